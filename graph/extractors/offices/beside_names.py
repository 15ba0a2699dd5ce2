"""What stands beside a name in a sentence: the party or body that somebody acts for, and the office held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.records import Entity, Mention, Span
from graph.extractors.meetings.particulars import party
from graph.extractors.offices.roles import base_form, is_chair, is_membership, is_role, role_in
from graph.extractors.view import BODY_KINDS, Sentence, View, masked_pattern
from graph.names.people.roles import HEADS
from graph.text.sentences import folded

_BRACKET = re.compile(r"\s?\((?P<name>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}|[a-zåäö]{1,2})\)")
_COMMA = re.compile(r",\s+")
_CLOSINGS = (",", ".", "", "\n")  # what may stand after an authority beside a name
_INSIDE = re.compile(r"\s?\((?P<words>[^()]{3,90})\)")
_NOW = r"(?:(?:i\s+dag|idag|nu|numera|även|också|till\s+vardags)\s+)?"
_AFTER = re.compile(
    rf"\s*,\s+(?:(?:som\s+)?{_NOW}är\s+)?{_NOW}(?:ny(?=\s)\s+)?(?:[a-zåäö]+(?:en|et|ens|ets"
    r"|nas)s?\s+(?=\w+ansvarig))?"
    r"|\s+är\s+|-(?=[a-zåäö]{4})"
)
_BEFORE = re.compile(
    r"(?P<role>(?:(?:\d:[ea]|(?:\d\.|(?-i:I{1,3}))(?=\s+vice)|förste|första|andre|andra|tredje|vice"
    r"|tillförordnade?|tf\.?|biträdande|tjänstgörande|verkställande|särskilda?)\s){0,3}(?:[\wåäö]+-\s(?:och|samt)\s)?[\wåäö-]+)[-\s]$",
    re.IGNORECASE,
)
_OWNED = masked_pattern(
    r"(?P<owner>[\ue001\ue002]+(?: AB)?|\b[A-ZÅÄÖ]{3,}(?: [A-ZÅÄÖ][a-zåäö]+)?(?=s )|\b[A-ZÅÄÖ][a-zåäö]+(?=s )"
    r"|\b[A-ZÅÄÖ][\w-]*(?:hälsan|tjänsten|enheten|avdelningen|förvaltningen|kontoret"
    r"|kansliet|kliniken|skolan)(?=s )):?s? (?P<role>(?:(?:nya?|tillförordnade?|biträdande|tf\.?) )?"
    r"(?:[a-zåäö]+- och )?(?:[a-zåäö-]{4,}|vd|VD)),? $"
)
_ALTERNATING = masked_pattern(
    r"(?:<PERSON><PARTY>, [\ue001\ue002]+(?:(?:[,;]? och|[,;]? samt|[,;]) |(?=[\s.,;]|$))){2,}"
)
_PLACE = re.compile(r"[A-ZÅÄÖ][a-zåäö]+")
_SERVICE = re.compile(
    r"(?:hälsan|tjänsten|enheten|avdelningen|förvaltningen|kontoret|kansliet|kliniken|skolan)$"
)
_COMMON_SERVICE = re.compile(  # in small letters, a body where the document has it as one elsewhere
    r"(?:[a-zåäö]+- och )?[a-zåäö]{4,}(?:psykiatrin|vården|hälsan|omsorgen|tjänsten|skolan|kliniken|enheten"
    r"|mottagningen|avdelningen|förvaltningen|centralen|teamet|kontoret|sjukhuset|habiliteringen)(?!\w)"
)
_COUNSEL = re.compile(r"(?:kommunal|region|oppositions|borgar|landstings|stats|justitie)råd$")
_LEADS_A_FIELD = re.compile(
    r"(?:chef|direktör|läkare|sköterska|ansvarig|samordnare|strateg|ledare|föreståndare)$", re.IGNORECASE
)
_FIELD = re.compile(
    r"\s+för\s+[a-zåäö-]+(?:\s+(?:och\s+)?[a-zåäö-]+){0,3}?(?=\s*[,.;)]|\s+(?:vid|på|sedan|från)\s|\s*$)"
)
_HAS_A_SUBJECT = re.compile(r"(?:läkare|professor|docent|lektor|specialist|doktorand)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\s+i\s+[a-zåäö-]+(?:\s(?:och\s)?[a-zåäö-]+(?:ik|i|in|vård|vetenskap))?"
    r"(?=\s*[,.;)]|\s+(?:vid|på|och|samt)\s|\s*$)"
)  # "överläkare i geriatrik", "professor i medicinsk etik"
_AT = re.compile(r"\s+(?:i|vid|på|hos|inom)\s+|\s+|,\s+")
_OF_WHAT = re.compile(r"\s+(?:i|vid|på|hos|inom|för)\s+|\s+|,\s+")
_HEADS_A_BODY = re.compile(rf"(?:{'|'.join(HEADS)}|\bvd)(?:en|n)?$", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:vid|från|hos|på)\s+")
_GOES_ON = re.compile(r" [A-ZÅÄÖ][a-zåäö]+\s*(?:[.,;)\n]|$)")
_FOR_A_MATTER = re.compile(r"kontaktperson|registerhållare|processägare|ägare$|föredragande|justerare")

_DEFINITE = re.compile(
    r"(?:chef|direktör|ledare|sekreterare|föreståndare|samordnare|rektor|strateg)(?:n|en)$"
)
_UP_TO_NEXT = re.compile(r"(?:för|vid|på|hos|i)\s[^.;:,]{2,60},?")
_TOLD_OTHERWISE = frozenset(("ledamot", "medlem", "justerare", "justerande", "representant", "företrädare"))
_SHARED = masked_pattern(
    r"(?P<who><PERSON><PARTY>(?:(?:, ?| och | samt )<PERSON><PARTY>)+),?(?: som)? är(?: båda| alla)?"
    r" (?P<roles>[a-zåäö]{4,})(?: och (?:verksamma|engagerade|anställda))?(?: (?:vid|på|i|inom|hos)"
    r" (?P<body>[\ue001\ue002]+))?"
)
_OF_LAST = re.compile(r",\s+som\s+är\s+(?!båda|alla)")  # "A och B, som är läkare": of B alone
_SHARED_BEFORE = masked_pattern(
    r"\b(?P<roles>[A-ZÅÄÖa-zåäö]{3,}(?:erna|arna|orna))"
    r" (?P<who><PERSON><PARTY>(?:(?:, ?| och | samt )<PERSON><PARTY>)+)"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a name; None where nothing does."""

    role: str | None = None
    body: Entity | None = None


