"""Fixtures that every test folder shares."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.service import Service
from corpus.settings import Settings, load_settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLE = Path(__file__).resolve().parents[1] / "corpus" / "sample" / "documents"


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


def home_with_encoder(home: Path, encoder_home: Path) -> Settings:
    """Make a home folder that shares the encoder's files."""
    (encoder_home / "encoders").mkdir(exist_ok=True)
    (home / "encoders").symlink_to(encoder_home / "encoders", target_is_directory=True)
    return load_settings(home=home, environment={})


@pytest.fixture(scope="session")
def sample_settings(tmp_path_factory: pytest.TempPathFactory, encoder_home: Path) -> Settings:
    """Give the settings of a home folder that holds the sample documents."""
    settings = home_with_encoder(tmp_path_factory.mktemp("sample-home"), encoder_home)
    with Service(settings) as service:
        report = service.ingest([SAMPLE])
    assert report.quarantined == ()
    return settings
