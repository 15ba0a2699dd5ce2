"""Marks left inside running text: HTML tags, Markdown emphasis and links, entities, struck-out words.

Struck-out words are held between two characters that no text may use (`STRUCK_ON`, `STRUCK_OFF`) until
`lift_struck` turns them into spans, so that text can be cut, joined and cleaned on its way without loss.
"""

import html
import re
import unicodedata

from corpus.records import BlockKind, Span
from ingest.text.blocks import TextBuilder, normalise

STRUCK_ON, STRUCK_OFF = "\ufdd0", "\ufdd1"

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_NAMES_OF_BREAKS = "br|p|div|ul|ol|li|tr|table|tbody|thead|h[1-6]|hr|blockquote|section|article|dl|dt|dd|pre"
_BREAK = re.compile(rf"</?(?:{_NAMES_OF_BREAKS})(?=[\s/>])[^<>]*>", re.I)
_STRUCK_OPEN = re.compile(r"<(?:del|s|strike)(?=[\s>])[^<>]*>", re.I)
_STRUCK_CLOSE = re.compile(r"</(?:del|s|strike)\s*>", re.I)
_NAMES_OF_MARKS = (
    "i|em|b|strong|u|ins|span|font|sup|sub|small|big|mark|abbr|cite|code|a|img|td|th|center|input|label"
)
_MARK = re.compile(rf"</?(?:{_NAMES_OF_MARKS})(?=[\s/>])[^<>]*>", re.I)
_COMMENT = re.compile(r"<!--[^<>]*-->")
_AUTOLINK = re.compile(r"<((?:https?://|www\.|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+\"[^\"()]*\")?\)")
_LINK_BY_NAME = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_STRONG = re.compile(r"\*\*(?=\S)([^*]+)\*\*|(?<!\w)__(?=\S)([^_]+)__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]+)_(?![\w_])")
_STRUCK = re.compile(r"~~(?=\S)([^~]+)~~")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]#|~<>])")
_BLANKS = re.compile(r"[ \t]+")
_AROUND_BREAKS = re.compile(r" ?\n[ \n]*")


def clean(text: str) -> str:
    """Take the marks out of a piece of text; block tags become line feeds, struck words are held in marks.

    :returns: NFC, without blanks at its ends, with single spaces and single line feeds.
    """
    if "<" in text:
        text = _without_tags(text)
    text = _without_markdown(text)
    if "&" in text:
        text = normalise(_ENTITY.sub(lambda found: html.unescape(found[0]), text))
    return tidy(text)


def tidy(text: str) -> str:
    """Give single spaces and single line feeds, and no blanks at the ends."""
    return _AROUND_BREAKS.sub("\n", _BLANKS.sub(" ", text)).strip()


def struck(text: str) -> str:
    """Mark a piece of text as struck out."""
    return f"{STRUCK_ON}{text}{STRUCK_OFF}" if text.strip() else text


def without_held_marks(text: str) -> str:
    """Take out of foreign text the characters that hold struck-out words."""
    return text.replace(STRUCK_ON, "").replace(STRUCK_OFF, "")


def lift_struck(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take out the characters that hold struck-out words and give the spans instead.

    :returns: NFC text without blanks at its ends, and spans in it, none of them empty.
    """
    if STRUCK_ON not in text and STRUCK_OFF not in text:
        return normalise(text).strip(), ()
    pieces, spans, length, opened = [], [], 0, -1
    for piece in re.split(f"([{STRUCK_ON}{STRUCK_OFF}])", normalise(text)):
        if piece == STRUCK_ON:
            opened = length if opened < 0 else opened
        elif piece == STRUCK_OFF:
            if opened >= 0:
                spans.append((opened, length))
            opened = -1
        else:
            pieces.append(piece)
            length += len(piece)
    return _trimmed("".join(pieces), spans)


def write(builder: TextBuilder, kind: BlockKind, text: str, *, page: int = 1, level: int = 0) -> None:
    """Append a block whose struck-out words are still held in marks."""
    plain, spans = lift_struck(text)
    builder.add(kind, plain, page=page, level=level, struck=spans)


def _trimmed(text: str, spans: list[tuple[int, int]]) -> tuple[str, tuple[Span, ...]]:
    if not unicodedata.is_normalized("NFC", text):
        return normalise(text).strip(), ()
    lead, end = len(text) - len(text.lstrip()), len(text.rstrip())
    cut = (Span(max(start, lead) - lead, min(stop, end) - lead) for start, stop in spans)
    return text.strip(), tuple(span for span in cut if span.start < span.end)


def _without_tags(text: str) -> str:
    text = _STRUCK_CLOSE.sub(STRUCK_OFF, _STRUCK_OPEN.sub(STRUCK_ON, _COMMENT.sub("", text)))
    return _AUTOLINK.sub(r"\1", _MARK.sub("", _BREAK.sub("\n", text)))


def _without_markdown(text: str) -> str:
    if "](" in text or "][" in text:
        text = _LINK_BY_NAME.sub(r"\1", _LINK.sub(r"\1", text))
    if "~~" in text:
        text = _STRUCK.sub(f"{STRUCK_ON}\\1{STRUCK_OFF}", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(_inner, _STRONG.sub(_inner, text))
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _inner(found: re.Match[str]) -> str:
    return found[1] or found[2]
