"""Fixtures that every test folder shares."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real documents beside the repository; skip where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real documents beside the repository is missing")
    return SHARED
