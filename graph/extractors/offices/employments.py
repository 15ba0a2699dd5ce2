"""Offices and the days on which they are taken up or left: "anställa X som diakon", "Chefen X slutar"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.duties.periods import period_in
from graph.extractors.offices.assignments import DAY, EXTRACTOR, MEMBER, NAMED, next_to, start_of
from graph.extractors.offices.office_holders import office_of
from graph.extractors.offices.replacements import replaces
from graph.extractors.offices.roles import base_form, role_in
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_AS = rf"(?P<role>[^.,;:()\n{NAMED}]{{3,60}})"
_ACTING = masked_pattern(
    r"\b(?:är|blir) (?P<person><PERSON>) (?P<role>(?:tillförordnad|tf|t\.f\.|vikarierande) [^.,;]{3,40})"
)
_STANDS_IN = masked_pattern(
    rf"(?P<person><PERSON>)<PARTY> (?:vikarierar|vikarierade|vikarierat) som"
    rf" (?P<role>[^.,;:()\n{NAMED}]{{3,60}}?)(?: för (?P<old><PERSON>)|(?= till och med|[.,;]|$))"
)
_AT = masked_pattern(r" (?:i|vid|på|hos|för) (?P<body>[\ue001\ue002]+)(?=[\s.,;:)]|$)")
_AWAY = masked_pattern(
    r"(?P<old><PERSON>)<PARTY> (?:är|blir|var) (?:tjänstledig|föräldraledig|sjukskriven|ledig)\b"
)
_TAKEN = (
    masked_pattern(
        r"\b(?:anställa|anställer|anställde|anställt|förordna|förordnar"
        rf"|(?:[Ff]örordnande|[Aa]nställning|[Uu]tnämning|[Tt]illsättning) av) (?P<person><PERSON>)"
        rf" (?:som|till) {_AS}"
    ),
    masked_pattern(
        r"(?P<person><PERSON>)<PARTY>(?:,? som(?: den \d{1,2} [a-z]+)?)?"
        r"(?: har| är)? (?:anställ[ts]|anställdes|anställts|börjar|började|börjat"
        rf"|tillträder|tillträdde|tillträtt)(?: [a-zåäö]+){{0,3}}? som {_AS}"
    ),
    masked_pattern(
        rf"\b(?:tillträder|tillträdde|börjar|började|går|gick|kliver|klev|träder|trädde|välkomnar|välkomnas"
        rf"|hälsar) (?P<person><PERSON>)<PARTY>(?: [a-zåäö]+){{0,2}}? som (?:nya? )?{_AS}"
    ),
    masked_pattern(
        rf"\b[Tt]ill (?:nya? )?(?P<role>[a-zåäö][^.,;:()\n{NAMED}]{{3,60}}?) har (?P<person><PERSON>)<PARTY>"
        r" (?:utsetts|anställts|rekryterats|förordnats|valts)\b"
    ),
    masked_pattern(
        rf"\b[Nn]ya? på (?:posten|tjänsten|platsen) som (?P<role>[^.,;:()\n{NAMED}]{{3,60}}?)"
        r" (?:är|blir|blev) (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
    ),
    masked_pattern(
        rf"\b[Tt]ill (?P<role>[a-zåäö][^.,;:()\n{NAMED}]{{3,60}}?) har [^.,;:()\n{NAMED}]{{2,40}}?"
        r" (?:utsett|anställt) (?P<person><PERSON>)"
    ),
    _ACTING,
    masked_pattern(
        rf"(?P<person><PERSON>)<PARTY>(?:, [^.;{NAMED}]{{3,80}},)? (?:är|blir"
        rf"|blev) (?:[a-zåäö]+s )?nya? {_AS}"
    ),
    masked_pattern(
        rf"\b(?:är|blir|blev) (?P<person><PERSON>)<PARTY> (?:vår |vårt |[a-zåäö]+s |[\ue001\ue002]+ )?"
        rf"(?:(?:nya?|nye) )?{_AS}"
    ),
    masked_pattern(
        rf"\b(?:[Tt]jänsten|[Pp]osten|[Uu]ppdraget|[Rr]ollen|[Bb]efattningen) som"
        rf" (?P<role>[^.,;:()\n{NAMED}]{{3,60}}?) (?:innehas|upprätthålls|sköts|fylls|bemannas|tas över)"
        rf"[^.;{NAMED}]{{0,40}}? av (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
    ),
    masked_pattern(
        rf"\b[Ss]om (?:ny |nya )?(?P<role>[a-zåäö][^.,;:()\n{NAMED}]{{3,60}}?)"
        r" (?:tillträder|tillträdde|börjar|började|anställs|anställdes) (?P<person><PERSON>)"
    ),
    _STANDS_IN,
    masked_pattern(
        r"\b[Ee]fter (?P<old><PERSON>) (?:tar|tog) (?P<person><PERSON>)<PARTY>"
        rf" över(?: [a-zåäö]+){{0,2}}? som {_AS}"
    ),
)
_WITH = r"(?: (?:i|vid|på|hos|för|från) [\ue001-\ue003]+)?"
_OFFICE_LEFT = masked_pattern(
    rf"(?P<role>[A-ZÅÄÖa-zåäö][^.,;:()\n{NAMED}]{{2,50}}?) (?P<person><PERSON>)<PARTY>{_WITH}"
    r" (?:slutar|slutade|har slutat|går i pension|gick i pension|avslutar sin (?:tjänst|anställning)"
    r"|lämnar (?:sin tjänst|sin anställning|förvaltningen|bolaget|kommunen|regionen))\b"
)
_LEFT = (
    _OFFICE_LEFT,
    masked_pattern(
        rf"(?P<person><PERSON>)<PARTY>, (?P<role>[^.,;:()\n\ue000-\ue003]{{3,50}}){_WITH},"
        r" (?:slutar|slutade|har slutat|avgår|avgick|går i pension|gick i pension|lämnar|lämnade)\b"
    ),
    masked_pattern(
        r"(?P<person><PERSON>)<PARTY> (?:har sagt upp sig|säger upp sig|avgår|avslutar|avslutade"
        r"|slutar|slutade|har slutat|lämnar|lämnade|har lämnat)"
        r"(?: (?:från )?sin (?:tjänst|anställning|befattning)| tjänsten| (?:sitt )?uppdrag(?:et)?"
        r"| (?:rollen|posten))?"
        rf" som {_AS}"
    ),
)
_CUES = (
    "anställ", "nställning", "tnämning", "illsättning",
    "örordna", "börja", "illträ", "utsett", "tillförordnad", "tf ", "t.f.", "vikarier", " över",
    " är ", " blir ", " blev ",
    "innehas", "upprätthålls", "sköts", "fylls", "bemannas",
    "sluta ", "slutar", "slutade", "slutat", "pension", "sagt upp", "säger upp", "avgår", "lämna",
    "utsetts", "valts", "rekryterats", "välkomn", "hälsar",
)  # fmt: skip
_ENDS = masked_pattern(
    r"(?P<person><PERSON>)<PARTY>(?:,[^.;,\ue000]{2,50},)?"
    r"(?: (?:har )?(?:meddelat|meddelar|meddelade|berättar|berättade|informerar|informerade)(?: om)? att"
    r" (?:hon|han|hen))?"
    r" (?:kommer att sluta|slutar|slutade|har slutat|går i pension|gick i pension"
    r"|(?:lämnar|lämnade) (?:sin|sitt) (?:tjänst|anställning|befattning|uppdrag))(?= [^.;:,]{0,20}?\d)"
)
_FIELD = re.compile(
    r"\s+för\s+[a-zåäö][a-zåäö-]+(?:\s+(?:och\s+)?(?!(?:sedan|från|den|till|under|på|vid|i"
    r"|efter)\b)[a-zåäö-]+){0,3}"
)
_FROM = re.compile(r"\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?)\s")


def employments(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who takes up or leaves an office; memberships of bodies are read elsewhere."""
    if not holds_any(sentence.mask, _CUES):
        return
    for pattern in (*_TAKEN, *_LEFT):
        match = pattern.search(sentence.mask)
        person = view.named_at(sentence.place(match, "person")) if match else None
        role = _role(view, sentence.place(match, "role"), is_last=pattern is _OFFICE_LEFT) if match else None
        if match is None or person is None or role is None:
            continue
        left = pattern in _LEFT
        begins = None if left else start_of(view, sentence)
        clause = 1 + view.text.rfind(";", sentence.start, sentence.start + match.start())
        ends = _last_day(view, sentence, max(clause, sentence.start)) if left else None
        if match.re in (_ACTING, _STANDS_IN):
            yield from _acting(view, sentence, match, person, role)
            return
        yield _claim(view, sentence, person, role, begins, ends)
        yield from _employer(view, sentence, person, sentence.place(match, "role"))
        if match.groupdict().get("old"):
            yield from replaces(view, sentence, sentence.place(match, "person"), sentence.place(match, "old"))
        return
    yield from _ended(view, sentence)


