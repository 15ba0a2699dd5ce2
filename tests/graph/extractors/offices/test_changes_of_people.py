"""Who comes, goes and stands in, in the many ways in which newsletters, minutes and reports say it."""

import pytest

from graph.extractors.offices.affiliations import affiliations
from graph.extractors.offices.appointments import appointments
from graph.extractors.view import Claim
from tests.graph.extractors.drafting import Draft, claims_of

_Edge = tuple[str, str, str, str | None, str | None]
SARA, NILS, IDA = "Sara Ekberg", "Nils Granlund", "Ida Holm"


def _edges(text: str, *, body: str = "Region Uppsala", kind: str = "nyhetsbrev") -> set[_Edge]:
    draft = Draft(kind=kind, body=body).heading("Nytt").paragraph(text)
    found: list[Claim] = [claim for each in (appointments, affiliations) for claim in claims_of(each, draft)]
    return {
        (each.subject.name, each.kind, each.object.name, each.valid_from, each.valid_to) for each in found
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Från och med den 1 april är Sara Ekberg ny enhetschef på Rehabenheten.",
            {
                (SARA, "has_role", "enhetschef", "2026-04-01", None),
                (SARA, "represents", "Rehabenheten", None, None),
            },
        ),
        (
            "Vi hälsar Sara Ekberg välkommen som ny utvecklingsledare från den 1 juni.",
            {(SARA, "has_role", "utvecklingsledare", "2026-06-01", None)},
        ),
        (
            "Tillförordnad förvaltningschef under sommaren är Sara Ekberg.",
            {(SARA, "has_role", "tillförordnad förvaltningschef", None, None)},
        ),
        (
            "Sara Ekberg vikarierar som sektionschef för Nils Granlund till och med den 31 december 2026.",
            {
                (SARA, "has_role", "sektionschef", None, "2026-12-31"),
                (SARA, "replaces", NILS, None, "2026-12-31"),
            },
        ),
        (
            "Som ny verksamhetschef för ortopedin tillträder Sara Ekberg den 1 september.",
            {(SARA, "has_role", "verksamhetschef för ortopedin", "2026-09-01", None)},
        ),
        (
            "Till ny vd i Ekby Energi AB har styrelsen utsett Sara Ekberg.",
            {
                (SARA, "has_role", "vd", None, None),
                (SARA, "represents", "Ekby Energi AB", None, None),
            },
        ),
        (
            "Stabschef är Sara Ekberg och kommunikationsansvarig är Nils Granlund.",
            {
                (SARA, "has_role", "stabschef", None, None),
                (NILS, "has_role", "kommunikationsansvarig", None, None),
            },
        ),
        (
            "Sara Ekberg har utsetts till ny hållbarhetschef. Hon börjar den 4 maj.",
            {(SARA, "has_role", "hållbarhetschef", "2026-05-04", None)},
        ),
    ],
)
def test_an_office_is_taken_up(text: str, wanted: set[_Edge]) -> None:
    assert _edges(text) >= wanted


