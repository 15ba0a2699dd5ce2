import json
import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from corpus.errors import StaleIndex
from search.dense import faiss_engine
from search.dense.vectors import FaissIndex, open_vectors

DIMENSION = 24
Floats = npt.NDArray[np.float32]


def random_vectors(count: int, seed: int = 1) -> Floats:
    vectors = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def names(count: int) -> list[str]:
    return [f"chunk-{number:05d}" for number in range(count)]


def filled(count: int, *, exact_limit: int = 200_000) -> tuple[FaissIndex, Floats]:
    vectors = random_vectors(count)
    index = FaissIndex(DIMENSION, encoder_name="enc-1", exact_limit=exact_limit)
    index.add(names(count), vectors)
    return index, vectors


def brute_force(
    chunk_ids: list[str], vectors: Floats, query: Floats, limit: int, allowed: frozenset[str] | None = None
) -> list[tuple[str, float]]:
    """Score every vector in float64, and sort by score and place."""
    scores = np.round(vectors.astype(np.float64) @ query[0].astype(np.float64), 6)
    places = [place for place in range(len(chunk_ids)) if allowed is None or chunk_ids[place] in allowed]
    places.sort(key=lambda place: (-scores[place], place))
    return [(chunk_ids[place], float(scores[place])) for place in places[:limit]]


def assert_same(found: list[tuple[str, float]], expected: list[tuple[str, float]]) -> None:
    assert [chunk_id for chunk_id, _ in found] == [chunk_id for chunk_id, _ in expected]
    assert [score for _, score in found] == pytest.approx([score for _, score in expected], abs=2e-6)


@pytest.mark.parametrize("limit", [1, 10, 500])
def test_search_agrees_with_brute_force(limit: int) -> None:
    index, vectors = filled(500)
    for seed in range(5):
        query = random_vectors(1, seed=100 + seed)
        assert_same(index.search(query, limit=limit), brute_force(names(500), vectors, query, limit))


def test_filter_agrees_with_brute_force_over_the_allowed_chunks() -> None:
    index, vectors = filled(500)
    allowed = frozenset(names(500)[::7]) | {"chunk-that-is-not-there"}
    query = random_vectors(1, seed=9)
    found = index.search(query, limit=20, allowed=allowed)
    assert_same(found, brute_force(names(500), vectors, query, 20, allowed))


def test_search_returns_fewer_hits_than_asked_for_when_fewer_are_allowed() -> None:
    index, _ = filled(50)
    allowed = frozenset({"chunk-00003", "chunk-00041"})
    assert {chunk for chunk, _ in index.search(random_vectors(1), limit=10, allowed=allowed)} == allowed
    assert len(index.search(random_vectors(1), limit=80)) == 50


def test_empty_index_and_empty_filter_find_nothing() -> None:
    index, _ = filled(5)
    assert index.search(random_vectors(1), limit=3, allowed=frozenset()) == []
    assert index.search(random_vectors(1), limit=3, allowed=frozenset({"unknown"})) == []
    assert index.search(random_vectors(1), limit=0) == []
    assert FaissIndex(DIMENSION, encoder_name="enc-1").search(random_vectors(1), limit=3) == []


def test_ties_come_in_the_order_of_addition_also_where_the_limit_cuts_them() -> None:
    vectors = random_vectors(300)
    vectors[20:220] = vectors[20]
    index = FaissIndex(DIMENSION, encoder_name="enc-1")
    index.add(names(300), vectors)
    query = vectors[20:21]
    found = [chunk_id for chunk_id, _ in index.search(query, limit=30)]
    assert found == names(300)[20:50]
    allowed = frozenset(names(300)[100:])
    assert [chunk_id for chunk_id, _ in index.search(query, limit=3, allowed=allowed)] == names(300)[100:103]


