"""What the page of a document adds to its text: names, words of the search, contents, what was decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from api.contract import DocumentDetails, SectionDetails
from api.routes.dependencies import Asked
from api.showing.rendering import Group, Named
from corpus.records import BlockKind, DocumentHead, Edge, Evidence, Mention, Span

_LONGEST_MARKED = 400_000  # characters of a text in which the words of a search are marked
_WHOLE = 0.6  # a term of at least this weight stands for the whole word
_SHOWN_KINDS = ("decided", "responsible_for")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    rank: int
    text: str
    anchor: str


def names_in(asked: Asked, document_id: str) -> list[Named]:
    """Give where a document names entities, in order; of names that overlap the longest."""
    knowledge = asked.queries.knowledge
    knowledge.catch_up()
    found: list[Named] = []
    for mention in sorted(asked.store.mentions(document_id), key=_longest_first):
        if found and mention.start < found[-1].end:
            continue
        known = knowledge.known(mention.entity_id) if mention.entity_id else None
        if known:
            found.append(Named(mention.start, mention.end, known.ref))
    return found


def _longest_first(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def words_in(text: str, query: str) -> list[Span]:
    """Find where the words of a search stand in a text; those that say what is asked do not count."""
    from search.analysis.query import parse
    from search.ranking.snippets import matches

    if not query.strip() or len(text) > _LONGEST_MARKED:
        return []
    parsed = parse(query)
    topical = tuple(group for group in parsed.groups if group.weight >= 1) or parsed.groups
    whole = (tuple(term for term in group.terms if term[1] >= _WHOLE) for group in topical)
    groups = tuple(replace(group, terms=terms) for group, terms in zip(topical, whole, strict=True))
    return matches(text, replace(parsed, groups=groups))


def legend(names: Iterable[Named]) -> list[tuple[str, int]]:
    """Count the entities that are named, by kind, the most first."""
    kinds = {name.ref.id: name.ref.kind for name in names}
    return Counter(kinds.values()).most_common()


def contents(groups: Iterable[Group]) -> tuple[Entry, ...]:
    """List the headings."""
    return tuple(
        Entry(group.rank, line.text, f"rubrik-{line.start}")
        for group in groups
        if group.kind is BlockKind.HEADING
        for line in group.lines
    )


def said_in(asked: Asked, document_id: str) -> dict[str, list[Edge]]:
    """Give what was decided in a document and who answers for what by it, in the order of the text."""
    queries = asked.queries
    queries.knowledge.catch_up()
    edges = [
        queries.edge(relation)
        for relation in asked.store.relations(document_id)
        if relation.kind in _SHOWN_KINDS
    ]
    return {kind: [edge for edge in edges if edge.kind == kind] for kind in _SHOWN_KINDS}


def citation(document: DocumentDetails, start: int | None) -> str:
    """Write how a document, or the section at a passage, is cited: body and date, §, heading."""
    section = _section_at(document, start)
    about = section.headings[-1] if section and section.headings else document.title
    number = section.number if section and section.number and section.number not in about else None
    who = " ".join(part for part in (document.body or document.title, document.date) if part)
    parts = (who, number, about if about != document.body else None)
    return ", ".join(part for part in parts if part)


def passage(document: DocumentDetails, span: Span | None, groups: Iterable[Group]) -> Evidence | None:
    """Give the passage that is marked as a quotation, with its § and page; None where none is marked."""
    page = next((group.page for group in groups for line in group.lines if line.marked), None)
    if span is None or page is None:
        return None
    section = _section_at(document, span.start)
    return Evidence(
        source=document.source, document=document.id, section=section.id if section else None, page=page,
        quote=document.text[span.start : span.end], start=span.start, end=span.end, title=document.title,
        date=document.date, number=section.number if section else None, headings=(),
    )  # fmt: skip


def _section_at(document: DocumentDetails, start: int | None) -> SectionDetails | None:
    return next(
        (one for one in document.sections if start is not None and one.start <= start < one.end), None
    )


def attached(asked: Asked, document: DocumentHead) -> tuple[DocumentHead, ...]:
    """Give the document that this one was attached to, and those that are attached to it."""
    store = asked.store
    inside = (store.document_at(source) for source in store.sources_under(document.source))
    ids = dict.fromkeys(each for each in (document.parent, *inside) if each)
    return tuple(store.head(each) for each in ids)
