"""Where a new party begins in a cell whose line feeds were lost: "Regionerna Urologen"."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import Span
from graph.extractors.offices.roles import is_role
from graph.names.bodies.body_places import DIRECTIONS
from graph.names.classes import known_kind
from graph.names.establishments.company_forms import COMPANY

_NOUN_END = re.compile(
    r"(?:na|er|or|ar|are|rna|en|et|ing|nämnd|styrelse|chef|grupp|råd|enhet|förvaltning|avdelning|kontor"
    r"|verksamhet)$"
)
_PLURAL = re.compile(r"(?:erna|arna|orna|na|grupper|föreningar|enheter)$")
_SEVERAL = re.compile(r"^[A-ZÅÄÖ][a-zåäö]+(?:erna|arna|orna|grupper|föreningar|enheter|verksamheter)$")
_UNIT = re.compile(r"[A-ZÅÄÖ]\w+(?:enheten|avdelningen|kontoret|kansliet)")
_DEFINITE = re.compile(r"[A-ZÅÄÖ][a-zåäö]*(?<!n)a")  # an adjective that a name begins with: "Röda Korset"
LOOSE = frozenset(
    (
        "i", "på", "av", "för", "med", "inom", "från", "till", "vid", "hos", "över", "under", "per", "om",
        "mot", "kring", "och", "samt", "eller", "&", "region", "regionen", "kommun", "kommunen", "vo",
        "avdelning", "område", "genom", "via",
    )
)  # fmt: skip


def lost_line_feeds(text: str, span: Span, names: Sequence[Span]) -> Iterator[int]:
    """Find capitalised words that begin a new party though nothing parts them from what stands before."""
    for match in re.finditer(r"(?<=[\wåäö)]) +(?=[A-ZÅÄÖ])", text[span.start : span.end]):
        at = span.start + match.end()
        before = text[span.start : span.start + match.start()].split()
        is_title = is_role(before[-1].lower()) and any(name.start == at for name in names)
        if (
            not is_title
            and not inside(at - 1, at, names)
            and _is_new_party(before, text[at : span.end].split())
        ):
            yield at


def _is_new_party(before: list[str], following: list[str]) -> bool:
    last, first = before[-1], following[0].strip(",;.()")
    if last in COMPANY and len(before) > 1 and is_role(first.lower()):
        return True  # "Ekby Bostäder AB Rektor"
    if first in COMPANY:
        return False
    if last.isupper() and known_kind(first) != "region":
        return len(before) == 1 and len(last) > 1 and _SEVERAL.search(first) is not None
    if _belongs_to_next(last) or known_kind(first) == "region" or first.lower() in DIRECTIONS:
        return False  # a place goes with the noun before it: "Länsstyrelsen Södermanland"
    if first == "Region" and len(before) == 1 and _UNIT.fullmatch(last):
        return False  # "Inköpsenheten Region Ekby"
    if is_role(last.lower()) and (len(before) == 1 or last[0].islower()):
        return _PLURAL.search(first) is not None
    if last[0].isupper() and not _NOUN_END.search(last) and len(before) == 1:
        return False
    return (len(last) > 3 or last == "na") and _may_be_party(first, following)


def _belongs_to_next(word: str) -> bool:
    """Tell a word that a name goes on after: no plain word, a preposition, a genitive, an adjective."""
    if not word[-1].islower() and word[-1] != ")":
        return True
    is_open = word.lower() in LOOSE or word.endswith(("s", "-", "ande", "ende"))
    return is_open or _DEFINITE.fullmatch(word) is not None


def _may_be_party(first: str, following: list[str]) -> bool:
    """Tell a party from a place or house that goes with the noun before it: "Vården Ekby", "Kliniken EUS"."""
    alone = len(following) == 1 or following[0] != first
    if first.isupper():
        return not (len(following) == 1 or following[1] in ("och", "samt"))
    if not alone:
        return len(first) > 4
    return len(first) > 4 and (_PLURAL.search(first) is not None or known_kind(first) is not None)


def inside(start: int, end: int, names: Sequence[Span]) -> bool:
    """Tell whether a place lies inside a name."""
    return any(name.start < start and end < name.end for name in names) or any(
        name.start < start < name.end for name in names
    )
