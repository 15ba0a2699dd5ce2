"""The bars that show how far long work has come."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from search.progress import Progress, silent

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class _Bars:
    def __init__(self, shown: "RichProgress") -> None:
        self._shown = shown
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int, detail: str = "") -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._shown.add_task(stage, total=total, detail="")
        self._shown.update(self._tasks[stage], completed=done, total=total, detail=detail[:50])


@contextmanager
def bars(*, shown: bool) -> Iterator[Progress]:
    """Show one bar a stage on standard error, with rate and time left; nothing where `shown` is false."""
    if not shown:
        yield silent
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as RichProgress
    from rich.text import Text

    class RateColumn(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text("" if speed is None else f"{speed:,.0f}/s".replace(",", " "))

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[detail]}", markup=False),
    )
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as shown_bars:
        yield _Bars(shown_bars)
