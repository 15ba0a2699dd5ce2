"""Questions in English, Danish and Norwegian, put in Swedish as far as what they ask goes."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class _Language:
    begins: re.Pattern[str]
    words: tuple[tuple[re.Pattern[str], str], ...]


def in_swedish(question: str) -> str:
    """Put the words that ask in Swedish, where a question begins with those of another language.

    >>> in_swedish("Who is responsible for the pier?"), in_swedish("Hvem leder havnerådet?")
    ('vem ansvarar för pier?', 'vem leder havnerådet?')
    """
    for language in _languages():
        if language.begins.match(question.strip()):
            for pattern, swedish in language.words:
                question = pattern.sub(swedish, question)
            return " ".join(question.split())
    return question


@cache
def _languages() -> tuple[_Language, ...]:
    import yaml

    held = yaml.safe_load((files("search") / "data" / "other_languages.yaml").read_text(encoding="utf-8"))
    return tuple(
        _Language(
            _whole_words(one["begins"]),
            tuple(_replacement(line) for line in one["words"]),
        )
        for one in held
    )


def _replacement(line: str) -> tuple[re.Pattern[str], str]:
    pattern, _, swedish = line.partition("=>")
    return _whole_words(pattern.strip()), swedish.strip()


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
