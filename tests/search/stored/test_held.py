from collections.abc import Collection

from search.stored.held import Held


def test_what_is_missing_is_found_at_once_and_held() -> None:
    asked: list[list[int]] = []

    def squares(keys: Collection[int]) -> dict[int, int]:
        asked.append(list(keys))
        return {key: key * key for key in keys if key != 9}

    held = Held[int](3)
    assert held.all_of([1, 2], squares) == {1: 1, 2: 4}
    assert held.all_of([2, 1, 3, 9], squares) == {1: 1, 2: 4, 3: 9}
    assert held.all_of([3, 1], squares) == {1: 1, 3: 9}
    assert asked == [[1, 2], [3, 9]]


def test_what_was_held_longest_goes_first() -> None:
    held = Held[int](2)
    for key in (1, 2, 3):
        held.of(key, lambda: 0)
    assert [held.of(key, lambda: 7) for key in (3, 2, 1)] == [0, 0, 7]
