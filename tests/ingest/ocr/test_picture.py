import numpy as np
import pytest

from ingest.ocr import picture
from tests.ingest.ocr import scanning
from tests.ingest.ocr.scanning import MINUTES, write


@pytest.mark.parametrize("degrees", [-3.0, 0.0, 0.5, 4.0])
def test_the_skew_of_text_is_found(degrees: float) -> None:
    image = scanning.picture(lambda canvas: write(canvas, MINUTES), dpi=150).rotate(-degrees, fillcolor=255)
    assert picture.skew_of(np.asarray(image)) == pytest.approx(degrees, abs=0.15)


def test_ruled_lines_are_found_and_wiped_and_letters_are_left() -> None:
    page = np.full((600, 800), 255, np.uint8)
    page[100:103, 50:700] = 0
    page[100:500, 200:202] = 0
    page[300:320, 400:430] = 0  # a blot as large as a letter
    rules = picture.rules_in(picture.dark(page), dpi=300)
    assert sorted(rules) == [(50, 100, 699, 102), (200, 100, 201, 499)]
    clean = picture.wiped(page, rules)
    assert (clean == 0).sum() == 20 * 30


def test_a_page_without_ink_is_blank() -> None:
    page = np.full((600, 800), 250, np.uint8)
    assert picture.is_blank(page)
    page[100:130, 100:130] = 0
    assert not picture.is_blank(page)


def test_heavy_strokes_are_thicker_than_light_ones() -> None:
    light, heavy = np.zeros((20, 60), bool), np.zeros((20, 60), bool)
    light[:, ::10] = True
    heavy[:, ::10] = heavy[:, 1::10] = True
    assert (picture.stroke_of(light), picture.stroke_of(heavy)) == (1.0, 2.0)
