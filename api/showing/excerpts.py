"""Quotations and found table rows as a page shows them: cells under their columns, long texts parted."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.records import Evidence, Section, Span
from search.ranking.snippets import snippet
from search.results import Answer, Hit

_QUOTE_LENGTH = 360  # of a quotation, characters shown before the reader asks for the rest
_CELL_LENGTH = 160
_BETWEEN = re.compile(r"[\s,;:]+")
_POINT = re.compile(r"^\s*(\d+[.)]|§ \d+)\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A quotation, or one cell of a quoted row; `shown` and `rest` together are the words as they stand."""

    column: str
    shown: str
    rest: str


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """Answers that one quotation gives, as a row does that names three parties, and the quotation.

    :ivar answers: at least one.
    :ivar repeats: the quotation says no more than the answer.
    """

    answers: tuple[Answer, ...]
    parts: tuple[Part, ...]
    repeats: bool

    @property
    def answer(self) -> Answer:
        """The first of them, for what they have in common: time, place and whether they are sure."""
        return self.answers[0]

    @property
    def heading(self) -> str:
        """What the quotation stands under, where neither the answer nor the document is called so."""
        headings, title = self.answer.evidence.headings, self.answer.evidence.title
        heading = " ".join(headings[-1].split()) if headings else ""
        told = f"{title}\n{self.answer.text}".casefold()
        return "" if heading.casefold() in told else heading


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell of a found row: the column's name, and the text as HTML with nothing but `<mark>`."""

    column: str
    snippet: str


def shown_answers(answers: Iterable[Answer], sections: Mapping[str, Section]) -> tuple[ShownAnswer, ...]:
    """Prepare answers for showing, those of one quotation together.

    :param sections: those that the evidence stands in, by id.
    """
    together: dict[tuple[object, ...], list[Answer]] = {}
    for answer in answers:
        place = answer.evidence.document, answer.evidence.start, answer.evidence.end
        when = answer.valid_from, answer.valid_to, answer.due
        together.setdefault((*place, *when, answer.sure, _repeats(answer)), []).append(answer)
    return tuple(
        ShownAnswer(tuple(group), quotation(group[0].evidence, sections), _repeats(group[0]))
        for group in together.values()
    )


def quotation(evidence: Evidence, sections: Mapping[str, Section]) -> tuple[Part, ...]:
    """Part a quotation of a table row into its cells, and each long text where a word ends."""
    section = sections.get(evidence.section or "")
    cells = [
        cell
        for cell in (section.cells if section else ())
        if evidence.start <= cell.start < cell.end <= evidence.end
    ]
    if cells:
        quote, start = evidence.quote, evidence.start
        return tuple(_part(quote[cell.start - start : cell.end - start], cell.column) for cell in cells)
    return tuple(_part(cell) for cell in evidence.quote.split("\t") if cell.strip())


def shown_cells(hit: Hit) -> tuple[ShownCell, ...]:
    """Prepare the cells of a found row; those that are empty are left out."""
    filled = (column for column in hit.columns if column.text.strip())
    return tuple(
        ShownCell(column.name, snippet(column.text, _places(column.text, hit.why.words), length=_CELL_LENGTH))
        for column in filled
    )


def words_once(words: Iterable[str]) -> list[str]:
    """Give each word once, without regard to case."""
    return list({word.casefold(): word for word in reversed(list(words))}.values())[::-1]


def other_names(aliases: Iterable[str], name: str) -> list[str]:
    """Give the aliases that differ from a name, and from each other, by more than case."""
    return [alias for alias in words_once(aliases) if alias.casefold() != name.casefold()]


def _repeats(answer: Answer) -> bool:
    """Tell whether the quotation is the answer itself, but for the number of a point or a row's columns."""
    said = _squeezed(answer.text)
    cells = [cell for cell in map(_squeezed, answer.evidence.quote.split("\t")) if cell]
    return _squeezed(answer.evidence.quote) == said or (
        len(cells) > 1 and all(cell in said for cell in cells)
    )


def _squeezed(text: str) -> str:
    return _BETWEEN.sub("", _POINT.sub("", text))


def _part(text: str, column: str = "") -> Part:
    if len(text) <= _QUOTE_LENGTH * 1.2:
        return Part(column, text, "")
    blanks = [found.start() for found in re.finditer(r"\s", text[:_QUOTE_LENGTH])]
    cut = blanks[-1] if blanks else _QUOTE_LENGTH
    return Part(column, text[:cut], text[cut:])


def _places(text: str, words: Sequence[str]) -> list[Span]:
    if not words:
        return []
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return [Span(*found.span()) for found in re.finditer(rf"(?<!\w)(?:{alternatives})(?!\w)", text)]
