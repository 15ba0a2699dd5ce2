"""What minutes have decided under the word Beslut, clause by clause, with what introduces the clauses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.action_words import begins_with_verb
from corpus.records import Entity, Span
from graph.extractors.decisions.clauses import items_of
from graph.extractors.decisions.labels import Stretch
from graph.extractors.decisions.lead_ins import LeadIn, is_clause, lead_in
from graph.extractors.decisions.outcomes import outcome_of
from graph.extractors.decisions.statements import Statement, stated
from graph.extractors.view import View
from graph.names.people.roles import is_title
from graph.text.sentences import folded

_INTRODUCTION = re.compile(
    r"^(?:enligt|på\s+förslag|i\s+enlighet|med\s+(?:ändring|hänvisning|stöd))\b[^:]*:$"
    r"|^[^:]{0,200}\bbesluta\w*(?:\s+(?:följande|att|därmed|härmed|för\s+egen\s+del))*\s*:$",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\bföreslå\w*\s+(?:att\s+)?(?P<body>\w*(?:fullmäktige|styrelsen|nämnden|stämman))"
    r"\s+(?:(?:att\s+)?besluta|att\s)",
    re.IGNORECASE,
)
_FOLLOWED = (
    re.compile(
        r"^(?:enligt|på\s+förslag\s+av|i\s+enlighet\s+med|med\s+bifall\s+till)\s+(?P<what>[^:]{3,160}):",
        re.IGNORECASE,
    ),
    re.compile(
        r"\btillstyrker\s+(?P<what>[^:]{3,160}?)\s+(?:och|samt)\s+föreslår\b|\bbifaller\s+(?P<other>[^.:]{3,120})",
        re.IGNORECASE,
    ),
)
_SIGNED = re.compile("[\ue000-\ue003]+|\\([^)]{1,20}\\)|[.,/]")
_DISQUALIFIED = re.compile(
    r"\banmäl(?:er|de|t)\s+jäv\b|\bans(?:er|åg|ett)\s+sig\s+(?:vara\s+)?(?:förhindra|jävi)", re.IGNORECASE
)
_PRESENTS = re.compile(
    r"^[^.;:]{3,80}\b(?:föredr(?:ar|og|agit)|redogör|redogjorde|informera(?:r|de)|deltar\s+inte|deltog\s+inte)\b"
)  # who spoke of it or left the room stands below the label too, where no heading parts them
_TELLS = re.compile(
    r"^(?:I\s+[^.;:]{3,60}?\b(?:ingår\b|ska(?:ll)?\b[^.;:]{3,160}\bingå\b)"
    r"|Beslut(?:et)?\s(?:har\s)?(?:fatta(?:t|ts|des)|tagits|togs)\s(?:av|på|enligt|med\s+stöd)\b(?!.*\satt\s)"
    r"|(?:Paragrafen|Ärendet|Punkten)\s(?:\w+\s){0,3}justera[ds]|Beslutet\s(?:ersätter|upphäver)\b|Nästa\s+(?:\w*möte|\w*sammanträde)\b"
    r"|[^.;:]{3,80}?\b(?:är\s+(?:i\s*dag|för\s+närvarande|fortsatt|sammankallande|ordförande)|efterträder|består\s+av)\b)"
)  # how things are, in a paragraph below what was decided
_IN_FULL = re.compile(r"(?:\bbesl[uö]t\w*\s(?:[^.;:]{1,120}?\s)?|\buppdrag\s|^)att\s.*\.$", re.DOTALL)
_STATE = re.compile(
    r"^(?:(?!(?:att|som|ska|skall|bör|får|fick|ges|gavs|[Bb]eslut\w*|[Vv]idare|[Dd]essutom)\b)[^\W\d_][\w-]*,?\s){1,8}?"
    r"(?:(?:har|hade)\b(?!\s(?:\w+\s){0,3}?(?:rätt|i\suppdrag|tagit\sdel)\b)|är|var|pågår|pågick|finns|fanns|började"
    r"|startade|inleddes|påbörjades|syftar|syftade|består|bestod|omfattar|omfattade|innebär|innebar|innehåller"
    r"|innehöll|bygger|byggde|visar|visade|beror|berodde|handlar|handlade|uppgår|uppgick|kostar|kostade|saknar"
    r"|saknas|saknades|återstår|återstod)\b"
)  # how things are, in a paragraph below a decision in full
_HOLDS_IF = re.compile(
    r"^[^.;:]{3,80}?\b(?:blir|är)\s+giltig\w*\s+(?:[a-zåäö]+\s+)?(?:under\s+förutsättning|förutsatt|om|när)\b"
)  # a term of what was agreed
_CAME_IN = re.compile(
    r"\bhar\s+följande\b[^.;:]*\b(?:in)?kommit\b|\bföljande\b[^.;:]*\bhar\s+(?:in)?kommit\b", re.IGNORECASE
)  # what stands below it is a list of papers
_NO_CLAUSE = re.compile(
    r"\(?(?:[a-z]|\d{1,2})[.)]|(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s+)?den\s+\d{1,2}\s+[a-zåäö]{3,9}"
    r"(?:\s+\d{4})?\s*(?:\([^()]*\))?\.?|protokollsutdrag\s+(?:skickas|sänds|expedieras|delges)\b.*",
    re.IGNORECASE | re.DOTALL,
)  # the mark of an item, a day, who gets a copy
_RUNNING_HEAD = re.compile(r"[^.;:]{0,80}?\bprotokoll(?:\s\(?(?:nr\s)?[\d/–-]+\)?)?", re.IGNORECASE)
_LOW = "(abcdefghijklmnopqrstuvwxyzåäö"
_MARK = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-z][.)]|[-–−•●▪*])\s+")
LETTER = re.compile(r"\(?[a-z][.)]\s")
_GIVES_POWER = re.compile(
    r"\b(?:bemyndigas|befullmäktigas|delegeras|beviljas|anslås|anvisas|avsätts|tilldelas|inrättas|förlängs|entledigas)\b"
)
_CHARGES_BELOW = re.compile(r"\b(?:följande|nedanstående)\s+uppdrag\s*:$|\bi\s+uppdrag\s+att\s*:$")
_DECIDING = frozenset(
    (
        "återremitteras",
        "bordläggs",
        "upphävs",
        "avslag",
        "bifall",
        "antas",
        "fastställs",
        "godkänns",
        "uppdrag",
    )
)


def under_label(view: View, run: Iterable[Stretch]) -> Iterator[Statement]:
    """Read what stands under Beslut: each clause is one decision, introductions are none.

    Of several sentences of a clause the first is the decision, and those after it that decide on their own.

    :param run: what stands under one label, in the order of the text.
    """
    introduced = _Introduction()
    begun = within = plain = charged = False
    before = ""
    for items in _before_papers(view, run):
        decided = False
        for sentence in items:
            words = view.text[sentence.start : sentence.end]
            lettered = LETTER.match(words) is not None
            within = (lettered and plain) if _begins_clause(words) else within
            charged = charged and (begins_with_verb(_MARK.sub("", words)) or not any(map(str.isalpha, words)))
            if within or charged or _goes_on(words, before, introduced=introduced.is_all):
                continue  # what a decision introduces or charges somebody with: "a) …" below "1. …"
            found = stated(view, sentence)
            lead = lead_in(view, sentence)
            if lead is not None:
                introduced, plain = _led_in(lead), False
                continue
            told = decided or (_IN_FULL.search(before) and _STATE.match(words))
            beside = (told and not _decides_alone(words)) or (begun and _TELLS.match(words))
            if beside and found is None:
                continue
            if words.endswith(":"):
                introduced = _introduction(words, found)
                if introduced.is_all:
                    continue
                within = _MARK.match(words) is not None
            is_decision = _is_statement(words, introduced=introduced.is_all) and not _is_signature(
                view, sentence
            )
            decided = decided or is_decision or (begun and _PRESENTS.match(words) is not None)
            begun, plain = begun or is_decision, is_decision and not lettered
            charged = is_decision and _CHARGES_BELOW.search(words) is not None
            before = words if is_decision else ""
            yield from (_under(view, sentence, found, introduced),) if is_decision else ()


def _before_papers(view: View, run: Iterable[Stretch]) -> Iterator[Sequence[Span]]:
    """Give the sentences and items of each stretch, until one that introduces a list of papers."""
    for stretch in run:
        items = tuple(items_of(view, stretch))
        papers = (row for row, item in enumerate(items) if _CAME_IN.search(view.text, item.start, item.end))
        end = next(papers, None)
        yield items[:end]
        if end is not None:
            return


@dataclass(frozen=True, slots=True)
class _Introduction:
    """What the words before clauses say of them all; `is_all` where they decide nothing themselves."""

    body: Entity | None = None
    proposed_to: str | None = None
    proposal: str | None = None
    is_all: bool = False
    date: str | None = None
    number: str | None = None


def _led_in(lead: LeadIn) -> _Introduction:
    return _Introduction(lead.body, lead.proposed_to, is_all=True, date=lead.date, number=lead.number)


def _introduction(words: str, found: Statement | None) -> _Introduction:
    is_all = _INTRODUCTION.match(folded(words)) is not None
    body = found.body if found else None
    return _Introduction(body, _proposed_to(words), _followed(folded(words)), is_all)


def _under(view: View, sentence: Span, found: Statement | None, introduced: _Introduction) -> Statement:
    each = found or Statement(sentence, sentence, None, None, certain=True)
    return replace(
        each,
        words=unmarked(view, sentence),
        evidence=sentence,
        body=each.body or introduced.body,
        date=each.date or introduced.date,
        number=each.number or introduced.number,
        certain=True,
        proposed_to=introduced.proposed_to or _proposed_to(view.text[sentence.start : sentence.end]),
        proposal=introduced.proposal,
    )


def _goes_on(words: str, before: str, *, introduced: bool) -> bool:
    """Tell whether words only go on with the clause above them, which no full stop has closed.

    :param introduced: a line that says who decides stands above, whose clauses may begin in small letters.
    """
    if not before or before.endswith(".") or words[:1] not in _LOW:
        return False
    low = not introduced or before.endswith((",", ";"))
    return words[0] == "(" or (low and not is_clause(words, goes_on=True))


def _decides_alone(words: str) -> bool:
    if _begins_clause(words) or outcome_of(words) in _DECIDING:
        return True
    return _GIVES_POWER.search(words) is not None


def _proposed_to(words: str) -> str | None:
    """Give the body that an introduction leaves the decision to: "föreslår att fullmäktige beslutar:"."""
    match = _PROPOSES.search(words)
    return match["body"].capitalize() if match else None


def _followed(words: str) -> str | None:
    """Give whose proposal an introduction says that the body followed."""
    matches = (rule.search(words) for rule in _FOLLOWED)
    return next((next(filter(None, match.groups())).strip(" ,") for match in matches if match), None)


def _begins_clause(words: str) -> bool:
    return _MARK.match(words) is not None or words.startswith(("att ", "dels "))


def _is_statement(words: str, *, introduced: bool) -> bool:
    """Tell whether words under Beslut can be a decision; a few words without a stop are a name.

    :param introduced: a line that says who decides stands above, so that an infinitive is enough.
    """
    if not any(sign.isalpha() for sign in words) or words.endswith("?"):
        return False
    if _NO_CLAUSE.fullmatch(words) or _HOLDS_IF.search(words) or _RUNNING_HEAD.fullmatch(words):
        return False
    if _DISQUALIFIED.search(words) or _PRESENTS.search(words):
        return False
    if introduced and is_clause(words, goes_on=True):
        return True
    return len(words.split()) > 3 or words.endswith(".") or words.startswith("att ")


def _is_signature(view: View, sentence: Span) -> bool:
    """Tell whether words are names and offices and nothing else, as where minutes are signed."""
    rest = _SIGNED.sub(" ", view.mask[sentence.start : sentence.end])
    if not rest.strip():
        return True
    return "\ue000" in view.mask[sentence.start : sentence.end] and all(
        is_title(word.casefold()) for word in rest.split()
    )


def unmarked(view: View, span: Span) -> Span:
    """Leave the number or bullet of an item out of its words."""
    match = _MARK.match(view.text[span.start : span.end])
    return Span(span.start + match.end(), span.end) if match else span
