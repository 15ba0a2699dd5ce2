"""The titles of projects and efforts: after a word that announces one, in a label, before a dash.

`projektet Rent vatten Ekbygden`, `Projektnamn: Trygg hemgång`, `Digitalt stöd – start av pilot`. What a title
named once is that effort wherever the same words stand again, without the word before them.
"""

import re

from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.efforts.effort_extents import is_named, title_end
from graph.names.efforts.repeated_titles import again, groups_of, lengthened
from graph.names.efforts.titled_lines import LONGEST_TITLE, WITHIN, before_dashes, headline_end, label_title
from graph.names.lists.gazetteers import gazetteer, person_names
from graph.names.plans.programmes import stem_start
from graph.text.phrases import YEARS, capitals_end, is_content, quoted_end
from graph.text.words import Words

_EFFORT = re.compile(
    r"(?:[a-zåäö]+-?)?(?:projekt(?:et)?|initiativ(?:et)?|kampanj(?:en)?)|satsning(?:en)?|pilot(?:en)?"
    r"|(?:[a-zåäö]+)?studien|(?:pilot|för)studie|reform(?:en)?|kraftsamling(?:en)?|(?:[a-zåäö]+)?övning(?:en)?|försök(?:et)?|insatsen|modellen|metoden|konceptet"
    r"|arbetssättet|programmet|tävlingen|bidraget|testbädden|samarbetet|materialet|motion(?:en)?"
)
_PLAN = re.compile(
    r"programmet|strategin|[a-zåäö]*(?:handlings|färd|länds)?planen|[a-zåäö]*överenskommelsen|[a-zåäö]+registret"
    r"|policyn|riktlinjen|agendan"
)  # before their titles: `strategin Det börjar här`
_MAY = re.compile(
    r".*(?:projekt|övning|initiativ|kampanj|satsning|pilot|studie|reform|samling|(?:insats|modell|metod)en|et$|rapport|motion|strategin|planen|överenskommelsen|policyn|riktlinjen|agendan)"
)
_LABEL = re.compile(
    r"projekt(?:direktiv|plan|beskrivning|rapport|specifikation|namn|titel|ansökan)?|pilotprojekt|initiativ"
    r"|förstudie(?:direktiv|rapport)?|slutrapport|delrapport|motion"
)
_PROJECTS = frozenset({"projekt", "projektet", "pilotprojekt", "pilotprojektet"})
_RELATIVES = (["som"], ["där"], ["vars"])
_LONGEST_REST = 3  # words
_PARTICLES = frozenset({"in", "ut", "upp", "om", "ihop", "fram", "hem", "loss"})  # `Glöd upp`
_VERBAL = ("ar", "er", "as", "es", "de")  # endings of what may say something of a title
_NAMING = frozenset({"ex", "t ex", "exempelvis", "kallat", "kallad", "benämnt", "benämnd"})
_CLAUSES = frozenset({"det", "vi", "alla", "ingen", "nu", "här"})  # that begin a title that is a sentence
_TOLD = frozenset(
    {
        "och",
        "som",
        "från",
        "antogs",
        "antas",
        "gäller",
        "är",
        "ska",
        "har",
        "anger",
        "pekar",
        "beskriver",
        "togs",
    }
)  # what is said of a plan after its title
_QUOTES = (["”"], ["“"], ['"'], ["»"])
_PROPOSALS = frozenset({"motion", "motionen", "medborgarförslag", "medborgarförslaget", "rapporten"})


def find_titles(reading: Reading) -> None:
    """Add a candidate for each title of an effort, and for each place where it stands again."""
    words = reading.words
    telling = {lower for lower in set(words.lowers) if _MAY.match(lower)}
    told = (at for at, lower in enumerate(words.lowers) if lower in telling)
    found = [candidate for at in told if (candidate := _announced(words, at))]
    found += [_candidate(words, first, first, dash, 0.8) for first, dash in before_dashes(words)]
    found = [*lengthened(words, found)]
    reading.candidates += found
    reading.candidates += groups_of(reading, found)
    named = {at for each in found for at in range(each.first, each.last)}
    reading.candidates += (each for each in again(words, found) if each.first not in named)


def _announced(words: Words, at: int) -> Candidate | None:
    lower = words.lowers[at]
    if lower in _PROJECTS and (end := headline_end(words, at)):
        return _candidate(words, at, at + 1, end, 0.9)
    if words.parted[at] and _LABEL.fullmatch(lower) and (place := label_title(words, at)):
        return _candidate(words, place[0], *place, 0.9)
    titled = words.capital(at + 1) or words.texts[at + 1 : at + 2] in _QUOTES
    if _EFFORT.fullmatch(lower) and (example := _example(words, at)):
        return example
    if titled and (_EFFORT.fullmatch(lower) or _PLAN.fullmatch(lower)):
        return _after_word(words, at)
    return _apposed(words, at) if lower in _PROPOSALS else None


