import pytest

from corpus.store import Store
from tests.graph.threads.minutes import meeting, of_title, paragraph, strands, table_of, told, writing

CASE = "Dnr KUN 2025/40"


def _stages(store: Store, *lines_of_meetings: tuple[str, ...]) -> list[str]:
    dates = ("2025-02-04", "2025-03-04", "2025-04-08", "2025-05-06")
    documents = [
        meeting(date, paragraph(3, "Nytt bibliotek i Åsby", CASE, *lines))
        for date, lines in zip(dates, lines_of_meetings, strict=False)
    ]
    return [stage for _, _, stage in told(of_title(strands(store, *documents), "Nytt bibliotek i Åsby"))]


def test_a_matter_is_prepared_put_off_sent_back_and_decided(store: Store) -> None:
    assert _stages(
        store,
        ("Förvaltningen informerar om läget.",),
        ("Beslut", "Ärendet bordläggs."),
        ("Beslut", "Ärendet återremitteras till förvaltningen."),
        ("Beslut", "Kulturnämnden beslutar att bygga biblioteket."),
    ) == ["beredning", "bordlagt", "återremitterat", "beslutat"]


def test_after_the_decision_come_carrying_out_and_following_up(store: Store) -> None:
    assert _stages(
        store,
        ("Beslut", "Kulturnämnden beslutar att bygga biblioteket."),
        ("Biblioteket invigdes den 1 mars.",),
        ("Förvaltningen berättar om besökarna.",),
    ) == ["beslutat", "verkställt", "följt upp"]


def test_a_new_decision_after_the_first_is_a_decision(store: Store) -> None:
    assert _stages(
        store,
        ("Beslut", "Kulturnämnden beslutar att bygga biblioteket."),
        ("Beslut", "Kulturnämnden beslutar att utöka biblioteket med en läsesal."),
    ) == ["beslutat", "beslutat"]


@pytest.mark.parametrize(
    ("lines", "stage"),
    [
        (("Kulturnämndens förslag till kommunfullmäktige", "Kommunfullmäktige antar planen."), "beredning"),
        (("Beslut", "Kulturnämnden föreslår att kommunfullmäktige antar planen."), "beredning"),
        (("Kultur- och fritidsnämndens beslut", "Biblioteket flyttar till Spettet."), "beslutat"),
    ],
)
def test_a_proposal_to_another_body_is_no_decision(store: Store, lines: tuple[str, ...], stage: str) -> None:
    assert _stages(store, lines) == [stage]


def test_a_council_proposes_to_nobody(store: Store) -> None:
    lines = ("Beslut", "Kommunfullmäktige tillstyrker hemställan om att föreslå nämnden en ny taxa.")
    found = strands(store, meeting("2025-02-04", paragraph(3, "Ny taxa", *lines), body="Kommunfullmäktige"))
    assert [stage for _, _, stage in told(of_title(found, "Ny taxa"))] == ["beslutat"]


def test_a_matter_that_is_decided_by_a_proposal_to_send_it_back_is_sent_back(store: Store) -> None:
    lines = (
        "Beslut",
        "Enligt återremissyrkande från S:",
        "Förvaltningen får i uppdrag att räkna på kostnaden.",
    )
    assert _stages(store, lines) == ["återremitterat"]


def test_the_adopted_plan_of_the_same_day_is_part_of_the_decision(store: Store) -> None:
    found = strands(
        store,
        meeting(
            "2025-02-04",
            paragraph(3, "Biblioteksplan", CASE, "Beslut", "Kulturnämnden antar biblioteksplanen."),
        ),
        writing("2025-02-04", "handlingsplan", "Biblioteksplan 2025–2028", CASE, "Antagen av nämnden."),
        writing("2026-02-20", "rapport", "Uppföljning av biblioteksplanen", CASE, "Nästan allt är gjort."),
    )
    assert [stage for _, _, stage in told(of_title(found, "Biblioteksplan"))] == [
        "beslutat",
        "beslutat",
        "följt upp",
    ]


@pytest.mark.parametrize(
    ("lines", "stage"),
    [
        (("Beslut", "Yttrandet över remissen överlämnas till Näringsdepartementet."), "beslutat"),
        (("Beslut", "Kulturnämnden överlämnar skrivelsen som sitt yttrande till regionen."), "beslutat"),
        (("Beslut", "Kulturnämnden remitterar förslaget till byarådet."), "beredning"),
        (("Beslut", "1. Bidraget till scenen återremitteras.", "2. Budgeten fastställs."), "beslutat"),
        (("Beslut", "1. Ärendet återremitteras.", "2. Rapporten godkänns."), "återremitterat"),
        (("Byarådet har lämnat in en skrivelse.", "Beslut", "Kulturnämnden avslår önskemålet."), "beslutat"),
        (("Byarådet har lämnat in en skrivelse.", "Nämnden talar om den."), "initierat"),
    ],
)
def test_a_stage_is_told_by_what_is_decided_of_the_matter(
    store: Store, lines: tuple[str, ...], stage: str
) -> None:
    assert _stages(store, lines) == [stage]


def test_an_interpellation_is_at_its_end_when_it_is_answered(store: Store) -> None:
    title = "Interpellation av Per Nord om bokbussen"
    found = strands(
        store,
        meeting("2025-02-04", paragraph(3, title, "Beslut", "Interpellationen bordläggs.")),
        meeting("2025-03-04", paragraph(8, title, "Ordföranden Anna Berg besvarar interpellationen.")),
    )
    assert [stage for _, _, stage in told(of_title(found, title))] == ["bordlagt", "beslutat"]


def test_a_row_that_names_the_decision_behind_it_follows_it_up(store: Store) -> None:
    register = table_of("2025-05-01", ("Laga taket", "2024-11-11 § 71", "Försenad"))
    (strand,) = (one for one in strands(store, register) if one.items[0].title == "Laga taket")
    assert [stage.value for stage in strand.stages] == ["följt upp"]
