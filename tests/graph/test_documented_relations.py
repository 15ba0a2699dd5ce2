"""Every example in the documentation of the graph gives the edge that it shows."""

import re
from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import load_extractor
from ingest.pipeline import parse

PAGE = Path(__file__).resolve().parents[2] / "docs" / "graph.md"
MINUTES = "Protokoll\n\nRegionstyrelsen\n\nDatum: 2026-03-05\n\n"
MATTER = "Samverkan i länet"
ITEM = f"§ 7 {MATTER}\n\n"


def examples() -> list[tuple[str, str, str, str]]:
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines()]
    shown = [row for row in rows if len(row) == 4 and " → " in row[2]]
    return [(kind.strip("`"), text, *edge.partition(" → ")[::2]) for kind, text, edge, _ in shown]


@pytest.mark.parametrize(("kind", "text", "subject", "object_"), examples(), ids=lambda value: value[:20])
def test_the_example_gives_its_edge(kind: str, text: str, subject: str, object_: str) -> None:
    plain = text.replace("⇥", "\t").replace("⏎", "\n")
    lead = MINUTES if plain.startswith("Närvarande") else MINUTES + ITEM
    (parsed,) = parse(
        (lead + plain + "\n").encode(),
        source="protokoll.txt",
        token_spans=lambda text: [(0, len(text))],
        settings=Settings(home=PAGE.parent),
    )
    found = load_extractor().extract(parsed.document, parsed.blocks, parsed.sections)
    names = {entity.id: entity.name for entity in found.entities}
    edges = [(relation.kind, names[relation.subject], names[relation.object]) for relation in found.relations]
    wanted = MATTER if object_ == "§" else object_
    assert (kind, subject, wanted) in edges


def test_there_is_an_example_of_every_kind() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \| .* → ", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == {kind for kind, *_ in examples()}
    assert len(documented) == 16
