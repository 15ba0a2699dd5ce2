"""Lists of decisions made on delegation, where one column names the matter and another what became of it."""

import pytest

from graph.extractors.decisions.extractor import decisions
from graph.extractors.duties.responsibility_tables import responsibilities
from tests.graph.extractors.drafting import Draft, claims_of, said


def _decided(draft: Draft) -> list[tuple[str, str, str | None, dict[str, str]]]:
    decided = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    return [(each.subject.name, each.object.name, each.decided, dict(each.properties)) for each in decided]


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (("Datum", "Ärende", "Beslut", "Delegat"), ("Avslås", "avslag")),
        (("Beslutsdatum", "Avser", "Utfall", "Beslutsfattare"), ("Beviljas", "beviljas")),
        (("Beslutad", "Ärendemening", "Resultat", "Fattat av"), ("Bifall", "bifall")),
    ],
)
def test_a_row_is_the_decision_of_whom_it_names_on_its_day(
    names: tuple[str, ...], outcome: tuple[str, str]
) -> None:
    words, told = outcome
    values = ("2026-02-22", "Rivningslov, Tallen 12", words, "Karin Holm, bygglovshandläggare")
    draft = Draft(body="Byggnadsnämnden").cells(*zip(names, values, strict=True))
    assert _decided(draft) == [("Karin Holm", "Rivningslov, Tallen 12", "2026-02-22", {"outcome": told})]
    assert said(decisions, draft, "has_role") == {("Karin Holm", "has_role", "bygglovshandläggare")}
    assert said(responsibilities, draft, "responsible_for") == set()


def test_an_office_in_a_list_is_the_one_who_has_it() -> None:
    draft = Draft(body="Byggnadsnämnden").paragraph("Närvarande:", "Karin Holm, ordförande", "Per Nordin")
    draft.paragraph("Ordförande")
    draft.row(Datum="2026-02-04", Ärende="Dispens, Hamnen 4:1", Beslut="Beviljas", Delegat="Ordföranden")
    assert [(who, what) for who, what, *_ in _decided(draft)] == [("Karin Holm", "Dispens, Hamnen 4:1")]


def test_who_may_decide_according_to_rules_has_a_duty_and_has_decided_nothing() -> None:
    draft = Draft(body="Byggnadsnämnden", title="Delegationsordning", kind="riktlinje").heading("Ärenden")
    draft.row(Nr="1", Ärende="Yttrande till domstol", Lagrum="6 kap. 7 § OSL", Delegat="Bygglovschef")
    assert _decided(draft) == []
    assert said(responsibilities, draft) == {("Bygglovschef", "responsible_for", "Yttrande till domstol")}


def test_words_that_introduce_a_list_of_decisions_are_none() -> None:
    draft = Draft(body="Byggnadsnämnden").heading("§ 4 Delegationsbeslut", number="§ 4")
    draft.paragraph("Följande beslut har fattats med stöd av nämndens delegationsordning:")
    assert _decided(draft) == []


def test_a_log_that_also_says_who_carries_decisions_out_holds_tasks() -> None:
    draft = Draft(body="Ekby nämnd").paragraph("Karin Holm sitter i styrgruppen.")
    draft.row(
        Datum="2026-02-04",
        Fråga="Plats",
        Beslut="Huset byggs vid ån.",
        Beslutat_av="Styrgruppen",
        Ansvarig="Karin Holm",
    )
    assert ("Karin Holm", "responsible_for", "Plats") in said(responsibilities, draft)
    assert [who for who, *_ in _decided(draft)] == ["Styrgruppen"]
