"""Items, strands and threads as JSON, and read again as they were.

What a document says of itself is left out of its items, and written once.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple
from typing import Any

from corpus.records import DocumentHead, Evidence, Span
from graph.threads.building import Strand
from graph.threads.cases import CaseNumber
from graph.threads.items import Item, Outcome, Reference
from graph.threads.shelf import Join
from graph.threads.stages import Stage
from graph.threads.thread import Entry, Thread
from graph.threads.titles import Title

_QUOTED = ("section", "page", "quote", "start", "end", "number")


def head_as_json(head: DocumentHead) -> str:
    """Write what a document says of itself."""
    return _json(asdict(head))


def head_of_json(text: str) -> DocumentHead:
    """Read what a document says of itself again."""
    return DocumentHead(**json.loads(text))


def item_as_json(item: Item) -> str:
    """Write an item, but for the head of its document."""
    return _json(_item_values(item))


def item_of_json(text: str, head: DocumentHead) -> Item:
    """Read an item again."""
    return _item(json.loads(text), head)


def strand_as_json(strand: Strand) -> str:
    """Write a strand, with its items by their ids."""
    joins = [
        [item_id, join.kind, join.earlier.id, join.later.id, join.reason, join.strength]
        for item_id, join in strand.joins.items()
    ]
    copies = [[item_id, [copy.id for copy in held]] for item_id, held in strand.copies.items()]
    return _json([[item.id for item in strand.items], joins, copies, strand.standing])


def strand_of_json(text: str, items: Mapping[str, Item]) -> Strand:
    """Read a strand again.

    :param items: all of them, by their ids.
    """
    held, joins, copies, standing = json.loads(text)
    return Strand(
        items=tuple(items[each] for each in held),
        joins={
            item_id: Join(kind, items[earlier], items[later], reason, strength)
            for item_id, kind, earlier, later, reason, strength in joins
        },
        copies={item_id: tuple(items[each] for each in others) for item_id, others in copies},
        standing=standing,
    )


def thread_as_json(thread: Thread) -> str:
    """Write a thread."""
    entries = [
        [
            *(entry.date, entry.stage, entry.title, entry.document, entry.kind, entry.body, entry.number),
            *(entry.case, entry.reason, entry.copies, entry.evidence.source, *_quoted(entry.evidence)),
            *(entry.evidence.headings, entry.evidence.title),
        ]
        for entry in thread.entries
    ]
    return _json(
        [
            *(thread.id, thread.title, thread.case, thread.cases, thread.stage, thread.undecided),
            *(thread.standing, thread.bodies, entries, thread.score),
        ]
    )


def thread_of_json(text: str) -> Thread:
    """Read a thread again."""
    thread_id, title, case, cases, stage, undecided, standing, bodies, entries, score = json.loads(text)
    return Thread(
        id=thread_id,
        title=title,
        case=case,
        cases=tuple(cases),
        stage=Stage(stage),
        undecided=undecided,
        standing=standing,
        bodies=tuple(bodies),
        entries=tuple(_entry(*values) for values in entries),
        score=score,
    )


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _quoted(evidence: Evidence) -> list[Any]:
    return [getattr(evidence, name) for name in _QUOTED]


def _item_values(item: Item) -> list[Any]:
    return [
        *(item.id, item.authority, item.title, sorted(item.read.words), sorted(item.read.numbers)),
        *(item.number, item.meeting, item.spans, [*_quoted(item.evidence), item.evidence.headings]),
        [astuple(case) for case in item.cases],
        [[outcome.word, outcome.span] for outcome in item.outcomes],
        [[*(one.date, one.number, one.body, one.same, one.span, one.replaces)] for one in item.references],
        *(item.put_off_to, item.proposes, sorted(item.signs), sorted(item.names)),
    ]


def _item(values: list[Any], head: DocumentHead) -> Item:
    item_id, authority, title, words, numbers, number, meeting, spans, quoted, *rest = values
    cases, outcomes, references, put_off_to, proposes, signs, names = rest
    return Item(
        id=item_id,
        document=head,
        authority=authority,
        title=title,
        read=Title(frozenset(words), frozenset(numbers)),
        number=number,
        meeting=meeting,
        spans=tuple(Span(*span) for span in spans),
        evidence=_evidence(head.id, head.source, head.title, head.date, *quoted),
        cases=tuple(CaseNumber(*case) for case in cases),
        outcomes=tuple(Outcome(word, Span(*span)) for word, span in outcomes),
        references=tuple(
            Reference(date, numbered, body, same, Span(*span), replaces)
            for date, numbered, body, same, span, replaces in references
        ),
        put_off_to=put_off_to,
        proposes=proposes,
        signs=frozenset(signs),
        names=frozenset(names),
    )


def _entry(
    date: str | None,
    stage: str,
    title: str,
    document: str,
    kind: str,
    body: str | None,
    number: str | None,
    case: str | None,
    reason: str | None,
    copies: list[str],
    source: str,
    *quoted: Any,  # noqa: ANN401 - the fields of `_QUOTED`, the headings and the document's title
) -> Entry:
    return Entry(
        date=date,
        stage=Stage(stage),
        title=title,
        document=document,
        kind=kind,
        body=body,
        number=number,
        case=case,
        reason=reason,
        copies=tuple(copies),
        evidence=_evidence(document, source, quoted[-1], date, *quoted[:-1]),
    )


def _evidence(
    document_id: str,
    source: str,
    document_title: str,
    date: str | None,
    section: str | None,
    page: int,
    quote: str,
    start: int,
    end: int,
    number: str | None,
    headings: list[str],
) -> Evidence:
    return Evidence(
        source=source,
        document=document_id,
        section=section,
        page=page,
        quote=quote,
        start=start,
        end=end,
        title=document_title,
        date=date,
        number=number,
        headings=tuple(headings),
    )
