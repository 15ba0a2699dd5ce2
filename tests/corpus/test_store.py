import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import schema, statements
from corpus.errors import InvalidRequest, NotFound, StoreError
from corpus.evidence import Quoter, evidence
from corpus.filters import Filters
from corpus.judgements import Judgement, Verdict
from corpus.records import Cell, Extraction, Note, NoteKind, Section, SectionKind
from corpus.store import Store
from corpus.stored_knowledge import Stand
from tests.corpus.factory import extraction_naming, parsed_from


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        with Store.open(f"sqlite:///{tmp_path / 'ny' / 'beslutsgraf.sqlite'}") as opened:
            yield opened
        return
    postgresql_url = str(request.getfixturevalue("postgresql_url"))
    name = f"test_{uuid.uuid4().hex}"
    server = sa.create_engine(postgresql_url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    try:
        with Store.open(str(sa.engine.make_url(postgresql_url).set(database=name))) as opened:
            yield opened
    finally:
        with server.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name}")
        server.dispose()


def contents(store: Store) -> tuple[object, ...]:
    """Everything that the store holds, but for the log of changes."""
    heads = store.heads()
    parts = [(head, store.document(head.id), store.blocks(head.id), store.places(head.id)) for head in heads]
    pieces = [(store.sections(head.id), store.chunks(head.id)) for head in heads]
    found = tuple(store.mentions()), tuple(store.entities()), tuple(store.relations())
    return parts, pieces, found, store.counts(), store.quarantined()


def test_add_gives_back_every_record_as_it_was(store: Store) -> None:
    parsed = parsed_from("Hälsorådet hör till Region Ådalen.", "Andra stycket på sidan.")
    extraction = extraction_naming(parsed, "Hälsorådet", "Region Ådalen")
    assert store.add(parsed, extraction) == "added"
    document_id = parsed.document.id
    assert store.document(document_id) == parsed.document
    assert store.text_of(document_id) == parsed.document.text
    assert store.blocks(document_id) == parsed.blocks
    assert store.sections(document_id) == parsed.sections
    assert store.section(parsed.sections[1].id) == parsed.sections[1]
    assert store.chunks(document_id) == parsed.chunks
    assert tuple(store.mentions(document_id)) == extraction.mentions
    assert set(store.entities()) == set(extraction.entities)
    assert tuple(store.relations()) == extraction.relations
    assert store.counts().sections == 2


def test_a_table_row_keeps_its_cells(store: Store) -> None:
    parsed = parsed_from("Följa upp\tVårdenheten")
    cells = (Cell("Åtgärd", 0, 9), Cell("Ansvarig", 10, 21))
    row: Section = replace(parsed.sections[0], kind=SectionKind.ROW, cells=cells, number="2.1")
    block = replace(parsed.blocks[0], cells=cells, table=1, page=3)
    store.add(replace(parsed, sections=(row,), blocks=(block,)), Extraction())
    assert store.sections(parsed.document.id) == (row,)
    assert store.blocks(parsed.document.id) == (block,)


def test_adding_the_same_document_twice_changes_nothing(store: Store) -> None:
    parsed = parsed_from("Hälsorådet hör till Region Ådalen.")
    extraction = extraction_naming(parsed, "Hälsorådet", "Region Ådalen")
    store.add(parsed, extraction)
    before, changes = contents(store), store.last_change()
    assert store.add(parsed, extraction) == "unchanged"
    assert (contents(store), store.last_change()) == (before, changes)


def test_notes_are_kept_in_their_order_and_go_with_their_document(store: Store) -> None:
    unread = Note(kind=NoteKind.UNREAD_PAGE, page=2, text="Sidan är en bild.")
    unsure = Note(kind=NoteKind.UNSURE_WORD, page=1, start=0, end=4, confidence=0.4)
    parsed = replace(parsed_from("Text."), notes=(unread, unsure))
    store.add(parsed, Extraction())
    document_id = parsed.document.id
    assert list(store.notes()) == [(document_id, unread), (document_id, unsure)]
    assert list(store.notes(document_id, kinds=[NoteKind.UNSURE_WORD])) == [(document_id, unsure)]
    store.remove(document_id)
    assert list(store.notes()) == []


def test_a_changed_file_replaces_its_document(store: Store) -> None:
    old, new = parsed_from("Första lydelsen."), parsed_from("Andra lydelsen.")
    store.add(old, Extraction())
    assert store.add(new, Extraction()) == "updated"
    assert [head.id for head in store.heads()] == [new.document.id]
    assert [(change.operation, change.document_id) for change in store.changes(0)] == [
        ("add", old.document.id),
        ("remove", old.document.id),
        ("add", new.document.id),
    ]


