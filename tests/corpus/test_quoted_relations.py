import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.evidence import Quoter
from corpus.records import Extraction, Parsed
from corpus.store import Store
from tests.corpus.factory import extraction_naming, parsed_from

FRONT, SECOND = "Vårdrådet möts.", "Vårdrådet hör till Stranda lasarett."


def paged() -> Parsed:
    """Make a document whose second paragraph stands on its third page."""
    parsed = parsed_from(FRONT, SECOND, date="2025-04")
    return replace(parsed, blocks=(parsed.blocks[0], replace(parsed.blocks[1], page=3)))


def stating_twice(parsed: Parsed) -> Extraction:
    """State one relation of the second paragraph, and one of all the text."""
    extraction = extraction_naming(parsed, "Vårdrådet", "Stranda lasarett")
    (whole,) = extraction.relations
    start, end = parsed.sections[1].start, parsed.sections[1].end
    part = replace(whole, id="0" * 16, kind="responsible_for", start=start, end=end)
    return replace(extraction, relations=(whole, part, replace(part, id="1" * 16)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        opened.add(paged(), stating_twice(paged()))
        yield opened


def test_a_relation_is_quoted_as_if_its_document_were_opened(store: Store) -> None:
    held, quoter = store.quoted_relations.of_kinds(()), Quoter(store)
    assert set(held) == {(each.document_id, each.start, each.end) for each in store.relations()}
    assert all(held[place] == quoter.quote(*place) for place in held)
    assert {(each.quote, each.page, each.section) for each in held.values()} == {
        (f"{FRONT}\n{SECOND}", 1, paged().sections[0].id),
        (SECOND, 3, paged().sections[1].id),
    }


def test_only_relations_of_the_kinds_asked_for_are_read(store: Store) -> None:
    quotes = [each.quote for each in store.quoted_relations.of_kinds(["responsible_for"]).values()]
    assert quotes == [SECOND]
    assert store.quoted_relations.of_kinds(["decided"]) == {}


def test_a_relation_outside_every_section_is_quoted_without_one(store: Store) -> None:
    parsed = parsed_from("Inledning.", SECOND, source="/arkiv/annat.txt")
    store.add(replace(parsed, sections=(), chunks=()), stating_twice(parsed))
    held = store.quoted_relations.of_kinds(["responsible_for"])
    place = (parsed.document.id, parsed.sections[1].start, parsed.sections[1].end)
    assert (held[place].section, held[place].number, held[place].headings) == (None, None, ())
    assert held[place] == Quoter(store).quote(*place)


def test_what_is_extracted_anew_is_quoted_anew_and_what_is_removed_no_more(store: Store) -> None:
    document = paged().document
    extraction = stating_twice(paged())
    store.replace_extraction(document.id, replace(extraction, relations=extraction.relations[:1]))
    assert list(store.quoted_relations.of_kinds(())) == [(document.id, 0, len(document.text))]
    store.remove(document.source)
    assert store.quoted_relations.of_kinds(()) == {}
    assert store.add(paged(), extraction) == "added"


def test_a_document_that_moves_is_quoted_at_its_new_place(store: Store) -> None:
    moved = replace(paged(), document=replace(paged().document, source="/arkiv/z.txt"))
    store.add(moved, stating_twice(moved))
    store.remove("/arkiv/protokoll.txt")
    assert {each.source for each in store.quoted_relations.of_kinds(()).values()} == {"/arkiv/z.txt"}


def test_a_database_from_before_is_told_what_states_its_relations(store: Store, tmp_path: Path) -> None:
    before = store.quoted_relations.of_kinds(())
    store.close()
    with sqlite3.connect(tmp_path / "test.sqlite") as database:
        database.execute("DROP TABLE relation_quotes")
        database.execute("DELETE FROM schema_version WHERE version >= 6")
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        assert opened.quoted_relations.of_kinds(()) == before
        assert len(before) == 2
