import datetime as dt
import itertools
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus.sample.make_sample import DOCUMENTS, make_all
from ingest.readers.registry import read

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "corpus" / "eval"
INTENTS = {"responsible", "decided", "who", "discussed", "timeline", "relation", "negative"}
MONTHS = [
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
]
WEEKDAYS = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]


def gold(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def folded(text: str) -> str:
    return " ".join(text.split())


def texts_of(name: str, data: bytes) -> dict[str, str]:
    reading = read(data, name=name)
    found = {name: folded(reading.text)}
    for attachment in reading.attachments:
        found |= texts_of(attachment.name, attachment.data)
    return found


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Give the text of every sample document and attachment, white space folded, by file name."""
    found: dict[str, str] = {}
    for path in sorted(DOCUMENTS.iterdir()):
        found |= texts_of(path.name, path.read_bytes())
    return found


def text_at(texts: dict[str, str], prefix: str) -> str:
    (name,) = [name for name in texts if name.startswith(prefix)]
    return texts[name]


@pytest.fixture(scope="module")
def ontology() -> dict[str, dict[str, dict[str, Any]]]:
    """Give the ontology as written: the kinds under `entities` and `relations`."""
    text = (ROOT / "graph" / "ontology.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def test_committed_documents_are_what_their_sources_make(tmp_path: Path) -> None:
    for made in make_all(tmp_path):
        committed = (DOCUMENTS / made.name).read_bytes()
        assert texts_of(made.name, made.read_bytes()) == texts_of(made.name, committed)


def test_making_the_documents_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    for one, other in zip(make_all(first), make_all(second), strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_documents_come_in_every_format_and_stay_small() -> None:
    paths = list(DOCUMENTS.iterdir())
    formats = {path.suffix for path in paths}
    assert formats == {".txt", ".md", ".html", ".docx", ".pptx", ".xlsx", ".pdf", ".eml"}
    assert len(paths) >= 24
    assert sum(path.stat().st_size for path in paths) < 2_000_000


def test_one_text_is_latin_1() -> None:
    data = (DOCUMENTS / "05-ledningsradet-minnesanteckningar-2024-10-08.txt").read_bytes()
    assert "sjukvårdsdirektör".encode("latin-1") in data


def test_every_answering_passage_stands_in_its_document(texts: dict[str, str]) -> None:
    pieces = [piece for question in gold("questions") for piece in question["relevant"]]
    missing = [piece for piece in pieces if folded(piece["contains"]) not in text_at(texts, piece["doc"])]
    assert missing == []


def test_every_relation_has_its_evidence_in_its_document(texts: dict[str, str]) -> None:
    relations = gold("relations")
    missing = [row for row in relations if folded(row["contains"]) not in text_at(texts, row["doc"])]
    assert missing == []


def test_every_entity_stands_in_its_document_by_a_name_unless_it_is_composed(texts: dict[str, str]) -> None:
    named = [row for row in gold("entities") if row["kind"] in {"person", "organisation", "region", "group"}]
    missing = [
        (row["doc"], row["name"])
        for row in named
        if not any(
            name.casefold() in text_at(texts, row["doc"]).casefold()
            for name in [row["name"], *row["aliases"]]
        )
    ]
    assert missing == []


def test_both_ends_of_every_relation_are_entities_of_the_document() -> None:
    known = {(row["doc"], row["name"]) for row in gold("entities")}
    ends = {(row["doc"], row[end]) for row in gold("relations") for end in ("subject", "object")}
    assert ends - known == set()


def test_question_ids_are_unique_and_both_halves_hold_every_intent() -> None:
    questions = gold("questions")
    assert len({question["id"] for question in questions}) == len(questions) >= 70
    halves = Counter(question["split"] for question in questions)
    assert abs(halves["dev"] - halves["test"]) <= len(INTENTS)
    for split in ("dev", "test"):
        assert {question["intent"] for question in questions if question["split"] == split} == INTENTS


def test_only_negative_questions_have_no_answer() -> None:
    questions = gold("questions")
    unanswered = [question["intent"] for question in questions if not question["relevant"]]
    assert unanswered == ["negative"] * sum(question["intent"] == "negative" for question in questions)
    assert len(unanswered) >= 10


def test_gold_entities_are_of_kinds_of_the_ontology(ontology: dict[str, dict[str, dict[str, Any]]]) -> None:
    assert {row["kind"] for row in gold("entities")} - set(ontology["entities"]) == set()


def test_gold_relations_join_what_the_ontology_lets_them_join(
    ontology: dict[str, dict[str, dict[str, Any]]],
) -> None:
    kinds: dict[tuple[str, str], set[str]] = {}
    for row in gold("entities"):
        kinds.setdefault((row["doc"], row["name"]), set()).add(row["kind"])
    wrong = [
        (row["kind"], row["doc"], row[end])
        for row in gold("relations")
        for end in ("subject", "object")
        if not kinds[row["doc"], row[end]] & set(ontology["relations"][row["kind"]][end + "s"])
    ]
    assert wrong == []


def test_gold_covers_at_least_twelve_documents_and_no_line_twice() -> None:
    for name in ("entities", "relations"):
        rows = [json.dumps(row, sort_keys=True) for row in gold(name)]
        assert len(rows) == len(set(rows))
        assert len({row["doc"] for row in gold(name)}) >= 12


def test_no_person_of_the_real_documents_occurs(shared: Path) -> None:
    real = " ".join(path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").iterdir()))
    persons = {row["name"] for row in gold("entities") if row["kind"] == "person"}
    assert len(persons) > 50
    assert [name for name in persons if name in real] == []


def test_named_weekdays_agree_with_their_dates(texts: dict[str, str]) -> None:
    pattern = re.compile(rf"({'|'.join(WEEKDAYS)}) den (\d+) ({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE)
    found = [match for text in texts.values() for match in pattern.finditer(text)]
    assert len(found) >= 10
    for match in found:
        date = dt.date(int(match[4]), MONTHS.index(match[3]) + 1, int(match[2]))
        assert WEEKDAYS[date.weekday()] == match[1].lower(), match[0]


def test_paragraphs_of_minutes_are_numbered_without_gaps(texts: dict[str, str]) -> None:
    minutes = {
        name: text
        for name, text in texts.items()
        if re.match(r"\d\d-.*(?:-protokoll-|beslutslista-20)", name)
    }
    assert len(minutes) >= 9
    for name, text in minutes.items():
        whole = re.search(r"§§ (\d+)–(\d+)", text)
        numbers = sorted({int(found) for found in re.findall(r"(?<!, )§ (\d+) [A-ZÅÄÖ]", text)})
        if whole and "Paragrafer" in text:
            assert (numbers[0], numbers[-1]) == (int(whole[1]), int(whole[2])), name
        gaps = [(one, two) for one, two in itertools.pairwise(numbers) if two != one + 1]
        assert gaps == [], name


def test_every_document_and_attachment_is_described_once_and_its_numbers_stand_in_it(
    texts: dict[str, str],
) -> None:
    described = gold("documents")
    assert len(described) == len(texts)
    missing = [
        (row["doc"], number)
        for row in described
        for number in row["numbers"]
        if number not in text_at(texts, row["doc"])
    ]
    assert missing == []
