"""From a parsed document to what it says: mentions, entities, and relations with their evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Block, Document, Entity, Extraction, Relation, Section, Span, content_id
from graph.extractors.bodies.belongings import belongings
from graph.extractors.bodies.mergers import mergers
from graph.extractors.bodies.partners import partners
from graph.extractors.bodies.successions import successions
from graph.extractors.decisions.extractor import decisions
from graph.extractors.decisions.follow_ups import follow_ups
from graph.extractors.duties.assigned_items import assigned_items
from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.duties.sentences import duties
from graph.extractors.duties.supporters import supporters
from graph.extractors.duties.vacancies import vacancies
from graph.extractors.groups.common_terms import in_common_terms
from graph.extractors.groups.rosters import rosters
from graph.extractors.groups.tables import group_tables
from graph.extractors.meetings.participants import participants
from graph.extractors.meetings.presentations import presentations
from graph.extractors.meetings.presented_paragraphs import presented_paragraphs
from graph.extractors.meetings.signatures import signatures
from graph.extractors.meetings.speakers import EXTRACTOR as SPOKEN
from graph.extractors.offices.affiliations import affiliations
from graph.extractors.offices.appointments import appointments
from graph.extractors.offices.change_tables import change_tables
from graph.extractors.offices.elections import elections
from graph.extractors.offices.labelled_people import labelled_people
from graph.extractors.offices.representatives import representatives
from graph.extractors.view import Claim, View
from graph.learned.roles import roles, unshortened
from graph.ontology import Ontology, load_ontology
from graph.pipeline import NO_TAGGER, load_pipeline
from graph.rule_state import rules_of_extraction
from graph.within.found import FoundNames
from graph.within.mentions import MentionFinder

RelationExtractor = Callable[[View], Iterator[Claim]]
EXTRACTORS: tuple[RelationExtractor, ...] = (
    participants,
    elections,
    representatives,
    rosters,
    group_tables,
    change_tables,
    labelled_people,
    partners,
    responsibilities,
    assigned_items,
    presentations,
    presented_paragraphs,
    signatures,
    decisions,
    appointments,
    mergers,
    successions,
    follow_ups,
    belongings,
    duties,
    supporters,
    vacancies,
    affiliations,
)

Completer = Callable[[View, Sequence[Claim]], Iterator[Claim]]
LEARNED: tuple[Completer, ...] = (roles,)
"""What adds relations that no rule has read; each sees all that was stated before."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """Finds names and relations; built once, used for many documents; deterministic."""

    finder: MentionFinder
    ontology: Ontology
    extractors: tuple[RelationExtractor, ...] = EXTRACTORS
    learned: tuple[Completer, ...] = LEARNED
    rules: str = ""

    def extract(
        self, document: Document, blocks: tuple[Block, ...], sections: tuple[Section, ...]
    ) -> Extraction:
        """Extract everything from one document.

        :param blocks: of the document, in the order of the text.
        :param sections: of the document, in the order of the text.
        """
        names = self.finder.find(document, blocks, sections)
        view = View.of(document, blocks, sections, names)
        claims: list[Claim] = []
        for extractor in self.extractors:
            view = view.renewed()
            claims += [claim for claim in extractor(view) if self._makes_sense(claim)]
        claims = [*_outside_lists(claims)]
        for completer in self.learned:
            view = view.renewed()
            claims += [claim for claim in completer(view, claims) if self._makes_sense(claim)]
        claims = [*in_common_terms(view, unshortened(claims))]
        relations = _relations(document.id, claims)
        entities = tuple(_entities(names, claims))
        return Extraction(names.mentions, entities, relations, self.rules)

    def _makes_sense(self, claim: Claim) -> bool:
        """Tell whether the ontology lets these two be joined so."""
        kind = self.ontology.relations[claim.kind]
        return claim.subject.id != claim.object.id and kind.allows(claim.subject, claim.object)


def load_extractor(*, tagger: str = NO_TAGGER, runtime: str = "auto") -> Extractor:
    """Build the extractor with the name finder and the ontology that the project ships.

    :param tagger: what finds names besides the rules, and `runtime` what it runs on; see `graph.pipeline`.
    :raises TaggerUnavailable: where the tagger is not installed; it is opened here, before any document.
    """
    if tagger != NO_TAGGER:
        load_pipeline(tagger, runtime)
    finder = MentionFinder(tagger=tagger, runtime=runtime)
    return Extractor(finder, load_ontology(), rules=rules_of_extraction(tagger))


def _outside_lists(claims: list[Claim]) -> Iterator[Claim]:
    """Leave out what sentence patterns read into a list of participants, where a line is no sentence."""
    in_lists = [claim for claim in claims if claim.kind == "attended" and claim.extractor != SPOKEN]
    listed = [claim.evidence for claim in in_lists]
    lists = {claim.extractor for claim in in_lists}
    for claim in claims:
        if claim.extractor in lists or not any(_meet(claim.evidence, span) for span in listed):
            yield claim


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _relations(document_id: str, claims: Iterable[Claim]) -> tuple[Relation, ...]:
    """Write claims down in the order of the text; of one edge with overlapping evidence the surest stays."""
    kept: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: -claim.confidence):
        same = kept.setdefault((claim.kind, claim.subject.id, claim.object.id), [])
        if not any(_meet(claim.evidence, other.evidence) for other in same):
            same.append(claim)
    chosen = [claim for same in kept.values() for claim in same]
    chosen.sort(key=lambda claim: (claim.evidence, claim.kind, claim.subject.id, claim.object.id))
    return tuple(_relation(document_id, claim) for claim in chosen)


def _relation(document_id: str, claim: Claim) -> Relation:
    start, end = claim.evidence
    key = (claim.kind, claim.subject.id, claim.object.id, str(start), str(end))
    return Relation(
        id=content_id("relation", document_id, *key),
        document_id=document_id,
        kind=claim.kind,
        subject=claim.subject.id,
        object=claim.object.id,
        start=start,
        end=end,
        extractor=claim.extractor,
        confidence=claim.confidence,
        valid_from=claim.valid_from,
        valid_to=claim.valid_to,
        decided=claim.decided,
        due=claim.due,
        properties=claim.properties,
    )


def _entities(names: FoundNames, claims: Iterable[Claim]) -> Iterator[Entity]:
    """Give the entities that are mentioned or told of, each once, and the document's own body."""
    claimed = {entity.id: entity for claim in claims for entity in (claim.subject, claim.object)}
    needed = claimed.keys() | {mention.entity_id for mention in names.mentions}
    needed |= {names.body.id} if names.body else set()
    found = {each.id: each for each in names.entities if each.id in needed}
    yield from (found | {key: each for key, each in claimed.items() if key not in found}).values()
