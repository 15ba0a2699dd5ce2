from dataclasses import fields

import pytest

from search.standing.signs import LISTED, Signs, Weighing, by_meaning, by_tokens


def test_standing_is_the_base_with_what_each_sign_counts() -> None:
    weighing = Weighing({"nearest": 2.0, "stranger": -1.5}, base=0.25, asserted=1.0)
    assert weighing.standing(Signs()) == 0.25
    signs = Signs(nearest=3.0, weakest=9.0, stranger=1.0, typical=7.0)
    assert weighing.standing(signs) == pytest.approx(0.25 + 6.0 - 1.5)


@pytest.mark.parametrize("weighing", [by_tokens(), by_meaning()], ids=["tokens", "meaning"])
def test_what_is_near_stands_higher_and_a_stranger_lower(weighing: Weighing) -> None:
    assert set(weighing.weights) <= {field.name for field in fields(Signs)}
    for name, weight in weighing.weights.items():
        assert (weight < 0) == (name == "stranger"), name
    assert weighing.asserted > LISTED
