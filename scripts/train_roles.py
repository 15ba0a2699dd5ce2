"""Trains `graph/data/learned/roles.npz`: which words near a name head an office, and how far the office goes.

Usage: python -m scripts.train_roles

It learns from the gold of the open sets, and writes the endings of words that are worth asking about beside
the model. The same gold gives the same files.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Mention, Span
from graph.extraction import EXTRACTORS
from graph.extractors.offices.roles import base_form
from graph.extractors.view import View
from graph.learned.role_extents import features_left, features_right, words_after, words_before
from graph.learned.role_features import features_of
from graph.learned.role_heads import ENDINGS, Head, endings, heads, near_words
from graph.learned.roles import MODEL
from graph.measuring.evaluation import folded_name
from graph.names.forms.identifiers import normalise_name
from graph.within.mentions import MentionFinder
from scripts.gold_documents import GoldDocument, gold_documents
from scripts.linear_training import Example, Learned, LinearTraining

HELD, LEFT, RIGHT = KINDS = ("held", "left", "right")
LEFT_BY_RULES = 0.3
_HEAD_ENDS = re.compile(r"\s(?:för|i|på|vid|inom|av|till|med|hos|från|under|enligt)\s|,|\(")
_NEAR = 300  # characters within which gold's words for it must stand
_OFTEN = 0.04  # the share of words with an ending that head an office, for the ending to be asked about
_FEWEST = 3
_LETTERS = (3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a person in gold: its words before the head, the head, and those after it."""

    before: tuple[str, ...]
    head: str
    after: tuple[str, ...]
    said: str


class Offices:
    """The offices of the people of one document."""

    def __init__(self, gold: GoldDocument, single: frozenset[str]) -> None:
        names = defaultdict[str, set[str]](set)
        for each in gold.entities:
            if each.kind == "person":
                names[normalise_name(each.name)] |= {folded_name(form) for form in (each.name, *each.aliases)}
        self._held = defaultdict[str, list[Office]](list)
        for relation in gold.relations:
            if relation.kind == "has_role":
                office = _office(relation.object, normalise_name(relation.contains), single)
                for form in names[normalise_name(relation.subject)]:
                    self._held[form].append(office)

    def of(self, view: View, head: Head) -> Office | bool:
        """Give the office that a word heads; False for none, True where gold says it elsewhere."""
        word = view.text[head.start : head.end].lower()
        offices = [each for each in self._of_person(view, head.person) if _is_form(word, each.head)]
        start, end = min(head.start, head.person.start), max(head.end, head.person.end)
        passage = normalise_name(view.text[max(0, start - _NEAR) : end + _NEAR])
        return next((each for each in offices if each.said in passage), bool(offices))

    def _of_person(self, view: View, mention: Mention) -> list[Office]:
        person = view.names.entity(mention.entity_id or "")
        forms = {folded_name(form) for form in (person.name, *person.aliases)}
        return [office for form in sorted(forms) for office in self._held.get(form, ())]


def _is_form(word: str, head: str) -> bool:
    """Tell whether a word is a form of the head of an office: "projektledaren"."""
    longer = len(word) - len(head)
    return base_form(word).lower() == head or (word.startswith(head[:-1]) and longer <= 5 and len(head) > 2)


def _office(role: str, said: str, single: frozenset[str]) -> Office:
    words = role.lower().split()
    first = len(_HEAD_ENDS.split(role)[0].split())
    known = [at for at in range(first) if words[at][-4:] in single]
    at = known[-1] if known else max(first - 1, 0)
    return Office(tuple(words[:at]), words[at], tuple(words[at + 1 :]), said)


def single_words(documents: Iterable[GoldDocument]) -> frozenset[str]:
    """Give the last letters of offices of one word."""
    roles = (each.object.lower() for document in documents for each in document.relations
             if each.kind == "has_role" and " " not in each.object)  # fmt: skip
    return frozenset(role[-4:] for role in roles)


