import math
import random
import statistics

import pytest

from search.evaluating.bootstrap import difference, interval


def test_interval_of_a_mean_is_as_wide_as_statistics_say() -> None:
    chance = random.Random(3)
    values = [chance.gauss(0.5, 0.2) for _ in range(400)]
    found = interval(values)
    assert found is not None
    error = statistics.stdev(values) / math.sqrt(len(values))
    assert found.low == pytest.approx(statistics.fmean(values) - 1.96 * error, abs=error / 4)
    assert found.high == pytest.approx(statistics.fmean(values) + 1.96 * error, abs=error / 4)


def test_interval_is_the_same_every_time() -> None:
    values = [0.0, 1.0, 0.5, 0.25]
    assert interval(values) == interval(values)


def test_of_equal_values_the_interval_has_no_width() -> None:
    found = interval([0.5] * 9)
    assert found is not None
    assert (found.low, found.high) == (0.5, 0.5)


def test_of_nothing_there_is_no_interval_and_no_difference() -> None:
    assert interval([]) is None
    assert difference([], []) is None


def test_a_difference_on_every_question_is_sure_though_the_questions_differ_much() -> None:
    before = [number / 100 for number in range(100)]
    found = difference(before, [value + 0.01 for value in before])
    assert found is not None
    assert (found.difference, found.low, found.high, found.p) == (0.01, 0.01, 0.01, 0.0)
    assert found.after == pytest.approx(found.before + 0.01)


def test_no_difference_has_a_probability_of_one() -> None:
    found = difference([0.0, 1.0, 0.5], [0.0, 1.0, 0.5])
    assert found is not None
    assert (found.difference, found.p) == (0.0, 1.0)


def test_probability_of_a_coins_tosses_is_about_that_of_the_sign_test() -> None:
    before = [0.0] * 20
    after = [1.0] * 14 + [-1.0] * 6
    found = difference(before, after)
    assert found is not None
    exact = 2 * sum(math.comb(20, wins) for wins in range(14, 21)) / 2**20
    assert found.p == pytest.approx(exact, abs=0.06)
