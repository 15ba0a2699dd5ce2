"""Which group a heading, or words that introduce a list, are about."""

import re

from corpus.records import Entity, Section, Span
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.member_phrases import Told, may_tell, told
from graph.extractors.groups.spoken_groups import called, group_meant, points_back, spoken_of
from graph.extractors.offices.roles import base_form
from graph.extractors.view import Passage, Sentence, View
from graph.text.sentences import sentences

_NUMBER = re.compile(r"^(?:#+\s+)?(?:\d[\d.]*\s+|[A-ZÅÄÖ][.)]\s+)?")
_LEAD = re.compile(
    r"(?:bemanning|sammansättning"
    r"|(?:ordinarie )?(?:ledamöter|medlemmar|deltagare|representanter|personer)(?:na)?)"
    r"(?:\s+(?:i|av|för))?\s+",
    re.IGNORECASE,
)
_TAIL = (
    r"(?:s\s+(?:ledamöter|medlemmar|deltagare|sammansättning|bemanning)"
    r"|\s+(?:består|utgörs|bestod|utgjordes)(?:\s+av)?(?:\s+följande)?(?:\s+(?:ledamöter|personer|medlemmar))?)?"
    r"(?:,? (?:år )?\d{4}(?:[–-]\d{2,4})?)?\s*:?"
)
_GROUP = (
    r"(?P<core>(?:[A-ZÅÄÖa-zåäö-]+ ){0,2}?[\wåäö-]*"
    r"(?:grupp(?:en)?|(?<!om)råd(?:et)?|nätverk(?:et)?|kommitté(?:n)?"
    r"|utskott(?:et)?|presidi(?:um|et)|(?:projekt|program)ledning(?:en)?)(?: (?:för|inom|i) [^.:;]{3,60}?)?)"
)
_NAMES_GROUP = re.compile(_GROUP + _TAIL, re.IGNORECASE)
_TITLED = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]*(?:grupp(?:en)?|råd(?:et)?|nätverk(?:et)?|kommitté(?:n)?|team(?:et)?)"
    r" [A-ZÅÄÖ][^.:;,?!–—]{2,50}"
)
_OF_PAGE = re.compile(
    r"(?:\d[\d.]*\s+)?(?:(?:gruppens|rådets|nätverkets|utskottets|kommitténs|beredningens|våra|ordinarie"
    r"|nuvarande) )?(?:(?:ledamöter|medlemmar|deltagare|representanter|(?P<reserve>ersättare|suppleanter))"
    r"(?:na)?|sammansättning|bemanning)(?: \d{4}(?:[–-]\d{2,4})?)?\s*:?",
    re.IGNORECASE,
)
_SORT = (
    r"(?:kommuner(?:na)?|region(?:en|er|erna)?|myndigheter(?:na)?|föreningar(?:na)?|organisationer(?:na)?"
    r"|företag(?:en)?|lärosäten(?:a)?|civilsamhälle(?:t)?|näringsliv(?:et)?|förvaltningar(?:na)?"
    r"|bolag(?:en)?|(?:huvud)?parter(?:na)?|övriga|andra)"
)
_SORTED = re.compile(rf"{_SORT}(?:(?:,| och| samt) {_SORT})*\s*:?", re.IGNORECASE)
_BOARD = re.compile(
    r"(?:förbunds|högskole|universitets)?(?:styrelse|direktion|valberedning)(?:n|en)?", re.IGNORECASE
)
_YEAR = re.compile(r"\s+\d{4}(?:[–-]\d{2,4})?$")
_LONGEST = 120


def group_named(view: View, words: str) -> Entity | None:
    """Read words that name a group and no more: "Styrgrupp", "Ledamöter i arbetsgruppen", "Gruppen Ekby"."""
    bare = _LEAD.sub("", _NUMBER.sub("", words.strip(), count=1), count=1).rstrip(" :")
    if not bare or len(bare) > _LONGEST:
        return None
    if (known := view.names.named(bare, kinds=("group",))) is not None:
        return known
    if _TITLED.fullmatch(bare):
        return view.names.make("group", bare)
    named = _NAMES_GROUP.fullmatch(bare)
    if named is None:
        return None
    return (_own(view) if points_back(named["core"]) else None) or called(view, named["core"])


