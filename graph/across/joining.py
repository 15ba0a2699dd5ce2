"""Rules that judge two names of several documents to be one: by spelling, abbreviation, authority.

Each is sure of what it says or says nothing: a wrong merge is worse than a missed one.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.across.parting import Named
from graph.across.spelling import spelling_key
from graph.names.forms.identifiers import normalise_name
from graph.names.forms.local_names import is_generic, is_own, is_unexplained, is_vague
from graph.names.lists.gazetteers import places
from graph.within.authorities import authority_in, is_board, is_territory, plain_name
from graph.within.variants import area_of

_LOCAL = frozenset({"strategy", "initiative", "group"})
_LEVELED = re.compile(r"(?:kommunala|regionala|lokala|länets) (?P<body>[\wåäö-]+(?:et|en))")
_LEGAL_FORM = re.compile(r" (?:AB|HB|KB|[Ee]k(?:onomisk|\.)? för(?:ening|\.))$")


@dataclass(frozen=True, slots=True)
class Joined:
    """Two that are one, by which rule and why."""

    left: Named
    right: Named
    rule: str
    reason: str


Rule = Callable[[Sequence[Named]], Iterator[Joined]]


def same_spelling(named: Sequence[Named]) -> Iterator[Joined]:
    """Join names that differ by signs, inflection or lost marks: `Ekby närakut`, `Ekbys närakuten`."""
    by_key: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in named:
        if each.kind != "person" and not is_vague(each.kind, each.plain):
            by_key[each.kind, _key(each)].append(each)
    for same in by_key.values():
        for one, other in combinations(sorted(same, key=lambda each: each.id), 2):
            if each_near(one, other):
                yield Joined(
                    one, other, "stavning", f"”{one.name}” och ”{other.name}” skiljer sig bara i form."
                )


def _key(named: Named) -> str:
    """Give one key for the spellings of a name, or for all ways to write a programme area's group."""
    area = area_of(named.plain) if named.kind == "group" else None
    return f"{area} {named.qualifier}" if area else spelling_key(named.name)


def levels(named: Sequence[Named]) -> Iterator[Joined]:
    """Join `Pensionärsrådet` with the only `Kommunala pensionärsrådet` of documents near it."""
    bodies = [each for each in named if each.kind in {"organisation", "group"}]
    full: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in bodies:
        if leveled := _LEVELED.fullmatch(each.plain.casefold()):
            full[each.kind, leveled["body"]].append(each)
    for short in bodies:
        known = [each for each in full.get((short.kind, short.plain.casefold()), ()) if short.is_near(each)]
        if len(known) == 1 and not is_generic(short.plain):
            reason = f"”{short.name}” är det enda ”{known[0].plain}” i handlingar som hör ihop."
            yield Joined(short, known[0], "nivå", reason)


def former_names(named: Sequence[Named]) -> Iterator[Joined]:
    """Join a body with the only one near it that has a name which a document gives it besides its own."""
    by_name: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in named:
        if each.kind in {"organisation", "group"} and " " in each.plain:
            by_name[each.kind, each.plain].append(each)
    for one in named:
        for alias in sorted(one.aliases - {one.plain}):
            near = [each for each in by_name.get((one.kind, alias), ()) if each.is_near(one)]
            if len(near) == 1:
                reason = f"”{alias}” är ett annat namn på ”{one.plain}” i {_where(one, alias)}."
                yield Joined(one, near[0], "namnbyte", reason)


def municipalities(named: Sequence[Named]) -> Iterator[Joined]:
    """Join a place that acts with its municipality: `Ekby` and the `Ekby kommun` of documents near it."""
    own = [each for each in named if each.kind == "organisation"]
    full = {each.plain.rsplit(" ", 1)[0]: each for each in own if each.plain.endswith(" kommun")}
    for short in own:
        one = full.get(short.plain)
        if one is not None and (short.is_near(one) or one.is_near(short)):
            reason = (
                f"”{short.plain}” är där det handlar en kommun, ”{one.plain}”, i handlingar som hör ihop."
            )
            yield Joined(short, one, "kommun", reason)


