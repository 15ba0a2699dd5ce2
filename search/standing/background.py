"""How a question lies among passages at large, whatever answers it: the corpus's and those of the genre.

Some questions lie near everything and others near nothing, by how they are worded more than by what they
ask. So how near the best passage is tells little alone: it is weighed beside how near passages are on the
mean, and how far they differ (`search/standing/signs.py`). What is off the matters of authorities lies far
from the passages that are typical of them. Kept are moments alone, not the vectors of passages.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from corpus.disk import write_atomically
from search.encoding.batches import Floats
from search.standing.line_lists import digest_of, lines_of


@dataclass(frozen=True, slots=True)
class Among:
    """How a question lies among passages, in cosines.

    :ivar mean: to the corpus's passages on the mean.
    :ivar spread: their standard deviation.
    :ivar typical: to passages typical of the genre on the mean.
    """

    mean: float
    spread: float
    typical: float


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Moments of passages' vectors.

    :ivar mean: of the corpus's, float32, shape (dim,).
    :ivar covariance: of the corpus's, shape (dim, dim).
    :ivar typical: mean of those typical of the genre, shape (dim,).
    """

    mean: Floats
    covariance: Floats
    typical: Floats

    def among(self, question: Floats) -> Among:
        """Tell how a question lies.

        :param question: shape (dim,), of L2 norm 1.
        """
        variance = float(question @ self.covariance @ question)
        return Among(float(self.mean @ question), max(variance, 0.0) ** 0.5, float(self.typical @ question))


def background_of(chunks: Floats, typical: Floats) -> Background:
    """Take the moments of sampled chunks.

    :param chunks: shape (chunks, dim), at least one.
    :param typical: mean of the typical passages, shape (dim,).
    """
    centred = chunks - chunks.mean(axis=0)
    return Background(chunks.mean(axis=0), centred.T @ centred / len(chunks), typical)


def load_background(path: Path) -> Background | None:
    """Read it; None where the file is not there or damaged."""
    try:
        with path.open("rb") as file, np.load(file) as held:
            return Background(held["mean"], held["covariance"], held["typical"])
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def save_background(background: Background, path: Path) -> None:
    """Write it beside the old one and put it in its place."""

    def write(beside: Path) -> None:
        with beside.open("wb") as file:
            np.savez(file, mean=background.mean, covariance=background.covariance, typical=background.typical)

    write_atomically(path, write)


@cache
def typical_passages() -> tuple[str, ...]:
    """Read passages as authorities' documents have them, of many bodies and matters."""
    return lines_of((files("search") / "data" / "typical_passages.txt").read_text(encoding="utf-8"))


@cache
def typical_version() -> str:
    """Name the passages by their content."""
    return digest_of(typical_passages())
