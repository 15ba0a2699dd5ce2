"""The titles of projects and efforts: after a word that announces one, in a label, before a dash.

`projektet Rent vatten Ekbygden`, `Projektnamn: Trygg hemgång`, `Digitalt stöd – start av pilot`. What a title
named once is that effort wherever the same words stand again, without the word before them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.efforts.effort_extents import is_named, title_end
from graph.names.lists.gazetteers import gazetteer, party_letters, person_names
from graph.names.lists.lexicon import word_list
from graph.names.plans.programmes import stem_start
from graph.text.phrases import YEARS, capitals_end, is_content, is_stop, quoted_end
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
_WITHIN = frozenset({"om", "och", "utan", "mot", "för"})  # inside a title of some words
_IN_HEADLINES = _WITHIN | {"i", "på", "till", "med", "av", "från", "blir", "alla", "nu"}
_NUMERAL = re.compile(r"§|\d+|\.").fullmatch
_NUMBERING, _LONGEST_REST, _LONGEST_HEADLINE = 4, 3, 5  # words
_PAPERS = frozenset({"projektdirektiv", "projektplan", "projektbeskrivning", "projektspecifikation"})
_REPORTS = frozenset({"slutrapport", "delrapport", "lägesrapport", "projektrapport"})
_PARTICLES = frozenset({"in", "ut", "upp", "om", "ihop", "fram", "hem", "loss"})  # `Glöd upp`
_VERBAL = ("ar", "er", "as", "es", "de")  # endings of what may say something of a title
_FIELDS = frozenset({"projektnamn", "projekttitel", "projektets namn", "insatsens namn"})
_JOINTS = frozenset("–—-:;,")
_TRIAL = re.compile(
    r"(?:(?:start|uppstart|avslut|utvärdering|uppföljning|slutrapport|lägesrapport|resultat|information)\s+(?:av|om|från|för)\s+)?"
    r"(?:(?:ett|en|det|den|nytt|ny|regionalt|nationellt)\s+)?(?:pilot\w*|projekt(?:et)?|försök(?:et)?|förstudie(?:n)?)\b",
    re.IGNORECASE,
)
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
_MOVES = frozenset({"föreslår", "yrkar", "vill", "begär", "önskar", "efterfrågar", "undrar"})
_LONGEST = 10  # words of a title that is all of a line
_FRONT = 60  # words in which a paper's own title stands
_SURE = 0.9  # how sure it is that a title like `Ungdomsteamet` is no team where it stands again


def find_titles(reading: Reading) -> None:
    """Add a candidate for each title of an effort, and for each place where it stands again."""
    words = reading.words
    telling = {lower for lower in set(words.lowers) if _MAY.match(lower)}
    told = (at for at, lower in enumerate(words.lowers) if lower in telling)
    found = [candidate for at in told if (candidate := _announced(words, at))]
    found += _before_dashes(words)
    found = [*_lengthened(words, found)]
    reading.candidates += found
    reading.candidates += _groups_of(reading, found)
    named = {at for each in found for at in range(each.first, each.last)}
    reading.candidates += (each for each in _again(words, found) if each.first not in named)


def _groups_of(reading: Reading, found: list[Candidate]) -> Iterator[Candidate]:
    """Give groups with the whole title that they are for: `Referensgruppen för Glöd upp ingick i maj`."""
    words = reading.words
    titles = {tuple(each.name.split()) for each in found if each.name and " " in each.name}
    for each in reading.candidates if titles else ():
        if each.kind != "group" or words.lowers[each.last - 2 : each.last - 1] != ["för"]:
            continue
        for title in titles:
            last = each.last - 1 + len(title)
            if tuple(words.texts[each.last - 1 : last]) == title and not any(words.parted[each.last : last]):
                yield replace(each, last=last, name=None)


def _announced(words: Words, at: int) -> Candidate | None:
    lower = words.lowers[at]
    if lower in _PROJECTS and (end := _headline_end(words, at)):
        return _candidate(words, at, at + 1, end, 0.9)
    if words.parted[at] and _LABEL.fullmatch(lower) and (place := _labelled(words, at)):
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
    while end < len(words) and words.texts[end].isalpha() and not words.parted[end] and end - at < _LONGEST:
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
    while end < len(words) and words.texts[end].isalpha() and not words.parted[end] and end - at < _LONGEST:
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
    while is_content(words, last) or (last < len(words) and words.lowers[last] in _WITHIN):
        last += 1
    told = words.texts[last : last + 1] == [","] and words.lowers[last + 1 : last + 2] in _RELATIVES
    short = last - end <= _LONGEST_REST and not any(words.parted[end : last + 1])
    plain = all(words.texts[each].islower() for each in range(end, last))
    return last if told and short and plain and words.lowers[last - 1] not in _WITHIN else end


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


def _headline_end(words: Words, at: int) -> int:
    """Give the end of a title that fills the rest of a line: `§ 7 Projekt Rester blir ljus`; or 0."""
    begin = at
    while (
        begin > 0 and not words.parted[begin] and at - begin < _NUMBERING and _NUMERAL(words.texts[begin - 1])
    ):
        begin -= 1
    title = at + 1
    if not words.parted[begin] or title + 1 >= len(words) or any(words.parted[title : title + 2]):
        return 0
    if not is_named(words, title) or not words.texts[title + 1].islower():
        return 0
    end = _line_end(words, title)
    rest = words.lowers[title + 1 : end]
    plain = all(lower in _IN_HEADLINES or lower not in word_list("stops") for lower in rest)
    verb = end - title == 2 and (is_stop(rest[0]) or rest[0].endswith("as"))  # `Projekt Ekvik redovisas`
    return end if end and end - title <= _LONGEST_HEADLINE and plain and not verb else 0


def _lengthened(words: Words, found: list[Candidate]) -> Iterator[Candidate]:
    """Give each title as long as it is named anywhere, where the same words go on here."""
    titles = sorted({tuple(each.name.split()) for each in found if each.name}, key=len, reverse=True)
    begins = {parts[:1] for parts in titles if len(parts) > 1}
    for each in found:
        own = tuple(each.name.split()) if each.name else ()
        longer = titles if own[:1] in begins else ()
        for parts in longer:
            last = each.last + len(parts) - len(own)
            goes_on = len(parts) > len(own) and parts[: len(own)] == own
            if goes_on and tuple(words.texts[each.last : last]) == parts[len(own) :]:
                each = replace(each, last=last, name=" ".join(parts))
                break
        yield each


def _labelled(words: Words, at: int) -> tuple[int, int] | None:
    """Give the rest of a line that begins with a label: `Projektplan – Trygg hemgång`."""
    if not words.capital(at) or not words.parted[at] or at + 2 >= len(words):
        return None
    first = at + 1
    while words.texts[first].isdigit() or words.lowers[first] == "nr":
        first += 1  # `Motion nr 2: Ljusare gångvägar`
        if first + 1 >= len(words) or words.parted[first]:
            return None
    if words.lowers[at] == "motion" and words.texts[first - 1].isdigit():
        return _numbered_motion(words, first)
    field = words.lowers[at] in _FIELDS
    paper = at < _FRONT and (words.lowers[at] in _PAPERS or _is_report_of_project(words, at))
    if words.texts[first] in _JOINTS and not words.parted[first]:
        first += 1
    elif not (words.parted[first] and (field or paper)) and not paper:
        return None
    end = _line_end(words, first)
    return (first, end) if end and words.capital(first) and not _moves(words, first, end) else None


def _moves(words: Words, first: int, end: int) -> bool:
    """Tell whether what stands after a label is who moves something: `Motion: Bo Ek (M) föreslår att`."""
    told = words.lowers[first : end + 5]
    is_party = words.texts[end : end + 1] == ["("] and {*words.texts[end + 1 : end + 2]} <= party_letters()
    return is_party or (words.lowers[first] in person_names().first and not _MOVES.isdisjoint(told))


def _is_report_of_project(words: Words, at: int) -> bool:
    """Tell a report that names its project on the line below it, as its text does again."""
    first = at + 1
    end = _line_end(words, first) if words.lowers[at] in _REPORTS and words.parted[first] else 0
    title = words.texts[first:end]
    again = (words.texts[place : place + len(title)] == title for place in range(end, len(words)))
    return bool(title) and "projektet" in words.lowers and any(again)


def _numbered_motion(words: Words, at: int) -> tuple[int, int] | None:
    """Give the title of `Motion 1: Bänkar i parken, inlämnad av Anna Holm`."""
    first = end = at + 1
    if words.texts[at] not in _JOINTS or not words.capital(first):
        return None
    while end < len(words) and not words.parted[end] and words.texts[end].isalpha():
        end += 1
    return (first, end) if 1 < end - first <= _LONGEST else None


def _line_end(words: Words, first: int) -> int:
    """Give the end of the line that a title fills; 0 where the line is no title."""
    end = first + 1
    while end < len(words) and not words.parted[end] and words.texts[end] not in "–—:;.,()|":
        end += 1
    whole = end == len(words) or words.parted[end] or words.texts[end] in "–—(|"
    inner = range(first + 1, end - (end - first > 2))  # the last may look like one: `biogas`
    verbs = any(is_stop(words.lowers[at]) and len(words.lowers[at]) > 4 for at in inner)
    return end if whole and end - first <= _LONGEST and not verbs else 0


def _before_dashes(words: Words) -> Iterator[Candidate]:
    """Read `Digitalt stöd i hemmet – start av pilot`: a line that says after a dash that it is a trial."""
    for dash, text in enumerate(words.texts):
        if text not in "–—-" or words.glued[dash] or not _TRIAL.match(words.text, words.ends[dash] + 1):
            continue
        first = dash
        while first > 0 and not words.parted[first] and dash - first <= _LONGEST:
            first -= 1
        while first < dash and not words.texts[first].isalpha():
            first += 1  # the number of the item
        if (
            dash - first > 1
            and words.capital(first)
            and _line_end(words, first)
            and _line_end(words, dash + 1)
        ):
            yield _candidate(words, first, first, dash, 0.8)


def _again(words: Words, found: list[Candidate]) -> Iterator[Candidate]:
    """Give the places where a title stands again, as written; a single word only inside a sentence."""
    titles = {tuple(each.name.split()): each for each in found if each.name}
    begins = {parts[0] for parts in titles}
    for at, text in enumerate(words.texts):
        if text not in begins:
            continue
        for parts, title in titles.items():
            last = at + len(parts)
            whole = tuple(words.texts[at:last]) == parts and not any(words.parted[at + 1 : last])
            shaped = len(parts) == 1 and body_head(parts[0].casefold()) is not None
            if whole and (len(parts) > 1 or shaped or not words.opening[at]):
                yield Candidate(at, last, title.kind, "cue", _SURE if shaped else 0.7, title.name)
