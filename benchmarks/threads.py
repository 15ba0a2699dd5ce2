"""How many § of one case number are found to be one matter when the case numbers are taken away.

Usage: python -m benchmarks.threads FOLDER [--years 2023 2024] [--errors]
FOLDER holds minutes as text, and beside each a `.gold.json` with the § and its case number. Every case number
is blanked out of the text before it is read. Two § are a pair where the gold gives them one number; a pair is
found where both stand in one thread. A number is a matter where each body brings it to an end once at most;
the others are collective or standing (elections, reports of delegates), and are told apart. Each year is read
by itself, so that what is learned of words and titles comes from the same minutes that are measured.
"""

import argparse
import json
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from corpus.records import Parsed
from corpus.settings import Settings
from corpus.store import Store
from graph.extraction import load_extractor
from graph.threads.building import strands_of
from graph.threads.gathering import gather
from graph.threads.items import Item, folded_number
from graph.threads.shelf import Limits
from ingest.pipeline import parse

_CASE = re.compile(r"(?<=Ärendenummer)[ \t]+\S*\d\S*|\b[A-ZÅÄÖ]{2,4}-\d{4}-\d{5}\b|\b\d{4}/\d{2}\b")
_NUMBER = re.compile(  # the paper in a case, behind a colon, makes no other case
    r"[A-ZÅÄÖ]+-(?P<year>\d{4})-(?P<serial>\d+)(?::\d+)?|(?P<first>\d+)/(?P<short>\d\d)"
)
_LEFT_OUT = (("case",), ("case", "title"), ("case", "reference"))
_GOES_ON = ("bordläggning", "återremiss")

Place = tuple[str, str]  # document, number of the §
Pair = frozenset[Place]


@dataclass(frozen=True, slots=True)
class Gold:
    """The case number of each §, and the numbers that are one matter."""

    numbers: dict[Place, str]
    matters: frozenset[str]

    def pairs(self, *, matters_only: bool) -> set[Pair]:
        """Give the pairs of § of one number."""
        by_number: dict[str, list[Place]] = defaultdict(list)
        for place, number in self.numbers.items():
            if not matters_only or number in self.matters:
                by_number[number].append(place)
        return {frozenset(pair) for held in by_number.values() for pair in combinations(held, 2)}


def read_gold(files: Iterable[Path]) -> Gold:
    """Read the gold of some minutes."""
    numbers: dict[Place, str] = {}
    ends: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for file in files:
        document = json.loads(file.with_suffix(".gold.json").read_text(encoding="utf-8"))
        for paragraph in document["paragraphs"]:
            number = _one_form(paragraph.get("ärendeNr") or "")
            if number:
                numbers[file.stem, str(paragraph["paragrafNr"])] = number
                ends[number][document["body"]] += paragraph.get("beslut") not in _GOES_ON
    matters = {number for number, bodies in ends.items() if max(bodies.values()) <= 1}
    return Gold(numbers, frozenset(matters))


def _one_form(number: str) -> str:
    """Give year and serial of a number: `1440/22` was later registered as `SLK-2022-01440`."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        return number
    year, serial = (
        (match["year"], match["serial"]) if match["year"] else (f"20{match['short']}", match["first"])
    )
    return f"{year}-{int(serial)}"


def read_minutes(files: Iterable[Path], *, blanked: bool = True) -> tuple[Item, ...]:
    """Read minutes, without their case numbers, into items."""
    extractor = load_extractor()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        with Store.open(settings.url) as store:
            for file in files:
                text = file.read_text(encoding="utf-8")
                data = (_CASE.sub("", text) if blanked else text).encode()
                for parsed in parse(data, source=str(file), token_spans=_no_tokens, settings=settings):
                    store.add(
                        _without_chunks(parsed),
                        extractor.extract(parsed.document, parsed.blocks, parsed.sections),
                    )
            return tuple(gather(store))


def main() -> None:
    """Measure and print one line of JSON a year."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", nargs="+", default=["2023", "2024"])
    parser.add_argument("--errors", action="store_true", help="list the pairs that are wrong")
    arguments = parser.parse_args()
    for year in arguments.years:
        files = sorted(arguments.folder.glob(f"*-{year}-*.txt"))
        gold, items = read_gold(files), read_minutes(files)
        size = {"year": year, "minutes": len(files), "paragraphs": len(gold.numbers)}
        for without in _LEFT_OUT:
            print(json.dumps(size | measured(gold, items, without=without)))
        if arguments.errors:
            _list_errors(gold, items)


def measured(
    gold: Gold, items: tuple[Item, ...], limits: Limits | None = None, without: Sequence[str] = ("case",)
) -> dict[str, object]:
    """Measure pairs, by all evidence but that which is left out."""
    begun = time.perf_counter()
    found = found_pairs(gold, items, limits, without)
    seconds = time.perf_counter() - begun
    result: dict[str, object] = {"without": list(without), "seconds": round(seconds, 2)}
    for name, matters_only in (("all numbers", False), ("matters", True)):
        wanted = gold.pairs(matters_only=matters_only)
        counted = found if not matters_only else {pair for pair in found if _are_matters(gold, pair)}
        right = len(wanted & counted)
        result[name] = {
            "pairs": len(wanted),
            "found": len(counted),
            "precision": round(right / (len(counted) or 1), 3),
            "recall": round(right / (len(wanted) or 1), 3),
        }
    return result


def found_pairs(
    gold: Gold, items: tuple[Item, ...], limits: Limits | None = None, without: Sequence[str] = ("case",)
) -> set[Pair]:
    """Give the pairs of § with a number in the gold that stand in one thread."""
    pairs: set[Pair] = set()
    for strand in strands_of(items, without=without, limits=limits):
        places = {place for item in strand.items if (place := place_of(item)) in gold.numbers}
        pairs |= {frozenset(pair) for pair in combinations(sorted(places), 2)}
    return pairs


def place_of(item: Item) -> Place:
    """Give the place of an item as the gold names it."""
    return Path(item.document.source).stem, folded_number(item.number)


def _are_matters(gold: Gold, pair: Pair) -> bool:
    return all(gold.numbers[place] in gold.matters for place in pair)


def _list_errors(gold: Gold, items: tuple[Item, ...]) -> None:
    titles = {place_of(item): item.title for item in items}
    found, wanted = found_pairs(gold, items), gold.pairs(matters_only=True)
    for name, pairs in (("EXTRA", found - gold.pairs(matters_only=False)), ("MISSED", wanted - found)):
        for pair in sorted(map(sorted, pairs)):
            print(name, *(f"{place} {gold.numbers[place]} {titles.get(place, '?')[:80]}" for place in pair))


def _without_chunks(parsed: Parsed) -> Parsed:
    return Parsed(parsed.document, parsed.blocks, parsed.sections, ())


def _no_tokens(text: str) -> list[tuple[int, int]]:
    """Stand in for the encoder's tokens: chunks are not needed here."""
    return [(0, len(text))] if text else []


if __name__ == "__main__":
    main()
