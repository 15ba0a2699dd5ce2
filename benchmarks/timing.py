"""How long calls take: the time that passes, and the processors' own, which other work lengthens less."""

import statistics
import time
from collections.abc import Callable, Iterable


def timed(asks: Iterable[Callable[[], object]]) -> dict[str, float]:
    """Make every call once, and give medians and 95th percentiles in milliseconds."""
    passed, worked = [], []
    for ask in asks:
        began, working = time.perf_counter(), time.process_time()
        ask()
        passed.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - working) * 1000)
    passed.sort()
    worked.sort()
    return {
        "median_ms": round(statistics.median(passed), 1),
        "p95_ms": round(passed[int(len(passed) * 0.95)], 1),
        "processor_median_ms": round(statistics.median(worked), 1),
        "processor_p95_ms": round(worked[int(len(worked) * 0.95)], 1),
    }