def test_add_then_remove_leaves_what_was_there_before(store: Store) -> None:
    kept = parsed_from("Hälsorådet hör till Region Ådalen.", source="/arkiv/a.txt")
    store.add(kept, extraction_naming(kept, "Hälsorådet", "Region Ådalen"))
    before = contents(store)
    other = parsed_from("Region Ådalen styr Hälsorådet.", source="/arkiv/b.txt")
    store.add(other, extraction_naming(other, "Region Ådalen", "Hälsorådet"))
    removed = store.remove("/arkiv/b.txt")
    assert [head.source for head in removed] == ["/arkiv/b.txt"]
    assert contents(store) == before


def test_exact_copies_are_one_document_with_two_places(store: Store) -> None:
    first = parsed_from("Samma text.", source="/arkiv/a.txt")
    second = parsed_from("Samma text.", source="/arkiv/b.txt")
    assert [store.add(first, Extraction()), store.add(second, Extraction())] == ["added", "added"]
    assert store.places(first.document.id) == ("/arkiv/a.txt", "/arkiv/b.txt")
    assert store.counts().documents == 1
    store.remove("/arkiv/a.txt")
    assert store.head(first.document.id).source == "/arkiv/b.txt"
    store.remove(first.document.id)
    assert store.counts().documents == 0


def test_removing_a_mail_removes_its_attachments(store: Store) -> None:
    store.add(parsed_from("Brev.", source="/arkiv/brev.eml"), Extraction())
    store.add(parsed_from("Bilaga.", source="/arkiv/brev.eml/bilaga.txt"), Extraction())
    store.add(parsed_from("Annat.", source="/arkiv/brev.eml.txt"), Extraction())
    store.remove("/arkiv/brev.eml")
    assert [head.source for head in store.heads()] == ["/arkiv/brev.eml.txt"]


def test_removing_what_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(NotFound, match="saknas"):
        store.remove("saknas.txt")


def test_quarantine_is_lifted_when_the_file_is_read_or_removed(store: Store) -> None:
    store.quarantine("/arkiv/a.txt", "trasig")
    store.quarantine("/arkiv/a.txt", "tom")
    store.quarantine("/arkiv/b.txt", "låst")
    assert store.quarantined() == (("/arkiv/a.txt", "tom"), ("/arkiv/b.txt", "låst"))
    store.add(parsed_from("Läst.", source="/arkiv/a.txt"), Extraction())
    assert store.remove("/arkiv/b.txt") == ()
    assert store.quarantined() == ()


def test_a_failed_addition_leaves_nothing_behind(store: Store) -> None:
    parsed = parsed_from("Text.")
    twice = replace(parsed, chunks=parsed.chunks * 2)
    with pytest.raises(sa.exc.IntegrityError):
        store.add(twice, Extraction())
    assert store.counts().documents == 0
    assert store.last_change() == 0


def test_new_extraction_replaces_the_old_and_is_logged(store: Store) -> None:
    parsed = parsed_from("Hälsorådet hör till Region Ådalen.")
    store.add(parsed, extraction_naming(parsed, "Hälsorådet", "Region Ådalen"))
    before = store.last_change()
    store.replace_extraction(parsed.document.id, Extraction())
    assert list(store.mentions()) == []
    assert list(store.relations()) == []
    assert [change.operation for change in store.changes(before)] == ["remove", "add"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), {"dag", "månad", "år", "utan"}),
        (Filters(date_from="2026-02-03"), {"dag", "månad", "år"}),
        (Filters(date_from="2026-03"), {"år"}),
        (Filters(date_to="2026-02-02"), {"månad", "år"}),
        (Filters(date_to="2026-02"), {"dag", "månad", "år"}),
        (Filters(date_from="2025", date_to="2025"), set()),
        (Filters(kind="handlingsplan"), {"år"}),
        (Filters(body="ÅDALEN"), {"år"}),
        (Filters(source="DAG.txt"), {"dag"}),
        (Filters(source=("dag", "å.txt")), {"dag", "år"}),
        (Filters(kind=("handlingsplan", "karta")), {"år"}),
        (Filters(source="100%"), set()),
    ],
)
def test_filters_let_the_right_documents_through(store: Store, filters: Filters, expected: set[str]) -> None:
    store.add(parsed_from("dag", source="/a/dag.txt", date="2026-02-03"), Extraction())
    store.add(parsed_from("månad", source="/a/m.txt", date="2026-02"), Extraction())
    plan = parsed_from("år", source="/a/å.txt", date="2026", kind="handlingsplan", body="Region Ådalen")
    store.add(plan, Extraction())
    store.add(parsed_from("utan", source="/a/u.txt", date=None, body=None), Extraction())
    assert {store.text_of(found) for found in store.document_ids(filters)} == expected
    assert {store.text_of(head.id) for head in store.heads(filters)} == expected


