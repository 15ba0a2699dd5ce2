"""An encoder without a model: texts that share runs of three letters are near."""

import zlib
from collections.abc import Callable, Sequence

import numpy as np

from search.encoding.batches import Floats, normalised
from search.encoding.late_interaction import TokenVectors


class LetterEncoder:
    """Vectors of hashed runs of three letters; deterministic, of L2 norm 1."""

    def __init__(self, name: str = "letters-1") -> None:
        self.name = name
        self.dimension = 128
        self.encoded = 0
        self._words: dict[int, str] = {}

    def encode_passages(
        self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
    ) -> Floats:
        self.encoded += len(texts)
        if progress:
            progress(len(texts))
        return normalised(np.vstack([self._counts(text) for text in texts]))

    def encode_query(self, text: str) -> Floats:
        return normalised(self._counts(text))

    def token_spans(self, text: str) -> Sequence[tuple[int, int]]:
        return [(0, len(text))]

    def query_tokens(self, text: str) -> TokenVectors:
        words = text.lower().split()
        ids = tuple(zlib.crc32(word.encode()) & 0x7FFFFFFF for word in words)
        self._words.update(zip(ids, text.split(), strict=True))
        return TokenVectors(ids, normalised(np.vstack([self._counts(word) for word in words])))

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        return [self.query_tokens(text) for text in texts]

    def text_of(self, tokens: TokenVectors) -> str:
        return " ".join(self._words.get(one, "") for one in tokens.ids)

    def _counts(self, text: str) -> Floats:
        padded = f"  {text.lower()} "
        counts = np.zeros((1, self.dimension), dtype=np.float32)
        for at in range(len(padded) - 2):
            counts[0, zlib.crc32(padded[at : at + 3].encode()) % self.dimension] += 1
        return counts
