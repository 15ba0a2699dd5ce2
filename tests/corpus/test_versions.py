from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Extraction
from corpus.sketches import resemblance, runs_of
from corpus.store import Store
from corpus.versions import Difference, differences, versions_of
from tests.corpus.factory import parsed_from

PLAN = "\n".join(
    f"Åtgärd {number}: nämnden ska under {when} se över väg {number} och lämna en rapport till styrelsen"
    for number, when in enumerate(("våren", "sommaren", "hösten", "vintern", "året", "kvartalet"), start=1)
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'a.sqlite'}") as opened:
        yield opened


def kept(
    store: Store,
    text: str,
    *,
    date: str,
    kind: str = "handlingsplan",
    title: str = "Vägplan",
    media_type: str = "text/plain",
) -> str:
    parsed = parsed_from(text)
    document = replace(
        parsed.document,
        source=f"/{store.counts().documents}",
        body="Gatunämnden",
        date=date,
        kind=kind,
        title=title,
        media_type=media_type,
    )
    store.add(replace(parsed, document=document), Extraction())
    return document.id


def related(store: Store, document_id: str) -> dict[str, str]:
    return {one.document.id: one.relation for one in versions_of(store, document_id)}


def test_the_same_text_in_another_format_is_a_version(store: Store) -> None:
    one = kept(store, PLAN, date="2024-03-01", media_type="text/plain")
    other = kept(store, PLAN + "\n", date="2024-03-01", media_type="application/pdf")
    assert related(store, one) == {other: "annat format"}


def test_editions_are_listed_newest_first(store: Store) -> None:
    changed = PLAN.replace("våren", "förra året").replace("hösten", "nästa år")
    old = kept(store, PLAN, title="Vägplan 2023", date="2023")
    middle = kept(store, changed, title="Vägplan 2024", date="2024")
    new = kept(
        store, changed + " med en ekonomisk bilaga", title="Vägplan 2025", date="2025", kind="handlingsplan"
    )
    assert list(related(store, middle).items()) == [(new, "senare"), (old, "tidigare")]


def test_minutes_of_two_days_are_not_versions_however_alike(store: Store) -> None:
    one = kept(store, PLAN, kind="protokoll", date="2024-03-01")
    kept(store, PLAN + " igen", kind="protokoll", date="2024-04-01")
    adjusted = kept(store, PLAN + " justerat", kind="protokoll", date="2024-03-01")
    assert related(store, one) == {adjusted: "nästan lika"}


def test_other_documents_and_short_ones_are_no_versions(store: Store) -> None:
    one = kept(store, PLAN, date="2024")
    kept(store, " ".join(f"ord{number}" for number in range(100)), date="2024")
    short = kept(store, "Mötet är inställt.", date="2024")
    assert related(store, one) == {}
    assert related(store, short) == {}


def test_a_removed_document_is_no_version_any_more(store: Store) -> None:
    one = kept(store, PLAN, date="2024")
    other = kept(store, PLAN + " nu", date="2025")
    store.remove(other)
    assert related(store, one) == {}


def test_differences_are_lines_in_order() -> None:
    before, after = "Rubrik\nEtt\nTvå\nTre", "Rubrik\n Ett \nTvå nytt\nTre\nFyra"
    assert differences(before, after) == (
        Difference("ändrat", "Två", "Två nytt"),
        Difference("tillagt", "", "Fyra"),
    )
    assert differences("Ett\nTvå", "Två") == (Difference("borttaget", "Ett", ""),)


@given(st.lists(st.sampled_from("abcdefghij"), min_size=20, max_size=60), st.data())
def test_resemblance_is_symmetric_and_one_for_the_same(words: list[str], data: st.DataObject) -> None:
    one = " ".join(words)
    other = " ".join(data.draw(st.permutations(words)))
    assert resemblance(one, one.upper()) == 1
    assert resemblance(one, other) == resemblance(other, one)
    assert runs_of("för få ord") == frozenset()
