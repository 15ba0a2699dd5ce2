"""The canonical name of a listed name, and the base form of any other."""

from functools import cache, lru_cache

from graph.names.bodies.heads import TITLED, nominative
from graph.names.efforts.initiatives import initiative_stem
from graph.names.forms.abbreviations import ABBREVIATED, LONGEST_SHORT_FORM
from graph.names.forms.identifiers import tidy
from graph.names.lists.gazetteers import Pattern, gazetteer
from graph.names.lists.lexicon import word_list
from graph.names.plans.plan_words import strategy_stem
from graph.text.words import Words, words_of
from graph.within.people import shown_name
from graph.within.variants import area_of

_GENITIVES = ("rs", "ns", "ts")


@lru_cache(maxsize=8192)
def listed_name(name: str) -> tuple[str, str] | None:
    """Give the kind and canonical name of a listed name in any clear form; None where it is not listed."""
    words = words_of(tidy(name))
    for pattern in gazetteer().patterns.get(words.lowers[0], ()) if len(words) else ():
        if not pattern.unclear and _same(words, pattern):
            return pattern.kind, pattern.name
    return None


def _same(words: Words, pattern: Pattern) -> bool:
    if pattern.exact:
        return tuple(words.texts) == pattern.words
    return tuple(words.lowers) == pattern.lowers


def canonical(kind: str, surface: str) -> str:
    """Give the base form of a name: no genitive, a capital for bodies, the whole programme area."""
    name = tidy(surface)
    if kind == "person":
        return shown_name(name)
    if kind == "initiative" and name.casefold().startswith(("motion om ", "motionen om ")):
        return "Motion " + name.split(" ", 1)[1]
    if name.isupper() and len(name) > LONGEST_SHORT_FORM:
        name = name.capitalize()
    *before, last = name.split(" ")
    titled = kind == "organisation" and before and before[0].casefold() in TITLED
    if titled and last.endswith(_GENITIVES) and not last.casefold().endswith(_names_in_s()):
        return name[:-1]
    if len(before) > 1 and before[0] in ABBREVIATED and before[1] == "för":
        before.pop(1)
        name = " ".join((*before, last))
    if before and before[0] in ABBREVIATED and area_of(name.removesuffix("s")) and not area_of(name):
        return name.removesuffix("s")
    last = last[: len(nominative(last.casefold()))]
    if last.endswith("s") and _programme(last.casefold()[:-1]) and not _programme(last.casefold()):
        last = last[:-1]
    name = " ".join((*before, last))
    return name[0].upper() + name[1:] if kind in {"organisation", "group"} else name


@cache
def _names_in_s() -> tuple[str, ...]:
    return tuple(sorted(word_list("names in s")))


def _programme(lower: str) -> bool:
    return strategy_stem(lower) is not None or initiative_stem(lower) is not None
