"""What a relation states directly in the terms of W3C ORG, schema.org and PROV, and in which direction.

Only terms whose direction, domain and range fit are used; every relation is also stated in terms of our own.
"""

from corpus.records import Edge

BASE = "urn:beslutsgraf:"
_FORWARD = {
    "member_of": ("org:memberOf", "schema:memberOf"),
    "chairs": ("org:headOf", "schema:memberOf"),
    "has_role": ("org:holds",),
    "represents": ("schema:affiliation",),
    "part_of": ("org:subOrganizationOf", "schema:parentOrganization"),
    "concerns": ("schema:about",),
    "follows_up": ("prov:wasInformedBy",),
    "supersedes": ("dcterms:replaces",),
}
_BACKWARD = {
    "decided": ("prov:wasAssociatedWith", "schema:agent"),
    "responsible_for": ("prov:wasAssociatedWith", "schema:agent"),
    "supports": ("schema:participant",),
    "attended": ("schema:attendee",),
    "presented": ("schema:participant",),
    "participates_in": ("schema:participant",),
}
_INFORMED = frozenset(("decision", "activity"))  # what PROV calls an activity, and so can be informed by one
_NOT_SO = frozenset(("frånvarande", "vakant", "förhindrad", "struken"))

Node = dict[str, object]


def direct(edge: Edge) -> list[Node]:
    """Give the nodes that state a relation directly; none where it records a lack, as an absence does."""
    if dict(edge.properties).get("status") in _NOT_SO:
        return []
    subject, other = _ends(edge)
    terms = [term for term in _FORWARD.get(edge.kind, ()) if _fits(term, edge)]
    forward: Node = {**subject, f"bg:{edge.kind}": other, **dict.fromkeys(terms, other)}
    backward: Node = {**other, **dict.fromkeys(_BACKWARD.get(edge.kind, ()), subject)}
    return [forward, backward] if len(backward) > 1 else [forward]


def described(edge: Edge) -> Node:
    """Give what W3C ORG says of the statement itself: a membership, or the merger of two organisations."""
    subject, other = _ends(edge)
    if edge.kind in ("member_of", "chairs"):
        types = ["rdf:Statement", "org:Membership"]
        return {"@type": types, "org:member": subject, "org:organization": other}
    if edge.kind == "merged_into":
        types = ["rdf:Statement", "org:ChangeEvent"]
        return {"@type": types, "org:originalOrganization": subject, "org:resultingOrganization": other}
    return {"@type": "rdf:Statement"}


def _ends(edge: Edge) -> tuple[dict[str, str], dict[str, str]]:
    return {"@id": BASE + edge.subject.id}, {"@id": BASE + edge.object.id}


def _fits(term: str, edge: Edge) -> bool:
    return term != "prov:wasInformedBy" or {edge.subject.kind, edge.object.kind} <= _INFORMED
