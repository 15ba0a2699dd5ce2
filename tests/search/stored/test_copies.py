import random

from search.stored.copies import folded, likeness, sketch_of

WORDS = [
    "nämnden",
    "beslutar",
    "att",
    "godkänna",
    "förvaltningens",
    "förslag",
    "till",
    "plan",
    "för",
    "nästa",
    "år",
    "och",
    "uppdrar",
    "åt",
    "direktören",
]


def test_same_words_in_other_case_are_the_same() -> None:
    assert likeness(sketch_of(" ".join(WORDS)), sketch_of(" ".join(WORDS).upper())) == 1.0


def test_other_words_have_nothing_in_common() -> None:
    assert (
        likeness(sketch_of(" ".join(WORDS)), sketch_of("en helt annan text utan gemensamma ord alls här"))
        == 0.0
    )


def test_likeness_of_short_texts_is_the_share_of_common_runs() -> None:
    one, other = "a b c d", "a b c e"  # runs: abc bcd, abc bce
    assert likeness(sketch_of(one), sketch_of(other)) == 1 / 3


def test_copies_fold_into_the_best_in_order() -> None:
    text = " ".join(WORDS)
    sketches = {"x": sketch_of("helt annat ämne på mötet"), "a": sketch_of(text), "b": sketch_of(text + ".")}
    assert folded(["a", "x", "b"], sketches) == {"a": ("b",), "x": ()}


def test_text_with_another_number_is_no_copy_when_short() -> None:
    sketches = {"a": sketch_of("Mötet hölls den 3 maj"), "b": sketch_of("Mötet hölls den 4 maj")}
    assert folded(["a", "b"], sketches) == {"a": (), "b": ()}


def test_folding_agrees_with_comparing_every_pair() -> None:
    chance = random.Random(4)
    vocabulary = [f"ord{number}" for number in range(40)]
    originals = [" ".join(chance.choices(vocabulary, k=chance.randint(3, 60))) for _ in range(30)]
    texts = dict[str, str]()
    for number in range(300):
        words = chance.choice(originals).split()
        for _ in range(chance.choice([0, 0, 1, 1, 2, 8])):
            words[chance.randrange(len(words))] = chance.choice(vocabulary)
        texts[f"{number}"] = " ".join(words)
    sketches = {name: sketch_of(text) for name, text in texts.items()}
    kept = folded(list(texts), sketches)
    alone: list[str] = []
    for name in texts:
        if not any(likeness(sketches[name], sketches[other]) >= 0.85 for other in alone):
            alone.append(name)
    assert list(kept) == alone
    assert len(alone) < len(texts)
    for original, copies in kept.items():
        assert all(likeness(sketches[original], sketches[copy]) >= 0.85 for copy in copies)
