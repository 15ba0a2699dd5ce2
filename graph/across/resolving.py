"""Brings the judgements of the rules up to what the documents now say.

The outcome is a function of the documents alone, in whatever order they came: names are first parted, then
joined, and what a person has judged is neither read nor touched.
"""

from collections.abc import Iterable

from corpus.judgements import RULE, Judgement, Verdict
from corpus.records import Entity, content_id
from corpus.store import Store
from graph.across.joining import (
    Joined,
    Rule,
    abbreviations,
    boards,
    former_names,
    joined,
    legal_forms,
    levels,
    municipalities,
    same_spelling,
)
from graph.across.parting import Named, Parted, part, renamed
from graph.across.persons import same_person
from graph.across.sightings import sightings
from graph.across.titles import short_titles
from graph.judging import now
from graph.within.namesakes import tagged_parties

RULES: tuple[Rule, ...] = (
    same_spelling,
    legal_forms,
    municipalities,
    short_titles,
    abbreviations,
    boards,
    former_names,
    levels,
    same_person,
)
_PARTING = "namne"


def resolve_across(store: Store) -> None:
    """Tell apart what shares a name, and judge what is one under several names, in all documents."""
    named, parted = part(sightings(store))
    store.identities.rename(
        (document_id, old, _entity(entity, document_id)) for document_id, old, entity in renamed(named)
    )
    store.identities.keep_rules(_judgements(parted, joined(named, RULES)))


def _entity(named: Named, document_id: str) -> Entity:
    """Give an entity as one document names it, by the name that tells it apart."""
    seen = next(each for each in named.seen if each.context.document_id == document_id)
    known = (*seen.entity.aliases, *((seen.entity.name,) if tagged_parties((seen.entity.name,)) else ()))
    others = [each for each in dict.fromkeys(known) if each not in (named.name, named.plain)]
    plain = [named.plain] if named.qualifier else []
    return Entity(named.id, named.kind, named.name, (*plain, *others))


def _judgements(parted: Iterable[Parted], found: Iterable[Joined]) -> list[Judgement]:
    at = now()
    judgements = [
        _judgement(each.left, each.right, Verdict.NOT_SAME, _PARTING, each.reason, at) for each in parted
    ]
    judgements += [
        _judgement(each.left, each.right, Verdict.SAME, each.rule, each.reason, at) for each in found
    ]
    first: dict[tuple[str, str], Judgement] = {}
    for each in judgements:
        first.setdefault((each.left, each.right), each)
    return list(first.values())


def _judgement(left: Named, right: Named, verdict: Verdict, rule: str, reason: str, at: str) -> Judgement:
    one, other = sorted((left.id, right.id))
    return Judgement(
        id=content_id("judgement", one, other, verdict, RULE + rule),
        left=one,
        right=other,
        verdict=verdict,
        by=RULE + rule,
        reason=reason,
        at=at,
    )
