"""Case numbers, paragraphs and dates: what must stay whole when a text is taken apart into words."""

import re
from dataclasses import dataclass

_MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
           "november", "december")  # fmt: skip
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1)
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))

_MAY_BEGIN = r"(?=§|\b(?:\d|(?>[a-zåäö]{1,10})(?:-[a-zåäö]{1,6})?[-/.\s]{0,2}\d))"
"""What all of them have in common, so that most places of a text are passed by at once."""

_PATTERN = re.compile(
    rf"{_MAY_BEGIN}(?:"
    r"(?P<paragraph>§{1,2}\s*\d+[a-zåäö]?\b|\b\d{1,4}\s?[a-zåäö]?\s?§(?!§?\s*\d))"
    r"|(?P<dotted>\b(?P<dd>[0-3]?\d)\.(?P<dm>1[0-2]|0?[1-9])\.(?P<dy>(?:19|20)\d\d)\b)"
    r"|(?P<iso>\b(?:19|20)\d\d-\d\d-\d\d\b)"
    rf"|(?P<day>\b(?P<d>[0-3]?\d)(?::e)?\s+(?P<m>{_MONTH})\b\.?(?:\s+(?P<y>(?:19|20)\d\d)\b)?)"
    r"|(?P<week>\bv(?:ecka\s|\.\s?|\s)(?P<w>[0-5]?\d)\b)"
    r"|(?P<years>\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d\b)"
    r"|(?P<short>\b(?P<sd>[0-3]?\d)/(?P<sm>1[0-2]|0?[1-9])\b(?![-/]))"
    r"|(?P<case>\b(?:[a-zåäö]{1,4}[ /]|[a-zåäö]{1,10}(?:-[a-zåäö]{1,6})?-?)(?!\d{4}-\d\d-\d\d\b)"
    r"\d{4}[-/:]\d{1,6}(?:[-/:.]\d{1,5})*\b"
    r"|\b[a-zåäö]{2,6}/\d{1,6}/\d{2}(?:\.\d{2}){1,4}/\d{4}\b"
    r"|\b\d{1,6}/\d{2,4}(?:[-/]\d{1,4})?\b"
    r"|\b\d{1,4}(?:\.\d{1,4}){1,3}[-/]\d{1,6}(?:[-/]\d{1,6})*\b"
    r"|\b\d{4}[-/]\d{3,6}\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Code:
    """A case number, paragraph or date as it stands: its span and the terms it is found by."""

    start: int
    end: int
    terms: tuple[str, ...]


def codes_in(text: str) -> tuple[Code, ...]:
    """Find the case numbers, paragraphs and dates of a text, in order, without overlaps.

    >>> [code.terms for code in codes_in("KS 2025/123, § 14, den 3 feb 2026")]
    [('#ks2025/123', '#2025/123'), ('§14',), ('#2026-02-03', '#--02-03')]
    """
    return tuple(Code(found.start(), found.end(), _terms(found)) for found in _PATTERN.finditer(text))


def case_in(text: str) -> str | None:
    """Give the first case number of a text, as it stands there.

    >>> case_in("Vad har hänt i ärende KS 2025/123 sedan § 14?")
    'KS 2025/123'
    """
    return next((found.group().strip() for found in _PATTERN.finditer(text) if found["case"]), None)


def _terms(found: re.Match[str]) -> tuple[str, ...]:
    if found["paragraph"]:
        return ("§" + re.sub(r"[§\s]", "", found["paragraph"]).lower(),)
    if found["dotted"]:
        return _date_terms(found["dy"], int(found["dm"]), int(found["dd"]))
    if found["week"]:
        return (f"#v{int(found['w'])}",)
    if found["years"]:
        return tuple(re.findall(r"\d{4}", found["years"]))
    if found["short"]:
        day = _date_terms(None, int(found["sm"]), int(found["sd"]))
        return (*day, *_case_terms(found["short"]))
    if found["iso"]:
        return _date_terms(found["iso"][:4], int(found["iso"][5:7]), int(found["iso"][8:]))
    if found["day"]:
        return _date_terms(found["y"], _MONTH_NUMBERS[found["m"].lower()], int(found["d"]))
    return _case_terms(found["case"].lower())


def _date_terms(year: str | None, month: int, day: int) -> tuple[str, ...]:
    without_year = f"#--{month:02}-{day:02}"
    return (f"#{year}-{month:02}-{day:02}", without_year) if year else (without_year,)


def _case_terms(written: str) -> tuple[str, ...]:
    """Give the whole number in one spelling, and its figures alone where letters stand before them."""
    letters = re.match(r"[a-zåäö]+(?:-[a-zåäö]+)?", written)
    prefix = letters.group() if letters else ""
    figures = re.sub(r"[-/:]", "/", written[len(prefix) :].strip(" -/"))
    figures = re.sub(r"(?<![\d.])0+(?=\d)", "", figures)
    whole = "#" + re.sub(r"-", "", prefix) + figures
    return (whole, "#" + figures) if prefix else (whole,)
