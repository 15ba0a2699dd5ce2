"""Folders that are watched: what changes in them is read, and what goes is told of."""

from collections.abc import Callable, Sequence
from pathlib import Path

from api.intake.ingestion import IngestReport
from api.rooms.documents import Documents
from search.progress import Progress

_QUIET_MILLISECONDS = 1500  # a file that is being copied changes all the time; wait until it does not
Told = Callable[[IngestReport], None]


def watch(
    service: Documents,
    paths: Sequence[Path],
    *,
    privacy: str | None,
    jobs: int,
    progress: Progress,
    told: Told,
) -> None:
    """Take in files and folders, then what changes in them, until Ctrl-C.

    :param told: given a report of the first reading and of each change.
    :raises NotFound: where a path does not exist.
    """
    from watchfiles import watch as changes_in

    told(service.ingest(paths, privacy=privacy, jobs=jobs, progress=progress))
    home = service.settings.home

    def counts(_change: object, path: str) -> bool:
        return not Path(path).resolve().is_relative_to(home)

    watched = changes_in(
        *paths, watch_filter=counts, debounce=_QUIET_MILLISECONDS, step=200, raise_interrupt=False
    )
    for _ in watched:
        report = service.ingest([path for path in paths if path.exists()], jobs=jobs, progress=progress)
        if _tells(report):
            told(report)


def _tells(report: IngestReport) -> bool:
    happened = report.added or report.updated or report.removed or report.quarantined or report.missing
    return bool(happened)
