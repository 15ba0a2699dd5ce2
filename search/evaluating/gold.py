"""Questions with what is known of their answers.

In a file of our own a question is one JSON object a line: `q`; `relevant`, a list of passages, each with
`doc` (how the file's name begins) and `contains` (a piece of the passage), empty where the documents have no
answer; and, where there are any, `intent` and `answer` (the strings that a right answer names). White space
and case count nowhere.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import InvalidRequest
from corpus.json_lines import UNREADABLE, fault


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that answers: the beginning of its file's name, and a piece of its text, folded.

    :ivar grade: how well it answers, at least 1.
    """

    document: str
    contains: str
    grade: int = 1

    def is_in(self, source: str, text: str) -> bool:
        """Tell whether a text of a document holds the passage."""
        name = PurePosixPath(source.replace("\\", "/")).name
        return name.startswith(self.document) and self.contains in fold(text)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is known of its answer."""

    id: str
    text: str
    intent: str
    relevant: tuple[Passage, ...]
    answers: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents that answer, as the gold names them."""
        return tuple(dict.fromkeys(passage.document for passage in self.relevant))


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read a file of questions.

    :raises InvalidRequest: with the number of the line that is not of the format.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequest(f"Frågefilen {path} kan inte läsas.") from error
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_question(json.loads(line), number))
            except UNREADABLE as error:
                raise InvalidRequest(f"Rad {number} i {path} är ingen fråga: {fault(error)}.") from error
    return tuple(found)


def fold(text: str) -> str:
    """Give a text in one case with single blanks."""
    return " ".join(text.casefold().split())


def _question(held: Mapping[str, object], number: int) -> Question:
    relevant = held["relevant"]
    answers = held.get("answer", ())
    if not isinstance(relevant, list) or not isinstance(answers, list | tuple):
        raise InvalidRequest("relevant och answer ska vara listor")
    return Question(
        id=f"{number}",
        text=str(held["q"]),
        intent=str(held.get("intent", "")),
        relevant=tuple(Passage(str(one["doc"]), fold(str(one["contains"]))) for one in relevant),
        answers=tuple(map(str, answers)),
    )
