"""Finds parties that stand in a list by their letters: `yrkande från S, V och MP`."""

from collections.abc import Iterator

from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import parties
from graph.text.words import Words

_CUES = frozenset(("från", "av", "för", "mellan", "partierna", "hos", "med"))
_JOINTS = frozenset((",", "och", "samt", "+"))
_FEWEST = 2  # letters in a row that make a list
_SURE = 2  # characters of letters that stand for nothing else: `KD`, `MP`


def find_party_lists(reading: Reading) -> None:
    """Add a candidate for each letter of such a list; single letters need a longer one, or three in all."""
    words, letters = reading.words, parties()
    for at, text in enumerate(words.texts):
        if text not in letters or not at or words.lowers[at - 1] not in _CUES or words.parted[at]:
            continue
        run = [*_run(words, at)]
        told = len(run) > _FEWEST or any(len(words.texts[each]) >= _SURE for each in run)
        if len(run) >= _FEWEST and told:
            named = ((each, letters[words.texts[each]]) for each in run)
            reading.candidates += [
                Candidate(each, each + 1, "organisation", "party", 0.9, name) for each, name in named
            ]


def _run(words: Words, at: int) -> Iterator[int]:
    """Give the places of the letters of a list; nothing where something else stands in it."""
    letters = parties()
    places = [at]
    while at + 2 < len(words) and words.texts[at + 1] in _JOINTS and not any(words.parted[at + 1 : at + 3]):
        if words.texts[at + 2] not in letters:
            return
        at += 2
        places.append(at)
    yield from places
