"""The one place that imports OpenVINO."""

import sys
from typing import Any


def openvino() -> Any:  # noqa: ANN401 - the library ships no types
    """Import OpenVINO without its reports of use.

    On import it sends a report to its maker unless the package `openvino_telemetry` is missing; for this
    process it is.
    """
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type] # None makes its import fail
    import openvino

    return openvino


def precision_of(core: Any) -> str:  # noqa: ANN401 - the library ships no types
    """Tell in which precision the processor computes best: `bf16` where it has it, else `f32`."""
    return "bf16" if "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES") else "f32"
