"""Front pages and lists of the present in the layouts that converters of Word and PDF files leave as text."""

from collections import defaultdict
from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import load_extractor
from graph.extractors.meetings.attendance import ABSENT
from ingest.pipeline import parse

_FOLDER = Path(__file__).parent / "front_pages"
_NAMES = sorted(path.stem for path in _FOLDER.glob("*.txt"))
_WHOLE = ("body", "date", "present", "absent", "chairs", "members")  # what is told wholly; others in part
_KINDS = {"chairs": "chairs", "member_of": "members"}
_PAIRS = {"represents": "sent by", "has_role": "roles"}


def _wanted(name: str) -> dict[str, set[str]]:
    lines = (_FOLDER / f"{name}.facts").read_text(encoding="utf-8").splitlines()
    told = (line.split(": ", 1) for line in lines)
    return {key: set(value.split(", ")) for key, value in told}


def _found(name: str) -> dict[str, set[str]]:
    """Read a front page: body, date, and the names that it tells of."""
    path = _FOLDER / f"{name}.txt"
    (parsed,) = parse(
        path.read_bytes(),
        source=path.name,
        token_spans=lambda text: [(0, len(text))],
        settings=Settings(home=_FOLDER),
    )
    told = load_extractor().extract(parsed.document, parsed.blocks, parsed.sections)
    names = {entity.id: entity for entity in told.entities}
    found: dict[str, set[str]] = defaultdict(set)
    found["body"] = {parsed.document.body or ""}
    found["date"] = {parsed.document.date or ""}
    for relation in told.relations:
        subject, whole = names[relation.subject].name, names[relation.object]
        if relation.kind == "attended":
            absent = dict(relation.properties).get("status") == ABSENT
            found["absent" if absent else "present"].add(subject)
        elif relation.kind in _KINDS:
            found[_KINDS[relation.kind]].add(subject)
        elif relation.kind in _PAIRS:
            found[_PAIRS[relation.kind]].add(f"{subject} = {whole.name}")
        elif relation.kind == "part_of":
            found["part of"].add(whole.name)
    return found


@pytest.mark.parametrize("name", _NAMES)
def test_front_page_tells_who_met_when_and_who_came(name: str) -> None:
    wanted, found = _wanted(name), _found(name)
    whole = {key: wanted.get(key, set()) for key in _WHOLE}
    assert {key: found[key] for key in _WHOLE} == whole
    others = {key: values for key, values in wanted.items() if key not in _WHOLE}
    assert {key: found[key] & values for key, values in others.items()} == others
