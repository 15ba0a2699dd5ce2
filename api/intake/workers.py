"""Work shared between processes, in order; a task that brings its process down stops no other."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from os import cpu_count
from typing import Any, Generic, TypeVar, cast

FEW_TASKS = 40  # fewer are done sooner in one process than others are started
MOST_JOBS = 8
_AHEAD = 3  # tasks of each process that are worked on or waiting, so that none is idle while results are kept
T = TypeVar("T")
R = TypeVar("R")


def jobs_for(tasks: int, *, wanted: int = 0) -> int:
    """Tell how many processes to share tasks between; 0 wanted means as many as there are cores to use."""
    if wanted:
        return wanted
    return 1 if tasks < FEW_TASKS else max(1, min(cpu_count() or 1, MOST_JOBS))


class Workers(Generic[T, R]):
    """Processes that do one kind of work.

    :param begin: called once in each process; gives what does the work. Both must be possible to pickle.
    :param crashed: gives the result of a task that brought its process down.
    """

    def __init__(self, jobs: int, begin: Callable[[], Callable[[T], R]], crashed: Callable[[T], R]) -> None:
        self._jobs = jobs
        self._begin = begin
        self._crashed = crashed
        self._executor = self._processes(jobs)

    def map(self, tasks: Iterable[T]) -> Iterator[R]:
        """Do tasks; the results come in their order."""
        waiting: deque[tuple[T, Future[R]]] = deque()
        for task in tasks:
            waiting.append((task, self._begun(task)))
            if len(waiting) > self._jobs * _AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def stop(self) -> None:
        """Stop at once; tasks that are worked on are left."""
        processes = list((getattr(self._executor, "_processes", None) or {}).values())
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()

    def _begun(self, task: T) -> "Future[R]":
        try:
            return self._submitted(self._executor, task)
        except BrokenProcessPool:
            self._executor = self._processes(self._jobs)
            return self._submitted(self._executor, task)

    @staticmethod
    def _submitted(executor: ProcessPoolExecutor, task: T) -> "Future[R]":
        return cast("Future[R]", executor.submit(_do, task))

    def _result(self, task: T, future: "Future[R]") -> R:
        try:
            return future.result()
        except BrokenProcessPool:  # by this task or another one: done alone it tells
            return self._done_alone(task)

    def _done_alone(self, task: T) -> R:
        with self._processes(1) as executor:
            try:
                return self._submitted(executor, task).result()
            except BrokenProcessPool:
                return self._crashed(task)

    def _processes(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            count, mp_context=get_context("spawn"), initializer=_start, initargs=(self._begin,)
        )


@contextmanager
def workers(
    jobs: int, begin: Callable[[], Callable[[T], R]], crashed: Callable[[T], R]
) -> Iterator[Workers[T, R]]:
    """Give processes that do one kind of work (see `Workers`), and stop them at the end, however it comes."""
    pool = Workers(jobs, begin, crashed)
    try:
        yield pool
    finally:
        pool.stop()


_work: Callable[[Any], object] | None = None  # of this process, where it is one of the workers


def _start(begin: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _work = begin()


def _do(task: object) -> object:
    assert _work is not None, "a worker works only after it has started"  # noqa: S101 - set by the initializer
    return _work(task)
