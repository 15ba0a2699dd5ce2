"""An empty store for each test of threads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a store with nothing in it."""
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as opened:
        yield opened
