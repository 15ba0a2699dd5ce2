"""Which region or municipality a board belongs to: boards of one name in two authorities are two.

`Kommunstyrelsen` of Ekby and of Alby bear the same name. Where a document makes the authority certain it
becomes part of the name, `Kommunstyrelsen (Ekby kommun)`, and so of the id; the plain name stays an alias.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.names.bodies.owned_boards import owner_in
from graph.text.words import Words
from graph.within.variants import Resolved

_FRONT = 1200  # characters in which the front page of a board's document stands
_HEAD = 200  # characters in which that of any other body's document does
_OFTEN = 3  # mentions that make the only authority of a document its own
_BOARD = re.compile(
    r"(?:[\wåäö-]+ och |[\wåäö-]+-, [\wåäö-]+ och )?[\wåäö-]+nämnden|(?:kommun|region|lands)styrelsen"
    r"|(?:kommun|region)fullmäktige|(?:(?:kommun|region)styrelsens|[\wåäö-]+nämndens) \w+utskott(?:et)?"
    r"|(?:arbets|personal|ekonomi|planerings|tillstånds|individ)utskottet",
    re.IGNORECASE,
)
_BOARD_ENDINGS = ("nämnden", "styrelsen", "fullmäktige", "utskott", "utskottet")
_NATIONAL = re.compile(
    r"(?:överklagande|reklamations|skatte|prövnings|garanti|diskriminerings|integritetsskydds|ansvars|skade"
    r"|notarie|mäklar|revisors|hyres|arrende|övervaknings|rättshjälps|granskings|regel|part[is])nämnden$",
    re.IGNORECASE,
)
_MUNICIPAL = re.compile(
    r"^kommun|social|omsorgs|utbildnings|byggnads|skol|barn|äldre|miljö|förskole|gymnasie", re.IGNORECASE
)
_REGIONAL = re.compile(r"^region|sjukvårds|patientnämnd", re.IGNORECASE)
_TERRITORY = re.compile(r"(?!.* i ).* (?:kommun|stad)", re.IGNORECASE)  # no "Revisionen i Ekby kommun"
_QUALIFIED = re.compile(r"(?P<board>.+?) \((?!enligt )(?P<authority>[^()]+)\)")
_OWNED = re.compile(
    r"(?P<authority>Region \S+(?: län)?|\S+ (?:kommun|stad)|\S+regionen)s (?P<board>[\w, -]*?(?:nämnd"
    r"|styrelse))",
    re.IGNORECASE,
)
_BINDS = frozenset({"i", "inom", "vid", "för", "("})


@dataclass(frozen=True, slots=True)
class Authorities:
    """What a document says of whose boards it speaks of.

    :ivar own: the authority that issued the document; "" where that is not certain.
    :ivar stated: for each board, the authorities that the document gives it in so many words.
    """

    own: str
    stated: dict[str, frozenset[str]]

    def of(self, board: str) -> str:
        """Give the authority of a board that is named without one; "" where it is not certain."""
        if self.own and fits(board, self.own):
            return self.own
        stated = self.stated.get(board.casefold(), frozenset())
        return next(iter(stated)) if len(stated) == 1 else ""

    def named(self, name: str) -> str:
        """Give the name of a body with its authority, where it is a board and that is certain."""
        board, stated = _parted(name)
        authority = stated or (self.of(board) if is_board(board) else "")
        return f"{board} ({authority})" if authority else name


@lru_cache(maxsize=8192)
def is_board(name: str) -> bool:
    """Tell whether a name is one that many authorities have a board of: `Socialnämnden`."""
    if not name.lower().endswith(_BOARD_ENDINGS):
        return False
    return _BOARD.fullmatch(name) is not None and not _NATIONAL.search(name)


def plain_name(name: str) -> str:
    """Give the name of a board without its authority; any other name as it is."""
    match = _QUALIFIED.fullmatch(name) if name.endswith(")") else None
    return match["board"] if match and (is_board(match["board"]) or owner_in(name)) else name


def authority_in(name: str) -> str:
    """Give the authority that is part of a board's name; "" where none is."""
    match = _QUALIFIED.fullmatch(name)
    return match["authority"] if match and is_board(match["board"]) else ""


def with_authorities(
    words: Words, resolved: list[Resolved], body: str | None
) -> tuple[list[Resolved], Authorities]:
    """Name every board with its authority where that is certain.

    :param body: the name of the issuing body, as the document gives it.
    """
    if not any(is_board(one.name) or owned_board(one.name) for one in resolved) and not (
        body and is_board(_parted(body)[0])
    ):
        return resolved, Authorities("", {})
    explicit = {at: found for at in range(len(resolved)) if (found := _explicit(words, resolved, at))}
    stated: dict[str, set[str]] = {}
    for at, authority in explicit.items():
        stated.setdefault(resolved[at].name.casefold(), set()).add(authority)
    fixed = {board: frozenset(found) for board, found in stated.items()}
    authorities = Authorities(_own(words, resolved, body, fixed), fixed)
    return [_named(one, explicit.get(at, ""), authorities) for at, one in enumerate(resolved)], authorities


