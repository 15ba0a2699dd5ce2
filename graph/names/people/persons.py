"""Finds persons: given name and surname as listed or as the words around make certain."""

import re
from dataclasses import replace

from graph.names.bodies.heads import body_head, nominative
from graph.names.candidates import Candidate, Reading
from graph.names.lists.gazetteers import gazetteer, party_letters, person_names, places
from graph.names.people.name_order import is_turned, is_turned_pair
from graph.names.people.name_parts import (
    Part,
    double_initial_end,
    is_common_given,
    is_known,
    is_name_word,
    parts_from,
    surname_of,
    until_next_person,
)
from graph.names.people.roles import is_form_of_address, is_title
from graph.text.words import Words

_GENITIVES = ("ens", "ets", "ernas", "arnas", "ornas")
_NO_GIVEN = (*_GENITIVES, "regionen", "kommunen", "psykiatri", "medicin", "kirurgi", "vård")
_TURNED = 3  # names that stand surname first, from which a document is taken to put all names so
COMMON_FIRST = 100  # bearers from which a given name before an unknown word makes a person
_MANY_BEARERS = 1000  # of a given name that is a name at the head of an entry of a list
_ENTRY_SIGNS = frozenset(",;(:")
_AFTER = re.compile(
    r"(?:s?gata[n]?|v[äa]g(?:en)?|torg(?:et)?|plats(?:en)?|gränd(?:en)?|park(?:en)?|allé(?:n)?|kyrka[n]?|församling"
    r"|skola[n]?|gymnasi(?:um|et)|sjukhus(?:et)?|lasarett(?:et)?|kommun|stad|län|ab|aktiebolag|stiftelse[n]?|fond(?:en)?"
    r"|bro[n]?|hus(?:et)?|hem(?:met)?|pris(?:et)?|stipendi(?:um|et)|universitet(?:et)?|institut(?:et)?|syndrom(?:et)?"
    r"|sjukdom(?:en)?|förskola[n]?|bibliotek(?:et)?|arena[n]?|hotell?|center|centrum|kaj(?:en)?)"
)
_INSTITUTION = re.compile(
    r".*(?:kyrka[n]?|församling(?:en)?|sjukhus(?:et)?|skola[n]?|gymnasi(?:um|et)|torg(?:et)?|ab)"
)
_STREET = re.compile(
    r".*(?:gatan|vägen|torget|gränd|stigen|backen|platsen|sjukhuset|skolan|kyrkan|bergen|staden)"
)
_SURNAME = re.compile(
    r".*(?:sson|sen|bergh?|borg|ström|gren|lund|qvist|kvist|dahl|dal|holm|man|mark|stedt|stad|ell|én|lin|ling|nius|ander"
    r"|bäck|hag|skog|sten|fors|brink|lind|blad|feldt|hammar|heim|löf|mer|rot|sköld|strand|stam|vall|wall|ić|ic|ova|ski|sky|oglu|zadeh|poulos)"
)


def find_persons(reading: Reading) -> None:
    """Add a candidate for each person that is named in full.

    Who is certain in one place counts in every place.
    """
    words = reading.words
    at = 0
    certain, doubtful = set[str](), list[Candidate]()
    while at < len(words.texts):
        if not words.texts[at][0].isupper() or not _may_begin(words, at):
            at += 1
            continue
        candidate = _person(words, at)
        if candidate and candidate.confidence:
            certain.add(words.surface(candidate.first, candidate.last).casefold())
            reading.candidates.append(candidate)
        elif candidate:
            doubtful.append(replace(candidate, confidence=0.7))
        elif _titled(words, at):
            reading.candidates.append(Candidate(at, at + 1, "person", "titled", 0.65))
        at = candidate.last if candidate and candidate.confidence else at + 1
    turns = sum(is_turned(name) for name in certain if len(name.split()) == 2) >= _TURNED
    for one in doubtful:
        surface = words.surface(one.first, one.last)
        if surface.casefold() in certain or (turns and len(surface.split()) == 2 and is_turned(surface)):
            reading.candidates.append(one)


