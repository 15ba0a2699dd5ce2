"""How far the title of an effort goes: `Nära vård i glesbygd`, `Tryggt hemma på landet`."""

from graph.names.lists.gazetteers import person_names, places
from graph.text.phrases import capitals_end, is_adjective, is_content, is_definite, phrase_end, word_end
from graph.text.words import Words

_OPENING = frozenset(
    (
        "nära", "min", "mitt", "mina", "vår", "vårt", "rätt", "en", "ett", "bra", "mer", "fler", "rent",
        "fritt", "ny", "blå", "grå", "grön", "egen", "hel", "läs", "tänk", "säg", "första", "andra", "nästa",
        "alla", "inga", "flera",
    )
)  # fmt: skip
_DEFINITE = ("en", "et", "na", "an")
_NEAR = frozenset({"nära", "direkt", "digitalt"})
_YOU = (["dig"], ["oss"], ["er"], ["mig"])
_AMOUNTS = frozenset(("kronor", "kr", "tkr", "mkr", "mnkr", "miljoner", "procent", "%", "000"))
_ADVERBS = frozenset(
    (
        "in", "ut", "upp", "fram", "framåt", "vidare", "hem", "hemma", "ihop", "samman", "tillsammans",
        "igen", "tillbaka", "direkt", "bäst", "utomhus", "inomhus", "först", "nu", "mera", "mer",
    )
)  # fmt: skip
_QUARTERS = frozenset(
    ("nord", "syd", "öst", "väst", "nordost", "nordväst", "sydost", "sydväst", "norr", "söder", "öster")
)
_PREPOSITIONS = frozenset(("till", "med", "på", "av", "från", "för", "under", "inom", "hos"))
_ACROSS = frozenset({"över", "utan", "mot", "bortom", "längs", "runt", "bakom"})  # lead on in a title
_WAYS = _PREPOSITIONS | {"över", "mot", "i", "utan", "in", "ut"}
_LONGEST_TAIL = 3
_PURPOSES = frozenset({"i", "för", "på", "mot", "utan", "till"})
_WHOLES = frozenset(
    (
        "kommunen", "regionen", "länet", "nämnden", "förvaltningen", "verksamheten", "mars", "maj",
        "sjukhuset", "lasarettet", "kliniken", "enheten", "avdelningen", "skolan", "plats", "sikt", "gång",
    )
)  # fmt: skip
_TIMES = frozenset(
    ("dag", "höst", "vår", "vinter", "sommar", "år", "samband", "syfte", "drift", "gång", "samverkan")
)
_GENITIVES = ("ens", "ets", "nas")
_MANY = 500  # bearers that make a word a given name before anything else


def title_end(words: Words, at: int) -> int:
    """Give the end of a title that begins here; `at` where none does, or a person or place stands there."""
    if at >= len(words) or words.parted[at] or not is_named(words, at):
        return at
    if words.texts[at + 1 : at + 2] == ["-"] and words.glued[at + 1]:
        return _hyphened_end(words, at)
    end = capitals_end(words, at, limit=4)
    wanted = end == at + 1 and end < len(words) and not words.parted[end]
    if wanted and words.lowers[end] in _NEAR:
        return end + 1 + (words.lowers[end + 1 : end + 2] in _YOU)  # `Screening nära`, `Screening nära dig`
    if wanted and is_content(words, end) and _leads(words, at):
        end = phrase_end(words, end, limit=2)
        end = capitals_end(words, end) if end < len(words) and not words.parted[end] else end
        numbered = _numbered(words, end)
        end = _whither(words, end) if numbered == end else numbered
        end = _quarter_end(words, end)
        return _purpose_end(words, at, end) if numbered < end or numbered == end else end
    if end == at + 1 and (closed := _closing(words, at)) > end:
        return closed
    if words.lowers[end : end + 1] == ["och"] and is_adjective(words.lowers[end - 1]):
        end = max(end, phrase_end(words, end - 1, limit=3))  # `God och nära vård`
    if end == at + 1 and not words.texts[at].isupper():
        end = _numbered(words, _whither(words, end))
        return _purpose_end(words, at, end) if end == at + 1 else end
    return _numbered(words, end)


def _quarter_end(words: Words, at: int) -> int:
    """Give the end with the quarter that closes a title: `Mobilt team nordost`, but not `norr om ån`."""
    quarter = at < len(words) and not words.parted[at] and words.lowers[at] in _QUARTERS
    return at + 1 if quarter and words.lowers[at + 1 : at + 2] != ["om"] else at


def _hyphened_end(words: Words, at: int) -> int:
    """Give the end of a title with a hyphen: `FRISK-NORD`, `Hälso- och friskvård i balans`."""
    end = word_end(words, at)
    if words.texts[end - 1] == "-":
        end = phrase_end(words, at)
        return _purpose_end(words, at, end)
    return _numbered(words, capitals_end(words, end) if words.capital(end) else end)


