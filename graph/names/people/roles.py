"""Words for what a person is: who leads, who may decide alone, and what may stand before a name."""

from corpus.actor_words import is_office

HEADS = ("chef", "dekan", "direktör", "föreståndare", "herde", "prefekt", "rektor")  # who lead a unit or body
DECIDERS = (*HEADS, "jurist", "minister", "ordförande", "samordnare", "sekreterare")  # who may decide alone
_TITLES = frozenset({"dr", "prof", "fru", "herr", "fröken", "drottning", "kung", "prins", "prinsessan"})


def is_form_of_address(word: str) -> bool:
    """Tell whether a word, case-folded, is a title that only stands before a name (`dr`, `professor`)."""
    return word in _TITLES or word in {"docent", "professor", "doktor", "lektor", "hr", "dr."}


def is_title(word: str) -> bool:
    """Tell whether a word, case-folded, may stand right before a person's name (`kommunalrådet`, `dr`)."""
    return is_form_of_address(word) or is_office(word)
