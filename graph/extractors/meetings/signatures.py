"""Who signed a paper and as what: names on one line, their offices on the line below.

In minutes the same words may stand the other way round, an office above its name; there they head a list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.records import Block, Entity, Span
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.spoken_groups import called
from graph.extractors.meetings.attendance import label_at
from graph.extractors.offices.roles import base_form, is_chair, is_membership, is_role
from graph.extractors.view import PERSON, Claim, View
from graph.text.sentences import lines

_EXTRACTOR = "underskrift"
_NOTHING = re.compile(r"[\s_.,/–-]*")
_SIGNING = re.compile(
    r"(?:[Mm]ed )?(?:[Vv]änlig|[Bb]ästa|[Vv]arm|[Hh]järtlig|[Kk]ollegial)\w* hälsning(?:ar)?"
    r"|Hälsningar|[Mm]vh|Vänligen|(?:[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?,? )?"
    r"(?:(?:den )?\d{1,2} [a-z]{3,9} \d{4}|\d{4}-\d\d-\d\d"
    r"|i [a-z]{3,9} \d{4})"
)  # what stands above the names of those who sign a letter: a greeting, or place and day
_OF_SIGNING = re.compile(r"juster\w+|protokollförare|firmatecknare")
_AGREEMENT = re.compile(r"(?:avtal|överenskommelse|avsiktsförklaring)\b", re.IGNORECASE)
_LONGEST = 80  # characters of a line that holds nothing but names or offices
_MOST = 8  # words of a line of offices
_NEXT = re.compile(r"\s+(?=[A-ZÅÄÖ])")  # where the next office of a line begins
_FIELD = re.compile(r" (?:för|vid|inom|på) [a-zåäö -]{3,40}$")  # "Chef för parkenheten"
_UNIT = re.compile(r", [A-ZÅÄÖ][^,.:]{3,40}$")  # "Enhetschef, Ekby hälsocentral"
_CHAIR_OF = re.compile(
    r"(?P<board>[\w-]+(?:styrelsen|nämnden|fullmäktige|direktionen))s ordförande", re.IGNORECASE
)
_WHOSE = re.compile(r"[A-ZÅÄÖa-zåäö]{4,}s (?=[a-zåäö])")  # "Kommunstyrelsens ordförande"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, the people where it names nothing else, the offices where it holds nothing else.

    :ivar cells: where the cells begin that it consists of, each with its column in the row.
    """

    span: Span
    people: tuple[Entity, ...] = ()
    offices: tuple[str, ...] = ()
    heads: bool = False
    cells: tuple[tuple[int, int], ...] = ()


def signatures(view: View) -> Iterator[Claim]:
    """Read the offices below the names of those who signed minutes, a report, an agreement or a letter.

    Chairs and members are told elsewhere, but for the chair of a board that the office names.
    """
    signed = is_of_meeting(view) or _is_signed(view)
    for place, person, office in _signed(view, greeted=not signed):
        chaired = None if is_of_meeting(view) else _CHAIR_OF.fullmatch(office)
        if chaired is not None:
            board = called(view, chaired["board"])
            yield Claim.stated("chairs", person, board, place, by=_EXTRACTOR, confidence=0.7)
        if not (is_chair(office) or is_membership(office) or _OF_SIGNING.fullmatch(office)):
            role = view.names.make("role", office)
            yield Claim.stated("has_role", person, role, place, by=_EXTRACTOR, confidence=0.7)


def _is_signed(view: View) -> bool:
    """Tell whether a paper is signed by those who made it, or as its parties."""
    kinds = ("rapport", "yttrande", "utredning", "tjänsteskrivelse", "beslut")
    return view.document.kind in kinds or _AGREEMENT.search(view.document.title) is not None


def offices_below_names(view: View) -> frozenset[int]:
    """Give where the lines of offices begin that belong to the names above them and so head no list."""
    if "signed" not in view.memory:
        view.memory["signed"] = tuple(place.end for place, *_ in _signed(view))
    return frozenset(view.memory["signed"])


