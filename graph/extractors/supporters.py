"""Who helps with what, as sentences say it: "Inköpsenheten bistår projektet vid avrop"."""

import re
from collections.abc import Iterator

from graph.extractors.duty_holders import holders
from graph.extractors.duty_parties import PARTY
from graph.extractors.labels import Part, prose
from graph.extractors.view import BODY_KINDS, Claim, View, masked_pattern
from graph.sentences import holds_any

_EXTRACTOR = "stöd"
_HELPS = masked_pattern(
    rf"(?P<who>{PARTY}(?:(?:, | och | samt ){PARTY})*)(?: (?:också|även|bland annat))?"
    r" (?P<told>(?:bistår|stödjer|stöder|stöttar|assisterar|hjälper(?: till)?|ger stöd(?: till| åt)?)"
    r"\b(?P<whom>[^.;]*?)\b(?:med|vid|i arbetet med|i) (?:att )?(?P<what>[^.;]{4,160}?))\s*(?:[.;]|$)"
)
_GRANTS = masked_pattern(
    rf"(?P<who>{PARTY}) har (?:beviljat|lämnat|gett)(?P<told> (?:ekonomiskt |statligt )?"
    r"(?:stöd|bidrag|projektmedel|finansiering) (?:för|till) (?P<what>[^.;,]{4,120}))"
)
_LONGEST_TOLD = 200  # characters of a sentence that may be another name of what somebody helps with
_BODY_FIRST = re.compile("[\ue000-\ue003]")
_HELPING = ("bistår", "stödjer", "stöder", "stöttar", "assisterar", "hjälper", "ger")
_GRANTING = ("beviljat", "lämnat", "gett")
_CUES = ("bevilj", "lämnat", "bist", "stöd", "stött", "assist", "hjälp")


def supporters(view: View) -> Iterator[Claim]:
    """Read the sentences that say that a body, office or person helps with something."""
    for sentence, stretch in prose(view):
        if sentence.passage.column or not holds_any(sentence.mask, _CUES):
            continue
        match = _HELPS.search(sentence.mask) if holds_any(sentence.mask, _HELPING) else None
        if match is None and holds_any(sentence.mask, _GRANTING):
            match = _GRANTS.search(sentence.mask)
        if match is None or stretch.part is Part.HISTORY:
            continue
        if match.re is _GRANTS and _BODY_FIRST.match(match["what"]):
            continue  # support for a body and not for a matter
        words = view.quoted(sentence.place(match, "what")).strip(" ,:–-")
        told = view.quoted(sentence.place(match, "told"))
        clause = view.quoted(sentence.span).strip(" .")
        aliases = (told, clause) if len(clause) <= _LONGEST_TOLD else (told,)
        activity = view.names.make("activity", words, aliases=aliases)
        for party in holders(view, sentence.place(match, "who")):
            if party.kind in (*BODY_KINDS, "person", "role"):
                yield Claim.stated("supports", party, activity, sentence.span, by=_EXTRACTOR, confidence=0.75)
