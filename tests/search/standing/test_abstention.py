from pathlib import Path

import numpy as np
import pytest

from search.standing.abstention import (
    FEW,
    Calibration,
    CameTo,
    Gauge,
    junk_questions,
    load_calibration,
    measure,
    save_calibration,
    with_floors,
)


def test_centre_and_spread_are_those_of_the_cosines() -> None:
    questions = np.eye(2, 6, dtype=np.float32)
    cosines = np.array([[0.70, 0.72, 0.74, 0.76, 0.78], [0.80, 0.82, 0.84, 0.86, 0.88]], dtype=np.float32)
    chunks = np.pad(cosines.T, ((0, 0), (0, 4)))
    measured = measure(questions, chunks, [0.78, 0.88], encoder="e", pieces=5)
    assert measured.centre == pytest.approx(0.79)
    assert measured.spread == pytest.approx(np.std([0, 2, 4, 6, 8]) / 100, rel=1e-4)


def test_how_near_junk_questions_lie_to_each_other_is_known_of_the_encoder_whatever_the_corpus() -> None:
    questions = np.array([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8]], dtype=np.float32)  # 0.8, 0.6 and 0.96 apart
    few, many = (
        measure(questions, np.full((count, 2), value, dtype=np.float32), [0.9], encoder="e", pieces=9)
        for count, value in ((5, 0.5), (50, 0.7))
    )
    assert few.unrelated == many.unrelated
    assert few.unrelated is not None
    assert few.unrelated.middle == pytest.approx((0.8 + 0.6 + 0.96) / 3)
    assert few.unrelated.deviation == pytest.approx(np.std([0.8, 0.6, 0.96]))


def test_growth_is_what_junk_gains_over_the_nearest_of_a_few_hundred_chunks() -> None:
    questions = np.array([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8]], dtype=np.float32)
    chunks = np.zeros((FEW + 1, 2), dtype=np.float32)
    chunks[0, 0], chunks[FEW, 0] = 0.5, 0.9  # the last is one too many
    measured = measure(questions, chunks, [0.9, 0.72, 0.54], encoder="e", pieces=FEW + 1)
    assert measured.unrelated is not None
    assert measured.growth == pytest.approx((0.72 - 0.4) / measured.unrelated.deviation)
    assert measure(questions, chunks[:FEW], [0.5, 0.4, 0.3], encoder="e", pieces=FEW).growth == 0.0


def test_nearness_is_told_over_what_is_unrelated_by_its_cosine() -> None:
    calibration = Calibration(centre=0.5, spread=0.1, unrelated=Gauge(0.6, 0.2))
    assert calibration.over_unrelated(3.0) == pytest.approx((0.8 - 0.6) / 0.2)
    assert Calibration().over_unrelated(-50.0) == float("inf")


BASE = Calibration(encoder="e", pieces=100, centre=0.8, spread=0.01)
JUNK = [2.0, 2.5, 3.0, 3.5, 4.0]
MIDDLE = 3.0


def came_to(*scores: float) -> list[CameTo]:
    return [CameTo(score, score) for score in scores]


def test_floor_lies_over_the_junk_and_is_not_moved_by_one_question_that_is_answered() -> None:
    floor = with_floors(BASE, came_to(*JUNK)).hybrid_floor
    assert floor > max(JUNK)
    assert with_floors(BASE, came_to(*JUNK, 40.0)).hybrid_floor < floor + 2


def test_empty_corpus_has_no_floor() -> None:
    calibration = measure(
        np.eye(3, dtype=np.float32), np.empty((0, 3), dtype=np.float32), [], encoder="e", pieces=0
    )
    assert with_floors(calibration, came_to(1.0)).hybrid_floor == float("-inf")


def test_nearness_over_the_junk_is_told_in_its_deviations() -> None:
    calibration = with_floors(BASE, came_to(*JUNK))
    assert calibration.over_junk(MIDDLE + 2 * 1.4826 * 0.5) == pytest.approx(2.0)
    assert BASE.over_junk(-50.0) == float("inf")


def test_calibration_fits_its_encoder_and_about_its_size() -> None:
    calibration = Calibration(encoder="e", pieces=100)
    assert calibration.fits(encoder="e", pieces=120)
    assert not calibration.fits(encoder="e", pieces=200)
    assert not calibration.fits(encoder="f", pieces=100)


def test_calibration_is_read_as_written_and_a_damaged_one_fits_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    calibration = Calibration(
        encoder="e", pieces=9, centre=0.7, spread=0.02, hybrid_floor=6.5, unrelated=Gauge(0.5, 0.06)
    )
    save_calibration(calibration, path)
    assert load_calibration(path) == calibration
    path.write_text("{")
    assert not load_calibration(path).fits(encoder="e", pieces=9)


def test_there_are_many_junk_questions_and_none_twice() -> None:
    assert len(set(junk_questions())) == len(junk_questions()) >= 50
