"""Whom a cell or list names by less than the whole name: "Karin", "Karin H", "KH", or by a key's word."""

import re

from corpus.records import Entity
from graph.extractors.view import View
from graph.names.lists.gazetteers import person_names

_GIVEN = re.compile(
    r"(?P<given>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖÉ]?[a-zåäöé]+)?)(?:\s+(?P<rest>[A-ZÅÄÖ][a-zåäö]{0,2})\.?)?"
)
_KEY = re.compile(
    r"(?<![\w.-])(?P<short>[\w.-]{2,12})[ ]=[ ](?P<full>[A-ZÅÄÖ][^,;\n=|()]{3,80}?)(?=[.]?(?:[,;\n|()]|$))"
)
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2,4}")


def person_called(view: View, words: str) -> Entity | None:
    """Give the only person of the document whom these words can mean; None where they are no short name."""
    words = words.strip(" .,:;@()")
    given = _GIVEN.fullmatch(words)
    if given is not None and given["given"].casefold() in person_names().first:
        return _only(view, given["given"], given["rest"] or "")
    return _by_initials(view, words) if _INITIALS.fullmatch(words) else None


def party_meant(view: View, words: str) -> str:
    """Give the whole name of a party where a key explains it: "Ek.avd. = Ekonomiavdelningen"."""
    if "key" not in view.memory:
        view.memory["key"] = (
            {match["short"].strip("."): match["full"] for match in _KEY.finditer(view.text)},
        )
    return str(view.memory["key"][0].get(words.strip("."), words))


def _only(view: View, given: str, rest: str) -> Entity | None:
    named = [
        each
        for each in view.names.entities
        if each.kind == "person"
        and each.name.startswith(given + " ")
        and each.name.split()[-1].startswith(rest)
    ]
    return named[0] if len(named) == 1 else None


def _by_initials(view: View, words: str) -> Entity | None:
    """Give the only person with these initials, unless they are the short form of something else."""
    known = view.names.named(words)
    if known is not None and known.kind != "organisation":
        return known if known.kind == "person" else None
    named = [
        each for each in view.names.entities if each.kind == "person" and words in initials_of(each.name)
    ]
    return named[0] if len(named) == 1 else None


def initials_of(name: str) -> frozenset[str]:
    """Give the initials of a person, with and without those after a hyphen: "AB", "ABE" of Anna Berg-Ek."""
    ways = (re.split(r"[\s-]+", name), name.split())
    return frozenset("".join(part[0] for part in parts if part[:1].isupper()) for parts in ways)
