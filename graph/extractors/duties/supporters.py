"""Who helps with what, as sentences say it: "Inköpsenheten bistår projektet vid avrop"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.decisions.labels import Part, prose
from graph.extractors.duties.holders import holders
from graph.extractors.duties.matters import matter_of
from graph.extractors.duties.parties import PARTY
from graph.extractors.duties.periods import period_in
from graph.extractors.offices.assignments import term_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import folded, holds_any

_EXTRACTOR = "stöd"
_HELPS = masked_pattern(
    rf"(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)(?: (?:också|även|bland annat))?"
    r" (?P<told>(?:bistår|stödjer|stöder|stöttar|assisterar|hjälper(?: till)?|ger stöd(?: till| åt)?"
    r"|(?:har (?:också |även )?(?:bistått|stött|stöttat|assisterat|hjälpt(?: till)?)"
    r"|bistod|stödde|stöttade|assisterade|hjälpte(?: till)?))"
    r"\b(?P<whom>[^.;]*?)\b(?:med|vid|i arbetet med|i) (?:att )?(?P<what>[^.;]{4,160}?))\s*(?:[.;]|$)"
)
_GRANTS = masked_pattern(
    rf"(?P<who>{PARTY}) har (?:beviljat|lämnat|gett)(?P<told> (?:ekonomiskt |statligt )?"
    r"(?:stöd|bidrag|projektmedel|finansiering) (?:för|till) (?P<what>[^.;,]{4,120}))"
)
_PAYS = masked_pattern(
    rf"(?P<who>{PARTY}) (?:också |även )?(?P<told>(?:bidrar|bidrog|har bidragit|går in|gick in|skjuter till)"
    r"(?: med)? (?:\d[\d ]*(?:[,.]\d+)? ?(?:kronor|kr|tkr|mnkr|miljon(?:er)?(?: kronor)?)|medel|pengar)"
    r" (?:till|för) (?:en |ett )?(?P<what>[^.;,]{4,120}))"
)  # "Länsstyrelsen bidrar med 40 000 kronor till en utställning"
_LENDS = masked_pattern(
    rf"(?P<who>{PARTY})(?:\s?\([^()]*\))? (?:också |även )?(?P<told>(?:bidrar|bidrog|har bidragit)"
    r"(?: också| även)? med [^.;,:]{3,60}? (?:till|i) (?P<what>[^.;,]{4,60}))"
)  # "Regionen bidrar med en processledare till projektet"
_ALSO_PAYS = masked_pattern(
    rf"(?:,| och| samt) (?P<who>{PARTY})(?: bidrar)? med \d[\d ]*(?:[,.]\d+)? ?(?:kronor|kr|tkr|mnkr|miljon)"
)  # "… till projektet och Sparbanken med 60 000 kronor"
_HELPS_WITH = masked_pattern(
    rf"^\W*(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)(?: (?:också|även))?"
    r" (?P<told>(?:bistår|stödjer|stöder|stöttar|assisterar|hjälper(?: till)?)"
    r" med (?P<what>[^.;,]{4,60}))[\s.]*$"
)  # what the sentence before told of
_COSTS = masked_pattern(
    rf"(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*) (?:finansierar|bekostar|betalar|står för)"
    r" (?:(?:halva|hela|en del av|större delen av|(?:\d+|[a-zåäö]+) procent av) )?"
    r"(?:kostnad(?:en|erna)|projektet|arbetet)\b"
)  # of what the sentences before told of
_PROVIDES = masked_pattern(
    rf"(?P<who>{PARTY}) (?:beviljar|beviljade|har beviljat) (?P<work>\ue005+) (?:med )?\d[\d ,]*"
    r" ?(?:kronor|kr|tkr|mnkr|miljon)"
)  # "Nämnden beviljar projektet Rent vatten 90 000 kronor"
_PROVIDES_TO = masked_pattern(
    rf"(?P<who>{PARTY}) (?:beviljar|beviljade|avsätter|avsatte|anslår|anslog"
    r"|har (?:beviljat|avsatt|anslagit))"
    r" (?:högst |upp till )?\d[\d ,]*(?:kronor|kr|tkr|mnkr|miljon(?:er)?(?: kronor)?) (?:till|för)"
    r" (?:[a-zåäö]+ )?(?P<work>\ue005+)"
)  # "Nämnden beviljar 90 000 kronor till projektet Rent vatten"
_FINANCES = masked_pattern(
    rf"(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)(?: också| även| delvis)?"
    r" (?:(?:med|del)?finansierar|(?:med|del)?finansierade|bekostar|bekostade"
    r"|har (?:också |även |delvis )?(?:(?:med|del)?finansierat|bekostat))"
    r"(?: delvis| också| även)? (?P<work>\ue005+)"
)  # "Tillväxtverket har finansierat Rent vatten"
_ANSWERED = re.compile(
    r"\b(?:an)?svarar\s+för\s+(?P<duty>[a-zåäö]+(?:en|et|na)(?:\s+av\s+[^.,;]{3,60})?)(?=[.,;]|$)"
)
_FUNDED = masked_pattern(
    r"(?P<work>\ue005+)[^.;:\ue005]{0,80}? med (?:ekonomiskt stöd|medel|bidrag|pengar|finansiering) från"
    rf" (?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)"
)  # "Yrkesbron, som drivs av Ekby kommun med medel från Tillväxtverket"
_GETS = masked_pattern(
    r"(?P<work>\ue005+)(?:,? som)?(?: har| också| även| delvis| helt){0,3}"
    r" (?:får|fått|fick|erhåller|erhållit|beviljats|beviljades|tilldelats|tilldelades) (?:[a-zåäö]+ )?"
    r"(?:pengar|finansiering|[a-zåäö]*(?:medel|bidrag|stöd)) (?:från|av|ur)"
    rf" (?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)"
)  # "Lugna gatan, som får pengar från Allmänna arvsfonden"
_AFTER_PREPOSITION = re.compile(r"\b(?:med|för|till|av|från|hos|mellan|åt|mot) (?:[a-zåäö]+ )?$")
_JOINS = re.compile(" (?:och|samt) ")
_LONGEST_TOLD = 200  # characters of a sentence that may be another name of what somebody helps with
_PROJECT_FIRST = re.compile("\ue005+")
_BODY_FIRST = re.compile("[\ue000-\ue003]")
_HELPING = (
    "bistått",
    "bistod",
    "stött",
    "stödde",
    "assisterat",
    "assisterade",
    "hjälpt",
    "bistår",
    "stödjer",
    "stöder",
    "stöttar",
    "assisterar",
    "hjälper",
    "ger",
)
_HELPERS = (*BODY_KINDS, "person", "role")
_PAYING = ("bidrar", "bidrog", "bidragit", "går in", "gick in", "skjuter till")
_BEARING = ("finansierar", "bekostar", "betalar", "står för")
_FUNDING = ("finansier", "bekosta")
_GRANTING = ("beviljat", "lämnat", "gett")
_PROVIDING = ("bevilja", "avsätt", "avsatt", "anslå", "anslog", "anslagit")
_GETTING = ("medel ", " pengar", "bidrag", "stöd", "finansiering")
_CUES = (
    " från",
    *_GETTING,
    *_BEARING,
    *_PROVIDING,
    "lämnat",
    "bist",
    "stött",
    "assist",
    "hjälp",
    *_PAYING,
    *_FUNDING,
)


def supporters(view: View) -> Iterator[Claim]:
    """Read the sentences that say that a body, office or person helps with something, or pays for it."""
    for sentence, stretch in prose(view):
        told = not sentence.passage.column and stretch.part is not Part.HISTORY
        if told and holds_any(sentence.mask, _CUES):
            yield from _funders(view, sentence)
            yield from _helpers(view, sentence)


def _helpers(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who helps with what, or grants support for it."""
    if (helped := _told_of_before(view, sentence)) is not None:
        yield from helped
        return
    match = _HELPS.search(sentence.mask) if holds_any(sentence.mask, _HELPING) else None
    if match is None and holds_any(sentence.mask, _GRANTING):
        match = _GRANTS.search(sentence.mask)
    if match is None and holds_any(sentence.mask, _PAYING):
        match = _PAYS.search(sentence.mask)
    if match is None or (match.re in (_GRANTS, _PAYS) and _BODY_FIRST.match(match["what"])):
        return  # support for a body and not for a matter
    also = _ALSO_PAYS.search(sentence.mask, match.start("what")) if match.re is _PAYS else None
    place = sentence.place(match, "what")
    words = view.quoted(Span(place.start, sentence.start + also.start()) if also else place).strip(" ,:–-")
    told = view.quoted(sentence.place(match, "told"))
    clause = view.quoted(sentence.span).strip(" .")
    work = (told[told.index("arbetet med") :],) if " i arbetet med" in told else ()
    aliases = (told, *work, *((clause,) if len(clause) <= _LONGEST_TOLD else ()))
    matter = _work_helped(view, sentence, match, words) or view.names.make("activity", words, aliases=aliases)
    others = holders(view, sentence.place(also, "who")) if also else ()
    for party in (*holders(view, _subject(sentence, match)), *others):
        if party.kind in _HELPERS:
            yield Claim.stated("supports", party, matter, sentence.span, by=_EXTRACTOR, confidence=0.75)


