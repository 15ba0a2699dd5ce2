import pytest

from corpus.records import Entity
from graph.within.authorities import authority_in, is_board, plain_name
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft


def _boards(draft: Draft) -> set[str]:
    return {each.name for each in _entities(draft) if is_board(plain_name(each.name))}


def _entities(draft: Draft) -> tuple[Entity, ...]:
    return MentionFinder().find(*draft.parts).entities


@pytest.mark.parametrize(
    ("body", "lines", "expected"),
    [
        ("Socialnämnden", ("Uppsala kommun", "Socialnämnden"), "Socialnämnden (Uppsala kommun)"),
        ("Socialnämnden, Uppsala kommun", ("Socialnämnden möttes.",), "Socialnämnden (Uppsala kommun)"),
        ("Region Uppsala", ("Regionstyrelsen möttes.",), "Regionstyrelsen (Region Uppsala)"),
        (None, ("Kommunstyrelsen i Uppsala kommun möttes.",), "Kommunstyrelsen (Uppsala kommun)"),
        ("Kommunstyrelsen", ("Kommunstyrelsen möttes.",), "Kommunstyrelsen"),
        ("Region Uppsala", ("Kommunstyrelsen möttes.",), "Kommunstyrelsen"),
        ("Uppsala kommun", ("Överklagandenämnden beslutar.",), "Överklagandenämnden"),
    ],
)
def test_a_board_bears_its_authority_where_that_is_certain(
    body: str | None, lines: tuple[str, ...], expected: str
) -> None:
    found = {each.name for each in _entities(Draft(body=body).paragraph(*lines))}
    assert expected in found
    assert plain_name(expected) == expected or plain_name(expected) not in found


def test_boards_of_one_name_in_two_authorities_are_two() -> None:
    draft = Draft(body="Kommunstyrelsen").paragraph(
        "Uppsala kommun",
        "Kommunstyrelsen godkände avtalet.",
        "Kommunstyrelsen i Knivsta kommun godkände det också.",
    )
    assert _boards(draft) == {"Kommunstyrelsen (Uppsala kommun)", "Kommunstyrelsen (Knivsta kommun)"}


def test_the_plain_name_is_an_alias_and_the_issuing_body_the_same_entity() -> None:
    names = MentionFinder().find(
        *Draft(body="Socialnämnden").paragraph("Uppsala kommun", "Socialnämnden").parts
    )
    assert names.body is not None
    assert names.body.aliases == ("Socialnämnden",)
    assert names.named("Socialnämnden") == names.body


def test_a_list_of_parties_gives_no_board_an_authority() -> None:
    draft = Draft(body=None).paragraph(
        "Avtalet gäller Polisen, Socialnämnden, Uppsala kommun och Ekby sjukhus."
    )
    assert _boards(draft) == {"Socialnämnden"}


@pytest.mark.parametrize("name", ["Riksdagen (Sverige)", "RSG Uppföljning", "Länsstyrelsen"])
def test_other_names_have_no_authority(name: str) -> None:
    assert (plain_name(name), authority_in(name)) == (name, "")
