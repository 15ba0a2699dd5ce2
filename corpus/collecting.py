"""Python's collection of garbage kept out of a search, and of reading a whole graph.

Tantivy gives ten thousand hits as so many small objects, which are gone again a moment later. Python takes
them for a reason to go through all objects that there are: a fifth of a second in a large corpus, in the
middle of a search. And a graph of a hundred thousand names, which all stay, makes it do so again and again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_SELDOM = 1_000
_lock = Lock()
_inside = 0
_was_enabled = True


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nothing be collected inside, in any thread; what is made inside should be dropped there."""
    _enter()
    try:
        yield
    finally:
        _leave()


def collect_seldom() -> None:
    """Let a process that goes on and on go through all its objects a hundred times less often than it would.

    Dictionaries of words and whole indexes make that take a tenth of a second, in the middle of a search.
    What is young is still collected as often, and what nothing refers to goes at once as ever.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)


def _enter() -> None:
    global _inside, _was_enabled
    with _lock:
        if _inside == 0:
            _was_enabled = gc.isenabled()
            gc.disable()
        _inside += 1


def _leave() -> None:
    global _inside
    with _lock:
        _inside -= 1
        if _inside == 0 and _was_enabled:
            gc.enable()
