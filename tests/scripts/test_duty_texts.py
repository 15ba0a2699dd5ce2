"""The form of invented texts with the duties that they state."""

from pathlib import Path

from scripts.duty_texts import DutyText, bare, duty_texts, facts_of


def test_texts_are_read_with_names_and_facts(tmp_path: Path) -> None:
    path = tmp_path / "texts.txt"
    path.write_text(
        "===== a.md\n# Plan\n-----\nr|Kansliet|Laga tak\n\n===== b.md\n# Brev\n-----\n", encoding="utf-8"
    )
    assert list(duty_texts(path)) == [
        DutyText("a.md", "# Plan", "\nr|Kansliet|Laga tak\n\n"),
        DutyText("b.md", "# Brev", "\n"),
    ]


def test_facts_may_leave_days_out() -> None:
    assert facts_of("r | Kansliet | Laga tak | | | 2027\n\ns|Bo Ek|Laga tak") == [
        ("r", "Kansliet", "Laga tak", "", "", "2027"),
        ("s", "Bo Ek", "Laga tak", "", "", ""),
    ]


def test_words_are_bare_without_signs_and_capitals() -> None:
    assert bare("Kök & Ekonomi, Ekby") == "kök ekonomi ekby"
