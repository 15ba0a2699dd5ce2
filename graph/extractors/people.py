"""One person as a list of participants writes him or her: name, role, party, organisation, absence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Entity, Span
from graph.extractors.roles import role_in
from graph.extractors.view import BODY_KINDS, View
from graph.sentences import folded, trimmed

_NAME = re.compile(
    r"[A-ZÅÄÖÉ][\wé’'.]*(?:-[A-ZÅÄÖÉ][\wé]+)?(?:\s(?:von|af|de|van|el|al"
    r"|bin)\b)?(?:\s[A-ZÅÄÖÉ](?:[\wé’']+|\.)(?:-[A-ZÅÄÖÉ][\wé]+)?){1,3}"
)
_NAME_END = re.compile(r"\s*(?:$|[,(:;\t–—-]|\n)")
_ORGANISATION_WORD = re.compile(
    r"^(?:[A-ZÅÄÖ]{2,}|RCC|Region\w*|\w+(?:kommun|sjukhus\w*|vården|nämnden|styrelsen|sjukhuset"
    r"|förvaltningen|centralen|centrum|enheten|avdelningen|kliniken|mottagningen))$|-(?:[A-ZÅÄÖ]{2,}"
    r"|Region\w*)$"
)
_AFTER_NAME = re.compile(
    r"\s+(?P<word>(?P<sign>\(|[A-ZÅÄÖ]{2,}\b|[A-ZÅÄÖ]+-[a-zåäö]|RCC|Region|\w+(?:kommun|sjukhus"
    r"|vården)\b)?\S*)"
)
_ABSENT = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|anmält\s+frånvaro)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|närvarande|via\s+\w+"
    r"|digitalt|på\s+distans|på\s+plats|tjänstgörande|§§?\s*[\d–,\s-]+"
    r"|(?:fr\.?o\.?m|t\.?o\.?m|från|till)\.?\s+(?:kl\.?|klockan)?\s*\d+[.:]\d+"
    r"|kl\.?\s*\d+[.:]\d+(?:\s*[–-]\s*\d+[.:]\d+)?|del\s+av\s+mötet|punkt\s+\d+)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;\t\n]\s*|\s+[–—-]\s+|^[–-]|\s*\(|\)\s*|:\s+")
_TRAILING_ROLE = re.compile(
    r"\s+(?P<role>(?:vice )?(?:ordförande|ordf\.?|sammankallande|sekreterare|ledamot|ersättare"
    r"|adjungerad|justerare))\W*$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:för|inom|av)\s+$")
_FIELD = re.compile(
    r"(?:\s+(?:för|inom|av)\s+(?=[a-zåäö]))?(?:(?<=\s)|\s+)(?!(?:för|vid|på|i|från|hos|inom|som|via|och"
    r"|samt|tjänst\w*)\b)[a-zåäö][a-zåäö-]+"
    r"(?:\s+och\s+[a-zåäö-]+)?(?=\s+vid\b|\s+i\b|\s+[A-ZÅÄÖ(]|\s*$)"
)  # what an office is for: "chef för enheten", "samordnare kunskapsstyrning"
_TRAILING_JOIN = re.compile(r"(?:[\s,;]|\b(?:och|samt|&))+$")
_PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "L": "Liberalerna",
    "V": "Vänsterpartiet",
    "MP": "Miljöpartiet",
    "KD": "Kristdemokraterna",
    "SD": "Sverigedemokraterna",
}


@dataclass(frozen=True, slots=True)
class Person:
    """What a line says of a person; `evidence` is the line, or the person's part of it."""

    entity: Entity
    evidence: Span
    roles: tuple[str, ...]
    represents: tuple[Entity, ...]
    absent: bool


def starts_of_people(view: View, span: Span, *, first_only: bool = False) -> list[int]:
    """Find where people begin in a line: at its start, and after commas, semicolons and `och`."""
    starts = []
    at: int | None = _after_bullet(view.text, span)
    while at is not None and at < span.end:
        if _name_at(view, Span(at, span.end)) is not None:
            starts.append(at)
        if first_only:
            break
        at = _next_start(view.text, at, span.end)
    return starts


def read_person(view: View, entry: Span, *, more: Sequence[Span] = ()) -> Person | None:
    """Read the person of an entry; None where it begins with no name.

    :param more: other cells of the row that tell of the same person.
    """
    start = _after_bullet(view.text, entry)
    name = _name_at(view, Span(start, entry.end))
    if name is None:
        return None
    entity = view.named_at(name)
    if entity is None or entity.kind != "person":
        entity = view.names.resolve(view.quoted(name), kinds=("person",), start=name.start, end=name.end)
    end = trimmed(view.text, start, entry.end).end
    trailing = _TRAILING_JOIN.search(view.text, name.end, end)
    evidence = Span(start, trailing.start() if trailing else end)
    parts = [part for span in (Span(name.end, end), *more) for part in _parts(view, span)]
    roles, represents = _read_parts(view, parts)
    return Person(entity, evidence, roles, represents, _is_absent(view, evidence))


def party(view: View, abbreviation: str) -> Entity:
    """Give the party of an abbreviation; one outside parliament goes by its abbreviation."""
    name = _PARTIES.get(abbreviation)
    return (
        view.names.make("organisation", name, aliases=(abbreviation,))
        if name
        else view.names.make("organisation", abbreviation)
    )


def is_party(entity: Entity) -> bool:
    """Tell whether an entity is a party of parliament."""
    return entity.name in _PARTIES.values()