@pytest.mark.parametrize(
    "text",
    [
        "Efter tolv år som ordförande lämnar Nils Granlund över klubban till Sara Ekberg.",
        "Under året har Sara Ekberg tagit över rollen som sammankallande efter Nils Granlund.",
        "Nils Granlund har under året efterträtts av Sara Ekberg.",
        "Nils Granlund avgår som ledamot i Folkhälsorådet. I hans ställe har Sara Ekberg utsetts.",
        "Sara Ekberg ersätter Nils Granlund som nämndens sekreterare.",
    ],
)
def test_one_takes_the_place_of_another(text: str) -> None:
    assert (SARA, "replaces", NILS, None, None) in _edges(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nils Granlund lämnar sitt uppdrag som processledare i RPO Lungmedicin vid årsskiftet.",
            {(NILS, "has_role", "processledare", None, "2026-12-31")},
        ),
        (
            "Nils Granlund och Sara Ekberg är nya ledamöter i LPO Diabetes.",
            {(who, "member_of", "LPO Diabetes", None, None) for who in (NILS, SARA)},
        ),
        (
            "Sara Ekberg (V), Nils Granlund (MP) och Ida Holm (L) utses till ledamöter i Trygghetsrådet.",
            {(who, "member_of", "Trygghetsrådet", None, None) for who in (SARA, NILS, IDA)},
        ),
        (
            "LPO Diabetes leds av Sara Ekberg med Nils Granlund som vice ordförande.",
            {
                (SARA, "chairs", "LPO Diabetes", None, None),
                (NILS, "member_of", "LPO Diabetes", None, None),
                (NILS, "has_role", "vice ordförande", None, None),
            },
        ),
        (
            "Sara Ekberg leder projektgruppen tillsammans med Nils Granlund.",
            {(who, "chairs", "Projektgruppen", None, None) for who in (SARA, NILS)},
        ),
        (
            "Årsmötet valde Sara Ekberg till ordförande för ett år.",
            {(SARA, "chairs", "Styrelsen", None, None)},
        ),
        (
            "Region Skåne representeras i NAG Sårvård av Sara Ekberg.",
            {
                (SARA, "represents", "Region Skåne", None, None),
                (SARA, "member_of", "NAG Sårvård", None, None),
            },
        ),
        (
            "Region Uppsala deltar. Regionens representant i NAG Sårvård är Sara Ekberg.",
            {
                (SARA, "represents", "Region Uppsala", None, None),
                (SARA, "member_of", "NAG Sårvård", None, None),
            },
        ),
        (
            "Referensgruppen består av Ekby kommun (Sara Ekberg) och Polismyndigheten (Nils Granlund).",
            {
                (SARA, "represents", "Ekby kommun", None, None),
                (NILS, "represents", "Polismyndigheten", None, None),
            },
        ),
    ],
)
def test_seats_are_told_of_with_those_who_have_them(text: str, wanted: set[_Edge]) -> None:
    assert _edges(text) >= wanted


def test_a_substitute_is_no_member_and_who_leaves_is_not_elected() -> None:
    assert _edges("Sara Ekberg utses till ersättare i Trygghetsrådet.") == {
        (SARA, "has_role", "ersättare", None, None)
    }
    assert _edges("Avgående ledamöter är Sara Ekberg och Nils Granlund.", kind="protokoll") == set()


def test_who_is_in_a_group_that_is_not_named_is_not_in_the_region_that_wrote_of_it() -> None:
    found = _edges("Patientföreträdare i gruppen är Sara Ekberg från Reumatikerförbundet.")
    assert found == {
        (SARA, "has_role", "patientföreträdare", None, None),
        (SARA, "represents", "Reumatikerförbundet", None, None),
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Vid rådets möte valdes Sara Ekberg till ordförande och Nils Granlund till vice ordförande.",
            {
                (SARA, "chairs", "Rådet", None, None),
                (NILS, "member_of", "Rådet", None, None),
                (NILS, "has_role", "vice ordförande", None, None),
            },
        ),
        (
            "Från den 1 augusti är Nils Granlund kanslichef.",
            {(NILS, "has_role", "kanslichef", "2026-08-01", None)},
        ),
        (
            "Tjänsten som verksamhetschef upprätthålls från den 1 mars av Sara Ekberg.",
            {(SARA, "has_role", "verksamhetschef", "2026-03-01", None)},
        ),
        (
            "Nils Granlund entledigas från uppdraget som ersättare i Trygghetsrådet den 1 mars 2026.",
            {(NILS, "has_role", "ersättare", None, "2026-03-01")},
        ),
    ],
)
def test_offices_are_held_by_several_chosen_at_once_and_for_a_time(text: str, wanted: set[_Edge]) -> None:
    assert _edges(text) == wanted
