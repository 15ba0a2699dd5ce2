"""Settings: one frozen record, built once by the command line or by `create_app()` and passed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import InvalidRequest

ENVIRONMENT_PREFIX = "BESLUTSGRAF_"
PLAIN_ENCODER = "intfloat/multilingual-e5-small"
SWEDISH_ENCODER = "beslutsgraf/multilingual-e5-small-sv"
"""The plain encoder with layers trained further on Swedish questions, which the project ships."""
DEFAULT_ENCODER = SWEDISH_ENCODER
DEFAULT_TAGGER = "none"
PRIVACY = ("warn", "mask", "quarantine")
"""How personal identity numbers can be treated; the first is the default."""
OCR = ("auto", "off")
"""Whether pictures of text are read; the first is the default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be chosen; each field is also an environment variable, `BESLUTSGRAF_<FIELD>`.

    :ivar home: folder of the database, the indexes and the encoder's cache.
    :ivar database_url: SQLAlchemy URL; "" means SQLite in the home folder.
    :ivar encoder: name or folder of a sentence-transformers model.
    :ivar runtime: `auto` (OpenVINO where it is installed), `openvino` or `torch`.
    :ivar tagger: what finds names besides the rules: `none`, `beslutsgraf` (the tagger that the project
        ships), or the name or folder of an installed spaCy pipeline.
    :ivar chunk_tokens: longest chunk, in the encoder's tokens, title and headings not counted.
    :ivar max_file_bytes: a larger file is quarantined.
    :ivar max_text_characters: a document with more text is quarantined.
    :ivar privacy: what happens to personal identity numbers where nothing is chosen for the collection:
        `warn`, `mask` or `quarantine`.
    :ivar ocr: `auto` (pictures of text are read where Tesseract is installed) or `off`.
    :ivar ocr_jobs: how many pages are recognised at a time; 0 for as many as there are cores.
    :ivar phrasing_url: an OpenAI-compatible endpoint that puts answers into words; "" for none.
    :ivar phrasing_model: the model that it is asked for.
    :ivar phrasing_key: what it takes for a key.
    """

    home: Path
    database_url: str = ""
    encoder: str = DEFAULT_ENCODER
    runtime: str = "auto"
    tagger: str = DEFAULT_TAGGER
    chunk_tokens: int = 160
    max_file_bytes: int = 200_000_000
    max_text_characters: int = 10_000_000
    privacy: str = "warn"
    ocr: str = "auto"
    ocr_jobs: int = 0
    phrasing_url: str = ""
    phrasing_model: str = ""
    phrasing_key: str = field(default="", repr=False)

    @property
    def url(self) -> str:
        """The database's URL, with the default filled in."""
        return self.database_url or f"sqlite:///{self.home / 'beslutsgraf.sqlite'}"


def default_home() -> Path:
    """Give the platform's data folder for this application."""
    from platformdirs import user_data_path

    return user_data_path("beslutsgraf", appauthor=False)


def load_settings(*, home: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Build the settings from the command line's home folder and the environment.

    :raises InvalidRequest: where a variable that must be a whole number is not.
    """
    values = os.environ if environment is None else environment
    chosen = home or (Path(found) if (found := values.get(ENVIRONMENT_PREFIX + "HOME")) else default_home())
    return Settings(
        home=chosen.expanduser().resolve(),
        database_url=values.get(ENVIRONMENT_PREFIX + "DATABASE_URL", ""),
        encoder=values.get(ENVIRONMENT_PREFIX + "ENCODER", DEFAULT_ENCODER),
        runtime=values.get(ENVIRONMENT_PREFIX + "RUNTIME", "auto"),
        tagger=values.get(ENVIRONMENT_PREFIX + "TAGGER", DEFAULT_TAGGER),
        chunk_tokens=_whole_number(values, "CHUNK_TOKENS", 160),
        max_file_bytes=_whole_number(values, "MAX_FILE_BYTES", 200_000_000),
        max_text_characters=_whole_number(values, "MAX_TEXT_CHARACTERS", 10_000_000),
        privacy=_one_of(values, "PRIVACY", PRIVACY),
        ocr=_one_of(values, "OCR", OCR),
        ocr_jobs=_whole_number(values, "OCR_JOBS", 0),
        phrasing_url=values.get(ENVIRONMENT_PREFIX + "PHRASING_URL", ""),
        phrasing_model=values.get(ENVIRONMENT_PREFIX + "PHRASING_MODEL", ""),
        phrasing_key=values.get(ENVIRONMENT_PREFIX + "PHRASING_KEY", ""),
    )


def _one_of(values: Mapping[str, str], field: str, choices: tuple[str, ...]) -> str:
    """Give a variable that must be one of some words; the first of them is the default."""
    text = values.get(ENVIRONMENT_PREFIX + field, choices[0])
    if text not in choices:
        known = ", ".join(choices)
        raise InvalidRequest(f"{ENVIRONMENT_PREFIX}{field} måste vara något av {known}, inte ”{text}”.")
    return text


def _whole_number(values: Mapping[str, str], field: str, default: int) -> int:
    text = values.get(ENVIRONMENT_PREFIX + field)
    if text is None:
        return default
    if not text.isdigit() or int(text) == 0:
        raise InvalidRequest(f"{ENVIRONMENT_PREFIX}{field} måste vara ett positivt heltal, inte ”{text}”.")
    return int(text)
