"""When something was decided, which its own words seldom say, and what became of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from search.results import Answer

_DECIDED = (
    r"(?:beslut\w+|bestäm\w+|bordla\w+|an(?:tog|tag)\w*|avsl(?:og|ag)\w*|bif(?:öll|all)\w*|godkän\w+|fastställ\w+"
    r"|återremitt\w+|klubba\w+|upphäv\w+)"
)
_WHEN_DECIDED = re.compile(
    r"^(?:när|vilken dag|vilket datum|vilket år) "
    rf"(?:{_DECIDED}|(?:blev|har|hade)\b.* {_DECIDED})\b",
    re.IGNORECASE,
)
_BECAME = re.compile(r"^(?:hur (?:gick|går) det|hur har det gått|vad blev det av)\b", re.IGNORECASE)


def asks_when_decided(question: str) -> bool:
    """Tell whether the day of a decision is asked for, and not a day that it names.

    >>> [asks_when_decided(one) for one in ("När antogs planen?", "När börjar planen gälla?")]
    [True, False]
    """
    return _WHEN_DECIDED.search(question) is not None


def asks_what_became(question: str) -> bool:
    """Tell whether it is asked what became of something, of which a decision may be but the beginning.

    >>> [asks_what_became(one) for one in ("Hur gick det med bryggan?", "Vad beslutades om bryggan?")]
    [True, False]
    """
    return _BECAME.search(question) is not None


def dated(decisions: Sequence[Answer]) -> tuple[Answer, ...]:
    """Give decisions with their days before their words; those without a day are left out."""
    return tuple(replace(one, text=f"{one.valid_from}: {one.text}") for one in decisions if one.valid_from)
