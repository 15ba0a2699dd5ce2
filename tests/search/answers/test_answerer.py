import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.records import Entity, Extraction, Parsed, Relation, content_id
from corpus.store import Store
from graph.network.queries import GraphQueries
from search.answers.answerer import Answerer
from search.answers.phrasing import Phraser
from search.answers.shown import NOT_FOUND, NOT_HELD, agreeing
from search.engine import SearchEngine
from search.results import Phrased, PhrasedSentence, Reply
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

DUTY = "Driftenheten och Gatukontoret ansvarar för snöröjningen på gångvägarna."
CHAIR = "Asta Sund är ordförande i Samverkansrådet för äldre."
NEW = "Bo Kull ersätter Eva Lind som ledamot."
DECISION = "Nämnden beslutar att avslå förslaget om en ny simhall."
PRESENT = "Närvarande: Asta Sund. Förhinder: Bo Kull."
MERGED = "Snögruppen och Halkgruppen slås samman till Isrådet."
ROLE = "Eva Lind, isvärd"
TALK = "Badhuset i Norrvik togs upp på mötet."


def relation(parsed: Parsed, kind: str, ends: tuple[Entity, Entity], quote: str, **more: str) -> Relation:
    start = parsed.document.text.index(quote)
    subject, other = ends
    properties = (("as_written", subject.name),) if kind == "responsible_for" else ()
    if "status" in more:
        properties = (("status", more["status"]),)
    return Relation(
        id=content_id("relation", kind, subject.id, other.id),
        document_id=parsed.document.id,
        kind=kind,
        subject=subject.id,
        object=other.id,
        start=start,
        end=start + len(quote),
        extractor="prov",
        confidence=0.9,
        decided=more.get("decided"),
        properties=properties,
    )


def entity(kind: str, name: str) -> Entity:
    return Entity(content_id("entity", kind, name.casefold()), kind, name)


def extraction_of(parsed: Parsed) -> Extraction:
    duty = entity("activity", "snöröjningen på gångvägarna")
    drift, streets = entity("organisation", "Driftenheten"), entity("organisation", "Gatukontoret")
    asta, council = entity("person", "Asta Sund"), entity("group", "Samverkansrådet för äldre")
    bo, eva = entity("person", "Bo Kull"), entity("person", "Eva Lind")
    board, decision = (
        entity("organisation", "Nämnden"),
        entity("decision", "avslå förslaget om en ny simhall"),
    )
    meeting, role = entity("meeting", "Samverkansrådet för äldre 2026-02-03"), entity("role", "isvärd")
    snow, slip, ice = (entity("group", name) for name in ("Snögruppen", "Halkgruppen", "Isrådet"))
    relations = (
        relation(parsed, "responsible_for", (drift, duty), DUTY),
        relation(parsed, "responsible_for", (streets, duty), DUTY),
        relation(parsed, "chairs", (asta, council), CHAIR),
        relation(parsed, "replaces", (bo, eva), NEW),
        relation(parsed, "decided", (board, decision), DECISION, decided="2026-02-03"),
        relation(parsed, "attended", (asta, meeting), PRESENT, status="närvarande"),
        relation(parsed, "attended", (bo, meeting), PRESENT, status="frånvarande"),
        relation(parsed, "merged_into", (snow, ice), MERGED),
        relation(parsed, "merged_into", (slip, ice), MERGED),
        relation(parsed, "has_role", (eva, role), ROLE),
    )
    entities = (duty, drift, streets, asta, council, bo, eva, board, decision, meeting, snow, slip, ice, role)
    return Extraction((), entities, relations)


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        parsed = parsed_from(
            DUTY, CHAIR, NEW, DECISION, PRESENT, MERGED, ROLE, TALK, source="/arkiv/protokoll.txt"
        )
        store.add(parsed, extraction_of(parsed))
        store.add(
            parsed_from("Ännu en gång badhuset i Norrvik.", source="/arkiv/äldre.txt", date="2024-01-09"),
            Extraction(),
        )
        engine = SearchEngine(store, LetterEncoder(), tmp_path)
        engine.catch_up()
        yield Answerer(engine, GraphQueries(store))
        engine.close()


