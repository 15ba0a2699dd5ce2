"""Who follows whom, and who sits where, in the turns of phrase of newsletters and short notes."""

import pytest

from graph.extraction import load_extractor
from graph.extractors.offices.affiliations import affiliations
from graph.extractors.offices.appointments import appointments
from graph.extractors.view import Claim, View
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft, claims_of

_Edge = tuple[str, str, str, str | None, str | None]
SARA, NILS, IDA, KARL = "Sara Ekberg", "Nils Granlund", "Ida Holm", "Karl Lindmark"
LPO = "LPO Hud och hår"


def _edges(*texts: str, body: str = "Region Uppsala", kind: str = "nyhetsbrev") -> set[_Edge]:
    draft = Draft(kind=kind, body=body).heading("Nytt").paragraph(*texts)
    found: list[Claim] = [claim for each in (appointments, affiliations) for claim in claims_of(each, draft)]
    return {
        (each.subject.name, each.kind, each.object.name, each.valid_from, each.valid_to) for each in found
    }


def _successions(*texts: str) -> set[tuple[str, str, str | None]]:
    return {(who, other, since) for who, kind, other, since, _ in _edges(*texts) if kind == "replaces"}


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Kurschefen Nils Granlund slutar den 31 maj. Ny på posten är Sara Ekberg.", "2026-06-01"),
        ("Nils Granlund avslutar sitt uppdrag i styrgruppen. Hans plats tas av Sara Ekberg.", None),
        ("Nils Granlund lämnar rollen. Till efterträdare har Sara Ekberg utsetts.", None),
        ("Controllern Nils Granlund avgår. Tills vidare går Sara Ekberg in som controller.", None),
        ("Nils Granlund slutar. Uppdraget som chefläkare övertas av Sara Ekberg.", None),
        ("Sara Ekberg tar över som sammankallande efter Nils Granlund.", None),
        ("Rådet entledigar Nils Granlund från uppdraget som kassör och utser Sara Ekberg till ny.", None),
        ("Sara Ekberg efterträder Nils Granlund, som går i pension den 31 augusti.", "2026-09-01"),
    ],
)
def test_one_follows_another(text: str, since: str | None) -> None:
    assert _successions(text) == {(SARA, NILS, since)}


def test_who_is_said_to_follow_one_follows_nobody_else_that_leaves() -> None:
    told = "Sara Ekberg tillträder som rektor den 1 mars och efterträder Nils Granlund."
    assert _successions(told, "Kamreren Ida Holm slutar i juni.") == {(SARA, NILS, "2026-03-01")}


def test_those_of_one_paragraph_belong_together_before_those_of_the_item() -> None:
    first = "Nils Granlund slutar som rektor. Sara Ekberg tar över."
    second = "Ida Holm slutar som kamrer. Karl Lindmark tar över."
    assert _successions(first, second) == {(SARA, NILS, None), (KARL, IDA, None)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nils Granlund lämnar över stafettpinnen till Sara Ekberg som processledare för hudcancer.",
            {(SARA, "replaces", NILS, None, None), (SARA, "has_role", "processledare", None, None)},
        ),
        (
            "Vi välkomnar Sara Ekberg som ny koordinator.",
            {(SARA, "has_role", "koordinator", None, None)},
        ),
        (
            "Ny på posten som kvalitetschef är Sara Ekberg.",
            {(SARA, "has_role", "kvalitetschef", None, None)},
        ),
        (
            "Till ny biträdande förvaltningschef har Sara Ekberg rekryterats.",
            {(SARA, "has_role", "biträdande förvaltningschef", None, None)},
        ),
        (
            "Region Uppsalas nya hälso- och sjukvårdsdirektör heter Sara Ekberg.",
            {
                (SARA, "has_role", "hälso- och sjukvårdsdirektör", None, None),
                (SARA, "represents", "Region Uppsala", None, None),
            },
        ),
        (
            "Sara Ekberg, tidigare rektor i Flen, är ny medicinsk rådgivare på Socialstyrelsen.",
            {
                (SARA, "has_role", "medicinsk rådgivare", None, None),
                (SARA, "represents", "Socialstyrelsen", None, None),
            },
        ),
        (
            "Nils Granlund, chefläkare, slutar den 30 juni.",
            {(NILS, "has_role", "chefläkare", None, "2026-06-30")},
        ),
        (
            "Från 1 augusti är Sara Ekberg ny chef för Rehabenheten.",
            {(SARA, "has_role", "chef", "2026-08-01", None)},
        ),
    ],
)
def test_offices_are_told_of_in_many_ways(text: str, wanted: set[_Edge]) -> None:
    assert _edges(text) >= wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{LPO} har fått en ny ordförande, Sara Ekberg, kirurg.", (SARA, "chairs", LPO, None, None)),
        (f"Efter årsskiftet leds {LPO} av Sara Ekberg.", (SARA, "chairs", LPO, None, None)),
        (
            f"Nils Granlund har fått förlängt förordnande som ordförande i {LPO} till och med maj 2028.",
            (NILS, "chairs", LPO, None, "2028-05"),
        ),
        (
            f"Nils Granlund lämnar ordförandeskapet i {LPO} den 30 juni.",
            (NILS, "chairs", LPO, None, "2026-06-30"),
        ),
        (
            f"Efter nio år som ordförande i {LPO} lämnar Nils Granlund uppdraget den 30 juni.",
            (NILS, "chairs", LPO, None, "2026-06-30"),
        ),
        (
            f"{LPO} är en del av Region Uppsala och leds av överläkare Sara Ekberg.",
            (SARA, "chairs", LPO, None, None),
        ),
    ],
)
def test_who_leads_a_group_and_for_how_long(text: str, wanted: _Edge) -> None:
    chairs = {each for each in _edges(text) if each[1] == "chairs"}
    assert chairs == {wanted}


