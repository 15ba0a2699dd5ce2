"""All abbreviations that the corpus explains, document by document, with a short list of the genre's own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from search.analysis.abbreviations import Abbreviation
from search.lexical.files import stale


@dataclass(frozen=True, slots=True)
class Meanings:
    """Short forms to their long forms, both as the analyser's terms, and the longest long form's length."""

    by_short: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    by_long: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    longest: int = 0


class AbbreviationBook:
    """The abbreviations of each document, kept in one JSON file that is replaced as a whole."""

    def __init__(self, path: Path) -> None:
        """Read the file, where there is one.

        :raises StaleIndex: where it is damaged.
        """
        self._path = path
        self._of_document = _read(path) if path.exists() else {}
        self._meanings: Meanings | None = None

    def update(self, added: Mapping[str, Iterable[Abbreviation]], removed: Iterable[str]) -> None:
        """Take documents in and out, and write the file."""
        for document_id in removed:
            self._of_document.pop(document_id, None)
        for document_id, pairs in added.items():
            self._of_document.pop(document_id, None)
            if found := list(pairs):
                self._of_document[document_id] = found
        self._meanings = None
        content = {
            document_id: [(pair.short, pair.long) for pair in pairs]
            for document_id, pairs in self._of_document.items()
        }
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        beside.replace(self._path)

    @property
    def meanings(self) -> Meanings:
        """What each short form stands for, and the other way round; the corpus's own before the list's."""
        if self._meanings is None:
            pairs = [pair for pairs in self._of_document.values() for pair in pairs]
            self._meanings = _meanings([*sorted(set(pairs)), *_general()])
        return self._meanings


def _read(path: Path) -> dict[str, list[Abbreviation]]:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return {
            document_id: [Abbreviation(short, long) for short, long in pairs]
            for document_id, pairs in held.items()
        }
    except (ValueError, TypeError, AttributeError) as error:
        raise stale("är skadat") from error


def _meanings(pairs: Iterable[Abbreviation]) -> Meanings:
    by_short: dict[str, list[tuple[str, ...]]] = {}
    by_long: dict[tuple[str, ...], list[str]] = {}
    for pair in pairs:
        short, long = pair.short.lower(), _content_terms(pair.long)
        if not long or long in by_short.setdefault(short, []):
            continue
        by_short[short].append(long)
        by_long.setdefault(long, []).append(short)
    return Meanings(
        {short: tuple(longs) for short, longs in by_short.items()},
        {long: tuple(shorts) for long, shorts in by_long.items()},
        max(map(len, by_long), default=0),
    )


def _content_terms(text: str) -> tuple[str, ...]:
    from search.analysis.query import content_tokens

    return tuple(token.term for token in content_tokens(text))


@cache
def _general() -> tuple[Abbreviation, ...]:
    lines = (files("search") / "data" / "abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Abbreviation(*line.split("\t")) for line in lines if line and not line.startswith("#"))
