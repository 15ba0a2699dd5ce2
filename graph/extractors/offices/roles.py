"""Words for what a person is: chair, member, officer."""

import re
from functools import lru_cache

from graph.names.people.roles import ENDINGS
from graph.text.sentences import folded

_ALSO = (  # offices that no name is known by
    "GD", "VD", "advokat", "arbetsterapeut", "besiktningsman", "beställare", "biträde", "borgmästare",
    "brandman", "diakon", "doktorand", "ekolog", "firmatecknare", "fysioterapeut", "förare",
    "föreläsare", "herde", "hr-partner", "husmor", "iatriker", "justerande", "kansler", "kantor",
    "kommissarie", "koordinatorer", "kyrkvärd", "lagman", "lots", "mentor", "mästare", "olog", "polis",
    "projektledare", "prost", "präst", "råd", "rådman", "sammankallande", "sekr", "sjuksköterska",
    "skötare", "språkrör", "stödperson", "uppdragsgivare", "vetare", "veterinär", "vicevärd",
    "åklagare", "överste",
)  # fmt: skip
_ANY = "|".join(sorted((*ENDINGS, *_ALSO), key=len, reverse=True))
_ROLE = re.compile(
    rf"^(?:(?:\d:[ea]|(?:\d\.|(?-i:I{{1,3}}))(?=\s+vice))\s+"
    rf"|(?:medicinskt\s+ansvarig(?=\s+\w+(?:sköterska|terapeut))|vice|förste|första|andre|andra|tredje|tillförordnad|t\.?f\.?|v\.|v(?=\s+ordf)|biträdande|bitr\.?"
    rf"|ställföreträdande|[a-zåäö]+in?sk|vetenskaplig|regional|nationell|lokal|ny|senior|tjänstgörande|ordinarie"
    rf"|adjungerad|administrativ|kvalificerad|verkställande|vikarierande|vik\.?|kommunal|avgående|samordnande"
    rf"|operativ|certifierad|auktoriserad|legitimerad|leg\.?|förtroendevald|medicinskt|facklig|extern|intern)\s+)*"
    rf"(?:\w+-\s+och\s+)?(?:(?!\w*(?:{_ANY})/)[a-zåäö]+/(?=[\w&]+-))?[\w&-]*(?:{_ANY})"
    r"(?:n|en|na|(?<=ansvarig)a)?\b",
    re.IGNORECASE,
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
    r"(ordförande|sammankallande|are|tor|ler|sköterska)n$|(ansvarig)a$"
    r"|(chef|direktör|jurist|strateg|ledamot|suppleant|representant|revisor|kanslist|assistent)en$"
    r"|(kassör|redaktör|ingenjör|kommunikatör|administratör|inspektör|koordinatör|arkitekt|ekonom|psykolog"
    r"|konsulent|specialist|intendent|prefekt|dekan|(?<!psyk)olog)en$"
    r"|(suppleant|representant|revisor|person)er(?:na)?$|(ombud|råd)et$|(rektor|\w*chef|\w*jurist)er(?:na)?$"
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
    match = _ROLE.match(text)
    if match is None or match.group().lower() in _NOT_ROLES:
        return None
    return match


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
