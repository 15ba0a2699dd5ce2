"""The encoding of a web page: a byte order mark, what the page says itself, or the rules for plain text."""

import codecs
import re

from ingest.text.encoding import decode

_SAID = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_WITHIN = 4096
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What pages call Latin-1 is Windows-1252, as browsers have it.
_CALLED_OTHERWISE = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def decode_page(data: bytes) -> str | None:
    """Give the text of a page; None where the bytes are no text."""
    said = None if data.startswith(_MARKS) else _SAID.search(data[:_WITHIN])
    if said is not None:
        try:
            name = codecs.lookup(said[1].decode("ascii")).name
            return data.decode(_CALLED_OTHERWISE.get(name, name))
        except (LookupError, UnicodeError, ValueError):
            pass  # the page is wrong about itself
    return decode(data)
