"""Invented plans, lists and notes of many layouts, each with all that is to be read from it.

Beside each document in `plans` stands a file of facts, one a line: kind (`r` responsible_for, `s` supports,
`p` participates_in), party, action, valid from, valid to, due.
"""

from pathlib import Path

import pytest

from corpus.records import Entity, Extraction
from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from graph.names import normalise_name
from ingest.pipeline import parse_file

_PLANS = Path(__file__).parent / "plans"
_KINDS = {"responsible_for": "r", "supports": "s", "participates_in": "p"}
_Fact = tuple[str, ...]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


def _expected(name: str) -> list[_Fact]:
    lines = (_PLANS / f"{name}.facts").read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|")) for line in lines]


def _names(entity: Entity) -> set[str]:
    return {normalise_name(name) for name in (entity.name, *entity.aliases)}


def _found(extraction: Extraction) -> list[tuple[str, Entity, Entity, _Fact]]:
    entities = {entity.id: entity for entity in extraction.entities}
    return [
        (
            _KINDS[each.kind],
            entities[each.subject],
            entities[each.object],
            (each.valid_from or "", each.valid_to or "", each.due or ""),
        )
        for each in extraction.relations
        if each.kind in _KINDS and entities[each.object].kind == "activity"
    ]


@pytest.mark.parametrize("name", sorted(path.stem for path in _PLANS.glob("*.facts")))
def test_every_party_of_every_action_is_read_with_its_days_and_nothing_else(
    name: str, extractor: Extractor, tmp_path: Path
) -> None:
    (source,) = (path for path in _PLANS.glob(f"{name}.*") if path.suffix != ".facts")
    (parsed,) = parse_file(
        source.read_bytes(), source=source.name, token_spans=lambda _: [], settings=Settings(home=tmp_path)
    ).parsed
    left = _found(extractor.extract(parsed.document, parsed.blocks, parsed.sections))
    missing = []
    for fact in _expected(name):
        kind, party, action, dates = fact[0], fact[1], fact[2], fact[3:]
        place = next(
            (
                index
                for index, (its_kind, subject, duty, days) in enumerate(left)
                if (its_kind, days) == (kind, dates)
                and normalise_name(party) in _names(subject)
                and normalise_name(action) in _names(duty)
            ),
            None,
        )
        if place is None:
            missing.append(fact)
        else:
            del left[place]
    beyond = [(kind, subject.name, duty.name, *days) for kind, subject, duty, days in left]
    assert (missing, beyond) == ([], [])
