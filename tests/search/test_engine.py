from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import InvalidRequest, StaleIndex
from corpus.filters import Filters
from corpus.records import Extraction
from corpus.store import Store
from search.engine import SearchEngine
from search.standing.background import typical_passages
from tests.corpus.factory import extraction_naming, parsed_from
from tests.search.fakes import LetterEncoder

HALL = "Simhallen i Norrvik byggs om under våren enligt nämndens plan."
ROADS = "Snöröjningen på gångvägarna sköts av driftenheten."
LIBRARY = "Biblioteket i Norrvik får längre öppettider på lördagar."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        opened.add(parsed_from(HALL, ROADS, source="/arkiv/ett.txt", date="2025-03-01"), Extraction())
        library = parsed_from(
            LIBRARY, source="/arkiv/två.txt", date="2026-05-02", body="Kulturnämnden", kind="beslut"
        )
        opened.add(library, extraction_naming(library, "Biblioteket", "Norrvik"))
        yield opened


@pytest.fixture
def engine(store: Store, tmp_path: Path) -> Iterator[SearchEngine]:
    made = SearchEngine(store, LetterEncoder(), tmp_path)
    made.catch_up()
    yield made
    made.close()


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "semantic"])
def test_the_section_that_answers_comes_first_in_every_mode(engine: SearchEngine, mode: str) -> None:
    hit = engine.search("simhallen byggs om", mode=mode).hits[0]
    assert (hit.rank, hit.text, hit.source) == (1, HALL, "/arkiv/ett.txt")
    assert "<mark>Simhallen</mark>" in hit.snippet
    assert (hit.start, hit.end) == (0, len(HALL))


def test_why_tells_both_scores_and_the_words(engine: SearchEngine) -> None:
    why = engine.search("snöröjning", mode="hybrid").hits[0].why
    assert why.lexical is not None
    assert why.semantic is not None
    assert why.words == ("Snöröjningen",)


@pytest.mark.parametrize(
    ("filters", "source"),
    [
        (Filters(date_from="2026"), "/arkiv/två.txt"),
        (Filters(date_to="2025-12-31"), "/arkiv/ett.txt"),
        (Filters(body="kultur"), "/arkiv/två.txt"),
        (Filters(kind="beslut"), "/arkiv/två.txt"),
        (Filters(source="ett"), "/arkiv/ett.txt"),
        (Filters(kind=("beslut", "karta")), "/arkiv/två.txt"),
        (Filters(body=("kultur", "miljö")), "/arkiv/två.txt"),
        (Filters(region="kultur"), "/arkiv/två.txt"),
    ],
)
@pytest.mark.parametrize("mode", ["hybrid", "lexical", "semantic"])
def test_filters_hold_in_every_mode(engine: SearchEngine, filters: Filters, source: str, mode: str) -> None:
    result = engine.search("Norrvik öppettider simhallen", mode=mode, filters=filters)
    assert {hit.source for hit in result.hits} == {source}
    assert result.searched.documents == 1


def test_entity_filter_keeps_the_sections_that_mention_it(engine: SearchEngine, store: Store) -> None:
    entity = next(one for one in store.entities() if one.name == "Biblioteket")
    result = engine.search("Norrvik", filters=Filters(entity=entity.id))
    assert [hit.text for hit in result.hits] == [LIBRARY]


def test_of_several_values_any_counts(engine: SearchEngine) -> None:
    both = Filters(kind=("beslut", "protokoll"), source=("ett", "två"))
    result = engine.search("Norrvik öppettider simhallen", mode="lexical", filters=both)
    assert {hit.source for hit in result.hits} == {"/arkiv/ett.txt", "/arkiv/två.txt"}


def test_region_filter_keeps_the_sections_that_mention_it_and_those_of_its_bodies(
    engine: SearchEngine, store: Store
) -> None:
    norrvik = next(one.id for one in store.entities() if one.name == "Norrvik")
    found = engine.search("Norrvik snöröjning", mode="lexical", filters=Filters(region=(norrvik,)))
    assert [hit.text for hit in found.hits] == [LIBRARY]
    by_body = Filters(region=(norrvik, "vårdnämnden"))
    assert engine.search("Norrvik snöröjning", mode="lexical", filters=by_body).total == 3


