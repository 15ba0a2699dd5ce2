"""Which group a sentence means by a common word: "styrgruppen", "den nya gruppen", "rådet"."""

import re

from corpus.records import Entity, Span
from graph.extractors.view import BODY_KINDS, Sentence, View, masked_pattern

COMMON = (
    r"(?:[Dd]en nya |[Dd]et nya )?\b[A-ZÅÄÖa-zåäö]*"
    r"(?i:gruppen|(?<!om)(?<!kommunal)(?<!region)(?<!oppositions)(?<!borgar)(?<!stats)(?<!hovrätts)(?<!kammarrätts)(?<!ämnes)(?<!kansli)(?<!departements)rådet|nätverket|kommittén|beredningen|utskottet|presidiet|teamet|projektledningen"
    r"|programledningen|delegationen|kommissionen|utredningen)(?![a-zåäö])"
)
SHORT = r"\b(?:[RLN]PO|[RN]SG|[RLN]AG|VPG)(?!\w)"  # stands for the only such group that the document names
PROGRAMME = r"\b(?:[Dd]et nya )?[A-ZÅÄÖa-zåäö]*(?i:programområdet)(?![a-zåäö])"
STAFF = r"\b[a-zåäö]*staben(?![a-zåäö])"
BOARD = r"(?i:\b(?:styrelsen|nämnden|direktionen|valberedningen))(?![a-zåäö])"
UNNAMED = (
    r"(?:[a-zåäö]+ )?[a-zåäö]*(?:grupp|råd|nätverk|kommitté|beredning|team|projektledning|programledning)"
)
COMMON_GENITIVE = (
    r"\b[A-ZÅÄÖa-zåäö]*(?:gruppens|rådets|nätverkets|kommitténs|beredningens|utskottets|presidiets|delegationens"
    r"|kommissionens|utredningens)"
)
_POINTS_BACK = re.compile(
    r"(?:(?:den|det) nya )?(?:gruppen|rådet|nätverket|kommittén|beredningen|utskottet|programområdet|staben"
    r"|delegationen|kommissionen|utredningen)"
    r"|(?:den|det) nya \w+",
    re.IGNORECASE,
)
_APPOINTED = re.compile(r"(?P<stem>delegation|kommission|utredning)en", re.IGNORECASE)  # bodies by their word
_DEFINITE = re.compile(
    r"(?<=grupp)en$|(?<=råd)et$|(?<=nätverk)et$|(?<=kommitté)n$|(?<=beredning)en$|(?<=utskott)et$"
)
_ARTICLE = re.compile(r"^(?:(?:en|ett)\s+)?(?:nytt?\s+)?", re.IGNORECASE)
_DECIDED = re.compile(r"^\W*Beslut(?:et)?\b")
_DECIDES = re.compile(
    r"\s+(?:beslut\w+|beslöt|godkänner|godkände|fastställer|fastställde|antar|antog|utser|utsåg|noterar|uppdrar"
    r"|uppdrog|gav|ger|ställer\s+sig)\b"
)  # who decides on a group is not the one spoken of
_OF_SORT = {
    "arbetsgruppen": re.compile(r"[RNL]AG (?=[A-ZÅÄÖ])"),
    "samverkansgruppen": re.compile(r"[RNL]SG (?=[A-ZÅÄÖ])"),
    "programområdet": re.compile(r"[RNL]PO (?=[A-ZÅÄÖ])"),
}  # what short forms of names stand for
_COMMON = masked_pattern(rf"(?P<group>{COMMON})")
_SUBJECT = masked_pattern(rf"(?P<group>{COMMON}) (?:[a-zåäö]+r|ska|skall|har|hade|[a-zåäö]+de)\b")
_PLACED = masked_pattern(
    rf"^\W*(?:Under|Inom|Till|Vid|Hos) (?:<BODY>|{COMMON}) [a-zåäö]+(?:r|s|[dt]es?) (?P<group>\ue003+)"
)  # "Under styrgruppen arbetar Samrådsgruppen"
_SET_UP = masked_pattern(
    rf"\b(?:[Ee]n|[Ee]tt) (?P<group>{UNNAMED})(?: för [^.;:,]{{3,40}}?)?"
    r" (?:tillsätts|tillsattes|bildas|bildades|inrättas|inrättades|utses|utsågs|följer|leder)\b"
)
_FORMED = masked_pattern(
    r"\b(?:[Bb]ild|[Ii]nrätt|[Tt]illsätt|[Ss]tart)(?:a|ar|as|er|s)(?: (?:en|ett))?(?: ny(?:tt)?)?"
    r" (?P<group>\ue003+)"
)
_BECAME = masked_pattern(
    r"\b(?:(?:[Ss]amman\w*|ihop|[Oo]mbild\w+|[Oo]mvandl\w+|[Bb]yt\w+|[Uu]tvidg\w+|[Ää]ndra\w*)\b[^.;]*? till"
    r"|bildar|bildas|heter|namnet)(?: en (?:ny |gemensam )?grupp,?)? (?P<group>\ue003+)"
)


