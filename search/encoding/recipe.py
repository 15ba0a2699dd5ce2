"""How an encoder turns text into a vector, as told by the files of its own folder."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import EncoderUnavailable

E5_FAMILY = re.compile(r"(?:^|[/_-])e5(?:-v\d+)?-(?:small|base|large)", re.IGNORECASE)
"""Models that were trained with prefixes but do not always name them in their files."""

DEFAULT_LONGEST = 512
_POSITIONS_AFTER_PADDING = {"roberta", "xlm-roberta", "camembert", "mpnet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """The way from text to vector.

    :ivar pooling: `mean`, `cls`, or the name of another way, which only sentence-transformers knows.
    :ivar longest: tokens that are read of a text, the special ones counted.
    :ivar plain: a transformer and mean or first-token pooling, nothing else between text and vector.
    """

    pooling: str
    query_prefix: str
    passage_prefix: str
    dimension: int
    longest: int
    plain: bool


def read_recipe(folder: Path, model: str) -> Recipe:
    """Read the recipe of a sentence-transformers folder; a bare transformer gets mean pooling.

    :param model: the model's name, which tells the e5 family.
    :raises EncoderUnavailable: where the configuration is missing or makes no sense.
    """
    try:
        return _read(folder, model)
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"Mappen {folder} är inte en läsbar sentence-transformers-modell: {error}"
        raise EncoderUnavailable(message) from error


def _read(folder: Path, model: str) -> Recipe:
    transformer = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    modules = _modules(folder)
    pooling, whole_text = _pooling(modules.get("Pooling", {}))
    settings = _load(folder / "sentence_bert_config.json")
    query_prefix, passage_prefix = _prefixes(folder, model)
    kinds = set(modules) - {"Normalize"}
    known = kinds <= {"Transformer", "Pooling"} and pooling in {"mean", "cls"}
    return Recipe(
        pooling=pooling,
        query_prefix=query_prefix,
        passage_prefix=passage_prefix,
        dimension=_dimension(modules, transformer),
        longest=_longest(folder, settings, transformer),
        plain=known and whole_text and not settings.get("do_lower_case", False),
    )


def _load(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _modules(folder: Path) -> dict[str, dict[str, Any]]:
    listing = folder / "modules.json"
    if not listing.is_file():
        return {"Transformer": {}, "Pooling": {}}
    modules = {}
    for module in json.loads(listing.read_text(encoding="utf-8")):
        kind = module["type"].rsplit(".", 1)[-1]
        modules[kind] = _load(folder / module["path"] / "config.json") if module["path"] else {}
    return modules


def _pooling(config: dict[str, Any]) -> tuple[str, bool]:
    """Give the name of the pooling, and whether the prefix takes part in it."""
    mode = config.get("pooling_mode")
    if mode is None:
        marked = [name for name, chosen in config.items() if name.startswith("pooling_mode_") and chosen]
        mode = "+".join(name.removeprefix("pooling_mode_").removesuffix("_token") for name in marked)
    elif not isinstance(mode, str):
        mode = "+".join(mode)
    mode = mode.replace("mean_tokens", "mean").replace("max_tokens", "max")
    return mode or "mean", bool(config.get("include_prompt", True))


def _prefixes(folder: Path, model: str) -> tuple[str, str]:
    prompts = _load(folder / "config_sentence_transformers.json").get("prompts") or {}
    query = prompts.get("query") or ""
    passage = prompts.get("document") or prompts.get("passage") or prompts.get("corpus") or ""
    if not query and not passage and E5_FAMILY.search(model) and "instruct" not in model.lower():
        return "query: ", "passage: "
    return query, passage


def _dimension(modules: dict[str, dict[str, Any]], transformer: dict[str, Any]) -> int:
    for config in reversed(modules.values()):
        for name in ("out_features", "embedding_dimension", "word_embedding_dimension"):
            if name in config:
                return int(config[name])
    return int(transformer["hidden_size"])


def _longest(folder: Path, settings: dict[str, Any], transformer: dict[str, Any]) -> int:
    chosen = settings.get("max_seq_length")
    if chosen:
        return int(chosen)
    limits = [int(_load(folder / "tokenizer_config.json").get("model_max_length", DEFAULT_LONGEST))]
    if positions := transformer.get("max_position_embeddings"):
        shifted = transformer.get("model_type") in _POSITIONS_AFTER_PADDING
        limits.append(int(positions) - (2 if shifted else 0))
    return min(limits)
