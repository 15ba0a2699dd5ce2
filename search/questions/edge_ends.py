"""Which end of a relation a question names and which it asks for."""

import re
from collections.abc import Sequence

from corpus.records import Edge, Ref
from graph.network.answers import Responsibility
from search.analysis.coverage import Weighed
from search.analysis.query import content_terms, content_tokens

_WHOSE = re.compile(r"\s*\([^)]*\)$")
_ANY_PLACE = frozenset({"kommun", "region", "landsting", "stad", "län", "enligt"})
_ASKING = frozenset({
    "uppdrag", "uppgift", "arbetsuppgift", "ansvar", "ansvara", "ansvarig", "ansvarsområde", "åtagande",
    "fråga", "område", "del", "sak", "göra", "gör", "svara", "arbeta",
})  # fmt: skip
_EACH = 0.6
"""Share of the rarest word's worth from which a word is telling."""

_SUCCESSION = frozenset({"replaces", "supersedes", "merged_into"})
_THE_NEW = re.compile(
    r"\b(?:ersätter|ersatte|ersätta|efterträder|efterträdde) (?:den|det|de) (?:nya|nytillträd\w+|senaste)\b",
    re.IGNORECASE,
)


def names_one_end(edge: Edge, question: Weighed) -> bool:
    """Tell whether a question names one end of a relation, and not the other; a role alone names nothing."""
    subject, other = (is_named(end, question) for end in (edge.subject, edge.object))
    return subject != other and (edge.subject if subject else edge.object).kind != "role"


def answer_end(edge: Edge, question: Weighed) -> Ref:
    """Choose the end that the question does not name; the subject where it names neither.

    What the new one replaces is the old one: `Vad ersätter den nya planen?`
    """
    if edge.kind in _SUCCESSION and _THE_NEW.search(question.query.text):
        return edge.object
    subject, other = (is_named(end, question) for end in (edge.subject, edge.object))
    if subject != other:
        return edge.object if subject else edge.subject
    if edge.subject.kind == "person" and edge.object.kind != "person":
        return edge.subject
    shares = [question.share((end.name, 1.0)) for end in (edge.subject, edge.object)]
    return edge.object if shares[0] > shares[1] else edge.subject


def is_named(end: Ref, question: Weighed, *, anywhere: bool = False) -> bool:
    """Tell whether every word of a name stands in the question.

    :param anywhere: whose it is need not: `Isenheten (Norrviks kommun)`.
    """
    name = own_name(end) if anywhere else end.name
    return content_terms(name) <= question.query.named


def own_name(end: Ref) -> str:
    """Give a name without whose it is: `Isrådet` of `Isrådet (Norrviks kommun)`."""
    return _WHOSE.sub("", end.name)


def of_the_place(duties: Sequence[Responsibility], question: Weighed) -> Sequence[Responsibility]:
    """Keep the duties of whom the question names by whose they are, where it does; else all.

    That it is some municipality's or region's names nobody.
    """
    named = [one for one in duties if _place(one.actor) & question.query.named]
    return named or duties


def _place(end: Ref) -> frozenset[str]:
    found = _WHOSE.search(end.name)
    return content_terms(found.group()) - _ANY_PLACE if found else frozenset()


def besides(question: str, ends: Sequence[Ref]) -> str:
    """Give the words of a question besides some names, and besides those that only ask what somebody does.

    >>> besides("Vilka uppdrag har Asta Sund i hamnprojektet?", [Ref("a", "person", "Asta Sund")])
    'hamnprojektet'
    """
    known = _ASKING.union(*(content_terms(own_name(end)) for end in ends))
    rest = [token for token in content_tokens(question) if token.term not in known]
    return " ".join(question[token.start : token.end] for token in rest)


def says_all(matter: Weighed, *texts: str) -> bool:
    """Tell whether each telling word of a matter stands in some texts; so it does where there is none."""
    return not matter.query.text or matter.holds_the_telling(*texts, least=_EACH)


def says_only(topic: Weighed, name: str) -> bool:
    """Tell whether a topic says nothing but a name, or the initials of it.

    `RSL` may stand for Regionsjukvårdsledningen though no text says so.
    """
    words = [group.word for group in topic.query.groups]
    return not topic.says_besides([name]) or (len(words) == 1 and is_short_for(words[0], name))


def is_short_for(word: str, name: str) -> bool:
    """Tell whether the capitals of a word begin, in order, the parts of a name, first and last among them.

    >>> is_short_for("BUN", "Barn- och utbildningsnämnden"), is_short_for("HSN", "Kommunstyrelsen")
    (True, False)
    """
    if not (word.isupper() and word.isalpha() and len(word) > 1):
        return False
    tokens = content_tokens(name)
    parts = [part for token in tokens for part in (token.parts or (token.term,))]
    initials = iter("".join(part[0] for part in parts).upper())
    begins = all(letter in initials for letter in word)
    return begins and bool(parts) and word[0] == parts[0][0].upper() and word[-1] == parts[-1][0].upper()