def test_removed_chunks_are_not_found_and_the_rest_are_as_before() -> None:
    index, vectors = filled(200)
    gone = names(200)[::3]
    index.remove([*gone, "unknown"])
    kept = [name for name in names(200) if name not in gone]
    rows = [names(200).index(name) for name in kept]
    query = random_vectors(1, seed=5)
    assert len(index) == len(kept)
    assert_same(index.search(query, limit=200), brute_force(kept, vectors[rows], query, 200))
    np.testing.assert_array_equal(index.vectors_of(kept[4:6]), vectors[rows[4:6]])


def test_adding_a_chunk_again_replaces_its_vector() -> None:
    index, _ = filled(10)
    replaced = random_vectors(1, seed=77)
    index.add(["chunk-00004"], replaced)
    assert len(index) == 10
    np.testing.assert_array_equal(index.vectors_of(["chunk-00004"]), replaced)
    assert index.search(replaced, limit=1) == [("chunk-00004", 1.0)]


def test_a_chunk_named_twice_in_one_call_keeps_the_last_vector() -> None:
    index = FaissIndex(DIMENSION, encoder_name="enc-1")
    vectors = random_vectors(3)
    index.add(["a", "b", "a"], vectors)
    assert len(index) == 2
    np.testing.assert_array_equal(index.vectors_of(["a", "b"]), vectors[[2, 1]])


def test_vectors_of_an_unknown_chunk_is_an_error() -> None:
    index, _ = filled(3)
    with pytest.raises(KeyError):
        index.vectors_of(["unknown"])


def test_vectors_of_another_dimension_are_refused() -> None:
    index, _ = filled(3)
    with pytest.raises(ValueError, match="shape"):
        index.add(["x"], np.zeros((1, DIMENSION + 1), dtype=np.float32))


def test_index_becomes_approximate_above_the_limit_and_keeps_most_of_the_exact_hits() -> None:
    index, vectors = filled(3000, exact_limit=2000)
    assert not index.is_exact
    shared = 0
    for seed in range(20):
        query = vectors[seed * 100 : seed * 100 + 1] + 0.3 * random_vectors(1, seed=200 + seed)
        query /= np.linalg.norm(query)
        expected = {chunk for chunk, _ in brute_force(names(3000), vectors, query, 5)}
        shared += len(expected & {chunk for chunk, _ in index.search(query, limit=5)})
    assert shared >= 60
    np.testing.assert_allclose(index.vectors_of(names(3000)[:9]), vectors[:9], atol=0.0005)


def test_a_narrow_filter_of_an_approximate_index_is_exact_to_its_sixteen_bits() -> None:
    index, vectors = filled(3000, exact_limit=2000)
    allowed = frozenset(names(3000)[::40])
    query = random_vectors(1, seed=5)
    found = index.search(query, limit=75, allowed=allowed)
    expected = dict(brute_force(names(3000), vectors, query, 75, allowed))
    assert {chunk for chunk, _ in found} == set(expected)
    assert all(abs(score - expected[chunk]) < 0.001 for chunk, score in found)


def test_approximate_index_removes_replaces_and_survives_saving(tmp_path: Path) -> None:
    index, vectors = filled(3000, exact_limit=2000)
    index.remove(names(3000)[:100])
    index.save(tmp_path)
    loaded = FaissIndex.load(tmp_path, encoder_name="enc-1", exact_limit=2000)
    assert len(loaded) == 2900
    assert not loaded.is_exact
    query = vectors[150:151]
    assert loaded.search(query, limit=10) == index.search(query, limit=10)
    assert loaded.search(query, limit=1)[0][0] == "chunk-00150"
    loaded.add(["chunk-00000"], vectors[:1])
    assert loaded.search(vectors[:1], limit=1)[0][0] == "chunk-00000"


