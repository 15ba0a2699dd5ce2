"""The text of a mail that Outlook keeps as compressed RTF only, also where the RTF encloses a web page."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_COMPRESSED, _PLAIN = b"LZFu", b"MELA"
_HEADER = 16  # bytes: two sizes, the kind, a checksum
_WINDOW = 4096
_MAX_BYTES = 50_000_000
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_TOKEN = re.compile(
    r"\\(?:'(?P<byte>[0-9a-fA-F]{2})|(?P<word>[a-zA-Z]+)(?P<value>-?\d+)? ?|(?P<sign>[^a-zA-Z]))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_BREAKS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t"}
_SIGNS = {
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_NO_TEXT = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "object", "xmlnstbl")
)
_CODEPAGE = re.compile(r"\\ansicpg(\d{3,5})")
_CODEPAGES = frozenset(("1250", "1252", "437", "850"))


@dataclass(frozen=True, slots=True)
class _State:
    """What holds between two braces.

    :ivar silent: what stands there is no text; `doubled` that it only repeats the enclosed page as RTF.
    :ivar is_tag: it is a tag of the enclosed page.
    :ivar stand_ins: how many signs stand in for each Unicode one.
    """

    silent: bool = False
    doubled: bool = False
    is_tag: bool = False
    stand_ins: int = 1

    def after(self, word: str, value: str | None, *, encloses: bool) -> "_State":
        """Give what holds after a control word."""
        if word == "htmlrtf":
            return replace(self, doubled=value != "0")
        if word == "htmltag" and encloses:
            return replace(self, silent=False, is_tag=True)
        if word == "uc" and value:
            return replace(self, stand_ins=int(value))
        return replace(self, silent=self.silent or word in _NO_TEXT)


def decompressed(data: bytes) -> bytes:
    """Unpack compressed RTF.

    :raises ValueError: where it is none, or unpacks to too much.
    """
    size, kind = int.from_bytes(data[4:8], "little"), data[8:12]
    if kind == _PLAIN:
        return data[_HEADER : _HEADER + size]
    if kind != _COMPRESSED or size > _MAX_BYTES:
        raise ValueError("no compressed RTF")
    return bytes(_unpacked(data[_HEADER:], size))[:size]


def _unpacked(data: bytes, size: int) -> bytearray:
    window = bytearray(_DICTIONARY.ljust(_WINDOW, b"\0"))
    place, written, read = len(_DICTIONARY), bytearray(), 0
    while read < len(data) and len(written) < size:
        flags, read = data[read], read + 1
        for bit in range(8):
            if flags >> bit & 1:
                pair = int.from_bytes(data[read : read + 2], "big")
                start, length, read = pair >> 4, (pair & 15) + 2, read + 2
                if start == place or read > len(data):
                    return written
            else:
                start, length = -1, 1
            for step in range(length):
                byte = (
                    window[(start + step) % _WINDOW] if start >= 0 else int.from_bytes(data[read : read + 1])
                )
                window[place] = byte
                written.append(byte)
                place = (place + 1) % _WINDOW
            read += start < 0
    return written


def rtf_text(rtf: bytes) -> tuple[str, bool]:
    """Give the text of RTF, or the web page that it encloses.

    :returns: the text, and whether it is HTML.
    """
    source = rtf.decode("latin-1")
    head = source[:500]
    codepage = _CODEPAGE.search(head)
    encoding = f"cp{codepage[1]}" if codepage and codepage[1] in _CODEPAGES else "cp1252"
    encloses = "\\fromhtml" in head
    return "".join(_pieces(source, encoding, encloses=encloses)), encloses


def _pieces(source: str, encoding: str, *, encloses: bool) -> Iterator[str]:
    states = [_State()]
    left_out = 0
    for token in _TOKEN.finditer(source):
        word, state = token["word"], states[-1]
        if token["brace"]:
            _turn(states, token["brace"])
            continue
        if word:
            states[-1] = state.after(word, token["value"], encloses=encloses)
        elif token["sign"] == "*":
            states[-1] = replace(state, silent=True)
        text = _said(token, encoding)
        if text and not word and left_out:
            text, left_out = text[left_out:], max(left_out - len(text), 0)
        elif word == "u":
            left_out = state.stand_ins
        if not (state.silent or state.doubled):
            yield html.escape(text, quote=False) if encloses and not state.is_tag and not word else text


def _turn(states: list[_State], brace: str) -> None:
    if brace == "{":
        states.append(states[-1])
    elif len(states) > 1:
        states.pop()


def _said(token: re.Match[str], encoding: str) -> str:
    if token["byte"]:
        return bytes.fromhex(token["byte"]).decode(encoding, "replace")
    if token["word"] == "u" and token["value"]:
        return chr(int(token["value"]) % 65_536)
    name = token["word"] or token["sign"] or ""
    return token["text"] or _BREAKS.get(name, _SIGNS.get(name, ""))
