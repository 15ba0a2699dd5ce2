"""Who leads a body, as a name beside the word says: "ordförande i G", "G:s ordförande X", "G leds av X"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.decisions.labels import Part, sentences_of, stretches
from graph.extractors.duties.periods import period_in
from graph.extractors.groups.led_groups import (
    group_spoken_of,
    leads,
    named_group,
    that_meets,
    who_is_led_by,
)
from graph.extractors.groups.spoken_groups import (
    COMMON,
    COMMON_GENITIVE,
    SHORT,
    called,
    group_meant,
    owner_meant,
    spoken_of,
)
from graph.extractors.offices.assignments import (
    EXTRACTOR,
    MEMBER,
    NAMED,
    ROLE,
    STOP,
    WHERE,
    body_at,
    last_of,
    membership,
    term_of,
)
from graph.extractors.offices.beside_names import ends_a_line_of_another
from graph.extractors.offices.leaders import leaders, of_genitive
from graph.extractors.offices.roles import base_form, is_chair
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_ORDINAL = r"(?:(?:\d:[ea]|I{1,3}(?= vice)|[Ff]örst[ea]|[Aa]ndr[ea]) )?"
_CHAIR = masked_pattern(
    rf"(?P<person><PERSON>)<PARTY>(?:, [\ue001\ue002]+)?,?(?: som)?(?: är(?: också| även| dessutom| nu)?"
    r"(?: sedan (?:den )?\d[^.;:,\ue000]{3,16}?)?"
    r"| har fått(?: [a-zåäö]+)? (?:förordnande|uppdrag|mandat) som| fortsätter som| sitter kvar som)?"
    rf"(?:,? [^.;{NAMED}]{{0,40}}?och)? ?(?:(?:ny|nyvald|omvald"
    rf"|fortsatt) )?(?:styrelse)?(?P<role>(?:vice )?ordförande)(?:n)? (?:i|för) {WHERE}{STOP}"
)
_CHAIR_BEFORE = masked_pattern(
    r"(?<!jänstgörande\s)(?<![a-zåäö])(?P<role>(?:[Vv]ice )?[Oo]rdförande)(?:n)?(?: (?:i|för)"
    r" (?:tidigare |de[nt] )?(?P<body><BODY>|[a-zåäö]+"
    r"(?:nämnden|styrelsen|revisionen|utskottet|rådet|kommittén|gruppen|beredningen))"
    r"(?:\s?\([^()]*\))?,?)? (?P<person><PERSON>)"
    r"|(?P<body2><BODY>)(?:s?|,? (?:genom|med|via|företrä(?:tt|dd) av) (?:sin|dess))"
    r" (?P<role2>(?:vice )?ordförande),? (?:[a-zåäö]+ )?(?P<person2><PERSON>)"
)
_IN_COMMAS = masked_pattern(
    r"^\s*(?:Mötets |Avgående |Tillträdande )?[Oo]rdföranden?, (?P<person><PERSON>)<PARTY>,"
    r"(?! <PERSON>| och <PERSON>)"
)
_ELECTED = masked_pattern(
    rf"(?P<person><PERSON>)<PARTY> (?P<role>{_ORDINAL}(?:vice )?ordförande|sekreterare|kassör|ledamot"
    r"|ersättare|suppleant)(?=\s*[,.;]| och | samt |\s*$)"
)
_ROLE_FIRST = masked_pattern(
    rf"(?P<role>(?i:{ROLE})|(?!Dokument)[A-ZÅÄÖ]\w*(?:chef|samordnare|ledare|direktör|sekreterare|koordinator"
    r"|ägare|beställare|redaktör|kassör|föreståndare|ombud))"
    rf"(?: (?:i|för|av|på|vid|hos|till) (?P<body><BODY>|{COMMON}|{SHORT}|[^.,;:()\n\ue000]{{3,50}}?))?"
    r"(?: från (?!och |den )(?P<sender><BODY>|[^.,;:()\n\d\ue000]{3,40}?))?(?:\s?\([^()]*\))?(?: där| här"
    r"| under [^.;:\ue000]{3,30}?"
    r"| från (?:och med )?(?=den )[^.;:\ue000]{3,30}?)?"
    r" (?:är|blir|blev|heter|har varit|var)"
    r" (?:nu )?(?:(?:till|från) och med den \d[^.;:\ue000]{3,16}? )?(?:[a-zåäö-]+ ){0,2}?(?P<person><PERSON>)"
    r"(?P<more>(?:<PARTY>(?:,| och| samt) <PERSON>)*)"
)
_NOMINATES = re.compile(r"valberedning|valnämnd|valkommitté|parti", re.IGNORECASE)
_WHERE_CHAIR = masked_pattern(
    rf"(?P<body><BODY>|{COMMON})(?:\s?\([^()]*\))?, (?:där|i vilke[nt]|vars)"
    r" (?:(?P<person><PERSON>)<PARTY> är (?P<role>(?:vice )?ordförande|sammankallande)"
    r"|(?P<role2>(?:vice )?ordförande|sammankallande) är (?:[a-zåäö-]+ )?(?P<person2><PERSON>))"
)
_AND_IS = masked_pattern(
    rf",? (?:och|samt|,) (?P<role>(?i:{ROLE})|[a-zåäö]+ansvarig) (?:är |blir |blev )?"
    r"(?:[a-zåäö-]+ )??(?P<person><PERSON>)"
)
_IS = (" är ", " blir ", " blev ", " heter ", " varit ", " var ")
_PRESIDES = masked_pattern(r"^\s*Ordföranden (?P<person><PERSON>)")
_OF_AUDIT = re.compile(r"\b[Rr]evis(?:ionens|(?P<plural>orernas)) $")
_OF_BOARD = re.compile(r"\b[Ss]tyrelsens (?:nya |avgående )?$")
_AUDITORS = re.compile(
    r"(?:kommun|stads|region|landstings)revision(?:en)?\b|\brevisorer(?:na)?$", re.IGNORECASE
)
_LEAVING = re.compile(r"^\s*Avgående\b")
_DELEGATE = re.compile(r"ledamot|representant|företrädare|ombud")
_SENDER = masked_pattern(r"(?P<whose><BODY>s?|\b[A-ZÅÄÖa-zåäö]+s) (?:nya? |ordinarie )?$")
_WHOSE = masked_pattern(rf"(?P<whose>{COMMON_GENITIVE}|<BODY>s?) $")


def chairs(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read the chairs and vice chairs that a sentence names beside their body."""
    if "rdförande" not in sentence.mask:
        return
    if (where := _WHERE_CHAIR.search(sentence.mask)) is not None:
        name, role = ("person", "role") if where["person"] else ("person2", "role2")
        body = group_meant(view, sentence.place(where, "body"), sentence)
        yield from leads(view, sentence, view.named_at(sentence.place(where, name)), where[role], body)
        return
    row = list(_ELECTED.finditer(sentence.mask))
    if len(row) > 1:
        yield from _elected(view, sentence, row)
        return
    for pattern in (_CHAIR, _CHAIR_BEFORE, _IN_COMMAS):
        found = [_chair(view, sentence, match) for match in pattern.finditer(sentence.mask)]
        if found:
            yield from (claim for claim in found if claim is not None)
            return


