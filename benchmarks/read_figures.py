"""Compares a reading with what the page shows: letters, order, headings, table rows, pages, title, date."""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import mean

from benchmarks.text_errors import character_error_rate
from corpus.records import Block, BlockKind, Section, SectionKind
from corpus.sample.source import Piece, PieceKind, Source, runs
from ingest.front.metadata import describe
from ingest.readers.registry import read
from ingest.sections.structure import sections_of
from ingest.text.blocks import Reading

_COMPARED = 40  # letters of a piece that tell where it stands
_FEWEST = 20
_FIELDS = ("title", "kind", "body", "date")
_NUMBERED = (SectionKind.PARAGRAPH, SectionKind.AGENDA, SectionKind.HEADING)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one file; shares are from 0 to 1.

    :ivar order: of the pieces that are found, those that follow on the one they follow in the source.
    :ivar headings: F1 of the headings' texts; `rows` that of table rows with all their cells, 1 of none.
    :ivar placed: of the pieces that are found, those on their own page; 1 where the source has one page.
    :ivar wrong: what was found in place of the title, kind, body and date that the source names.
    """

    letters_wrong: float
    order: float
    headings: float
    rows: float
    placed: float
    wrong: tuple[str, ...]
    pages: int
    seconds: float
    differences: tuple[str, ...] = ()


def measured(data: bytes, name: str, source: Source) -> Figures:
    """Read one file and compare it with its source.

    Where the source's front matter has `pages`, only what begins on these pages of the file is compared, and
    a page break in the source leads to the next of them.
    """
    began = time.perf_counter()
    reading = read(data, name=name)
    seconds = time.perf_counter() - began
    pages = tuple(map(int, source.fields.get("pages", "").split()))
    blocks = [block for block in reading.blocks if not pages or block.page in pages]
    kept = list(_without_running(reading, blocks, source))
    texts = [_flat(text) for text in _texts(source.pieces)]
    found = _flat("\n".join(_text(reading, block) for block in kept))
    headings, expected = _headings(reading, kept), _expected_headings(source)
    rows, expected_rows = _rows(reading, kept, source), _expected_rows(source)
    return Figures(
        letters_wrong=character_error_rate(found, " ".join(texts)),
        order=_order(found, texts),
        headings=_f1(headings, expected),
        rows=_f1(rows, expected_rows),
        placed=_placed(reading, source, pages),
        wrong=tuple(_wrong(reading, name, source)),
        pages=len(pages) or reading.pages,
        seconds=seconds,
        differences=(*_differences("rubrik", headings, expected), *_differences("rad", rows, expected_rows)),
    )


def summary(found: Sequence[Figures]) -> dict[str, float]:
    """Draw the figures of several files together."""
    return {
        "files": len(found),
        "letters_wrong": round(mean(one.letters_wrong for one in found), 4),
        "order": round(mean(one.order for one in found), 3),
        "headings": round(mean(one.headings for one in found), 3),
        "rows": round(mean(one.rows for one in found), 3),
        "placed": round(mean(one.placed for one in found), 3),
        "fields_wrong": sum(len(one.wrong) for one in found),
        "pages_a_second": round(sum(one.pages for one in found) / sum(one.seconds for one in found), 1),
        "slowest_seconds": round(max(one.seconds for one in found), 1),
    }


def _text(reading: Reading, block: Block) -> str:
    return reading.text[block.start : block.end]


def _without_running(reading: Reading, blocks: Iterable[Block], source: Source) -> Iterator[Block]:
    """Give the blocks but for each line of page header and footer the first time: no part of the source."""
    furniture = f"{source.fields.get('header', '')} | {source.fields.get('footer', '')}"
    running = {_flat(part) for part in re.split(r" \| |\s{2,}", furniture) if part.strip()}
    own = Counter(_flat(_plain(piece.text)) for piece in source.pieces)
    chosen = list(blocks)
    found = Counter(_flat(_text(reading, block)) for block in chosen)
    plain = {_flat(_text(reading, block)) for block in chosen if block.kind is not BlockKind.HEADING}
    seen: set[str] = set()
    for block in chosen:
        text = _flat(_text(reading, block))
        if block.kind is BlockKind.HEADING and text in plain:
            yield block
            continue
        parts = {_flat(part) for part in re.split(r"\t| \| |\n", _text(reading, block))}
        if parts <= running and not parts <= seen and found[text] > own[text]:
            seen |= parts
        else:
            yield block


def _texts(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if piece.kind is PieceKind.TABLE:
            rows = piece.rows[1:] if piece.header else piece.rows
            yield from (" ".join(_plain(cell) for cell in row) for row in rows)
        elif piece.text:
            yield _plain(piece.text)


def _plain(text: str) -> str:
    return "".join(words for _, words in runs(text))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _key(text: str) -> str:
    """Give the letters and digits, for comparing headings and fields."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _order(found: str, texts: Sequence[str]) -> float:
    places: list[int] = []
    for text in (text[:_COMPARED] for text in texts if len(text) > _FEWEST):
        after = found.find(text, places[-1] + 1 if places else 0)
        place = after if after >= 0 else found.find(text)
        places += [place] if place >= 0 else []
    return mean(first < second for first, second in pairwise(places)) if len(places) > 1 else 1.0


