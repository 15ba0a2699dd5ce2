"""The documents of the open sets with their gold: what models of relations are trained on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Block, Document, Entity, Section
from corpus.settings import load_settings
from graph.measuring.evaluation import folded_name
from graph.measuring.gold import GoldEntity, GoldRelation, read_gold
from graph.names.forms.identifiers import normalise_name
from ingest.pipeline import parse

ROOT = Path(__file__).resolve().parents[1]
SETS = (*(f"names_{letter}" for letter in "abcdefghijklmnop"), "corpus/eval")


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document as it is parsed, with what gold says of it.

    :ivar set: the name of its set.
    :ivar relations: all of gold, also where the names are not found.
    """

    set: str
    doc: str
    document: Document
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]

    def facts(self) -> "GoldFacts":
        """Give what gold says, to be asked of found names."""
        return GoldFacts(self.entities, self.relations)


Form = tuple[str, str]
"""A kind and a folded name."""


class GoldFacts:
    """Tells which relations gold has of two names, as the evaluation tells names alike."""

    def __init__(self, entities: Sequence[GoldEntity], relations: Sequence[GoldRelation]) -> None:
        self._known: dict[str, list[GoldEntity]] = defaultdict(list)
        for each in entities:
            self._known[normalise_name(each.name)].append(each)
        self._said: dict[tuple[Form, Form], set[str]] = defaultdict(set)
        for relation in relations:
            for one in self._end(relation.subject):
                for other in self._end(relation.object):
                    self._said[one, other].add(relation.kind)

    def _end(self, name: str) -> set[Form]:
        """Give kind and folded name of all that an end of gold may be called."""
        same = self._known[normalise_name(name)]
        return {(each.kind, folded_name(form)) for each in same for form in (name, each.name, *each.aliases)}

    def of(self, subject: Entity, other: Entity) -> frozenset[str]:
        """Give the kinds of relations from one to the other."""
        found = set[str]()
        for one in _forms(subject):
            for another in _forms(other):
                found |= self._said.get((one, another), set())
        return frozenset(found)


def _forms(entity: Entity) -> set[Form]:
    return {(entity.kind, folded_name(name)) for name in (entity.name, *entity.aliases)}


def gold_documents(sets: Sequence[str] = SETS) -> Iterator[GoldDocument]:
    """Parse the documents of sets, in their order."""
    settings = load_settings()
    for name in sets:
        gold_folder, documents = _folders(name)
        gold = read_gold(gold_folder)
        for path in sorted(path for path in documents.iterdir() if not path.name.endswith(".meta.json")):
            doc = max((each for each in gold.documents if path.name.startswith(each)), key=len, default=None)
            if doc is None or not path.is_file():
                continue
            parsed = parse(
                path.read_bytes(),
                source=path.name,
                token_spans=lambda text: [(0, len(text))],
                settings=settings,
            )[0]
            yield GoldDocument(
                name,
                doc,
                parsed.document,
                parsed.blocks,
                parsed.sections,
                tuple(each for each in gold.entities if each.doc == doc),
                tuple(each for each in gold.relations if each.doc == doc),
            )


def _folders(name: str) -> tuple[Path, Path]:
    """Give the folder of a set's gold and that of its documents."""
    if name == "corpus/eval":
        return ROOT / "corpus" / "eval", ROOT / "corpus" / "sample" / "documents"
    home = ROOT / "benchmarks" / "sets" / name
    return home / "gold", home / "docs"
