"""Finds companies by the form in their names: `Göteborgs Stadshus AB`, `AB Framtiden`, `Bygg i Ekby AB`."""

from corpus.actor_words import is_office
from graph.names.candidates import Candidate
from graph.names.efforts.cued import SELLERS
from graph.names.lists.lexicon import word_list
from graph.text.phrases import is_stop
from graph.text.words import Words

COMPANY = frozenset({"AB", "Aktiebolag", "HB", "KB"})
_LONGEST = 6  # words before its form
_TRADES = frozenset(
    (
        "vatten", "avfall", "miljö", "energi", "bygg", "el", "rör", "lås", "larm", "mark", "vvs", "åkeri",
        "trafik", "fastigheter", "plåt", "måleri", "entreprenad", "renhållning", "teknik", "park",
    )
)  # fmt: skip
_SEATED = _TRADES | {
    "verken",
    "hem",
    "bostäder",
    "hus",
    "stadshus",
    "näringsliv",
    "utveckling",
    "industrihus",
}
_KINDS = frozenset(
    {
        "förvaltnings",
        "försäkrings",
        "fastighets",
        "byggnads",
        "bostads",
        "parkerings",
        "industri",
        "energi",
        "trafik",
    }
)


def company(words: Words, at: int) -> Candidate | None:
    """`Göteborgs Stadshus AB`, `AB Framtiden`, `Förvaltnings AB Framtiden`."""
    first = at
    while first > 0 and at - first < _LONGEST and not words.parted[first]:
        office = first == at and words.capital(at - 1) and words.capital(at - 2)  # `Ekby Konsult AB`
        if not (office or _company_word(words, first - 1) or _joins_company(words, first - 1)):
            break
        first -= 1
    last = at + 1
    alone = first == at or words.lowers[at - 1] in _KINDS
    while alone and last < len(words) and last - at < 3 and words.capital(last) and not words.parted[last]:
        if words.lowers[last] in word_list("not names"):
            break
        last += 1
    if last - at > 1 and words.texts[last + 1 : last + 2] == [":"] and words.texts[last].isdigit():
        last += 3  # named after its property: `Fastighets AB Lunden 26:1`
    if last - first < 2 or words.texts[first] in "&-":
        return None
    return Candidate(first, last, "organisation", "company", 0.9)


def _joins_company(words: Words, at: int) -> bool:
    """Tell whether a small word is part of a name: `Ekby Vatten och Avfall AB`, `Bygg i Ekby AB`."""
    before = words.lowers[at - 1] if at else ""
    if words.lowers[at] == "i":
        named = words.capital(at - 1) or (before == "verken" and words.capital(at - 2))
        return (before in _SEATED or before.endswith(("arna", "erna"))) and named
    return words.lowers[at] == "och" and {before, words.lowers[at + 1]} <= _TRADES and words.capital(at - 1)


def _company_word(words: Words, at: int) -> bool:
    if words.texts[at] in {"&", "-"}:
        return True
    lower = words.lowers[at]
    named = words.capital(at) and not is_stop(lower) and not is_office(lower) and lower not in SELLERS
    return named or lower in {"högskola", "stads", "kommunala", "tekniska", "verken"}
