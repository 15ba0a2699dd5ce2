"""The registers of responsibilities and decisions as tables, in a steady order."""

from collections.abc import Iterable, Iterator

from corpus.records import Evidence
from corpus.spreadsheets import table
from graph.network.answers import Decision, Handover, Responsibility

RESPONSIBILITY_COLUMNS = (
    "vem", "roll", "vad", "gäller från", "gäller till", "klart senast", "försenat", "vakant", "med stöd av",
    "hade det före", "har det efter", "citat", "dokument", "datum", "paragraf", "sida", "källa", "säkerhet",
)  # fmt: skip
DECISION_COLUMNS = (
    "datum", "organ", "paragraf", "ärendenummer", "ärende", "beslut", "utfall", "gäller", "tidigare beslut",
    "citat", "dokument", "sida", "källa", "säkerhet",
)  # fmt: skip


def responsibility_table(duties: Iterable[Responsibility]) -> Iterator[bytes]:
    """Write responsibilities as CSV, in the order given."""
    return table(RESPONSIBILITY_COLUMNS, (_duty(duty) for duty in duties))


def decision_table(decisions: Iterable[Decision]) -> Iterator[bytes]:
    """Write decisions as CSV, in the order given."""
    return table(DECISION_COLUMNS, (_decision(decision) for decision in decisions))


def in_steady_order(duties: Iterable[Responsibility]) -> list[Responsibility]:
    """Sort responsibilities by holder, duty and time."""
    return sorted(
        duties,
        key=lambda duty: (
            duty.actor.name.casefold(),
            duty.object.casefold(),
            duty.valid_from or "",
            duty.evidence.date or "",
            duty.evidence.source,
            duty.evidence.start,
        ),
    )


def _duty(duty: Responsibility) -> tuple[object, ...]:
    return (
        duty.as_written, duty.role, duty.object, duty.valid_from, duty.valid_to, duty.due, duty.overdue,
        duty.vacant, ", ".join(each.name for each in duty.support), _others(duty.before),
        _others(duty.after), *_place(duty.evidence), duty.score,
    )  # fmt: skip


def _decision(decision: Decision) -> tuple[object, ...]:
    quote, document, _, number, page, source = _place(decision.evidence)
    return (
        decision.date, decision.body.name, decision.number or number, decision.case, decision.matter,
        decision.text, decision.outcome, ", ".join(each.name for each in decision.concerns),
        ", ".join(each.name for each in decision.earlier), quote, document, page, source, decision.score,
    )  # fmt: skip


def _place(evidence: Evidence) -> tuple[object, ...]:
    return (
        evidence.quote, evidence.title, evidence.date, evidence.number, evidence.page, evidence.source,
    )  # fmt: skip


def _others(handovers: Iterable[Handover]) -> str:
    named = (f"{each.actor.name} ({each.date})" if each.date else each.actor.name for each in handovers)
    return ", ".join(dict.fromkeys(named))
