"""Finds inquiries and committees by what they are to look into: `Utredningen om trygga skolvägar`.

They are named after their task, with a capital also inside a sentence, or by a compound of it
(`Skolvägsutredningen`, `2024 års skolvägsutredning`); the letters and number of their terms may follow.
"""

import re
from collections.abc import Iterator

from graph.names.bodies.body_extents import compound_start
from graph.names.candidates import Candidate, Reading
from graph.names.plans.plan_extents import complement_end
from graph.text.words import Words

_TASKED = frozenset(
    (
        "utredningen", "kommittén", "delegationen", "kommissionen", "samordnaren", "granskningskommissionen",
        "sanningskommissionen",
    )
)  # fmt: skip
_OPENS = frozenset({"utredningen"})  # of which many speak that have no name, so that more must tell
_LINKS = frozenset({"om", "för", "mot", "av"})
_ACTS = frozenset(
    (
        "lämnade", "lämnar", "lämnat", "överlämnade", "överlämnar", "föreslår", "föreslog", "bedömer", "leds",
        "ledas",
        "leddes", "tillsattes", "tillsätts", "anser", "anförde", "konstaterade", "redovisade", "redovisar",
    )
)  # fmt: skip
_FARTHEST = 4  # words between a name that opens a sentence and what such a body does
_COMPOUNDS = ("utredningen", "utredningens", "utredning", "kommissionen", "kommissionens")
_UNIONS = frozenset({"eu", "nordsjö", "ece", "donau"})  # whose commissions are authorities
_TERMS = re.compile(r"\s?\((?:[A-ZÅÄÖ][A-Za-zåäö]?|[Dd]ir\.) (?:19|20)\d\d:\d")
_ARTICLES = frozenset({"en", "ett", "den", "det", "de"})


def find_inquiries(reading: Reading) -> None:
    """Add a candidate for each inquiry or committee that is named after its task."""
    words = reading.words
    telling = {lower for lower in set(words.lowers) if lower in _TASKED or lower.endswith(_COMPOUNDS)}
    for at, lower in enumerate(words.lowers) if telling else ():
        if lower not in telling:
            continue
        if lower in _TASKED and not words.glued[at]:
            reading.candidates += _tasked(words, at)
        elif lower not in _COMPOUNDS or words.glued[at]:
            reading.candidates += _compound(words, at)


def _tasked(words: Words, at: int) -> Iterator[Candidate]:
    """Give the body whose task follows it: `Kommittén för en rättssäker tillsyn av skolvägar`."""
    if not words.capital(at) or at + 2 >= len(words) or words.lowers[at + 1] not in _LINKS:
        return
    if any(words.parted[at + 1 : at + 3]):
        return
    end = _task_end(words, at + 1)
    sure = not words.opening[at] or words.lowers[at] not in _OPENS or _acts(words, end) or _termed(words, end)
    if end > at + 2 and sure:
        yield Candidate(at, end, "group", "body", 0.9)


def _task_end(words: Words, at: int) -> int:
    article = words.lowers[at + 1] in _ARTICLES
    end = complement_end(words, at, titled=True)
    charged = (each for each in range(at, end) if words.lowers[each : each + 2] == ["i", "uppdrag"])
    end = next(charged, end)
    return end if end > at + 1 + article else at


def _compound(words: Words, at: int) -> Iterator[Candidate]:
    """Give `Skolvägsutredningen`, `2024 års skolvägsutredning`."""
    if words.lowers[at - 1 : at] == ["års"] and at > 1 and words.texts[at - 2].isdigit():
        yield Candidate(at - 2, at + 1, "group", "body", 0.9)
        return
    first = compound_start(words, at)
    named = words.capital(first) and words.lowers[at].rstrip("s").endswith("en")
    sure = first < at or not words.opening[at] or "kommission" in words.lowers[at]
    told = sure or _acts(words, at + 1) or _termed(words, at + 1)
    if named and told and words.lowers[first] not in _UNIONS:
        yield Candidate(first, at + 1, "group", "body", 0.8, words.surface(first, at + 1).removesuffix("s"))


def _acts(words: Words, at: int) -> bool:
    """Tell whether it is told right after a name what only such a body does."""
    return not _ACTS.isdisjoint(words.lowers[at : at + _FARTHEST])


def _termed(words: Words, at: int) -> bool:
    """Tell whether the letters and number of an inquiry's terms follow: `(Ju 2024:05)`, `(dir. 2024:12)`."""
    return _TERMS.match(words.text, words.ends[at - 1]) is not None
