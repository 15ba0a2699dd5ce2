"""What an assignment is made of: the words for roles and bodies, its term, and the claim to it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.groups.spoken_groups import COMMON, SHORT, called, group_meant, points_back, spoken_of
from graph.extractors.offices.roles import base_form, is_chair, is_plain_member
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View

EXTRACTOR = "uppdrag"
DAY = len("2026-01-31")
NAMED, BODIES = "\ue000", "\ue001-\ue003"
ROLE = (
    r"(?:(?:ny|nya|ordinarie|tillförordnad|tf\.?|t\.f\.|bitr\.|förste|första|andre|andra|tredje|1:e|2:e|I{1,3}(?=\s+vice)"
    r"|vice"
    r"|adjungerad|särskild|politisk|nationell|regional|medicinsk|biträdande|ställföreträdande) )*"
    r"(?:[a-zåäö]+- och (?=[a-zåäö]+(?:chef|direktör|samordnare|strateg)))?"
    r"(?:ledamot(?: och (?:vice )?ordförande)?|ledamöter|ordförande|ersättare|suppleant(?:er)?|sekreterare"
    r"|sammankallande|\w*representant(?:er)?|revisor(?:er)?|lekmannarevisor|revisorssuppleant(?:er)?"
    r"|mötesordförande|mötessekreterare|\w*föreståndare"
    r"|kassör|kontaktpolitiker|kontaktperson(?:er)?|\w+ledare|\w*chef|\w*samordnare|\w*direktör|adjungerad"
    r"|ombud|medlem|deltagare"
    r"|processägare|\w*företrädare|registerhållare|\w*koordinator|\w*rådgivare|\w*strateg|rektor"
    r"|utredare|sakkunniga?|expert(?:er)?|landshövding)"
)
WHERE = (
    r"(?!(?:tiden|perioden|mandat|åre[tn]|och med) |\d)"
    rf"(?P<body><BODY>(?:s (?:\w+ )?\w+| styrelse)?|[^.,;:()\n{NAMED}{BODIES}]{{3,60}}?(?:<BODY>)?)"
)
STOP = (
    r"(?= den \d| i stället| istället| godkänns| beviljas| antecknas| godkändes| som har| som avsagt| är "
    r"| har | efter| för (?:tiden|perioden|mandat|året|åren|\d{4}"
    r"|(?:ett|två|tre|fyra|\d) år|[\ue001\ue002])| från| fr\.| t\.| till och| under| utses"
    r"| väljs| valdes| utsågs| vid (?:halv)?årsskiftet| som flytta| (?:om|ny)val"
    r"| på (?:ett|två|tre|fyra|\d) år|\s*[,.;:()]|\s*$)"
)
MEMBER = re.compile(
    r"ledam|kassör|ersättare|suppleant|medlem|ordförande|sammankallande|sekreterare|representant|deltagare"
    r"|adjungerad|företrädare",
    re.IGNORECASE,
)
_OFFICE_IN = re.compile(
    r"\bvice\b|^(?:sammankallande|kassör|\w*sekreterare)$|^\w+(?:företrädare|representant)$"
)  # of a member, beside the seat
_SUBSTITUTES = frozenset(("ersättare", "suppleant"))
_LASTING = re.compile(r"(?:ett|två|tre|fyra|\d) år|(?:resten|återstoden) av \w+", re.IGNORECASE)
_ARTICLE = 4  # characters that may stand before a name inside the words for a body
_FOR_A_MATTER = re.compile(
    r"kontaktperson|registerhållare|processägare|ombud|sakkunnig|expert|utredare"
)  # they represent nobody
_COMMON = re.compile(COMMON.replace(" ", r"\s"))
_GROUP = re.compile(r"\s\w*(?:råd|utskott|grupp|nätverk|kommitté)(?:et|en|n)?$")  # "Sjukhusets etiska råd"
_SHORT = re.compile(SHORT)
_OWN_BOARD = re.compile(r"styrelsen|(?:föreningens|stiftelsens|bolagets|förbundets|samfällighetens) styrelse")
_RELATIVE = re.compile(r",?\s+som\s")  # "gruppen som har skrivit rapporten" has no name
_WHEN = re.compile(
    r"\s+(?:för (?:tiden|perioden|mandatperioden)|på (?:ett|två|tre|fyra|\d) år|från och med"
    r"|fr\.?\s?o\.?\s?m|till och med|t\.?\s?o\.?\s?m|efter)\b"
)
_TERM = re.compile(
    r"\b(?:för (?=\d{4})|för åre[tn] |för tiden|för perioden|för mandatperioden"
    r"|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|från och med"
    r"|till och med|till (?=(?:nästa )?[a-zåäö]*(?:möte|stämma)[nt]? \d{4})"
    r"|tillträder|under perioden|sedan(?= (?:den )?\d)|[Ss]edan(?= (?:halv)?årsskiftet))\b.*",
    re.DOTALL,
)
_OPENS = re.compile(
    r"^\W*(?:(?:Från\s+(?:och\s+med\s+)?|Sedan\s+)(?:den\s+)?|[Dd]en\s+)(?=\d)"
    r"(?=[^.;]{4,30}?\s(?:(?P<past>tog|tillträdde|började|blev|gick|har)|tar|tillträder|börjar|blir|går|är"
    r"|leder)\s)"
)
_DAY = re.compile(r"\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|från|sedan|den|per)\s.*", re.DOTALL)
_HAPPENED = re.compile(r"\b(?:tog|övertog|började|tillträdde|efterträdde|ersatte)\b")
_LASTS = re.compile(r"\btill\s+och\s+med\b|\bt\.?\s?o\.?\s?m\b|\bsenast\b")
_LEAVING = re.compile(
    r"\b(?:lämna[rdt]\w*(?!\s+över)|slutar?|slutade|slutat|avgå\w*|avgick|avslutar?|frånträd\w*"
    r"|går\s+i\s+pension)\b.*",
    re.DOTALL,
)
_BECOMES = re.compile(r"\bblir\b")
_FORMED = re.compile(
    r"\b(?:bilda[rs]|slås\s+(?:ihop|samman)|går\s+(?:ihop|samman)|inrättas|startar|öppnar)\b"
)
_BEGAN = re.compile(
    r"\b(?:blev|tillträdde|började\s+som|inträdde|tog\s+(?:över|vid)|gick\s+in|klev\s+in)\b[^.;:]*?\b(?:den|per)\s+(?=\d)"
)
_BEGINS = re.compile(
    r"\b(?:blir|tillträder|börjar|inträder|tar\s+(?:över|vid)|går\s+in|kliver\s+in)\b[^.;:]*?\b(?:den"
    r"|per)\s+(?=\d)"
    r"|\b(?:från|fr\.?o\.?m\.?)\s+(?:den\s+)?(?=\d{1,2}\s+[a-zåäö]{3})|\bfrån\s+den\s+(?=\d)"
)


def membership(
    view: View, sentence: Sentence, person: Entity, role: str, body: Entity | None
) -> Iterator[Claim]:
    """State that a person has a role: in a body as its member or chair, else as an office."""
    words = base_form(role)
    period = period_in(term_of(view, sentence), year=view.year)
    base = Claim(
        kind="has_role",
        subject=person,
        object=view.names.make("role", words),
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.85,
        valid_from=period.valid_from or (None if period.valid_to else _taken_up(view, sentence)),
        valid_to=last_of(period) or _year_out(view, sentence),
        properties=(("role", words),),
    )
    if words in _SUBSTITUTES:  # who serves for nobody is no member
        yield replace(base, properties=())
    elif body is not None and MEMBER.search(words):
        leads = is_chair(words.split(" och ")[-1])
        yield replace(base, kind="chairs" if leads else "member_of", object=body)
        if _OFFICE_IN.search(words):
            yield replace(base, properties=())
    elif not (words.startswith("ordf") or is_plain_member(words)):  # of what is not named
        yield replace(base, properties=())
        if body is not None and not _FOR_A_MATTER.search(words):
            yield replace(base, kind="represents", object=body, properties=())


def _year_out(view: View, sentence: Sentence) -> str | None:
    """Give the year through which somebody goes on: "fortsätter som adjungerad året ut"."""
    lasts = view.year is not None and "året ut" in view.text[sentence.start : sentence.end]
    return str(view.year) if lasts else None


def last_of(period: Period) -> str | None:
    """Give the end of a term; a single day or month is only when it begins, a year is the whole term."""
    one = period.valid_to == period.valid_from
    return None if one and period.valid_to and not period.valid_to.isdigit() else period.valid_to


def start_of(view: View, sentence: Sentence) -> str | None:
    """Give the day from which what a sentence says holds: of its term, else the only day that it names.

    On what day somebody leaves is none.
    """
    stated = period_in(term_of(view, sentence), year=view.year).valid_from
    if stated is not None:
        return stated
    words = view.text[sentence.start : sentence.end]
    if (opens := _OPENS.match(words)) is not None:
        return _first_day(view, words[opens.end() :], past=opens["past"] is not None)
    day = _DAY.search(_LEAVING.sub("", words))
    if day is None or _LASTS.search(sentence.mask):
        return None
    begins = period_in(day.group(), year=view.year).valid_from
    return _come(view, begins, words) if begins and _HAPPENED.search(sentence.mask) else begins


def _taken_up(view: View, sentence: Sentence) -> str | None:
    """Give the day on which somebody takes something up, or did: "tog över som ordförande den 1 mars"."""
    words = view.text[sentence.start : sentence.end]
    began = _BEGAN.search(words)
    told = _first_day(view, words[began.end() :], past=True) if began is not None else None
    return begins_of(view, sentence) or told


def begins_of(view: View, sentence: Sentence) -> str | None:
    """Give the day on which somebody takes something up: "blir chef den 1 maj", "Den 1 maj tog X över"."""
    words = view.text[sentence.start : sentence.end]
    if (match := _BEGINS.search(words)) is not None:
        return _first_day(view, words[match.end() :])
    if (match := _OPENS.match(words)) is not None:
        return _first_day(view, words[match.end() :], past=match["past"] is not None)
    return begun_with(view, sentence) if _BECOMES.search(words) else None


def begun_with(view: View, sentence: Sentence) -> str | None:
    """Give the day on which what the paragraph told of before is formed: "A och B bildar C den 1 maj"."""
    if find_dates(view.text[sentence.start : sentence.end], year=view.year):
        return None
    before = view.text[sentence.passage.start : sentence.start]
    formed = [*_FORMED.finditer(before)]
    days = find_dates(before, year=view.year) if formed else ()
    return days[0].value if len(days) == 1 and len(days[0].value) == DAY else None


def _first_day(view: View, words: str, *, past: bool = False) -> str | None:
    """Give the day that words begin with."""
    dates = find_dates(words, year=view.year)
    if not dates or dates[0].start != 0:
        return None
    return _come(view, dates[0].value, words[: dates[0].end]) if past else dates[0].value


def _come(view: View, day: str, told: str) -> str:
    """Give a day on which something happened: told without a year it is the last one that had come."""
    written = view.document.date
    if written is None or day[:4] in told or day[: len(written)] <= written:
        return day
    return f"{int(day[:4]) - 1}{day[4:]}"


def next_to(day: str, days: int) -> str:
    """Give the day that is some days after another, or before it."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def term_of(view: View, sentence: Sentence) -> str:
    """Give the words that state for what time an assignment is held."""
    match = _TERM.search(view.text, sentence.start, sentence.end)
    return match.group()[: sentence.end - match.start()] if match else ""


