"""What is asked of a document that is named stands in a section that does not name it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.evidence import Quoter
from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from ingest.pipeline import parse
from search.engine import SearchEngine
from search.questions.within_document import asked_within
from tests.search.fakes import LetterEncoder

VEGA = """# Projekt Vega

Minnesanteckningar från styrgruppens möte om Projekt Vega.

## Läget

Projekt Vega bygger om hamnen i Norrvik.

## Ekonomi

Utfallet till och med maj är 2 mnkr av budgeten på 4,6 mnkr.
"""
BRIDGE = """# Projekt Lyra

Anteckningar om Projekt Lyra i Sundby.

## Ekonomi

Budgeten är 9 mnkr.
"""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SearchEngine]:
    encoder, settings = LetterEncoder(), Settings(home=tmp_path)
    with Store.open(f"sqlite:///{tmp_path / 'd.sqlite'}") as store:
        for name, text in (("vega.md", VEGA), ("lyra.md", BRIDGE)):
            for one in parse(text.encode(), source=name, token_spans=encoder.token_spans, settings=settings):
                store.add(one, Extraction())
        engine = SearchEngine(store, encoder, tmp_path)
        engine.catch_up()
        yield engine
        engine.close()


def test_question_is_put_to_the_document_that_it_names_and_no_other(engine: SearchEngine) -> None:
    question = "Vad är budgeten för Projekt Vega?"
    within = asked_within(engine, Quoter(engine.store), question, engine.search(question).hits)
    assert within is not None
    assert within.question == "Vad är budgeten?"
    assert {hit.source for hit in within.hits} == {"vega.md"}
    assert any("4,6 mnkr" in hit.text for hit in within.hits)


@pytest.mark.parametrize(
    "question", ["Vad är budgeten för Projekt Orion?", "vad är budgeten", "Vad är Projekt Vega?"]
)
def test_question_that_names_no_document_or_nothing_more_is_put_to_none(
    engine: SearchEngine, question: str
) -> None:
    hits = engine.search(question).hits
    assert asked_within(engine, Quoter(engine.store), question, hits) is None
