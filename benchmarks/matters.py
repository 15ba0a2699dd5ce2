"""How well matters are followed with all that minutes say of them: joins, stages, what waits for a decision.

Usage: python -m benchmarks.matters FOLDER [--years 2023 2024] [--errors]
FOLDER holds minutes as text, and beside each a `.gold.json`, as for `benchmarks.threads`; here the case
numbers are left in. `pairs` are § of one number in one thread, as there. `references` are the § that the gold
says were put off to a later one: the share of those that were read and stand in one thread. `stages` compares
the stage of each § with its outcome in the gold: put off, sent back, proposed to the council, and decided by
the council, which has nobody above it. `undecided` are the matters that are put off or proposed throughout,
among those whose outcomes are clear: a board's `bifall` or `avslag` may be a proposal or not.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.threads import Gold, Place, place_of, read_gold, read_minutes
from benchmarks.threads import measured as measured_pairs
from graph.threads.building import Strand, shown, strands_of
from graph.threads.items import Item
from graph.threads.stages import Stage

_COUNCIL = "Kommunfullmäktige"
_OPEN = {
    "bordläggning": frozenset((Stage.TABLED,)),
    "återremiss": frozenset((Stage.SENT_BACK,)),
    "tillstyrkan_kf": frozenset((Stage.PREPARED,)),
}
_ENDED = frozenset((Stage.DECIDED, Stage.CARRIED_OUT, Stage.FOLLOWED_UP))
_OUTCOMES = frozenset(("bifall", "avslag", "beslut"))


@dataclass(frozen=True, slots=True)
class Told:
    """What the gold says of some minutes: each § with its outcome and body, and what was put off to where."""

    outcomes: Mapping[Place, tuple[str, str]]
    put_off: tuple[tuple[Place, Place], ...]

    def stages(self, place: Place) -> frozenset[Stage]:
        """Give the stages that are right for a §; none where the gold leaves it open."""
        outcome, body = self.outcomes.get(place, ("", ""))
        if outcome in _OUTCOMES:
            return _ENDED if body == _COUNCIL else frozenset()
        return _OPEN.get(outcome, frozenset())


def read_told(files: Sequence[Path]) -> Told:
    """Read the gold beside some minutes."""
    outcomes: dict[Place, tuple[str, str]] = {}
    put_off: list[tuple[Place, Place]] = []
    for file in files:
        document = json.loads(file.with_suffix(".gold.json").read_text(encoding="utf-8"))
        for paragraph in document["paragraphs"]:
            place = (file.stem, str(paragraph["paragrafNr"]))
            outcomes[place] = (paragraph.get("beslut") or "", document["body"])
        for edge in document["edges"]:
            if edge["typ"] == "bordlagd_från":
                put_off.append((_place(edge["to"]), _place(edge["from"])))
    return Told(outcomes, tuple(put_off))


def _place(written: str) -> Place:
    document, _, number = written.rpartition("-§")
    return document, number


def measured(told: Told, gold: Gold, strands: Sequence[Strand]) -> dict[str, object]:
    """Measure references, stages and what waits."""
    strand_of = {place: strand for strand in strands for place in _places(strand)}
    both = [pair for pair in told.put_off if all(place in strand_of for place in pair)]
    one = sum(strand_of[earlier] is strand_of[later] for earlier, later in both)
    return {
        "references": {"read": len(both), "recall": _share(one, len(both))},
        "stages": _stages(told, strands),
        "undecided": _undecided(told, gold, strand_of),
    }


def _places(strand: Strand) -> Iterator[Place]:
    for item in strand.items:
        yield from map(place_of, (item, *strand.copies.get(item.id, ())))


def _stages(told: Told, strands: Sequence[Strand]) -> dict[str, object]:
    found: Counter[tuple[str, bool]] = Counter()
    for place, stage in _staged(strands):
        if right := told.stages(place):
            found[told.outcomes[place][0], stage in right] += 1
    names = sorted({name for name, _ in found})
    return {name: {"§": found[name, True] + found[name, False], "right": found[name, True]} for name in names}


def _staged(strands: Sequence[Strand]) -> Iterator[tuple[Place, Stage]]:
    for strand in strands:
        yield from ((place_of(item), stage) for item, stage in zip(strand.items, strand.stages, strict=True))


def _undecided(told: Told, gold: Gold, strand_of: Mapping[Place, Strand]) -> dict[str, float | int]:
    matters: dict[str, list[Place]] = defaultdict(list)
    for place, number in gold.numbers.items():
        if number in gold.matters and place in strand_of:
            matters[number].append(place)
    clear = [held for held in matters.values() if all(told.stages(place) for place in held)]
    wanted = {held[0] for held in clear if not any(_ENDED & told.stages(place) for place in held)}
    found = {held[0] for held in clear if any(shown(strand_of[place]).undecided for place in held)}
    return {
        "matters": len(clear),
        "undecided": len(wanted),
        "precision": _share(len(wanted & found), len(found)),
        "recall": _share(len(wanted & found), len(wanted)),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 1.0


def _errors(told: Told, strands: Sequence[Strand]) -> Iterator[str]:
    titles = {place_of(item): item.title for strand in strands for item in strand.items}
    for place, stage in _staged(strands):
        right = told.stages(place)
        if right and stage not in right:
            yield f"{place} {told.outcomes[place][0]}, found {stage}: {titles[place][:80]}"


def main() -> None:
    """Measure and print one line of JSON a year; with `--errors` the § of another stage too."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", nargs="+", default=["2023", "2024"])
    parser.add_argument("--errors", action="store_true", help="list the § whose stage is another")
    arguments = parser.parse_args()
    for year in arguments.years:
        files = sorted(arguments.folder.glob(f"*-{year}-*.txt"))
        gold, told = read_gold(files), read_told(files)
        items: tuple[Item, ...] = read_minutes(files, blanked=False)
        strands = strands_of(items)
        pairs = measured_pairs(gold, items, without=())
        result = {"year": year, "minutes": len(files), "pairs": pairs} | measured(told, gold, strands)
        print(json.dumps(result, ensure_ascii=False))
        if arguments.errors:
            print(*_errors(told, strands), sep="\n")


if __name__ == "__main__":
    main()