def test_sorted_by_date_the_newest_comes_first_and_ranks_follow(store: Store, tmp_path: Path) -> None:
    store.add(parsed_from("Norrvik får en bro.", source="/arkiv/utan.txt", date=None), Extraction())
    engine = SearchEngine(store, LetterEncoder(), tmp_path)
    engine.catch_up()
    by_date = engine.search("Norrvik", mode="lexical", sort="date")
    by_relevance = engine.search("Norrvik", mode="lexical")
    assert [hit.document.date for hit in by_date.hits] == ["2026-05-02", "2025-03-01", None]
    assert [hit.rank for hit in by_date.hits] == [1, 2, 3]
    assert {hit.section.id for hit in by_date.hits} == {hit.section.id for hit in by_relevance.hits}
    last = engine.search("Norrvik", mode="lexical", sort="date", limit=1, offset=2)
    assert [(hit.rank, hit.document.date) for hit in last.hits] == [(3, None)]
    engine.close()


@pytest.mark.parametrize("mode", ["hybrid", "lexical", "semantic"])
@pytest.mark.parametrize("sort", ["relevance", "date"])
def test_pages_put_together_are_the_whole_list_in_every_mode(
    store: Store, tmp_path: Path, mode: str, sort: str
) -> None:
    paragraphs = [f"Brygga {number} i hamnen lagas av lag {number * 104729}." for number in range(60)]
    store.add(parsed_from(*paragraphs, source="/arkiv/hamn.txt", date="2026-06-01"), Extraction())
    engine = SearchEngine(store, LetterEncoder(), tmp_path)
    engine.catch_up()
    whole = engine.search("brygga i hamnen lagas", mode=mode, sort=sort, limit=1000)
    again = SearchEngine(store, LetterEncoder(), tmp_path)
    pages = [
        hit
        for offset in range(0, whole.total, 7)
        for hit in again.search("brygga i hamnen lagas", mode=mode, sort=sort, limit=7, offset=offset).hits
    ]
    assert whole.total == len(whole.hits) > 7
    assert pages == list(whole.hits)
    engine.close()
    again.close()


def test_a_held_list_of_matches_is_found_anew_when_the_corpus_changes(
    engine: SearchEngine, store: Store
) -> None:
    assert engine.search("Norrvik", mode="lexical").total == 2
    store.add(parsed_from("Norrvik får en bro.", source="/arkiv/bro.txt"), Extraction())
    engine.catch_up()
    assert engine.search("Norrvik", mode="lexical").total == 3


def test_pages_follow_each_other_and_total_counts_all(engine: SearchEngine) -> None:
    whole = engine.search("Norrvik snöröjning", mode="lexical")
    parts = [
        engine.search("Norrvik snöröjning", mode="lexical", limit=1, offset=offset)
        for offset in range(whole.total)
    ]
    assert whole.total == len(whole.hits) == 3
    assert [part.hits[0].section.id for part in parts] == [hit.section.id for hit in whole.hits]
    assert [part.hits[0].rank for part in parts] == [1, 2, 3]


def test_total_of_words_counts_every_section_inside_the_filter(store: Store, tmp_path: Path) -> None:
    paragraphs = [
        f"Brygga {number} i hamnen {number * 7919} lagas av lag {number * 104729}." for number in range(230)
    ]
    store.add(parsed_from(*paragraphs, source="/arkiv/hamn.txt", date="2026-06-01"), Extraction())
    engine = SearchEngine(store, LetterEncoder(), tmp_path)
    engine.catch_up()
    last = engine.search("brygga", mode="lexical", limit=10, offset=225)
    assert (last.total, [hit.rank for hit in last.hits]) == (230, [226, 227, 228, 229, 230])
    assert engine.search("brygga", mode="lexical", filters=Filters(source="ett.txt")).total == 0
    engine.close()


def test_near_identical_sections_are_one_hit_that_names_its_copies(store: Store, tmp_path: Path) -> None:
    store.add(parsed_from(HALL.upper(), source="/arkiv/kopia.txt", date="2026-01-01"), Extraction())
    engine = SearchEngine(store, LetterEncoder(), tmp_path)
    engine.catch_up()
    result = engine.search("simhallen byggs om", mode="lexical")
    sources = {result.hits[0].source, *(copy.source for copy in result.hits[0].why.copies)}
    assert sources == {"/arkiv/ett.txt", "/arkiv/kopia.txt"}
    assert result.total == 1
    engine.close()


def test_only_new_chunks_are_encoded(store: Store, tmp_path: Path) -> None:
    encoder = LetterEncoder()
    engine = SearchEngine(store, encoder, tmp_path)
    engine.catch_up()
    assert encoder.encoded == 3
    store.add(parsed_from("Fritidsgården stängs.", source="/arkiv/tre.txt"), Extraction())
    engine.catch_up()
    assert encoder.encoded == 4
    store.add(parsed_from("Badet öppnar.", source="/arkiv/fyra.txt"), Extraction())
    engine.catch_up()
    typical = len(typical_passages())
    assert encoder.encoded == 5 + typical
    store.add(parsed_from("Bryggan lagas.", source="/arkiv/fem.txt"), Extraction())
    engine.catch_up()
    assert encoder.encoded == 6 + typical
    assert engine.last_change == store.last_change()
    engine.close()


