"""Who leaves an assignment in a body: "avsägelse av X från uppdraget som ledamot i G", "X lämnar G"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from corpus.dates import MONTHS, find_dates
from corpus.records import Entity
from graph.extractors.groups.headings import group_of_heading
from graph.extractors.groups.spoken_groups import COMMON, SHORT, group_meant, spoken_of
from graph.extractors.offices.assignments import EXTRACTOR, MEMBER, NAMED, ROLE, STOP, WHERE, body_at
from graph.extractors.offices.roles import base_form, is_chair
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.names.lists.gazetteers import rows
from graph.text.sentences import holds_any

_SEAT = r"(?:skapet|posten|uppdraget|rollen|klubban)?"
_LEAVES = masked_pattern(
    rf"(?:[Aa]vsägelse[n]? (?:från|av)|[Ee]ntledig\w+) (?P<person><PERSON>)<PARTY>(?: från)?(?:"
    rf" uppdraget)?(?: som)? (?P<role>{ROLE}) (?:i|för|av|vid) {WHERE}{STOP}"
    rf"|(?P<leaver><PERSON>)<PARTY>(?:,[^,.;{NAMED}]{{2,50}},|,? som [^,.;{NAMED}]{{2,30}}?| från <BODY>)?"
    rf"[^.;,{NAMED}]{{0,40}}? (?:lämnar|lämnade|har lämnat|avgår ur|avgick ur|går ur|gick ur|utgår ur)"
    r"(?: därmed| också| nu| även)?"
    rf" (?:den |det )?(?P<left>\ue003+|{SHORT}|{COMMON}|<BODY>)"
    r"|\b(?:[Ll]ämnar|[Ll]ämnade|[Aa]vgår) (?P<goes><PERSON>)<PARTY> (?:ur )?"
    rf"(?P<gone>\ue003+|{SHORT}|{COMMON}|<BODY>)"
    rf"|\b[Nn]uvarande (?P<held>{ROLE}),? (?P<now><PERSON>)<PARTY>,?"
    r" (?:lämnar|lämnade|har lämnat|avgår från|avsäger sig) (?P<it>uppdraget)"
    rf"|(?P<head><PERSON>)<PARTY>[^.;{NAMED}]{{0,40}}? (?:lämnar|lämnade|har lämnat) (?:sitt |rollen som )?"
    rf"(?P<seat>ordförande(?=skap|post|uppdrag|roll|klubba| )){_SEAT}(?: (?:i|för|av) (?P<of><BODY>|{COMMON}"
    rf"|{SHORT}))?"
    r"|(?P<ends><PERSON>)<PARTY>(?: har valt att| väljer att)? (?:slutar?|slutade|avslutar? (?:sitt"
    r"|sina) uppdrag"
    rf"|avslutade sitt uppdrag|lämnar? (?:sitt|sina) uppdrag|lämnar? sin plats|kliver av|avgår) (?:i|från|ur)"
    rf" (?:den |det )?(?P<from>\ue003+|{SHORT}|{COMMON}|<BODY>)"
    r"|\b[Ee]fter [^.;,\ue000-\ue003]{2,30} som (?P<was>(?:vice )?ordförande|ledamot) (?:i"
    r"|för) (?P<whence><BODY>)"
    r"[^.;,\ue000]{0,30}? (?:lämnar|slutar|avgår|lämnade) (?P<quits><PERSON>)"
    rf"|^\W*(?P<post>(?i:{ROLE}))(?:: ?| är )(?:vakant|obesatt)[^.;{NAMED}]{{0,60}}?"
    r" (?:då|när|sedan|efter att) (?P<former><PERSON>)<PARTY>"
    r" (?:har )?(?:lämnade?|lämnat|avgått|avgick|slutade?|slutat|avsade|avsagt)\b"
    rf"|(?P<who><PERSON>)<PARTY>[^.;{NAMED}]{{0,40}}? (?:avsäger sig|avsade sig|har avsagt sig|lämnar"
    rf"|lämnade|har lämnat|entledigas från|avgår? från|avgår? som|avgick som) (?:sitt |sina )?"
    rf"(?:uppdrag(?:et)?)?(?: ?som)? ?(?P<what>{ROLE})?"
    rf"(?: (?:i|för|av|vid) (?P<where><BODY>|[^.,;()\n]{{3,60}}?){STOP})?"
)
_GROUPS = (
    ("person", "role", "body"), ("leaver", "", "left"), ("goes", "", "gone"), ("now", "held", ""),
    ("head", "seat", "of"), ("ends", "", "from"), ("quits", "was", "whence"), ("former", "post", ""),
    ("who", "what", "where"),
)  # fmt: skip
_MEANT = frozenset(("left", "gone", "from", "of", "whence"))
_TURN = re.compile(r"\b(?:(?P<half>halvårs)|års)skiftet\b")
_MONTH = re.compile(rf"\bi ({'|'.join(MONTHS)})\b(?! \d)")
_LEFT_BEFORE = re.compile(r"\b(?:lämnade|avgick|slutade|lämnat|avgått|slutat)\b")
_BOARD = re.compile(
    r"(?:nämnd|styrelse|fullmäktige|utskott|direktion|råd|kommitté|beredning|presidium|delegation)(?:en|n|et)?\b"
)
_SUBSTITUTES = frozenset(("ersättare", "suppleant"))  # who are no members of what they leave
_WORDS = ("vsäg", "vsag", "vsade", "ntledig", "lämna", "avgå", "slut", "kliver av")


def departures(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who leaves a body; the membership ends on the last date that the sentence names."""
    match = _LEAVES.search(sentence.mask) if holds_any(sentence.mask, _WORDS) else None
    if match is None:
        return
    who, what, where = next(groups for groups in _GROUPS if match[groups[0]] is not None)
    person = view.named_at(sentence.place(match, who))
    role = base_form((what and match[what]) or "")
    body = _left(view, sentence, match, where, role)
    if person is None or body is None:
        return
    words = view.text[sentence.start : sentence.end]
    dates = find_dates(words, year=view.year)
    member = "member_of" if not role or MEMBER.search(role) else "represents"
    base = Claim(
        kind="chairs" if is_chair(role) else member,
        subject=person,
        object=body,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.85,
        valid_to=dates[-1].value if dates else _turn(view, words) or view.document.date,
        properties=(("status", "avgår"), *((("role", role),) if role else ())),
    )
    if role in _SUBSTITUTES:
        yield replace(base, kind="has_role", object=view.names.make("role", role), properties=())
        return
    yield base
    if member == "represents":
        yield replace(base, kind="has_role", object=view.names.make("role", role), properties=())


