"""Items that retell how earlier meetings treated them: each part under the body, day and § of its meeting.

Minutes that copy the whole history of a matter head each part with a line such as "Kostnämnden 4.3.2025,
12 §", and the part of the meeting itself, which comes last, likewise.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.dates import find_dates
from corpus.records import Entity, Section, Span
from graph.extractors.decisions.labels import number_of
from graph.extractors.view import BODY_KINDS, View

_DAY = r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|(?:den )?\d{1,2} [a-zåäö]{3,9} \d{4}"
_PARAGRAPH = r"§+ ?(?P<{0}>\d{{1,3}})|(?P<{1}>\d{{1,3}}) ?§"
_BODY = (
    r"(?:[A-ZÅÄÖ](?:(?! (?:av|hos|till|enligt) )[^\n\t\d§:.;,]){0,40} )?"
    r"\w*(?:nämnd|styrelse|fullmäktige|utskott|råd|direktion|kommitté|sektion|grupp|beredning|stämma|delegation"
    r"|presidi|ledning)\w{0,3}(?: (?:för|i) [^\n\t\d§:.;,]{3,50})?"
)
_HEAD = re.compile(
    rf"^[ \t]*(?P<body>{_BODY}),?[ \t]+"
    rf"(?:(?P<day>{_DAY}),?[ \t]*(?:{_PARAGRAPH.format('a', 'b')})"
    rf"|(?:{_PARAGRAPH.format('c', 'd')}),?[ \t]*(?P<later>{_DAY}))\.?[ \t]*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that a head names.

    :ivar place: the line of the head.
    :ivar number: the figures of the §.
    :ivar own: it is the meeting of the minutes themselves.
    """

    place: Span
    body: Span
    date: str | None
    number: str
    own: bool


class Meetings:
    """The heads of one item: they part it where the last of them is that of the minutes' own meeting."""

    def __init__(self, view: View, item: Section | None, parts: Sequence[Span]) -> None:
        self._view = view
        self._lines = _heads(view, item, parts)
        self._heads = self._lines if any(head.own for head in self._lines) else []
        self._starts = [head.place.start for head in self._heads]

    def at(self, offset: int) -> Meeting | None:
        """Give the meeting under whose head a place stands; it may be that of the minutes themselves."""
        nearest = bisect(self._starts, offset)
        return self._heads[nearest - 1] if nearest else None

    def is_head(self, words: Span) -> bool:
        """Tell whether some words are a head and nothing else."""
        return any(head.place.start <= words.start and words.end <= head.place.end for head in self._lines)

    def body_of(self, meeting: Meeting) -> Entity:
        """Give the body that met."""
        words = self._view.quoted(meeting.body)
        named = self._view.named_at(meeting.body) or self._view.names.named(words, kinds=BODY_KINDS)
        return named or self._view.names.make("organisation", words)


def _heads(view: View, item: Section | None, parts: Sequence[Span]) -> list[Meeting]:
    return [
        _meeting(view, item, match)
        for part in parts
        if "§" in view.text[part.start : part.end]
        for match in _HEAD.finditer(view.text, part.start, part.end)
    ]


def _meeting(view: View, item: Section | None, match: re.Match[str]) -> Meeting:
    found = find_dates(match["day"] or match["later"], year=view.year)
    date = found[0].value if found else None
    figures = next(filter(None, (match[name] for name in "abcd")))
    own = view.names.body
    body = Span(*match.span("body"))
    is_own = own is not None and own.name.casefold().startswith(view.quoted(body).casefold())
    this = number_of(view, item) if item else None
    same_number = this is not None and figures in re.findall(r"\d+", this)
    now = date == view.document.date if date else same_number
    return Meeting(Span(*match.span()), body, date, figures, is_own and now)