def _subject(sentence: Sentence, match: re.Match[str]) -> Span:
    """Give who helps; of several, the first being what the clause before ends in, only the last.

    "Eva svarar för kontakten med kommunerna och Region Ekby stöttar med analys": the region does.
    """
    start, end = match.span("who")
    if _AFTER_PREPOSITION.search(sentence.mask, 0, start):
        joined = [*_JOINS.finditer(sentence.mask, start, end)]
        start = joined[-1].end() if joined else start
    return Span(sentence.start + start, sentence.start + end)


def _told_of_before(view: View, sentence: Sentence) -> list[Claim] | None:
    """Read who helps with a project by name, or with what the sentence before told of; None for others."""
    lends = _LENDS.search(sentence.mask) if holds_any(sentence.mask, _PAYING) else None
    match = lends or (_HELPS_WITH.match(sentence.mask) if holds_any(sentence.mask, _HELPING) else None)
    if match is None:
        return None
    place = sentence.place(match, "what")
    matter = matter_of(view, view.quoted(place), place.start) if lends else _matter_before(view, sentence)
    if matter is None:
        return None
    parties = (each for each in holders(view, sentence.place(match, "who")) if each.kind in _HELPERS)
    return [
        Claim.stated("supports", party, matter, sentence.span, by=_EXTRACTOR, confidence=0.7)
        for party in parties
    ]


