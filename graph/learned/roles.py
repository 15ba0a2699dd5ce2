"""Offices of people that the rules did not read, or read too short, found by a small model.

"med Anna Berg som ombud"; of "medicinskt ansvarig sjuksköterska Anna Berg" not `sjuksköterska` alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.records import INFERRED
from graph.extractors.duties.periods import period_in
from graph.extractors.offices.assignments import begins_of, last_of, term_of
from graph.extractors.offices.roles import base_form, is_chair, is_plain_member
from graph.extractors.view import Claim, Sentence, View
from graph.learned.linear import LinearModel, read_model
from graph.learned.role_extents import extent
from graph.learned.role_features import features_of, line_of
from graph.learned.role_heads import Head, heads, persons_in

MODEL = Path(__file__).parents[1] / "data" / "learned" / "roles.npz"
EXTRACTOR = f"{INFERRED}roles"
_WISHED = re.compile(r"\b(?:föreslå|föreslag|nominera|yrka|kandidat|vakan)", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:i\s*stället\s+för|efter|ersätter|ersatte|för)\b[^.;]*$", re.IGNORECASE)
_NO_OFFICE = re.compile(
    r"[^ ]*(?:ernas?|ornas?|arnas?|skor|kers|vinnare|pristagare|(?:ef|or|ist|ent|ant|og|om)er)(?: |$)"
    r"|.{1,3}$|doktor$|(?:anhörig|närstående|granne|vän(?:inna)?|hustru|maka|make|sambo|(?:dotter|son)?(?:son|dotter)"
    r"|syster|bror|mor|far|mamma|pappa|(?:mor|far)(?:mor|far)|änka|boende|patient|pensionär)(?: |$)",
    re.IGNORECASE,
)
_TOLD_OTHERWISE = frozenset(("justerare", "justerande", "representant", "företrädare", "föredragande"))
_HELD, _LEFT, _RIGHT = range(3)  # the kinds of the model
_EVEN = 0.5
_SHORT = frozenset(("VD", "vd", "GD", "gd", "MAS", "MAR", "MLA", "dsk", "ssk", "usk"))
_POSSESSIVE = re.compile(r"\b(?:hans|hennes|deras|dess|sin|sitt|min|mitt|din|vår|vårt|er)\s+$", re.IGNORECASE)
Told = dict[str, list[Claim]]


@dataclass(frozen=True, slots=True)
class _Likely:
    """A word that likely heads an office of a person."""

    head: Head
    chance: float


def roles(view: View, stated: Sequence[Claim]) -> Iterator[Claim]:
    """Read the offices of people that nothing else read.

    :param stated: what was read before; a word that was read as somebody's office is nobody else's.
    """
    told = _told(stated)
    found = [(head, _telling(view, head, told)) for head in heads(view)]
    read = {head.start for head, claims in found if claims}
    likely: dict[int, _Likely] = {}
    for head, claims in found:
        if claims:
            yield from _longer(view, head, claims)
        elif head.start not in read:
            chance = _chance(_HELD, features_of(view, head))
            best = likely.get(head.start)
            if chance >= _model().thresholds[_HELD] and (best is None or chance > best.chance):
                likely[head.start] = _Likely(head, round(chance, 2))
    yield from _claims(view, likely.values())


def unshortened(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out an office that was read again in more words."""
    claims = [*claims]
    longer = [each for each in claims if each.extractor == EXTRACTOR]
    for claim in claims:
        same = (each for each in longer if each.subject.id == claim.subject.id)
        if claim.kind != "has_role" or not any(_is_longer(each, claim) for each in same):
            yield claim


def _is_longer(claim: Claim, other: Claim) -> bool:
    meet = claim.evidence.start < other.evidence.end and other.evidence.start < claim.evidence.end
    return meet and _is_part(other.object.name, claim.object.name)


def _is_part(words: str, more: str) -> bool:
    return words.lower() != more.lower() and f" {words.lower()} " in f" {more.lower()} "


