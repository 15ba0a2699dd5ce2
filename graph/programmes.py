"""Finds strategies, plans, programmes, registers and acts by the words that name them."""

import re
from functools import lru_cache

from corpus.dates import MONTHS
from graph.abbreviations import ABBREVIATED, is_short_form
from graph.candidates import Candidate, Reading
from graph.lexicon import word_list
from graph.phrases import (
    capitals_end,
    is_adjective,
    is_content,
    owner_start,
    phrase_end,
    quoted_end,
    title_end,
)
from graph.title_lines import line_end
from graph.words import Words

_STRATEGY = re.compile(
    r"(.*?)(strategi(?:n|s|er|erna)?|(?<!y)plan(?:en)?|program(?:met)?|riktlinje(?:n|r|rna)?|policy(?:n)?"
    r"|vårdförlopp(?:et)?|reglemente(?:t)?|register|registret|överenskommelse(?:n)?|förordning(?:en)?|lag(?:en)?"
    r"|budget(?:en)?|delegationsordning(?:en)?|arbetsordning(?:en)?|uppdragsbeskrivning(?:en)?|färdplan(?:en)?|agenda(?:n)?|konvention(?:en)?)"
)
_DEFINITE = ("n", "et", "t", "na")
_INDEFINITE = frozenset({"plan", "färdplan", "budget"})
_NO_ACT = re.compile(
    r".*(?:(?:för|före|an|ut|av|in|på|över|bak|neder|upp|genom|be|om|till|samman|kraft|trafik|energi|jord|natur|djur"
    r"|fisk|växt|produkt|skatte|avgifts|vård|fordons|färd|transport|kostnads|intäkts|utgifts|inkomst|trä|mark|bo|hamm"
    r"|verksamhets|berg|ärende|handlings|uppgifts|data|material|bränsle|avfalls|insats)slag|bolag|förlag|underlag|anlag|pålag"
    r"|upplag|spelag|tjocklag|manlag|arbetslag)(?:en)?|lag|lagen|slag|slagen"
)
_OTHER_SENSE = re.compile(  # a timetable, a place, what somebody studies
    r"tids?plan(?:en|er|erna)?|.*(?:boll|bolls|lek|spel|grus|gräs|botten|entré|källar|flyg)plan(?:en|er|erna)?"
    r"|.*(?:ingenjörs|lärar|läkar|sköterske|kandidat|magister|master|mastersutbildnings)program(?:met|men)?"
)
_LEVEL = re.compile(
    r"(?:nationell|regional|lokal|sjukvårdsregional|kommunal|europeisk|svensk|långsiktig|årlig|statlig|strategisk"
    r"|intern|övergripande|kommungemensam|stadenövergripande|regionövergripande|gemensam"
    r")(?:a|e|t)?|nationellt|regionalt|lokalt|(?:personcentrera|standardisera)(?:d|t|de)|sammanhåll(?:en|et|na)"
)
_NAMED = re.compile(
    r"(?:nationell|regional|sjukvårdsregional|svensk|europeisk|standardisera|personcentrera|sammanhåll)\w*"
)
_LINKS = frozenset({"för", "mot", "vid", "om", "avseende", "kring", "inom", "gällande", "i", "av"})
_OF_ILLNESS = frozenset({"vårdförlopp", "vårdprogram"})  # named after an illness without a preposition
_PLACED = frozenset(
    {"kommun", "stad", "län", "kyrka", "församling", "pastorat", "sjukhus", "skola", "hamn", "socken"}
)
_TITLE_LINKS = _LINKS | {"på", "till", "från", "med", "hos"}


@lru_cache(maxsize=65_536)
def strategy_stem(lower: str) -> tuple[str, bool] | None:
    """Give the first part of a word for a plan or act, and whether it is definite; None for others."""
    match = _STRATEGY.fullmatch(lower)
    if not match or _NO_ACT.fullmatch(lower) or _OTHER_SENSE.fullmatch(lower):
        return None
    return match[1], match[2].endswith(_DEFINITE) and match[2] not in _INDEFINITE


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
    last, years = _extent(words, at, titled=titled)
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
        (owned and (bool(stem) or linked))
        or (dated and (bool(stem) or words.capital(at) or words.lowers[at].startswith("budget")))
        or (special and (definite or capital))
        or (linked and (left < first or definite or special))
    )
    if not (told or (linked and words.capital(first))):
        return None
    start = _title_start(words, _plan_and_budget(words, left, at) if dated else left)
    if linked and (owned or capital):
        last = _list_end(words, last)
    end = line_end(words, start, max(last, years)) if linked else max(last, years)
    return Candidate(start, end, "strategy", "programme", 0.8 if special else 0.7)


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


def _list_end(words: Words, at: int) -> int:
    """`riktlinje för arbetsmiljö, medarbetarskap och chefskap`: give the end of the list."""
    end = at
    while end + 1 < len(words) and words.texts[end] == "," and not any(words.parted[end : end + 2]):
        following = words.lowers[end + 1]
        if not is_content(words, end + 1) or words.capital(end + 1) or strategy_stem(following):
            return at
        last = phrase_end(words, end + 1)
        if last == end + 1 or following.endswith(("en", "et", "na")):
            return at
        end = last
        if "och" in words.lowers[at + 1 : end]:
            return title_end(words, end)
    return at


