"""What the cells of a column hold, by their words: parties, days, things to do, amounts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from corpus.action_words import begins_with_order, begins_with_verb, names_action
from corpus.dates import find_dates
from corpus.heading_words import Tag, tags_of
from corpus.records import Cell, Section, Span
from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.periods import Period, in_year, period_in
from graph.extractors.offices.roles import is_role
from graph.extractors.tables.actors import actors_in
from graph.extractors.tables.party_words import may_be_whoever, names_whoever
from graph.extractors.tables.short_names import person_called
from graph.extractors.view import ACTOR_KINDS, View, masked_pattern
from graph.names.classes import known_kind

_TELLS = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]+[aeiy]r|Kör|Gör|Ber|Tar|Ger|Ser|Går|Står|Har|Är|Styr|Lär|Drar|Får)\s+\S"
)  # "Sköter lagret"
_NOUN = re.compile(
    r"\w+(?:ningar|heter|elser|tioner|arbeten?r|planer|uppgifter|rutiner|lokaler)\b|(?:brist|risk)er\b",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"\binte\b|\bej\b|saknas?\b|\b\w*brist(?:er|ande|fällig\w*)?\b|\b\w*risk(?:er)?\b|\bfel(?:aktig\w*)?\b"
    r"|\bsakna[dt]\b"
    r"|\b(?:otydlig|oklar|dålig|försena|sen|låg|hög|ojämn|otillräcklig|svår)\w*\b"
    r"|\bför (?:få|lite|sen|lång|kort|hög|låg)\w*",
    re.IGNORECASE,
)
_SOME = 0.25  # of the cells of a column, which tell what the others may be
_SAMPLE = 16  # rows that tell what a column holds
_LONGEST_PARTY, _LONGEST_DAY = 120, 60
_ALWAYS = re.compile(
    r"\W*(?:löpande|kontinuerligt|fortlöpande|tills\s+vidare|(?:hel|halv)?års?vis|årlig(?:en|t)|kvartalsvis|månads?vis"
    r"|månatlig(?:en|t)|veckovis|varje\s+\w+|en\s+gång\s+(?:per|om)\s+\w+|pågår|hela\s+(?:perioden|året))\W*",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\W*(?:till\s+)?nästa\s+(?:möte|sammanträde|träff|gång)\W*", re.IGNORECASE)
_AMOUNT = re.compile(r"[-–]?\d[\d\s.,]*(?:kr|tkr|mnkr|mkr|kronor|procent|%|st|tim\w*)?\W*", re.IGNORECASE)
_CODE = re.compile(r"[A-ZÅÄÖ]{0,3}[-. ]?\d+(?:[.:-]\d+)*[a-z]?\W*")  # "M1", "A-2", "3.4"
_COMMON = masked_pattern(PARTY)  # "Hjälpmedelscentralen", "Nätchefen"
_YEAR = re.compile(r"20\d\d(?:\s?[–-]\s?(?:20)?\d\d)?")


@dataclass(frozen=True)
class Contents:
    """The first filled cells of a column, and the shares of them that hold each kind of thing."""

    view: View
    cells: tuple[Cell, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the cells."""
        return tuple(self.view.quoted(Span(cell.start, cell.end)) for cell in self.cells)

    @cached_property
    def longest(self) -> int:
        """The length of the longest cell."""
        return max(map(len, self.words), default=0)

    @cached_property
    def parties(self) -> float:
        """How many name people, bodies or offices; what may do so counts beside those that do."""
        sure = [names_party(self.view, cell) for cell in self.cells]
        if sum(sure) < _SOME * len(sure) or not sure:
            return _share(sure)
        return _share(told or may_be_whoever(words) for told, words in zip(sure, self.words, strict=True))

    @cached_property
    def days(self) -> float:
        """How many say when."""
        return _share(holds_day(self.view, words) for words in self.words)

    @cached_property
    def actions(self) -> float:
        """How many name something to do."""
        pairs = zip(self.cells, self.words, strict=True)
        return _share(
            tells_what_is_done(words) or (names_action(words) and not names_party(self.view, cell))
            for cell, words in pairs
        )

    @cached_property
    def to_come(self) -> bool:
        """Tell whether all days are after that of the document."""
        today = self.view.document.date
        days = [day.value for words in self.words for day in find_dates(words, year=self.view.year)]
        return bool(today and days) and all(day > str(today)[: len(day)] for day in days)

    @cached_property
    def orders(self) -> float:
        """How many begin with a verb that tells what to do: "Boka lokal", "Inför rutin"."""
        return _share(begins_with_order(words) for words in self.words)

    @cached_property
    def lacks(self) -> float:
        """How many tell what is wrong, and not what to do about it: "Skyltar saknas"."""
        return _share(bool(_LACK.search(words)) and not begins_with_order(words) for words in self.words)

    @cached_property
    def amounts(self) -> float:
        """How many hold nothing but a figure, with or without its unit."""
        return _share(bool(_AMOUNT.fullmatch(words)) and not _YEAR.fullmatch(words) for words in self.words)

    @cached_property
    def codes(self) -> float:
        """How many hold nothing but the number of something, as "M1" or "A.2"."""
        return _share(bool(_CODE.fullmatch(words)) for words in self.words)


def contents_of(view: View, table: Sequence[Section], place: int) -> Contents:
    """Give what the first cells of a column hold."""
    column = (row.cells[place] for row in table if place < len(row.cells))
    return Contents(view, tuple(islice((cell for cell in column if cell.end > cell.start), _SAMPLE)))


def _share(found: Iterable[bool]) -> float:
    told = list(found)
    return sum(told) / len(told) if told else 0.0


def tells_what_is_done(words: str) -> bool:
    """Tell whether a cell begins with a verb in the present tense: "Sköter lagret"."""
    return (
        bool(_TELLS.match(words))
        and not _NOUN.match(words)
        and Tag.PARTY not in tags_of(words.split()[0].lower())
    )


def holds_day(view: View, words: str) -> bool:
    """Tell whether a cell says when: a day, month, quarter or year, or how often."""
    if len(words) > _LONGEST_DAY:
        return False
    told = any(rule.fullmatch(words) for rule in (_ALWAYS, _MEETING))
    year = view.year or 2000
    return told or period_in(in_year(words, year), year=year) != Period()


def names_party(view: View, cell: Cell) -> bool:
    """Tell whether a cell names people, bodies or offices, and little else."""
    words = view.quoted(Span(cell.start, cell.end))
    names = [Span(each.start, each.end) for each in view.names.within(cell.start, cell.end)]
    begun = bool(names) and names[0].start == cell.start
    office, _, rest = words.partition(" ")
    begun |= is_role(office.lower()) and (not rest or rest[0].isupper())  # "Sjuksköterska Eva Lund"
    if len(words) > _LONGEST_PARTY or (begins_with_verb(words) and not begun):
        return False
    found = [_is_party(view, actor.span) for actor in actors_in(view.text, Span(cell.start, cell.end), names)]
    return bool(found) and 2 * sum(found) >= len(found)


def _is_party(view: View, span: Span) -> bool:
    inside = view.names.within(span.start, span.end, kinds=ACTOR_KINDS)
    if any(2 * (each.end - each.start) >= span.end - span.start for each in inside):
        return True
    words = view.quoted(span)
    if known_kind(words) in ACTOR_KINDS or person_called(view, words) is not None:
        return True
    return names_whoever(words) or _COMMON.fullmatch(view.mask, span.start, span.end) is not None
