from dataclasses import replace

from corpus.records import Evidence, Ref
from graph.network.answers import Decision, Responsibility
from graph.network.repeated import decisions_once, duties_once


def said(document: str, quote: str = "Ada mäter bullret.", *, start: int = 0, date: str = "2025") -> Evidence:
    return Evidence(
        source=f"/{document}.txt", document=document, section=None, page=1, quote=quote, start=start,
        end=start + len(quote), title="Plan", date=date, number="§ 4", headings=(),
    )  # fmt: skip


def duty(evidence: Evidence, *, actor: str = "ada", due: str | None = None) -> Responsibility:
    return Responsibility(
        actor=Ref(actor, "person", actor), object="Mäta bullret", object_id="m", relation="responsible_for",
        role=None, as_written=actor, support=(), valid_from=None, valid_to=None, due=due, vacant=False,
        score=1.0, evidence=evidence,
    )  # fmt: skip


def test_a_duty_that_a_copy_repeats_is_told_once_with_both_places() -> None:
    first, other = said("text"), said("pdf", "Ada  mäter\nbullret.", start=9)
    assert duties_once([duty(first), duty(said("annan", "Ada mäter."), due="2026"), duty(other)]) == (
        replace(duty(first), copies=(other,)),
        duty(said("annan", "Ada mäter."), due="2026"),
    )


def test_what_differs_in_holder_day_or_words_is_no_copy() -> None:
    rows = [
        duty(said("a")),
        duty(said("b"), actor="bo"),
        duty(said("c"), due="2026"),
        duty(said("d", date="2026")),
        duty(said("e", "Ada ska mäta bullret.")),
    ]
    assert duties_once(rows) == tuple(rows)


def test_what_one_document_says_twice_is_kept_and_so_is_its_copy_once() -> None:
    rows = [duty(said(name, start=start)) for name in ("a", "b") for start in (0, 50)]
    assert [(each.evidence, each.copies) for each in duties_once(rows)] == [
        (said("a"), (said("b"),)),
        (said("a", start=50), (said("b", start=50),)),
    ]


def test_a_decision_that_a_copy_repeats_is_told_once() -> None:
    decision = Decision(
        id="d", body=Ref("r", "group", "Rådet"), text="Planen antas.", outcome="antas", date="2025-02-03",
        number="§ 4", case=None, matter=None, concerns=(), earlier=(), score=1.0, evidence=said("a"),
    )  # fmt: skip
    other = replace(decision, id="e", evidence=said("b"))
    later = replace(decision, id="f", date="2025-03-03", evidence=said("c"))
    assert decisions_once([decision, other, later]) == (replace(decision, copies=(said("b"),)), later)
