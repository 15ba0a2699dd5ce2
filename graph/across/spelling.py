"""Keys under which two spellings of one name are equal: signs, inflection, and how a word sounds."""

import re
import unicodedata
from functools import lru_cache

from graph.names.forms.identifiers import normalise_name

_HEADS = (
    "nämnd|styrelse|grupp|råd|nätverk|utskott|kommitté|beredning|mottagning|klinik|enhet|förvaltning|kontor"
    "|sjukhus|program|plan|strategi|policy|projekt|överenskommelse|förmedling|avdelning|kansli|förbund|bolag|team"
    "|sekretariat|funktion|forum|delegation|partnerskap|riktlinje|sektion|rörelse|stiftelse|institut|högskola"
)
_PLACED = re.compile(r"(\w*(?:sjukhus|lasarett|gymnasi|bibliotek|museu?))(?:et|um)?")
_SOUNDS = (
    (r"sch|sj|stj|skj", "sj"),
    (r"c(?=[eiy])", "s"),
    (r"ck|ch|c|q", "k"),
    (r"ph", "f"),
    (r"th|dt", "t"),
    (r"w|f\b", "v"),  # `Gustaf`, `Gustav`
    (r"z", "s"),
    (r"x", "ks"),
    (r"(.)\1", r"\1"),
    (r"ie\b", "i"),
    (r"y", "i"),
)
_LEFT_OUT = frozenset({"för", "den", "det", "de", "och", "samt"})
_MUNICIPAL = ("kommun", "stad")  # one municipality goes by both
_LONG = 12  # letters of a name from which a doubled one is taken for a slip


@lru_cache(maxsize=65_536)
def bare(text: str) -> str:
    """Give a text case-folded without marks: `Noren` for `Norén`, `Gavleborg` for `Gävleborg`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def is_worn(one: str, other: str) -> bool:
    """Tell whether two words differ by lost marks alone: one of each pair of words has none at all."""
    pairs = list(zip(one.casefold().split(), other.casefold().split(), strict=False))
    return bare(one) == bare(other) and all(a == b or bare(a) == a or bare(b) == b for a, b in pairs)


@lru_cache(maxsize=65_536)
def spelling_key(name: str) -> str:
    """Give one key for the spellings of a body, plan or project's name.

    Hyphens, blanks, lost marks, linking and genitive `s`, and the article of a head noun make no difference;
    a name of one word keeps its article, since `cancerstrategin` may be any of them.
    """
    words = re.findall(r"[^\W_]+(?:[.:][^\W_]+)*", normalise_name(name))
    words = [word for word in words if word not in _LEFT_OUT]
    if len(words) > 2 and words[1] == "i" and (placed := _PLACED.fullmatch(words[0])):
        words = [*words[2:], placed[1]]  # `lasarettet i Ekby`, `Ekby lasarett`
    if len(words) == 2 and words[1] in _MUNICIPAL:
        return bare(_ungenitive(words[0])) + _MUNICIPAL[0]
    if len(words) > 1:
        words = [_uninflected(word) for word in words]
    return _undoubled("".join(bare(_ungenitive(word)) for word in words))


def _uninflected(word: str) -> str:
    word = re.sub(r"^(nationell|regional|lokal|kommunal|gemensam|svensk)(a|t)$", r"\1", word)
    return re.sub(rf"({_HEADS})(?:en|et|n|t|s)?s?$", r"\1", word)


def _ungenitive(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") else word


def _undoubled(key: str) -> str:
    return re.sub(r"([^\W\d])\1", r"\1", key) if len(key) >= _LONG else key


@lru_cache(maxsize=65_536)
def sound_key(name: str) -> str:
    """Give one key for the spellings of a person's name that sound the same: `Christin`, `Kristin`."""
    sound = bare(name).replace("-", " ")
    for written, heard in _SOUNDS:
        sound = re.sub(written, heard, sound)
    return " ".join(sound.split())
