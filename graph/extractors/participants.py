"""Who attended, in what role and for whom, from lists, running lines and tables of participants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import BlockKind, Cell, Entity, Section, Span
from graph.authorities import plain_name
from graph.extractors.columns import Column, cells_by_column
from graph.extractors.labels import label_of
from graph.extractors.people import Person, ends_in_role, is_party, read_person, starts_of_people
from graph.extractors.roles import base_form, is_chair, is_membership
from graph.extractors.view import BODY_KINDS, Claim, Passage, View
from graph.sentences import folded, lines

_EXTRACTOR = "deltagare"
PRESENT, ABSENT, SUBSTITUTE, ADJUNCT = "närvarande", "frånvarande", "ersättare", "adjungerad"

_LABEL = re.compile(
    r"^(?:(?:övriga?|beslutande|tjänstgörande|icke|ej|inte|ordinarie|närvarande|inbjudna?|frånvarande"
    r"|kallade|adjungerade|anmälda|externa|digitalt|på plats)\s+)*"
    r"(?P<word>deltagare|deltagande|deltog|närvarande|beslutande|ledamöter|ledamot|ersättare|suppleanter"
    r"|frånvarande|förhinder|förhindrade"
    r"|återbud|anmält\s+förhinder|frånvaro|närvaro|mötessekreterare|sekreterare|mötesordförande"
    r"|ordförande|vice\s+ordförande|justerare|justerande"
    r"|adjungerade|adjungerad|tjänstemän|tjänstepersoner|politiker|gäster|gäst|inbjudna|föredragande"
    r"|medverkande|presidium|protokollförare|protokollförd\s+av|vid\s+protokollet|övriga|kallade"
    r"|utses\s+att\s+justera|antecknare)"
    r"(?:\s+(?:ledamöter|ersättare|deltagare|tjänstemän|tjänstepersoner|närvarande|politiker|deltagande"
    r"|på\s+plats|digitalt|via\s+\w+|vid\s+\w+))*"
    r"(?P<group>\s*[,(–-]\s*[^:]{2,60})?\s*(?P<colon>:)?\s*",
    re.IGNORECASE,
)
_NETWORK = re.compile(r"[\s,(–-]*(?P<name>[\w-]*(?:[A-ZÅÄÖ]|nätverk|grupp|råd)[\w\s-]*)\)?")
_STATUS = (
    (ABSENT, re.compile(r"frånv|förhind|återbud|förfall|^(?:ej|inte|icke)\s", re.IGNORECASE)),
    (ADJUNCT, re.compile(r"adjung", re.IGNORECASE)),
    (SUBSTITUTE, re.compile(r"ersättare|suppleant", re.IGNORECASE)),
)
_DECIDING = re.compile(r"beslutande|ledam|ersättare|suppleant|presidium", re.IGNORECASE)
_LABEL_ROLES = re.compile(
    r"^(?:mötes)?(?:sekreterare|ordförande)$|^vice ordförande$|^justerare$|^protokollförare$", re.IGNORECASE
)
_REST = re.compile(r"(?![§\d])(?=.*[a-zåäö])[^:]*[^.:?]$")  # what may stand on a line below a person
_OTHER_WORD = re.compile(
    r"\b(?:är|har|ska|var|inte|att|om|beslut\w*|informer\w+|diskut\w+|godkänn\w+)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Label:
    """Under what words people are listed."""

    text: str
    status: str
    role: str | None
    deciding: bool
    network: str | None


def participants(view: View) -> Iterator[Claim]:
    """Read every list of participants of the document; what several of them say is said once."""
    meeting = _Meeting.of(view)
    said: set[tuple[str, str, str]] = set()
    for person, label in (*_listed(view), *_in_tables(view)):
        for claim in meeting.claims(person, label):
            key = (claim.kind, claim.subject.id, claim.object.id)
            if key not in said:
                said.add(key)
                yield claim


@dataclass(frozen=True, slots=True)
class _Meeting:
    view: View
    entity: Entity
    body: Entity | None

    @classmethod
    def of(cls, view: View) -> "_Meeting":
        document = view.document
        body = view.names.body
        name, plain = (
            " ".join(part for part in (called or document.title, document.date) if part)
            for called in ((body.name, plain_name(body.name)) if body else ("", ""))
        )
        return cls(view, view.names.make("meeting", name or document.source, aliases=(plain,)), body)

    def claims(self, person: Person, label: _Label) -> Iterator[Claim]:
        """State what a line says of a person."""
        spoken = _status(" ".join(person.roles)) or label.status
        status = ABSENT if person.absent or label.status == ABSENT else spoken
        roles = list(dict.fromkeys((*person.roles, *((label.role,) if label.role else ()))))
        base = Claim(
            kind="attended",
            subject=person.entity,
            object=self.entity,
            evidence=person.evidence,
            extractor=_EXTRACTOR,
            confidence=0.95,
            decided=None,
            valid_from=self.view.document.date,
            valid_to=self.view.document.date,
            properties=(("status", status), *((("role", base_form(roles[0])),) if roles else ())),
        )
        yield base
        timeless = replace(base, valid_from=None, valid_to=None, properties=())
        for role in (each for each in roles if not self._is_office(each)):
            entity = self.view.names.make("role", base_form(role))
            yield replace(timeless, kind="has_role", object=entity, confidence=0.9)
        for organisation in person.represents:
            yield replace(timeless, kind="represents", object=organisation, confidence=0.9)
        elected = label.status == PRESENT and any(is_party(each) for each in person.represents)
        yield from self._memberships(timeless, roles, label, elected=elected)

    def _is_office(self, role: str) -> bool:
        """Tell whether a role is told by another relation, or belongs to the signing of the minutes."""
        return (is_chair(role) and self.body is not None) or role.lower().startswith("juster")

    def _memberships(self, base: Claim, roles: list[str], label: _Label, *, elected: bool) -> Iterator[Claim]:
        if label.network:
            group = self.view.names.make("group", label.network)
            yield replace(base, kind="member_of", object=group, confidence=0.8)
        if self.body is None:
            return
        if any(is_chair(role) for role in roles):
            yield replace(base, kind="chairs", object=self.body, confidence=0.9)
        elif label.deciding or elected or any(is_membership(role) for role in roles):
            yield replace(base, kind="member_of", object=self.body, confidence=0.85)


def _status(text: str) -> str | None:
    return next((status for status, rule in _STATUS if rule.search(text)), None)


def label_at(line: str) -> tuple[_Label, int] | None:
    """Read a label at the beginning of a line: what it says, and where it ends; None where there is none."""
    match = _LABEL.match(line)
    if match is None:
        return None
    whole = match.end() == len(line)
    if not (match["colon"] or whole) or (match["group"] and not whole and not match["colon"]):
        return None
    if match["group"] and _OTHER_WORD.search(match["group"]):
        return None
    words = folded(line[: match.end()]).strip(" :")
    role = match["word"].lower()
    network = _NETWORK.fullmatch(match["group"] or "") if match["group"] else None
    return (
        _Label(
            words,
            _status(words) or PRESENT,
            ("mötessekreterare" if role == "mötessekreterare" else role)
            if _LABEL_ROLES.match(role)
            else None,
            _DECIDING.search(words) is not None and not words.lower().startswith(("övriga", "ej ", "icke")),
            network["name"].strip() if network and _is_group(network["name"]) else None,
        ),
        match.end(),
    )


def _is_group(name: str) -> bool:
    return bool(re.search(r"(?:nätverk|grupp|råd|utskott|nämnd)\w*$", name.strip()))


def _listed(view: View) -> Iterator[tuple[Person, _Label]]:
    """Follow labels and the lines below them; what is neither a person nor part of one ends the list."""
    label: _Label | None = None
    pending: list[Span] = []
    for passage, line in _lines(view):
        found = label_at(view.text[line.start : line.end])
        if found is None and label is not None and _continues(view, passage, line, pending):
            pending.append(line)
            continue
        yield from _people(view, pending, label)
        label, rest = (found[0], Span(line.start + found[1], line.end)) if found else (None, Span(0, 0))
        pending = [rest] if rest.end > rest.start else []
    yield from _people(view, pending, label)


def _lines(view: View) -> Iterator[tuple[Passage, Span]]:
    for passage in view.passages:
        for line in lines(view.text, passage.start, passage.end):
            yield passage, line


def _continues(view: View, passage: Passage, line: Span, pending: list[Span]) -> bool:
    """Tell whether a line goes on with a list: with a person, or with a short rest of the line above."""
    if passage.column:
        return False
    if starts_of_people(view, line, first_only=True):
        return True
    if passage.block.kind is BlockKind.ROW:
        return False
    text = view.text[line.start : line.end]
    if (
        label_of(text) is not None
        or not pending
        or len(text) > 60
        or len(text.split()) > 5
        or not _REST.match(text)
    ):
        return False
    if passage.block.kind is BlockKind.HEADING:
        return ends_in_role(text)
    return not _OTHER_WORD.search(text)


def _people(view: View, spans: list[Span], label: _Label | None) -> Iterator[tuple[Person, _Label]]:
    """Read the people of the lines below one label; a line without a person belongs to the one above."""
    if label is None:
        return
    entries: list[Span] = []
    for span in spans:
        starts = starts_of_people(view, span)
        if not starts and entries:
            entries[-1] = Span(entries[-1].start, span.end)
        entries += (
            [Span(*ends) for ends in zip(starts, (*starts[1:], span.end), strict=True)] if starts else []
        )
    for entry in entries:
        person = read_person(view, entry)
        if person is not None:
            yield person, label


def _in_tables(view: View) -> Iterator[tuple[Person, _Label]]:
    for row in view.rows():
        cells = cells_by_column(row.cells)
        named = cells.get(Column.PERSON)
        if named and not {Column.RESPONSIBLE, Column.MATTER} & cells.keys():
            yield from _row_people(view, row, named[0], cells)


def _row_people(
    view: View, row: Section, named: Cell, cells: dict[Column, list[Cell]]
) -> Iterator[tuple[Person, _Label]]:
    others = [
        cell for column in (Column.ROLE, Column.ORGANISATION, Column.PARTY) for cell in cells.get(column, ())
    ]
    person = read_person(
        view, Span(named.start, named.end), more=[Span(cell.start, cell.end) for cell in others]
    )
    if person is None:
        return
    presence = " ".join(view.text[cell.start : cell.end] for cell in cells.get(Column.PRESENCE, ()))
    heading = row.headings[-1] if row.headings else ""
    status = _status(presence) or (
        ABSENT if re.fullmatch(r"\W*(?:nej|-|–)\W*", presence, re.IGNORECASE) else None
    )
    status = status or _status(heading) or PRESENT
    words = f"{named.column} {heading}"
    yield (
        replace(person, evidence=Span(row.start, row.end)),
        _Label(words, status, None, _DECIDING.search(words) is not None, None),
    )


__all__ = ["BODY_KINDS", "label_at", "participants"]
