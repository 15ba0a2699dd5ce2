"""Words for what a person is: offices, titles and professions, and the parties that follow a name."""

import re
from functools import lru_cache

_ROLE = re.compile(
    r"(?:chef|ordförande|ordf|ledamot|ledamöter|ersättare|suppleant|medlem|sekreterare|direktör|samordnare|koordinator|ägare|ledare"
    r"|läkare|rådgivare|sköterska|sköterske|sköterskor|kirurg|onkolog|urolog|psykiater|terapeut|barnmorska|apotekare|farmaceut|psykolog"
    r"|kurator|dietist|logoped|fysiker|professor|docent|lektor|doktor|forskare|utredare|handläggare|strateg"
    r"|controller|jurist|ekonom|revisor|adjungerad|representant|företrädare|talesperson|kontaktperson|ombud"
    r"|processtöd|sakkunnig|sakkunniga|expert|specialist|planerare|utvecklare|arkitekt|ingenjör|analytiker"
    r"|statistiker|registrator|arkivarie|nämndsekreterare|talman|minister|rektor|prefekt|dekan|moderator"
    r"|föredragande|justerare|registerhållare|processansvarig|ansvarig|vårdadministratör|assistent|konsult"
    r"|kommunikatör|konsulent|tekniker|vägledare|kamrer|redaktör|antikvarie|inspektör|administratör|upphandlare|inköpare|pedagog|lärare"
    r"|sekreterare|koordinatör|stödjare|bibliotekarie|vaktmästare|bygglovshandläggare|kanslist|notarie|kassör|kassörska|kontrollant"
    r"|utbildare|coach|curator|intendent|tjänsteman|tjänsteperson|direktor|sotare|brandmästare|förvaltare|prorektor|föreståndare|generalsekreterare|grundare"
    r"|kommunalråd|regionråd|oppositionsråd|borgarråd|landstingsråd|statsråd|landshövding|biskop|kyrkoherde"
    r")"
    r"(?:en|n|rna|na|er|et|a|ar|erna|arna|t)?s?\Z",
)
_OFFICES = frozenset({"vd", "gd", "hsd", "vec", "ssk", "kssk", "öl", "vd:n", "hr-partner"})
_TITLES = frozenset({"dr", "prof", "fru", "herr", "fröken", "drottning", "kung", "prins", "prinsessan"})

PARTIES = frozenset(
    {
        "S",
        "M",
        "V",
        "C",
        "L",
        "KD",
        "MP",
        "SD",
        "D",
        "FI",
        "SP",
        "ÖP",
        "KP",
        "CP",
        "FP",
        "DEM",
        "BP",
        "UP",
        "VF",
    }
)


@lru_cache(maxsize=65_536)
def is_role(word: str) -> bool:
    """Tell whether a word, case-folded, names an office, title or profession (`processchefen`)."""
    if word in _OFFICES:
        return True
    return _ROLE.search(word) is not None


def is_form_of_address(word: str) -> bool:
    """Tell whether a word, case-folded, is a title that only stands before a name (`dr`, `professor`)."""
    return word in _TITLES or word in {"docent", "professor", "doktor", "lektor", "hr", "dr."}


def is_title(word: str) -> bool:
    """Tell whether a word, case-folded, may stand right before a person's name (`kommunalrådet`, `dr`)."""
    return is_form_of_address(word) or is_role(word)
