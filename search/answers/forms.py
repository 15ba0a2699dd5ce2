"""Whether a statement has the form of what is asked: of a decision, or of who holds a place."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from corpus.dates import find_dates
from corpus.records import Mention
from graph.extractors.offices.roles import base_form, is_role
from search.analysis.query import content_terms, content_tokens
from search.answers.attendance import ATTENDED
from search.answers.handovers import asks_beside
from search.answers.row_answers import labelled
from search.answers.row_status import told_of
from search.answers.speech import (
    near_heading,
    proposes,
    tells_a_decision,
    tells_more_than_a_proposal,
    tells_what_is_thought,
    tells_who_answers,
    with_heading,
)
from search.answers.state_questions import whether_asked
from search.answers.statements import Statement
from search.answers.states import says_nobody
from search.answers.validity import tells_the_deadline, tells_the_term
from search.questions.asked_bodies import may_be_asked_for
from search.questions.asked_roles import roles_in, same_role
from search.questions.periods import Period
from search.questions.routing import Asked, Intent
from search.questions.words import asks_who

_LEADS = re.compile(r"\b(?:led|leder|leds|ledde|leddes|lett|letts|basar|styr)\b", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:led|leda|leder|leds|ledde|leddes|lett|letts|ledas|ordf|vd)\b\.?|\w*(?:ordförande|ledare|chef|direktör|samordnare|sammankallande)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:besl\w+|bestäm\w+|godkän\w+|fastställ\w+|avsl(?:å|og)\w*|bifall\w*|biföll\w*|bevilja\w*|uppdra\w*|utse\w*|utsåg\w*"
    r"|välj\w*|val(?:de|des|t|ts)|återremi\w+|bordl\w+|upphäv\w+|tillstyrk\w+|avstyrk\w+|förorda\w*|överlämna\w*|anvisa\w*"
    r"|ant(?:ar|as|og|ogs|agit|agits|agen|agna)|inrätta\w*|avveckla\w*|entlediga\w*|anställ\w*|teckna\w*|inför(?:s|de|des|t|ts)?"
    r"|ställer sig|läggs? till handlingarna|noterar|yttra\w*|ska|skall|får|\w*röst\w+|att-sats\w*)\b"
    r"|(?:^|\n)\s*(?:\d+\.\s*)?att\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:vice|v\.) ordf\w*", re.IGNORECASE)
_DECIDER = re.compile(
    r"\b(?:beslutade|beslöt|beslutat|bestämde|bestämt|antog|godkände|sade|sa|tyckte|ansåg|svarade|skrev) "
    r"(?P<body>[\w-]+(?: (?:och )?[\w-]+){0,3}?) (?:om|angående|gällande|kring|rörande) \w"
    r"|\bhar (?!(?:ni|man|vi|de|någon|jag|du)\b)(?P<other>[\w-]+(?: (?:och )?[\w-]+){0,3}?)"
    r" (?:beslutat|bestämt|antagit|godkänt|sagt|tyckt|ansett) (?:om|angående|gällande|kring|rörande) \w",
    re.IGNORECASE,
)
_RECEIVER = re.compile(r"\b(?:till|åt) [^,.;\n]*")
_SUCCEEDS = re.compile(
    r"\b(?:efterträd\w*|efterföljare|ersätt\w*|ersatt\w*|avlös\w*|(?:ta|tar|tog|tagit|tas|togs) över"
    r"|överta\w*|övertog\w*|lämna\w*|avgå\w*|avgick|avsäg\w*|slutar?|slutade|ny|nytt|nya|nyval\w*|tillträ\w*|välj\w*|vald\w*|valts?|utse\w*"
    r"|utsåg\w*|föresl\w*|flyttas?|flyttades?|återgår|efter)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\bkontakt(?:person|uppgift|a\b|:|\b)", re.IGNORECASE)
_CONTACT_OF = re.compile(
    r"\bkontaktperson(?:en|er|erna)? (?:för|i|på|hos|till|vid) (?P<matter>[^.,;:()]+?)(?= är\b|[.,;:()]|$)"
    r"|\b(?P<owner>[^\W\d_]{3,}s) kontaktperson",
    re.IGNORECASE | re.MULTILINE,
)
_PRESENCE = re.compile(
    r"\b(?:närvar|deltag|deltog|deltar|delta\b|medverka|frånvar|förhind|förfall|adjunger|inbjud|uteb)",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(r"\b(?:stöd|stött|bistå|bistod|hjälp|assister|tillsammans)", re.IGNORECASE)
_HOW_FAR = re.compile(
    r"\b(?:pågå\w*|klara?|klart|färdig\w*|genomför[td]\w*|försen\w*|påbörja\w*|avsluta\w*|inför[td]\w*|beställ[td]\w*|väntar"
    r"|planeras|vilar|vilande|utgå\w*|stoppa\w*|antagen|antaget|beslutad\w*|ny|inte|ej)\b",
    re.IGNORECASE,
)
_IS_TO_BE = re.compile(r"\b(?:i uppdrag|uppdrar|uppdrog|ska|skall|bör)\b", re.IGNORECASE)
_SUCCESSION = "replaces"
_TAKES_OVER = re.compile(
    r"\b(?:efterträd\w*|efterföljare|ersätt\w*|ersatt\w*|avlös\w*|(?:ta|tar|tog|tagit) över|överta\w*"
    r"|övertog\w*|tillträ\w*)",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:efterträd\w*|ersätt\w*|ersatt\w*|avlös\w*|efter) (?P<name>[A-ZÅÄÖ][\w’'-]+(?: [A-ZÅÄÖ][\w’'-]+)+)"
)
_DECIDED_ON = re.compile(r"(?:beslut\w*|fattat|antagen|datum)\W*", re.IGNORECASE)
_ACTS = re.compile(r"\b(reserv(?=era|ation)|yrk(?=a)|jäv(?!ul)|överklag(?=a))", re.IGNORECASE)
_TOLD_BY = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"^vem(?: som)?(?: har)? (?:skriv\w*|skrev|författa\w*|upprätta\w*|sammanställ\w*)\b",
            (
                r"\b(?:skriv|skrev|förfat|upprätt|sammanställ|ta(?:git|gits|r|s|gen|get) fram|framtag|utarbet"
                r"|pennan|anteckn|sekreterare|redaktör|handläggare|utgivare|motion)"
            ),
        ),
        (
            r"^när (?:slutar?|slutade|lämnar?|lämnade|avgår|avgick|går|gick) (?-i:[A-ZÅÄÖ])",
            r"\b(?:slut|lämna|avgå|avgick|pension|till och med|t\.?o\.?m\b|efterträd|ersätt|flytta|avslut)",
        ),
        (
            r"^när (?:börja\w*|tillträd\w*|kommer|kom|anställ\w*) (?-i:[A-ZÅÄÖ])",
            r"\b(?:börja|tillträ|från|fr\.?o\.?m\b|sedan|anställ|nya?\b|bli|blev|ta[rg]? över|ersätt)",
        ),
    )
)
_PLACES = frozenset({"has_role", "chairs"})
_HOLDERS = frozenset({"person"})
_CHOSEN = re.compile(
    r"\b(?:nominera(?:de|d|ts|des)|utse(?:dda?|tts)|utsågs|inval(?:da?|ts|des)|förordna(?:de|d|ts|des))\b",
    re.IGNORECASE,
)
_LEADERS = frozenset({"person", "organisation", "group"})
_BEGINS = re.compile(
    r"\b(?:tillträd\w*|börjar?|började|från och med|fr\.?o\.?m\.?|tar över|tog över|efterträd\w*|ersätter)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w-]+")


def has_the_form(one: Statement, question: str, asked: Asked, mentions: Sequence[Mention]) -> bool:
    """Tell whether a statement may say what is asked; those of other questions always may."""
    if not all(may_say(one, question, asked) for may_say in _FORMS):
        return False
    if asks_who(question) and _CHOSEN.search(question) and not _names_somebody(one, mentions, _HOLDERS):
        return False
    return not asks_for_holder(question, asked) or _names_the_holder(one, question, mentions)


def is_of_the_period(one: Statement, period: Period | None) -> bool:
    """Tell whether what a row of decisions tells was decided within a period; what tells no day may be.

    Nor is it of the period what begins after it: `Asta Sund tillträder den 1 maj`.
    """
    if period is None:
        return True
    if _begins_later(one.text, period, year=(one.hit.document.date or "")[:4]):
        return False
    told = (column.text for column in one.hit.columns if _DECIDED_ON.fullmatch(column.name))
    days = [found.value for text in told for found in find_dates(text)]
    return not days or any(map(period.holds, days))


def _begins_later(text: str, period: Period, *, year: str) -> bool:
    begins = _BEGINS.search(text)
    if begins is None or period.last is None or not year:
        return False
    days = [found.value for found in find_dates(text, year=int(year))]
    return bool(days) and all(day[: len(period.last)] > period.last for day in days)


def asks_for_holder(question: str, asked: Asked) -> bool:
    """Tell whether a question asks who holds a place that it names."""
    return bool(_PLACES & {*asked.kinds} and (roles_in(question) or _LEADS.search(question)))


def _tells_the_term(one: Statement, question: str, _: Asked) -> bool:
    """Tell whether a statement may say how long something holds, or by when it is to be done."""
    told = " ".join((one.text, one.listed, *(column.name for column in one.hit.columns)))
    return tells_the_term(one.text, question) and tells_the_deadline(told, question)


def _is_of_the_kind(one: Statement, question: str, _: Asked) -> bool:
    return may_be_asked_for(one.text, question)


def _tells_who_was_there(one: Statement, _: str, asked: Asked) -> bool:
    return asked.kinds != (ATTENDED,) or _PRESENCE.search(with_heading(one)) is not None


def _tells_who_supports(one: Statement, _: str, asked: Asked) -> bool:
    return not asked.supporting or _SUPPORTS.search(with_heading(one)) is not None


def _tells_what_was_decided(one: Statement, question: str, asked: Asked) -> bool:
    if asked.intent is not Intent.DECIDED:
        return True
    return (proposes(question) or not proposes(one.text)) and _DECIDES.search(with_heading(one)) is not None


def _tells_the_contact(one: Statement, question: str, _: Asked) -> bool:
    """Tell whether a statement tells who is to be written to, and not for another or of another party."""
    if not _CONTACT.search(question):
        return True
    told, asked = with_heading(one), content_terms(question)
    others = (found["matter"] or found["owner"] for found in _CONTACT_OF.finditer(told))
    return _CONTACT.search(told) is not None and all(content_terms(other) & asked for other in others)


def _is_of_the_body(one: Statement, question: str, _: Asked) -> bool:
    """Tell whether a statement, or its document, names who decided, where the question does."""
    decider = _DECIDER.search(question)
    body = (decider["body"] or decider["other"]) if decider else ""
    if not body or body.isupper():
        return True
    place = " ".join((_RECEIVER.sub("", one.text), one.hit.document.body or "", one.above))
    held = {term for token in content_tokens(place.lower()) for term in (token.term, *token.parts)}
    return all(token.term in held for token in content_tokens(body.lower()))


def _tells_the_succession(one: Statement, question: str, asked: Asked) -> bool:
    """Tell whether somebody is said to come after another; of an election only by that one's name."""
    if _SUCCESSION not in asked.kinds and not (asks_who(question) and asks_beside(question)):
        return True
    former = _FORMER.search(question)
    named = former is None or former["name"].split()[-1].casefold() in one.text.casefold()
    return (_SUCCEEDS if named else _TAKES_OVER).search(one.text) is not None


