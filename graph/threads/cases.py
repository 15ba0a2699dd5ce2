"""Case numbers (diarienummer) as documents write them, in one form that two of them are compared in."""

import re
from dataclasses import dataclass

_LABEL = (
    r"(?:ärende(?:nr|nummer|beteckning)|diarie(?:nr|nummer|beteckning)?|dnr|dnr\.|ärende-?nr|ärende-?id"
    r"|vårt diarienummer|vår beteckning)"
)
_NO_DAY = r"(?!(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d))"  # "KS 2026-03-05" is a board and a day
_YEAR, _SERIAL = rf"(?P<year>(?:19|20)\d\d)[-/:]{_NO_DAY}", r"(?P<serial>\d{1,6})"
_LETTERED = rf"(?P<letters>[A-ZÅÄÖ]{{1,6}}(?:-[A-ZÅÄÖ]{{1,6}})?)[ -]?{_YEAR}{_SERIAL}"
_WORDED = rf"(?P<letters>[A-Za-zÅÄÖåäö]{{1,10}}(?:-[A-Za-zÅÄÖåäö]{{1,6}})?)[ \t/-]?{_YEAR}{_SERIAL}"
_YEAR_FIRST = rf"{_YEAR}(?P<serial>\d{{2,6}})"
_SERIAL_FIRST = r"(?P<serial>\d{1,5})/(?P<year>(?:19|20)?\d\d)"
_FREE, _DONE = r"(?<![\w/:.-])", r"(?![\w/:]|[-.]\d{4})"
_BARE = re.compile(_FREE + _LETTERED + r"(?:[-:.]\d{1,3})?" + _DONE)
_LABELLED = tuple(
    re.compile(rf"(?i:\b{_LABEL})[ \t]*[.:]?\s*{number}(?:[-:.]\d{{1,3}})?" + _DONE)
    for number in (_WORDED, _YEAR_FIRST, _SERIAL_FIRST)
)
_ASKED = tuple(re.compile(number) for number in (_WORDED, _YEAR_FIRST, _SERIAL_FIRST))
_NO_REGISTRY = re.compile(  # series of laws, inquiries and bills, companies before a month, ends of labels
    r"sou|ds|prop|bet|skr|rskr|dir|eu|eg|ab|(?:[a-zåäö]{1,5}-?)?fs|nr|nummer|beteckning", re.IGNORECASE
)
_TELLING = 3


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number: `written` as it first stands, `key` the same for all ways to write it."""

    key: str
    written: str

    @property
    def telling(self) -> bool:
        """Tell whether its letters name a registry and not only a board: `SLK`, not `KS`."""
        return len(self.key.split()[0]) >= _TELLING


def cases_in(text: str) -> tuple[CaseNumber, ...]:
    """Find the case numbers of a text, in order, each once; `SOU 2024:12` is none.

    >>> [case.key for case in cases_in("Dnr RS 2024-00401, jfr diarienummer 497/22")]
    ['rs 2024 401', '- 2022 497']
    """
    matches = [match for pattern in (_BARE, *_LABELLED) for match in pattern.finditer(text)]
    found: dict[str, CaseNumber] = {}
    for match in sorted(matches, key=lambda match: match.start("serial")):
        if not _NO_REGISTRY.fullmatch(match.groupdict().get("letters") or "-"):
            case = _case(match)
            found.setdefault(case.key, case)
    return tuple(found.values())


def asked_case(text: str) -> str | None:
    """Give the key of a question that is a case number and nothing else, in capitals or not.

    >>> asked_case("rs 2024-401"), asked_case("497/22"), asked_case("mobil mammografi 2024")
    ('rs 2024 401', '- 2022 497', None)
    """
    bare = re.sub(rf"(?i:^\s*{_LABEL}[ \t]*[.:]?)", "", text).strip()
    match = next((found for pattern in _ASKED if (found := pattern.fullmatch(bare))), None)
    return _case(match).key if match else None


def _case(match: re.Match[str]) -> CaseNumber:
    groups = match.groupdict()
    letters = (groups.get("letters") or "-").casefold()
    year = groups["year"] if len(groups["year"]) == 4 else f"20{groups['year']}"
    start = (
        match.start("letters") if groups.get("letters") else min(match.start("year"), match.start("serial"))
    )
    end = max(match.end("year"), match.end("serial"))
    written = " ".join(match.string[start:end].split())
    return CaseNumber(f"{letters} {year} {int(groups['serial'])}", written)
