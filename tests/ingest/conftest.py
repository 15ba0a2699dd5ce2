"""Programs that some formats are read with: tests that need one skip where it is missing, and fail in CI."""

import os

import pytest

from ingest.ocr.tesseract import tesseract
from ingest.readers import libreoffice


def _missing(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{reason}: scripts/install-system-packages installs it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def recognition() -> None:
    """Skip where Tesseract with Swedish is missing."""
    if reason := tesseract().missing:
        _missing(f"{reason} (Debian packages tesseract-ocr-swe, tesseract-ocr-osd)")


@pytest.fixture(scope="session")
def office() -> None:
    """Skip where LibreOffice is missing."""
    if libreoffice.program() is None:
        _missing("LibreOffice is not installed (Debian package libreoffice-writer-nogui)")
