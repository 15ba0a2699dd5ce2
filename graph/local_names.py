"""Names that say little outside their document, or outside the authority that has issued it."""

import re

from corpus.records import Entity
from graph.abbreviations import is_short_form
from graph.authorities import is_board
from graph.canonical import listed_name
from graph.owned_boards import owner_in

_GENERIC = re.compile(
    r"(?:styr|arbets|referens|projekt|lednings|berednings|samverkans|expert|process|uppföljnings)?gruppe?n?"
    r"|(?:nätverk|råd|utskott)(?:et)?|nämnden|styrelsen|kommittén?|(?:val)?beredningen?|presidiet|förvaltningen|kansliet"
    r"|(?:kommun|region)?ledningen|sekretariatet|verksamheten|sjukhuset|kliniken|mottagningen|enheten|programmet"
    r"|projektet|planen|strategin|handlingsplanen|budgeten|riktlinjen|policyn",
)
_QUALIFIED = re.compile(r"(?P<plain>.+?) \((?P<qualifier>[^()]+)\)")
_OFFICE = re.compile(
    r"(?:[\wåäö]+- och )?[\wåäö-]+(?:förvaltning|beredning|avdelning|enhet|kontor|kansli|utskott)(?:en|et)"
    r"|nämnden för .+|[\wåäö-]+nämnd(?:en)? \w+",
    re.IGNORECASE,
)


def is_vague(kind: str, plain: str) -> bool:
    """Tell whether a name says little outside its document: `Styrgruppen`, an unlisted abbreviation."""
    if kind in {"person", "region"} or is_board(plain):
        return False
    return is_generic(plain) or is_unexplained(plain)


def is_local(kind: str, plain: str) -> bool:
    """Tell whether other places may have another of this name: vague names, `Socialförvaltningen`."""
    return is_vague(kind, plain) or (
        kind in {"organisation", "group"} and _OFFICE.fullmatch(plain) is not None and not listed_name(plain)
    )


def is_generic(plain: str) -> bool:
    """Tell whether a name is a common noun alone."""
    return _GENERIC.fullmatch(plain.casefold()) is not None


def is_unexplained(plain: str) -> bool:
    """Tell whether a name is an abbreviation that no list knows."""
    return " " not in plain and is_short_form(plain) and listed_name(plain) is None


def qualified(plain: str, qualifier: str) -> str:
    """Name what must be told apart from others of its name."""
    return f"{plain} ({qualifier})"


def plain_of(entity: Entity) -> str:
    """Give an entity's name without what tells it apart from others of the name."""
    match = _QUALIFIED.fullmatch(entity.name)
    if match is None or owner_in(entity.name):
        return entity.name
    if entity.kind == "person" or is_local(entity.kind, match["plain"]):
        return match["plain"]
    return entity.name
