import pytest

from graph.extractors.bodies.successions import successions
from tests.graph.extractors.drafting import Draft, said

_EXPECTED = ("Klimatplan 2030", "supersedes", "Energiplan 2020")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nämnden antar Klimatplan 2030. Planen ersätter Energiplan 2020.",
        "Klimatplan 2030 ersätter Energiplan 2020.",
        "Nämnden antar Klimatplan 2030. Energiplan 2020 upphör att gälla.",
        "Nämnden antar Klimatplan 2030. Energiplan 2020, antagen 2020-03-02 § 4, upphör därmed att gälla.",
        "Nämnden antar Klimatplan 2030. Därmed upphävs Energiplan 2020.",
        "Nämnden antar Klimatplan 2030. Anna Berg redogör för planen, som ska ersätta Energiplan 2020.",
        "Klimatplan 2030 gäller alla. Den bygger på miljöbalken och ersätter Energiplan 2020.",
        "Klimatplan 2030 gäller. Planen bygger på miljöbalken. Den ersätter Energiplan 2020 från nyår.",
        "Klimatplan 2030 avlöser Energiplan 2020.",
        "Klimatplan 2030 har avlöst Energiplan 2020.",
        "Klimatplan 2030 har trätt i stället för Energiplan 2020.",
        "Klimatplan 2030 kom istället för Energiplan 2020.",
        "Vi har en ny plan, Klimatplan 2030. Den kommer i stället för Energiplan 2020.",
        "Energiplan 2020 avlöses av Klimatplan 2030.",
    ],
)
def test_a_plan_takes_the_place_of_another(paragraph: str) -> None:
    assert said(successions, Draft().paragraph(paragraph)) == {_EXPECTED}


@pytest.mark.parametrize(
    "text",
    [
        "Handlingsplan för jämlik vård ersätts av Strategi för god vård.",
        "Handlingsplan för jämlik vård kommer att ersättas av Strategi för god vård.",
        "Handlingsplan för jämlik vård ska ersättas av den nya strategin. Nu antas en Strategi för god vård.",
    ],
)
def test_a_plan_that_is_replaced_by_another_is_superseded_by_it(text: str) -> None:
    assert ("Strategi för god vård", "supersedes", "Handlingsplan för jämlik vård") in said(
        successions, Draft().paragraph(text)
    )


def test_a_new_strategy_that_no_sentence_names_supersedes_nothing() -> None:
    draft = Draft().paragraph(
        "Handlingsplan för jämlik vård ska ersättas av den nya strategin. Läget är gott."
    )
    assert said(successions, draft) == set()


@pytest.mark.parametrize(
    ("sentence", "old"),
    [
        ("Planen ersätter den energiplan som antogs 2020.", "energiplan"),
        ("Klimatplanen ersätter bolagets miljöpolicy från 2017.", "miljöpolicy"),
        ("Planen ersätter planen från 2017.", "planen från 2017"),
        ("Planen ersätter avtal antaget 2023-03-14, § 3.", "avtal antaget 2023-03-14"),
        ("Planen ersätter Länsgemensam handlingsplan för energi 2016–2020.", None),
        ("Den ersätter förbundets tidigare IT-plan för skolan, som gäller till årsskiftet.", None),
    ],
)
def test_what_is_replaced_may_have_no_name_of_its_own(sentence: str, old: str | None) -> None:
    found = said(successions, Draft().paragraph(f"Nämnden antar Klimatplan 2030. {sentence}"))
    assert {(new, kind) for new, kind, _ in found} == {("Klimatplan 2030", "supersedes")}
    assert old is None or {name for _, _, name in found} == {old}


def test_the_plan_meant_may_stand_in_the_proposal_above() -> None:
    draft = Draft().heading("Förslag till beslut").paragraph("Nämnden antar Plan för teknik 2030.")
    draft.heading("Bakgrund").paragraph("Planen ersätter den IT-plan för skolan som nämnden antog 2019.")
    assert {(new, kind) for new, kind, _ in said(successions, draft)} == {
        ("Plan för teknik 2030", "supersedes")
    }


def test_a_plan_without_any_plan_word_before_replaces_nothing() -> None:
    assert said(successions, Draft().paragraph("Policyn ersätter den gamla planen.")) == set()