def test_saved_index_answers_as_before_and_goes_on_growing(tmp_path: Path) -> None:
    index, _ = filled(100)
    index.remove(names(100)[90:])
    index.last_change = 17
    index.save(tmp_path)
    loaded = FaissIndex.load(tmp_path, encoder_name="enc-1")
    query = random_vectors(1, seed=4)
    assert loaded.search(query, limit=100) == index.search(query, limit=100)
    assert loaded.last_change == 17
    loaded.add(["new"], query)
    assert loaded.search(query, limit=1) == [("new", 1.0)]
    assert len(loaded) == 91


def test_saving_again_leaves_one_index_file_and_no_half_written_ones(tmp_path: Path) -> None:
    index, _ = filled(10)
    index.save(tmp_path)
    index.add(["new"], random_vectors(1, seed=4))
    index.save(tmp_path)
    assert len(FaissIndex.load(tmp_path, encoder_name="enc-1")) == 11
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".faiss", ".json", ".npz"]


def test_saving_keeps_a_file_that_another_process_is_about_to_name(tmp_path: Path) -> None:
    index, _ = filled(10)
    index.save(tmp_path)
    young, old = tmp_path / "vectors-young.faiss", tmp_path / "vectors-old.faiss"
    for path in (young, old):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    index.save(tmp_path)
    assert young.exists()
    assert not old.exists()


def test_loading_starts_again_where_another_process_saves_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, _ = filled(10)
    index.save(tmp_path)
    read = faiss_engine.read

    def read_late(path: Path) -> object:
        monkeypatch.setattr(faiss_engine, "read", read)
        index.add(["new"], random_vectors(1, seed=4))
        index.save(tmp_path)
        return read(path)

    monkeypatch.setattr(faiss_engine, "read", read_late)
    assert len(FaissIndex.load(tmp_path, encoder_name="enc-1")) == 11


def test_a_save_that_fails_leaves_the_former_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index, _ = filled(10)
    index.save(tmp_path)
    index.add(["new"], random_vectors(1, seed=4))

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("search.dense.faiss_engine.write", full)
    with pytest.raises(OSError, match="No space"):
        index.save(tmp_path)
    assert len(FaissIndex.load(tmp_path, encoder_name="enc-1")) == 10
    assert not list(tmp_path.glob(".*"))


def test_index_of_another_encoder_is_refused_with_the_command_that_rebuilds_it(tmp_path: Path) -> None:
    filled(10)[0].save(tmp_path)
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        FaissIndex.load(tmp_path, encoder_name="enc-2")


@pytest.mark.parametrize("content", ['{"format": 999}', "{", "[]", '{"format": 1}'])
def test_manifest_of_another_format_or_in_pieces_is_refused(tmp_path: Path, content: str) -> None:
    filled(10)[0].save(tmp_path)
    (tmp_path / "vectors.json").write_text(content, encoding="utf-8")
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        FaissIndex.load(tmp_path, encoder_name="enc-1")


def test_damaged_or_incomplete_index_file_is_refused(tmp_path: Path) -> None:
    filled(10)[0].save(tmp_path)
    manifest = json.loads((tmp_path / "vectors.json").read_text(encoding="utf-8"))
    path = tmp_path / manifest["file"]
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        FaissIndex.load(tmp_path, encoder_name="enc-1")
    path.unlink()
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        FaissIndex.load(tmp_path, encoder_name="enc-1")


def test_opening_a_folder_without_an_index_gives_an_empty_one(tmp_path: Path) -> None:
    opened = open_vectors(tmp_path / "none", encoder_name="enc-1", dimension=DIMENSION)
    assert (len(opened), opened.last_change) == (0, 0)
    opened.add(["a"], random_vectors(1))
    opened.save(tmp_path / "none")
    assert len(open_vectors(tmp_path / "none", encoder_name="enc-1", dimension=DIMENSION)) == 1


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.dense.parts.SMALL", 10)


def files(folder: Path) -> list[str]:
    manifest = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))
    return [manifest["file"], manifest["ids"], *manifest["parts"]]