def beside(view: View, mention: Mention, sentence: Sentence) -> Beside:
    """Read what stands right after and right before a name."""
    end, body = _represented(view, mention, sentence)
    body = body or _enclosing(view, mention, sentence)
    inside = _INSIDE.match(view.text, end, sentence.end)
    if body is None and inside is not None:
        found = office_at(view, inside.start("words"), inside.end("words"))
        if found is not None:
            return found
    after = _AFTER.match(view.text, end, sentence.end)
    found = office_at(view, after.end(), sentence.end, next_name=True) if after is not None else None
    if found is None:
        role, whose = _before(view, mention, sentence)
        found = Beside(role, whose or _at(view, _FROM, end, sentence.end))
    return Beside(found.role, body or found.body)


def _enclosing(view: View, mention: Mention, sentence: Sentence) -> Entity | None:
    """Give the body in brackets after which a name stands alone: "Ekby kommun (Anna Berg)"."""
    if view.text[mention.start - 1 : mention.start] != "(" or view.text[mention.end : mention.end + 1] != ")":
        return None
    before = view.names.within(sentence.start, mention.start, kinds=("region", "organisation"))
    beside = before and not view.text[before[-1].end : mention.start - 1].strip()
    return view.names.entity(before[-1].entity_id) if beside and before[-1].entity_id else None


def shared(view: View, sentence: Sentence) -> Iterator[tuple[Entity, Beside]]:
    """Read the office that several share: "A, B som är sjuksköterskor vid Ekby", "rektorerna A och B"."""
    for before in _SHARED_BEFORE.finditer(sentence.mask):
        role = _singular_definite(before["roles"].lower())
        for mention in view.names.within(*sentence.place(before, "who"), kinds=("person",)):
            if mention.entity_id and is_role(role):
                yield view.names.entity(mention.entity_id), Beside(_listed(role), None)
    match = _SHARED.search(sentence.mask)
    if match is None or not is_role(role := _singular(match["roles"])):
        return
    if role == match["roles"] and _OF_LAST.match(sentence.mask, match.end("who")):
        return
    body = view.named_at(sentence.place(match, "body")) if match["body"] else None
    for mention in view.names.within(*sentence.place(match, "who"), kinds=("person",)):
        if mention.entity_id:
            yield view.names.entity(mention.entity_id), Beside(_listed(role), body)


