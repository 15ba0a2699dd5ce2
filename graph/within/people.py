"""Tells inside one document which names are the same person: genitives, middle names, one name alone."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from graph.names.candidates import Candidate
from graph.names.lists.gazetteers import person_names, places
from graph.names.people.name_order import is_turned, turned_by_neighbours
from graph.names.people.name_parts import PARTICLES
from graph.names.people.roles import is_title
from graph.text.words import Words
from graph.within.new_names import new_names

_VERB = re.compile(r"[a-zåäö]{2,}(?:ar|er)|tar|får|gör|ser|ber|ska|skall")  # in the present


@dataclass(slots=True)
class People:
    """The persons that a document names in full.

    :ivar full: canonical name by the case-folded form as written.
    """

    full: dict[str, str] = field(default_factory=dict)
    _by_first: dict[str, set[str]] = field(default_factory=dict)
    _by_last: dict[str, set[str]] = field(default_factory=dict)

    def alone(self, word: str) -> str | None:
        """Give the only person with this given name or surname, in the nominative or genitive."""
        for form in (word.casefold(), word.casefold().removesuffix("s")):
            found = self._by_first.get(form, set()) | self._by_last.get(form, set())
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return None

    def shortened(self, first: str, initial: str) -> str | None:
        """Give the only person with this given name and initial of the surname (`Anna P`)."""
        found = {name for name in self._by_first.get(first.casefold(), ()) if name.split()[-1][0] == initial}
        return next(iter(found)) if len(found) == 1 else None

    def turned(self, last: str, first: str) -> str | None:
        """Give the only person with this surname and given name, both case-folded."""
        found = self._by_last.get(last, set()) & self._by_first.get(first, set())
        return next(iter(found)) if len(found) == 1 else None

    def add(self, name: str, *, once: str) -> None:
        """Make a person known by given name and surname, and by the surname of once."""
        self._by_first.setdefault(name.casefold().split()[0], set()).add(name)
        for each in (name, once):
            self._by_last.setdefault(each.casefold().split()[-1], set()).add(name)


def people_of(words: Words, candidates: Iterable[Candidate]) -> People:
    """Collect the persons named in full and join the forms of each name."""
    persons = [one for one in candidates if one.kind == "person"]
    new = new_names(words, persons)
    named = [one.name or shown_name(words.surface(one.first, one.last)) for one in persons]
    whole = {shown for one, shown in zip(persons, named, strict=True) if _is_whole(words, one)}
    written = dict[str, str]()
    for shown in named:
        written.setdefault(shown.casefold(), shown)
    turned = turned_by_neighbours(named)
    bare = {
        form: shown
        if shown in whole and form.removesuffix("s") not in written
        else _nominative(shown, written)
        for form, shown in written.items()
    }
    people = People(_spelled_as_one(bare, turned))
    for form, name in people.full.items():
        spelled = _spelled_out(name, people.full.values())
        people.full[form] = new.get(spelled, spelled)
        people.add(people.full[form], once=spelled)
    for form, name in bare.items():
        if " " not in form:
            people.full[form] = people.alone(form) or name
    return people


def shown_name(surface: str) -> str:
    """Give a person's name on one line, with capitals only where names have them."""
    return " ".join(_cased(part) for part in surface.split())


def _cased(part: str) -> str:
    if len(part) < 3 or not part.isupper():
        return part
    return "-".join(half.capitalize() for half in part.split("-"))


def _spelled_as_one(bare: dict[str, str], turned: Collection[str]) -> dict[str, str]:
    """Give the canonical name of each form of two words or more.

    :param bare: the forms as written, case-folded, with their nominatives.
    """
    same_first = dict[str, list[str]]()
    for form in bare:
        same_first.setdefault(form.split()[0], []).append(form)
    return {form: _canonical(name, bare, same_first, turned) for form, name in bare.items() if " " in form}


def _canonical(
    bare: str, written: dict[str, str], same_first: dict[str, list[str]], turned: Collection[str]
) -> str:
    """Give the fullest form of a name that the document has, where there is only one.

    :param bare: the name in the nominative; `written` has those of all.
    """
    name = _in_order(bare, written, turned)
    parts = name.casefold().split()
    others = [form for form in same_first.get(parts[0], ()) if len(form.split()) > len(parts) > 1]
    longer = [form for form in others if form.startswith(name.casefold() + " ")]
    fuller = [form for form in others if _contains(form.split(), parts) and not form.endswith("s")]
    for found in (longer, fuller):
        if len(found) == 1:
            return written[found[0]]
    return name


def _spelled_out(name: str, others: Collection[str]) -> str:
    """Give the only name with the given names of which this one has initials: `L-O Ek`, `Lars-Olof Ek`."""
    initials, last = _given(name), name.split()[-1].casefold()
    if any(len(each) > 1 for each in initials):
        return name
    full = {
        other
        for other in others
        if other.split()[-1].casefold() == last
        and len(given := _given(other)) >= len(initials)
        and all(len(each) > 1 and each[0] == letter for each, letter in zip(given, initials, strict=False))
    }
    return next(iter(full)) if len(full) == 1 else name


def _given(name: str) -> list[str]:
    """Give the parts of the given names of a person, case-folded: `lars` and `olof`, `l` and `o`."""
    return [part for part in re.split(r"[\s.-]+", " ".join(name.casefold().split()[:-1])) if part]


