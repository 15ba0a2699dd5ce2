"""FollowTheMoney entities, one JSON object a line, as its tools stream them."""

import json
from collections.abc import Iterator

from corpus.records import Edge
from graph.knowledge import Known
from graph.queries import GraphQueries

_SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "region": "PublicBody",
    "group": "Organization",
    "strategy": "Document",
    "initiative": "Project",
    "meeting": "Event",
    "decision": "Document",
    "activity": "Event",
}
_INTERVALS: dict[str, tuple[str, str, str, str]] = {
    # kind: schema, property of the subject, property of the object, property of the role
    "chairs": ("Membership", "member", "organization", "role"),
    "member_of": ("Membership", "member", "organization", "role"),
    "represents": ("Representation", "agent", "client", "role"),
    "participates_in": ("ProjectParticipant", "participant", "project", "role"),
    "replaces": ("Succession", "successor", "predecessor", "role"),
    "merged_into": ("Succession", "predecessor", "successor", "role"),
}
_LEGAL = frozenset(("person", "organisation", "region", "group"))
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "chairs": (_LEGAL, _LEGAL - {"person"}),
    "member_of": (_LEGAL, _LEGAL - {"person"}),
    "represents": (_LEGAL, _LEGAL),
    "participates_in": (_LEGAL, frozenset(("initiative",))),
    "replaces": (_LEGAL, _LEGAL),
    "merged_into": (_LEGAL, _LEGAL),
}


def followthemoney(queries: GraphQueries) -> Iterator[bytes]:
    """Write what FollowTheMoney has schemata for; other relations are `UnknownLink`, roles left out."""
    for known in queries.entities():
        if known.ref.kind in _SCHEMATA:
            yield _line(_entity(known))
    for edge in queries.relations():
        if edge.subject.kind in _SCHEMATA and edge.object.kind in _SCHEMATA:
            yield _line(_link(edge))


def _entity(known: Known) -> dict[str, object]:
    schema = _SCHEMATA[known.ref.kind]
    names = {"title": [known.ref.name]} if schema == "Document" else {"name": [known.ref.name]}
    aliases = {"alias": list(known.aliases)} if known.aliases and schema != "Document" else {}
    country = {"country": ["se"]} if known.ref.kind in ("organisation", "region", "group") else {}
    return {"id": known.ref.id, "schema": schema, "properties": {**names, **aliases, **country}}


def _link(edge: Edge) -> dict[str, object]:
    schema, subject, other, role = "UnknownLink", "subject", "object", "role"
    allowed = _ENDS.get(edge.kind)
    if allowed and edge.subject.kind in allowed[0] and edge.object.kind in allowed[1]:
        schema, subject, other, role = _INTERVALS[edge.kind]
    properties: dict[str, list[str]] = {
        subject: [edge.subject.id],
        other: [edge.object.id],
        role: [dict(edge.properties).get("role", edge.kind)],
        "summary": [edge.evidence.quote],
        "recordId": [edge.id],
        "publisher": [edge.evidence.title],
        "startDate": [edge.valid_from or edge.decided or ""],
        "endDate": [edge.valid_to or ""],
    }
    return {
        "id": edge.id,
        "schema": schema,
        "properties": {key: value for key, value in properties.items() if value != [""]},
    }


def _line(value: dict[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
