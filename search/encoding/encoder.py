"""Encoders: text to vectors whose inner product is the nearness in meaning, without a network."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np

from corpus.errors import EncoderUnavailable, InvalidRequest
from corpus.records import content_id
from corpus.settings import Settings
from search.encoding.batches import Floats, normalised, pool
from search.encoding.encoder_files import EncoderFiles, find_encoder, publish, slug
from search.encoding.late_interaction import TokenVectors
from search.encoding.recipe import Recipe, read_recipe
from search.encoding.tokens import Tokens

RUNTIMES = ("auto", "openvino", "torch")


class Encoder(Protocol):
    """Turns passages and questions into vectors of one space.

    :ivar name: changes whenever the vectors would: model, weights, prefixes and pooling, not the runtime.
    """

    name: str
    dimension: int

    def encode_passages(
        self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
    ) -> Floats:
        """Encode passages.

        :param progress: told now and then how many of the texts are done.
        :returns: float32 of shape (n, dim), each row of L2 norm 1, in the order of the texts.
        """
        ...

    def encode_query(self, text: str) -> Floats:
        """Encode one question; float32 of shape (1, dim) and L2 norm 1."""
        ...

    def token_spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Give the character offsets of a text's tokens, the special ones left out."""
        ...


class Runtime(Protocol):
    """Computes the vectors of texts that have their prefixes."""

    def encode(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> Floats:
        """Give float32 of shape (n, dim) and L2 norm 1."""
        ...

    def token_states(self, texts: Sequence[str]) -> list[Floats]:
        """Give the state of every token, the special ones with them; each of shape (tokens, dim)."""
        ...


def load_encoder(settings: Settings) -> "PrefixedEncoder":
    """Find the chosen encoder and prepare its files once; the weights are read when they are first needed.

    :raises EncoderUnavailable: where it is not found, or the chosen runtime cannot run it.
    :raises InvalidRequest: where there is no such runtime.
    """
    if settings.runtime not in RUNTIMES:
        raise InvalidRequest(f"runtime måste vara {', '.join(RUNTIMES)}, inte ”{settings.runtime}”.")
    files = find_encoder(settings.encoder, settings.home)
    recipe = read_recipe(files.folder, files.model)
    tokenizer = _tokenizer_file(files)
    return PrefixedEncoder(
        name=_fingerprint(files, recipe),
        recipe=recipe,
        open_tokens=partial(Tokens, tokenizer),
        open_runtime=_runtime(files, recipe, settings.runtime),
    )


def _fingerprint(files: EncoderFiles, recipe: Recipe) -> str:
    parts = (recipe.pooling, recipe.query_prefix, recipe.passage_prefix, str(recipe.longest))
    return f"{slug(files.model)}-{content_id(files.model, files.weights_hash, *parts)}"


def _tokenizer_file(files: EncoderFiles) -> Path:
    """Give the path of the tokenizer's file, which is made where the model comes without one."""
    own = files.folder / "tokenizer.json"
    made = files.cache / "tokenizer" / "tokenizer.json"
    if own.is_file():
        return own
    if not made.is_file():
        from search.encoding.sentence_runtime import write_tokenizer

        publish(made.parent, lambda folder: write_tokenizer(files.folder, folder / made.name))
    return made


def _runtime(files: EncoderFiles, recipe: Recipe, chosen: str) -> Callable[[Tokens], Runtime]:
    if chosen == "torch":
        return partial(_open_sentence_runtime, files.folder)
    try:
        return partial(_open_openvino_runtime, _converted(files, recipe), recipe)
    except EncoderUnavailable:
        if chosen == "openvino":
            raise
        return partial(_open_sentence_runtime, files.folder)


def _converted(files: EncoderFiles, recipe: Recipe) -> Path:
    if find_spec("openvino") is None:
        raise EncoderUnavailable(
            "OpenVINO är inte installerat. Välj runtime=torch eller installera openvino."
        )
    if not recipe.plain:
        message = (
            f"Språkmodellen {files.model} har fler steg än OpenVINO-körningen klarar. Välj runtime=torch."
        )
        raise EncoderUnavailable(message)
    from search.encoding.openvino_runtime import convert

    return convert(files)


def _open_openvino_runtime(ir: Path, recipe: Recipe, tokens: Tokens) -> Runtime:
    from search.encoding.openvino_runtime import OpenVinoRuntime

    return OpenVinoRuntime(ir, tokens, recipe)


def _open_sentence_runtime(folder: Path, _: Tokens) -> Runtime:
    from search.encoding.sentence_runtime import SentenceRuntime

    return SentenceRuntime(folder)


class PrefixedEncoder:
    """Sets the model's prefixes before the texts; opens tokenizer and runtime when they are first needed."""

    def __init__(
        self,
        *,
        name: str,
        recipe: Recipe,
        open_tokens: Callable[[], Tokens],
        open_runtime: Callable[[Tokens], Runtime],
    ) -> None:
        self.name = name
        self.dimension = recipe.dimension
        self._recipe = recipe
        self._open_tokens = open_tokens
        self._open_runtime = open_runtime
        self._lock = threading.RLock()
        self._tokens: Tokens | None = None
        self._runtime: Runtime | None = None

    @property
    def tokens(self) -> Tokens:
        """The tokenizer, read once."""
        with self._lock:
            if self._tokens is None:
                self._tokens = self._open_tokens()
            return self._tokens

    @property
    def runtime(self) -> Runtime:
        """The runtime, opened once."""
        with self._lock:
            if self._runtime is None:
                self._runtime = self._open_runtime(self.tokens)
            return self._runtime

    def encode_passages(
        self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
    ) -> Floats:
        """Encode passages; see `Encoder`."""
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return self.runtime.encode([self._recipe.passage_prefix + text for text in texts], progress=progress)

    def encode_query(self, text: str) -> Floats:
        """Encode one question; see `Encoder`."""
        return self.runtime.encode([self._recipe.query_prefix + text])

    def query_tokens(self, text: str) -> TokenVectors:
        """Give the vectors of a question's tokens; see `TokenEncoder`."""
        return self._token_vectors(self._recipe.query_prefix, [text])[0]

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Give the vectors of the tokens of passages; see `TokenEncoder`."""
        return self._token_vectors(self._recipe.passage_prefix, texts)

    def text_of(self, tokens: TokenVectors) -> str:
        """Give the text of a passage's tokens; see `TokenEncoder`."""
        return self.tokens.text(tokens.ids)

    def passages_with_tokens(self, texts: Sequence[str]) -> tuple[Floats, list[TokenVectors]]:
        """Give passages and their tokens from one run; see `search.encoding.joint_encoding.JointEncoder`."""
        prefix, pooling = self._recipe.passage_prefix, self._recipe.pooling
        if not self._recipe.plain:  # more stands between the tokens and the whole than their mean
            return self.encode_passages(texts), self.passage_tokens(texts)
        states = self.runtime.token_states([prefix + text for text in texts])
        pooled = [pool(state[None], np.ones((1, len(state)), dtype=np.int64), pooling) for state in states]
        vectors = np.vstack(pooled) if pooled else np.empty((0, self.dimension), dtype=np.float32)
        return vectors, self._own_tokens(prefix, texts, states)

    def _token_vectors(self, prefix: str, texts: Sequence[str]) -> list[TokenVectors]:
        return self._own_tokens(prefix, texts, self.runtime.token_states([prefix + text for text in texts]))

    def _own_tokens(self, prefix: str, texts: Sequence[str], states: Sequence[Floats]) -> list[TokenVectors]:
        longest = self._recipe.longest
        prefixed = [prefix + text for text in texts]
        found = []
        for text, ids, state in zip(texts, self.tokens.ids(prefixed, longest=longest), states, strict=True):
            own = np.flatnonzero(self.tokens.own(prefix, text, longest=longest))
            found.append(TokenVectors(tuple(ids[place] for place in own), normalised(state[own])))
        return found

    def token_spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Give the character offsets of a text's tokens; see `Encoder`."""
        return self.tokens.spans(text)
