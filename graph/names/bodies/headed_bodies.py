"""Finds groups, boards, administrations, hospitals and companies by the words that name them."""

import re
from functools import lru_cache

from corpus.actor_words import is_office
from graph.names.bodies.body_extents import complement_end, compound_start
from graph.names.bodies.body_places import DIRECTIONS, LEVELS, is_leveled
from graph.names.bodies.heads import WHOLES, Head, body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.establishments.company_forms import COMPANY, company
from graph.names.forms.abbreviations import ABBREVIATED, is_short_form
from graph.names.groups.programme_groups import AREA_WORDS, abbreviated_group, spelled_area
from graph.names.lists.lexicon import word_list
from graph.text.phrases import (
    capitals_end,
    is_adjective,
    is_content,
    is_proper,
    is_stop,
    owner_start,
    phrase_end,
)
from graph.text.words import Words

_STATE = frozenset({"statens", "europeiska", "nordiska"})  # whose councils are authorities, no working groups
_SHORT = COMPANY | {"VO", "Område", "FoU"}

_WARD = re.compile(r"\d{1,3}")
_UNIT = re.compile(r".{4,}(?:enhet|avdelning|kontor|kansli)|kansli")  # `regionens utvecklingsenhet`


def find_headed_bodies(reading: Reading) -> None:
    """Add a candidate for each body, group or company that is named by its words."""
    words = reading.words
    found = (_named_at(words, at) for at, word in enumerate(words.texts) if _tells(word))
    reading.candidates += [candidate for candidate in found if candidate is not None]


@lru_cache(maxsize=65_536)
def _tells(word: str) -> bool:
    """Tell whether a word may be the telling word of a name; most words are passed by so."""
    lower = word.casefold()
    short = word in _SHORT or word.rstrip("s") in ABBREVIATED or lower == "au" or lower in AREA_WORDS
    return (
        short
        or lower.endswith("avdelning")
        or (_long_enough(lower) and body_head(nominative(lower)) is not None)
    )


def _long_enough(lower: str) -> bool:
    return len(lower) > 3 or lower == "råd"


def _named_at(words: Words, at: int) -> Candidate | None:
    """Give the name that this word is the telling word of."""
    word, lower = words.texts[at], words.lowers[at]
    if word.rstrip("s") in ABBREVIATED:
        return abbreviated_group(words, at)
    if word == "VO" or (word == "Område" and words.capital(at + 1)):
        return _unit(words, at)
    if word == "FoU" and words.capital(at + 1) and is_content(words, at + 1) and not words.glued[at + 1]:
        return Candidate(at, capitals_end(words, at + 1), "organisation", "body", 0.85)
    if lower == "au":
        return _committee(words, at)
    if lower in AREA_WORDS:
        return spelled_area(words, at)
    if word in COMPANY:
        return company(words, at)
    return _numbered(words, at) or _headed(words, at, lower)


def _headed(words: Words, at: int, lower: str) -> Candidate | None:
    """Give the body that a word heads by its ending."""
    head = body_head(nominative(lower)) if _long_enough(lower) else None
    if lower == "råd" and words.lowers[at + 1 : at + 2] != ["för"]:
        return None  # advice: `råd om kost`
    return _body(words, at, head) if head else None


def _unit(words: Words, at: int) -> Candidate | None:
    """`VO Kirurgi och urologi`, `Område Diagnostik`."""
    if not is_content(words, at + 1) or is_office(words.lowers[at + 1]):
        return None
    return Candidate(at, phrase_end(words, at + 1), "organisation", "body", 0.8)


def _numbered(words: Words, at: int) -> Candidate | None:
    """`vårdavdelning 3`, `avdelning 24`; at the head of a line the latter is a part of a law or book."""
    after = at + 1
    if not words.lowers[at].endswith("avdelning"):
        return None
    named = after < len(words) and not words.parted[after] and _WARD.fullmatch(words.texts[after])
    headed = words.lowers[at] == "avdelning" and words.parted[at]
    if not named or headed or words.texts[after + 1 : after + 2] == ["§"]:
        return None
    return Candidate(at, after + 1, "organisation", "body", 0.8)


def _committee(words: Words, at: int) -> Candidate | None:
    """`KS au`: the working committee of a body by its short form."""
    if at == 0 or words.parted[at] or not is_short_form(words.texts[at - 1]):
        return None
    return Candidate(at - 1, at + 1, "group", "body", 0.85)


