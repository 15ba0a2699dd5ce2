"""Signs that recognition takes for others, in words drawn by hand: each letter a box of ink."""

import numpy as np
import pytest

from ingest.ocr.hocr import Place, Seen
from ingest.ocr.true_signs import with_true_signs

SIZE, BASE = 40.0, 60


def told(text: str, places: list[Place], *, ink: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> str:
    """Read one word whose signs stand at the places."""
    box = (places[0][0], 20, places[-1][2], 70)
    (word,) = with_true_signs([Seen(text, box, BASE, SIZE, 70, tuple(places))], ink)
    return word.text


def drawn(*places: Place) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Draw boxes of ink on a page."""
    page = np.zeros((100, 300), dtype=np.bool_)
    for x0, y0, x1, y1 in places:
        page[y0:y1, x0:x1] = True
    return page


def standing(*widths: tuple[int, int]) -> list[Place]:
    """Give the places of tall signs by their left edges and widths."""
    return [(left, 32, left + width, BASE) for left, width in widths]


@pytest.mark.parametrize(("width", "dash"), [(10, "-"), (22, "–"), (40, "—")])
@pytest.mark.parametrize("seen", ["-", "–", "—"])
def test_a_dash_is_as_long_as_it_is_drawn(width: int, dash: str, seen: str) -> None:
    places = [*standing((10, 18)), (30, 48, 30 + width, 51), *standing((75, 18))]
    assert told(f"3{seen}5", places, ink=drawn(*places)) == f"3{dash}5"


def test_one_dash_seen_twice_is_one() -> None:
    dash = (30, 48, 52, 51)
    places = [*standing((10, 18)), dash, (45, 30, 56, 60), *standing((60, 18))]
    assert told("3--5", places, ink=drawn(places[0], dash, places[3])) == "3–5"


def test_dashes_of_typewritten_pages_stay_since_all_signs_are_equally_wide() -> None:
    places = [*standing((10, 17), (40, 17), (70, 16)), (100, 48, 120, 51)]
    assert told("uli-", places, ink=drawn(*places)) == "uli-"


def test_what_is_drawn_higher_than_a_dash_is_left_alone() -> None:
    places = [*standing((10, 18), (30, 24), (60, 18))]
    assert told("r-I", places, ink=drawn(*places)) == "r-I"


@pytest.mark.parametrize(("sign", "dotted"), [("A", "Ä"), ("O", "Ö"), ("a", "ä"), ("o", "ö")])
def test_two_dots_above_a_letter_are_seen(sign: str, dotted: str) -> None:
    place = (10, 32, 34, BASE)
    ink = drawn(place, (14, 24, 18, 28), (26, 24, 30, 28))
    assert told(sign, [place], ink=ink) == dotted


@pytest.mark.parametrize(
    "above", [[], [(14, 24, 30, 28)], [(14, 0, 18, 28), (26, 0, 30, 28)], [(12, 24, 16, 28)]]
)
def test_neither_a_stroke_nor_the_line_above_is_taken_for_dots(above: list[Place]) -> None:
    place = (10, 32, 34, BASE)
    assert told("A", [place], ink=drawn(place, *above)) == "A"


def test_a_parenthesis_taken_for_a_figure_is_opened() -> None:
    places = [(10, 32, 18, BASE), (30, 31, 37, 67), (42, 32, 50, BASE), (60, 31, 67, 67)]
    assert told("161)", places, ink=drawn(*places)) == "1(1)"


def test_a_figure_before_a_closing_parenthesis_stays() -> None:
    places = [(10, 32, 18, BASE), (26, 32, 42, BASE), (45, 31, 52, 67)]
    assert told("16)", places, ink=drawn(*places)) == "16)"


@pytest.mark.parametrize(("shift", "number"), [(0, "1140"), (14, "1 140")])
def test_thousands_are_parted_where_the_step_is_wider(shift: int, number: str) -> None:
    places = standing((10, 17), (32 + shift, 17), (54 + shift, 17), (76 + shift, 17))
    assert told("1140", places, ink=drawn(*places)) == number


@pytest.mark.parametrize("seen", ["($)", "($S)"])
def test_the_letter_of_a_party_is_no_dollar(seen: str) -> None:
    places = standing(*((10 + 20 * number, 17) for number in range(len(seen))))
    assert told(seen, places, ink=drawn(*places)) == "(S)"


def test_a_word_whose_places_are_not_told_stays() -> None:
    word = Seen("2025-2027", (0, 0, 90, 30), 30.0, SIZE, 90)
    assert with_true_signs([word], drawn()) == [word]
