"""The setting of the tagger reaches what reads documents."""

from pathlib import Path

import pytest

from api.service import Service
from corpus.errors import TaggerUnavailable
from corpus.settings import Settings, load_settings


def test_the_environment_names_the_tagger(tmp_path: Path) -> None:
    chosen = load_settings(home=tmp_path, environment={"BESLUTSGRAF_TAGGER": "sv_missing_lg"})
    assert chosen.tagger == "sv_missing_lg"
    assert load_settings(home=tmp_path, environment={}).tagger == "none"


def test_a_tagger_that_is_missing_stops_the_reading_before_it_begins(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, tagger="sv_missing_lg")
    with Service(settings) as service, pytest.raises(TaggerUnavailable, match="sv_missing_lg"):
        assert service.extractor


@pytest.mark.slow
def test_the_extractor_finds_names_with_the_tagger_of_the_settings(tmp_path: Path) -> None:
    for tagger in ("none", "beslutsgraf"):
        with Service(Settings(home=tmp_path, tagger=tagger, runtime="torch")) as service:
            assert (service.extractor.finder.tagger, service.extractor.finder.runtime) == (tagger, "torch")
