"""What a single line is by its shape: a bullet, a numbered item, a §, a line of a table of contents."""

import re
from dataclasses import dataclass

# Bullets of Word's symbol fonts stand in the private use area.
_SIGNS = "•●▪◆◦○‣⁃∙·■□▫❖➢➤✓✔►▶➔→\uf000-\uf0ff"
_BULLET = re.compile(rf"([{_SIGNS}])[ \t]*(?=\S)|([-–—*+o])[ \t]+(?=\S)|(-)(?=[^\W\d_])")
_NUMBER = re.compile(
    r"(\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|\(?[a-zåäö]\)|[a-zåäö]\.|[ivxIVX]{1,5}[.)])[ \t]+(?=\S)"
)
# "Ks § 45", "RS § 12": the body's abbreviation may stand before the sign, but no word of a sentence.
_BODY = r"(?:(?!(?:Enl|Se|Jfr|Och|Av|Till|Under|Efter|Den|Som|Om|Ang)\b)[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5}\.? )?"
_PARAGRAPH_SIGN = re.compile(_BODY + r"§§?\s?(\d{1,4}(?:\s?[a-z]\b)?(?:\s?[-–/]\s?\d{1,4})?)(?=[\s.:,]|$)")
_ATX = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_LEADERS = re.compile(r"(?:\.[ .]{2,}|…+|_{3,})[\s.]*\d{1,4}$")
_LAST_NUMBER = re.compile(r"[\t ]\d{1,4}$")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?[\t ]")
# A § that is only named in a sentence goes on with words such as these.
_IN_SENTENCE = re.compile(
    r"[,.;)]|(?:i|och|samt|eller|av|är|ska|skall|att|som|till|för|om|enligt|kommunallagen|andra|första|tredje|stycket)\b"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before the text of a list item or heading, and where the text begins.

    :ivar sign: the bullet; "1", "a" or "i" for kinds of numbers.
    :ivar label: the number as printed; "" for a bullet.
    """

    sign: str
    label: str
    start: int


def bullet(line: str) -> Mark | None:
    """Find the bullet of a line without its indentation."""
    found = _BULLET.match(line)
    if found is None:
        return None
    return Mark(found[1] or found[2] or found[3], "", found.end())


def number(line: str) -> Mark | None:
    """Find the number of a line without its indentation: "1.", "2.3", "a)"; the text begins after it."""
    found = _NUMBER.match(line)
    if found is None:
        return None
    first = found[1].strip("(")[0]
    sign = "1" if first.isdigit() else "i" if first in "ivxIVX" and len(found[1]) > 2 else "a"
    return Mark(sign, found[1], found.end())


def depth(label: str) -> int:
    """Count the levels of a number: 1 for "2." and 3 for "2.3.1"."""
    return len(label.strip(".)").split("."))


def next_label(label: str) -> str:
    """Give the number after that of an item, as it would be printed: "2)" after "1)", "(c)" after "(b)"."""
    bare = label.strip("(.)")
    if bare.isdecimal():
        return label.replace(bare, str(int(bare) + 1))
    return label.replace(bare, chr(ord(bare) + 1)) if len(bare) == 1 else ""


def paragraph_sign(line: str) -> Mark | None:
    """Find the § that a line of minutes begins with; None where a sentence only names one."""
    found = _PARAGRAPH_SIGN.match(line)
    if found is None:
        return None
    rest = line[found.end() :].strip()
    if rest and (_IN_SENTENCE.match(rest) or rest.endswith((",", ";"))):
        return None
    return Mark("§", found[0].strip(), found.end())


def atx(line: str) -> Mark | None:
    """Find the `#` of a Markdown heading; the length of the sign is the level."""
    found = _ATX.match(line)
    return Mark(found[1], "", found.end()) if found else None


def is_contents_line(line: str) -> bool:
    """Tell a line of a table of contents by its leaders, or by a number at both ends."""
    line = line.rstrip()
    if len(line) > 300 or not line[-1:].isdigit():
        return False
    if _LEADERS.search(line):
        return True
    return "\t" in line.strip() and _ends_with_page(line) and _NUMBERED.match(line.lstrip()) is not None


def may_be_contents_line(line: str) -> bool:
    """Tell a line that is one of a table of contents where its neighbours are."""
    line = line.strip()
    return len(line) <= 300 and _ends_with_page(line) and not line[:1].isspace()


def _ends_with_page(line: str) -> bool:
    return _LAST_NUMBER.search(line[-6:]) is not None
