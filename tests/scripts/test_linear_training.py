import numpy as np

from scripts.linear_training import NEVER, Example, LinearTraining, threshold

CHAIRS = frozenset({"chairs"})


def examples(set_name: str, *, noise: bool = False) -> list[Example]:
    """Give ten chairs and ten who are none; with noise the words tell nothing."""
    words = ["leder", "leder" if noise else "tackade"]
    return [
        Example(
            features=(f"between={word}",),
            possible=CHAIRS,
            holds=CHAIRS if right else frozenset(),
            set=set_name,
        )
        for word, right in ((words[0], True), (words[1], False))
        for _ in range(10)
    ]


def test_words_that_tell_in_every_set_are_learned() -> None:
    every = [each for name in ("a", "b", "c") for each in examples(name)]
    learned = LinearTraining(("chairs",)).learned(every)
    assert dict(learned.model.likely(learned.model.summed(["between=leder"]))).keys() == {"chairs"}
    assert not list(learned.model.likely(learned.model.summed(["between=tackade"])))
    assert "30 of 30 found, 0 false" in learned.lines["chairs"]


def test_a_kind_that_no_word_tells_is_never_likely() -> None:
    every = [each for name in ("a", "b", "c") for each in examples(name, noise=True)]
    learned = LinearTraining(("chairs",)).learned(every)
    assert learned.model.thresholds == (NEVER,)


def test_what_stands_in_one_set_alone_counts_nothing() -> None:
    every = [*examples("a"), *examples("b", noise=True)]
    model = LinearTraining(("chairs",)).learned(every).model
    assert model.summed(["between=tackade"]).tolist() == [0.0]


def test_the_share_that_rules_leave_raises_the_threshold() -> None:
    chances = np.linspace(0.95, 0.5, 40)
    held = np.arange(40) % 4 != 3
    alone = threshold(chances, held, np.ones(40), 0.7)
    beside_rules = threshold(chances, held, np.where(held, 0.3, 1.0), 0.7)
    assert alone == 0.5
    assert beside_rules == NEVER
