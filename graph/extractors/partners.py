"""Which bodies take part in a project or agreement: "Parter: A och B", "I projektet deltar A"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity
from graph.extractors.genres import is_of_meeting
from graph.extractors.labels import prose
from graph.extractors.own_plans import plan_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.sentences import folded, holds_any

_EXTRACTOR = "parter"
_WORD = (
    r"(?:[Dd]et |[Dd]en )?\b(?:[Pp]rojekt|[Ss]amarbet|[Aa]vtal|[Pp]artnerskap|[Pp]rogramm|[Ii]nitiativ)et"
    r"|\b(?:[Ss]atsning|[Ii]nsats|[Öö]verenskommels|[Pp]ilot|[Ss]amverkan|[Ff]örstudi)en"
)
_WHAT = rf"(?P<what>(?:{_WORD}|<WORK>))"
_ONE = r"<BODY>(?:\s?\([^()]{1,40}\))?"
_MORE = rf"(?:(?:, ?| och | samt |, samt | & | respektive ){_ONE})"
_WHO, _ALSO, _SEVERAL = rf"(?P<who>{_ONE}{_MORE}*)", rf"(?P<also>{_ONE}{_MORE}*)", rf"(?P<who>{_ONE}{_MORE}+)"
_TAKES = r"(?:deltar|medverkar|ingår|deltog|medverkade|ingick)"
_PARTIES = (
    r"(?:[Aa]vtals|[Pp]rojekt|[Ss]amverkans|[Ss]amarbets|[Aa]vtalets |[Pp]rojektets |[Öö]verenskommelsens )?"
    r"[Pp]art(?:er|ners?)|(?:[Dd]eltagande|[Mm]edverkande|[Ss]amverkande|[Aa]nslutna|[Ii]ngående)"
    r" (?:kommuner|regioner|parter|organisationer|myndigheter|verksamheter|aktörer|huvudmän)"
)
_STATED = (
    masked_pattern(rf"\bI {_WHAT} {_TAKES}(?: (?:även|också|bland annat))? {_WHO}"),
    masked_pattern(
        rf"{_WHAT}(?:,? som)? är (?:ett|en) (?:[a-zåäö]+ )?"
        rf"(?:samarbete|samverkan|avtal|överenskommelse)(?:sprojekt)? mellan {_WHO}"
    ),
    masked_pattern(rf"{_WHAT} (?:ingås|sluts|har ingåtts|har slutits|tecknas) mellan {_WHO}"),
    masked_pattern(
        rf"{_WHAT}(?: som)? (?:pågår|genomförs|bedrivs|testas|prövas)"
        rf"(?: (?:under )?\d{{4}}(?:\s?[-–]\s?\d{{4}})?)? i {_WHO}"
    ),
    masked_pattern(
        rf"(?:^|[\s(]){_WHO} (?:deltar|medverkar|ingår|ansluter(?: sig)?|anslöt(?: sig)?|är med)"
        rf" (?:i|till) {_WHAT}"
    ),
    masked_pattern(rf"\b(?:[Pp]art(?:er|ners?)|[Dd]eltagare) i {_WHAT} är {_WHO}"),
    masked_pattern(
        rf"{_WHAT},? (?:där|i vilket|som) {_WHO}(?: också| även| gemensamt| tillsammans)?"
        r" (?:deltar|medverkar|ingår|deltog|medverkade|driver|drev|bedriver|bedrev|genomför|genomförde"
        r"|har (?:drivit|bedrivit|genomfört))"
    ),
    masked_pattern(
        rf"\b{_TAKES} {_WHO}(?: också| även)? i {_WHAT}(?:[^.;:,]{{0,30}}? tillsammans med {_ALSO})?"
    ),
    masked_pattern(rf"(?:^|[\s(]){_WHO} (?:deltar|medverkar) i {_WHAT} tillsammans med {_ALSO}"),
    masked_pattern(
        rf"(?:^|[\s(]){_SEVERAL} (?:driver|drev|bedriver|bedrev|genomför|genomförde"
        rf"|har (?:drivit|bedrivit|genomfört))(?: tillsammans| gemensamt)? {_WHAT}"
    ),
    masked_pattern(
        rf"{_WHAT}(?:,? som)? (?:drivs|drevs|bedrivs|genomförs|genomfördes|leds|ägs) av {_WHO}"
        rf" (?:tillsammans med|i samverkan med|i samarbete med) {_ALSO}"
    ),
    masked_pattern(rf"\bleder {_WHAT},? (?:och|medan|där) {_WHO} (?:deltar|medverkar)"),
)
_DEED = masked_pattern(
    rf"^\W*{_WHO} (?:deltar|medverkar|deltog|medverkade|har (?:deltagit|medverkat|varit med))"
    rf"(?: också| även| från (?:början|start(?:en)?))*"
    rf"(?:,? och (?:[^.;:,]{{0,30}}? )?(?:ansluter|tillkommer)(?: även| också)? {_ALSO})?[\s.]*$"
)
_IN_THE_WORK = masked_pattern(
    rf"^\W*{_WHO} (?:deltog|medverkade|har (?:också |även )?(?:deltagit|medverkat))"
    r" i (?:arbetet|framtagandet)"
    rf"(?: med (?:planen|strategin|programmet|att ta fram \w+))?(?:,? liksom {_ALSO})?[\s.]*$"
)
_MEMBERS = masked_pattern(
    rf"\b[Mm]edlem(?:mar)? i (?P<what>(?:[Nn]ätverket|[Ff]öreningen|[Gg]ruppen|\ue003+)) är {_WHO}"
)
_LABELLED = masked_pattern(rf"^\W*(?:{_PARTIES})(?:\s*:\s*| är ){_WHO}[\s.]*$")
_YEARS = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s?[–-]\s?(?P<last>(?:19|20)\d\d)\b")
_HEAD = re.compile(_PARTIES.replace(" ", r"\s+") + r"\s*:?")
_LISTED = masked_pattern(rf"[\s•*–-]*{_WHO}[\s.,;]*")
_CUES = (
    "elt", "edverk", "amverk", "ingår", "ngående", "ingick", "mellan", "pågår", "genomförs", "bedrivs",
    "testas", "prövas", "anslut", "anslöt", "är med", "parter", "partner", "Part", "nslutna", "edlem",
    "driv", "drev", "genomför", "varit med",
)  # fmt: skip
_BODY = re.compile("[\ue001-\ue003]")  # sentences without one are passed by at once
_OF_AGREEMENT = re.compile(r"(?:avtal|överenskommels|samverkan|partnerskap)", re.IGNORECASE)


def partners(view: View) -> Iterator[Claim]:
    """Read the bodies that take part in a project, agreement or network."""
    heads = False
    for sentence, _ in prose(view):
        words = folded(view.text[sentence.start : sentence.end])
        begins = _HEAD.fullmatch(words) is not None
        if sentence.passage.block.kind is BlockKind.HEADING or begins:
            heads = begins and not is_of_meeting(view)
            continue
        listed = _LISTED.fullmatch(sentence.mask) if heads else None
        heads = listed is not None
        if listed is not None:
            yield from _take_part(view, sentence, listed, plan_of(view))
        elif _BODY.search(sentence.mask) and holds_any(sentence.mask, _CUES):
            yield from _stated(view, sentence)


def _stated(view: View, sentence: Sentence) -> Iterator[Claim]:
    labelled = _LABELLED.search(sentence.mask) if not is_of_meeting(view) else None
    if labelled is not None:
        yield from _take_part(view, sentence, labelled, plan_of(view))
        return
    for pattern in _STATED:
        for match in pattern.finditer(sentence.mask):
            yield from _take_part(view, sentence, match, _meant(view, sentence, match))
    deed = _DEED.search(sentence.mask)
    if deed is not None:
        before = _before(view, sentence, sentence.start, "initiative", start=sentence.passage.start)
        yield from _take_part(view, sentence, deed, before)
    work = _IN_THE_WORK.search(sentence.mask) if not is_of_meeting(view) else None
    if work is not None:
        yield from _take_part(view, sentence, work, plan_of(view))
    for match in _MEMBERS.finditer(sentence.mask):
        yield from _take_part(view, sentence, match, _network(view, sentence, match), kind="member_of")


def _meant(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the project or agreement of a name or common word: the nearest before, else the title's."""
    place = sentence.place(match, "what")
    known = view.named_at(place)
    if known is not None:
        return known
    kind = "strategy" if _OF_AGREEMENT.search(view.quoted(place)) else "initiative"
    if (before := _before(view, sentence, place.start, kind)) is not None:
        return before
    plan = plan_of(view)
    return plan if plan is not None and plan.kind == kind else None


