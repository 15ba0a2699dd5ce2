"""Reads web pages: their own text, without menus, footers, scripts and cookie notices."""

import re

from corpus.errors import UnreadableDocument, UnsupportedFormat
from ingest import media_types
from ingest.readers.html_encoding import decode_page
from ingest.readers.html_page import main_part, properties_of, without_furniture
from ingest.readers.html_text import write_blocks
from ingest.text.blocks import Reading, TextBuilder

# Elements that are closed by a tag of their own; a parser's work grows with the square of their depth.
_CONTAINER = re.compile(
    r"<(/?)(?:div|span|ul|ol|dl|section|article|blockquote|table|form|font|center|strong|em|b|i|u|a)(?=[\s>/])",
    re.I,
)
_DEEPEST = 20_000
_BROKEN = "Filen kan inte läsas som en webbsida: den är skadad eller av ett annat slag."


class HtmlReader:
    """HTML, also pages saved from a browser and the HTML part of a mail."""

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol has it
        """Read one file; see `Reader`."""
        text = decode_page(data)
        if text is None:
            raise UnsupportedFormat("Filen innehåller inte text.")
        return reading_of(text)


def reading_of(text: str) -> Reading:
    """Read a page that has been decoded.

    :raises UnreadableDocument: where nothing visible is in it.
    """
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    _check_depth(text)
    builder = TextBuilder()
    try:
        page = LexborHTMLParser(text)
        properties = properties_of(page)
        without_furniture(page)
        write_blocks(main_part(page), builder)
    except (SelectolaxError, ValueError, RuntimeError, RecursionError) as error:
        raise UnreadableDocument(_BROKEN) from error
    blocks = builder.blocks()
    if not blocks:
        raise UnreadableDocument("Filen är tom: webbsidan innehåller ingen text.")
    return Reading(text=builder.text(), blocks=blocks, media_type=media_types.HTML, properties=properties)


def _check_depth(text: str) -> None:
    """Refuse a page nested deeper than any that was made to be read."""
    depth = 0
    for tag in _CONTAINER.finditer(text):
        depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > _DEEPEST:
            raise UnreadableDocument("Webbsidan är orimligt djupt nästlad och läses inte.")
