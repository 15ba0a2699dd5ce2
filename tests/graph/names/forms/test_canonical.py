import pytest

from graph.names.forms.canonical import canonical


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Stiftelsen Granbackens", "Stiftelsen Granbacken"),
        ("Stiftelsen Björknäs Fyrplats", "Stiftelsen Björknäs Fyrplats"),
        ("Stiftelsen Gamla Malmfors", "Stiftelsen Gamla Malmfors"),
    ],
)
def test_a_foundation_loses_its_genitive_and_no_letter_of_its_name(surface: str, name: str) -> None:
    assert canonical("organisation", surface) == name
