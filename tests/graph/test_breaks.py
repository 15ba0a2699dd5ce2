import pytest

from corpus.records import Block, BlockKind, Cell
from graph.breaks import breaks_of


def breaks_in(cell: str) -> list[str]:
    """Give what stands after each break within the only cell of a row."""
    row = Block(kind=BlockKind.ROW, start=0, end=len(cell), cells=(Cell("Ansvarig", 0, len(cell)),))
    return [cell[at:] for at in sorted(set(breaks_of([row], cell))) if 0 < at < len(cell)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Jurist Clas\nHolmberg", []),
        ("Avdelningschef Anna-Karin\nLindqvist, ekonomi", []),
        ("Karin Holm\nAnders Lindqvist", ["Anders Lindqvist"]),
        ("Anna\nErik", ["Erik"]),
        ("Karin Holm\nKommunikation", ["Kommunikation"]),
        ("Holmberg Clas\nLindqvist Anna", ["Lindqvist Anna"]),
        ("tar fram underlag\nmed stöd av IT", []),
    ],
)
def test_lines_of_a_cell_part_names_unless_one_name_is_broken(cell: str, expected: list[str]) -> None:
    assert breaks_in(cell) == expected
