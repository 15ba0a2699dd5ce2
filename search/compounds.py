"""Swedish compounds taken apart: `cancerstrategin` is `cancer` and `strategi`.

A compound is a chain of first parts and one last part. The last part is any form of a known word; a first part is
a base form, with a linking s (`åtgärds`), without its last vowel (`skol`), or with the old genitive's (`gatu`,
`kvinno`, `hälso`). Of all the ways to part a word the one with the most likely words is taken.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from search.words import frequencies, known_base

_SHORT_HEADS = frozenset(
    "akt arm art ben bil bio bok bot bro bröd byg båt dag dam dos dyr el fel fot gas hav hem hot hud hus hyr hår is it jäv "
    "kol kur kön lag led liv lov län lön lås mat mun mål nät ord ort rad rum råd rör sak sjö sko sop syn tak tal tid "
    "ton tåg val väg vin yrk yt åk ål år öga öra öl öst".split()
)
_SHORT_TAILS = frozenset(
    "akt ark art bil bok bot bro båt dag dos fel gas hem hot hus lag led liv lov län lön mat mål nät ord ort rad rum "
    "råd rör sak sjö syn tak tal tid tåg val vin väg yta år".split()
)
_NEVER_HEADS = frozenset(
    "alla allt andra annan att att av bara bort den denna det detta dit där efter eller emot enda enligt fast fram från "
    "för före förra genom han har hela hen här hos hur igen ihop inne inom inte lika man med men mellan mer mest mot "
    "före nej ner ned någon när och också om oss per presen sam samman samt sedan sig sin som till tills trots under ung upp uppe ut "
    "utan ute utom var vara vem vid vidare vilka vår väl åter åt över ännu bero efter behand handla present stat "
    "regi mini rekom kommun".split()
) - {"kommun"}
_NEVER_TAILS = frozenset(
    "ande are bar dom ena ende eri erna era ern ett else het hets ing ingen inga isk ist las lig ligen ligt lös mer "
    "mot liga heta ella lägga klar förande förandes shall ning ningar nings och sam samt ser sion skap som ster sen ter tera terna tion tive till tot var vars ven "
    "artad arna arne aren artade art aktig eras erat erar ens ering en et".split()
) - {"art"}
_SURNAME_TAILS = frozenset(
    "backa backe berg borg dahl dal ek feldt fors gren hage holm hult kvist köping lid lind ling lund löf löv man mark "
    "mar näs qvist quist rot rud sand sjö skog son stad sson stam sten stedt strand ström sund torp vall vik wall å ås".split()
)
_UNKNOWN = 2.0
_PART_COST = 4.0
_COMMON = 20
_LEAST_UNKNOWN = 5


@dataclass(frozen=True, slots=True)
class Compound:
    """A word's base form and its parts' base forms; no parts where it is one word."""

    base: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    pieces: tuple[tuple[int, int, str], ...]  # start, end and base form of each part


@lru_cache(maxsize=400_000)
def taken_apart(word: str) -> Compound | None:
    """Part a lower-case word.

    :returns: None where no way to part it is likely; the parts of three or more also come joined in neighbours
        (`region`, `regionsjukvård`, `sjukvård`, `sjukvårdsledning`, `ledning`).
    """
    if len(word) < 6 or not word.isalpha():
        return None
    path = _best_path(word)
    if path is None:
        path = _unknown_and_known(word) if known_base(word) is None else None
    if path is None or not _worthwhile(word, path):
        return None
    start, _, tail = path.pieces[-1]
    return Compound(word[:start] + tail, _joined(word, path.pieces))


def looks_like_a_name(word: str) -> bool:
    """Tell whether a capitalised word ends like a surname or a place (`Lundkvist`, `Nyköping`)."""
    word = word.lower().removesuffix("s")
    return known_base(word) is None and any(
        word.endswith(tail) for tail in _SURNAME_TAILS if len(word) > len(tail)
    )


def _best_path(word: str) -> _Path | None:
    """Find the cheapest chain of parts, from the front; a last part ends the chain."""
    best: dict[int, _Path] = {0: _Path(0.0, ())}
    found: _Path | None = None
    for start in range(len(word) - 2):
        path = best.get(start)
        if path is None:
            continue
        if path.pieces and (tail := _tail(word[start:])):
            found = _cheaper(found, _extended(path, start, len(word), tail))
        for end in range(start + 2, len(word) - 2):
            if head := _head(word[start:end]):
                longer = _extended(path, start, end, head)
                best[end] = _cheaper(best.get(end), longer)
    return found


def _unknown_and_known(word: str) -> _Path | None:
    """Part a word whose first part no dictionary holds: `suicidprevention`."""
    found: _Path | None = None
    for start in range(_LEAST_UNKNOWN, len(word) - _LEAST_UNKNOWN + 1):
        tail = _tail(word[start:])
        if tail and frequencies().get(tail, 0) >= _COMMON:
            head = (0, start, word[:start].removesuffix("s"))
            found = _cheaper(found, _Path(_cost(tail), (head, (start, len(word), tail))))
    return found


def _extended(path: _Path, start: int, end: int, base: str) -> _Path:
    return _Path(path.cost + _cost(base), (*path.pieces, (start, end, base)))


def _cheaper(one: _Path | None, other: _Path) -> _Path:
    return other if one is None or other.cost < one.cost else one


def _cost(base: str) -> float:
    return _PART_COST + math.log(5e6 / (frequencies().get(base, 0) + _UNKNOWN))


def _worthwhile(word: str, path: _Path) -> bool:
    """A word that stands in the dictionary is parted only where its parts are common and long enough."""
    whole = known_base(word)
    if whole is None:
        return True
    common = frequencies().get(path.pieces[-1][2], 0)
    rarest = min(frequencies().get(base, 0) for *_, base in path.pieces[:-1])
    floor = frequencies().get(whole, 0) // 200
    return common >= max(_COMMON, floor) and rarest >= floor


@lru_cache(maxsize=200_000)
def _head(piece: str) -> str | None:
    """Give the base form of a first part; None where it cannot be one."""
    if piece in _NEVER_HEADS:
        return None
    if len(piece) < 4 or piece[:-1] in _SHORT_HEADS:
        short = piece if piece in _SHORT_HEADS else piece.removesuffix("s")
        if short in _SHORT_HEADS:
            return short
    candidates = [piece]
    if piece.endswith("ts"):
        candidates.append(piece[:-1] + "e")  # arbets- is of arbete, not of the verb arbeta
    if piece[-1] == "s":
        candidates.append(piece[:-1])
    if piece[-1] in "oue":
        candidates.append(piece[:-1] + "a")
    elif piece[-1] not in "aiyåäö":
        candidates.append(piece + "a")
    if piece.endswith("ar"):
        candidates.append(piece + "e")
    if piece.endswith("manna"):
        candidates.append(piece[:-3])
    if piece[-2:] in ("is", "us", "es", "as"):
        candidates.append(piece + "s")  # remissvar is remiss and svar
    return next((base for base in candidates if _is_part(base)), None)


def _is_part(base: str) -> bool:
    if base in _NEVER_HEADS or len(base) < 2:
        return False
    return len(base) >= 4 and known_base(base) == base and (base in frequencies() or len(base) >= 5)


@lru_cache(maxsize=200_000)
def _tail(piece: str) -> str | None:
    """Give the base form of a last part; None where it cannot be one."""
    base = _noun_base(piece)
    if base is None or piece in _NEVER_TAILS or base in _NEVER_TAILS:
        return None
    if len(base) < 4 and base not in _SHORT_TAILS:
        return None
    return base if base in frequencies() or len(base) >= 5 else None


def _noun_base(piece: str) -> str | None:
    base = known_base(piece)
    if base is None and piece.endswith("s"):
        base = known_base(piece[:-1])
    return base


def _joined(word: str, pieces: tuple[tuple[int, int, str], ...]) -> tuple[str, ...]:
    """Give every run of neighbouring parts that is shorter than the word, in the order of the word."""
    runs = []
    for first in range(len(pieces)):
        for last in range(first, len(pieces)):
            if last - first < len(pieces) - 1:
                runs.append(word[pieces[first][0] : pieces[last][0]] + pieces[last][2])
    return tuple(dict.fromkeys(runs))
