"""Which answers of the graph may be shown for a question."""

import pytest

from corpus.records import Ref
from search.answers.given import Given
from search.answers.shown import of_the_kind
from search.results import Answer
from tests.search.statements import evidence


def given(kind: str, name: str) -> Given:
    ref = Ref("r", kind, name)
    said = Answer(text=name, ref=ref, valid_from=None, valid_to=None, evidence=evidence(name))
    return Given((said,), 1.0)


@pytest.mark.parametrize(
    ("kind", "name", "kept"),
    [
        ("region", "Region Norrhamn", True),
        ("organisation", "RCC Norr", True),
        ("person", "Asta Sund", False),
        ("activity", "Förstudie om bryggor", False),
        ("group", "Hamnnämnden", False),
    ],
)
def test_only_a_body_answers_which_regions(kind: str, name: str, *, kept: bool) -> None:
    found = given(kind, name)
    assert of_the_kind(found, "Vilka regioner ingår i samarbetet?") == (found if kept else Given((), 0.0))
    assert of_the_kind(found, "Vad ingår i samarbetet?") == found
