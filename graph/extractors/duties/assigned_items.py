"""Lists of what is to be done, each item with who does it: "Boka lokal /Karin", "Nils: skicka enkäten"."""

import re
from collections.abc import Iterator, Sequence

from corpus.action_words import begins_with_verb
from corpus.records import BlockKind, Entity, Span
from graph.extractors.duties.deadlines import due_at_meeting, due_below
from graph.extractors.duties.holders import known_as_listed
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.offices.roles import is_role, role_in
from graph.extractors.tables.headings import Column, heading
from graph.extractors.tables.short_names import person_called
from graph.extractors.view import BODY_KINDS, Claim, View
from graph.names.classes import known_kind
from graph.text.sentences import lines

_EXTRACTOR = "åtgärdslista"
_KINDS = ("person", *BODY_KINDS)  # below a heading "Att göra", a body may have the task
_TO_DO = re.compile(
    r"(?:\d[\d.]*\s+)?(?:att göra|aktivitets?lista|åtgärdslista|att-göra-lista|to ?do"
    r"|(?:nya |kvarstående )?(?:åtgärder|aktiviteter|uppgifter|uppdrag|beslutspunkter)|nästa steg"
    r"|till nästa (?:möte|gång)"
    r"|(?:hem|arbets)uppgifter|action(?:s|points?)?|vem gör vad|kom ihåg)"
    r"(?:\s+(?:till|inför|efter|före|innan|under|vid|i|nu)\b.*)?\W*",
    re.IGNORECASE,
)
_TIME = (
    r"(?:klart?|senast|till|före|deadline|innan|vecka|v\.?|den)\b[^()/]{1,40}"
    r"|\d[\d/ .-]*(?:[a-zåäö]+)?(?: \d{4})?"
)
_AT_END = re.compile(
    r"\s*(?:\(\s*(?P<in>[^()]{2,80}?)\s*\)|/\s?(?P<slash>[A-ZÅÄÖ][^/()]{1,60})"
    r"|\s[–—-]{1,2}>?\s*(?P<dash>[^–—()]{2,80})|→\s*(?P<arrow>.{2,80}))\s*\.?$"
)
_NO_TASK = re.compile(r"möte\b|plats|lokal\b|adress|telefon|kontakt|närvar|frånvar", re.IGNORECASE)
_AFTER_COLON = re.compile(
    r"(?<!\d):\s+(?P<colon>(?:[\w-]+\s+){0,4}[\w-]+(?:,\s+(?:klart?|senast|till|före|innan)\b[^,:]{2,40})?)"
    r"\s*\.?$"
)  # "Beställningar: kanslist Eva Lund", "Boka lokal: Eva Lund, till nästa möte"
_AT_START = re.compile(
    r"@?(?P<who>[A-ZÅÄÖ][^:.;]{1,60}?)\s*(?::|\s[–—-])\s+(?=\S)|@(?P<at>[A-ZÅÄÖ][\w-]+)\s+(?=\S)"
)
_WHEN = re.compile(rf"[,;]?\s*(?<!\w)(?P<when>{_TIME})\s*$", re.IGNORECASE)
_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
    r"(?:\s+20\d\d)?"
)
_DAY_AT_END = re.compile(
    r"\s*\(\s*(?P<when>(?:(?:klart?|senast|till|före|innan|deadline|den|under|i)\b[ :.]*)*"
    rf"(?:\d[\d/ .-]*(?:{_MONTH})?|{_MONTH}))\s*\)\s*\.?$",
    re.IGNORECASE,
)
_HELPED = re.compile(r",?\s+(?:med\s+(?:stöd|hjälp|bistånd)\s+(?:av|från)|stöttas\s+av)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|/|&|\+|\boch\b|\bsamt\b)\s*")
_ITEM = re.compile(r"\s*(?:(?:[a-z]|\d{1,2})[.)]|[-–•●▪*]|\[[ xX]?\]|☐)\s*")


def assigned_items(view: View) -> Iterator[Claim]:
    """Read the items that name who does them and nothing else beside the task."""
    below, due = False, None
    for passage in view.passages:
        if passage.column or passage.block.cells:
            continue
        words = view.quoted(Span(passage.start, passage.end))
        if passage.block.kind is BlockKind.HEADING or (len(words) < 60 and _TO_DO.fullmatch(words)):
            below = _TO_DO.fullmatch(words) is not None
            due = due_below(view, words) if below else None
            continue
        if below or passage.block.kind is BlockKind.ITEM:
            for line in lines(view.text, passage.start, passage.end):
                yield from _of_line(view, line, listed=below, by=due)


