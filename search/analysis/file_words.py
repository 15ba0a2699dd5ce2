"""The words of a file's name: whose paper it is often stands there alone."""

import re
from pathlib import PurePosixPath

_NO_WORD = re.compile(r"[\W_]+")


def file_words(source: str) -> str:
    r"""Give the words of a file's name, and those that may be names as names are written.

    >>> file_words("C:\\papper\\03_protokoll-norrvik_2026.docx")
    '03 protokoll norrvik 2026 Protokoll Norrvik'
    """
    words = _NO_WORD.sub(" ", PurePosixPath(source.replace("\\", "/")).stem).split()
    return " ".join((*words, *(word.capitalize() for word in words if word.isalpha() and word.islower())))
