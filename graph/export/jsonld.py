"""JSON-LD in terms of W3C ORG, schema.org and PROV; every relation is a statement with its source."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from corpus.records import Edge, Evidence
from graph.knowledge import Known
from graph.ontology import load_ontology
from graph.queries import GraphQueries

BASE = "urn:beslutsgraf:"
CONTEXT = {
    "bg": "urn:beslutsgraf:vocabulary:",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "name": "schema:name",
    "alias": "schema:alternateName",
}


def jsonld(queries: GraphQueries) -> Iterator[bytes]:
    """Write one JSON-LD document, entity by entity and statement by statement."""
    yield f'{{"@context": {_json(CONTEXT)}, "@graph": [\n'.encode()
    separator = ""
    for item in _items(queries):
        yield f"{separator}{_json(item)}".encode()
        separator = ",\n"
    yield b"\n]}\n"


def _items(queries: GraphQueries) -> Iterator[dict[str, object]]:
    for known in queries.entities():
        yield _entity(known)
    for edge in queries.relations():
        yield _statement(edge)


def _entity(known: Known) -> dict[str, object]:
    terms = load_ontology().entity_kind(known.ref.kind).terms
    kinds = [term for term in (terms.org, terms.schema and f"schema:{terms.schema}") if term]
    kinds.append(f"bg:{known.ref.kind}")
    entity: dict[str, object] = {"@id": BASE + known.ref.id, "@type": kinds, "name": known.ref.name}
    return entity | ({"alias": list(known.aliases)} if known.aliases else {})


def _statement(edge: Edge) -> dict[str, object]:
    dates = {"valid_from": "schema:startDate", "valid_to": "schema:endDate", "decided": "schema:dateCreated"}
    stated = {term: value for name, term in dates.items() if (value := getattr(edge, name)) is not None}
    return {
        "@id": BASE + edge.id,
        "@type": "rdf:Statement",
        "rdf:subject": {"@id": BASE + edge.subject.id},
        "rdf:predicate": {"@id": f"bg:{edge.kind}"},
        "rdf:object": {"@id": BASE + edge.object.id},
        "skos:closeMatch": [{"@id": term} for term in _terms(edge.kind)],
        **stated,
        **({"bg:due": edge.due} if edge.due else {}),
        **{f"bg:{name}": value for name, value in edge.properties},
        "bg:confidence": edge.confidence,
        "prov:wasGeneratedBy": {"@id": f"bg:extractor:{quote(edge.extractor)}"},
        "prov:wasQuotedFrom": _quotation(edge.evidence),
    }


def _terms(kind: str) -> list[str]:
    terms = load_ontology().relation_kind(kind).terms
    return [term for term in (terms.org, terms.schema and f"schema:{terms.schema}") if term]


def _quotation(evidence: Evidence) -> dict[str, object]:
    return {
        "@id": f"{BASE}{evidence.document}#char={evidence.start},{evidence.end}",
        "@type": "schema:Quotation",
        "schema:text": evidence.quote,
        "schema:isPartOf": {"@id": BASE + evidence.document},
        "schema:url": evidence.source,
        "schema:pageStart": evidence.page,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
