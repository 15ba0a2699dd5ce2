"""What a common noun alone stands for: `nämnden` the issuing body, `regionen` the only region."""

from graph.candidates import Candidate
from graph.canonical import canonical, listed_name
from graph.classes import classify
from graph.heads import body_head, nominative
from graph.names import tidy
from graph.territories import TERRITORY_NOUNS
from graph.variants import Resolved
from graph.words import Words

_WHOLES = {
    "universitetet": "universitet", "högskolan": "högskola", "förbundet": "förbund", "föreningen": "förening",
    "stiftelsen": "stiftelse", "församlingen": "församling", "sjukhuset": "sjukhus", "museet": "museum",
    "skolan": "skola", "bolaget": "ab",
}  # fmt: skip
_OPENING = 40  # words in which a document names whose it is
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
            target = _issuer(lower, body) or _only(lower, named) or _whole(lower, named)
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


def _whole(lower: str, named: list[Resolved]) -> tuple[str, str] | None:
    """Give the university or federation that opens the document, or the only one: `förbundet`."""
    noun = _WHOLES.get(lower)
    if noun is None:
        return None
    found = [one for one in named if one.kind == "organisation" and _is_of_noun(one.name.casefold(), noun)]
    names = {(one.kind, one.name) for one in found}
    opening = [(one.kind, one.name) for one in found if one.first < _OPENING]
    return next(iter(names)) if len(names) == 1 else next(iter(opening), None)


def _is_of_noun(name: str, noun: str) -> bool:
    first, last = name.split()[0], name.split()[-1]
    return " " in name and (last.endswith(noun) or first.startswith(noun))


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
