"""What the columns of a table hold, by their names: one reading of headings for tables, cards and labels.

What a heading says is read from its words, see `heading_words`; the cells below it may say more, see
`table_reading`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from corpus.records import Cell
from graph.extractors.heading_words import Tag, tags_of
from graph.extractors.roles import base_form, is_role


class Column(Enum):
    """What a column holds, as far as relations go; of two that one heading names, the first counts."""

    RESPONSIBLE = "ansvarig"
    ACTOR = "vem"
    MATTER = "ärende"
    DEADLINE = "klart senast"
    TIME = "tid"
    SUPPORT = "stöd"
    HELPER = "medverkande"
    PRESENTER = "föredragande"
    DECISION = "beslut"
    PERSON = "namn"
    ROLE = "roll"
    ORGANISATION = "organisation"
    PARTY = "parti"
    PRESENCE = "närvaro"
    REFERENCE = "diarienummer"
    BESIDE = "anteckning"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the words of a heading say.

    :ivar tier: how near a column of matters is to the action itself: 0 names it, the last only sorts it.
    :ivar explicit: whether it says in so many words who acts, and nothing else: "Ansvarig", "Utförs av".
    :ivar party: whether it names a kind of party, who may be anybody: "Funktion", "Förvaltning/enhet".
    :ivar begins: whether it is when something begins.
    :ivar lasts: whether one date below it is a period: "Tidsram".
    :ivar reports: whether it is when the work is reported on: "Avstämning".
    """

    column: Column
    tier: int = 4
    explicit: bool = False
    party: bool = False
    begins: bool = False
    lasts: bool = False
    reports: bool = False


_NAMES = (
    (Column.ACTOR, r"resurs(er)? ?\(person(er)?\)"),
    (Column.HELPER, r"deltagare i arbetet|med (vem|vilka)"),
    (Column.SUPPORT, (
        r"(stäms|stämma|stämmer) av med"
        r"|(med )?(stöd|bidrag|medel|underlag|hjälp|insatser)( lämnas| ges| tas fram)? (från|av)")),
    (Column.DECISION, r"beslut|beslutat"),
    (Column.PERSON, r"namn|deltagare|närvarande|ledamot|ledamöter|person|för- och efternamn"),
    (Column.ROLE, r"roll|funktion|befattning|titel|yrke|(uppdrag|roll|funktion) (i|inom) .*"),
    (Column.ORGANISATION, (
        r"organisation|verksamhet|förvaltning|region|enhet|nämnd(er)?( ?/ ?(bolag|styrelse))?"
        r"|arbetsplats|kommun|representerar|företräder"
        r"|(utsedd|utsetts|nominerad|vald) av"
        r"|tillhörighet|avdelning|sjukhus|myndighet")),
    (Column.PARTY, r"parti"),
    (Column.REFERENCE, (
        r"remiss\w*( till)?|senast (uppdaterad|reviderad|ändrad)"
        r"|(beslutat|beslutad|antagen) (?!åtgärd|insats|aktivitet).*"
        r"|diarie(nummer|nr)|dnr|ärende(nummer|nr)|beteckning|telefon|e-post(adress)?|sid(a|an)|version"
        r"|bankgiro|org\.?nr|vår referens|er referens|besöksadress|postadress|till vem"
        r"|(åter)?(redovisas|rapporteras) till|(levererar|levereras|rapporterar|lämnas|skickas) till")),
    (Column.PRESENCE, r"närvaro|närvarande\?|status|när?v\.?|frånvaro"),
    (Column.DEADLINE, r"till( \w+ datum)?|till och med"),
)  # fmt: skip
_RULES = tuple((column, re.compile(rf"(?:{names})\W*", re.IGNORECASE)) for column, names in _NAMES)
_PARTIES = frozenset((Column.PERSON, Column.ROLE, Column.ORGANISATION))
_NUMBER = re.compile(
    r"(?<=\w)[\s:]+(?:nr\.?\s*)?(?:\d{1,2}(?:[.:]\d{1,2})*[.:]?|20\d\d(?:\s?[–/-]\s?(?:20)?\d\d)?)$"
)
_IN_BRACKETS = re.compile(r"(?<=\w)\s*\([^()]*\)")
_SHORT_FORMS = (
    (re.compile(r"\bt\.?\s?o\.?\s?m\b\.?|\btill och med\b"), "tillochmed"),
    (re.compile(r"\bfr\.?\s?o\.?\s?m\b\.?|\bfrån och med\b"), "frånochmed"),
    (re.compile(r"\batt göra\b"), "att-göra"),
)
_WORD = re.compile(r"\w[\w-]*")
_PARTS = re.compile(r"\s*[/,;&+–—]\s*|\s+(?:och|samt|eller|-)\s+|(?<=start)-(?=slut)")
_LONGEST, _MOST_WORDS = 80, 9
_NO_DUTY = re.compile(r"(?:miljö|social|person)ansvar\w*")
_TIERS = (Tag.ACTION, Tag.DETAIL, Tag.GOAL, Tag.AREA)
_OTHER = Heading(Column.OTHER)


