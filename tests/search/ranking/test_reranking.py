import re
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from search.dense.token_store import TokenStore
from search.encoding.late_interaction import TokenVectors
from search.progress import silent
from search.ranking.candidates import Candidate
from search.ranking.fusion import Scale, Scored
from search.ranking.reranking import EXPECTED, TITLE, TOKENS, Reranker
from tests.search.fakes import LetterEncoder

TEXTS = {"c1": "helt andra ord", "c2": "simhallen i norrvik", "c3": "norrvik"}
SCALE = Scale(centre=0.0, spread=1.0, attainable=0.0)


@pytest.fixture
def store(tmp_path: Path) -> TokenStore:
    return TokenStore(tmp_path / "tokens.sqlite", encoder_name="letters-1")


def reranker(store: TokenStore) -> Reranker:
    return Reranker(LetterEncoder(), store, lambda ids: [(one, TEXTS[one]) for one in ids])


def scored(*chunk_ids: str | None) -> list[Scored]:
    return [_scored(number, (chunk_id,) if chunk_id else ()) for number, chunk_id in enumerate(chunk_ids)]


def _scored(number: int, chunk_ids: tuple[str, ...]) -> Scored:
    nearest = chunk_ids[0] if chunk_ids else None
    candidate = Candidate(f"s{number}", "d", semantic=0.0, chunk_id=nearest, chunk_ids=chunk_ids)
    return Scored(candidate, 10.0 - number)


def test_passage_that_answers_every_token_comes_first(store: TokenStore) -> None:
    found = reranker(store).reranked("simhallen norrvik", scored("c1", "c3", "c2"), SCALE)
    assert [one.candidate.chunk_id for one in found] == ["c2", "c3", "c1"]
    assert found[0].nearness == pytest.approx(1.0, abs=0.02)


def test_section_is_scored_and_shown_by_the_chunk_nearest_token_by_token(store: TokenStore) -> None:
    found = reranker(store).reranked("simhallen norrvik", [_scored(0, ("c1", "c2")), *scored("c3")], SCALE)
    assert [one.candidate.section_id for one in found] == ["s0", "s0"]
    assert found[0].candidate.chunk_id == "c2"


class WordEncoder(LetterEncoder):
    """Tells where each word stands."""

    def token_spans(self, text: str) -> list[tuple[int, int]]:
        return [found.span() for found in re.finditer(r"\S+", text)]


def test_names_count_for_little_in_what_tells_whether_there_is_an_answer(store: TokenStore) -> None:
    one = Reranker(WordEncoder(), store, lambda ids: [(each, TEXTS[each]) for each in ids])
    (named,) = one.reranked("simhallen Norrvik", scored("c3"), SCALE)
    (plain,) = one.reranked("simhallen norrvik", scored("c3"), SCALE)
    assert named.topical is not None
    assert named.nearness is not None
    assert named.topical < named.nearness == pytest.approx(plain.nearness)
    assert plain.topical == plain.nearness


def test_weakest_is_the_nearness_to_the_token_that_the_nearest_chunk_is_least_near(store: TokenStore) -> None:
    (found,) = reranker(store).reranked("simhallen bygget", [_scored(0, ("c1", "c2"))], SCALE)
    question, passage = (LetterEncoder().query_tokens(text) for text in ("simhallen bygget", TEXTS["c2"]))
    nearest = (question.vectors @ passage.vectors.T).max(axis=1)
    assert found.weakest == pytest.approx(SCALE.over(float(nearest.min())), abs=0.02)
    assert found.topical is not None
    assert nearest.min() < found.topical < nearest.max()


def test_what_was_not_compared_follows_with_no_higher_score(store: TokenStore) -> None:
    found = reranker(store).reranked("simhallen", scored(None, "c1", "c2"), SCALE)
    assert [one.candidate.chunk_id for one in found] == ["c2", "c1", None]
    assert found[2].score <= found[1].score
    assert found[2].nearness is None


def test_tokens_are_computed_once_and_dropped_with_their_chunk(store: TokenStore) -> None:
    one = reranker(store)
    one.catch_up(frozenset(["c1", "c2"]), progress=silent)
    assert store.chunk_ids() == {"c1", "c2"}
    one.catch_up(frozenset(["c2", "c3"]), progress=silent)
    assert store.chunk_ids() == {"c2", "c3"}


def test_tokens_are_given_as_they_are_kept(store: TokenStore) -> None:
    tokens = LetterEncoder().passage_tokens(["simhallen"])[0]
    given, kept = store.put({"c": tokens})["c"], store.get(["c"])["c"]
    assert given.ids == kept.ids == tokens.ids
    assert np.array_equal(given.vectors, kept.vectors)


