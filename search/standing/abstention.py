"""What junk questions show of an encoder and a corpus: where the cosines of what is unrelated lie.

The cosines of an encoder mean nothing by themselves. So junk questions are put to the corpus: they show
where the cosines of the unrelated lie, how far they spread, and how high the best of them comes. How near
they lie to each other shows the same of the encoder alone, whatever the corpus. What does not stand out from
that is not an answer (`search/standing/signs.py`). Words that stand in the corpus lift a section over the
floor, by how rare they are.
"""

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from corpus.disk import write_atomically
from search.encoding.batches import Floats
from search.standing.line_lists import digest_of, lines_of

DEVIATIONS = 2.5
"""How far over the middle of the junk questions' best scores the floor lies, in their standard deviations."""

METHOD = "8"
"""Another way to calibrate gets another number, so that what the old one gave is not used."""

COVERED = 0.6
"""A section that holds this share of a query's rarity is an answer whatever the encoder says."""

FEW = 300
"""Chunks of a corpus that is small, as those are on which was chosen what the signs of an answer count."""

GROWTH = 1.25
LEAST_CHUNKS = 5
"""Chunks of a corpus below which nothing is told of passages at large."""

_NORMAL = 1.4826  # median absolute deviation to standard deviation


@dataclass(frozen=True, slots=True)
class CameTo:
    """What the best that was found for a question comes to.

    :ivar hybrid: by words and meaning, as `Judge.evidence` has it.
    :ivar semantic: by meaning, in spreads over the centre.
    """

    hybrid: float
    semantic: float


@dataclass(frozen=True, slots=True)
class Gauge:
    """Where the junk questions lie in one measure: their middle and their deviation."""

    middle: float = 0.0
    deviation: float = 1.0

    def of(self, value: float) -> float:
        """Tell how many deviations a value lies over the middle."""
        return (value - self.middle) / self.deviation


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What the junk questions showed of one encoder on one corpus.

    :ivar centre: mean cosine of junk questions and chunks.
    :ivar spread: standard deviation of one question's cosines, on average.
    :ivar hybrid_floor: score below which there is no answer.
    :ivar semantic: where junk questions lie by meaning alone, in spreads over the centre; None if unknown.
    :ivar unrelated: where the cosines of junk questions among themselves lie; None if unknown.
    :ivar growth: how much nearer the nearest chunk comes to junk questions than the nearest of a few hundred,
        in the deviations of `unrelated`: the larger a corpus the nearer comes what does not answer.
    """

    encoder: str = ""
    pieces: int = 0
    centre: float = 0.0
    spread: float = 1.0
    hybrid_floor: float = -math.inf
    semantic: Gauge | None = None
    unrelated: Gauge | None = None
    growth: float = 0.0

    def fits(self, *, encoder: str, pieces: int) -> bool:
        """Tell whether it was made by this encoder on a corpus of about this size."""
        smaller, larger = sorted((self.pieces, pieces))
        return self.encoder == encoder and larger <= GROWTH * smaller

    def over_unrelated(self, nearness: float) -> float:
        """Tell how many deviations something lies over what is unrelated.

        :param nearness: in spreads over the centre.
        """
        return self.unrelated.of(self.centre + self.spread * nearness) if self.unrelated else math.inf

    def over_junk(self, nearness: float) -> float:
        """Tell how many deviations a passage lies over the junk questions by meaning alone.

        :param nearness: in spreads over the centre.
        """
        return self.semantic.of(nearness) if self.semantic else math.inf


UNCALIBRATED = Calibration()


def measure(
    questions: Floats, chunks: Floats, nearest: Sequence[float], *, encoder: str, pieces: int
) -> Calibration:
    """Set centre and spread, and how near the questions lie to each other; there is no floor yet.

    :param questions: of the junk questions, float32, shape (questions, dim), rows of L2 norm 1.
    :param chunks: the same of sampled chunks, in an order by chance.
    :param nearest: cosine of each question and the nearest chunk of all.
    """
    if len(chunks) < LEAST_CHUNKS:
        return Calibration(encoder=encoder, pieces=pieces)
    cosines = questions @ chunks.T
    spread = float(cosines.std(axis=1).mean()) or 1.0
    among = (questions @ questions.T)[~np.eye(len(questions), dtype=bool)]
    unrelated = Gauge(float(among.mean()), float(among.std()) or 1.0)
    gained = statistics.median(nearest) - float(np.median(cosines[:, :FEW].max(axis=1)))
    return Calibration(
        encoder=encoder,
        pieces=pieces,
        centre=float(cosines.mean()),
        spread=spread,
        unrelated=unrelated,
        growth=max(0.0, gained / unrelated.deviation),
    )


def with_floors(calibration: Calibration, junk: Sequence[CameTo]) -> Calibration:
    """Set the floors from what the junk questions came to; none in a way in which they came to nothing."""
    if calibration.centre == 0.0 or not junk:
        return calibration
    return replace(
        calibration,
        hybrid_floor=_floor(_gauge([one.hybrid for one in junk]), DEVIATIONS),
        semantic=_gauge([one.semantic for one in junk]),
    )


def _gauge(scores: Sequence[float]) -> Gauge:
    """Go by the median, for some junk questions may touch a subject of the corpus after all."""
    middle = statistics.median(scores)
    deviation = _NORMAL * statistics.median(abs(score - middle) for score in scores)
    return Gauge(middle, deviation or 1.0)


def _floor(gauge: Gauge, deviations: float) -> float:
    return gauge.middle + deviations * gauge.deviation


def load_calibration(path: Path) -> Calibration:
    """Read a calibration; one that fits nothing where the file is not there or damaged."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        semantic, unrelated = (
            Gauge(**gauge) if (gauge := held.pop(name)) else None for name in ("semantic", "unrelated")
        )
        return Calibration(semantic=semantic, unrelated=unrelated, **held)
    except (OSError, ValueError, TypeError, KeyError):
        return UNCALIBRATED


def save_calibration(calibration: Calibration, path: Path) -> None:
    """Write a calibration beside the old one and put it in its place."""
    write_atomically(
        path, lambda beside: beside.write_text(json.dumps(asdict(calibration)), encoding="utf-8")
    )


@cache
def junk_questions() -> tuple[str, ...]:
    """Read the questions that no authority's documents answer."""
    return lines_of((files("search") / "data" / "junk_questions.txt").read_text(encoding="utf-8"))


@cache
def junk_version() -> str:
    """Name the way to calibrate, and the list of junk questions by its content."""
    return f"{METHOD}-{digest_of(junk_questions())}"
