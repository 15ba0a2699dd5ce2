"""The titles of projects and efforts: after a word that announces one, in a label, before a dash.

`projektet Rent vatten Ekbygden`, `Projektnamn: Trygg hemgång`, `Digitalt stöd – start av pilot`. What a title
named once is that effort wherever the same words stand again, without the word before them.
"""

import re
from collections.abc import Iterator

from graph.candidates import Candidate, Reading
from graph.gazetteers import person_names, places
from graph.heads import body_head, nominative
from graph.phrases import capitals_end, is_adjective, is_content, is_stop, phrase_end, quoted_end
from graph.programmes import stem_start
from graph.words import Words

_EFFORT = re.compile(
    r"(?:[a-zåäö]+-?)?(?:projekt(?:et)?|initiativ(?:et)?|kampanj(?:en)?)|satsning(?:en)?|pilot(?:en)?"
    r"|(?:[a-zåäö]+)?studien|(?:pilot|för)studie|reform(?:en)?|kraftsamling(?:en)?|insatsen|modellen|metoden|konceptet"
    r"|arbetssättet|programmet|tävlingen|bidraget|testbädden|samarbetet|materialet|motion(?:en)?"
)
_PLAN = re.compile(
    r"programmet|strategin|[a-zåäö]*(?:handlings|färd|länds)?planen|[a-zåäö]*överenskommelsen|[a-zåäö]+registret"
    r"|policyn|riktlinjen|agendan"
)  # before their titles: `strategin Det börjar här`
_MAY = re.compile(
    r".*(?:projekt|initiativ|kampanj|satsning|pilot|studie|reform|samling|(?:insats|modell|metod)en|et$|rapport|motion|strategin|planen|överenskommelsen|policyn|riktlinjen|agendan)"
)
_LABEL = re.compile(
    r"projekt(?:direktiv|plan|beskrivning|rapport|specifikation|namn|titel|ansökan)?|pilotprojekt|initiativ"
    r"|förstudie(?:direktiv|rapport)?|slutrapport|delrapport|motion"
)
_PAPERS = frozenset({"projektdirektiv", "projektplan", "projektbeskrivning", "projektspecifikation"})
_FIELDS = frozenset({"projektnamn", "projekttitel", "projektets namn", "insatsens namn"})
_JOINTS = frozenset("–—-:;,")
_TRIAL = re.compile(
    r"(?:(?:start|uppstart|avslut|utvärdering|uppföljning|slutrapport|lägesrapport|resultat|information)\s+(?:av|om|från|för)\s+)?"
    r"(?:(?:ett|en|det|den|nytt|ny|regionalt|nationellt)\s+)?(?:pilot\w*|projekt(?:et)?|försök(?:et)?|förstudie(?:n)?)\b",
    re.IGNORECASE,
)
_OPENING = frozenset(
    (
        "nära",
        "min",
        "mitt",
        "mina",
        "vår",
        "vårt",
        "rätt",
        "en",
        "ett",
        "bra",
        "mer",
        "fler",
        "rent",
        "fritt",
        "ny",
        "blå",
        "grå",
        "grön",
        "egen",
        "hel",
    )
)
_DEFINITE = ("en", "et", "na", "an")
_ADVERBS = frozenset(
    (
        "in", "ut", "upp", "fram", "framåt", "vidare", "hem", "hemma", "ihop", "samman", "tillsammans",
        "igen", "tillbaka", "direkt", "bäst", "utomhus", "inomhus", "först", "nu",
    )
)  # fmt: skip
_PREPOSITIONS = frozenset(("till", "med", "på", "av", "från", "för", "under", "inom", "hos"))
_PURPOSES = frozenset({"i", "för", "på", "mot", "utan"})
_WHOLES = frozenset(
    ("kommunen", "regionen", "länet", "nämnden", "förvaltningen", "verksamheten", "mars", "maj")
)
_TIMES = frozenset(
    ("dag", "höst", "vår", "vinter", "sommar", "år", "samband", "syfte", "drift", "gång", "samverkan")
)
_NAMING = frozenset({"ex", "t ex", "exempelvis", "kallat", "kallad", "benämnt", "benämnd"})
_QUOTES = (["”"], ["“"], ['"'], ["»"])
_PROPOSALS = frozenset({"motion", "motionen", "medborgarförslag", "medborgarförslaget", "rapporten"})
_LONGEST = 10  # words of a title that is all of a line
_FRONT = 60  # words in which a paper's own title stands
_SURE = 0.9  # how sure it is that a title like `Ungdomsteamet` is no team where it stands again
_MANY = 500  # bearers that make a word a given name before anything else


def find_titles(reading: Reading) -> None:
    """Add a candidate for each title of an effort, and for each place where it stands again."""
    words = reading.words
    telling = {lower for lower in set(words.lowers) if _MAY.match(lower)}
    told = (at for at, lower in enumerate(words.lowers) if lower in telling)
    found = [candidate for at in told if (candidate := _announced(words, at))]
    found += _before_dashes(words)
    reading.candidates += found
    named = {at for each in found for at in range(each.first, each.last)}
    reading.candidates += (each for each in _again(words, found) if each.first not in named)