def column_of(name: str) -> Column:
    """Tell what a column of this name holds."""
    return heading(name).column


def tier(name: str) -> int:
    """Tell how near a column of matters is to the action itself: 0 names it, the last only sorts it."""
    return heading(name).tier


def cells_by_column(cells: Iterable[Cell]) -> dict[Column, list[Cell]]:
    """Sort the cells of a row by what their columns hold, empty cells left out.

    "Uppdrag" is what is to be done, but beside a name it is what somebody is.
    """
    sorted_cells: dict[Column, list[Cell]] = {}
    for cell in cells:
        if cell.end > cell.start:
            sorted_cells.setdefault(column_of(cell.column), []).append(cell)
    if Column.PERSON in sorted_cells and Column.RESPONSIBLE not in sorted_cells:
        matters = sorted_cells.pop(Column.MATTER, [])
        for cell in matters:
            held = Column.ROLE if cell.column.strip(" :*").casefold() == "uppdrag" else Column.MATTER
            sorted_cells.setdefault(held, []).append(cell)
    return sorted_cells


@lru_cache(maxsize=8192)
def heading(name: str) -> Heading:
    """Read the heading of a column, or a label; what stands in brackets only says more."""
    folded = _NUMBER.sub("", " ".join(name.split()).strip(" :*?.").casefold())
    if not folded or len(folded) > _LONGEST:
        return _OTHER
    known = next((column for column, rule in _RULES if rule.fullmatch(folded)), None)
    if known is not None:
        return Heading(known, party=known in _PARTIES)
    within = _IN_BRACKETS.search(folded)
    folded = _IN_BRACKETS.sub("", folded)
    for rule, word in _SHORT_FORMS:
        folded = rule.sub(word, folded)
    parts = [_WORD.findall(part) for part in _PARTS.split(folded)]
    read = [_Words.of(part).read() for part in parts if 0 < len(part) <= _MOST_WORDS]
    found = _joined(read)
    if within is not None and found.column in (Column.OTHER, Column.ACTOR):
        more = heading(within.group().strip(" ()"))
        found = more if more.column in (Column.TIME, Column.DEADLINE) else found
    return replace(found, party=_is_party(parts) or is_role(base_form(name)))


def _joined(read: Sequence[Heading]) -> Heading:
    """Join what the parts of a heading say: "Start–slut", "Ansvar/tid", "Mål och aktiviteter"."""
    known = [part for part in read if part.column is not Column.OTHER]
    if not known:
        return _OTHER
    order = list(Column)
    first = min(known, key=lambda part: order.index(part.column))
    if first.column is Column.ACTOR and known[0].column in (Column.SUPPORT, Column.HELPER):
        return known[0]  # "Samverkansparter/aktörer"
    if any(part.begins for part in known) and any(part.column is Column.DEADLINE for part in known):
        return Heading(Column.TIME)
    tiers = [part.tier for part in known if part.column is Column.MATTER]
    return replace(first, tier=min(tiers)) if tiers and first.column is Column.MATTER else first


