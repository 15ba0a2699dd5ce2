"""Runs the tagger's network on OpenVINO, or on PyTorch where OpenVINO is missing or not wanted."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Protocol

from corpus.errors import InvalidRequest, TaggerUnavailable
from graph.tagger.labels import Floats, Whole

RUNTIMES = ("auto", "openvino", "torch")


class Runtime(Protocol):
    """Gives the probabilities of labels; safe to call from several threads.

    :ivar parallel: how many threads make the best use of the processor.
    """

    parallel: int

    def probabilities(self, vectors: Floats, mask: Whole) -> Floats:
        """Give the probabilities of each piece's labels.

        :param vectors: of the pieces; shape (texts, length, hidden).
        :param mask: 1 for a piece, 0 for padding; shape (texts, length).
        :returns: shape (texts, length, labels), each row of sum 1.
        """
        ...


def open_runtime(chosen: str, weights: Mapping[str, Floats]) -> Runtime:
    """Open the network on the chosen runtime; `auto` takes OpenVINO where it is installed.

    :raises InvalidRequest: where there is no such runtime.
    :raises TaggerUnavailable: where OpenVINO is chosen and missing.
    """
    if chosen not in RUNTIMES:
        raise InvalidRequest(f"runtime måste vara {', '.join(RUNTIMES)}, inte ”{chosen}”.")
    installed = find_spec("openvino") is not None
    if chosen == "openvino" and not installed:
        raise TaggerUnavailable("OpenVINO är inte installerat. Välj runtime=torch eller installera openvino.")
    if chosen == "torch" or not installed:
        from graph.tagger.network import TorchNetwork

        return TorchNetwork(weights)
    from graph.tagger.openvino_network import OpenVinoNetwork

    return OpenVinoNetwork(weights)
