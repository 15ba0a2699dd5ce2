"""The words of a duty as its sentence states it, and what else the duty is called."""

import re

from corpus.records import Span
from graph.extractors.decisions.labels import Stretch, bare_title
from graph.extractors.duties.lists import item_words
from graph.extractors.duties.patterns.table import TOLD, VERB_FIRST
from graph.extractors.duties.words import bare_duty, shorter_names, without_what_stands_around
from graph.extractors.view import Sentence, View

_LONGEST_TOLD = 200  # characters of a sentence that may be another name of a duty
_UNNAMED = re.compile(
    r"(?:ansvaret|uppgiften|uppdraget|arbetet|frågan|ärendet|aktiviteten|åtgärden|insatsen)"
)
_HOW_OFTEN = re.compile(
    r"(?:\b(?:löpande|årligen|gemensamt|särskilt|regelbundet|kontinuerligt|alltid|normalt|också|även)\s+)+$"
)


def words_of(view: View, duty: Span, stretch: Stretch) -> str:
    """Give the words of a duty; where they only say "the task", the title of the item."""
    words = view.quoted(duty).strip(" .,:;–-").removeprefix("att ")
    words = without_what_stands_around(re.sub(r"^ansvaret för ", "", words, flags=re.IGNORECASE))
    if _UNNAMED.fullmatch(words.lower()) and stretch.item is not None and stretch.item.headings:
        return bare_title(stretch.item.headings[-1])
    return words


def told(view: View, sentence: Sentence, pattern: re.Pattern[str], words: str) -> tuple[str, ...]:
    """Give the other names of a duty: the whole clause where it says no more, and what is done to what."""
    if pattern not in TOLD or sentence.end - sentence.start > _LONGEST_TOLD:
        return ()
    clause = item_words(view.quoted(sentence.span)).strip(" .")
    if pattern in VERB_FIRST:
        return clause, shorter_names(clause)[0], bare_duty(words).partition(" ")[2]
    return clause, clause.partition(",")[0]


def fuller(view: View, sentence: Sentence, match: re.Match[str], full: str, words: str) -> tuple[str, ...]:
    """Give the words of a duty with what is left out of them, and the sentence that says how it is had."""
    if words not in full:
        return ()
    often = _HOW_OFTEN.search(view.text[sentence.start : sentence.start + match.start("what")])
    whole = (full, f"{often.group()}{full}", f"{often.group()}{words}") if often is not None else (full,)
    had = full != words and sentence.end - sentence.start <= _LONGEST_TOLD
    clause = item_words(view.quoted(sentence.span)).strip(" .") if had else full
    return (*whole, clause) if clause.endswith(full) else whole
