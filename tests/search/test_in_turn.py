"""Who held a place one after another, and what is the newest, on documents of three years."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.records import Entity, Extraction, Parsed, Relation, content_id
from corpus.store import Store
from graph.network.queries import GraphQueries
from search.answers.answerer import Answerer
from search.engine import SearchEngine
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

HELD = {
    "2024-03-01": "Asta Sund, chef för Isrådet, berättade om isbanan.",
    "2026-01-10": "Bo Kull är chef för Isrådet från årsskiftet och redogjorde för isbanan.",
    "2025-02-02": "Eva Lind, tillförordnad chef för Isrådet, visade isbanan.",
}
OTHER = "Ove Ek, chef för Badhuset, var på besök."


def extraction_of(parsed: Parsed, quote: str) -> Extraction:
    name = quote.split(" är")[0].split(",")[0]
    person = Entity(content_id("entity", "person", name), "person", name)
    role = Entity(content_id("entity", "role", "chef"), "role", "chef")
    relation = Relation(
        id=content_id("relation", "has_role", person.id, role.id, parsed.document.id),
        document_id=parsed.document.id,
        kind="has_role",
        subject=person.id,
        object=role.id,
        start=0,
        end=len(quote),
        extractor="prov",
        confidence=0.9,
    )
    return Extraction((), (person, role), (relation,))


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for date, quote in [*HELD.items(), ("2023-01-01", OTHER)]:
            parsed = parsed_from(quote, source=f"/arkiv/{date}.txt", date=date)
            store.add(parsed, extraction_of(parsed, quote))
        engine = SearchEngine(store, LetterEncoder(), tmp_path)
        engine.catch_up()
        yield Answerer(engine, GraphQueries(store))
        engine.close()


def test_those_who_held_a_place_are_named_in_the_order_of_time(answerer: Answerer) -> None:
    reply = answerer.ask("cheferna för Isrådet i tur och ordning")
    assert reply.intent == "timeline"
    assert [answer.text for answer in reply.answers] == ["Asta Sund", "Eva Lind", "Bo Kull"]


def test_only_the_newest_meeting_answers_where_the_latest_is_asked_for(answerer: Answerer) -> None:
    every = answerer.ask("När diskuterades isbanan?")
    latest = answerer.ask("När diskuterades isbanan senast?")
    assert [answer.valid_from for answer in every.answers] == sorted(HELD)
    assert [answer.valid_from for answer in latest.answers] == ["2026-01-10"]


def test_who_holds_a_place_now_is_the_newest(answerer: Answerer) -> None:
    names = [answer.text for answer in answerer.ask("Vem är nuvarande chef för Isrådet?").answers]
    assert names[0] == "Bo Kull"
