"""Threads as lines of Swedish text for a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.lines.quotations import quoted
from api.lines.wording import section_number

if TYPE_CHECKING:
    from api.rooms.threads import FoundThreads
    from graph.threads.thread import Entry, Thread


def threads(result: "FoundThreads") -> Iterator[str]:
    """List threads, each entry with its stage and the reason that it is there."""
    for thread in result.threads:
        yield from _thread(thread)
    if not result.threads and result.total:
        yield f"Det finns bara {result.total} ärenden; inga av dem kommer så långt ned."
    elif not result.threads:
        yield "Inga ärenden hittades."
    elif len(result.threads) < result.total:
        yield f"\n{len(result.threads)} av {result.total} ärenden; visa fler med -k och --offset."


def _thread(thread: "Thread") -> Iterator[str]:
    case = f" ({thread.case})" if thread.case else ""
    standing = ", stående punkt" if thread.standing else ""
    yield f"\n» {thread.title}{case}: {thread.stage}{standing}  [{thread.id}]"
    for entry in thread.entries:
        yield from _entry(entry)


def _entry(entry: "Entry") -> Iterator[str]:
    where = " ".join(filter(None, (entry.body or entry.evidence.title, section_number(entry.number or ""))))
    yield f"  {entry.date or 'odaterat':10}  {entry.stage:14}  {where}: {entry.title}"
    if entry.reason:
        yield f"  {'':10}  {'':14}  ↳ {entry.reason}"
    yield f"  {'':10}  {'':14}  ”{quoted(entry.evidence)}”"