def _in_order(name: str, written: dict[str, str], turned: Collection[str]) -> str:
    """Put the given name first: `Lindvall Mikael` to `Mikael Lindvall` where that leaves no doubt."""
    parts = name.split()
    given = len(parts[0].removesuffix(".")) == 1 or parts[0].casefold() in person_names().first
    if len(parts) != 2 or (given and name.casefold() not in turned):
        return name
    straight = f"{parts[1]} {parts[0]}"
    clear = name.casefold() in turned or is_turned(name)
    return written.get(straight.casefold(), straight if clear else name)


def _contains(longer: list[str], shorter: list[str]) -> bool:
    """Tell whether the longer name is the shorter with names put between: `Emma Lind Ek`, `Emma Ek`."""
    return longer[0] == shorter[0] and longer[-1] == shorter[-1] and set(shorter) <= set(longer)


def _is_whole(words: Words, one: Candidate) -> bool:
    """Tell whether a name ends its cell or clause, so that its last *s* is no genitive: `Eva Ströms,`."""
    after = one.last
    return after >= len(words) or words.parted[after] or words.texts[after] in ".,;()"


def _nominative(shown: str, written: dict[str, str]) -> str:
    bare = shown.removesuffix("s")
    if bare == shown:
        return shown
    last, listed = shown.casefold().split()[-1], person_names().last
    if bare.casefold() in written:
        return written[bare.casefold()]
    known = last in listed or last.split("-")[-1] in listed
    return bare if not known and last.removesuffix("s").split("-")[-1] in listed else shown


def single_names(words: Words, people: People, taken: set[int]) -> list[Candidate]:
    """Find given names and surnames that stand alone for a person the document names in full.

    :param taken: numbers of the words that belong to another name.
    """
    found = list[Candidate]()
    for at, word in enumerate(words.texts):
        if not word[0].isupper() or len(word) < 2 or at in taken or _is_particle(words, at):
            continue
        candidate = (
            _shortened(words, people, at)
            or _turned(words, people, at)
            or _double(words, people, at)
            or _alone(words, people, at)
        )
        if candidate and (not found or found[-1].last <= at):
            found.append(candidate)
    return found


def _is_particle(words: Words, at: int) -> bool:
    """Tell whether a word is no name alone: `Van`, but not the `Al` of `Al-Khatib`."""
    return words.lowers[at] in PARTICLES and words.texts[at + 1 : at + 2] != ["-"]


def _shortened(words: Words, people: People, at: int) -> Candidate | None:
    after = at + 1
    if after >= len(words) or words.parted[after] or len(words.texts[after]) != 1 or not words.capital(after):
        return None
    name = people.shortened(words.texts[at], words.texts[after])
    return Candidate(at, after + 1, "person", "short-name", 0.8, name) if name else None


def _turned(words: Words, people: People, at: int) -> Candidate | None:
    """`Berg Anna`, `Berg, Anna`: the surname before the given name of one known person."""
    first = at + 2 if words.texts[at + 1 : at + 2] == [","] else at + 1
    if first >= len(words) or words.parted[first] or not words.capital(first):
        return None
    name = people.turned(words.lowers[at], words.lowers[first])
    return Candidate(at, first + 1, "person", "turned-name", 0.85, name) if name else None


def _double(words: Words, people: People, at: int) -> Candidate | None:
    """`Ulla-Britt`: a given name of two names, alone."""
    last = at + 3
    if words.texts[at + 1 : at + 2] != ["-"] or last > len(words) or not all(words.glued[at + 1 : last]):
        return None
    after_is_name = last < len(words) and not words.parted[last] and words.capital(last)
    name = None if after_is_name else people.alone(f"{words.texts[at]}-{words.texts[at + 2]}")
    return Candidate(at, last, "person", "short-name", 0.75, name) if name else None


def _alone(words: Words, people: People, at: int) -> Candidate | None:
    name = people.alone(words.texts[at])
    if name is None or _goes_on(words, at) or _before(words, at) or words.lowers[at - 1] == "lex":
        return None
    lower = words.lowers[at]
    unclear = lower in person_names().ordinary or lower in places()
    titled = at > 0 and not words.parted[at] and is_title(words.lowers[at - 1])
    if unclear and not titled and not _acts(words, at):
        return None
    return Candidate(at, at + 1, "person", "short-name", 0.75, name)


def _acts(words: Words, at: int) -> bool:
    """Tell whether a verb follows, so that even an ordinary word is a name: `Per kontaktar`, `Åsa tar`."""
    after = words.lowers[at + 1] if at + 1 < len(words) and not words.parted[at + 1] else ""
    begins = words.opening[at] or words.lowers[at - 1] in ("och", "samt", ",")
    return begins and words.texts[at + 1 : at + 2] == [after] and _VERB.fullmatch(after) is not None


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether another capitalised word follows, so that this is part of a longer name."""
    after = at + 1
    if after >= len(words) or words.parted[after]:
        return False
    if words.texts[after] == "-" and words.glued[after]:
        return after + 1 < len(words) and words.capital(after + 1) and words.glued[after + 1]
    return words.capital(after) and words.texts[after][1:].islower()


def _before(words: Words, at: int) -> bool:
    """Tell whether a capitalised word that is no title stands before, so that this ends a longer name."""
    before = at - 1
    if before < 0 or words.parted[at] or words.opening[at]:
        return False
    return words.capital(before) and words.texts[before][1:].islower() and not is_title(words.lowers[before])
