"""When the corpus has no answer: a floor under the score, set by junk questions.

The cosines of an encoder mean nothing by themselves. So junk questions are put to the corpus: they show
where the cosines of the unrelated lie, how far they spread, and how high the best of them comes. What does
not stand out from that is not an answer. Words that stand in the corpus lift a section over the floor, by
how rare they are.
"""

import hashlib
import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from search.batches import Floats

DEVIATIONS = 2.5
"""How far over the middle of the junk questions' best scores the floor lies, in their standard deviations."""

SEMANTIC_DEVIATIONS = 1.5
"""The same where only meaning speaks, which tells junk from the rest less well."""

TOKEN_DEVIATIONS = 3.4
"""The same of late interaction."""

COVERED = 0.6
"""A section that holds this share of a query's rarity is an answer whatever the encoder says."""

GROWTH = 1.25
_LEAST_CHUNKS = 5
_NORMAL = 1.4826  # median absolute deviation to standard deviation


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What the junk questions showed of one encoder on one corpus.

    :ivar centre: mean cosine of junk questions and chunks.
    :ivar spread: standard deviation of one question's cosines, on average.
    :ivar hybrid_floor: score below which there is no answer.
    :ivar semantic_floor: the same of meaning alone, in spreads over the centre.
    :ivar token_floor: the same of late interaction, in spreads over the centre.
    """

    encoder: str = ""
    pieces: int = 0
    centre: float = 0.0
    spread: float = 1.0
    hybrid_floor: float = -math.inf
    semantic_floor: float = -math.inf
    token_floor: float = -math.inf

    def fits(self, *, encoder: str, pieces: int) -> bool:
        """Tell whether it was made by this encoder on a corpus of about this size."""
        smaller, larger = sorted((self.pieces, pieces))
        return self.encoder == encoder and larger <= GROWTH * smaller


UNCALIBRATED = Calibration()


def measure(cosines: Floats, *, encoder: str, pieces: int) -> Calibration:
    """Set centre and spread; there is no floor yet.

    :param cosines: float32, shape (junk questions, sampled chunks).
    """
    if cosines.shape[1] < _LEAST_CHUNKS:
        return Calibration(encoder=encoder, pieces=pieces)
    spread = float(cosines.std(axis=1).mean()) or 1.0
    return Calibration(encoder=encoder, pieces=pieces, centre=float(cosines.mean()), spread=spread)


def with_floors(
    calibration: Calibration, *, hybrid: Sequence[float], semantic: Sequence[float], tokens: Sequence[float]
) -> Calibration:
    """Set the floors from the best score of each junk question in each way; none of what has no scores."""
    if calibration.centre == 0.0:
        return calibration
    return replace(
        calibration,
        hybrid_floor=_floor(hybrid, DEVIATIONS),
        semantic_floor=_floor(semantic, SEMANTIC_DEVIATIONS),
        token_floor=_floor(tokens, TOKEN_DEVIATIONS),
    )


def _floor(scores: Sequence[float], deviations: float) -> float:
    """Go by the median, for some junk questions may touch a subject of the corpus after all."""
    if not scores:
        return -math.inf
    middle = statistics.median(scores)
    deviation = _NORMAL * statistics.median(abs(score - middle) for score in scores)
    return middle + deviations * deviation


def load_calibration(path: Path) -> Calibration:
    """Read a calibration; one that fits nothing where the file is not there or damaged."""
    try:
        return Calibration(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return UNCALIBRATED


def save_calibration(calibration: Calibration, path: Path) -> None:
    """Write a calibration beside the old one and put it in its place."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(calibration)), encoding="utf-8")
    beside.replace(path)


@cache
def junk_questions() -> tuple[str, ...]:
    """Read the questions that no authority's documents answer."""
    lines = (files("search") / "data" / "junk_questions.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def junk_version() -> str:
    """Name the list of junk questions by its content."""
    return hashlib.blake2b("\n".join(junk_questions()).encode(), digest_size=6).hexdigest()
