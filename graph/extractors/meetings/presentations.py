"""Who presented what at a meeting: "Eva Lund informerar om läget", "Föredragande: Eva Lund"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.decisions.labels import Stretch, bare_title, prose
from graph.extractors.genres import is_of_meeting
from graph.extractors.offices.office_holders import holder_of
from graph.extractors.tables.headings import Column, cells_by_column
from graph.extractors.view import PERSON, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_EXTRACTOR = "föredragning"
_VERB = (
    r"(?:presenterar|presenterade|presenterat|föredrar|föredrog|informerar|informerade|informerat"
    r"|redogör|redogjorde"
    r"|berättar|berättade|rapporterar(?! till\b)|rapporterade(?! till\b)|redovisar|redovisade"
    r"|går igenom|gick igenom|visar"
    r"|visade|beskriver|beskrev"
    r"|läser upp|läste upp|avrapporterar|avrapporterade|orienterar|orienterade"
    r"|(?:håller|höll) i (?:punkten|dragningen|presentationen|passet|ärendet)"
    r"|har (?:presenterat|föredragit|redogjort|berättat|informerat|visat)"
    r"|föreläser|föreläste|introducerar|introducerade|ger en (?:\w+ )?(?:dragning|information|rapport"
    r"|presentation|lägesrapport|redogörelse|uppdatering)"
    r"|gav en (?:\w+ )?(?:dragning|information|rapport|presentation|lägesrapport|redogörelse|uppdatering)"
    r"|(?:lämnar|lämnade)(?: en)?(?: [a-zåäö]+){0,2}? (?:redogörelse|rapport|lägesrapport|information)"
    r"|uttalar sig om|uttalade sig om)"
)
_BRACKET = r"(?:\s?\([^()]{1,60}\))?"
_TITLE = r"(?:[a-zåäö-]+ (?:(?:för|på|vid|i) [\ue001-\ue003]+,? )?)?"
_PEOPLE = rf"(?P<who><PERSON>{_BRACKET}(?:(?:(?:,| och| samt) |/){_TITLE}<PERSON>{_BRACKET})*)"
_PRESENTS = masked_pattern(
    rf"{_PEOPLE}(?:,[^.;]{{3,80}}?,|\s?\([^)]*\)| som är [^.;]{{3,90}}?|,? från [^.;]{{3,50}}?)?"
    rf"(?: (?:var|är) (?:inbjuden|inbjudna|gäst|gäster) och)? {_VERB}\b(?P<what>[^.;]*)"
)
_OFFICER = masked_pattern(
    r"^\s*(?P<office>Ordföranden|[A-ZÅÄÖ][\w-]*(?: och [\w-]+)?(?:chefen|direktören|sekreteraren"
    r"|samordnaren|ledaren"
    rf"|herden|controllern|strategen|kamreren|rektorn|ekonomen)) {_VERB}\b(?P<what>[^.;]*)"
)
_LABELLED = masked_pattern(
    rf"(?:[Ff]öredragande|[Ff]öredragning|[Pp]resentatör|[Ff]öredras av|[Pp]resenteras av|[Rr]apportör"
    r"|[Ii]nformation av|(?:presenterades|föredrogs|redovisades|visades)(?: [a-zåäö]+)? av)"
    rf"\s?:? {_TITLE}{_PEOPLE}"
)
_CUES = (
    "presen", "föredr", "Föredr", "informer", "nformation", "redog", "berätta", "rapporter", "apportör",
    "redovis", "igenom", "visa", "beskr", "föreläs", "introducer", "dragning", "uppdatering",
    "Presen", "uttala", "lämna", "läs", "håller i", "höll i", "rientera",
)  # fmt: skip
_HEADED = masked_pattern(
    rf"(?P<title>.{{4,120}}?)(?: [–-] |\s?\(|\s?/\s?)(?:[Ff]öredragande:? |[Ff]öredras av )?{_TITLE}"
    r"(?P<who><PERSON>(?:(?:, | och | & |/)<PERSON>)*)\)?"
    r"(?: (?:redovisar|informerar|berättar|presenterar|föredrar|rapporterar))?\s*$"
)  # "Läget i piloten (Anna)", "Budget – ekonomichef Bo Ek"
_OF_PEOPLE = re.compile(
    r"\W*(?:§\s?\d+|[\d.]+)?\s*(?:val\b|nyval|fyllnadsval|entledig|avsäg|motion|interpellation|fråga"
    r"|enkel fråga"
    r"|medborgarförslag|skrivelse|yttrande|svar\b|tack|avtack|välkom|presentation av|jubil|minnes|justering"
    r"|närvarande)",
    re.IGNORECASE,
)  # whose names are those of whom it is about
_NAMES_NOTHING = re.compile(
    r"^\W*(?:sig|sin|det|detta|den|ärendet|frågan|punkten|för|att|hur|om|kort|muntligt)?\W*$", re.IGNORECASE
)

_NO_CLAUSE = r"(?!(?:att|hur|när|varför|vad|vilka|vilken|vilket|ur|enligt)\b)"
_OWN = masked_pattern(
    rf" (?:{_NO_CLAUSE}[\w:-]+ |[\ue001-\ue003]+ ){{0,8}}?(?:(?<=om\s)att )?"
    r"(?P<own>(?<!från\s)\ue004+|\ue005+)"
)  # "visade siffror från pilotprojektet Ek", "informerade om att Planen ses över"
_FROM_GROUP = masked_pattern(r" från (?P<group>\ue003+)")
_OPEN_ITEM = re.compile(
    r"(?:övrigt|övriga (?:frågor|ärenden|punkter)|rapporter(?: från .*)?|information(?:er)?|laget runt"
    r"|aktuellt|lägesrapporter|meddelanden|rapportering)\W*",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(
    r"(?:kommentarer?|inledning|bakgrund|sammanfattning|diskussion|slutsats(?:er)?|analys|metod)\W*",
    re.IGNORECASE,
)  # headings of the parts of a text, which name no matter
_HANDLED = re.compile(
    r"^(?:[a-zåäö]+(?:ande|ering|ning|rapport)|beslut|information|presentation|förslag|remiss|rapport|nuläge"
    r"|status|svar)\s+(?:av|om|till|kring|för|från|på)\s+",
    re.IGNORECASE,
)
_PART = re.compile(r"\s[–-]\s|,\s|\s(?:och|med|samt)\s(?=(?:\w+)?budget)")
_STANDING = re.compile(
    r"\bvar(?:je|t \w+) (?:år|månad|kvartal|vecka|tertial|halvår|termin)\b|\bvarje\b|\bårligen\b"
    r"|\blöpande(?=[.,;]|$)|\bvid behov\b"
    r"|\bregelbundet\b|\bminst (?:en|två|tre|fyra) gång|\bi (?:{0}) och (?:{0})\b".format(
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    )
)  # what is to be reported again and again is a duty, no presentation
_PROJECT = re.compile(r"Projekt(?:et)?\s*[;:]\s+(?P<name>\S.{2,})")  # a title "Projekt: Trygg hemma"


def presentations(view: View) -> Iterator[Claim]:
    """Read who presented the items of the meeting; the matter is the item, or what the sentence names."""
    heading: Sentence | None = None
    above: Sentence | None = None
    for sentence, stretch in prose(view):
        before, above = above, sentence
        if _is_head(view, sentence, stretch):
            heading = sentence
            yield from _headed(view, sentence)
            continue
        if not holds_any(sentence.mask, _CUES):
            continue
        match = _match(sentence.mask)
        if match is None or _STANDING.search(sentence.mask):
            continue
        title = _listed_above(view, before, sentence, match) or _item_title(view, stretch, heading)
        matter = _matter(view, sentence, title, match)
        if matter is not None:
            yield from _claims(view, sentence, match, matter)


def _match(mask: str) -> re.Match[str] | None:
    if "\ue000" in mask and (found := _LABELLED.search(mask) or _PRESENTS.search(mask)) is not None:
        return found
    return _OFFICER.match(mask)


def _is_head(view: View, sentence: Sentence, stretch: Stretch) -> bool:
    """Tell whether a sentence is a heading, or a numbered title that ends in who presents the item."""
    if stretch.passage.block.kind is BlockKind.HEADING:
        return True
    item = stretch.item
    titled = item is not None and item.headings and view.quoted(sentence.span).endswith(item.headings[-1])
    return bool(titled) and _HEADED.match(sentence.mask) is not None


def _headed(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who presents an item, as the end of its heading says: "Läget i piloten (Anna Berg)"."""
    match = _HEADED.match(sentence.mask) if PERSON in sentence.mask and is_of_meeting(view) else None
    if match is None or _OF_PEOPLE.match(view.text, sentence.start):
        return
    title = bare_title(view.quoted(sentence.place(match, "title")))
    matter = matter_named(view, title) or view.names.make("activity", title)
    yield from _claims(view, sentence, match, matter)


