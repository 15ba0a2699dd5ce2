"""The piece of a text that shows why it was found, as HTML with the words of the query in `<mark>`."""

import html
from collections.abc import Sequence
from functools import lru_cache

from corpus.records import Span
from search.analysis.analyser import Token, analyse
from search.analysis.query import ParsedQuery

LENGTH = 280
_LEAD = 60
_HELD_TEXTS = 200


def matches(text: str, query: ParsedQuery) -> list[Span]:
    """Find the words of a text that answer to the query's, in order.

    A word that shares only a part of a compound with the query counts where no other word does.
    """
    whole = {term for group in query.groups for term, _ in group.whole.terms} | {
        word for phrase in query.phrases for word in phrase
    }
    tokens, terms = _analysed(text), query.terms
    strong = [token for token in tokens if token.term in terms or not whole.isdisjoint(token.parts)]
    if not strong:
        strong = [token for token in tokens if not terms.isdisjoint(token.parts)]
    return [Span(token.start, token.end) for token in strong]


@lru_cache(maxsize=_HELD_TEXTS)
def _analysed(text: str) -> tuple[Token, ...]:
    return tuple(analyse(text))


def words_at(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """Give the words at some spans, each spelling once."""
    return tuple(dict.fromkeys(text[span.start : span.end] for span in spans))


def met_by_synonyms(text: str, query: ParsedQuery) -> tuple[str, ...]:
    """Tell which words of a query stand in a text by another word of about the same meaning alone.

    :returns: the query's word and the text's, as in `dagis → förskola`.
    """
    found = []
    for group in query.groups:
        synonyms = group.synonyms
        own = {term for term, _ in group.terms} - synonyms
        if not synonyms or any(not own.isdisjoint(token.terms) for token in _analysed(text)):
            continue
        other = next((token for token in _analysed(text) if token.term in synonyms), None)
        if other is not None:
            found.append(f"{group.word} → {text[other.start : other.end]}")
    return tuple(found)


def snippet(text: str, spans: Sequence[Span], *, length: int = LENGTH) -> str:
    """Cut the stretch that holds most of the spans, and mark them.

    :param spans: in order, without overlaps.
    :returns: HTML; tabs and line feeds become a middle dot and a blank.
    """
    start, end = _window(text, spans, length)
    pieces, at = [], start
    for span in spans:
        if start <= span.start and span.end <= end:
            pieces += [
                _escaped(text[at : span.start]),
                f"<mark>{_escaped(text[span.start : span.end])}</mark>",
            ]
            at = span.end
    pieces.append(_escaped(text[at:end]))
    before, after = "… " if start > 0 else "", " …" if end < len(text) else ""
    return before + "".join(pieces).strip() + after


def _window(text: str, spans: Sequence[Span], length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    best = max(spans, key=lambda span: _held(text, spans, span, length), default=Span(0, 0))
    start = _word_boundary(text, max(0, best.start - _LEAD))
    if len(text) - start < length:
        start = _word_boundary(text, len(text) - length)
    end = start + length
    if end < len(text):
        blank = text.rfind(" ", start, end)
        end = blank if blank > best.end else end
    return start, min(end, len(text))


def _held(text: str, spans: Sequence[Span], first: Span, length: int) -> tuple[int, int]:
    """Count the different words, and all, in the stretch that begins at a span; earlier wins by `max`."""
    held = [span for span in spans if first.start <= span.start and span.end <= first.start + length - _LEAD]
    return len({text[span.start : span.end].lower() for span in held}), len(held)


def _word_boundary(text: str, position: int) -> int:
    if position == 0:
        return 0
    boundary = min((at for sign in " \n\t" if (at := text.find(sign, position - 1)) >= 0), default=position)
    return boundary + 1 if boundary < position + 20 else position


def _escaped(text: str) -> str:
    return html.escape(text.replace("\t", " · ").replace("\n", " "), quote=False)
