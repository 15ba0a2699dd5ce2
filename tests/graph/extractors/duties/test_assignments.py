"""Duties of assignments: lists that go on with a verb, days for reporting, those listed just before."""

import pytest

from graph.extractors.duties.sentences import duties
from graph.extractors.duties.words import leads_on
from tests.graph.extractors.drafting import Draft, claims_of, said


def _duties(draft: Draft) -> list[tuple[str, str, str | None]]:
    return [
        (each.subject.name, each.object.name, each.due)
        for each in claims_of(duties, draft)
        if each.kind == "responsible_for"
    ]


def test_items_go_on_with_the_verb_that_leads_to_them() -> None:
    draft = Draft().paragraph("Socialstyrelsen ska inom ramen för uppdraget kartlägga och bedöma:")
    draft.items("hur väntetiderna har utvecklats,", "vilka hinder som finns för samverkan.")
    assert _duties(draft) == [
        ("Socialstyrelsen", "kartlägga och bedöma hur väntetiderna har utvecklats", None),
        ("Socialstyrelsen", "kartlägga och bedöma vilka hinder som finns för samverkan", None),
    ]


def test_items_with_verbs_of_their_own_keep_them() -> None:
    draft = Draft().paragraph("Socialnämnden ska särskilt beakta följande:")
    draft.items("barnens bästa", "se till att anhöriga hörs")
    assert [what for _, what, _ in _duties(draft)] == ["beakta barnens bästa", "se till att anhöriga hörs"]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("lämna förslag på", "lämna förslag på"),
        ("redogöra för bland annat", "redogöra för"),
        ("erbjuda", "erbjuda"),
        ("ta fram en plan med tre delar", None),
        ("vilka frågor", None),
    ],
)
def test_what_leads_on_to_a_list(words: str, lead: str | None) -> None:
    assert leads_on(words) == lead


@pytest.mark.parametrize("line", ["Utredaren ska nu även", "Utredaren ska vidare:", "Utredaren ska"])
@pytest.mark.parametrize("as_heading", [True, False])
def test_a_line_that_ends_in_must_announces_duties(line: str, *, as_heading: bool) -> None:
    draft = Draft().heading(line) if as_heading else Draft().paragraph(line)
    draft.items("överväga en ny taxa,", "lämna förslag till ändrade regler.")
    draft.paragraph("Arbetet får ta längre tid. Uppdraget ska redovisas senast den 1 juli 2027.")
    assert _duties(draft) == [
        ("Utredaren", "överväga en ny taxa", "2027-07-01"),
        ("Utredaren", "lämna förslag till ändrade regler", "2027-07-01"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Resultatet av uppföljningen ska redovisas senast den 15 april 2027.",
        "Kartläggningen ska lämnas till nämnden senast den 15 april 2027.",
        "Kulturnämndens bedömning ska presenteras för styrelsen senast den 15 april 2027.",
        "En slutredovisning ska lämnas senast den 15 april 2027.",
    ],
)
def test_what_is_to_come_of_a_duty_tells_when_it_is_due(sentence: str) -> None:
    draft = Draft().paragraph(
        f"Kulturnämnden får i uppdrag att följa upp stödet till föreningarna. {sentence}"
    )
    assert _duties(draft) == [("Kulturnämnden", "följa upp stödet till föreningarna", "2027-04-15")]


@pytest.mark.parametrize(
    "inserted", ["efter samråd med kommunerna", "inom ramen för sina anslag", "utifrån de underlag som finns"]
)
def test_what_is_inserted_after_must_is_no_part_of_the_duty(inserted: str) -> None:
    draft = Draft().paragraph(f"Kulturnämnden ska, {inserted}, fördela stödet till biblioteken.")
    assert _duties(draft) == [("Kulturnämnden", "fördela stödet till biblioteken", None)]


@pytest.mark.parametrize(
    "around",
    [
        "inom ramen för uppdraget ",
        "i sitt arbete ",
        "med denna genomgång som utgångspunkt ",
        "vidare ",
        "vid behov ",
        "på lämpligt sätt ",
        "utifrån granskningen ",
        "med utgångspunkt i kommunernas behov också ",
        "inom sitt uppdrag även ",
    ],
)
def test_what_stands_before_the_verb_is_left_out(around: str) -> None:
    draft = Draft().paragraph(f"Kulturnämnden ska {around}fördela stödet till biblioteken.")
    assert _duties(draft) == [("Kulturnämnden", "fördela stödet till biblioteken", None)]