def _of_line(view: View, line: Span, *, listed: bool, by: str | None) -> Iterator[Claim]:
    """Read one item; `by` is the day by which all of the list is to be done."""
    mark = _ITEM.match(view.text, line.start, line.end)
    begin = mark.end() if mark else line.start
    closing = _DAY_AT_END.search(view.text, begin, line.end)
    item = Span(begin, closing.start() if closing else line.end)
    for match, task in _readings(view, item, listed=listed):
        named = next(group for group in match.groups() if group)
        when = _WHEN.search(named)
        who, *helped = _HELPED.split(named[: when.start()] if when else named, maxsplit=1)
        words = view.quoted(task).strip(" .,;:–-")
        sure = match.re is _AFTER_COLON or (begins_with_verb(words) and (listed or when is not None))
        people = _parties(view, who, _KINDS if sure else ("person",))
        if people and _is_task(words, named=match.re is _AFTER_COLON) and (listed or begins_with_verb(words)):
            told = when or closing
            due = _due(view, told["when"]) if told else by
            activity = view.names.make("activity", _without_shall(words))
            helpers = [party for part in helped for party in _parties(view, part, _KINDS)]
            for kind, parties in (("responsible_for", people), ("supports", helpers)):
                for party in parties:
                    claim = Claim.stated(kind, party, activity, line, by=_EXTRACTOR, confidence=0.8)
                    yield claim.during(Period(due=due))
            return


def _due(view: View, when: str) -> str | None:
    held = period_in(when, year=view.year, deadline=True)
    return held.due or due_at_meeting(view, when)


def _is_task(words: str, *, named: bool) -> bool:
    """Tell what may be a task: several words, or one before a colon that is no label of a party or day."""
    several = len(words.split()) > 1
    if not named or "." in words:
        return several and not named
    told = heading(words).column is not Column.OTHER or _NO_TASK.search(words) is not None
    return (several and begins_with_verb(words)) or not (told or is_role(words.lower()))


def _readings(view: View, item: Span, *, listed: bool) -> Iterator[tuple[re.Match[str], Span]]:
    """Give the places where an item may name who does it, each with the rest of the item."""
    if (end := _AT_END.search(view.text, item.start, item.end)) is not None:
        yield end, Span(item.start, end.start())
    if (start := _AT_START.match(view.text, item.start, item.end)) is not None:
        yield start, Span(start.end(), item.end)
    if listed and (colon := _AFTER_COLON.search(view.text, item.start, item.end)) is not None:
        yield colon, Span(item.start, colon.start())


def _parties(view: View, words: str, kinds: Sequence[str]) -> tuple[Entity, ...]:
    """Give the parties of these kinds that words name; none where anything else stands among them."""
    found: list[Entity] = []
    for part in _AND.split(words.strip(" .,;:@")):
        known = view.names.named(part.strip(" @"), kinds=kinds) or person_called(view, part)
        known = known or _titled(view, part.split())
        if known is None and kinds is _KINDS:
            known = _unnamed(view, part.strip())
        if known is None:
            return ()
        found.append(known)
    return tuple(found)


def _titled(view: View, words: Sequence[str]) -> Entity | None:
    """Give a person whom an office stands before: "kanslist Eva Lund"."""
    office = " ".join(words[:-2]).lower()
    return view.names.named(" ".join(words[-2:]), kinds=("person",)) if is_role(office) else None


def _unnamed(view: View, words: str) -> Entity | None:
    """Give a body or office that nothing else in the document names: "(IT-avdelningen, senast 3 maj)"."""
    kind = known_kind(words)
    if kind in BODY_KINDS:
        return view.names.make(kind, words)
    office = is_role(words.lower()) or role_in(words.split()[-1].lower() if words else "") is not None
    return known_as_listed(view, view.names.make("role", words)) if office and words[:1].isupper() else None


def _without_shall(words: str) -> str:
    return re.sub(r"^(?:att|ska|skall)\s+", "", words, flags=re.IGNORECASE)