def ends_in_role(text: str) -> bool:
    """Tell whether a line ends in what somebody is at a meeting."""
    return _TRAILING_ROLE.search(" " + text) is not None


def _is_absent(view: View, entry: Span) -> bool:
    if _ABSENT.search(view.text, entry.start, entry.end):
        return True
    if "struck" not in view.memory:
        view.memory["struck"] = tuple((block, span) for block in view.blocks for span in block.struck)
    return any(
        block.start <= entry.start < block.end and span.start < entry.end and entry.start < span.end
        for block, span in view.memory["struck"]
    )


def _after_bullet(text: str, span: Span) -> int:
    start = span.start
    while start < span.end and text[start] in " \t\n-–•●▪*~":
        start += 1
    return start


def _next_start(text: str, at: int, end: int) -> int | None:
    match = re.compile(r"[,;\n]\s*|\s+(?:och|samt|&)\s+|\.\s+").search(text, at, end)
    return match.end() if match else None


def _name_at(view: View, span: Span) -> Span | None:
    """Find the name that a line begins with: a known person, or capitalised words that end like a name."""
    first = view.names.within(span.start, span.end)[:1]
    if first and first[0].start == span.start:
        return Span(first[0].start, first[0].end) if first[0].kind == "person" else None
    match = _NAME.match(view.text, span.start, first[0].start if first else span.end)
    if match is None:
        return None
    for end in _ends(match):
        if _is_name(view, view.text[match.start() : end].split(), end, span.end):
            return Span(match.start(), end)
    return None


def _ends(match: re.Match[str]) -> Iterator[int]:
    """Give where a name may end, the longest first: after its words, or before the hyphen of the last."""
    words = list(re.finditer(r"\S+", match.group()))
    for word in reversed(words[1:]):
        hyphen = word.group().find("-")
        yield match.start() + word.end()
        if hyphen > 0:
            yield match.start() + word.start() + hyphen


def _is_name(view: View, words: list[str], end: int, stop: int) -> bool:
    if view.names.classify(" ".join(words)) != "person" or any(role_in(word.lower()) for word in words[1:]):
        return False
    if _ORGANISATION_WORD.search(words[-1]) or _ORGANISATION_WORD.search(words[0]):
        return False
    if _NAME_END.match(view.text, end, stop):
        return True
    following = _AFTER_NAME.match(view.text, end, stop)
    return following is not None and (
        following["sign"] is not None or role_in(following["word"].lower()) is not None
    )


def _parts(view: View, span: Span) -> Iterator[Span]:
    begin = span.start
    for match in _PARTS.finditer(view.text, span.start, span.end):
        if _in_mention(view, match.start(), span):
            continue
        yield trimmed(view.text, begin, match.start())
        begin = match.end()
    yield trimmed(view.text, begin, span.end)


def _in_mention(view: View, at: int, span: Span) -> bool:
    """Tell whether a separator stands inside a name; a hyphen does, a comma or line feed parts even there."""
    if view.text[at] in ",;\t(":
        return False
    return any(mention.start < at < mention.end for mention in view.names.within(span.start, span.end))


def _read_parts(view: View, parts: list[Span]) -> tuple[tuple[str, ...], tuple[Entity, ...]]:
    """Read what follows a name: roles, a party in brackets, and whom the person represents."""
    roles: list[str] = []
    represents: dict[str, Entity] = {}
    for part in _joined(view, parts):
        rest = part
        for _ in range(2):
            rest, found = _without_role(view, rest)
            roles += [found] if found and found not in roles else []
        entity = _organisation(view, rest)
        if entity is not None:
            represents.setdefault(entity.id, entity)
    return tuple(roles), tuple(represents.values())


def _joined(view: View, parts: list[Span]) -> list[Span]:
    """Put a name that was divided over two lines together again: both lines make one known name."""
    joined: list[Span] = []
    for part in parts:
        if part.end <= part.start:
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
        field = _FIELD.match(view.text, part.start + match.end(), part.end)
        end = field.end() if field else part.start + match.end()
        role = view.quoted(Span(part.start, end)).strip(" .,-–")
        known = view.names.within(part.start, end, kinds=BODY_KINDS)
        if known and known[-1].end == end:
            unit = Span(known[-1].start, end)
            bound = _FOR.search(view.text, part.start, unit.start)
            return unit, role if bound else view.quoted(Span(part.start, unit.start)).strip(" .,-–")
        return _after_preposition(view.text, trimmed(view.text, end, part.end)), role
    trailing = _TRAILING_ROLE.search(text)
    if trailing is not None:
        return trimmed(view.text, part.start, part.start + trailing.start()), folded(trailing["role"]).lower()
    return part, None


def _after_preposition(text: str, span: Span) -> Span:
    match = re.compile(r"(?:för|vid|på|i|inom|från)\s+").match(text, span.start, span.end)
    return Span(match.end(), span.end) if match else span


def _organisation(view: View, span: Span) -> Entity | None:
    text = view.quoted(span).strip(" .,;:~-–")
    if len(text) < 1 or not (text[0].isupper() or view.names.within(span.start, span.end, kinds=BODY_KINDS)):
        return None
    if text in _PARTIES:
        return party(view, text)
    if len(text) < 2 or len(text.split()) > 7:
        return None
    known = view.names.within(span.start, span.end, kinds=BODY_KINDS)
    if (
        known
        and known[0].entity_id
        and (len(known) == 1 and known[0].end - known[0].start > (span.end - span.start) * 0.5)
    ):
        return view.names.entity(known[0].entity_id)
    return view.names.resolve(text, kinds=BODY_KINDS, start=span.start, end=span.end)
