"""Decides inside one document what each candidate stands for: its kind and its canonical name."""

from collections.abc import Iterable
from dataclasses import replace

from graph.abbreviations import ABBREVIATED, LONGEST_SHORT_FORM, is_short_form
from graph.candidates import Candidate, Reading
from graph.classes import classify, known_kind
from graph.gazetteers import Pattern, gazetteer
from graph.heads import body_head, nominative
from graph.names import normalise_name, tidy
from graph.people import People, people_of, shown_name, single_names
from graph.programmes import initiative_stem, strategy_stem
from graph.variants import Resolved, area_of, join_variants
from graph.words import Words, words_of

_JOINTS = frozenset({",", "och", "samt", "(", ")", "/", "-", "–"})


def resolve(reading: Reading, chosen: Iterable[Candidate], *, body: str | None) -> list[Resolved]:
    """Decide for each candidate what it stands for; the undecidable are left out.

    :param body: the name of the issuing body, as the document gives it.
    """
    words = reading.words
    known = _clear(words, _with_short_forms(reading, list(chosen)), body)
    candidates = [one for one in known if one.extractor != "short-form"]
    taken = {at for one in candidates if one.extractor != "generic" for at in range(one.first, one.last)}
    people = people_of(words, candidates)
    candidates += single_names(words, people, taken)
    resolved = (_resolved(reading, one, people) for one in candidates if one.extractor != "generic")
    named = join_variants(sorted(filter(None, resolved), key=lambda one: one.first))
    generic = [one for one in candidates if one.extractor == "generic"]
    return sorted([*named, *_backward(words, generic, named, body)], key=lambda one: one.first)


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


def listed_name(name: str) -> tuple[str, str] | None:
    """Give the kind and canonical name of a listed name in any clear form; None where it is not listed."""
    words = words_of(tidy(name))
    for pattern in gazetteer().patterns.get(words.lowers[0], ()) if len(words) else ():
        if not pattern.unclear and _same(words, pattern):
            return pattern.kind, pattern.name
    return None


def _same(words: Words, pattern: Pattern) -> bool:
    if pattern.exact:
        return words.texts == list(pattern.words)
    return words.lowers == [word.casefold() for word in pattern.words]


def canonical(kind: str, surface: str) -> str:
    """Give the base form of a name: no genitive, a capital for bodies, the whole programme area."""
    name = tidy(surface)
    if kind == "person":
        return shown_name(name)
    if name.isupper() and len(name) > LONGEST_SHORT_FORM:
        name = name.capitalize()
    *before, last = name.split(" ")
    if before and before[0] in ABBREVIATED and area_of(name.removesuffix("s")) and not area_of(name):
        return name.removesuffix("s")
    last = last[: len(nominative(last.casefold()))]
    if last.endswith("s") and _programme(last.casefold()[:-1]) and not _programme(last.casefold()):
        last = last[:-1]
    name = " ".join((*before, last))
    return name[0].upper() + name[1:] if kind in {"organisation", "group"} else name


def _programme(lower: str) -> bool:
    return strategy_stem(lower) is not None or initiative_stem(lower) is not None


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


def _resolved(reading: Reading, one: Candidate, people: People) -> Resolved | None:
    form = tidy(reading.words.surface(one.first, one.last))
    if one.kind == "person":
        form = shown_name(form)
        kind, name = "person", one.name or people.full.get(form.casefold(), form)
    elif one.extractor == "defined" and one.name:
        form = form.split(":")[0]
        kind, name = ("", form) if form in ABBREVIATED else _defined(reading.renamed.get(one.name, one.name))
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


def _defined(name: str) -> tuple[str, str]:
    """Give the kind and canonical name of an abbreviation's full name; "" where its kind cannot be told."""
    listed = listed_name(name)
    if listed:
        return listed
    proper = sum(part[0].isupper() for part in name.split()) > 1
    kind = known_kind(name) or ("organisation" if proper else "")
    if kind in {"strategy", "role", "initiative"} and name.islower():
        return "", name
    return kind, canonical(kind, name)


def _backward(
    words: Words, generic: list[Candidate], named: list[Resolved], body: str | None
) -> list[Resolved]:
    """Decide what `nämnden` or `styrgruppen` alone stands for: the issuing body, or the only one."""
    found = []
    for one in generic:
        lower = nominative(words.lowers[one.first])
        target = _issuer(lower, body) or _only(lower, named)
        if target:
            surface = tidy(words.surface(one.first, one.last))
            found.append(Resolved(one.first, one.last, target[0], target[1], surface, "generic", 0.6))
    return found


def _issuer(lower: str, body: str | None) -> tuple[str, str] | None:
    if not body or not any(_heads(word, lower) for word in body.casefold().split()):
        return None
    listed = listed_name(body)
    return listed or (classify(body), canonical(classify(body), body))


def _only(lower: str, named: list[Resolved]) -> tuple[str, str] | None:
    head = body_head(lower)
    if (
        head is None
        or not lower.removesuffix("en").removesuffix("et").endswith(("grupp", "team"))
        or len(lower) < 8
    ):
        return None
    stem = lower.removesuffix("en").removesuffix("et")
    found = {
        (one.kind, one.name) for one in named if stem in {part.removesuffix("en") for part in _ends(one.form)}
    }
    return next(iter(found)) if len(found) == 1 else None


def _ends(form: str) -> tuple[str, str]:
    parts = form.casefold().split()
    return parts[0], parts[-1]


def _heads(word: str, lower: str) -> bool:
    """Tell whether the body's noun is the one that stands alone: `stadsmiljönämnden`, `nämnden`."""
    head = body_head(word)
    if head is None:
        return False
    return word.endswith(lower) or (not head.definite and lower.startswith(tuple(_stems(word))))


def _stems(word: str) -> list[str]:
    return [
        word[at:]
        for at in range(len(word) - 2)
        if word[at:] in {"nämnd", "råd", "utskott", "styrelse", "grupp"}
    ]