def views(documents: Iterable[GoldDocument]) -> Iterator[tuple[GoldDocument, View]]:
    """Give the documents as extractors see them when the rules have added their names."""
    finder = MentionFinder()
    for each in documents:
        names = finder.find(each.document, each.blocks, each.sections)
        view = View.of(each.document, each.blocks, each.sections, names)
        for extractor in EXTRACTORS:
            view = view.renewed()
            for _ in extractor(view):
                pass
        yield each, view.renewed()


def known_endings(read: Sequence[tuple[GoldDocument, View]], single: frozenset[str]) -> list[str]:
    """Give endings of words near names; those that are seldom an office after a minus."""
    seen, held = Counter[str](), Counter[str]()
    for gold, view in read:
        offices = Offices(gold, single)
        for head in near_words(view):
            word = view.text[head.start : head.end].lower()
            forms = {word[-n:] for n in _LETTERS if len(word) >= n}
            seen.update(forms)
            if isinstance(offices.of(view, head), Office):
                held.update(forms)
    kept: dict[str, bool] = {}
    for ending in sorted(seen, key=lambda each: (len(each), each)):
        asked = held[ending] / seen[ending] >= _OFTEN
        shorter = next(
            (kept[ending[-n:]] for n in (5, 4, 3) if n < len(ending) and ending[-n:] in kept), False
        )
        if asked != shorter and (held[ending] if asked else seen[ending]) >= (1 if asked else _FEWEST):
            kept[ending] = asked
    return sorted(ending if asked else f"-{ending}" for ending, asked in kept.items())


def examples(read: Sequence[tuple[GoldDocument, View]], single: frozenset[str]) -> Iterator[Example]:
    """Give what is learned from: words near names, and the words beside those that head an office."""
    for gold, view in read:
        offices = Offices(gold, single)
        for head in heads(view):
            office = offices.of(view, head)
            if office is True:
                continue
            truth = frozenset((HELD,) if office else ())
            yield Example(
                features=features_of(view, head), possible=frozenset((HELD,)), holds=truth, set=gold.set
            )
            if isinstance(office, Office):
                yield from _reaches(view, head, office, gold.set)


def _reaches(view: View, head: Head, office: Office, name: str) -> Iterator[Example]:
    word = view.text[head.start : head.end].lower()
    back, ahead = words_before(view.mask, head.start), words_after(view.mask, head)
    sides = (
        (LEFT, back, office.before[::-1], features_left),
        (RIGHT, ahead, office.after, features_right),
    )
    for kind, words, wanted, features in sides:
        if not _stand(view, words, wanted):
            continue
        for at in range(min(len(wanted) + 1, len(words))):
            truth = frozenset((kind,) if at < len(wanted) else ())
            read = features(view.mask, words, at, word)
            yield Example(features=read, possible=frozenset((kind,)), holds=truth, set=name)


def _stand(view: View, places: Sequence[Span], wanted: Sequence[str]) -> bool:
    """Tell whether the words of gold stand at these places, whatever their form."""
    found = [view.text[slice(*place)].lower() for place in places]
    alike = (one[:-1] == other[: max(len(one) - 1, 1)] for one, other in zip(wanted, found, strict=False))
    return len(wanted) <= len(found) and all(alike)


def trained(documents: Sequence[GoldDocument]) -> Learned:
    """Train on documents; writes the endings first, since the model is of the words that have them."""
    single = single_words(documents)
    read = [*views(documents)]
    ENDINGS.parent.mkdir(exist_ok=True)
    ENDINGS.write_text("\n".join(known_endings(read, single)) + "\n", encoding="utf-8")
    endings.cache_clear()
    training = LinearTraining(KINDS, left={HELD: LEFT_BY_RULES}, precisions={LEFT: 0.5, RIGHT: 0.5})
    return training.learned([*examples(read, single)])


if __name__ == "__main__":
    learned = trained([*gold_documents()])
    learned.model.write(Path(MODEL))
    for kind, line in learned.lines.items():
        print(kind, line)
