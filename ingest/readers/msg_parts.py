"""Parts that every Outlook message has: its sender and its text, plain before HTML before RTF."""

import re
from typing import TYPE_CHECKING

from ingest.text.blocks import normalise

if TYPE_CHECKING:
    from oxmsg import Message

_RTF_COMPRESSED = 0x1009
_SENDER = re.compile(r'"?([^"<]*?)"?\s*(<[^<>]*>)')


def one_line(text: str) -> str:
    """Give a header's text with single blanks."""
    return re.sub(r"\s+", " ", normalise(text)).strip(" \0")


def sender_of(message: "Message") -> str:
    """Give name and address as they stand in other mail: without quotation marks, a blank between."""
    found = _SENDER.fullmatch(one_line(message.sender or ""))
    return f"{found[1]} {found[2]}".strip() if found else one_line(message.sender or "")


def text_of(message: "Message") -> tuple[str, bool]:
    """Give the message's text, and whether it is HTML; "" where it has none."""
    plain = message.body or ""
    if plain.strip(" \r\n\t\0"):
        return plain, False
    html = message.html_body or ""
    if html.strip():
        return html, True
    return _rich_text(message)


def _rich_text(message: "Message") -> tuple[str, bool]:
    from ingest.readers.rtf_text import decompressed, rtf_text

    packed = message.properties.binary_prop_value(_RTF_COMPRESSED)
    try:
        return rtf_text(decompressed(packed)) if packed else ("", False)
    except ValueError:
        return "", False