def _headings(reading: Reading, blocks: Iterable[Block]) -> Counter[str]:
    """Give the headings that stand as blocks, those of a § or item with its number as it is printed."""
    chosen = list(blocks)
    starts = {block.start for block in chosen}
    found = {block.start: _key(_text(reading, block)) for block in chosen if block.kind is BlockKind.HEADING}
    for section, whole in _numbered(reading):
        parts = [start for start in found if section.start <= start < section.end and found[start] in whole]
        if parts or (section.start in starts and section.start not in found):
            found = {start: key for start, key in found.items() if start not in parts}
            found[parts[0] if parts else section.start] = whole
    return Counter(found.values())


def _numbered(reading: Reading) -> Iterator[tuple[Section, str]]:
    """Give the first section of each § and numbered heading, with number and title as one key."""
    seen = {""}
    for section in sections_of(reading, document_id="-"):
        number = _key(section.number or "")
        if number in seen or not section.headings or section.kind not in _NUMBERED or section.cells:
            continue
        title = _key(section.headings[-1])
        whole = title if title.startswith(number) else number + title
        if whole not in seen:
            yield section, whole
        seen.add(number if section.kind is SectionKind.PARAGRAPH else whole)


def _expected_headings(source: Source) -> Counter[str]:
    return Counter(_key(_plain(piece.text)) for piece in source.pieces if piece.kind is PieceKind.HEADING)


def _rows(reading: Reading, blocks: Iterable[Block], source: Source) -> Counter[str]:
    """Give the rows by their cells that hold something; a line that the source has as text may be one."""
    lines = {_flat(_plain(piece.text)) for piece in source.pieces if piece.text}
    found: Counter[str] = Counter()
    for block in blocks:
        cells = [_flat(reading.text[cell.start : cell.end]) for cell in block.cells]
        if block.cells and (" ".join(filter(None, cells)) not in lines):
            found["|".join(filter(None, cells))] += 1
    return found


def _expected_rows(source: Source) -> Counter[str]:
    tables = (piece for piece in source.pieces if piece.kind is PieceKind.TABLE)
    rows = (row for piece in tables for row in (piece.rows[1:] if piece.header else piece.rows))
    return Counter("|".join(filter(None, (_flat(_plain(cell)) for cell in row))) for row in rows)


def _f1(found: Counter[str], expected: Counter[str]) -> float:
    size = found.total() + expected.total()
    return 2 * (found & expected).total() / size if size else 1.0


def _differences(what: str, found: Counter[str], expected: Counter[str]) -> Iterator[str]:
    yield from (f"+ {what} {key}" for key in (found - expected).elements())
    yield from (f"- {what} {key}" for key in (expected - found).elements())


def _placed(reading: Reading, source: Source, pages: Sequence[int]) -> float:
    """Give the share of long pieces that stand on their page, of those that stand anywhere."""
    groups = groupby(source.pieces, key=lambda piece: piece.kind is PieceKind.PAGE)
    parts = [list(pieces) for is_break, pieces in groups if not is_break]
    if len(parts) < 2:
        return 1.0
    numbers = pages or range(1, len(parts) + 1)
    known = [
        page in found
        for page, pieces in zip(numbers, parts, strict=True)
        for text in map(_flat, _texts(pieces))
        if len(text) > _FEWEST
        and (
            found := {
                block.page for block in reading.blocks if text[:_COMPARED] in _flat(_text(reading, block))
            }
        )
    ]
    return mean(known) if known else 1.0


def _wrong(reading: Reading, name: str, source: Source) -> Iterator[str]:
    metadata = describe(reading, source=name)
    for field in _FIELDS:
        value = getattr(metadata, field) or ""
        if "kind" in source.fields and field in source.fields and _key(value) != _key(source.fields[field]):
            yield f"{field}: {value}"
