"""Gathers the items of the corpus from the store, document by document."""

import re
from collections.abc import Iterable, Iterator

from corpus.dates import find_dates
from corpus.evidence import Quoter
from corpus.records import DocumentHead, Entity, Relation, Span
from corpus.store import Store
from graph.names.bodies.owned_boards import owner_in
from graph.threads import signs
from graph.threads.basis import listed_decisions
from graph.threads.cases import CaseNumber, cases_in
from graph.threads.items import Item, Outcome, Piece, Reference
from graph.threads.pieces import pieces_of
from graph.threads.placed import Placed
from graph.threads.stages import ENDS, HANDED_OVER, PUT_OFF
from graph.threads.stated import stated_outcomes
from graph.threads.titles import read_title
from graph.within.authorities import authority_in, plain_name

_FRONT = 400  # characters of an item in which its own case number stands
_DOCUMENT_FRONT = 900
_MOST_CASES = 3  # an item with more case numbers at its front lists matters and is none of them
_NAMING = frozenset(("strategy", "initiative", "group", "person"))
_REFERRING = ("follows_up", "supersedes")
_TERRITORY = re.compile(r"Region .+|.+ (?:kommun|stad)|.+regionen", re.IGNORECASE)
_NAMED_DECISION = re.compile(r"(?P<body>.*?)\s*(?:(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\s*)?(?:§.*)?")
_PAIR = re.compile(r"\b((?:19|20)\d\d-\d\d-\d\d)\b[,;\s]{0,4}§\s?(\d+)")


def gather(store: Store) -> Iterator[Item]:
    """Give the items of every document, in the order of time."""
    quoter = Quoter(store)
    for head in store.heads():
        yield from items_of(store, head, quoter)


def items_of(store: Store, head: DocumentHead, quoter: Quoter) -> Iterator[Item]:
    """Give the items of one document, which follow from what the store holds of it alone."""
    sections = store.sections(head.id)
    if not sections:
        return
    text = store.text_of(head.id)
    pieces = tuple(pieces_of(head, sections, text))
    if pieces:
        yield from _Reader(head, text, store, quoter).items(pieces)


