"""Decisions: who decided what, when and with what outcome, what it concerns, and what it goes back to.

A decision is a sentence or item under the word Beslut, or a sentence in which a body decides. Proposals,
motions, the order of propositions and reservations are not decisions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.dates import find_dates
from corpus.records import Entity, Mention, Section, Span, content_id
from graph.authorities import plain_name
from graph.extractors.labels import Part, Stretch, case_of, number_of, stretches
from graph.extractors.outcomes import outcome_of
from graph.extractors.references import Reference, references_in
from graph.extractors.view import Claim, View, masked_pattern
from graph.sentences import folded, sentences, trimmed

_EXTRACTOR = "beslut"
_CONCERNED = ("strategy", "initiative", "organisation", "group", "region", "person")
_NAMED_MATTERS = ("strategy", "initiative", "group")
_VERB = (
    r"(?:beslutar|beslutade|beslutat|beslöt|godkänner|godkände|godkänt|fastställer|fastställde"
    r"|fastställt|antar|antog|antagit"
    r"|bifaller|biföll|avslår|avslog|bordlägger|bordlade|återremitterar|återremitterade|upphäver"
    r"|upphävde|tillstyrker|tillstyrkte"
    r"|avstyrker|beviljar|beviljade|utser|utsåg|väljer|valde|noterar|ställer sig (?:positiv\w*|bakom)"
    r"|ställde sig (?:positiv\w*|bakom)|uppdrar|uppdrog|förordnar|förordnade"
    r"|(?:ger|gav|har gett)(?= [^.;:]{3,120}? i uppdrag\b))"
)
_GENERIC = (
    r"(?:[Nn]ämnden|[Ss]tyrelsen|[Rr]ådet|[Mm]ötet|[Uu]tskottet|[Ff]ullmäktige|[Ll]edningsgruppen"
    r"|[Gg]ruppen|[Ss]tämman|[Åå]rsmötet"
    r"|[Bb]eredningen|[Kk]ommittén|[Ss]tyrgruppen|[Dd]irektionen|[Pp]residiet|[Aa]rbetsutskottet"
    r"|[Pp]arterna|[Vv]i)"
)
_BETWEEN = r"(?:\W+(?!föreslår|yrkar|ska|kan|bör|inte|inför)\w+){0,6}?\W+"
_ACTIVE = masked_pattern(
    rf"(?P<body><BODY>|\b{_GENERIC}\b|\b[Rr]egeringen\b)(?:\s?\([^)]*\))?(?:{_BETWEEN}"
    rf"|\s)(?P<verb>\b{_VERB}\b)"
)
_INVERTED = masked_pattern(
    rf"(?P<verb>\b(?:har|beslutade|beslutar|beslöt|godkände|godkänner|förordnar|uppdrar)\b)"
    rf" (?P<body><BODY>|\b{_GENERIC}\b"
    rf"|\b[Rr]egeringen\b)(?: \w+)?? (?:beslutat|godkänt|fastställt|antagit|att)\b"
)
_PASSIVE = re.compile(
    r"\b(?:har|hade)\s+(?:det\s+)?beslutats\b|\b(?:[Dd]et\s+)?[Bb]eslutades\b"
    r"|\b[Bb]eslut\s+(?:har\s+)?(?:fattades|fattats|togs|tagits)\b"
)
_AGENT = masked_pattern(rf"\s+av (?P<body><BODY>|\b{_GENERIC}\b)")
_DONE_BY = masked_pattern(
    r"\b(?:godkändes|godkänts|fastställdes|fastställts|antogs|antagits|avslogs|bifölls|beviljades|upphävdes)"
    rf"\s+av (?P<body><BODY>|\b{_GENERIC}\b)"
)
_NAMEABLE = re.compile(
    r"nämnden|styrelsen|rådet|utskottet|fullmäktige|stämman|direktionen|kommittén", re.IGNORECASE
)
_HINT = re.compile(
    "eslut|eslöt|pdr|örordn|godkän|fastst|anta|anto|bifa|biföl|avsl|bordl|remi|upphäv|tyrk|evilj|utse|utsåg|välj|valde|noter|ställ"
)  # sentences without any of these are passed by at once
_RELATIVE = re.compile(r"(?:\bsom|\bom|\batt|\bnär|\bvad)\s+$")
_LEVEL = re.compile(r"\bpå\s+(\w+\s+nivå)\b", re.IGNORECASE)
_NOT_DECIDED = re.compile(
    r"\b(?:föreslå\w*|yrka\w*|förslag\s+till\s+beslut|ska\s+besluta\w*|kan\s+besluta|inte\s+beslutat"
    r"|ej\s+beslutat|inför\s+beslut|besluta\s+om\b|komma\s+beslut|om\s+\w+\s+beslutar)\b|\?$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?:^|(?<=\s))Beslut(?:et)?\s*:\s+(?=\S)")
_INTRODUCTION = re.compile(
    r"^(?:enligt|på\s+förslag|i\s+enlighet|med\s+(?:ändring|hänvisning|stöd))\b[^:]*:$"
    r"|^[^:]{0,90}\bbesluta\w*(?:\s+(?:följande|att|därmed|härmed|för\s+egen\s+del))*\s*:$",
    re.IGNORECASE,
)
_ATT = re.compile(r"\n\s*(?=(?:dels\s+)?att\s)")
_DISQUALIFIED = re.compile(
    r"\banmäl(?:er|de|t)\s+jäv\b|\bans(?:er|åg|ett)\s+sig\s+(?:vara\s+)?(?:förhindra|jävi)", re.IGNORECASE
)
_MARK = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-z]\)|[-–−•●▪*])\s+")
_DECIDING = frozenset(
    (
        "återremitteras",
        "bordläggs",
        "upphävs",
        "avslag",
        "bifall",
        "antas",
        "fastställs",
        "godkänns",
        "uppdrag",
    )
)
_SUPERSEDING = re.compile(r"\b(?:upphäv\w*|ersätter|ersätts|upphör|återkallar?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A decision before it is written down."""

    words: Span
    evidence: Span
    body: Entity | None
    date: str | None
    certain: bool


