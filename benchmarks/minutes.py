"""How well the minutes of a city are read: outcome of each §, where a matter was put off, who was charged.

Usage: python -m benchmarks.minutes [--folder FOLDER] [--only PREFIX ...] [--errors]

The folder holds minutes as text, each with a `.gold.json` made by machine from the same text. Its outcome is
how the item was decided rather than what became of the matter: `bifall` says that somebody moved something
and the proposal before the body prevailed, though the proposal may be to reject a motion; `tillstyrkan_kf`
that the board passed its office's proposal on to the council; `beslut` that nobody moved anything. So what we
store (outcome of the item, whose proposal was followed, who moved) is put into those words before it is
compared. Of several earlier meetings the gold keeps the first, and it cuts the names of boards: a name counts
as the longest board's name that it begins with.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.records import Extraction, Relation
from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from ingest.pipeline import parse

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "goteborg-minutes"
PUT_OFF = {"bordläggs": "bordläggning", "återremitteras": "återremiss"}
HOLDER = re.compile(
    r"(?:förslag[^:]*:)?(?P<before>[^:]*?)\b(?:får|ges|fick)\b(?:(?!\batt\b).)*?\buppdrag\b"
    r"|\buppdra(?:r|s|ga)?\s+åt\s+(?P<after>.{0,120})"
)
HELPED = re.compile(r"\b(?:tillsammans|i (?:nära )?(?:samverkan|samråd|samarbete)) med\b.*")
CHARGE = re.compile(r"\b(?:i uppdrag|uppdra(?:s|r)|ansvar\w*)\b", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """What was found in one §."""

    decided: list[Relation] = field(default_factory=list)
    earlier: list[Relation] = field(default_factory=list)
    charged: set[str] = field(default_factory=set)

    def said(self, name: str) -> list[str]:
        """Give the values of a property of its decisions, in order."""
        return [value for each in self.decided if (value := each.property(name))]


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=SHARED)
    parser.add_argument("--only", nargs="*", default=["kf-2024", "ks-2024"], help="beginnings of file names")
    parser.add_argument("--errors", action="store_true", help="list what differs on standard error")
    options = parser.parse_args()
    files = [
        path for path in sorted(options.folder.glob("*.txt")) if path.name.startswith(tuple(options.only))
    ]
    if not files:
        print(json.dumps({"skipped": f"no minutes in {options.folder.name}"}))
        return
    print(json.dumps(measured(files, errors=options.errors), ensure_ascii=False))


def measured(files: Sequence[Path], *, errors: bool = False) -> dict[str, object]:
    """Measure the minutes of some files, each with its gold beside it."""
    counts, extractor = Counter[str](), load_extractor()
    for path in files:
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        items, texts = read(path, extractor)
        for differing in (
            *_outcomes(gold, items, counts),
            *_put_off(gold, items, counts),
            *_charged(gold, items, texts, counts),
        ):
            if errors:
                print(path.stem, *differing, sep="\t", file=sys.stderr)
    return {
        "meetings": len(files),
        "outcome": _share(counts, "outcome right", "outcome gold"),
        "outcomes": {
            name: [counts[f"outcome right {name}"], counts[f"outcome gold {name}"]]
            for name in ("bifall", "avslag", "bordläggning", "återremiss", "tillstyrkan_kf", "beslut")
        },
        "put_off_precision": _share(counts, "put off right", "put off found"),
        "put_off_recall": _share(counts, "put off right", "put off gold"),
        "votes": _share(counts, "votes right", "votes gold"),
        "charged_recall": _share(counts, "charged found", "charged gold"),
        "charged_recall_stated": _share(counts, "stated found", "stated gold"),
        "charged_recall_held": _share(counts, "held found", "held gold"),
    }


def _share(counts: Mapping[str, int], right: str, of: str) -> list[float]:
    return [round(counts[right] / max(1, counts[of]), 3), counts[right], counts[of]]


def read(path: Path, extractor: Extractor) -> tuple[dict[str, Item], dict[str, str]]:
    """Read minutes: what was found in each §, and the text of each §, by number."""
    (parsed,) = parse(
        path.read_bytes(),
        source=path.name,
        token_spans=lambda text: [(0, len(text))],
        settings=Settings(home=path.parent),
    )
    found = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    texts: dict[str, str] = defaultdict(str)
    places, number = [], ""
    for section in parsed.sections:
        number = _bare(section.number) or number
        places.append((section.start, section.end, number))
        texts[number] += parsed.document.text[section.start : section.end]
    return _items(found, places), texts


def _items(found: Extraction, places: Sequence[tuple[int, int, str]]) -> dict[str, Item]:
    items: dict[str, Item] = defaultdict(Item)
    names = {each.id: each.name.casefold() for each in found.entities}
    for each in found.relations:
        number = next((number for start, end, number in places if start <= each.start < end), "")
        if each.kind == "decided":
            items[_bare(each.property("number")) or number].decided.append(each)
        elif each.kind in ("follows_up", "supersedes"):
            items[number].earlier.append(each)
        elif each.kind == "responsible_for":
            items[number].charged.add(names[each.subject])
    return items


def _bare(number: str | None) -> str:
    return (number or "").replace("§", "").strip()


def in_gold_words(item: Item, kind: str) -> str:
    """Put what was found into the outcomes of the gold; see the head of this module.

    :param kind: `kf` for the council, `ks` for the board.
    """
    outcome = next(iter(item.said("item_outcome")), "")
    if outcome in PUT_OFF:
        return PUT_OFF[outcome]
    passed_on = any(
        each.property("proposed_to") and (each.property("proposal") or "").endswith("kontorets förslag")
        for each in item.decided
    )
    if kind == "ks" and outcome == "avslag" and not passed_on:
        return "avslag"
    if kind == "ks" and passed_on:
        return "tillstyrkan_kf"
    return "bifall" if item.said("movers") or kind == "kf" else "beslut"


def _outcomes(
    gold: Mapping[str, Any], items: Mapping[str, Item], counts: Counter[str]
) -> Iterator[tuple[str, ...]]:
    kind = gold["document"][:2]
    for each in gold["paragraphs"]:
        item = items.get(each["paragrafNr"], Item())
        if "beslut" in each:
            found = in_gold_words(item, kind)
            counts["outcome gold"] += 1
            counts[f"outcome gold {each['beslut']}"] += 1
            counts["outcome right"] += found == each["beslut"]
            counts[f"outcome right {each['beslut']}"] += found == each["beslut"]
            if found != each["beslut"]:
                yield "outcome", each["paragrafNr"], each["beslut"], found, each.get("rubrik", "")
        if "votering" in each:
            votes = next(iter(item.said("votes")), "")
            wanted = f"{each['votering'].get('ja')} ja, {each['votering'].get('nej')} nej"
            counts["votes gold"] += 1
            counts["votes right"] += wanted in votes
            if wanted not in votes:
                yield "votes", each["paragrafNr"], wanted, votes


def _put_off(
    gold: Mapping[str, Any], items: Mapping[str, Item], counts: Counter[str]
) -> Iterator[tuple[str, ...]]:
    links = {
        edge["from"].split("§")[1]: edge["label"] for edge in gold["edges"] if edge["typ"] == "bordlagd_från"
    }
    if not links:
        return  # the gold of the board's minutes has no such links
    for number in {*links, *(number for number, item in items.items() if item.earlier)}:
        earlier = items.get(number, Item()).earlier
        found = min((_label(each) for each in earlier if each.property("reason") == "bordlagd"), default="")
        counts["put off gold"] += number in links
        counts["put off found"] += bool(found)
        counts["put off right"] += bool(found) and found == links.get(number)
        if found != links.get(number, ""):
            yield "put off", number, links.get(number, ""), found


def _label(relation: Relation) -> str:
    return f"Bordlagd från {relation.property('date')} {relation.property('number')}"


def _charged(
    gold: Mapping[str, Any], items: Mapping[str, Item], texts: Mapping[str, str], counts: Counter[str]
) -> Iterator[tuple[str, ...]]:
    """Compare who was charged.

    The gold links every board that a § with a charge names, in proposals and lists of recipients too;
    `stated` counts those that a clause of the decision names beside a charge, `held` those that it charges.
    """
    wanted = {
        (edge["from"].split("§")[1], board)
        for edge in gold["edges"]
        if edge["typ"] == "uppdrag_till" and (board := _board(edge["to"]))
    }
    for number, board in sorted(wanted):
        met = any(board in name for name in items.get(number, Item()).charged)
        stated = _is_stated(texts.get(number, ""), board)
        counts["charged gold"] += 1
        counts["charged found"] += met
        counts["stated gold"] += stated
        counts["stated found"] += stated and met
        held = _is_charged(texts.get(number, ""), board)
        counts["held gold"] += held
        counts["held found"] += held and met
        if held and not met:
            yield "charged", number, board


def _board(identifier: str) -> str:
    """Give the board of an id such as `org-kommunstyrelsen-och`; "" where it names none."""
    match = re.match(r"org-(.*?(?:nämnden|styrelsen))", identifier)
    return match[1].replace("--och-", "- och ").replace("-", " ").replace("  ", "- ") if match else ""


def _is_stated(text: str, board: str) -> bool:
    return any(board in part and CHARGE.search(part) for part in _clauses(text))


def _is_charged(text: str, board: str) -> bool:
    """Tell whether a clause gives a board a charge, rather than names it as its partner or receiver."""
    return any(
        board in HELPED.sub(" ", match["before"] or match["after"])
        for part in _clauses(text)
        if (match := HOLDER.search(part)) is not None
    )


def _clauses(text: str) -> list[str]:
    """Give the clauses of the decision of a §, in lower case on one line each."""
    decision = re.split(r"\n(?:Tidigare behandling|Handling(?:ar)?|Yrkanden?|Protokollsutdrag)\b", text)[0]
    parts = re.split(r"\n\s*(?=\d+\.\s)|\.\s", " ".join(decision.split("Beslut", 1)[-1:]))
    return [" ".join(part.casefold().split()) for part in parts]


if __name__ == "__main__":
    main()
