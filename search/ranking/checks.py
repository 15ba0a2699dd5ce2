"""What a search may be asked for."""

from corpus.errors import InvalidRequest
from search.ranking.matches import SORTS
from search.results import MODES

LONGEST_QUERY = 2000


def check(query: str, limit: int, offset: int, mode: str, sort: str) -> None:
    """Refuse what no search can answer.

    :raises InvalidRequest: saying what is wrong.
    """
    if not any(map(str.isalnum, query)):
        raise InvalidRequest("Frågan är tom. Skriv några ord att söka efter.")
    if len(query) > LONGEST_QUERY:
        raise InvalidRequest(f"Frågan är för lång: {len(query)} tecken; gränsen är {LONGEST_QUERY}.")
    if mode not in MODES:
        raise InvalidRequest(f"Sökläget ”{mode}” finns inte. Välj {', '.join(MODES)}.")
    if sort not in SORTS:
        raise InvalidRequest(f"Ordningen ”{sort}” finns inte. Välj {', '.join(SORTS)}.")
    if limit < 1 or offset < 0:
        raise InvalidRequest("Antalet träffar måste vara minst 1, och den första träffen minst 0.")