def decisions(view: View) -> Iterator[Claim]:
    """Read the decisions of the document, item by item."""
    for item, group in groupby(stretches(view), key=lambda stretch: stretch.item):
        yield from _of_item(view, item, tuple(group))


def _of_item(view: View, item: Section | None, group: tuple[Stretch, ...]) -> Iterator[Claim]:
    found: list[_Found] = []
    for stretch in group:
        if stretch.part is Part.DECISION:
            found += _under_label(view, stretch)
        elif stretch.part in (None, Part.OTHER):
            found += _in_prose(view, stretch)
    claims = [claim for each in found if (claim := _claim(view, item, each)) is not None]
    yield from claims
    for claim in claims:
        yield from _concerns(view, item, claim)
        yield from _references(view, claim, [claim.evidence])
    history = [stretch.span for stretch in group if stretch.part is Part.HISTORY]
    if not claims and view.names.body is not None:
        yield from _references(view, _undecided(view.names.body), history)
    elif claims:
        yield from _references(view, claims[0], history, bare_dates=True)
        rest = [stretch.span for stretch in group if stretch.part in (None, Part.OTHER)]
        yield from _references(view, claims[0], rest)


def _undecided(body: Entity) -> Claim:
    """Give what stands for the decision of an item in which nothing was decided: the body that met."""
    return Claim(
        kind="decided", subject=body, object=body, evidence=Span(0, 0), extractor=_EXTRACTOR, confidence=0.0
    )


def _under_label(view: View, stretch: Stretch) -> Iterator[_Found]:
    """Read what stands under Beslut: each clause is one decision, introductions are none.

    Of several sentences of a clause the first is the decision, and those after it that decide on their own.
    """
    introduced: _Found | None = None
    decided = False
    for sentence in _items(view, stretch):
        words = view.text[sentence.start : sentence.end]
        stated = _stated(view, sentence)
        each = stated or _Found(sentence, sentence, None, None, certain=True)
        if decided and stated is None and not _begins_clause(words) and outcome_of(words) not in _DECIDING:
            continue
        if words.endswith(":"):
            introduced = each
            if _INTRODUCTION.match(folded(words)) and not re.search(r"tillstyrk|avstyrk", words):
                continue
        if not _is_statement(words):
            continue
        decided = True
        body = each.body or (introduced.body if introduced else None)
        yield replace(each, words=_unmarked(view, sentence), evidence=sentence, body=body, certain=True)


