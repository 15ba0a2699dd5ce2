"""The Swedish analyser, one for both sides: a text becomes tokens, a token the terms it is found by.

Case numbers, paragraphs and dates stay whole. A word gives its base form, and beside it, at less weight,
the parts of a compound (`cancerstrategi`: `cancer`, `strategi`) and the word it is made from (`nominering`:
`nominera`). Names are not taken apart. A word that a line's end has cut in two is one word. Whoever changes
what terms a text gets must raise `VERSION`: indexes made by another version are refused.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from search.analysis.case_numbers import codes_in
from search.analysis.compounds import looks_like_a_name, taken_apart
from search.analysis.words import derived_from, known_base, stripped

VERSION = "3"

_LETTERS = r"[^\W_]+(?:\u00ad[^\W_]+)*"  # a soft hyphen says where a word may be cut, and no more
_WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.,])|\d+(?:[.,]\d+)*"
    rf"|{_LETTERS}(?:[-:'’](?!(?:och|eller)\b){_LETTERS})*-?"
)
_CUT = re.compile(
    r"(?P<gap>\s{1,3})(?!(?:och|eller|samt|resp|respektive|till|alternativt)\b)(?P<tail>[a-zåäöé]+)"
)
_HANGING = re.compile(r"\s*(?:,|/|och|eller|samt|resp\.?|respektive|till)\s*$", re.IGNORECASE)
_CAMEL = re.compile(r"[A-ZÅÄÖ]{2,}(?![a-zåäö])|[A-ZÅÄÖ]?[a-zåäö]{2,}")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\t•])[^\w\n]*$")
_LONGEST = 60


class Token(NamedTuple):
    """A word of a text: its span, the term it is found by, and terms of less weight."""

    start: int
    end: int
    term: str
    parts: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms, the whole word's first."""
        return (self.term, *self.parts)


def analyse(text: str) -> list[Token]:
    """Take a text apart into tokens, in order.

    :param text: NFC for spans to be those of a document; another form is normalised, and spans refer to that.
    """
    text = unicodedata.normalize("NFC", text)
    tokens: list[Token] = []
    position = 0
    for code in codes_in(text):
        _add_words(tokens, text, position, code.start)
        tokens.append(Token(code.start, code.end, code.terms[0], code.terms[1:]))
        position = code.end
    _add_words(tokens, text, position, len(text))
    return tokens


def terms_of(text: str) -> list[str]:
    """Give the terms of a text as an index takes them, parts after their word."""
    return [term for token in analyse(text) for term in token.terms]


def folded_words(text: str) -> list[str]:
    """Give the words of a text as written, in lower case: what phrases are looked up in."""
    plain = unicodedata.normalize("NFC", text).lower().replace("\u00ad", "")
    return [re.sub(r"[ \u00a0]", "", word).strip("-") for word in _WORD.findall(plain)]


def _add_words(tokens: list[Token], text: str, start: int, end: int) -> None:
    done = start
    for found in _WORD.finditer(text, start, end):
        if found.start() >= done:
            token = _whole_again(text, found, end) if found.group().endswith("-") else None
            tokens.append(token or _token(text, found, end))
            done = tokens[-1].end


def _token(text: str, found: re.Match[str], end: int) -> Token:
    word, may_be_name = _plain_word(found.group())
    if word[-1] == "-":
        return _hanging(text, found, end)
    start = found.start()
    name = may_be_name and (word[1:].islower() or not _SENTENCE_END.search(text, max(0, start - 10), start))
    terms = _name_terms(word) if name else _word_terms(word)
    return Token(start, found.end(), terms[0], terms[1:])


@lru_cache(maxsize=400_000)
def _plain_word(written: str) -> tuple[str, bool]:
    """Give a word without what only sets it, and whether it looks like a name."""
    word = written[:_LONGEST].replace("\u00ad", "")
    if word[0].isdigit() and not word.isalnum():
        word = re.sub(r"[ \u00a0]", "", word)
    return word, word[0].isupper() and looks_like_a_name(word)