def group_of_own_heading(view: View, section: Section | None) -> Entity | None:
    """Give the group that the heading right above is, in a document that tells of no meeting."""
    headings = section.headings if section is not None else ()
    return group_named(view, headings[-1]) if headings and not is_of_meeting(view) else None


def _own(view: View) -> Entity | None:
    """Give the group that the document itself is of: by its title, else by who issued it."""
    titled = view.names.named(view.document.title, kinds=("group",))
    body = view.names.body
    return titled or (body if body is not None and body.kind == "group" else None)


def board_named(view: View, words: str) -> Entity | None:
    """Read a heading that is a board and no more, in a report or list: "Styrelse", "Direktionen 2025"."""
    bare = _YEAR.sub("", _NUMBER.sub("", words.strip(" :"), count=1))
    if not _BOARD.fullmatch(bare):
        return None
    definite = bare if bare.endswith("n") and not bare.endswith("direktion") else f"{bare}en"
    return called(view, re.sub(r"een$", "en", definite))


def is_of_sort(words: str) -> bool:
    """Tell whether a heading only sorts those who sent the people below it: "Kommuner och föreningar"."""
    return _SORTED.fullmatch(words.strip()) is not None


def heading_of(section: Section | None) -> str:
    """Give the heading of a list: the nearest that does not only sort those who sent people."""
    headings = reversed(section.headings) if section is not None else ()
    return next((words for words in headings if not is_of_sort(words)), "")


def office_of_page(words: str) -> str:
    """Give what all those are whom a heading without a group lists, where that is no member: "Ersättare"."""
    listed = _OF_PAGE.fullmatch(words.strip())
    return base_form(listed["reserve"].removesuffix("er")) if listed and listed["reserve"] else ""


def group_of_page(view: View, words: str, section: Section | None) -> Entity | None:
    """Give the group whose page or part it is where words say only "Ledamöter"."""
    if not _OF_PAGE.fullmatch(words.strip()):
        return None
    return group_of_document(view, section)


def group_at_end(view: View, passage: Passage) -> Entity | None:
    """Give the group that the last line of a passage names, or that its last sentence introduces."""
    named = group_named(view, view.text[passage.start : passage.end].rsplit("\n", 1)[-1])
    return named or group_announced(view, passage)


def group_announced(view: View, passage: Passage) -> Entity | None:
    """Give the group that the last sentence of a passage says the lines below to be in: "I G ingår:".

    A sentence may end in a full stop where it says that they follow.
    """
    stop = view.text[passage.end - 1]
    if not may_tell(view.mask[passage.start : passage.end]) or stop in "?!":
        return None
    found = sentences(view.text, passage.start, passage.end)
    if not found:
        return None
    last = Sentence(*found[-1], view.mask[found[-1].start : found[-1].end], passage)
    words = told(last.mask)
    if words is None or words.members is not None or (stop == "." and "följande" not in last.mask):
        return None
    return group_told(view, last, words)


def group_of_heading(view: View, sentence: Sentence) -> Entity | None:
    """Give the only group that the heading above a sentence names: "Ny ordförande i G"."""
    section = sentence.passage.section
    words = section.headings[-1] if section and section.headings else ""
    groups = [each for each in view.names.entities if each.kind == "group" and each.name in words]
    longest = sorted(groups, key=lambda each: -len(each.name))
    return longest[0] if longest else None


def group_told(view: View, sentence: Sentence, words: Told) -> Entity | None:
    """Give the group that words in a sentence are about: a name, a common word, or the one spoken of."""
    group = None
    if words.group is not None:
        place = Span(sentence.start + words.group[0], sentence.start + words.group[1])
        group = group_meant(view, place, sentence)
    return group or spoken_of(view, sentence) or group_of_document(view, sentence.passage.section)


def group_of_document(view: View, section: Section | None) -> Entity | None:
    """Give the group of the nearest heading, the title or the document itself."""
    headings = (*reversed(section.headings),) if section else ()
    for words in (*headings, view.document.title):
        if (group := group_named(view, words)) is not None:
            return group
    return _own(view)
