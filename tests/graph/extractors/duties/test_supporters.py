"""Who helps or pays for a project as a whole."""

import pytest

from graph.extractors.duties.sentences import duties
from graph.extractors.duties.supporters import supporters
from tests.graph.extractors.drafting import Draft, claims_of, said

_NAMED = "Region Uppsala deltar i projektet Trygg hamn."


@pytest.mark.parametrize(
    "sentence",
    [
        "Socialstyrelsen stödjer projektet med lokaler.",
        "Socialstyrelsen bidrar med 250 000 kronor till projektet.",
        "Socialstyrelsen har bidragit med medel till projektet.",
        "Projektet Trygg hamn drivs av Region Uppsala med medel från Socialstyrelsen.",
        "Ekby kommun är med i Trygg hamn, som får pengar från Socialstyrelsen.",
        "Trygg hamn har beviljats projektmedel av Socialstyrelsen.",
        "Trygg hamn fick ekonomiskt stöd av Socialstyrelsen.",
        "Socialstyrelsen har delvis finansierat Trygg hamn.",
        "Socialstyrelsen bekostade Trygg hamn.",
        "Socialstyrelsen bidrar med 2,8 miljoner kronor till Trygg hamn och återstoden ryms inom ram.",
    ],
)
def test_who_helps_a_project_or_gives_it_money_supports_the_project(sentence: str) -> None:
    claims = claims_of(supporters, Draft().paragraph(f"{_NAMED} {sentence}"))
    assert [(each.subject.name, each.kind, each.object.kind, each.object.name) for each in claims] == [
        ("Socialstyrelsen", "supports", "initiative", "Trygg hamn")
    ]


@pytest.mark.parametrize(
    "told",
    [
        f"{_NAMED} Projektet får stöd av Socialstyrelsen.",
        "Projektet Trygg hamn är nytt. Ekby kommun deltar i projektet, som finansieras av Socialstyrelsen.",
    ],
)
def test_who_pays_for_the_project_spoken_of_supports_it(told: str) -> None:
    claims = [each for each in claims_of(duties, Draft().paragraph(told)) if each.kind == "supports"]
    assert [(each.subject.name, each.object.kind, each.object.name) for each in claims] == [
        ("Socialstyrelsen", "initiative", "Trygg hamn")
    ]


@pytest.mark.parametrize(
    "sentence",
    ["Trygg hamn har inte fått medel av Socialstyrelsen.", "Trygg hamn söker pengar från Socialstyrelsen."],
)
def test_money_that_a_project_does_not_get_is_no_support(sentence: str) -> None:
    assert claims_of(supporters, Draft().paragraph(f"{_NAMED} {sentence}")) == []


def test_whom_the_clause_before_ends_in_helps_with_nothing() -> None:
    told = "Eva Lund svarar för kontakten med kommunerna och Socialstyrelsen stöttar med statistik."
    claims = claims_of(supporters, Draft().paragraph(told))
    assert [each.subject.name for each in claims] == ["Socialstyrelsen"]
    both = claims_of(
        supporters, Draft().paragraph("Kommunerna och Socialstyrelsen stöttar skolor med statistik.")
    )
    assert {each.subject.name for each in both} == {"Kommunerna", "Socialstyrelsen"}


def test_what_is_helped_with_where_no_project_is_helped_is_an_activity() -> None:
    (claim,) = claims_of(supporters, Draft().paragraph("Socialstyrelsen bistår kommunerna med statistik."))
    assert (claim.subject.name, claim.object.kind, claim.object.name) == (
        "Socialstyrelsen",
        "activity",
        "statistik",
    )


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("Socialstyrelsen bidrar med 40 000 kronor till en utställning i Ekby.", "utställning i Ekby"),
        ("Socialstyrelsen skjuter till 2 mnkr till ett nytt växthus.", "nytt växthus"),
        ("Socialstyrelsen går in med pengar till lägret.", "lägret"),
    ],
)
def test_who_pays_for_something_supports_it(sentence: str, matter: str) -> None:
    claims = claims_of(supporters, Draft().paragraph(sentence))
    assert [(each.subject.name, each.object.name) for each in claims] == [("Socialstyrelsen", matter)]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        (f"{_NAMED} Socialstyrelsen stödjer med teknik.", "Trygg hamn"),
        (f"{_NAMED} Socialstyrelsen (SoS) bidrar med en processledare till projektet.", "Trygg hamn"),
        (f"{_NAMED} Socialstyrelsen bidrar också med statistik till projektet.", "Trygg hamn"),
        ("Region Uppsala ansvarar för införandet. Socialstyrelsen stödjer med utbildning.", "införandet"),
        ("Region Uppsala svarar för flytten av arkivet. Socialstyrelsen hjälper till med bilar.",
         "flytten av arkivet"),
    ],
)  # fmt: skip
def test_who_helps_with_something_helps_what_was_told_of_before(text: str, matter: str) -> None:
    found = claims_of(supporters, Draft().paragraph(text))
    assert [(each.subject.name, each.object.name) for each in found] == [("Socialstyrelsen", matter)]


