"""Judgements of which names are one: making, taking back, listing."""

from typing import TYPE_CHECKING

from api.rooms.parts import Parts

if TYPE_CHECKING:
    from corpus.judgements import Verdict
    from graph.judging import Judged, Judging, Undone


class Identities(Parts):
    """What can be judged of names."""

    def judge(
        self, left: str, right: str, verdict: "Verdict", *, by: str | None, reason: str = ""
    ) -> "Judged":
        """Judge two entities, each by its id or a name that is clear; the graph follows at once.

        :raises NotFound: where a name or id is nobody's.
        :raises InvalidRequest: where a name is several's, or both are one and the same name.
        :raises Contradiction: where earlier judgements say otherwise through others.
        """
        return self._judging.judge(left, right, verdict, reason=reason, **_who(by))

    def undo(self, judgement_id: str, *, by: str | None) -> "Undone":
        """Take a person's judgement back, or a rule's out of force.

        :raises NotFound: where there is none of that id.
        :raises Contradiction: where an earlier judgement of the same pair would hold again, against others.
        """
        return self._judging.undo(judgement_id, **_who(by))

    def judgements(self) -> tuple["Judged", ...]:
        """List the judgements, the newest first."""
        return self._judging.listed()

    @property
    def _judging(self) -> "Judging":
        from graph.judging import Judging

        return Judging(self.store, self.queries)


def _who(by: str | None) -> dict[str, str]:
    return {"by": by} if by else {}
