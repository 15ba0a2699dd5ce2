"""The tagger that the project ships, on invented sentences."""

import numpy as np
import pytest

from corpus.errors import InvalidRequest
from graph.tagger.labels import LABELS
from graph.tagger.pieces import load_base
from graph.tagger.runtime import open_runtime
from graph.tagger.tagging import Tagger, load_tagger
from graph.tagger.weights import read_weights
from graph.within.mentions import MentionFinder
from tests.graph.naming import document_of

pytestmark = pytest.mark.slow

SENTENCES = {
    "Sedan berättade Berit Sandqvist om resan till Norge.": [("Berit Sandqvist", "PER"), ("Norge", "LOC")],
    "Föreningen Norrdans har fått bidrag av Arbetsförmedlingen.": [("Arbetsförmedlingen", "ORG")],
    "Enligt Naturvårdsverket är luften i Göteborg bättre.": [
        ("Naturvårdsverket", "ORG"),
        ("Göteborg", "LOC"),
    ],
    "Taket ska lagas före vintern.": [],
}
IN_CAPITALS = "ENLIGT NATURVÅRDSVERKET REST BERIT SANDQVIST TILL NORGE."


def tagged(tagger: Tagger, text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.label) for one in tagger.tag([text])[0]]


@pytest.mark.parametrize("text", SENTENCES)
def test_names_of_invented_sentences_are_found(text: str) -> None:
    found = tagged(load_tagger(), text)
    assert [one for one in SENTENCES[text] if one not in found] == []
    assert len(found) <= len(SENTENCES[text]) + 1


def test_names_are_found_in_capitals_and_in_lower_case() -> None:
    expected = {"naturvårdsverket": "ORG", "berit sandqvist": "PER", "norge": "LOC"}
    for text in (IN_CAPITALS, IN_CAPITALS.lower()):
        assert {name.casefold(): label for name, label in tagged(load_tagger(), text)} == expected


def test_both_runtimes_find_the_same_names_with_like_probabilities() -> None:
    texts = [*SENTENCES, IN_CAPITALS]
    fast, plain = (Tagger(load_base(), open_runtime(one, read_weights())) for one in ("openvino", "torch"))
    assert [tagged(fast, text) for text in texts] == [tagged(plain, text) for text in texts]
    for (_, some), (_, others) in zip(fast.probabilities(texts), plain.probabilities(texts), strict=True):
        assert some.shape == others.shape
        assert float(np.abs(some - others).max()) < 0.1
        np.testing.assert_allclose(others.sum(axis=1), 1, atol=1e-4)


def test_a_text_is_tagged_alike_alone_and_among_others() -> None:
    texts = [*SENTENCES, "", "   ", IN_CAPITALS, "Kort.", "Siv Ahl talade länge. " * 8]
    together = load_tagger().tag(texts)
    assert [[(one.start, one.label) for one in names] for names in together] == [
        [(one.start, one.label) for one in load_tagger().tag([text])[0]] for text in texts
    ]


def test_what_lies_beyond_the_longest_text_is_not_read() -> None:
    ((words, probabilities),) = load_tagger().probabilities(["ord " * 900])
    assert len(words) == len(probabilities) < 260
    assert probabilities.shape[1] == len(LABELS)


def test_an_unknown_runtime_is_told_in_swedish() -> None:
    with pytest.raises(InvalidRequest, match="runtime måste vara"):
        open_runtime("abacus", {})


def test_the_name_finder_takes_up_what_the_rules_do_not_know() -> None:
    document = document_of("Vi träffade Xerxes Qvorsten i går.")
    found = MentionFinder(tagger="beslutsgraf").find(document, (), ()).mentions
    assert [(one.surface, one.kind) for one in found] == [("Xerxes Qvorsten", "person")]
