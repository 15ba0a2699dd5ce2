import pytest

from tests.graph.naming import of_kind


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Utredningen om trygga skolvägar lämnade ett betänkande.", ["Utredningen om trygga skolvägar"]),
        ("Regeringen tillsatte Utredningen om skolans vägar.", ["Utredningen om skolans vägar"]),
        (
            "Enligt Utredningen om en stärkt tillsyn av broar (I 2024:07) saknas medel.",
            ["Utredningen om en stärkt tillsyn av broar"],
        ),
        ("Kommittén för översyn av broreglerna består.", ["Kommittén för översyn av broreglerna"]),
        ("Delegationen för en giftfri hamn arbetar.", ["Delegationen för en giftfri hamn"]),
        ("Betänkandet av Broutredningen remitteras.", ["Broutredningen"]),
        ("Broutredningen (I 2024:07) har bett om mer tid.", ["Broutredningen"]),
        ("Förslaget från 2023 års broutredning remitteras.", ["2023 års broutredning"]),
        ("Styrelsen gav Kommittén för vägar i uppdrag att svara.", ["Kommittén för vägar"]),
        (
            "Samråd med bl.a. Samlad planering för broar (I 2024:01) och Reglering av färjor (I 2024:02).",
            ["Samlad planering för broar", "Reglering av färjor"],
        ),
        ("Frågan utreds av Utredningen Trygga broar (I 2024:03).", ["Utredningen Trygga broar"]),
        ("Tilläggsdirektiv till Utredningen Trygga broar", ["Utredningen Trygga broar"]),
    ],
)
def test_an_inquiry_is_named_after_what_it_looks_into(text: str, groups: list[str]) -> None:
    assert of_kind("group", text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "Utredningen om branden pågår.",
        "Utredningen visar att vägen är smal.",
        "Brandutredningen blev klar i maj.",
        "Vi väntar på utredningen om vägar.",
        "En utredning om vägar behövs.",
        "Barnet väntar på sin vårdutredning.",
        "Regeringen har tillsatt en utredning (I 2024:07).",
        "Nämnden skrev tilläggsdirektiv till bolaget.",
    ],
)
def test_a_common_inquiry_has_no_name(text: str) -> None:
    assert of_kind("group", text) == []
