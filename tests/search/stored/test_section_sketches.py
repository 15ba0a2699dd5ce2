import random

import numpy as np

from search.lexical.schema import packed
from search.ranking.matches import leaders_of
from search.stored.copies import folded, sketch_of
from search.stored.keys import keys_of
from search.stored.section_sketches import SectionSketches

CHANCE = random.Random(3)


def texts() -> list[str]:
    """Make texts of 1 to 40 words, most of which have copies with a word or two changed."""
    vocabulary = [f"ord{number}" for number in range(50)]
    originals = [CHANCE.choices(vocabulary, k=CHANCE.randint(1, 40)) for _ in range(25)]
    made = []
    for _ in range(200):
        words = list(CHANCE.choice(originals))
        for _ in range(CHANCE.choice([0, 0, 1, 2, 9])):
            words[CHANCE.randrange(len(words))] = CHANCE.choice(vocabulary)
        made.append(" ".join(words))
    return made


def test_copies_are_those_that_folding_finds_one_by_one() -> None:
    ids = [f"{number:016x}" for number in range(1, 201)]
    sketches = dict(zip(ids, map(sketch_of, texts()), strict=True))
    columns = np.array([packed(sketch) for sketch in sketches.values()], dtype=np.uint64)
    order = CHANCE.sample(range(200), 200)  # pieces come in any order, some twice
    places = [*order, *order[:30]]
    names = {f"sketch_{place}": columns[places, place] for place in range(columns.shape[1])}
    held = SectionSketches.read(keys_of(ids[place] for place in places), names.__getitem__)

    wanted = [*ids[::-1], "f" * 16]
    assert held.of(keys_of(wanted)) == [*(sketches[one] for one in ids[::-1]), ()]
    copies = held.copies(keys_of(wanted))
    expected = folded(wanted, sketches)
    leaders = leaders_of(copies, len(wanted)).tolist()
    kept = [place for place, leader in enumerate(leaders) if place == leader]
    assert [wanted[place] for place in kept] == list(expected)
    assert {wanted[one]: tuple(wanted[each] for each in own) for one, own in copies.items()} == {
        one: own for one, own in expected.items() if own
    }
    assert 20 < len(kept) < 180


def test_an_index_without_sections_has_no_copies() -> None:
    held = SectionSketches.read(keys_of([]), lambda _: keys_of([]))
    assert held.copies(keys_of([])) == {}
    assert held.copies(keys_of(["a" * 16, "b" * 16])) == {}
