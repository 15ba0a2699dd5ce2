"""What a phrase of a heading says by its words together: who acts, when, what is to be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.heading_words import Tag, tags_of
from graph.extractors.tables.column_kinds import Column, Heading

_NO_DUTY = re.compile(r"(?:miljö|social|person)ansvar\w*")
_TIERS = (Tag.ACTION, Tag.DETAIL, Tag.GOAL, Tag.AREA)
_HOW = frozenset(
    ("hur", "då", "gör", "vi", "ska", "skall", "det", "göras", "genomförs", "genomföras", "når", "dit")
)
_GOES_WRONG = frozenset(("fel", "brister", "saknas", "händer", "hänt"))
_GOES = frozenset(("gå", "går"))
_OVER = frozenset(("ansvar", "ansvarsfördelning", "roller", "aktörer"))
_WITH_OTHERS = frozenset((Tag.SUPPORTS, Tag.JOINS, Tag.OTHERS))
_SHALL = frozenset(("ska", "skall", "bör", "behöver", "måste"))
_SAYS = _SHALL | {"vi"}  # "Det här rättar vi till"
_TIMES = frozenset((Tag.TIME, Tag.LASTING, Tag.FIRST, Tag.LAST))
_FIRST_COUNTS = frozenset((Tag.SUPPORTS, Tag.JOINS, Tag.LEADS))
_NO_PARTY = frozenset((Tag.ACTION, Tag.DETAIL, Tag.GOAL, Tag.AREA, Tag.BESIDE))
_BY = (
    (Tag.DECIDES, Column.REFERENCE),
    (Tag.SUPPORTS, Column.SUPPORT),
    (Tag.JOINS, Column.HELPER),
    (Tag.ANSWERS, Column.RESPONSIBLE),
    (Tag.LEADS, Column.RESPONSIBLE),
    (Tag.ACTS, Column.ACTOR),
    (Tag.PRESENTS, Column.PRESENTER),
)
_ASKED = _BY[:5]
_LONGEST_PASSIVE = 4  # words of "Kommer att utföras av"
_GIVEN = re.compile(
    r"(?:uppdrag(?:et)?|uppgift(?:en)?)(?: \S+){0,3} (?:till|åt|hos)"
    r"|(?:har|får|fick|fått|har fått) (?:i )?uppdrag(?:et)?|åläggs"
    r"|mottagare av uppdrag(?:et)?|uppdrag(?:et)?s mottagare"
)  # "Uppdraget gick till"
_LIES = r"(?:ligger|vilar|landar|hamnar|stannar|faller)"
_HELD = re.compile(
    rf"(?:\w+(?:en|et|an) )?(?:{_LIES}|är)(?: (?:just )?nu)? hos|\w+(?:en|et|an) hos"
    rf"|(?:{_LIES}|ankommer)(?: i \w+)? på"
    r"|(?:\w+(?:en|et) )?(?:ligger )?(?:på|i) (?:vems |vilkas )?"
    r"(?:bord|lott|händer|knä|famn)(?:et|en|na|t)?(?: (?:hos|på))?"
    r"|(?:har|bär|håller|sitter på|äger|för)(?: i)? "
    r"(?:bollen|ansvaret|taktpinnen|stafettpinnen|trådarna|pennan|rodret)"
)  # in whose hands something is: "Ligger hos", "Bollen hos", "På bordet hos", "Håller i pennan"
_BESIDE = re.compile(
    r"(?:är |gör det )?(?:även|också|dessutom|därtill) med"
    r"|(?:är |går )?med (?:på|i) (?:båten|laget|tåget|det|gänget)"
    r"|(?:ingår|drar|kommer|är) (?:också|även)(?: med)?|(?:går|står) bredvid|vid sidan(?: om)?"
    r"|i (?:lag|sällskap|par|bredd) med"
)  # who takes part too: "Även med", "Med på båten"
_TELLS_MATTER = re.compile(r".*\b(?:gäller|avser|rör|omfattar|handlar om|går ut på)")
_OTHER = Heading(Column.OTHER)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a heading with what each says.

    :ivar head: what the words before the first preposition or relative word say together.
    """

    words: tuple[str, ...]
    tags: tuple[frozenset[Tag], ...]
    head: frozenset[Tag]
    last: frozenset[Tag]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Phrase":
        """Read words in lower case."""
        tags = tuple(map(tags_of, words))
        ends = (at for at, each in enumerate(tags) if at and each & {Tag.PREPOSITION, Tag.WHICH})
        end = next(ends, len(tags)) if Tag.PREPOSITION not in tags[0] else len(tags)
        head = frozenset[Tag]().union(*tags[:end])
        return cls(tuple(words), tags, head, tags[end - 1])

    @property
    def all(self) -> frozenset[Tag]:
        """What any of the words says."""
        return frozenset[Tag]().union(*self.tags)

    def read(self) -> Heading:
        """Ask one rule after the other; each gives None where it does not speak of the words."""
        rules = (
            self._given,
            self._passive,
            self._asked,
            self._told,
            self._phrase,
            self._time,
            self._party,
            self._matter,
        )
        return next((found for rule in rules if (found := rule()) is not None), _OTHER)

    def _given(self) -> Heading | None:
        """Read to whom a task was given: "Uppdraget gick till"; and what it is: "Uppdraget gäller"."""
        phrase = " ".join(self.words)
        if _GIVEN.fullmatch(phrase) or _HELD.fullmatch(phrase):
            return Heading(Column.ACTOR)
        if _BESIDE.fullmatch(phrase):
            return Heading(Column.HELPER)
        tells = len(self.words) > 1 and Tag.ACTION in self.tags[0] and _TELLS_MATTER.fullmatch(phrase)
        return Heading(Column.MATTER, 0) if tells else None

    def _passive(self) -> Heading | None:
        """Read "Bevakas av", "Med stöd av"; what somebody has done is no duty: "Ställd av"."""
        if "av" not in self.words[1:]:
            return self._beside()
        at = self.words.index("av", 1)
        said = frozenset[Tag]().union(*self.tags[:at])
        for tag, column in _BY:
            if tag in said:
                return Heading(column, explicit=column in (Column.ACTOR, Column.RESPONSIBLE))
        shall = self.words[0] in _SHALL or self.words[0] == "kommer"  # "Ska göras av"
        told = self.words[at - 1 if shall else 0].endswith("s")
        return Heading(Column.ACTOR) if told and at < (_LONGEST_PASSIVE if shall else 3) else _OTHER

    def _beside(self) -> Heading | None:
        """Read who helps or takes part, named after a preposition: "Med bistånd från", "I samverkan med"."""
        if len(self.words) > 1 and self.words[-1] in ("från", "med"):
            return next((Heading(column) for tag, column in _BY[1:3] if tag in self.all), None)
        return None

    def _asked(self) -> Heading | None:
        """Read a question: who, with whom, when, what."""
        said = self.all
        if self.words[0] in ("vilka", "vilken") and "vi" in self.words and not said & _WITH_OTHERS:
            return Heading(Column.MATTER, 0)
        if Tag.WHO in said and not (self.words[0] == "vilka" and self.last & _NO_PARTY):
            asked = next((column for tag, column in _ASKED if tag in said), Column.ACTOR)
            return Heading(asked, explicit=asked in (Column.ACTOR, Column.RESPONSIBLE))
        if Tag.WHEN in said:
            ends = Tag.LAST in said or self.words[0] == "till"
            return Heading(Column.DEADLINE if ends else Column.TIME, begins=Tag.FIRST in said and not ends)
        return None

    def _told(self) -> Heading | None:
        """Read a clause of what is done, how, or by whom: "Den som larmas", "Så gör vi"."""
        if self.words[0] == "den" and self.words[1:2] == ("som",) and len(self.words) > 2:
            return Heading(Column.ACTOR, explicit=True)
        goes = self.words[0] == "så" and not _GOES.isdisjoint(self.words)  # "Så ska det gå till"
        if goes or (self.words[0] == "hur" and _HOW.issuperset(self.words)):
            return Heading(Column.MATTER, 1)
        if self._says_task():
            return Heading(Column.MATTER, 0)
        if self._says_how():
            return Heading(Column.MATTER, 1)
        return self._what() if Tag.WHAT in self.tags[0] else None

    def _what(self) -> Heading:
        """Read what is asked about: what to do, "Vad vill vi uppnå?", "Vad kan gå fel?", "Vad mäts?"."""
        if not _GOES_WRONG.isdisjoint(self.words):
            return Heading(Column.MATTER, 3)
        said = self.all
        wished = (Tag.GOAL in said or "vill" in self.words) and Tag.ACTION not in said
        return Heading(Column.BESIDE) if Tag.BESIDE in said else Heading(Column.MATTER, 2 if wished else 0)

    def _says_task(self) -> bool:
        """Tell a task: "Att genomföra", "Det här rättar vi till", "Vi lovar att", "Avhjälps genom"."""
        first, rest = self.words[0], self.words[1:]
        if first in ("det", "detta"):
            return "vill" not in rest and not _SAYS.isdisjoint(rest)
        infinitive = first == "att" and bool(rest) and rest[0].endswith("a")
        promised = rest[-1:] == ("att",)  # "Har åtagit sig att"
        return infinitive or promised or (first.endswith("s") and rest == ("genom",))

    def _says_how(self) -> bool:
        """Tell how something is done: "Så kontrolleras det", "Åtgärdas så här", "Gör så här"."""
        told = self.words[0] == "så" and self.words[-1] in ("det", "detta")
        return told or ("så", "här") in (self.words[:2], self.words[-2:])

    def _phrase(self) -> Heading | None:
        """Read what a heading as a whole says of time: "Åtgärdas före", "Ska vara på plats"."""
        first, last = self.tags[0], self.last
        if Tag.DECIDES in self.head and Tag.ACTION not in last and Tag.ANSWERS not in first:
            return Heading(Column.REFERENCE)
        if self.words[-1] == "under" or (len(self.words) == 1 and Tag.PLANNED in first):
            return Heading(Column.TIME, lasts=self.words == ("under",))
        promised = Tag.PLANNED in first and self.words[-1] == "leverans"
        shall_be = Tag.DOING in first and Tag.DONE in self.all
        if promised or shall_be or self.words[-1] in ("före", "innan", "senast"):
            return Heading(Column.DEADLINE)
        return None

    def _time(self) -> Heading | None:
        """Read when something begins, lasts or is to be done."""
        first, last = self.tags[0], self.last
        if first & {Tag.BESIDE, Tag.REPORTED} and self.words[0] != "hur":
            return None
        if Tag.ACTION in last or (self.head & {Tag.ANSWERS, Tag.ACTS} and not last & _TIMES):
            return None
        if last & _TIMES and self.words[-2:-1] == ("för",):
            last |= self.tags[-1]  # "Tidpunkt för start"
        if Tag.LAST in first | last:
            return Heading(Column.DEADLINE)
        if (first | last) & _TIMES:
            lasts = bool((first | last) & {Tag.LASTING, Tag.FIRST})
            return Heading(Column.TIME, begins=Tag.FIRST in first | last, lasts=lasts)
        return None

    def _party(self) -> Heading | None:
        """Read who answers, acts, helps or presents."""
        owned = len(self.words) > 1 and self.words[-1] == "ansvar" and self.words[-2].endswith("s")
        if owned or any(map(_NO_DUTY.fullmatch, self.words)):
            return None
        tells_who = Tag.OTHERS in self.tags[0] or self.last & {Tag.PARTY, Tag.FILLER}
        said = self.all if Tag.WHICH in self.all and tells_who else self.head
        if Tag.OTHERS in self.tags[0] and said & {Tag.PARTY, Tag.ACTS, Tag.JOINS}:
            return Heading(Column.HELPER)
        if self.words[0] in _OVER and self.last & {
            Tag.JOINS,
            Tag.SUPPORTS,
        }:  # "Ansvar" over "Leder" and "Deltar"
            return Heading(Column.HELPER if Tag.JOINS in self.last else Column.SUPPORT)
        if Tag.ANSWERS in self.tags[0] or (Tag.LEADS in self.tags[0] and self.words[0].endswith("r")):
            return Heading(Column.RESPONSIBLE, explicit=Tag.ANSWERS in self.tags[0] and self._is_known())
        column = next((column for tag, column in _BY if tag in said and tag is not Tag.DECIDES), None)
        if column is None or (self.last & _NO_PARTY and not self.tags[0] & _FIRST_COUNTS):
            return None
        agent = any(word.endswith("are") for word in self.words)
        explicit = Tag.ANSWERS in said or (Tag.ACTS in said and agent)
        return Heading(column, explicit=explicit and self._is_known())

    def _matter(self) -> Heading | None:
        """Read what is to be done, or what is told of it."""
        if Tag.REPORTED in self.head:
            return Heading(Column.BESIDE, reports=True)
        if Tag.BESIDE in self.tags[0] | self.last:
            return Heading(Column.BESIDE)
        if all(each & {Tag.DOING, Tag.DONE} for each in self.tags) and {"ska", "skall", "bör"} & {
            *self.words
        }:
            return Heading(Column.MATTER, 0)
        found = [place for place, tag in enumerate(_TIERS) if tag in self.head]
        return Heading(Column.MATTER, found[0]) if found else None

    def _is_known(self) -> bool:
        """Tell whether each word before the first preposition is known."""
        ends = (at for at, each in enumerate(self.tags) if at and Tag.PREPOSITION in each)
        return all(self.tags[: next(ends, len(self.tags))])
