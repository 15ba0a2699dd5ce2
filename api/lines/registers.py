"""The registers of responsibilities and decisions as lines of Swedish text for a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from api.lines.quotations import placed
from api.lines.wording import period, section_number

if TYPE_CHECKING:
    from graph.network.answers import Decision, Handover, Responsibility


def responsibilities(result: Mapping[str, Sequence["Responsibility"]]) -> Iterator[str]:
    """List who is responsible for what."""
    for duty in result["responsibilities"]:
        yield from _duty(duty)
    if not result["responsibilities"]:
        yield "Inget ansvar hittades."


def decisions(result: Mapping[str, Sequence["Decision"]]) -> Iterator[str]:
    """List decisions."""
    for item in result["decisions"]:
        number = section_number(item.number or "")
        where = " ".join(filter(None, (item.date, item.body.name, number, item.case)))
        yield f"» {where}: {item.text}{f' ({item.outcome})' if item.outcome else ''}"
        yield from placed(item.evidence, *item.copies)
    if not result["decisions"]:
        yield "Inga beslut hittades."


def _duty(duty: "Responsibility") -> Iterator[str]:
    support = f", med stöd av {', '.join(ref.name for ref in duty.support)}" if duty.support else ""
    due = f", klart senast {duty.due}" if duty.due else ""
    passed = "försenat" if duty.due else "perioden är slut"
    late = f", {passed}: ingen uppföljning hittad" if duty.overdue else ""
    vacant = " (vakant)" if duty.vacant else ""
    likely = " (troligt)" if duty.inferred else ""
    held = period(duty.valid_from, duty.valid_to)
    yield f"» {duty.actor.name} – {duty.object}{vacant}{likely}{support}{held}{due}{late}"
    if duty.before:
        yield f"   Hade det före: {_named(duty.before)}"
    if duty.after:
        yield f"   Har det efter: {_named(duty.after)}"
    yield from placed(duty.evidence, *duty.copies)


def _named(handovers: Iterable["Handover"]) -> str:
    names = (f"{each.actor.name}{f' ({each.date})' if each.date else ''}" for each in handovers)
    return ", ".join(dict.fromkeys(names))
