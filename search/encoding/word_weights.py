"""What each token of a question counts in late interaction.

An encoder cuts rare words into many pieces, so a word would count by its length in pieces. Half of what a
token counts is its own rarity, the other half its share of its word's. Words that say nothing of the topic
count less. Chosen by measurement (`benchmarks/README.md`).
"""

from collections.abc import Iterator, Sequence

import numpy as np

from search.analysis.analyser import analyse
from search.analysis.query import is_stop_word
from search.encoding.batches import Floats

_OF_WORD = 0.5
_STOP = 0.6
_NAME = 0.4


def by_words(weights: Floats, question: str, spans: Sequence[tuple[int, int]]) -> Floats:
    """Weigh the tokens of a question by the words that they are pieces of.

    :param weights: shape (tokens,), by rarity.
    :param spans: of each token in the question; where they are not as many, the weights stay.
    """
    if len(spans) != len(weights):
        return weights
    stop = [
        (token.start, token.end)
        for token in analyse(question)
        if is_stop_word(question[token.start : token.end], token.term)
    ]
    changed = weights.copy()
    for word in _words(spans):
        share = weights[word].max() / len(word)
        changed[word] = (1 - _OF_WORD) * weights[word] + _OF_WORD * share
        first = spans[word[0]][0]
        if any(start <= first < end for start, end in stop):
            changed[word] *= _STOP
    return changed


def less_of_names(weights: Floats, question: str, spans: Sequence[tuple[int, int]]) -> Floats:
    """Let the names of a question count less: a document of the place that is named need not hold an answer.

    :param weights: shape (tokens,).
    :param spans: of each token in the question; where they are not as many, the weights stay.
    """
    names = [
        (token.start, token.end)
        for token in analyse(question)
        if token.start and question[token.start].isupper()
    ]
    if len(spans) != len(weights) or not names:
        return weights
    inside = [any(start <= first < end for start, end in names) for first, _ in spans]
    return np.where(inside, _NAME * weights, weights).astype(np.float32)


def _words(spans: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Give the places of the tokens of each word: those without a gap between them."""
    word: list[int] = []
    for place, (start, _) in enumerate(spans):
        if word and start != spans[place - 1][1]:
            yield word
            word = []
        word.append(place)
    if word:
        yield word