@pytest.mark.parametrize(
    ("question", "intent", "answers", "quote"),
    [
        ("Vem ansvarar för snöröjningen?", "responsible", {"Driftenheten", "Gatukontoret"}, DUTY),
        ("Vem leder Samverkansrådet för äldre?", "who", {"Asta Sund"}, CHAIR),
        ("vem efterträdde Eva Lind", "who", {"Bo Kull"}, NEW),
        ("Vem ersatte Bo Kull?", "who", {"Eva Lind"}, NEW),
    ],
)
def test_graph_answers_with_the_sentence_that_says_so(
    answerer: Answerer, question: str, intent: str, answers: set[str], quote: str
) -> None:
    reply = answerer.ask(question)
    assert reply.intent == intent
    assert {answer.text for answer in reply.answers} == answers
    assert {answer.evidence.quote for answer in reply.answers} == {quote}


def test_decision_is_answered_with_its_words_and_date(answerer: Answerer) -> None:
    best = answerer.ask("Vad beslutades om simhallen?").answers[0]
    assert (best.text, best.valid_from) == ("avslå förslaget om en ny simhall", "2026-02-03")
    assert best.ref is not None
    assert best.ref.name == "Nämnden"


def test_decisions_of_a_day_are_listed_and_of_another_day_there_are_none(answerer: Answerer) -> None:
    reply = answerer.ask("Vilka beslut fattades den 3 februari 2026?")
    assert [answer.text for answer in reply.answers] == ["avslå förslaget om en ny simhall"]
    reply = answerer.ask("Vilka beslut fattades den 4 februari 2026?")
    assert (reply.answers, reply.message, reply.abstained) == ((), NOT_FOUND, True)


def test_last_year_is_counted_from_the_day_given(answerer: Answerer) -> None:
    question = "Vad beslutades om simhallen förra året?"
    found = answerer.ask(question, today=dt.date(2027, 5, 1))
    assert [answer.valid_from for answer in found.answers] == ["2026-02-03"]
    assert answerer.ask(question, today=dt.date(2026, 5, 1)).answers == ()


def test_those_who_attended_are_named_by_meeting_and_status(answerer: Answerer) -> None:
    present = answerer.ask("Vilka deltog i mötet den 3 februari 2026?")
    absent = answerer.ask("Vilka var frånvarande på mötet den 3 februari 2026?")
    assert [answer.text for answer in present.answers] == ["Asta Sund"]
    assert [answer.text for answer in absent.answers] == ["Bo Kull"]


def test_merged_groups_are_the_answer_to_what_became_one(answerer: Answerer) -> None:
    reply = answerer.ask("Vilka grupper slogs ihop till Isrådet?")
    assert (reply.intent, {answer.text for answer in reply.answers}) == (
        "relation",
        {"Snögruppen", "Halkgruppen"},
    )


def test_role_of_a_person_is_the_answer_to_what_role(answerer: Answerer) -> None:
    reply = answerer.ask("Vilken roll har Eva Lind?")
    assert [answer.text for answer in reply.answers] == ["isvärd"]


def test_graph_answers_alone_where_it_holds_the_question(answerer: Answerer) -> None:
    assert [
        answer.ref.name
        for answer in answerer.ask("Vem leder Samverkansrådet för äldre?").answers
        if answer.ref
    ] == ["Asta Sund"]


def test_discussions_come_in_the_order_of_time_one_a_document(answerer: Answerer) -> None:
    reply = answerer.ask("Var diskuterades badhuset i Norrvik?")
    assert [answer.valid_from for answer in reply.answers] == ["2024-01-09", "2026-02-03"]
    assert [hit.document.date for hit in reply.hits] == ["2024-01-09", "2026-02-03"]


