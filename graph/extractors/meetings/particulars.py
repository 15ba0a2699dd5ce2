"""What a list says after a person's name: roles, the party, whom he or she represents."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Mention, Span
from graph.extractors.offices.roles import role_in
from graph.extractors.view import BODY_KINDS, View
from graph.names.lists.gazetteers import municipalities, parties, places
from graph.text.sentences import folded, trimmed

_NOTE = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|närvarande|via\s+\w+"
    r"|digitalt|på\s+distans|på\s+plats|tjänstgörande(?!\s+ersättare)|§§?\s*[\d–,\s-]+"
    r"|(?:fr\.?o\.?m|t\.?o\.?m|från|till)\.?\s+(?:kl\.?|klockan)?\s*\d+[.:]\d+"
    r"|kl\.?\s*\d+[.:]\d+(?:\s*[–-]\s*\d+[.:]\d+)?|del\s+av\s+mötet|punkt\s+\d+)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;\t\n·•|]\s*|\s+[–—-]\s+|^[–-]|\s*\(|\)\s*|:\s+")
_TRAILING_ROLE = re.compile(
    r"\s+(?P<role>(?:vice )?(?:ordförande|ordf\.?|sammankallande|sekreterare|ledamot|ersättare"
    r"|adjungerad|justerare))\W*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S@\S|\bwww\.|https?:|^(?:tel\w*|mobil)\b", re.IGNORECASE)
_FOR = re.compile(r"\b(?:för|inom|av)\s+$")
_FIELD = re.compile(
    r"(?:\s+(?:för|inom|av)\s+(?=[a-zåäö]))?(?:(?<=\s)|\s+)(?!(?:för|vid|på|i|av|till|från|hos|inom|som|via|och"
    r"|samt|tjänst\w*)\b)[a-zåäö][a-zåäö-]+"
    r"(?:\s+och\s+[a-zåäö-]+)?(?=\s+(?:vid|i|på|hos)\b|\s+[A-ZÅÄÖ(]|\s*$)"
)  # what an office is for: "chef för enheten", "samordnare kunskapsstyrning"
_HAS_A_SUBJECT = re.compile(r"(?:sakkunnig|expert|docent|professor|lektor|adjunkt|specialist|läkare)$", re.I)
_SUBJECT = re.compile(r"\s+i\s+[a-zåäö][a-zåäö-]+(?:\s(?:och\s)?[a-zåäö-]+)?(?=\s+(?:vid|på)\b|\s*$)")
_HEALTH_CARE_REGIONS = frozenset(("Norra", "Södra", "Västra", "Sydöstra"))
_NO_PARTY = re.compile(
    r"(?:om|ny|fyllnads)val\b|(?:ja|nej|avstår|frånv\w*\.?|kvittad\w*)$"
    r"|saknas$|i (?:år|dag|kväll)$|[^,]{2,}s (?:representant|ombud|företrädare)$"
    r"|vald\b|justera\w*$|underskrift|sign\w*$|sedan tidigare|bilaga\b"
    r"|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\.?\s+\d",
    re.IGNORECASE,
)  # how somebody voted or was elected, and signatures with their time, represent nobody


_KINDS = ("organisation", "group", "region")
_BY_LETTERS = {
    "MAS": "medicinskt ansvarig sjuksköterska",
    "MAR": "medicinskt ansvarig för rehabilitering",
    "SAS": "socialt ansvarig samordnare",
}  # offices that every municipality has, by their letters


def party(view: View, abbreviation: str) -> Entity:
    """Give the party of an abbreviation; one outside parliament goes by its abbreviation."""
    name = parties().get(abbreviation)
    return (
        view.names.make("organisation", name, aliases=(abbreviation,))
        if name
        else view.names.make("organisation", abbreviation)
    )


def is_party(entity: Entity) -> bool:
    """Tell whether an entity is a party of parliament."""
    return entity.name in parties().values()


def ends_in_role(text: str) -> bool:
    """Tell whether a line ends in what somebody is at a meeting."""
    return _TRAILING_ROLE.search(" " + text) is not None


def parts_of(view: View, span: Span) -> Iterator[Span]:
    """Divide what follows a name by commas, brackets and dashes that stand in no name."""
    begin = span.start
    for match in _PARTS.finditer(view.text, span.start, span.end):
        if _in_mention(view, match.start(), span):
            continue
        yield trimmed(view.text, begin, match.start())
        begin = match.end()
    yield trimmed(view.text, begin, span.end)


def _in_mention(view: View, at: int, span: Span) -> bool:
    """Tell whether a separator stands inside a name; a hyphen does, a comma or line feed parts even there."""
    if view.text[at] in ",;\t(·•|":
        return False
    return any(mention.start < at < mention.end for mention in view.names.within(span.start, span.end))


def read_parts(view: View, parts: list[Span]) -> tuple[tuple[str, ...], tuple[Entity, ...]]:
    """Read what follows a name: roles, a party in brackets, and whom the person represents."""
    roles: list[str] = []
    represents: dict[str, Entity] = {}
    for part in _joined(view, parts):
        rest = part
        for _ in range(2):
            rest, found = _without_role(view, rest)
            roles += [found] if found and found not in roles else []
        by_letters = _BY_LETTERS.get(view.quoted(rest))
        if by_letters is not None:
            roles.append(by_letters)
            continue
        entity = _organisation(view, rest)
        if entity is not None:
            represents.setdefault(entity.id, entity)
    return tuple(roles), tuple(represents.values())


def _joined(view: View, parts: list[Span]) -> list[Span]:
    """Put a name that was divided over two lines together again: both lines make one known name."""
    joined: list[Span] = []
    for part in parts:
        if part.end <= part.start or _ADDRESS.search(view.text, part.start, part.end):
            continue
        before = joined[-1] if joined else None
        between = view.text[before.end : part.start] if before else ","
        if before and "\n" in between and not between.strip() and _is_half(view, before):
            joined[-1] = Span(before.start, part.end)
        else:
            joined.append(part)
    return joined


def _is_half(view: View, span: Span) -> bool:
    """Tell whether a part above a line feed names nothing complete: neither a role nor a party."""
    return not role_in(view.quoted(span).lower()) or bool(
        re.search(r"\b(?:vid|på|i|för|av|och)$", view.quoted(span))
    )


def _without_role(view: View, part: Span) -> tuple[Span, str | None]:
    text = view.text[part.start : part.end]
    note = _NOTE.search(text)
    if note:
        part = trimmed(view.text, part.start, part.start + note.start())
        text = view.text[part.start : part.end]
    match = role_in(text)
    if match is not None:
        fields = (_SUBJECT, _FIELD) if _HAS_A_SUBJECT.search(match.group()) else (_FIELD,)
        found = (each.match(view.text, part.start + match.end(), part.end) for each in fields)
        field = next(filter(None, found), None)
        end = field.end() if field else part.start + match.end()
        role = view.quoted(Span(part.start, end)).strip(" .,-–")
        known = view.names.within(part.start, end, kinds=BODY_KINDS)
        if known and known[-1].end == end:
            unit = Span(known[-1].start, end)
            bound = _FOR.search(view.text, part.start, unit.start)
            return unit, role if bound else view.quoted(Span(part.start, unit.start)).strip(" .,-–")
        return _after_link(view.text, trimmed(view.text, end, part.end)), role
    trailing = _TRAILING_ROLE.search(text)
    if trailing is not None:
        return trimmed(view.text, part.start, part.start + trailing.start()), folded(trailing["role"]).lower()
    return part, None


def _after_link(text: str, span: Span) -> Span:
    """Pass by what links an office to where it is held, or to another office."""
    match = re.compile(r"(?:för|vid|på|i|inom|från|och|samt)\s+").match(text, span.start, span.end)
    return Span(match.end(), span.end) if match else span


def _organisation(view: View, span: Span) -> Entity | None:
    text = view.quoted(span).strip(" .,;:~-–")
    known = view.names.within(span.start, span.end, kinds=BODY_KINDS)
    if view.text[span.start - 1 : span.start] == "(" and (place := _place_in_brackets(view, text)):
        return place
    if len(text) < 1 or not (text[0].isupper() or known):
        return None
    if _NO_PARTY.match(text) or (not known and text.casefold() in places()):
        return None
    if text in parties() or (known and text.upper() in parties()):
        return party(view, text.upper())
    if len(text) < 2 or len(text.split()) > 7:
        return None
    if known and known[0].entity_id and _is_most(view, span, known):
        return view.names.entity(known[0].entity_id)
    return _by_place(view, text) or view.names.resolve(text, kinds=_KINDS, start=span.start, end=span.end)


def _place_in_brackets(view: View, text: str) -> Entity | None:
    """Give whom "(Ekby)" or "(Norra)" after a name stands for: a municipality, or a region of health care."""
    if text in municipalities():
        return _municipality(view, text)
    if text not in _HEALTH_CARE_REGIONS:
        return None
    name = f"{text} sjukvårdsregionen"
    return view.names.named(name) or view.names.make("region", name)


def _by_place(view: View, place: str) -> Entity | None:
    """Give the municipality of the document that its place alone stands for: "Anna Berg, Ekby"."""
    return view.names.named(f"{place.removesuffix('s')}s kommun", kinds=("organisation",))


def _municipality(view: View, place: str) -> Entity:
    """Give the municipality that a place in brackets after a name stands for: "Anna Berg (Flen)"."""
    name = municipalities()[place]
    return view.names.named(name) or view.names.make("organisation", name, aliases=(place,))


def _is_most(view: View, span: Span, known: tuple[Mention, ...]) -> bool:
    """Tell whether a part is a known name and little more; a place at the end of a longer name is not it."""
    first = known[0]
    before = view.text[span.start : first.start].strip()
    branch = first.kind == "region" and before[:1].isupper()
    return len(known) == 1 and not branch and first.end - first.start > (span.end - span.start) * 0.5
