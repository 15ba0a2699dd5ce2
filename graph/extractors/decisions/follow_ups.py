"""What a report follows up: "Rapporten följer upp Plan A", "Vi följer här upp granskningen av B"."""

import re
from collections.abc import Iterator

from corpus.records import Entity
from graph.extractors.decisions.labels import prose
from graph.extractors.duties.matters import matter_of
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_FOLLOWS = masked_pattern(
    r"(?P<who>(?<![\ue001-\ue003])[\ue001-\ue003]+|\b(?:[A-ZÅÄÖ][a-zåäö]*|vi|Vi"
    r"|(?:[Dd]en här|[Dd]enna) [a-zåäö]+))(?:\s?\([^)]*\))?"
    r" (?:följer|följde|har följt)(?: (?:här|nu|även|också|därmed))* upp"
    r" (?:(?:den|det|sin|sina|sitt|sin egen|tidigare|[a-zåäö-]+s) ){0,2}"
    r"(?:(?P<plan>[\ue004\ue005]+)|(?P<phrase>(?i:granskning|utvärdering|översyn|förstudie)(?:en)? (?:av"
    r"|om) [^.;,]{3,80}))"
)
_IS_ONE = masked_pattern(
    r"^\W*(?P<who>(?:[Dd]en här |[Dd]enna )?[A-ZÅÄÖa-zåäö]+)"
    r" (?:är|utgör) (?:en |ett )?(?:första |andra )?(?:uppföljning|utvärdering) av"
    r" (?:(?P<plan>[\ue004\ue005]+)|(?P<phrase>(?i:granskning|utvärdering|översyn|förstudie)(?:en)? (?:av|om)"
    r" [^.;,]{3,80}))"
)
_OF_BODY = masked_pattern(
    r"(?P<who>(?<![\ue001-\ue003])[\ue001-\ue003]+)s? (?:uppföljning|utvärdering) av"
    r" (?P<plan>[\ue004\ue005]+)"
)
_EVALUATES = masked_pattern(
    r"^[\s•*–-]*(?P<who>[\ue001-\ue003]+)(?:\s?\([^)]*\))? (?:ska |kommer att )?(?:utvärderar?|följeforskar?)"
    r"(?: (?:projektet|piloten|satsningen|försöket|insatsen|arbetet))?[\s.]*$"
)  # the project that the sentences before tell of
_RULES = (_FOLLOWS, _IS_ONE, _OF_BODY)
_FOLLOWING = (" upp ", " upp\n", "följning av", "värdering av")
_REPORT = re.compile(
    r"(?:(?:den\s+här|denna)\s+)?(?:\w*rapport|\w*redovisning|\w*berättelse|uppföljning|granskning|utvärdering|bilaga|dialog|enkät|mätning|kartläggning)\w*|vi|revisorerna",
    re.IGNORECASE,
)
_EVALUATING = ("utvärdera", "följeforska")
_KINDS = ("organisation", "group", "region")


def follow_ups(view: View) -> Iterator[Claim]:
    """Read which plan or earlier review a body or its report is said to follow up."""
    for sentence, _ in prose(view):
        if holds_any(sentence.mask, _FOLLOWING):
            match = next(filter(None, (each.search(sentence.mask) for each in _RULES)), None)
            who = _who(view, sentence, match) if match is not None else None
            what = _what(view, sentence, match) if match is not None else None
            if who is not None and what is not None:
                yield _claim(sentence, who, what)
        match = _EVALUATES.match(sentence.mask) if holds_any(sentence.mask, _EVALUATING) else None
        who = view.named_at(sentence.place(match, "who")) if match is not None else None
        what = matter_of(view, "arbetet", sentence.start) if who is not None else None
        if who is not None and what is not None:
            yield _claim(sentence, who, what)


def _claim(sentence: Sentence, who: Entity, what: Entity) -> Claim:
    return Claim.stated("follows_up", who, what, sentence.span, by="uppföljning", confidence=0.75)


def _who(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give the body named, or for a report the body that issued the document."""
    named = view.named_at(sentence.place(match, "who"))
    if named is not None:
        return named if named.kind in BODY_KINDS else None
    words = match["who"]
    if not _REPORT.fullmatch(words):
        return None
    return view.names.named(words, kinds=_KINDS) or view.names.body


def _what(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    if match["plan"]:
        return view.named_at(sentence.place(match, "plan"))
    return view.names.make("activity", view.quoted(sentence.place(match, "phrase")))