def is_plain(stem: str) -> bool:
    """Tell whether a first part names no plan or project by itself: `handlings-`, `pilot`."""
    return stem in word_list("plain stems") or stem.rstrip("s-") in word_list("plain stems")


def _code_end(words: Words, at: int) -> int:
    """`kvalitetsregistret NOGA`: give the end of a register's short name; 0 where there is none."""
    after = at + 1
    register = words.lowers[at].endswith(("register", "registret"))
    short = register and after < len(words) and not words.parted[after] and is_short_form(words.texts[after])
    return after + 1 if short else 0


def _extent(words: Words, at: int, *, titled: bool) -> tuple[int, int]:
    """Give the end with the complement, and the end of the years that follow the head."""
    years = title_end(words, at + 1)
    after = years
    stem = strategy_stem(words.lowers[at])
    if words.lowers[at] in _OF_ILLNESS and is_content(words, at + 1):
        return phrase_end(words, at + 1, limit=3), years
    placed = (
        years == at + 1
        and words.capital(at)
        and stem
        and not stem[1]
        and after < len(words)
        and words.capital(after)
    )
    if placed and is_content(words, after) and not words.texts[after].isupper():
        return _titled_end(words, after), years
    timed = years > at + 1 and words.lowers[after : after + 1] in (["från"], ["till"], ["hos"], ["på"])
    end = after if timed else complement_end(words, after, titled=titled)
    if end == after == at + 1 and words.capital(at) and stem and not stem[1] and is_content(words, after):
        return _topic_end(words, at, after), years
    return (title_end(words, end), years) if end > after else (years, years)


def _titled_end(words: Words, at: int) -> int:
    """Give the end of the proper title of a plan; up to its years it may go on in small letters."""
    place = capitals_end(words, at)
    for end in (phrase_end(words, at), place + 1):
        if end > place and is_content(words, place) and title_end(words, end) > end:
            return title_end(words, end)
    return title_end(words, place)


def _topic_end(words: Words, at: int, after: int) -> int:
    """Give the end of a topic that follows at once: before years, or up to a sign after a capital."""
    topic = phrase_end(words, after)
    closed = topic == len(words) or words.parted[topic] or words.texts[topic] in ",.;()"
    named = closed and not words.opening[at]
    return title_end(words, topic) if named or title_end(words, topic) > topic else after


def complement_end(words: Words, after: int, *, titled: bool) -> int:
    """Give the end of what a plan is for; a title goes on over more prepositions than a common noun."""
    end = after
    while (
        end + 1 < len(words)
        and words.lowers[end + 1] not in MONTHS
        and not words.parted[end]
        and words.lowers[end] in (_TITLE_LINKS if titled else _LINKS)
    ):
        if words.parted[end + 1] or (
            end == after and not titled and words.lowers[end] in {"i", "inom", "om", "av"}
        ):
            break
        start = end + 1 + (titled and words.lowers[end + 1] in {"en", "ett"})
        described = words.lowers[start].endswith("ade") and is_content(words, start + 1)
        phrase = phrase_end(words, start + described)
        if phrase <= start + described:
            break
        end = phrase
        while end < len(words) and not words.parted[end] and _goes_on(words, end):
            end += 1
    adverb = titled and end > after and words.lowers[end : end + 1] == ["tillsammans"]
    return end + 1 if adverb and words.lowers[end + 1 : end + 2] != ["med"] else end


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether a word belongs to the place before it: `Luleå kommun`, `stadsdelen Backa`."""
    if words.lowers[at] in _PLACED:
        return True
    return words.capital(at) and words.lowers[at - 1].endswith(("delen", "delarna", "området"))


def stem_start(words: Words, at: int) -> int:
    """`hälso- och sjukvårdslagen`, `EU-strategin`: the first word of a head with hyphens."""
    if at >= 2 and words.texts[at - 1] == "-" and words.glued[at] and words.glued[at - 1]:
        return stem_start(words, at - 2)
    joined = at >= 3 and words.lowers[at - 1] == "och" and words.texts[at - 2] == "-" and words.glued[at - 2]
    return at - 3 if joined and not any(words.parted[at - 2 : at + 1]) else at


def _left(words: Words, first: int) -> tuple[int, bool]:
    """Give the first word with owner and level (`Luleå kommuns`, `nationell`), and whether it is owned."""
    start = _levels_start(words, first)
    if start == first and _is_sort(words, first):
        start -= 1
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


def _is_sort(words: Words, first: int) -> bool:
    """Tell whether a capitalised adjective inside a sentence begins a title: `anta Finansiell policy för`."""
    before = first - 1
    if before < 1 or words.parted[first] or words.glued[first] or words.capital(first):
        return False
    return words.capital(before) and not words.opening[before] and is_adjective(words.lowers[before])


def _title_start(words: Words, left: int) -> int:
    """Give the start of a title before a dash: `Ökad överlevnad – nationell cancerstrategi`."""
    if left < 2 or words.texts[left - 1] not in "–—" or words.glued[left - 1] or words.parted[left]:
        return left
    start = left - 1
    while start > 0 and not words.parted[start] and words.texts[start - 1] not in '.:;()[]•–"”“':
        start -= 1
    titled = words.capital(start) and 2 <= left - 1 - start <= 10
    return start if titled else left