@pytest.mark.usefixtures("in_parts")
@pytest.mark.parametrize("exact_limit", [200_000, 500])
def test_what_changed_is_saved_as_a_part_and_answers_as_the_whole(tmp_path: Path, exact_limit: int) -> None:
    index, _ = filled(1000, exact_limit=exact_limit)
    index.save(tmp_path)
    whole = files(tmp_path)
    index.add(["new-1", "chunk-00007"], random_vectors(2, seed=4))
    index.remove(names(1000)[100:120])
    index.save(tmp_path)
    index.add(["new-2"], random_vectors(1, seed=5))
    index.remove(["new-1"])
    index.last_change = 9
    index.save(tmp_path)
    assert files(tmp_path)[:2] == whole
    assert len(files(tmp_path)) == 4
    loaded = FaissIndex.load(tmp_path, encoder_name="enc-1", exact_limit=exact_limit)
    assert (len(loaded), loaded.last_change) == (981, 9)
    for seed in range(4, 9):
        query = random_vectors(1, seed=seed)
        assert loaded.search(query, limit=50) == index.search(query, limit=50)
    loaded.remove(["new-2"])
    loaded.save(tmp_path)
    again = FaissIndex.load(tmp_path, encoder_name="enc-1", exact_limit=exact_limit)
    assert again.chunk_ids == index.chunk_ids - {"new-2"}
    assert sorted(path.name for path in tmp_path.glob("vectors-*")) == sorted(files(tmp_path))


@pytest.mark.usefixtures("in_parts")
def test_many_changes_are_saved_as_a_whole_again(tmp_path: Path) -> None:
    index, _ = filled(100)
    index.save(tmp_path)
    first = files(tmp_path)
    index.add([f"new-{number}" for number in range(40)], random_vectors(40, seed=4))
    index.save(tmp_path)
    assert len(files(tmp_path)) == 2
    assert not {*first} & {*files(tmp_path)}
    assert len(FaissIndex.load(tmp_path, encoder_name="enc-1")) == 140


@pytest.mark.usefixtures("in_parts")
def test_no_part_is_added_to_what_another_process_has_saved_since(tmp_path: Path) -> None:
    index, _ = filled(100)
    index.save(tmp_path)
    other = FaissIndex.load(tmp_path, encoder_name="enc-1")
    other.add(["theirs"], random_vectors(1, seed=4))
    other.save(tmp_path)
    index.add(["ours"], random_vectors(1, seed=5))
    index.save(tmp_path)
    assert FaissIndex.load(tmp_path, encoder_name="enc-1").chunk_ids == {*names(100), "ours"}


@pytest.mark.usefixtures("in_parts")
def test_a_part_that_is_missing_is_told_of(tmp_path: Path) -> None:
    index, _ = filled(100)
    index.save(tmp_path)
    index.remove(names(1))
    index.save(tmp_path)
    (tmp_path / files(tmp_path)[-1]).unlink()
    with pytest.raises(StaleIndex, match="beslutsgraf rebuild"):
        FaissIndex.load(tmp_path, encoder_name="enc-1")


@pytest.mark.usefixtures("in_parts")
def test_index_of_the_former_format_is_read_and_saved_as_the_present_one(tmp_path: Path) -> None:
    index, vectors = filled(20)
    index.save(tmp_path)
    path = tmp_path / "vectors.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    former = {key: manifest[key] for key in ("encoder", "dimension", "last_change", "file")}
    former |= {"format": 2, "chunk_ids": names(20), "rows": list(range(20))}
    path.write_text(json.dumps(former), encoding="utf-8")
    (tmp_path / manifest["ids"]).unlink()
    loaded = FaissIndex.load(tmp_path, encoder_name="enc-1")
    assert loaded.search(vectors[3:4], limit=5) == index.search(vectors[3:4], limit=5)
    loaded.save(tmp_path)
    assert len(FaissIndex.load(tmp_path, encoder_name="enc-1")) == 20
