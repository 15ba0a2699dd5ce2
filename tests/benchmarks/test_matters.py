import json
from dataclasses import replace
from pathlib import Path

from benchmarks.matters import measured, read_told
from benchmarks.threads import read_gold
from corpus.records import Parsed
from corpus.store import Store
from graph.threads.building import strands_of
from graph.threads.gathering import gather
from tests.graph.threads.minutes import Paragraph, keep, meeting, paragraph

TABLED = "Ärendet bordläggs till nästa möte."


def test_stages_references_and_what_waits_are_compared_with_the_gold(tmp_path: Path) -> None:
    files = [_gold(tmp_path, "kf-2025-02-04", ("3", "bordläggning"), ("4", "bordläggning"))]
    files.append(_gold(tmp_path, "kf-2025-03-04", ("9", "bifall"), ("10", "bordläggning"), put_off="9"))
    council = "Kommunfullmäktige"
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as store:
        keep(
            store,
            [
                _named(
                    "kf-2025-02-04",
                    paragraph(3, "Bokbuss till byarna", "Dnr KUN 2025/3", "Beslut", TABLED),
                    paragraph(4, "Skolmat i Åsby", "Dnr KUN 2025/4", "Beslut", TABLED),
                ),
                _named(
                    "kf-2025-03-04",
                    paragraph(
                        9, "Bokbuss till byarna", "Dnr KUN 2025/3", "Beslut", f"{council} köper bussen."
                    ),
                    paragraph(10, "Skolmat i Åsby", "Dnr KUN 2025/4", "Beslut", "Taxan fastställs."),
                ),
            ],
        )
        found = measured(read_told(files), read_gold(files), strands_of(gather(store)))
    assert found == {
        "references": {"read": 1, "recall": 1.0},
        "stages": {"bifall": {"§": 1, "right": 1}, "bordläggning": {"§": 3, "right": 2}},
        "undecided": {"matters": 2, "undecided": 1, "precision": 1.0, "recall": 0.0},
    }


def _gold(folder: Path, name: str, *outcomes: tuple[str, str], put_off: str = "") -> Path:
    """Write the gold of a council's meeting; § 3 and § 9 are one matter, and so are § 4 and § 10."""
    cases = {"3": "KUN-2025-3", "9": "KUN-2025-3", "4": "KUN-2025-4", "10": "KUN-2025-4"}
    paragraphs = [
        {"paragrafNr": number, "ärendeNr": cases[number], "beslut": outcome} for number, outcome in outcomes
    ]
    edge = {"from": f"{name}-§{put_off}", "to": "kf-2025-02-04-§3", "typ": "bordlagd_från"}
    gold = {"body": "Kommunfullmäktige", "paragraphs": paragraphs, "edges": [edge] if put_off else []}
    file = folder / f"{name}.txt"
    file.with_suffix(".gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return file


def _named(name: str, *paragraphs: Paragraph) -> Parsed:
    minutes = meeting(name.removeprefix("kf-"), *paragraphs, body="Kommunfullmäktige")
    return replace(minutes, document=replace(minutes.document, source=f"prov/{name}.txt"))
