from pathlib import Path

from benchmarks.heading_questions import headings_and_texts

LONG = " ".join(f"ord{number}" for number in range(45))
MINUTES = f"""Gatunämnden
Protokoll
Sammanträdesdatum: 2025-03-04

§ 1 Upphörande av lokala föreskrifter

Beslut

Upphörande av lokala
föreskrifter godkänns. {LONG}

§ 2 Information från direktören

Beslut

Nämnden tackar. {LONG}

§ 3 Information från direktören

Beslut

Nämnden tackar igen. {LONG}

§ 4 Kort sak avgörs här

Beslut

Bifall.
"""


def test_a_heading_asks_for_its_text_without_the_heading(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(MINUTES, encoding="utf-8")
    ((heading, text),) = headings_and_texts([file])
    assert heading == "Upphörande av lokala föreskrifter"
    assert "föreskrifter" not in text
    assert "godkänns." in text
    assert text.endswith(LONG)
