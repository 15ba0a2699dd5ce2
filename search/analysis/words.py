"""Swedish base forms: simplemma's dictionary first, rules for endings where it knows nothing.

Both sides of a search go through the same functions, so an odd base form does no harm as long as every form
of a word gets the same one. The dictionary and the frequencies are read on first use.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

_PLURAL_DEFINITE = re.compile(r"(?<=[^\W\d_]{4})(?:arna|erna|orna)s?$")
_SINGULAR_DEFINITE = re.compile(r"(?<=[^\W\d_]{5})(?:en|et)s?$")
_AFTER_VOWEL = re.compile(r"(?<=[^\W\d_]{4}[aeiouyåäöé])(?<!io)[nt]s?$")
_PLURAL = re.compile(r"(?<=[^\W\d_]{5})(?:ar|er|or)s?$")
_VOWELS = "aeiouyåäö"
_LEAST_DERIVED = 6
_DERIVATIONS = (
    ("ning", ("a", "na")),
    ("ing", ("a",)),
    ("ande", ("a",)),
    ("ende", ("",)),
    ("else", ("a",)),
    ("are", ("a",)),
    ("ighet", ("ig",)),
    ("ig", ("", "a")),
    ("a", ("",)),
)
_NEUTER_PLURAL = re.compile(r"(?<=[^\W\d_]{5})(?:ena|ens)$")


@lru_cache(maxsize=400_000)
def known_base(word: str) -> str | None:
    """Look up the base form of a lower-case word; None where the dictionary does not hold the word.

    The dictionary takes many nouns for forms of a verb (`nämnd` for `nämna`, `planer` for `plana`). A word
    whose definite form is a noun's is taken for the noun, since governance texts are written in nouns.
    """
    base = _dictionary(word)
    if base is None:
        return None
    return _as_noun(word, base) or base


def _as_noun(word: str, base: str) -> str | None:
    for ending in ("n", "t") if word[-1] in _VOWELS else ("en", "et"):
        if base != word and _dictionary(word + ending) == word:
            return word
    if word[-2:] in ("ar", "er", "or"):
        noun = _dictionary(word + "na")
        return noun if noun in (word[:-2], word[:-2] + "a") else None
    if word.endswith("en") and base == word[:-2] + "a" and known_base(word[:-2]) == word[:-2]:
        return word[:-2]
    return None


@lru_cache(maxsize=400_000)
def _dictionary(word: str) -> str | None:
    """Look a word up; of letters alone, as most pieces of compounds are, in a tenth of `lemmatize`'s time."""
    if not word.isalpha():
        return _looked_up(word)
    held = _entries()
    base = held.get(word) or held.get(word.capitalize())
    return base.lower() if base else None


def _looked_up(word: str) -> str | None:
    from simplemma import is_known, lemmatize

    return str(lemmatize(word, lang="sv")).lower() if word and is_known(word, lang="sv") else None


@cache
def _entries() -> Mapping[str, str]:
    from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

    return DEFAULT_DICTIONARY_FACTORY.get_dictionary("sv")


def derived_from(base: str) -> str | None:
    """Give the word that a base form is made from: `nominering` from `nominera`, `ansvarig` from `ansvar`.

    >>> [derived_from(word) for word in ("nominering", "besluta", "ansvarig", "strategi")]
    ['nominera', 'beslut', 'ansvar', None]
    """
    if len(base) < _LEAST_DERIVED:
        return None
    for ending, roots in _DERIVATIONS:
        if base.endswith(ending):
            found = (base[: -len(ending)] + root for root in roots)
            return next((word for word in found if known_base(word) == word), None)
    return None


def stripped(word: str) -> str:
    """Take the ending of a definite or plural noun from a word that no dictionary holds.

    >>> [stripped(word) for word in ("mastocytosen", "teledermatoskopin", "biobankerna", "suicid")]
    ['mastocytos', 'teledermatoskopi', 'biobank', 'suicid']
    """
    for ending in (_PLURAL_DEFINITE, _NEUTER_PLURAL, _SINGULAR_DEFINITE, _AFTER_VOWEL, _PLURAL):
        shorter, changes = ending.subn("", word)
        if changes:
            return shorter
    return word


@cache
def frequencies() -> dict[str, int]:
    """Read how often Swedish base forms stand in official text."""
    lines = (files("search") / "data" / "word_frequencies.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: int(times) for word, times in pairs}
