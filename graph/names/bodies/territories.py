"""Finds regions, municipalities and cancer centres by how they are named, also those that no list holds."""

from graph.names.bodies.heads import body_head
from graph.names.candidates import Candidate, Reading
from graph.names.lists.lexicon import word_list
from graph.text.words import Words

TERRITORY_NOUNS = ("regionen", "kommunen", "staden")
_HEALTHCARE = frozenset({"sjukvårdsregion", "sjukvårdsregionen", "sjukvårdsregionens"})
_MUNICIPAL = frozenset({"kommun", "kommuns", "stad", "stads"})
DIRECTIONS = frozenset({"norra", "södra", "östra", "västra", "mellersta"})
_COMPASS = frozenset(
    {"norr", "nord", "syd", "söder", "öst", "väst", "sydöst", "sydväst", "nordväst", "nordöst"}
)

_COUNCIL = "kommunfullmäktige"
_TELLING = frozenset(
    (*TERRITORY_NOUNS, *(f"{noun}s" for noun in TERRITORY_NOUNS), "region", "rcc", "cancercentrum", _COUNCIL)
).union(_HEALTHCARE, _MUNICIPAL)


def find_territories(reading: Reading) -> None:
    """Add a candidate for each region, municipality and regional cancer centre."""
    words = reading.words
    for at, lower in [place for place in enumerate(words.lowers) if place[1] in _TELLING]:
        candidate = None
        if lower.removesuffix("s") in TERRITORY_NOUNS:
            kind = "region" if lower.startswith("region") else "organisation"
            candidate = Candidate(at, at + 1, kind, "generic", 0.3)
        elif lower == "region" and words.capital(at):
            candidate = _region(words, at)
        elif lower in _HEALTHCARE:
            candidate = _healthcare(words, at)
        elif lower in _MUNICIPAL or lower == _COUNCIL:
            candidate = (_council if lower == _COUNCIL else _municipality)(words, at)
        elif words.texts[at] == "RCC" or (
            lower == "cancercentrum" and at and words.lowers[at - 1] == "regionalt"
        ):
            candidate = _cancer_centre(words, at)
        if candidate:
            reading.candidates.append(candidate)


def _region(words: Words, at: int) -> Candidate | None:
    """`Region Skåne`, `Region Jönköpings län`, `Region Jämtland Härjedalen`."""
    directed = words.lowers[at + 1 : at + 2] and words.lowers[at + 1] in DIRECTIONS
    last = _proper_end(words, at + 1, limit=2 if directed else 1)
    if last == at + 1:
        return None
    if last < len(words) and not words.parted[last] and words.lowers[last] in {"län", "läns"}:
        last += 1
    name = words.surface(at, last)
    whole = name.endswith("s") and _ends_in_s(words, at, last)
    return Candidate(at, last, "region", "territory", 0.9, name if whole else _nominative(name))


def _ends_in_s(words: Words, at: int, last: int) -> bool:
    """Tell whether the s belongs to a name: it stands last in a line, cell or clause, and never without it.

    `Region Näsnäs,` is no genitive, as `Region Ekbys plan` is.
    """
    surface = words.lowers[at:last]
    length, bare = last - at, [*surface[:-1], surface[-1].removesuffix("s")]
    places = [place for place, lower in enumerate(words.lowers) if lower == surface[0]]
    if any(words.lowers[place : place + length] == bare for place in places):
        return False
    same = (place + length for place in places if words.lowers[place : place + length] == surface)
    return any(end >= len(words) or words.parted[end] or words.texts[end] in ".,;:()" for end in same)


def _healthcare(words: Words, at: int) -> Candidate | None:
    """`Nordvästra sjukvårdsregionen`, `Sjukvårdsregion Mellansverige`."""
    if at and not words.parted[at] and words.capital(at - 1) and words.lowers[at - 1].endswith("ra"):
        name = f"{words.texts[at - 1]} sjukvårdsregionen"
        return Candidate(at - 1, at + 1, "region", "territory", 0.9, name)
    last = _proper_end(words, at + 1, limit=2)
    if last == at + 1 or not words.capital(at):
        return None
    return Candidate(at, last, "region", "territory", 0.85, _nominative(words.surface(at, last)))


def _municipality(words: Words, at: int) -> Candidate | None:
    """`Vallby kommun`, `Storstads stad`: a capitalised place and what it is."""
    first = at
    while first and at - first < 2 and not words.parted[first] and _proper(words, first - 1):
        first -= 1
        if first > 1 and words.texts[first - 1] == "-" and words.glued[first]:
            first -= 2
    if first == at:
        return None
    begins = words.opening[first] and not words.texts[first].endswith("s") and at - first > 1
    if begins and words.lowers[first] not in DIRECTIONS:
        return None
    place, noun = words.surface(first, at), words.texts[at]
    if noun.isupper():
        place, noun = place.title(), noun.lower()
    name = f"{place} {noun.removesuffix('s')}"
    return Candidate(first, at + 1, "organisation", "territory", 0.85, name)


def _council(words: Words, at: int) -> Candidate | None:
    """`Ekby kommunfullmäktige`: the council with its municipality."""
    if at == 0 or words.parted[at] or not words.texts[at].islower() or not _proper(words, at - 1):
        return None
    first = at - 1
    if first and not words.parted[first] and words.lowers[first - 1] in DIRECTIONS:
        first -= 1
    name = f"Kommunfullmäktige ({words.surface(first, at)} kommun)"
    return Candidate(first, at + 1, "organisation", "territory", 0.9, name)


def _cancer_centre(words: Words, at: int) -> Candidate | None:
    """`RCC Nordväst`, `Regionalt cancercentrum Nordväst`."""
    first = at if words.texts[at] == "RCC" else at - 1
    compass = (
        at + 1 < len(words)
        and not words.parted[at + 1]
        and words.lowers[at + 1].removesuffix("s") in _COMPASS
    )
    last = at + 2 if compass else _proper_end(words, at + 1, limit=1)
    if last == at + 1 or (not compass and (words.texts[at + 1].isupper() or body_head(words.lowers[at + 1]))):
        return None
    name = f"RCC {words.surface(at + 1, last).removesuffix('s').capitalize()}"
    return Candidate(first, last, "organisation", "territory", 0.9, name)


def _proper_end(words: Words, at: int, *, limit: int) -> int:
    last = at
    while last < len(words) and last - at < limit and not words.parted[last] and _proper(words, last):
        if words.glued[last]:
            break
        last += 1
    return last


def _proper(words: Words, at: int) -> bool:
    named = words.capital(at) and words.texts[at].isalpha() and len(words.texts[at]) > 2
    return named and words.lowers[at] not in word_list("not names") | word_list("stops")


def _nominative(name: str) -> str:
    """Give a territory's name without the genitive s; `Region Jönköpings län` keeps its own."""
    name = " ".join(name.split())
    return name.removesuffix("s")
