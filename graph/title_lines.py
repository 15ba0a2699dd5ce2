"""Names that are a whole line or cell: a title goes on to its end, where nothing is told of it there."""

from graph.words import Words

_VERBS = frozenset(
    (
        "ska", "skall", "är", "var", "har", "får", "kan", "bör", "blir", "gäller", "antas", "antogs",
        "beslutas", "beslutades", "fastställs", "fastställdes", "godkänns", "godkändes", "ersätter", "upphör",
        "revideras", "presenteras", "presenterades", "följs", "behöver", "visar", "innehåller", "antagen",
        "fastställd", "beslutad", "läggs", "återremitteras", "bordläggs", "avslås",
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
        if words.texts[last] in _SIGNS or words.lowers[last] in _VERBS or last - start > limit:
            return end
        last += 1
    return last
