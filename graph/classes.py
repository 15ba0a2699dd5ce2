"""The kind of thing that a Swedish name stands for, by its words alone."""

import re

_GROUP = re.compile(
    r"^(RPO|LPO|NPO|NAG|RAG|RSG|NSG|LAG|VPG)\b|(rådet|råd|gruppen|grupp|grupper|grupperna|utskottet|kommittén"
    r"|beredningen|teamet|nätverket|nätverk)$|^(Kunskapsråd|Samordningsråd|Styrgrupp|Arbetsgrupp)\w*\b",
    re.IGNORECASE,
)
_REGION = re.compile(r"^(Sjukvårdsr|R)egion\s+[A-ZÅÄÖ]|sjukvårdsregionen$|^Västra Götalandsregionen$")
_STRATEGY = re.compile(
    r"(strategin?|plan(en)?|program(met)?|riktlinjer(na)?|policyn?|lag(en)?|regist(er|ret))$", re.IGNORECASE
)
_INITIATIVE = re.compile(
    r"(projekt(et)?|satsning(en)?|pilot(studie)?n?)$|^(Joint Action|Pilotstudie)", re.IGNORECASE
)
_ROLE = re.compile(
    r"(chef|samordnare|ordförande|direktör|ägare|ledare|sekreterare|koordinator)(en|er|n|na)?$"
)
_PERSON = re.compile(r"^[A-ZÅÄÖ][a-zåäöé]+(-[A-ZÅÄÖ][a-zåäöé]+)?( [A-ZÅÄÖ]\.)?( [A-ZÅÄÖ][a-zåäöé-]+){1,3}$")
_RULES = (
    ("group", _GROUP),
    ("region", _REGION),
    ("initiative", _INITIATIVE),
    ("role", _ROLE),
    ("strategy", _STRATEGY),
    ("person", _PERSON),
)


def classify(surface: str) -> str:
    """Give the kind of a name; `organisation` where nothing tells another."""
    return next((kind for kind, rule in _RULES if rule.search(surface)), "organisation")
