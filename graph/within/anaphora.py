"""What a common noun alone stands for: `nämnden` the issuing body, `regionen` the only region."""

from collections.abc import Collection, Iterator

from graph.names.bodies.heads import body_head, nominative
from graph.names.bodies.territories import TERRITORY_NOUNS
from graph.names.candidates import Candidate
from graph.names.classes import classify
from graph.names.forms.canonical import canonical, listed_name
from graph.names.forms.identifiers import tidy
from graph.text.words import Words
from graph.within.variants import Resolved

_WHOLES = {
    "universitetet": "universitet", "högskolan": "högskola", "förbundet": "förbund", "föreningen": "förening",
    "stiftelsen": "stiftelse", "församlingen": "församling", "sjukhuset": "sjukhus", "museet": "museum",
    "skolan": "skola", "bolaget": "ab",
}  # fmt: skip
_BOARDS = frozenset({"nämnden", "utskottet"})  # a `styrelse` is more often that of who speaks
_PLANS = {
    "planen": "plan", "handlingsplanen": "handlingsplan", "strategin": "strategi",
    "reglementet": "reglemente", "policyn": "policy",
}  # fmt: skip
_STEM = 4  # letters by which a compound tells whose company it speaks of
_OPENING = 40  # words in which a document names whose it is
_BINDS = frozenset({"för", "om", "mot", "till", "från", "av"})
_TERRITORIES = {form: noun for noun in TERRITORY_NOUNS for form in (noun, noun + "s")}


def resolve_nouns(
    words: Words, generic: list[Candidate], named: list[Resolved], body: str | None
) -> list[Resolved]:
    """Decide what `nämnden` or `styrgruppen` alone stands for: the issuing body, or the only one."""
    found = []
    for one in generic:
        lower = nominative(words.lowers[one.first])
        if lower in _TERRITORIES:
            target = _territory(_TERRITORIES[lower], named, body)
        else:
            target = (
                _issuer(lower, body)
                or _only(lower, named)
                or _whole(lower, named)
                or _board(lower, named, at=one.first)
            )
        if target:
            surface = tidy(words.surface(one.first, one.last))
            found.append(Resolved(one.first, one.last, target[0], target[1], surface, "generic", 0.6))
    return found


def resolve_plans(words: Words, named: list[Resolved], taken: Collection[int]) -> Iterator[Resolved]:
    """Decide what `planen` or `handlingsplanen` alone stands for: the only one of that noun, named before.

    :param taken: numbers of the words that belong to a name.
    """
    strategies = [one for one in named if one.kind == "strategy"]
    for at, lower in enumerate(words.lowers if strategies else ()):
        noun = _PLANS.get(lower)
        if noun is None or at in taken or _is_qualified(words, at):
            continue
        found = {one.name for one in strategies if _is_headed(one.name, noun)}
        if len(found) == 1 and any(one.first < at and one.name in found for one in strategies):
            yield Resolved(at, at + 1, "strategy", next(iter(found)), words.texts[at], "generic", 0.6)


def _is_qualified(words: Words, at: int) -> bool:
    """Tell whether words beside the noun say which one is meant: `den gamla planen`, `planen för 2030`."""
    before = words.lowers[at - 1] if at and not words.parted[at] else ""
    after = words.lowers[at + 1] if at + 1 < len(words) and not words.parted[at + 1] else ""
    return before.endswith(("a", "e", "ns", "ets")) or after in _BINDS or after[:1].isdigit()


def _is_headed(name: str, noun: str) -> bool:
    return any(word.endswith(noun) for word in name.casefold().split())


def resolve_companies(words: Words, named: list[Resolved], taken: Collection[int]) -> Iterator[Resolved]:
    """Decide what `energibolaget` stands for: the only company that has the trade in its name.

    :param taken: numbers of the words that belong to a name.
    """
    companies = {one.name for one in named if one.kind == "organisation" and one.name.endswith(" AB")}
    for at, lower in enumerate(words.lowers if companies else ()):
        stem = nominative(lower).removesuffix("bolaget").removesuffix("s")
        if stem == nominative(lower) or len(stem) < _STEM or at in taken:
            continue
        found = {name for name in companies if any(_begins(word, stem) for word in name.split())}
        if len(found) == 1:
            yield Resolved(at, at + 1, "organisation", next(iter(found)), words.texts[at], "generic", 0.6)


def _begins(word: str, stem: str) -> bool:
    return word.casefold()[:_STEM] == stem[:_STEM] and word.casefold().startswith(stem.rstrip("ads"))


def _board(lower: str, named: list[Resolved], *, at: int) -> tuple[str, str] | None:
    """Give the only board of the document whose name ends in this noun, where it was named before."""
    if lower not in _BOARDS:
        return None
    found = [one for one in named if _ends_in(one, lower)]
    names = {(one.kind, one.name) for one in found}
    return next(iter(names)) if len(names) == 1 and any(one.first < at for one in found) else None


def _ends_in(one: Resolved, lower: str) -> bool:
    board = one.kind in {"organisation", "group"}
    return board and any(word.endswith(lower) for word in one.name.casefold().split())


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


def _whole(lower: str, named: list[Resolved]) -> tuple[str, str] | None:
    """Give the university or federation that opens the document, or the only one: `förbundet`."""
    noun = _WHOLES.get(lower)
    if noun is None:
        return None
    found = [
        one for one in named if one.kind == "organisation" and _is_of_noun(one.name.casefold(), noun, lower)
    ]
    names = {(one.kind, one.name) for one in found}
    opening = [(one.kind, one.name) for one in found if one.first < _OPENING]
    return next(iter(names)) if len(names) == 1 else next(iter(opening), None)


def _is_of_noun(name: str, noun: str, lower: str) -> bool:
    """Tell whether a name of several words has the noun: `Ekby universitet`, `Kommunalförbundet Fyra Åar`."""
    first, last = name.split()[0], name.split()[-1]
    return " " in name and (last.endswith((noun, lower)) or first == noun or first.endswith(lower))


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


def _territory(noun: str, named: list[Resolved], body: str | None) -> tuple[str, str] | None:
    """Give the region or municipality that issued the document, or the only one that it names."""
    issuer = (listed_name(body) or (classify(body), body)) if body else None
    if issuer and _is_territory(*issuer, noun):
        return issuer
    found = {(one.kind, one.name) for one in named if _is_territory(one.kind, one.name, noun)}
    return next(iter(found)) if len(found) == 1 else None


def _is_territory(kind: str, name: str, noun: str) -> bool:
    if noun == "regionen":
        return kind == "region" and "sjukvårdsregion" not in name.casefold()
    return kind == "organisation" and name.casefold().endswith((" kommun", " stad"))
