"""Whether a duty was followed up: a later entry of its matter, or a later item whose title speaks of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.network.answers import FollowUp, Responsibility
from graph.network.succession import last_day
from graph.threads.building import Strand
from graph.threads.items import Item, in_spans
from graph.threads.stages import Stage
from graph.threads.titles import Title, TitleWeights, read_title

_TELLING = (Stage.FOLLOWED_UP, Stage.CARRIED_OUT, Stage.DECIDED)
_LEAST_SHARE = 0.75  # of the worth of a later item's title that stands in the duty's words
_LEAST_WORTH = 1.5
_DONE = re.compile(
    r"\bförklaras (?:fullgj|avslut|slutför)\w+"
    r"|(?:^|[\t\n])(?:klar|avslutad|genomförd|slutförd|utförd)t?(?:[\t\n]|$)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?:avslutade?|klara|genomförda|slutförda)(?: \w+)?", re.IGNORECASE)


class FollowUps:
    """Looks duties up among the strands of a corpus; built once, used for many duties."""

    def __init__(self, strands: Iterable[Strand]) -> None:
        self._placed: dict[str, list[tuple[Item, Strand]]] = defaultdict(list)
        self._settling: list[tuple[Item, Stage]] = []
        titles: list[Title] = []
        for strand in strands:
            for item, stage in zip(strand.items, strand.stages, strict=True):
                for copy in (item, *strand.copies.get(item.id, ())):
                    self._placed[copy.document.id].append((copy, strand))
                titles.append(item.read)
                if stage in _TELLING and not strand.standing:
                    self._settling.append((item, stage))
        self._weights = TitleWeights.of(titles)
        self._by_word: dict[str, list[tuple[Item, Stage]]] = defaultdict(list)
        for item, stage in self._settling:
            for word in item.read.words:
                self._by_word[word].append((item, stage))

    def is_overdue(self, duty: Responsibility, day: str) -> bool:
        """Tell whether a duty's last day lies before a day, without a follow-up and with the same holder.

        What was said only after the last day, or says itself that it is done, is no open duty.
        """
        last, said = duty.last_day, duty.evidence.date or ""
        if last is None or last >= day[: len(last)] or last < said[: len(last)]:
            return False
        if _DONE.search(duty.evidence.quote) or any(map(_CLOSED.fullmatch, duty.evidence.headings)):
            return False
        ended = duty.due is None and last == said  # fulfilled, or handed over, on the day that it is told
        return not (ended or _is_handed_over(duty, last)) and self.of(duty) is None

    def of(self, duty: Responsibility) -> FollowUp | None:
        """Give the first follow-up of a duty; None where none is found."""
        said = duty.evidence.date or ""
        found = [*self._in_thread(duty), *self._by_title(duty)]
        later = [(item, stage) for item, stage in found if (item.date or "") > said]
        if not later:
            return None
        item, stage = min(later, key=lambda each: each[0].order)
        return FollowUp(title=item.title, date=item.date, stage=stage, evidence=item.evidence)

    def _in_thread(self, duty: Responsibility) -> Iterator[tuple[Item, Stage]]:
        for item, strand in self._placed.get(duty.evidence.document, ()):
            if in_spans(item.spans, duty.evidence.start) and not strand.standing:
                yield from _after(item, strand)

    def _by_title(self, duty: Responsibility) -> Iterator[tuple[Item, Stage]]:
        words = read_title(duty.object).words
        telling = sorted(words, key=self._weights.word, reverse=True)[:6]
        seen: set[str] = set()
        for item, stage in (each for word in telling for each in self._by_word.get(word, ())):
            if item.id in seen or item.document.id == duty.evidence.document:
                continue
            seen.add(item.id)
            shared = self._weights.worth(item.read.words & words)
            share = shared / (self._weights.worth(item.read.words) or 1.0)
            if share >= _LEAST_SHARE and shared >= _LEAST_WORTH:
                yield item, stage


def _is_handed_over(duty: Responsibility, last: str) -> bool:
    """Tell whether somebody else had a duty by its last day, or has it from the day after its period."""
    days = [other.date for other in duty.after if other.date]
    return any(day <= last or (duty.due is None and last_day(day) <= last) for day in days)


def _after(item: Item, strand: Strand) -> Iterator[tuple[Item, Stage]]:
    """Give the other entries of a matter that settle something.

    The first decision upon a proposal gives the duty, and does not follow it up.
    """
    stages = dict(zip((each.id for each in strand.items), strand.stages, strict=True))
    proposed = stages.get(item.id) in (Stage.INITIATED, Stage.PREPARED)
    for other in strand.items:
        if other.id == item.id or stages[other.id] not in _TELLING:
            continue
        if proposed and stages[other.id] is Stage.DECIDED and other.order > item.order:
            proposed = False
            continue
        yield other, stages[other.id]
