"""How many threads a search takes for its sums of products: one."""

from functools import cache


@cache
def use_one_thread() -> None:
    """Let NumPy multiply small matrices in the thread that asks.

    Its helpers, one a core, go on waiting busily after each product: they took three times as much of the
    processors as the search itself, and from the next question on the other core.
    """
    from threadpoolctl import ThreadpoolController

    for library in ThreadpoolController().select(user_api="blas").lib_controllers:
        if "numpy" in library.filepath:
            library.set_num_threads(1)
