"""How a relation is told in Swedish, by its kind and by what is said of it."""

from corpus.records import Edge
from graph.ontology import load_ontology


def is_absence(edge: Edge) -> bool:
    """Tell whether a relation to a meeting says that somebody was not there."""
    return edge.kind == "attended" and ("status", "frånvarande") in edge.properties


def label_of(edge: Edge, *, outward: bool = True) -> str:
    """Say how the subject stands to the object, or where it is not `outward`, the object to the subject."""
    if is_absence(edge):
        return "var frånvarande vid" if outward else "hade som frånvarande"
    kind = load_ontology().relation_kind(edge.kind)
    return kind.label if outward else kind.inverse
