"""Whether a thing is done and which are late, by a plan of one table."""

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

PLAN = """# Hamnplan för Norrvik

## Åtgärder

| Åtgärd | Ansvarig | Klart senast | Status |
|---|---|---|---|
| Laga den långa bryggan | Hamnchefen | 2026-05-01 | Klar |
| Måla båthuset vid udden | Asta Sund | 2026-06-01 | Försenad, färgen är slut |
| Teckna avtal om muddring | Hamnchefen | 2026-09-01 | Ej påbörjad |
"""
OTHER = """# Badplan för Sundby

## Arbeten

| Arbete | Vem | När |
|---|---|---|
| Byta rutschkanan | Badchefen | 2026-07-01 |
"""


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    encoder = LetterEncoder()
    settings = Settings(home=tmp_path)
    with Store.open(f"sqlite:///{tmp_path / 'd.sqlite'}") as store:
        for name, text in (("hamnplan.md", PLAN), ("badplan.md", OTHER)):
            for one in parse(text.encode(), source=name, token_spans=encoder.token_spans, settings=settings):
                store.add(one, Extraction())
        engine = SearchEngine(store, encoder, tmp_path)
        engine.catch_up()
        yield Answerer(engine, GraphQueries(store))
        engine.close()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Är den långa bryggan klar?", "Ja. Klar"),
        ("Är båthuset vid udden försenat?", "Ja. Försenad, färgen är slut"),
        ("Är avtalet om muddring tecknat?", "Nej. Ej påbörjad"),
    ],
)
def test_state_of_one_thing_is_told_by_its_row(answerer: Answerer, question: str, first: str) -> None:
    answer = answerer.ask(question).answers[0]
    assert (answer.text, answer.sure) == (first, True)
    assert answer.evidence.quote.split("\t")[-1] in first


def test_row_that_tells_no_state_is_a_guess(answerer: Answerer) -> None:
    assert not [one for one in answerer.ask("Är rutschkanan utbytt?").answers if one.sure]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vilka åtgärder är försenade i hamnplanen?", ["Måla båthuset vid udden: Försenad, färgen är slut"]),
        ("Vilka åtgärder är inte påbörjade i hamnplanen?", ["Teckna avtal om muddring: Ej påbörjad"]),
    ],
)
def test_things_in_a_state_are_listed_of_the_plan_that_is_named(
    answerer: Answerer, question: str, expected: list[str]
) -> None:
    assert [one.text for one in answerer.ask(question).answers] == expected


def test_plan_without_a_thing_in_the_state_is_told(answerer: Answerer) -> None:
    reply = answerer.ask("Vilka åtgärder är stoppade i hamnplanen?")
    assert reply.answers == ()
    assert reply.message == "Det framgår inte av listan i ”Hamnplan för Norrvik”."
