"""Single signs of a PDF's text as they are meant: ligatures opened, signs of symbol fonts made bullets."""

import re
import unicodedata

_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_HYPHENS = {0x02: "-", 0x2010: "-", 0x2011: "-", 0xAD: "-"}
_PRIVATE = {
    **dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF06C, 0xF06E, 0xF09F, 0xF0B0, 0xF02D, 0xF0E8), "•"),
    0xF0FE: "☒",
    0xF0A8: "☐",
    0xF06F: "☐",
    0xF0FC: "✓",
    0xF0E0: "→",
}
_MEANT: dict[int, str] = {**_LIGATURES, **_HYPHENS, **_PRIVATE}
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|(?<![a-z])fet(?![a-z])|,b\b|-bd\b", re.IGNORECASE)


def sign_of(code: int) -> str:
    """Give the text of a code point; "" for what is no text (controls, surrogates, private use)."""
    if code in _MEANT:
        return _MEANT[code]
    if 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF or code in {0, 0xFFFD, 0xFFFE, 0xFFFF}:
        return ""
    sign = chr(code)
    return "" if unicodedata.category(sign) == "Cc" and not sign.isspace() else sign


def is_bold_name(name: str) -> bool:
    """Tell by its name whether a font is bold."""
    return _BOLD.search(name) is not None