def _presenters(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Entity]:
    """Give the people named, or the only one in the document who has the office that is named."""
    if "office" in match.groupdict():
        person = holder_of(view, match["office"])
        yield from () if person is None else (person,)
        return
    for mention in view.names.within(*sentence.place(match, "who"), kinds=("person",)):
        if mention.entity_id:
            yield view.names.entity(mention.entity_id)


def _claims(view: View, sentence: Sentence, match: re.Match[str], matter: Entity) -> Iterator[Claim]:
    for person in _presenters(view, sentence, match):
        yield Claim(
            kind="presented",
            subject=person,
            object=matter,
            evidence=sentence.span,
            extractor=_EXTRACTOR,
            confidence=0.85,
            decided=view.document.date,
        )


def _matter(view: View, sentence: Sentence, title: str | None, match: re.Match[str]) -> Entity | None:
    """Give what was presented: the row's or section's own matter, else the words after the verb.

    :param title: "" under a heading that names no matter, where only what the sentence names counts.
    """
    if title == "":
        return _own_matter(view, sentence, match)
    if title is not None:
        return (
            _own_matter(view, sentence, match)
            or matter_named(view, title)
            or _reported_from(view, sentence, title, match)
            or view.names.make("activity", title)
        )
    if "what" not in match.groupdict():
        return None
    words = re.sub(r"^(?:om|kring|för|angående|från)\s+", "", view.quoted(sentence.place(match, "what")))
    return (
        None
        if _NAMES_NOTHING.match(words)
        else matter_named(view, words) or view.names.make("activity", words)
    )


