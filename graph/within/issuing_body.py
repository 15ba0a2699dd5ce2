"""The name of the body that issued a document, wherever the document writes it out."""

from graph.names.candidates import Candidate, Reading
from graph.names.classes import AUDITORS, classify
from graph.text.words import split

_FEWEST = 4  # words of a name that the finders may leave unfinished
_KINDS = ("group", "organisation")


def find_issuing_body(reading: Reading, body: str | None) -> None:
    """Find a long name of the issuing body whole: `Lokalt samverkansråd nära vård Ekby–Norrvik`.

    Auditors are a body where they write: `Revisorerna beslutade`.

    :param body: the name of the issuing body, as the document gives it.
    """
    wanted = [token.casefold() for token in split(body or "")[0] if not token.isspace()]
    kind = classify(body or "")
    unfinished = len(wanted) >= _FEWEST or (body or "").casefold() in AUDITORS
    if not unfinished or kind not in _KINDS:
        return
    words, first = reading.words, wanted[0]
    for at, word in enumerate(words.lowers):
        end = at + len(wanted)
        if word == first and words.lowers[at:end] == wanted and not any(words.parted[at + 1 : end]):
            reading.candidates.append(Candidate(at, end, kind, "issuer", 0.9))
