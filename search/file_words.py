"""The words of a file's name: whose paper it is often stands there alone."""

import re
from pathlib import PurePosixPath

_NO_WORD = re.compile(r"[\W_]+")


def file_words(source: str) -> str:
    r"""Give the words of a file's name.

    >>> file_words("C:\\papper\\03_protokoll-isrådet_2026.docx")
    '03 protokoll isrådet 2026'
    """
    return _NO_WORD.sub(" ", PurePosixPath(source.replace("\\", "/")).stem)
