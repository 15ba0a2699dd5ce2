"""How sentences are changed for training."""

import random

from graph.tagger.casing import recased
from graph.tagger.labels import Tagged
from scripts.tagger_changes import changed, joined
from scripts.tagger_corpora import Sentence
from scripts.tagger_names import TITLES, Names

SENTENCE = Sentence(
    "Siv Ahl leder Ekverket i Ekstad.", (Tagged(0, 7, "PER"), Tagged(14, 22, "ORG")), ((25, 31),)
)


def test_other_names_and_letters_keep_the_labels_in_place() -> None:
    others, draw = Names(), random.Random(3)
    seen = set[str]()
    for _ in range(200):
        new = changed(SENTENCE, others, draw)
        person, body = new.names
        between = new.text[person.end : body.start].casefold()
        assert between == " leder "
        assert person.start == 0 or new.text[: person.start - 1].casefold() in {
            one.casefold() for one in TITLES
        }
        assert [new.text[start:end].casefold() for start, end in new.unknown] == ["ekstad"]
        seen.add(new.text)
    assert {SENTENCE.text, recased(SENTENCE.text.lower())} <= seen
    assert len(seen) > 20


def test_the_same_seed_gives_the_same_sentences() -> None:
    first, second = (
        [changed(SENTENCE, Names(), random.Random(seed)).text for seed in range(20)] for _ in range(2)
    )
    assert first == second


def test_joined_sentences_keep_the_names_of_both() -> None:
    other = Sentence("Bo Ek tackar.", (Tagged(0, 5, "PER"),), (), 0.5)
    new = joined(SENTENCE, other)
    assert new.text == "Siv Ahl leder Ekverket i Ekstad. Bo Ek tackar."
    assert [new.text[one.start : one.end] for one in new.names] == ["Siv Ahl", "Ekverket", "Bo Ek"]
    assert new.weight == 0.75