def test_a_filter_with_a_bad_date_is_refused(store: Store) -> None:
    with pytest.raises(InvalidRequest, match="2026-13"):
        store.document_ids(Filters(date_from="2026-13"))


def test_an_entity_is_found_in_the_sections_that_mention_it(store: Store) -> None:
    parsed = parsed_from("Inget namn här.", "Hälsorådet hör till Region Ådalen.")
    extraction = extraction_naming(parsed, "Hälsorådet", "Region Ådalen")
    store.add(parsed, extraction)
    entity_id = extraction.entities[0].id
    assert store.sections_mentioning(entity_id) == {parsed.sections[1].id}
    assert store.document_ids(Filters(entity=entity_id)) == {parsed.document.id}
    assert store.document_ids(Filters(entity="saknas")) == frozenset()


def test_judgements_are_kept_and_taken_back(store: Store) -> None:
    judgement = Judgement(
        id="j1", left="a", right="b", verdict=Verdict.SAME, by="rule:abbreviation", reason="R", at="2026"
    )
    store.judge(judgement)
    store.judge(replace(judgement, verdict=Verdict.NOT_SAME))
    assert store.judgements() == (replace(judgement, verdict=Verdict.NOT_SAME),)
    store.withdraw("j1")
    assert store.judgements() == ()
    with pytest.raises(NotFound):
        store.withdraw("j1")


def test_evidence_quotes_the_text_with_section_and_page(store: Store) -> None:
    parsed = parsed_from("Första stycket.", "Rådet beslutar att följa upp.")
    blocks = (parsed.blocks[0], replace(parsed.blocks[1], page=2))
    store.add(replace(parsed, blocks=blocks), Extraction())
    start = parsed.document.text.index("Rådet")
    found = evidence(store, parsed.document.id, start, start + 14)
    assert found.quote == "Rådet beslutar"
    assert (found.section, found.page, found.date) == (parsed.sections[1].id, 2, "2026-02-03")
    between = Quoter(store).quote(parsed.document.id, start - 1, start)
    assert (between.quote, between.section) == ("\n", None)


def test_a_database_of_a_later_version_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite'}"
    with Store.open(url):
        pass
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.insert(schema.schema_version).values(version=len(schema.MIGRATIONS) + 1))
    engine.dispose()
    with pytest.raises(StoreError, match="Uppgradera"):
        Store.open(url)


