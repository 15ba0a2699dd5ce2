"""Documents written in the layouts of converters say the same, and are read as the same."""

import json
from pathlib import Path
from random import Random

import pytest

from benchmarks.layout_pieces import Content, Piece
from benchmarks.layout_writers import WRITERS
from benchmarks.layouts import main
from corpus.records import BlockKind
from tests.ingest.readers.test_text import cells

DUTIES = (("Laga bryggan vid kajen", "Bo Ek", "2026"), ("Måla båthus", "Hamnen\nVarvet", "2027"))
CONTENT = Content(
    "Plan för hamnen",
    (
        Piece(BlockKind.HEADING, "Plan för hamnen", 1),
        Piece(BlockKind.PARAGRAPH, "Planen gäller hela hamnen och alla som har en båt där under året. " * 3),
        Piece(BlockKind.ITEM, "Kajer", 1),
        Piece(BlockKind.ROW, rows=(("Aktivitet", "Ansvarig", "Tid"), *DUTIES), has_header=True),
    ),
)


@pytest.mark.parametrize("layout", ["tabs", "broken", "aligned", "bars"])
def test_table_is_read_again_from_each_layout_that_keeps_its_rows(layout: str) -> None:
    rows = cells(WRITERS[layout](CONTENT, Random(4)))
    assert [row["Aktivitet"] for row in rows] == ["Laga bryggan vid kajen", "Måla båthus"]
    assert [row["Tid"] for row in rows] == ["2026", "2027"]


@pytest.mark.parametrize("seed", range(4))
def test_cells_are_written_a_line_each_without_blank_lines_and_break_with_their_column(
    seed: int,
) -> None:
    long = "Laga bryggan vid kajen så att den håller för alla båtar som läggs i hamnen under vintern"
    piece = Piece(BlockKind.ROW, rows=(("Aktivitet", "Ansvarig"), (long, "Hamnen\nVarvet")), has_header=True)
    lines = WRITERS["cells"](Content("Plan", (piece,)), Random(seed)).split("\n")[2:-1]
    assert lines[:2] == ["Aktivitet", "Ansvarig"]
    assert lines[-2:] == ["Hamnen", "Varvet"]
    assert len(lines) > 5
    assert all(line.strip() for line in lines)
    assert {line[-1] == " " for line in lines[2:-3]} in ({True}, {False})


def test_a_cell_a_line_without_blank_lines_is_read_again() -> None:
    plan = ("Bygga om kajen", "Varvet", "2027"), ("Sälja bojar", "Bo Ek", "2028")
    table = Piece(BlockKind.ROW, rows=(("Aktivitet", "Ansvarig", "Tid"), *DUTIES, *plan), has_header=True)
    found = [cells(WRITERS["cells"](Content("", (table,)), Random(seed))) for seed in range(4)]
    names = ["Laga bryggan vid kajen", "Måla båthus", "Bygga om kajen", "Sälja bojar"]
    assert [[row["Aktivitet"] for row in rows] for rows in found] == [names] * 4


def test_columns_are_written_one_after_the_other_and_read_as_no_table() -> None:
    written = [WRITERS["columns"](CONTENT, Random(seed)) for seed in range(4)]
    lines = [line for line in written[0].splitlines() if line]
    assert lines[-4:] == ["Varvet", "Tid", "2026", "2027"]
    assert [cells(text) for text in written] == [[]] * 4


def test_broken_layout_is_the_same_for_the_same_seed_and_cuts_a_long_table_by_pages() -> None:
    row = ("Laga bryggan vid kajen så att den håller för alla båtar i hamnen", "Bo Ek", "2026")
    table = Piece(BlockKind.ROW, rows=(("Aktivitet", "Ansvarig", "Tid"), *[row] * 60), has_header=True)
    written = [WRITERS["broken"](Content("", (table,)), Random(seed)) for seed in (1, 1, 2)]
    assert written[0] == written[1] != written[2]
    assert "\n\n" in written[0].strip()


def test_main_prints_figures_of_the_document_and_of_each_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "gold").mkdir()
    plan = "# Plan för hamnen\n\n| Aktivitet | Ansvarig |\n|---|---|\n| Laga bryggan vid kajen | Bo Ek |\n"
    (tmp_path / "docs" / "01_plan.md").write_text(plan)
    kinds = {"activity": "Laga bryggan vid kajen", "person": "Bo Ek"}
    entities = [{"doc": "01", "kind": kind, "name": name} for kind, name in kinds.items()]
    duty = {"doc": "01", "kind": "responsible_for", "subject": "Bo Ek", "object": kinds["activity"]}
    (tmp_path / "gold" / "entities.jsonl").write_text("\n".join(map(json.dumps, entities)))
    (tmp_path / "gold" / "relations.jsonl").write_text(json.dumps(duty | {"contains": "Bo Ek"}))
    monkeypatch.setattr("sys.argv", ["layouts", str(tmp_path), "--layouts", "tabs"])
    main()
    told = [line.split(" | ")[1:] for line in capsys.readouterr().out.splitlines()[2:]]
    assert [line[0] for line in told] == ["original", "tabs"]
    assert {tuple(line[-2:]) for line in told} == {("1/1", "1 |")}
