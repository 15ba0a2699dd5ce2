"""Runs a transformer on OpenVINO: an IR converted once, bfloat16 where the processor has it, all cores.

Neither torch nor sentence-transformers is imported to run an IR that is there already, so that the first
query of a process is answered within about a second.
"""

import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from corpus.errors import EncoderUnavailable
from corpus.openvino_library import openvino, precision_of
from search.encoding.batches import Batch, Floats, Whole, batches, pool
from search.encoding.encoder_files import EncoderFiles, publish
from search.encoding.recipe import Recipe
from search.encoding.tokens import Tokens

WINDOW = 4096
"""Texts that are tokenized and sorted at a time."""


def convert(files: EncoderFiles) -> Path:
    """Convert the encoder's transformer to an IR in its cache, once, and give the IR's path.

    :raises EncoderUnavailable: where the transformer cannot be converted.
    """
    target = files.cache / "openvino"
    if not target.is_dir():
        try:
            publish(target, partial(_convert, files.folder))
        except Exception as error:  # tracing somebody else's model can fail in any way
            message = f"Språkmodellen {files.model} kan inte omvandlas till OpenVINO: {error}"
            raise EncoderUnavailable(message) from error
    return target / "encoder.xml"


def _convert(source: Path, folder: Path) -> None:
    ov = openvino()
    import torch

    from search.encoding.sentence_runtime import load_sentence_transformer

    transformer = load_sentence_transformer(source)[0].auto_model
    transformer.config.return_dict = False
    example = torch.ones((2, 8), dtype=torch.int64)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns of every branch that the mask decides
        inputs = {"input_ids": example, "attention_mask": example}
        model = ov.convert_model(transformer, example_input=inputs)
    states = ov.Model([model.outputs[0]], model.get_parameters())
    ov.save_model(states, str(folder / "encoder.xml"), compress_to_fp16=True)


class OpenVinoRuntime:
    """Runs a plain transformer on all cores; threads do not wait for each other."""

    def __init__(self, ir: Path, tokens: Tokens, recipe: Recipe) -> None:
        """Compile the IR for the processor.

        :raises EncoderUnavailable: where the IR is damaged.
        """
        core = openvino().Core()
        precision = precision_of(core)
        choices = {"INFERENCE_PRECISION_HINT": precision, "PERFORMANCE_HINT": "THROUGHPUT"}
        try:
            self._compiled = core.compile_model(str(ir), "CPU", choices)
        except RuntimeError as error:
            message = f"Filen {ir} är skadad. Ta bort mappen {ir.parent} och kör igen, så byggs den om."
            raise EncoderUnavailable(message) from error
        self.precision = precision
        self._tokens = tokens
        self._recipe = recipe
        self._requests = threading.local()
        parallel = int(self._compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS"))
        self._workers = ThreadPoolExecutor(parallel, thread_name_prefix="encoder")
        self._infer(np.ones((1, 1), dtype=np.int64), np.ones((1, 1), dtype=np.int64))

    def encode(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> Floats:
        """Encode texts that have their prefixes; float32 of shape (n, dim) and L2 norm 1."""
        vectors = np.empty((len(texts), self._recipe.dimension), dtype=np.float32)
        done = 0
        for start in range(0, len(texts), WINDOW):
            for batch, found in self._each(texts[start : start + WINDOW], self._pooled):
                vectors[start + batch.rows] = found
                done += len(batch.rows)
                if progress:
                    progress(done)
        return vectors

    def token_states(self, texts: Sequence[str]) -> list[Floats]:
        """Give the state of every token of texts that have their prefixes; each of shape (tokens, dim)."""
        states: list[Floats] = [np.empty(0, dtype=np.float32)] * len(texts)
        for batch, found in self._each(texts, self.states):
            lengths = batch.mask.sum(axis=1)
            for row, length, state in zip(batch.rows, lengths, found, strict=True):
                states[row] = state[:length]
        return states

    def _each(self, texts: Sequence[str], work: Callable[[Batch], Floats]) -> Iterator[tuple[Batch, Floats]]:
        longest = self._recipe.longest
        tokens = self._tokens.ids(texts, longest=longest)
        parts = list(batches(tokens, padding=self._tokens.padding, longest=longest))
        run = map if len(parts) == 1 else self._workers.map
        return zip(parts, run(work, parts), strict=True)

    def _pooled(self, batch: Batch) -> Floats:
        return pool(self.states(batch), batch.mask, self._recipe.pooling)

    def states(self, batch: Batch) -> Floats:
        """Give the token states of a batch; float32 of shape (texts, length, dim)."""
        key = batch.ids.tobytes() if len(batch.ids) == 1 else None
        if key is not None and getattr(self._requests, "last", (None,))[0] == key:
            found: Floats = self._requests.last[1]
            return found
        found = self._infer(batch.ids, batch.mask)
        if key is not None:  # a question is wanted twice: as a whole and by its tokens
            self._requests.last = (key, found)
        return found

    def _infer(self, ids: Whole, mask: Whole) -> Floats:
        """Run the transformer once.

        The thread that opens the runtime does so first: the library makes tables at the first use, and two
        threads that meet there wait for each other for ever, each with a lock that the other wants.
        """
        if not hasattr(self._requests, "mine"):
            self._requests.mine = self._compiled.create_infer_request()
        request = self._requests.mine
        request.infer({"input_ids": ids, "attention_mask": mask}, share_inputs=True)
        return np.array(request.get_output_tensor(0).data, dtype=np.float32)
