import json
import math
from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import StaleIndex
from search.analysis.query import parse
from search.lexical.index import LexicalIndex
from search.stored.copies import sketch_of
from search.stored.indexed import ALL, Allowed, IndexedDocument
from search.stored.keys import keys_of
from tests.corpus.factory import parsed_from

TEXTS = (
    "Nämnden antog den nya cancerstrategin.",
    "Upphandling av elbussar i kollektivtrafiken bordlades enligt § 14 i KS 2025/123.",
    "Simhallens budget och simhallens öppettider; budgeten för simhallen höjs.",
    "Budgeten för biblioteket.",
)


def indexed(*texts: str, source: str = "a.txt") -> IndexedDocument:
    parsed = parsed_from(*texts, source=source, title="")
    return IndexedDocument(parsed.document, parsed.document.text, parsed.sections, parsed.chunks)


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    made = LexicalIndex(tmp_path)
    made.update([indexed(*TEXTS)], [], last_change=3)
    return made


def found(index: LexicalIndex, text: str, allowed: Allowed = ALL) -> list[int]:
    """Give the places in TEXTS of what a query finds."""
    ids = [section.id for section in indexed(*TEXTS).sections]
    return [ids.index(hit.section_id) for hit in index.search(parse(text), limit=10, allowed=allowed)]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("strategier mot cancer", [0]),
        ("elbuss", [1]),
        ("ks 2025-123", [1]),
        ("§14", [1]),
        ("simhall", [2]),
        ("motorväg", []),
    ],
)
def test_query_finds_the_sections_that_hold_its_words(
    index: LexicalIndex, query: str, places: list[int]
) -> None:
    assert found(index, query) == places


def test_phrase_in_quotation_marks_must_stand_as_written(index: LexicalIndex) -> None:
    assert found(index, '"upphandling av elbussar"') == [1]
    assert found(index, "”av elbussar upphandling”") == []


def test_filters_hold_inside_the_index(index: LexicalIndex) -> None:
    document = indexed(*TEXTS)
    assert found(index, "budget", Allowed.of(sections=frozenset([document.sections[3].id]))) == [3]
    assert found(index, "budget", Allowed.of(documents=frozenset())) == []
    assert set(found(index, "budget", Allowed.of(documents=frozenset([document.head.id])))) == {2, 3}


def test_sections_that_hold_a_word_are_told_of_rare_and_of_common_ones(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    texts = [f"Bro {number} lagas{' i Ekby' * (number in (3, 30))}." for number in range(40)]
    document = indexed(*texts)
    index.update([document], [], last_change=1)
    sections = [section.id for section in document.sections]
    asked = [sections[number] for number in (3, 5, 12, 21)]
    for word, holding in (("ekby", {sections[3]}), ("lagas", set(asked)), ("simhall", set())):
        (group,) = parse(word).groups
        assert index.matching(group, asked) == holding
        assert index.matching(group, []) == frozenset()


def test_scores_are_bm25_of_the_body(tmp_path: Path) -> None:
    texts = ("alfa beta beta", "beta gamma gamma gamma", "delta epsilon")
    index = LexicalIndex(tmp_path)
    index.update([indexed(*texts)], [], last_change=1)
    words = [text.split() for text in texts]
    average = sum(map(len, words)) / len(words)
    expected = []
    for one in words:
        times = Counter(one)["beta"]
        if times:
            idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
            expected.append(idf * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * len(one) / average)))
    scores = sorted((hit.score for hit in index.search(parse("beta"), limit=5)), reverse=True)
    assert scores == pytest.approx(sorted(expected, reverse=True), rel=0.02)


def test_updated_document_leaves_nothing_of_its_former_self(index: LexicalIndex) -> None:
    document = indexed(*TEXTS)
    index.update([document], [], last_change=4)
    assert index.pieces == len(TEXTS)
    index.update([], [document.head.id], last_change=5)
    assert index.pieces == 0


def test_index_remembers_the_last_change(index: LexicalIndex, tmp_path: Path) -> None:
    assert LexicalIndex(tmp_path).last_change == 3


def test_long_section_is_found_once_by_its_best_piece(tmp_path: Path) -> None:
    parsed = parsed_from("simhall " * 3 + "ord " * 50)
    section = parsed.sections[0]
    chunk = parsed.chunks[0]
    halves = (
        type(chunk)("c1", chunk.document_id, section.id, 0, 0, 24),
        type(chunk)("c2", chunk.document_id, section.id, 1, 24, section.end),
    )
    index = LexicalIndex(tmp_path)
    document = IndexedDocument(parsed.document, parsed.document.text, parsed.sections, halves)
    index.update([document], [], last_change=1)
    assert index.pieces == 2
    assert [hit.section_id for hit in index.search(parse("simhall ord"), limit=5)] == [section.id]


def test_index_of_another_analyser_is_refused(index: LexicalIndex, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"analyser": "0"}))
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        LexicalIndex(tmp_path)


@pytest.mark.parametrize("few", [0, 2_000])
def test_a_filter_finds_the_same_asked_for_or_looked_up(
    index: LexicalIndex, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    others = [indexed("Budget" + " för simhallen" * number, source=f"{number}.txt") for number in range(60)]
    index.update(others, [], last_change=4)
    monkeypatch.setattr("search.lexical.queries.FEW", few)
    documents = frozenset(one.head.id for one in others[::20])
    sections = frozenset(one.sections[0].id for one in others[::30])
    query = parse("budget")
    by_document = index.search(query, limit=2, allowed=Allowed.of(documents=documents))
    everything = index.search(query, limit=100)
    assert list(by_document) == [hit for hit in everything if hit.document_id in documents][:2]
    both = index.search(query, limit=9, allowed=Allowed.of(documents=documents, sections=sections))
    assert {hit.section_id for hit in both} == {others[0].sections[0].id}
    assert index.search(query, limit=9, allowed=Allowed.of(sections=frozenset())) == ()


def test_sketches_are_given_as_they_were_made(index: LexicalIndex) -> None:
    document = indexed(*TEXTS)
    expected = {one.id: sketch_of(document.text[one.start : one.end]) for one in document.sections}
    found = index.sketches.of(keys_of([*expected, "0" * 16]))
    assert found == [*expected.values(), ()]
    assert {len(sketch) for sketch in expected.values()} != {16}


def test_index_of_a_former_format_is_made_anew_from_the_store(index: LexicalIndex, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": "1"}))
    (tmp_path / "tantivy").mkdir()
    opened = LexicalIndex(tmp_path)
    assert opened.last_change == 0
    opened.update([indexed(*TEXTS)], [], last_change=3)
    assert not (tmp_path / "tantivy").exists()
    assert LexicalIndex(tmp_path).last_change == 3
