"""Duties that sentences state: "X ansvarar för Y", "X får i uppdrag att Y", "Y ska samordnas av X"."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Entity, Span
from graph.extractors.columns import Column, column_of
from graph.extractors.labels import Part, Stretch, prose
from graph.extractors.periods import due_in, period_in
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.sentences import folded

_EXTRACTOR = "uppdragsmening"
_GENERIC = (
    r"\b(?:[Nn]ämnden|[Ss]tyrelsen|[Rr]ådet|[Gg]ruppen|[Uu]tskottet|[Ff]örvaltningen|[Ff]örvaltningschefen|[Rr]egiondirektören|[Kk]ommundirektören|[Ss]tadsdirektören"
    r"|[Ss]ekreteraren|[Oo]rdföranden|[Aa]rbetsgruppen|[Ss]tyrgruppen|[Rr]egeringen|[Kk]ansliet|[Pp]rocessledar(?:en|na)|[Ss]amtliga|[Aa]lla|[Rr]espektive \w+|[Vv]arje (?:region|förvaltning|nämnd|verksamhet|kommun)"
    r"|[Rr]egionerna|[Kk]ommunerna|[Vv]erksamheterna|[Hh]uvudmännen)\b"
)
_WHO = rf"(?P<who><ACTOR>(?: (?:och|samt) <ACTOR>)*|{_GENERIC})(?:-\w+)?(?:\s?\([^)]*\))?"
_ADVERB = r"(?:(?: (?:också|även|nu|därför|fortsatt|samtidigt|fortfarande|bland annat|i dag|idag|sedan \d{4}|sedan \w+ \d{4}|i samverkan med [^.,]{3,60}?|tillsammans med [^.,]{3,60}?)){0,3})"
_END = r"(?P<what>[^;]*?)(?=[.;]\s*$|$)"
_ANSWERS = masked_pattern(
    rf"{_WHO}{_ADVERB} (?:ansvarar{_ADVERB} för|ansvarade för|svarar{_ADVERB} för|är{_ADVERB} (?:\w+ )?ansvarig(?:a|t)? för|har{_ADVERB} (?:\w+ |det \w+ ){{0,2}}?ansvar(?:et)?{_ADVERB} för|är kontaktperson(?:er)? för|är (?:process|projekt)?ägare (?:av|för)|är sammankallande för|håller i|samordnar|leder|koordinerar|förvaltar) {_END}"
)
_CHARGED = masked_pattern(
    rf"{_WHO}{_ADVERB} (?:får|fick|ges|gavs|har fått|har getts|har givits|har|hade)(?: också| även| ett| ett nytt| det| i)*(?: \w+)??[ ]?(?:i uppdrag|uppdrag(?:et)?|regeringsuppdrag(?:et)?)(?: från \w+)?(?: (?:att|gällande|avseende|om|kring|inom))(?P<what>[^;]*?)(?=[.;]\s*$|:\s*$|$)"
)
_GIVEN = masked_pattern(
    rf"\b(?:uppdrar|uppdrog|ger|gav|uppdra|ge|uppdras|har uppdragit|har gett)(?: åt| till| i uppdrag (?:åt|till))? {_WHO}(?: i uppdrag)? att {_END}"
)
_BY = masked_pattern(
    rf"(?P<what>[^.;:•]*?\b(?:ska|skall|bör|kommer att) (?:\w+ )?(?:samordnas|ledas|genomföras|utföras|hanteras|tas fram|drivas|skötas|finansieras|följas upp|administreras|förvaltas|utredas|beredas|redovisas|göras))(?: \w+){{0,3}}? av {_WHO}"
)
_MOVES = masked_pattern(
    rf"(?P<what>[^.;:•]*?)\b(?:flyttar|flyttas|flyttades|övergår|överförs|överfördes|övertas|tas över|förs över|läggs över|går över)(?: (?:från|till) [^.;]*?)?? (?:till|av) {_WHO}"
)
_TAKES_OVER = masked_pattern(
    rf"{_WHO} (?:ska |kommer att |har )?(?:ta|tar|tagit|övertar|överta) (?:över )?(?P<what>(?:ansvaret|administrationen|uppdraget|samordningen|driften)[^.;]*|[^.;]{{3,80}})"
)
_ACTS = masked_pattern(
    rf"(?:^|[.•:\n]|\d |- |\boch )\s*{_WHO}{_ADVERB} (?P<what>(?:tar fram|skickar(?: ut)?|stämmer av|återkommer|bjuder in|kontaktar|undersöker|bevakar|tar kontakt|sammanställer|förbereder|redovisar|rapporterar(?! att)|återrapporterar|bokar|kallar|inventerar|utreder|ser över|följer upp|tar (?:frågan|ärendet) vidare|lyfter frågan|mejlar|mailar|återkopplar|planerar att)\b[^;]*?)(?=[.;]\s*$|$)"
)
_MUST = masked_pattern(
    rf"(?:^|[.•:\n]\s*){_WHO}{_ADVERB} ska(?:ll)?{_ADVERB} (?!(?:vara|ha|få|kunna|bli|komma|inte|ej|också kunna|presentera|nås|bildas|erbjudas|\w+as)\b)(?P<what>[^;]*?)(?=[.;]\s*$|$)"
)
_PATTERNS = (
    (_ANSWERS, 0.9), (_CHARGED, 0.9), (_GIVEN, 0.9), (_BY, 0.85), (_MOVES, 0.75), (_ACTS, 0.75), (_MUST, 0.65),
)  # fmt: skip
_REPORTED = re.compile(
    r"\b(?:föresl(?:år|og|ås)\s+att|yrkar|inte\s+ansvar|enligt\s+yrkande|om\s+\w+\s+(?:får|ges)\s+i\s+uppdrag)\b|\?$",
    re.IGNORECASE,
)
_WHO_COLUMNS = frozenset((Column.RESPONSIBLE, Column.ACTOR, Column.SUPPORT, Column.TIME, Column.DEADLINE))
_EMPTY = re.compile(r"^(?:det|detta|denna|den|dessa|de)?\W*$", re.IGNORECASE)


def duties(view: View) -> Iterator[Claim]:
    """Read the duties that sentences state; in decisions too, where somebody is charged with something."""
    deadline: tuple[Span, str] | None = None
    for sentence, stretch in prose(view):
        if (
            column_of(sentence.passage.column) in _WHO_COLUMNS
            or stretch.passage.block.kind is BlockKind.HEADING
        ):
            continue
        words = view.text[sentence.start : sentence.end]
        due = due_in(words, year=view.year)
        before = deadline[1] if deadline and deadline[0].end + 2 >= sentence.start else None
        if not _REPORTED.search(words):
            yield from _of_sentence(view, sentence, stretch, due or before)
        deadline = (sentence.span, due) if due else None


def _of_sentence(view: View, sentence: Sentence, stretch: Stretch, due: str | None) -> Iterator[Claim]:
    for pattern, confidence in _PATTERNS:
        match = pattern.search(sentence.mask)
        if match is None or (pattern is _MUST and stretch.part is Part.HISTORY):
            continue
        what = sentence.place(match, "what")
        words = view.quoted(what).strip(" .,:;–-")
        if len(words) < 4 or _EMPTY.match(words):
            continue
        period = period_in(words, year=view.year)
        for actor in _actors(view, sentence.place(match, "who")):
            yield Claim(
                kind="responsible_for",
                subject=actor,
                object=view.names.make("activity", words),
                evidence=sentence.span,
                extractor=_EXTRACTOR,
                confidence=confidence,
                valid_from=period.valid_from if period.valid_from != period.valid_to else None,
                valid_to=period.valid_to if period.valid_from != period.valid_to else None,
                decided=view.document.date if stretch.part is Part.DECISION else None,
                due=due,
            )
        return


def _actors(view: View, span: Span) -> Iterator[Entity]:
    mentions = view.names.within(*span)
    if mentions:
        yield from (view.names.entity(each.entity_id) for each in mentions if each.entity_id)
        return
    words = folded(view.text[span.start : span.end])
    known = view.names.named(words)
    body = view.names.body
    if known is not None:
        yield known
    elif body is not None and words.lower() in _OWN and body.name.lower().endswith(words.lower()):
        yield body
    else:
        yield view.names.make(
            "group" if words.lower().endswith("gruppen") else "organisation", words[0].upper() + words[1:]
        )


_OWN = frozenset(("nämnden", "styrelsen", "rådet", "utskottet", "gruppen", "styrgruppen", "arbetsgruppen"))
