"""Fixtures that every test folder shares."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real documents beside the repository; skip where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real documents beside the repository is missing")
    return SHARED


@pytest.fixture(scope="session")
def encoder_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a home folder with the encoder, made once; a test's own home may link to its `encoders`."""
    home = tmp_path_factory.mktemp("encoder-home")
    yield home
    shutil.rmtree(home / "encoders", ignore_errors=True)
