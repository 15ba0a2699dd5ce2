"""Tables that no lines are drawn around: rows by what stands beside each other."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf import PdfReader
from tests.ingest.readers.seen import cells


def table(*lines: tuple[str, str]) -> bytes:
    """Draw lines below a paragraph, the second text of each in a column of its own."""
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 760, "Kostnaderna för bryggan har utvecklats så här sedan arbetet begärdes in:")
    for number, (left, right) in enumerate(lines):
        canvas.drawString(70, 730 - 14 * number, left)
        canvas.drawString(380, 730 - 14 * number, right)
    canvas.save()
    return stream.getvalue()


def read(*lines: tuple[str, str]) -> list[list[str]]:
    return cells(PdfReader().read(table(*lines), name="a.pdf"))


def test_a_label_over_two_lines_is_one_row_with_the_value_beside_its_last_line() -> None:
    assert read(
        ("Budget vid årsmötet", "26 Mkr"),
        ("Budget antagen av styrelsen", ""),
        ("efter upphandling", "27 Mkr"),
        ("Nya räcken", "2 Mkr"),
    ) == [
        ["Budget vid årsmötet", "26 Mkr"],
        ["Budget antagen av styrelsen efter upphandling", "27 Mkr"],
        ["Nya räcken", "2 Mkr"],
    ]


def test_a_sum_without_a_label_is_a_row_of_its_own() -> None:
    assert read(("Hyra", "-410 199"), ("Löner", "-836 142"), ("El", "-9 400"), ("", "-1 255 741"))[-1] == [
        "",
        "-1 255 741",
    ]
