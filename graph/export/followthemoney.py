"""FollowTheMoney entities, one JSON object a line, as its tools stream them."""

import json
from collections.abc import Iterator

from corpus.records import Edge
from graph.knowledge import Known
from graph.ontology import load_ontology
from graph.queries import GraphQueries

_ENDS = {
    # schema: properties of the relation's subject, of its object, and of what the subject is there
    "Membership": ("member", "organization", "role"),
    "Directorship": ("director", "organization", "role"),
    "Representation": ("agent", "client", "role"),
    "ProjectParticipant": ("participant", "project", "role"),
    "EventParticipant": ("participant", "event", "role"),
    "Succession": ("successor", "predecessor", "role"),
    "Occupancy": ("holder", "post", "status"),
}
_LEGAL = frozenset(("Person", "Organization", "PublicBody"))
_ALLOWED = {
    "Membership": (_LEGAL, _LEGAL - {"Person"}),
    "Directorship": (_LEGAL, _LEGAL - {"Person"}),
    "Representation": (_LEGAL, _LEGAL),
    "ProjectParticipant": (_LEGAL, frozenset(("Project",))),
    "EventParticipant": (_LEGAL, frozenset(("Event",))),
    "Succession": (_LEGAL, _LEGAL),
    "Occupancy": (frozenset(("Person",)), frozenset(("Position",))),
}
_FROM_FORMER = frozenset(("merged_into",))  # relations that go from the former to the new
_DOCUMENTS = frozenset(("Document",))


def followthemoney(queries: GraphQueries) -> Iterator[bytes]:
    """Write every entity, and every relation in the schema that fits its ends, else as `UnknownLink`."""
    for known in queries.entities():
        yield _line(_entity(known))
    for edge in queries.relations():
        yield _line(_link(edge))


def _schema(kind: str) -> str:
    return load_ontology().entity_kind(kind).terms.ftm


def _entity(known: Known) -> dict[str, object]:
    schema = _schema(known.ref.kind)
    naming = "title" if schema in _DOCUMENTS else "name"
    properties = {naming: [known.ref.name]}
    if known.aliases and schema not in _DOCUMENTS:
        properties["alias"] = list(known.aliases)
    if schema in _LEGAL - {"Person"}:
        properties["country"] = ["se"]
    return {"id": known.ref.id, "schema": schema, "properties": properties}


def _link(edge: Edge) -> dict[str, object]:
    schema = load_ontology().relation_kind(edge.kind).terms.ftm
    ends = (_schema(edge.subject.kind), _schema(edge.object.kind))
    allowed = _ALLOWED.get(schema)
    if allowed is None or ends[0] not in allowed[0] or ends[1] not in allowed[1]:
        schema = "UnknownLink"
    first, second, role = _ENDS.get(schema, ("subject", "object", "role"))
    if edge.kind in _FROM_FORMER and schema == "Succession":
        first, second = second, first
    properties = {
        first: edge.subject.id,
        second: edge.object.id,
        role: dict(edge.properties).get("role", edge.kind),
        "summary": edge.evidence.quote,
        "recordId": edge.id,
        "publisher": edge.evidence.title,
        "startDate": edge.valid_from or edge.decided,
        "endDate": edge.valid_to,
    }
    stated = {name: [value] for name, value in properties.items() if value}
    return {"id": edge.id, "schema": schema, "properties": stated}


def _line(value: dict[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
