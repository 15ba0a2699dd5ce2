"""Who leads a group, as a verb says: "G leds av X", "G har en ny ordförande, X"; which group is meant."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.groups.headings import group_told
from graph.extractors.groups.member_phrases import told
from graph.extractors.groups.spoken_groups import COMMON, SHORT, UNNAMED, group_meant, group_of, spoken_of
from graph.extractors.offices.assignments import membership
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_GROUP_WORD = re.compile(rf"{COMMON}|{SHORT}|{UNNAMED}".replace(" ", r"\s"))
_BOARD = re.compile(
    r"(?:nämnd(?:en)?|styrelsen?|utskottet|direktionen)(?:\s(?:i|för)\s.+)?(?:\s\([^()]+\))?$", re.I
)
_UNIT = re.compile(r"[\wåäö-]*(?:enheten|avdelningen|förvaltningen|kontoret|sektionen|kliniken)")
_LED = masked_pattern(
    rf"(?P<body><BODY>|{COMMON}|{SHORT})(?:\s?\([^)]*\))?(?:,? som)?"
    r"(?: (?!leds|har|ska|med)[a-zåäö]+[^.;:,\ue000-\ue003]{0,60}?(?= och (?:leds|leddes)))?"
    r" (?:och )?(?:leds|leddes|har letts|(?:ska|skall|kommer att) ledas|under ledning) av"
    r" (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
    rf"|(?P<with><BODY>|{COMMON}|{UNNAMED})(?:(?: [a-zåäö]+){{0,4}}?|,) med (?:[a-zåäö-]+ )?"
    r"(?P<named><PERSON>)<PARTY> som (?:ordförande|sammankallande)"
)
_LED_BY = masked_pattern(
    rf"\b(?:leds|leddes) (?P<body><BODY>|{COMMON})(?: nu"
    r"| tills vidare)? av (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
)
_HAS_NEW = masked_pattern(
    rf"(?P<body><BODY>|{COMMON}|{SHORT}) (?:har fått|får|fick|har valt"
    r"|har) (?:en )?ny (?P<role>(?:vice )?ordförande"
    r"|sammankallande|sekreterare)(?:,|:| –|,? som är| i) (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
)
_SUBJECT = masked_pattern(r"^\W*(?P<body><BODY>)")
_IT_IS_LED = masked_pattern(
    r"^\W*(?:Den|Denna|Denne|(?P<work>Arbetet|Uppdraget))"
    r" (?:leds|leddes|har letts|(?:ska|skall|kommer att) ledas) av (?:[a-zåäö-]+ )?(?P<person><PERSON>)"
)
_INQUIRES = re.compile(r"utredning|kommission|delegation|kommitté", re.IGNORECASE)  # who leads its work, it
_AND_LED = re.compile(r"\soch\s+(?:leds|leddes)\s")  # said of the subject: "A hör till B och leds av C"
_LED_CUES = (" leds ", " ledas ", " leddes ", " letts ", " som ", " ledning ")
_VICE = masked_pattern(r"\bmed (?P<person><PERSON>) som vice ordförande\b")


def who_is_led_by(view: View, sentence: Sentence, previous: Sentence | None) -> list[Claim] | None:
    """Read who leads a group, as a verb or "har fått en ny ordförande" says; None where nothing does."""
    mask = sentence.mask
    fresh = _LED_BY.search(mask) if "led" in mask else None
    fresh = fresh or (_HAS_NEW.search(mask) if "ny" in mask else None)
    if fresh is not None:
        role = fresh.groupdict().get("role") or "ordförande"
        body = named_group(view, sentence, sentence.place(fresh, "body"))
        return [*leads(view, sentence, view.named_at(sentence.place(fresh, "person")), role, body)]
    led = _LED.search(mask) if holds_any(mask, _LED_CUES) else None
    if led is not None:
        names = ("with", "named") if led["with"] else ("body", "person")
        place, who = (sentence.place(led, name) for name in names)
        subject = _SUBJECT.match(mask) if _AND_LED.search(led[0]) else None
        body = named_group(view, sentence, sentence.place(subject, "body") if subject else place)
        beside = _VICE.search(mask, led.end())
        second = view.named_at(sentence.place(beside, "person")) if beside is not None else None
        first = leads(view, sentence, view.named_at(who), "ordförande", body)
        return [*first, *leads(view, sentence, second, "vice ordförande", body)]
    if (it := _IT_IS_LED.search(mask)) is not None:
        person = view.named_at(sentence.place(it, "person"))
        group = group_spoken_of(view, sentence, previous)
        if it["work"] and (group is None or not _INQUIRES.search(group.name)):
            return None
        return [*leads(view, sentence, person, "ordförande", group)]
    return None


def leads(
    view: View, sentence: Sentence, person: Entity | None, role: str, body: Entity | None
) -> Iterator[Claim]:
    """Give a person's office in a body; a secretary has no seat by it."""
    seated = None if role.endswith("sekreterare") else body  # who may be an employee
    for claim in membership(view, sentence, person, role, seated) if person is not None else ():
        yield replace(claim, confidence=0.75)


def named_group(view: View, sentence: Sentence, place: Span) -> Entity | None:
    """Give the group or the unit that words are; None where they are a matter: "frågor om avtalet"."""
    words = view.quoted(place)
    if view.named_at(place) is not None or _GROUP_WORD.fullmatch(words):
        return group_meant(view, place, sentence)
    if not _UNIT.fullmatch(words):
        return None
    named = words[:1].upper() + words[1:]
    return view.names.resolve(named, kinds=BODY_KINDS, start=place.start, end=place.end)


def group_spoken_of(view: View, sentence: Sentence, previous: Sentence | None) -> Entity | None:
    """Give the group that the sentence before is about, else that of the heading, title or document."""
    words = told(previous.mask) if previous else None
    if previous is not None and words is not None and words.group is not None:
        return group_told(view, previous, words)
    if previous is not None and (board := _board_told_of(view, previous)) is not None:
        return board
    if previous is not None and (group := group_of(view, previous)) is not None:
        return group
    section = sentence.passage.section
    heading = (
        view.names.named(section.headings[-1], kinds=("group",)) if section and section.headings else None
    )
    if heading is not None:
        return heading
    spoken = spoken_of(view, sentence)
    if spoken is not None:
        return spoken
    title = view.document.title
    named = [each for each in view.names.entities if each.kind == "group" and each.name in title]
    return named[0] if named else that_meets(view)


def _board_told_of(view: View, previous: Sentence) -> Entity | None:
    """Give the board that a sentence begins with: "Ekby nämnd har sju ledamöter. Ordförande är X"."""
    subject = _SUBJECT.match(previous.mask)
    board = view.named_at(previous.place(subject, "body")) if subject is not None else None
    return board if board is not None and _BOARD.search(board.name) else None


def that_meets(view: View) -> Entity | None:
    """Give the body that the document is of, where it is one that people sit in."""
    body = view.names.body
    return None if body is None or body.kind == "region" or body.name.endswith("kommun") else body
