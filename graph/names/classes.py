"""The kind of thing that a Swedish name stands for, by its words alone."""

from functools import lru_cache

from corpus.actor_words import is_office
from graph.names.bodies.headed_bodies import find_headed_bodies
from graph.names.bodies.heads import body_head, nominative
from graph.names.bodies.territories import find_territories
from graph.names.candidates import Reading, choose
from graph.names.efforts.initiatives import initiative_stem
from graph.names.forms.abbreviations import ABBREVIATED
from graph.names.forms.identifiers import tidy
from graph.names.lists.gazetteers import gazetteer
from graph.names.lists.listed import find_listed
from graph.names.people.persons import find_persons
from graph.names.plans.plan_words import strategy_stem
from graph.text.phrases import is_adjective
from graph.text.words import Words, words_of

AUDITORS = frozenset({"revisorerna", "kommunrevisorerna", "stadsrevisorerna", "regionrevisorerna"})
_PLURALS = ("grupper", "grupperna", "team", "teamen", "nätverk", "nätverken", "råd", "råden")
_FIELDS = (
    "vård",
    "medicin",
    "kirurgi",
    "hälsa",
    "psykiatri",
    "diagnostik",
    "habilitering",
)  # of a head of clinic
_CLINICS = frozenset(
    {
        "Urologen",
        "Onkologen",
        "Neurologen",
        "Hematologen",
        "Kardiologen",
        "Gynekologen",
        "Radiologen",
        "Patologen",
        "Kirurgen",
        "Ortopeden",
    }
)  # clinics by the name of their specialist, as a party of its own
_COUNCILS = frozenset({"PNR", "KPR", "AU"})  # councils and committees that many bodies have one of
_LINKS = frozenset({"för", "i", "vid", "mot", "inom", "på", "av", "med", "från", "hos"})


def classify(surface: str) -> str:
    """Give the kind of a name; `organisation` where nothing tells another.

    `Verksamhetschef i berörda verksamheter` is a role, `Vårdprocessgrupper` a group.
    """
    return known_kind(surface) or "organisation"


@lru_cache(maxsize=16_384)
def known_kind(surface: str) -> str | None:
    """Give the kind that the words of a name tell; None where they tell nothing."""
    name = tidy(surface)
    listed = gazetteer().kinds.get(name.casefold())
    if listed:
        return listed
    if "-" in name and " " not in name and is_office(name.casefold()):
        return "role"  # `HR-partner`
    words = words_of(name)
    return (_by_candidate(words) or _by_head(words)) if len(words) else None


def _by_candidate(words: Words) -> str | None:
    """Ask the finders; what they find must be the whole name."""
    reading = Reading(words)
    for find in (find_listed, find_territories, find_headed_bodies, find_persons):
        find(reading)
    whole = [one for one in choose(reading.candidates) if one.last - one.first == len(words)]
    return whole[0].kind if whole and whole[0].kind else None


def _by_head(words: Words) -> str | None:
    """Ask the noun that heads the name: its last word before a preposition, else its first."""
    told = _by_first_word(words)
    if told is not None:
        return told
    end = next((at for at, lower in enumerate(words.lowers) if at and lower in _LINKS), len(words))
    first = body_head(nominative(words.lowers[0]))
    last = body_head(words.lowers[end - 1])
    committee = end == 2 and last and last.definite and last.kind == "group"  # after the board that it is of
    owner = end > 1 and nominative(words.lowers[0]) != words.lowers[0]  # `Nämndens ordförande`
    for at in (0, end - 1) if first and first.definite and not (committee or owner) else (end - 1, 0):
        kind = _word_kind(words.lowers[at])
        if kind:
            return kind
    noun = next((at for at, lower in enumerate(words.lowers[:end]) if not is_adjective(lower)), 0)
    return _word_kind(words.lowers[noun]) if noun else None  # `Strategiskt råd nära vård Ekdalen`


def _by_first_word(words: Words) -> str | None:
    """Tell what the first word alone says of a name, as an abbreviation or office does."""
    if words.texts[0] in ABBREVIATED or (words.texts[0] in _COUNCILS and len(words) == 1):
        return "group"
    if (words.texts[0] == "Område" and len(words) > 1 and words.capital(1)) or (
        words.texts[0] in _CLINICS and len(words) == 1
    ):
        return "organisation"
    if words.lowers[:2] == ["joint", "action"]:
        return "initiative"
    if words.texts[0] == "VC" and words.lowers[-1].endswith(_FIELDS):
        return "role"
    if (
        is_office(words.lowers[0])
        and len(words) > 1
        and words.texts[1].isalpha()
        and words.texts[0][-1] != "s"
    ):
        return "role"  # `enhetschef Kuratorsenheten`
    return None


def _word_kind(lower: str) -> str | None:
    if lower in AUDITORS:
        return "organisation"
    if is_office(lower):
        return "role"
    if lower.endswith(_PLURALS):
        return "group"
    head = body_head(nominative(lower))
    if head:
        return head.kind
    if lower.endswith(("regioner", "regionerna")):
        return "region"
    if lower.endswith("regionen"):
        return "region" if lower.endswith("sjukvårdsregionen") else "organisation"
    if strategy_stem(lower) is not None:
        return "strategy"
    return "initiative" if initiative_stem(lower) is not None else None
