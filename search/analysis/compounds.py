"""Swedish compounds taken apart: `cancerstrategin` is `cancer` and `strategi`.

A compound is a chain of first parts and one last part. The last part is any form of a known word; a first
part is a base form, with a linking s (`åtgärds`), without its last vowel (`skol`), or with the old
genitive's (`gatu`, `kvinno`, `hälso`). Of all the ways to part a word the one with the most likely words is
taken.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from search.analysis.words import frequencies, known_base

_UNKNOWN = 2.0
_PART_COST = 4.0
_COMMON = 20
_COMBINING = (
    ("ts", 1, "e"),  # arbets- is of arbete, not of the verb arbeta
    ("s", 1, ""),  # åtgärds-
    ("o", 1, "a"),  # kvinno-
    ("u", 1, "a"),  # gatu-
    ("e", 1, "a"),  # fiske- or fiska-
    ("l", 0, "a"),  # skol-
    ("n", 0, "a"),
    ("k", 0, "a"),
    ("r", 0, "a"),
    ("t", 0, "a"),
    ("d", 0, "a"),
    ("g", 0, "a"),
    ("m", 0, "a"),
    ("p", 0, "a"),
    ("v", 0, "a"),
    ("b", 0, "a"),
    ("f", 0, "a"),
    ("s", 0, "a"),
    ("ar", 0, "e"),  # läkar-
    ("manna", 3, ""),  # tjänstemanna-
    ("is", 0, "s"),  # remissvar is remiss and svar
    ("us", 0, "s"),
    ("es", 0, "s"),
    ("as", 0, "s"),
)
_BY_LETTER = {
    letter: tuple(one for one in _COMBINING if one[0][-1] == letter)
    for letter in {ending[-1] for ending, _, _ in _COMBINING}
}
_LEAST_UNKNOWN = 5


@cache
def _set(name: str) -> frozenset[str]:
    """Read one set of words from the data file."""
    sets: dict[str, list[str]] = {}
    for line in (files("search") / "data" / "compound_parts.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sets.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return frozenset(sets[name])


@dataclass(frozen=True, slots=True)
class Compound:
    """A word's base form and its parts' base forms; no parts where it is one word."""

    base: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    pieces: tuple[tuple[int, int, str], ...]  # start, end and base form of each part


@lru_cache(maxsize=400_000)
def taken_apart(word: str) -> Compound | None:
    """Part a lower-case word.

    :returns: None where no way to part it is likely; the parts of three or more also come joined in
        neighbours (`region`, `regionsjukvård`, `sjukvård`, `sjukvårdsledning`, `ledning`).
    """
    if len(word) < 6 or not word.isalpha():
        return None
    path = _best_path(word)
    if path is None:
        path = _unknown_and_known(word) if known_base(word) is None else None
    if path is None or not _worthwhile(word, path):
        return None
    start, _, tail = path.pieces[-1]
    return Compound(word[:start] + tail, _joined(word, path.pieces))


def looks_like_a_name(word: str) -> bool:
    """Tell whether a capitalised word ends like a surname or a place (`Lundkvist`, `Nyköping`)."""
    word = word.lower().removesuffix("s")
    return known_base(word) is None and any(
        word.endswith(tail) for tail in _set("name endings") if len(word) > len(tail)
    )


def _best_path(word: str) -> _Path | None:
    """Find the cheapest chain of parts, from the front; a last part ends the chain."""
    best: dict[int, _Path] = {0: _Path(0.0, ())}
    found: _Path | None = None
    for start in range(len(word) - 2):
        path = best.get(start)
        if path is None:
            continue
        if path.pieces and (tail := _tail(word[start:])):
            found = _cheaper(found, _extended(path, start, len(word), tail))
        for end in range(start + 2, len(word) - 2):
            if head := _head(word[start:end]):
                longer = _extended(path, start, end, head)
                best[end] = _cheaper(best.get(end), longer)
    return found


def _unknown_and_known(word: str) -> _Path | None:
    """Part a word whose first part no dictionary holds, before its longest last part: `suicidprevention`."""
    for start in range(_LEAST_UNKNOWN, len(word) - _LEAST_UNKNOWN + 1):
        tail = _tail(word[start:])
        if tail and frequencies().get(tail, 0) >= _COMMON:
            head = (0, start, word[:start].removesuffix("s"))
            return _Path(_cost(tail), (head, (start, len(word), tail)))
    return None


def _extended(path: _Path, start: int, end: int, base: str) -> _Path:
    return _Path(path.cost + _cost(base), (*path.pieces, (start, end, base)))


def _cheaper(one: _Path | None, other: _Path) -> _Path:
    return other if one is None or other.cost < one.cost else one


def _cost(base: str) -> float:
    return _PART_COST + math.log(5e6 / (frequencies().get(base, 0) + _UNKNOWN))


def _worthwhile(word: str, path: _Path) -> bool:
    """Part a word that stands in the dictionary only where its parts are common enough."""
    whole = known_base(word)
    if whole is None:
        return True
    common = frequencies().get(path.pieces[-1][2], 0)
    rarest = min(frequencies().get(base, 0) for *_, base in path.pieces[:-1])
    floor = frequencies().get(whole, 0) // 200
    return common >= max(_COMMON, floor) and rarest >= floor


@lru_cache(maxsize=200_000)
def _head(piece: str) -> str | None:
    """Give the base form of a first part; None where it cannot be one."""
    if piece in _set("never first parts"):
        return None
    for short in (piece, piece.removesuffix("s")):
        if short in _set("short first parts"):
            return short
    return next((base for base in _head_bases(piece) if _is_part(base)), None) if len(piece) > 3 else None


def _head_bases(piece: str) -> Iterator[str]:
    """Give the words that a first part may be the combining form of, the likeliest first."""
    yield piece
    for ending, cut, added in _BY_LETTER.get(piece[-1], ()):
        if piece.endswith(ending):
            yield piece[: len(piece) - cut] + added


def _is_part(base: str) -> bool:
    if base in _set("never first parts") or len(base) < 2:
        return False
    return len(base) >= 4 and known_base(base) == base and (base in frequencies() or len(base) >= 5)


@lru_cache(maxsize=200_000)
def _tail(piece: str) -> str | None:
    """Give the base form of a last part; None where it cannot be one."""
    base = _noun_base(piece)
    if base is None or piece in _set("never last parts") or base in _set("never last parts"):
        return None
    if len(base) < 4 and base not in _set("short last parts"):
        return None
    return base if base in frequencies() or len(base) >= 5 else None


def _noun_base(piece: str) -> str | None:
    base = known_base(piece)
    if base is None and piece.endswith("s"):
        base = known_base(piece[:-1])
    return base


def _joined(word: str, pieces: tuple[tuple[int, int, str], ...]) -> tuple[str, ...]:
    """Give every run of neighbouring parts that is shorter than the word, in the order of the word."""
    runs = []
    for first in range(len(pieces)):
        for last in range(first, len(pieces)):
            if last - first < len(pieces) - 1:
                runs.append(word[pieces[first][0] : pieces[last][0]] + pieces[last][2])
    return tuple(dict.fromkeys(runs))