def _announced(words: Words, at: int) -> Candidate | None:
    lower = words.lowers[at]
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
    if _PLAN.fullmatch(words.lowers[at]) and body_head(nominative(words.lowers[at + 1])) is not None:
        return None
    end = quoted_end(words, at + 1) or _clause_end(words, at) or title_end(words, at + 1)
    return _candidate(words, stem_start(words, at), at + 1, end, 0.75) if end > at + 1 else None


def _clause_end(words: Words, at: int) -> int:
    """Give the end of a plan's title that is a sentence: `strategin Det börjar här, som`; or 0."""
    end = at + 1
    while end < len(words) and words.texts[end].isalpha() and not words.parted[end] and end - at < _LONGEST:
        end += 1
    told = words.texts[end : end + 1] == [","] and words.lowers[end + 1 : end + 2] == ["som"]
    return end if told and end - at > 2 and _PLAN.fullmatch(words.lowers[at]) else 0


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
    paper = words.lowers[at] in _PAPERS and at < _FRONT
    if words.texts[first] in _JOINTS and not words.parted[first]:
        first += 1
    elif not (words.parted[first] and (field or paper)) and not paper:
        return None
    end = _line_end(words, first)
    return (first, end) if end and words.capital(first) else None


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
    verbs = any(is_stop(words.lowers[at]) and len(words.lowers[at]) > 4 for at in range(first + 1, end))
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


def title_end(words: Words, at: int) -> int:
    """Give the end of a title that begins here; `at` where none does, or a person or place stands there."""
    if at >= len(words) or words.parted[at] or not is_named(words, at):
        return at
    end = capitals_end(words, at, limit=4)
    if end == at + 1 and is_content(words, end) and _leads(words, at):
        end = phrase_end(words, end, limit=2)
        end = capitals_end(words, end) if end < len(words) and not words.parted[end] else end
        numbered = _numbered(words, end)
        return numbered if numbered > end else _purpose_end(words, at, end)
    if end == at + 1 and _closes(words, at):
        return at + 2
    if words.lowers[end : end + 1] == ["och"] and is_adjective(words.lowers[end - 1]):
        end = max(end, phrase_end(words, end - 1, limit=3))  # `God och nära vård`
    if end == at + 1 and not words.texts[at].isupper():
        end = _numbered(words, _whither(words, end))
        return _purpose_end(words, at, end) if end == at + 1 else end
    return _numbered(words, end)


def _closes(words: Words, at: int) -> bool:
    """Tell whether two verbs are a title before a sign: `materialet Våga berätta`."""
    both = (
        words.lowers[at].endswith("a")
        and words.lowers[at + 1 : at + 2]
        and words.lowers[at + 1].endswith("a")
    )
    if not both or not is_content(words, at + 1):
        return False
    after = at + 2
    return after == len(words) or words.parted[after] or words.texts[after] in ".,;:)"


def _whither(words: Words, at: int) -> int:
    """Give the end with an adverb that belongs to a title of one word: `Steget in`, not `in till 2030`."""
    if at + 1 >= len(words) or words.parted[at] or words.lowers[at] not in _ADVERBS:
        return at
    after = "" if words.parted[at + 1] else words.lowers[at + 1]
    return at if after in _PREPOSITIONS else at + 1


def _leads(words: Words, at: int) -> bool:
    """Tell whether the first word of a title wants the next: `Digital framtid`, `Östra infarten`."""
    lower, after = words.lowers[at], words.lowers[at + 1]
    definite = lower.endswith("a") and after.endswith(_DEFINITE) and len(after) > 4
    return is_adjective(lower) or lower in _OPENING or definite


def _numbered(words: Words, at: int) -> int:
    """Give the end with a number that belongs to a title, `Hälsosamtal 60`, and with a year to aim at."""
    if at >= len(words) or words.parted[at] or not words.texts[at].isdigit():
        return at
    version = words.texts[at + 1 : at + 2] == ["."] and all(words.glued[at + 1 : at + 3])
    if version and words.texts[at + 2 : at + 3] and words.texts[at + 2].isdigit():
        return at + 3  # `Digitala prov 2.0`
    spans = words.texts[at + 1 : at + 2] and words.texts[at + 1] in "-–/"
    target = len(words.texts[at]) == 4 and words.texts[at] >= "2030" and words.texts[at][-1] in "05"
    return at + 1 if not spans and (len(words.texts[at]) < 4 or target) else at


def _purpose_end(words: Words, first: int, at: int) -> int:
    """Give the end with what belongs to a title: `Nära vård i glesbygd`, but not `Nära vård i Ekby`."""
    if at + 1 >= len(words) or words.parted[at] or words.lowers[at] not in _PURPOSES:
        return at
    if words.lowers[at : at + 2] == ["för", "alla"]:
        return at + 2
    after = words.lowers[at + 1]
    if not words.texts[at + 1].islower() or after in _WHOLES or after in _TIMES:
        return at
    own_name = words.lowers[at - 1].endswith(_DEFINITE) and at - first == 1
    where = not after.endswith(_DEFINITE) or (words.lowers[at] == "i" and not own_name)
    return phrase_end(words, at + 1, limit=2) if where and is_content(words, at + 1) else at


def is_named(words: Words, at: int) -> bool:
    """Tell whether a word may begin a title or the name of a company: a capital, neither person nor place."""
    word = words.texts[at]
    if not words.capital(at) or not word.isalpha() or len(word) < 2 or words.lowers[at] in places():
        return False
    return person_names().first.get(words.lowers[at], 0) < _MANY
