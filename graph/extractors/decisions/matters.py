"""What a decision is about: the plan, project, body, person or matter that its clause or heading names."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Mention, Section, Span
from graph.extractors.decisions.deciding_bodies import MEMBERS_MET, as_met
from graph.extractors.decisions.names import EXTRACTOR
from graph.extractors.duties.own_plans import plan_of
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.spoken_groups import COMMON as GROUP
from graph.extractors.groups.spoken_groups import called, points_back
from graph.extractors.view import BODY_KINDS, Claim, View, masked_pattern
from graph.names.classes import known_kind
from graph.within.authorities import authority_in

_CONCERNED = ("strategy", "initiative", "organisation", "group", "region", "person")
_NAMED_MATTERS = ("strategy", "initiative", "group")
_WORKS = ("strategy", "initiative")
_CHARGES = re.compile(
    r"\bi\s+uppdrag\b|\buppdra\w*|\bansvar\w*|\bsvarar\s+för\b|\bska\s+(?!gälla|börja|fortsätta)\w+",
    re.IGNORECASE,
)  # a duty is about the holder that it names, and not about all that its item is about
_CHARGED = re.compile(rf"(?:^|\batt\s+)(?P<group>{GROUP})\s+(?:ska|skall|(?:får|fick)\s+i\s+uppdrag)\b")
_ASKED = re.compile(r"\bföreslår\s+(?P<board>[a-zåäö]*(?:styrelsen|nämnden|direktionen))\s+att\b")
_FORMED = re.compile(
    r"\b(?:(?:bilda|inrätta|tillsätta|utse)(?:r|de|t|s)?|tillsätter|tillsatte|utsåg)\s+(?:en|ett)\s+(?:(?:ny|nytt|gemensam|gemensamt|särskild|särskilt)\s+)?"
    r"(?P<group>(?:[a-zåäö]+t?\s+)?[a-zåäö-]{3,}(?:grupp|kommitté|kommission|råd|nätverk|utskott|delegation))\b"
    r"|^\W*(?:En|Ett)\s+(?P<formed>[a-zåäö]{3,}(?:grupp|kommitté|kommission|råd|nätverk|utskott|delegation)(?:\s+för\s+[^.,;]{3,60}?)?)"
    r"\s+(?:tillsattes|tillsätts|bildades|bildas|inrättades|inrättas)\b",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(
    r"(?<!\w)(?:(?P<board>[Ss]tyrelse(?:ns?)?)|[Vv]alberedning(?:en)?)(?=\s(?!förslag|yttrande|yrkande)|[.,;])"
)  # whom those who meet charge, elect or discharge
_OWN = re.compile(r"(?:föreningen|förbundet|stiftelsen|bolaget|klubben|sällskapet)s?", re.IGNORECASE)
_THE_ITEM = re.compile(
    r"(?:\d+[.)]\s+)?(?:Ärendet|Frågan|Motionen|Medborgarförslaget|Förslaget)\s+(?:åter|bord|avsl|bifall|anses|remitt)"
)  # what the heading names
_BROUGHT = re.compile(
    r"(?:§\s*\d+\s*[.:–-]?\s*)?(?:(?:Svar|Yttrande|Besvarande|Behandling|Remiss|Beredning|Anmälan|Återremiss)\s"
    r"(?:på|av|över|om|angående|gällande)\s)?"
    r"(?P<kind>(?:Medborgar|E-|Invånar|Göteborgs)förslag|(?:\w*i|I)nitiativ|Motion|Interpellation(?!\s(?:av|från))|Enkel\sfråga(?!\s(?:av|från)))(?:en|et)?"
    r"(?P<movers>\s(?:av|från)\s[^\n]{3,200}?)?\s(?P<about>(?:om|angående|gällande|avseende|att)\s[^\n]{4,200}?)"
    r"(?:\s*\([^()]*\d[^()]*\))?",
    re.IGNORECASE,
)  # what somebody has brought to the table, as the heading of its item names it
_NUMBERED_MOTION = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?]\s))(?P<title>Motion\s+\d+\s*[:.–-]\s+[^.,;\n]{4,100}?)(?=\s*[.,;\n])"
)
_THE_MOTION = re.compile(r"\bmotionen\b", re.IGNORECASE)
_WHAT_WAS_BROUGHT = re.compile(
    r"\b(?:motionen|interpellationen|(?:medborgar|e-|invånar)?förslaget|\w*initiativet|frågan)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?P<stem>[a-zåäö-]*(?:plan|policy|riktlinje|strategi|program|reglemente|överenskommelse|avtal|projekt|motion"
    r"|taxa|ordning|grupp|vårdförlopp|kommitté|budget|stadgar))(?:erna|na|met|et|en|n|t)\b",
    re.IGNORECASE,
)
_ADOPTION = re.compile(
    r"^\W*(?:Anta(?:gen|get|gna)|Fastställ(?:d|t|da)|Godkän(?:d|t|da)|Beslut(?:ad|at|ade|\s+om\s+start)?)(?:\s+(?:av|i)\b|:|\s+\d)",
    re.IGNORECASE,
)
_PLACE = re.compile("(?:[\ue001-\ue003]|\\bför \\w+|\\w+chef\\w*)\\s+(?:i|vid|inom|hos)\\s+$")
_OLD = re.compile(r"\b(?:ersätter|ersatte|upphäver|i\s+stället\s+för)\s+(?:\w+\s+)?$")
_REPLACED = re.compile(r",\s+som\s+(?:\w+\s+)?(?:ersätter|ersatte|upphäver)\s+$")
_GROUND = re.compile(
    r"\b(?:med\s+hänvisning\s+till|med\s+stöd\s+av|enligt|i\s+enlighet\s+med|på\s+grund\s+av)\s[^,;:]{0,40}$",
    re.IGNORECASE,
)
_ORDER_OF = re.compile(
    r"(?:uppdragsbeskrivning|budget|verksamhetsplan|arbetsordning)(?:en)?\s+för\s+(?P<whom>.+)", re.DOTALL
)  # what a group is given: the decision is about the group
_LONGEST_PARTY, _NEAR = 4, 40
_EMPLOYER = re.compile("\ue000(?:\\s?\\([^)]*\\))?,\\s+$")  # "Anna Berg, Ekby kommun, utses"
_FORMER = re.compile(r"\b(?:efter|ersätter|efterträder|i stället för|istället för)\s+$")
_OF_ANOTHER = re.compile(
    r"s?\s+(?:förslag|yrkande|kommuner|tjänsteutlåtande|tjänsteskrivelse|utlåtande|beredning|intentioner|hemställan"
    r"|begäran|framställ(?:an|ning)|inriktningsbeslut|(?:tidigare\s+)?beslut)\b|s?\s+uppdrag\s+(?:den\s+)?(?:\d|§)"
)
_BY = re.compile(
    r"\b(?:antogs|antag(?:en|et|na)|fastställ(?:d|t|da|des)|beslutad(?:e|es)?|beslutats|lämna(?:d|t|ts|des))\s+av\s+$",
    re.IGNORECASE,
)  # whoever adopted what a decision ends or replaces
_MOVED_BY = masked_pattern(
    r"(?:\ue005|\b\w*(?i:motion|förslag|initiativ|interpellation|yrkande|hemställan|begäran|anhållan|skrivelse"
    r"|framställ(?:an|ning))(?:en|et|er|erna|n|t)?) (?:av|från)"
    r" (?:\ue000+(?:\s?\([^)]*\))?(?:,| och|,? m\.fl\.)? )*$"
    r"|\b[Dd]e[nt]? av (?:[\ue000-\ue003]+(?:\s?\([^)]*\))?(?:,| och| samt)? )*$"
)  # who moved it, "på förslag av valberedningen", is not what it is about


def concerns(view: View, item: Section | None, claim: Claim) -> Iterator[Claim]:
    """Name what a decision is about: the names in its words, then those in the heading of its item."""
    seen = {claim.subject.id}
    named = [
        _group_of(view, each) or view.names.entity(each.entity_id)
        for each in view.names.within(*claim.evidence, kinds=_CONCERNED)
        if each.entity_id and each.entity_id not in seen and not _is_beside(view, each, claim)
    ]
    named += [each for each in _common(view, claim) if each not in named]
    matters = [each for each in named if each.kind in _NAMED_MATTERS]
    headed = not named or _THE_ITEM.match(view.text, claim.evidence.start) is not None
    meant = () if matters else _meant(view, item, claim, headed=headed)
    for about, confidence in (*((each, 0.85) for each in named), *((each, 0.6) for each in meant)):
        if about.id in seen:
            continue
        seen.add(about.id)
        yield Claim(
            kind="concerns",
            subject=claim.object,
            object=about,
            evidence=claim.evidence,
            extractor=EXTRACTOR,
            confidence=confidence,
            decided=claim.decided,
        )


def _group_of(view: View, mention: Mention) -> Entity | None:
    """Give the group of whose orders, budget or plan a name in small letters is: "budgeten för rådet X"."""
    order = _ORDER_OF.fullmatch(mention.surface) if mention.kind == "strategy" else None
    group = " ".join(order["whom"].split()) if order else ""
    if known_kind(group) != "group" or not group[0].isupper():
        return None
    return view.names.resolve(group, kinds=("group",), start=mention.end - len(group), end=mention.end)


def _common(view: View, claim: Claim) -> Iterator[Entity]:
    """Give whom a decision forms, charges or asks by a common word, and the board of those who meet."""
    words = view.text[claim.evidence.start : claim.evidence.end]
    for match in _FORMED.finditer(words):
        yield called(view, match["group"] or match["formed"])
    charged = _CHARGED.search(words)
    if charged is not None and not points_back(charged["group"]):
        yield called(view, charged["group"])
    asked = _ASKED.search(words)
    if asked is not None and _is_unnamed(view, claim, asked):
        yield view.names.make("organisation", asked["board"].capitalize())
    for match in _OF_MEETING.finditer(words) if _met_as_members(view, claim.subject) else ():
        kind, name = ("organisation", "Styrelsen") if match["board"] else ("group", "Valberedningen")
        yield view.names.named(name, kinds=BODY_KINDS) or view.names.make(kind, name)


def _is_unnamed(view: View, claim: Claim, asked: re.Match[str]) -> bool:
    """Tell whether the board that a proposal goes to has no name where it stands, and is not who proposes."""
    at = claim.evidence.start + asked.start("board")
    own = claim.subject.name.casefold().startswith(asked["board"].casefold())
    return not own and not view.names.within(at, claim.evidence.start + asked.end("board"))


def _met_as_members(view: View, body: Entity) -> bool:
    """Tell whether those who decide are the members of something, by the body's name or the paper's title."""
    if MEMBERS_MET.search(body.name):
        return True
    own = view.names.body is not None and view.names.body.id == body.id
    return own and MEMBERS_MET.search(view.document.title) is not None


def _meant(view: View, item: Section | None, claim: Claim, *, headed: bool) -> tuple[Entity, ...]:
    """Give what a decision without the name of a matter is about: what its words or its heading mean.

    A line that says who adopted the document is about the document's own plan; "planen" is the last plan of
    the item; what else is passed, put off or turned down is what the heading names. A duty is none of these.

    :param headed: the heading counts, since its words name nobody else.
    """
    words = view.text[claim.evidence.start : claim.evidence.end]
    if _ADOPTION.match(words):
        plan = plan_of(view)
        return () if plan is None else (plan,)
    if item is None or _CHARGES.search(words):
        return ()
    spoken_of = _spoken_of(view, item, claim, words)
    if spoken_of is not None or not item.headings or not headed:
        return (spoken_of,) if spoken_of is not None else ()
    place = _heading(view, item)
    named = [
        each
        for each in view.names.within(*place, kinds=_NAMED_MATTERS)
        if not (_GROUND.search(view.text, place.start, each.start) or _OF_ANOTHER.match(view.text, each.end))
    ]
    if not named and (brought := _brought(view, item)) is not None:
        return (brought,)
    return tuple(view.names.entity(each.entity_id) for each in named if each.entity_id)


def _spoken_of(view: View, item: Section, claim: Claim, words: str) -> Entity | None:
    """Give what a common noun means: the last of its kind in the item, else the paper itself or a motion."""
    for noun in _MEANT.finditer(words):
        own, stem = None if is_of_meeting(view) else plan_of(view), noun["stem"].lower()
        if own is not None and own.name.lower().startswith(f"{stem} "):
            return own
        before = view.names.within(item.start, claim.evidence.start + noun.start(), kinds=_NAMED_MATTERS)
        of_kind = [each.entity_id for each in before if each.entity_id and _is_of(view, each, stem)]
        if of_kind:
            return view.names.entity(of_kind[-1])
        if own is not None and stem in own.name.lower():
            return own
    moved = list(_NUMBERED_MOTION.finditer(view.text, item.start, claim.evidence.start))
    if moved and _THE_MOTION.search(words):
        return view.names.make("initiative", moved[-1]["title"])
    return _brought(view, item) if item.headings and _WHAT_WAS_BROUGHT.search(words) else None


def _brought(view: View, item: Section) -> Entity | None:
    """Give the motion or question that a heading names, whoever moved it: "Motion av A (C) om X"."""
    match = _BROUGHT.fullmatch(item.headings[-1].strip())
    if match is None:
        return None
    kind = match["kind"][0].upper() + match["kind"][1:]
    full = item.headings[-1].strip()[match.start("kind") : match.end("about")]
    return view.names.make(
        "initiative", f"{kind} {match['about']}", aliases=(full,) if match["movers"] else ()
    )


def _is_of(view: View, mention: Mention, stem: str) -> bool:
    """Tell whether a name is of the kind that a noun says, "policyn" for a policy, and not replaced."""
    if _OLD.search(view.text, max(0, mention.start - _NEAR), mention.start):
        return False
    return stem.lower() in view.names.entity(mention.entity_id or "").name.lower()


def _is_beside(view: View, mention: Mention, claim: Claim) -> bool:
    """Tell whether a name only says more of another, as a party or employer, or is of who decides."""
    who = as_met(view, view.names.entity(mention.entity_id or ""))
    if who is not None and who.id == claim.subject.id:
        return True
    around = view.text[max(mention.start - 1, 0) : mention.end + 1]
    if around == f"({mention.surface})" and len(mention.surface) <= _LONGEST_PARTY:
        return True
    if _OF_ANOTHER.match(view.text, mention.end) or _is_own_authority(view, mention):
        return True
    if mention.kind in _WORKS and mention.surface.islower() and _CHARGES.search(view.text, *claim.evidence):
        return " " not in mention.surface
    return _is_led_in(view, mention)


def _is_led_in(view: View, mention: Mention) -> bool:
    """Tell whether the words before a name say that it is a ground, a place, a mover or an employer."""
    near = (view.text, max(0, mention.start - 80), mention.start)
    if mention.kind in ("strategy", *BODY_KINDS) and (_GROUND.search(*near) or _REPLACED.search(*near)):
        return True
    place = (view.mask, max(0, mention.start - 60), mention.start)
    if mention.kind in BODY_KINDS and (_BY.search(*near) or _PLACE.search(*place)):
        return True
    if mention.kind not in _WORKS and _MOVED_BY.search(view.mask, max(0, mention.start - 120), mention.start):
        return True
    before = view.mask[max(mention.start - _NEAR, 0) : mention.start]
    return bool((_EMPLOYER if mention.kind != "person" else _FORMER).search(before))


def _is_own_authority(view: View, mention: Mention) -> bool:
    """Tell whether a name is the authority of the board that met: "kommunens del av arbetet"."""
    body = view.names.body
    if _OWN.fullmatch(mention.surface):
        return True
    return body is not None and authority_in(body.name) == view.names.entity(mention.entity_id or "").name


def _heading(view: View, item: Section) -> Span:
    """Give where the item's own heading stands: its text begins with it."""
    at = view.text.find(item.headings[-1], item.start, item.end)
    return Span(at, at + len(item.headings[-1])) if at >= 0 else Span(item.start, item.start)
