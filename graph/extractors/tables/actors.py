"""Who is named in a cell that says who does something: items, joint parties, support, vacancies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.records import Span
from graph.extractors.offices.roles import is_role
from graph.extractors.tables.lost_lines import LOOSE, inside, lost_line_feeds
from graph.names.classes import known_kind
from graph.text.sentences import folded, trimmed

_ITEM = re.compile(
    r"(?:^|\n|(?<=\s))\s*[-–•●▪◆*](?:\s+|(?=[A-ZÅÄÖ]))|;|\n\s*\n|\s/\s|(?<=[a-zåäö])/(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ]{2})/(?=[A-ZÅÄÖ]{2})(?![^(\n]*\))"
)
_LINE = re.compile(r"\s*\n\s*")
_SUPPORT = re.compile(
    r"\(?\s*\b(?:(?:stöd|bistånd|hjälp)(?=\s*:)|med\s+(?:stöd|hjälp|bistånd|assistans)\s+(?:av|från)|stöttas\s+av"
    r"|(?P<beside>i\s+(?:samverkan|samarbete|partnerskap|samspel)\s+med|(?:tillsammans|gemensamt|ihop|jämte)\s+med)"
    r"|(?:i\s+(?:nära\s+)?(?:samråd|dialog|kontakt)|efter\s+(?:samråd|avstämning)|(?:samråder|stämmer\s+av))\s+med"
    r"|assisteras\s+av|bistås\s+av)(?:\s*:|\b)\s*",
    re.IGNORECASE,
)  # those who help, or who act beside the one that is named first
_ALONE = re.compile(r"\s+i\s+(?:samverkan|samarbete|samråd|dialog)$")
_CONCERNED = re.compile(
    r"(?:[Bb]erörda|[Cc]hefer|[Mm]edarbetare|[Pp]ersonal|[Rr]epresentanter|[Ff]rivilliga|[Vv]olontärer)\s+(?:inom|i|från|på|vid)\s+"
)
_THROUGH = re.compile(r"\s+(?:genom|via)\s+(?!att\b)[^,;\n]*", re.IGNORECASE)  # "Kommunerna genom elevhälsan"
_BASIS = re.compile(r"\s+(?:utifrån|enligt|i\s+enlighet\s+med|i\s+överensstämmelse\s+med)\s.*", re.DOTALL)
_PARTING = re.compile(r",\s*|\s+(?:och|samt|o|&|\+)\s+|\s*\n\s*")
_VACANT = re.compile(
    r"^\W*(?:vakant\b.*|vakans\b.*|(?:ansvarig|utförare|person|ägare)?\s*(?:saknas|ej\s+utsedd?"
    r"|(?:är\s+)?inte\s+utsedd?)\b.*"
    r"|(?:ännu\s+)?(?:ej|inte|inte\s+ännu)\s+(?:utse|tillsatt|upphandl|kla|beslut|bestäm|utpeka|namng)\w*\b.*"
    r"|utses\b.*|tillsätts\b.*|att\s+utse|tbd|n\.?\s?n\.?(?:\W.*)?|rekrytering\s+pågår.*"
    r"|(?:beslutas|meddelas|bestäms|klargörs|fastställs)\s+senare.*|oklart|\?+)\W*$",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"\W*(?:alla|samtliga|var\s+och\s+en|envar|respektive|(?:alla|samtliga|hela)\s+(?:deltagare|närvarande|ledamöter|parter|aktörer|berörda|inblandade|gruppen)"
    r"|(?:(?:berörda|inblandade|övriga|andra)(?:\s+parter)?|parterna|aktörerna)"
    r"|resp\.?)\W*",
    re.IGNORECASE,
)  # holders without a name
_PERSON = re.compile(
    r"(?:^|\s)[A-ZÅÄÖÉ][\wé.-]*\s(?:\w+\s)?[A-ZÅÄÖÉ][\wé-]+(?:\s?\([^)]*\))?$|^[A-ZÅÄÖ][a-zåäöé]{1,5}$"
)
_OFFICE_WITH_NAME = re.compile(r"[\w-]+ (?!Region\b)[A-ZÅÄÖ][a-zåäöé-]+ [A-ZÅÄÖ][a-zåäöé-]+$")
_UNNAMED = re.compile(
    r"(?:respektive|resp\.|vederbörande|berörd|samtliga|alla|varje)\s+[a-zåäö-]+\b|den\s+[a-zåäö-]+\s+som\b",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(
    r"(?:\s*[,;(]\s*|\s+(?=klar|senast|fr|t\.))"
    r"(?:(?:klart?|senast|under|till|från|och med|fr\.?o\.?m\.?|t\.?o\.?m\.?)\s+)*"
    r"(?:den\s+)?(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}/\d{1,2}(?:[\s-]+\d{2,4})?"
    r"|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?:\s+20\d\d)?"
    r"|(?:våren|hösten|Q[1-4]|v(?:ecka|\.)?\s*\d{1,2})(?:\s+20\d\d)?|20\d\d(?:\s*[-–]\s*20\d\d)?"
    r"|löpande|kontinuerligt|(?:hel|halv)?årsvis|årligen|(?:kvartals|månads?|vecko)vis|varje\s+[a-zåäö]+"
    r"|\w+\s+gånger?\s+(?:per|om)\s+[a-zåäö]+|tills\s+vidare)\)?\s*$",
    re.IGNORECASE,
)  # when a party does it, beside its name: "Gatukontoret, maj 2026"
_UNIT_OF_FIELDS = re.compile(
    r"(?:VO|[Vv]erksamhetsområde|[Oo]mråde|[Aa]vdelningen för|[Ee]nheten för)\s[^,;]*"
)
_UNITS_AT = re.compile(
    r"^\s*(?:[a-zåäö]+\s+)?[A-ZÅÄÖa-zåäö-]+(?:erna|arna|orna|kontoren|sjukhusen|lasaretten|biblioteken|råden)\s+(?:i|på)"
    r"\s+[A-ZÅÄÖ][a-zåäöé-]+(?:\s[A-ZÅÄÖ][a-zåäö-]+)?$"
)
_PLACE = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]+")
_LIST_LABEL = re.compile(
    r"\s*\b(?:(?:[Ss]tyr|[Aa]rbets|[Pp]rojekt|[Rr]eferens|[Ll]ednings)grupp|[Dd]eltagare|[Mm]edlemmar"
    r"|[Ll]edamöter)\s*:\s*$"
)  # what a list within a cell is headed with: "Styrgrupp: - Enhetschef - Kurator"
_OWNING = re.compile(r"(?<=en|et)\s+(?:ägare|ansvarig|sammankallande)$")  # "Barnkliniken ägare"
_SENT = re.compile(
    r"(?:företrädare|representant(?:er)?|ledamöter)\s+(?:i|inom|för)\s+[^,;\n]*$", re.IGNORECASE
)  # where somebody represents others: "företrädare i nätverk samt arbetsgrupper"
ACTOR_END = re.compile(
    r"(?:(?:region|kommun|verksamhet|förening|grupp|förvaltning|enhet|nämnd|styrelse|avdelning"
    r"|mottagning|myndighet"
    r"|sjukhus|vårdcentral|nätverk|klinik|bolag)(?:en|et|n|er|ar|erna|arna|na)?s?"
    r"|chef(?:en|er|erna)?|\w(?:samordnare|ledare|ägare|läkare|sköterskor?|sekreterare|handläggare)n?"
    r"|ansvarig\w*"
    r"|rådet|råd|utskottet|teamet|kontoret|verket|vården|skola|skolan|huvudmän(?:nen)?|parter(?:na)?)$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\d[\d\s.,]*(?:kr|tkr|mnkr|kronor|procent|%|ggr|gånger|timmar|st)\b|inom\s+ram\b", re.IGNORECASE
)
_SITE = re.compile(r"^\w[\w.-]*\.(?:se|nu|com|org|eu)$")


@dataclass(frozen=True, slots=True)
class Actor:
    """One party of a cell: its own name, those that support it or act with it, and the item as written.

    `vacant` marks a stated lack of anybody; `span` is then the statement. `unnamed` marks whoever is
    concerned, as in "respektive nämnd", beside whom others may be named.
    """

    span: Span
    item: Span
    support: tuple[Span, ...] = ()
    partners: tuple[Span, ...] = ()
    vacant: bool = False
    unnamed: bool = False


def actors_in(text: str, cell: Span, names: Sequence[Span]) -> tuple[Actor, ...]:
    """Read the parties of a cell in order.

    :param names: spans of the names known inside the cell; they are never divided.
    """
    return _read(text, cell, tuple(names))


@lru_cache(maxsize=512)
def _read(text: str, cell: Span, names: tuple[Span, ...]) -> tuple[Actor, ...]:
    return tuple(_actors_in(text, cell, names))


def _actors_in(text: str, cell: Span, names: Sequence[Span]) -> Iterator[Actor]:
    for item in _items(text, cell, names):
        for piece in _pieces(text, item, names):
            if _EVERYBODY.fullmatch(text, *piece):
                continue
            if _VACANT.match(text[piece.start : piece.end]):
                yield Actor(piece, item, vacant=True)
            else:
                yield from _actors_of_piece(text, piece, item, names)


def parties(text: str, span: Span, names: Sequence[Span]) -> tuple[Span, ...]:
    """Divide "A, B och C" where what follows a comma or `och` is a party of its own."""
    found = []
    begin = span.start
    for match in _PARTING.finditer(text, span.start, span.end):
        if not inside(match.start(), match.end(), names) and _begins_party(
            text, match, begin, span.end, names
        ):
            found.append(_named(text, begin, match.start()))
            begin = match.end()
    found.append(_named(text, begin, span.end))
    return tuple(each for each in found if each.end > each.start)


def _actors_of_piece(text: str, piece: Span, item: Span, names: Sequence[Span]) -> Iterator[Actor]:
    """Read those who act, and those named after "med stöd av", "i samråd med" or "tillsammans med"."""
    cuts = [*_SUPPORT.finditer(text, piece.start, piece.end)]
    ends = [*(cut.start() for cut in cuts), piece.end]
    support, partners = list[Span](), list[Span]()
    for cut, end in zip(cuts, ends[1:], strict=True):
        (partners if cut["beside"] else support).extend(_supporters(text, Span(cut.end(), end), names))
    for party in parties(text, Span(piece.start, ends[0]), names):
        unnamed = _UNNAMED.match(text, *party) is not None
        yield Actor(party, item, tuple(support), tuple(partners), unnamed=unnamed)


def _supporters(text: str, span: Span, names: Sequence[Span]) -> tuple[Span, ...]:
    """Read the supporting parties; a list below "med stöd av:" is several of them."""
    return tuple(
        party
        for item in _items(text, span, names)
        for piece in _pieces(text, item, names)
        for party in parties(text, piece, names)
        if not _EVERYBODY.fullmatch(text, *party)
    )


def _items(text: str, span: Span, names: Sequence[Span]) -> Iterator[Span]:
    """Divide a cell by its bullets and lines."""
    cuts = [(match.start(), match.end()) for match in _ITEM.finditer(text, span.start, span.end)]
    cuts += [
        (match.start(), match.end())
        for match in _LINE.finditer(text, span.start, span.end)
        if _is_new_line_item(text, span.start, match)
    ]
    begin = span.start
    for start, end in sorted(cuts):
        if start < begin or inside(start, end, names) or _opens_list(text, begin, start):
            continue
        label = _LIST_LABEL.search(text, begin, start)
        yield from _visible(text, begin, label.start() if label else start)
        begin = end
    yield from _visible(text, begin, span.end)


def _pieces(text: str, item: Span, names: Sequence[Span]) -> Iterator[Span]:
    """Divide an item whose line feeds were lost, before each capitalised word that begins a new party."""
    begin = item.start
    for at in (*lost_line_feeds(text, item, names), item.end):
        if at == item.end or not _opens_list(text, begin, at):
            yield from _visible(text, begin, at)
            begin = at


def _opens_list(text: str, begin: int, at: int) -> bool:
    """Tell whether what stands before a bullet ends in "med stöd av:", so that the list belongs to it."""
    cuts = list(_SUPPORT.finditer(text, begin, at))
    return bool(cuts) and (not text[cuts[-1].end() : at].strip() or ":" in cuts[-1].group())


def _visible(text: str, start: int, end: int) -> Iterator[Span]:
    span = trimmed(text, start, end)
    while span.end > span.start and text[span.end - 1] in ",;.":
        span = trimmed(text, span.start, span.end - 1)
    if any(sign.isalpha() for sign in text[span.start : span.end]) and not _AMOUNT.match(text, span.start):
        yield span


def _is_new_line_item(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[start : match.start()].rstrip()
    after = text[match.end() : match.end() + 1]
    last = before.split()[-1].lower() if before.split() else ""
    return after.isupper() and last not in LOOSE and not before.endswith(("-", ",", "/"))


def _begins_party(text: str, match: re.Match[str], begin: int, end: int, names: Sequence[Span]) -> bool:
    before, rest = text[begin : match.start()].rstrip(), text[match.end() : end]
    following = _PARTING.split(rest, maxsplit=1)[0].strip()
    of_name = "," in match.group() and following and is_role(following.split()[0].lower())
    of_name = of_name and _PERSON.search(before) and not _OFFICE_WITH_NAME.match(following)
    is_office = before and (is_role(before.lower()) or is_role(before.split()[0].lower()))
    if not following or before.endswith("-") or (of_name and not is_office):
        return False
    first = following.split()[0]
    if (
        "," not in match.group()
        and _UNITS_AT.search(before)
        and _PLACE.fullmatch(following)
        and not ACTOR_END.search(following)
    ):
        return False  # "Akutklinikerna i Ekby och Mora"
    if _UNIT_OF_FIELDS.search(before) and "," not in match.group() and known_kind(first) is None:
        return False  # "VO Kirurgi och Urologi"
    if _SENT.search(before) and following[0].islower() and not is_role(first.lower()):
        return False
    if any(name.start == match.end() for name in names) or following[0].isupper():
        return True
    if is_role(first.lower()):
        return True
    return any(rule.search(word) for rule in (ACTOR_END, _SITE) for word in (first, following))


def _named(text: str, start: int, end: int) -> Span:
    """Narrow a party to its name: without what it goes by ("enligt …") and without trailing signs."""
    basis = (
        _BASIS.search(text, start, end)
        or _THROUGH.search(text, start, end)
        or _DAY_AFTER.search(text, start, end)
        or _ALONE.search(text, start, end)
        or _OWNING.search(text, start, end)
    )
    concerned = _CONCERNED.match(text, start, end)
    named = concerned is not None and text[concerned.end()].isupper()
    span = trimmed(text, concerned.end() if concerned and named else start, basis.start() if basis else end)
    while span.end > span.start and text[span.end - 1] in ",;.:(":
        span = trimmed(text, span.start, span.end - 1)
    if text[span.end - 1 : span.end] == ")" and "(" not in text[span.start : span.end]:
        span = trimmed(text, span.start, span.end - 1)
    return span


def ends_in_day(text: str, item: Span) -> bool:
    """Tell whether an item says after its party when that one does it."""
    return _DAY_AFTER.search(text, item.start, item.end) is not None


def as_written(text: str, item: Span) -> str:
    """Give an item in the document's words, on one line and without its bullet."""
    return folded(text[item.start : item.end]).strip(" -–•●▪◆*")