def _closes(words: Words, at: int) -> bool:
    """Tell whether two verbs are a title before a sign: `materialet Våga berätta`."""
    both = is_content(words, at + 1) and all(words.lowers[each].endswith("a") for each in (at, at + 1))
    after = at + 2
    return both and (after >= len(words) or words.parted[after] or words.texts[after] in ".,;:)")


def _closing(words: Words, at: int) -> int:
    """Give the end of a title that goes on in small letters up to a sign: `Tillbaka till skolan`.

    What it begins with is no name by itself: an adverb or adjective (`Tryggt över`), or a verb with another
    (`Våga berätta`, `Våga och vinna`).
    """
    if _closes(words, at):
        return at + 2
    end, first = at + 1, words.lowers[at]
    limit = min(len(words), at + 2 + _LONGEST_TAIL)
    while end < limit and not words.parted[end] and words.texts[end].islower():
        end += 1
    whole = end >= len(words) or words.parted[end] or words.texts[end] in '.,;:)”"'
    tail = words.lowers[at + 1 : end]
    if not whole or not tail:
        return at + 1
    paired = len(tail) == 2 and tail[0] == "och" and all(each.endswith("a") for each in (first, tail[1]))
    whither = (first in _ADVERBS or is_adjective(first)) and tail[0] in _WAYS
    where = _WHOLES - {"skolan"} | _TIMES
    named = len(tail) == 1 or (is_content(words, at + 2) and tail[-1] not in where)
    return end if paired or (whither and named) else at + 1


def _whither(words: Words, at: int) -> int:
    """Give the end with an adverb that belongs to a title of one word: `Steget in`, not `in till 2030`.

    What the adverb itself governs belongs to it: `Rätt väg in till vården`, `Hjälpmedel hem samma dag`.
    """
    if at + 1 >= len(words) or words.parted[at] or words.lowers[at] not in _ADVERBS:
        return at
    after = "" if words.parted[at + 1] else words.lowers[at + 1]
    if after in ("på", "till") and is_content(words, at + 2) and words.lowers[at + 2] not in _WHOLES:
        return at + 3 if words.texts[at + 2].islower() else at  # `Tryggt hemma på landet`
    if after == "samma" and is_content(words, at + 2):
        return at + 3  # `Hjälpmedel hem samma dag`
    return at if after in _PREPOSITIONS else at + 1


def _leads(words: Words, at: int) -> bool:
    """Tell whether the first word of a title wants the next: `Digital framtid`, `Östra infarten`."""
    lower, after = words.lowers[at], words.lowers[at + 1]
    definite = lower.endswith("a") and after.endswith(_DEFINITE) and len(after) > 4
    owned = lower.endswith(_GENITIVES) and len(lower) > 5 and words.texts[at + 1].islower()
    compared = lower.endswith("are") and len(lower) > 5 and words.texts[at + 1].islower()
    return is_adjective(lower) or lower in _OPENING or definite or owned or compared


def _numbered(words: Words, at: int) -> int:
    """Give the end with a number that belongs to a title, `Hälsosamtal 60`, and with a year to aim at."""
    if at >= len(words) or words.parted[at] or not words.texts[at].isdigit():
        return at
    if words.lowers[at + 1 : at + 2] and (words.lowers[at + 1] in _AMOUNTS or words.texts[at + 1].isdigit()):
        return at  # `1 200 000 kronor`
    version = words.texts[at + 1 : at + 2] == ["."] and all(words.glued[at + 1 : at + 3])
    if version and words.texts[at + 2 : at + 3] and words.texts[at + 2].isdigit():
        return at + 3  # `Digitala prov 2.0`
    spans = words.texts[at + 1 : at + 2] and words.texts[at + 1] in "-–/"
    target = len(words.texts[at]) == 4 and words.texts[at] >= "2030" and words.texts[at][-1] in "05"
    return at + 1 if not spans and (len(words.texts[at]) < 4 or target) else at


def _purpose_end(words: Words, first: int, at: int) -> int:
    """Give the end with what belongs to a title: `Nära vård i glesbygd`, but not `Nära vård i Ekby`."""
    if at + 1 >= len(words) or any(words.parted[at : at + 2]):
        return at
    if words.lowers[at] in _ACROSS and words.capital(at + 1) and at - first == 1:
        return capitals_end(words, at + 1, limit=2)  # `Ljus över Ekby`
    if words.lowers[at] not in _PURPOSES:
        return at
    if words.lowers[at : at + 2] == ["för", "alla"]:
        return at + 2
    after = words.lowers[at + 1]
    if not words.texts[at + 1].islower() or after in _WHOLES or after in _TIMES:
        return at
    own_name = is_definite(words.lowers[at - 1]) and at - first == 1
    where = not is_definite(after) or (words.lowers[at] in ("i", "på") and not own_name)
    return phrase_end(words, at + 1, limit=2) if where and is_content(words, at + 1) else at


def is_named(words: Words, at: int) -> bool:
    """Tell whether a word may begin a title or the name of a company: a capital, neither person nor place."""
    word = words.texts[at]
    if not words.capital(at) or not word.isalpha() or len(word) < 2 or words.lowers[at] in places():
        return False
    return person_names().first.get(words.lowers[at], 0) < _MANY
