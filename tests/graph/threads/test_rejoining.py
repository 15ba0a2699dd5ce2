"""What a file of threads holds after any changes is what joining everything anew gives, row by row."""

import random
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from typing import TypeVar

import pytest

from corpus.records import DocumentHead, Evidence, Span
from graph.threads.building import joined, shown
from graph.threads.cases import CaseNumber
from graph.threads.items import Item, Outcome, Reference
from graph.threads.rejoining import rejoin
from graph.threads.shelf import Limits
from graph.threads.sql_tables import TABLES, Documents, fill
from graph.threads.title_changes import TooMuchChanged
from graph.threads.titles import read_title

_TABLES = ("documents", "items", "blocks", "titles", "words", "joins", "threads")
_SMALL = Limits(rare=2, cases=2, returns=1, pairing=2, worth=0.6, strange=0.9)
_WORDS = (
    *("bokbuss", "cykelbana", "badhus", "lekplats", "vindkraft", "skolgård"),
    *("fiber", "båthus", "musikskola", "simhall", "hamnen", "parkering"),
    *("rådhus", "stadspark", "torget", "bryggan", "ishall", "konstgräs"),
    *("busslinje", "växthus", "motion", "svar", "yttrande", "uppföljning"),
)
_DAYS = ("2024-02-06", "2024-03-05", "2024-04-02", "2024-05-14", "2024-09-10", "2025-02", "2025-11-04")
_BODIES = ("Kulturnämnden", "Tekniska nämnden", "Kommunfullmäktige", None)
_SPAN = Span(0, 5)

Thing = TypeVar("Thing")
Held = tuple[DocumentHead, tuple[Item, ...]]
Changed = dict[str, Held | None]


def head_of(number: int, date: str | None, *, body: str | None, kind: str = "protokoll") -> DocumentHead:
    return DocumentHead(
        id=f"d{number}",
        source=f"prov/{number % 3}{number}.txt",
        title="Protokoll",
        kind=kind,
        body=body,
        date=date,
        media_type="text/plain",
        sha256="",
        pages=1,
    )


def item_of(head: DocumentHead, title: str, place: int = 0, quote: str = "Frågan togs upp.") -> Item:
    evidence = Evidence(
        source=head.source,
        document=head.id,
        section=None,
        page=1,
        quote=quote,
        start=10 * place,
        end=10 * place + 5,
        title=head.title,
        date=head.date,
        number=None,
        headings=(),
    )
    return Item(
        id=f"{head.id}-{place}",
        document=head,
        authority="Ekby kommun",
        title=title,
        read=read_title(title),
        number=None,
        meeting=True,
        spans=(Span(10 * place, 10 * place + 9),),
        evidence=evidence,
    )


