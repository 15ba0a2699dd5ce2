"""Names and the ids made of them: the same name gives the same id in every document."""

import unicodedata
from functools import lru_cache

from corpus.records import content_id

_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "’": "'", "´": "'", "”": '"', "“": '"'})
_EDGES = " \t\n.,;:!?()[]{}\"'*•●·-–¹²³⁴⁵⁶⁷⁸⁹⁰"  # with the mark of a footnote


@lru_cache(maxsize=8192)
def tidy(surface: str) -> str:
    """Give a name as it is shown: NFC, one line, no blanks or loose signs at its ends."""
    text = " ".join(unicodedata.normalize("NFC", surface).split()).strip(_EDGES)
    opened = text.count("(") - text.count(")")
    return text + ")" * opened if opened > 0 else text


@lru_cache(maxsize=8192)
def normalise_name(name: str) -> str:
    """Give the form that two names are compared by: tidy, case-folded, with one kind of dash."""
    return tidy(name).translate(_DASHES).casefold()


@lru_cache(maxsize=8192)
def entity_id(kind: str, name: str) -> str:
    """Derive the id of the entity of this kind that goes by this canonical name."""
    return content_id("entity", kind, normalise_name(name))
