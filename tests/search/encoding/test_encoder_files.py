import os
import threading
from pathlib import Path

import pytest

from corpus.errors import EncoderUnavailable
from search.encoding.encoder_files import find_encoder, publish, slug


def test_publishing_leaves_the_whole_folder_and_nothing_beside(tmp_path: Path) -> None:
    publish(tmp_path / "a" / "model", lambda folder: (folder / "x").write_text("1"))
    assert (tmp_path / "a" / "model" / "x").read_text() == "1"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["model"]


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def build(folder: Path) -> None:
        (folder / "half").write_text("1")
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        publish(tmp_path / "model", build)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_removed_and_what_is_being_built_stays(tmp_path: Path) -> None:
    for name in ("old", "young"):
        (tmp_path / f".model.{name}").mkdir()
    os.utime(tmp_path / ".model.old", (0, 0))
    publish(tmp_path / "model", lambda folder: (folder / "x").write_text("1"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".model.young", "model"]


def test_of_two_that_build_at_once_the_second_keeps_the_first_ones_folder(tmp_path: Path) -> None:
    barrier = threading.Barrier(4)

    def build(folder: Path) -> None:
        (folder / "x").write_text(threading.current_thread().name)
        barrier.wait()

    threads = [threading.Thread(target=publish, args=(tmp_path / "model", build)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [path.name for path in tmp_path.iterdir()] == ["model"]
    assert (tmp_path / "model" / "x").read_text() in {thread.name for thread in threads}


def test_slug_is_the_last_part_of_the_name_as_a_file_name() -> None:
    assert slug("intfloat/multilingual-e5-small") == "multilingual-e5-small"
    assert slug("/srv/modeller/min modell/") == "min-modell"


def make_weights(folder: Path, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "model.safetensors").write_bytes(content)
    return folder


def test_weights_tell_encoders_apart_and_their_hash_is_remembered(tmp_path: Path) -> None:
    home = tmp_path / "home"
    one = find_encoder(str(make_weights(tmp_path / "one", b"111")), home)
    again = find_encoder(str(tmp_path / "one"), home)
    other = find_encoder(str(make_weights(tmp_path / "one", b"2222")), home)
    assert one == again
    assert one.weights_hash != other.weights_hash
    assert one.cache != other.cache
    assert one.cache.parent == home / "encoders"
    assert len(list((home / "encoders" / "hashes").iterdir())) == 2


def test_a_folder_without_weights_is_refused_in_swedish(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match="innehåller inga modellvikter"):
        find_encoder(str(tmp_path), tmp_path / "home")


@pytest.mark.slow
@pytest.mark.parametrize("model", ["nagon/modell-som-inte-finns", "inte ett giltigt namn!"])
def test_an_encoder_that_is_nowhere_is_refused_with_what_to_do(tmp_path: Path, model: str) -> None:
    with pytest.raises(EncoderUnavailable, match="finns varken som mapp"):
        find_encoder(model, tmp_path)
