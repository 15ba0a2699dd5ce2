"""The nouns that name bodies, groups, strategies and initiatives, known by their endings."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from corpus.actor_words import BodyNoun, body_nouns, is_no_unit
from graph.names.lists.lexicon import word_list


@dataclass(frozen=True, slots=True)
class Head:
    """What a noun says of the name it heads.

    :ivar definite: `nämnden`, not `nämnd`.
    :ivar bare: the noun alone (`nämnden`) or a compound that names nothing by itself (`arbetsgruppen`).
    :ivar proper: only a name where it is capitalised inside a sentence, or has a name in it.
    """

    kind: str
    definite: bool
    bare: bool
    proper: bool


_CARE = ("sjukvården", "tandvården", "primärvården", "hälsan", "psykiatrin", "habiliteringen", "omsorgen")
_LEADING = re.compile(
    r"(?:.*(?:sjukvårds|region|förvaltnings|koncern|sjukhus|kommun|stads|högskole|universitets))lednings?(?:en)?"
)
_ADVISING = re.compile(r".*(?:samråds|gransknings|tillsyns|stöd|revisions|beställar)funktion(?:en)?")
_NARROW = {"ledning": _LEADING, "funktion": _ADVISING}
_MET = {
    "stab": frozenset({"kris", "krislednings"}),
    "team": frozenset(
        {
            "arbets",
            "process",
            "projekt",
            "lednings",
            "vårdprocess",
            "utvecklings",
            "kris",
            "kunskaps",
            "expert",
        }
    ),
    "samverkan": frozenset({"grann"}),
    "funktion": frozenset({"samråds", "gransknings", "stöd", "revisions", "beställar"}),
}  # of people who meet, where others of the noun are units
_NAMED_ALONE = frozenset(
    {
        "kammarrätt",
        "tingsrätt",
        "hovrätt",
        "förvaltningsrätt",
        "räddningstjänst",
        "stadsrevision",
        "kommunrevision",
        "regionrevision",
    }
)
TITLED = frozenset(
    {"stiftelsen", "föreningen", "studieförbundet", "sällskapet", "samfundet"}
)  # `Stiftelsen Ekhem`
# whose units are named with them: `regionens ekonomiavdelning`
WHOLES = frozenset(
    {
        "regionens", "kommunens", "stadens", "sjukhusets", "lasarettets", "förbundets", "regionförbundets",
        "kommunalförbundets", "universitetets", "högskolans",
    }
)  # fmt: skip
_SMALL = frozenset({"grupp", "team", "nätverk", "funktion", "avdelning", "enhet"})


@lru_cache(maxsize=65_536)
def body_head(lower: str) -> Head | None:
    """Tell what body or group a word, case-folded and in the nominative, heads; None where it heads none."""
    if lower.endswith(_CARE) and lower not in ("sjukvården", "omsorgen"):
        return Head("organisation", definite=True, bare=False, proper=True)
    for length in _lengths():
        found = body_nouns().get(lower[-length:]) if len(lower) >= length else None
        if found:
            return _head(lower, lower[:-length], found)
    return None


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(form) for form in body_nouns()}, reverse=True))


def _head(lower: str, stem: str, form: BodyNoun) -> Head | None:
    noun, kind, proper = form.noun, form.kind, form.capital
    if stem and (
        is_no_unit(lower, lower[len(stem) :]) or (noun != "högskola" and lower.endswith(_no_bodies()))
    ):
        return None
    bare = (not stem and noun not in _NAMED_ALONE) or (noun in _SMALL and stem in word_list("bare stems"))
    if stem and noun == "grupp":
        proper = stem not in word_list("working groups")
    elif stem and noun in _NARROW:
        proper = not _NARROW[noun].fullmatch(lower)
    kind = "group" if noun in _MET and stem in _MET[noun] else kind
    return Head(kind, form.definite or noun == "fullmäktige", bare, proper)


@cache
def _no_bodies() -> tuple[str, ...]:
    return tuple(sorted(word_list("no bodies")))


@lru_cache(maxsize=65_536)
def nominative(lower: str) -> str:
    """Give a word without its genitive s where what is left heads a body: `nämndens` to `nämnden`."""
    bare = lower.removesuffix(":s").removesuffix("s")
    return bare if bare != lower and body_head(bare) else lower
