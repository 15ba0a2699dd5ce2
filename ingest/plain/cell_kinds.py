"""What a cell of a table may be by its own words."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from corpus.action_words import begins_with_verb
from corpus.actor_words import is_office, is_unit
from corpus.dates import find_dates


class Kind(Enum):
    """What a cell is: a number, a date or period, a state, a figure, somebody, or words."""

    NUMBER = "number"
    TIME = "time"
    STATE = "state"
    FIGURE = "figure"
    REFERENCE = "reference"  # a case number, an address of mail, a telephone number
    NAME = "name"  # of a person, or initials
    OFFICE = "office"
    UNIT = "unit"  # an organisation or a part of one
    NOTHING = "nothing"  # a dash
    NUMBERED = "numbered"  # words after a number
    SHORT = "short"
    LONG = "long"
    PROSE = "prose"  # sentences


_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?"
_SEASON = r"(?:hela|under|våren?|sommaren?|hösten?|vintern?|början av|slutet av|halvåret)"
_PART_OF_YEAR = r"(?:kvartal|tertial|halvår)(?:et)?"
_DIGITS = r"\d{1,4}(?:[/.:-]\d{1,4})*(?::a)?"
_BEFORE_TIME = r"(?:klart?|senast|till|från|fr\.?o\.?m\.?|t\.?o\.?m\.?|ca|start|slut|vecka|v\.?|q|kv\.?)"
_TIME_WORD = (
    rf"(?:{_DIGITS}|{_SEASON}|{_MONTH}|{_PART_OF_YEAR}|[tqv]\.? ?\d+|kv(?:artal)?\.? ?\d|vecka \d+"
    r"|första|andra|tredje|fjärde|och|till|kl\.?|[–-])"
)
_OFTEN = "löpande|årligen|tills vidare|kontinuerligt|omgående|snarast|halvårsvis|kvartalsvis|månadsvis"
_ONCE = "nästa|till nästa|inför|en gång|två gånger|var(?:je|annan|t| [a-zåäö]+)|vid behov"
_TIME = re.compile(
    rf"(?:{_BEFORE_TIME}\s*)*{_TIME_WORD}(?:[\s,–/-]+{_TIME_WORD})*\.?"
    rf"|(?:{_OFTEN})\b.{{0,25}}|(?:{_ONCE})\b.{{0,30}}",
    re.IGNORECASE,
)
_STATES = """
delvis klar klara klart pågår pågående påbörjad påbörjat påbörjas planerad planerat planeras avslutad avslutat
genomförd genomfört utförd utfört öppen öppet stängd ny nytt försenad försenat vilande vilar startad
uppnådd uppnått uppfylld uppfyllt beslutad kvarstår avskriven bordlagd grön grönt gul gult röd rött hög
låg medel ja nej åtgärdad åtgärdat besvarad färdig behandlad bifall avslag återremiss godkänd godkänt ok
"""
_STATE = re.compile(
    rf"(?:ej |inte |delvis |helt |är )?(?:{'|'.join(_STATES.split())}|i fas|enligt plan|under arbete)\.?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[A-ZÅÄÖ]{0,3}[ .-]?\d{1,3}(?:[.:]\d{1,2})*[.:)]?|[a-zA-Z][.)]?")
_FIGURE = re.compile(
    r"(?:minst |högst |ca |cirka |max |[<>≤≥±+–-] ?)?\d[\d .,]*"
    r"(?: ?(?:%|procent|kr|tkr|mkr|mnkr|kronor|tusen|miljoner|st|poäng|timmar|h))?\.?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\S+@\S+|[\d\s+()-]{7,}|(?:§\s?\d+.{0,20})"
    r"|(?:dnr:?\s*)?[A-ZÅÄÖa-zåäö]{0,5}[ -]?\d{2,4}[/:-]\d{2,6}(?:[/:-]\d+)*"
)
_TELEPHONE = re.compile(r"(?:tfn|tel)?\.?\s?(?:\+46|0)\d{1,3}[ –-]+\d[\d ]{4,}")
_PATTERNS = (
    (Kind.REFERENCE, _TELEPHONE),
    (Kind.NUMBER, _NUMBER),
    (Kind.STATE, _STATE),
    (Kind.TIME, _TIME),
    (Kind.REFERENCE, _REFERENCE),
    (Kind.FIGURE, _FIGURE),
)
_WORD = r"[A-ZÅÄÖÉ][a-zåäöéèüø’]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"
_INITIALS = r"[A-ZÅÄÖ]{2,4}"
_NAME = re.compile(
    rf"{_WORD}(?: (?:von|af|de|van|el|al))?(?: {_WORD}){{1,5}}(?: \(\w{{1,5}}\))?(?:,.{{0,60}})?"
    rf"|{_INITIALS}(?:\s?[,/+&]\s?{_INITIALS}| och {_INITIALS})*"
)
_SHORT_UNIT = re.compile(r"(?:AB|HB|KB|RPO|LPO|NPO|NAG|RAG|LAG|RCC|SKR|IT|HR|BUP)\b.*")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÅÄÖ]")
_NEXT_SENTENCE = re.compile(r"[a-zåäö)]{3}[.!?]\s+[A-ZÅÄÖ]")
_MOST_WORDS = 25  # of what is no prose
_LONG_WORDS, _LONG_SIGNS = 5, 40
_MOST_WORDS_OF_PARTIES = 14
_AND = ("och", "samt", "/", "+", "&")
_MOST_WORDS_OF_OFFICE = 3  # in small letters
_MOST_SIGNS_BESIDE_DATE = 14  # "senast ", before each end of a period


@lru_cache(maxsize=65_536)
def kind_of(cell: str) -> Kind:
    """Tell what a cell is.

    >>> [kind_of(cell).value for cell in ("2.1", "juni 2026", "Pågår", "Bo Ek", "Kulturnämnden", "–")]
    ['number', 'time', 'state', 'name', 'unit', 'nothing']
    """
    if not cell.strip("–—-. "):
        return Kind.NOTHING
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(cell):
            return kind
    if _is_short_time(cell):
        return Kind.TIME
    return _party(cell.split()) or _words(cell)


def _words(cell: str) -> Kind:
    if _NAME.fullmatch(cell):
        return Kind.NAME
    if _NUMBERED.match(cell):
        return Kind.NUMBERED
    count = len(cell.split())
    if count > _MOST_WORDS or _NEXT_SENTENCE.search(cell):
        return Kind.PROSE
    return Kind.LONG if count >= _LONG_WORDS or len(cell) >= _LONG_SIGNS else Kind.SHORT


def _is_short_time(cell: str) -> bool:
    """Tell a date with at most a word or two around it."""
    if len(cell) > _LONG_SIGNS or not any(sign.isdigit() for sign in cell):
        return False
    found = find_dates(cell)
    rest = len(cell) - sum(each.end - each.start for each in found)
    return bool(found) and rest <= _MOST_SIGNS_BESIDE_DATE


def _party(words: list[str]) -> Kind | None:
    """Tell words that name an office or a part of an organisation, or several."""
    if not words or len(words) > _MOST_WORDS_OF_PARTIES or words[-1].endswith("."):
        return None
    if len(words) > _MOST_WORDS_OF_OFFICE and not words[0][0].isupper():
        return None
    if len(words) > 2 and begins_with_verb(" ".join(words)):
        return None
    for word in _first_party(words):
        if is_office(word):
            return Kind.OFFICE
        if is_unit(word) or _SHORT_UNIT.fullmatch(word):
            return Kind.UNIT
    return None


def _first_party(words: Sequence[str]) -> list[str]:
    """Give the words of the first of several parties; of a long one its first word."""
    end = next(
        (at for at, word in enumerate(words) if word in _AND and not words[at - 1].endswith("-")), len(words)
    )
    end = next((at + 1 for at, word in enumerate(words[:end]) if word.endswith((",", ";"))), end)
    own = [word.strip(",;()") for word in words[:end]]
    return own if len(own) <= _LONG_WORDS else own[:1]