def _network(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    place = sentence.place(match, "what")
    return view.named_at(place) or _before(view, sentence, place.start, "group")


def _before(view: View, sentence: Sentence, at: int, kind: str, *, start: int | None = None) -> Entity | None:
    """Give the nearest of a kind that is named before a place, in the section unless from elsewhere on."""
    if start is None:
        start = sentence.passage.section.start if sentence.passage.section else 0
    ids = [each.entity_id for each in view.names.within(start, at, kinds=(kind,)) if each.entity_id]
    return view.names.entity(ids[-1]) if ids else None


def _take_part(
    view: View,
    sentence: Sentence,
    match: re.Match[str],
    what: Entity | None,
    *,
    kind: str = "participates_in",
) -> Iterator[Claim]:
    if what is None:
        return
    years = _YEARS.search(sentence.mask, match.start())
    places = [sentence.place(match, name) for name in ("who", "also") if match.groupdict().get(name)]
    for mention in (each for place in places for each in view.names.within(*place, kinds=BODY_KINDS)):
        if mention.entity_id and mention.entity_id != what.id:
            yield Claim(
                kind=kind,
                subject=view.names.entity(mention.entity_id),
                object=what,
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=0.75,
                valid_from=years["first"] if years else None,
                valid_to=years["last"] if years else None,
            )
