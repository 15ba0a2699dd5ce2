import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Arbetsgruppen Trygga platser möts i maj.", ["Arbetsgruppen Trygga platser"]),
        ("I Arbetsgruppen ANDT sitter två lärare.", ["Arbetsgruppen ANDT"]),
        (
            "Arbetsgruppen Lust att lära\nSedan tog Arbetsgruppen Lust att lära paus.",
            ["Arbetsgruppen Lust att lära"] * 2,
        ),
        (
            "Samverkansrådet för äldre och Samverkansrådet för psykisk hälsa läggs ned.",
            ["Samverkansrådet för äldre", "Samverkansrådet för psykisk hälsa"],
        ),
        ("LPO Psykiatri och beroende leds av en läkare.", ["LPO Psykiatri och beroende"]),
        ("Ledamot i RPO Barns och ungdomars hälsa utses.", ["RPO Barns och ungdomars hälsa"]),
        ("Styrgruppen Anna Holm, Karin Ek", []),
        ("I maj antog styrgruppen Handlingsplan skog.", []),
        ("Hon sitter i rådet för Ett levande bibliotek.", ["rådet för Ett levande bibliotek"]),
        ("Kommittén för Den nära vården möts i maj.", ["Kommittén för Den nära vården"]),
        ("Ärendet går till Folkhälsorådet för synpunkter.", ["Folkhälsorådet"]),
    ],
)
def test_a_group_is_named_with_its_title(text: str, groups: list[str]) -> None:
    assert of_kind("group", text) == groups


def test_a_network_is_known_by_its_title() -> None:
    text = "Kommunen är med i nätverket Gröna städer och i alliansen Coastal Learning Network."
    assert [name for _, kind, name in named(text) if kind == "group"] == [
        "Gröna städer",
        "Coastal Learning Network",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Utbildningskollegiet lämnar en rapport.", "group"),
        ("Krisledningsstaben samlas på måndag.", "group"),
        ("Högskoleledningen tar ställning i maj.", "organisation"),
    ],
)
def test_what_leads_is_a_body_and_who_advises_a_group(text: str, kind: str) -> None:
    assert [found for _, found, _ in named(text)] == [kind]


def test_a_title_may_go_on_in_small_letters_after_a_capital() -> None:
    assert of_kind("group", "De bildar Arbetsgruppen skola och fritid.") == ["Arbetsgruppen skola och fritid"]
    assert of_kind("group", "Nu har Arbetsgruppen skrivit och tagit kontakt.") != [
        "Arbetsgruppen skrivit och tagit"
    ]


@pytest.mark.parametrize(
    "last", ["Arbetsgruppen", "nätverket", "Förskolan", "lagen", "PRO", "sjukhuset i", "motion,"]
)
def test_a_text_may_end_with_any_word_that_begins_a_name(last: str) -> None:
    assert named(f"Vi träffar nu {last}")[1:] == []


def test_the_title_of_a_network_may_end_in_where_something_is_done() -> None:
    text = "De gick ihop till nätverket God vård hemma. Nätverket Gröna städer växer."
    assert of_kind("group", text) == ["nätverket God vård hemma", "Nätverket Gröna städer"]