def test_eight_bits_keep_vectors_within_a_hundredth(store: TokenStore) -> None:
    tokens = LetterEncoder().query_tokens("några ord ur en text")
    store.put({"c": tokens, "empty": TokenVectors((), np.empty((0, 128), dtype=np.float32))})
    held = store.get(["c", "empty", "missing"])
    assert held["c"].ids == tokens.ids
    assert np.abs(held["c"].vectors - tokens.vectors).max() < 0.01
    assert held["empty"].ids == ()
    assert "missing" not in held


def test_tokens_of_another_encoder_are_thrown_away(store: TokenStore, tmp_path: Path) -> None:
    store.put({"c": LetterEncoder().query_tokens("ord")})
    assert TokenStore(tmp_path / "tokens.sqlite", encoder_name="letters-1").chunk_ids() == {"c"}
    assert TokenStore(tmp_path / "tokens.sqlite", encoder_name="letters-2").chunk_ids() == frozenset()


@pytest.mark.parametrize("kind", ["junk", "cut", "torn"])
def test_a_damaged_file_of_tokens_is_made_anew(store: TokenStore, tmp_path: Path, kind: str) -> None:
    file, tokens = tmp_path / "tokens.sqlite", LetterEncoder().query_tokens("några ord ur en text")
    store.put({str(number): tokens for number in range(200)})
    store.close()
    content = file.read_bytes()
    spoilt = {
        "junk": b"no database " * 200,
        "cut": content[: len(content) // 2],
        "torn": content[:16384] + b"\x17" * (len(content) - 16384),
    }
    file.write_bytes(spoilt[kind])
    opened = TokenStore(file, encoder_name="letters-1")
    assert opened.get(["3"]).keys() <= {"3"}
    opened.put({"c": tokens})
    assert opened.get(["c"])["c"].ids == tokens.ids
    opened.close()
    assert "c" in TokenStore(file, encoder_name="letters-1").chunk_ids()


def test_a_file_of_tokens_that_somebody_else_is_writing_is_not_thrown_away(
    store: TokenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.stored.derived_file._SECONDS", 0.1)
    store.put({"c": LetterEncoder().query_tokens("ord")})
    other = TokenStore(tmp_path / "tokens.sqlite", encoder_name="letters-1")
    with closing(sqlite3.connect(tmp_path / "tokens.sqlite", isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.drop(["c"])
    assert other.chunk_ids() == {"c"}


def scores(store: TokenStore, query: str, *texts: str) -> list[float]:
    """Give the scores of one passage a section, in the order of the texts."""
    held = {f"c{number}": text for number, text in enumerate(texts)}
    one = Reranker(LetterEncoder(), store, lambda ids: [(each, held[each]) for each in ids])
    found = one.reranked(query, scored(*held), SCALE)
    store.drop(held)
    return [each.score for each in sorted(found, key=lambda each: each.candidate.section_id)]


def test_section_gains_by_a_value_of_the_kind_that_is_asked_for(
    store: TokenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (
        "Vad kostar bryggan?",
        "Bryggan kostar 900 kronor (Bryggor)",
        "Bryggan kostar mycket (900 kronor)",
    )
    found = scores(store, *asked)
    monkeypatch.setattr("search.ranking.reranking.EXPECTED", 0.0)
    plain = scores(store, *asked)
    assert np.subtract(found, plain) == pytest.approx([EXPECTED, 0.0])


def test_value_in_any_of_its_nearest_chunks_is_gained_once(store: TokenStore) -> None:
    held = {"c0": "Bryggan öppnar", "c1": "i maj 2027 och i juni 2027", "c2": "till den 3 maj"}
    one = Reranker(LetterEncoder(), store, lambda ids: [(each, held[each]) for each in ids])
    (timed,) = one.reranked("När öppnar bryggan?", [_scored(0, ("c0", "c1", "c2"))], SCALE)
    (alone,) = one.reranked("När öppnar bryggan?", [_scored(0, ("c0",))], SCALE)
    assert timed.candidate.chunk_id == alone.candidate.chunk_id == "c0"
    assert timed.nearness is not None
    assert timed.score == pytest.approx(TOKENS * timed.nearness + EXPECTED)


def test_title_counts_for_less_where_something_is_asked(
    store: TokenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ("Plan för bryggan (Plan för bryggan)", "Bryggan rivs. (Plan för bryggan)")
    asked, sought = scores(store, "Ska bryggan rivas?", *texts), scores(store, "plan bryggan", *texts)
    monkeypatch.setattr("search.ranking.reranking.TITLE", 0.0)
    title, other = scores(store, "Ska bryggan rivas?", *texts)
    assert title > 0
    assert asked == pytest.approx([(1 - TITLE) * title, other])
    assert sought == pytest.approx(scores(store, "plan bryggan", *texts))
