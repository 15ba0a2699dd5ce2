"""How well persons of one name in two places are told apart, on documents doubled under another place's name.

Usage: python -m benchmarks.namesakes HOME PLACE [--documents 12]
HOME holds minutes of PLACE (`Ekby kommun`), read by `beslutsgraf ingest`. Some of them are extracted anew
twice: as they are, and with the place's name, wherever it stands, spelled backwards. So every person is two,
one of each place, and no document says so. `kept apart` is the share of persons that no document of the other
place shares; `kept whole` the share of those that stay one entity within their own place.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus.records import Document, Parsed, Section, content_id
from corpus.settings import load_settings
from corpus.store import Store
from graph.across import resolve_across
from graph.extraction import load_extractor
from graph.names.forms.local_names import plain_of


def doubled(store: Store, place: str, *, documents: int) -> Iterator[tuple[str, Document]]:
    """Give documents of a place as they are, and as those of another, with the name of the place."""
    heads = [head for head in store.heads() if place in store.text_of(head.id)]
    step = max(1, len(heads) // documents)
    for head in heads[::step][:documents]:
        document = store.document(head.id)
        yield "own", document
        yield "other", replace(document, text=renamed(document.text, place))


def renamed(text: str, place: str) -> str:
    """Give a place's name to another place, letter by letter, so that no offset moves."""
    own = place.split()[0].removesuffix("s")
    other = own[::-1].capitalize()
    return text.replace(own, other).replace(own.upper(), other.upper())


def told_apart(store: Store) -> dict[str, float | int]:
    """Measure the persons that both places name."""
    entities: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for head in store.heads():
        for entity in store.entities(head.id):
            if entity.kind == "person":
                entities[plain_of(entity)][head.source.split("/")[0]].add(entity.id)
    both = [places for places in entities.values() if len(places) > 1]
    apart = [places for places in both if not places["own"] & places["other"]]
    whole = [places for places in both if all(len(ids) == 1 for ids in places.values())]
    return {
        "persons": len(both),
        "kept apart": round(len(apart) / max(1, len(both)), 3),
        "kept whole": round(len(whole) / max(1, len(both)), 3),
    }


def _copied(
    place: str, document: Document, sections: tuple[Section, ...]
) -> tuple[Document, tuple[Section, ...]]:
    document_id = content_id("document", place, document.id)
    source = f"{place}/{document.id}"
    own = tuple(
        replace(each, id=content_id("section", place, each.id), document_id=document_id) for each in sections
    )
    return replace(document, id=document_id, source=source, sha256=document_id), own


def main() -> None:
    """Measure before and after the rules, and print one JSON object."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("home", type=Path)
    parser.add_argument("place")
    parser.add_argument("--documents", type=int, default=12)
    chosen = parser.parse_args()
    extractor = load_extractor()
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(load_settings(home=chosen.home).url) as read,
        Store.open(f"sqlite:///{folder}/doubled.sqlite") as store,
    ):
        for place, document in doubled(read, chosen.place, documents=chosen.documents):
            blocks, sections = read.blocks(document.id), read.sections(document.id)
            copy, own = _copied(place, document, sections)
            store.add(Parsed(copy, blocks, own, ()), extractor.extract(copy, blocks, own))
        before = told_apart(store)
        resolve_across(store)
        print(json.dumps({"same name": before, "judged": told_apart(store)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
