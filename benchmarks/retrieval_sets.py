"""The sets of questions that search is measured on, each with its documents.

`sample`, the development questions on the repository's sample documents; `everyday_a` and its like, questions
in everyday and in officials' words on documents of twelve bodies each (`benchmarks/sets`); `held_out`, the
project's own questions in everyday words that the encoder is not trained on; `seeds`, `swequad`, `swefaq` and
`minutes` (headings that ask for the text of their §), read from a folder of real data beside the repository
and left out where it is missing.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.heading_questions import headings_and_texts
from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from ingest.files import walk
from ingest.pipeline import parse
from scripts.encoder_pairs import OwnPassage, own_passages
from search.encoding.encoder import Encoder
from search.evaluating.gold import Passage, Question, fold, read_questions

REPOSITORY = Path(__file__).resolve().parents[1]
SETS = REPOSITORY / "benchmarks" / "sets"
MEASURED = "first"
"""The part of the project's own questions of which those held out are a set."""


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
    own = own_passages(REPOSITORY / "scripts" / "encoder_questions")
    passages = [one for one in own if one.held_out and one.part == MEASURED]
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
