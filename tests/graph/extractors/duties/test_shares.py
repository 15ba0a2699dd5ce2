import pytest

from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.duties.shares import shared_duties
from tests.graph.extractors.drafting import Draft, claims_of

_NAMES = ("Område", "Region Älvmarken", "Vallsele kommun", "Kulturförvaltningen")
_ROWS = (
    ("Lager", "Tillhandahåller lokaler", "Håller förråd på Solgården", "Sköter lagret"),
    ("Transporter", "–", "Köper körningar", "Kör ut sängar"),
)


def _shares(heading: str, rows: tuple[tuple[str, ...], ...] = _ROWS) -> list[tuple[str, str]]:
    draft = Draft().paragraph("Avtalet gäller Region Älvmarken, Vallsele kommun och Kulturförvaltningen.")
    draft.heading(heading)
    for row in rows:
        draft.cells(*zip(_NAMES, row, strict=True))
    return [(claim.subject.name, claim.object.name) for claim in claims_of(shared_duties, draft)]


def test_what_each_party_does_is_told_in_the_present_tense_below_its_name() -> None:
    assert _shares("4. Ansvarsfördelning") == [
        ("Region Älvmarken", "Tillhandahåller lokaler"),
        ("Vallsele kommun", "Håller förråd på Solgården"),
        ("Kulturförvaltningen", "Sköter lagret"),
        ("Vallsele kommun", "Köper körningar"),
        ("Kulturförvaltningen", "Kör ut sängar"),
    ]


def test_columns_of_parties_that_hold_no_doings_or_are_of_no_duties_give_none() -> None:
    amounts = (
        ("Lager", "Lokaler", "Förråd i källaren", "Två bilar"),
        ("Bilar", "Nya", "Två bilar", "En bil"),
    )
    assert _shares("4. Ansvarsfördelning", amounts) == []
    assert _shares("4. Vad som hände under året") == []


def test_cells_below_what_a_party_answers_for_are_duties_and_no_parties() -> None:
    draft = Draft().paragraph("Avtalet gäller Region Älvmarken och Vallsele kommun. Folktandvården deltar.")
    draft.heading("Fördelning")
    names = ("Område", "Region Älvmarken ansvarar för", "Vallsele kommun svarar för")
    for row in (
        ("Personal", "Läkare och psykolog", "Kurator"),
        ("Unga", "Utbildningsmaterial", "Besök i alla klasser med stöd av Folktandvården"),
    ):
        draft.cells(*zip(names, row, strict=True))
    assert {
        (each.kind, each.subject.name, each.object.name) for each in claims_of(responsibilities, draft)
    } == {
        ("responsible_for", "Region Älvmarken", "Läkare och psykolog"),
        ("responsible_for", "Vallsele kommun", "Kurator"),
        ("responsible_for", "Region Älvmarken", "Utbildningsmaterial"),
        ("responsible_for", "Vallsele kommun", "Besök i alla klasser"),
        ("supports", "Folktandvården", "Besök i alla klasser"),
    }


def _told(names: tuple[str, ...], *rows: tuple[str, ...]) -> set[tuple[str, str]]:
    draft = Draft().paragraph("Avtalet gäller Region Granås och kommunerna.").heading("Ansvar")
    for row in rows:
        draft.cells(*zip(names, row, strict=True))
    return {(claim.subject.name, claim.object.name) for claim in claims_of(shared_duties, draft)}


def test_each_line_that_goes_on_from_the_name_of_the_column_is_a_duty_without_its_att() -> None:
    names = ("Område", "Region Granås ansvarar för", "Kommunen ansvarar för")
    assert _told(names, ("Läkemedel", "att ordinera\natt följa upp behandlingen", "att dela ut doser")) == {
        ("Region Granås", "ordinera"),
        ("Region Granås", "följa upp behandlingen"),
        ("Kommunen", "dela ut doser"),
    }


@pytest.mark.parametrize("common", ["Gemensamt ansvar", "Båda parter", "Tillsammans", "Gemensamma uppgifter"])
def test_a_column_of_what_is_common_is_the_duty_of_each_party(common: str) -> None:
    names = ("Del", "Region Granås svarar för", "Universitetet svarar för", common)
    assert _told(
        names,
        ("Handledning", "handledare", "examination", "att utbilda handledare"),
        ("Rum", "–", "salar", "–"),
    ) == {
        ("Region Granås", "handledare"),
        ("Universitetet", "examination"),
        ("Region Granås", "utbilda handledare"),
        ("Universitetet", "utbilda handledare"),
        ("Universitetet", "salar"),
    }
