from pathlib import Path

import numpy as np
import pytest

from search.abstention import (
    Calibration,
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


def test_floor_lies_over_the_junk_and_is_not_moved_by_one_question_that_is_answered() -> None:
    base = Calibration(encoder="e", pieces=100, centre=0.8, spread=0.01)
    junk = [2.0, 2.5, 3.0, 3.5, 4.0]
    floor = with_floors(base, hybrid=junk, semantic=junk, tokens=[]).hybrid_floor
    assert floor > max(junk)
    assert with_floors(base, hybrid=[*junk, 40.0], semantic=junk, tokens=[]).hybrid_floor < floor + 2


def test_empty_corpus_has_no_floor() -> None:
    calibration = measure(np.empty((3, 0), dtype=np.float32), encoder="e", pieces=0)
    assert with_floors(calibration, hybrid=[1.0], semantic=[1.0], tokens=[]).hybrid_floor == float("-inf")


def test_calibration_fits_its_encoder_and_about_its_size() -> None:
    calibration = Calibration(encoder="e", pieces=100)
    assert calibration.fits(encoder="e", pieces=120)
    assert not calibration.fits(encoder="e", pieces=200)
    assert not calibration.fits(encoder="f", pieces=100)


def test_calibration_is_read_as_written_and_a_damaged_one_fits_nothing(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    calibration = Calibration(encoder="e", pieces=9, centre=0.7, spread=0.02, hybrid_floor=6.5)
    save_calibration(calibration, path)
    assert load_calibration(path) == calibration
    path.write_text("{")
    assert not load_calibration(path).fits(encoder="e", pieces=9)


def test_there_are_many_junk_questions_and_none_twice() -> None:
    assert len(set(junk_questions())) == len(junk_questions()) >= 50
