"""Assignments that nobody has, as sentences say: "uppdraget som X är vakant", "ansvarig är inte utsedd"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import BlockKind, Span
from graph.extractors.decisions.labels import Stretch, prose
from graph.extractors.tables.row_parties import VACANCY
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_EXTRACTOR = "vakans"
_POSTS = (
    r"(?:[Uu]ppdraget|[Pp]osten|[Tt]jänsten|[Rr]ollen|[Pp]latsen|[Bb]efattningen|[Ff]unktionen|[Mm]andatet)"
)
_STANDS = r"(?:är|blir|blev|var|står|förblir|lämnas|har varit|kommer att (?:vara|stå|bli))"
_EMPTY = (
    r"(?:vakant|vakanta|obesatt|obesatta|ännu ej tillsatt|ej tillsatt|inte tillsatt|ännu inte tillsatt)\b"
)
_VACANT = masked_pattern(
    rf"(?P<what>{_POSTS}(?: (?:som|för|i|av|på) [^.;]{{2,80}}?)?|[Oo]rdförandeposten"
    r"|[Ee]n (?:plats|post) (?:i|som) [^.;]{3,60}?|(?:[\w-]+ )??[\w-]+(?:chef|direktör|ledare|samordnare"
    r"|sekreterare|ordförande|strateg|koordinator)(?:en|n)?(?:tjänsten|posten)?)"
    rf" {_STANDS}(?: \w+){{0,3}}? {_EMPTY}"
)
_VACANCY = masked_pattern(
    r"\b[Vv]akans(?:en)? (?:på|för|efter|som|i) (?P<what>(?:uppdraget|posten|tjänsten|rollen) [^.;,]{3,80})"
)
_UNNAMED = masked_pattern(
    r"\b(?:[Aa]nsvarig|[Uu]tförare|[Pp]rojektledare|[Pp]rocessledare|[Kk]ontaktperson"
    r"|[Ss]ammankallande)(?: för (?P<what>[^.;]{3,100}?))? (?:är|har)(?: \w+){0,3}?"
    r" (?:inte|ej|ännu inte|ännu ej)(?: \w+)? (?:utsedd|utsetts|tillsatts?|klar|bestämd|utpekad)\b"
    r"|(?P<thing>[^.;]{3,100}?) (?:saknar|är utan)(?: \w+){0,3}? (?:ansvarig|ägare|utsedd ansvarig)\b"
    r"|\b(?:[Aa]nsvarig|[Uu]tförare|[Pp]rocessledare|[Pp]rojektledare|[Kk]ontaktperson) saknas"
    r"(?: (?:ännu |fortfarande )?för (?P<of>[^.;]{3,100}))?"
    r"|\b(?:[Aa]nsvarig|[Pp]rocessledare|[Pp]rojektledare|[Kk]ontaktperson)"
    r" för (?P<which>[^.;]{3,100}?) saknas\b"
    r"|\b(?:[Dd]et )?saknas(?: \w+){0,2}? (?:ansvarig|processledare|projektledare|kontaktperson)"
    r" för (?P<whom>[^.;]{3,100})"
)
_BARE = re.compile(_POSTS)
_VAGUE = re.compile(r"[\d.§\s]*(?:övrig|information|meddelande|aktuellt)", re.IGNORECASE)
_SOUGHT = re.compile(
    r"\b(?:söker|behöver|saknar)\s+(?:en\s+)?(?:(?:ny|nytt|nya)\s+)?"
    r"(?:ersättare|efterträdare|representant|ledamot|företrädare)\s+(?:till|i|för)\s+(?P<where>[^.;,]{3,80})"
)  # what the assignment is that the next sentence calls "uppdraget"
_SINCE = re.compile(r"\bsedan\b(?P<when>[^.;]*)")
_WORDS = ("akan", "besatt", "illsat", "nsvarig", "utse", "bestämd", "utpek")


def vacancies(view: View) -> Iterator[Claim]:
    """Read the assignments that sentences outside tables say that nobody has, each once."""
    found = dict[str, Claim]()
    before: Sentence | None = None
    for sentence, stretch in prose(view):
        in_cell = bool(sentence.passage.column) or stretch.passage.block.kind is BlockKind.HEADING
        if not in_cell and holds_any(sentence.mask, _WORDS):
            words = _vacant(view, sentence, stretch, before)
            if words:
                claim = _claim(view, sentence, words)
                known = found.get(claim.object.id)
                if known is None or _since(view, known.evidence) is None:
                    found[claim.object.id] = claim
        before = sentence
    yield from found.values()


def _vacant(view: View, sentence: Sentence, stretch: Stretch, before: Sentence | None) -> str:
    """Give the words for what nobody has; where it only points, those of the sentence before or title."""
    for pattern in (_VACANT, _VACANCY, _UNNAMED):
        match = pattern.search(sentence.mask)
        if match is not None:
            named = match.lastgroup
            words = view.quoted(sentence.place(match, named)).strip(" ,:–-") if named else ""
            if words and not _BARE.fullmatch(words):
                return words
            return _sought(view, before, words) or _title(stretch) or words
    return ""


def _sought(view: View, before: Sentence | None, words: str) -> str:
    """Name an assignment by where the sentence before seeks somebody: "söker en ersättare till rådet"."""
    sought = _SOUGHT.search(view.quoted(before.span)) if before is not None and words else None
    return f"{words} i {sought['where'].strip()}" if sought else ""


def _title(stretch: Stretch) -> str:
    """Give the title of the item that a sentence stands in, where it tells what the item is about."""
    title = stretch.item.headings[-1] if stretch.item and stretch.item.headings else ""
    return "" if _VAGUE.match(title) else title


def _claim(view: View, sentence: Sentence, words: str) -> Claim:
    nobody = view.names.make("role", VACANCY)
    duty = view.names.make("activity", words[0].upper() + words[1:])
    claim = Claim.stated("responsible_for", nobody, duty, sentence.span, by=_EXTRACTOR, confidence=0.8)
    since = _since(view, sentence.span) or view.document.date
    return replace(claim, valid_from=since, properties=(("status", "vakant"),))


def _since(view: View, span: Span) -> str | None:
    """Give since when a sentence says that nobody has it: "sedan den 1 maj", "sedan X slutade i maj"."""
    told = _SINCE.search(view.quoted(span))
    dates = find_dates(told["when"], year=view.year) if told is not None else ()
    return dates[0].value if dates else None
