"""Finds projects, efforts, pilots and motions by the words that name them."""

import re
from functools import lru_cache

from graph.names.candidates import Candidate, Reading
from graph.names.efforts.cued import find_cued
from graph.names.efforts.effort_titles import find_titles
from graph.names.plans.plan_extents import complement_end
from graph.names.plans.programmes import is_plain, stem_start
from graph.text.phrases import is_content, phrase_end, word_end
from graph.text.words import Words

_INITIATIVE = re.compile(
    r"(.*?)(projekt(?:et)?|satsning(?:en)?|initiativ(?:et)?|pilotstudie(?:n)?|förstudie(?:n)?|reform(?:en)?|kampanj(?:en)?|lyftet|klivet|kraftsamling(?:en)?)"
)

_LEVEL = re.compile(r"(?:nordisk|nationell|regional|europeisk|länsgemensam|sjukvårdsregional)t")
_BEFORE_MOTION = 4  # words of a heading before one: `§ 12 Svar på motion om`
_TELLING = 3  # words that tell one effort on something from all others


@lru_cache(maxsize=65_536)
def initiative_stem(lower: str) -> tuple[str, bool] | None:
    """Give the first part of a word for a project, and whether it is definite; None for others."""
    match = _INITIATIVE.fullmatch(lower)
    if not match:
        return None
    return match[1], match[2].endswith(("en", "et", "n")) and match[2] != "satsning"


@lru_cache(maxsize=65_536)
def _stem(lower: str) -> tuple[str, bool] | None:
    """Give the same of a word that may stand in the genitive."""
    return initiative_stem(lower.removesuffix("s")) if len(lower) > 2 and lower[0].isalpha() else None


def find_initiatives(reading: Reading) -> None:
    """Add a candidate for each project, effort and motion that its words, or the words before it, name."""
    words = reading.words
    find_cued(reading)
    find_titles(reading)
    for at, lower in enumerate(words.lowers):
        candidate = None
        if (stem := _stem(lower)) is not None:
            candidate = _initiative(words, at, *stem)
        elif lower in {"motion", "motionen"}:
            candidate = _motion(words, at)
        elif lower == "joint" and words.lowers[at + 1 : at + 2] == ["action"]:
            candidate = _joint_action(reading, at)
        if candidate:
            reading.candidates.append(candidate)


def _initiative(words: Words, at: int, stem: str, definite: bool) -> Candidate | None:
    first = stem_start(words, at)
    long = len(stem) > 3 or (bool(stem) and words.lowers[at].endswith(("lyftet", "klivet")))
    special = first < at or (long and not is_plain(stem))
    end = after = at + 1
    if words.lowers[at].startswith("pilot") and not definite:
        end = (
            phrase_end(words, after, limit=2)
            if is_content(words, after) and not words.glued[after]
            else after
        )
    elif after + 1 < len(words) and not any(words.parted[after : after + 2]):
        end = _aim_end(words, at, special=special, definite=definite)
        level = first > 0 and long and bool(_LEVEL.fullmatch(words.lowers[first - 1]))
        if end > after and not definite:
            return Candidate(first - 1, end, "initiative", "programme", 0.75) if level else None
    if end > after or (special and definite):
        return Candidate(first, end, "initiative", "programme", 0.75)
    return None


def _aim_end(words: Words, at: int, *, special: bool, definite: bool) -> int:
    """Give the end with what an effort is for: `satsningen på tryggare förlossningar i glesbygd`."""
    after = at + 1
    if words.lowers[after] == "för" and (special or not definite):
        return max(phrase_end(words, after + 1), after) if is_content(words, after + 1) else after
    if (words.lowers[after], words.lowers[at]) in {("på", "satsningen"), ("för", "projektet")}:
        end = complement_end(words, after, titled=True)
        return end if end - after > _TELLING else after
    return after


def _motion(words: Words, at: int) -> Candidate | None:
    """Give a motion by its topic: `Motion om fria resor`, `Motion av Anna Berg (C) om fria resor`.

    Where the proposers stand between, only the first word is the mention; the name holds the topic.
    """
    about = _about(words, at + 1)
    if about is None:
        return None
    last = _topic_end(words, about, heading=any(words.parted[max(0, at - _BEFORE_MOTION) : at + 1]))
    if last <= about + 1:
        return None
    if about == at + 1:
        return Candidate(at, last, "initiative", "programme", 0.75)
    name = "Motion " + " ".join(words.surface(about, last).split())
    return Candidate(at, at + 1, "initiative", "programme", 0.75, name)


def _about(words: Words, at: int) -> int | None:
    """Give the `om` that begins the topic, at once or after the proposers; None where there is none."""
    if words.lowers[at : at + 1] not in (["av"], ["från"], ["om"]):
        return None
    for about in range(at, min(len(words), at + 40)):
        if words.parted[about] or words.texts[about] == ".":
            return None
        if words.lowers[about] == "om":
            return about
    return None


def _topic_end(words: Words, about: int, *, heading: bool) -> int:
    end = about + 1
    while end < len(words) and end - about < 25 and not words.parted[end] and words.texts[end] not in ".(":
        if words.texts[end] == "," and words.texts[end + 1 : end + 2] and len(words.texts[end + 1]) == 1:
            return end  # the number of a paper follows: `, H 2025 nr 7`
        end += 1
    closed = end == len(words) or words.parted[end] or (words.texts[end] == "(" and _closes_line(words, end))
    return end if heading and closed else complement_end(words, about, titled=True)


def _closes_line(words: Words, at: int) -> bool:
    """Tell whether a bracket of one word, the number of a case, is the last of a line."""
    end = next((each for each in range(at, min(at + 8, len(words))) if words.texts[each] == ")"), None)
    return end is not None and (end + 1 == len(words) or words.parted[end + 1])


def _joint_action(reading: Reading, at: int) -> Candidate | None:
    words = reading.words
    last = at + 2
    while last < len(words) and last - at < 5 and not words.parted[last] and words.capital(last):
        last = word_end(words, last)
    if last == at + 2:
        return None
    short, name = words.texts[at + 2], words.surface(at, last)
    if short in reading.definitions:
        reading.renamed[reading.definitions[short]] = name
    reading.definitions[short] = name
    return Candidate(at, last, "initiative", "programme", 0.9)