def _tells_the_act(one: Statement, question: str, _: Asked) -> bool:
    """Tell whether a statement says by its own word what somebody did at a meeting, where that is asked."""
    if any(asked.search(question) and not told.search(one.text) for asked, told in _TOLD_BY):
        return False
    acts = {act.casefold() for act in _ACTS.findall(question)}
    return all(re.search(rf"\b{act}", one.text, re.IGNORECASE) for act in acts)


def _tells_how_far(one: Statement, question: str, asked: Asked) -> bool:
    """Tell whether a statement may tell how far something has come, where that is asked.

    A row does not that has no word for it, nor does what only says that something is to be done.
    """
    whether = whether_asked(question)
    if whether and whether.act is None:
        return bool(whether.told_in(told_of(one.hit.columns if one.is_row else (), one.text)))
    if _HOW_FAR.search(one.text) or not (asked.status or whether):
        return True
    if asked.status:
        return not one.is_row
    return not _IS_TO_BE.search(one.text) and (not one.is_row or tells_a_decision(one.text))


def _names_the_holder(one: Statement, question: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether a statement names somebody, or that there is nobody, and the place that is asked for.

    A body may lead something too, but hold no office.
    """
    may = _LEADERS if _LEADS.search(question) and not roles_in(question) else _HOLDERS
    if not _names_somebody(one, mentions, may):
        return False
    text = f"{_place_of(one)}\n{near_heading(one)}"
    if _DEPUTY.search(question) and not _DEPUTY.search(text):
        return False
    text = text if _DEPUTY.search(question) else _DEPUTY.sub("", text)
    if _LEADS.search(question) and _LEADING.search(text):
        return True
    held = [base_form(word) for word in map(str.casefold, _WORD.findall(text)) if is_role(word)]
    return any(same_role(role, other) for role in roles_in(question) for other in held)


def _names_somebody(one: Statement, mentions: Sequence[Mention], may: AbstractSet[str]) -> bool:
    """Tell whether a statement names anybody of some kinds, or says that there is nobody."""
    inside = {each.kind for each in mentions if one.span.start <= each.start and each.end <= one.span.end}
    return says_nobody(one.text) or bool(inside & may)


def _place_of(one: Statement) -> str:
    """Give what names a place in a statement: of a line whose label is one, `Ägare: Chef Asta Sund`, that."""
    line = labelled(one.text)
    labels = map(base_form, line.name.casefold().split()) if line else ()
    return line.name if line and any(map(is_role, labels)) else one.text


_FORMS = (
    _is_of_the_body,
    _is_of_the_kind,
    _tells_the_act,
    _tells_the_term,
    _tells_who_was_there,
    _tells_the_contact,
    tells_more_than_a_proposal,
    tells_who_answers,
    tells_what_is_thought,
    _tells_who_supports,
    _tells_how_far,
    _tells_the_succession,
    _tells_what_was_decided,
)
"""What a statement has to tell, each where that is asked."""
