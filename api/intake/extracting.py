"""Names and relations of stored documents, found anew, in several processes where there are many."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from api.intake.workers import jobs_for, workers
from corpus.errors import BeslutsgrafError
from corpus.records import Block, Document, Extraction, Section
from corpus.settings import Settings

Stored = tuple[Document, tuple[Block, ...], tuple[Section, ...]]
Extract = Callable[[Document, tuple[Block, ...], tuple[Section, ...]], Extraction]


def extractions(
    stored: Iterable[Stored], count: int, extract: Extract, settings: Settings
) -> Iterator[Extraction]:
    """Extract from documents, in their order.

    :param count: how many they are.
    :param extract: of this process, which does it alone where they are few.
    """
    jobs = jobs_for(count)
    if jobs <= 1:
        yield from (extract(*each) for each in stored)
        return
    with workers(jobs, partial(_extract, settings), _crashed) as pool:
        yield from pool.map(stored)


def _extract(settings: Settings) -> Callable[[Stored], Extraction]:
    from graph.extraction import load_extractor

    extract = load_extractor(tagger=settings.tagger, runtime=settings.runtime).extract
    return lambda stored: extract(*stored)


def _crashed(stored: Stored) -> Extraction:
    raise BeslutsgrafError(f"Programmet kraschade på dokumentet {stored[0].source}.")
