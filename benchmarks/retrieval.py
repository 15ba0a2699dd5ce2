"""Search against what a user would pick instead, on questions with known passages, all in one run.

    .venv/bin/python -m benchmarks.retrieval [--shared FOLDER] [--sets NAME ...] [--home FOLDER]

Sets: `sample`, the development questions on the repository's sample documents; `everyday_a` to `everyday_e`,
questions in everyday and in officials' words on documents of twelve bodies each (`benchmarks/sets`);
`held_out`, those of the project's own questions in everyday words that the encoder is not trained on;
`seeds`, `swequad`, `swefaq` and
`minutes` (headings that ask for the text of their §), read from a folder of real data beside the repository
and left out where it is missing. Everything here may be tuned on: report figures on other data.
The baselines search windows of 110 words: BM25 (bm25s) with a Swedish stemmer, and the encoder alone.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.heading_questions import headings_and_texts
from corpus.records import Extraction
from corpus.settings import Settings, load_settings
from corpus.store import Store
from ingest.files import walk
from ingest.pipeline import parse
from scripts.encoder_pairs import OwnPassage, own_passages
from search.encoder import Encoder, load_encoder
from search.engine import SearchEngine
from search.gold import Passage, Question, fold, read_questions
from search.metrics import mean, ndcg, success

WINDOW = 110
DEPTH = 10
REPOSITORY = Path(__file__).resolve().parents[1]
SETS = REPOSITORY / "benchmarks" / "sets"
Found = list[
    tuple[tuple[str, ...], str]
]  # sources (its own and its copies') and text of each hit, best first
Search = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Set:
    """Documents and the questions on them."""

    name: str
    files: tuple[tuple[str, bytes], ...]
    questions: tuple[Question, ...]


def sample() -> Set:
    """Give the sample documents with the development half of their questions."""
    path = REPOSITORY / "corpus" / "eval" / "questions.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    chosen = [one for one, line in zip(read_questions(path), lines, strict=True) if line["split"] == "dev"]
    return Set("sample", _files(REPOSITORY / "corpus" / "sample" / "documents"), tuple(chosen))


def everyday(name: str) -> Set:
    """Give a set of `benchmarks/sets` by the name of its folder."""
    folder = SETS / name
    return Set(name, _files(folder / "docs"), read_questions(folder / "questions.jsonl"))


def held_out() -> Set:
    """Give the passages of the project's own that are held out of the training, as short documents.

    What sounds alike and its document does not answer is asked as well, as a question without an answer; now
    and then another document may have one.
    """
    passages = [one for one in own_passages(REPOSITORY / "scripts" / "encoder_questions") if one.held_out]
    documents = dict[str, list[OwnPassage]]()
    for one in passages:
        documents.setdefault(one.title, []).append(one)
    files = list[tuple[str, bytes]]()
    questions = list[Question]()
    for number, (title, parts) in enumerate(documents.items()):
        text = f"# {title}\n\n" + "\n\n".join(f"## {one.heading}\n\n{one.text}" for one in parts)
        files.append((f"{number:05}.md", text.encode()))
        for one in parts:
            right = (Passage(f"{number:05}", fold(one.text)),)
            asked = [(text, right) for text in one.questions] + [(one.miss, ())] * bool(one.miss)
            questions += [Question(text, text, "held_out", answer, ()) for text, answer in asked]
    return Set("held_out", tuple(files), tuple(questions))


def seeds(shared: Path) -> Set:
    """Give the real documents that the project exists for."""
    return Set("seeds", _files(shared / "seeds"), read_questions(shared / "eval" / "dev_queries.jsonl"))


def swequad(shared: Path) -> Set:
    """Give questions on authorities' texts; all texts are searched, the development questions are asked."""
    folder = shared / "data" / "retrieval" / "swequad-mc"
    held = {
        part: json.loads((folder / f"{part}.json").read_text("utf-8"))["data"] for part in ("training", "dev")
    }
    texts = list(dict.fromkeys(one["context"] for part in held.values() for one in part))
    pairs = [(one["question"], texts.index(one["context"])) for one in held["dev"]]
    return _set_of_texts("swequad", texts, pairs)


def swefaq(shared: Path) -> Set:
    """Give authorities' frequent questions; the answers of all are searched."""
    path = shared / "data" / "retrieval" / "swefaq" / "swefaq_dev.jsonl"
    held = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = list(dict.fromkeys(text for one in held for text in one["candidate_answers"]))
    pairs = [(one["question"], texts.index(one["candidate_answers"][one["label"]])) for one in held]
    return _set_of_texts("swefaq", texts, pairs)


def minutes(shared: Path) -> Set:
    """Give the § of a council's minutes without their headings, which are the questions."""
    files = sorted((shared / "data" / "goteborg-minutes").glob("kf-2023-*.txt"))
    found = list(headings_and_texts(files))
    return _set_of_texts(
        "minutes", [text for _, text in found], [(heading, row) for row, (heading, _) in enumerate(found)]
    )


def _set_of_texts(name: str, texts: Sequence[str], pairs: Sequence[tuple[str, int]]) -> Set:
    files = tuple((f"{number:05}.txt", text.encode()) for number, text in enumerate(texts))
    questions = (
        Question(str(number), question, name, (Passage(f"{answer:05}", ""),), ())
        for number, (question, answer) in enumerate(pairs)
    )
    return Set(name, files, tuple(questions))


def _files(folder: Path) -> tuple[tuple[str, bytes], ...]:
    return tuple((str(path), path.read_bytes()) for path in walk([folder]))


def _of_repository(name: str, _: Path) -> Set:
    return everyday(name)