def test_removed_document_is_found_no_more_also_by_an_engine_opened_later(
    store: Store, tmp_path: Path
) -> None:
    first = SearchEngine(store, LetterEncoder(), tmp_path)
    first.catch_up()
    first.close()
    store.remove("/arkiv/två.txt")
    engine = SearchEngine(store, LetterEncoder(), tmp_path)
    engine.catch_up()
    assert engine.search("biblioteket öppettider", mode="lexical").hits == ()
    assert all(hit.source == "/arkiv/ett.txt" for hit in engine.search("biblioteket", mode="semantic").hits)
    engine.close()


def test_indexes_made_anew_give_the_same_answers(engine: SearchEngine, store: Store, tmp_path: Path) -> None:
    other = SearchEngine(store, LetterEncoder(), tmp_path / "anew")
    other.catch_up()
    assert other.search("öppettider i Norrvik") == engine.search("öppettider i Norrvik")
    other.close()


def test_vectors_of_another_encoder_are_refused(engine: SearchEngine, store: Store, tmp_path: Path) -> None:
    with pytest.raises(StaleIndex, match="rebuild"):
        SearchEngine(store, LetterEncoder("letters-2"), tmp_path)


def test_empty_answer_says_what_was_searched(engine: SearchEngine) -> None:
    result = engine.search("xylofonkonsert", mode="lexical")
    assert (result.hits, result.total, result.abstained) == ((), 0, True)
    assert (result.searched.documents, result.searched.from_, result.searched.to) == (
        2,
        "2025-03-01",
        "2026-05-02",
    )


@pytest.mark.parametrize("query", ["", " ", "?", "…!", '"" ""', "§", "🚑", "\x00"])
def test_a_query_without_a_letter_or_a_number_is_refused(engine: SearchEngine, query: str) -> None:
    with pytest.raises(InvalidRequest, match="Frågan är tom"):
        engine.search(query)


def test_words_that_stand_anywhere_find_nothing_for_certain(engine: SearchEngine) -> None:
    assert engine.search("på om och").doubtful
    assert not engine.search("på lördagarna och simhallen").doubtful


def test_case_number_that_stands_nowhere_finds_nothing(engine: SearchEngine) -> None:
    assert engine.search("KS 2031/999").abstained


@pytest.mark.parametrize("query", ["Simhallen i Norrvik", "driftenheten", "öppettider lördagar"])
def test_rare_words_of_the_corpus_are_never_turned_away(engine: SearchEngine, query: str) -> None:
    assert not engine.search(query).abstained


@pytest.mark.parametrize(
    ("query", "options"),
    [
        (" ", {}),
        ("x" * 3000, {}),
        ("simhall", {"mode": "magic"}),
        ("simhall", {"sort": "colour"}),
        ("simhall", {"limit": 0}),
        ("simhall", {"offset": -1}),
        ("simhall", {"filters": Filters(date_from="igår")}),
    ],
)
def test_bad_requests_are_refused(engine: SearchEngine, query: str, options: dict[str, object]) -> None:
    with pytest.raises(InvalidRequest):
        engine.search(query, **options)  # type: ignore[arg-type] # options of several types


def test_passages_at_large_are_seen_anew_where_their_file_is_lost_and_gone_where_few_are_left(
    store: Store, tmp_path: Path
) -> None:
    more = [f"Bryggan i Norrvik lagas för {number} kronor." for number in (100, 200, 300)]
    store.add(parsed_from(*more, source="/arkiv/tre.txt"), Extraction())
    kept = tmp_path / "search" / "background.npz"
    encoder = LetterEncoder()
    engine = SearchEngine(store, encoder, tmp_path)
    engine.catch_up()
    engine.close()
    first = kept.read_bytes()
    kept.unlink()
    engine = SearchEngine(store, encoder, tmp_path)
    assert not engine.is_up_to(store.last_change())
    engine.catch_up()
    assert engine.is_up_to(store.last_change())
    assert kept.read_bytes() == first
    store.remove("/arkiv/tre.txt")
    engine.catch_up()
    assert not kept.exists()
    assert engine.is_up_to(store.last_change())
    engine.close()