def _matter_before(view: View, sentence: Sentence) -> Entity | None:
    """Give what the sentences before in a paragraph told of: a duty right before, else a project."""
    before = [each for each in view.sentences() if each.passage is sentence.passage]
    before = [each for each in before if each.start < sentence.start]
    answered = _ANSWERED.search(view.text, *before[-1].span) if before else None
    if answered is not None:
        return view.names.make("activity", folded(answered["duty"]))
    start = before[0].start if before else sentence.start
    works = view.names.within(start, sentence.start, kinds=("initiative",))
    if works and works[-1].entity_id:
        return view.names.entity(works[-1].entity_id)
    return matter_of(view, "projektet", sentence.start) if "projektet" in sentence.mask else None


def _funders(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who gives money to a project that a sentence names, or that was told of before."""
    yield from _payers(view, sentence)
    match = None
    if "\ue005" in sentence.mask:
        match = _FUNDED.search(sentence.mask) if " från" in sentence.mask else None
        match = match or (_GETS.search(sentence.mask) if holds_any(sentence.mask, _GETTING) else None)
    work = view.named_at(sentence.place(match, "work")) if match else None
    for party in holders(view, sentence.place(match, "who")) if match and work else ():
        if work is not None and party.kind in BODY_KINDS:
            yield Claim.stated("supports", party, work, sentence.span, by=_EXTRACTOR, confidence=0.75)


def _payers(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who bears the cost of a project, and who grants it a sum; with the years for which that is."""
    costs = _COSTS.search(sentence.mask) if holds_any(sentence.mask, _BEARING) else None
    match = costs or (_PROVIDES.search(sentence.mask) if "bevilja" in sentence.mask else None)
    match = match or (_PROVIDES_TO.search(sentence.mask) if holds_any(sentence.mask, _PROVIDING) else None)
    match = match or (_FINANCES.search(sentence.mask) if holds_any(sentence.mask, _FUNDING) else None)
    if match is None:
        return
    work = _matter_before(view, sentence) if costs else view.named_at(sentence.place(match, "work"))
    period = period_in(term_of(view, sentence), year=view.year)
    for party in holders(view, sentence.place(match, "who")) if work is not None else ():
        if work is not None and party.kind in BODY_KINDS:
            claim = Claim.stated("supports", party, work, sentence.span, by=_EXTRACTOR, confidence=0.75)
            yield replace(claim, valid_from=period.valid_from, valid_to=period.valid_to)


def _work_helped(view: View, sentence: Sentence, match: re.Match[str], words: str) -> Entity | None:
    """Give the project that is helped as a whole: "stödjer projektet", "bidrar till projektet".

    :param words: what somebody helps with or pays for.
    """
    place = sentence.place(match, "whom" if "whom" in match.groupdict() else "what")
    if match.re is _PAYS and (named := _PROJECT_FIRST.match(match["what"])) is not None:
        return view.named_at(Span(place.start, place.start + named.end()))
    return matter_of(view, words if match.re is _PAYS else view.quoted(place).strip(), place.start)
