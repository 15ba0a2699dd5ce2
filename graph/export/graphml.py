"""GraphML for Gephi, yEd and NetworkX: nodes with kind and name, edges with kind, dates and quotation."""

from collections.abc import Iterator
from dataclasses import asdict
from xml.sax.saxutils import escape, quoteattr

from corpus.records import Edge, Ref
from graph.queries import GraphQueries

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_NODE_KEYS = ("kind", "name", "aliases")
_EDGE_KEYS = (
    "kind",
    "valid_from",
    "valid_to",
    "decided",
    "due",
    "confidence",
    "extractor",
    "source",
    "page",
    "quote",
)
_TYPES = {"confidence": "double", "page": "int"}


def graphml(queries: GraphQueries) -> Iterator[bytes]:
    """Write every entity and relation."""
    yield _HEAD.encode()
    for scope, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            kind = _TYPES.get(key, "string")
            yield f'<key id="{scope}_{key}" for="{scope}" attr.name="{key}" attr.type="{kind}"/>\n'.encode()
    yield b'<graph edgedefault="directed">\n'
    for known in queries.entities():
        yield _node(known.ref, known.aliases).encode()
    for edge in queries.relations():
        yield _edge(edge).encode()
    yield b"</graph>\n</graphml>\n"


def _node(ref: Ref, aliases: tuple[str, ...]) -> str:
    values: dict[str, object] = {"kind": ref.kind, "name": ref.name, "aliases": "; ".join(aliases) or None}
    return f"<node id={quoteattr(ref.id)}>{_data('node', values)}</node>\n"


def _edge(edge: Edge) -> str:
    evidence = {"source": edge.evidence.source, "page": edge.evidence.page, "quote": edge.evidence.quote}
    values = {key: value for key, value in (asdict(edge) | evidence).items() if key in _EDGE_KEYS}
    ends = f"source={quoteattr(edge.subject.id)} target={quoteattr(edge.object.id)}"
    return f"<edge id={quoteattr(edge.id)} {ends}>{_data('edge', values)}</edge>\n"


def _data(scope: str, values: dict[str, object]) -> str:
    return "".join(
        f'<data key="{scope}_{key}">{_text(value)}</data>'
        for key, value in values.items()
        if value is not None
    )


def _text(value: object) -> str:
    """Escape for XML, which has no place for form feeds."""
    return escape(str(value).replace("\f", "\n"))
