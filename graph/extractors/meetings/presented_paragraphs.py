"""Who presented which paragraphs, as a list of those present tells: "Eva Lund, föredragande §§ 7–8"."""

import re
from collections.abc import Iterator

from corpus.records import Span
from graph.extractors.decisions.labels import bare_title
from graph.extractors.meetings.presentations import matter_named
from graph.extractors.view import Claim, View, masked_pattern

_EXTRACTOR = "deltagare"  # it is told in the list of those who attended
_PRESENTER = masked_pattern(
    r"(?P<who><PERSON>)[^\n.;§\ue000]{0,80}?\b[Ff]öredrag(?:ande|ning|er|it)\b[^\n.;§\ue000]{0,15}?"
    r"(?P<items>§+\s?\d+(?:(?:\s?[–-]\s?|,\s|\soch\s)(?:§+\s?)?\d+)*)"
)
_RANGE = re.compile(r"(\d+)(?:\s?[–-]\s?(\d+))?")
_NUMBER = re.compile(r"\s*§\s?(\d+)\.?\s*")
_MOST = 40  # paragraphs that one person may present


def presented_paragraphs(view: View) -> Iterator[Claim]:
    """Read the paragraphs that are told beside a name, and what each of them is about."""
    if "öredra" not in view.mask or "§" not in view.mask:
        return
    items = _items(view)
    for match in _PRESENTER.finditer(view.mask):
        person = view.named_at(Span(*match.span("who")))
        for number in _numbers(match["items"]):
            if person is None or number not in items:
                continue
            title = items[number]
            yield Claim(
                kind="presented",
                subject=person,
                object=matter_named(view, title) or view.names.make("activity", title),
                evidence=Span(*match.span()),
                extractor=_EXTRACTOR,
                confidence=0.85,
                decided=view.document.date,
            )


def _items(view: View) -> dict[int, str]:
    """Give the titles of paragraphs by number, of their headings or of an agenda; an unclear one is none."""
    found = dict[int, set[str]]()
    for section in view.sections:
        figures = re.findall(r"\d+", section.number or "")
        if figures and section.headings:
            found.setdefault(int(figures[0]), set()).add(bare_title(section.headings[-1]))
    for row in view.rows():
        number = _NUMBER.fullmatch(view.text, row.cells[0].start, row.cells[0].end)
        if number is not None and len(row.cells) > 1:
            words = view.quoted(Span(row.cells[1].start, row.cells[1].end))
            found.setdefault(int(number[1]), set()).add(words)
    return {number: next(iter(titles)) for number, titles in found.items() if len(titles) == 1}


def _numbers(words: str) -> Iterator[int]:
    for match in _RANGE.finditer(words):
        first, last = int(match[1]), int(match[2] or match[1])
        yield from range(first, min(last, first + _MOST) + 1)
