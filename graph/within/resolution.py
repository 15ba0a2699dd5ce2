"""Decides inside one document what each candidate stands for: its kind and its canonical name."""

from collections.abc import Iterable
from dataclasses import replace

from graph.names.candidates import Candidate, Reading
from graph.names.classes import known_kind
from graph.names.establishments.short_companies import short_companies
from graph.names.forms.abbreviations import ABBREVIATED, is_short_form
from graph.names.forms.called_below import called_below
from graph.names.forms.canonical import canonical, listed_name
from graph.names.forms.identifiers import normalise_name, tidy
from graph.text.words import Words
from graph.within.anaphora import resolve_companies, resolve_nouns, resolve_plans
from graph.within.new_names import renamed_bodies
from graph.within.people import People, people_of, shown_name, single_names
from graph.within.variants import Resolved, join_variants

_JOINTS = frozenset({",", "och", "samt", "(", ")", "/", "-", "–"})


def resolve(reading: Reading, chosen: Iterable[Candidate], *, body: str | None) -> list[Resolved]:
    """Decide for each candidate what it stands for; the undecidable are left out.

    :param body: the name of the issuing body, as the document gives it.
    """
    words = reading.words
    stated = [_as_defined(reading, one) for one in chosen]
    known = _clear(words, _with_short_forms(reading, _with_places(words, stated)), body)
    candidates = [one for one in known if one.extractor != "short-form"]
    taken = {at for one in candidates if one.extractor != "generic" for at in range(one.first, one.last)}
    people = people_of(words, candidates)
    candidates += single_names(words, people, taken)
    candidates += short_companies(words, candidates, taken)
    kinds = _kinds(words, candidates)
    resolved = (_resolved(reading, one, people, kinds) for one in candidates if one.extractor != "generic")
    named = renamed_bodies(words, join_variants(sorted(filter(None, resolved), key=lambda one: one.first)))
    generic = [one for one in candidates if one.extractor == "generic"]
    taken = {at for one in candidates if one.extractor != "generic" for at in range(one.first, one.last)}
    nouns = [
        *resolve_nouns(words, generic, named, body),
        *resolve_plans(words, named, taken),
        *resolve_companies(words, named, taken),
    ]
    return called_below(words, sorted([*named, *nouns], key=lambda one: one.first))


def _as_defined(reading: Reading, one: Candidate) -> Candidate:
    """Let a listed abbreviation stand for what the document says, where that is another thing."""
    said = reading.definitions.get(reading.words.surface(one.first, one.last).split(":")[0], "")
    if not said or one.extractor != "gazetteer" or not one.name:
        return one
    common = set(normalise_name(said).split()) & set(normalise_name(one.name).split())
    listed = listed_name(said)
    other = not common and (listed is None or listed[1] != one.name)
    return replace(one, name=said, extractor="defined") if other else one


def _with_places(words: Words, chosen: list[Candidate]) -> list[Candidate]:
    """Let the region that ends a body's name belong to it: `Centrum för klinisk forskning Ekland`."""
    regions = {one.first: one for one in chosen if one.kind == "region" and one.last == one.first + 1}
    ended = {
        one: regions[one.last]
        for one in chosen
        if one.last in regions
        and one.extractor == "body"
        and "för" in words.lowers[one.first : one.last]
        and not words.parted[one.last]
    }
    placed = set(ended.values())
    return [
        replace(one, last=ended[one].last) if one in ended else one for one in chosen if one not in placed
    ]


def _with_short_forms(reading: Reading, chosen: list[Candidate]) -> list[Candidate]:
    """Add the short forms in brackets after a name that do not spell it: `registret för … (NOGA)`."""
    words = reading.words
    taken = {one.first for one in chosen}
    short_forms = dict[str, Candidate]()
    for one in chosen:
        sign, short, close = [*words.texts[one.last : one.last + 3], "", "", ""][:3]
        coded = one.extractor == "generic" or is_short_form(words.texts[one.last - 1])
        bracketed = (
            not coded and sign == "(" and close == ")" and is_short_form(short) and one.last + 1 not in taken
        )
        if (
            bracketed
            and one.kind in {"strategy", "group", "organisation", "initiative"}
            and short not in reading.definitions
        ):
            short_forms.setdefault(short, one)
    if not short_forms:
        return chosen
    return chosen + [
        replace(
            full,
            first=at,
            last=at + 1,
            name=full.name or words.surface(full.first, full.last),
            extractor="defined",
        )
        for at, word in enumerate(words.texts)
        if at not in taken and (full := short_forms.get(word.split(":")[0]))
    ]


