"""The registers of responsibilities and of decisions, as lists and as tables."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from api.rooms.threads import Threads
from corpus.filtering import checked_date

if TYPE_CHECKING:
    from graph.network.answers import Decision, Responsibility


class Registers(Threads):
    """Who is responsible for what, and what was decided."""

    def responsible(
        self,
        topic: str | None = None,
        *,
        on: str | None = None,
        vacancies: bool = False,
        overdue: bool = False,
    ) -> tuple["Responsibility", ...]:
        """List who is responsible for what; ranked by a topic where one is given.

        :param on: only what is in force then; with `overdue`, the day that last days are compared with.
        :param vacancies: only duties of which a document says that nobody has them.
        :param overdue: only duties whose last day has passed without a follow-up, the oldest first.
        :raises InvalidRequest: where `on` is no date.
        """
        from graph.network.repeated import duties_once

        day = checked_date(on) if on else None
        found = duties_once(self.answerer.responsible(topic, on=None if overdue else day))
        if vacancies:
            found = tuple(duty for duty in found if duty.vacant)
        return self._overdue(found, day or _today()) if overdue else found

    def responsible_table(self, duties: Sequence["Responsibility"], *, ranked: bool) -> Iterator[bytes]:
        """Write responsibilities as a table.

        :param ranked: they stand in an order of their own; else they are sorted by holder and duty.
        """
        from graph.network.registers import in_steady_order, responsibility_table

        return responsibility_table(duties if ranked else in_steady_order(duties))

    def decisions(self, topic: str | None = None) -> tuple["Decision", ...]:
        """List what was decided; ranked by a topic where one is given."""
        from graph.network.repeated import decisions_once

        return decisions_once(self.answerer.decisions(topic))

    def decision_table(self, decisions: Sequence["Decision"]) -> Iterator[bytes]:
        """Write decisions as a table."""
        from graph.network.registers import decision_table

        return decision_table(decisions)

    def _overdue(self, duties: Sequence["Responsibility"], day: str) -> tuple["Responsibility", ...]:
        follow_ups = self.thread_book.follow_ups()
        late = [replace(duty, overdue=True) for duty in duties if follow_ups.is_overdue(duty, day)]
        return tuple(sorted(late, key=lambda duty: duty.last_day or ""))


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).astimezone().date().isoformat()