def test_a_plan_may_replace_several() -> None:
    draft = Draft().paragraph("Klimatplan 2030 kommer att ersätta Energiplan 2020 och Avfallsplan 2018.")
    assert {old for _, _, old in said(successions, draft)} == {"Energiplan 2020", "Avfallsplan 2018"}


def test_a_plan_that_is_still_to_be_made_is_meant_by_its_common_noun() -> None:
    draft = Draft(title="Projektdirektiv").paragraph(
        "Kontoret ska ta fram en vattenplan i vår. Planen ska ersätta Dagvattenpolicy för Ekby."
    )
    assert said(successions, draft) == {("vattenplan", "supersedes", "Dagvattenpolicy för Ekby")}


def test_the_label_of_a_document_tells_what_it_replaces() -> None:
    draft = Draft(title="Riktlinje för resor 2026").cells(("", "Gäller från"), ("", "2026-01-01"))
    draft.cells(("", "Ersätter"), ("", "Policy för resor och möten"))
    assert said(successions, draft) == {
        ("Riktlinje för resor 2026", "supersedes", "Policy för resor och möten")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden antar Klimatplan 2030. Behörigheten till Energiplan 2020 avslutas när anställningen upphör.",
        "Nämnden antar Klimatplan 2030. Kostnader enligt Energiplan 2020 ersätts av kommunen.",
    ],
)
def test_what_ends_beside_a_plan_is_not_the_plan(text: str) -> None:
    assert said(successions, Draft().paragraph(text)) == set()


@pytest.mark.parametrize(
    ("lines", "old"),
    [
        (("Ersätter Handlingsplan för e-hälsa 2022–2025",), "Handlingsplan för e-hälsa 2022–2025"),
        (
            ("Ersätter: Samverkansavtal om psykisk hälsa 2021–2025",),
            "Samverkansavtal om psykisk hälsa 2021–2025",
        ),
        (("Planen ersätter projektplan version 1.0 från den 20 januari 2026.",), "projektplan version 1.0"),
        (
            ("Den ersätter Ungdomspolitiskt program 2014–2020 och gäller i fyra år.",),
            "Ungdomspolitiskt program 2014–2020",
        ),
    ],
)
def test_a_document_tells_what_it_replaces_on_its_front_or_by_a_phrase(
    lines: tuple[str, ...], old: str
) -> None:
    title = "Plan för digital utveckling 2026–2028"
    draft = Draft(body="Region Ekby", kind="handlingsplan", title=title).heading(title)
    draft.paragraph(f"{title} gäller hela regionen.", *lines)
    assert said(successions, draft) == {(title, "supersedes", old)}


def test_an_earlier_edition_of_the_same_name_is_told_apart_by_its_year() -> None:
    draft = Draft(body="Ekby kommun").paragraph(
        "Kommunen tar fram ett nytt Reglemente för intern kontroll.",
        "Det nya reglementet ska ersätta Reglemente för intern kontroll från 2016.",
    )
    assert said(successions, draft) == {
        ("Reglemente för intern kontroll", "supersedes", "Reglemente för intern kontroll från 2016")
    }


@pytest.mark.parametrize(
    ("front", "old"),
    [
        ("Ersätter: Projektdirektiv Digital skolmat, version 0.9", "Projektdirektiv Digital skolmat"),
        (
            "Beslutsdatum: 2026-04-21\nErsätter: Uppdragsbeskrivning Skolköket",
            "Uppdragsbeskrivning Skolköket",
        ),
        ("Dokumentet ersätter: Projektdirektiv Skolmat 1", "Projektdirektiv Skolmat 1"),
    ],
)
def test_a_directive_replaces_the_one_beside_the_label_on_its_front(front: str, old: str) -> None:
    title = "Projektdirektiv Gemensam skolmat"
    draft = Draft(kind="dokument", title=title, body="Ekby skola").heading(title).paragraph(front)
    assert said(successions, draft) == {(title, "supersedes", old)}


def test_what_is_dealt_with_instead_of_a_plan_does_not_replace_it() -> None:
    text = "Klimatplan 2030 behandlas i maj i stället för Energiplan 2020."
    assert said(successions, Draft().paragraph(text)) == set()
