"""Sketches of whole texts: the smallest hashes of their runs of words, by which like ones are found.

Two texts that share a part p of their runs share about that part of their sketches (Broder, "On the
resemblance and containment of documents", 1997).
"""

import hashlib
import re

SKETCH_SIZE = 64
_RUN = 4
_FEWEST_WORDS = 20  # a shorter text is like too many others
_WORD = re.compile(r"\w+")


def runs_of(text: str) -> frozenset[int]:
    """Give the hashes, of 63 bits, of a text's runs of four words; none for a text of fewer than 20 words."""
    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    return frozenset(map(_hash, runs))


def sketch_of(text: str) -> tuple[int, ...]:
    """Give the smallest of a text's hashes, in rising order."""
    return tuple(sorted(runs_of(text))[:SKETCH_SIZE])


def resemblance(one: str, other: str) -> float:
    """Give the share of runs that two texts have in common (Jaccard), from 0 to 1."""
    left, right = runs_of(one), runs_of(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") >> 1
