"""What was presented where the matters are a list, each with a line that says who presented it."""

import pytest

from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.meetings.presentations import presentations
from graph.extractors.meetings.presented_paragraphs import presented_paragraphs
from tests.graph.extractors.drafting import Draft, claims_of, said


def _presented(draft: Draft) -> list[tuple[str, str, str]]:
    claims = claims_of(presentations, draft)
    return [(each.subject.name, each.object.kind, each.object.name) for each in claims]


def test_a_line_of_presenters_belongs_to_the_matter_of_the_list_right_above() -> None:
    draft = Draft().heading("Föredragningar").items("Badhusets budget")
    draft.paragraph("Föredras av Eva Lund").items("Projekt: Trygg hemma")
    draft.paragraph("Föredras av Anna Berg/Eva Lund")
    assert _presented(draft) == [
        ("Eva Lund", "activity", "Badhusets budget"),
        ("Anna Berg", "initiative", "Trygg hemma"),
        ("Eva Lund", "initiative", "Trygg hemma"),
    ]


def test_a_sentence_below_a_list_belongs_to_its_item_of_business() -> None:
    draft = Draft().heading("§ 4 Badhuset", number="§ 4").items("Taket läcker.", "Pannorna är gamla")
    draft.paragraph("Eva Lund informerar om arbetet.")
    assert [name for _, _, name in _presented(draft)] == ["Badhuset"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Förbundschefen redogör för planen.",
        "Förbundschefen lämnar en skriftlig rapport om verksamheten.",
        "Förbundschef Anna Lindqvist lämnar information om bland annat lokaler.",
    ],
)
def test_the_only_holder_of_an_office_presents_what_the_office_does(sentence: str) -> None:
    draft = Draft(kind="protokoll").heading("Närvarande").paragraph("Anna Lindqvist, förbundschef")
    draft.heading("§ 4 Rapporter", number="§ 4").paragraph(sentence)
    assert said(presentations, draft) == {("Anna Lindqvist", "presented", "Rapporter")}


def test_an_office_that_two_have_or_none_presents_nothing() -> None:
    draft = Draft(kind="protokoll").heading("§ 4 Rapporter", number="§ 4")
    draft.paragraph("Enhetschef Anna Lindqvist och enhetschef Per Nordin är här.", "Enhetschefen redogör.")
    assert said(presentations, draft.paragraph("Kommunchefen informerar om läget.")) == set()


@pytest.mark.parametrize(
    ("title", "sentence", "matter"),
    [
        ("Antagande av Klimatplan 2030", "Eva Lund redogör för planen.", ("strategy", "Klimatplan 2030")),
        ("Klimatplan 2030 och budget 2026", "Eva Lund föredrar ärendet.", ("strategy", "Klimatplan 2030")),
        ("RSG Analys – läget", "Eva Lund berättade om året.", ("group", "RSG Analys")),
        ("Nytt stöd", "Eva Lund informerar om projektet Trygg hemgång.", ("initiative", "Trygg hemgång")),
        (
            "Nytt stöd",
            "Eva Lund visade resultat från projektet Trygg hemgång.",
            ("initiative", "Trygg hemgång"),
        ),
        ("Återrapport om Klimatplan 2030", "Eva Lund rapporterar.", ("strategy", "Klimatplan 2030")),
        ("Svar på motion om lekplatser", "Eva Lund föredrar.", ("initiative", "Motion om lekplatser")),
        (
            "Digitalt stöd",
            "Eva Lund visade erfarenheter från Ekbys projekt Trygg hemgång.",
            ("initiative", "Trygg hemgång"),
        ),
        (
            "Klimatarbete",
            "Eva Lund informerade om att Klimatplan 2030 ses över.",
            ("strategy", "Klimatplan 2030"),
        ),
        ("Läget", "Eva Lund visade siffror från Klimatplan 2030.", ("activity", "Läget")),
        ("Läget", "Eva Lund berättade hur Klimatplan 2030 följs.", ("activity", "Läget")),
    ],
)
def test_what_is_presented_is_the_plan_or_project_that_the_item_is_about(
    title: str, sentence: str, matter: tuple[str, str]
) -> None:
    draft = Draft(kind="protokoll").heading(f"§ 4 {title}", number="§ 4").paragraph(sentence)
    assert [(kind, name) for _, kind, name in _presented(draft)] == [matter]


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Lund rapporterar till styrgruppen varje månad.",
        "Eva Lund informerar nämnden i juni och december.",
        "Eva Lund redovisar läget årligen.",
    ],
)
def test_what_is_to_be_reported_again_and_again_was_not_presented(sentence: str) -> None:
    assert _presented(Draft().heading("Rapportering").paragraph(sentence)) == []


def test_a_list_tells_who_presented_which_paragraphs() -> None:
    draft = (
        Draft(kind="protokoll")
        .heading("Närvarande")
        .paragraph(
            "Eva Lund, revisor, föredragande §§ 7–8", "Anna Berg, föredragande § 9", "Per Nordin, sekreterare"
        )
    )
    for number, title in (("§ 7", "Granskning"), ("§ 8", "Klimatplan 2030"), ("§ 9", "Läget")):
        draft.heading(f"{number} {title}", number=number).paragraph("Ärendet läggs till handlingarna.")
    assert said(presented_paragraphs, draft) == {
        ("Eva Lund", "presented", "Granskning"),
        ("Eva Lund", "presented", "Klimatplan 2030"),
        ("Anna Berg", "presented", "Läget"),
    }