def _body(words: Words, at: int, head: Head) -> Candidate | None:
    first = compound_start(words, at)
    bare = head.bare and first == at
    last = complement_end(words, at, head)
    first = _left(words, first, head, bare=bare and last == at + 1, aimed=last > at + 1)
    kind = "organisation" if words.lowers[first] in _STATE else head.kind
    if last > at + 1 or first < compound_start(words, at):
        return Candidate(first, last, kind, "body", 0.85)
    if bare and head.kind == "organisation" and _is_unit(words, at, head):
        return Candidate(at, last, kind, "body", 0.7)
    if bare:
        generic = head.definite and len(words.texts[at]) > 4
        return Candidate(at, last, kind, "generic", 0.5) if generic else None
    if head.definite and (not head.proper or _proper(words, first, at)):
        return Candidate(first, last, kind, "body", 0.8)
    short = words.texts[first]
    acronym = first < at and len(short) > 1 and (short.isupper() or is_short_form(short))
    return Candidate(first, last, kind, "body", 0.75) if acronym else None


def _is_unit(words: Words, at: int, head: Head) -> bool:
    """Tell whether a compound for a unit is a name by its capital inside a sentence: `och Analysenheten`."""
    compound = not words.lowers[at].startswith(("enhet", "avdelning"))
    return head.definite and compound and words.capital(at) and not words.opening[at]


def _proper(words: Words, first: int, at: int) -> bool:
    return words.capital(first) and (not words.opening[first] or first < at)


def _left(words: Words, first: int, head: Head, *, bare: bool, aimed: bool) -> int:
    """Give the first word with the genitive or adjective that belongs to the name.

    :param aimed: what the body is for follows its head.
    """
    before = first - 1
    if before < 0 or words.parted[first] or words.glued[first]:
        return first
    if not head.definite and words.lowers[before] in LEVELS and not bare:
        return before
    shouted = words.texts[first].isupper()
    if not head.definite and aimed and is_leveled(words, first):
        return before
    if not head.definite and words.capital(first) and not shouted and is_short_form(words.texts[before]):
        return before
    if not head.definite:
        owner = _owned_start(words, first)
        if words.lowers[before] in WHOLES and _UNIT.fullmatch(words.lowers[first]):
            return before
        return owner if owner < first else _proper_left(words, first, head)
    if head.kind == "group" and not words.capital(first) and is_short_form(words.texts[before]):
        leveled = before > 0 and not words.parted[before] and words.lowers[before - 1][:-1] in LEVELS
        return before - leveled  # `regionala SVF arbetsgruppen`
    lower = words.lowers[before]
    adjectival = (is_adjective(lower) and lower.endswith(("a", "e"))) or lower in DIRECTIONS
    shaped = adjectival and not is_stop(lower)
    joint = lower == "gemensamma" and words.lowers[_head_at(words, first)].endswith("nämnden")
    plain = lower in word_list("generic adjectives") and not joint
    adjective = words.capital(before) and shaped and not plain
    return before if adjective and (bare or not words.opening[before] or words.capital(before)) else first


def _head_at(words: Words, first: int) -> int:
    """Give the last part of a word with a hyphen, as the noun of `IT-nämnden`."""
    hyphened = words.texts[first + 1 : first + 2] == ["-"] and words.glued[first + 1]
    return first + 2 if hyphened and first + 2 < len(words) else first


def _owned_start(words: Words, first: int) -> int:
    """Give the first word of the owner, also before an adjective: `koncernkontorets palliativa grupp`."""
    owner, before = owner_start(words, first), first - 1
    adjective = words.lowers[before].endswith("a") and is_adjective(words.lowers[before])
    if owner < first or not adjective or words.lowers[before] in word_list("generic adjectives"):
        return owner
    farther = owner_start(words, before)
    return farther if farther < before else first


def _proper_left(words: Words, first: int, head: Head) -> int:
    """`Växjö tingsrätt`, `Hagfors vårdcentral`: the place before a head that needs a name."""
    before = first
    council = head.kind == "group" and words.lowers[first].endswith("råd") and len(words.texts[first]) > 6
    located = (
        council
        or (head.proper and head.kind == "organisation")
        or words.lowers[first] == "samverkan"
        or words.lowers[first].endswith("rätt")
    )
    while located and before > 0 and first - before < 3 and not words.parted[before]:
        at = before - 1
        named = words.capital(at) and words.texts[at].isalpha() and is_proper(words, at)
        if not named or is_stop(words.lowers[at]) or is_office(words.lowers[at]):
            break
        if words.lowers[at] in word_list("generic adjectives"):
            break
        if body_head(words.lowers[at]) or words.lowers[at].endswith("erna"):
            break
        if words.lowers[first] == "samverkan" and not words.texts[at].isupper():
            break
        before = at
    return before