def _clear(words: Words, candidates: list[Candidate], body: str | None) -> list[Candidate]:
    """Decide the short forms that the document makes clear: it names one of their meanings in full."""
    named = {one.name for one in candidates if one.name and one.extractor != "short-form"}
    listed = listed_name(body) if body else None
    named |= {listed[1]} if listed else set()
    decided = []
    for position, one in enumerate(candidates):
        meant = [option for option in one.options if option[1] in named] if one.options else []
        place = one.options and words.texts[one.first][1:].islower()
        if place:
            meant = list(one.options) if _enumerated(words, candidates, position) else []
        if len(meant) == 1:
            one = replace(one, kind=meant[0][0], name=meant[0][1], extractor="gazetteer", confidence=0.85)
        decided.append(one)
    return decided


def _enumerated(words: Words, candidates: list[Candidate], position: int) -> bool:
    """Tell whether a place stands in a list of regions: `Skåne, Stockholm, Uppsala`."""
    for step in (-1, 1):
        at = position + step
        while 0 <= at < len(candidates) and _adjoins(words, candidates[at - step], candidates[at], step):
            if candidates[at].kind == "region" and candidates[at].extractor == "gazetteer":
                return True
            at += step
    return False


def _adjoins(words: Words, near: Candidate, far: Candidate, step: int) -> bool:
    left, right = (far, near) if step < 0 else (near, far)
    between = words.lowers[left.last : right.first]
    regions = near.kind == far.kind == "region"
    return regions and 0 < len(between) <= 2 and all(word in _JOINTS for word in between)


def _kinds(words: Words, candidates: Iterable[Candidate]) -> dict[str, str]:
    """Give the kind of each name that words of its own make one: what an abbreviation of it is, too."""
    return {
        normalise_name(one.name or words.surface(one.first, one.last)): one.kind
        for one in candidates
        if one.kind in {"initiative", "strategy", "group", "organisation"} and one.extractor != "defined"
    }


def _resolved(reading: Reading, one: Candidate, people: People, kinds: dict[str, str]) -> Resolved | None:
    form = tidy(reading.words.surface(one.first, one.last))
    if one.kind == "person":
        form = shown_name(form)
        kind, name = "person", one.name or people.full.get(form.casefold(), form)
    elif one.extractor == "defined" and one.name:
        form = form.split(":")[0]
        full = reading.renamed.get(one.name, one.name)
        kind, name = ("", form) if form in ABBREVIATED else _defined(full)
        if not kind and form not in ABBREVIATED and (known := kinds.get(normalise_name(full))):
            kind, name = known, canonical(known, full)
    elif one.name is None:
        form = canonical(one.kind, form)
        kind, name = listed_name(form) or (one.kind, form)
    else:
        kind, name = one.kind, one.name
    same = normalise_name(form).removesuffix("s") == normalise_name(name)
    return (
        Resolved(one.first, one.last, kind, name, name if same else form, one.extractor, one.confidence)
        if kind
        else None
    )


_SORTS = ("enters", "entres", "etworks")  # `Cancer Centers (CC)`: a sort of thing, no name


def _defined(name: str) -> tuple[str, str]:
    """Give the kind and canonical name of an abbreviation's full name; "" where its kind cannot be told."""
    listed = listed_name(name)
    if listed:
        return listed
    if name.endswith(_SORTS):
        return "", name
    proper = sum(part[0].isupper() for part in name.split()) > 1
    kind = known_kind(name) or ("organisation" if proper else "")
    if kind in {"strategy", "role", "initiative"} and name.islower():
        return "", name
    return kind, canonical(kind, name)
