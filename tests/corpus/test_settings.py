from pathlib import Path

import pytest

from corpus.errors import InvalidRequest
from corpus.settings import default_home, load_settings


def test_the_command_line_wins_over_the_environment(tmp_path: Path) -> None:
    environment = {"BESLUTSGRAF_HOME": str(tmp_path / "b")}
    assert load_settings(home=tmp_path / "a", environment=environment).home == tmp_path / "a"
    assert load_settings(environment=environment).home == tmp_path / "b"
    assert load_settings(environment={}).home == default_home().resolve()


def test_the_database_is_a_file_in_the_home_folder_unless_one_is_named(tmp_path: Path) -> None:
    assert load_settings(home=tmp_path, environment={}).url == f"sqlite:///{tmp_path}/beslutsgraf.sqlite"
    named = load_settings(home=tmp_path, environment={"BESLUTSGRAF_DATABASE_URL": "postgresql://h/d"})
    assert named.url == "postgresql://h/d"


def test_every_number_can_be_set_and_must_be_positive(tmp_path: Path) -> None:
    settings = load_settings(home=tmp_path, environment={"BESLUTSGRAF_CHUNK_TOKENS": "96"})
    assert settings.chunk_tokens == 96
    for wrong in ("0", "-1", "många", ""):
        with pytest.raises(InvalidRequest, match="BESLUTSGRAF_MAX_FILE_BYTES"):
            load_settings(home=tmp_path, environment={"BESLUTSGRAF_MAX_FILE_BYTES": wrong})
