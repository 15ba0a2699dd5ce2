"""Any encoder that sentence-transformers can load, on PyTorch in float32."""

import os
import threading
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import EncoderUnavailable
from search.encoding.batches import Floats, normalised

WINDOW = 512
"""Texts between two reports of progress."""


def load_sentence_transformer(folder: Path) -> Any:  # noqa: ANN401 - the library is imported where it is needed
    """Load a sentence-transformers folder on the processor, in float32, without a network.

    :raises EncoderUnavailable: where the folder cannot be loaded.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from sentence_transformers import SentenceTransformer

    logging: Any = import_module("transformers.utils.logging")
    logging.disable_progress_bar()
    logging.set_verbosity_error()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # older folders name modules by paths that have moved
            choices = {"dtype": "float32"}
            return SentenceTransformer(str(folder), device="cpu", model_kwargs=choices, local_files_only=True)
    except Exception as error:  # somebody else's model can fail in any way
        raise EncoderUnavailable(f"Språkmodellen i {folder} kan inte laddas: {error}") from error


def write_tokenizer(folder: Path, target: Path) -> None:
    """Write the fast tokenizer of a sentence-transformers folder as one file.

    :raises EncoderUnavailable: where the model has no fast tokenizer.
    """
    tokenizer = getattr(load_sentence_transformer(folder).tokenizer, "backend_tokenizer", None)
    if tokenizer is None:
        raise EncoderUnavailable(f"Språkmodellen i {folder} saknar snabb tokeniserare (tokenizer.json).")
    tokenizer.save(str(target), pretty=False)


class SentenceRuntime:
    """Runs the whole pipeline of modules; threads take turns."""

    def __init__(self, folder: Path) -> None:
        """Load the folder.

        :raises EncoderUnavailable: where it cannot be loaded.
        """
        self._transformer = load_sentence_transformer(folder)
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> Floats:
        """Encode texts that have their prefixes; float32 of shape (n, dim) and L2 norm 1."""
        parts = []
        for start in range(0, len(texts), WINDOW):
            window = list(texts[start : start + WINDOW])
            with self._lock:
                vectors = self._transformer.encode(window, show_progress_bar=False, convert_to_numpy=True)
            parts.append(normalised(np.asarray(vectors, dtype=np.float32)))
            if progress:
                progress(start + len(window))
        return np.concatenate(parts)

    def token_states(self, texts: Sequence[str]) -> list[Floats]:
        """Give the state of every token of texts that have their prefixes; each of shape (tokens, dim)."""
        choices = {"output_value": "token_embeddings", "show_progress_bar": False}
        with self._lock:
            states = self._transformer.encode(list(texts), **choices)
        return [np.asarray(state, dtype=np.float32) for state in states]
