"""What is asked besides who answers for something: since when, and with whose support."""

import re
from collections.abc import Sequence

from search.results import Answer

_SINCE = re.compile(r"\b(?:sedan|från(?: och med)?) när\b|\bhur länge\b", re.IGNORECASE)
_SUPPORT = re.compile(r"\bstöd\b", re.IGNORECASE)


def left_open(question: str, answers: Sequence[Answer]) -> str | None:
    """Tell what was asked besides who, and that the answers do not say it; None where they say all.

    :param answers: those who answer for it.
    """
    asked = (
        ("sedan när", _SINCE, any(one.valid_from for one in answers)),
        ("med vilket stöd", _SUPPORT, any(_SUPPORT.search(one.text) for one in answers)),
    )
    lacking = [name for name, pattern, told in asked if pattern.search(question) and not told]
    said = " och ".join(lacking)
    return f"{said[0].upper()}{said[1:]} framgår inte av dokumenten." if answers and lacking else None