def test_these_are_those_that_the_sentence_before_ends_by_listing() -> None:
    draft = Draft().paragraph(
        "Socialstyrelsen ska samråda med Skolverket, Polismyndigheten och Folkhälsomyndigheten."
        " Dessa myndigheter ska bistå med underlag."
    )
    assert [(who, what) for who, what, _ in _duties(draft) if what.startswith("bistå")] == [
        ("Skolverket", "bistå med underlag"),
        ("Polismyndigheten", "bistå med underlag"),
        ("Folkhälsomyndigheten", "bistå med underlag"),
    ]


def test_these_are_nobody_where_none_are_listed() -> None:
    draft = Draft().paragraph("Arbetet har börjat. Dessa myndigheter ska bistå med underlag.")
    assert _duties(draft) == []


def test_what_a_duty_is_for_is_no_duty_of_another() -> None:
    line = "Socialstyrelsen ska främja vården, omsorgen och Folktandvården för äldre personer."
    assert [who for who, _, _ in _duties(Draft().paragraph(line))] == ["Socialstyrelsen"]
    line = "Kulturnämnden ansvarar för biblioteken och Skolverket för läromedlen."
    assert [who for who, _, _ in _duties(Draft().paragraph(line))] == ["Kulturnämnden", "Skolverket"]


def test_a_comma_may_stand_before_what_is_charged() -> None:
    draft = Draft().paragraph("Kulturnämnden får i uppdrag, att se över stödet till föreningarna.")
    assert _duties(draft) == [("Kulturnämnden", "se över stödet till föreningarna", None)]


def test_what_parties_agree_that_one_must_do_is_listed_by_its_last_verb() -> None:
    draft = Draft().paragraph(
        "Parterna är överens om att Folkhälsomyndigheten ska underlätta samverkan genom att erbjuda:"
    )
    draft.items("en årlig träff för alla skolor,", "ett digitalt forum.")
    assert [(who, what) for who, what, _ in _duties(draft)] == [
        ("Folkhälsomyndigheten", "erbjuda en årlig träff för alla skolor"),
        ("Folkhälsomyndigheten", "erbjuda ett digitalt forum"),
    ]


def test_the_day_on_which_a_duty_is_reported_is_not_that_of_the_next() -> None:
    draft = Draft().paragraph(
        "Naturvårdsverket ska kartlägga våtmarkerna. Uppdraget ska redovisas senast den 1 februari 2027.",
        "Naturvårdsverket ska ta fram en vägledning. Uppdraget ska redovisas senast den 2 mars 2028.",
    )
    assert _duties(draft) == [
        ("Naturvårdsverket", "kartlägga våtmarkerna", "2027-02-01"),
        ("Naturvårdsverket", "ta fram en vägledning", "2028-03-02"),
    ]


def test_a_charge_may_have_been_given_for_years() -> None:
    line = "Regeringen har under flera år uppdragit åt Skolverket att driva ett läscentrum."
    assert [(who, what) for who, what, _ in _duties(Draft().paragraph(line))] == [
        ("Skolverket", "driva ett läscentrum")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "a) laga bron, b) måla räcket",
        "(a) laga bron samt (b) måla räcket",
        "1) laga bron, 2) måla räcket",
        "dels laga bron, dels måla räcket",
        "dels att laga bron och dels att måla räcket",
    ],
)
def test_a_charge_of_several_lettered_duties_gives_each(words: str) -> None:
    draft = Draft().paragraph(f"Kommunstyrelsen beslutar att ge Gatunämnden i uppdrag att {words}.")
    assert {(who, what) for who, kind, what in said(duties, draft) if kind == "responsible_for"} == {
        ("Gatunämnden", "laga bron"),
        ("Gatunämnden", "måla räcket"),
    }


def test_lettered_duties_on_lines_of_their_own_are_those_of_whom_the_line_above_charges() -> None:
    draft = Draft().paragraph(
        "Gatunämnden får i uppdrag att\na) laga bron,\nb) måla räcket och\nc) sätta upp skyltar."
    )
    assert {what for _, _, what in said(duties, draft)} == {"laga bron", "måla räcket", "sätta upp skyltar"}


def test_a_body_alone_above_what_it_shall_do_has_those_duties_and_no_permissions() -> None:
    draft = Draft().paragraph("Socialnämnden:")
    draft.items("ska kartlägga lokaler", "betala ut medel", "får anlita konsulter", "ska mäta köer")
    assert {(who, what) for who, _, what in said(duties, draft)} == {
        ("Socialnämnden", "kartlägga lokaler"),
        ("Socialnämnden", "betala ut medel"),
        ("Socialnämnden", "mäta köer"),
    }


def test_a_body_alone_above_other_lines_has_no_duties() -> None:
    draft = Draft().paragraph("Socialnämnden:")
    draft.items("Anna Berg", "Bo Ek")
    assert said(duties, draft) == set()
