"""How far the name of a body goes: what follows the noun that heads it, and the hyphens before it."""

import re

from corpus.actor_words import is_office
from graph.names.bodies.body_places import LEVELS, is_leveled, place_end, seat_end
from graph.names.bodies.body_tasks import COUNCILS, TASKED, task_end
from graph.names.bodies.heads import Head, nominative
from graph.names.bodies.named_parts import named_part
from graph.names.groups.programme_groups import area_end
from graph.text.phrases import capitals_end, is_content, is_heading, phrase_end
from graph.text.words import Words

_LOCATED = (
    "mottagningen", "kliniken", "centralen", "sjukhuset", "lasarettet", "sjukstugan", "högskolan",
    "universitetet",
    "förvaltningen", "kontoret", "kansliet", "biblioteket", "församlingen", "föreningen", "stationen",
    "rådet",
)  # fmt: skip
_FIELD = re.compile(
    r"[a-zåäö]*(?:ologi|medicin|kirurgi|psykiatri|ortopedi|pediatri|habilitering|rehabilitering|vård|hälsa)"
)


def compound_start(words: Words, at: int, hyphens: int = 0) -> int:
    """Give the first word of a head with hyphens: `MTP-rådet`, `Hälso- och sjukvårdsnämnden`."""
    if at >= 2 and words.texts[at - 1] == "-" and words.glued[at] and words.glued[at - 1]:
        return compound_start(words, at - 2, hyphens + 1) if hyphens < 2 else at
    if at >= 2 and words.lowers[at - 2 : at] == ["äldre", "samt"] and not any(words.parted[at - 1 : at + 1]):
        return at - 2
    joined = at >= 3 and words.lowers[at - 1] in {"och", "samt"}
    if joined and words.texts[at - 2] == "-" and words.glued[at - 2]:
        joined = not any(words.parted[at - 2 : at + 1])
        return compound_start(words, at - 3, hyphens + 1) if joined and hyphens < 2 else at
    return at


def complement_end(words: Words, at: int, head: Head) -> int:
    """Give the end of what follows the head and belongs to its name."""
    after = at + 1
    if after >= len(words) or words.parted[after] or words.glued[after]:
        return after
    if (end := _prepositional_end(words, at, head)) is not None:
        return end
    if not is_content(words, after) or words.lowers[at] != nominative(words.lowers[at]):
        return after
    if is_heading(words, after):
        return after
    level = at > 0 and words.lowers[at - 1] in LEVELS and words.capital(at - 1)
    if head.definite or not (level or words.capital(at) or words.capital(after)):
        return named_part(words, at)
    return after if is_office(words.lowers[after]) else _field_end(words, at, head)


def _field_end(words: Words, at: int, head: Head) -> int:
    """Give the end of what a body without article is for: `Mottagningscentrum kirurgi och urologi`."""
    after = at + 1
    if head.proper and not words.capital(after):
        field = words.lowers[at].endswith("centrum") and _FIELD.fullmatch(words.lowers[after])
        return phrase_end(words, after) if field else after
    if words.capital(after) and not words.capital(at):
        return capitals_end(words, after)
    return max(area_end(words, after), phrase_end(words, after))


def _prepositional_end(words: Words, at: int, head: Head) -> int | None:
    """Give the end of a task or place after `för`, `mot` or `i`; None where none of them stands here."""
    after = at + 1
    named = head.bare and compound_start(words, at) == at
    council = words.capital(at) and words.lowers[at].endswith((*COUNCILS, "centrum"))
    council = council or (is_leveled(words, at) and head.kind == "group" and not head.definite)
    if words.lowers[after] in {"för", "mot"} and (named or council or words.lowers[at].endswith(TASKED)):
        return task_end(words, at, head)
    if words.lowers[at].endswith("rätten") and words.lowers[after] in {"i", "över", "för"}:
        return seat_end(words, after)
    located = words.lowers[after] == "i" and head.definite and words.lowers[at].endswith(_LOCATED)
    return place_end(words, after) if located else None