def _titled(words: Words, at: int) -> bool:
    """Tell whether a surname stands alone after a title: `överläkare Lindgren`, `dr Horn`."""
    if at == 0 or words.parted[at] or not is_title(words.lowers[at - 1]):
        return False
    after = at + 1
    goes_on = after < len(words) and not words.parted[after] and (words.capital(after) or words.glued[after])
    if goes_on and words.texts[after] not in ".,:;)?!":
        return False
    lower, rank = words.lowers[at], _rank_last(words.lowers[at])
    if is_form_of_address(words.lowers[at - 1]):
        return rank > 0
    listed = rank == 3 or (rank == 2 and bool(_SURNAME.fullmatch(lower)))
    return listed and lower not in person_names().ordinary and lower not in places()


def _may_begin(words: Words, at: int) -> bool:
    """Tell whether a capitalised word has the shape of a name's first part."""
    dotted = len(words.texts[at]) == 1 and words.texts[at + 1 : at + 2] == ["."]
    initial = dotted or double_initial_end(words, at) > at
    if not (initial or is_name_word(words, at)) or is_title(words.lowers[at]):
        return False
    return at == 0 or words.lowers[at - 1] not in {"lex", "sankt", "sankta"}


def _person(words: Words, at: int) -> Candidate | None:
    """Give the longest name that begins here; one of two parts with confidence 0 where it is doubtful."""
    parts = until_next_person(parts_from(words, at))
    if (
        len(parts) > 2
        and words.texts[at - 1] == ","
        and not is_known(parts[0].lower)
        and is_common_given(parts[1].lower)
    ):
        return None  # `Anna Lindholm, Ekby Karin Granqvist`: a place, and the next person
    for count in range(len(parts), 1, -1):
        chosen = parts[:count]
        sure = 0.0 if chosen[-1].particle else _confidence(words, chosen)
        if sure:
            return Candidate(at, chosen[-1].last, "person", "person", sure)
    if len(parts) > 1 and is_turned_pair(parts) and _listed_so(words, parts):
        return Candidate(at, parts[1].last, "person", "person", 0.7)
    return Candidate(at, parts[1].last, "person", "person", 0.0) if len(parts) > 1 else None


def _listed_so(words: Words, parts: list[Part]) -> bool:
    """Tell whether a surname and a given name are a person by what follows: an office, a party."""
    end = parts[1].last
    if end >= len(words) or words.parted[end]:
        return words.opening[parts[0].first] and end < len(words)
    return is_title(words.lowers[end]) or _context(words, parts[0].first, end)


def _confidence(words: Words, parts: list[Part]) -> float:
    """Say how sure it is that these parts are a person; 0 where they are not one."""
    given, last = parts[0], parts[-1]
    if (
        (_is_thing(words, last) and not _heads_entry(words, parts))
        or body_head(nominative(given.lower))
        or _owns(given.lower)
    ):
        return 0.0
    middle_known = all(part.particle or part.initial or is_known(part.lower) for part in parts[1:-1])
    context = _context(words, given.first, last.last) or _is_entry(words, parts)
    if len(parts) == 3 and not middle_known and _alone_on_line(words, parts):
        return 0.7 if is_common_given(given.lower) and _rank_last(parts[1].lower) >= 0 else 0.0
    if last.initial or not (middle_known or context) or any(is_title(part.lower) for part in parts):
        return 0.0
    if given.initial:
        return _weigh_initials(parts, _rank_last(last.lower))
    ranks = _rank_first(given.lower), _rank_last(last.lower)
    return _weigh(*ranks, context=context, opening=words.opening[given.first])


def _alone_on_line(words: Words, parts: list[Part]) -> bool:
    """Tell whether a name is all of its line, so that nothing else can have been put beside it."""
    first, after = parts[0].first, parts[-1].last
    begins = first == 0 or words.wrapped(first)
    return begins and (after >= len(words) or words.wrapped(after))


def _heads_entry(words: Words, parts: list[Part]) -> bool:
    """Tell whether a given name and one word more stand between signs of a list: `: Stina Ekbacken,`."""
    first, after = parts[0].first, parts[-1].last
    begins = first > 0 and words.texts[first - 1] in _ENTRY_SIGNS and not words.parted[after - 1]
    ends = after < len(words) and words.texts[after] in _ENTRY_SIGNS
    borne = person_names().first.get(parts[0].lower, 0)
    return len(parts) == 2 and begins and ends and borne >= _MANY_BEARERS


