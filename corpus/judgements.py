"""What is decided of the identity of two entities, and by whom."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is decided of two entities' identity."""

    SAME = "same"
    NOT_SAME = "not-same"
    UNSURE = "unsure"


RULE = "regel: "
"""How `Judgement.by` begins where no person but a rule has judged; the name of the rule follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision, by a rule or a person, that two entities are one, are two, or cannot be told.

    :ivar by: the name of a person, or `regel: ` and the name of a rule.
    :ivar at: when it was made, as an ISO 8601 time in UTC.
    """

    id: str
    left: str
    right: str
    verdict: Verdict
    by: str
    reason: str
    at: str

    @property
    def by_rule(self) -> bool:
        """Tell whether a rule has judged and no person."""
        return self.by.startswith(RULE)
