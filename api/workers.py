"""Files read in several processes at once; a file that brings its process down stops no other."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from os import cpu_count

from api.reading import FileReader, FileResult, Task, load_file_reader
from corpus.settings import Settings

FEW_FILES = 40  # fewer are read sooner in one process than others are started
MOST_JOBS = 8
_CRASHED = "Programmet kraschade när filen lästes."
_AHEAD = 3  # files of each process that are read or waiting, so that none is idle while results are kept


def jobs_for(files: int, *, wanted: int) -> int:
    """Tell how many processes to read files with; 0 wanted means as many as there are cores to use."""
    if wanted:
        return wanted
    return 1 if files < FEW_FILES else max(1, min(cpu_count() or 1, MOST_JOBS))


class Workers:
    """Processes that read files, each with a tokenizer and an extractor but no encoder."""

    def __init__(
        self, settings: Settings, jobs: int, open_reader: Callable[[Settings], FileReader] = load_file_reader
    ) -> None:
        self._settings = settings
        self._jobs = jobs
        self._open_reader = open_reader
        self._executor = self._processes(jobs)

    def read(self, tasks: Iterable[Task]) -> Iterator[FileResult]:
        """Read files; the results come in the order of the tasks."""
        waiting: deque[tuple[Task, Future[FileResult]]] = deque()
        for task in tasks:
            waiting.append((task, self._begun(task)))
            if len(waiting) > self._jobs * _AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def stop(self) -> None:
        """Stop at once; files that are being read are left."""
        processes = list((getattr(self._executor, "_processes", None) or {}).values())
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()

    def _begun(self, task: Task) -> "Future[FileResult]":
        try:
            return self._executor.submit(_read, task)
        except BrokenProcessPool:
            self._executor = self._processes(self._jobs)
            return self._executor.submit(_read, task)

    def _result(self, task: Task, future: "Future[FileResult]") -> FileResult:
        try:
            return future.result()
        except BrokenProcessPool:  # by this file or another one: read alone it tells
            return self._read_alone(task)

    def _read_alone(self, task: Task) -> FileResult:
        with self._processes(1) as executor:
            try:
                return executor.submit(_read, task).result()
            except BrokenProcessPool:
                return FileResult(source=task.source, reason=_CRASHED)

    def _processes(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            count,
            mp_context=get_context("spawn"),
            initializer=_start,
            initargs=(self._settings, self._open_reader),
        )


@contextmanager
def workers(settings: Settings, jobs: int) -> Iterator[Workers]:
    """Give processes that read files, and stop them at the end, however it comes."""
    pool = Workers(settings, jobs)
    try:
        yield pool
    finally:
        pool.stop()


_reader: FileReader | None = None  # of this process, where it is one of the workers


def _start(settings: Settings, open_reader: Callable[[Settings], FileReader]) -> None:
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _reader = open_reader(settings)


def _read(task: Task) -> FileResult:
    assert _reader is not None, "a worker reads only after it has started"  # noqa: S101 - set by the initializer
    return _reader.read(task)