def _begins_clause(words: str) -> bool:
    return _MARK.match(words) is not None or words.startswith(("att ", "dels "))


def _is_statement(words: str) -> bool:
    """Tell whether words under Beslut can be a decision; a few words without a stop are a name."""
    if not any(sign.isalpha() for sign in words) or _DISQUALIFIED.search(words):
        return False
    return len(words.split()) > 3 or words.endswith(".") or words.startswith("att ")


def _items(view: View, stretch: Stretch) -> Iterator[Span]:
    for start, end in sentences(view.text, *stretch.span, by_line=bool(stretch.passage.column)):
        begin = start
        for match in _ATT.finditer(view.text, start, end):
            yield trimmed(view.text, begin, match.start())
            begin = match.end()
        yield trimmed(view.text, begin, end)


def _in_prose(view: View, stretch: Stretch) -> Iterator[_Found]:
    """Read the sentences of running text in which somebody decides."""
    for sentence in _items(view, stretch):
        words = view.text[sentence.start : sentence.end]
        inline = _INLINE.search(words)
        if inline is not None:
            marked = Span(sentence.start + inline.end(), sentence.end)
            stated = _stated(view, marked)
            yield (
                replace(stated, certain=True)
                if stated
                else _Found(marked, sentence, None, None, certain=True)
            )
        elif not _NOT_DECIDED.search(words):
            stated = _stated(view, sentence)
            if stated is not None:
                yield replace(stated, words=_unmarked(view, sentence))


def _stated(view: View, sentence: Span) -> _Found | None:
    """Find the body that decides in a sentence; None where no decision is stated."""
    mask = view.mask[sentence.start : sentence.end]
    if not _HINT.search(mask):
        return None
    match = _ACTIVE.search(mask) or _INVERTED.search(mask)
    if match is not None and not _RELATIVE.search(mask[: match.start()]):
        place = Span(sentence.start + match.start("body"), sentence.start + match.end("body"))
        body = view.named_at(place) or _generic_body(view, view.quoted(place))
        date = _date(
            view, sentence, Span(max(sentence.start, place.start - 30), sentence.start + match.end()), body
        )
        return _Found(sentence, sentence, body, date, certain=False)
    passive = _PASSIVE.search(mask)
    agent = _AGENT.match(mask, passive.end()) if passive else _DONE_BY.search(mask)
    if agent is not None and not _RELATIVE.search(mask[: agent.start()]):
        place = Span(sentence.start + agent.start("body"), sentence.start + agent.end("body"))
        body = view.named_at(place) or _generic_body(view, view.quoted(place))
        return _Found(sentence, sentence, body, _date(view, sentence, place, body), certain=False)
    if passive is None:
        return None
    level = _LEVEL.search(view.text, sentence.start, sentence.start + passive.start())
    body = view.names.make("organisation", level.group(1).capitalize()) if level else None
    return _Found(sentence, sentence, body, None, certain=False)


def _generic_body(view: View, words: str) -> Entity | None:
    """Give who is meant by a common word: the government, the body of the document, else the word itself."""
    unknown = view.names.body is None and _NAMEABLE.fullmatch(words)
    if words.lower() == "regeringen" or unknown:
        return view.names.make("organisation", words.capitalize())
    return view.names.body


def _date(view: View, sentence: Span, until_verb: Span, body: Entity | None) -> str | None:
    """Give when a decision was made: as stated before the verb, else the document's date for its own body."""
    stated = find_dates(view.text[until_verb.start : until_verb.end], year=view.year)
    if stated:
        return stated[0].value
    if body is None or view.names.body is None or body.id == view.names.body.id:
        return view.document.date
    after = find_dates(view.text[until_verb.end : sentence.end], year=view.year)
    return next((date.value for date in after if len(date.value) == 10), None)


