"""What the benchmark of duties in tables counts as right."""

from pathlib import Path

from benchmarks.duty_tables import Counted, counted, duties_of_gold, right_of


def test_a_party_may_be_named_with_its_title_and_a_day_must_be_right() -> None:
    wanted = duties_of_gold("r|Diakon Eva Lund|Laga tak|||2026-05-01\nr|Kansliet|Laga dörr|2026||")
    found = duties_of_gold("r|Eva Lund|Laga tak|||2026-05-01\nr|Kansliet|Laga dörr|||2026")
    assert right_of(wanted, found) == 1


def test_what_was_found_once_is_right_once() -> None:
    (duty,) = duties_of_gold("r|Kansliet|Laga dörr")
    assert right_of([duty, duty], [duty]) == 1


def test_texts_with_and_without_duties_are_counted_by_themselves(tmp_path: Path) -> None:
    table = "| Åtgärd | Ansvarig |\n|---|---|\n| Laga tak | Kansliet |"
    duty = f"===== a.md\n# Plan\n\n{table}\n-----\nr|Kansliet|Laga tak\n"
    (tmp_path / "a.txt").write_text(f"{duty}\n===== b.md\n# Brev\n\nHej.\n-----\n", encoding="utf-8")
    found = counted(tmp_path, tmp_path)
    assert found == {"with duties": Counted(1, 1, 1, 0), "without": Counted(1, 0, 0, 0)}
