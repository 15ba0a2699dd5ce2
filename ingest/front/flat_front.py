"""The front page of minutes whose line breaks were lost, as pages of the web hold them: body, date, kind."""

import re
from collections import Counter
from dataclasses import dataclass

from corpus.dates import find_dates

_FRONT = 1500  # characters in which such a front page stands
_RUNNING = 300  # characters of a line that is no line of a front page
_LISTS = re.compile(r"\b(?:Beslutande|Närvarande|NÄRVARANDE|Tjänstgörande|Deltagande|Ledamöter)\b")
_MINUTES = re.compile(
    r"\b(?:(?:Plats och tid|Tid och plats|Sammanträdes\w+|Mötes\w+|Paragrafer"
    r"|Utses att justera|Justera\w*|PLATS|TID)\b"
    r"|(?i:\w*(?:protokoll|anteckningar)\b))"
)
_BODY = re.compile(
    r"(?<![\w-])(?:[A-ZÅÄÖ][a-zåäö]+-\soch\s[a-zåäö]+|[A-ZÅÄÖ][a-zåäö]*)"
    r"(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)"
    r"(?:s\s[a-zåäö]*(?:utskott|beredning)(?:et|en)?)?(?![\w-])"
)
_SIGNED = re.compile(
    r"\b(?:Justering\w*|Justerare|Underskrift\w*|ANSLAG|Anslag\w*|BEVIS)\b"
)  # dates of their own


@dataclass(frozen=True, slots=True)
class FlatFront:
    """What such a front page says; None where it does not."""

    body: str | None
    date: str | None


def flat_front(text: str) -> FlatFront | None:
    """Read the front page that runs on in one paragraph; None where a text does not begin with one."""
    front = text[:_FRONT]
    runs_on = any(len(line) > _RUNNING for line in text[: 2 * _FRONT].split("\n"))
    lists = _LISTS.search(front)
    if not runs_on or lists is None or not _MINUTES.search(front):
        return None
    signed = _SIGNED.search(front, lists.end())
    told = front[: signed.start()] if signed else front
    days = (date.value for date in find_dates(told) if len(date.value) == len("2025-03-04"))
    return FlatFront(_body(text[: 2 * _FRONT], lists.start()), next(days, None))


def _body(text: str, lists: int) -> str | None:
    """Give the body that is named most; of equals one before the list of those present, and the first."""
    counts = Counter(match[0] for match in _BODY.finditer(text))
    if not counts:
        return None
    early = {match[0] for match in _BODY.finditer(text, 0, lists)}
    return max(counts, key=lambda name: (name in early, counts[name]))
