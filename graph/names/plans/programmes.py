"""Finds strategies, plans, programmes, registers and acts by the words that name them."""

import re
from functools import lru_cache

from graph.names.candidates import Candidate, Reading
from graph.names.forms.abbreviations import ABBREVIATED, is_short_form
from graph.names.lists.lexicon import word_list
from graph.names.plans.plan_extents import list_end, plan_extent
from graph.names.plans.plan_words import strategy_stem
from graph.names.plans.title_lines import line_end, topic_below
from graph.text.phrases import is_adjective, owner_start, quoted_end
from graph.text.words import Words

_LEVEL = re.compile(
    r"(?:nationell|regional|lokal|sjukvårdsregional|kommunal|europeisk|svensk|långsiktig|årlig|statlig|strategisk"
    r"|intern|övergripande|kommungemensam|stadenövergripande|regionövergripande|gemensam"
    r")(?:a|e|t)?|nationellt|regionalt|lokalt|(?:personcentrera|standardisera)(?:d|t|de)|sammanhåll(?:en|et|na)"
)
_EDITED = re.compile(
    r"nya?|nytt|(?:reviderad|uppdaterad|ändrad|förlängd|föreslag)\w*"
)  # is no part of a title
_RULES = ("delegationsordning", "arbetsordning", "reglemente")  # of which each body has one
_ADOPTS = frozenset(
    (
        "antar", "antog", "anta", "antagit", "fastställer", "fastställde", "fastställa", "fastställt",
        "reviderar", "reviderade", "revidera",
    )
)  # fmt: skip
_NAMED = re.compile(
    r"(?:nationell|regional|sjukvårdsregional|svensk|europeisk|standardisera|personcentrera|sammanhåll)\w*"
)


@lru_cache(maxsize=65_536)
def _stem(lower: str) -> tuple[str, bool] | None:
    """Give the same of a word that may stand in the genitive."""
    return strategy_stem(lower.removesuffix("s")) if len(lower) > 2 and lower[0].isalpha() else None


def find_programmes(reading: Reading) -> None:
    """Add a candidate for each strategy, plan, register and act that its words name."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        stem = _stem(lower)
        candidate = _strategy(reading, at, *stem) if stem is not None else None
        if candidate:
            reading.candidates.append(candidate)


def _strategy(reading: Reading, at: int, stem: str, definite: bool) -> Candidate | None:
    words = reading.words
    first = stem_start(words, at)
    special = first < at or (bool(stem) and not is_plain(stem))
    left, owned = _left(words, first)
    capital = words.capital(left) and (not words.opening[left] or left < first)
    named = capital and not words.opening[left] and not definite
    titled = words.capital(at) or named or words.lowers[at].startswith("konvention")
    last, years = plan_extent(words, at, titled=titled, owned=owned)
    code = _code_end(words, at)
    if code:
        reading.definitions[words.texts[code - 1]] = words.surface(left, code)
        return Candidate(left, code, "strategy", "programme", 0.85)
    quoted = quoted_end(words, at + 1)
    if quoted:
        return Candidate(left, quoted, "strategy", "programme", 0.8)
    if words.lowers[at].startswith("uppdragsbeskrivning") and not (words.capital(at) or _of_named(words, at)):
        return None
    linked, dated = last > years, years > at + 1 and not words.lowers[at].endswith(("er", "erna"))
    told = (
        (owned and (bool(stem) or linked or words.lowers[at].startswith(_RULES)))
        or (dated and (bool(stem) or capital or words.capital(at) or words.lowers[at].startswith("budget")))
        or (special and (definite or capital))
        or (linked and (left < first or definite or special or _adopted(words, left)))
    )
    if not (told or (linked and words.capital(first))):
        return None
    start = _title_start(words, _plan_and_budget(words, left, at) if dated else left)
    if linked and (owned or capital):
        last = list_end(words, last)
    end = line_end(words, start, max(last, years)) if linked else max(last, years)
    if not (special or linked) and end == years and (topic := topic_below(words, start, end)):
        name = f"{words.surface(start, end)} {words.surface(end, topic)}"
        return Candidate(start, topic, "strategy", "programme", 0.75, name)
    return Candidate(start, end, "strategy", "programme", 0.8 if special else 0.7)


def _adopted(words: Words, at: int) -> bool:
    """Tell whether what begins here is said to be adopted: `antog riktlinjer för inköp`."""
    before = at - 1
    while before > 0 and _EDITED.fullmatch(words.lowers[before]):
        before -= 1
    return before >= 0 and not words.parted[at] and words.lowers[before] in _ADOPTS


def _of_named(words: Words, at: int) -> bool:
    """Tell whether a paper is the one of a group by name: `uppdragsbeskrivningen för RPO hud`."""
    return (
        words.lowers[at + 1 : at + 2] == ["för"]
        and words.texts[at + 2 : at + 3] != []
        and (words.texts[at + 2] in ABBREVIATED)
    )


def _plan_and_budget(words: Words, left: int, at: int) -> int:
    """Give the first word of a plan that is one with its budget: `Verksamhetsplan och budget 2026`."""
    joined = left == at > 1 and words.lowers[at].startswith("budget") and words.lowers[at - 1] == "och"
    if not joined or any(words.parted[at - 1 : at + 1]):
        return left
    plan = words.lowers[at - 2]
    return at - 2 if strategy_stem(plan) is not None or plan == "mål" else left


def is_plain(stem: str) -> bool:
    """Tell whether a first part names no plan or project by itself: `handlings-`, `pilot`."""
    return stem in word_list("plain stems") or stem.rstrip("s-") in word_list("plain stems")


def _code_end(words: Words, at: int) -> int:
    """`kvalitetsregistret NOGA`: give the end of a register's short name; 0 where there is none."""
    after = at + 1
    register = words.lowers[at].endswith(("register", "registret"))
    short = register and after < len(words) and not words.parted[after] and is_short_form(words.texts[after])
    return after + 1 if short else 0


