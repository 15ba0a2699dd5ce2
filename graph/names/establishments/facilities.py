"""Finds schools, care homes, museums, associations: `förskolan Lergöken`, `Ekby badhus`, `Lindbackaskolan`.

A word for the kind of place stands before its name, or after the place or owner that it is named for. A name
that a word has told of once is that place wherever it stands alone: `Lergöken`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import associations, person_names, places
from graph.names.lists.lexicon import word_list
from graph.text.phrases import is_adjective, is_content, is_stop
from graph.text.words import Words

_KIND = re.compile(
    r"(?:[a-zåäö-]*(?:skolan|boendet|gården|hallen)|gruppbostaden|servicebostaden|servicehuset"
    r"|(?:vård|korttids|sjuk|äldre|ålderdoms|behandlings|hvb-)hemmet|(?:familje|återvinnings|vård|hälso|ungdoms)centralen"
    r"|(?:bad|kultur|folkets |barna)hus(?:et)?|(?:[a-zåäö]*bibliotek|[a-zåäö]*muse|gymnasi)et"
    r"|mötesplatsen|träffpunkten|(?:löne|service|kontakt|kompetens|kunskaps|resurs|medborgar|lär)cent(?:er|rum)"
    r"|[a-zåäö]*vårdsområde|(?:lokal)?polisområde|hemvärnet|föreningen|finsam|brf|campus"
    r"|(?:student|elev|scout)kåren|[a-zåäö]{2,}(?:föreningen|sällskapet|klubben|distriktet)"
    r"|(?:studie|idrotts|kommunal|samordnings|riks)förbundet|[a-zåäö]*stiftelsen)"
)
_PLAIN = re.compile(
    r"(?:trä|inner|bak|bond|herr|gräs|igel|mark|riks)\w*gården|\w*kyrkogården|(?:[a-zåäö]*sam|gäst|mat|tull)hallen"
)
_OWNED = re.compile(
    r"(?:[a-zåäö]*muse|gymnasi)um|badhus|[a-zåäö]*bibliotek|[a-zåäö]*boende"
    r"|servicehus|vårdhem|hjälpmedelscentral|(?:sim|is|idrotts|sport|konst)hall|(?:fri|grund|folkhög|för|gymnasie|musik|kultur)skola"
    r"|højskole|(?:universitets|vetenskaps|kultur|resurs|idrotts|kunskaps|medborgar)center|fritidsgård|teater"
)
_SCHOOL = re.compile(r"(?P<stem>[a-zåäöé]{3,})skolan")
_HOME = re.compile(r"[a-zåäöé]{2,}(?:gården|gläntan|hemmet|bostaden)")
_AT = frozenset({"på", "hos"})
_SHORTEST = 3  # letters of a word for a kind of place
_TELLING = 5  # letters of a name that tells a place apart by itself
_LONGEST = 3  # capitalised words of a name
_MANY = 100  # bearers that make a word a given name


def find_facilities(reading: Reading) -> None:
    """Add a candidate for each school, home, association and the like, and where its name stands alone."""
    words = reading.words
    told = list[Candidate]()
    branches = associations()
    for at, lower in enumerate(words.lowers):
        base = lower.removesuffix("s")
        if words.texts[at] in branches and (branch := _branch(words, at)):
            reading.candidates.append(branch)
        if len(base) < _SHORTEST or not words.texts[at].isalpha():
            continue
        if _tells_kind(lower):
            told += _named(words, at)
        if _is_owned(lower):
            reading.candidates += _owned(words, at)
        elif words.capital(at) and _is_one_word(words, at, base):
            name = words.texts[at].removesuffix("s")
            reading.candidates.append(Candidate(at, at + 1, "organisation", "facility", 0.75, name))
    reading.candidates += told
    reading.candidates += _alone(words, told)


@lru_cache(maxsize=65_536)
def _tells_kind(lower: str) -> bool:
    """Tell whether a word, also in the genitive, is for a kind of place whose name follows."""
    base = lower.removesuffix("s")
    return bool(_KIND.fullmatch(base) or _KIND.fullmatch(lower)) and not _PLAIN.fullmatch(base)


@lru_cache(maxsize=65_536)
def _is_owned(lower: str) -> bool:
    """Tell whether a word, also in the genitive, is for what is named after its place or owner."""
    return bool(_OWNED.fullmatch(lower.removesuffix("s")) or _OWNED.fullmatch(lower))


def proper_end(words: Words, at: int) -> int:
    """Give the end of the name of a place or association that begins here; `at` where none does.

    `Lergöken`, `Halleviks folkhögskola`, but no person and no word that heads something else.
    """
    if not _begins_name(words, at):
        return at
    end = at + 1
    while end < len(words) and end - at < _LONGEST and _goes_on(words, end) and not _other(words, end):
        end += 1
    if end < len(words) and words.lowers[at - 1] == "brf" and words.texts[end].isdigit():
        return end + 1
    owner = words.lowers[end - 1].endswith("s") and words.texts[end - 1][-1].islower()
    noun = owner and is_content(words, end) and not words.capital(end) and not is_office(words.lowers[end])
    return end + 1 if noun and (_OWNED.fullmatch(words.lowers[end]) or body_head(words.lowers[end])) else end


def _begins_name(words: Words, at: int) -> bool:
    if at >= len(words) or words.parted[at] or words.wrapped(at) or not _goes_on(words, at):
        return False
    lower = words.lowers[at]
    given = person_names().first.get(lower, 0)
    person = given >= _MANY or (given > 0 and words.capital(at + 1) and not words.parted[at + 1])
    heads = body_head(nominative(lower)) is not None and not words.capital(at + 1)
    return not person and not heads and not is_office(lower) and lower not in word_list("not names")


def _other(words: Words, at: int) -> bool:
    """Tell whether a capitalised word begins a name of its own: a person, a body, another place."""
    lower = words.lowers[at]
    person = person_names().first.get(lower, 0) >= _MANY
    head = body_head(lower)
    other = bool(_KIND.fullmatch(lower)) or (head is not None and head.definite)
    return person or words.wrapped(at) or other


def _goes_on(words: Words, at: int) -> bool:
    known = words.capital(at) and words.texts[at].isalpha() and not words.parted[at]
    return known and words.lowers[at] not in word_list("stops") and len(words.texts[at]) > 1


def _branch(words: Words, at: int) -> Candidate | None:
    """Give the branch of a national association: `PRO Ekby`, `Röda Korset i Norra Ekby`."""
    for form in associations()[words.texts[at]]:
        last = at + len(form)
        if tuple(words.texts[at:last]) != form or any(words.parted[at + 1 : last]):
            continue
        first = last + (words.lowers[last : last + 1] == ["i"])
        end = proper_end(words, first)
        if end == first or any(words.parted[last:end]) or words.glued[last]:
            return None
        name = words.surface(at, end)
        owner = name.endswith("s") and (words.lowers[end - 1][:-1] in places() or is_content(words, end))
        return Candidate(at, end, "organisation", "branch", 0.95, name.removesuffix("s") if owner else name)
    return None


def _named(words: Words, at: int) -> Iterator[Candidate]:
    """Give a kind of place with the name that follows: `Gruppbostaden Kvarnen`, `särskilda boendet Alen`."""
    end = proper_end(words, at + 1)
    if words.glued[at] or end == at + 1 or not _KIND.fullmatch(words.lowers[at]):
        return
    special = at > 0 and not words.parted[at] and words.lowers[at - 1] in ("särskilda", "öppna")
    yield Candidate(at - special, end, "organisation", "facility", 0.85)


def _owned(words: Words, at: int) -> Iterator[Candidate]:
    """Give what is named for its place or owner: `Ekby badhus`, `Kustens museum`, `Ekby läns museum`."""
    if words.capital(at) or words.glued[at] or words.lowers[at + 1 : at + 2] == ["om"]:
        return
    county = at > 0 and words.lowers[at - 1] == "läns" and not words.parted[at]
    first = last = at - county
    while first > 0 and last - first < 2 and not words.parted[first] and _goes_on_left(words, first - 1):
        first -= 1
    if first < last:
        owned = _OWNED.fullmatch(words.lowers[at]) is not None
        name = words.surface(first, at + 1)
        yield Candidate(first, at + 1, "organisation", "facility", 0.8, name if owned else name[:-1])


def _goes_on_left(words: Words, at: int) -> bool:
    """Tell whether a capitalised word is a place or owner, also where a sentence begins with it."""
    lower = words.lowers[at]
    if not words.capital(at) or not words.texts[at].isalpha() or len(lower) < 3:
        return False
    described = is_adjective(lower) or lower.endswith(("at", "ad"))
    if is_stop(lower) or is_office(lower) or described or body_head(nominative(lower)):
        return False
    return not words.opening[at] or lower in places() or lower.endswith("s")


def _is_one_word(words: Words, at: int, base: str) -> bool:
    """Tell whether a word is a school or a home by itself: `Lindbackaskolan`, `på Ekgården`."""
    school = _SCHOOL.fullmatch(base)
    if school is not None and not words.opening[at]:
        return school["stem"] not in word_list("kinds of schools") and base not in person_names().last
    inside = not words.opening[at] and words.lowers[at - 1] in _AT and words.texts[at][1:].islower()
    surname = base in person_names().last and words.lowers[at - 1] != "på"
    return inside and not surname and bool(_HOME.fullmatch(base)) and not _PLAIN.fullmatch(base)


def _alone(words: Words, told: list[Candidate]) -> Iterator[Candidate]:
    """Give the places where a name stands without the word for its kind."""
    names = {name: each for each in told if (name := _own_name(words, each))}
    begins = {name[0] for name in names}
    for at, text in enumerate(words.texts if names else ()):
        if text not in begins or words.lowers[at - 1] == "i":
            continue
        for name, one in names.items():
            last = at + len(name)
            same = tuple(words.texts[at:last]) == name and not any(words.parted[at + 1 : last])
            if same and last != one.last:
                full = words.surface(one.first, one.last)
                full = full[0].upper() + full[1:]
                yield replace(one, first=at, last=last, name=full, confidence=0.6)


def _own_name(words: Words, one: Candidate) -> tuple[str, ...]:
    """Give what a place is called after the word for its kind; nothing where a place alone tells it apart."""
    first = next(at for at in range(one.first, one.last) if _is_kind(words, at)) + 1
    name = tuple(words.texts[first : one.last])
    if len(name) != 1:
        return name  # empty where the name tells its kind itself: `mötesplatsen Lindbackaskolan`
    lower = name[0].casefold()
    town = lower in places() and not _HOME.fullmatch(lower)
    return () if town or len(lower) < _TELLING else name


def _is_kind(words: Words, at: int) -> bool:
    return _KIND.fullmatch(words.lowers[at]) is not None
