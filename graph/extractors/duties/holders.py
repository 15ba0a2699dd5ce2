"""Who has a duty that a sentence states: names, and the common words that stand for a body or an office."""

import re
from collections.abc import Iterator

from corpus.records import Entity, Span
from graph.extractors.duties.parties import THESE
from graph.extractors.groups.spoken_groups import called, group_before
from graph.extractors.offices.roles import base_form, role_in
from graph.extractors.view import BODY_KINDS, View
from graph.text.sentences import folded, sentences
from graph.within.authorities import plain_name

_AND = re.compile(
    r",\s+|(?<=\w)/(?=\w)|(?<!-)(?<!nämnder)(?<!nämnderna)\s+(?:och|samt)\s+(?:i\s+samverkan\s+med\s+)?"
)
_ALL_BOARDS = re.compile(r"nämnder(?:na)?\s+(?:och|samt)\s+(?:styrelser|bolag)", re.IGNORECASE)
_OFFICES = re.compile(
    r"ombude[tn]$|(?:chef|rektor|prefekt|strateg|direktör)erna$|(?:re|ler|tor|eka)rna$|sköterskorna$"
)
_THESE = re.compile(THESE)
_BESIDE = re.compile(r",?\s+(?:och|samt)\s+|,\s+|/")
_BOARD = re.compile(r"råd\b|rådet|nämnd|styrelse|utskott", re.IGNORECASE)
_COMMON_GROUP = re.compile(r"\b(?P<group>[a-zåäö]{3,}gruppen)\b")
_GROUP = re.compile(
    r"(?:grupp(?:en)?|kommitté(?:n)?|utredning(?:en)?|(?<!eu-)(?<!^)kommission(?:en)?|delegation(?:en)?|beredning(?:en)?"
    r"|(?<!om)(?<!för)råd(?:et)?|utskott(?:et)?|nätverk(?:et)?)$"
)
_INDEFINITE = re.compile(r"(?:en|ett|den|det)\s+(?=[a-zåäöé]+(?:\s|$))", re.IGNORECASE)
_PRONOUNS = frozenset(("hon", "han"))
_ARTICLE = re.compile(r"(?:(?<=dekan)|(?<=diakon)|(?<=prefekt)|(?<=kamrer))en$")
_SPOKEN = frozenset(("rådet", "gruppen", "kommittén", "nätverket", "utskottet", "beredningen"))
_OWN = frozenset(("nämnden", "styrelsen", "rådet", "utskottet", "gruppen", "styrgruppen", "arbetsgruppen"))


def holders(view: View, span: Span) -> Iterator[Entity]:
    """Give the parties of "A, B och C" in order: their names, or whom a common word stands for."""
    begin = span.start
    for match in (*_AND.finditer(view.mask, span.start, span.end), None):
        end = match.start() if match else span.end
        mentions = view.names.within(begin, end)
        if mentions and not _ALL_BOARDS.search(view.text, begin, end):
            yield from (view.names.entity(each.entity_id) for each in mentions if each.entity_id)
        elif _THESE.fullmatch(folded(view.text[begin:end])):
            yield from _listed_before(view, begin)
        else:
            words = _INDEFINITE.sub("", folded(view.text[begin:end]), count=1)
            found = _generic(view, words, begin)
            yield from () if found is None else (found,)
        begin = match.end() if match else end


def _generic(view: View, words: str, at: int) -> Entity | None:
    """Give who is meant by a common word: the body that meets, the group of the title or the last before.

    Else it is the word itself.
    """
    if words.lower() in _PRONOUNS:
        return _told_of_before(view, at)
    known = view.names.named(words)
    if known is not None and words.lower() not in _SPOKEN:
        return known
    if words.lower() == "gruppen" and (group := _group_just_named(view, at)) is not None:
        return group
    if words.lower() in _OWN:
        for entity in (view.names.body, *view.names.entities):
            if entity is not None and _is_own(view, entity, words.lower()):
                return entity
    before = _spoken_before(view, words, at) if words.lower() in _SPOKEN else None
    made = before or known or view.names.make(_kind_of(words), words[0].upper() + words[1:])
    return known_as_listed(view, made)


def _group_just_named(view: View, at: int) -> Entity | None:
    """Give the working group that the same paragraph named last: it goes before the group that meets."""
    mentions = view.names.within(view.text.rfind("\n", 0, at) + 1, at, kinds=("group",))
    named = [view.names.entity(each.entity_id) for each in mentions if each.entity_id]
    return next((each for each in reversed(named) if "grupp" in each.name.lower()), None)


def _spoken_before(view: View, words: str, at: int) -> Entity | None:
    """Give the group told of before; one without a name of its own too: "I skrivargruppen ingår …"."""
    start = view.text.rfind("\n", 0, at) + 1
    common = [*_COMMON_GROUP.finditer(view.text, start, at)] if words.lower() == "gruppen" else []
    before = group_before(view, at, words)
    if common and (before is None or _BOARD.search(before.name)):
        return called(view, common[-1]["group"])
    return before


def known_as_listed(view: View, holder: Entity) -> Entity:
    """Give an office that is named with its article the name under which offices are listed too."""
    if holder.kind != "role" or re.search(r"(?<!-) och ", holder.name):
        return holder
    listed = _ARTICLE.sub("", base_form(holder.name)).replace("särskilda utred", "särskild utred")
    return (
        view.names.make("role", holder.name, aliases=(listed,)) if holder.name.lower() != listed else holder
    )


def _told_of_before(view: View, at: int) -> Entity | None:
    """Give the only person of the sentence before in the same paragraph, whom "hon" or "han" stands for."""
    start = view.text.rfind("\n", 0, at) + 1
    before = sentences(view.text, start, at)[-1:]
    people = [each for span in before for each in view.names.within(*span, kinds=("person",))]
    ids = {each.entity_id for each in people if each.entity_id}
    return view.names.entity(ids.pop()) if len(ids) == 1 else None


def _listed_before(view: View, at: int) -> list[Entity]:
    """Give the bodies that the sentence before in the same paragraph ends by listing: "dessa myndigheter"."""
    start = view.text.rfind("\n", 0, at) + 1
    listed: list[Entity] = []
    for span in sentences(view.text, start, at)[-1:]:
        after: int | None = None
        for each in reversed(view.names.within(*span, kinds=BODY_KINDS)):
            if each.entity_id is None or (after and not _BESIDE.fullmatch(view.text, each.end, after)):
                break
            listed.insert(0, view.names.entity(each.entity_id))
            after = each.start
    return listed if len(listed) > 1 else []


def _is_own(view: View, entity: Entity, words: str) -> bool:
    if plain_name(entity.name).lower().endswith(words):
        return entity == view.names.body
    if words == "gruppen" and _BOARD.search(entity.name):
        return False
    return words in ("gruppen", "rådet") and entity.kind == "group" and entity.name in view.document.title


def _kind_of(words: str) -> str:
    if _GROUP.search(words.lower()):
        return "group"
    office = role_in(words) or role_in(words.split()[-1]) or _OFFICES.search(words.lower())
    return "role" if office else "organisation"
