"""Test collections in the form of BEIR: a folder with `corpus.jsonl`, `queries.jsonl` and `qrels/*.tsv`."""

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from corpus.errors import InvalidRequest
from search.evaluating.gold import Passage, Question

_SPLITS = ("test", "dev", "train")


@dataclass(frozen=True, slots=True)
class BeirDocument:
    """A document of a collection; `name` stands for its id where a file's name is wanted."""

    name: str
    title: str
    text: str


def is_beir(path: Path) -> bool:
    """Tell whether a path is a folder of such a collection."""
    return path.is_dir() and (path / "corpus.jsonl").is_file() and (path / "queries.jsonl").is_file()


def documents_of(folder: Path) -> Iterator[BeirDocument]:
    """Give the documents of a collection.

    :raises InvalidRequest: where a line is not of the format.
    """
    for record in _records(folder / "corpus.jsonl"):
        text = str(record.get("text") or "")
        title = " ".join(str(record.get("title") or "").split())
        yield BeirDocument(name_of(str(record["_id"])), title, text)


def questions_of(folder: Path, *, split: str | None = None) -> tuple[Question, ...]:
    """Give the questions that have judgements in a split, in the order of the queries.

    :param split: the name of a file in `qrels`; None for `test`, else `dev`, else `train`.
    :raises InvalidRequest: where there is no such split, or a line is not of the format.
    """
    judged = _judgements(_qrels(folder, split))
    return tuple(
        Question(str(record["_id"]), str(record["text"]), "", judged[str(record["_id"])], ())
        for record in _records(folder / "queries.jsonl")
        if judged.get(str(record["_id"]))
    )


def name_of(document_id: str) -> str:
    """Give a file's name for an id; no name begins like another, whatever the ids."""
    return f"{hashlib.blake2b(document_id.encode(), digest_size=6).hexdigest()}-{quote(document_id, safe='')}"


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
                record["_id"]  # every record has one
            except (ValueError, KeyError, TypeError) as error:
                raise InvalidRequest(f"Rad {number} i {path} följer inte formatet BEIR.") from error
            yield record


def _qrels(folder: Path, split: str | None) -> Path:
    there = {path.stem: path for path in sorted((folder / "qrels").glob("*.tsv"))}
    wanted = (split,) if split else (*_SPLITS, *there)
    for name in wanted:
        if name in there:
            return there[name]
    named = f"{split}.tsv" if split else "någon fil .tsv"
    raise InvalidRequest(f"{folder / 'qrels'} har inte {named}; där finns {', '.join(there) or 'inget'}.")


def _judgements(path: Path) -> dict[str, tuple[Passage, ...]]:
    """Read judgements: query, document, grade; what is graded 0 or less does not answer."""
    found: dict[str, list[Passage]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.reader(lines, delimiter="\t"), 1):
            if not row or (number == 1 and not row[-1].lstrip("-").isdigit()):
                continue
            try:
                query, document, grade = row[0], row[-2], int(row[-1])
            except (ValueError, IndexError) as error:
                raise InvalidRequest(f"Rad {number} i {path} följer inte formatet BEIR.") from error
            if grade > 0:
                found[query].append(Passage(name_of(document), "", grade))
    return {query: tuple(passages) for query, passages in found.items()}
