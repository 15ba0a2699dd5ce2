import random
from collections.abc import Sequence

from search.analysis.query import Group
from search.lexical.covering import Asked, holds_most


class Held:
    """An index of which section holds which words; remembers how many sections it was asked of."""

    def __init__(self, words_of: dict[str, frozenset[str]]) -> None:
        self.words_of = words_of
        self.asked: list[tuple[str, int]] = []

    def matching(self, group: Group, section_ids: Sequence[str]) -> frozenset[str]:
        self.asked.append((group.word, len(section_ids)))
        return frozenset(one for one in section_ids if group.word in self.words_of[one])


def word(name: str, worth: float, *, rare: bool) -> Asked:
    return Asked(Group(name, ((name, 1.0),)), worth, rare)


def one_by_one(words: Sequence[Asked], words_of: dict[str, frozenset[str]], needed: float) -> bool:
    for held in words_of.values():
        own = [each for each in words if each.group.word in held]
        if any(each.is_rare for each in own) and sum(each.worth for each in own) >= needed:
            return True
    return False


def test_agrees_with_asking_for_every_word_of_every_section() -> None:
    chance = random.Random(4)
    answers = []
    for _ in range(300):
        words = [
            word(name, chance.choice((0.5, 1.0, 3.0)), rare=chance.random() < 0.4)
            for name in "abcde"[: chance.randint(1, 5)]
        ]
        words_of = {
            f"s{one}": frozenset(name for name in "abcde" if chance.random() < 0.4) for one in range(4)
        }
        needed = chance.uniform(0.3, 0.9) * sum(each.worth for each in words)
        answers.append(holds_most(words, list(words_of), needed=needed, index=Held(words_of)))
        assert answers[-1] == one_by_one(words, words_of, needed)
    assert 50 < sum(answers) < 250


def test_without_a_rare_word_the_index_is_not_asked() -> None:
    held = Held({"s1": frozenset("ab")})
    assert not holds_most([word("a", 1.0, rare=False)], ["s1"], needed=0.5, index=held)
    assert held.asked == []


def test_common_words_are_asked_only_of_sections_with_a_rare_one() -> None:
    held = Held({"s1": frozenset("ab"), "s2": frozenset("b"), "s3": frozenset("b")})
    words = [word("a", 1.0, rare=True), word("b", 1.0, rare=False)]
    assert holds_most(words, list(held.words_of), needed=2.0, index=held)
    assert held.asked == [("a", 3), ("b", 1)]
