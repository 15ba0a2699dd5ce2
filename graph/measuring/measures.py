"""Precision, recall and F1 of what pairs with gold, over all and by kind, document and split."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.measuring.matching import pairs

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How many were wanted, found and right; a share is None where there is nothing to share."""

    wanted: int
    found: int
    right: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Score:
    """The measure by each of the two rules."""

    strict: Measure
    lenient: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Scores over all (micro), by kind, by document, and by split and organisation where the gold has any."""

    overall: Score
    kinds: Mapping[str, Score]
    documents: Mapping[str, Score]
    splits: Mapping[str, Score]
    organisations: Mapping[str, Score]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of one kind in one document; `strict` and `lenient` say how many are right by each rule."""

    document: str
    kind: str
    wanted: int
    found: int
    strict: int
    lenient: int


def tallies(
    document: str,
    wanted: Mapping[str, Sequence[Thing]],
    found: Mapping[str, Sequence[Thing]],
    *,
    strict: Callable[[Thing, Thing], bool],
    lenient: Callable[[Thing, Thing], bool],
) -> list[Tally]:
    """Pair what was wanted with what was found, kind by kind."""
    return [
        Tally(
            document=document,
            kind=kind,
            wanted=len(wanted.get(kind, ())),
            found=len(found.get(kind, ())),
            strict=len(pairs(wanted.get(kind, ()), found.get(kind, ()), strict)),
            lenient=len(pairs(wanted.get(kind, ()), found.get(kind, ()), lenient)),
        )
        for kind in sorted({*wanted, *found})
    ]


def breakdown(
    counted: Sequence[Tally], splits: Mapping[str, str | None], organisations: Mapping[str, str]
) -> Breakdown:
    """Sum tallies up.

    :param splits: the split of each document; None where it has none.
    :param organisations: whose each document is, as far as it is known.
    """
    placed = (one for one in counted if one.document in organisations)
    return Breakdown(
        overall=_score(counted),
        kinds=_grouped(counted, lambda one: one.kind),
        documents=_grouped(counted, lambda one: one.document),
        organisations=_grouped(placed, lambda one: organisations[one.document]),
        splits=_grouped((one for one in counted if splits[one.document]), lambda one: splits[one.document]),
    )


def _grouped(counted: Iterable[Tally], key: Callable[[Tally], str | None]) -> dict[str, Score]:
    groups: dict[str, list[Tally]] = {}
    for one in counted:
        groups.setdefault(key(one) or "", []).append(one)
    return {name: _score(groups[name]) for name in sorted(groups)}


def _score(counted: Sequence[Tally]) -> Score:
    wanted, found = sum(one.wanted for one in counted), sum(one.found for one in counted)
    return Score(
        strict=_measure(wanted, found, sum(one.strict for one in counted)),
        lenient=_measure(wanted, found, sum(one.lenient for one in counted)),
    )


def _measure(wanted: int, found: int, right: int) -> Measure:
    return Measure(
        wanted=wanted,
        found=found,
        right=right,
        precision=right / found if found else None,
        recall=right / wanted if wanted else None,
        f1=2 * right / (wanted + found) if wanted + found else None,
    )
