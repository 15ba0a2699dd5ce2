"""Where a text may be cut: after its sentences, lines and cells."""

import re

_END = re.compile(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"”–—(\[]?\s?[A-ZÅÄÖÉ0-9§])|[\n\t]+")
_ABBREVIATIONS = frozenset(
    [
        "bl.a",
        "ca",
        "dir",
        "dnr",
        "dr",
        "d.v.s",
        "dvs",
        "e.d",
        "el",
        "enl",
        "etc",
        "exkl",
        "f.d",
        "f.n",
        "forts",
        "fr.o.m",
        "frk",
        "hr",
        "inkl",
        "jfr",
        "kap",
        "kl",
        "kv",
        "m.a.o",
        "m.fl",
        "m.m",
        "max",
        "min",
        "mm",
        "moms",
        "mom",
        "nr",
        "nuv",
        "o.d",
        "obs",
        "osv",
        "p.g.a",
        "pga",
        "prof",
        "resp",
        "s.k",
        "sid",
        "skr",
        "sk",
        "st",
        "t.ex",
        "t.o.m",
        "tel",
        "tex",
        "tf",
        "tom",
        "vs",
        "v",
        "ev",
        "alt",
        "avd",
        "bitr",
        "ord",
        "sekr",
        "v.ordf",
        "ordf",
        "red",
        "bil",
        "t.f",
        "art",
        "st.f",
    ]
)
_LAST_WORD = re.compile(r"[\w.:]+$")


def cut_points(text: str) -> list[int]:
    """List the offsets after which a new sentence, line or cell begins, in rising order.

    An abbreviation ("bl.a."), an initial ("A. Ek") and the number of an item ("2. Mål") end no sentence.
    """
    return [match.end() for match in _END.finditer(text) if _ends_sentence(text, match)]


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match[0][0] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
    word = before[0] if before else ""
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return False
    return not (word.isdigit() and _begins_line(text, match.start() - len(word)))


def _begins_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in "\n\t"
