"""Which of several things of a kind is meant, by its number: `etapp 2`, `linje 4`, `avdelning 31`."""

import re

from corpus.dates import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_UNIT = (
    rf"(?:{_MONTH}|kr|kronor|procent|%|mkr|mnkr|tkr|miljon\w*|meter|km|år|dag\w*|veck\w+|månad\w*|timm\w+)"
)
_NUMBERED = re.compile(
    r"\b(?P<kind>[a-zåäö]{3,}) (?P<numbers>\d{1,3}(?:(?:, | och | samt | eller |[–-])\d{1,3})*)\b"
    rf"(?![.,:/-]?\d| ?{_UNIT}\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)[–-](\d+)")


def names_another(text: str, question: str) -> bool:
    """Tell a text that names by their numbers other things than the one that a question names.

    >>> said = ("Etapp 2 är klar.", "Etapperna 1 och 2 är klara.", "Etapp 1–3 är klara.", "Bryggan är klar.")
    >>> [names_another(one, "Är etapp 1 klar?") for one in said]
    [True, False, False, False]
    """
    told = _named(text)
    for kind, numbers in _named(question):
        alike = [held for other, held in told if other.startswith(kind) or kind.startswith(other)]
        if alike and not any(numbers & held for held in alike):
            return True
    return False


def _named(text: str) -> list[tuple[str, frozenset[int]]]:
    """Give what a text names by numbers: the noun, and the numbers."""
    return [(one["kind"].casefold(), _numbers(one["numbers"])) for one in _NUMBERED.finditer(text)]


def _numbers(text: str) -> frozenset[int]:
    ranges = (range(int(first), int(last) + 1) for first, last in _RANGE.findall(text))
    return frozenset((*map(int, _NUMBER.findall(text)), *(number for each in ranges for number in each)))