def _apposed(words: Words, at: int) -> Candidate | None:
    """Give the title of a motion between commas: `i en motion, Ljus på gångvägarna, föreslagit`."""
    if words.texts[at + 1 : at + 2] != [","] or at + 2 >= len(words) or not is_named(words, at + 2):
        return None
    end = at + 3
    while (
        end < len(words) and words.texts[end].isalpha() and not words.parted[end] and end - at < LONGEST_TITLE
    ):
        end += 1
    closed = words.texts[end : end + 1] == [","] and end > at + 3
    return _candidate(words, at + 2, at + 2, end, 0.8) if closed else None


def _candidate(words: Words, first: int, title: int, last: int, confidence: float) -> Candidate:
    name = words.surface(title, last).strip('”“"»« ')
    kind = "strategy" if _PLAN.fullmatch(words.lowers[title - 1]) else "initiative"
    return Candidate(first, last, kind, "cue", confidence, name)


def _example(words: Words, at: int) -> Candidate | None:
    """Give the effort that is named as an example or by its title: `EU-projekt ex Samverka`."""
    title = at + 2 if words.lowers[at + 1 : at + 2] != ["t"] else at + 3
    told = " ".join(words.lowers[at + 1 : title])
    if told not in _NAMING or not words.capital(title) or any(words.parted[at + 1 : title + 1]):
        return None
    end = capitals_end(words, title)
    if end > title + 1 and words.lowers[title] in person_names().first:
        return None
    first = stem_start(words, at)
    union = first and words.texts[first - 1] == "EU" and not words.parted[first]
    return _candidate(words, first - bool(union), title, end, 0.75)


def _after_word(words: Words, at: int) -> Candidate | None:
    """Give the effort that a word announces, in quotation marks or as a title, with the word itself."""
    if words.texts[at + 1].isupper() and not words.lowers[at].endswith(("et", "en")):
        return None  # `pilot EU`
    if words.texts[at + 1].isupper() and words.lowers[at + 1] in gazetteer().patterns:
        return None  # `överenskommelsen SKR`
    if _PLAN.fullmatch(words.lowers[at]) and body_head(nominative(words.lowers[at + 1])) is not None:
        return None
    end = quoted_end(words, at + 1) or _clause_end(words, at) or title_end(words, at + 1)
    end = _told_end(words, at, end) if _EFFORT.fullmatch(words.lowers[at]) else end
    end = _repeated_end(words, at + 1) if end == at + 2 else end
    end += words.lowers[at].startswith("övning") and _is_year(words, end)  # `Övning Höstlöv 2027`
    return _candidate(words, stem_start(words, at), at + 1, end, 0.75) if end > at + 1 else None


def _is_year(words: Words, at: int) -> bool:
    """Tell whether a year stands here, on the same line."""
    return at < len(words) and not words.parted[at] and YEARS.fullmatch(words.texts[at]) is not None


def _clause_end(words: Words, at: int) -> int:
    """Give the end of a plan's title that is a sentence: `strategin Det börjar här, som`; or 0."""
    said = words.lowers[at + 1] in _CLAUSES
    end = at + 1
    while (
        end < len(words) and words.texts[end].isalpha() and not words.parted[end] and end - at < LONGEST_TITLE
    ):
        if said and end > at + 2 and words.lowers[end] in _TOLD:
            return end
        end += 1
    if said and end - at > 2 and _PLAN.fullmatch(words.lowers[at]):
        return end
    told = words.texts[end : end + 1] == [","] and words.lowers[end + 1 : end + 2] == ["som"]
    return end if told and end - at > 2 and _PLAN.fullmatch(words.lowers[at]) else 0


def _told_end(words: Words, at: int, end: int) -> int:
    """Give the end of a title of some words that a clause tells of: `projektet Lika steg, som prövar`."""
    if end == at + 1 or words.texts[end : end + 1] == [","]:
        return end
    last = end
    while is_content(words, last) or (last < len(words) and words.lowers[last] in WITHIN):
        last += 1
    told = words.texts[last : last + 1] == [","] and words.lowers[last + 1 : last + 2] in _RELATIVES
    short = last - end <= _LONGEST_REST and not any(words.parted[end : last + 1])
    plain = all(words.texts[each].islower() for each in range(end, last))
    return last if told and short and plain and words.lowers[last - 1] not in WITHIN else end


def _repeated_end(words: Words, title: int) -> int:
    """Give the end of a title of a word and a small one that never stand apart: `projektet Varm plats`."""
    end = title + 1
    if end >= len(words) or words.parted[end] or not words.texts[end].islower():
        return end
    noun = is_content(words, end) and not words.lowers[end].endswith(_VERBAL)
    if not noun and words.lowers[end] not in _PARTICLES:
        return end
    places = [at for at, text in enumerate(words.texts[:-1]) if text == words.texts[title]]
    together = all(words.texts[at + 1] == words.texts[end] for at in places)
    return end + (together and len(places) > 1)
