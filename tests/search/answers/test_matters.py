"""Where matters stand and what was decided in them, on threads made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from corpus.records import Ref
from graph.network.answers import Decision
from graph.network.queries import GraphQueries
from graph.threads.stages import Stage
from graph.threads.thread import Entry, Thread
from search.answers.matters import Matters, case_asked
from search.engine import SearchEngine
from search.questions.periods import Period
from search.results import Reply, Searched, SearchResult
from tests.search.statements import evidence, hit, weighed

CASE = "ISN 2026/14"
PUT_OFF, TAKEN = (
    Entry(
        date=date,
        stage=stage,
        title="Ny brygga i Norrvik",
        document=f"d{number}",
        kind="protokoll",
        body="Isnämnden",
        number="§ 4",
        case=CASE,
        reason=None,
        copies=(),
        evidence=replace(evidence("Ny brygga i Norrvik"), document=f"d{number}", section=f"s{number}"),
    )
    for number, (date, stage) in enumerate((("2026-02-03", Stage.TABLED), ("2026-03-10", Stage.DECIDED)))
)
THREAD = Thread(
    id="t",
    title="Ny brygga i Norrvik",
    case=CASE,
    cases=(CASE,),
    stage=Stage.DECIDED,
    undecided=False,
    standing=False,
    bodies=("Isnämnden",),
    entries=(PUT_OFF, TAKEN),
    score=1.0,
)
WORDS = "Isnämnden beslutar att bygga bryggan."
DECISION = Decision(
    id="x",
    body=Ref("o", "organisation", "Isnämnden"),
    text=WORDS,
    outcome="bifall",
    date="2026-03-10",
    matter="Ny brygga i Norrvik",
    number="§ 4",
    case=CASE,
    concerns=(),
    earlier=(),
    score=1.0,
    evidence=replace(evidence(WORDS), document="d1", section="s1"),
)


def matters(*threads: Thread, said: str = "") -> Matters:
    hits = (hit(said),) if said else ()
    result = SearchResult(
        query="", mode="hybrid", hits=hits, total=len(hits), abstained=False, searched=Searched(1, None, None)
    )
    engine = SimpleNamespace(
        weighed=weighed,
        floor=0.0,
        scores=lambda _, sections: dict.fromkeys(sections, 1.0),
        search=lambda *_, **__: result,
        searched=lambda: result.searched,
    )
    queries = SimpleNamespace(decisions=lambda: (DECISION,))
    return Matters(cast("SearchEngine", engine), cast("GraphQueries", queries), lambda: threads)


def told(reply: Reply | None) -> list[str]:
    assert reply is not None
    return [one.text for one in reply.answers]


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        (f"Vad beslutades i ärende {CASE}?", [WORDS]),
        ("Vilket blev beslutet i dnr isn 2026-14?", [WORDS]),
        (f"Vad är läget i ärende {CASE}?", [f"Beslutat 2026-03-10: {WORDS}"]),
        (f"Vad handlar ärende {CASE} om?", ["Ny brygga i Norrvik", WORDS]),
        ("Vilket diarienummer har bryggan i Norrvik?", [CASE]),
    ],
)
def test_case_is_answered_by_its_thread(question: str, answers: list[str]) -> None:
    assert told(matters(THREAD).of_case(question)) == answers


def test_matter_that_was_put_off_stands_there() -> None:
    put_off = replace(THREAD, entries=(PUT_OFF,), stage=Stage.TABLED)
    reply = matters(put_off).of_case(f"Vad beslutades i {CASE}?")
    assert told(reply) == ["Bordlagt 2026-02-03: Ny brygga i Norrvik"]


def test_case_that_no_document_names_is_said_to_be_unknown() -> None:
    reply = matters(THREAD, said="KS 2026/999").of_case("Vad beslutades i ärende ISN 2026/999?")
    assert reply is not None
    assert (reply.abstained, reply.message) == (True, "Inget dokument nämner ärende ISN 2026/999.")


@pytest.mark.parametrize("case", ["2026-22", "2026:22", "2026-31"])
@pytest.mark.parametrize("near", ["Mötet varar kl. 7–22 under 2026.", "Se ärende 2026-22-4 och 12026-22."])
def test_case_without_letters_that_no_document_names_is_said_to_be_unknown(case: str, near: str) -> None:
    reply = matters(THREAD, said=near).of_case(f"Vad beslutades i ärende {case}?")
    assert reply is not None
    assert reply.message == f"Inget dokument nämner ärende {case}."


def test_case_without_letters_that_a_text_names_is_left_to_the_passages() -> None:
    found = matters(THREAD, said="Bryggan är ärende 2026-22.").of_case("Vad beslutades i ärende 2026-22?")
    assert found is None


@pytest.mark.parametrize(
    "question", ["Vem föredrog ärende ISN 2026/14?", "Vad beslutades om bryggan?", "ISN 2026/14"]
)
def test_other_questions_are_not_answered_by_the_case(question: str) -> None:
    assert matters(THREAD).of_case(question) is None


def test_case_that_is_only_named_in_running_text_is_left_to_the_passages() -> None:
    found = matters(THREAD, said="Se ISN 2026/77.").of_case("Vad beslutades i ärende ISN 2026/77?")
    assert found is None


@pytest.mark.parametrize(
    ("topic", "lines"),
    [("bryggan i Norrvik", [f"Beslutat 2026-03-10: {WORDS}"]), ("badhuset i Norrvik", [])],
)
def test_matter_stands_where_its_latest_entry_left_it(topic: str, lines: Sequence[str]) -> None:
    assert [one.text for one in matters(THREAD).standing(topic)] == lines


@pytest.mark.parametrize(
    ("entries", "told"),
    [(2, "Verkställt 2026-06-01"), (1, "Beslutat 2026-03-10")],  # a single note is no matter that went on
)
def test_of_several_matters_that_are_named_the_one_stands_that_went_on_longest(
    entries: int, told: str
) -> None:
    done = replace(
        TAKEN,
        date="2026-06-01",
        stage=Stage.CARRIED_OUT,
        evidence=replace(TAKEN.evidence, document="d9", section="s9"),
    )
    later = replace(THREAD, id="u", entries=(TAKEN, done)[-entries:], score=0.5)
    assert [one.text.partition(":")[0] for one in matters(THREAD, later).standing("bryggan i Norrvik")] == [
        told
    ]


def test_matter_that_was_only_spoken_of_once_stands_nowhere() -> None:
    said = replace(PUT_OFF, stage=Stage.TABLED, evidence=replace(PUT_OFF.evidence, document="d9"))
    assert matters(replace(THREAD, entries=(said,))).standing("bryggan i Norrvik") == ()


def test_where_a_matter_stood_within_a_time_is_told_by_what_happened_then() -> None:
    asked = matters(THREAD)
    found = [
        asked.standing("bryggan i Norrvik", Period(month, month))
        for month in ("2026-02", "2026-03", "2026-04")
    ]
    assert [[one.text.split(":")[0] for one in given] for given in found] == [
        ["Bordlagt 2026-02-03"],
        ["Beslutat 2026-03-10"],
        [],
    ]


def test_standing_point_of_an_agenda_is_no_matter() -> None:
    assert matters(replace(THREAD, standing=True)).standing("bryggan i Norrvik") == ()


@pytest.mark.parametrize(
    ("question", "case"),
    [
        ("Vad gäller ärende 2026-22?", "2026-22"),
        ("Vad hände i ärendet KS 2025/123?", "KS 2025/123"),
        ("Vad beslutades den 2026-03-05?", None),
        ("Vad beslutades om ärende 4?", None),
    ],
)
def test_case_number_is_read_from_a_question(question: str, case: str | None) -> None:
    assert case_asked(question) == case
