from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from corpus.store import Store
from search.stored.columns import Columns, caught_up, load, save
from search.stored.keys import ids_of, keys_of
from tests.corpus.factory import extraction_naming, parsed_from

TEXT = "Vårdrådet hör till Stranda lasarett."
DATED = (("2026-02-03", "Vårdnämnden"), (None, None), ("2025", "Miljönämnden"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        for number, (date, body) in enumerate(DATED):
            parsed = parsed_from(TEXT, f"Stycke {number}.", source=f"/{number}.txt", date=date, body=body)
            opened.add(parsed, extraction_naming(parsed, "Vårdrådet", "Stranda lasarett"))
        yield opened


def made(store: Store) -> Columns:
    return caught_up(Columns.empty(), store, store.last_change())


def same(one: Columns, other: Columns) -> bool:
    return all(
        np.array_equal(getattr(one, field.name), getattr(other, field.name)) for field in fields(Columns)
    )


def test_columns_hold_what_the_store_says_of_each_document(store: Store) -> None:
    columns = made(store)
    heads = sorted(store.heads(), key=lambda head: head.id)
    assert ids_of(columns.documents) == [head.id for head in heads]
    assert columns.dates.tolist() == [head.date or "" for head in heads]
    assert columns.bodies_in(columns.rows_of(columns.documents)).tolist() == [
        head.body or "" for head in heads
    ]
    assert columns.dates_of(keys_of(["f" * 16])).tolist() == [""]


def test_namings_are_those_of_the_sections_asked_for(store: Store) -> None:
    columns = made(store)
    sections = [section.id for head in store.heads() for section in store.sections(head.id)]
    holders, namings = columns.namings_in(keys_of(sections))
    pairs = [
        (sections[at], entity) for at, entity in zip(holders, ids_of(columns.entities[namings]), strict=True)
    ]
    expected = [
        (section, entity) for section, entity, _ in store.catalogue.names_in(sections, ["organisation"])
    ]
    assert sorted(pairs) == sorted(expected)
    assert len(pairs) == 6


def test_caught_up_after_changes_they_are_as_if_made_anew(store: Store) -> None:
    before = made(store)
    store.remove("/0.txt")
    parsed = parsed_from(
        TEXT, "Ett stycke till.", source="/1.txt", date="2024-01", kind="beslut", body="Ny nämnd"
    )
    store.add(parsed, extraction_naming(parsed, "Vårdrådet", "Stranda lasarett"))
    after = caught_up(before, store, store.last_change())
    assert same(after, made(store))
    assert after.body_names.tolist() == ["Miljönämnden", "Ny nämnd"]
    assert set(ids_of(after.chunks)) == {chunk for chunk, _, _ in store.chunk_places()}


def test_columns_are_read_as_they_were_written_and_made_anew_where_damaged(
    store: Store, tmp_path: Path
) -> None:
    columns, path = made(store), tmp_path / "columns.npz"
    save(columns, path)
    assert same(load(path), columns)
    path.write_bytes(path.read_bytes()[:300])
    assert same(load(path), Columns.empty())
    assert same(load(tmp_path / "none.npz"), Columns.empty())