def _singular_definite(roles: str) -> str:
    """Give one of several offices as spoken of: "rektorerna", "läkarna", "sköterskorna"."""
    return re.sub(r"orna$", "a", re.sub(r"(?<=[a-zåäö])erna$", "", re.sub(r"arna$", "are", roles)))


def _singular(roles: str) -> str:
    """Give one of several offices: "sjuksköterskor", "chefer", "läkare"."""
    return re.sub(r"or$", "a", re.sub(r"(?<!or)er$", "", roles))


def office_at(view: View, start: int, end: int, *, next_name: bool = False) -> Beside | None:
    """Read an office, what it is for, and where it is held: "chef för vården vid Ekby sjukhus"."""
    match = role_in(view.text[start:end])
    if match is None or (next_name and _is_of_next(view, Span(start, start + match.end()), end)):
        return None
    at = start + match.end()
    field = _field(view, match.group(), at, end)
    words = match.group() + (folded(field.group()).join((" ", "")) if field else "")
    leads = field is None and _HEADS_A_BODY.search(match.group()) is not None
    body = _at(view, _OF_WHAT if leads else _AT, field.end() if field else at, end)
    for_itself = is_membership(match.group()) or _FOR_A_MATTER.search(match.group())
    return Beside(_listed(words), None if for_itself else body)


def _field(view: View, office: str, at: int, end: int) -> re.Match[str] | None:
    """Match what an office is for or in: "för vården", "i geriatrik"."""
    found = _SUBJECT.match(view.mask, at, end) if _HAS_A_SUBJECT.search(office) else None
    return found or (_FIELD.match(view.mask, at, end) if _LEADS_A_FIELD.search(office) else None)


def _at(view: View, where: re.Pattern[str], start: int, end: int) -> Entity | None:
    """Give the body that is named at the end of words such as "vid"."""
    match = where.match(view.text, start, end)
    for mention in view.names.within(match.end(), end, kinds=("region", "organisation")) if match else ():
        if match is None or mention.start != match.end() or mention.entity_id is None:
            break
        if _GOES_ON.match(view.text, mention.end):
            return None  # "Folktandvården Ekbygden", where only the first word is known
        return view.names.entity(mention.entity_id)
    service = _COMMON_SERVICE.match(view.text, match.end(), end) if match else None
    return view.names.named(service[0], kinds=("organisation",)) if service else None


def _represented(view: View, mention: Mention, sentence: Sentence) -> tuple[int, Entity | None]:
    """Read "(S)", "(RJL)" or ", Region Ekby," after a name; also where the reading of the name ends."""
    bracket = _BRACKET.match(view.text, mention.end, sentence.end)
    if bracket is not None:
        return bracket.end(), abbreviated(view, Span(*bracket.span("name")))
    for opening, closings in ((r"\s?\(", (")",)), (r",\s+", (",", ".", ")", "", "\n"))):
        begun = re.compile(opening).match(view.text, mention.end, sentence.end)
        for other in (
            view.names.within(begun.end(), sentence.end, kinds=("region", "organisation")) if begun else ()
        ):
            closing = view.text[other.end : other.end + 1]
            if (
                begun is None
                or other.start != begun.end()
                or other.entity_id is None
                or closing not in closings
            ):
                break
            if closing == ")" or _single(view, sentence, mention) or _alternates(sentence, mention):
                end = other.end + (opening == r"\s?\(")
                return end, view.names.entity(other.entity_id)
            break
    return mention.end, None


