"""Finds rules, fees, visions and agreements by their titles: `Taxa för bygglov 2026`, `Vision 2035`.

Their words are ordinary nouns, so that only a capital inside a sentence, and what follows, makes them names.
"""

import re
from functools import lru_cache

from graph.names.candidates import Candidate, Reading
from graph.names.plans.plan_extents import complement_end
from graph.names.plans.programmes import sort_start, stem_start
from graph.names.plans.title_lines import line_end
from graph.text.phrases import YEARS, capitals_end, is_content, owner_start, phrase_end, title_end
from graph.text.words import Words

_HEAD = re.compile(
    r"(?:besluts|bolags|attest|ersättnings|förbunds|antagnings|arbets|delegations)ordning(?:en)?|instruktion(?:en)?"
    r"|attestreglemente|taxa|taxor|avgifter|regler|regelverk|anvisning(?:ar)?|stadgar"
    r"|\w*föreskrifter|(?:samverkans|samarbets|konsortial)?avtal|avsiktsförklaring|kriterier"
    r"|\w*(?:handbok|lathund|manual|vägledning)"
    r"|(?:sårbarhets|behovs|konsekvens|omvärlds)analys|medborgarlöften?|vision|(?:ägar|uppdrags)?direktiv|inriktning|målbild|rutin(?:er)?"
)
_SURE = re.compile(
    r".*(?:ordning(?:en)?|instruktion(?:en)?|reglemente|.avtal|förklaring|ägardirektiv)|taxa|taxor"
)  # also where a line begins
_EARLIER = re.compile(
    r"\w*(?:avtalet|överenskommelsen|planen|strategin|policyn|riktlinjen|riktlinjerna|stadgarna|rutinen|reglementet"
    r"|programmet|ordningen)"
)  # an earlier one of its sort, told by its year: `överenskommelsen från 2018`
_TOPIC = re.compile(r"rutin|anvisning|.*(?:handbok|lathund|manual)")  # whose topic may follow: `Rutin Fall:`
_LINKS = frozenset(
    ("för", "om", "gällande", "mot", "inom", "avseende", "vid", "kring", "i", "med", "angående", "rörande")
)


def find_rules_by_title(reading: Reading) -> None:
    """Add a candidate for each title of rules, fees, visions and agreements."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower == "från" and at and is_from_year(words, at) and _EARLIER.fullmatch(words.lowers[at - 1]):
            reading.candidates.append(Candidate(at - 1, at + 2, "strategy", "programme", 0.65))
        if not _heads(lower):
            continue
        first = stem_start(words, at) if lower.endswith("analys") else sort_start(words, at)
        if words.capital(first):
            candidate = _title(words, at, first)
            if candidate is not None:
                reading.candidates.append(candidate)


@lru_cache(maxsize=65_536)
def _heads(lower: str) -> bool:
    """Tell whether a word may head such a title."""
    return _HEAD.fullmatch(lower) is not None


def _title(words: Words, at: int, first: int) -> Candidate | None:
    owner = owner_start(words, min(first, stem_start(words, at)))
    if _TOPIC.fullmatch(words.lowers[at]) and (topic := capitals_end(words, at + 1)) > at + 1:
        whole = topic == len(words) or words.parted[topic] or words.texts[topic] in ":.,"
        return Candidate(owner, topic, "strategy", "programme", 0.7) if whole else None
    if words.opening[at] and owner == at and not _SURE.fullmatch(words.lowers[at]):
        return None
    years = title_end(words, at + 1)
    end = years
    after = years
    if after < len(words) and not words.parted[after] and words.lowers[after] in _LINKS:
        end = line_end(words, owner, title_end(words, complement_end(words, after, titled=True)))
    if end == at + 1 and is_content(words, after):
        topic = max(phrase_end(words, after), capitals_end(words, after))
        end = max(end, title_end(words, topic)) if title_end(words, topic) > topic else end
        end = topic if is_from_year(words, topic) else end
    return Candidate(owner, end, "strategy", "programme", 0.7) if end > at + 1 else None


def is_from_year(words: Words, at: int) -> bool:
    """Tell whether it is said here from which year something is: `Målbild nära vård från 2021`."""
    year = words.texts[at + 1 : at + 2]
    return words.lowers[at : at + 1] == ["från"] and bool(year) and YEARS.fullmatch(year[0]) is not None
