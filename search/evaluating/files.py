"""The outcomes of an evaluation in a file, to be compared with later ones."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus.disk import write_file
from corpus.errors import InvalidRequest
from search.evaluating.outcomes import Outcome, Ranked, Shown
from search.results import as_json

FORMAT = "beslutsgraf-evaluation-1"


def save_outcomes(found: Sequence[Outcome], path: Path, *, made_with: Mapping[str, str]) -> None:
    """Write outcomes as one JSON object.

    :param made_with: what the figures depend on: the encoder, the questions.
    :raises DiskFull: where there is no room.
    :raises InvalidRequest: where the file cannot be written.
    """
    content = {"format": FORMAT, "made_with": dict(made_with), "outcomes": as_json(tuple(found))}
    write_file(path, ((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode(),))


def is_saved(path: Path) -> bool:
    """Tell whether a file holds outcomes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return FORMAT.encode() in file.read(200)


def load_outcomes(path: Path) -> tuple[Outcome, ...]:
    """Read outcomes.

    :raises InvalidRequest: where the file does not hold any.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(content["format"])
        return tuple(_outcome(held) for held in content["outcomes"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidRequest(f"{path} är inget sparat mätresultat (gör ett med --save).") from error


def _outcome(held: dict[str, Any]) -> Outcome:
    modes = {
        mode: Ranked(**ranked | {"found": tuple(Shown(**one) for one in ranked["found"])})
        for mode, ranked in held["modes"].items()
    }
    several = {name: tuple(held[name]) for name in ("sources", "answers", "given")}
    wanted = tuple((document, piece) for document, piece in held["wanted"])
    return Outcome(**held | several | {"modes": modes, "wanted": wanted})
