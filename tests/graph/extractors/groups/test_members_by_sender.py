"""Lists of members that are parted by who sent them, and lists of bodies and of substitutes."""

from graph.extractors.groups.rosters import rosters
from tests.graph.extractors.drafting import Draft, said

GROUP = "Styrgruppen för skogsvård"


def test_lines_that_name_or_sort_bodies_part_a_list_of_members_by_who_sent_them() -> None:
    draft = Draft(kind="dokument", body="Stödnätverket Ekskogen", title="Stödnätverket Ekskogen")
    draft.paragraph("Stödnätverket Ekskogen är öppet.").heading("Nätverkets medlemmar")
    draft.heading("Kommuner").heading("Ekby kommun").items("Anna Lindholm, ekonom", "Bo Ekman, jurist")
    draft.heading("Region och föreningar").heading("Ekens vårdförbund").items("Eva Holm, ordförande")
    draft.heading("Vad nätverket gör")
    assert said(rosters, draft) == {
        ("Anna Lindholm", "member_of", "Stödnätverket Ekskogen"),
        ("Anna Lindholm", "has_role", "ekonom"),
        ("Anna Lindholm", "represents", "Ekby kommun"),
        ("Bo Ekman", "member_of", "Stödnätverket Ekskogen"),
        ("Bo Ekman", "has_role", "jurist"),
        ("Bo Ekman", "represents", "Ekby kommun"),
        ("Eva Holm", "member_of", "Stödnätverket Ekskogen"),
        ("Eva Holm", "chairs", "Ekens vårdförbund"),
        ("Eva Holm", "represents", "Ekens vårdförbund"),
    }


def test_bodies_take_part_in_a_network_and_are_members_of_a_council() -> None:
    for name, kind in (("Ekskogsnätverket", "participates_in"), ("Ekskogsrådet", "member_of")):
        draft = Draft(kind="dokument", body=name).paragraph(f"I {name} ingår:")
        draft.items("Region Skåne", "Knivsta kommun")
        assert said(rosters, draft) == {
            ("Region Skåne", kind, name),
            ("Knivsta kommun", kind, name),
        }


def test_those_whom_a_heading_calls_substitutes_are_no_members() -> None:
    draft = Draft(kind="dokument", body=GROUP, title=GROUP).paragraph(f"{GROUP} möts ofta.")
    draft.heading("Ersättare").items("Anna Lindholm, ekonom", "Bo Ekman, jurist")
    assert said(rosters, draft, "member_of", "has_role") == {
        ("Anna Lindholm", "has_role", "ersättare"),
        ("Anna Lindholm", "has_role", "ekonom"),
        ("Bo Ekman", "has_role", "ersättare"),
        ("Bo Ekman", "has_role", "jurist"),
    }