def owned_board(name: str) -> str:
    """Name the board that a genitive owns, `Patientnämnden (Region Ekby)` for `Region Ekbys patientnämnd`."""
    match = _OWNED.fullmatch(name)
    board = match["board"].capitalize() + ("n" if match["board"].endswith("e") else "en") if match else ""
    return f"{board} ({match['authority']})" if match and is_board(board) else ""


def _named(one: Resolved, explicit: str, authorities: Authorities) -> Resolved:
    if not is_board(one.name):
        return replace(one, name=owned) if (owned := owned_board(one.name)) else one
    authority = explicit or authorities.of(one.name)
    return replace(one, name=f"{one.name} ({authority})") if authority else one


def _explicit(words: Words, resolved: list[Resolved], at: int) -> str:
    """Read "Socialnämnden i Ekby kommun", "Socialnämnden, Ekby kommun" and "Ekby kommuns socialnämnd"."""
    one = resolved[at]
    if not is_board(one.name):
        return ""
    if at + 1 < len(resolved) and _belongs(one, resolved[at + 1]):
        after = resolved[at + 1]
        between = words.lowers[one.last : after.first]
        if len(between) == 1 and (between[0] in _BINDS or (between[0] == "," and _alone(words, one, after))):
            return after.name
    before = resolved[at - 1] if at else None
    if before is not None and before.last == one.first and _belongs(one, before):
        return before.name if words.lowers[before.last - 1].endswith("s") else ""
    return ""


def _belongs(board: Resolved, other: Resolved) -> bool:
    return _is_authority(other) and fits(board.name, other.name)


def _alone(words: Words, board: Resolved, authority: Resolved) -> bool:
    """Tell whether a board and its authority after a comma are no part of a list of parties."""
    around = (
        *words.lowers[board.first - 1 : board.first],
        *words.lowers[authority.last : authority.last + 1],
    )
    return not {",", "och", "samt"} & set(around)


def _is_authority(one: Resolved) -> bool:
    health_care = "sjukvårdsregion" in one.name.casefold()
    return one.kind in {"region", "organisation"} and is_territory(one.name) and not health_care


def fits(board: str, authority: str) -> bool:
    """Tell whether an authority of this kind can have a board of this name."""
    if _TERRITORY.fullmatch(authority):
        return not _REGIONAL.search(board)
    return not _MUNICIPAL.search(board)


def is_territory(name: str) -> bool:
    """Tell whether a name is that of a region or municipality."""
    return (
        _TERRITORY.fullmatch(name) is not None
        or name.startswith("Region ")
        or (name.endswith("regionen") and "sjukvårdsregion" not in name.casefold())
    )


def _parted(name: str) -> tuple[str, str]:
    """Part "Kommunstyrelsen, Ekby kommun" into board and authority; "" for what is not there."""
    for joint in (", ", " i ", " – ", " - "):
        one, _, other = name.partition(joint)
        for board, authority in ((one, other), (other, one)) if other else ():
            if is_board(board) and is_territory(authority):
                return board, authority
    return name, ""


def _own(words: Words, resolved: list[Resolved], body: str | None, stated: dict[str, frozenset[str]]) -> str:
    """Find the issuing authority: in the body's name, alone on the front page, else the only one named."""
    board, named = _parted(body) if body else ("", "")
    of_place = board.rpartition(" i ")[2]  # "Kommunrevisionen i Ekby kommun"
    if named or is_territory(of_place):
        return named or of_place
    front = _FRONT if not board or is_board(board) else _HEAD
    found = [one for one in resolved if _is_authority(one) and (not board or fits(board, one.name))]
    alone = {one.name for one in found if words.starts[one.first] < front and _is_line(words, one)}
    certain = [alone]
    if is_board(board):
        certain += [set(stated.get(board.casefold(), ())), _frequent(found)]
    return next((next(iter(names)) for names in certain if len(names) == 1), "")


def _frequent(found: Iterable[Resolved]) -> set[str]:
    """Give the authorities of a document where one is named often enough to be its own."""
    names = [one.name for one in found]
    return set(names) if len(names) >= _OFTEN else set()


def _is_line(words: Words, one: Resolved) -> bool:
    """Tell whether a name is all that stands on its line or in its cell."""
    before = words.text[: words.starts[one.first]].rstrip(" ")[-1:]
    after = words.text[words.ends[one.last - 1] :].lstrip(" ")[:1]
    return before in ("", "\n", "\t") and after in ("", "\n", "\t")
