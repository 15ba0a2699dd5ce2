"""Whether a document tells of a meeting, so that those whom it lists were present, or of a group or plan."""

import re

from graph.extractors.view import View

_OF_MEETINGS = frozenset(("protokoll", "mötesanteckningar", "kallelse", "dagordning", "beslut", "e-post"))
_OF_RULES = frozenset(("uppdragsbeskrivning", "handlingsplan", "strategi", "riktlinje", "avtal"))
_OF_PLANS = _OF_RULES | {"nyhetsbrev"}
_AGREED = re.compile(r"avtal\b|överenskommelse|reglemente|stadgar|\w+ordning\b", re.IGNORECASE)
_PLAN = re.compile(r"\w+plan(?:en)?\b", re.IGNORECASE)  # "Projektplan", of which no list tells the kind
_LISTED = frozenset(("mötesanteckningar", "dagordning"))  # kinds that a list of people may be taken for
_CAME = re.compile(r"närv|deltag|frånv|beslutande|förhinder|juster|adjung", re.IGNORECASE)
_CONTACTS = re.compile(r"kontakt|organisation|bemanning|ansvar", re.IGNORECASE)
_SAT = re.compile(r"närvar|frånvar|förhind|\bjuster|sammanträd|§\s*\d", re.IGNORECASE)
_MET = re.compile(
    r"^\W*(?:(?:övriga?|ej|icke|inte|beslutande|anmält|anmälda?)\s+)*(?:närvar|frånvar|förhinder|återbud|dagordning"
    r"|(?:minnes|mötes)anteckn|sammanträd|protokoll|deltagare\b(?!\s+i\b))"
    r"|\bjustera[sd]?\b|§\s*\d|^[^.\n]*\bmöte(?:t)?\s+(?:den\s+)?\d",
    re.IGNORECASE | re.MULTILINE,
)
_DAY = len("2026-01-31")


def is_of_meeting(view: View) -> bool:
    """Tell whether a document tells of a meeting; notes without a day that speak of none do not."""
    if "of meeting" not in view.memory:
        view.memory["of meeting"] = (_is_of_meeting(view),)
    return bool(view.memory["of meeting"][0])


def _is_of_meeting(view: View) -> bool:
    kind = view.document.kind
    if kind not in _OF_MEETINGS:
        return False
    if kind == "beslut" and _SAT.search(view.text) is None:
        return False  # an officer's decision
    return kind not in _LISTED or len(view.document.date or "") == _DAY or _meets(view)


def is_of_rules(view: View) -> bool:
    """Tell whether a document lays down who does what from now on, as a plan, rules or an agreement do."""
    return view.document.kind in _OF_RULES or (
        not is_of_meeting(view) and _AGREED.search(view.document.title) is not None
    )


def tells_of_meeting(view: View, words: str) -> bool:
    """Tell whether a list of people under some words says who came to a meeting."""
    if is_of_meeting(view) or _CAME.search(words):
        return True
    if view.document.kind in _OF_PLANS or _CONTACTS.search(words) or _PLAN.search(view.document.title):
        return False
    return view.document.kind not in _OF_MEETINGS and _meets(view)


def says_who_came(words: str) -> bool:
    """Tell whether words such as a column's name say who came."""
    return _CAME.search(words) is not None


def _meets(view: View) -> bool:
    if "meets" not in view.memory:
        view.memory["meets"] = (_MET.search(view.text) is not None,)
    return bool(view.memory["meets"][0])
