"""The words above a list of people: "Närvarande ledamöter:", "Förhinder", "Deltagare (nätverket)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.records import Span
from graph.extractors.offices.roles import base_form, is_role
from graph.text.sentences import folded

PRESENT, ABSENT, SUBSTITUTE, ADJUNCT = "närvarande", "frånvarande", "ersättare", "adjungerad"
_SENT = (  # who sent those listed: "Från föreningarna: …"
    r"(?:(?:representanter|företrädare|deltagare)\s+)?(?:från|för)\s+(?:region|kommun|förening|organisation|förvaltning"
    r"|myndighet|förbund|patient|brukar|anhörig|närstående|verksamhet|pensionärs|företag|fack|elev|huvudm[aä]n)"
    r"\w*(?=\s*:)"
)
_CAME = (  # "Med på mötet", "Vilka var med?", "På länk: …"
    r"(?:(?:(?:vi|de)\s+som\s+|vilka\s+)?var\s+(?:här|med)(?:\s+(?:i\s*dag|på\s+\w+))?"
    r"|med\s+(?:var|i\s*dag|(?:på|vid)\s+(?:dagens\s+)?(?:mötet?|träffen|sammanträdet|samrådet))"
    r"|på\s+(?:länk|plats|mötet)|(?:ej|inte)\s+med)(?=\s*(?:[:?]|$))"
)
_WORDS = (
    r"(?:\w+(?:ernas|arnas|ens|ets)\s+(?=ledam|ersätt|förtro|företr|repr))?(?:(?:övriga?|beslutande"
    r"|tjänstg(?:örande|\.)?|(?:\d:[ea]|\d\.|(?-i:I{1,3})|förste|andre|tredje)(?=\s+vice)|icke|ej|inte"
    r"|ordinarie|närvarande|inbjudna?"
    r"|frånvarande|kallade|adjungerade|anmälda?|externa|digitalt|på plats)\s+)*"
    r"(?P<word>deltagare|deltagande|deltog|närvarande|beslutande|\w{0,14}ledamöter|\w{0,14}ledamot"
    r"|medlemmar|ersättare"
    r"|suppleanter|ordinarie|frånvarande|förhinder|förhindrade"
    r"|återbud|(?:anmält|meddelat)\s+förhinder|frånvaro|närvaro|mötessekreterare|sekreterare|mötesordförande"
    r"|ordföranden?|vice\s+ordförande|justerare|justerande|protokolls?justerare"
    r"|adjungerade|adjungerad|tjänstem[aä]n|tjänsteperson(?:er)?|politiker|gäster|gäst|inbjudna|föredragande"
    r"|medverkande|presidium|protokollförare|protokollförd\s+av|vid\s+protokollet|övriga|kallade"
    rf"|{_CAME}|utses\s+att\s+justera"
    r"|antecknare|insynsplats(?:er)?"
    rf"|(?:personal|arbetstagar)(?:företrädare|representant(?:er)?)|(?:lekmanna)?revisor(?:er)?|{_SENT}"
    r"|fackliga\s+(?:företrädare|representanter))"
    r"(?:\s+(?:\w{0,14}ledamöter|medlemmar|ersättare|deltagare|tjänstemän|tjänstepersoner|närvarande"
    r"|politiker"
    r"|deltagande|på\s+plats|digitalt|via\s+\w+|vid\s+\w+|(?:med|utan)\s+(?:rösträtt|yttranderätt"
    r"|yrkanderätt)))*"
)
_LABEL = re.compile(
    rf"^{_WORDS}"
    r"(?P<group>\s*[,(–-]\s*[^:]{2,60})?\s*(?P<colon>[:?])?\s*",
    re.IGNORECASE,
)
_ANY = re.compile(_WORDS.replace("(?-i:I{1,3})", "i{1,3}"))  # over small letters
_NETWORK = re.compile(r"[\s,(–-]*(?P<name>[\w-]*(?:[A-ZÅÄÖ]|nätverk|grupp|råd)[\w\s-]*)\)?")
_STATUS = (
    (ABSENT, re.compile(r"frånv|förhind|återbud|förfall|^(?:ej|inte|icke)\s+(?!tjänstg|beslutande)", re.I)),
    (ADJUNCT, re.compile(r"adjung", re.IGNORECASE)),
    (SUBSTITUTE, re.compile(r"ersättare|suppleant", re.IGNORECASE)),
)
_INSIDE = re.compile(rf"(?<![\w-])(?-i:(?=[A-ZÅÄÖ])){_WORDS}(?![\w-])", re.IGNORECASE)
DECIDING = re.compile(
    r"beslutande|ledam|medlemmar|ersättare|suppleant|presidium|med\s+rösträtt", re.IGNORECASE
)
_OTHERS = re.compile(r"(?:övriga|(?:ej|icke|inte)(?!.*\bersättare))\b", re.IGNORECASE)
_GUESTS = re.compile(r"övrig|inbju|gäst|adjung|tjänste|föredrag|medverkande|insyn|revisor", re.IGNORECASE)
_LABEL_ROLES = re.compile(
    r"^(?:mötes)?(?:sekreterare|ordföranden?)$|^vice\s+ordförande$|^justerare$|^protokollförare$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?P<office>[A-ZÅÄÖ][\wåäö-]{2,30}(?:\s[a-zåäö-]+){0,2})\s*:\s*(?=[A-ZÅÄÖ])")
_ORDINAL = re.compile(r"(?:\d:[ea]|\d\.|(?-i:I{1,3})|förste|andre|tredje)(?=\s)", re.IGNORECASE)
_EMPLOYEES = re.compile(r"(?:personal|arbetstagar)(?:företrädare|representant)")
_SUBSTITUTES = re.compile(r"ersättare|suppleanter")
_SERVES = re.compile(r"tjänstg", re.IGNORECASE)
_IN_RESERVE = re.compile(r"(?:ej|icke|inte)\s+(?:tjänstg|beslutande)", re.IGNORECASE)
SERVING = "tjänstgörande ersättare"
IN_RESERVE = "ej tjänstgörande ersättare"
SUBSTITUTES = frozenset(("ersättare", "suppleant", IN_RESERVE))  # who serves for nobody is no member
OTHER_WORD = re.compile(
    r"\b(?:är|har|ska|var|inte|att|om|beslut\w*|informer\w+|diskut\w+|godkänn\w+)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """Under what words people are listed: as members where `deciding`; `network` is who sent them.

    :ivar seated: they are members of the network, whatever they are in the body that meets.
    """

    text: str
    status: str
    role: str | None
    deciding: bool
    network: str | None
    seated: bool = False


def status_of(text: str) -> str | None:
    """Tell what a list's or person's words say of who is there; None where they say nothing."""
    return next((status for status, rule in _STATUS if rule.search(text)), None)


def label_at(line: str, *, inside: bool = False) -> tuple[Label, int] | None:
    """Read a label at the beginning of a line: what it says, and where it ends; None where there is none.

    :param inside: the line stands in a list, so that any office before a colon is one: "Kyrkoherde: Bo Ek".
    """
    match = _LABEL.match(line) if _ANY.match(line.lower()) is not None else None
    if match is None:
        return _office_label(line) if inside else None
    whole = match.end() == len(line)
    if not (match["colon"] or whole) or (match["group"] and not whole and not match["colon"]):
        return None
    if match["group"] and OTHER_WORD.search(match["group"]):
        return None
    words = folded(line[: match.end()]).strip(" :")
    role = _role_of(match["word"], words)
    network = _NETWORK.fullmatch(match["group"] or "") if match["group"] else None
    return (
        Label(
            words,
            status_of(words) or PRESENT,
            role,
            DECIDING.search(words) is not None and not _OTHERS.match(words) and not _IN_RESERVE.match(words),
            network["name"].strip() if network and _is_group(network["name"]) else None,
        ),
        match.end(),
    )


def _office_label(line: str) -> tuple[Label, int] | None:
    match = _OFFICE.match(line)
    if match is None or not is_role(role := base_form(match["office"])):
        return None
    return Label(folded(match["office"]), PRESENT, role, deciding=False, network=None), match.end()


def is_of_others(label: Label) -> bool:
    """Tell whether a label lists others than those who sit in the body that meets: "Övriga", "Inbjudna"."""
    return _GUESTS.search(label.text) is not None


def is_of_all(label: Label) -> bool:
    """Tell whether a label's office is that of everybody below it, and not of the first only."""
    return label.role is not None and (
        label.role in SUBSTITUTES | {SERVING, IN_RESERVE}
        or label.role.startswith("juster")
        or _EMPLOYEES.match(label.role) is not None
    )


def _role_of(word: str, words: str) -> str | None:
    """Give what a label calls those below it: one office, or that they serve in the place of members."""
    role = folded(word).lower()
    ordinal = _ORDINAL.match(words)
    if ordinal is not None and role == "vice ordförande":
        number = ordinal.group()
        return f"{number if number.isupper() else number.lower()} {role}"
    if (employees := _EMPLOYEES.match(role)) is not None:
        return employees.group()
    if _SUBSTITUTES.match(role):
        if _IN_RESERVE.match(words):
            return IN_RESERVE
        return SERVING if _SERVES.match(words) else role.removesuffix("er")
    return role if _LABEL_ROLES.match(role) else None


def labels_within(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the labels that stand inside a running text, each beginning with a capital letter."""
    for match in _INSIDE.finditer(text, start, end):
        yield Span(*match.span())


def _is_group(name: str) -> bool:
    return bool(re.search(r"(?:nätverk|grupp|råd|utskott|nämnd)\w*$", name.strip()))
