"""Where a person's name begins and ends in a line of a list."""

import re
from collections.abc import Iterator

from corpus.records import Mention, Span
from graph.extractors.offices.roles import is_role, role_in
from graph.extractors.view import View
from graph.names.lists.gazetteers import person_names

_NAME = re.compile(
    r"[A-ZÅÄÖÉ][\wé’'.]*(?:-[A-ZÅÄÖÉ][\wé]+)?(?:\s(?:von|af|de|van|el|al"
    r"|bin)\b)?(?:\s[A-ZÅÄÖÉ](?:[\wé’']+|\.)(?:-[A-ZÅÄÖÉ][\wé]+)?){1,3}"
)
_BLANK = r"(?:\[\s?\]|\[\s[Il|1]\]?(?=\s)|[☐□❑◻])"  # a box that nobody ticked; "[ I" is how scans are read
_BOX = re.compile(rf"\s*(?:\[[xX✓✔]\]|[☒☑✓✔✅]|{_BLANK})\s*")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s+(?=[^\W\d])")
_BLANK_BOX = re.compile(rf"{_BLANK}[ \t]*\Z")
_NAME_END = re.compile(r"\s*(?:$|[,(:;\t·•|–—-]|\n)")
_ORGANISATION_WORD = re.compile(
    r"^(?:[A-ZÅÄÖ]{2,}|RCC|Region\w*|\w+(?:kommun|sjukhus\w*|vården|nämnden|styrelsen|sjukhuset"
    r"|förvaltningen|centralen|centrum|enheten|avdelningen|kliniken|mottagningen))$|-(?:[A-ZÅÄÖ]{2,}"
    r"|Region\w*)$"
)
_BODY = re.compile(
    r"(?:kommun|förbund(?:et)?|styrelsen|verket|kassan|förmedlingen|myndigheten|förvaltningen|sjukhuset|enheten"
    r"|nämnden|föreningen|universitet|högskola|museum|arna|polisen)$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"\s+(?P<word>(?P<sign>\(|[A-ZÅÄÖ]{2,}\b|[A-ZÅÄÖ]+-[a-zåäö]|RCC|Region|\w+(?:kommun|sjukhus"
    r"|vården)\b)?\S*)"
)

_OFFICE = re.compile(r"(?<![,:]\s)(?<![\w-])(?P<role>[A-ZÅÄÖ][\w/.-]*(?:\s(?!och\b)[a-zåäö-]+){0,2})\s+\Z")
_LOWER = r"(?P<role>[a-zåäö][\w/.-]*(?:\s(?!och\b|samt\b)[a-zåäö-]+){0,2})\s+\Z"
_LEADING_OFFICE = re.compile(r"[\s•*–-]*" + _LOWER.replace("[a-zåäö][", "\\w[", 1))
_AFTER_SIGN = re.compile(r"(?:(?<=;\s)|(?<=\n)|(?<=[–•*-]\s))" + _LOWER)
_AFTER_COMMA = re.compile(r"(?<=[,)]\s)" + _LOWER)
_PARTED = re.compile(
    r"(?:\)|\d|[–—-]{2,}|§|\b(?:[Vv]akant|\w+(?:kontoret|avdelningen|förvaltningen|enheten)))\s*\Z"
)
_BROKEN_OFF = re.compile(r",(?:\s+(?P<given>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?))?\s*\Z")
_CROWD, _FULL = 3, 3  # people who fill a third of a line are a list, whatever parts them
_STANDS_IN = re.compile(
    r"\b(?i:ersätter|(?:ersättare|suppleant|tjg|tj|tjänstgör(?:ande)?|inträder|in|stället|istället|stf)\.?\s+för|efter|åt)"
    r"\s+(?:[a-zåäö]+\s+)?\Z"
)


def starts_of_people(view: View, span: Span, *, first_only: bool = False) -> list[int]:
    """Find where people begin in a line: at its start, and after commas, semicolons and `och`."""
    first = after_bullet(view.text, span)
    if first_only:
        start = _after_office(view, Span(first, span.end))
        return [start] if name_at(view, Span(start, span.end)) is not None else []
    starts = set[int]()
    at: int | None = first
    while at is not None and at < span.end:
        if name_at(view, Span(at, span.end)) is not None:
            starts.add(at)
        at = _next_start(view.text, at, span.end)
    people = view.names.within(*span, kinds=("person",))
    crowd = (
        len(people) >= _CROWD
        and _FULL * sum(each.end - each.start for each in people) > span.end - span.start
    )
    starts |= {each.start for each in people if _is_beside(view, first, each.start, crowd=crowd)}
    inside = view.names.within(*span)
    return sorted(at for at in starts if not any(each.start < at < each.end for each in inside))


def office_before(text: str, begin: int, start: int, *, first: bool = False) -> Span | None:
    """Give the office right before a name: with a capital and no comma, "Kommunchef Anna Berg".

    :param first: the person before has an office before the name, so that one after a comma is of this one.
    """
    match = _OFFICE.search(text, begin, start) or _AFTER_SIGN.search(text, begin, start)
    match = match or _LEADING_OFFICE.match(text, begin, start)
    if match is None and first:
        match = _AFTER_COMMA.search(text, begin, start)
    if match is None:
        return None
    role = role_in(match["role"])
    return Span(*match.span("role")) if role and role.end() == len(match["role"]) else None


def _after_office(view: View, span: Span) -> int:
    """Give where the name begins in a line that may begin with an office."""
    people = view.names.within(*span, kinds=("person",))[:1]
    if people and not view.names.within(span.start, people[0].start):
        office = office_before(view.text, span.start, people[0].start)
        if office is not None and office.start == span.start:
            return people[0].start
    return span.start


def _is_beside(view: View, begin: int, start: int, *, crowd: bool) -> bool:
    """Tell whether a name begins another person though no comma parts it from the one before."""
    before = view.text[begin:start]
    if _STANDS_IN.search(before):
        return False
    if crowd or _PARTED.search(before) or office_before(view.text, begin, start) is not None:
        return True
    nearest = view.names.within(begin, start, kinds=("person",))[-1:]
    if nearest and not view.text[nearest[0].end : start].strip():
        return True
    words = before.split()
    return any(
        is_role(" ".join(words[-count:]).lower().strip(",.")) for count in range(1, min(3, len(words)) + 1)
    )


def after_bullet(text: str, span: Span) -> int:
    """Give the first character that is neither a blank, a bullet, an item's number nor a box to tick."""
    box = _BOX.match(text, span.start, span.end) or _NUMBER.match(text, span.start, span.end)
    start = box.end() if box else span.start
    while start < span.end and text[start] in " \t\n-–•●▪*~":
        start += 1
    return start


def _next_start(text: str, at: int, end: int) -> int | None:
    match = re.compile(r"[,;\n·•|]\s*(?:(?:och|samt|&)\s+)?|\s+(?:och|samt|&)\s+|\.\s+").search(text, at, end)
    return match.end() if match else None


def name_at(view: View, span: Span) -> Span | None:
    """Find the name that a line begins with: a known person, or capitalised words that end like a name."""
    first = view.names.within(span.start, span.end)[:1]
    known = _known_at(view, span) if not first or first[0].surface.count(" ") > 1 else None
    if known is not None and (not first or _leaves(view, known, first[0])):
        return known
    if first and first[0].start == span.start:
        return Span(first[0].start, first[0].end) if first[0].kind == "person" else None
    match = _NAME.match(view.text, span.start, first[0].start if first else span.end)
    if match is None:
        return None
    for end in _ends(match):
        if _is_name(view, view.text[match.start() : end].split(), end, span.end):
            return Span(match.start(), end)
    return None


def _leaves(view: View, name: Span, mention: Mention) -> bool:
    """Tell whether a name ends before a mention, or before a body in it: "Bo Ek Skogsstyrelsen"."""
    rest = view.text[name.end : mention.end].split()
    return mention.start >= name.end or (bool(rest) and _BODY.search(rest[-1]) is not None)


def _known_at(view: View, span: Span) -> Span | None:
    """Give the name of a person known from elsewhere that a line begins with: "Bo Ek Polisen"."""
    if not view.text[span.start : span.end][:1].isupper():
        return None
    if "people" not in view.memory:
        people = [each for each in view.names.entities if each.kind == "person"]
        names = {name for each in people for name in (each.name, *each.aliases) if " " in name}
        view.memory["people"] = tuple(sorted(names, key=len))
    line = view.text[span.start : span.end]
    known = next((name for name in view.memory["people"] if line.startswith(f"{name} ")), None)
    if known is None or not line[len(known) + 1 :][:1].isupper():
        return None
    return Span(span.start, span.start + len(known))


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


def is_left_blank(text: str, at: int) -> bool:
    """Tell whether a box that nobody has ticked stands before a name, as in a list of who came."""
    return _BLANK_BOX.search(text, max(at - 6, 0), at) is not None


def is_broken_off(text: str, span: Span) -> bool:
    """Tell whether a line of a list ends inside it: after a comma, or in a given name without its surname."""
    match = _BROKEN_OFF.search(text, span.start, span.end)
    return match is not None and (match["given"] is None or match["given"].casefold() in person_names().first)
