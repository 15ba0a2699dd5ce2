"""How far the name of a body goes: what follows the noun that heads it, and the hyphens before it."""

import re

from corpus.actor_words import is_office
from graph.names.bodies.heads import TITLED, WHOLES, Head, body_head, nominative
from graph.names.groups.programme_groups import area_end
from graph.names.lists.gazetteers import gazetteer, person_names, places
from graph.names.people.name_parts import is_common_given
from graph.text.phrases import (
    capitals_end,
    is_adjective,
    is_content,
    is_heading,
    owner_start,
    phrase_end,
    word_end,
)
from graph.text.words import Words

_PLACED = (
    "nämnden", "förvaltningen", "räddningstjänsten", "mottagningen", "förbundet", "kliniken", "enheten",
    "vårdcentralen", "hälsocentralen", "familjecentralen", "jouren", "närsjukvården", "psykiatrin",
    "tandvården",
)  # fmt: skip
_LOCATED = (
    "mottagningen", "kliniken", "centralen", "sjukhuset", "lasarettet", "sjukstugan", "högskolan",
    "universitetet",
    "förvaltningen", "kontoret", "kansliet", "biblioteket", "församlingen", "föreningen", "stationen",
    "rådet",
)  # fmt: skip
_PLACE = re.compile(
    r".+(?:by|torp|stad|berg|vik|näs|ås|sjö|köping|lund|hult|fors|hamn|sund|borg|bruk|holm|dal|dalen|bygden"
    r"|slätten|heden|vallen|lagen|ryd|bo|ö|tuna|rum|hed|åker|lösa|mark|härad|rike|skog|kulla|måla|å)"
)
_FIELD = re.compile(
    r"[a-zåäö]*(?:ologi|medicin|kirurgi|psykiatri|ortopedi|pediatri|habilitering|rehabilitering|vård|hälsa)"
)
_COUNCILS = ("rådet", "nätverket", "beredningen", "kommittén", "samverkansgruppen", "ledningsgruppen")
_TASKED = ("funktionen", "gruppen", "grupp", "teamet", "kommittén")
_NATIONAL = frozenset(
    {"svensk", "svenska", "svenskt", "nordisk", "nordiska", "nordiskt", "europeisk", "internationell"}
)
_MATTER = re.compile(  # what is handed to a body, not what the body is for
    r"ett|två|tre|fyra|fem|sex|beslut|kännedom|åtgärd(?:er)?|vidare|fortsatt|dialog|att|information|diskussion|yttrande|beaktande|behandling"
    r"|godkännande|handläggning|samråd|remiss|avgörande|nästa|kommande|året|mandatperioden|bakgrund|perioden|tiden|synpunkter|prioritering|granskning|avstämning|förankring|uppföljning|beredning|ställningstagande|verksamhetsåre?t?|räkenskapsåre?t?"
)
DIRECTIONS = frozenset(
    {"västra", "östra", "norra", "södra", "mellersta", "övre", "nedre", "inre", "yttre", "nya"}
)
_BEFORE_NAMES = DIRECTIONS | {
    "stora", "lilla", "gamla", "vita", "svarta", "röda", "höga", "två", "tre", "fyra", "fem", "sex", "sju",
    "åtta", "nio", "tio", "tolv",
}  # fmt: skip
_PEOPLE = frozenset(("personer", "barn", "unga", "ungdomar", "vuxna", "elever", "patienter", "äldre"))
_FEW = frozenset(("ung", "god", "fri", "hel", "säker", "hållbar"))  # adjectives that no ending tells
_FUNDS = ("fond", "stiftelse", "minne")
# verbs that say something of a group
_OF_GROUP = frozenset(
    {
        "består", "bestod", "utgörs", "utgjordes", "leds", "leddes", "har", "hade", "är", "var",
        "ska", "skall", "möts", "träffas", "sammanträder", "ansvarar", "svarar", "beslutar", "beslutade",
        "kommer", "får",
    }
)  # fmt: skip
_TITLE_REST = 2  # small words that may end a title inside a sentence
_LONGEST_TITLE = 7  # words of the title of an association
_LEVEL = re.compile(
    r"(?:nationell|(?:sjukvårds|mellan)?regional|lokal|(?:mellan)?kommunal|(?:läns|kommun|region)?gemensam)t?"
)
LEVELS = frozenset({"nationell", "regional", "sjukvårdsregional", "lokal"})


