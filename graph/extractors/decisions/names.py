"""What decisions are called: by body, date and number, as other documents refer to them."""

import re

from corpus.records import Entity
from graph.within.authorities import plain_name

EXTRACTOR = "beslut"
_CLAUSE = re.compile(
    r"\bbeslut(?:ar|ade|at)\b(?:[^.;:]{0,60}?[,)]|(?:\s+(?!att\b)[\wåäö§-]+){0,8})?\s+(?P<clause>att\s\S.{8,})$|\bbeslöt\s+(?P<other>att\s\S.{8,})$",
    re.DOTALL,
)
_TOLD_BESIDE = re.compile(r"(?<=\w{2}),\s+som\s+(?:ersätter|ersatte|gäller|ska\s+gälla)\s[^;]*$")


_CASE_AFTER = re.compile(r"\s*\((?:[Dd]nr:?\s*)?[A-ZÅÄÖ]{1,5}[ /-]?\s?\d{4}[/:-]\d+\)(?=\W*$)")


def clause_of(words: str) -> tuple[str, ...]:
    """Give what was decided without who decided it: "att bygga om" of "Nämnden beslutade att bygga om"."""
    short = _TOLD_BESIDE.sub("", _CASE_AFTER.sub("", words))
    match = _CLAUSE.search(short)
    beside = (short,) if len(short) < len(words) else ()
    return (*beside, *_clause(match))


def _clause(match: re.Match[str] | None) -> tuple[str, ...]:
    return ((match["clause"] or match["other"]).rstrip(" ."),) if match else ()


def short_names(body: Entity, *place: str | None) -> tuple[str, ...]:
    """Name a decision by body, date and number, with the authority that the name holds and without."""
    names = (" ".join(part for part in (name, *place) if part) for name in (body.name, plain_name(body.name)))
    return tuple(dict.fromkeys(names))
