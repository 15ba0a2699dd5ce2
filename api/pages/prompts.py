"""Questions to try, made of what the documents hold: a decision, a duty, a matter that was spoken of."""

import re
from collections import Counter
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from api.routes.dependencies import Asked
from corpus.records import Relation
from corpus.store import Store

_NOUN = re.compile(r"\w+(?:ing|ingen|ningen|ande|ation|arbetet|samordning)(?: \w+){0,4}", re.IGNORECASE)
_GENRE = re.compile(
    r"(?=[A-ZÅÄÖ][a-zåäö])(?i:\w*(?:överenskommelse|avtal|motion|riktlinje|rutin|policy|budget|plan|program|strategi"
    r"|uppdrag|projekt|beskrivning|redovisning|rapport))(?:en|n|m?et|er|r)?\b"
)
_LONGEST = 60
_TOPICS = ("initiative", "strategy", "group")
_kept: "WeakKeyDictionary[Store, tuple[int, tuple[str, ...]]]" = WeakKeyDictionary()


def prompts(asked: Asked) -> tuple[str, ...]:
    """Give up to one question of each sort; none where nothing is read. Kept until the corpus changes."""
    change = asked.store.last_change()
    kept = _kept.get(asked.store)
    if kept is None or kept[0] != change:
        kept = change, _prompts(asked)
        _kept[asked.store] = kept
    return kept[1]


def _prompts(asked: Asked) -> tuple[str, ...]:
    relations: Iterable[tuple[str, str, Relation]] = asked.queries.knowledge.graph.edges(data="relation")
    name = asked.queries.knowledge.ref
    decided: Counter[str] = Counter()
    duties: Counter[str] = Counter()
    for _, other, relation in relations:
        target = name(other)
        if relation.kind == "concerns" and target.kind in _TOPICS:
            decided[target.name] += 1
        if relation.kind == "responsible_for" and _NOUN.fullmatch(target.name):
            duties[target.name] += 1
    spoken = [row.name for row in asked.entities() if row.kind in _TOPICS[:2]]
    found = (
        ("Vad beslutades om {}?", _most(decided)),
        ("Vem ansvarar för {}?", map(_begun_small, _most(duties))),
        ("Var diskuterades {}?", spoken),
    )
    asked_of: set[str] = set()
    questions = []
    for form, names in found:
        fitting = next((each for each in names if len(each) <= _LONGEST and each not in asked_of), None)
        if fitting:
            asked_of.add(fitting)
            questions.append(form.format(in_a_sentence(fitting)))
    return tuple(questions)


def in_a_sentence(name: str) -> str:
    """Give a name as it stands in a sentence: one that begins with a word of the genre begins small.

    >>> in_a_sentence("Handlingsplan mot buller"), in_a_sentence("Min bullerplan")
    ('handlingsplan mot buller', 'Min bullerplan')
    """
    return _begun_small(name) if _GENRE.match(name) else name


def _begun_small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _most(counts: Counter[str]) -> Iterable[str]:
    return sorted(counts, key=lambda each: (-counts[each], len(each), each))
