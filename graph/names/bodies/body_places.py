"""Where bodies are: their level, where they sit, and the place that tells one from others of its name."""

import re

from graph.names.lists.gazetteers import gazetteer, places
from graph.text.phrases import capitals_end
from graph.text.words import Words

DIRECTIONS = frozenset(
    {"västra", "östra", "norra", "södra", "mellersta", "övre", "nedre", "inre", "yttre", "nya"}
)
LEVELS = frozenset({"nationell", "regional", "sjukvårdsregional", "lokal"})
_LEVEL = re.compile(
    r"(?:nationell|(?:sjukvårds|mellan)?regional|lokal|(?:mellan)?kommunal|(?:läns|kommun|region)?gemensam)t?"
)
_PLACE = re.compile(
    r".+(?:by|torp|stad|berg|vik|näs|ås|sjö|köping|lund|hult|fors|hamn|sund|borg|bruk|holm|dal|dalen|bygden"
    r"|slätten|heden|vallen|lagen|ryd|bo|ö|tuna|rum|hed|åker|lösa|mark|härad|rike|skog|kulla|måla|å)"
)


def is_leveled(words: Words, at: int) -> bool:
    """Tell whether a level with a capital stands before a noun: `Regionalt beredskapsråd för läkemedel`."""
    return (
        at > 0
        and not words.parted[at]
        and words.capital(at - 1)
        and bool(_LEVEL.fullmatch(words.lowers[at - 1]))
    )


def seat_end(words: Words, at: int) -> int:
    """Give the end of where a court sits: `Hovrätten över Skåne och Blekinge`, `Tingsrätten i Ekby`."""
    end = capitals_end(words, at + 1, limit=2) if not words.parted[at + 1] else at + 1
    if at + 1 < end < len(words) - 1 and words.lowers[end] == "och" and words.lowers[at] == "över":
        end = max(capitals_end(words, end + 1, limit=1), end)
    return end if end > at + 1 else at


def place_end(words: Words, at: int) -> int:
    """Give the end of the place that tells a unit from others: `sjukhuset i Ekby`, not `i Ekby kommun`."""
    place = at + 1
    if not words.capital(place) or words.parted[place] or not words.texts[place].isalpha():
        return at
    end = capitals_end(words, place, limit=2)
    known = words.lowers[place] in places() or _PLACE.fullmatch(words.lowers[place])
    whole = words.lowers[end : end + 1] in (["kommun"], ["kommuns"], ["län"], ["stad"])
    listed = any(one.kind == "region" for one in gazetteer().patterns.get(words.lowers[place], ()))
    return end if known and not whole and not listed else at


def is_county(words: Words, at: int) -> bool:
    """Tell whether a county or region by its short name stands here: `samverkansrådet Västmanland`."""
    listed = gazetteer().patterns.get(words.lowers[at], ())
    return words.capital(at) and any(one.kind == "region" and len(one.words) == 1 for one in listed)