@pytest.mark.parametrize(
    ("cell", "kind", "name"),
    [
        ("Barnortopedi - det pågår en dialog om köerna", "activity", "Barnortopedi"),
        ("Nya lokaler: man söker ett hus med plats för alla.", "activity", "Nya lokaler"),
        ("Nya lokaler. Huset är trångt. Man söker ett annat.", "activity", "Nya lokaler"),
        ("Barnortopedi – köer", "activity", "Barnortopedi – köer"),
        ("Huset är trångt. Man söker ett annat.", "activity", "Huset är trångt. Man söker ett annat"),
        ("Kvalitetsregister SÅRREG (hud) läggs ned vid årsskiftet.", "strategy", "Kvalitetsregister SÅRREG"),
        ("LPO sårvård: trycksår – man söker ett sätt att mäta", "group", "LPO sårvård"),
        ("Handlingsplan för våtmarker 2026–2030", "strategy", "Handlingsplan för våtmarker 2026–2030"),
        ("LPO Cancersjukdomars årsrapport", "activity", None),
    ],
)
def test_a_row_presents_its_title_or_what_it_names_without_what_is_told_of_it(
    cell: str, kind: str, name: str | None
) -> None:
    draft = Draft().row(Ärende=cell, Presentatör="Anna Berg")
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.object.kind, claim.object.name) == (kind, name or cell)


@pytest.mark.parametrize(
    ("heading", "matter"),
    [
        ("Hudscreening (Eva Lund)", "Hudscreening"),
        ("Hudscreening – Eva Lund", "Hudscreening"),
        ("Hudscreening (föredragande: kamrer Eva Lund)", "Hudscreening"),
    ],
)
def test_who_presents_an_item_may_stand_at_the_end_of_its_heading(heading: str, matter: str) -> None:
    assert _presented(Draft().heading(heading).paragraph("Frågor ställdes.")) == [
        ("Eva Lund", "activity", matter)
    ]


@pytest.mark.parametrize("heading", ["Val av revisor (Eva Lund)", "Motion om badet (Eva Lund)"])
def test_whom_an_item_is_about_does_not_present_it(heading: str) -> None:
    assert _presented(Draft().heading(heading).paragraph("Frågor ställdes.")) == []


def test_a_heading_says_who_presents_in_minutes_only() -> None:
    assert _presented(Draft(kind="plan").heading("Hudscreening (Eva Lund)").paragraph("Text.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Lund håller i punkten.",
        "Eva Lund läste upp berättelsen.",
        "Underlaget föredrogs av kamrer Eva Lund.",
        "Eva Lund har redogjort för läget.",
    ],
)
def test_more_words_for_presenting(sentence: str) -> None:
    assert _presented(Draft().heading("Badhuset").paragraph(sentence)) == [
        ("Eva Lund", "activity", "Badhuset")
    ]


def test_what_was_presented_is_the_plan_that_the_title_begins_with_or_the_sentence_names() -> None:
    draft = Draft().heading("Klimatplan 2030, läget").paragraph("Eva Lund föredrog ärendet.")
    assert _presented(draft) == [("Eva Lund", "strategy", "Klimatplan 2030")]
    draft = Draft().heading("Nytt").paragraph("Eva Lund redovisade läget i Klimatplan 2030.")
    assert _presented(draft) == [("Eva Lund", "strategy", "Klimatplan 2030")]


def test_the_chair_who_informs_is_the_only_one_listed_as_such() -> None:
    draft = Draft(kind="protokoll").paragraph("Närvarande: Eva Lund (S), ordförande")
    draft.heading("§ 2 Läget", number="§ 2").paragraph("Ordföranden informerar om presidiets möte.")
    assert said(presentations, draft) == {("Eva Lund", "presented", "Läget")}


@pytest.mark.parametrize("title", ["Övrigt", "Rapporter", "Laget runt"])
def test_who_reports_from_a_group_under_an_open_item_presents_the_group(title: str) -> None:
    draft = Draft().heading(f"§ 8 {title}", number="§ 8")
    draft.paragraph("Eva Lund rapporterar från RSG Patientsäkerhet att mätningen görs i april.")
    assert said(presentations, draft) == {("Eva Lund", "presented", "RSG Patientsäkerhet")}


def test_the_matter_of_a_row_is_named_without_its_number() -> None:
    draft = Draft().row(Punkt="3. Siffror ur registret", Anteckning="Eva Lund visade siffror för året.")
    assert [name for _, _, name in _presented(draft)] == ["Siffror ur registret"]


@pytest.mark.parametrize("heading", ["3.1 Kommentarer", "Sammanfattning", "2 Bakgrund"])
def test_the_heading_of_a_part_of_a_text_is_no_matter(heading: str) -> None:
    draft = Draft(kind="rapport").heading("Rapport om bad").heading(heading)
    draft.paragraph("Chefen Eva Lund informerade nämndens presidium om läget.")
    assert heading not in [name for _, _, name in _presented(draft)]
    assert "Kommentarer" not in [name for _, _, name in _presented(draft)]
