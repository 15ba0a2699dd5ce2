"""Finds groups with a title of their own: `Arbetsgruppen Psykisk hälsa`, `nätverket Gröna städer`.

A title that fills its line is known by that wherever it stands again.
"""

from collections.abc import Iterator

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import person_names
from graph.names.lists.lexicon import word_list
from graph.names.lists.listed import is_listed
from graph.names.plans.plan_words import strategy_stem
from graph.text.phrases import capitals_end, is_content, is_stop, phrase_end
from graph.text.words import Words

_GROUPS = ("gruppen", "teamet", "rådet", "kommittén")
_LEAGUES = frozenset({"nätverket", "alliansen", "partnerskapet", "konsortiet", "plattformen", "klustret"})
_LONGEST = 5  # words of a title that fills a line
_SHORT = ("och", "i", "för", "på", "om", "med", "mot", "att", "till")
_WHERE = frozenset({"hemma", "ute", "inne"})  # ends a title: `Nätverket God vård hemma`
_MANY = 100  # bearers that make a word a given name


def find_titled_groups(reading: Reading) -> None:
    """Add a candidate for each group with a title, and for each place where the whole stands again."""
    words = reading.words
    lines = dict[tuple[str, ...], int]()
    heads = set[str]()
    for at, lower in enumerate(words.lowers):
        league = lower in _LEAGUES
        group = lower.endswith(_GROUPS) and (lower not in _GROUPS or words.parted[at]) and _is_group(lower)
        if group and (end := _plain_title_end(words, at)):
            reading.candidates.append(Candidate(at, end, "group", "titled-group", 0.85))
        if not (league or group) or not _begins_title(words, at + 1):
            continue
        if league:
            reading.candidates += _league(words, at)
            continue
        end = _line_end(words, at) if words.parted[at] else 0
        if end:
            lines[tuple(words.texts[at:end])] = at
            heads.add(words.texts[at])
        end = end or _title_end(words, at + 1)
        reading.candidates.append(Candidate(at, end, "group", "titled-group", 0.85))
    reading.candidates += _again(words, lines, heads)


def _is_group(lower: str) -> bool:
    head = body_head(lower)
    return head is not None and head.kind == "group"


def _begins_title(words: Words, at: int) -> bool:
    """Tell whether a word may begin a title: a capital, and no person, authority, heading or board."""
    if at >= len(words) or words.parted[at] or words.wrapped(at) or not words.capital(at):
        return False
    lower = words.lowers[at]
    given = person_names().first.get(lower, 0)
    person = given and (given >= _MANY or words.capital(at + 1))
    other = is_office(lower) or body_head(nominative(lower)) or is_listed(words, at)
    owner = lower.endswith("s") and is_content(words, at + 1) and not words.capital(at + 1)
    other = other or owner or strategy_stem(lower) is not None
    return not person and not other and lower not in word_list("not names") and not is_stop(lower)


def _plain_title_end(words: Words, at: int) -> int:
    """Give the end of a title in small letters after a capital: `bilda Arbetsgruppen skola och fritid.`."""
    after = at + 1
    named = words.capital(at) and not words.opening[at] and not words.capital(after)
    if not named or not is_content(words, after) or words.wrapped(after):
        return 0
    end = phrase_end(words, after)
    closed = end == len(words) or words.parted[end] or words.texts[end] in ".,;:)"
    return end if closed and "och" in words.lowers[after:end] else 0


def _title_end(words: Words, at: int) -> int:
    return max(capitals_end(words, at), phrase_end(words, at, limit=3))


def _line_end(words: Words, at: int) -> int:
    """Give the end of the line that a group and its title fill; 0 where it says more."""
    end = at + 1
    while end < len(words) and not words.parted[end]:
        plain = words.texts[end].isalpha() and (words.lowers[end] in _SHORT or is_content(words, end))
        if not plain or end - at > _LONGEST:
            return 0
        end += 1
    return end if end > at + 1 else 0


def _league(words: Words, at: int) -> Iterator[Candidate]:
    """Give a network by its title alone, which is its name: `nätverket Gröna städer`."""
    end = capitals_end(words, at + 1, limit=5)
    end = end if end > at + 2 else _title_end(words, at + 1)
    goes_on = end < len(words) and not words.parted[end] and words.lowers[end] in _WHERE
    end += goes_on
    yield Candidate(at, end, "group", "titled-group", 0.95, words.surface(at + 1, end))


def _again(words: Words, lines: dict[tuple[str, ...], int], heads: set[str]) -> Iterator[Candidate]:
    for at, text in enumerate(words.texts if lines else ()):
        if text in heads:
            for title, first in lines.items():
                end = at + len(title)
                if (
                    at != first
                    and tuple(words.texts[at:end]) == title
                    and not any(words.parted[at + 1 : end])
                ):
                    yield Candidate(at, end, "group", "titled-group", 0.9)