def _listed_above(view: View, above: Sentence | None, sentence: Sentence, match: re.Match[str]) -> str | None:
    """Give the matter of a list right above a line that says who presented it and nothing else."""
    alone = match.re is _LABELLED and not sentence.mask[match.end() :].strip(" .")
    whole = alone and sentence.passage.start == sentence.start and match.start() == 0
    if above is None or not whole or above.passage.block.kind is not BlockKind.ITEM:
        return None
    title = view.quoted(above.span)
    is_title = above.passage.start == above.start and not title.endswith((".", ":", "?"))
    return title if is_title else None


def matter_named(view: View, title: str) -> Entity | None:
    """Give the plan, project or group that a title names, whole, before a dash or before its budget."""
    project = _PROJECT.match(title)
    if project is not None:
        return view.names.make("initiative", project["name"])
    whole = _HANDLED.sub("", title)
    for words in (title, whole, _PART.split(whole)[0]):
        known = view.names.named(words, kinds=("strategy", "initiative", "group"))
        if known is not None:
            return known
    return None


def _reported_from(view: View, sentence: Sentence, title: str, match: re.Match[str]) -> Entity | None:
    """Give the group that somebody reports from, where the item is open to all matters: "Övrigt"."""
    if "what" not in match.groupdict() or not _OPEN_ITEM.fullmatch(title):
        return None
    group = _FROM_GROUP.match(sentence.mask, match.start("what"), match.end("what"))
    return view.named_at(sentence.place(group, "group")) if group is not None else None


def _own_matter(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the project that the words after the verb name at once: "informerar om projektet Ek"."""
    if "what" not in match.groupdict():
        return None
    own = _OWN.match(sentence.mask, match.start("what"), match.end("what"))
    return view.named_at(sentence.place(own, "own")) if own is not None else None


def _item_title(view: View, stretch: Stretch, heading: Sentence | None) -> str | None:
    """Give the matter of the row or item, or the numbered heading within the item that it stands under."""
    item = stretch.item
    if item is None:
        return None
    headed = _HEADED.match(heading.mask) if heading is not None else None
    if heading is not None and headed is not None and item.start <= heading.start <= item.end:
        return bare_title(view.quoted(heading.place(headed, "title")))
    if item.cells:
        matter = cells_by_column(item.cells).get(Column.MATTER)
        if matter:
            return bare_title(view.quoted(Span(matter[0].start, matter[0].end)))
    if not item.headings:
        return None
    words = view.quoted(heading.span) if heading and item.start < heading.start <= item.end else ""
    if bare_title(words) != words and item.headings[-1] not in words:
        return bare_title(words)
    title = item.headings[-1]
    if _OF_TEXT.fullmatch(bare_title(title)):
        return ""
    is_item = len(item.headings) > 1 or item.number or title not in view.document.title
    return bare_title(title) if is_item else None
