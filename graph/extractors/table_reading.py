"""What each column of a table holds as far as duties go: by its heading first, then by its cells.

Headings that say who acts make a table one of duties. Where none does, a column of parties is taken for
them only beside a column of things to do, and where something speaks of duties: a day, a heading of a plan, a
column called after actions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.records import Section
from graph.extractors.cell_contents import Contents, contents_of
from graph.extractors.columns import Column, Heading, heading
from graph.extractors.duty_rows import ANSWERS_FOR, GROUP, TIMES, WHO
from graph.extractors.view import View

_MOST, _HALF, _FEW = 0.6, 0.5, 0.2
_PARTIES = (Column.PERSON, Column.ORGANISATION, Column.ROLE, Column.MATTER, Column.OTHER)
_OF_PLANS = re.compile(
    r"plan(?:en)?\b|åtgärd|aktivitet|insats|uppdrag|uppgifter|att göra|åtagande|genomförande|överenskommelse"
    r"|löfte|vem gör vad|ansvarsfördelning|arbetsfördelning|ansvar och",
    re.IGNORECASE,
)
_AGAINST = frozenset((Column.PRESENCE, Column.PRESENTER, Column.DECISION, Column.PARTY))
_PAST = re.compile(r"\w+(?:at|ad|ats|it|mn|kom)", re.IGNORECASE)  # when something was: "Lämnat", "Inkom"
_RUN = re.compile(r"verksamhet(?:er)?\W*", re.IGNORECASE)
_LONGEST_NUMBER = 4
_TIERS = (0.0, 0.5, 2.0, 2.5, 1.9)  # how unlikely it is that a column of each tier names the action
_UNKNOWN = 4.0
_ENOUGH = 2  # things that speak of duties, where nothing in the heading of a column says who acts
_CONVENER = re.compile(r"\W*(?:sammankallande|ordförande|(?:grupp)?ledare)\W*", re.IGNORECASE)
_TITLE = re.compile(r"\W*namn\W*", re.IGNORECASE)
_TAKE_PART = re.compile(r"\W*(?:deltagare|deltar|medverkande)\W*", re.IGNORECASE)
_MEANS = re.compile(r"\W*(?:\w+\W+)*resurs(?:er)?\W*", re.IGNORECASE)  # people, or money
_TEAM = re.compile(r"\W*(?:(?:arbets|projekt)grupp(?:en)?|arbetslag|team)\W*", re.IGNORECASE)
_TO = re.compile(r"\W*till\W*", re.IGNORECASE)
_STATUS = re.compile(r"status|läge", re.IGNORECASE)


@dataclass(frozen=True)
class TableReading:
    """What the columns of a table hold, by their places."""

    kinds: tuple[Column, ...]
    reader: "_Reader"

    @cached_property
    def matters(self) -> tuple[int, ...]:
        """The places of the columns that may name the action, the likeliest first."""
        return tuple(self.reader.matters())

    @property
    def names_somebody(self) -> bool:
        """Tell whether a column says who acts."""
        return not WHO.isdisjoint(self.kinds)


def read_table(view: View, table: Sequence[Section]) -> TableReading:
    """Tell what the columns of a table hold."""
    reader = _Reader(view, table, tuple(heading(cell.column) for cell in table[0].cells))
    reader.kinds = [each.column for each in reader.headings]
    reader.mend()
    if WHO.isdisjoint(reader.kinds) and (actor := reader.actor()) is not None:
        reader.kinds[actor] = Column.RESPONSIBLE
    if not WHO.isdisjoint(reader.kinds):
        reader.find_time()
    return TableReading(tuple(reader.kinds), reader)


@dataclass(slots=True)
class _Reader:
    """A table as it is read; what its columns hold is asked of each once."""

    view: View
    table: Sequence[Section]
    headings: tuple[Heading, ...]
    kinds: list[Column] = field(default_factory=list)
    read: dict[int, Contents] = field(default_factory=dict)

    def contents(self, place: int) -> Contents:
        if place not in self.read:
            self.read[place] = contents_of(self.view, self.table, place)
        return self.read[place]

    def of(self, *kinds: Column) -> list[int]:
        return [place for place, kind in enumerate(self.kinds) if kind in kinds]

    # what names say, and cells gainsay

    def mend(self) -> None:
        """Correct what the cells of a column plainly gainsay."""
        self.mend_answered()
        self.mend_days()
        for place in self.of(Column.MATTER):
            if self.contents(place).codes >= _MOST and any(map(self.may_be_matter, self.others(place))):
                self.kinds[place] = Column.BESIDE
        for place in self.of(*WHO):
            if not self.headings[place].explicit and self.contents(place).parties < _FEW:
                self.mend_actor(place)
        self.mend_holders()
        self.mend_supporters()
        self.mend_titles()
        self.mend_groups()
        self.mend_participants()
        self.mend_receivers()

    def mend_holders(self) -> None:
        """Take the people, with posts or without, for those who answer for what a column called so holds."""
        acting, posts = self.of(*WHO), self.parties(Column.MATTER)
        alone = len(acting) == 1 and posts == self.of(Column.MATTER)
        named = self.parties(Column.PERSON) if alone else []
        held = self.contents(acting[0]) if named else None
        if held is not None and held.parties < _HALF and (posts or held.actions >= _HALF):
            self.kinds[acting[0]], self.kinds[named[0]] = Column.MATTER, Column.RESPONSIBLE
            for place in posts:
                self.kinds[place] = Column.ROLE

    def mend_supporters(self) -> None:
        """Take resources that are parties for those who help; the first column tells what a row is about."""
        for place in self.of(Column.BESIDE):
            if _MEANS.fullmatch(self.table[0].cells[place].column) and self.contents(place).parties >= _HALF:
                self.kinds[place] = Column.SUPPORT
        if self.kinds[0] in (Column.SUPPORT, Column.HELPER) and not WHO.isdisjoint(self.kinds):
            self.kinds[0] = Column.OTHER  # "Stödfunktion"

    def mend_days(self) -> None:
        """Take deliveries that are days for when they are due, where another column names the actions."""
        told = len(self.of(Column.MATTER)) == 1 or bool(self.of(Column.DEADLINE))
        for place in () if told else self.of(Column.MATTER):
            if self.contents(place).days >= _MOST:
                self.kinds[place] = Column.DEADLINE

    def mend_titles(self) -> None:
        """Take a column "Namn" for the names of actions, where it names nobody and most of it reads so."""
        for place in self.of(Column.PERSON):
            held = self.contents(place)
            if _TITLE.fullmatch(self.table[0].cells[place].column) and held.parties < _FEW < held.actions:
                self.kinds[place] = Column.MATTER

    def mend_answered(self) -> None:
        """Take a column of what somebody answers for, beside one of who does, for what is to be done."""
        acting = self.of(*WHO)
        held = [each for each in acting if self.is_answered(each)]
        others = [each for each in acting if self.contents(each).parties >= _HALF]
        if held and others and not self.of(Column.MATTER):
            for place in held:
                self.kinds[place] = Column.MATTER

    def is_answered(self, place: int) -> bool:
        """Tell a column of what somebody answers for, by its cells or, if they name nobody, its heading."""
        held, name = self.contents(place), self.table[0].cells[place].column
        return held.actions >= _HALF > held.parties or (
            held.parties < _FEW and bool(ANSWERS_FOR.fullmatch(name))
        )

    def mend_groups(self) -> None:
        """Take the groups for those who act where another column only says who convenes each."""
        names = [cell.column for cell in self.table[0].cells]
        groups = [place for place, name in enumerate(names) if GROUP.fullmatch(name)]
        conveners = [place for place in self.of(*WHO) if _CONVENER.fullmatch(names[place])]
        if len(groups) == 1 and conveners and conveners == self.of(*WHO) and self.actions():
            self.kinds[groups[0]] = Column.RESPONSIBLE
            for place in conveners:
                self.kinds[place] = Column.BESIDE

    def mend_participants(self) -> None:
        """Take those listed as taking part, or as a group, for helpers where others lead what is done."""
        acting, matters = self.of(*WHO), self.of(Column.MATTER)
        for place in self.of(Column.PERSON, Column.OTHER) if acting and matters else ():
            name = self.table[0].cells[place].column
            if _TAKE_PART.fullmatch(name) or (
                _TEAM.fullmatch(name) and self.contents(place).parties >= _HALF
            ):
                self.kinds[place] = Column.HELPER

    def mend_receivers(self) -> None:
        """Take a column "Till" of parties for those who get the task."""
        for place in self.of(Column.DEADLINE) if WHO.isdisjoint(self.kinds) else ():
            named = _TO.fullmatch(self.table[0].cells[place].column)
            if named and self.contents(place).parties >= _MOST and self.of(Column.MATTER):
                self.kinds[place] = Column.RESPONSIBLE

    def others(self, place: int) -> list[int]:
        """Give the columns beside one that may hold what it does not: nobody, no days."""
        return [each for each in self.of(Column.MATTER, Column.OTHER) if each != place]

    def mend_actor(self, place: int) -> None:
        if self.contents(place).days >= _MOST:
            self.kinds[place] = Column.TIME
        elif self.contents(place).longest:
            self.kinds[place] = Column.OTHER

    def parties(self, *kinds: Column) -> list[int]:
        places = ((place, _HALF if self.headings[place].party else _MOST) for place in self.of(*kinds))
        return [place for place, share in places if self.contents(place).parties >= share]

    # who acts, where no name says it

    def actor(self) -> int | None:
        """Give the column of those who act; None where the table may well tell of something else."""
        action = next(iter(self.actions()), None)
        if action is None or not _AGAINST.isdisjoint(self.kinds) or self.is_of_amounts(action):
            return None
        for place in self.candidates(action):
            if self.speaks_for_duties(action, place):
                return place
        return None

    def actions(self) -> list[int]:
        """Give the columns that name things to do: by name, or as most of their cells do."""
        named = [place for place in self.of(Column.MATTER) if self.is_called_action(place)]
        others = self.of(Column.MATTER, Column.OTHER)
        return named + [
            place for place in others if self.contents(place).actions >= _HALF and place not in named
        ]

    def is_called_action(self, place: int) -> bool:
        return self.says_action(place) and self.contents(place).parties < _HALF

    def says_action(self, place: int) -> bool:
        """Tell a column whose name says what is done, or what somebody answers for."""
        answers = ANSWERS_FOR.fullmatch(self.table[0].cells[place].column)
        return self.headings[place].tier == 0 or answers is not None

    def candidates(self, action: int) -> Iterator[int]:
        """Give the columns of parties, those called after a kind of party first."""
        found = [place for kind in _PARTIES for place in self.parties(kind) if place != action]
        yield from sorted(found, key=lambda place: not self.headings[place].party)

    def speaks_for_duties(self, action: int, actor: int) -> bool:
        """Weigh what says that a table is one of duties; where nothing names its columns, cells may."""
        if not any(cell.column for cell in self.table[0].cells):
            sure = min(self.contents(action).actions, self.contents(actor).parties) >= _MOST
            return sure and (self.is_of_plan() or bool(self.days()))
        called = self.says_action(action)
        timed = bool(self.of(*TIMES)) or bool(self.days())
        followed = any(_STATUS.search(cell.column) for cell in self.table[0].cells)
        planned = called or self.is_of_plan() or bool(self.of(Column.DEADLINE))
        if self.headings[actor].party:
            return planned if timed or followed else called and self.is_of_plan()
        stated = (called, self.is_of_plan(), bool(self.of(*TIMES)), followed)
        return timed and sum(stated) >= _ENOUGH

    def is_of_plan(self) -> bool:
        headings = (self.view.document.title, *self.table[0].headings)
        return any(map(_OF_PLANS.search, headings))

    def is_of_amounts(self, action: int) -> bool:
        """Tell a table of money or figures, unless its actions are called so."""
        if self.headings[action].tier == 0:
            return False
        others = (place for place in self.of(Column.BESIDE, Column.OTHER) if not self.headings[place].reports)
        return any(self.contents(place).amounts >= _MOST and place for place in others)

    # when, where no name says it

    def days(self) -> list[int]:
        """Give the columns of unknown names that hold days to come, not those of when something was."""
        places = [place for place in self.of(Column.OTHER, Column.BESIDE) if self.may_be_time(place)]
        return [place for place in places if self.contents(place).days >= _MOST]

    def may_be_time(self, place: int) -> bool:
        head, name = self.headings[place], self.table[0].cells[place].column
        return head.reports or (head.column is Column.OTHER and not _PAST.fullmatch(name.strip()))

    def find_time(self) -> None:
        """Take a column of days for when duties are due, where no name says when."""
        if self.of(*TIMES):
            return
        actions = [place for place in self.of(Column.MATTER) if self.headings[place].tier == 0]
        for place in [*self.days(), *(each for each in actions[1:] if self.contents(each).days >= _MOST)][
            -1:
        ]:
            self.kinds[place] = Column.DEADLINE if self.kinds[place] is not Column.OTHER else Column.TIME

    # what is to be done

    def matters(self) -> list[int]:
        """Order the columns that may name the action: called so, reading so, sorting actions."""
        called = [place for place in self.of(Column.MATTER) if self.headings[place].tier == 0]
        if len(called) > 1:
            called = [place for place in called if self.is_called_action(place)] or called
        if called:
            rest = (place for place in self.of(Column.MATTER) if place not in called)
            return called + sorted(rest, key=lambda place: self.headings[place].tier)
        places = [*self.of(Column.MATTER), *filter(self.may_be_matter, self.of(Column.OTHER))]
        return sorted(places, key=self.rank) or [
            each for each in self.of(Column.ORGANISATION) if self.is_run(each)
        ]

    def rank(self, place: int) -> float:
        """Give how unlikely a column not called after actions is to name them."""
        held, head = self.contents(place), self.headings[place]
        unknown = head.column is Column.OTHER and held.actions < _HALF
        unlikely = _UNKNOWN if unknown else _TIERS[head.tier]
        return unlikely - 2 * held.actions + 3 * max(held.parties, held.days, held.amounts)

    def may_be_matter(self, place: int) -> bool:
        """Tell whether a column of unknown name may be what is done: no parties, days, figures or numbers."""
        held = self.contents(place)
        return (
            not self.headings[place].party
            and held.longest > _LONGEST_NUMBER
            and (max(held.parties, held.days, held.amounts) < _MOST)
        )

    def is_run(self, place: int) -> bool:
        """Tell a column of what is run, where another says by whom: "Verksamhet" beside "Verkställs av"."""
        named = any(not self.headings[each].party for each in self.of(*WHO))
        return named and _RUN.fullmatch(self.table[0].cells[place].column) is not None
