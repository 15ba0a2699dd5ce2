"""Joins a plan's short title with its full one: `Cancerstrategi 2.0`, `Nya vägar – cancerstrategi 2.0`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.across.joining import Joined
from graph.across.parting import Named
from graph.across.spelling import spelling_key
from graph.names.plans.plan_words import strategy_stem
from graph.names.plans.programmes import is_plain

_LEVEL = re.compile(r"nationell\w*", re.IGNORECASE)


def short_titles(named: Sequence[Named]) -> Iterator[Joined]:
    """Join plans whose titles end alike, with a version or year, where one is national or both are near."""
    by_key: dict[str, list[Named]] = defaultdict(list)
    for each in named:
        if each.kind == "strategy" and (key := _end(each.name)):
            by_key[key].append(each)
    for same in by_key.values():
        for one, other in combinations(same, 2):
            national = any(_LEVEL.search(each.name) for each in (one, other))
            if national or one.is_near(other) or other.is_near(one):
                reason = f"”{one.name}” och ”{other.name}” har samma titel och samma version eller år."
                yield Joined(one, other, "titel", reason)


def _end(name: str) -> str:
    """Give one key for the end of a title that tells which plan it is and which version; "" for others."""
    words = re.split(r" [–—-] ", name)[-1].split()
    words = [word for word in words if not _LEVEL.fullmatch(word)]
    telling = any(_tells(word) for word in words) and any(re.search(r"\d", word) for word in words)
    return spelling_key(" ".join(words)) if telling else ""


def _tells(word: str) -> bool:
    """Tell whether a word names one plan, as `cancerstrategi` does and `handlingsplan` does not."""
    stem = strategy_stem(word.casefold())
    return stem is not None and len(stem[0]) > 3 and not is_plain(stem[0])
