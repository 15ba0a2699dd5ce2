"""Keeps what junk questions show of an encoder and a corpus, and how passages lie at large."""

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np

from search.analysis.query import ParsedQuery, parse
from search.dense.section_vectors import SectionVectors
from search.encoding.batches import Floats
from search.encoding.encoder import Encoder
from search.standing.abstention import (
    LEAST_CHUNKS,
    CameTo,
    junk_questions,
    junk_version,
    load_calibration,
    measure,
    save_calibration,
    with_floors,
)
from search.standing.background import (
    Background,
    background_of,
    load_background,
    save_background,
    typical_passages,
    typical_version,
)
from search.stored.indexed import ALL

_SAMPLE = 1000
_BACKGROUND = "background.npz"


class Calibrator:
    """The calibration of one encoder on one corpus, kept in files.

    :ivar calibration: the one that holds now.
    :ivar background: moments of the passages at large; None where there are few, or none were seen yet.
    """

    def __init__(
        self,
        encoder: Encoder,
        encoded: Callable[[str], Floats],
        vectors: SectionVectors,
        folder: Path,
        *,
        rerank: bool,
    ) -> None:
        """Read what is kept.

        :param encoded: gives the vector of a query.
        :param rerank: whether candidates are ordered anew, which has its own floors.
        """
        self._encoder = encoder
        self._encoded = encoded
        self._vectors = vectors
        self._path = folder / ("calibration.json" if rerank else "calibration-plain.json")
        self._background_path = folder / _BACKGROUND
        self.calibration = load_calibration(self._path)
        self.background = load_background(self._background_path)

    @property
    def _made_by(self) -> str:
        """The encoder, the junk questions and typical passages: another of them asks for a new one."""
        return f"{self._encoder.name}#{junk_version()}-{typical_version()}"

    def fits(self, pieces: int) -> bool:
        """Tell whether what is kept fits a corpus of so many pieces."""
        lacking = self.background is None and len(self._vectors) >= LEAST_CHUNKS
        return not lacking and self.calibration.fits(encoder=self._made_by, pieces=pieces)

    def recalibrate(self, pieces: int, came_to: Callable[[ParsedQuery], CameTo | None]) -> None:
        """Put the junk questions to the corpus as it now is.

        :param came_to: tells by the calibration that holds now what the best for a question comes to.
        """
        questions = [parse(question) for question in junk_questions()]
        encoded = np.vstack([self._encoded(question.text) for question in questions])
        sample = self._vectors.sample(_SAMPLE, random.Random(0))  # noqa: S311 - a sample, not a secret
        nearest = [
            hit.score for row in encoded for hit in self._vectors.search(row[None], limit=1, allowed=ALL)
        ]
        self.background = self._seen_at_large(sample)
        self.calibration = measure(encoded, sample, nearest, encoder=self._made_by, pieces=pieces)
        junk = [came for question in questions if (came := came_to(question))]
        self.calibration = with_floors(self.calibration, junk)
        save_calibration(self.calibration, self._path)

    def _seen_at_large(self, sample: Floats) -> Background | None:
        """Take the moments of the passages and keep them; None where they are so few that one shows."""
        if len(sample) < LEAST_CHUNKS:
            self._background_path.unlink(missing_ok=True)
            return None
        background = background_of(sample, self._typical())
        save_background(background, self._background_path)
        return background

    def _typical(self) -> Floats:
        """Give the mean of the typical passages; they are encoded once."""
        if self.background and self.calibration.encoder == self._made_by:
            return self.background.typical
        mean: Floats = self._encoder.encode_passages(typical_passages()).mean(axis=0)
        return mean
