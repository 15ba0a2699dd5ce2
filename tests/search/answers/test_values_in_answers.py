"""Questions for a value are answered by it, on three sentences of one document."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from graph.network.queries import GraphQueries
from ingest.pipeline import parse
from search.answers.answerer import Answerer
from search.engine import SearchEngine
from tests.search.fakes import LetterEncoder

TEXT = """Protokoll från bryggföreningen i Norrvik

Bryggan vid Norrviks badplats öppnar den 3 maj 2026 för alla medlemmar.

Avgiften för en plats vid bryggan är 1 250 kronor.

Omröstningen om bryggans räcke utföll med 43 Ja mot 38 Nej.

Handläggare för bryggan: Asta Sund

8\tMotion om flytbojar i hamnen\tEva Lind (X)
"""


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    encoder = LetterEncoder()
    with Store.open(f"sqlite:///{tmp_path / 'd.sqlite'}") as store:
        settings = Settings(home=tmp_path)
        for one in parse(TEXT.encode(), source="a.txt", token_spans=encoder.token_spans, settings=settings):
            store.add(one, Extraction())
        engine = SearchEngine(store, encoder, tmp_path)
        engine.catch_up()
        yield Answerer(engine, GraphQueries(store))
        engine.close()


@pytest.mark.parametrize(
    ("question", "value", "sentence"),
    [
        ("När öppnar bryggan vid badplatsen?", "3 maj 2026", "Bryggan vid Norrviks badplats"),
        ("Hur mycket kostar en plats vid bryggan?", "1 250 kronor", "Avgiften för en plats"),
        ("Hur röstade man om bryggans räcke?", "43 Ja mot 38 Nej", "Omröstningen om bryggans räcke"),
    ],
)
def test_value_that_is_asked_for_is_the_answer_and_its_sentence_the_evidence(
    answerer: Answerer, question: str, value: str, sentence: str
) -> None:
    first = answerer.ask(question).answers[0]
    assert first.text == value
    assert first.evidence.quote.startswith(sentence)
    assert value in first.evidence.quote


def test_line_of_a_label_and_a_name_answers_who(answerer: Answerer) -> None:
    answers = answerer.ask("Vem är handläggare för bryggan?").answers
    assert "Handläggare för bryggan: Asta Sund" in {answer.evidence.quote for answer in answers}


def test_line_of_cells_is_one_statement(answerer: Answerer) -> None:
    quotes = [one.evidence.quote for one in answerer.ask("Vem lämnade motionen om flytbojar?").answers]
    assert any("flytbojar" in quote and "Eva Lind" in quote for quote in quotes)
