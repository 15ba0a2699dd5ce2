import numpy as np
import pytest

from scripts.fit_standing import (
    ASSERTED_WRONGLY,
    JUNK,
    LEARNED,
    LISTED_WRONGLY,
    Found,
    chosen_on_others,
    fitted,
    turned_away,
)
from search.encoding.batches import Floats
from search.standing.signs import Weighing

NAMES = ("nearest", "names")


def drawn(seed: int, *, middle: float, lacking: float, count: int = 200) -> Floats:
    """Draw questions that are about so near, and lack about so many names."""
    chance = np.random.default_rng(seed)
    columns = (chance.normal(middle, 1.0, count), chance.poisson(lacking, count))
    return np.column_stack(columns).astype(np.float32)


def a_set(seed: int) -> dict[str, Floats]:
    return {
        "real": drawn(seed, middle=3.0, lacking=0.1),
        "unanswerable": drawn(seed + 1, middle=1.5, lacking=0.8),
        "of other sets": drawn(seed + 2, middle=0.0, lacking=0.3),
        "off topic": drawn(seed + 3, middle=-1.0, lacking=0.0),
        "off topic, unseen": drawn(seed + 5, middle=-1.0, lacking=0.0),
        JUNK: drawn(seed + 4, middle=-1.0, lacking=0.0),
    }


SETS: dict[str, Found] = {"sample": a_set(10), "everyday_a": a_set(20), "everyday_b": a_set(30)}


def loss(sets: dict[str, Found], counted: Floats) -> float:
    """Give the least loss that weights come to with any base: what a fit makes small."""
    scored = [
        (kind == "real", found[kind] @ counted, len(found[kind]))
        for found in sets.values()
        for kind in LEARNED
    ]
    bases = np.linspace(-15, 15, 601)
    total = np.zeros(len(bases))
    for answered, scores, count in scored:
        raised = scores[None] + bases[:, None]
        total += (
            (1.0 if answered else 0.5) * np.logaddexp(0, -raised if answered else raised).sum(axis=1) / count
        )
    return float(total.min())


def test_weights_are_those_of_the_least_loss() -> None:
    weights = fitted(SETS, NAMES).weights
    counted = np.array([weights[name] for name in NAMES])
    least = loss(SETS, counted)
    assert weights["nearest"] > 0 > weights["names"]
    for moved in (counted * [1.4, 1.0], counted * [0.6, 1.0], counted * [1.0, 1.6], counted * [1.0, 0.4]):
        assert loss(SETS, moved) > least


def test_floors_turn_away_the_shares_of_the_real_questions_that_they_are_chosen_for() -> None:
    weighing = fitted(SETS, NAMES)
    shares = [turned_away(found, weighing)["real"] for found in SETS.values()]
    listed, asserted = np.mean(np.array(shares, dtype=np.float64), axis=0)
    assert listed == pytest.approx(LISTED_WRONGLY, abs=0.003)
    assert asserted == pytest.approx(ASSERTED_WRONGLY, abs=0.003)


def test_share_turned_away_is_told_for_both_floors_and_none_of_a_kind_without_questions() -> None:
    weighing = Weighing({"nearest": 2.0, "names": -1.0}, base=-1.0, asserted=2.0)
    rows = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [2.0, 4.0]], dtype=np.float32)  # -1, 1, 3, -1
    empty = np.empty((0, 2), dtype=np.float32)
    assert turned_away({"real": rows, "unanswerable": empty}, weighing) == {
        "real": [0.5, 0.75],
        "unanswerable": [None, None],
    }


def test_each_set_is_told_by_what_the_others_chose() -> None:
    told = chosen_on_others(SETS, NAMES)
    others = {name: SETS[name] for name in ("sample", "everyday_b")}
    assert told["everyday_a"] == turned_away(SETS["everyday_a"], fitted(others, NAMES))
    shares = [told[name]["real"][0] for name in SETS]
    assert told["mean"]["real"][0] == pytest.approx(np.mean(shares), abs=0.001)


def test_near_misses_are_no_examples_of_what_is_not_answered() -> None:
    near = a_set(40) | {"unanswerable": drawn(43, middle=9.0, lacking=0.0)}
    without = near | {"unanswerable": np.empty((0, 2), dtype=np.float32)}
    assert fitted(SETS | {"held_out": near}, NAMES) == fitted(SETS | {"held_out": without}, NAMES)


def test_off_topic_questions_only_check() -> None:
    others = {name: {**found, "off topic": drawn(7, middle=9.0, lacking=0.0)} for name, found in SETS.items()}
    assert fitted(others, NAMES) == fitted(SETS, NAMES)