def stem_start(words: Words, at: int) -> int:
    """`hälso- och sjukvårdslagen`, `EU-strategin`: the first word of a head with hyphens."""
    if at >= 2 and words.texts[at - 1] == "-" and words.glued[at] and words.glued[at - 1]:
        return stem_start(words, at - 2)
    joined = at >= 3 and words.lowers[at - 1] == "och" and words.texts[at - 2] == "-" and words.glued[at - 2]
    return at - 3 if joined and not any(words.parted[at - 2 : at + 1]) else at


def _left(words: Words, first: int) -> tuple[int, bool]:
    """Give the first word with owner and level (`Luleå kommuns`, `nationell`), and whether it is owned."""
    start = _levels_start(words, first)
    owner = owner_start(words, start) if 0 < start < first else start
    if owner < start:  # "Luleå kommuns strategiska plan"
        return owner, True
    if start == first:
        start = sort_start(words, first)
    while start < first and not _is_level(words, start, first) and not words.capital(start):
        start += 1
    owner = owner_start(words, start) if start > 0 else start
    return owner, owner < start


def _levels_start(words: Words, first: int) -> int:
    """Give the first of the levels before a plan: `personcentrerat och sammanhållet vårdförlopp`."""
    start = first
    while start > 0 and not words.parted[start]:
        joined = (
            start < first and start > 1 and words.lowers[start - 1] == "och" and not words.parted[start - 1]
        )
        level = start - 1 - joined
        if not _LEVEL.fullmatch(words.lowers[level]):
            break
        start = level
    return start


def _is_level(words: Words, at: int, head: int) -> bool:
    """Tell whether a level belongs to a name: any of the nation, and that of one plan, `lokala planen`."""
    stem = strategy_stem(words.lowers[head]) if words.lowers[at] == "lokala" else None
    one = stem is not None and stem[1] and not words.lowers[head].endswith(("rna", "or", "er"))
    return one or _NAMED.fullmatch(words.lowers[at]) is not None


def sort_start(words: Words, first: int) -> int:
    """Give the capitalised adjective inside a sentence that begins a title; `first` where none does.

    `anta Finansiell policy för`, `enligt Regional katastrofmedicinsk plan 2025–2028`.
    """
    start = first
    while start > 1 and not (words.parted[start] or words.glued[start] or words.capital(start)):
        start -= 1
        if words.opening[start] or not is_adjective(words.lowers[start]):
            return first
    return start if words.capital(start) and not _EDITED.fullmatch(words.lowers[start]) else first


def _title_start(words: Words, left: int) -> int:
    """Give the start of a title before a dash: `Ökad överlevnad – nationell cancerstrategi`."""
    if left < 2 or words.texts[left - 1] not in "–—" or words.glued[left - 1] or words.parted[left]:
        return left
    start = left - 1
    while start > 0 and not words.parted[start] and words.texts[start - 1] not in '.:;()[]•–"”“':
        start -= 1
    titled = words.capital(start) and 2 <= left - 1 - start <= 10
    return start if titled else left