def test_an_older_database_is_brought_forward_without_losing_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite'}"
    with Store.open(url) as store:
        store.add(parsed_from("Text."), Extraction())
        before = contents(store)

    def add_index(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE INDEX documents_by_date ON documents (date)")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_index))
    with Store.open(url) as store, store._engine.connect() as connection:
        assert contents(store) == before
        assert "documents_by_date" in {i["name"] for i in sa.inspect(connection).get_indexes("documents")}
        versions = connection.execute(sa.select(schema.schema_version.c.version)).scalars().all()
    assert versions == list(range(1, len(schema.MIGRATIONS) + 1))


def test_a_folder_that_cannot_be_made_is_told_in_swedish() -> None:
    with pytest.raises(StoreError, match="den, eller mappen som den ska ligga i, finns inte"):
        Store.open("sqlite:////proc/nej/db.sqlite")


@pytest.mark.parametrize("url", ["inte en url", "okänd://värd/db", "sqlite:////proc/nej/db.sqlite"])
def test_a_database_that_cannot_be_opened_is_a_clear_error(url: str) -> None:
    with pytest.raises(StoreError, match="kan inte öppnas"):
        Store.open(url)


def test_a_password_is_not_shown_in_an_error() -> None:
    with pytest.raises(StoreError) as caught:
        Store.open("postgresql+psycopg://anna:hemligt@127.0.0.1:1/db")
    assert "hemligt" not in str(caught.value)


def test_documents_are_given_together(store: Store) -> None:
    made = [parsed_from(words, source=f"/{words}txt") for words in ("Hälsorådet möts.", "Byalaget möts.")]
    for parsed in made:
        store.add(parsed, Extraction())
    first, second = (parsed.document for parsed in made)
    assert store.documents_by_id([second.id, "0" * 16, first.id]) == {first.id: first, second.id: second}
    assert store.documents_by_id([]) == {}


def test_chunks_are_given_by_id(store: Store) -> None:
    parsed = parsed_from("Hälsorådet möts.", "Byalaget möts.")
    store.add(parsed, Extraction())
    first, second = parsed.chunks
    assert store.chunks_by_id([second.id, "0" * 16, first.id]) == {first.id: first, second.id: second}
    assert store.chunks_by_id([]) == {}


def test_a_stand_is_that_of_one_store_alone(store: Store, tmp_path: Path) -> None:
    assert store.stand() == Stand() == Stand(0, "")
    first, second = parsed_from("Hälsorådet möts."), parsed_from("Byalaget möts.", source="/b.txt")
    store.add(first, Extraction())
    earlier = store.stand()
    store.add(second, Extraction())
    with Store.open(f"sqlite:///{tmp_path / 'annan.sqlite'}") as other:
        other.add(first, Extraction())
        other.add(second, Extraction())
        assert other.last_change() == store.last_change() == store.stand().change
        assert [store.has_been(each) for each in (Stand(), earlier, store.stand())] == [True] * 3
        assert not store.has_been(other.stand())
        assert not other.has_been(earlier)
    assert not store.has_been(Stand(store.last_change() + 1, ""))


def test_documents_that_other_rules_extracted_from_are_counted(store: Store) -> None:
    first, second = parsed_from("Hälsorådet möts."), parsed_from("Byalaget möts.", source="/b.txt")
    store.add(first, Extraction(rules="nu"))
    store.add(second, Extraction(rules="då"))
    assert [store.extracted_by_others(rules) for rules in ("nu", "då", "sen")] == [1, 1, 2]
    store.replace_extraction(second.document.id, Extraction(rules="nu"))
    assert store.extracted_by_others("nu") == 0
    store.remove(second.document.id)
    assert store.extracted_by_others("sen") == 1


def test_who_writes_waits_for_another_writer_so_that_changes_come_in_their_order(store: Store) -> None:
    done = threading.Event()

    def write() -> None:
        store.add(parsed_from("Byalaget möts.", source="/b.txt"), Extraction())
        done.set()

    with store._writing() as connection:
        statements.log(connection, "add", "0" * 16)
        other = threading.Thread(target=write)
        other.start()
        assert not done.wait(0.3)
    other.join(20)
    assert [change.document_id == "0" * 16 for change in store.changes(0)] == [True, False]


def test_a_database_from_before_has_no_marks_and_is_extracted_by_other_rules(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite'}"
    with Store.open(url) as store:
        store.add(parsed_from("Hälsorådet möts."), Extraction(rules="nu"))
    with sqlite3.connect(tmp_path / "a.sqlite") as database:
        database.execute("ALTER TABLE changes DROP COLUMN mark")
        database.execute("DROP TABLE extractions")
        database.execute("DELETE FROM schema_version WHERE version >= 7")
    with Store.open(url) as store:
        assert store.stand() == Stand(1, "")
        assert store.extracted_by_others("nu") == 1
        store.add(parsed_from("Byalaget möts.", source="/b.txt"), Extraction(rules="nu"))
        assert store.stand().mark
        assert store.extracted_by_others("nu") == 1


def test_nothing_stays_of_a_removed_document_in_the_files_of_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.sqlite'}"
    parsed = parsed_from("Sjöboden hör till Kråkviken. " * 50)
    with Store.open(url) as store, Store.open(url) as other:
        store.add(parsed, extraction_naming(parsed, "Sjöboden", "Kråkviken"))
        assert other.heads()
        assert holding(tmp_path, "Kråkviken")
        store.remove(parsed.document.id)
        assert not holding(tmp_path, "Kråkviken")
        assert other.heads() == ()
        store.add(parsed, Extraction())
        with other._engine.connect() as reading:
            assert reading.execute(sa.select(schema.documents.c.id)).all()
            began = time.monotonic()
            store.remove(parsed.document.id)  # a reader is not waited for
            assert time.monotonic() - began < 10


def holding(folder: Path, words: str) -> list[str]:
    """Give the names of the files that hold some words."""
    return [file.name for file in folder.rglob("*") if file.is_file() and words.encode() in file.read_bytes()]
