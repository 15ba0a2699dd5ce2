"""What a facet counts, and what a search finds with its value as a filter, are the same, copies or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.filters import Filters
from corpus.records import Extraction
from corpus.store import Store
from search import engine as searching
from search.engine import SearchEngine
from search.ranking import finding
from search.ranking.facets import Facets, facets_of
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

_COPIED = "Nämnden beslutar att bygga om simhallen i Norrvik under våren och att anvisa medel för den."
_BODIES = ("Kulturnämnden", "Fritidsnämnden", "Byggnadsnämnden")
_KINDS = ("protokoll", "beslut")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SearchEngine]:
    """Give a corpus in which every third section is a copy, of another body, kind or year."""
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for number in range(36):
            own = f"Simhallen tas upp av möte {number} i stadsdel {number * 7}, som punkt {number % 5}."
            parsed = parsed_from(
                _COPIED if number % 3 == 0 else own,
                f"Handlingen har nummer {number}.",
                source=f"/arkiv/{number}.txt",
                body=_BODIES[number % 7 % 3],
                kind=_KINDS[number % 5 % 2],
                date=f"{2020 + number % 4}-0{1 + number % 8}-01",
                title=f"Handling {number}",
            )
            store.add(parsed, Extraction())
        made = SearchEngine(store, LetterEncoder(), tmp_path)
        made.catch_up()
        yield made
        made.close()


def facets(engine: SearchEngine, mode: str, filters: Filters | None = None) -> tuple[int, Facets]:
    """Give how many copies were folded, and what is counted."""
    chosen = filters or Filters()
    found = engine.matches("simhallen", mode=mode, filters=chosen, narrowing=True)
    counted = facets_of(
        found.all_sections,
        found.all_documents,
        found.hits,
        chosen,
        columns=engine.columns,
        names=lambda _: {},
        canonical=str,
    )
    return len(found.leaders) - len(found), counted


@pytest.mark.parametrize("mode", ["hybrid", "lexical"])
@pytest.mark.parametrize("folded", [0, 29, 1000])
def test_a_value_counts_as_many_as_it_finds(
    engine: SearchEngine, mode: str, folded: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_FOLDED", folded)
    copies, counted = facets(engine, mode)
    assert (copies > 0) == (folded > 0)
    wanted = [
        *((Filters(body=each.value), each.count) for each in counted.body),
        *((Filters(kind=each.value), each.count) for each in counted.kind),
        *((Filters(date_from=each.value, date_to=each.value), each.count) for each in counted.year),
        *((Filters(date_from=each.value, date_to=each.value), each.count) for each in counted.month),
    ]
    assert len(wanted) > 12
    for filters, count in wanted:
        found = engine.search("simhallen", mode=mode, filters=filters, narrowing=True, limit=50)
        assert found.total == len(found.hits) == count


def test_counts_within_a_filter_agree_with_another_one(engine: SearchEngine) -> None:
    body = Filters(body="Kulturnämnden")
    _, counted = facets(engine, "lexical", body)
    assert {each.value for each in counted.kind} == set(_KINDS)
    for each in counted.kind:
        both = Filters(body=body.body, kind=each.value)
        assert engine.search("simhallen", mode="lexical", filters=both, narrowing=True).total == each.count


def test_of_a_list_that_was_cut_a_filter_finds_what_lies_beyond(
    engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "WORDED", 10)
    monkeypatch.setattr(searching, "WORDED", 10)
    whole = engine.matches("simhallen", mode="lexical", filters=Filters())
    filters = Filters(kind="protokoll")
    found = engine.matches("simhallen", mode="lexical", filters=filters, narrowing=True)
    assert len(whole.leaders) == 10
    assert not {*found.all_sections.tolist()} <= {*whole.all_sections.tolist()}
