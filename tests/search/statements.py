"""Hits, relations and an engine that are made by hand, for answers without indexes."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

from corpus.evidence import Quoter
from corpus.records import Edge, Evidence, Mention, Ref, SectionKind
from search.analysis.coverage import Weighed
from search.analysis.query import parse
from search.engine import SearchEngine
from search.results import Column, Hit, HitDocument, HitSection, Why


def weighed(question: str) -> Weighed:
    """Weigh a question whose words are all as rare."""
    parsed = parse(question)
    return Weighed(parsed, (1.0,) * len(parsed.groups))


def hit(text: str, *, columns: Sequence[tuple[str, str]] = (), score: float = 1.0, rank: int = 1) -> Hit:
    """Make a hit that is a whole document."""
    return Hit(
        rank=rank,
        score=score,
        source="a.txt",
        document=HitDocument(f"d{rank}", "Möte", None, None, "protokoll"),
        section=HitSection(f"s{rank}", None, (), 1, SectionKind.ROW if columns else SectionKind.HEADING),
        text=text,
        snippet="",
        start=0,
        end=len(text),
        columns=tuple(Column(name, cell) for name, cell in columns),
        why=Why(None, None),
    )


def row(*columns: tuple[str, str], rank: int = 1) -> Hit:
    """Make a hit that is a row of a table."""
    return hit("\t".join(cell for _, cell in columns), columns=columns, rank=rank)


def evidence(quote: str = "") -> Evidence:
    """Make evidence of a document without a date."""
    return Evidence(
        source="a.txt",
        document="d1",
        section=None,
        page=1,
        quote=quote,
        start=0,
        end=len(quote),
        title="Möte",
        date=None,
        number=None,
        headings=(),
    )


def edge(
    kind: str,
    subject: tuple[str, str],
    other: tuple[str, str],
    *,
    valid_from: str | None = None,
    valid_to: str | None = None,
    role: str | None = None,
) -> Edge:
    """Make a relation between a subject and an object, each of a kind and a name."""
    ends = [Ref(name, of_kind, name) for of_kind, name in (subject, other)]
    properties = (("role", role),) if role else ()
    return Edge(
        id=kind,
        kind=kind,
        subject=ends[0],
        object=ends[1],
        valid_from=valid_from,
        valid_to=valid_to,
        decided=None,
        due=None,
        confidence=1.0,
        extractor="prov",
        properties=properties,
        evidence=evidence(),
    )


def engine_of(
    hits: Sequence[Hit], near: dict[str, float], names: Sequence[str] = (), bodies: Sequence[str] = ()
) -> SearchEngine:
    """Make an engine that knows how near statements are, by how they begin, and the names in the hits.

    :param names: of persons.
    :param bodies: names of organisations.
    """
    texts = {one.document.id: one.text for one in hits}

    def mentions(document_id: str) -> list[Mention]:
        text = texts[document_id]
        kinds = {**dict.fromkeys(names, "person"), **dict.fromkeys(bodies, "organisation")}
        found = [(name, text.find(name), kind) for name, kind in kinds.items()]
        return [
            Mention(name, document_id, start, start + len(name), name, kind, None, "prov", 1.0)
            for name, start, kind in found
            if start >= 0
        ]

    def nearness(_: str, places: Sequence[tuple[str, tuple[int, int]]]) -> list[float]:
        said = (texts[document][start:end].strip() for document, (start, end) in places)
        return [next((value for head, value in near.items() if text.startswith(head)), 0.0) for text in said]

    store = SimpleNamespace(mentions=mentions)
    return cast("SearchEngine", SimpleNamespace(weighed=weighed, nearness=nearness, store=store))


def quoter_of(hits: Sequence[Hit]) -> Quoter:
    """Make a quoter of the hits' documents."""
    texts = {one.document.id: one.text for one in hits}

    def quote(document_id: str, start: int, end: int) -> Evidence:
        return evidence(texts[document_id][start:end])

    return cast("Quoter", SimpleNamespace(quote=quote))
