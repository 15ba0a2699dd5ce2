"""When a responsibility ends because a later document gives it to somebody else.

Documents rarely say that a duty ends; they name the next one who has it. A relation without a successor
ends as its own dates say.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from corpus.records import DocumentHead, Relation
from graph.threads.business import business_words
from graph.threads.titles import read_title

_TELLING = 3  # telling words of a duty that stands for itself; another is only that of its own issuing body
_SHORT = 3  # letters of words that tell nothing: "ta med sig"


@dataclass(slots=True)
class Successions:
    """Who takes over from whom, and which documents name somebody for the same duty.

    :ivar head: gives the document of an id.
    :ivar same: gives the one id of an entity that may have been merged.
    :ivar name: gives the name of an entity.
    """

    head: Callable[[str], DocumentHead]
    same: Callable[[str], str]
    name: Callable[[str], str]
    _named: dict[str, list[Relation]] = field(default_factory=lambda: defaultdict(list))
    _replaced: dict[str, list[Relation]] = field(default_factory=lambda: defaultdict(list))
    _begun: dict[tuple[str, str], str] = field(default_factory=dict)

    def learn(self, responsible: Iterable[Relation], replaces: Iterable[Relation]) -> "Successions":
        """Take in all responsibilities and all successions of persons and bodies."""
        for relation in replaces:
            self._replaced[self.same(relation.object)].append(relation)
            if relation.valid_from:
                self._begun[relation.document_id, self.same(relation.subject)] = relation.valid_from
        for relation in responsible:
            self._named[self.same(relation.object)].append(relation)
        return self

    def begin(self, relation: Relation) -> str | None:
        """Give since when somebody has a duty: as stated, but not before a former holder was named."""
        begun, own = self._stated(relation), self.head(relation.document_id).date
        former = self._former(relation)
        return begun if former is None or (begun or "") > former else own

    def handed_over(self, relation: Relation) -> str | None:
        """Give the first day on which somebody else has the duty; None where nobody is named."""
        return min([*self._given_to_others(relation), *self._left(relation)], default=None)

    def holders_before(self, relation: Relation) -> list[Relation]:
        """Give what the last document before this one says of others who have the same duty."""
        own = self.head(relation.document_id).date or ""
        found = [each for each in self._by_others(relation) if each[0] < own]
        return max(found, key=lambda each: each[0], default=("", []))[1]

    def holders_after(self, relation: Relation) -> list[Relation]:
        """Give what the first later document says of others who have the same duty, and who replaced whom."""
        own = self.head(relation.document_id).date or "9"
        found = [each for each in self._by_others(relation) if each[0] > own]
        named = min(found, key=lambda each: each[0], default=("", []))[1]
        return [*named, *self._replacements(relation)]

    def _stated(self, relation: Relation) -> str | None:
        taken_over = self._begun.get((relation.document_id, self.same(relation.subject)))
        return relation.valid_from or taken_over or self.head(relation.document_id).date

    def _former(self, relation: Relation) -> str | None:
        """Give the date of the last document before this one that names others for the same duty."""
        own = self.head(relation.document_id).date or ""
        dates = [dated for dated, _ in self._by_others(relation) if dated < own]
        return max(dates, default=None)

    def _given_to_others(self, relation: Relation) -> Iterable[str]:
        """Give when later documents name others, and no longer the holder, for the same duty."""
        own = self.head(relation.document_id).date or "9"
        for dated, others in self._by_others(relation):
            if dated > own:
                yield min(day if (day := self._stated(each) or "") > own else dated for each in others)

    def _by_others(self, relation: Relation) -> Iterable[tuple[str, list[Relation]]]:
        """Give the other dated documents that name only others for the same duty, and what they say."""
        documents: dict[str, list[Relation]] = defaultdict(list)
        for other in self._named.get(self.same(relation.object), ()):
            if other.document_id != relation.document_id and self._same_duty(relation, other):
                documents[other.document_id].append(other)
        for document_id, others in documents.items():
            dated = self.head(document_id).date
            if dated and all(self.same(each.subject) != self.same(relation.subject) for each in others):
                yield dated, others

    def _same_duty(self, one: Relation, other: Relation) -> bool:
        """Tell whether two documents mean one duty: bodies of their own may have duties of one short name."""
        issued = self.head(one.document_id).body == self.head(other.document_id).body
        telling = _telling_words(self.name(one.object))
        return telling >= _TELLING or (issued and telling > 0)

    def _left(self, relation: Relation) -> Iterable[str]:
        """Give when the holder was replaced in the role that the duty goes with."""
        for other in self._replacements(relation):
            day = other.valid_from or self.head(other.document_id).date
            if day:
                yield day

    def _replacements(self, relation: Relation) -> Iterable[Relation]:
        """Give what says that the holder was replaced in the role that the duty goes with."""
        begun, role = self._stated(relation), relation.property("role")
        for other in self._replaced.get(self.same(relation.subject), ()):
            day = other.valid_from or self.head(other.document_id).date
            as_what = other.property("role")
            if day and (begun is None or begun < day) and (not role or not as_what or role == as_what):
                yield other


@lru_cache(maxsize=65_536)
def _telling_words(duty: str) -> int:
    """Count the words of a duty that tell which one it is: `tar med sig frågan` has none."""
    return sum(len(word) > _SHORT for word in read_title(duty).words - business_words())


def last_day(handed_over: str) -> str:
    """Give the day before a successor begins; where only a month or year is known, that one."""
    if len(handed_over) != len("2026-01-31"):
        return handed_over
    return (date.fromisoformat(handed_over) - timedelta(days=1)).isoformat()
