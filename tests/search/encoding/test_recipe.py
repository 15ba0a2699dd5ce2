import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import EncoderUnavailable
from search.encoding.recipe import Recipe, read_recipe

TRANSFORMER = {"model_type": "bert", "hidden_size": 48, "max_position_embeddings": 128}
PACKAGE = "sentence_transformers.models."


def make_folder(folder: Path, files: dict[str, Any]) -> Path:
    for name, content in {"config.json": TRANSFORMER, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    return folder


def modules(*names: str) -> list[dict[str, Any]]:
    paths = ["", *(f"{place}_{name}" for place, name in enumerate(names[1:], 1))]
    return [{"path": path, "type": PACKAGE + name} for path, name in zip(paths, names, strict=True)]


def test_a_bare_transformer_gets_mean_pooling_and_no_prefixes(tmp_path: Path) -> None:
    recipe = read_recipe(make_folder(tmp_path, {}), "some/model")
    assert recipe == Recipe(
        pooling="mean", query_prefix="", passage_prefix="", dimension=48, longest=128, plain=True
    )


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}, ("cls", True)),
        ({"pooling_mode_cls_token": False, "pooling_mode_mean_tokens": True}, ("mean", True)),
        ({"pooling_mode": "cls", "embedding_dimension": 48}, ("cls", True)),
        ({"pooling_mode": ["mean"]}, ("mean", True)),
        ({"pooling_mode_max_tokens": True}, ("max", False)),
        ({"pooling_mode_lasttoken": True}, ("lasttoken", False)),
        ({"pooling_mode": "mean", "include_prompt": False}, ("mean", False)),
        ({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True}, ("cls+mean", False)),
    ],
)
def test_pooling_is_read_in_both_forms_of_the_file(
    tmp_path: Path, config: dict[str, Any], expected: tuple[str, bool]
) -> None:
    listing = {"modules.json": modules("Transformer", "Pooling"), "1_Pooling/config.json": config}
    recipe = read_recipe(make_folder(tmp_path, listing), "some/model")
    assert (recipe.pooling, recipe.plain) == expected


def test_a_dense_layer_gives_the_dimension_and_needs_sentence_transformers(tmp_path: Path) -> None:
    files = {
        "modules.json": modules("Transformer", "Pooling", "Dense", "Normalize"),
        "1_Pooling/config.json": {"word_embedding_dimension": 48, "pooling_mode_mean_tokens": True},
        "2_Dense/config.json": {"in_features": 48, "out_features": 16},
    }
    recipe = read_recipe(make_folder(tmp_path, files), "some/model")
    assert (recipe.dimension, recipe.plain) == (16, False)


@pytest.mark.parametrize(
    ("model", "prompts", "expected"),
    [
        ("intfloat/multilingual-e5-large", {}, ("query: ", "passage: ")),
        ("intfloat/e5-base-v2", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("intfloat/multilingual-e5-large-instruct", {}, ("", "")),
        ("KBLab/sentence-bert-swedish-cased", {}, ("", "")),
        ("BAAI/bge-m3", {}, ("", "")),
        ("some/model", {"query": "fråga: ", "passage": "text: "}, ("fråga: ", "text: ")),
        ("some/model", {"query": "fråga: "}, ("fråga: ", "")),
    ],
)
def test_prefixes_come_from_the_prompts_or_from_the_e5_family(
    tmp_path: Path, model: str, prompts: dict[str, str], expected: tuple[str, str]
) -> None:
    folder = make_folder(tmp_path, {"config_sentence_transformers.json": {"prompts": prompts}})
    recipe = read_recipe(folder, model)
    assert (recipe.query_prefix, recipe.passage_prefix) == expected


def test_longest_is_the_chosen_length_or_the_smallest_limit(tmp_path: Path) -> None:
    chosen = make_folder(tmp_path / "a", {"sentence_bert_config.json": {"max_seq_length": 100}})
    assert read_recipe(chosen, "m").longest == 100
    limited = make_folder(tmp_path / "b", {"tokenizer_config.json": {"model_max_length": 64}})
    assert read_recipe(limited, "m").longest == 64
    roberta = {**TRANSFORMER, "model_type": "xlm-roberta", "max_position_embeddings": 514}
    assert read_recipe(make_folder(tmp_path / "c", {"config.json": roberta}), "m").longest == 512


def test_lower_casing_is_left_to_sentence_transformers(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {"sentence_bert_config.json": {"do_lower_case": True}})
    assert not read_recipe(folder, "m").plain


def test_a_folder_without_a_readable_configuration_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match="inte en läsbar"):
        read_recipe(tmp_path, "m")
    (tmp_path / "config.json").write_text("{", encoding="utf-8")
    with pytest.raises(EncoderUnavailable, match="inte en läsbar"):
        read_recipe(tmp_path, "m")
