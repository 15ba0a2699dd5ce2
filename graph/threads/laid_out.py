"""The items of a corpus laid out in memory for joining all of them, with what is learned of the whole."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from graph.threads import blocks
from graph.threads.items import Item
from graph.threads.recurrence import recurs
from graph.threads.shelf import Limits
from graph.threads.titles import Title, TitleWeights


class LaidOut:
    """Items in the order of time, by block, title and telling word."""

    def __init__(self, items: Iterable[Item], *, cases: bool = True, limits: Limits | None = None) -> None:
        """Learn from the items.

        :param cases: whether case numbers count.
        """
        self._limits = limits or Limits()
        self.items = sorted(items, key=lambda item: item.order)
        self.by_title: dict[Title, list[Item]] = defaultdict(list)
        self.blocks: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in self.items:
            self.by_title[item.read].append(item)
            for block in dict.fromkeys(blocks.blocks_of(item)):
                self.blocks[block].append(item)
        self.title_ids = {title: title.id for title in self.by_title}
        self._titled = Counter((item.document.id, item.read) for item in self.items)
        self._weights = TitleWeights.of(self.by_title)
        self._recurring = {
            title for title, held in self.by_title.items() if recurs(held, self._limits, cases=cases)
        }
        self._telling: dict[str, list[Title]] = defaultdict(list)
        for title in self.by_title:
            for word in self._weights.telling(title):
                self._telling[word].append(title)

    @property
    def weights(self) -> TitleWeights:
        """What the words of titles are worth."""
        return self._weights

    def recurs(self, title: Title) -> bool:
        """Tell whether a title comes back over other cases, or although it was settled."""
        return title in self._recurring

    def naming(self, name: str) -> int:
        """Count the items that hold a name."""
        return len(self.blocks.get((blocks.NAME, name), ()))

    def titled(self, document_id: str, title: Title) -> int:
        """Count the items of a document that bear a title."""
        return self._titled[document_id, title]

    def in_block(self, kind: str, key: str) -> Sequence[Item]:
        """Give the items of a block."""
        return self.blocks.get((kind, key), ())

    def of_title(self, title: Title) -> Sequence[Item]:
        """Give the items of a title."""
        return self.by_title[title]

    def near(self, title: Title) -> Collection[Title]:
        """Give the titles that share with this one a word that tells most in both, and in few others."""
        held = (self._telling[word] for word in self._weights.telling(title))
        return {other for each in held if len(each) <= self._limits.pairing for other in each}
