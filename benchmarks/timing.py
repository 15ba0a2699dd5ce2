"""How long calls take: the time that passes, and the processors' own, which other work lengthens less."""

import statistics
import time
from collections.abc import Callable, Iterable


def timed(asks: Iterable[Callable[[], object]]) -> dict[str, float]:
    """Make every call once, and give medians and the 95th percentile in milliseconds."""
    passed, worked = [], []
    for ask in asks:
        began, working = time.perf_counter(), time.process_time()
        ask()
        passed.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - working) * 1000)
    passed.sort()
    return {
        "median_ms": round(statistics.median(passed), 1),
        "p95_ms": round(passed[int(len(passed) * 0.95)], 1),
        "processor_median_ms": round(statistics.median(worked), 1),
    }
