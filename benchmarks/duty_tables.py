"""How many duties of invented tables under headings of all kinds are found, and how many more are claimed.

    .venv/bin/python -m benchmarks.duty_tables [FOLDER] [--rules]

FOLDER holds texts in the form of `scripts/duty_texts.py`, by default `benchmarks/sets/tables_a`, on which
nothing was trained and whose texts nobody has looked at. A duty is right where its kind, party, activity and
days are; a party may be named with its title or without. Tables that state no duty are counted by themselves.
`--rules` leaves the trained models out.
"""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Entity, Parsed
from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from graph.extractors.tables import reading
from graph.learned.table_corrections import Correction
from ingest.pipeline import parse_file
from scripts.duty_texts import LETTERS, bare, duty_texts, facts_of

SET = Path(__file__).parent / "sets" / "tables_a"


@dataclass(slots=True)
class Counted:
    """What was wanted and found in the texts of one kind."""

    texts: int = 0
    wanted: int = 0
    right: int = 0
    false: int = 0

    def add(self, wanted: int, right: int, false: int) -> None:
        """Count one text more."""
        self.texts, self.wanted = self.texts + 1, self.wanted + wanted
        self.right, self.false = self.right + right, self.false + false


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty as gold or the program tells it; each party and activity by all of its names."""

    kind: str
    party: frozenset[str]
    activity: frozenset[str]
    days: tuple[str, ...]

    def is_told_by(self, other: "Duty") -> bool:
        """Tell whether another tells the same: one party may be named in more words than the other."""
        same = self.kind == other.kind and self.days == other.days and self.activity & other.activity
        return bool(same) and any(_is_within(one, two) for one in self.party for two in other.party)


def duties_of_gold(told: str) -> list[Duty]:
    """Read facts, one a line."""
    return [
        Duty(kind, frozenset({bare(who)}), frozenset({bare(what)}), tuple(days))
        for kind, who, what, *days in facts_of(told)
    ]


def duties_found(extractor: Extractor, parsed: Parsed) -> list[Duty]:
    """Give the duties that the program finds."""
    extraction = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    entities = {entity.id: entity for entity in extraction.entities}
    return [
        Duty(
            LETTERS[each.kind],
            _names(entities[each.subject]),
            _names(entities[each.object]),
            (each.valid_from or "", each.valid_to or "", each.due or ""),
        )
        for each in extraction.relations
        if each.kind in LETTERS and entities[each.object].kind == "activity"
    ]


def right_of(wanted: Sequence[Duty], found: Sequence[Duty]) -> int:
    """Count those wanted that were found, each of what was found once."""
    left = list(found)
    for duty in wanted:
        same = next((each for each in left if duty.is_told_by(each)), None)
        if same is not None:
            left.remove(same)
    return len(found) - len(left)


def counted(folder: Path, home: Path) -> dict[str, Counted]:
    """Read all texts and count by whether they state duties."""
    extractor, settings = load_extractor(), Settings(home=home)
    results = {"with duties": Counted(), "without": Counted()}
    for each in (each for path in sorted(folder.glob("*.txt")) for each in duty_texts(path)):
        wanted, content = duties_of_gold(each.facts), each.text.encode()
        read = parse_file(content, source=each.name, token_spans=lambda _: [], settings=settings).parsed
        found = [duty for parsed in read for duty in duties_found(extractor, parsed)]
        right = right_of(wanted, found)
        results["with duties" if wanted else "without"].add(len(wanted), right, len(found) - right)
    return results


def leave_models_out() -> None:
    """Let rules alone read tables."""
    vars(reading).update(corrected=lambda *_: Correction(), learned_roles=lambda _: None)


def _names(entity: Entity) -> frozenset[str]:
    return frozenset(bare(name) for name in (entity.name, *entity.aliases)) - {""}


def _is_within(one: str, two: str) -> bool:
    return f" {one} " in f" {two} " or f" {two} " in f" {one} "


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=SET)
    parser.add_argument("--rules", action="store_true", help="without the trained models")
    chosen = parser.parse_args()
    if chosen.rules:
        leave_models_out()
    with tempfile.TemporaryDirectory() as home:
        results = counted(chosen.folder, Path(home))
    wanted = sum(each.wanted for each in results.values())
    right = sum(each.right for each in results.values())
    found = right + sum(each.false for each in results.values())
    print("| texts | number | duties | right | false |\n|---|---|---|---|---|")
    for name, each in results.items():
        print(f"| {name} | {each.texts} | {each.wanted} | {each.right} | {each.false} |")
    recall, precision = right / wanted, right / found
    print(f"\nP {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}")


if __name__ == "__main__":
    main()
