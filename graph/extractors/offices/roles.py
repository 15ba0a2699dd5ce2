"""Words for what a person is: chair, member, officer."""

import re
from functools import cache, lru_cache

from corpus.actor_words import offices, whole_offices
from graph.text.sentences import folded

_ORDINAL = r"(?:\d:[ea]|(?:\d\.|(?-i:I{1,3}))(?=\s+vice))\s+"
_BEFORE = (
    r"medicinskt\s+ansvarig(?=\s+\w+(?:sköterska|terapeut))|vice|förste|första|andre|andra|tredje|tillförordnad"
    r"|t\.?f\.?|v\.|v(?=\s+ordf)|biträdande|bitr\.?|ställföreträdande|[a-zåäö]+in?sk|vetenskaplig|regional"
    r"|nationell|lokal|ny|senior|tjänstgörande|ordinarie|adjungerad|administrativ|kvalificerad|verkställande"
    r"|vikarierande|vik\.?|kommunal|avgående|samordnande|operativ|certifierad|auktoriserad|legitimerad|leg\.?"
    r"|förtroendevald|medicinskt|facklig|extern|intern"
)
_CHAIR = re.compile(r"^(?:mötesordförande|ordförande|ordf\.?|ordföranden)$", re.IGNORECASE)
_MEMBER = re.compile(
    r"ordförande|^(?:ordinarie |tjänstgörande |ny )*(?:ledamot|ersättare|suppleant|adjungerad"
    r"|sammankallande)",
    re.IGNORECASE,
)
_OF_BOARD = re.compile(
    r"(?:\w+ )?(?:vice )?(?:ordförande|sekreterare|kassör|ledamot|suppleant|ersättare|protokollförare"
    r"|justerare|justerande|medlem)"
)
_PLAIN = re.compile(r"(?:ordinarie\s+|ny\s+)?(?:ledamot|ledamöter|medlem|deltagare)", re.IGNORECASE)
_NEW = re.compile(r"^(?:ny|nya|nye)\s+", re.IGNORECASE)
_INFLECTED = re.compile(
    r"(ordförande|sammankallande|are|tor|ler|ker|sor|minister|sköterska)n$|(ansvarig|sakkunnig)a$"
    r"|(chef|strateg|arkitekt|prefekt|dekan|ledamot|revisor|pedagog|expert|konsult|hövding"
    r"|[a-zåäö]{2}(?:ör|ent|ist|ant|olog|onom))en$"
    r"|(suppleant|representant|revisor|person|expert)er(?:na)?$|(ombud|råd)et$|(rektor|\w*chef|\w*jurist)er(?:na)?$"
)
_IN_FULL = {
    "ordf": "ordförande",
    "adj": "adjungerad",
    "sekr": "sekreterare",
    "led": "ledamot",
    "prot.förare": "protokollförare",
}
_SHORTENED = re.compile(r"(ordf|sekr|\bled|\badj|\bprot\.förare)\.?$|\b(vice)(?=ordförande$)")
_VICE = re.compile(r"\bv(?:ice|\.)?\s?(?=ordf)")
_PLURAL_MEMBERS = re.compile(r"ledamöter(?:na)?$")
_LONGEST_SHORT_FORM = 4
_LONGEST_OFFICE = 5  # words
_NOT_ROLES = frozenset(
    ("polisen", "kunskapsråd", "samordningsråd", "patientråd", "brukarråd", "vårdråd", "råd")
)


@lru_cache(maxsize=4096)
def role_in(text: str) -> re.Match[str] | None:
    """Match a role at the beginning of a text."""
    match = _role().match(text)
    if match is None or match.group().lower() in _NOT_ROLES:
        return None
    return match


@cache
def _role() -> re.Pattern[str]:
    ends, whole = "|".join(offices(ambiguous=True)), "|".join(map(re.escape, sorted(whole_offices())))
    return re.compile(
        rf"^(?:{_ORDINAL}|(?:{_BEFORE})\s+)*(?:\w+-\s+och\s+)?(?:(?!\w*(?:{ends})/)[a-zåäö]+/(?=[\w&]+-))?"
        rf"(?:[\w&-]*(?:{ends})(?:n|en|na|(?<=ansvarig)a)?|(?:[\w&]+-)?(?:{whole})(?:n|en)?)\b",
        re.IGNORECASE,
    )


def is_role(text: str) -> bool:
    """Tell whether a text is a role and nothing else."""
    match = role_in(text)
    return match is not None and match.end() == len(text)


def with_field(words: str) -> str | None:
    """Give an office with its field, as one part of a line has it: "samordnare nationella vårdprogram"."""
    each = words.split()
    match = role_in(words)
    if not each or len(each) > _LONGEST_OFFICE or any(word[0].isupper() for word in each[1:]):
        return None
    return words if match is not None or is_role(each[-1]) else None


@lru_cache(maxsize=4096)
def base_form(words: str) -> str:
    """Give a role as it is listed: one of its kind, in lower case but for abbreviations, without "ny"."""
    bare = _NEW.sub("", folded(words).strip(" .,;:–‑-•*"))
    lowered = " ".join(word if _is_abbreviated(word) else word.lower() for word in bare.split())
    lowered = _VICE.sub("vice ", lowered)
    lowered = _SHORTENED.sub(lambda match: _IN_FULL.get(match[1], f"{match[2]} "), lowered)
    return _PLURAL_MEMBERS.sub("ledamot", _INFLECTED.sub(_stem, lowered))


def _stem(match: re.Match[str]) -> str:
    return str(match[match.lastindex or 0])


def _is_abbreviated(word: str) -> bool:
    """Tell whether a word is or begins with a short form: `VD`, `IT-chef`, or is a Roman number."""
    first = word.split("-")[0].split("/")[-1]
    return word == "I" or (first[1:].isupper() and len(first) <= _LONGEST_SHORT_FORM)


def is_chair(role: str) -> bool:
    """Tell whether a role leads a meeting or body; a vice chair does not."""
    return _CHAIR.match(role) is not None


def is_plain_member(role: str) -> bool:
    """Tell whether a role says no more than that somebody is a member of the body that meets."""
    return _PLAIN.fullmatch(role) is not None


def is_of_board(role: str) -> bool:
    """Tell whether a role is one that members of a board share among them: `kassör`, `vice ordförande`."""
    return _OF_BOARD.fullmatch(role) is not None


def is_membership(role: str) -> bool:
    """Tell whether a role makes a member of the body that meets."""
    return _MEMBER.search(role) is not None
