"""Names that say little outside their document, or outside the authority that has issued it."""

import re
from functools import lru_cache

from corpus.records import Entity
from graph.names.bodies.owned_boards import owner_in
from graph.names.forms.abbreviations import is_short_form
from graph.names.forms.canonical import listed_name
from graph.within.authorities import is_board

_GENERIC = re.compile(
    r"(?:styr|arbets|referens|projekt|lednings|berednings|samverkans|expert|process|uppföljnings)?gruppe?n?"
    r"|(?:nätverk|råd|utskott)(?:et)?|nämnden|styrelsen|kommittén?|(?:val)?beredningen?|presidiet|förvaltningen|kansliet"
    r"|(?:kommun|region)?ledningen|sekretariatet|verksamheten|sjukhuset|kliniken|mottagningen|enheten|programmet"
    r"|projektet|planen|strategin|handlingsplanen|budgeten|riktlinjen|policyn",
)
_QUALIFIED = re.compile(r"(?P<plain>.+?) \((?P<qualifier>[^()]+)\)")
_BY_ITS_PAPER = re.compile(r"(?P<plain>.+) \(enligt .+\)")
_DEPARTMENT = re.compile(
    r"(?:[\wåäö]+- och )?[\wåäö-]+(?:förvaltning|beredning|avdelning|enhet|kontor|kansli|utskott)(?:en|et)"
    r"|nämnden för .+|[\wåäö-]+nämnd(?:en)? \w+",
    re.IGNORECASE,
)
_COMMON_NOUN = re.compile(  # "Direktionen", "Barn- och ungdomspsykiatrin", "Institutionen för teknik"
    r"(?:(?:lokal|regional|kommunal|central|teknisk|medicinsk)a )?"
    r"(?:[\wåäö]+-(?:, [\wåäö]+-)? och )?[\wåäö-]*(?:[^\W\deiou](?:en|et|an)|[aeioué]n|[ieo]et|na)"
    r"(?: för [a-zåäö].*)?",
    re.IGNORECASE,
)
_OF_A_BOARD = re.compile(r"[\wåäö -]+(?:nämndens|styrelsens|fullmäktiges) [a-zåäö]+")
_SHORT = re.compile(r"\b[A-ZÅÄÖ]{2}")
_OF_AN_AREA = re.compile(  # each region, or sjukvårdsregion, has one
    r"(?:[LR]PO|[LR]AG|[RL]SG) .+"
    r"|(?:lokal|regional|sjukvårdsregional)\w* (?:programområde|samverkansgrupp|arbetsgrupp|råd)\w*(?: .+)?",
    re.IGNORECASE,
)
_COMMON_PLAN = re.compile(  # "Budget 2026", "Riktlinjer för skolskjuts"
    r"(?:[\wåäö]*budget|(?:handlings|verksamhets|åtgärds|underhålls|internkontroll|kris|klimat|miljö|biblioteks"
    r"|lokalförsörjnings|jämställdhets|översikts)(?:plan|strategi|program))(?:en|n|met)?"
    r"(?: (?:för )?20\d\d.*)?"
    r"|[\wåäö-]+(?:plan|strategi|program)(?: (?:för|mot|om) [a-zåäö].*?)?"
    r" (?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?"
    r"|(?:riktlinje|policy|reglemente|taxa|delegationsordning|arbetsordning|rutin)(?:e?n|t|r|rna|er)?"
    r"(?: (?:för|om|mot) .+| 20\d\d.*)?",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"(?:NPO|NSG|NAG)\b|.*\bnationell", re.IGNORECASE)


def is_vague(kind: str, plain: str) -> bool:
    """Tell whether a name says little outside its document: `Styrgruppen`, an unlisted abbreviation."""
    if kind in {"person", "region"} or is_board(plain):
        return False
    return is_generic(plain) or is_unexplained(plain)


def is_local(kind: str, plain: str) -> bool:
    """Tell whether other places may have another of this name: `Socialnämnden`, `Direktionen`, `Budget 2026`.

    :param kind: a person is never one, nor a region, nor a project that has more than a common noun.
    """
    if kind in {"person", "region", "initiative"}:
        return is_vague(kind, plain)
    if kind == "strategy":
        return is_generic(plain) or (bool(_COMMON_PLAN.fullmatch(plain)) and not _NATIONAL.match(plain))
    return is_board(plain) or is_vague(kind, plain) or _is_common(plain)


@lru_cache(maxsize=65_536)
def is_own(kind: str, plain: str) -> bool:
    """Tell whether a body or project is one that only those who know each other name."""
    if kind not in {"organisation", "group", "initiative"} or _NATIONAL.match(plain):
        return False
    return not (is_local(kind, plain) or is_generic(plain) or listed_name(plain))


def is_department(plain: str) -> bool:
    """Tell whether a name is that of a department of its authority, and no board: `Socialförvaltningen`."""
    return _DEPARTMENT.fullmatch(plain) is not None and not is_board(plain)


@lru_cache(maxsize=65_536)
def _is_common(plain: str) -> bool:
    common = _COMMON_NOUN.fullmatch(plain) is not None and not _SHORT.search(plain)
    common = common or any(each.fullmatch(plain) for each in (_DEPARTMENT, _OF_AN_AREA, _OF_A_BOARD))
    return common and not listed_name(plain)


def is_generic(plain: str) -> bool:
    """Tell whether a name is a common noun alone."""
    return _GENERIC.fullmatch(plain.casefold()) is not None


def is_unexplained(plain: str) -> bool:
    """Tell whether a name is an abbreviation that no list knows."""
    return " " not in plain and is_short_form(plain) and listed_name(plain) is None


def by_its_paper(name: str) -> str:
    """Say what tells a name apart that only its documents can: by which of them."""
    return f"enligt {name}"


def is_by_its_paper(name: str) -> bool:
    """Tell whether a name says by which paper it is told apart."""
    return _BY_ITS_PAPER.fullmatch(name) is not None


def qualified(plain: str, qualifier: str) -> str:
    """Name what must be told apart from others of its name."""
    return f"{plain} ({qualifier})"


def plain_of(entity: Entity) -> str:
    """Give an entity's name without what tells it apart from others of the name."""
    by_paper = _BY_ITS_PAPER.fullmatch(entity.name)
    if by_paper is not None:
        return by_paper["plain"]
    match = _QUALIFIED.fullmatch(entity.name)
    if match is None or owner_in(entity.name) or entity.kind == "strategy" or is_board(match["plain"]):
        return entity.name
    if entity.kind == "person" or is_local(entity.kind, match["plain"]):
        return match["plain"]
    return entity.name
