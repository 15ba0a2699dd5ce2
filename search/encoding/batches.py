"""Cuts tokenized texts into batches of like lengths, so that little is computed on padding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]

LENGTH_STEP = 16
"""Lengths are rounded up to a multiple of this: few shapes, and a runtime prepares each shape once."""

BATCH_TOKENS = 1536
BATCH_TEXTS = 64


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts of like lengths: token ids and mask of shape (texts, length), and the texts' own rows."""

    rows: npt.NDArray[np.intp]
    ids: Whole
    mask: Whole


def shorten(ids: list[int], special: Sequence[int], longest: int) -> list[int]:
    """Give a text's token ids, at most `longest`, with the special tokens at its end kept.

    :param ids: or anything else that is known of each token.
    :param special: 1 for each token that is a special one.
    """
    if len(ids) <= longest:
        return ids
    closing = 0
    while closing < len(ids) and special[-1 - closing]:
        closing += 1
    return ids[: longest - closing] + ids[len(ids) - closing :]


def batches(tokens: Sequence[Sequence[int]], *, padding: int, longest: int) -> Iterator[Batch]:
    """Cut texts into batches, longest first.

    :param padding: the id of the padding token.
    :param longest: no batch is wider than this.
    """
    order = sorted(range(len(tokens)), key=lambda row: -len(tokens[row]))
    start = 0
    while start < len(order):
        width = _rounded(len(tokens[order[start]]), longest)
        count = max(1, min(BATCH_TEXTS, BATCH_TOKENS // width))
        yield _pad(tokens, order[start : start + count], width, padding)
        start += count


def _rounded(length: int, longest: int) -> int:
    return max(length, min(-(-length // LENGTH_STEP) * LENGTH_STEP, longest))


def _pad(tokens: Sequence[Sequence[int]], rows: Sequence[int], width: int, padding: int) -> Batch:
    ids = np.full((len(rows), width), padding, dtype=np.int64)
    mask = np.zeros((len(rows), width), dtype=np.int64)
    for line, row in enumerate(rows):
        ids[line, : len(tokens[row])] = tokens[row]
        mask[line, : len(tokens[row])] = 1
    return Batch(np.array(rows, dtype=np.intp), ids, mask)


def pool(states: Floats, mask: Whole, pooling: str) -> Floats:
    """Make one vector of L2 norm 1 of each text's token states.

    :param states: shape (texts, length, dim).
    :param pooling: `mean` over the tokens of the mask, or `cls`, the first token.
    """
    vectors = states[:, 0] if pooling == "cls" else np.einsum("tld,tl->td", states, mask.astype(np.float32))
    return normalised(vectors)


def normalised(vectors: Floats) -> Floats:
    """Scale vectors of shape (n, dim) to L2 norm 1; a zero vector stays zero."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors / np.maximum(norms, np.float32(1e-12)), dtype=np.float32)
