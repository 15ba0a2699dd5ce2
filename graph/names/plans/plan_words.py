"""Words for strategies, plans, programmes, registers and acts, and those that look alike and are none."""

import re
from functools import lru_cache

_STRATEGY = re.compile(
    r"(.*?)(strategi(?:n|s|er|erna)?|(?<!y)plan(?:en)?|program(?:met)?|riktlinje(?:n|r|rna)?|policy(?:n)?"
    r"|vårdförlopp(?:et)?|reglemente(?:t)?|register|registret|överenskommelse(?:n)?|förordning(?:en)?|lag(?:en)?"
    r"|budget(?:en)?|delegationsordning(?:en)?|arbetsordning(?:en)?|uppdragsbeskrivning(?:en)?|färdplan(?:en)?|agenda(?:n)?|konvention(?:en)?)"
)
_DEFINITE = ("n", "et", "t", "na")
_INDEFINITE = frozenset({"plan", "färdplan", "budget"})
_NO_ACT = re.compile(
    r".*(?:(?:för|före|an|ut|av|in|på|över|bak|neder|upp|genom|be|om|till|samman|kraft|trafik|energi|jord|natur|djur"
    r"|fisk|växt|produkt|skatte|avgifts|vård|fordons|färd|transport|kostnads|intäkts|utgifts|inkomst|trä|mark|bo|hamm"
    r"|verksamhets|berg|ärende|handlings|uppgifts|data|material|bränsle|avfalls|insats)slag|bolag|förlag|underlag|anlag|pålag"
    r"|upplag|spelag|tjocklag|manlag|arbetslag)(?:en)?|lag|lagen|slag|slagen"
)
_OTHER_SENSE = re.compile(  # a timetable, a place, what somebody studies
    r"tids?plan(?:en|er|erna)?|.*(?:boll|bolls|lek|spel|grus|gräs|botten|entré|källar|flyg)plan(?:en|er|erna)?"
    r"|.*(?:ingenjörs|lärar|läkar|sköterske|kandidat|magister|master|mastersutbildnings)program(?:met|men)?"
)


@lru_cache(maxsize=65_536)
def strategy_stem(lower: str) -> tuple[str, bool] | None:
    """Give the first part of a word for a plan or act, and whether it is definite; None for others."""
    match = _STRATEGY.fullmatch(lower)
    if not match or _NO_ACT.fullmatch(lower) or _OTHER_SENSE.fullmatch(lower):
        return None
    return match[1], match[2].endswith(_DEFINITE) and match[2] not in _INDEFINITE