def test_where_something_was_discussed_is_asked_of_its_topic_alone(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        said_on = {"2026-01-09": "Bryggan målas om.", "2026-02-09": "Lunchen diskuterades, diskuterades."}
        for day, said in said_on.items():
            store.add(parsed_from(said, source=f"/arkiv/{day}.txt", date=day), Extraction())
        engine = SearchEngine(store, LetterEncoder(), tmp_path)
        engine.catch_up()
        reply = Answerer(engine, GraphQueries(store)).ask("Var diskuterades bryggan vid ängen?")
        engine.close()
    assert [answer.valid_from for answer in reply.answers] == ["2026-01-09"]


def test_question_that_the_graph_cannot_answer_gets_the_sentence(answerer: Answerer) -> None:
    reply = answerer.ask("badhuset Norrvik mötet")
    assert reply.intent == "search"
    assert reply.answers[0].text == TALK
    assert reply.answers[0].evidence.quote == TALK


def test_topics_rank_responsibilities_and_decisions(answerer: Answerer) -> None:
    assert {one.actor.name for one in answerer.responsible("snöröjning")} == {"Driftenheten", "Gatukontoret"}
    assert answerer.decisions("simhall")[0].text == "avslå förslaget om en ny simhall"
    assert len(answerer.responsible()) == 2


def test_timeline_of_a_topic_is_oldest_first(answerer: Answerer) -> None:
    dates = [event.date for event in answerer.timeline("badhuset i Norrvik")]
    assert dates == ["2024-01-09", "2026-02-03"]


def test_question_without_an_answer_gets_an_empty_reply(answerer: Answerer) -> None:
    answerer._engine.search = lambda *args, **kwargs: nothing(answerer)  # type: ignore[method-assign,assignment] # what an engine gives below its floor
    reply = answerer.ask("Vem ansvarar för rymdraketen?")
    assert (reply.answers, reply.hits, reply.abstained, reply.message) == ((), (), True, NOT_FOUND)
    assert reply.searched is not None
    assert reply.searched.documents == 2


def test_what_is_only_nearest_is_no_answer(answerer: Answerer) -> None:
    found = answerer._engine.search("snöröjningen", mode="lexical")
    assert found.hits
    doubtful = replace(found, doubtful=True)
    answerer._engine.search = lambda *args, **kwargs: doubtful  # type: ignore[method-assign] # what an engine gives between its floors
    reply = answerer.ask("Vem ansvarar för rymdraketen?")
    assert (reply.answers, reply.hits, reply.abstained, reply.message) == ((), (), True, NOT_FOUND)


def nothing(answerer: Answerer) -> object:
    from search.results import SearchResult

    searched = answerer._engine.searched()
    return SearchResult(query="", mode="hybrid", hits=(), total=0, abstained=True, searched=searched)


def test_who_leads_what_nobody_is_named_for_is_not_told(answerer: Answerer) -> None:
    reply = answerer.ask("Vem leder Isrådet?")
    assert reply.message == NOT_HELD
    assert reply.answers
    assert not any(answer.sure for answer in reply.answers)


def test_what_somebody_has_to_do_is_answered_by_the_duties(answerer: Answerer) -> None:
    reply = answerer.ask("Vad ansvarar Driftenheten för?")
    assert [answer.text for answer in reply.answers] == ["snöröjningen på gångvägarna"]


def test_who_somebody_is_tells_what_they_do(answerer: Answerer) -> None:
    assert [one.text for one in answerer.ask("Vad gör Asta Sund?").answers] == [
        "ordförande i Samverkansrådet för äldre"
    ]
    assert [one.text for one in answerer.ask("Vilka uppdrag har Eva Lind?").answers] == ["isvärd"]


def test_what_somebody_has_to_do_in_another_matter_is_a_guess(answerer: Answerer) -> None:
    assert not [one for one in answerer.ask("Vad gör Driftenheten i hamnprojektet Vega?").answers if one.sure]
    assert [one.text for one in answerer.ask("Vad gör Driftenheten på gångvägarna?").answers if one.sure]


def test_who_since_when_and_with_whose_support_is_answered_by_who(answerer: Answerer) -> None:
    reply = answerer.ask("Vem ansvarar för snöröjningen, sedan när och med vilket stöd?")
    assert {answer.text for answer in reply.answers} == {"Driftenheten", "Gatukontoret"}
    assert reply.question == "Vem ansvarar för snöröjningen, sedan när och med vilket stöd?"


def test_role_of_one_who_is_not_known_is_not_another_ones(answerer: Answerer) -> None:
    reply = answerer.ask("Vilken roll har Ulla Berg i Samverkansrådet för äldre?")
    assert "Asta Sund" not in {answer.text for answer in reply.answers if answer.sure}


def test_role_of_a_chair_names_the_place(answerer: Answerer) -> None:
    reply = answerer.ask("Vilken roll har Asta Sund?")
    assert [answer.text for answer in reply.answers] == ["ordförande i Samverkansrådet för äldre"]


def test_claim_is_agreed_to_by_the_sentence_that_says_it(answerer: Answerer) -> None:
    said = answerer.ask("badhuset Norrvik mötet")
    other = replace(said.answers[0], text="Mötet ägde rum i Norrvik.")
    claim = answerer._engine.weighed("badhuset i Norrvik togs upp på mötet")
    agreed = agreeing(replace(said, answers=(other, said.answers[0])), claim)
    assert [one.text for one in agreed.answers] == [f"Ja. {TALK}", "Mötet ägde rum i Norrvik."]


def test_reason_of_a_decision_is_not_the_decision_and_its_day_is(answerer: Answerer) -> None:
    why = answerer.ask("Varför beslutade nämnden om simhallen?")
    assert not any(one.sure for one in why.answers)
    first = answerer.ask("När beslutade nämnden om simhallen?").answers[0]
    assert first.text == "2026-02-03: avslå förslaget om en ny simhall"
    assert first.sure


def test_signs_without_a_word_are_an_empty_question(answerer: Answerer) -> None:
    with pytest.raises(InvalidRequest):
        answerer.ask("??")


def test_who_is_named_in_a_question_is_not_who_is_asked_for(answerer: Answerer) -> None:
    reply = answerer.ask("Vem ansvarar för snöröjningen på gångvägarna utöver Driftenheten?")
    assert [answer.text for answer in reply.answers if answer.ref] == ["Gatukontoret"]


def test_route_is_asked_first_and_in_swedish_and_its_answers_are_put_into_words(answerer: Answerer) -> None:
    heard: list[str] = []
    sentence = PhrasedSentence("Två uppdrag är sena.", ())

    def route(question: str) -> Reply | None:
        heard.append(question)
        return Reply(question=question, intent="responsible", answers=(), message="Inget är sent.")

    class Words(Phraser):
        def phrased(self, reply: Reply) -> Phrased | None:
            return Phrased((sentence,)) if reply.message == "Inget är sent." else None

    spoken = Answerer(answerer._engine, answerer._queries, phraser=Words("http://här"))
    reply = spoken.ask("Which tasks are overdue?", routes=(route,))
    assert heard == ["vilka uppdrag är försenade?"]
    assert (reply.question, reply.message) == ("Which tasks are overdue?", "Inget är sent.")
    assert reply.phrased == Phrased((sentence,))


def test_route_that_knows_nothing_leaves_the_question_to_the_documents(answerer: Answerer) -> None:
    reply = answerer.ask("Vem leder Samverkansrådet för äldre?", routes=(lambda _: None,))
    assert [answer.text for answer in reply.answers] == ["Asta Sund"]


def test_name_is_no_answer_to_yes_or_no(answerer: Answerer) -> None:
    reply = answerer.ask("Leder Asta Sund Samverkansrådet för äldre?")
    assert "Asta Sund" not in [answer.text for answer in reply.answers]
    assert any(CHAIR in answer.text for answer in reply.answers)


def test_both_of_two_questions_are_answered(answerer: Answerer) -> None:
    question = "Vem leder Samverkansrådet för äldre och vem efterträdde Eva Lind?"
    reply = answerer.ask(question)
    assert [answer.text for answer in reply.answers if answer.sure] == ["Asta Sund", "Bo Kull"]
    assert reply.question == question
