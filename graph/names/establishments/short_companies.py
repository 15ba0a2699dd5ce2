"""Finds a company by its name without the legal form, where the document has it in full: `Ekby Energi`."""

from collections.abc import Collection, Iterable, Iterator

from graph.names.candidates import Candidate
from graph.names.establishments.company_forms import COMPANY
from graph.names.forms.canonical import canonical
from graph.text.words import Words


def short_companies(
    words: Words, candidates: Iterable[Candidate], taken: Collection[int]
) -> Iterator[Candidate]:
    """Give the places where a company of two words or more stands without its legal form.

    :param taken: numbers of the words that belong to another name.
    """
    full = {
        tuple(words.texts[one.first : one.last - 1]): one.name or words.surface(one.first, one.last)
        for one in candidates
        if one.kind == "organisation" and one.last - one.first > 2 and words.texts[one.last - 1] in COMPANY
    }
    for short, name in full.items():
        for at, text in enumerate(words.texts):
            end = at + len(short)
            if (
                text == short[0]
                and tuple(words.texts[at:end]) == short
                and not _is_part(words, at, end, taken)
            ):
                yield Candidate(at, end, "organisation", "short-name", 0.8, canonical("organisation", name))


def _is_part(words: Words, first: int, last: int, taken: Collection[int]) -> bool:
    """Tell whether these words belong to a longer name, or reach over the end of a line."""
    longer = last < len(words) and not words.parted[last] and words.capital(last) and not words.opening[last]
    return longer or any(at in taken for at in range(first, last)) or any(words.parted[first + 1 : last])
