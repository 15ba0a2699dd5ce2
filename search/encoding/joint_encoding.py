"""Encodes passages once for both uses: the vector of the whole, and those of the tokens, which are kept.

A transformer gives the state of every token, and the vector of a passage is their mean. So late interaction
costs no second run where the tokens of a whole corpus are kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from search.dense.token_store import TokenStore
from search.encoding.batches import Floats
from search.encoding.encoder import Encoder
from search.encoding.late_interaction import TokenVectors

_BATCH = 256
"""Passages at a time; the states of all their tokens are in memory."""


@runtime_checkable
class JointEncoder(Protocol):
    """An encoder that gives passages and their tokens from one run."""

    def passages_with_tokens(self, texts: Sequence[str]) -> tuple[Floats, list[TokenVectors]]:
        """Give the vectors of passages, as `Encoder.encode_passages`, and of their tokens."""
        ...


@dataclass(frozen=True, slots=True)
class JointEncoding:
    """Encodes passages and keeps their tokens."""

    encoder: JointEncoder
    store: TokenStore

    def encode(
        self, chunk_ids: Sequence[str], texts: Sequence[str], *, progress: Callable[[int], None]
    ) -> Floats:
        """Give the vectors of chunks.

        :param progress: told how many are done.
        """
        found = []
        for start in range(0, len(texts), _BATCH):
            vectors, tokens = self.encoder.passages_with_tokens(texts[start : start + _BATCH])
            self.store.put(dict(zip(chunk_ids[start : start + _BATCH], tokens, strict=True)))
            found.append(vectors)
            progress(start + len(vectors))
        return np.vstack(found)


def joint_encoding(encoder: Encoder, store: TokenStore | None) -> JointEncoding | None:
    """Give what encodes once for both uses; None where no tokens are kept, or the encoder cannot."""
    if store is None or not isinstance(encoder, JointEncoder):
        return None
    return JointEncoding(encoder, store)
