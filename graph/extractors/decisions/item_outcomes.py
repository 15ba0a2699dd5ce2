"""What a whole item of business came to, in one word, from the decisions made in it.

Where somebody brought the matter (a motion, a request, an appeal), what became of that decides; put off and
sent back come before all else; of several clauses the weightiest gives the word, never the note that a report
was received where something else was decided too.
"""

import re
from collections.abc import Sequence

from graph.extractors.decisions.outcomes import outcome_of

_BROUGHT = re.compile(
    r"\b(?:motion|medborgarförslag|yrkande|hemställan|ansökan|begäran|framställan|interpellation|initiativ"
    r"|skrivelse|förslag|enkel fråga|fråga)",
    re.IGNORECASE,
)
_THE_BROUGHT = re.compile(
    r"\b(?:motion(?:en|erna)|medborgarförslag(?:et)?|yrkande(?:t|na)|hemställan|ansökan|begäran|framställan"
    r"|interpellation(?:en|erna)|initiativ(?:et|ärendet)|skrivelsen|förslaget|frågan)\b",
    re.IGNORECASE,
)
_MATTER = (
    r"(?:ärende(?:t|na)|motion(?:en|erna)|interpellation(?:en|erna)|fråga[n]?|val(?:et|ärendet)"
    r"|yrkande(?:t|na)|paragrafen|punkten|förslaget|handlingen|beslut(?:et)?|beslutsärende(?:t|na))"
)
_PUT_OFF = (
    ("återremitteras", re.compile(r"\båterremitter(?:as|ar|a|at|ats)\b", re.IGNORECASE)),
    (
        "bordläggs",
        re.compile(
            rf"\b{_MATTER}\b[^.]{{0,80}}\b(?:bordläggs|bordlades)\b|\bbordlägg(?:er|a)\b|^bordläggs\b",
            re.IGNORECASE,
        ),
    ),
)
_LIGHT = ("antecknas", "justeras", "överlämnas", "besvaras", "avslutas")
_REQUEST_OUTCOMES = {"beviljas": "bifall", "godkänns": "bifall", "antas": "bifall"}


def item_outcome(heading: str, clauses: Sequence[str]) -> str | None:
    """Give the outcome of an item.

    :param heading: of the item; it tells whether somebody brought the matter.
    :param clauses: the words of its decisions, in order.
    """
    for put_off, rule in _PUT_OFF:
        if any(rule.search(clause) for clause in clauses):
            return put_off
    if _BROUGHT.match(heading.lstrip("§ 0123456789.:–-")) or _BROUGHT.search(heading[:40]):
        for clause in clauses:
            answer = outcome_of(clause) if _THE_BROUGHT.search(clause) else None
            if answer:
                return _REQUEST_OUTCOMES.get(answer, answer)
    found = [outcome for clause in clauses if (outcome := outcome_of(clause))]
    weighty = [outcome for outcome in found if outcome not in _LIGHT]
    return next(iter((*weighty, *found)), None)
