"""Measures of clusterings, against values counted by hand and against counting every pair."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.clusters import b_cubed, pairwise

CLUSTERS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


def test_a_split_cluster_loses_recall_and_a_merged_one_precision() -> None:
    gold, found = "aaabb", "xxyyy"
    assert (pairwise(gold, found).precision, pairwise(gold, found).recall) == (2 / 4, 2 / 4)
    measured = b_cubed(gold, found)
    assert measured.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert measured.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert measured.f1 == pytest.approx(11 / 15)


def test_names_that_are_all_alone_have_no_pair_to_be_wrong_about() -> None:
    assert (pairwise("abc", "xyz").precision, pairwise("abc", "xyz").recall) == (1.0, 1.0)


@given(CLUSTERS)
def test_pairs_are_those_that_counting_each_gives(items: list[tuple[int, int]]) -> None:
    gold, found = [one for one, _ in items], [other for _, other in items]
    pairs = list(combinations(range(len(items)), 2))
    true = {pair for pair in pairs if gold[pair[0]] == gold[pair[1]]}
    said = {pair for pair in pairs if found[pair[0]] == found[pair[1]]}
    measured = pairwise(gold, found)
    assert measured.precision == (len(true & said) / len(said) if said else 1.0)
    assert measured.recall == (len(true & said) / len(true) if true else 1.0)


@given(CLUSTERS)
def test_b_cubed_is_the_mean_over_items(items: list[tuple[int, int]]) -> None:
    gold, found = [one for one, _ in items], [other for _, other in items]
    precision = recall = 0.0
    for one, other in items:
        both = items.count((one, other))
        precision += both / found.count(other) / len(items)
        recall += both / gold.count(one) / len(items)
    measured = b_cubed(gold, found)
    assert measured.precision == pytest.approx(precision)
    assert measured.recall == pytest.approx(recall)