def group_meant(view: View, place: Span, sentence: Sentence) -> Entity | None:
    """Give the group that a name or a common word at a place means.

    A word that begins the name of the group in the heading means it. "Gruppen" and "den nya gruppen" are the
    group spoken of before in the section; another word is the body that is said to be one ("G är styrgrupp"),
    else a group of that name.
    """
    known, words = view.named_at(place), view.quoted(place)
    if known is not None and (known != view.names.body or not points_back(words)):
        return known if known.kind in BODY_KINDS else None
    if known is not None:
        return _formed_before(view, sentence) or known
    if (headed := _of_heading(view, words, sentence)) is not None:
        return headed
    if points_back(words):
        before = spoken_of(view, sentence)
        appointed = _APPOINTED.fullmatch(words)
        if appointed is None or (before is not None and appointed["stem"].lower() in before.name.lower()):
            return before
        return called(view, words)
    return _only_of(view, words.lower()) if words.isupper() else called(view, words)


def _formed_before(view: View, sentence: Sentence) -> Entity | None:
    """Give the group that the section has been told to form, which "gruppen" means then."""
    section = sentence.passage.section
    start = section.start if section else sentence.passage.start
    formed = list(_FORMED.finditer(view.mask, start, sentence.start))
    return view.named_at(Span(*formed[-1].span("group"))) if formed else None


def _of_heading(view: View, words: str, sentence: Sentence) -> Entity | None:
    """Give the group that the heading right above is, where words begin its name: "Arbetsgruppen"."""
    section = sentence.passage.section
    heading = section.headings[-1] if section is not None and section.headings else ""
    sort = _OF_SORT.get(words.lower())
    begins = heading.lower().startswith(f"{words.lower()} ") or (sort and sort.match(heading))
    return view.names.named(heading, kinds=("group",)) if begins else None


def owner_meant(view: View, place: Span) -> Entity | None:
    """Give who sends a representative: a name in the genitive, or the only region or body of that word."""
    named = view.names.within(*place, kinds=("region", "organisation"))
    if named and named[0].entity_id:
        return view.names.entity(named[0].entity_id)
    word = re.sub(r"(?:en|et)?s$", "", view.quoted(place)).lower()
    of_word = [
        each
        for each in view.names.entities
        if each.kind in ("region", "organisation")
        and (each.name.lower().startswith(f"{word} ") or each.name.lower().endswith(f" {word}"))
    ]
    own = [each for each in of_word if view.document.body in (each.name, *each.aliases)]
    return next(iter(own if len(of_word) != 1 else of_word), None)


def points_back(words: str) -> bool:
    """Tell whether words mean the group spoken of before: "gruppen", "den nya nämnden"."""
    return _POINTS_BACK.fullmatch(words) is not None


