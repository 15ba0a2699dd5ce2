from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, claims_of, said


def _status(*texts: str) -> dict[str, str]:
    draft = Draft(body="Ekby nämnd").paragraph(*texts)
    attended = [claim for claim in claims_of(participants, draft) if claim.kind == "attended"]
    return {claim.subject.name: dict(claim.properties)["status"] for claim in attended}


_FRONT_PAGE = (
    "Ekby nämnd 2026-03-10 Plats och tid Kommunhuset, kl 9.00 Beslutande ledamöter"
    " Anna Lindholm (S), ordförande Bo Ekman (M) Karin Granqvist (C) ersätter Per Nordin (C)"
    " Lena Ekdahl (V) tjg ersättare för Olle Hedin (MP) Ej tjänstgörande ersättare Ida Strand (S)"
    " Övriga närvarande Kommunchef Hans Bergman Erik Sundin, ekonomichef Maria Holmström, sekr"
    " Justerare Bo Ekman Paragrafer 12-20"
)


def test_a_list_that_runs_on_in_one_paragraph_is_read_person_by_person() -> None:
    assert _status(_FRONT_PAGE) == {
        "Anna Lindholm": "närvarande",
        "Bo Ekman": "närvarande",
        "Karin Granqvist": "närvarande",
        "Per Nordin": "frånvarande",
        "Lena Ekdahl": "ersättare",
        "Olle Hedin": "frånvarande",
        "Ida Strand": "ersättare",
        "Hans Bergman": "närvarande",
        "Erik Sundin": "närvarande",
        "Maria Holmström": "närvarande",
    }


def test_an_office_belongs_to_the_name_before_its_comma_or_after_its_capital() -> None:
    assert said(participants, Draft(body="Ekby nämnd").paragraph(_FRONT_PAGE), "has_role", "chairs") == {
        ("Lena Ekdahl", "has_role", "tjänstgörande ersättare"),
        ("Ida Strand", "has_role", "ersättare"),
        ("Anna Lindholm", "chairs", "Ekby nämnd"),
        ("Hans Bergman", "has_role", "kommunchef"),
        ("Erik Sundin", "has_role", "ekonomichef"),
        ("Maria Holmström", "has_role", "sekreterare"),
    }


def test_whose_place_is_taken_does_not_lend_his_party() -> None:
    found = said(participants, Draft(body="Ekby nämnd").paragraph(_FRONT_PAGE), "represents")
    assert ("Lena Ekdahl", "represents", "Vänsterpartiet") in found
    assert {who for who, _, party in found if party == "Miljöpartiet"} == {"Olle Hedin"}


def test_labels_in_two_languages_and_offices_without_commas_are_read() -> None:
    text = (
        "NÄRVARANDE LEDAMÖTER - LÄSNÄ OLLEET Granqvist Conny ordförande Ekström Kirsti viceordförande"
        " Söderholm Timo medlem"
    )
    assert list(_status(text)) == ["Conny Granqvist", "Kirsti Ekström", "Timo Söderholm"]


def test_offices_before_the_names_go_on_with_a_list() -> None:
    draft = Draft(body="Ekby nämnd").heading("Övriga närvarande")
    draft.paragraph("Kommunchef Anna Berg", "Ekonomichef Bo Ekman, §§ 3-4", "Bo Ekman informerar om läget.")
    assert said(participants, draft, "has_role") == {
        ("Anna Berg", "has_role", "kommunchef"),
        ("Bo Ekman", "has_role", "ekonomichef"),
    }


def test_sentences_that_begin_like_a_label_are_no_list() -> None:
    assert _status("Ordförande Anna Lindholm har skrivit till Bo Ekman om saken.") == {}
    assert _status("Ledamöter Anna Lindholm och Bo Ekman yrkar avslag.") == {}
    assert _status("Närvarande", "Anna Lindholm (S)", "Bo Ekman (M) yrkar avslag.") == {
        "Anna Lindholm": "närvarande"
    }


def test_people_who_fill_a_line_are_each_a_person_whatever_parts_them() -> None:
    text = (
        "Närvarande Kommunernas ledamöter Anna Lindholm, Ekby Bo Ekman, Ekby Karin Granqvist, Alby"
        " Lena Ekdahl(Norrland) Hans Bergman, Väby Sida 1 av 8"
    )
    assert set(_status(text)) == {
        "Anna Lindholm",
        "Bo Ekman",
        "Karin Granqvist",
        "Lena Ekdahl",
        "Hans Bergman",
    }


def test_a_label_of_one_office_is_that_of_the_first_below_it() -> None:
    draft = (
        Draft(body="Ekby nämnd").paragraph("Närvarande:").paragraph("Ordförande: Anna Lindholm, Bo Ekman (M)")
    )
    assert said(participants, draft, "chairs") == {("Anna Lindholm", "chairs", "Ekby nämnd")}
