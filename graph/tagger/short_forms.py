"""Leaves out abbreviations that a tagger takes for bodies, but stand for pensions, acts or measures."""

from collections.abc import Iterable

from graph.names.lists.lexicon import word_list
from graph.tagger.labels import Tagged


def without_short_forms(text: str, names: Iterable[Tagged]) -> list[Tagged]:
    """Leave out names that are nothing but an abbreviation of something that is no body: `BNP`, `KPI:s`."""
    return [name for name in names if name.label != "ORG" or not _is_thing(text[name.start : name.end])]


def _is_thing(name: str) -> bool:
    head = name.partition(":")[0].casefold()
    return not word_list("no names").isdisjoint({head, head.removesuffix("s")})
