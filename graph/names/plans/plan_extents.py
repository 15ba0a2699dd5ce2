"""How far the name of a plan goes: over what it is for, over its topic and its years, over a list."""

from corpus.dates import MONTHS
from graph.names.plans.plan_words import strategy_stem
from graph.text.phrases import YEARS, capitals_end, is_content, phrase_end, title_end
from graph.text.words import Words

_LINKS = frozenset({"för", "mot", "vid", "om", "avseende", "kring", "inom", "gällande", "i", "av"})
_OF_ILLNESS = frozenset({"vårdförlopp", "vårdprogram"})  # named after an illness without a preposition
_PLACED = frozenset(
    {"kommun", "stad", "län", "kyrka", "församling", "pastorat", "sjukhus", "skola", "hamn", "socken"}
)
_LONGEST_LOT = 3  # figures of the number of a piece of land
_LONGEST_TOPIC = 6  # words between a plan and its years
_TITLE_LINKS = _LINKS | {"på", "till", "från", "med", "hos"}


def plan_extent(words: Words, at: int, *, titled: bool, owned: bool = False) -> tuple[int, int]:
    """Give the end with the complement, and the end of the years that follow the head.

    :param owned: whose it is stands before it: `Luleå kommuns program för en trygg kommun`.
    """
    years = title_end(words, at + 1)
    after = years
    stem = strategy_stem(words.lowers[at])
    if words.lowers[at] in _OF_ILLNESS and is_content(words, at + 1):
        return phrase_end(words, at + 1, limit=3), years
    titled_head = words.capital(at) and stem is not None and not stem[1]
    if titled_head and years == at + 1 and (dated := _dated_topic_end(words, after)):
        return dated, years
    placed = years == at + 1 and titled_head and after < len(words) and words.capital(after)
    if placed and is_content(words, after) and not words.texts[after].isupper():
        return _titled_end(words, after), years
    timed = years > at + 1 and words.lowers[after : after + 1] in (["från"], ["till"], ["hos"], ["på"])
    end = after if timed else complement_end(words, after, titled=titled, owned=owned)
    if end == after == at + 1 and titled_head and is_content(words, after):
        return _topic_end(words, at, after), years
    return (title_end(words, end), years) if end > after else (years, years)


def _dated_topic_end(words: Words, after: int) -> int:
    """Give the end of a topic without a preposition up to its years; 0 where none come at once.

    `Handlingsplan diabetes Mellanlandet 2026–2028`, `Handlingsplan hepatit C 2025–2027`.
    """
    end = after
    while end < len(words) and end - after < _LONGEST_TOPIC and not words.parted[end]:
        if end > after and YEARS.fullmatch(words.texts[end]):
            return title_end(words, end)
        letter = len(words.texts[end]) == 1 and words.capital(end)
        if not (letter or words.lowers[end] == "och" or is_content(words, end)):
            return 0
        end += 1
    return 0


def _titled_end(words: Words, at: int) -> int:
    """Give the end of the proper title of a plan; up to its years it may go on in small letters."""
    place = capitals_end(words, at)
    for end in (phrase_end(words, at), place + 1):
        if end > place and is_content(words, place) and title_end(words, end) > end:
            return title_end(words, end)
    return title_end(words, place)


def _topic_end(words: Words, at: int, after: int) -> int:
    """Give the end of a topic that follows at once: before years, or up to a sign after a capital."""
    topic = phrase_end(words, after)
    closed = topic == len(words) or words.parted[topic] or words.texts[topic] in ",.;()"
    named = closed and not words.opening[at]
    return title_end(words, topic) if named or title_end(words, topic) > topic else after


def complement_end(words: Words, after: int, *, titled: bool, owned: bool = False) -> int:
    """Give the end of what a plan is for; a title goes on over more prepositions than a common noun.

    :param owned: its owner stands before it, so that what it is for may have an article.
    """
    end = after
    while (
        end + 1 < len(words)
        and words.lowers[end + 1] not in MONTHS
        and not words.parted[end]
        and words.lowers[end] in (_TITLE_LINKS if titled else _LINKS)
    ):
        if words.parted[end + 1] or (
            end == after and not titled and words.lowers[end] in {"i", "inom", "om", "av"}
        ):
            break
        start = end + 1 + ((titled or owned) and words.lowers[end + 1] in {"en", "ett"})
        described = words.lowers[start].endswith("ade") and is_content(words, start + 1)
        phrase = phrase_end(words, start + described)
        if phrase <= start + described:
            break
        end = phrase
        while end < len(words) and not words.parted[end] and _goes_on(words, end):
            end += 1
        if (lot := _lot_end(words, end)) > end:
            return lot
    adverb = titled and end > after and words.lowers[end : end + 1] == ["tillsammans"]
    return end + 1 if adverb and words.lowers[end + 1 : end + 2] != ["med"] else end


def _lot_end(words: Words, at: int) -> int:
    """Give the end of the number of a piece of land after its name: `Kvarnudden 1:7`; `at` for none.

    In a town the number has no colon: `Lingonet 3`.
    """
    after = words.texts[at + 1 : at + 2]
    if (
        at < len(words)
        and words.capital(at - 1)
        and words.texts[at].isdigit()
        and len(words.texts[at]) <= _LONGEST_LOT
        and not words.parted[at]
        and (not after or words.parted[at + 1] or after[0] in ".,;)")
    ):
        return at + 1
    numbered = words.capital(at - 1) and words.texts[at + 1 : at + 2] == [":"] and words.glued[at + 1]
    figures = [*words.texts[at : at + 3 : 2]]
    lot = (
        numbered
        and len(figures) == 2
        and all(map(str.isdigit, figures))
        and not any(words.parted[at : at + 3])
    )
    return at + 3 if lot and not any(words.parted[at : at + 3]) else at


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether a word belongs to the place before it: `Luleå kommun`, `stadsdelen Backa`."""
    if words.lowers[at] in _PLACED:
        return True
    return words.capital(at) and words.lowers[at - 1].endswith(("delen", "delarna", "området"))


def list_end(words: Words, at: int) -> int:
    """`riktlinje för arbetsmiljö, medarbetarskap och chefskap`: give the end of the list."""
    end = at
    while end + 1 < len(words) and words.texts[end] == "," and not any(words.parted[end : end + 2]):
        following = words.lowers[end + 1]
        if not is_content(words, end + 1) or words.capital(end + 1) or strategy_stem(following):
            return at
        last = phrase_end(words, end + 1)
        if last == end + 1 or following.endswith(("en", "et", "na")):
            return at
        end = last
        if "och" in words.lowers[at + 1 : end]:
            return title_end(words, end)
    return at
