"""Points of an agenda that have no section of their own in the notes of the meeting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import Section, SectionKind, content_id
from graph.text.sentences import lines
from graph.threads.business import business_words
from graph.threads.items import Piece
from graph.threads.titles import Title, bare_title, read_title

_AGENDA = re.compile(r"(?:dagens |mötets )?(?:agenda|dagordning|föredragningslista)[.:]?", re.IGNORECASE)
_POINT = re.compile(r"\s*(?:(?P<number>\d{1,2}(?:\.\d{1,2})?)[.):]?|[•●–*-])\s+\S")
_ALIKE = 0.5  # share of a point's words in the title of a section that treats it


def agenda_points(sections: Sequence[Section], pieces: Sequence[Piece], text: str) -> Iterator[Piece]:
    """Give the points of a meeting's agenda that no other piece of its notes treats.

    Each is a piece of its line alone. Points of the mere order of business are none.
    """
    treated = [read_title(piece.title) for piece in pieces]
    for section in sections:
        if section.kind is not SectionKind.HEADING or not _is_agenda(section):
            continue
        for line in lines(text, section.start, section.end):
            point = _POINT.match(text, line.start, line.end)
            title = bare_title(text[line.start : line.end])
            if point and _is_own(read_title(title), treated):
                own = content_id("agenda", section.id, str(line.start))
                on_its_line = replace(section, start=line.start, end=line.end)
                yield Piece((on_its_line,), title, point["number"], True, own)


def _is_agenda(section: Section) -> bool:
    return bool(section.headings) and _AGENDA.fullmatch(bare_title(section.headings[-1])) is not None


def _is_own(point: Title, treated: Sequence[Title]) -> bool:
    matter = point.words - business_words()
    return bool(matter) and all(len(matter & other.words) < _ALIKE * len(matter) for other in treated)
