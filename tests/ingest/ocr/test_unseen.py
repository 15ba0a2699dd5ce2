"""Numbers that the first look at a page passed over, with a program that says what it is told to."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from ingest.ocr.hocr import Recognised, Seen
from ingest.ocr.tesseract import RecognitionFailed, Tesseract
from ingest.ocr.unseen import with_unseen

if TYPE_CHECKING:
    from numpy.typing import NDArray

WORD = Seen("Sommarplanering", (100, 40, 300, 70), 65.0, 38.0, 95)


@dataclass
class Program:
    """Gives the same words for every picture, and keeps what it was given to look at."""

    words: tuple[Seen, ...] = ()
    fails: bool = False
    looked_at: "list[NDArray[np.uint8]]" = field(default_factory=list)

    def read(
        self, image: "NDArray[np.uint8]", *, dpi: int, timeout_seconds: float, as_one: bool
    ) -> Recognised:
        assert (dpi, timeout_seconds, as_one) == (300, 9.0, True)
        self.looked_at.append(image)
        if self.fails:
            raise RecognitionFailed("Texttolkningen tog mer än 9 s.")
        return Recognised(self.words)


def page(*boxes: tuple[int, int, int, int]) -> "NDArray[np.uint8]":
    image = np.full((200, 400), 255, dtype=np.uint8)
    for x0, y0, x1, y1 in boxes:
        image[y0:y1, x0:x1] = 0
    return image


def read(image: "NDArray[np.uint8]", program: Program) -> list[str]:
    found = with_unseen(image, Recognised((WORD,)), cast("Tesseract", program), dpi=300, timeout_seconds=9.0)
    return [seen.text for seen in found.words]


def figure(text: str, *, top: int = 40, height: int = 25, confidence: int = 90) -> Seen:
    return Seen(text, (20, top, 35, top + height), top + height, 99.0, confidence)


def test_a_number_beside_a_word_is_found_where_only_that_is_left_to_see() -> None:
    program = Program((figure("7"),))
    assert read(page(WORD.box, (20, 40, 35, 65)), program) == ["Sommarplanering", "7"]
    assert (np.nonzero(program.looked_at[0] < 255)[1] < 36).all()


def test_a_page_whose_ink_is_all_seen_is_not_looked_at_again() -> None:
    program = Program((figure("7"),))
    assert read(page(WORD.box), program) == ["Sommarplanering"]
    assert program.looked_at == []


@pytest.mark.parametrize(
    "other", [figure("x7"), figure("7", confidence=40), figure("7", top=120), figure("7", height=90)]
)
def test_what_is_no_sure_number_beside_a_word_stays_out(other: Seen) -> None:
    assert read(page(WORD.box, (20, 40, 35, 65)), Program((other,))) == ["Sommarplanering"]


def test_what_was_seen_first_stays_where_the_second_look_fails() -> None:
    assert read(page(WORD.box, (20, 40, 35, 65)), Program(fails=True)) == ["Sommarplanering"]
