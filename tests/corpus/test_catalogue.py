import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.catalogue import Card, Extent
from corpus.filters import Filters
from corpus.records import Entity, Extraction
from corpus.store import Store
from tests.corpus.factory import extraction_naming, parsed_from

FIRST, SECOND = "Vårdrådet hör till Stranda lasarett.", "Vårdrådet lyder under Åby sjukhus."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        for text, other, date in ((FIRST, "Stranda lasarett", "2025"), (SECOND, "Åby sjukhus", "2026-05-02")):
            parsed = parsed_from(text, "Annat.", source=f"/arkiv/{date}.txt", date=date, body="Nämnd")
            opened.add(parsed, extraction_naming(parsed, "Vårdrådet", other))
        opened.add(
            parsed_from("Utan datum.", source="/arkiv/u.txt", date=None, body="Nämndens råd"), Extraction()
        )
        yield opened


def ids_of(store: Store, name: str) -> tuple[str, ...]:
    return tuple({entity.id for entity in store.entities() if entity.name == name})


def sections_with(store: Store, *texts: str) -> set[str]:
    return {
        section.id
        for head in store.heads()
        for section in store.sections(head.id)
        if store.text_of(head.id)[section.start : section.end] in texts
    }


def test_extent_tells_how_many_documents_and_of_what_dates(store: Store) -> None:
    assert store.catalogue.extent(Filters()) == Extent(3, "2025", "2026-05-02")
    assert store.catalogue.extent(Filters(date_from="2026")) == Extent(1, "2026-05-02", "2026-05-02")
    assert store.catalogue.extent(Filters(kind="karta")) == Extent(0, None, None)


def test_the_whole_name_of_a_body_means_that_body_and_a_part_any_that_has_it(store: Store) -> None:
    assert store.catalogue.extent(Filters(body="nämnd")).documents == 2
    assert store.catalogue.extent(Filters(body="nämndens")).documents == 1
    assert store.catalogue.extent(Filters(body="ämn")).documents == 3


def test_sections_are_found_by_the_entities_that_they_name(store: Store) -> None:
    named = store.catalogue.sections_naming
    assert named(ids_of(store, "Vårdrådet")) == sections_with(store, FIRST, SECOND)
    assert named(ids_of(store, "Åby sjukhus")) == sections_with(store, SECOND)
    assert named(["saknas"]) == frozenset()


def test_names_of_sections_are_those_of_the_kinds_asked_for(store: Store) -> None:
    sections = sections_with(store, FIRST, "Annat.")
    pairs = set(store.catalogue.names_in(sections, ["organisation"]))
    (first,) = sections_with(store, FIRST)
    named = (*ids_of(store, "Vårdrådet"), *ids_of(store, "Stranda lasarett"))
    assert pairs == {(first, entity_id, "organisation") for entity_id in named}
    assert list(store.catalogue.names_in(sections, ["person"])) == []


def test_a_section_forgets_the_names_of_an_extraction_that_was_replaced(store: Store) -> None:
    aby = ids_of(store, "Åby sjukhus")
    (section,) = store.catalogue.sections_naming(aby)
    document_id = store.section(section).document_id
    store.replace_extraction(document_id, Extraction())
    assert store.catalogue.sections_naming(aby) == frozenset()
    store.remove("/arkiv/2025.txt")
    assert store.catalogue.sections_naming(ids_of(store, "Vårdrådet") or ("-",)) == frozenset()


def test_cards_and_names_are_given_of_what_exists(store: Store) -> None:
    head = store.heads()[0]
    assert store.catalogue.cards([head.id, "saknas"]) == {
        head.id: Card(head.id, head.source, head.title, head.kind, head.body, head.date)
    }
    (stranda,) = ids_of(store, "Stranda lasarett")
    names = store.catalogue.entity_names([stranda, "saknas"])
    assert names == {stranda: ("organisation", "Stranda lasarett")}


def test_a_database_from_before_is_told_which_sections_name_what(store: Store, tmp_path: Path) -> None:
    before = store.catalogue.sections_naming(ids_of(store, "Vårdrådet"))
    store.close()
    with sqlite3.connect(tmp_path / "test.sqlite") as database:
        database.execute("DROP TABLE section_entities")
        database.execute("DELETE FROM schema_version WHERE version >= 4")
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        assert opened.catalogue.sections_naming(ids_of(opened, "Vårdrådet")) == before
        assert len(before) == 2


def test_sections_follow_an_entity_that_gets_another_id(store: Store) -> None:
    (old,) = ids_of(store, "Åby sjukhus")
    (section,) = store.catalogue.sections_naming([old])
    document_id = store.section(section).document_id
    renamed = Entity("0123456789abcdef", "organisation", "Åby sjukhus (Region Å)")
    store.identities.rename([(document_id, old, renamed)])
    assert store.catalogue.sections_naming([old]) == frozenset()
    assert store.catalogue.sections_naming([renamed.id]) == {section}
