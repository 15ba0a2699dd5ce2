"""Sections cut into chunks no longer than the encoder reads, at the ends of sentences and lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import count

from corpus.records import Chunk, Section, Span, content_id
from ingest.text.sentences import cut_points

TokenSpans = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the character offsets of the encoder's tokens, without those that stand for no text."""

_SHORTEST = 0.5  # of the length aimed at: how far back a good place to cut is looked for


def chunks_of(
    text: str, sections: Sequence[Section], *, token_spans: TokenSpans, limit: int
) -> tuple[Chunk, ...]:
    """Cut each section into chunks of at most `limit` tokens, in the order of the text.

    A section that fits is one chunk. A longer one is cut into pieces of about the same length, at the ends of
    sentences, lines and cells where there are any, else between words. No chunk is empty or has blanks at its
    ends.
    """
    number = count()
    return tuple(
        _chunk(section, next(number), span)
        for section in sections
        for span in _pieces(text, section, token_spans=token_spans, limit=limit)
    )


def _chunk(section: Section, ordinal: int, span: Span) -> Chunk:
    identity = content_id("chunk", section.id, str(span.start), str(span.end))
    return Chunk(identity, section.document_id, section.id, ordinal, span.start, span.end)


def _pieces(text: str, section: Section, *, token_spans: TokenSpans, limit: int) -> Iterator[Span]:
    body = text[section.start : section.end]
    tokens = [Span(*span) for span in token_spans(body) if span[0] < span[1]]
    if len(tokens) <= limit:
        yield from _trimmed(text, section.start, section.end)
        return
    borders = cut_points(body)
    starts = [token.start for token in tokens]
    first = 0
    offset = 0
    while first < len(tokens):
        end = _end_of_piece(body, tokens, first=first, borders=borders, limit=limit)
        yield from _trimmed(text, section.start + offset, section.start + end)
        offset = end
        first = max(bisect_left(starts, end), first + 1)


def _end_of_piece(body: str, tokens: list[Span], *, first: int, borders: list[int], limit: int) -> int:
    """Find where the piece from token `first` ends, so that those left are about equally long."""
    left = len(tokens) - first
    if left <= limit:
        return len(body)
    aim = -(-left // -(-left // limit))
    shortest = tokens[first + int(aim * _SHORTEST)].start
    best = tokens[min(first + aim, len(tokens) - 1)].start
    longest = tokens[first + limit].start
    return _nearest(borders, shortest, best, longest) or _last_blank(body, shortest, best) or longest


def _nearest(borders: list[int], shortest: int, best: int, longest: int) -> int | None:
    """Give the border nearest to `best` that is above `shortest` and at most `longest`."""
    allowed = borders[bisect_right(borders, shortest) : bisect_right(borders, longest)]
    return min(allowed, key=lambda border: abs(border - best), default=None)


def _last_blank(body: str, shortest: int, longest: int) -> int | None:
    place = body.rfind(" ", shortest, longest)
    return place + 1 if place >= 0 else None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        yield Span(start + left, start + len(piece.rstrip()))
