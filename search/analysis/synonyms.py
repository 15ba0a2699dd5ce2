"""Words that mean about the same: everyday speech finds the words of governance, and the other way round.

The project's own list comes first; a home folder may hold more in a file of the same form, `synonymer.txt`:
one group of words a line, parted by commas.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from search.analysis.query import content_tokens

USERS_FILE = "synonymer.txt"

Terms = tuple[str, ...]
"""A word or several as the analyser's terms."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What each word, or run of words, may also be called."""

    of: dict[Terms, tuple[Terms, ...]] = field(default_factory=dict)
    longest: int = 0


def read_synonyms(home: Path | None = None) -> Synonyms:
    """Read the project's list, with that of a home folder where there is one; changed files are read anew."""
    own = home / USERS_FILE if home else None
    if own is None or not own.is_file():
        return _general()
    return _with_own(str(own), own.stat().st_mtime_ns)


@cache
def _general() -> Synonyms:
    return _synonyms(_lines((files("search") / "data" / "synonyms.txt").read_text(encoding="utf-8")))


@lru_cache(maxsize=4)
def _with_own(path: str, _changed: int) -> Synonyms:
    general = (files("search") / "data" / "synonyms.txt").read_text(encoding="utf-8")
    own = Path(path).read_text(encoding="utf-8", errors="replace")
    return _synonyms([*_lines(general), *_lines(own)])


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _synonyms(lines: Iterable[str]) -> Synonyms:
    found: dict[Terms, dict[Terms, None]] = {}
    for line in lines:
        words = list(dict.fromkeys(terms for word in line.split(",") if (terms := _terms(word))))
        for word in words:
            found.setdefault(word, {}).update((other, None) for other in words if other != word)
    return Synonyms(
        {word: tuple(others) for word, others in found.items() if others},
        max(map(len, found), default=0),
    )


def _terms(word: str) -> Terms:
    return tuple(token.term for token in content_tokens(word))