def test_what_one_lends_to_something_else_than_a_project_is_no_support() -> None:
    assert not claims_of(supporters, Draft().paragraph("Socialstyrelsen bidrar med glädje till alla möten."))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (f"{_NAMED} Socialstyrelsen finansierar halva kostnaden till och med 2028.", (None, "2028")),
        (f"{_NAMED} Socialstyrelsen bekostar 40 procent av arbetet.", (None, None)),
        ("Socialstyrelsen beviljar projektet Trygg hamn 90 000 kronor för åren 2027–2028.", ("2027", "2028")),
    ],
)
def test_who_bears_the_cost_of_a_project_supports_it_for_the_years_that_are_told(
    text: str, years: tuple[str | None, str | None]
) -> None:
    (claim,) = claims_of(supporters, Draft().paragraph(text))
    assert (claim.subject.name, claim.object.name) == ("Socialstyrelsen", "Trygg hamn")
    assert (claim.valid_from, claim.valid_to) == years


def test_who_pays_for_something_where_no_project_was_told_of_supports_nothing() -> None:
    assert claims_of(supporters, Draft().paragraph("Socialstyrelsen finansierar halva kostnaden.")) == []


@pytest.mark.parametrize(
    ("sentence", "activity"),
    [
        ("Socialstyrelsen har stöttat kommunen i arbetet med att se över listorna.", "se över listorna"),
        ("Socialstyrelsen hjälpte till med att se över listorna.", "se över listorna"),
        ("Socialstyrelsen bistod kommunen vid utredningen av listorna.", "utredningen av listorna"),
    ],
)
def test_who_has_helped_supports_what_was_done(sentence: str, activity: str) -> None:
    (claim,) = claims_of(supporters, Draft().paragraph(sentence))
    assert (claim.subject.name, claim.object.name) == ("Socialstyrelsen", activity)


def test_whose_budget_pays_is_no_supporter() -> None:
    draft = Draft(kind="rapport").paragraph("Åtgärderna finansieras av fritidsenhetens ordinarie budget.")
    assert claims_of(duties, draft) == []
    draft = Draft(kind="rapport").paragraph("Åtgärderna i hamnen finansieras av Socialstyrelsen.")
    assert [each.subject.name for each in claims_of(duties, draft)] == ["Socialstyrelsen"]


def test_of_two_who_pay_for_a_project_each_supports_it_with_a_sum_of_its_own() -> None:
    draft = Draft(body="Ekby hembygdsförening").heading("Projektet Nya taket")
    draft.paragraph("Bo Ekman informerade om projektet Nya taket.")
    draft.paragraph(
        "Bo Ekman är projektledare för projektet Nya taket. "
        "Socialstyrelsen bidrar med 80 000 kronor till projektet och Region Uppsala med 9 000 kronor."
    )
    assert said(supporters, draft) == {
        ("Socialstyrelsen", "supports", "Nya taket"),
        ("Region Uppsala", "supports", "Nya taket"),
    }


@pytest.mark.parametrize("verb", ["beviljar", "avsätter", "har anslagit"])
def test_who_grants_a_sum_to_a_project_supports_it(verb: str) -> None:
    draft = Draft().paragraph(f"Region Uppsala {verb} 90 000 kronor till projektet Rent vatten.")
    assert said(supporters, draft) == {("Region Uppsala", "supports", "Rent vatten")}


def test_the_project_of_the_heading_is_what_is_paid_for_below_it() -> None:
    draft = Draft(kind="protokoll").heading("§ 9 Stöd till projektet Rent vatten", number="§ 9")
    draft.paragraph("Region Uppsala finansierar projektet med 90 000 kronor.")
    assert said(supporters, draft) == {("Region Uppsala", "supports", "Rent vatten")}
