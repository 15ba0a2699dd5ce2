"""A charge as a sentence states it, and the relations that it gives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import Entity, Span
from graph.extractors.decisions.labels import Part, Stretch
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.duties.terms import partners, shifted, without_years_of_plans
from graph.extractors.duties.words import shorter_names
from graph.extractors.view import Claim, View

EXTRACTOR = "uppdragsmening"
UNDATED = Period()


@dataclass(frozen=True, slots=True)
class Charge:
    """Who has the duties that a sentence states or announces; `listed` where the duties follow as a list.

    :ivar about: only the matter is named, "uppdrag gällande X"; what follows says what the charge is.
    :ivar lead: the verb that each item of the list goes on with, "analysera och bedöma:".
    :ivar span: the sentence that charges them.
    :ivar told: the whole sentence, where it says the duty as well as its words do, and what is done to what.
    :ivar due: when it is to be done, where somebody says that he or she does it then.
    :ivar term: for how long, where it is stated apart from the duty.
    :ivar matter: the plan or project that the duty is for as a whole.
    :ivar kind: the relation that the charge gives.
    :ivar former: who had the duty before; `following` who has it when the term is over.
    """

    actors: tuple[Entity, ...]
    words: str
    confidence: float
    span: Span
    listed: bool = False
    about: bool = False
    lead: str = ""
    fulfilled: bool = False
    told: tuple[str, ...] = ()
    due: str | None = None
    matter: Entity | None = None
    kind: str = "responsible_for"
    term: Period = UNDATED
    former: tuple[Entity, ...] = ()
    following: tuple[Entity, ...] = ()


def claims(view: View, evidence: Span, stretch: Stretch, charge: Charge, due: str | None) -> Iterator[Claim]:
    """State that those who are charged have a duty, with its dates, and what others have to do with it."""
    if not charge.words or not charge.actors:
        return
    first, last = term_of_charge(view, charge)
    held = Period(first, view.document.date if charge.fulfilled else last, due or charge.due)
    activity = charge.matter or _activity(view, charge)
    for actor in charge.actors:
        claim = Claim.stated(
            charge.kind, actor, activity, evidence, by=EXTRACTOR, confidence=charge.confidence
        )
        base = replace(
            claim.during(held),
            decided=view.document.date if stretch.part is Part.DECISION else None,
            properties=(("status", "fullgjort"),) if charge.fulfilled else (),
        )
        yield base
    yield from _of_others(view, charge, base)


def _activity(view: View, charge: Charge) -> Entity:
    """Give the duty as an activity, with the other names that its sentence gives it."""
    return view.names.make("activity", charge.words, aliases=(*charge.told, *shorter_names(charge.words)))


def _of_others(view: View, charge: Charge, base: Claim) -> Iterator[Claim]:
    """State who had a duty before, who has it next, and who helps."""
    for other in charge.former:
        yield replace(base, subject=other, valid_from=None, valid_to=shifted(base.valid_from, -1))
    for other in charge.following:
        yield replace(base, subject=other, valid_from=shifted(base.valid_to, 1), valid_to=None)
    for other in () if charge.listed else partners(view, charge.span):
        if other not in charge.actors:
            yield replace(base, kind="supports", subject=other, properties=())


def term_of_charge(view: View, charge: Charge) -> tuple[str | None, str | None]:
    """Give the first and the last day of a duty, stated beside it or in its words; not the day it is due."""
    for period in (charge.term, period_in(without_years_of_plans(charge.words), year=view.year)):
        if period == Period(valid_to=charge.due):
            continue  # "till stämman 2027"
        if period != UNDATED and (period.valid_from != period.valid_to or period is charge.term):
            return period.valid_from, period.valid_to
    return None, None
