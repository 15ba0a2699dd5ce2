"""A served application with the sample documents, and a real Chromium that may reach nothing else."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    sync_playwright,
)

from api.http import create_app
from corpus.settings import Settings
from tests.conftest import home_with_encoder

ARTEFACTS = Path(__file__).resolve().parents[2] / "artefacts"
_HERE = "http://127.0.0.1:"
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve a home folder on a free port; give the address."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"{_HERE}{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def address(sample_settings: Settings) -> Iterator[str]:
    """Serve the sample documents; give the address."""
    with served(sample_settings) as address:
        yield address


@pytest.fixture
def own_address(tmp_path: Path, encoder_home: Path) -> Iterator[str]:
    """Serve an empty home folder that a test may fill; give the address."""
    home = tmp_path / "home"
    home.mkdir()
    with served(home_with_encoder(home, encoder_home)) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Chromium; skip where it is not installed, but not in CI."""
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed: scripts/install-system-packages installs it")
        pytest.skip("Chromium is not installed (Debian package chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield browser
        browser.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[OpenPage]:
    """Give a function that opens a page; afterwards nothing failed and nothing outside was asked for."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def note_message(message: ConsoleMessage) -> None:
        is_error_page = "status of 4" in message.text and message.location["url"].startswith(_HERE)
        if message.type == "error" and not is_error_page:
            faults.append(message.text)

    def note_error(error: Error) -> None:
        faults.append(str(error))

    def note_request(request: Request) -> None:
        if not request.url.startswith((_HERE, "blob:", "data:")):
            faults.append(f"asked for {request.url}")

    def opened(path: str = "/", *, width: int = 1280, dark: bool = False, scripts: bool = True) -> Page:
        """Open a path of the sample documents, or a whole address of another server here."""
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale="sv-SE",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", note_message)
        page.on("pageerror", note_error)
        page.on("request", note_request)
        page.goto(path if path.startswith(_HERE) else address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
