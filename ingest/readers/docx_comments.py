"""Comments in the margin of a Word document: kept as notes beside the text, never as words of it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.records import Block, Note, NoteKind
from ingest.readers.docx_styles import W, value

_LONGEST_QUOTE = 120  # characters of the words that a comment is on
_LEFT_OUT = {W + "del", W + "moveFrom"}


def comment_notes(
    comments: Element | None, body: Element, text: str, blocks: tuple[Block, ...]
) -> Iterator[Note]:
    """Give a note of each comment: who made it and when, on what words, and what it says.

    Its span is that of the words where they stand once in the text; else it belongs to the whole document.

    :param comments: the root of the comments part; None where there is none.
    """
    quoted = _quoted(body) if comments is not None else {}
    for comment in () if comments is None else comments.iter(W + "comment"):
        said = _said(comment)
        if said:
            yield _note(comment, said, quoted.get(value(comment, "id") or "", ""), text, blocks)


def _said(comment: Element) -> str:
    paragraphs = (
        "".join(piece.text or "" for piece in found.iter(W + "t")) for found in comment.iter(W + "p")
    )
    return " ".join(" ".join(paragraphs).split())


def _quoted(body: Element) -> dict[str, str]:
    """Give the words that each comment is on, by its id; what is deleted is no words."""
    found: dict[str, list[str]] = {}
    opened: set[str] = set()
    for element in _walked(body):
        if element.tag == W + "commentRangeStart":
            opened.add(value(element, "id") or "")
        elif element.tag == W + "commentRangeEnd":
            opened.discard(value(element, "id") or "")
        elif element.tag in {W + "t", W + "p", W + "tab"}:
            for comment in opened:
                found.setdefault(comment, []).append((element.text or "") if element.tag == W + "t" else " ")
    return {comment: re.sub(r"\s+", " ", "".join(pieces)).strip() for comment, pieces in found.items()}


def _walked(parent: Element) -> Iterator[Element]:
    for element in parent:
        if element.tag not in _LEFT_OUT:
            yield element
            yield from _walked(element)


def _note(comment: Element, said: str, words: str, text: str, blocks: tuple[Block, ...]) -> Note:
    told = [comment.get(W + "author") or "okänd", (comment.get(W + "date") or "")[: len("2025-03-04")]]
    start = text.find(words) if words and text.count(words) == 1 else -1
    page = next((block.page for block in blocks if block.start <= start < block.end), 0)
    shown = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]} …"
    about = f" om ”{shown}”" if shown else ""
    return Note(
        kind=NoteKind.COMMENT,
        page=page,
        start=max(start, 0),
        end=start + len(words) if start >= 0 else 0,
        text=f"{', '.join(filter(None, told))}{about}: {said}",
    )
