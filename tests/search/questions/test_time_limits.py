import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.records import Extraction, Parsed, SectionKind
from corpus.store import Store
from graph.network.queries import GraphQueries
from search.answers.answerer import Answerer
from search.engine import SearchEngine
from search.questions.time_limits import understood
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

TODAY = dt.date(2026, 3, 10)


def minutes(date: str, *items: str, body: str = "Vårdnämnden") -> Parsed:
    """Make minutes whose items are `heading: words`."""
    parsed = parsed_from(*items, source=f"/{body}-{date}.txt", date=date, body=body)
    sections = [
        replace(one, kind=SectionKind.PARAGRAPH, number=f"§ {place}", headings=(item.split(":")[0],))
        for place, (one, item) in enumerate(zip(parsed.sections, items, strict=True), 1)
    ]
    return replace(parsed, sections=tuple(sections))


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        store.add(
            minutes("2026-02-03", "Ny brygga: Bryggan i Norrvik byggs om.", "Val: Asta Sund."), Extraction()
        )
        store.add(minutes("2026-03-01", "Badhuset: Badhuset i Norrvik stängs."), Extraction())
        store.add(minutes("2026-03-08", "Isen: Isen är tunn.", body="Miljönämnden"), Extraction())
        store.add(
            minutes("2026-03-08", "Nästa möte: Nästa möte är den 5 maj 2026.", body="Byggnadsnämnden"),
            Extraction(),
        )
        engine = SearchEngine(store, LetterEncoder(), tmp_path)
        engine.catch_up()
        yield Answerer(engine, GraphQueries(store))
        engine.close()


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Vad togs upp på vårdnämndens senaste möte?", ["§ 1 Badhuset"]),
        ("Vad diskuterades på vårdnämndens möte före det senaste?", ["§ 1 Ny brygga", "§ 2 Val"]),
        ("Vad diskuterades i vårdnämnden i februari 2026?", ["§ 1 Ny brygga", "§ 2 Val"]),
        ("Vad hände i mars 2026 i vårdnämnden?", ["§ 1 Badhuset"]),
        ("Vilka frågor togs upp på förra mötet med vårdnämnden?", ["§ 1 Badhuset"]),
        ("Vad handlade vårdnämndens förra möte om?", ["§ 1 Badhuset"]),
        ("och i februari 2026?", ["§ 1 Ny brygga", "§ 2 Val"]),
        ("Vilka ärenden tog nämnden upp den 3 februari 2026?", ["§ 1 Ny brygga", "§ 2 Val"]),
        ("Vad behandlades på miljönämndens förra möte?", ["§ 1 Isen"]),
    ],
)
def test_what_a_meeting_took_up_is_its_items(answerer: Answerer, question: str, items: list[str]) -> None:
    reply = answerer.ask(question, today=TODAY)
    assert [answer.text for answer in reply.answers] == items
    assert reply.intent == "discussed"


def test_question_is_searched_within_the_meeting_that_it_names(answerer: Answerer) -> None:
    reply = answerer.ask("Vad sades om badhuset på vårdnämndens senaste möte?", today=TODAY)
    assert {hit.document.date for hit in reply.hits} == {"2026-03-01"}
    assert reply.searched is not None
    assert reply.searched.documents == 1


def test_meeting_of_an_unnamed_body_does_not_limit_a_question_with_a_topic(answerer: Answerer) -> None:
    found = understood("Var diskuterades Norrvik på förra mötet?", answerer._engine, today=TODAY)
    assert (found.limits.period, found.asked.latest) == (None, True)


def test_what_did_not_happen_is_not_limited(answerer: Answerer) -> None:
    found = understood("Hur mycket kostade bryggan förra året?", answerer._engine, today=TODAY)
    assert found.limits.period is None
    assert found.text == "Hur mycket kostade bryggan förra året?"


def test_next_meeting_stands_in_what_the_latest_one_left(answerer: Answerer) -> None:
    reply = answerer.ask("När träffas byggnadsnämnden nästa gång?", today=TODAY)
    assert reply.answers[0].text == "5 maj 2026"
    assert {hit.document.body for hit in reply.hits} == {"Byggnadsnämnden"}


def test_nothing_is_told_of_a_next_meeting_that_no_document_is_of(answerer: Answerer) -> None:
    reply = answerer.ask("Vad står på dagordningen för vårdnämndens nästa möte?", today=TODAY)
    assert (reply.answers, reply.abstained) == ((), True)
