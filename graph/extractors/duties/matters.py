"""Which plan or project a duty is for, where its words only name one: "ansvarar för insatsen", "… planen"."""

import re

from corpus.records import Entity
from graph.extractors.duties.own_plans import plan_of
from graph.extractors.view import View

_WORKS = ("initiative", "strategy")
_PROJECT = re.compile(
    r"(?:projektet|insatsen|satsningen|piloten|pilotprojektet|försöket|initiativet|arbetet)"
)
_PLAN = re.compile(
    r"(?:[a-zåäö]*(?:planen|strategin|programmet|policyn|riktlinjen|riktlinjerna|avtalet|överenskommelsen))"
)


def matter_of(view: View, words: str, at: int) -> Entity | None:
    """Give the plan or project that words are the name of or, as a common noun, stand for.

    A common noun is the last project named before in the section, or the plan that the document is.

    :param at: where the words stand in the text.
    """
    named = view.names.named(words, kinds=_WORKS)
    if named is not None and not words.islower():
        return named
    lower = words.lower()
    if _PROJECT.fullmatch(lower):
        return _before(view, at) or (plan_of(view) if lower == "projektet" else None)
    plan = plan_of(view) if _PLAN.fullmatch(lower) else None
    head = re.sub(r"(?:en|et|n|na)$", "", lower)
    return plan if plan is not None and head in plan.name.lower() else None


def _before(view: View, at: int) -> Entity | None:
    section = view.section_at(at)
    start = section.start if section else 0
    ids = [each.entity_id for each in view.names.within(start, at, kinds=("initiative",)) if each.entity_id]
    return view.names.entity(ids[-1]) if ids else None
