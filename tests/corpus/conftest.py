"""A real PostgreSQL server for the tests of the store, started and stopped by them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Start a server of its own on a socket in a temporary folder; skip where Debian's package is missing."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed: scripts/install-system-packages installs it")
        pytest.skip("PostgreSQL is not installed (Debian package postgresql)")
    user = "postgres" if os.getuid() == 0 else None  # the server refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path may have 107 characters
    if user:
        shutil.chown(folder, user)
    data, initdb, control = folder / "data", programs[-1] / "initdb", programs[-1] / "pg_ctl"
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"

    def call(*command: str | Path) -> None:
        subprocess.run(command, check=True, user=user, cwd=folder, capture_output=True)

    call(initdb, "-D", data, "-U", "beslutsgraf", "-E", "UTF8", "--no-sync")
    call(control, "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql+psycopg://beslutsgraf@/postgres?host={folder}"
    finally:
        call(control, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)
