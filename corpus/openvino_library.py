"""The one place that imports OpenVINO."""

import sys
import threading
from typing import Any

import numpy as np

_FIRST = threading.Lock()


def openvino() -> Any:  # noqa: ANN401 - the library ships no types
    """Import OpenVINO without its reports of use.

    On import it sends a report to its maker unless the package `openvino_telemetry` is missing; for this
    process it is.
    """
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # None makes its import fail
    import openvino

    with _FIRST:
        _made_ready(openvino)
    return openvino


def _made_ready(library: Any) -> None:  # noqa: ANN401 - the library ships no types
    """Take an array into the library and out again, so that no two threads are the first to do so.

    Its tables of types are made at the first use, and two threads that meet there wait for each other for
    ever: one holds Python's lock and wants the table, the other makes the table and wants Python's lock.
    """
    for kind in (np.int64, np.float32):
        library.Tensor(np.zeros((1, 1), dtype=kind)).data  # noqa: B018 - reading it is what is wanted


def precision_of(core: Any) -> str:  # noqa: ANN401 - the library ships no types
    """Tell in which precision the processor computes best: `bf16` where it has it, else `f32`."""
    return "bf16" if "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES") else "f32"