class Drawing:
    """Documents with items by chance, from few words, numbers, days and names, so that much is alike."""

    def __init__(self, seed: int, words: int) -> None:
        self.chance = random.Random(seed)
        self._titles = [self._title(words) for _ in range(words)]

    def document(self, number: int) -> Held:
        chance = self.chance
        date, kind = chance.choice((*_DAYS, None)), chance.choice(("protokoll", "protokoll", "motion"))
        head = head_of(number, date, body=chance.choice(_BODIES), kind=kind)
        authority = chance.choice(("Ekby kommun", "Ekby kommun", "Alby kommun", ""))
        return head, tuple(self._item(head, authority, place) for place in range(chance.randint(0, 4)))

    def _title(self, words: int) -> str:
        count = self.chance.randint(1, 5)
        number = self.chance.choice(((), ("3",)))
        return " ".join((*self.chance.sample(_WORDS[: max(words // 2, 6)], count), *number))

    def _item(self, head: DocumentHead, authority: str, place: int) -> Item:
        chance, title = self.chance, self.chance.choice(self._titles)
        quote = chance.choice(("Nämnden beslutar.", "Frågan togs upp.", title))
        return replace(
            item_of(head, title, place, quote),
            authority=authority,
            number=chance.choice((None, "§ 1", "§ 2", "§ 3")),
            meeting=chance.random() < 0.7,
            cases=self._cases(),
            outcomes=self._some(Outcome(word, _SPAN) for word in ("bordläggs", "bifall", "antecknas")),
            references=self._some(self._reference() for _ in range(3)),
            put_off_to=chance.choice((None, *_DAYS)),
            proposes=chance.random() < 0.2,
            names=frozenset(self._some(("Bokplanen", "Cykelrådet", "Badgruppen"))),
        )

    def _cases(self) -> tuple[CaseNumber, ...]:
        serial, letters = self.chance.randint(1, 6), ("kun", "-", "ks")
        return self._some(CaseNumber(f"{each} 2024 {serial}", f"{each} 2024/{serial}") for each in letters)

    def _reference(self) -> Reference:
        day, number = self.chance.choice(_DAYS), self.chance.choice((None, "§ 1", "§ 2"))
        body, same = self.chance.choice(("", "Kulturnämnden", "Nämnden för bad")), self.chance.random() < 0.6
        return Reference(day, number, body, same, _SPAN, replaces=self.chance.random() < 0.1)

    def _some(self, things: Iterable[Thing]) -> tuple[Thing, ...]:
        return tuple(each for each in things if self.chance.random() < 0.2)


def whole(documents: Documents, limits: Limits) -> sqlite3.Connection:
    """Join everything anew."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(TABLES)
    found = joined([item for _, items in documents.values() for item in items], limits=limits)
    fill(connection, documents, found, [shown(strand) for strand in found.strands])
    return connection


def rows(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Give all that a file holds, in a certain order."""
    found = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}  # noqa: S608
    return {table: sorted(held, key=repr) for table, held in found.items()}


def changed(drawing: Drawing, held: Mapping[str, object]) -> Changed:
    """Draw some documents that come, in place of others or not, and some that go."""
    chance = drawing.chance
    numbers = [chance.randint(0, 40) for _ in range(chance.choice((1, 1, 2, 5)))]
    found: Changed = {}
    for number in numbers:
        gone = f"d{number}" in held and chance.random() < 0.5
        found[f"d{number}"] = None if gone else drawing.document(number)
    return found


@pytest.mark.parametrize(("seed", "words"), [(seed, words) for seed in range(6) for words in (4, 12, 40)])
def test_what_is_held_after_any_changes_is_what_joining_all_anew_gives(seed: int, words: int) -> None:
    limits = Limits() if seed % 3 == 2 else _SMALL
    drawing = Drawing(seed, words)
    held: dict[str, Held] = {}
    connection, rejoined, joins = whole(held, limits), 0, 0
    for _ in range(30):
        change = changed(drawing, held)
        held = {each: found for each, found in (held | change).items() if found is not None}
        expected = whole(held, limits)
        try:
            rejoin(connection, change, limits)
            rejoined += 1
        except TooMuchChanged:
            connection.close()
            connection = whole(held, limits)
        assert rows(connection) == rows(expected)
        joins += len(rows(expected)["joins"])
        expected.close()
    connection.close()
    assert rejoined > 15
    assert joins > 100


def single(number: int, date: str, title: str, *names: str) -> Held:
    """Give a document of one item."""
    head = head_of(number, date, body="Kulturnämnden")
    return head, (replace(item_of(head, title), names=frozenset(names)),)


def after(held: Documents, change: Changed, limits: Limits) -> sqlite3.Connection:
    """Join some documents, then change them."""
    connection = whole(held, limits)
    rejoin(connection, change, limits)
    return connection


def joins_in(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT earlier, later FROM joins").fetchall()


def both_ways(held: Documents, third: Held, limits: Limits) -> tuple[int, int]:
    """Add a document and take it away again, as joining all does; give how many joins there are."""
    three: Documents = {**held, third[0].id: third}
    come: Changed = {third[0].id: third}
    found = []
    for before, change, now in ((held, come, three), (three, Changed({third[0].id: None}), held)):
        with closing(after(before, change, limits)) as changed, closing(whole(now, limits)) as expected:
            assert rows(changed) == rows(expected)
            found.append(len(joins_in(changed)))
    return found[0], found[1]


def test_a_name_that_comes_to_be_frequent_joins_no_more() -> None:
    one = single(1, "2024-02-06", "Bokbuss cykelbana badhus", "Bokplanen")
    other = single(2, "2024-03-05", "Bokbuss cykelbana lekplats", "Bokplanen")
    third = single(3, "2024-02-06", "Vindkraft fiber", "Bokplanen")
    assert both_ways(
        {"d1": one, "d2": other}, third, Limits(rare=2, likeness=0.9, expected=0.3, worth=1.0)
    ) == (0, 1)


def test_a_word_that_comes_to_stand_in_many_titles_pairs_no_more() -> None:
    one, other = single(1, "2024-02-06", "Bokbuss"), single(2, "2024-03-05", "Bokbuss 3")
    third = single(3, "2024-02-06", "Bokbuss vindkraft fiber simhall")
    assert both_ways({"d1": one, "d2": other}, third, Limits(pairing=2, worth=0.5)) == (0, 1)


def test_items_of_one_number_are_compared_anew_when_a_word_comes_to_be_worth_less() -> None:
    def numbered(number: int, title: str, case: str) -> Held:
        head, (item,) = single(number, f"2024-0{number}-06", title)
        return head, (replace(item, cases=(CaseNumber(case, case),)),)

    held = {"d1": numbered(1, "Bokbuss", "- 2024 5"), "d2": numbered(2, "Bokbuss cykelbana", "kun 2024 5")}
    others = {f"d{at}": single(at, "2024-02-06", f"Cykelbana {_WORDS[at]}") for at in (3, 4)}
    third = single(5, "2024-02-06", "Cykelbana simhall")
    assert both_ways(held | others, third, Limits(likeness=0.55, worth=9.0)) == (1, 0)


def test_a_change_that_makes_all_words_worth_something_else_is_refused() -> None:
    held = {f"d{at}": single(at, "2024-02-06", f"Bokbuss {_WORDS[at]}") for at in range(1, 11)}
    with closing(whole(held, Limits())) as connection, pytest.raises(TooMuchChanged):
        rejoin(connection, {"d11": single(11, "2024-02-06", "Simhall")})
