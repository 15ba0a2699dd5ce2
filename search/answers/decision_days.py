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
_DECIDED_THEN = re.compile(
    r"\b(?:beslutade|beslöt|antog|godkände|fastställde|bordlade|återremitterade)s? (?:\w+ ){0,2}?(?:den )?\Z",
    re.IGNORECASE,
)
_MADE_THEN = re.compile(
    r"\b(?P<act>upprätta|revidera|datera|justera|fastställ|utfärda|uppdatera|underteckna)\w* (?:den )?\Z",
    re.IGNORECASE,
)
"""What stands before the day on which a paper was made, and not what it is about."""

_CITED = re.compile(r"\b\d{2,4}/\d{2,4}(?:/E[GU])?\)? av den \Z")
"""What stands before the day of an act of the European Union: `direktiv (EU) 2019/944 av den`."""

_OF_THE_PAST = re.compile(
    rf"\b{_DECIDED}\b|^(?:när|vilken dag|vilket datum|vilket år) "
    r"(?:\w+(?:de|te)s?|var|blev|fick|gick|kom|tog|togs|höll|hölls|hade|har)\b",
    re.IGNORECASE,
)
"""What asks when something was decided, or happened, which may be when it was decided."""

_BECAME = re.compile(r"^(?:hur (?:gick|går) det|hur har det gått|vad blev det av)\b", re.IGNORECASE)


def asks_when_decided(question: str) -> bool:
    """Tell whether the day of a decision is asked for, and not a day that it names.

    >>> [asks_when_decided(one) for one in ("När antogs planen?", "När börjar planen gälla?")]
    [True, False]
    """
    return _WHEN_DECIDED.search(question) is not None


def is_day_of_another_decision(before: str, question: str) -> bool:
    """Tell a day that what stands before it says to be one of deciding, where no such day is asked for.

    >>> is_day_of_another_decision("Nämnden beslutade den ", "När öppnar bryggan?")
    True
    """
    return _DECIDED_THEN.search(before) is not None and _OF_THE_PAST.search(question) is None


def is_day_of_a_paper(before: str, question: str) -> bool:
    """Tell a day that what stands before it says to be one of making a paper, where no such day is asked for.

    >>> asked = ("När öppnar badet?", "När reviderades planen för badet?")
    >>> [is_day_of_a_paper("Plan för badet, reviderad ", one) for one in asked]
    [True, False]
    >>> is_day_of_a_paper("Planen följer direktiv (EU) 2000/60 av den ", "När öppnar badet?")
    True
    """
    if _CITED.search(before):
        return True
    made = _MADE_THEN.search(before)
    return made is not None and made["act"].casefold() not in question.casefold()


def asks_what_became(question: str) -> bool:
    """Tell whether it is asked what became of something, of which a decision may be but the beginning.

    >>> [asks_what_became(one) for one in ("Hur gick det med bryggan?", "Vad beslutades om bryggan?")]
    [True, False]
    """
    return _BECAME.search(question) is not None


def dated(decisions: Sequence[Answer]) -> tuple[Answer, ...]:
    """Give decisions with their days before their words; those without a day are left out."""
    return tuple(replace(one, text=f"{one.valid_from}: {one.text}") for one in decisions if one.valid_from)
