"""What is measured of a reading: the committed golden files read right, and errors are seen as errors."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.read_figures import Figures, measured
from benchmarks.reading import FAMILIES, golden
from benchmarks.renderings import write_html, write_txt
from corpus.sample.source import Piece, PieceKind, Source, load_source

GOLDEN = Path(__file__).parents[2] / "benchmarks" / "golden"
MINUTES = GOLDEN / "pdf-minutes" / "kulturnamnden-2025-09-17.md"
PLAN = GOLDEN / "word" / "handlingsplan-fallprevention-2026.md"


def test_there_are_two_golden_files_of_every_family() -> None:
    assert {folder.name for folder in GOLDEN.iterdir()} == set(FAMILIES)
    assert all(len(list((GOLDEN / family).glob("*.md"))) >= 2 for family in FAMILIES)


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - {"pdf-scans"}))
def test_golden_files_are_read_as_they_say(family: str) -> None:
    (found,) = golden(GOLDEN / family, None).values()
    assert found.pop("all")["files"] == len(found)
    for name, figures in found.items():
        assert (name, figures["letters_wrong"], figures["order"]) == (name, 0.0, 1.0)
        assert (name, figures["headings"], figures["rows"]) == (name, 1.0, 1.0), figures["differences"]
        assert (name, figures["placed"], figures["wrong"]) == (name, 1.0, ())


@pytest.mark.slow
def test_golden_scans_are_read_nearly_as_they_say() -> None:
    found = golden(GOLDEN / "pdf-scans", None)["pdf-scans"]["all"]
    assert found["letters_wrong"] <= 0.02  # type: ignore[operator] # a figure
    assert (found["order"], found["headings"], found["rows"]) == (1.0, 1.0, 1.0)


def test_a_wrong_letter_a_lost_row_and_a_lost_heading_are_seen() -> None:
    source = load_source(PLAN)
    right = _figures(source, source)
    table = next(piece for piece in source.pieces if piece.kind is PieceKind.TABLE)
    shorter = _with(source, table, replace(table, rows=table.rows[:-1]))
    heading = next(piece for piece in source.pieces if piece.text == "Mål")
    plain = _with(source, heading, Piece(PieceKind.PARAGRAPH, "Mäl"))
    assert (right.letters_wrong, right.rows, right.headings) == (0.0, 1.0, 1.0)
    assert _figures(shorter, source).rows == pytest.approx(2 * 2 / (2 + 3))
    assert _figures(plain, source).headings == pytest.approx(2 * 3 / (3 + 4))
    assert _figures(plain, source).letters_wrong == pytest.approx(1 / 507)


def test_pieces_in_another_order_are_seen() -> None:
    source = load_source(PLAN)
    turned = replace(source, pieces=(*source.pieces[:1], *reversed(source.pieces[1:])))
    assert _figures(turned, source).order < 0.8


def test_a_wrong_field_is_told_with_what_was_found() -> None:
    source = load_source(PLAN)
    wrong = replace(source, fields=source.fields | {"date": "2024-01-01"})
    assert _figures(source, wrong).wrong == ("date: 2025-12-02",)


def test_only_the_pages_that_the_golden_file_names_are_compared() -> None:
    source = load_source(MINUTES)
    breaks = [place for place, piece in enumerate(source.pieces) if piece.kind is PieceKind.PAGE]
    last = replace(source, fields=source.fields | {"pages": "3"}, pieces=source.pieces[breaks[-1] + 1 :])
    _, write = FAMILIES["pdf-minutes"]
    whole = measured(write(source), "a.pdf", last)
    assert (whole.letters_wrong, whole.headings, whole.pages) == (0.0, 1.0, 1)


def test_a_piece_on_another_page_is_seen() -> None:
    source = load_source(MINUTES)
    _, write = FAMILIES["pdf-minutes"]
    on_one_page = replace(
        source, pieces=tuple(piece for piece in source.pieces if piece.kind is not PieceKind.PAGE)
    )
    assert measured(write(on_one_page), "a.pdf", source).placed < 1.0


def _figures(written: Source, source: Source) -> Figures:
    return measured(write_html(written), "a.html", source)


def _with(source: Source, old: Piece, new: Piece) -> Source:
    return replace(source, pieces=tuple(new if piece is old else piece for piece in source.pieces))


def test_text_files_are_measured_by_the_same_rules() -> None:
    source = load_source(PLAN)
    assert measured(write_txt(source), "a.txt", source).rows == 1.0
