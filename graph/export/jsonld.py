"""JSON-LD in terms of W3C ORG, schema.org and PROV, with its context inline.

Every relation is stated directly, so that it can be asked for, and as a statement with its dates and the
words it is quoted from. Entities come first; then relations, document by document.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote

from corpus.records import Edge, Evidence
from graph.export.exported import Exported
from graph.export.statements import BASE, described, direct
from graph.network.knowledge import Known
from graph.ontology import load_ontology

CONTEXT = {
    "bg": "urn:beslutsgraf:vocabulary:",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "name": "schema:name",
    "alias": "schema:alternateName",
}
_DATES = {
    "valid_from": "schema:startDate",
    "valid_to": "schema:endDate",
    "decided": "schema:dateCreated",
    "due": "bg:due",
}
_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def jsonld(exported: Exported) -> Iterator[bytes]:
    """Write one JSON-LD document, entity by entity and relation by relation."""
    yield f'{{"@context": {_json(CONTEXT)}, "@graph": [\n'.encode()
    separator = ""
    for item in _items(exported):
        yield f"{separator}{_json(item)}".encode()
        separator = ",\n"
    yield b"\n]}\n"


def _items(exported: Exported) -> Iterator[dict[str, object]]:
    for known in exported.entities():
        yield _entity(known)
    document = ""
    quoted: set[tuple[int, int]] = set()
    for edge in exported.each_relation():
        evidence = edge.evidence
        if evidence.document != document:
            document, quoted = evidence.document, set()
            yield _document(evidence)
        if (evidence.start, evidence.end) not in quoted:
            quoted.add((evidence.start, evidence.end))
            yield _quotation(evidence)
        yield _statement(edge)
        yield from direct(edge)


def _entity(known: Known) -> dict[str, object]:
    terms = load_ontology().entity_kind(known.ref.kind).terms
    kinds = [term for term in (terms.org, terms.schema and f"schema:{terms.schema}") if term]
    kinds.append(f"bg:{known.ref.kind}")
    entity: dict[str, object] = {"@id": BASE + known.ref.id, "@type": kinds, "name": known.ref.name}
    return entity | ({"alias": list(known.aliases)} if known.aliases else {})


def _document(evidence: Evidence) -> dict[str, object]:
    return {
        "@id": BASE + evidence.document,
        "@type": ["schema:DigitalDocument", "prov:Entity"],
        "name": evidence.title,
        "schema:url": evidence.source,
        **({"schema:datePublished": _dated(evidence.date)} if evidence.date else {}),
    }


def _statement(edge: Edge) -> dict[str, object]:
    dates = {term: _dated(day) for name, term in _DATES.items() if (day := getattr(edge, name)) is not None}
    return {
        "@id": BASE + edge.id,
        **described(edge),
        "rdf:subject": {"@id": BASE + edge.subject.id},
        "rdf:predicate": {"@id": f"bg:{edge.kind}"},
        "rdf:object": {"@id": BASE + edge.object.id},
        **dates,
        **{f"bg:{name}": value for name, value in edge.properties},
        "bg:confidence": edge.confidence,
        "prov:wasGeneratedBy": {"@id": f"bg:extractor:{quote(edge.extractor)}"},
        "prov:wasQuotedFrom": {"@id": _place(edge.evidence)},
    }


def _quotation(evidence: Evidence) -> dict[str, object]:
    number = {"schema:identifier": evidence.number} if evidence.number else {}
    return {
        "@id": _place(evidence),
        "@type": "schema:Quotation",
        "schema:text": evidence.quote,
        "schema:isPartOf": {"@id": BASE + evidence.document},
        "schema:pageStart": evidence.page,
        **number,
    }


def _place(evidence: Evidence) -> str:
    return f"{BASE}{evidence.document}#char={evidence.start},{evidence.end}"


def _dated(day: str) -> dict[str, str]:
    """Give a date as precise as it is known: a day, a month or a year."""
    return {"@value": day, "@type": _DATE_TYPES[len(day)]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
