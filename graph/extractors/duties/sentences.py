"""Duties that sentences state: "X ansvarar för Y", "X får i uppdrag att Y", "Y ska samordnas av X"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.action_words import begins_with_verb
from corpus.records import Block, BlockKind, Entity, Span
from graph.extractors.decisions.labels import Part, Stretch, prose
from graph.extractors.duties.antecedents import Before
from graph.extractors.duties.charges import charges
from graph.extractors.duties.claims import Charge, claims, term_of_charge
from graph.extractors.duties.deadlines import due_at_end
from graph.extractors.duties.deeds import deeds
from graph.extractors.duties.lists import (
    begins_list,
    holder_named,
    holder_of_duties,
    is_announcement,
    is_below_duties,
    is_item,
    is_permission,
    item_words,
    lettered,
    may_be_item,
    parts_of,
    post_named,
    says_duties,
)
from graph.extractors.duties.periods import Period, due_in, period_in
from graph.extractors.duties.rows import names_somebody
from graph.extractors.duties.words import announces, included, without_what_stands_around
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import Claim, Sentence, View
from graph.text.sentences import folded

_AGAIN = re.compile(r"\b(?:varje|årlig\w+|vart\w* \w+ år)\b", re.IGNORECASE)  # a day that comes again
_OWN_TIME = re.compile(
    r"\b(?:under|i)\s+(?:(?:vår|höst|sommar|vinter)(?:en)?\b|20\d\d)|\b(?:varje|årligen|löpande)\b",
    re.IGNORECASE,
)  # when another duty than the one before is done
_REPORTS = re.compile(
    r"^(?:den|det|de|[a-zåäö-]+(?:[^\W\d]en|et|n))\s+ska(?:ll)?\s+(?:vara|bli|finnas)"
    r"\s+(?:klar[at]?|färdig[at]?|avsluta[dt]|slutför[dt]|genomför[dt]|på\s+plats)\b"
    r"|^(?:[a-zåäö]*uppdrage[nt]|(?:en\s+)?(?:slut|del)?redovisning(?:en)?|resultate[nt]|(?:\w+s\s+)?(?:bedömning|analys"
    r"|utredning|kartläggning|uppföljning|rapport|förslag|underlag)(?:en|et|ar|arna)?)\b[^.]*"
    r"\b(?:(?:slut|del)?redovisas|(?:slut)?rapporteras|lämnas|presenteras)\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(r"(?:klar[at]?|färdig[at]?)\b", re.IGNORECASE)  # the deed right before
_PART_REPORTS = re.compile(
    r"(?:Denna|Den\s+här)\s+del(?:en)?\s+av\s+uppdraget\s+ska(?:ll)?\s(?:[^.]*\s)?\w*redovisas\b"
)  # when the duty told of right before is to be reported
_REPORTED = re.compile(
    r"\bom\s+att\s+ge\b|\banses?\s+besvarad|\b(?:föresl(?:år|og|ås)\s+att|yrkar|inte\s+ansvar"
    r"|(?:bedömer|anser|finner)\s+(?:\w+\s+){0,2}?(?:det\s+)?(?:därför\s+)?(?:som\s+)?(?:lämpligt|nödvändigt|angeläget"
    r"|viktigt|motiverat|önskvärt|ändamålsenligt|rimligt)\b|enligt\s+yrkande|om\s+\w+\s+(?:får|ges)\s+i\s+uppdrag)\b|\?$"
)  # over small letters
_BEGINS = re.compile(
    r"^(?:[a-zåäö]*uppdraget|förordnandet|ansvaret)\s+(?:(?:ska(?:ll)?|ska\s+börja|börjar|kommer\s+att)\s+)?"
    r"(?:gäll(?:a|er)|påbörjas|inleds|inledas|start(?:ar|a|as)|löp(?:er|a)|pågå(?:r)?|börja(?:r)?)\s+"
    r"(?:från|fr\.|den\s+\d|\d|under|perioden|åren|till\s|t\.|tills)",
    re.IGNORECASE,
)  # from when somebody has what he or she was charged with before
_OPENS = re.compile(
    r"^(?:I\s+(?:detta\s+|det\s+)?uppdrag(?:et)?\s+ingår|Uppdraget\s+(?:omfattar|innefattar|innebär|består\s+i))"
    r"(?:\s+(?:även|också|bland\s+annat|bl\.?\s?a\.?|särskilt|vidare|följande))*(?:\s+att)?\s*:?\s*$"
)
_OPINES = re.compile(
    r"\b(?:anser|menar|tycker|kräver|efterfrågar|önskar)(?:\s+(?:därför|också|vidare|dessutom|bland\s+annat))*"
    r"(?:\s+att\s*:?|\s*:)\s*$"
)  # what is wished for in the list below
_SHALL_BELOW = re.compile(r"\s*(?:[-–•●▪*]\s*)?ska(?:ll)?\s")
_WHOLE_DAY = len("2026-01-31")
_SHORTEST = 4  # characters of a duty
_ASSIGNS = 0.9  # how sure a sentence is that gives somebody an assignment
_WHO_COLUMNS = frozenset(
    (Column.RESPONSIBLE, Column.ACTOR, Column.SUPPORT, Column.HELPER, Column.TIME, Column.DEADLINE)
)


def duties(view: View) -> Iterator[Claim]:
    """Read the duties that sentences state; in decisions too, where somebody is charged with something."""
    state = _State()
    found: list[Claim] = []
    for sentence, stretch in prose(view):
        if _is_told_by_row(sentence):
            continue
        state.enter(stretch.part)
        if state.last is None:
            state.first = len(found)
        before, row = state.charged, len(found)
        words = view.text[sentence.start : sentence.end]
        due = due_in(words, year=view.year) or due_at_end(view, words.rstrip(" ."))
        reported = _reported(words, found, state)
        if due and reported is not None:
            found[reported:] = [replace(each, due=each.due or due) for each in found[reported:]]
        if state.last and _BEGINS.match(words):
            found[state.first :] = _held(found[state.first :], period_in(words, year=view.year))
        if _is_heading(sentence, stretch):
            state.first = len(found)
        found += _of_sentence(view, sentence, stretch, state, due)
        if before is not None and before.about and state.charged is not None and state.charged.listed:
            del found[state.row :]
        state.row = row
        own = len(found) > row  # the deadline of a duty that the sentence itself states is not of the next
        passes_on = due and not own and reported is None and not _AGAIN.search(words)
        state.deadline = (sentence.end, due) if passes_on else None
    return iter(found)


def _reported(words: str, found: list[Claim], state: "_State") -> int | None:
    """Give the row of the first claim that words say when to report; None where they say no such thing."""
    done = _DONE_BY.match(words) is not None
    if done or _REPORTS.match(words):
        begin = state.row if done else state.first
        return begin if state.last is not None else len(found)
    if not _PART_REPORTS.match(words):
        return None
    last = found[-1].evidence if found else None
    return next((row for row, each in enumerate(found) if each.evidence == last), len(found))


def _held(told: list[Claim], period: Period) -> list[Claim]:
    """Give claims the days from and until which a sentence after them says that they hold."""
    first, last = period.valid_from, period.valid_to
    last = None if first == last and len(first or "") == _WHOLE_DAY else last  # the day on which it begins
    return [
        replace(each, valid_from=each.valid_from or first, valid_to=each.valid_to or last) for each in told
    ]


def _is_told_by_row(sentence: Sentence) -> bool:
    """Tell the cell of a party or a day, and that of an action beside one that says who does it."""
    held = column_of(sentence.passage.column)
    return held in _WHO_COLUMNS or (held is Column.MATTER and names_somebody(sentence.passage.block.cells))


def _is_heading(sentence: Sentence, stretch: Stretch) -> bool:
    """Tell a heading from what may run on in its line."""
    block = stretch.passage.block
    return block.kind is BlockKind.HEADING and sentence.start == block.start


def _of_sentence(
    view: View, sentence: Sentence, stretch: Stretch, state: "_State", due: str | None
) -> Iterator[Claim]:
    words = view.text[sentence.start : sentence.end]
    due = due or (None if _OWN_TIME.search(words) else state.due_before(sentence))
    block = stretch.passage.block
    if _is_heading(sentence, stretch):
        state.opined = _OPINES.search(words) is not None
        announced = _announced(view, sentence, stretch)
        state.charged, state.last = _headed(view, sentence, state) or announced, announced
    elif _is_opinion(state, words, block) or _REPORTED.search(words.lower()):
        state.charged = state.last = None
    elif (
        found := charges(view, sentence, stretch, state.before)
        or deeds(view, sentence)
        or _included(state, words, sentence)
    ):
        found = [each for charge in found for each in _lettered(charge)]
        state.charged = _going_on(state, sentence, found[-1])
        state.charged_with(found[-1])
        for charge in found:
            own = due if len(found) == 1 else charge.due or due_in(view.quoted(charge.span), year=view.year)
            yield from claims(view, charge.span, stretch, charge, own)
    elif state.charged is not None and state.charged.listed and may_be_item(stretch, words):
        yield from _listed(view, sentence, stretch, state.charged, due)
    else:
        state.charged = _opened(view, state, words) or _alone(view, sentence)


@dataclass(slots=True)
class _State:
    """What the text before leaves open: a deadline, a list of duties to come, who was charged last.

    :ivar first: the row of the first claim of the item in which somebody was charged last.
    :ivar row: the row of the first claim of the sentence before.
    :ivar assigned: who was last given an assignment, above whatever headings.
    :ivar opined: the sentence or heading before says that somebody thinks what is listed below it.
    :ivar headed: the body or office that the heading before names, `heading` where it stands.
    """

    deadline: tuple[int, str | None] | None = None
    charged: "Charge | None" = None
    last: "Charge | None" = None
    first: int = 0
    row: int = 0
    headed: Entity | None = None
    heading: Span | None = None
    opined: bool = False
    part: Part | None = None
    assigned: tuple[Entity, ...] = ()

    @property
    def before(self) -> Before:
        """Give whom a pronoun stands for: who was charged last, else whom the heading above names."""
        headed = (self.headed,) if self.headed is not None else self.assigned
        last = (self.last.actors if self.last is not None else ()) or headed
        return Before(
            last, self.assigned, self.headed if self.headed and self.headed.kind == "role" else None
        )

    def charged_with(self, charge: Charge) -> None:
        """Keep who was charged last, and who with an assignment."""
        self.last = charge
        if charge.kind == "responsible_for" and (charge.confidence >= _ASSIGNS or not self.assigned):
            self.assigned = charge.actors

    def enter(self, part: Part | None) -> None:
        """Close the list that is open where another part begins, such as the background."""
        if part is not self.part:
            self.part, self.charged, self.opined = part, None, False

    def due_before(self, sentence: Sentence) -> str | None:
        return self.deadline[1] if self.deadline and self.deadline[0] + 2 >= sentence.start else None


def _is_opinion(state: _State, words: str, block: Block) -> bool:
    """Tell whether a sentence introduces what somebody thinks, or is an item of such a list."""
    state.opined = _OPINES.search(words) is not None or (state.opined and block.kind is BlockKind.ITEM)
    return state.opined


def _announced(view: View, heading: Sentence, stretch: Stretch) -> Charge | None:
    """Tell whose duties are listed below a sentence set as a heading: "Myndigheten ska bland annat:"."""
    return next((charge for charge in charges(view, heading, stretch) if charge.listed), None)


def _going_on(state: _State, sentence: Sentence, charge: Charge) -> Charge:
    """Give whose duties follow a charge: those of the list in which it only adds to an item, or its own."""
    inside = sentence.passage.block.kind is BlockKind.ITEM and sentence.start > sentence.passage.start
    before = state.charged
    return before if before is not None and before.listed and inside and not charge.listed else charge


def _headed(view: View, heading: Sentence, state: _State) -> Charge | None:
    """Tell whose duties are listed below a heading: "Rådets uppdrag", or "Uppdrag" below "Rådet"."""
    above, state.heading = state.heading, heading.span
    if is_announcement(heading):
        holder = state.headed or (post_named(view, above, heading) if above else None)
        state.headed = None
    else:
        state.headed = holder_named(view, heading)
        told = is_below_duties(heading) or _SHALL_BELOW.match(view.text, heading.end)
        own = state.headed if told else None
        holder = holder_of_duties(view, heading) or own
    return Charge((holder,), "", 0.8, heading.span, listed=True) if holder is not None else None


def _included(state: "_State", words: str, sentence: Sentence) -> list[Charge]:
    """Read "I uppdraget ingår att": whoever was charged last in the same item has this duty too."""
    what = included(folded(words), right_after=state.charged is not None)
    if what is None or state.last is None:
        return []
    span = Span(state.charged.span.start, sentence.end) if state.charged else sentence.span
    words = without_what_stands_around(what)
    return [replace(state.last, words=words, span=span, listed=False, fulfilled=False)]


def _opened(view: View, state: _State, words: str) -> Charge | None:
    """Tell whose list of duties the next lines are, where a sentence announces one after a charge."""
    before = (state.charged if announces(words) else None) or (state.last if _OPENS.match(words) else None)
    if before is None:
        return None
    return replace(before, listed=True, about=False, term=Period(*term_of_charge(view, before)))


def _alone(view: View, sentence: Sentence) -> Charge | None:
    """Tell whose duties follow a line that names somebody alone, where a heading or their "ska" says so."""
    passage = sentence.passage
    headings = passage.section.headings if passage.section is not None else ()
    if (passage.start, passage.end) != sentence.span or passage.column:
        return None
    above = bool(headings) and says_duties(headings[-1])
    told = above or (passage.block.kind is not BlockKind.ITEM and _SHALL_BELOW.match(view.text, sentence.end))
    holder = holder_named(view, sentence) if told else None
    return Charge((holder,), "", 0.75, sentence.span, listed=True) if holder is not None else None


def _listed(
    view: View, sentence: Sentence, stretch: Stretch, charge: Charge, due: str | None
) -> Iterator[Claim]:
    """Claim an item of a list of duties; the evidence reaches from the sentence that announces the list."""
    evidence = Span(charge.span.start, sentence.end)
    for item in lettered(view.quoted(sentence.span)) if is_item(view, sentence) else ():
        if is_permission(item):
            continue
        words = re.sub(r",?\s+(?:samt|och)$", "", item_words(item).strip(" .,:;–-"))
        bare = without_what_stands_around(words)
        if len(bare) >= _SHORTEST:
            yield from claims(view, evidence, stretch, _of_item(charge, bare, words), due)


def _lettered(charge: Charge) -> list[Charge]:
    """Part a charge at its letters, "att a) laga bron, b) måla räcket"; the first alone opens a list."""
    if not begins_list(charge.words):
        return [charge]
    items = [replace(charge, words=words, told=()) for words in parts_of(charge.words)]
    return items if len(items) > 1 else [*items, replace(charge, words="", told=(), listed=True)]


def _of_item(charge: Charge, words: str, whole: str) -> Charge:
    """Give the charge of one item, with the verb that leads on to it."""
    if not charge.lead or begins_with_verb(words):
        return replace(charge, words=words, told=(whole,))
    return replace(charge, words=f"{charge.lead} {words}", told=(words,))
