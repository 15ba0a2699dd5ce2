"""Decides inside one document what each candidate stands for: its kind and its canonical name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.candidates import Candidate, Reading
from graph.classes import classify
from graph.gazetteers import Pattern, gazetteer, programme_areas
from graph.groups import ABBREVIATED
from graph.heads import body_head, nominative
from graph.names import normalise_name, tidy
from graph.people import People, people_of, shown_name, single_names
from graph.programmes import initiative_stem, strategy_stem
from graph.words import Words, words_of

_JOINTS = frozenset({",", "och", "samt", "(", ")", "/", "-", "–"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A name with what it stands for.

    :ivar form: the name in its base form as written here; an alias where it is not the canonical name.
    """

    first: int
    last: int
    kind: str
    name: str
    form: str
    extractor: str
    confidence: float


def resolve(reading: Reading, chosen: Iterable[Candidate], *, body: str | None) -> list[Resolved]:
    """Decide for each candidate what it stands for; the undecidable are left out.

    :param body: the name of the issuing body, as the document gives it.
    """
    words = reading.words
    known = _clear(words, list(chosen), body)
    candidates = [one for one in known if one.extractor != "short-form"]
    taken = {at for one in candidates if one.extractor != "generic" for at in range(one.first, one.last)}
    people = people_of(words, candidates)
    candidates += single_names(words, people, taken)
    resolved = [_resolved(reading, one, people) for one in candidates if one.extractor != "generic"]
    named = _joined(sorted(resolved, key=lambda one: one.first))
    generic = [one for one in candidates if one.extractor == "generic"]
    return sorted([*named, *_backward(words, generic, named, body)], key=lambda one: one.first)


def listed_name(name: str) -> tuple[str, str] | None:
    """Give the kind and canonical name of a listed name in any of its clear forms; None where it is not listed."""
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
    """Give the base form of a name: no genitive, a capital where it names a body, the whole programme area."""
    name = tidy(surface)
    if kind == "person":
        return shown_name(name)
    *before, last = name.split(" ")
    if before and before[0] in ABBREVIATED:
        return _area_name(before[0], name[len(before[0]) + 1 :])
    last = last[: len(nominative(last.casefold()))]
    if (
        not before
        and last.endswith("s")
        and _programme(last.casefold()[:-1])
        and not _programme(last.casefold())
    ):
        last = last[:-1]
    name = " ".join((*before, last))
    return name[0].upper() + name[1:] if kind in {"organisation", "group"} else name


def _programme(lower: str) -> bool:
    return strategy_stem(lower) is not None or initiative_stem(lower) is not None


def _area_name(prefix: str, area: str) -> str:
    lower = area.casefold()
    for form, name in programme_areas().items():
        if lower in {" ".join(form), " ".join(form) + "s", name.casefold()}:
            return f"{prefix} {name}"
    return f"{prefix} {area}"


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


def _resolved(reading: Reading, one: Candidate, people: People) -> Resolved:
    surface = reading.words.surface(one.first, one.last)
    kind, name, form = one.kind, one.name, tidy(surface)
    if one.extractor == "defined" and name:
        listed = listed_name(name)
        kind, name = listed or (classify(name), canonical(classify(name), name))
        form = reading.words.texts[one.first].split(":")[0]
    elif kind == "person":
        form = shown_name(form)
        name = name or people.full.get(form.casefold(), form)
    elif name is None:
        form = canonical(kind, surface)
        short = next((key for key, full in reading.definitions.items() if _stands_for(full, form)), None)
        listed = listed_name(form)
        name = listed[1] if listed else form
        kind = listed[0] if listed else kind
        kind = classify(name) if short and not listed else kind
    form = (
        form if name is None or not normalise_name(form).removesuffix("s") == normalise_name(name) else name
    )
    return Resolved(one.first, one.last, kind, name or form, form, one.extractor, one.confidence)


def _stands_for(full: str, form: str) -> bool:
    return normalise_name(full) == normalise_name(form)


def _joined(resolved: list[Resolved]) -> list[Resolved]:
    """Join a strategy's short names with its only fuller name in the document."""
    names = {one.name for one in resolved if one.kind == "strategy"}
    fuller = {name: full for name in names if (full := _fuller(name, names))}
    return [
        replace(one, name=fuller[one.name]) if one.kind == "strategy" and one.name in fuller else one
        for one in resolved
    ]


def _fuller(name: str, names: set[str]) -> str | None:
    tail = [
        other
        for other in names
        if other != name and normalise_name(other).endswith(" - " + normalise_name(name))
    ]
    if len(tail) == 1:
        return tail[0]
    if " " in name or not (lemma := _lemma(name)):
        return None
    same = {
        other for other in names if other != name and " " in other and lemma in map(_lemma, other.split())
    }
    outer = {
        other for other in same if not any(other != longer and longer.endswith(other) for longer in same)
    }
    return next(iter(outer)) if len(outer) == 1 else None


def _lemma(word: str) -> str:
    lower = word.casefold()
    if strategy_stem(lower) is None:
        return ""
    for ending in ("erna", "en", "et", "n"):
        if lower.endswith(ending) and len(lower) - len(ending) > 6:
            return lower.removesuffix(ending)
    return lower


def _backward(
    words: Words, generic: list[Candidate], named: list[Resolved], body: str | None
) -> list[Resolved]:
    """Decide what `nämnden` or `styrgruppen` alone stands for: the issuing body, or the only one of its sort."""
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
    found = {(one.kind, one.name) for one in named if _heads(one.form.casefold().split()[0], lower)}
    found |= {(one.kind, one.name) for one in named if one.form.casefold().split()[-1] + "en" == lower}
    return next(iter(found)) if len(found) == 1 else None


def _heads(word: str, lower: str) -> bool:
    """Tell whether the body's noun is the one that stands alone: `stadsmiljönämnden`, `nämnden`."""
    head = body_head(word)
    if head is None:
        return False
    return word.endswith(lower) or (not head.definite and lower.startswith(tuple(_stems(word))))


def _stems(word: str) -> list[str]:
    return [
        word[at:]
        for at in range(len(word) - 3)
        if word[at:] in {"nämnd", "råd", "utskott", "styrelse", "grupp"}
    ]
