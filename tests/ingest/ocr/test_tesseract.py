import numpy as np
import pytest

from ingest.ocr.tesseract import RecognitionFailed, Tesseract

PAGE = np.full((50, 50), 255, np.uint8)


def test_a_program_that_takes_too_long_is_given_up(tmp_path: object) -> None:
    slow = Tesseract("/bin/sleep", "")
    with pytest.raises(RecognitionFailed):
        slow.read(PAGE, dpi=300, timeout_seconds=0.2)


def test_a_program_that_fails_gives_a_reason() -> None:
    with pytest.raises(RecognitionFailed, match="avbröts med ett fel"):
        Tesseract("/bin/false", "").read(PAGE, dpi=300, timeout_seconds=5)


def test_a_page_of_unknown_orientation_is_left_as_it_is() -> None:
    assert Tesseract("/bin/false", "", tells_orientation=True).quarter(PAGE, dpi=300, timeout_seconds=5) == 0
    assert Tesseract("/bin/false", "").quarter(PAGE, dpi=300, timeout_seconds=5) == 0
