"""Finds units that only the words around them give away: `chef vid Patologen`, `en del av Medicinsk teknik`.

Units of hospitals and authorities bear names that no ending tells from other words: `Medicinsk teknik`,
`Klinisk kemi Norr`. Who works there, what they are part of and what they become name them; a unit that is
told of once is one wherever its name stands again.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head
from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import person_names, places
from graph.names.lists.lexicon import word_list
from graph.text.phrases import is_adjective, is_content, is_stop, word_end
from graph.text.words import Words

_CUE = re.compile(
    r"(?:chef|chefen|direktör|direktören|läkare|läkaren|sköterska|föreståndare|samordnare|terapeut|sekreterare"
    r"|ledare|psykolog|kurator|apotekare|analytiker|ingenjör|tekniker)\s(?:vid|på|hos|för)\s\Z"
    r"|\b(?:tillhör(?:de|t)?|hör(?:de)?\s(?:nu\s|numera\s)?till|en\s(?:del|enhet|sektion|avdelning)\s(?:av|i|inom|på)"
    r"|(?:inordna|införliva|inlemma|placera|organisera)[a-z]*\s(?:i|under|inom|vid)|överför(?:s|des|ts)\still"
    r"|flytta(?:r|s|de|des|t|ts)(?:\söver)?\s(?:från|till)|uppgå[a-zåäö]*\si|uppgick\si|går\ssamman\s(?:i|med)"
    r"|slås\s(?:ihop|samman)\s(?:i|med|till)|bildar|byter\snamn\still|tas\söver\sav|sköts[^.;]{0,25}?\sav)\s\Z"
)
# what stands right before a unit after a cue
_LINKS = frozenset((
    "vid", "på", "hos", "för", "till", "av", "i", "inom", "under", "från", "med",
    "tillhör", "tillhörde", "bildar",
))  # fmt: skip
_WINDOW = 60  # characters before a name in which its cue stands
_SUBJECT = re.compile(
    r"(?:(?<=\n)|(?<=[.] )|^)(?P<name>[A-ZÅÄÖ][a-zåäö]{4,}(?:en|et))(?:,\ssom(?:\stidigare)?)?\s\Z"
)
_NO_UNIT = re.compile(
    r".*(?:projekt|plan|program|strategi|del|skott|medel|avtal|ärende|uppdrag|arbete?)(?:n|en|et)"
)
_STREET = re.compile(r".*(?:gatan|vägen|torget|gränd|stigen|backen|platsen|kajen)")
_FROM = re.compile(r"\sfrån\s(?=[A-ZÅÄÖ])")
_TO = re.compile(r"\still\s(?=[A-ZÅÄÖ])")
_UNIT_WORD = re.compile(
    r".{5,}(?:en|et|an|ogin|ogi|teknik|service|medicin|vård|hygien|administration|transport|kemi|logistik)"
)
_CONFIDENCE = 0.55
_AGAIN = 0.5
_BEARERS = 300  # of a given name that is no unit's


def find_cued_units(reading: Reading) -> None:
    """Add a candidate for each unit that the words around it tell of, wherever its name stands."""
    words = reading.words
    taken = {at for each in reading.candidates for at in range(each.first, each.last)}
    told = [each for each in _told(words) if taken.isdisjoint(range(each[0], each[1]))]
    reading.candidates += [_candidate(first, last, _CONFIDENCE) for first, last in dict.fromkeys(told)]
    names = {tuple(words.texts[first:last]) for first, last in told}
    reading.candidates += [
        _candidate(first, last, _AGAIN)
        for first, last in _again(words, names, taken, {each[0] for each in told})
    ]


def _candidate(first: int, last: int, confidence: float) -> Candidate:
    return Candidate(first, last, "organisation", "cue", confidence)


def _told(words: Words) -> Iterator[tuple[int, int]]:
    for at in range(1, len(words)):
        if words.lowers[at - 1] not in _LINKS or not words.texts[at][0].isupper() or words.parted[at]:
            continue
        start = words.starts[at]
        match = _CUE.search(words.text, max(0, start - _WINDOW), start)
        last = _unit_end(words, at) if match is not None else at
        if match is not None and last > at:
            yield at, last
            moved = _TO.match(words.text, words.ends[last - 1]) if "från" in match[0] else None
            moved = moved or (_FROM.match(words.text, words.ends[last - 1]) if "flytta" in match[0] else None)
            beside = bisect_left(words.starts, moved.end()) if moved else at
            if beside > at and _unit_end(words, beside) > beside:
                yield beside, _unit_end(words, beside)
            yield from _subject(words, match.start())


def _subject(words: Words, cue: int) -> Iterator[tuple[int, int]]:
    """Give the unit that begins a sentence right before a cue: `Bårhuset flyttar från`."""
    match = _SUBJECT.search(words.text, max(0, cue - 60), cue)
    first = bisect_left(words.starts, match.start("name")) if match is not None else 0
    if match is None or _NO_UNIT.fullmatch(words.lowers[first]) or body_head(words.lowers[first]):
        return
    if _is_unit(words, first):
        yield first, first + 1


def _unit_end(words: Words, at: int) -> int:
    """Give the end of a unit's name: `Patologen`, `Fastighet och service`, `Klinisk kemi Norr`."""
    if not _is_unit(words, at):
        return at
    end = word_end(words, at)
    if _is_field(words, end) and (is_adjective(words.lowers[at]) or words.texts[at][-1] == "-"):
        end = word_end(words, end)
    if words.lowers[end : end + 1] == ["och"] and _is_field(words, end + 1) and not words.parted[end]:
        end = word_end(words, end + 1)
    while words.capital(end) and not words.parted[end] and _is_unit(words, end) and end - at < 4:
        end += 1
    if words.lowers[end : end + 1] == ["och"] and end - at > 1 and _is_field(words, end + 1):
        end = end if words.parted[end] or "och" in words.lowers[at:end] else word_end(words, end + 1)
    named = end - at > 1 or _UNIT_WORD.fullmatch(words.lowers[at])
    return end if named and not body_head(words.lowers[at]) else at


def _is_field(words: Words, at: int) -> bool:
    return is_content(words, at) and words.texts[at].islower() and not is_stop(words.lowers[at])


def _is_unit(words: Words, at: int) -> bool:
    """Tell whether a word may begin a unit's name: neither place nor person, office nor heading."""
    lower = words.lowers[at] if at < len(words) else ""
    if not words.capital(at) or len(lower) < 3 or words.texts[at].isupper() or not words.texts[at].isalpha():
        return False
    if lower in places() or _STREET.fullmatch(lower) or is_office(lower) or lower in word_list("not names"):
        return False
    return person_names().first.get(lower, 0) < _BEARERS and lower not in word_list("stops")


def _again(
    words: Words, names: set[tuple[str, ...]], taken: set[int], told: set[int]
) -> Iterator[tuple[int, int]]:
    begins = {name[0] for name in names}
    for at, text in enumerate(words.texts):
        if text in begins and at not in told:
            for name in names:
                last = at + len(name)
                whole = tuple(words.texts[at:last]) == name and not any(words.parted[at + 1 : last])
                if whole and taken.isdisjoint(range(at, last)):
                    yield at, last