def _turn(view: View, words: str) -> str | None:
    """Give the last day before the turn of a year or of half of one, or the month: "vid halvårsskiftet"."""
    if view.year is not None and (month := _MONTH.search(words)) is not None:
        number = MONTHS[month[1]]
        told = f"{view.year}-{number:02}"
        come = told <= (view.document.date or told) or not _LEFT_BEFORE.search(words)
        return told if come else f"{int(view.year) - 1}-{number:02}"
    turn = _TURN.search(words)
    if turn is None or view.year is None:
        return None
    return f"{view.year}-{'06-30' if turn['half'] else '12-31'}"


@cache
def _authorities() -> frozenset[str]:
    """Load the names of the authorities of the state, some of which are called boards and councils."""
    return frozenset(row[0] for row in rows("authorities.tsv"))


def _is_board(name: str) -> bool:
    """Tell whether a body is one in which people have seats, and no employer: a board, no authority."""
    return _BOARD.search(name) is not None and name not in _authorities()


def _left(view: View, sentence: Sentence, match: re.Match[str], where: str, role: str) -> Entity | None:
    """Give the body that is left: as named, else the group spoken of where somebody leads or sits in one."""
    if where in _MEANT and match[where]:
        left = group_meant(view, sentence.place(match, where), sentence)
        return left if left is None or left.kind == "group" or _is_board(left.name) else None
    if where and match[where]:
        return body_at(view, sentence, match, where)
    if not MEMBER.search(role):
        return None
    own = view.names.body
    meant = spoken_of(view, sentence) or group_of_heading(view, sentence)
    return meant or (own if own is not None and own.kind == "group" else None)
