"""Questions made of minutes: the heading of a § asks for its text, from which the heading is taken away."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.records import SectionKind
from corpus.settings import Settings
from ingest.pipeline import parse

_FEWEST_WORDS = 40  # of a § that is asked for
_HEADING_WORDS = range(3, 25)


def headings_and_texts(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Give the heading and the text of each § of minutes; a heading that several § have is no question.

    Lines that repeat the heading's words in their order are taken out of the text with it.
    """
    found = [pair for file in files for pair in _of(file)]
    headings = [heading.casefold() for heading, _ in found]
    yield from (pair for pair in found if headings.count(pair[0].casefold()) == 1)


def _of(file: Path) -> Iterator[tuple[str, str]]:
    settings = Settings(home=file.parent)
    (parsed, *_) = parse(file.read_bytes(), source=file.name, token_spans=_words, settings=settings)
    for section in parsed.sections:
        if section.kind is not SectionKind.PARAGRAPH or not section.headings:
            continue
        heading = section.headings[0]
        body = _without(heading, parsed.document.text[section.start : section.end])
        if len(heading.split()) in _HEADING_WORDS and len(body.split()) >= _FEWEST_WORDS:
            yield heading, body


def _without(heading: str, text: str) -> str:
    """Take a heading out of a text wherever its words stand in a row, also over the ends of lines."""
    words = r"\s+".join(map(re.escape, heading.split()))
    return re.sub(rf"(?:§\s*\d+\s*)?{words}", " ", text, flags=re.IGNORECASE).strip()


def _words(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]
