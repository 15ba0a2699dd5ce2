"""What a document says of duties, compared with all that is to be read from it.

A fact is kind (`r` responsible_for, `s` supports, `p` participates_in), party, action, valid from, valid to,
due.
"""

from pathlib import Path

from corpus.records import Entity
from corpus.settings import Settings
from graph.extraction import Extractor
from graph.names.forms.identifiers import normalise_name
from ingest.pipeline import parse_file

Fact = tuple[str, ...]
_KINDS = {"responsible_for": "r", "supports": "s", "participates_in": "p"}


def facts_in(text: str) -> list[Fact]:
    """Read facts, one a line."""
    return [tuple(part.strip() for part in line.split("|")) for line in text.splitlines() if line.strip()]


def compared(
    extractor: Extractor, content: bytes, *, name: str, wanted: list[Fact], home: Path
) -> tuple[list[Fact], list[Fact]]:
    """Give the facts that were wanted and not found, and those that were found besides."""
    (parsed,) = parse_file(
        content, source=name, token_spans=lambda _: [], settings=Settings(home=home)
    ).parsed
    extraction = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    entities = {entity.id: entity for entity in extraction.entities}
    left = [
        (
            (_KINDS[each.kind], each.valid_from or "", each.valid_to or "", each.due or ""),
            entities[each.subject],
            entities[each.object],
        )
        for each in extraction.relations
        if each.kind in _KINDS and entities[each.object].kind == "activity"
    ]
    missing = []
    for kind, party, action, *dates in wanted:
        place = next(
            (
                index
                for index, (said, subject, duty) in enumerate(left)
                if said == (kind, *dates)
                and normalise_name(party) in _names(subject)
                and normalise_name(action) in _names(duty)
            ),
            None,
        )
        if place is None:
            missing.append((kind, party, action, *dates))
        else:
            del left[place]
    return missing, [(said[0], subject.name, duty.name, *said[1:]) for said, subject, duty in left]


def _names(entity: Entity) -> set[str]:
    return {normalise_name(name) for name in (entity.name, *entity.aliases)}
