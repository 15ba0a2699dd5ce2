"""The block of keys at the top of a Markdown file, between two lines of dashes."""

import re

_FENCE = "---"
_MOST_LINES = 60
_KEY = re.compile(r"([A-Za-z]\w*):\s*(.*)")
_PROPERTIES = frozenset({"title", "date", "author", "subject"})


def split_front_matter(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Part a text from the keys above it.

    :returns: title, date, author and subject as far as they are given, and the text below.
    """
    lines = text.lstrip("\n").split("\n", _MOST_LINES)
    if lines[0].rstrip() != _FENCE:
        return (), text
    end = next((index for index in range(1, len(lines) - 1) if lines[index].rstrip() == _FENCE), 0)
    keys = [_KEY.match(line) for line in lines[1:end]]
    if not end or not any(keys):
        return (), text
    found = {key[1].lower(): key[2].strip().strip("\"'") for key in keys if key}
    properties = tuple((name, value) for name, value in found.items() if name in _PROPERTIES and value)
    return properties, "\n".join(lines[end + 1 :])
