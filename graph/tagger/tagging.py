"""Finds persons, organisations and places in texts with the tagger that the project ships."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import numpy as np

from graph.tagger.addresses import joined_places
from graph.tagger.casing import recased
from graph.tagger.labels import LABELS, Floats, Place, Tagged, Whole, cut, names_of
from graph.tagger.pieces import Base, Pieces, load_base
from graph.tagger.runtime import Runtime, open_runtime
from graph.tagger.short_forms import without_short_forms
from graph.tagger.sizes import LONGEST
from graph.tagger.weights import read_weights

LENGTH_STEP = 16  # few lengths, since a runtime prepares each once
BATCH_PIECES = 1536
BATCH_TEXTS = 64


@dataclass(frozen=True, slots=True)
class _Batch:
    rows: list[int]
    ids: Whole
    mask: Whole


class Tagger:
    """The network over the vectors of the default encoder's pieces; safe to call from several threads."""

    def __init__(self, base: Base, runtime: Runtime) -> None:
        self._base = base
        self._runtime = runtime
        self._workers = ThreadPoolExecutor(runtime.parallel, thread_name_prefix="tagger")

    def tag(self, texts: Sequence[str]) -> list[tuple[Tagged, ...]]:
        """Find the names of each text, in the order of the text.

        :param texts: a sentence or a few each; what lies beyond `LONGEST` pieces is not read.
        """
        read = zip(texts, self.probabilities(texts), strict=True)
        named = ((text, without_short_forms(text, names_of(*found))) for text, found in read)
        return [tuple(joined_places(text, names)) for text, names in named]

    def probabilities(self, texts: Sequence[str]) -> list[tuple[list[Place], Floats]]:
        """Give each text's words and the probabilities of their labels, shape (words, labels)."""
        words = [cut(text) for text in texts]
        pieces = self._base.pieces([recased(text) for text in texts], words, longest=LONGEST)
        found = [(list[Place](), np.empty((0, len(LABELS)), dtype=np.float32))] * len(texts)
        parts = list(_batches(pieces, self._base.model.vocabulary.padding))
        run = map if len(parts) == 1 else self._workers.map
        for part, each in zip(parts, run(self._probabilities, parts), strict=True):
            for row, probabilities in zip(part.rows, each, strict=True):
                firsts = pieces[row].firsts
                found[row] = (words[row][: len(firsts)], probabilities[firsts])
        return found

    def _probabilities(self, batch: _Batch) -> Floats:
        return self._runtime.probabilities(self._base.vectors(batch.ids), batch.mask)


@cache
def load_tagger(runtime: str = "auto") -> Tagger:
    """Open the tagger that the project ships; once in a process.

    :raises TaggerUnavailable: where its weights or the runtime are missing.
    :raises EncoderUnavailable: where the package of the default encoder is missing.
    """
    return Tagger(load_base(), open_runtime(runtime, read_weights()))


def _batches(pieces: Sequence[Pieces], padding: int) -> Iterator[_Batch]:
    """Cut texts into batches of like lengths, longest first; texts without words are left out."""
    order = sorted(
        (row for row, one in enumerate(pieces) if one.firsts), key=lambda row: -len(pieces[row].ids)
    )
    while order:
        width = -(-len(pieces[order[0]].ids) // LENGTH_STEP) * LENGTH_STEP
        count = max(1, min(BATCH_TEXTS, BATCH_PIECES // width))
        rows, order = order[:count], order[count:]
        ids = np.full((len(rows), width), padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for line, row in enumerate(rows):
            ids[line, : len(pieces[row].ids)] = pieces[row].ids
            mask[line, : len(pieces[row].ids)] = 1
        yield _Batch(rows, ids, mask)
