"""What bodies are for: `Nämnden för funktionsstöd`, `rådet för personer med nedsatt syn`."""

import re

from graph.names.bodies.body_places import is_leveled, place_end
from graph.names.bodies.heads import WHOLES, Head
from graph.names.groups.programme_groups import area_end
from graph.text.phrases import is_adjective, is_content, owner_start, phrase_end
from graph.text.words import Words

COUNCILS = ("rådet", "nätverket", "beredningen", "kommittén", "samverkansgruppen", "ledningsgruppen")
TASKED = ("funktionen", "gruppen", "grupp", "teamet", "kommittén")
_NATIONAL = frozenset(
    {"svensk", "svenska", "svenskt", "nordisk", "nordiska", "nordiskt", "europeisk", "internationell"}
)
_MATTER = re.compile(  # what is handed to a body, not what the body is for
    r"ett|två|tre|fyra|fem|sex|beslut|kännedom|åtgärd(?:er)?|vidare|fortsatt|dialog|att|information|diskussion|yttrande|beaktande|behandling"
    r"|godkännande|handläggning|samråd|remiss|avgörande|nästa|kommande|året|mandatperioden|bakgrund|perioden|tiden|synpunkter|prioritering|granskning|avstämning|förankring|uppföljning|beredning|ställningstagande|verksamhetsåre?t?|räkenskapsåre?t?"
)
_PEOPLE = frozenset(("personer", "barn", "unga", "ungdomar", "vuxna", "elever", "patienter", "äldre"))
# verbs that say something of a group
_OF_GROUP = frozenset(
    {
        "består", "bestod", "utgörs", "utgjordes", "leds", "leddes", "har", "hade", "är", "var",
        "ska", "skall", "möts", "träffas", "sammanträder", "ansvarar", "svarar", "beslutar", "beslutade",
        "kommer", "får",
    }
)  # fmt: skip
_TITLE_REST = 2  # small words that may end a title inside a sentence


def task_end(words: Words, at: int, head: Head) -> int:
    """`Nämnden för funktionsstöd`, `arbetsgruppen för demensvård`, but not `ett nätverk för forskning`."""
    after = at + 1
    national = words.lowers[at - 1] in _NATIONAL and words.capital(at - 1)  # `Svensk förening för smärta`
    capital = words.capital(at) or owner_start(words, at) < at or national
    capital = capital or (at > 0 and words.lowers[at - 1] in WHOLES)  # `kommunens råd för äldre`
    capital = capital or is_leveled(words, at)
    of_whom = head.bare and words.lowers[at] in COUNCILS and words.capital(after + 1)
    of_whom = of_whom and not _is_titled(words, after + 1)
    meets = head.kind == "group" or words.lowers[at].endswith(TASKED)
    task = meets and (head.definite or words.lowers[at].endswith("sgrupp")) and not of_whom
    board = not meets and head.definite
    return _purpose_end(words, after, sure=capital or task) if capital or task or board else after


def _is_titled(words: Words, at: int) -> bool:
    """Tell whether an article with a capital begins a title: `rådet för Ett levande kulturarv`."""
    return at < len(words) and words.capital(at) and words.lowers[at] in {"en", "ett", "den", "det"}


def _purpose_end(words: Words, at: int, *, sure: bool) -> int:
    start = at + 1 + (_is_titled(words, at + 1) or _is_article(words, at + 1))
    if not is_content(words, start) or (_MATTER.fullmatch(words.lowers[start]) and not words.opening[at - 1]):
        return at
    if not sure and words.lowers[start].endswith(("ande", "ende", "ning")):
        return at
    end = _titled_end(words, start, _people_end(words, max(area_end(words, start), phrase_end(words, start))))
    joined = end + 1 < len(words) and not words.parted[end]
    if joined and words.lowers[end] == "hos" and is_content(words, end + 1):
        return phrase_end(words, end + 1, limit=2)
    return place_end(words, end) if joined and words.lowers[end] == "i" else end


def _titled_end(words: Words, start: int, end: int) -> int:
    """Give the end of a title whose small words a verb of the group closes: `för Provet hem består`."""
    if not words.capital(start) or words.opening[start]:
        return end
    last = end
    while last - end <= _TITLE_REST and is_content(words, last):
        last += 1
    closed = last < len(words) and not words.parted[last] and words.lowers[last] in _OF_GROUP
    return last if closed and last - end <= _TITLE_REST else end


def _is_article(words: Words, at: int) -> bool:
    """Tell whether an article before an adjective stands here: `för den nationella minoriteten`."""
    return words.lowers[at : at + 1] in (["den"], ["det"], ["de"]) and is_adjective(words.lowers[at + 1])


def _people_end(words: Words, at: int) -> int:
    """Give the end with what tells whom it is for: `personer med nedsatt syn`, `minoriteten romer`."""
    if words.lowers[at : at + 1] == ["med"] and words.lowers[at - 1] in _PEOPLE:
        return phrase_end(words, at + 1)
    return at + 1 if words.lowers[at - 1] == "minoriteten" and is_content(words, at) else at
