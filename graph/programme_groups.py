"""Finds the groups of programme areas: `RPO cancersjukdomar`, `lokalt programområde för tandvård`."""

from graph.candidates import Candidate
from graph.gazetteers import programme_areas
from graph.heads import body_head
from graph.phrases import phrase_end
from graph.words import Words


def area_end(words: Words, at: int) -> int:
    """Give the end of the programme area that begins here; `at` where there is none."""
    best = at
    for form in programme_areas():
        last = at + len(form)
        if last <= len(words) and _equal(words.lowers[at:last], form) and not any(words.parted[at:last]):
            best = max(best, last)
    return best


def _equal(lowers: list[str], form: tuple[str, ...]) -> bool:
    return lowers[:-1] == list(form[:-1]) and lowers[-1] in {form[-1], form[-1] + "s"}


def abbreviated_group(words: Words, at: int) -> Candidate | None:
    """`RPO cancersjukdomar`, `LPO cancersjukdomars styrgrupp`, `RSG Data och analys`."""
    if at + 1 >= len(words) or words.parted[at + 1] or words.glued[at + 1]:
        return None
    end = area_end(words, at + 1)
    if end == at + 1 or (words.capital(at + 1) and words.lowers[end : end + 1] == ["och"]):
        end = max(end, phrase_end(words, at + 1, limit=3))
    if end == at + 1 or (words.texts[at] == "LAG" and not words.capital(at + 1)):
        return None
    head = body_head(words.lowers[end]) if end < len(words) and not words.parted[end] else None
    if head and not head.definite and words.lowers[end - 1].endswith("s"):
        end += 1
    return Candidate(at, end, "group", "abbreviated-group", 0.9)


def spelled_area(words: Words, at: int) -> Candidate | None:
    """`Lokalt programområde Cancer`, `nationellt programområde för tandvård`."""
    after = at + 2 if words.lowers[at + 1 : at + 2] == ["för"] else at + 1
    if after >= len(words) or any(words.parted[at : after + 1]):
        return None
    end = max(area_end(words, after), phrase_end(words, after, limit=3))
    return Candidate(at - 1, end, "group", "abbreviated-group", 0.9) if end > after else None