def _is_entry(words: Words, parts: list[Part]) -> bool:
    """Tell whether two words are all of a cell, or begin an entry of a list: `Bo Strid, Tekniska kontoret`.

    There even names that are ordinary words are names, if the given name is common and the surname listed.
    """
    first, after = parts[0], parts[-1].last
    begins = words.parted[first.first] or words.texts[first.first - 1] in _ENTRY_SIGNS
    ends = after >= len(words) or words.parted[after] or words.texts[after] in _ENTRY_SIGNS
    names = person_names()
    borne = names.first.get(first.lower, 0) >= _MANY_BEARERS
    surname = parts[1].lower in names.last or (
        words.parted[first.first] and _SURNAME.fullmatch(parts[1].lower) is not None
    )
    return len(parts) == 2 and begins and ends and borne and surname


def _owns(lower: str) -> bool:
    """Tell whether a word is a genitive or names an authority or a field: `Älgens`, `Ekregionen`."""
    return lower.endswith(_NO_GIVEN) and lower not in person_names().first


def _weigh_initials(parts: list[Part], last: int) -> float:
    """Weigh a surname after initials: `A. I. Lind`."""
    if not all(part.initial for part in parts[:-1]) or last < 0:
        return 0.0
    return 0.8 if last >= 2 or (len(parts) > 2 and last == 1) else 0.0


def _weigh(first: int, last: int, *, context: bool, opening: bool) -> float:
    """Weigh both ends: 3 a common name, 2 a name, 1 also a word or only shaped so, 0 unknown."""
    if first >= 2 and last >= 2:
        return 0.95
    if context:
        return 0.85 if first > 0 or last > 0 else 0.6
    if first >= 2:
        return (0.85 if last else 0.7) if last > 0 or first == 3 else 0.0
    if first == 1:
        return 0.8 if last >= 2 else 0.7 if last == 1 and not opening else 0.0
    return 0.65 if last == 3 and not opening and first == 0 else 0.0


def _rank_first(lower: str) -> int:
    names = person_names()
    halves = lower.split("-")
    if all(half in names.first for half in halves):
        common = min(names.first[half] for half in halves) >= COMMON_FIRST
        return 1 if lower in names.ordinary else 3 if common else 2
    if len(halves) == 2 and names.first.get(halves[1], 0) >= COMMON_FIRST:
        return 2  # `Ing-Marie`
    return -1 if lower in places() or lower in names.ordinary else 0


def _rank_last(lower: str) -> int:
    if "-" in lower:
        return max(_rank_last(half) for half in lower.split("-") if half)
    base = surname_of(lower)
    if base is not None:
        shaped = bool(_SURNAME.fullmatch(base))
        if base in person_names().ordinary and not shaped:
            return 1
        return 3 if person_names().last[base] else 2
    if lower in places():
        return -1
    return 1 if _SURNAME.fullmatch(lower.removesuffix("s")) else 0


def _is_thing(words: Words, last: Part) -> bool:
    """Tell whether the name is that of a street, church, hospital, company: by its end or what follows."""
    if _STREET.fullmatch(last.lower) and last.lower not in person_names().last:
        return True
    after = last.last
    if after >= len(words) or words.parted[after] or not words.texts[after].isalpha():
        return False
    follows = words.lowers[after].removesuffix("s")
    head = body_head(words.lowers[after])
    owned = head is not None and not head.definite and last.lower.endswith("s")
    if follows == "kommun" or owned or _INSTITUTION.fullmatch(follows):
        return True
    return bool(_AFTER.fullmatch(follows)) and (last.lower.endswith("s") or words.capital(after))


def _context(words: Words, first: int, last: int) -> bool:
    """Tell whether a title stands before the name, or a party, organisation or title after it."""
    if (
        first > 0
        and not words.parted[first]
        and words.texts[first - 1].islower()
        and is_title(words.lowers[first - 1])
    ):
        return True
    if last + 1 >= len(words) or words.parted[last + 1]:
        return False
    sign, after = words.texts[last], words.texts[last + 1]
    if sign == "(":
        return _affiliation(after) and words.texts[last + 2 : last + 3] == [")"]
    if sign == "-" and words.glued[last] and after.isupper() and len(after) > 1:
        return True
    return sign in {",", "-", "–"} and is_title(words.lowers[last + 1])


def _affiliation(word: str) -> bool:
    """Tell whether a word in brackets after a name is a party or the short form of a region."""
    listed = gazetteer().patterns.get(word.casefold(), ())
    return word.upper() in party_letters() or any(
        one.kind == "region" and one.exact and one.words == (word,) for one in listed
    )
