"""Number marks as printed: `§ 14`, `39 §`, `2.3`, `7.`, and the lines of a table of contents."""

import re
from dataclasses import dataclass

from ingest.sections.vocabulary import is_label

_BODY = r"[A-ZÅÄÖ][\wåäö]{0,4}(?:[-/ ][A-ZÅÄÖ]{1,3})?"  # a body's short form beside the sign: "Ks", "KS/AU"
_PARAGRAPH = re.compile(
    rf"(?:(?:{_BODY}\s*)?§{{1,2}}\s*(?:[A-ZÅÄÖ]{{2,5}}\s+)?"
    r"(?P<after>\d+(?:\s?[-–]\s?\d+(?=\s+[A-ZÅÄÖ]))?(?:\s?[a-hj-zåäö]\b)?(?:[/:]\d+)?)"
    r"|(?P<before>\d+[a-z]?(?:[/:]\d+)?)\s?§|(?:[Pp]aragraf|PARAGRAF)\s+(?P<word>\d+))"
    r"(?P<end>[.:]?)(?=\s|$|[A-ZÅÄÖ])"
)
_EARLIER = re.compile(rf"(?:{_BODY}\s*§\s*\d+(?:/\d+)?[\s,;]+)+")  # § of boards that had the matter before
_UNSIGNED = re.compile(r"(?P<number>\d{1,3}(?:/(?:\d\d|20\d\d))?)\.?\s+(?=[A-ZÅÄÖ\d])")
_CASE = re.compile(
    r"(?:\(?(?:ärendenummer|ärendenr|ärende nr|diarienummer|diarienr|dnr|d\.nr|dnr\.|ärende)\b[.:]*\s*)"
    r"(?:(?:(?-i:[A-ZÅÄÖ]{2,6}) )?[\w./:-]*\d[\w./:-]*\s?)*(?:,\s*|\)\s*)*"
    r"|\(?(?:(?-i:[A-ZÅÄÖ]{2,6})[ -])?\d{2,4}[/-]\d{2,6}(?:[/:-]-?\d+)*\)?(?=\s|$)"
    r"|(?-i:[A-ZÅÄÖ]{2,6})[-: ]?(?:\d{4}[-/:])?\d{2,6}(?:[-:/]-?\d+)*(?=\s|$)"
    r"|(?-i:[A-ZÅÄÖ]{2,6})/\d+(?:[./]\d+)+(?=\s|$)",
    re.IGNORECASE,
)
_CASE_AT_END = re.compile(
    r"[\s,(]+(?:ärendenummer|ärendenr|diarienummer|diarienr|dnr)\b[.:]*\s*[\w./: -]*\d[\w./:-]*\)?$"
    r"|\s+(?-i:[A-ZÅÄÖ]{2,6})[ -]\d{4}[-/]\d{1,6}$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?P<mark>[.):]?)(?P<blank>\s+|$)")
_REFERENCE = re.compile(r"[a-zåäö,.;:)]|och\b|samt\b|st\b")
_CONTENTS = re.compile(r"(?:\.{3,}|…{1,}|\t|[ .]{4,}|_{3,})\s*\d{1,4}(?:\s*\(\d+\))?\s*$")
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{1,4}\s*$")
_TAIL = 60  # characters at the end of a line that are looked at
_PAGED = re.compile(r"\D\s*\d{1,4}\s*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading's number and what follows it.

    :ivar number: as printed, without a full stop after it; one blank at the sign of a paragraph.
    :ivar depth: 1 for `2`, 2 for `2.3`.
    :ivar rest: the text after the mark and, for a paragraph, after its case number.
    :ivar case: the case number between the mark and the title, "" where there is none.
    """

    number: str
    depth: int
    rest: str
    case: str = ""

    @property
    def last(self) -> int:
        """Give the number's last part but for a year, for telling whether numbers follow on each other."""
        parts = self.number.split("/")
        digits = re.findall(r"\d+", parts[-1] if re.search(r"\b(?:19|20)\d\d$", parts[0]) else parts[0])
        return int(digits[-1]) if digits else 0


def paragraph_mark(text: str) -> Numbered | None:
    """Read the § mark that a line begins with; None where it only refers ("§ 14, den 3 mars", "§ 9 och")."""
    match = _PARAGRAPH.match(text)
    if match is None:
        return None
    rest = _EARLIER.sub("", f"{text[match.end() :].strip()} ", count=1).strip()
    digits = match["after"] or match["before"] or match["word"]
    if is_label(rest) and re.search(r"\d\s?[-–]\s?\d", digits):
        return None  # the numbers of a whole meeting, on its front page
    number = f"{digits} §" if match["before"] else f"§ {digits}"
    case = _CASE.match(rest)
    if case and case[0].strip():
        return Numbered(number, 1, rest[case.end() :].strip(" ,.–-\n\t"), case[0].strip(" ,()"))
    if _REFERENCE.match(rest) or (not rest and match["end"]):
        return None
    return Numbered(number, 1, rest.strip(" –-"))


def unsigned_mark(text: str) -> Numbered | None:
    """Read the number of a § whose sign is left out ("83 Motion om …", "65/18 Val av …")."""
    match = _UNSIGNED.match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    case = _CASE.match(rest)
    if case and case[0].strip():
        return Numbered(match["number"], 1, rest[case.end() :].strip(" ,.–-\n\t"), case[0].strip(" ,()"))
    return Numbered(match["number"], 1, rest) if rest[:1].isalpha() else None


def number_mark(text: str) -> Numbered | None:
    """Read the number that a line begins with, `2.3 Title` or `7. Title` or a number alone."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    number, rest = match["number"], text[match.end() :].strip()
    return Numbered(number, number.count(".") + 1, rest)


def is_case_number(text: str) -> bool:
    """Tell whether a line is a case number only ("Dnr KS 2025/123")."""
    match = _CASE.fullmatch(text.strip())
    return match is not None and any(sign.isdigit() for sign in text)


def without_case_number(title: str) -> str:
    """Take away the case number that a title ends in, after a word for it or in brackets."""
    return _CASE_AT_END.sub("", title).rstrip(" ,–-")


def is_contents_line(text: str) -> bool:
    """Tell whether a line ends in leader dots or a tab and a page number, as in a table of contents."""
    return bool(_CONTENTS.search(text[-_TAIL:]))


def has_leaders(text: str) -> bool:
    """Tell whether a line ends in leader dots and a page number, as only tables of contents do."""
    return bool(_LEADERS.search(text[-_TAIL:]))


def ends_in_page_number(text: str) -> bool:
    """Tell whether a line ends in a number, as a line under the heading "Innehåll" does."""
    return len(text) < 200 and bool(_PAGED.search(text))