def body_at(
    view: View, sentence: Sentence, match: re.Match[str], group: str, *, named: bool = False
) -> Entity | None:
    """Give the body of an assignment: a name at that place, one inside it, or the words themselves.

    :param named: only what has a name already, for an office may be for a matter as well as in a body.
    """
    if not match[group]:
        return None
    span = sentence.place(match, group)
    known = view.named_at(span)
    if known is not None:
        return known
    words = _WHEN.split(view.quoted(span))[0]
    if _LASTING.fullmatch(words):
        return None
    if (common := _by_common_word(view, sentence, span, words)) is not None:
        return common
    inside = view.names.within(*span, kinds=BODY_KINDS)
    at_end = inside[-1] if inside and inside[-1].end == span.end else None
    if at_end and at_end.entity_id and (named or at_end.start - span.start < _ARTICLE):
        return view.names.entity(at_end.entity_id)
    bare = _RELATIVE.split(words)[0]
    if named or bare != words:
        return view.names.named(bare, kinds=BODY_KINDS) if bare != words else None
    kinds = ("group",) if _GROUP.search(words) else BODY_KINDS
    return view.names.resolve(words, kinds=kinds, start=span.start, end=span.end)


def _by_common_word(view: View, sentence: Sentence, span: Span, words: str) -> Entity | None:
    """Give the board or group that words without a name of their own mean: "styrelsen", "gruppen", "RPO"."""
    if _OWN_BOARD.fullmatch(words):
        return called(view, "styrelsen")
    if _COMMON.fullmatch(words) and not points_back(words):
        return called(view, words)
    if _SHORT.fullmatch(words):
        return group_meant(view, span, sentence)
    return spoken_of(view, sentence) if points_back(words) else None
