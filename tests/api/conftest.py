"""The faces of a service that holds the sample documents; made once, and only read by tests."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from fastapi.testclient import TestClient

from api.cli import run
from api.http import create_app
from corpus.settings import Settings
from tests.conftest import home_with_encoder


@pytest.fixture
def empty_settings(tmp_path: Path, encoder_home: Path) -> Settings:
    """Give the settings of a home folder that holds nothing but the encoder."""
    home = tmp_path / "home"
    home.mkdir()
    return home_with_encoder(home, encoder_home)


@pytest.fixture(scope="session")
def client(sample_settings: Settings) -> Iterator[TestClient]:
    """Give an HTTP client of the sample documents."""
    with TestClient(create_app(sample_settings), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def empty_client(empty_settings: Settings) -> Iterator[TestClient]:
    """Give an HTTP client of an empty home folder."""
    with TestClient(create_app(empty_settings), raise_server_exceptions=False) as opened:
        yield opened


class CommandLine(Protocol):
    """Runs a command with `--json` on the sample documents; gives its exit code and its object."""

    def __call__(self, *arguments: str) -> tuple[int, dict[str, Any]]: ...


@pytest.fixture
def command_line(sample_settings: Settings, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Give the command line over the sample documents."""

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        capsys.readouterr()
        code = run([*arguments, "--home", str(sample_settings.home), "--json"])
        written = capsys.readouterr().out
        found = json.loads(written)
        assert isinstance(found, dict)
        return code, found

    return call