def _ended(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read on what day somebody leaves an office told elsewhere: "hon slutar den 3 maj"."""
    match = _ENDS.search(sentence.mask)
    person = view.named_at(sentence.place(match, "person")) if match else None
    role = office_of(view, person) if person is not None else None
    if match is None or person is None or role is None:
        return
    days = find_dates(view.text[sentence.start + match.end() : sentence.end], year=view.year)
    if days and len(days[0].value) == DAY:
        yield _claim(view, sentence, person, role, None, days[0].value)


def _employer(view: View, sentence: Sentence, person: Entity, place: Span) -> Iterator[Claim]:
    """Read for whom somebody has an office, where the words for it end in a body: "vd i Ekby Energi AB"."""
    at = _AT.search(view.mask, place.start, sentence.end)
    body = view.named_at(Span(*at.span("body"))) if at is not None and at.start() <= place.end else None
    if body is not None:
        yield Claim.stated("represents", person, body, sentence.span, by=EXTRACTOR, confidence=0.85)


def _acting(
    view: View, sentence: Sentence, match: re.Match[str], person: Entity, role: str
) -> Iterator[Claim]:
    """Read who has an office for a time, and for whom: "Y är tjänstledig … och X är tillförordnad chef"."""
    period = period_in(view.text[sentence.start : sentence.end], year=view.year)
    until = period.valid_to if period.valid_to != period.valid_from else None
    base = _claim(view, sentence, person, role, start_of(view, sentence) or period.valid_from, until)
    yield base
    away = match if match.groupdict().get("old") else _AWAY.search(sentence.mask)
    former = view.named_at(sentence.place(away, "old")) if away is not None else None
    if former is not None and former.id != person.id:
        yield replace(base, kind="replaces", object=former)


def _role(view: View, place: Span, *, is_last: bool) -> str | None:
    """Give the office that some words are, with its field, or, where the name follows them, end in."""
    words = view.quoted(place)
    starts = [match.start() for match in re.finditer(r"\S+", words)] if is_last else [0]
    for start in starts:
        found = role_in(words[start:])
        if found is not None and (not is_last or start + found.end() == len(words)):
            field = None if is_last else _FIELD.match(words, start + found.end())
            whole = found.group() + (field.group() if field is not None else "")
            return None if MEMBER.search(found.group()) else base_form(whole)
    return None


def _last_day(view: View, sentence: Sentence, start: int) -> str | None:
    """Give the last day in the office: the one named, or the day before one that it is left from."""
    words = view.text[start : sentence.end].split(";")[0]
    dates = find_dates(words, year=view.year)
    if len(dates) != 1:
        return None
    day = dates[0]
    before = words[: day.start]
    if _FROM.search(before) and len(day.value) == DAY:
        return next_to(day.value, -1)
    return day.value


def _claim(
    view: View, sentence: Sentence, person: Entity, role: str, begins: str | None, ends: str | None
) -> Claim:
    return Claim(
        kind="has_role",
        subject=person,
        object=view.names.make("role", role),
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.85,
        valid_from=begins,
        valid_to=ends,
    )