def test_who_leaves_a_group_and_is_followed_there_leaves_the_seat_to_the_new_one() -> None:
    found = _edges(f"Nils Granlund slutar i {LPO} den 31 mars och ersätts av Sara Ekberg.")
    assert {(NILS, "member_of", LPO, None, "2026-03-31"), (SARA, "replaces", NILS, None, None)} <= found
    assert {(who, what) for who, kind, what, *_ in found if kind == "member_of"} == {(NILS, LPO), (SARA, LPO)}


def test_a_new_member_of_the_group_that_meets_may_come_from_somewhere() -> None:
    found = _edges(
        "Nils Granlund slutar i LPO. Ny ledamot från primärvården är Sara Ekberg.",
        body=LPO,
        kind="mötesanteckningar",
    )
    assert {(who, kind) for who, kind, what, *_ in found if what == LPO} == {
        (NILS, "member_of"),
        (SARA, "member_of"),
    }


def test_what_a_clause_says_of_the_last_of_several_is_not_said_of_all() -> None:
    text = "Styrgruppen består av Nils Granlund, Ida Holm och Sara Ekberg, som är sammankallande."
    roles = {(who, what) for who, kind, what, *_ in _edges(text) if kind == "has_role"}
    assert roles == {(SARA, "sammankallande")}


def test_the_group_that_is_left_is_not_named_after_the_day() -> None:
    text = "Nils Granlund lämnar uppdraget som ordförande i kyrkans miljöråd vid halvårsskiftet."
    assert {(what, last) for *_, what, _, last in _edges(text)} == {("kyrkans miljöråd", "2026-06-30")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nils Granlund slutar den 31 mars 2026 och efterträds som upphandlare av Sara Ekberg.",
            {
                (NILS, "has_role", "upphandlare", None, "2026-03-31"),
                (SARA, "has_role", "upphandlare", "2026-04-01", None),
                (SARA, "replaces", NILS, None, None),
            },
        ),
        (
            "Sara Ekberg är it-direktör sedan den 1 februari 2026 och ersätter Nils Granlund.",
            {(SARA, "has_role", "it-direktör", "2026-02-01", None)},
        ),
        (
            "Nils Granlund går i pension den 31 maj. Från och med den 1 juni är Sara Ekberg arkivchef.",
            {(SARA, "replaces", NILS, "2026-06-01", None)},
        ),
        (
            "Sara Ekberg har tagit över processen Hantera avvikelser från Nils Granlund.",
            {(SARA, "replaces", NILS, None, None)},
        ),
        (
            "Nils Granlund lämnar uppdraget som arkivarie den 30 juni 2026.",
            {(NILS, "has_role", "arkivarie", None, "2026-06-30")},
        ),
        (
            "Sara Ekberg deltar som facklig representant för Polisförbundet.",
            {
                (SARA, "has_role", "facklig representant", None, None),
                (SARA, "represents", "Polisförbundet", None, None),
            },
        ),
        (
            "I Trygghetsrådet representeras Ekby kommun av Sara Ekberg och Flens kommun av Nils Granlund.",
            {
                (SARA, "represents", "Ekby kommun", None, None),
                (SARA, "member_of", "Trygghetsrådet", None, None),
                (NILS, "represents", "Flens kommun", None, None),
                (NILS, "member_of", "Trygghetsrådet", None, None),
            },
        ),
        (
            f"Sara Ekberg, som representerar Region Skåne i {LPO}, höll kursen.",
            {(SARA, "represents", "Region Skåne", None, None), (SARA, "member_of", LPO, None, None)},
        ),
    ],
)
def test_what_is_held_and_for_whom_is_told_with_the_days(text: str, wanted: set[_Edge]) -> None:
    assert _edges(text) >= wanted


def test_a_group_chooses_its_own_chair_and_so_does_an_association_of_which_it_speaks() -> None:
    chosen = _edges(
        "Nils Granlund lämnar ordförandeskapet. Sara Ekberg väljs till ny ordförande från och med 1 maj.",
        body=LPO,
        kind="mötesanteckningar",
    )
    assert chosen >= {
        (NILS, "chairs", LPO, None, "2026-04-30"),
        (SARA, "chairs", LPO, "2026-05-01", None),
        (SARA, "replaces", NILS, "2026-05-01", None),
    }
    told = _edges(
        "Reumatikerförbundet har valt Sara Ekberg till ny ordförande.", body=LPO, kind="mötesanteckningar"
    )
    assert {each for each in told if each[1] == "chairs"} == {
        (SARA, "chairs", "Reumatikerförbundet", None, None)
    }