EVERYDAY = sorted(folder.name for folder in SETS.glob("everyday_*"))
MAKERS: dict[str, Callable[[Path], Set]] = {
    "sample": lambda _: sample(),
    **{name: partial(_of_repository, name) for name in EVERYDAY},
    "held_out": lambda _: held_out(),
    "seeds": seeds,
    "swequad": swequad,
    "swefaq": swefaq,
    "minutes": minutes,
}
"""The sets by name, each made from the folder of real data."""

OF_THE_REPOSITORY = {"sample", *EVERYDAY, "held_out"}


class Windows:
    """The baselines: every document cut into windows of words, whatever its structure."""

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._encoder = encoder
        self._windows = [
            window for head in store.heads() for window in _windows(head.source, store.text_of(head.id))
        ]
        texts = [text for _, text in self._windows]
        self._vectors = encoder.encode_passages(texts)
        self._bm25 = _bm25(texts)

    def bm25(self, question: str) -> Found:
        """Search by stemmed words."""
        most = min(DEPTH, len(self._windows))
        rows, _ = self._bm25.retrieve(_stemmed([question]), k=most, show_progress=False)
        return [self._windows[int(row)] for row in rows[0]]

    def dense(self, question: str) -> Found:
        """Search by the encoder alone."""
        scores = self._vectors @ self._encoder.encode_query(question)[0]
        return [self._windows[int(row)] for row in np.argsort(-scores, kind="stable")[:DEPTH]]


def _windows(source: str, text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    words = text.split()
    for start in range(0, len(words), WINDOW):
        yield (source,), " ".join(words[start : start + WINDOW])


def _stemmed(texts: Sequence[str]) -> list[list[str]]:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer("swedish")
    return [stemmer.stemWords(re.findall(r"\w+", text.lower())) for text in texts]


def _bm25(texts: Sequence[str]) -> Any:  # noqa: ANN401 - bm25s ships no types
    import bm25s

    index = bm25s.BM25()
    index.index(_stemmed(texts), show_progress=False)
    return index


def measured(questions: Sequence[Question], search: Search) -> dict[str, float | None]:
    """Ask every answerable question, and give the means with the milliseconds a question."""
    answerable = [one for one in questions if one.relevant]
    began = perf_counter()
    found = [search(one.text) for one in answerable]
    milliseconds = (perf_counter() - began) / len(answerable) * 1000
    counted = [_gains(one, hits) for one, hits in zip(answerable, found, strict=True)]
    wanted = [len(set(one.relevant)) for one in answerable]
    return {
        "ndcg_at_10": _rounded(
            [ndcg(gains, wanted=count) for gains, count in zip(counted, wanted, strict=True)]
        ),
        "success_at_1": _rounded([success(gains, depth=1) for gains in counted]),
        "success_at_5": _rounded([success(gains, depth=5) for gains in counted]),
        "milliseconds": round(milliseconds, 1),
    }


def _gains(question: Question, hits: Found) -> list[int]:
    missing = set(question.relevant)
    counted = []
    for sources, text in hits:
        held = {passage for passage in missing if any(passage.is_in(source, text) for source in sources)}
        missing -= held
        counted.append(len(held))
    return counted


def _rounded(values: Sequence[float]) -> float | None:
    found = mean(values)
    return None if found is None else round(found, 3)


@contextmanager
def filled(one: Set, encoder: Encoder, home: Path) -> Iterator[Store]:
    """Open a new store in a folder, with the documents of a set and no names."""
    home.mkdir(parents=True, exist_ok=True)
    with Store.open(f"sqlite:///{home / 'documents.sqlite'}") as store:
        settings = Settings(home=home)
        for source, data in one.files:
            for parsed in parse(data, source=source, token_spans=encoder.token_spans, settings=settings):
                store.add(parsed, Extraction())
        yield store


def compared(one: Set, encoder: Encoder, home: Path) -> dict[str, dict[str, float | None]]:
    """Measure every way to search one set."""
    with filled(one, encoder, home) as store:
        full = SearchEngine(store, encoder, home)
        full.catch_up()
        plain = SearchEngine(store, encoder, home, rerank=False)
        plain.catch_up()
        windows = Windows(store, encoder)
        ways: dict[str, Search] = {
            "windows, BM25 with Swedish stemming": windows.bm25,
            "windows, encoder alone": windows.dense,
            "sections, words": _ours(full, "lexical"),
            "sections, meaning": _ours(full, "semantic"),
            "sections, both": _ours(plain, "hybrid"),
            "sections, both, ordered anew by tokens": _ours(full, "hybrid"),
        }
        found = {name: measured(one.questions, search) for name, search in ways.items()}
        full.close()
    return found


def _ours(engine: SearchEngine, mode: str) -> Search:
    def search(question: str) -> Found:
        hits = engine.search(question, mode=mode, limit=DEPTH).hits
        return [((hit.source, *(copy.source for copy in hit.why.copies)), hit.text) for hit in hits]

    return search


def options_of(description: str | None) -> argparse.ArgumentParser:
    """Give the options that every measurement over these sets takes."""
    options = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    options.add_argument("--sets", nargs="*", choices=list(MAKERS), default=list(MAKERS))
    options.add_argument("--home", type=Path, help="the home folder that holds the encoder")
    return options


def chosen_sets(names: Sequence[str], shared: Path) -> Iterator[Set]:
    """Give the sets of these names; one of real data only where there is the folder of it."""
    yield from (MAKERS[name](shared) for name in names if name in OF_THE_REPOSITORY or shared.is_dir())


def main() -> None:
    """Print one JSON object: for each set, each way to search with its figures."""
    chosen = options_of(__doc__).parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    with tempfile.TemporaryDirectory() as folder:
        results = {
            one.name: compared(one, encoder, Path(folder) / one.name)
            for one in chosen_sets(chosen.sets, chosen.shared)
        }
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
