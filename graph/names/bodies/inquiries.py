"""Finds inquiries and committees by what they are to look into: `Utredningen om trygga skolvägar`.

They are named after their task, with a capital also inside a sentence, or by a compound of it
(`Skolvägsutredningen`, `2024 års skolvägsutredning`); the letters and number of their terms may follow.
Before these, and after the words of the heading that gives one new terms, any title is the name of one.
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
_OWN_NOUNS = ("utredningen", "kommittén", "kommissionen", "delegationen", "beredningen", "utredning", "rådet")
_UNIONS = frozenset({"eu", "nordsjö", "ece", "donau"})  # whose commissions are authorities
_TERMS = re.compile(r"\s?\((?:[A-ZÅÄÖ][A-Za-zåäö]?|[Dd]ir\.) (?:19|20)\d\d:\d")
_ARTICLES = frozenset({"en", "ett", "den", "det", "de"})
_LETTERS = re.compile(r"\((?:S|Fi|Ju|M|N|U|Ku|A|Fö|I|UD|KN|LI|L|Jo|C|IJ)\s?(?:19|20)\d\d:(?:\d{1,3}|[A-Z])\)")
_WITHIN = (
    _LINKS | {"i", "på", "över", "vid", "inom"} | _ARTICLES
)  # a capital after these goes on with a title
_LONGEST = 24  # words of a title
_NEW_TERMS = ["tilläggsdirektiv", "till"]


def find_inquiries(reading: Reading) -> None:
    """Add a candidate for each inquiry or committee that is named after its task."""
    words = reading.words
    reading.candidates += _before_letters(words)
    reading.candidates += _with_new_terms(words)
    telling = {lower for lower in set(words.lowers) if lower in _TASKED or lower.endswith(_COMPOUNDS)}
    for at, lower in enumerate(words.lowers) if telling else ():
        if lower not in telling:
            continue
        if lower in _TASKED and not words.glued[at]:
            reading.candidates += _tasked(words, at)
        elif lower not in _COMPOUNDS or words.glued[at]:
            reading.candidates += _compound(words, at)


def _before_letters(words: Words) -> Iterator[Candidate]:
    """Give what the letters and number of its terms follow: `Trygg planering av skolvägar (U 2024:03)`."""
    for at, sign in enumerate(words.texts):
        if sign != "(" or not at or words.parted[at] or not _LETTERS.match(words.text, words.starts[at]):
            continue
        if words.lowers[at - 1].endswith(_OWN_NOUNS):
            continue  # a name of one word
        first = _title_start(words, at)
        if at - first > 1 and words.lowers[first] != _NEW_TERMS[0]:
            yield Candidate(first, at, "group", "body", 0.9, _named(words, first, at))


def _title_start(words: Words, end: int) -> int:
    """Give where a title begins that ends here: at its noun, else at the nearest capital that can open it."""
    low = max(0, end - _LONGEST)
    first = end - 1
    while first > low and not words.parted[first] and words.texts[first - 1] not in ".,;:()":
        first -= 1
    nouns = [each for each in range(first, end) if words.lowers[each] in _TASKED]
    if nouns:
        return nouns[-1]
    for each in range(end - 1, first, -1):
        begins = words.capital(each) and not words.capital(each - 1) and words.lowers[each - 1] not in _WITHIN
        if begins and not words.glued[each]:
            return each
    among = words.lowers[first - 4 : first] == ["bl", ".", "a", "."] or not words.opening[first]
    return first if words.capital(first) and among else end


def _with_new_terms(words: Words) -> Iterator[Candidate]:
    """Give whom a heading says that new terms are for: `Tilläggsdirektiv till Utredningen Trygga broar`."""
    for at, lower in enumerate(words.lowers):
        if lower != _NEW_TERMS[0] or not words.opening[at] or words.lowers[at : at + 2] != _NEW_TERMS:
            continue
        end = at + 2
        while end < len(words) and not words.parted[end] and words.texts[end] not in "().;":
            end += 1
        if 0 < end - at - 2 <= _LONGEST:
            yield Candidate(at + 2, end, "group", "body", 0.9, _named(words, at + 2, end))


def _named(words: Words, first: int, end: int) -> str:
    name = " ".join(words.surface(first, end).split())
    return name[0].upper() + name[1:]


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
