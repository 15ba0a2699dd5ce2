"""An encoder's tokens and where they stand, with the `tokenizers` library alone."""

import os
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import EncoderUnavailable
from search.encoding.batches import shorten

_PADDING = ("<pad>", "[PAD]", "<|padding|>")


class Tokens:
    """A fast tokenizer read from its file; safe to call from several threads."""

    def __init__(self, path: Path) -> None:
        """Read the file.

        :raises EncoderUnavailable: where it is missing or damaged.
        """
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        from tokenizers import Tokenizer, decoders, models

        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises plain exceptions
            raise EncoderUnavailable(f"Filen {path} kan inte läsas: {error}") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        if self._tokenizer.decoder is None:
            cut = isinstance(self._tokenizer.model, models.WordPiece)
            self._tokenizer.decoder = decoders.WordPiece() if cut else decoders.Metaspace()
        found = (self._tokenizer.token_to_id(token) for token in _PADDING)
        self.padding = next((token for token in found if token is not None), 0)

    def ids(self, texts: Sequence[str], *, longest: int) -> list[list[int]]:
        """Give the token ids of texts, the special ones with them, at most `longest` each."""
        encodings = self._tokenizer.encode_batch_fast(list(texts))
        return [shorten(encoding.ids, encoding.special_tokens_mask, longest) for encoding in encodings]

    def own(self, prefix: str, text: str, *, longest: int) -> list[int]:
        """Tell of each token that `ids` gives for prefix and text whether it is the text's own: 1 or 0."""
        encoding = self._tokenizer.encode(prefix + text)
        special = encoding.special_tokens_mask
        own = [
            int(end > len(prefix) and not mark)
            for (_, end), mark in zip(encoding.offsets, special, strict=True)
        ]
        return shorten(own, special, longest)

    def text(self, ids: Sequence[int]) -> str:
        """Give the text that tokens stand for, as far as the vocabulary keeps it."""
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=False))

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Give the character offsets of a text's tokens, the special ones left out, all of the text read."""
        offsets: list[tuple[int, int]] = self._tokenizer.encode(text, add_special_tokens=False).offsets
        return offsets