def compound_start(words: Words, at: int, hyphens: int = 0) -> int:
    """Give the first word of a head with hyphens: `MTP-rådet`, `Hälso- och sjukvårdsnämnden`."""
    if at >= 2 and words.texts[at - 1] == "-" and words.glued[at] and words.glued[at - 1]:
        return compound_start(words, at - 2, hyphens + 1) if hyphens < 2 else at
    if at >= 2 and words.lowers[at - 2 : at] == ["äldre", "samt"] and not any(words.parted[at - 1 : at + 1]):
        return at - 2
    joined = at >= 3 and words.lowers[at - 1] in {"och", "samt"}
    if joined and words.texts[at - 2] == "-" and words.glued[at - 2]:
        joined = not any(words.parted[at - 2 : at + 1])
        return compound_start(words, at - 3, hyphens + 1) if joined and hyphens < 2 else at
    return at


def complement_end(words: Words, at: int, head: Head) -> int:
    """Give the end of what follows the head and belongs to its name."""
    after = at + 1
    if after >= len(words) or words.parted[after] or words.glued[after]:
        return after
    if (end := _prepositional_end(words, at, head)) is not None:
        return end
    if not is_content(words, after) or words.lowers[at] != nominative(words.lowers[at]):
        return after
    if is_heading(words, after):
        return after
    level = at > 0 and words.lowers[at - 1] in LEVELS and words.capital(at - 1)
    if head.definite or not (level or words.capital(at) or words.capital(after)):
        return _named_part(words, at)
    return after if is_office(words.lowers[after]) else _field_end(words, at, head)


def _field_end(words: Words, at: int, head: Head) -> int:
    """Give the end of what a body without article is for: `Mottagningscentrum kirurgi och urologi`."""
    after = at + 1
    if head.proper and not words.capital(after):
        field = words.lowers[at].endswith("centrum") and _FIELD.fullmatch(words.lowers[after])
        return phrase_end(words, after) if field else after
    if words.capital(after) and not words.capital(at):
        return capitals_end(words, after)
    return max(area_end(words, after), phrase_end(words, after))


def _prepositional_end(words: Words, at: int, head: Head) -> int | None:
    """Give the end of a task or place after `för`, `mot` or `i`; None where none of them stands here."""
    after = at + 1
    named = head.bare and compound_start(words, at) == at
    council = words.capital(at) and words.lowers[at].endswith((*_COUNCILS, "centrum"))
    council = council or (is_leveled(words, at) and head.kind == "group" and not head.definite)
    if words.lowers[after] in {"för", "mot"} and (named or council or words.lowers[at].endswith(_TASKED)):
        return _task_end(words, at, head)
    if words.lowers[at].endswith("rätten") and words.lowers[after] in {"i", "över", "för"}:
        return _seat_end(words, after)
    located = words.lowers[after] == "i" and head.definite and words.lowers[at].endswith(_LOCATED)
    return _place_end(words, after) if located else None


def is_leveled(words: Words, at: int) -> bool:
    """Tell whether a level with a capital stands before a noun: `Regionalt beredskapsråd för läkemedel`."""
    return (
        at > 0
        and not words.parted[at]
        and words.capital(at - 1)
        and bool(_LEVEL.fullmatch(words.lowers[at - 1]))
    )


def _seat_end(words: Words, at: int) -> int:
    """Give the end of where a court sits: `Hovrätten över Skåne och Blekinge`, `Tingsrätten i Ekby`."""
    end = capitals_end(words, at + 1, limit=2) if not words.parted[at + 1] else at + 1
    if at + 1 < end < len(words) - 1 and words.lowers[end] == "och" and words.lowers[at] == "över":
        end = max(capitals_end(words, end + 1, limit=1), end)
    return end if end > at + 1 else at


def _place_end(words: Words, at: int) -> int:
    """Give the end of the place that tells a unit from others: `sjukhuset i Ekby`, not `i Ekby kommun`."""
    place = at + 1
    if not words.capital(place) or words.parted[place] or not words.texts[place].isalpha():
        return at
    end = capitals_end(words, place, limit=2)
    known = words.lowers[place] in places() or _PLACE.fullmatch(words.lowers[place])
    whole = words.lowers[end : end + 1] in (["kommun"], ["kommuns"], ["län"], ["stad"])
    listed = any(one.kind == "region" for one in gazetteer().patterns.get(words.lowers[place], ()))
    return end if known and not whole and not listed else at