def _whole_again(text: str, found: re.Match[str], end: int) -> Token | None:
    """Join a word that a line's end has cut: `cancer-` and `vården` below; None where it hangs.

    Where the line's end has become a blank, the whole must be a word that is known.
    """
    cut = _CUT.match(text, found.end(), end)
    if cut is None or len(found.group()) < 3:
        return None
    head, whole = found.group()[:-1], found.group()[:-1] + cut["tail"]
    if head[0].isupper() and looks_like_a_name(whole):
        terms = _name_terms(whole)
    elif not head.isupper() and (known_base(whole.lower()) or taken_apart(whole.lower())):
        terms = _word_terms(whole)
    elif "\n" in cut["gap"]:
        terms = _word_terms(f"{head}-{cut['tail']}")
    else:
        return None
    return Token(found.start(), cut.end(), terms[0], terms[1:])


def _hanging(text: str, found: re.Match[str], end: int) -> Token:
    """Complete a word that ends in a hyphen by the last part of the next: `hälso- och sjukvård`."""
    word = found.group().strip("-").lower()
    following = _WORD.search(text, found.end(), end)
    while following and _HANGING.match(following.group()):
        following = _WORD.search(text, following.end(), end)
    tail = _last_part(following.group().lower()) if following else None
    between = text[found.end() : following.start()] if following else ""
    if tail is None or len(between) > _LONGEST or "\n" in between.strip(" \n") or between.isspace():
        terms = _word_terms(word) if word else ("-",)
    else:
        whole = taken_apart(word + tail)
        head = known_base(word) or (whole.parts[0] if whole else word)
        terms = tuple(dict.fromkeys((whole.base if whole else word + tail, head, tail)))
    return Token(found.start(), found.end() - 1, terms[0], terms[1:])


def _last_part(word: str) -> str | None:
    compound = taken_apart(word)
    return compound.parts[-1] if compound and compound.parts else None


def _name_terms(word: str) -> tuple[str, ...]:
    """Give the terms of a name as written, which may be in the genitive."""
    lower = word.lower()
    return (lower, lower[:-1]) if lower.endswith("s") else (lower,)


@lru_cache(maxsize=400_000)
def _word_terms(word: str) -> tuple[str, ...]:
    """Give the terms of one word as written; the whole word's first."""
    lower = word.lower()
    if any(sign in lower for sign in "-:'’"):
        return _hyphenated(word)
    if not lower.isalpha() or len(lower) < 3:
        return (lower,)
    terms = [*_plain(lower)]
    if not word[1:].islower() and len(pieces := _CAMEL.findall(word)) > 1:
        terms += [piece.lower() for piece in pieces]
    return tuple(dict.fromkeys(terms))


def _hyphenated(word: str) -> tuple[str, ...]:
    """`PROM-enkäter` is `prom-enkät`, `prom` and `enkät`; `RCC:s` is `rcc`."""
    pieces = [piece for piece in re.split(r"[-:'’]", word) if piece]
    if len(pieces[-1]) <= 3 and re.search(r"[:'’][^-:'’]+$", word):  # an ending: RCC:s, EU:ns, 1970-talet's
        pieces = pieces[:-1]
    found = [_word_terms(piece) for piece in pieces]
    if len(found) == 1:
        return found[0]
    whole = "".join((*(piece.lower() for piece in pieces[:-1]), found[-1][0]))
    cut_in_two = len(pieces) == 2 and len(pieces[0]) > 3 and pieces[-1].islower()  # under-visningsuppdrag
    cut = taken_apart(whole) if cut_in_two else None
    parts = cut.parts if cut else ()
    return tuple(dict.fromkeys((whole, *parts, *(term for terms in found for term in terms))))


def _plain(lower: str) -> tuple[str, ...]:
    base = known_base(lower)
    compound = taken_apart(lower)
    if base is None:
        base = compound.base if compound else stripped(lower)
    parts = list(compound.parts) if compound else []
    if derived := derived_from(base):
        parts.append(derived)
    if base.endswith("s") and base == lower and len(base) > 4 and known_base(lower) is None:
        parts.append(base[:-1])  # a genitive or not: cannot be told of an unknown word
    return (base, *parts)
