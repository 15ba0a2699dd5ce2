"""How long work tells how far it has come."""

from typing import Protocol


class Progress(Protocol):
    """Told of every step of long work."""

    def __call__(self, stage: str, done: int, total: int, detail: str = "") -> None:
        """Take note that `done` of `total` steps of a stage are done; `detail` names the present one."""
        ...


def silent(stage: str, done: int, total: int, detail: str = "") -> None:
    """Take no note."""
