"""Questions with the passages that answer them, to train the encoder on: read, drawn and worded anew.

Read are the training parts of two sets of questions, headings of the Government Offices' pages with the text
below them, and the project's own questions in everyday words. A passage has the form that the search
encodes: its words, then in brackets where they stand. Headings that use the text's own words are left out,
and words of questions are replaced by synonyms, so that meaning is learned and not likeness of words.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

WORDS = range(35, 95)
"""How long passages are drawn."""

TITLED = 0.6
"""How many of the passages name the title after their words."""

MOST_SHARED = 0.5
"""Of a heading's longer words; a heading that shares more of them with its text is left out."""

HOLD_OUT = 10
"""Every how many of the project's own documents are held out of the training, to measure with."""

Draw = random.Random
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STEM = 5  # letters; a rough likeness of words


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a passage that answers it.

    :ivar place: what the passage is a part of; two passages of one place are not told apart.
    :ivar miss: a question that sounds alike and that the passage does not answer; "" where there is none.
    """

    question: str
    passage: str
    place: str
    source: str
    miss: str = ""


def read_squad(path: Path, draw: Draw) -> Iterator[Pair]:
    """Read a file in the form of SQuAD, the questions without an answer left out."""
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for number, paragraph in enumerate(article["paragraphs"]):
            text = paragraph["context"]
            for asked in paragraph["qas"]:
                if asked.get("is_impossible") or not asked["answers"]:
                    continue
                answer = asked["answers"][0]
                at = text.find(answer["text"])
                at = answer["answer_start"] if at < 0 else at
                passage = placed(around(text, at, draw), article["title"].replace("_", " "), draw)
                yield Pair(asked["question"], passage, f"{article['title']} {number}", "squad")


def read_swequad(path: Path, draw: Draw) -> Iterator[Pair]:
    """Read a file of SweQuAD-MC."""
    for one in json.loads(path.read_text(encoding="utf-8"))["data"]:
        at = next(choice["start"] for choice in one["choices"] if choice["type"].startswith("Correct"))
        passage = around(one["context"], at, draw)
        yield Pair(one["question"], passage, f"{one['context'][:60]} {at // 400}", "swequad")


def read_pages(folder: Path, draw: Draw, *, most: int) -> list[Pair]:
    """Read headings and the text below them from a folder of Markdown, a page's title for its first text."""
    files = sorted(folder.rglob("*.md"))
    draw.shuffle(files)
    found = list[Pair]()
    for file in files:
        found += _of_page(file.read_text(encoding="utf-8", errors="replace"), draw)
        if len(found) >= most:
            break
    return found[:most]


def _of_page(text: str, draw: Draw) -> list[Pair]:
    title = next((line[2:].strip() for line in text.splitlines() if line.startswith("# ")), "")
    parts = re.split(r"^#+ *(.*)$", text, flags=re.MULTILINE)
    found = []
    for heading, body in zip(parts[1::2], parts[2::2], strict=True):
        lines = [_LINK.sub(r"\1", line).strip() for line in body.splitlines()]
        plain = " ".join(line for line in lines if len(line) > 60 and line[0] not in "|![*")
        if len(plain.split()) < WORDS.start or not 3 <= len(heading.split()) <= 20:
            continue
        passage = around(plain, draw.randrange(min(len(plain), 600)), draw)
        if shared(heading, passage) <= MOST_SHARED:
            place = title if heading != title else ""
            found.append(Pair(heading.strip(), placed(passage, place, draw), title, "pages"))
    return found[:2]


def read_own(folder: Path, draw: Draw, *, part: str | None = None) -> Iterator[Pair]:
    """Read the project's own passages and questions, those that are held out left out.

    :param part: reads this one alone.
    """
    for one in own_passages(folder):
        if one.held_out or part not in {None, one.part}:
            continue
        for question in one.questions:
            words = f"{one.text} ({one.heading}, {one.title})" if draw.random() < TITLED else one.text
            yield Pair(question, words, one.text, "own", one.miss)


def read_own_headings(folder: Path, draw: Draw, *, part: str | None = None) -> Iterator[Pair]:
    """Read the headings of the project's own passages as questions in the words of officials."""
    for one in own_passages(folder):
        if not one.held_out and part in {None, one.part} and len(one.heading.split()) > 1:
            yield Pair(one.heading, placed(one.text, one.title, draw), one.text, "headings")


