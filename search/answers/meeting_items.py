"""What meetings took up: the items of their minutes, notes, calls and agendas, in the order of the text."""

from collections.abc import Iterator, Sequence

from corpus.evidence import Quoter
from corpus.records import DocumentHead, Section, SectionKind
from corpus.store import Store
from search.questions.meeting_days import KINDS
from search.questions.time_limits import Limits
from search.results import Answer

_ITEMS = (SectionKind.PARAGRAPH, SectionKind.AGENDA)
_MOST = 100


def items_taken_up(store: Store, quoter: Quoter, limits: Limits) -> tuple[Answer, ...]:
    """Give the items of the meetings within some limits, each once, the oldest meeting first."""
    heads = [head for head in store.heads(limits.filters) if head.kind in KINDS]
    heads.sort(key=lambda head: (head.date or "", head.source))
    answers: dict[tuple[str | None, str], Answer] = {}
    for head in heads:
        for section in _items(store.sections(head.id)):
            text = _titled(section)
            answers.setdefault((head.date, text.casefold()), _answer(quoter, head, section, text))
    return tuple(answers.values())[:_MOST]


def _items(sections: Sequence[Section]) -> Iterator[Section]:
    """Take the items; of what stands below one only what has a number of its own."""
    above: set[tuple[str, ...]] = set()
    for section in sections:
        if section.kind not in _ITEMS or not section.headings:
            continue
        parts = (section.headings[:length] for length in range(1, len(section.headings)))
        if section.number or not any(part in above for part in parts):
            yield section
        above.add(section.headings)


def _titled(section: Section) -> str:
    heading = " ".join(section.headings[-1].split())
    number = section.number or ""
    return heading if heading.startswith(number) else f"{number} {heading}"


def _answer(quoter: Quoter, head: DocumentHead, section: Section, text: str) -> Answer:
    evidence = quoter.quote(head.id, section.start, section.end)
    return Answer(text=text, ref=None, valid_from=head.date, valid_to=None, evidence=evidence)
