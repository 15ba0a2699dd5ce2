from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.filters import Filters
from corpus.records import Extraction
from corpus.store import Store
from search.ranking.facets import Canonical, Facets, FacetValue, facets_of
from search.ranking.matches import leaders_of
from search.stored.columns import Columns, caught_up
from search.stored.keys import keys_of
from tests.corpus.factory import extraction_naming, parsed_from

TEXT = "Vårdrådet hör till Stranda lasarett."


def same(entity_id: str) -> str:
    return entity_id


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        for number, (body, kind, date) in enumerate(
            [
                ("Vårdnämnden", "protokoll", "2026-02-03"),
                ("Vårdnämnden", "beslut", "2026-02"),
                ("Nämnd i Region Skåne", "protokoll", "2025"),
                (None, "brev", None),
            ]
        ):
            parsed = parsed_from(
                TEXT, f"Stycke {number}.", source=f"/arkiv/{number}.txt", body=body, kind=kind, date=date
            )
            opened.add(parsed, extraction_naming(parsed, "Vårdrådet", "Stranda lasarett"))
        yield opened


def counted(values: tuple[FacetValue, ...]) -> dict[str, int]:
    return {value.label: value.count for value in values}


def facets(store: Store, chosen: Filters | None = None, *, first: bool = False) -> Facets:
    hits = [
        (section.id, head.id)
        for head in store.heads()
        for section in store.sections(head.id)
        if section.ordinal == 0 or not first
    ]
    return facets_of_hits(store, hits, chosen or Filters(), same)


def facets_of_hits(
    store: Store,
    hits: list[tuple[str, str]],
    chosen: Filters,
    canonical: Canonical,
    copies: dict[int, tuple[int, ...]] | None = None,
) -> Facets:
    return facets_of(
        keys_of(section for section, _ in hits),
        keys_of(document for _, document in hits),
        leaders_of(copies or {}, len(hits)),
        chosen,
        columns=caught_up(Columns.empty(), store, store.last_change()),
        names=store.catalogue.entity_names,
        canonical=canonical,
    )


def test_every_hit_counts_for_its_documents_body_kind_and_period(store: Store) -> None:
    found = facets(store)
    assert counted(found.body) == {"Vårdnämnden": 4, "Nämnd i Region Skåne": 2}
    assert counted(found.kind) == {"protokoll": 4, "beslut": 2, "brev": 2}
    assert [(one.value, one.count) for one in found.year] == [("2025", 2), ("2026", 4)]
    assert [(one.value, one.label, one.count) for one in found.month] == [("2026-02", "februari 2026", 4)]


def test_a_document_dated_by_its_year_counts_in_each_month_that_another_is_dated_to(store: Store) -> None:
    for number, date in enumerate(("2025-03-04", "2025-05", "2024")):
        store.add(parsed_from(f"Nytt {number}.", source=f"/nytt/{number}.txt", date=date), Extraction())
    found = facets(store, first=True)
    assert [(one.value, one.count) for one in found.month] == [("2025-03", 2), ("2025-05", 2), ("2026-02", 2)]
    assert [(one.value, one.count) for one in found.year] == [("2024", 1), ("2025", 3), ("2026", 2)]


def test_a_hit_counts_once_for_what_it_or_any_of_its_copies_has(store: Store) -> None:
    hits = [(section.id, head.id) for head in store.heads() for section in store.sections(head.id)]
    undated, region, month, day = (2 * at for at in range(4))  # the first sections of each document
    found = facets_of_hits(store, hits, Filters(), same, {undated: (region,), month: (day,)})
    assert counted(found.body) == {"Vårdnämnden": 3, "Nämnd i Region Skåne": 2}
    assert counted(found.kind) == {"protokoll": 4, "beslut": 2, "brev": 2}
    assert [(one.value, one.count) for one in found.year] == [("2025", 2), ("2026", 3)]
    assert counted(found.month) == {"februari 2026": 3}
    assert counted(found.region) == {"Region Skåne": 2}
    assert counted(found.entity) == {"Stranda lasarett": 2, "Vårdrådet": 2}


def test_most_frequent_come_first_and_equals_by_name(store: Store) -> None:
    assert [one.value for one in facets(store).kind] == ["protokoll", "beslut", "brev"]


def test_a_region_counts_by_its_bodies(store: Store) -> None:
    assert counted(facets(store).region) == {"Region Skåne": 2}


def test_a_name_counts_for_the_sections_that_name_it(store: Store) -> None:
    found = facets(store).entity
    assert counted(found) == {"Stranda lasarett": 4, "Vårdrådet": 4}
    assert {one.kind for one in found} == {"organisation"}


def test_names_that_were_judged_to_be_one_count_once_a_section(store: Store) -> None:
    hits = [(section.id, head.id) for head in store.heads() for section in store.sections(head.id)]
    all_ids = sorted({entity.id for entity in store.entities()})
    found = facets_of_hits(store, hits, Filters(), lambda _: all_ids[0])
    assert [(one.value, one.count) for one in found.entity] == [(all_ids[0], 4)]


def test_a_chosen_value_is_listed_though_no_hit_has_it(store: Store) -> None:
    found = facets(store, Filters(kind=("karta", "brev")))
    assert counted(found.kind) == {"protokoll": 4, "beslut": 2, "brev": 2, "karta": 0}


def test_of_no_hits_there_is_nothing_to_count(store: Store) -> None:
    assert facets_of_hits(store, [], Filters(), same) == Facets()
