"""GraphML for Gephi, yEd and NetworkX: nodes with kind and name, edges with kind, dates and quotation."""

import json
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from corpus.records import Edge, Ref
from graph.export.exported import Exported

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
_NODE_KEYS = ("kind", "name", "aliases")
_EDGE_KEYS = (
    "kind", "valid_from", "valid_to", "decided", "due", "confidence", "extractor", "properties", "source",
    "document", "title", "date", "number", "page", "start", "end", "quote",
)  # fmt: skip
_TYPES = {"confidence": "double", "page": "int", "start": "int", "end": "int"}
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(exported: Exported) -> Iterator[bytes]:
    """Write every entity and relation."""
    yield _HEAD.encode()
    for scope, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            kind = _TYPES.get(key, "string")
            yield f'<key id="{scope}_{key}" for="{scope}" attr.name="{key}" attr.type="{kind}"/>\n'.encode()
    yield b'<graph edgedefault="directed">\n'
    for known in exported.entities():
        yield _node(known.ref, known.aliases).encode()
    for edge in exported.each_relation():
        yield _edge(edge).encode()
    yield b"</graph>\n</graphml>\n"


def in_xml(text: str) -> str:
    """Give a text without the signs that XML has no place for; a form feed becomes a new line."""
    return _NOT_IN_XML.sub(" ", text.replace("\f", "\n").replace("\r", "\n"))


def _node(ref: Ref, aliases: tuple[str, ...]) -> str:
    values: dict[str, object] = {"kind": ref.kind, "name": ref.name, "aliases": "; ".join(aliases) or None}
    return f"<node id={quoteattr(ref.id)}>{_data('node', values)}</node>\n"


def _edge(edge: Edge) -> str:
    stated = json.dumps(dict(edge.properties), ensure_ascii=False) if edge.properties else None
    values: dict[str, object] = {
        key: getattr(edge.evidence if hasattr(edge.evidence, key) else edge, key)
        for key in _EDGE_KEYS
        if key != "properties"
    }
    ends = f"source={quoteattr(edge.subject.id)} target={quoteattr(edge.object.id)}"
    return f"<edge id={quoteattr(edge.id)} {ends}>{_data('edge', values | {'properties': stated})}</edge>\n"


def _data(scope: str, values: dict[str, object]) -> str:
    return "".join(
        f'<data key="{scope}_{key}">{escape(in_xml(str(value)))}</data>'
        for key, value in values.items()
        if value is not None
    )