def presiding(view: View) -> Iterator[Claim]:
    """Read who puts the question where minutes tell how it was voted: "Ordföranden X ställer …"."""
    seen: set[str] = set()
    for stretch in stretches(view):
        if stretch.part is not Part.PROCEDURE:
            continue
        for start, end in sentences_of(view, stretch):
            sentence = Sentence(start, end, view.mask[start:end], stretch.passage)
            match = _PRESIDES.match(sentence.mask)
            claim = _chair(view, sentence, match) if match is not None else None
            if claim is not None and claim.subject.id not in seen:
                seen.add(claim.subject.id)
                yield claim


def _chair(view: View, sentence: Sentence, match: re.Match[str]) -> Claim | None:
    second = "person2" in match.groupdict() and match["person2"] is not None
    person = view.named_at(sentence.place(match, "person2" if second else "person"))
    groups = match.groupdict()
    role = (match["role2"] if second else groups.get("role", "ordförande")).lower()
    name = "body2" if second else "body"
    body = body_at(view, sentence, match, name) if groups.get(name) else _own_body(view, sentence)
    audit = _OF_AUDIT.search(sentence.mask, 0, match.start("role")) if groups.get("role") else None
    body = _auditors(view, audit["plural"] is not None) if audit is not None else body
    board = (
        groups.get("role") and not groups.get(name) and _OF_BOARD.search(sentence.mask[: match.start("role")])
    )
    body = called(view, "styrelsen") if board else body
    start = sentence.place(match, "role2" if second else "role").start if "role" in groups else 0
    next_line = not second and ends_a_line_of_another(view, start, sentence.place(match, "person").start)
    if person is None or body is None or next_line:
        return None
    alone = len(view.names.within(*sentence.span, kinds=("person",))) == 1
    period = period_in(term_of(view, sentence) if alone else "", year=view.year)
    return Claim(
        kind="chairs" if is_chair(role) else "member_of",
        subject=person,
        object=body,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.85 if groups.get(name) else 0.75,
        valid_from=period.valid_from,
        valid_to=last_of(period),
        properties=(("role", role),),
    )


