"""FollowTheMoney entities, one JSON object a line, as its tools stream them.

Entities come first; then, document by document, the document itself and the links that it is proof of.
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from corpus.records import Edge, Evidence
from graph.export.exported import Exported
from graph.network.knowledge import Known
from graph.ontology import load_ontology

_ENDS = {
    # schema: properties of the relation's subject, of its object, and of what the subject is there
    "Membership": ("member", "organization", "role"),
    "Directorship": ("director", "organization", "role"),
    "Representation": ("agent", "client", "role"),
    "ProjectParticipant": ("participant", "project", "role"),
    "Succession": ("successor", "predecessor", "role"),
    "Occupancy": ("holder", "post", "status"),
    "UnknownLink": ("subject", "object", "role"),
}
_LEGAL = frozenset(("Person", "Organization", "PublicBody"))
_BODIES = _LEGAL - {"Person"}
_ALLOWED = {
    "Membership": (_LEGAL, _BODIES),
    "Directorship": (_LEGAL, _BODIES),
    "Representation": (_LEGAL, _LEGAL),
    "ProjectParticipant": (_LEGAL, frozenset(("Project",))),
    "Succession": (_LEGAL, _LEGAL),
    "Occupancy": (frozenset(("Person",)), frozenset(("Position",))),
}
_FROM_FORMER = frozenset(("merged_into",))  # relations that go from the former to the new
_LONGEST_NAME = 384
_TITLED = frozenset(("Article",))


def followthemoney(exported: Exported) -> Iterator[bytes]:
    """Write every entity, and every relation in the schema that fits its ends, else as `UnknownLink`."""
    for known in exported.entities():
        yield _line(_entity(known))
    document = ""
    for edge in exported.each_relation():
        if edge.evidence.document != document:
            document = edge.evidence.document
            yield _line(_document(edge.evidence))
        yield _line(_link(edge))


def _schema(kind: str) -> str:
    return load_ontology().entity_kind(kind).terms.ftm


def _entity(known: Known) -> dict[str, object]:
    schema = _schema(known.ref.kind)
    name = _cut(known.ref.name)
    properties = {"name": [name]}
    if name != known.ref.name:
        properties["summary"] = [known.ref.name]
    if schema in _TITLED:
        properties["title"] = [name]
    if known.aliases:
        properties["alias"] = list(dict.fromkeys(map(_cut, known.aliases)))
    if schema in _BODIES:
        properties["country"] = ["se"]
    return {"id": known.ref.id, "schema": schema, "properties": properties}


def _cut(name: str) -> str:
    """Cut a name at a word where it is longer than a name may be here: a decision's is its whole sentence."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 2].rsplit(" ", 1)[0] + " …"


def _document(evidence: Evidence) -> dict[str, object]:
    """Give the document that links are read in."""
    name = PurePosixPath(evidence.source.replace("\\", "/")).name
    properties = {"fileName": [name], "title": [evidence.title], "name": [evidence.title]}
    if evidence.date:
        properties["date"] = [evidence.date]
    return {"id": evidence.document, "schema": "Document", "properties": properties}


def _link(edge: Edge) -> dict[str, object]:
    schema = load_ontology().relation_kind(edge.kind).terms.ftm
    ends = (_schema(edge.subject.kind), _schema(edge.object.kind))
    allowed = _ALLOWED.get(schema)
    if allowed is None or ends[0] not in allowed[0] or ends[1] not in allowed[1]:
        schema = "UnknownLink"
    first, second, role = _ENDS[schema]
    if edge.kind in _FROM_FORMER and schema == "Succession":
        first, second = second, first
    place = ", ".join(filter(None, (edge.evidence.number, f"sida {edge.evidence.page}")))
    properties = {
        first: edge.subject.id,
        second: edge.object.id,
        role: dict(edge.properties).get("role", edge.kind),
        "summary": edge.evidence.quote.strip(),
        "description": place,
        "recordId": edge.id,
        "proof": edge.evidence.document,
        "date": edge.decided,
        "startDate": edge.valid_from,
        "endDate": edge.valid_to,
    }
    stated = {name: [value] for name, value in properties.items() if value}
    return {"id": edge.id, "schema": schema, "properties": stated}


def _line(value: dict[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