def _claim(view: View, item: Section | None, found: _Found) -> Claim | None:
    document = view.document
    body = found.body or view.names.body
    if body is None:
        if not found.certain:
            return None
        body = view.names.make("organisation", document.body or document.title)
    own = view.names.body is None or body.id == view.names.body.id
    date = found.date or (document.date if own or found.certain else None)
    number = number_of(view, item) if own else None
    text = view.quoted(found.words).rstrip(" ,;")
    decision = Entity(
        content_id("entity", "decision", body.name, date or document.id, number or "", text),
        "decision",
        text,
        _short_names(body, date, number) if date and number else (),
    )
    matter = item.headings[-1] if item and item.headings else None
    stated = (
        ("outcome", outcome_of(text)),
        ("number", number),
        ("case", case_of(view, item)),
        ("matter", matter),
    )
    return Claim(
        kind="decided",
        subject=body,
        object=decision,
        evidence=found.evidence,
        extractor=_EXTRACTOR,
        confidence=0.95 if found.certain else 0.8,
        decided=date,
        properties=tuple((name, value) for name, value in stated if value),
    )


def _short_names(body: Entity, *place: str | None) -> tuple[str, ...]:
    """Name a decision by body, date and number, with the authority that the name holds and without."""
    names = (" ".join(part for part in (name, *place) if part) for name in (body.name, plain_name(body.name)))
    return tuple(dict.fromkeys(names))


def _concerns(view: View, item: Section | None, claim: Claim) -> Iterator[Claim]:
    """Name what a decision is about: the names in its words, then those in the heading of its item."""
    seen = {claim.subject.id}
    mentions = view.names.within(*claim.evidence, kinds=_CONCERNED)
    confidence = 0.85
    if {each.entity_id for each in mentions} <= seen and item is not None and item.headings:
        mentions = view.names.within(*_heading(view, item), kinds=_NAMED_MATTERS)
        confidence = 0.6
    for mention in mentions:
        if mention.entity_id is None or mention.entity_id in seen or _is_party(view, mention):
            continue
        seen.add(mention.entity_id)
        yield Claim(
            kind="concerns",
            subject=claim.object,
            object=view.names.entity(mention.entity_id),
            evidence=claim.evidence,
            extractor=_EXTRACTOR,
            confidence=confidence,
            decided=claim.decided,
        )


def _is_party(view: View, mention: Mention) -> bool:
    """Tell whether a name is the party in brackets after a person."""
    around = view.text[max(mention.start - 1, 0) : mention.end + 1]
    return around == f"({mention.surface})" and len(mention.surface) <= 4


def _heading(view: View, item: Section) -> Span:
    """Give where the item's own heading stands: its text begins with it."""
    at = view.text.find(item.headings[-1], item.start, item.end)
    return Span(at, at + len(item.headings[-1])) if at >= 0 else Span(item.start, item.start)


def _references(view: View, claim: Claim, spans: list[Span], *, bare_dates: bool = False) -> Iterator[Claim]:
    for span in spans:
        for start, end in sentences(view.text, span.start, span.end):
            for reference in references_in(view, Span(start, end), bare_dates=bare_dates):
                yield _reference_claim(view, claim, reference, Span(start, end))


def _reference_claim(view: View, claim: Claim, reference: Reference, evidence: Span) -> Claim:
    body = reference.body or view.names.body or claim.subject
    name, *plain = _short_names(body, reference.date, reference.number)
    earlier = Entity(content_id("entity", "decision", name), "decision", name, tuple(plain))
    own = claim.decided == reference.date and claim.properties and name in claim.object.aliases
    words = view.text[evidence.start : evidence.end]
    return Claim(
        kind="supersedes" if _SUPERSEDING.search(words) and not own else "follows_up",
        subject=claim.object,
        object=earlier,
        evidence=evidence,
        extractor=_EXTRACTOR,
        confidence=0.9,
        decided=claim.decided,
        properties=tuple(
            (key, value) for key, value in (("date", reference.date), ("number", reference.number)) if value
        ),
    )


def _unmarked(view: View, span: Span) -> Span:
    """Leave the number or bullet of an item out of its words."""
    match = _MARK.match(view.text[span.start : span.end])
    return Span(span.start + match.end(), span.end) if match else span
