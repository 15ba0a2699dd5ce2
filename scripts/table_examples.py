"""The tables of documents with gold, and what each of their columns holds by it.

A row speaks of a duty where one cell is its activity and another names its party; the days of the duty tell
the columns of days. A table of which no duty is told is of something else; one whose duties stand in no such
rows (marks below parties, shares) is no example.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from corpus.records import Parsed, Section, Span
from corpus.settings import load_settings
from graph.extractors.duties.periods import in_year, period_in
from graph.extractors.duties.shares import tells_shares
from graph.extractors.duties.tables import is_turned
from graph.extractors.tables.columns import TableColumns
from graph.extractors.tables.headings import heading
from graph.extractors.tables.whole_tables import tables
from graph.extractors.view import View
from graph.names.forms.identifiers import normalise_name
from graph.within.mentions import MentionFinder
from ingest.pipeline import parse
from scripts.duty_texts import bare, duty_texts, facts_of
from scripts.gold_documents import ROOT, SETS, GoldDocument, gold_documents

TESTS = ROOT / "tests" / "graph"
_ROLES = {"responsible_for": "who", "supports": "support", "participates_in": "help"}
_LETTERS = {"r": "who", "s": "support", "p": "help"}
_FOLDS = 6  # parts of the invented tables, each left out as a set is
_FEW, _MOST = 0.25, 0.6  # shares of the rows of a table, and of all that is told of a role
_SHORTEST, _SHORT_PARTY, _NEARLY = 6, 3, 0.6


@dataclass(frozen=True, slots=True)
class Fact:
    """Who has what to do with an activity, in words without signs and capitals, and its days."""

    role: str
    parties: tuple[str, ...]
    activity: str
    begins: str
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableExample:
    """A table with the role of each column, "" where it has none.

    :ivar set: the set of the document, or the part of the invented tables.
    """

    set: str
    doc: str
    table: TableColumns
    roles: tuple[str, ...]

    @property
    def of_duties(self) -> bool:
        """Whether it tells who answers for what."""
        return "who" in self.roles


def table_examples(sets: Sequence[str] = SETS) -> Iterator[TableExample]:
    """Read the tables of the open sets and of the invented documents of the tests."""
    finder = MentionFinder()
    for document in gold_documents(sets):
        parsed = (document.document, document.blocks, document.sections)
        view = View.of(*parsed, finder.find(*parsed))
        yield from _of_document(document.set, document.doc, view, _facts_of_gold(document))
    for name, told, parsed_file in _invented():
        parsed = (parsed_file.document, parsed_file.blocks, parsed_file.sections)
        view = View.of(*parsed, finder.find(*parsed))
        fold = f"invented {crc32(name.encode()) % _FOLDS}"
        yield from _of_document(fold, name, view, _facts_in(told))


def _facts_of_gold(document: GoldDocument) -> list[Fact]:
    return [
        Fact(
            _ROLES[each.kind],
            tuple(map(bare, _names(document, each.subject))),
            bare(each.object),
            each.valid_from or "",
            tuple(day for day in (each.due, each.valid_to) if day),
        )
        for each in document.relations
        if each.kind in _ROLES
    ]


def _names(document: GoldDocument, name: str) -> list[str]:
    same = [each for each in document.entities if normalise_name(each.name) == normalise_name(name)]
    return [name, *(alias for each in same for alias in each.aliases)]


def _facts_in(told: str) -> list[Fact]:
    return [
        Fact(_LETTERS[kind], (bare(who),), bare(what), begins, tuple(day for day in (due, ends) if day))
        for kind, who, what, begins, ends, due in facts_of(told)
    ]


def _invented() -> Iterator[tuple[str, str, Parsed]]:
    """Give name, facts and parsed text of the invented documents."""
    for path in (TESTS / "duty_tables.txt", *sorted((ROOT / "scripts" / "duty_tables").glob("*.txt"))):
        for each in duty_texts(path):
            yield each.name, each.facts, _parsed(each.text.encode(), each.name)
    for told_file in sorted((TESTS / "plans").glob("*.facts")):
        path = next(
            each for each in sorted(told_file.parent.glob(f"{told_file.stem}.*")) if each != told_file
        )
        yield path.name, told_file.read_text(encoding="utf-8"), _parsed(path.read_bytes(), path.name)


def _parsed(data: bytes, name: str) -> Parsed:
    settings = load_settings()
    return parse(data, source=name, token_spans=lambda text: [(0, len(text))], settings=settings)[0]


def _of_document(set_: str, doc: str, view: View, facts: Sequence[Fact]) -> Iterator[TableExample]:
    for rows in tables(view):
        if len(rows[0].cells) < 2 or is_turned(view, rows) or tells_shares(view, rows):
            continue
        roles = _roles(view, rows, facts)
        body = bare(view.text[rows[0].start : rows[-1].end])
        told = any(each.role == "who" and each.activity in body for each in facts)
        unclear = told if not any(roles) else not {"who", "matter"} <= set(roles)
        if not unclear:
            headings = tuple(heading(cell.column) for cell in rows[0].cells)
            yield TableExample(
                set_, doc, TableColumns(view, rows, headings, [each.column for each in headings]), roles
            )


def _roles(view: View, rows: Sequence[Section], facts: Sequence[Fact]) -> tuple[str, ...]:
    """Tell the role of each column by most of the rows that speak of duties; a cell left empty goes on."""
    votes = [Counter[str]() for _ in rows[0].cells]
    told = 0
    above = [""] * len(votes)
    for row in rows:
        words = [view.quoted(Span(cell.start, cell.end)) for cell in row.cells]
        above = [word if word.strip() else over for word, over in zip(words, above, strict=True)]
        told += sum(_vote(view, votes, above, fact) for fact in facts) > 0
    sums = sum(votes, Counter[str]())
    return tuple(_role(each, told, sums) for each in votes)


def _role(votes: Counter[str], rows: int, sums: Counter[str]) -> str:
    role, count = (votes.most_common(1) or [("", 0)])[0]
    return role if count and (count >= _FEW * rows or count >= _MOST * sums[role]) else ""


def _vote(view: View, votes: Sequence[Counter[str]], words: Sequence[str], fact: Fact) -> bool:
    """Note what the cells of a row are if it speaks of a duty; tell whether it does."""
    plain = list(map(bare, words))
    places = [place for place, cell in enumerate(plain) if cell and _is_activity(cell, fact.activity)]
    matters = [place for place in places if plain[place] == fact.activity] or places
    parties = [place for place, cell in enumerate(plain) if place not in matters and _names_party(cell, fact)]
    if not (matters and parties):
        return False
    votes[matters[0]]["matter"] += 1
    for place in parties:
        votes[place][fact.role] += 1
    for place in set(range(len(plain))) - {*matters, *parties}:
        votes[place].update(_time(view, words[place], fact))
    return True


def _is_activity(cell: str, activity: str) -> bool:
    longer = len(activity) > _SHORTEST and activity in cell
    most = len(cell) > 2 * _SHORTEST and cell in activity and len(cell) > _NEARLY * len(activity)
    return cell == activity or longer or most


def _names_party(cell: str, fact: Fact) -> bool:
    """Tell whether a cell names the party, also by the first word of its name alone."""
    return bool(cell) and any(
        party in cell or (len(cell) > _SHORT_PARTY and cell in party) or party.split()[0] == cell
        for party in fact.parties
        if party
    )


def _time(view: View, words: str, fact: Fact) -> list[str]:
    """Tell whether a cell says when a duty is due, or else when it begins."""
    told = period_in(in_year(words, view.year or 2000), year=view.year)
    days = {told.valid_from, told.valid_to, told.due} - {None}
    if days & set(fact.ends):
        return ["when"]
    return ["start"] if fact.begins in days else []
