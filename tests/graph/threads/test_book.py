import pytest

from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.threads.book import ThreadBook, checked_stage, of_case
from tests.graph.threads.minutes import keep, meeting, paragraph

TABLED = ("Beslut", "Ärendet bordläggs till sammanträdet den 4 mars 2025.")


@pytest.fixture
def book(store: Store) -> ThreadBook:
    keep(
        store,
        [
            meeting(
                "2025-02-04",
                paragraph(3, "Bokbuss till landsbygden", "Dnr KUN 2025/11", *TABLED),
                paragraph(4, "Nytt bibliotek i Åsby", "Dnr KUN 2025/12", *TABLED),
                paragraph(5, "Övriga frågor", "Inget togs upp."),
            ),
            meeting(
                "2025-03-04",
                paragraph(9, "Bokbuss till landsbygden", "Dnr KUN 2025/11", "Beslut", "Nämnden avslår den."),
                paragraph(10, "Övriga frågor", "Inget togs upp."),
            ),
        ],
    )
    return ThreadBook(store)


def test_entries_quote_their_documents_exactly(book: ThreadBook, store: Store) -> None:
    entries = [entry for thread in book.threads() for entry in thread.entries]
    assert len(entries) == 5
    for entry in entries:
        evidence = entry.evidence
        assert evidence.quote == store.text_of(entry.document)[evidence.start : evidence.end] != ""


def test_a_thread_tells_title_case_stage_and_bodies(book: ThreadBook) -> None:
    (thread,) = of_case(book.threads(), "kun 2025-0011")
    assert (thread.title, thread.case, thread.stage) == (
        "Bokbuss till landsbygden",
        "KUN 2025/11",
        "beslutat",
    )
    assert thread.bodies == ("Kulturnämnden",)
    assert not thread.undecided


def test_what_was_put_off_and_never_decided_waits(book: ThreadBook) -> None:
    waiting = [thread.title for thread in book.threads() if thread.waits]
    assert waiting == ["Nytt bibliotek i Åsby"]


def test_a_standing_point_comes_last_and_does_not_wait(book: ThreadBook) -> None:
    threads = book.threads()
    assert [thread.title for thread in threads if thread.standing] == ["Övriga frågor", "Övriga frågor"]
    assert all(thread.standing for thread in threads[-2:])


def test_threads_follow_the_store_and_keep_their_ids(book: ThreadBook, store: Store) -> None:
    (before,) = of_case(book.threads(), "KUN 2025/12")
    later = paragraph(9, "Nytt bibliotek i Åsby", "Dnr KUN 2025/12", "Beslut", "Nämnden godkänner det.")
    keep(store, [meeting("2025-04-08", later)])
    (after,) = of_case(book.threads(), "KUN 2025/12")
    assert (before.id, before.stage, after.stage) == (after.id, "bordlagt", "beslutat")


def test_an_unknown_stage_is_refused_with_the_choices() -> None:
    with pytest.raises(InvalidRequest, match="initierat, beredning, bordlagt"):
        checked_stage("glömt")
