"""What a Swedish question asks for: who answers for something, what was decided, who holds a place, where and when."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """Where a question is sent."""

    RESPONSIBLE = "responsible"
    DECIDED = "decided"
    WHO = "who"
    DISCUSSED = "discussed"
    TIMELINE = "timeline"
    RELATION = "relation"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question understood.

    :ivar kinds: the kinds of relation that may hold the answer, for `who` and `relation`.
    :ivar answers_for: the question is who answers for something, not who does it.
    :ivar topic: the question without its frame (`Vem ansvarar för …`).
    """

    intent: Intent
    topic: str
    kinds: tuple[str, ...] = ()
    answers_for: bool = False


_PERSON = r"(?:vem|vilka|vilken person|vilka personer)"
_ACTOR = r"(?:vem|vems|vilka|vilken \w+|vilket \w+)"
_TOGETHER = r"(?:slog(?:s|it)? (?:ihop|samman)|slå(?:s|tt|gits)? (?:ihop|samman)|gick (?:ihop|samman)|sammanslag\w+|uppgick i|gick upp i)"
_DECIDE = (
    r"(?:beslut\w*|bestäm(?:de|des|t|ts)|godkän(?:de|des|t|ts|ner)|antog(?:s)?|avslog(?:s)?|bifölls?|röstade\w*"
    r"|fastställ\w+|klubba\w+|bordlades|bordlagt|återremitter\w+)"
)
_ANSWERS_FOR = (
    r"(?:ansvar\w*|huvudansvar\w*|tar hand om|ta hand om|ha hand om|har hand om|hade hand om|sköter|skötte|håller i|höll i"
    r"|samordnar|ska (?!vi\b)\w+|skall \w+|fick i uppdrag|får i uppdrag|har i uppdrag|genomför|driver|tar fram|tog fram"
    r"|följer upp|stödjer|stöttar|kontaktperson\w*|ser till|handlägger|bereder|återkommer|redovisar|utför|inför)"
)

_PATTERNS: tuple[tuple[Intent, str, tuple[str, ...]], ...] = (
    (Intent.DECIDED, r"^(?:vad|vilket|hur|när) \w*(?:beslut|bestäm)\w*\b|\b(?:beslutet|beslut)\s*$", ()),
    (Intent.RELATION, rf"\b{_TOGETHER}\b", ("merged_into",)),
    (Intent.WHO, r"\b(?:efterträd\w+|ersatt\w*|ersätt(?:er|s|are)|avlöste\w*|tog över efter|efter(?:följ|träd)are)\b",
     ("replaces", "supersedes", "merged_into")),
    (Intent.WHO, r"\b(?:representera\w*|företräd\w+|kommer .* ifrån)\b|^vilket parti\b", ("represents",)),
    (Intent.DECIDED, rf"^(?:vad|vilka?|vilket|hur|när|varför|vem|blev|har|fick|gick)\b.*\b{_DECIDE}\b|^(?:{_DECIDE}|fick|får|gäller) \w"
     r"|^(?:vad blev|vilket blev|hur gick det med|hur röstade)\b", ()),
    (Intent.TIMELINE, r"\b(?:vad har hänt|vad hände|historik\w*|tidslinje\w*|hur har .* utvecklats|händelseförlopp\w*"
     r"|hur har det gått med|hur ser förloppet|i tur och ordning)\b|^(?!v|när|hur).* från \w+.* till \w+",  ()),
    (Intent.DISCUSSED, r"^(?:var|när|i vilk\w+|på vilk\w+|vid vilk\w+|vilka (?:möten|dokument|protokoll)|vilket (?:möte"
     r"|dokument|protokoll))\b.*\b(?:diskuter\w*|disk?utera\w*|behandla\w*|nämn\w*|ta[gl]its|togs|tas|talades|pratades"
     r"|dryfta\w*|står|finns|beskriv\w*|presentera\w*|upp|omnämn\w*)\b", ()),
    (Intent.WHO, rf"\b{_PERSON}\b.*\b(?:presentera\w*|föredrog|redogjorde|berätta\w*|informera\w*|drog|föredragande)\b",
     ("presented",)),
    (Intent.WHO, rf"\b{_PERSON}\b.*\b(?:deltog|närvar\w+|var med|medverkade|frånvarande|förhindrad\w*|anmält förhinder)\b",
     ("attended",)),
    (Intent.WHO, rf"\b{_PERSON}\b.*\b(?:led(?:er|de|s|t)|ordförande\w*|ordf|basar|är chef|styr|lett)\b",
     ("chairs", "has_role")),
    (Intent.WHO, rf"\b{_PERSON}\b.*\b(?:ledamot|ledamöter|ledamöterna|sitter i|ingår i|medlem\w*|suppleant\w*|ersättare)\b",
     ("member_of", "chairs", "participates_in", "attended")),
    (Intent.RELATION, r"\b(?:tillhör|hör .*\btill|är en del av|ligger under|del av vilken)\b", ("part_of", "represents", "member_of")),
    (Intent.RELATION, r"\b(?:deltar i|deltog i|ingår i|medverkar i|är med i|samarbetar)\b",
     ("participates_in", "member_of", "part_of")),
    (Intent.RESPONSIBLE, rf"\b{_ACTOR}\b.*\b{_ANSWERS_FOR}\b|\bansvar(?:ig|iga|et)? (?:för|är)\b|\bvem gör\b",
     ()),
    (Intent.RESPONSIBLE, r"^ansvarig\w* \w", ()),
    (Intent.WHO, r"^(?:chef|ledare|ordförande|samordnare|sekreterare|direktör)\w* \w|\bför roll\b|^vilken \w+ är \w+",
     ("has_role", "chairs", "member_of")),
    (Intent.WHO, rf"^(?:{_PERSON} (?:är|var|blev|blir|heter|har)|vad heter)\b", ("has_role", "chairs", "member_of")),
    (Intent.RESPONSIBLE, rf"\b{_ACTOR}\b", ()),
)  # fmt: skip

_COMPILED = tuple((intent, re.compile(pattern), kinds) for intent, pattern, kinds in _PATTERNS)
_ANSWERING = re.compile(r"ansvar|håller i|höll i|hand om|huvudman")
_FRAME = re.compile(
    r"^(?:och|men|hej)?[\s,!]*(?:vad|vem|vilka|vilken|vilket|var|när|hur|i vilka|på vilka|vid vilket|varför)\b"
    r"(?:\s+(?:har|hade|är|var|ska|skall|blev|gick|det|det med|hänt med|hände med|beslutades|beslutade|beslutats|diskuterades"
    r"|diskuteras|behandlades|nämns|nämndes|ansvarar|ansvarig|ansvaret|ansvarade|finns|står|togs|man|som|sägs|sades|om|för"
    r"|upp|möten|dokument|protokoll|i|kring|angående|gällande))*\s+",
    re.IGNORECASE,
)


def understand(question: str) -> Asked:
    """Tell what a question asks for; one without a question's shape is a plain search."""
    text = " ".join(question.lower().split())
    topic = topic_of(question)
    for intent, pattern, kinds in _COMPILED:
        if pattern.search(text):
            return Asked(intent, topic, kinds, answers_for=bool(_ANSWERING.search(text)))
    return Asked(Intent.SEARCH, topic)


def topic_of(question: str) -> str:
    """Take the frame from a question: `Vem ansvarar för snöröjningen?` is about `snöröjningen`."""
    bare = question.strip().rstrip("?!. ")
    topic = _FRAME.sub("", bare, count=1).strip()
    return topic or bare
