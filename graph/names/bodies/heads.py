"""The nouns that name bodies, groups, strategies and initiatives, known by their endings."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

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


# ending without article: (endings of the definite form, kind, needs a capital to be a name)
_NOUNS: tuple[tuple[str, str, str, bool], ...] = (
    ("nämnd", "en", "organisation", False),
    ("styrelse", "n", "organisation", False),
    ("fullmäktige", "", "organisation", False),
    ("förvaltning", "en", "organisation", False),
    ("kontor", "et", "organisation", False),
    ("enhet", "en", "organisation", False),
    ("avdelning", "en", "organisation", False),
    ("sektion", "en", "organisation", False),
    ("division", "en", "organisation", False),
    ("klinik", "en", "organisation", False),
    ("departement", "et", "organisation", False),
    ("kansli", "et", "organisation", False),
    ("sekretariat", "et", "organisation", False),
    ("förbund", "et", "organisation", False),
    ("myndighet", "en", "organisation", True),
    ("inspektion", "en", "organisation", True),
    ("sjukhus", "et", "organisation", True),
    ("lasarett", "et", "organisation", True),
    ("sjukstuga", "n", "organisation", True),
    ("universitet", "et", "organisation", True),
    ("högskola", "n", "organisation", True),
    ("institut", "et", "organisation", True),
    ("verk", "et", "organisation", True),
    ("bolag", "et", "organisation", True),
    ("förening", "en", "organisation", True),
    ("stiftelse", "n", "organisation", True),
    ("fond", "en", "organisation", True),
    ("sällskap", "et", "organisation", True),
    ("tingsrätt", "en", "organisation", False),
    ("hovrätt", "en", "organisation", False),
    ("kammarrätt", "en", "organisation", False),
    ("institutione", "n", "organisation", True),  # an `institution` is one of many
    ("förvaltningsrätt", "en", "organisation", False),
    ("stadsrevision", "en", "organisation", False),
    ("kommunrevision", "en", "organisation", False),
    ("regionrevision", "en", "organisation", False),
    ("centrum", "", "organisation", True),
    ("service", "", "organisation", True),
    ("jour", "en", "organisation", True),
    ("internrevision", "en", "organisation", False),
    ("vårdsområde", "t", "organisation", True),
    ("vårdcentral", "en", "organisation", True),
    ("hälsocentral", "en", "organisation", True),
    ("gymnasium", "", "organisation", True),
    ("församling", "en", "organisation", True),
    ("skola", "n", "organisation", True),
    ("bibliotek", "et", "organisation", True),
    ("konsorti", "et", "organisation", True),
    ("stift", "et", "organisation", True),
    ("scoutkår", "en", "organisation", True),
    ("studentkår", "en", "organisation", True),
    ("pastorat", "et", "organisation", True),
    ("mottagning", "en", "organisation", False),
    ("räddningstjänst", "en", "organisation", False),
    ("akademi", "n", "organisation", True),
    ("samverkan", "", "organisation", True),
    ("stab", "en", "organisation", False),
    ("verksamhetsområde", "t", "organisation", False),
    ("råd", "et", "group", False),
    ("utskott", "et", "group", False),
    ("kommitté", "n", "group", False),
    ("beredning", "en", "group", False),
    ("delegation", "en", "group", False),
    ("team", "et", "organisation", False),
    ("nätverk", "et", "group", False),
    ("partnerskap", "et", "group", False),
    ("forum", "et", "group", True),
    ("kollegium", "", "group", True),
    ("kollegi", "et", "group", False),
    ("presidium", "", "group", False),
    ("presidi", "et", "group", False),
    ("grupp", "en", "group", False),
    ("ledning", "en", "organisation", False),
    ("funktion", "en", "organisation", False),
)
_ENDINGS = {
    noun + article: (noun, kind, bool(article) and form == 1, proper)
    for noun, definite, kind, proper in _NOUNS
    for form, article in enumerate(("", definite) if definite else ("",))
}
_LENGTHS = tuple(sorted({len(ending) for ending in _ENDINGS}, reverse=True))
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
    for length in _LENGTHS:
        found = _ENDINGS.get(lower[-length:]) if len(lower) >= length else None
        if found:
            return _head(lower, lower[:-length], *found)
    return None


def _head(lower: str, stem: str, noun: str, kind: str, definite: bool, proper: bool) -> Head | None:
    if stem and lower.endswith(_no_bodies()):
        return None
    bare = (not stem and noun not in _NAMED_ALONE) or (noun in _SMALL and stem in word_list("bare stems"))
    if stem and noun == "grupp":
        proper = stem not in word_list("working groups")
    elif stem and noun in _NARROW:
        proper = not _NARROW[noun].fullmatch(lower)
    kind = "group" if noun in _MET and stem in _MET[noun] else kind
    return Head(kind, definite or noun == "fullmäktige", bare, proper)


@cache
def _no_bodies() -> tuple[str, ...]:
    return tuple(sorted(word_list("no bodies")))


@lru_cache(maxsize=65_536)
def nominative(lower: str) -> str:
    """Give a word without its genitive s where what is left heads a body: `nämndens` to `nämnden`."""
    bare = lower.removesuffix(":s").removesuffix("s")
    return bare if bare != lower and body_head(bare) else lower