def called(view: View, words: str) -> Entity:
    """Give the group that a common word names in this document."""
    words = _ARTICLE.sub("", words)
    kind = _DEFINITE.sub("", words.lower())
    named = view.names.named(words, kinds=BODY_KINDS) or view.names.named(kind, kinds=("group",))
    if named is not None:
        return named
    is_one = masked_pattern(
        rf"(?P<body><BODY>)(?:\s?\([^)]*\))? (?:är|utgör|fungerar som) (?:e(?:n|tt) )?{kind}\b"
    )
    match = is_one.search(view.mask)
    stated = view.named_at(Span(*match.span("body"))) if match else None
    known = stated or _only_of(view, kind)
    if known is not None:
        return known
    board = re.fullmatch(BOARD, words) is not None and not kind.startswith("valb")
    name, aliases = _shown(view, words)
    return view.names.make("organisation" if board else "group", name, aliases=aliases)


def _shown(view: View, words: str) -> tuple[str, tuple[str, ...]]:
    """Give the name of a group that a common word names, definite where the text has it so, and others."""
    name = words[0].upper() + words[1:]
    definite = re.search(rf"\b{re.escape(words)}(?:en|et|n)(?=\s|[.,;:])", view.text, re.IGNORECASE)
    if definite is None or " " in words:
        return name, ()
    return definite[0][0].upper() + definite[0][1:].lower(), (name,)


def _only_of(view: View, kind: str) -> Entity | None:
    """Give the only group of a kind that the document names, or of several its own: "LPO"."""
    known = [each for each in view.names.entities if each.kind == "group"]
    of_kind = [each for each in known if re.match(rf"{re.escape(kind)}(?:en|et|n)?\b", each.name.lower())]
    body = view.names.body
    own = [each for each in of_kind if body is not None and each.id == body.id]
    return of_kind[0] if len(of_kind) == 1 else next(iter(own), None)


def group_before(view: View, at: int, words: str) -> Entity | None:
    """Give the group of a kind that is named last before a place: "Rådet" is the last council.

    :param words: a common word for it; any group is "gruppen".
    """
    head = _DEFINITE.sub("", words.lower())
    section = view.section_at(at)
    for start in (section.start if section else 0, 0):
        for mention in reversed(view.names.within(start, at, kinds=("group",))):
            entity = view.names.entity(mention.entity_id) if mention.entity_id else None
            if entity is not None and entity.name.lower() not in (head, words.lower()):
                heads = (head in each.lower() for each in (mention.surface, entity.name))
                if any(heads) or (head == "grupp" and start):
                    return entity
    return None


def spoken_of(view: View, sentence: Sentence) -> Entity | None:
    """Give the group that the sentences before in the section spoke of last, not counting who decided.

    What groups became goes before the groups themselves.
    """
    section = sentence.passage.section
    start = section.start if section else sentence.passage.start
    before = [
        each
        for each in view.sentences()
        if start <= each.start < sentence.start and not _DECIDED.match(each.mask)
    ]
    return next((group for each in reversed(before) if (group := group_of(view, each)) is not None), None)


def group_of(view: View, sentence: Sentence) -> Entity | None:
    """Give the group that a sentence is about: what groups became, its subject, else the first named."""
    became = _BECAME.search(sentence.mask)
    if became is not None:
        return view.named_at(sentence.place(became, "group"))
    if (placed := _PLACED.search(sentence.mask)) is not None:
        return view.named_at(sentence.place(placed, "group"))
    if (subject := _SUBJECT.match(sentence.mask)) is not None:
        if points_back(subject["group"]):
            return None  # it goes on about the one before
        return called(view, view.quoted(sentence.place(subject, "group")))
    mentions = [
        each
        for each in view.names.within(*sentence.span, kinds=("group",))
        if not _DECIDES.match(view.mask, each.end)
    ]
    named = (each.entity_id for each in mentions if each.entity_id)
    first = next(named, None)
    if first is not None:
        return view.names.entity(first)
    if (set_up := _SET_UP.search(sentence.mask)) is not None:
        return called(view, view.quoted(sentence.place(set_up, "group")))
    word = next((each for each in _COMMON.finditer(sentence.mask) if not points_back(each.group())), None)
    return called(view, view.quoted(sentence.place(word, "group"))) if word is not None else None
