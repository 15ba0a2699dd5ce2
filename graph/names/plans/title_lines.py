"""Names that are a whole line or cell: a title goes on to its end, where nothing is told of it there."""

from graph.names.bodies.heads import body_head
from graph.text.words import Words

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
_NO_TOPIC = frozenset(
    ("region", "kommun", "stad", "län", "kommunen", "regionen", "programområde", "innehåll", "förslag")
)
_FRONT = 300  # characters of a paper in which its title stands
_LONGEST_TOPIC = 8  # words
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


def topic_below(words: Words, start: int, end: int) -> int:
    """Give the end of the line below a title at the head of a paper that only names its kind and years.

    `Handlingsplan 2026–2028` above `Psykisk hälsa och suicidprevention`; 0 where the line is no topic.
    """
    whole = words.parted[start] and end < len(words) and words.parted[end]
    if not whole or words.starts[start] > _FRONT or not words.capital(end):
        return 0
    last = end + 1
    while last < len(words) and not words.parted[last]:
        last += 1
    line = range(end, last)
    words_only = all(words.texts[at].isalpha() or words.texts[at] in "-," for at in line)
    others = _VERBS | _NO_TOPIC
    told = any(words.lowers[at] in others or body_head(words.lowers[at]) for at in line)
    return last if words_only and not told and last - end <= _LONGEST_TOPIC else 0


def _is_year(text: str) -> bool:
    return len(text) == len("2030") and text.isdigit()
