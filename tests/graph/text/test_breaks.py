import pytest

from corpus.records import Block, BlockKind, Cell
from graph.text.breaks import breaks_of


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


@pytest.mark.parametrize(
    ("heading", "before"),
    [
        ("Svar på motion om fler laddplatser SBN 2026/31", "Svar på motion om fler laddplatser "),
        ("Val till Arbetsgruppen för torget Dnr KS-2025/118", "Val till Arbetsgruppen för torget "),
        ("Taxa för hamnen 2026/27", None),
    ],
)
def test_no_name_goes_on_over_a_case_number(heading: str, before: str | None) -> None:
    block = Block(kind=BlockKind.HEADING, start=0, end=len(heading), cells=())
    inside = [at for at in breaks_of([block], heading) if 0 < at < len(heading)]
    assert [heading[:at] for at in inside] == ([before] if before else [])
