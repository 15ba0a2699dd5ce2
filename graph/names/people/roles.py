"""Words for what a person is: offices, titles and professions, and the parties that follow a name."""

import re
from functools import lru_cache

HEADS = ("chef", "dekan", "direktör", "föreståndare", "herde", "prefekt", "rektor")  # who lead a unit or body
DECIDERS = (*HEADS, "jurist", "minister", "ordförande", "samordnare", "sekreterare")  # who may decide alone
ENDINGS = (  # what words for offices, titles and professions end in
    "adjungerad", "administratör", "analytiker", "ansvarig", "antikvarie", "apotekare", "arkitekt",
    "arkivarie", "assistent", "barnmorska", "bibliotekarie", "biskop", "borgarråd", "chef", "coach",
    "controller", "dekan", "dietist", "direktör", "docent", "ekonom", "ersättare", "expert",
    "farmaceut", "forskare", "föredragande", "föreståndare", "företrädare", "förvaltare",
    "generalsekreterare", "grundare", "handläggare", "ingenjör", "inköpare", "inspektör", "intendent",
    "jurist", "justerare", "kamrer", "kanslist", "kassör", "kirurg", "kommunalråd", "kommunikatör",
    "konsulent", "konsult", "kontaktperson", "kontrollant", "koordinator", "kurator", "landshövding",
    "ledamot", "ledamöter", "ledare", "lektor", "logoped", "läkare", "lärare", "medlem", "minister",
    "moderator", "notarie", "nämndsekreterare", "ombud", "oppositionsråd", "ordf", "ordförande",
    "pedagog", "planerare", "prefekt", "processtöd", "professor", "psykiater", "psykolog", "redaktör",
    "regionråd", "registerhållare", "registrator", "rektor", "representant", "revisor", "rådgivare",
    "sakkunnig", "samordnare", "sekreterare", "sköterska", "specialist", "statistiker", "strateg",
    "stödjare", "suppleant", "talesperson", "talman", "tekniker", "terapeut", "tjänsteman",
    "tjänsteperson", "upphandlare", "utredare", "utvecklare", "vaktmästare", "vägledare", "ägare",
)  # fmt: skip
_ALSO_BEFORE_NAMES = (
    "brandmästare", "bygglovshandläggare", "curator", "direktor", "doktor", "fysiker", "kassörska",
    "koordinatör", "kyrkoherde", "landstingsråd", "onkolog", "processansvarig", "prorektor",
    "sakkunniga", "sköterske", "sköterskor", "sotare", "statsråd", "urolog", "utbildare",
    "vårdadministratör",
)  # fmt: skip
_ROLE = re.compile(
    rf"(?:{'|'.join((*ENDINGS, *_ALSO_BEFORE_NAMES))})(?:en|n|rna|na|er|et|a|ar|erna|arna|t)?s?\Z"
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
