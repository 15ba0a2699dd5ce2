"""The tagger's network in OpenVINO, built of its weights without PyTorch, so that it runs within a second."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from corpus.openvino_library import openvino, precision_of
from graph.tagger.labels import Floats, Whole
from graph.tagger.sizes import EPSILON, HEADS

Node = Any  # the library ships no types


class OpenVinoNetwork:
    """Gives the probabilities of labels; threads do not wait for each other.

    :ivar parallel: how many threads make the best use of the processor.
    """

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        ov = openvino()
        core = ov.Core()
        choices = {"INFERENCE_PRECISION_HINT": precision_of(core), "PERFORMANCE_HINT": "THROUGHPUT"}
        self._compiled = core.compile_model(_Builder(ov, weights).model(), "CPU", choices)
        self.parallel = int(self._compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS"))

    def probabilities(self, vectors: Floats, mask: Whole) -> Floats:
        """Give the probabilities of each piece's labels; see `graph.tagger.runtime.Runtime`."""
        request = self._compiled.create_infer_request()
        request.infer({"vectors": vectors, "mask": mask}, share_inputs=True)
        return np.array(request.get_output_tensor(0).data, dtype=np.float32)


class _Builder:
    def __init__(self, ov: Any, weights: Mapping[str, Floats]) -> None:  # noqa: ANN401 - no types there
        from openvino import opset13

        self.ov, self.ops, self.weights = ov, opset13, weights

    def model(self) -> Any:  # noqa: ANN401 - the library ships no types
        """Join the parts; the names of inputs and the steps are those of `graph.tagger.network`."""
        ops, hidden = self.ops, self.weights["first_norm.weight"].size
        vectors = ops.parameter([-1, -1, hidden], np.float32, name="vectors")
        mask = ops.parameter([-1, -1], np.int64, name="mask")
        states = self._normalised(ops.add(vectors, self._positions(vectors)), "first_norm")
        seen = ops.convert(ops.unsqueeze(mask, np.array([1, 2])), "boolean")
        layers = sum(name.endswith(".query.weight") for name in self.weights)
        for layer in range(layers):
            states = self._layer(states, seen, f"layers.{layer}")
        found = ops.softmax(self._linear(states, "head"), axis=2)
        for node, name in ((vectors, "vectors"), (mask, "mask")):
            node.output(0).get_tensor().set_names({name})
        return self.ov.Model([found], [vectors, mask], "tagger")

    def _positions(self, vectors: Node) -> Node:
        ops = self.ops
        length = ops.gather(ops.shape_of(vectors), np.array([1]), np.array(0))
        first, step, axis = (np.array([number], dtype=np.int64) for number in (0, 1, 0))
        return ops.slice(ops.constant(self.weights["positions"]), first, length, step, axis)

    def _layer(self, states: Node, seen: Node, name: str) -> Node:
        ops = self.ops
        query, key, value = (
            self._parted(self._linear(states, f"{name}.{part}")) for part in ("query", "key", "value")
        )
        attended = ops.scaled_dot_product_attention(query, key, value, seen)
        attended = ops.reshape(ops.transpose(attended, np.array([0, 2, 1, 3])), np.array([0, 0, -1]), True)
        mixed = self._linear(attended, f"{name}.mixed")
        states = self._normalised(ops.add(states, mixed), f"{name}.mixed_norm")
        wide = ops.gelu(self._linear(states, f"{name}.wide"), "erf")
        return self._normalised(ops.add(states, self._linear(wide, f"{name}.narrow")), f"{name}.norm")

    def _parted(self, states: Node) -> Node:
        ops = self.ops
        parted = ops.reshape(states, np.array([0, 0, HEADS, -1]), True)
        return ops.transpose(parted, np.array([0, 2, 1, 3]))

    def _linear(self, states: Node, name: str) -> Node:
        weight, bias = self.weights[f"{name}.weight"], self.weights[f"{name}.bias"]
        return self.ops.add(self.ops.matmul(states, weight, False, True), bias[None, None])

    def _normalised(self, states: Node, name: str) -> Node:
        ops = self.ops
        even = ops.mvn(states, np.array([2]), True, EPSILON, "inside_sqrt")
        scaled = ops.multiply(even, self.weights[f"{name}.weight"][None, None])
        return ops.add(scaled, self.weights[f"{name}.bias"][None, None])
