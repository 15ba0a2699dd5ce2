"""What each token of a question counts in late interaction.

An encoder cuts rare words into many pieces, so a word would count by its length in pieces. Half of what a
token counts is its own rarity, the other half its share of its word's. Words that say nothing of the topic
count less. Chosen by measurement (`benchmarks/README.md`).
"""

from collections.abc import Iterator, Sequence

from search.analysis import analyse
from search.batches import Floats
from search.query import is_stop_word

_OF_WORD = 0.5
_STOP = 0.6


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
