from graph.extractors.duty_shares import shared_duties
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