def test_who_is_chosen_after_one_who_leaves_has_the_seat_that_the_sentence_before_tells() -> None:
    found = _edges(
        "Nils Granlund (C) avsäger sig uppdraget som ledamot i Trygghetsrådet."
        " Till ny ledamot efter Nils Granlund utses Sara Ekberg (C)."
    )
    assert (SARA, "member_of", "Trygghetsrådet", None, None) in found


def test_who_keeps_the_minutes_of_a_group_need_not_sit_in_it() -> None:
    found = _edges("Trygghetsrådet möts i maj. Sekreterare i rådet är Sara Ekberg.")
    assert found == {(SARA, "has_role", "sekreterare", None, None)}


def test_people_listed_each_with_a_body_act_for_it() -> None:
    text = "Som ledamöter i Trygghetsrådet utses Sara Ekberg, Region Skåne, och Nils Granlund, Ekby kommun."
    assert {each[:3] for each in _edges(text)} == {
        (SARA, "member_of", "Trygghetsrådet"),
        (SARA, "represents", "Region Skåne"),
        (NILS, "member_of", "Trygghetsrådet"),
        (NILS, "represents", "Ekby kommun"),
    }


def test_who_is_voted_in_takes_the_place_of_another() -> None:
    found = _edges("Mötet har valt in Sara Ekberg i Trygghetsrådet i stället för Nils Granlund.")
    assert {each[:3] for each in found} == {
        (SARA, "member_of", "Trygghetsrådet"),
        (SARA, "replaces", NILS),
    }


def test_a_chair_without_a_body_is_that_of_the_group_before_and_never_of_a_region() -> None:
    told = "Nuvarande ordförande Nils Granlund entledigas."
    assert {each[:3] for each in _edges(told) if each[1] == "chairs"} == set()
    found = _edges(f"Trygghetsrådet möts i maj. {told}")
    assert {each[:3] for each in found if each[1] == "chairs"} == {(NILS, "chairs", "Trygghetsrådet")}


def test_an_office_of_the_region_is_taken_up() -> None:
    found = _edges("Sedan 1 februari är Sara Ekberg regionens nya chefläkare.")
    assert (SARA, "has_role", "chefläkare", "2026-02-01", None) in found


def test_no_office_without_words_is_made() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Sara Ekberg är ny rektor vid Region Skåne.")
    document, blocks, sections = draft.parts
    found = load_extractor().extract(document, blocks, sections)
    assert all(each.name for each in found.entities)
    names = MentionFinder().find(document, blocks, sections)
    assert [*appointments(View.of(document, blocks, sections, names))]
    assert names.named("") is None


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Sara Ekberg efterträdde den 1 oktober 2025 Nils Granlund, som avsade sig uppdraget.", "2025-10-01"),
        ("Sara Ekberg ersätter från och med den 1 maj 2026 Nils Granlund.", "2026-05-01"),
        ("Sara Ekberg är tf chef från den 1 juni 2026, då Nils Granlund går i pension.", "2026-06-01"),
        ("Sara Ekberg blir kanslichef den 1 maj 2026, sedan Nils Granlund har slutat.", "2026-05-01"),
    ],
)
def test_the_day_may_stand_before_who_is_followed_and_why_after_it(text: str, since: str) -> None:
    assert _successions(text) == {(SARA, NILS, since)}


def test_who_talked_before_another_is_followed_by_nobody() -> None:
    assert _successions("Sara Ekberg är ordförande, och talade när Nils Granlund hade talat.") == set()


def test_who_is_followed_as_chair_leads_until_the_day_before() -> None:
    edges = _edges(f"Sara Ekberg tar över som ordförande i {LPO} den 1 januari 2027 efter Nils Granlund.")
    assert {edge for edge in edges if edge[1] == "chairs"} == {
        (SARA, "chairs", LPO, "2027-01-01", None),
        (NILS, "chairs", LPO, None, "2026-12-31"),
    }


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            f"Sara Ekberg tog över som ordförande i {LPO} den 1 februari.",
            (SARA, "chairs", LPO, "2026-02-01", None),
        ),
        (f"Nils Granlund lämnade {LPO} i januari.", (NILS, "member_of", LPO, None, "2026-01")),
        (f"Nils Granlund lämnade {LPO} i november.", (NILS, "member_of", LPO, None, "2025-11")),
        (
            f"{LPO} träffas ofta. Ordförande: vakant sedan den 1 februari 2026, då Nils Granlund slutade.",
            (NILS, "chairs", LPO, None, "2026-02-01"),
        ),
        (
            f"{LPO} träffas var tredje vecka och leds av Sara Ekberg.",
            (SARA, "chairs", LPO, None, None),
        ),
    ],
)
def test_when_a_seat_was_taken_or_left_is_told_with_the_verb(text: str, edge: _Edge) -> None:
    assert edge in _edges(text, body="Region Uppsala")