def sender_after_party(view: View, mention: Mention, sentence: Sentence) -> Entity | None:
    """Give the authority that stands behind the party of a politician: "Anna Berg (S), Ekby kommun"."""
    bracket = _BRACKET.match(view.text, mention.end, sentence.end)
    begun = _COMMA.match(view.text, bracket.end(), sentence.end) if bracket is not None else None
    if begun is None or not (_single(view, sentence, mention) or _alternates(sentence, mention)):
        return None
    found = view.names.within(begun.end(), sentence.end, kinds=("region", "organisation"))[:1]
    beside = (
        found and found[0].start == begun.end() and view.text[found[0].end : found[0].end + 1] in _CLOSINGS
    )
    return view.names.entity(found[0].entity_id) if beside and found[0].entity_id else None


def _alternates(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a name stands in a list of people with their bodies: "A, Region B, och C, Ekby kommun"."""
    at = mention.start - sentence.start
    rows = _ALTERNATING.finditer(sentence.mask) if "," in sentence.mask else ()
    return any(row.start() <= at < row.end() for row in rows)


def _single(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a name is no item of a list of parties: only one stands before the comma."""
    return not view.text[sentence.start : mention.start].rstrip().endswith((",", " och"))


def abbreviated(view: View, span: Span) -> Entity | None:
    """Give the party or body that an abbreviation in brackets after a name stands for."""
    known = view.named_at(span)
    if known is not None:
        return known
    words = view.text[span.start : span.end]
    if not words.isupper():
        return None
    if len(words) <= 2 and not words.startswith("R"):
        return party(view, words)
    return view.names.named(words, kinds=BODY_KINDS) or (
        view.names.resolve(words, kinds=("region", "organisation"), start=span.start, end=span.end)
        if words.startswith("R") or view.names.classify(words) == "region"
        else party(view, words)
    )


def party_after(view: View, mention: Mention, end: int) -> Entity | None:
    """Give the party in brackets after a name."""
    bracket = _BRACKET.match(view.text, mention.end, end)
    return abbreviated(view, Span(*bracket.span("name"))) if bracket else None


def _before(view: View, mention: Mention, sentence: Sentence) -> tuple[str | None, Entity | None]:
    """Read the office that stands right before a name, and whose it is: "Elevhälsans chef, Anna Berg"."""
    words = view.text[sentence.start : mention.start]
    before = _BEFORE.search(words) if words.endswith("-") or words[-1:].isspace() else None
    owned = _OWNED.search(view.mask, sentence.start, mention.start)
    owner = _owner(view, Span(*owned.span("owner"))) if owned is not None else None
    if owned is not None and owner is not None:
        before = owned
    else:
        owned = None
    if before is None:
        return None, None
    start = before.start("role") + (0 if owned else sentence.start)
    if ends_a_line_of_another(view, start, mention.start):
        return None, None
    words = base_form(before["role"])
    match = role_in(words)
    if match is None or match.end() < len(words) or (words.endswith("råd") and not _COUNSEL.search(words)):
        return None, None
    return _listed(words), None if is_membership(words) or is_chair(words) else owner


def _owner(view: View, place: Span) -> Entity | None:
    """Give whose office it is: a known name, a service or union by its word, the municipality of a place."""
    words = view.quoted(place)
    known = view.named_at(place) or view.names.named(words, kinds=BODY_KINDS)
    if known is not None:
        return known
    if _PLACE.fullmatch(words) and not _SERVICE.search(words):
        return view.names.named(f"{words}s kommun") or view.names.named(f"{words} kommun")
    return view.names.make("organisation", words)


def ends_a_line_of_another(view: View, role: int, name: int) -> bool:
    """Tell whether an office belongs to somebody on its own line, and the name after it is on the next."""
    if "\n" not in view.text[role:name]:
        return False
    line = view.text.rfind("\n", 0, role) + 1
    return bool(view.names.within(line, role, kinds=("person",)))


def _listed(words: str) -> str | None:
    """Give a role as it is listed; chairs and plain members are told by what they chair and belong to."""
    role = base_form(words)
    return None if is_chair(role) or role in _TOLD_OTHERWISE else role


def _is_of_next(view: View, role: Span, end: int) -> bool:
    """Tell whether a role is followed by another name, whose role it is: "A, chefen för X, B"."""
    following = view.names.within(role.end, end, kinds=("person",))
    between = view.text[role.end : following[0].start].strip() if following else "."
    definite = _DEFINITE.search(view.text, *role) is not None
    return not between or (definite and _UP_TO_NEXT.fullmatch(between) is not None)
