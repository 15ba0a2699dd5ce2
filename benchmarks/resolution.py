"""How well names are resolved to entities, within and between documents, against gold.

Usage: python -m benchmarks.resolution HOME [GOLD.jsonl] [--errors]
HOME holds the documents, read by `beslutsgraf ingest`. A line of gold has `doc` (how the file's name begins),
`kind`, `name` (as it stands there), `cluster` (names that share one are one) and, where wanted, `split`.
Without a file, the names and aliases of `corpus/eval/entities.jsonl` are the items; those of one kind and
canonical name are one. An item counts where the document has an entity of that name; the others are told as
unseen.

Three ways are measured: `same name` (names are one where they are written alike, as is common elsewhere),
`within documents` (each document's own resolution, then canonical names that are written alike), and `judged`
(with the judgements of rules and persons).
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from benchmarks.clusters import Quality, b_cubed, pairwise
from corpus.records import DocumentHead
from corpus.settings import load_settings
from corpus.store import Store
from graph.identity import identity_of
from graph.names.forms.identifiers import normalise_name

SAMPLE = Path(__file__).resolve().parents[1] / "corpus" / "eval" / "entities.jsonl"
_LEFT_OUT = frozenset({"decision", "activity", "meeting", "role"})  # not resolved between documents
WAYS = ("same name", "within documents", "judged")


@dataclass(frozen=True, slots=True)
class Item:
    """A name in a document, and the thing that it stands for."""

    doc: str
    kind: str
    name: str
    cluster: str
    split: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An item with the cluster that each way puts it in."""

    item: Item
    clusters: Mapping[str, str]


def read_items(path: Path) -> list[Item]:
    """Read gold: items with clusters, or entities with aliases."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        held = json.loads(line)
        if held["kind"] in _LEFT_OUT:
            continue
        cluster = held.get("cluster") or f"{held['kind']} {normalise_name(held['name'])}"
        for name in (held["name"], *held.get("aliases", ())):
            items.append(Item(held["doc"], held["kind"], name, cluster, held.get("split") or ""))
    return list(dict.fromkeys(items))


def resolved(store: Store, items: Sequence[Item]) -> Iterator[Resolved]:
    """Look items up in the documents; those that their document has no entity for are left out."""
    identity = identity_of(store.judgements())
    by_doc: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_doc[item.doc].append(item)
    for head in store.heads():
        named = _named(store, head.id)
        for item in by_doc.get(_doc(head, by_doc), ()):
            found = named.get(normalise_name(item.name))
            if found:
                entity, plain = found.most_common(1)[0][0]
                ways = (f"{item.kind} {normalise_name(item.name)}", plain, identity.of(entity))
                yield Resolved(item, dict(zip(WAYS, ways, strict=True)))


def _doc(head: DocumentHead, docs: Mapping[str, object]) -> str:
    name = PurePosixPath(head.source).name
    return max((doc for doc in docs if name.startswith(doc)), key=len, default="")


def _named(store: Store, document_id: str) -> dict[str, Counter[tuple[str, str]]]:
    """Give the entities (id, and kind with name) that go by each name in a document, by their mentions."""
    entities = {each.id: each for each in store.entities(document_id)}
    named: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for mention in store.mentions(document_id):
        if mention.entity_id in entities:
            entity = entities[mention.entity_id]
            key = (entity.id, f"{entity.kind} {normalise_name(entity.name)}")
            named[normalise_name(mention.surface)][key] += 2
    for entity in entities.values():
        for name in (entity.name, *entity.aliases):
            key = (entity.id, f"{entity.kind} {normalise_name(entity.name)}")
            named[normalise_name(name)][key] += 1
    return named


def scores(found: Sequence[Resolved]) -> dict[str, dict[str, dict[str, float]]]:
    """Measure each way."""
    gold = [each.item.cluster for each in found]
    measured = {}
    for way in WAYS:
        clusters = [each.clusters[way] for each in found]
        measured[way] = {
            "pairwise": _shown(pairwise(gold, clusters)),
            "b_cubed": _shown(b_cubed(gold, clusters)),
        }
    return measured


def _shown(quality: Quality) -> dict[str, float]:
    return {name: round(value, 4) for name, value in (asdict(quality) | {"f1": quality.f1}).items()}


def errors(found: Sequence[Resolved]) -> Iterator[str]:
    """Tell which clusters of gold are split, and which things share an entity."""
    split: dict[str, set[str]] = defaultdict(set)
    shared: dict[str, set[str]] = defaultdict(set)
    for each in found:
        split[each.item.cluster].add(f"{each.clusters['judged']} {each.item.name}")
        shared[each.clusters["judged"]].add(f"{each.item.cluster} {each.item.name}")
    for cluster, names in sorted(split.items()):
        if len({name.split()[0] for name in names}) > 1:
            yield f"split {cluster}: {'; '.join(sorted(names))}"
    for entity, names in sorted(shared.items()):
        if len({each.item.cluster for each in found if each.clusters["judged"] == entity}) > 1:
            yield f"shared {entity}: {'; '.join(sorted(names))}"


def main() -> None:
    """Measure and print one JSON object; with `--errors` what is wrong, line by line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("home", type=Path)
    parser.add_argument("gold", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    items = read_items(chosen.gold)
    with Store.open(load_settings(home=chosen.home).url) as store:
        found = list(resolved(store, items))
    if chosen.errors:
        print(*errors(found), sep="\n")
        return
    splits = {"all": found} | {
        name: [each for each in found if each.item.split == name]
        for name in sorted({each.item.split for each in found} - {""})
    }
    told = {name: {"items": len(part), **scores(part)} for name, part in splits.items()}
    print(json.dumps({"unseen": len(items) - len(found)} | told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