def _task_end(words: Words, at: int, head: Head) -> int:
    """`Nämnden för funktionsstöd`, `arbetsgruppen för demensvård`, but not `ett nätverk för forskning`."""
    after = at + 1
    national = words.lowers[at - 1] in _NATIONAL and words.capital(at - 1)  # `Svensk förening för smärta`
    capital = words.capital(at) or owner_start(words, at) < at or national
    capital = capital or (at > 0 and words.lowers[at - 1] in WHOLES)  # `kommunens råd för äldre`
    capital = capital or is_leveled(words, at)
    of_whom = head.bare and words.lowers[at] in _COUNCILS and words.capital(after + 1)
    of_whom = of_whom and not _is_titled(words, after + 1)
    meets = head.kind == "group" or words.lowers[at].endswith(_TASKED)
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
    return _place_end(words, end) if joined and words.lowers[end] == "i" else end


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


def _named_part(words: Words, at: int) -> int:
    """`socialnämnden Centrum`, `processteamet barn` at the end of a cell."""
    after = at + 1
    lower = words.lowers[after]
    if words.lowers[at] in TITLED and words.capital(at) and words.capital(after):
        return _association_end(words, after)
    if (
        words.lowers[at] in {"nätverket", "partnerskapet"}
        and words.capital(after)
        and not words.wrapped(after)
    ):
        return capitals_end(words, after)
    if words.wrapped(after) and words.capital(after) and words.lowers[at].endswith((*_PLACED, *_COUNCILS)):
        return after
    if words.lowers[at].endswith(_COUNCILS) and _is_county(words, after):
        return after + 1
    if words.lowers[at].endswith(_PLACED) and words.capital(after):
        return _placed_part(words, at)
    closes = after + 1 == len(words) or words.parted[after + 1]
    return after + 1 if closes and lower.isalpha() and "team" in words.lowers[at] else after


def _placed_part(words: Words, at: int) -> int:
    """Give the end of the place or title after a unit: `socialnämnden Centrum`, `Enheten It-stöd`."""
    after = at + 1
    lower = words.lowers[after]
    shelter = words.lowers[at].endswith("jouren") and not words.capital(after + 1)
    county = words.lowers[after + 1 : after + 2] == ["län"]
    joined = after + 1 < len(words) and not words.parted[after + 1] and words.capital(after + 1)
    wide = county or (lower in _BEFORE_NAMES and joined)  # `Kommunalförbundet Fyra Åar`
    person = lower in person_names().first and not shelter and not wide  # `Kvinnojouren Iris`
    head = body_head(lower) if lower != "centrum" else None
    named = person or is_office(lower) or head or is_heading(words, after)
    if words.texts[after + 1 : after + 2] == ["-"]:
        return word_end(words, after) if words.glued[after + 1] and not named else after
    if named or words.texts[after].isupper():
        return after
    of_two = lower in _FEW or is_adjective(lower)
    if of_two and is_content(words, after + 1) and not words.capital(after + 1):
        return after + 2  # `Enheten Ung kultur`
    return after + 2 if wide and not words.parted[after + 1] else after + 1


def _association_end(words: Words, at: int) -> int:
    """Give the end of the title of an association, without a person's name that follows it.

    `Föreningen Fri Röst`, `Stiftelsen Eva och Bo Eks fond`.
    """
    end = capitals_end(words, at, limit=_LONGEST_TITLE)
    end = next((each for each in range(at + 2, end) if is_common_given(words.lowers[each])), end)
    if (
        words.lowers[end : end + 1] == ["och"]
        and words.capital(end + 1)
        and not any(words.parted[end : end + 2])
    ):
        couple = capitals_end(words, end + 1)
        if words.lowers[couple - 1].endswith("s") and _is_fund(words, couple):
            return couple + 1
    if words.lowers[end - 1].endswith("s") and _is_fund(words, end):
        return end + 1
    aimed = words.lowers[end : end + 1] == ["för"] and words.capital(end + 1) and not words.parted[end]
    return capitals_end(words, end + 1) if aimed else end


def _is_fund(words: Words, at: int) -> bool:
    return is_content(words, at) and words.lowers[at].endswith(_FUNDS)


def _is_county(words: Words, at: int) -> bool:
    """Tell whether a county or region by its short name stands here: `samverkansrådet Västmanland`."""
    listed = gazetteer().patterns.get(words.lowers[at], ())
    return words.capital(at) and any(one.kind == "region" and len(one.words) == 1 for one in listed)