def _signed(view: View, *, greeted: bool = False) -> Iterator[tuple[Span, Entity, str]]:
    """Give who signed and as what; the place is that of the names, up to the offices.

    :param greeted: only below a greeting, or a place and day, as in a letter.
    """
    listed = tuple(_lines(view))
    taken = -1
    for at, (line, below) in enumerate(pairwise(listed)):
        pairs = [*_pairs(line, below)]
        if not pairs:
            continue
        before = listed[at - 1] if at and at - 1 != taken else None
        if greeted and at - 1 != taken and not _ends_letter(view, before):
            continue
        follows = listed[at + 2] if at + 2 < len(listed) else None
        in_list = before is not None and (before.people or before.offices or before.heads)
        if in_list and len(line.people) == 1 and follows is not None and follows.people:
            continue
        taken = at + 1
        for start, person, office in pairs:
            yield Span(line.span.start, start), person, office


def _ends_letter(view: View, line: _Line | None) -> bool:
    if line is None:
        return False
    words = view.text[slice(*line.span)].rstrip(" ,!:.")
    return _SIGNING.fullmatch(words) is not None


def _pairs(line: _Line, below: _Line) -> Iterator[tuple[int, Entity, str]]:
    """Pair names with the offices below: as many in order, otherwise those in the same column."""
    if not line.people or not below.offices:
        return
    starts = [start for start, _ in below.cells] or [below.span.start] * len(below.offices)
    if len(line.people) == len(below.offices):
        yield from zip(starts, line.people, below.offices, strict=True)
    elif line.cells and below.cells:
        above = {column: person for (_, column), person in zip(line.cells, line.people, strict=True)}
        for (start, column), office in zip(below.cells, below.offices, strict=True):
            if column in above:
                yield start, above[column], office


def _lines(view: View) -> Iterator[_Line]:
    """Give the lines outside tables; an office on a line of its own may look like a heading."""
    for block, group in groupby(view.passages, key=lambda passage: passage.block):
        passages = [each for each in group if not each.column]
        row = _row(view, block) if passages and len(block.cells) > 1 else None
        if row is not None:
            yield row
            continue
        for passage in passages:
            yield from (_read(view, span) for span in lines(view.text, passage.start, passage.end))


def _row(view: View, block: Block) -> _Line | None:
    """Read a row of names, or of offices, one in each cell; None for others."""
    cells = [(each.start, at) for at, each in enumerate(block.cells) if each.end > each.start]
    read = [_read(view, Span(each.start, each.end)) for each in block.cells if each.end > each.start]
    span = Span(block.start, block.end)
    if all(len(each.people) == 1 for each in read):
        return _Line(span, people=tuple(each.people[0] for each in read), cells=tuple(cells))
    if all(len(each.offices) == 1 for each in read):
        return _Line(span, offices=tuple(each.offices[0] for each in read), cells=tuple(cells))
    return None


def _read(view: View, span: Span) -> _Line:
    if span.end - span.start > _LONGEST:
        return _Line(span)
    if PERSON in view.mask[span.start : span.end]:
        return _Line(span, people=tuple(_only_people(view, span)))
    words = view.text[span.start : span.end]
    label = label_at(words)
    return _Line(span, offices=tuple(_only_offices(words)), heads=label is not None)


def _only_people(view: View, span: Span) -> list[Entity]:
    """Give the people of a line that names them and holds nothing else."""
    at, found = span.start, list[Entity]()
    for mention in view.names.within(*span):
        if mention.kind != "person" or not _NOTHING.fullmatch(view.text, at, mention.start):
            return []
        found += [view.names.entity(mention.entity_id)] if mention.entity_id else []
        at = mention.end
    return found if _NOTHING.fullmatch(view.text, at, span.end) else []


def _only_offices(words: str) -> list[str]:
    """Give the offices of a line that holds nothing else: "Sekreterare Ordförande", "Vice ordförande".

    In the plural, before a colon or of several who sit there, such words head a list.
    """
    whole = _UNIT.sub("", " ".join(words.split()))
    if not whole or len(whole.split()) > _MOST:
        return []
    found = [whole] if _is_office(whole) else _NEXT.split(whole)
    return [base_form(each) for each in found] if all(map(_is_office, found)) else []


def _is_office(words: str) -> bool:
    words = _FIELD.sub("", _WHOSE.sub("", words, count=1), count=1)
    role = base_form(words)
    one = role.casefold() == words.casefold() and is_role(role)
    return one and (not is_membership(role) or "ordförande" in role)
