"""Finds the groups of programme areas: `RPO cancersjukdomar`, `lokalt programområde för tandvård`."""

from functools import cache

from graph.names.bodies.heads import body_head
from graph.names.candidates import Candidate
from graph.names.lists.gazetteers import programme_areas
from graph.text.phrases import is_content, phrase_end
from graph.text.words import Words

AREA_WORDS = frozenset({"programområde", "programområdet"})
_TREATMENTS = (
    "terapi", "vård", "kirurgi", "medicin", "behandling", "rehabilitering", "diagnostik", "screening",
    "sjukdom", "sjukdomar", "skada", "skador", "cancer", "smärta", "hälsa",
)  # fmt: skip
_LEVELS = frozenset({"lokalt", "regionalt", "sjukvårdsregionalt", "nationellt"})


def area_end(words: Words, at: int) -> int:
    """Give the end of the programme area that begins here; `at` where there is none."""
    best = at
    for form in _areas().get(words.lowers[at], ()) if at < len(words) else ():
        last = at + len(form)
        if last <= len(words) and _equal(words.lowers[at:last], form) and not any(words.parted[at:last]):
            best = max(best, last)
    return best


@cache
def _areas() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the forms of the areas by their first word, one of a single word by its genitive too."""
    forms = dict[str, tuple[tuple[str, ...], ...]]()
    for form in programme_areas():
        for first in (form[0], form[0] + "s") if len(form) == 1 else form[:1]:
            forms[first] = (*forms.get(first, ()), form)
    return forms


def _equal(lowers: list[str], form: tuple[str, ...]) -> bool:
    return lowers[:-1] == list(form[:-1]) and lowers[-1] in {form[-1], form[-1] + "s"}


def abbreviated_group(words: Words, at: int) -> Candidate | None:
    """`RPO cancersjukdomar`, `LPO cancersjukdomars styrgrupp`, `RSG Data och analys`, `RAG för sårvård`."""
    after = at + 2 if words.lowers[at + 1 : at + 2] == ["för"] and not _region(words, at + 2) else at + 1
    if after >= len(words) or any(words.parted[at + 1 : after + 1]) or words.glued[at + 1]:
        return None
    end = area_end(words, after)
    if end == after or (words.capital(after) and words.lowers[end : end + 1] == ["och"]):
        end = max(end, _line_part(words, after, phrase_end(words, after, limit=3)))
    end = _of_whom_end(words, _treatment_end(words, after, end))
    if end == after or (words.texts[at] == "LAG" and not words.capital(at + 1)):
        return None
    head = body_head(words.lowers[end]) if end < len(words) and not words.parted[end] else None
    if head and not head.definite and words.lowers[end - 1].endswith("s"):
        end += 1
    return Candidate(at, end, "group", "abbreviated-group", 0.9)


def _of_whom_end(words: Words, at: int) -> int:
    """Give the end with whose illness a group is for: `RAG gikt hos äldre`."""
    hos = words.lowers[at : at + 1] == ["hos"] and not words.parted[at] and is_content(words, at + 1)
    return phrase_end(words, at + 1, limit=2) if hos and not words.capital(at + 1) else at


def _treatment_end(words: Words, first: int, at: int) -> int:
    """Give the end with how an illness is treated: `NAG Allergen immunterapi`."""
    goes_on = at == first + 1 and words.capital(first) and is_content(words, at)
    return at + 1 if goes_on and words.lowers[at].endswith(_TREATMENTS) else at


def _region(words: Words, at: int) -> bool:
    """Tell whether a region is named here: `RPO för Region Skåne` says where, not what for."""
    return words.lowers[at : at + 1] in (["region"], ["sjukvårdsregion"])


def _line_part(words: Words, first: int, last: int) -> int:
    """Give the end of a phrase before a line that begins with a capital, as the next name of a list does."""
    new_lines = (at for at in range(first + 1, last) if words.wrapped(at) and words.capital(at))
    return next(new_lines, last)


def spelled_area(words: Words, at: int) -> Candidate | None:
    """`Lokalt programområde Cancer`, `nationellt programområde för tandvård`."""
    if at == 0 or words.lowers[at - 1] not in _LEVELS:
        return None
    after = at + 2 if words.lowers[at + 1 : at + 2] == ["för"] else at + 1
    if after >= len(words) or any(words.parted[at : after + 1]):
        return None
    end = max(area_end(words, after), phrase_end(words, after, limit=3))
    return Candidate(at - 1, end, "group", "abbreviated-group", 0.9) if end > after else None