def legal_forms(named: Sequence[Named]) -> Iterator[Joined]:
    """Join a company with what it is called for short: `Ekbybostäder`, `Ekbybostäder AB`."""
    own = [each for each in named if each.kind == "organisation"]
    short = {spelling_key(each.name): each for each in own if not _LEGAL_FORM.search(each.name)}
    for full in own:
        bare = _LEGAL_FORM.sub("", full.name)
        one = short.get(spelling_key(bare)) if bare != full.name and _names_one(bare) else None
        if one is not None and (one.is_near(full) or full.is_near(one)):
            reason = f"”{one.name}” är ”{full.name}” utan bolagsform, i handlingar som hör ihop."
            yield Joined(one, full, "stavning", reason)


def _names_one(bare: str) -> bool:
    """Tell whether a name without its legal form still names one body: no place, and no common noun."""
    return bare.casefold() not in places() and not is_territory(bare) and is_own("organisation", bare)


def each_near(one: Named, other: Named) -> bool:
    """Tell whether names that many places may have stand in documents near each other."""
    return one.kind not in _LOCAL or one.is_near(other) or other.is_near(one)


def abbreviations(named: Sequence[Named]) -> Iterator[Joined]:
    """Join an abbreviation with the only full name that documents near it give it."""
    full: dict[str, list[Named]] = defaultdict(list)
    for each in named:
        if each.kind in {"organisation", "group", "strategy", "initiative"} and not is_unexplained(
            each.plain
        ):
            for alias in each.aliases:
                full[alias].append(each)
    for short in named:
        meanings = full.get(short.plain, [])
        if not is_unexplained(short.plain) or not meanings or not _one_name(meanings):
            continue
        for meaning in meanings:
            if short.is_near(meaning) and _kinds_agree(short, meaning):
                where = _where(meaning, short.plain)
                reason = f"”{short.plain}” står för ”{meaning.plain}” i {where}, och inte för annat."
                yield Joined(short, meaning, "förkortning", reason)


def _one_name(meanings: Sequence[Named]) -> bool:
    return len({spelling_key(each.name) for each in meanings}) == 1


def _kinds_agree(short: Named, meaning: Named) -> bool:
    """Tell whether an abbreviation, whose kind is a guess, may be what its full name is."""
    return short.kind == meaning.kind or {short.kind, meaning.kind} <= {"organisation", "group"}


def _where(meaning: Named, alias: str) -> str:
    titles = [each.context.title for each in meaning.seen if alias in each.entity.aliases]
    return f"”{titles[0]}”"


def boards(named: Sequence[Named]) -> Iterator[Joined]:
    """Join a board that documents name without its authority with the only one of theirs."""
    of_authority: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in named:
        if authority_in(each.name):
            of_authority[each.kind, normalise_name(plain_name(each.name))].append(each)
    for board in named:
        if not is_board(board.plain):
            continue
        known = of_authority.get((board.kind, normalise_name(board.plain)), [])
        own = [each for each in known if _all_of(board, authority_in(each.name))]
        if len(own) == 1:
            authority = authority_in(own[0].name)
            reason = f"Alla handlingar som nämner ”{board.name}” utan huvudman hör till {authority}."
            yield Joined(board, own[0], "huvudman", reason)


def _all_of(board: Named, authority: str) -> bool:
    wanted = spelling_key(authority)
    return all(spelling_key(each.context.authority) == wanted for each in board.seen)


def joined(named: Iterable[Named], rules: Iterable[Rule]) -> Iterator[Joined]:
    """Run rules over all that is named; common nouns alone are never joined."""
    telling = sorted((each for each in named if not is_generic(each.plain)), key=lambda each: each.id)
    for rule in rules:
        yield from rule(telling)
