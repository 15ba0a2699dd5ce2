import json
from pathlib import Path

import pytest

from benchmarks.minutes import Item, _is_charged, in_gold_words, measured
from corpus.records import Relation


def _decision(**properties: str) -> Relation:
    return Relation(
        id="r",
        document_id="d",
        kind="decided",
        subject="a",
        object="b",
        start=0,
        end=1,
        extractor="beslut",
        confidence=1.0,
        properties=tuple(properties.items()),
    )


@pytest.mark.parametrize(
    ("properties", "kind", "words"),
    [
        ({"item_outcome": "bordläggs"}, "kf", "bordläggning"),
        ({"item_outcome": "avslag", "movers": "Anna Lindqvist"}, "kf", "bifall"),
        ({"item_outcome": "avslag"}, "ks", "avslag"),
        ({"item_outcome": "antas", "movers": "Anna Lindqvist"}, "ks", "bifall"),
        ({"item_outcome": "antas"}, "ks", "beslut"),
        (
            {"item_outcome": "antas", "proposal": "kontorets förslag", "proposed_to": "Kommunfullmäktige"},
            "ks",
            "tillstyrkan_kf",
        ),
    ],
)
def test_what_was_found_is_put_into_the_words_of_the_gold(
    properties: dict[str, str], kind: str, words: str
) -> None:
    assert in_gold_words(Item(decided=[_decision(**properties)]), kind) == words


def test_measures_count_what_agrees(tmp_path: Path) -> None:
    (tmp_path / "kf-2026-03-05.txt").write_text(
        "Ekby kommun\nKommunfullmäktige\nProtokoll\nSammanträdesdatum: 2026-03-05\n\n"
        "§ 1 Taxa för vatten\nBeslut\n\nÄrendet bordläggs till den 7 maj 2026.\n\n"
        "Tidigare behandling\n\nBordlagt den 5 februari 2026, § 9.\n\n"
        "§ 2 Plan för parker\nBeslut\n\nEnligt kommunstyrelsens förslag:\n"
        "1. Planen antas.\n2. Kulturnämnden får i uppdrag att följa upp planen.\n",
        encoding="utf-8",
    )
    gold = {
        "document": "kf-2026-03-05",
        "paragraphs": [
            {"paragrafNr": "1", "beslut": "bordläggning"},
            {"paragrafNr": "2", "beslut": "avslag"},
        ],
        "edges": [
            {
                "from": "kf-§1",
                "to": "kf-2026-02-05-§9",
                "typ": "bordlagd_från",
                "label": "Bordlagd från 2026-02-05 § 9",
            },
            {"from": "kf-§2", "to": "org-kulturnämnden-f", "typ": "uppdrag_till"},
        ],
    }
    (tmp_path / "kf-2026-03-05.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    result = measured([tmp_path / "kf-2026-03-05.txt"])
    assert result["outcome"] == [0.5, 1, 2]
    assert (result["put_off_precision"], result["put_off_recall"]) == ([1.0, 1, 1], [1.0, 1, 1])
    assert result["charged_recall"] == [1.0, 1, 1]
    assert result["charged_recall_held"] == [1.0, 1, 1]


@pytest.mark.parametrize(
    ("clause", "board", "is_charged"),
    [
        ("Kulturnämnden får i uppdrag att följa upp planen.", "kulturnämnden", True),
        ("Kommunstyrelsen uppdrar åt kulturnämnden att följa upp planen.", "kulturnämnden", True),
        ("Kulturnämnden får, i samverkan med skolnämnden, i uppdrag att bygga.", "skolnämnden", False),
        ("Kulturnämnden får i uppdrag att återkomma till kommunstyrelsen.", "kommunstyrelsen", False),
        ("Redovisning av uppdrag till kulturnämnden antecknas.", "kulturnämnden", False),
    ],
)
def test_a_board_is_charged_that_gets_a_charge_and_not_its_partner(
    clause: str, board: str, is_charged: bool
) -> None:
    text = f"§ 2 Plan för parker\nBeslut\n\nEnligt kommunstyrelsens förslag:\n1. {clause}\n"
    assert _is_charged(text, board) is is_charged


@pytest.mark.slow
def test_a_city_s_minutes_are_read_as_well_as_is_asked(shared: Path) -> None:
    files = sorted((shared / "data" / "goteborg-minutes").glob("kf-2023-1*.txt"))
    if not files:
        pytest.skip("the minutes beside the repository are missing")
    result = measured(files)
    for name, least in (("outcome", 0.9), ("put_off_precision", 0.98), ("put_off_recall", 0.95)):
        found = result[name]
        assert isinstance(found, list)
        assert found[0] >= least, name
