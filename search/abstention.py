"""When the corpus has no answer: a floor under the score, set by junk questions.

The cosines of an encoder mean nothing by themselves. So junk questions are put to the corpus: they show
where the cosines of the unrelated lie, how far they spread, and how high the best of them comes. What does
not stand out from that is not an answer. Words that stand in the corpus lift a section over the floor, by
how rare they are. There are two floors for late interaction: below the higher one nothing is asserted, though
what lies nearest is listed; below the lower one nothing is. `benchmarks/README.md` shows what each costs.
"""

import hashlib
import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from search.batches import Floats

DEVIATIONS = 2.5
"""How far over the middle of the junk questions' best scores the floor lies, in their standard deviations."""

MEANT = 0.5
"""The same where only meaning speaks, which tells junk from the rest less well."""

MEANT_LISTED = -0.5
"""The same where the nearest sections are listed for what they are, by meaning alone."""

STANDING = 1.0
"""How far over the middle of the junk questions a question stands at least that has an answer, all that it
gains and loses counted."""

LISTED = 0.0
"""The same where the nearest sections are listed for what they are. To list nothing where there is an answer
costs a reader more than a list in which there is none."""

LEAD = 0.3
"""What the lead of the nearest passage over the next ones counts, beside how near it is."""

MEANING = 2.0
"""What the nearness of the nearest whole passage counts, beside that token by token."""

UNKNOWN = 1.5
"""What a question loses whose words stand nowhere in the corpus, nor words that mean about the same."""

METHOD = "6"
"""Another way to calibrate gets another number, so that what the old one gave is not used."""

COVERED = 0.6
"""A section that holds this share of a query's rarity is an answer whatever the encoder says."""

GROWTH = 1.25
_LEAST_CHUNKS = 5
_NORMAL = 1.4826  # median absolute deviation to standard deviation


@dataclass(frozen=True, slots=True)
class CameTo:
    """What the best that was found for a question comes to.

    :ivar hybrid: by words and meaning, as `Judge.evidence` has it.
    :ivar semantic: by meaning, in spreads over the centre.
    :ivar nearest: token by token, in spreads over the centre; None where nothing was compared so.
    :ivar lead: of the nearest over the mean of the next.
    """

    hybrid: float
    semantic: float
    nearest: float | None = None
    lead: float | None = None


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
    :ivar nearest: where junk questions lie by late interaction, in spreads over the centre; None if unknown.
    :ivar lead: the same of the lead of the nearest passage.
    """

    encoder: str = ""
    pieces: int = 0
    centre: float = 0.0
    spread: float = 1.0
    hybrid_floor: float = -math.inf
    semantic: Gauge | None = None
    nearest: Gauge | None = None
    lead: Gauge = field(default_factory=Gauge)

    def fits(self, *, encoder: str, pieces: int) -> bool:
        """Tell whether it was made by this encoder on a corpus of about this size."""
        smaller, larger = sorted((self.pieces, pieces))
        return self.encoder == encoder and larger <= GROWTH * smaller

    def standing(self, nearest: float, lead: float, semantic: float, unknown: float) -> float:
        """Tell how far a question stands over the junk, by late interaction and by whole passages.

        :param semantic: nearness of the nearest passage as a whole, in spreads over the centre.
        :param unknown: the share of its words, by rarity, that stand nowhere.
        """
        if self.nearest is None:
            return math.inf
        by_tokens = self.nearest.of(nearest) + LEAD * self.lead.of(lead)
        by_meaning = self.semantic.of(semantic) if self.semantic else 0.0
        return by_tokens + MEANING * by_meaning - UNKNOWN * unknown

    def standing_by_meaning(self, nearness: float) -> float:
        """Tell how far a passage stands over the junk by meaning alone.

        :param nearness: in spreads over the centre.
        """
        return math.inf if self.semantic is None else self.semantic.of(nearness)


UNCALIBRATED = Calibration()


def measure(cosines: Floats, *, encoder: str, pieces: int) -> Calibration:
    """Set centre and spread; there is no floor yet.

    :param cosines: float32, shape (junk questions, sampled chunks).
    """
    if cosines.shape[1] < _LEAST_CHUNKS:
        return Calibration(encoder=encoder, pieces=pieces)
    spread = float(cosines.std(axis=1).mean()) or 1.0
    return Calibration(encoder=encoder, pieces=pieces, centre=float(cosines.mean()), spread=spread)


def with_floors(calibration: Calibration, junk: Sequence[CameTo]) -> Calibration:
    """Set the floors from what the junk questions came to; none in a way in which they came to nothing."""
    if calibration.centre == 0.0 or not junk:
        return calibration
    compared = [one for one in junk if one.nearest is not None]
    return replace(
        calibration,
        hybrid_floor=_floor(_gauge([one.hybrid for one in junk]), DEVIATIONS),
        semantic=_gauge([one.semantic for one in junk]),
        nearest=_gauge([one.nearest or 0.0 for one in compared]) if compared else None,
        lead=_gauge([one.lead or 0.0 for one in compared]) if compared else Gauge(),
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
        lead = Gauge(**held.pop("lead"))
        semantic, nearest = (
            Gauge(**gauge) if (gauge := held.pop(name)) else None for name in ("semantic", "nearest")
        )
        return Calibration(semantic=semantic, nearest=nearest, lead=lead, **held)
    except (OSError, ValueError, TypeError, KeyError):
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
    """Name the way to calibrate, and the list of junk questions by its content."""
    digest = hashlib.blake2b("\n".join(junk_questions()).encode(), digest_size=6).hexdigest()
    return f"{METHOD}-{digest}"