@dataclass(frozen=True, slots=True)
class OwnPassage:
    """A passage of the project's own, with what is asked of it.

    :ivar miss: a question that sounds alike and that nothing of the document answers; "" where there is none.
    :ivar held_out: no question on its document is trained on: they are there to measure with.
    :ivar part: the folder of its file.
    """

    title: str
    heading: str
    text: str
    questions: tuple[str, ...]
    miss: str
    held_out: bool
    part: str


def own_passages(folder: Path) -> Iterator[OwnPassage]:
    """Read the project's own passages; the first lines of the first file tell the form."""
    texts = [(file.parent.name, file.read_text(encoding="utf-8")) for file in sorted(folder.rglob("*.txt"))]
    documents = [(part, one) for part, text in texts for one in re.split(r"(?m)^= ", text)[1:]]
    for number, (part, document) in enumerate(documents, start=1):
        title, *passages = re.split(r"^- ", document, flags=re.MULTILINE)
        for passage in passages:
            matter, *asked = passage.strip().splitlines()
            heading, _, text = matter.partition(" :: ")
            questions = tuple(line[2:] for line in asked if line.startswith("? "))
            miss = next((line[2:] for line in asked if line.startswith("! ")), "")
            yield OwnPassage(title.strip(), heading, text, questions, miss, number % HOLD_OUT == 0, part)


def around(text: str, at: int, draw: Draw) -> str:
    """Give the sentences around a place of a text, some number of words of them."""
    borders = [match.start() for match in _SENTENCE.finditer(text) if match.group().strip()]
    sentences = [text[start:end].strip() for start, end in pairwise([*borders, len(text)])]
    first = last = max((row for row, start in enumerate(borders) if start <= at), default=0)
    wanted = draw.choice(WORDS)
    while len(" ".join(sentences[first : last + 1]).split()) < wanted and (
        first > 0 or last + 1 < len(sentences)
    ):
        if first > 0 and (draw.random() < 0.5 or last + 1 == len(sentences)):
            first -= 1
        else:
            last += 1
    return " ".join(sentences[first : last + 1])


def placed(passage: str, place: str, draw: Draw) -> str:
    """Name after a passage where it stands, as the search does; not after every one."""
    return f"{passage} ({place})" if place and place not in passage and draw.random() < TITLED else passage


def shared(question: str, passage: str) -> float:
    """Give the share of a question's longer words that a passage holds, compared by their beginnings."""
    wanted, held = (
        {word[:_STEM].casefold() for word in re.findall(r"\w{4,}", text)} for text in (question, passage)
    )
    return len(wanted & held) / len(wanted) if wanted else 1.0


class Synonyms:
    """Replaces words of questions.

    :ivar share: of the words that have synonyms, how many are replaced.
    """

    def __init__(
        self, words: dict[str, list[str]], base: Callable[[str], str], *, share: float = 0.5
    ) -> None:
        self.words, self.base, self.share = words, base, share

    def worded_anew(self, question: str, draw: Draw) -> str:
        """Replace words in lower case by synonyms."""
        return re.sub(r"\w+", lambda match: self._other(match.group(), draw), question)

    def _other(self, word: str, draw: Draw) -> str:
        known = self.words.get(word) or self.words.get(self.base(word)) if word.islower() else None
        return draw.choice(known) if known and draw.random() < self.share else word


def read_synonyms(thesaurus: Path, groups: Path) -> dict[str, list[str]]:
    """Read a thesaurus in the form of MyThes and the search's own groups of words."""
    lines = thesaurus.read_text(encoding="latin-1").splitlines()[1:]
    found = dict[str, list[str]]()
    for line in lines:
        first, *others = line.split("|")
        if others and others[0].isdecimal():
            current = found.setdefault(first.casefold(), [])
        else:
            current += [other for other in others if other]
    for line in groups.read_text(encoding="utf-8").splitlines():
        words = [word.strip() for word in line.split(",")] if not line.startswith("#") else []
        for word in words:
            found[word] = [other for other in words if other != word]
    return found