def _auditors(view: View, plural: bool) -> Entity | None:
    """Give who audits: the body that the paper is of, the only one named, else "Revisionen"."""
    own = view.names.body
    if own is not None and "revis" in own.name.casefold():
        return own
    named = {each for each in view.names.entities if _AUDITORS.search(each.name)}
    if len(named) == 1:
        return named.pop()
    return None if plural else view.names.make("organisation", "Revisionen")


def _own_body(view: View, sentence: Sentence) -> Entity | None:
    """Give the body whose chair is spoken of without its name: the one that meets, else the group before."""
    return that_meets(view) or spoken_of(view, sentence)


def _elected(view: View, sentence: Sentence, row: list[re.Match[str]]) -> Iterator[Claim]:
    """Read "A ordförande, B vice ordförande": elected by the body that the item spoke of last before."""
    section = sentence.passage.section
    named = view.names.within(section.start if section else 0, sentence.end, kinds=("group", "organisation"))
    before = [each.entity_id for each in named if each.entity_id and not _NOMINATES.search(each.surface)]
    body = view.names.entity(before[-1]) if before else view.names.body
    for match in row:
        person = view.named_at(sentence.place(match, "person"))
        if person is not None and body is not None:
            for claim in membership(view, sentence, person, match["role"], body):
                yield replace(claim, confidence=0.7)


def role_first(view: View, sentence: Sentence, previous: Sentence | None) -> Iterator[Claim]:
    """Read "Ordförande är X" and "G leds av X"; the body is the group spoken of in or before the sentence."""
    yield from leaders(view, sentence)
    verbal = who_is_led_by(view, sentence, previous)
    if verbal is not None:
        yield from verbal
        return
    match = _role_before(sentence.mask)
    if match is None or _WHERE_CHAIR.search(sentence.mask) or _LEAVING.search(sentence.mask):
        return
    role = base_form(match["role"])
    named = named_group(view, sentence, sentence.place(match, "body")) if match["body"] else None
    person = view.named_at(sentence.place(match, "person"))
    yield from _sent_by(view, sentence, match, person)
    if MEMBER.search(role):
        body = named or _whose(view, sentence, match) or group_spoken_of(view, sentence, previous)
        yield from leads(view, sentence, person, role, body)
        yield from _others(view, sentence, match, body)
    else:
        for holder in _holders(view, sentence, match, several=role != match["role"].lower()):
            yield from membership(view, sentence, holder, role, named)
        yield from _others(view, sentence, match, None)


def _sent_by(view: View, sentence: Sentence, match: re.Match[str], person: Entity | None) -> Iterator[Claim]:
    """Read whom somebody acts for: "Ekby kommuns representant i G är X", "Ekby kommuns nya chef heter X"."""
    if person is None:
        return
    sender = _SENDER.search(sentence.mask, 0, match.start("role"))
    place = sentence.place(sender, "whose") if sender is not None else None
    if place is not None and (_DELEGATE.search(match["role"]) or _heads(view, place, match["role"])):
        whose = owner_meant(view, place)
    else:
        whose = view.named_at(sentence.place(match, "sender")) if match["sender"] else None
    if whose is not None:
        yield Claim.stated("represents", person, whose, sentence.span, by=EXTRACTOR, confidence=0.8)


def _heads(view: View, place: Span, role: str) -> bool:
    """Tell whether an office is that of a named authority."""
    named = view.names.within(*place, kinds=("region", "organisation"))
    return bool(named) and MEMBER.search(role) is None


def _others(view: View, sentence: Sentence, first: re.Match[str], body: Entity | None) -> Iterator[Claim]:
    """Read who else is named with an office in the same body: "… och vice ordförande är B"."""
    for match in _AND_IS.finditer(sentence.mask, first.end("person")):
        role = base_form(match["role"])
        if body is not None if MEMBER.search(role) else body is None:
            person = view.named_at(sentence.place(match, "person"))
            yield from leads(view, sentence, person, role, body)


def _holders(view: View, sentence: Sentence, match: re.Match[str], *, several: bool) -> Iterator[Entity]:
    """Give who holds an office; all that are listed where it stands in the plural."""
    end = match.end("more") if several else match.end("person")
    place = Span(sentence.start + match.start("person"), sentence.start + end)
    for mention in view.names.within(*place, kinds=("person",)):
        if mention.entity_id:
            yield view.names.entity(mention.entity_id)


def _role_before(mask: str) -> re.Match[str] | None:
    return _ROLE_FIRST.search(mask) if holds_any(mask, _IS) else None


def _whose(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the group whose chair a sentence names: "Styrgruppens ordförande är X"."""
    whose = _WHOSE.search(sentence.mask, 0, match.start("role"))
    if whose is None:
        return None
    return of_genitive(view, sentence.place(whose, "whose"), sentence)
