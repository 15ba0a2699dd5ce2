"""What a cell says was presented: its title, or the plan or group it names, without what is told of it."""

import re

from corpus.records import Entity, Span
from graph.extractors.meetings.presentations import matter_named
from graph.extractors.view import View
from graph.text.sentences import trimmed

_KINDS = ("strategy", "initiative", "group")
_VERB = (
    r"(?:är|har|ska|skall|kan|bör|vill|får|blir|blev|kommer|finns|pågår|sker|går|ser|gäller|planerar|söker"
    r"|behöver|[a-zåäö]{2,}(?:as|des|gs|ks|es))"
)
_TOLD = re.compile(rf"\b(?:{_VERB}|det|man|vi|som)\b")
_AFTER_NAME = re.compile(rf"\s*(?:\([^()\n]{{1,40}}\)\s*)?(?:$|[:.]|[–-]\s|(?:som|{_VERB})\b)")
_TITLED = re.compile(r"(?P<title>[^.:;–\n]{2,80}?)(?:\s+[–-]|:)\s+(?P<told>.+)", re.DOTALL)
_SENTENCES = re.compile(r"(?P<title>[^.:;\n]{2,80})\.\s+(?P<told>[A-ZÅÄÖ].+)", re.DOTALL)


def presented_matter(view: View, words: str, span: Span) -> Entity:
    """Give the matter that the words of a cell present.

    "Sårregistret (SR) läggs ned vid årsskiftet" is about the register, "Barnortopedi – det pågår en dialog
    om köerna" about "Barnortopedi".

    :param span: where the words stand.
    """
    known = matter_named(view, words) or _named_first(view, span)
    return known or view.names.make("activity", _title(words))


def _named_first(view: View, span: Span) -> Entity | None:
    """Give the plan, project or group that a text begins with, where the rest only tells something of it."""
    start, end = trimmed(view.text, *span)
    for mention in view.names.within(start, end, kinds=_KINDS)[:1]:
        owns = mention.surface.endswith("s") and view.text[mention.end : mention.end + 1] == " "
        follows = _AFTER_NAME.match(view.text[mention.end : end])
        if mention.start == start and mention.entity_id and follows:
            entity = view.names.entity(mention.entity_id)
            return None if owns and not entity.name.endswith("s") else entity
    return None


def _title(words: str) -> str:
    """Give the title before a dash, colon or stop where sentences follow that tell of it; else all words."""
    for pattern in (_TITLED, _SENTENCES):
        match = pattern.fullmatch(words)
        if match and _TOLD.search(match["told"]) and not _TOLD.search(match["title"]):
            return match["title"]
    return words
