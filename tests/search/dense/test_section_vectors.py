from collections.abc import Collection
from pathlib import Path

from corpus.records import Chunk, Extraction
from corpus.store import Store
from search.dense.section_vectors import Saved, SectionVectors
from search.dense.vectors import FaissIndex, Rows, Scores
from search.encoding.batches import Floats
from search.progress import silent
from search.stored.columns import Columns, caught_up
from search.stored.indexed import ALL, Allowed
from search.stored.keys import ids_of
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder


def test_savings_wait_the_least_time_and_ten_times_what_the_last_one_took() -> None:
    now = [0.0]
    saved: list[float] = []

    def save() -> None:
        saved.append(now[0])
        now[0] += 3.0

    due = Saved(20.0, clock=lambda: now[0])
    for second in range(0, 80, 5):
        now[0] = max(now[0], float(second))
        due.when_due(save)
    assert saved == [20.0, 55.0]


class Counting(Store):
    """Counts the times that chunks are asked for."""

    asked = 0

    def chunks_by_id(self, chunk_ids: Collection[str]) -> dict[str, Chunk]:
        self.asked += 1
        return super().chunks_by_id(chunk_ids)


def test_texts_of_many_documents_are_read_together_and_given_in_their_order(tmp_path: Path) -> None:
    with Counting.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        for number in range(40):
            made = parsed_from("Rådet möts.", f"Bro {number} lagas.", source=f"/{number}.txt")
            store.add(made, Extraction())
        columns = caught_up(Columns.empty(), store, store.last_change())
        vectors = SectionVectors(store, LetterEncoder(), tmp_path, columns, store.documents_by_id)
        documents = sorted(store.heads(), key=lambda head: head.id)
        store.remove(documents.pop(7).id)
        found = list(vectors.texts(ids_of(columns.chunks)))
        expected = [
            (chunk.id, f"{store.text_of(one.id)[chunk.start : chunk.end]} (Protokoll)")
            for one in documents
            for chunk in store.chunks(one.id)
        ]
    assert found == expected
    assert store.asked == 2


def test_what_is_taken_in_and_out_while_somebody_searches_is_left_out(tmp_path: Path) -> None:
    encoder = LetterEncoder()
    query = encoder.encode_query("Bro 2 lagas.")
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as store:
        made = parsed_from("Bro 1 lagas.", "Bro 2 lagas.", "Bro 3 lagas.")
        store.add(made, Extraction())
        columns = caught_up(Columns.empty(), store, store.last_change())
        vectors = SectionVectors(store, encoder, tmp_path, columns, store.documents_by_id)
        vectors.catch_up(columns, progress=silent)
        index, (first, gone, last) = vectors._index, made.chunks
        sections = Allowed.of(sections=[section.id for section in made.sections])
        index.remove([gone.id])  # as in the midst of catching up
        index.add(["f" * 16], query)
        for allowed in (ALL, sections):
            found = vectors.search(query, limit=10, allowed=allowed)
            assert {hit.chunk_id for hit in found} == {first.id, last.id}
        going = Going(index, first.id)
        vectors._index = going  # type: ignore[assignment] # goes between the search and the look at the row
        assert [hit.chunk_id for hit in vectors.search(query, limit=10, allowed=ALL)] == [last.id]


class Going:
    """An index from which a chunk goes as soon as it has been found."""

    def __init__(self, index: FaissIndex, chunk_id: str) -> None:
        self._index = index
        self._going = chunk_id

    def nearest(self, query: Floats, *, limit: int, rows: Rows | None) -> tuple[Scores, Rows]:
        found = self._index.nearest(query, limit=limit, rows=rows)
        self._index.remove([self._going])
        return found

    def chunk_id(self, row: int) -> str | None:
        return self._index.chunk_id(row)
