"""Names that are a whole line or cell: a title goes on to its end, where nothing is told of it there."""

from graph.words import Words

_VERBS = frozenset(
    (
        "ska", "skall", "är", "var", "har", "får", "kan", "bör", "blir", "gäller", "antas", "antogs",
        "beslutas", "beslutades", "fastställs", "fastställdes", "godkänns", "godkändes", "ersätter", "upphör",
        "revideras", "presenteras", "presenterades", "följs", "behöver", "visar", "innehåller", "antagen",
        "fastställd", "beslutad", "läggs", "återremitteras", "bordläggs", "avslås", "tar", "ger", "går",
        "kommer", "startar", "börjar", "klar", "klart", "upphävs", "införs", "förlängs", "förnyas",
        "avslutas", "klubbas", "träder", "höjs", "sänks", "avvecklas",
    )
)  # fmt: skip
_SIGNS = frozenset('.,:;()?!"”§/')


def line_end(words: Words, start: int, end: int, *, limit: int = 16) -> int:
    """Give the end of the line or cell that begins with a name and says nothing else; `end` where it does.

    "Strategi för tillgänglighet och delaktighet 2026–2030" alone on a line is a title from end to end.
    """
    if not words.parted[start]:
        return end
    last = end
    while last < len(words) and not words.parted[last]:
        if _is_year(words.texts[last - 1]) and words.texts[last].isalpha() and words.lowers[last] != "och":
            return last
        told = words.lowers[last] in _VERBS and words.lowers[last - 1] != "som"
        if words.texts[last] in _SIGNS or told or last - start > limit:
            return end
        last += 1
    return last


def _is_year(text: str) -> bool:
    return len(text) == len("2030") and text.isdigit()
