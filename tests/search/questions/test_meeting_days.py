import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.records import Extraction
from corpus.store import Store
from search.questions.meeting_days import (
    AskedMeeting,
    Meeting,
    Which,
    asked_meeting,
    beside_named,
    bodies_named,
    meeting_of,
)
from search.stored.columns import Columns, caught_up

TODAY = dt.date(2026, 3, 10)
HELD = (
    ("2026-01-15", "Vårdnämnden", "protokoll"),
    ("2026-03-01", "Vårdnämnden", "protokoll"),
    ("2026-04-02", "Vårdnämnden", "kallelse"),
    ("2026-03-05", "Kunskapsråd hud och hår", "mötesanteckningar"),
    ("2026-03-09", "Vårdnämnden", "rapport"),
    ("2026", "Miljönämnden", "protokoll"),
)


@pytest.fixture
def columns(tmp_path: Path) -> Iterator[Columns]:
    from tests.corpus.factory import parsed_from

    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for number, (date, body, kind) in enumerate(HELD):
            parsed = parsed_from(f"Text {number}.", source=f"/{number}.txt", date=date, body=body, kind=kind)
            store.add(parsed, Extraction())
        yield caught_up(Columns.empty(), store, store.last_change())


@pytest.mark.parametrize(
    ("question", "which", "rest"),
    [
        ("Vad beslutade nämnden på förra mötet?", Which.LATEST, "Vad beslutade nämnden?"),
        ("Vad sades vid nämndens senaste sammanträde?", Which.LATEST, "Vad sades vid nämndens?"),
        ("Vad togs upp på mötet före det senaste?", Which.BEFORE, "Vad togs upp?"),
        ("Vad togs upp på näst senaste årsmötet?", Which.BEFORE, "Vad togs upp?"),
        ("Vad ska tas upp på nästa styrelsemöte?", Which.NEXT, "Vad ska tas upp?"),
    ],
)
def test_meeting_is_told_from_the_words_around_it(question: str, which: Which, rest: str) -> None:
    found = asked_meeting(question)
    assert found is not None
    left = " ".join(f"{question[: found.start]}{question[found.end :]}".split()).replace(" ?", "?")
    assert (found.which, left) == (which, rest)


@pytest.mark.parametrize("question", ["När är mötet?", "Vad är det senaste beslutet?", "Vad är ett årsmöte?"])
def test_no_meeting_is_meant_where_none_is_told_apart(question: str) -> None:
    assert asked_meeting(question) is None


def test_places_of_the_words_are_given() -> None:
    assert asked_meeting("På förra mötet?") == AskedMeeting(Which.LATEST, 0, 14)


@pytest.mark.parametrize(
    ("which", "named", "meeting"),
    [
        (Which.LATEST, {"vårdnämnd"}, Meeting("2026-03-01", ("Vårdnämnden",))),
        (Which.BEFORE, {"vårdnämnd"}, Meeting("2026-01-15", ("Vårdnämnden",))),
        (Which.NEXT, {"vårdnämnd"}, Meeting("2026-04-02", ("Vårdnämnden",))),
        (Which.LATEST, {"kunskapsråd"}, Meeting("2026-03-05", ("Kunskapsråd hud och hår",))),
        (Which.NEXT, {"kunskapsråd"}, None),
        (Which.LATEST, {"bro"}, None),
    ],
)
def test_day_is_of_the_body_that_is_named(
    columns: Columns, which: Which, named: set[str], meeting: Meeting | None
) -> None:
    assert meeting_of(columns, which, named, today=TODAY) == meeting


def test_newest_meeting_of_all_is_meant_where_nothing_else_is_asked(columns: Columns) -> None:
    found = meeting_of(columns, Which.LATEST, set(), today=TODAY, whoever=True)
    assert found == Meeting("2026-03-05", ("Kunskapsråd hud och hår",))


def test_body_is_named_by_most_of_its_name(columns: Columns) -> None:
    assert bodies_named(columns, {"kunskapsråd", "hud"}) == ("Kunskapsråd hud och hår",)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Vad sades om hår på kunskapsrådets förra möte?", "Vad sades om hår?"),
        ("Vad sades om hår på förra mötet i kunskapsråd hud och hår?", "Vad sades om hår?"),
        ("Vad beslutade kunskapsrådet om hår på förra mötet?", "Vad beslutade kunskapsrådet om hår?"),
    ],
)
def test_name_beside_the_meeting_is_no_topic(question: str, rest: str) -> None:
    meant = asked_meeting(question)
    assert meant is not None
    start, end = beside_named(question, ["Kunskapsråd hud och hår"], *meant.span)
    assert " ".join(f"{question[:start]}{question[end:]}".split()).replace(" ?", "?") == rest
