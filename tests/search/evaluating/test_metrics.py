import math
import random

import pytest

from search.evaluating.metrics import graded_ndcg, mean, ndcg, reciprocal_rank, success


def independent_ndcg(relevant: list[int], wanted: int, depth: int) -> float:
    """Compute nDCG in another way: over the positions of relevant hits, with natural logarithms."""
    positions = [at for at in range(min(depth, len(relevant))) if relevant[at]]
    gained = math.fsum(math.log(2) / math.log(at + 2) for at in positions)
    return gained / math.fsum(math.log(2) / math.log(at + 2) for at in range(min(wanted, depth)))


def test_ndcg_agrees_with_an_independent_implementation() -> None:
    chance = random.Random(7)
    for _ in range(200):
        found = [chance.randint(0, 1) for _ in range(chance.randint(0, 15))]
        wanted = max(1, sum(found) + chance.randint(0, 3))
        assert ndcg(found, wanted=wanted) == pytest.approx(independent_ndcg(found, wanted, 10))


def test_ndcg_of_one_wanted_passage_at_rank_two() -> None:
    assert ndcg([0, 1, 0], wanted=1) == pytest.approx(1 / math.log2(3))


def test_hit_that_answers_with_two_passages_gives_no_more_than_one() -> None:
    assert ndcg([2], wanted=2) == 1.0


def test_rank_and_success() -> None:
    assert reciprocal_rank([0, 0, 1, 1]) == pytest.approx(1 / 3)
    assert reciprocal_rank([0]) == 0.0
    assert success([0, 1], depth=1) == 0.0
    assert success([0, 1], depth=2) == 1.0


def test_mean_of_nothing_is_none() -> None:
    assert mean([]) is None
    assert mean([1.0, 0.0]) == 0.5


def independent_graded_ndcg(ranking: list[str], grades: dict[str, int], depth: int) -> float:
    """Compute it as evaluators of TREC do: from ids, summing over positions of the ideal ranking."""
    gained = sum(grades.get(name, 0) / math.log2(at + 2) for at, name in enumerate(ranking[:depth]))
    ideal = sorted(grades, key=lambda name: -grades[name])[:depth]
    return gained / sum(grades[name] / math.log2(at + 2) for at, name in enumerate(ideal))


def test_graded_ndcg_agrees_with_an_independent_implementation() -> None:
    chance = random.Random(11)
    for _ in range(200):
        names = [f"d{number}" for number in range(25)]
        grades = {name: chance.randint(1, 3) for name in chance.sample(names, chance.randint(1, 14))}
        ranking = chance.sample(names, chance.randint(0, 20))
        found = [grades.get(name, 0) for name in ranking]
        assert graded_ndcg(found, list(grades.values())) == pytest.approx(
            independent_graded_ndcg(ranking, grades, 10)
        )


def test_graded_ndcg_by_hand() -> None:
    # gains 1, 0, 3 of grades 3, 1: (1 + 3/2) / (3 + 1/log2(3))
    assert graded_ndcg([1, 0, 3], [3, 1]) == pytest.approx(2.5 / (3 + 1 / math.log2(3)))
