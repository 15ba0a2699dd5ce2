from pathlib import Path

import numpy as np
import pytest

from search.abstention import (
    MEANING,
    UNKNOWN,
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
    cosines = np.array([[0.70, 0.72, 0.74, 0.76, 0.78], [0.80, 0.82, 0.84, 0.86, 0.88]], dtype=np.float32)
    measured = measure(cosines, encoder="e", pieces=5)
    assert measured.centre == pytest.approx(0.79)
    assert measured.spread == pytest.approx(np.std([0, 2, 4, 6, 8]) / 100, rel=1e-4)


BASE = Calibration(encoder="e", pieces=100, centre=0.8, spread=0.01)
JUNK = [2.0, 2.5, 3.0, 3.5, 4.0]
MIDDLE = 3.0


def came_to(*scores: float) -> list[CameTo]:
    return [CameTo(score, score, nearest=score, lead=1.0) for score in scores]


def test_floor_lies_over_the_junk_and_is_not_moved_by_one_question_that_is_answered() -> None:
    floor = with_floors(BASE, came_to(*JUNK)).hybrid_floor
    assert floor > max(JUNK)
    assert with_floors(BASE, came_to(*JUNK, 40.0)).hybrid_floor < floor + 2


def test_empty_corpus_has_no_floor() -> None:
    calibration = measure(np.empty((3, 0), dtype=np.float32), encoder="e", pieces=0)
    assert with_floors(calibration, came_to(1.0)).hybrid_floor == float("-inf")


def test_standing_is_told_in_deviations_of_the_junk_and_falls_with_unknown_words() -> None:
    calibration = with_floors(BASE, came_to(*JUNK))
    deviation = 1.4826 * 0.5
    assert calibration.standing(3.0 + deviation, 1.0, MIDDLE, 0.0) == pytest.approx(1.0)
    assert calibration.standing(3.0 + deviation, 1.0, MIDDLE, 0.5) == pytest.approx(1.0 - UNKNOWN / 2)
    assert calibration.standing(3.0, 1.0, MIDDLE + deviation, 0.0) == pytest.approx(MEANING)
    assert calibration.standing(3.0, 2.0, MIDDLE, 0.0) > calibration.standing(3.0, 1.0, MIDDLE, 0.0)


def test_standing_by_meaning_is_told_in_deviations_of_the_junk_too() -> None:
    calibration = with_floors(BASE, [CameTo(0.0, score) for score in JUNK])
    assert calibration.standing_by_meaning(MIDDLE + 2 * 1.4826 * 0.5) == pytest.approx(2.0)
    assert BASE.standing_by_meaning(-50.0) == float("inf")


def test_without_comparison_token_by_token_nothing_is_turned_away_by_it() -> None:
    assert with_floors(BASE, [CameTo(1.0, 1.0)]).standing(-50.0, 0.0, 1.0, 1.0) == float("inf")


def test_calibration_fits_its_encoder_and_about_its_size() -> None:
    calibration = Calibration(encoder="e", pieces=100)
    assert calibration.fits(encoder="e", pieces=120)
    assert not calibration.fits(encoder="e", pieces=200)
    assert not calibration.fits(encoder="f", pieces=100)


def test_calibration_is_read_as_written_and_a_damaged_one_fits_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    calibration = Calibration(
        encoder="e", pieces=9, centre=0.7, spread=0.02, hybrid_floor=6.5, nearest=Gauge(3.5, 0.4)
    )
    save_calibration(calibration, path)
    assert load_calibration(path) == calibration
    path.write_text("{")
    assert not load_calibration(path).fits(encoder="e", pieces=9)


def test_there_are_many_junk_questions_and_none_twice() -> None:
    assert len(set(junk_questions())) == len(junk_questions()) >= 50