def _is_party(parts: Sequence[Sequence[str]]) -> bool:
    return all(part and Tag.PARTY in tags_of(part[-1]) for part in parts)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a heading with what each says.

    :ivar head: what the words before the first preposition or relative word say together.
    """

    words: tuple[str, ...]
    tags: tuple[frozenset[Tag], ...]
    head: frozenset[Tag]
    last: frozenset[Tag]

    @classmethod
    def of(cls, words: Sequence[str]) -> "_Words":
        tags = tuple(map(tags_of, words))
        ends = (at for at, each in enumerate(tags) if at and each & {Tag.PREPOSITION, Tag.WHICH})
        end = next(ends, len(tags)) if Tag.PREPOSITION not in tags[0] else len(tags)
        head = frozenset[Tag]().union(*tags[:end])
        return cls(tuple(words), tags, head, tags[end - 1])

    @property
    def all(self) -> frozenset[Tag]:
        return frozenset[Tag]().union(*self.tags)

    def read(self) -> Heading:
        """Ask one rule after the other; each gives None where it does not speak of the words."""
        rules = (self._passive, self._asked, self._phrase, self._time, self._party, self._matter)
        return next((found for rule in rules if (found := rule()) is not None), _OTHER)

    def _passive(self) -> Heading | None:
        """Read "Bevakas av", "Med stöd av"; what somebody has done is no duty: "Ställd av"."""
        if "av" not in self.words[1:]:
            return None
        at = self.words.index("av", 1)
        said = frozenset[Tag]().union(*self.tags[:at])
        for tag, column in _BY:
            if tag in said:
                return Heading(column, explicit=column is Column.ACTOR)
        return Heading(Column.ACTOR) if self.words[0].endswith("s") and at < 3 else _OTHER

    def _asked(self) -> Heading | None:
        """Read a question: who, with whom, when, what."""
        said = self.all
        if Tag.WHO in said and not (self.words[0] == "vilka" and self.last & _NO_PARTY):
            asked = next((column for tag, column in _ASKED if tag in said), Column.ACTOR)
            return Heading(asked, explicit=asked in (Column.ACTOR, Column.RESPONSIBLE))
        if Tag.WHEN in said:
            ends = Tag.LAST in said or self.words[0] == "till"
            return Heading(Column.DEADLINE if ends else Column.TIME, begins=Tag.FIRST in said and not ends)
        if self.words[0] == "den" and self.words[1:2] == ("som",) and len(self.words) > 2:
            return Heading(Column.ACTOR, explicit=True)
        if self.words[0] == "hur" and _HOW.issuperset(self.words):
            return Heading(Column.MATTER, 1)
        if self._says_task():
            return Heading(Column.MATTER, 0)
        if Tag.WHAT in self.tags[0]:
            return Heading(Column.BESIDE) if Tag.BESIDE in said else Heading(Column.MATTER, 0)
        return None

    def _says_task(self) -> bool:
        """Tell a task from its first words: "Att genomföra", "Det här ska rättas till"."""
        first = self.words[0]
        infinitive = first == "att" and len(self.words) > 1 and self.words[1].endswith("a")
        return infinitive or (first in ("det", "detta") and not _SHALL.isdisjoint(self.words))

    def _phrase(self) -> Heading | None:
        """Read what a heading as a whole says of time: "Åtgärdas före", "Ska vara på plats"."""
        first, last = self.tags[0], self.last
        if Tag.DECIDES in self.head and Tag.ACTION not in last:
            return Heading(Column.REFERENCE)
        if self.words[-1] == "under" or (len(self.words) == 1 and Tag.PLANNED in first):
            return Heading(Column.TIME)
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


_HOW = frozenset(
    ("hur", "då", "gör", "vi", "ska", "skall", "det", "göras", "genomförs", "genomföras", "når", "dit")
)
_SHALL = frozenset(("ska", "skall", "bör", "behöver", "måste"))
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