def _told(stated: Sequence[Claim]) -> Told:
    """Give the offices that were read of each person."""
    told = defaultdict[str, list[Claim]](list)
    for claim in stated:
        if claim.kind == "has_role":
            told[claim.subject.id].append(claim)
    return told


def _telling(view: View, head: Head, told: Told) -> list[Claim]:
    """Give the claims that read the office that a word may head of this person."""
    claims = told.get(head.person.entity_id or "")
    if not claims:
        return []
    word = base_form(view.text[head.start : head.end]).lower()
    return [each for each in claims if word in each.object.name.lower()]


def _longer(view: View, head: Head, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Read an office with the words that belong to it, where it was read from this place without them.

    That the person has the office was stated, so that it is as sure as before; its reach alone is learned.
    """
    here = [each for each in claims if each.evidence.start <= head.start and head.end <= each.evidence.end]
    name = _name(view, head) if here else ""
    for claim in here:
        if _is_part(claim.object.name, name):
            longer = view.names.make("role", name)
            yield replace(claim, object=longer, extractor=EXTRACTOR)


def _claims(view: View, likely: Iterable[_Likely]) -> Iterator[Claim]:
    seen = set[tuple[str, str]]()
    for each in likely:
        name, person = _name(view, each.head), each.head.person.entity_id or ""
        sentence = _sentence(view, each.head)
        wished = _WISHED.search(view.text, sentence.start, sentence.end)
        if (person, name) in seen or wished or not _is_office(name) or _is_of_another(view, each.head):
            continue
        seen.add((person, name))
        role = view.names.make("role", name)
        claim = Claim.stated(
            "has_role",
            view.names.entity(person),
            role,
            sentence.span,
            by=EXTRACTOR,
            confidence=each.chance,
        )
        yield _during(view, sentence, claim)


def _name(view: View, head: Head) -> str:
    return base_form(view.text[slice(*extent(view, head, _goes_left, _goes_right))])


def _is_office(name: str) -> bool:
    """Tell whether words can be the office of one person, and not what other relations tell."""
    chairs = "vice" not in name and any(map(is_chair, name.split(" ")))
    told_otherwise = chairs or is_plain_member(name) or name.split(" ")[0] in _TOLD_OTHERWISE
    return name in _SHORT or not (told_otherwise or _NO_OFFICE.match(name))


def _is_of_another(view: View, head: Head) -> bool:
    """Tell whether what stands between gives an office to somebody else: "Anna Berg tackade rektorn"."""
    gap = view.text[slice(*head.gap)]
    if gap.count("\n") > 1:
        return True
    if head.before:
        return _INSTEAD.search(gap) is not None
    if _POSSESSIVE.search(gap):
        return True
    word = view.text[head.start : head.end].lower()
    return word.endswith("n") and base_form(word) != word and any(map(str.isalpha, gap))


def _sentence(view: View, head: Head) -> Sentence:
    """Give the sentence with both words, or the lines that they stand on."""
    start, end = min(head.start, head.person.start), max(head.end, head.person.end)
    for sentence in view.sentences():
        if sentence.start <= start and end <= sentence.end:
            return sentence
    passage = next(each for each in view.passages if each.end > start)
    first, last = line_of(view.text, start)[0], line_of(view.text, end)[1]
    return Sentence(first, last, view.mask[first:last], passage)


def _during(view: View, sentence: Sentence, claim: Claim) -> Claim:
    """Give the claim with the days of the sentence where it tells of nobody else."""
    if persons_in(sentence.mask) != 1:
        return claim
    term = period_in(term_of(view, sentence), year=view.year)
    begins = None if term.valid_to else begins_of(view, sentence)
    return replace(claim, valid_from=term.valid_from or begins, valid_to=last_of(term))


def _chance(kind: int, features: list[str]) -> float:
    return float(_model().chances(_model().summed(features))[kind])


def _goes_left(features: list[str]) -> bool:
    return _chance(_LEFT, features) >= _EVEN


def _goes_right(features: list[str]) -> bool:
    return _chance(_RIGHT, features) >= _EVEN


@cache
def _model() -> LinearModel:
    return read_model(MODEL)
