"""Who gets which post after whom, in tables of a newsletter."""

from graph.extractors.duties.responsibility_tables import responsibilities
from tests.graph.extractors.drafting import Draft, claims_of


def test_a_table_of_new_posts_tells_seats_offices_and_whom_they_were_taken_over_from() -> None:
    draft = Draft(kind="nyhetsbrev", body="Region Uppsala").heading("På nya poster")
    for who, post, after in (
        ("Anna Lindholm", "Ordförande i LPO Hud", "–"),
        ("Bo Ekman", "Representant för Region Uppsala i NAG Läkemedel", "Karin Holm"),
        ("Eva Nyström", "Samordnare för vaccination", "Per Holmgren"),
    ):
        draft.row(Vem=who, Nytt_uppdrag=post, Gäller_från="2026-04-01", Tar_över_efter=after)
    found = claims_of(responsibilities, draft)
    assert {each.valid_from for each in found} == {"2026-04-01"}
    assert {(each.subject.name, each.kind, each.object.name) for each in found} == {
        ("Anna Lindholm", "chairs", "LPO Hud"),
        ("Bo Ekman", "member_of", "NAG Läkemedel"),
        ("Bo Ekman", "represents", "Region Uppsala"),
        ("Bo Ekman", "replaces", "Karin Holm"),
        ("Eva Nyström", "has_role", "samordnare för vaccination"),
        ("Eva Nyström", "replaces", "Per Holmgren"),
    }
