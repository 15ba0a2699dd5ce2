"""Sums of money by their sort: what something costs is told by no grant, and a budget by no share."""

import re
from collections.abc import Sequence

from corpus.records import Span
from search.answers.statements import Statement

_SUMS = {
    "underskott": r"underskott|\bminus\b|\bförlust",
    "överskott": r"överskott|\bplus\b|\bvinst",
    "avgift": r"avgift",
    "bidrag": r"bidrag(?!it)|\bbidra(?:r|s)?\b|bevilja",
    "kostnad": r"kostnad|kosta(?:r|de|t|ts)?\b",
    "budget": r"budget",
    "arvode": r"arvode",
    "taxa": r"taxa",
    "hyra": r"hyra",
    "pris": r"\bpris(?!bas)",
    "vite": r"\bvite",
    "lån": r"lån(?:e[nt]s?|s)?\b",
    "anslag": r"anslag(?!st)|\bansl(?:å|og)|\bavs[äa]tt",
    "ersättning": r"ersättning",
    "intäkt": r"intäkt",
    "lön": r"(?<!be)lön(?!sam)",
    "resultat": r"resultat",
}
_SORTS = tuple((sort, re.compile(words)) for sort, words in _SUMS.items())
_PRICES = frozenset({"kostnad", "avgift", "budget", "taxa", "hyra", "pris"})
"""Sorts that may tell what something costs."""

_OUTCOMES = frozenset({"resultat", "underskott", "överskott"})
"""Sorts that may tell what a year came to."""

_CALLED = frozenset({"budget", "underskott", "överskott"})
"""Sorts that what answers has to call by name."""

_MONEY = re.compile(r"\b(?:pengar|kronor|kostar|kostade)\b", re.IGNORECASE)
_FREE = re.compile(r"gratis|avgiftsfri|kostnadsfri|utan kostnad|ingen avgift", re.IGNORECASE)
_SHARE = re.compile(r"%|procent")
_CHANGE = re.compile(
    r"procent|andel|\b(?:ök|minsk|höj|sänk|fördel|räkn|stig|steg|sjunk|sjönk)", re.IGNORECASE
)


def sums_in(text: str) -> frozenset[str]:
    """Give the sorts of sums that a text names.

    >>> sorted(sums_in("Vad kostade bryggan?")), sorted(sums_in("Byn avsätter ett bidrag till en brygga."))
    (['kostnad'], ['anslag', 'bidrag'])
    """
    folded = text.casefold()
    return frozenset(sort for sort, words in _SORTS if words.search(folded))


def is_another_sum(one: Statement, question: str) -> bool:
    """Tell a statement of sums of other sorts than those that a question asks for."""
    asked, told = sums_in(question), sums_in(one.text)
    if asked & _CALLED:
        above = " ".join((one.above, *(column.name for column in one.hit.columns)))
        return not asked & (told | sums_in(above))
    for alike in (_PRICES, _OUTCOMES):
        asked |= alike if asked & alike & {"kostnad", "resultat"} else frozenset()
    return bool(asked and told) and not asked & told


def calls_the_sum(text: str, question: str) -> bool:
    """Tell a text that calls a sum by the name that a question asks for: `Budgeten är 4 mnkr`.

    >>> [calls_the_sum(one, "Vad är budgeten?") for one in ("Budgeten är 4 mnkr.", "4 mnkr")]
    [True, False]
    """
    return bool(_CALLED & sums_in(question) & sums_in(text))


def of_the_sum(text: str, found: Sequence[Span], question: str) -> Sequence[Span]:
    """Keep the sums that follow a word of the sort asked for, where any does; and of a sum in money no share.

    >>> text = "Utfallet är 2,1 mnkr av budgeterade 4,6 mnkr."
    >>> of_the_sum(text, [Span(12, 20), Span(36, 44)], "Vad är budgeten för bryggan?")
    [Span(start=36, end=44)]
    """
    asked = sums_in(question)
    if (asked or _MONEY.search(question)) and not _CHANGE.search(question):
        found = [one for one in found if not _SHARE.search(text[one.start : one.end])]
    if _FREE.search(question):
        found = [one for one in found if not _FREE.search(text[one.start : one.end])]
    ends = [0, *(one.end for one in found)]
    beside = [one for one, end in zip(found, ends, strict=False) if asked & sums_in(text[end : one.start])]
    return beside or found