class _Reader:
    """Reads the items of one document."""

    def __init__(self, head: DocumentHead, text: str, store: Store, quoter: Quoter) -> None:
        self._quoter = quoter
        self._head = head
        self._text = text
        entities = {entity.id: entity for entity in store.entities(head.id)}
        self._authority = _authority(head.body or "", entities.values())
        relations = tuple(store.relations(head.id))
        self._decided = Placed(
            (each.start, each)
            for each in relations
            if each.kind == "decided" and each.decided in (None, head.date)
        )
        self._references = Placed(
            (each.start, (each, entities[each.object]))
            for each in relations
            if each.kind in _REFERRING and each.object in entities and each.property("date")
        )
        named = ((each.start, entities.get(each.entity_id or "")) for each in store.mentions(head.id))
        self._named = Placed((at, each.name) for at, each in named if each and each.kind in _NAMING)
        self._year = int(head.date[:4]) if head.date else None

    def items(self, pieces: Iterable[Piece]) -> Iterator[Item]:
        for piece in pieces:
            yield self._item(piece)

    def _item(self, piece: Piece) -> Item:
        spans = piece.spans
        start, end = spans[0].start, spans[-1].end
        words = self._text[start:end]
        stated = stated_outcomes(self._text, start, end) if piece.meeting else ()
        outcomes = self._of_the_matter(tuple(self._outcomes(spans)) or tuple(stated))
        decision = outcomes[0].span if outcomes else None
        return Item(
            id=piece.id,
            document=self._head,
            authority=self._authority,
            title=piece.title,
            read=read_title(piece.title),
            number=piece.number,
            meeting=piece.meeting,
            spans=spans,
            evidence=self._quoter.quote(
                self._head.id, *(decision or signs.first_sentence(self._text, start, end))
            ),
            cases=self._cases(piece, start, end),
            outcomes=outcomes,
            references=tuple(self._earlier(piece, spans)),
            put_off_to=signs.put_off_to(words, year=self._year),
            proposes=self._is_proposed(spans)
            or signs.proposes(self._text, decision, start, end, body=self._head.body),
            signs=signs.signs_of(piece.title, words) | self._reported(piece),
            names=frozenset(self._named.within(spans)),
        )

    def _cases(self, piece: Piece, start: int, end: int) -> tuple[CaseNumber, ...]:
        front = _DOCUMENT_FRONT if piece.id == self._head.id else _FRONT
        found = cases_in(self._text[start : min(end, start + front)])
        return found if len(found) <= _MOST_CASES else ()

    def _outcomes(self, spans: tuple[Span, ...]) -> Iterator[Outcome]:
        for relation in self._decided.within(spans):
            yield Outcome(_outcome(relation), Span(relation.start, relation.end))

    def _of_the_matter(self, outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
        """Read what outcomes say of the matter: a part put off, or a statement sent, does not hold it up."""
        ended = any(each.word in ENDS for each in outcomes)
        return tuple(self._read(each, ended=ended) for each in outcomes)

    def _read(self, outcome: Outcome, *, ended: bool) -> Outcome:
        decision = self._text[outcome.span.start : outcome.span.end]
        if outcome.word in PUT_OFF and ended and not signs.is_of_all(decision):
            return Outcome("", outcome.span)
        if outcome.word == HANDED_OVER and not signs.is_sent_on(decision):
            return Outcome("avges", outcome.span)
        return outcome

    def _reported(self, piece: Piece) -> frozenset[str]:
        """Tell of a row that names the decision behind it that the decision is followed up there."""
        is_row = len(piece.sections) == 1 and piece.sections[0].cells
        named = is_row and any(not each.same for each in self._of_row(piece.spans[0]))
        return frozenset((signs.REPORTED,)) if named else frozenset()

    def _is_proposed(self, spans: tuple[Span, ...]) -> bool:
        """Tell whether another body is to decide in the end, as the decisions themselves say."""
        return any(relation.property("proposed_to") for relation in self._decided.within(spans))

    def _earlier(self, piece: Piece, spans: tuple[Span, ...]) -> Iterator[Reference]:
        for relation, decision in self._references.within(spans):
            words = self._text[relation.start : relation.end]
            body = _NAMED_DECISION.fullmatch(decision.name)
            yield Reference(
                date=relation.property("date") or "",
                number=relation.property("number"),
                body=(owner_in(body["body"]) or plain_name(body["body"])) if body else "",
                same=signs.says_same(words),
                span=Span(relation.start, relation.end),
                replaces=relation.kind == "supersedes",
            )
        yield from listed_decisions(self._text, spans)
        if len(piece.sections) == 1 and piece.sections[0].cells:
            yield from self._of_row(spans[0])

    def _of_row(self, span: Span) -> Iterator[Reference]:
        """Read the day and § of a register's row: the § stands in the cell after the day."""
        row = self._text[span.start : span.end].replace("\t", " ")
        for match in _PAIR.finditer(row):
            day = find_dates(match[1])
            if day:
                yield Reference(match[1], f"§ {match[2]}", "", signs.says_same(row), span)


def _outcome(relation: Relation) -> str:
    """Give the outcome of a decision; by a proposal to send the matter back it was sent back."""
    if "återremiss" in (relation.property("proposal") or "").casefold():
        return "återremitteras"
    return relation.property("outcome") or ""


def _authority(body: str, entities: Iterable[Entity]) -> str:
    """Give the authority of a document's body: the body itself, or the one in its name as resolved."""
    if authority_in(body):
        return authority_in(body)
    if _TERRITORY.fullmatch(body):
        return body
    plain = plain_name(body).casefold()
    found = {
        authority_in(entity.name)
        for entity in entities
        if authority_in(entity.name) and plain_name(entity.name).casefold() == plain
    }
    return next(iter(found)) if len(found) == 1 else ""
