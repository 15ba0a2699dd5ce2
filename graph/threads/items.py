"""Items: one matter as one document treats it, with all that can join it to others.

An item is a § or an agenda item of a meeting, a heading of a newsletter, a table row with a case number or a
reference of its own, or a whole document of any other kind.
"""

from dataclasses import dataclass

from corpus.records import DocumentHead, Evidence, Section, Span
from graph.threads.cases import CaseNumber
from graph.threads.titles import Title

Order = tuple[bool, str, str, int, str, int, str]
"""Without a date, the day, source, where the evidence begins, document, where the item begins, its id."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an item decided: the word for it, and the words that say so."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """What an item says of an earlier meeting.

    :ivar number: `§ 105`; None where only the day is given.
    :ivar body: the body as named; "" where it is not.
    :ivar same: the words say that this very matter was there, as `bordlagt` does and `uppdrag` does not.
    :ivar replaces: the decision there is cancelled or replaced.
    """

    date: str
    number: str | None
    body: str
    same: bool
    span: Span
    replaces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One matter in one place.

    :ivar id: of the section, or of the document where it is all of it.
    :ivar authority: of the issuing body; "" where it is not certain.
    :ivar title: as shown; `read` is the same taken apart.
    :ivar meeting: it was treated by a body, and not only told of or written about.
    :ivar spans: the parts of the text that belong to it.
    :ivar evidence: the words that show it best.
    :ivar put_off_to: the day, month or year to which it was put off.
    :ivar proposes: its decision is a proposal to another body.
    :ivar names: the strategies, initiatives, groups and people that it names.
    :ivar signs: what its words tell of its stage, see `graph.threads.signs`.
    """

    id: str
    document: DocumentHead
    authority: str
    title: str
    read: Title
    number: str | None
    meeting: bool
    spans: tuple[Span, ...]
    evidence: Evidence
    cases: tuple[CaseNumber, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    references: tuple[Reference, ...] = ()
    put_off_to: str | None = None
    proposes: bool = False
    signs: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def date(self) -> str | None:
        """When the document was issued or the meeting held."""
        return self.document.date

    @property
    def order(self) -> Order:
        """What items are ordered by: time, undated last, then place; no two are alike."""
        place = (self.document.source, self.evidence.start, self.document.id, self.spans[0].start, self.id)
        return (*time_order(self.date), *place)


@dataclass(frozen=True, slots=True)
class Piece:
    """The sections that make one item, with the item's heading and number."""

    sections: tuple[Section, ...]
    title: str
    number: str | None
    meeting: bool
    id: str

    @property
    def spans(self) -> tuple[Span, ...]:
        """The parts of the text."""
        return tuple(Span(section.start, section.end) for section in self.sections)


def time_order(date: str | None) -> tuple[bool, str]:
    """Give what dates are ordered by: the undated last; a month counts from its end."""
    day = date or ""
    return date is None, day + "-99" if len(day) == len("2026-02") else day


def in_spans(spans: tuple[Span, ...], offset: int) -> bool:
    """Tell whether an offset lies in any of some spans."""
    return any(span.start <= offset < span.end for span in spans)


def same_day(one: str | None, other: str | None) -> bool:
    """Tell whether two dates may be one: the shorter one begins the longer one."""
    return bool(one and other and (one.startswith(other) or other.startswith(one)))


def folded_number(number: str | None) -> str:
    """Give the figures of a number as printed: `§ 105` is `105`; "" for none."""
    return "".join(sign for sign in number or "" if sign.isalnum()).casefold()
