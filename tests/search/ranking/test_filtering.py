from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.filters import Filters
from corpus.records import Extraction, Mention, content_id
from corpus.store import Store
from search.ranking.filtering import allowed, extent
from search.stored.columns import Columns, caught_up
from search.stored.keys import ids_of
from tests.corpus.factory import extraction_naming, parsed_from

DATES = ("2026-02-03", "2026", "2025-11", "2025-11-30", None, "1999-12-31")
KINDS = ("protokoll", "beslut")
BODIES = ("Vårdnämnden", "vårdnämnden i Ekby", None)

FILTERS = [
    Filters(),
    Filters(date_from="2026-01"),
    Filters(date_from="2025-11-30", date_to="2026"),
    Filters(date_to="2025-11"),
    Filters(date_to="1998"),
    Filters(kind="beslut"),
    Filters(kind=("beslut", "rapport", "protokoll"), date_from="2026"),
    Filters(kind="BESLUT"),
    Filters(body="VÅRDNÄMNDEN"),
    Filters(body="nämnden"),
    Filters(body=("nämnden i", "Vårdnämnden")),
    Filters(body="100%"),
    Filters(source="/arkiv/1"),
    Filters(source=("/ARKIV/3", "/arkiv/4"), kind="beslut"),
]


@pytest.fixture(name="store")
def filled(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'beslutsgraf.sqlite'}") as store:
        for number in range(18):
            parsed = parsed_from(
                f"Ärende {number}.",
                source=f"/arkiv/{number}.txt",
                date=DATES[number % 6],
                kind=KINDS[number % 2],
                body=BODIES[number % 3],
            )
            store.add(parsed, Extraction())
        yield store


@pytest.fixture(name="columns")
def caught(store: Store) -> Columns:
    return caught_up(Columns.empty(), store, store.last_change())


@pytest.mark.parametrize("filters", FILTERS)
def test_columns_let_through_what_the_database_does(store: Store, columns: Columns, filters: Filters) -> None:
    found = allowed(store, filters, columns)
    assert found.sections is None
    if filters == Filters():
        assert found.documents is None
    else:
        assert found.documents is not None
        assert frozenset(ids_of(found.documents)) == store.document_ids(filters)
    assert extent(store, filters, columns) == store.catalogue.extent(filters)


def test_the_kind_of_a_document_is_told_in_any_case(store: Store, columns: Columns) -> None:
    counted = extent(store, Filters(kind="Beslut"), columns)
    assert counted == extent(store, Filters(kind="beslut"), columns)
    assert counted.documents > 0


def test_a_name_lets_its_sections_through(store: Store) -> None:
    parsed = parsed_from("Hälsorådet möts i Ekby.", "Ingen annan.", source="/arkiv/rad.txt")
    extraction = extraction_naming(parsed, "Hälsorådet", "Ekby")
    store.add(parsed, extraction)
    columns = caught_up(Columns.empty(), store, store.last_change())
    filters = Filters(entity=extraction.entities[0].id, kind="protokoll")
    found = allowed(store, filters, columns)
    assert found.sections is not None
    assert ids_of(found.sections) == [parsed.sections[0].id]
    assert extent(store, filters, columns).documents == 1


def test_names_in_the_columns_let_through_what_the_database_does(store: Store) -> None:
    parsed = parsed_from("Hälsorådet möts i Ekby.", "Ekby växer.", source="/arkiv/rad.txt", date="2020")
    council, place = extraction_naming(parsed, "Hälsorådet", "Ekby").entities
    role = replace(council, id=content_id("entity", "role", "ordförande"), kind="role")
    spoken = [
        Mention(str(start), parsed.document.id, start, start + 4, "x", entity.kind, entity.id, "x", 1.0)
        for start, entity in ((0, council), (19, place), (24, place), (8, role))
    ]
    store.add(parsed, Extraction(tuple(spoken), (council, place, role)))
    columns = caught_up(Columns.empty(), store, store.last_change())
    for ids in (
        (council.id,),
        (place.id, council.id),
        (role.id, council.id),
        ("f" * 16, place.id),
        ("Ekby",),
    ):
        for filters in (Filters(entity=ids), Filters(entity=ids, date_from="2020-05", body="vårdnämnden")):
            found = allowed(store, filters, columns).sections
            assert found is not None
            assert ids_of(found) == sorted(store.sections_mentioning(*ids))
            assert extent(store, filters, columns) == store.catalogue.extent(filters)


def test_what_the_columns_do_not_hold_yet_is_counted_by_the_database(store: Store, columns: Columns) -> None:
    store.add(parsed_from("Nytt.", source="/arkiv/nytt.txt", date="2027-01-01"), Extraction())
    assert extent(store, Filters(), columns).last == "2027-01-01"


@pytest.mark.parametrize("wrong", [Filters(date_from="2026-13"), Filters(date_to="i fjol")])
def test_a_date_that_is_none_is_refused(store: Store, columns: Columns, wrong: Filters) -> None:
    for ask in (allowed, extent):
        with pytest.raises(InvalidRequest):
            ask(store, wrong, columns)
