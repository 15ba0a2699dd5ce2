"""Results as lines of Swedish text for a terminal."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from api.lines.graph import relation
from api.lines.quotations import dated, quoted
from api.lines.wording import counted, kind_label, section_number
from corpus.records import DocumentHead, Edge, Evidence

if TYPE_CHECKING:
    from api.contract import DocumentDetails, EntityDetails, EntityRow, Problem, Status
    from api.intake.ingestion import IngestReport
    from api.showing.excerpts import ShownAnswer
    from graph.measuring.evaluation import GraphEvaluation
    from graph.measuring.measures import Measure
    from graph.network.answers import TimelineEvent
    from search.results import Hit, Reply, Searched, SearchResult


def report(result: "IngestReport") -> Iterator[str]:
    """Tell what came of taking in files."""
    yield (
        f"{result.added} nya, {result.updated} ändrade, {result.unchanged} oförändrade, "
        f"{result.removed} borttagna på {_decimal(result.seconds)} s."
    )
    for bad in result.quarantined:
        yield f"  I karantän: {bad.source}: {bad.reason}"
    for source in result.missing:
        yield f"  Finns inte längre kvar: {source} (dokumentet är kvar; ta bort det med beslutsgraf remove)"
    for partly in result.unread_pages:
        yield f"  Delvis läst: {partly.source}: {partly.reason}"
    if result.personal_numbers:
        yield f"  {result.personal_numbers} personnummer i det som lästes in; se beslutsgraf privacy."
    yield (
        f"Nu finns {result.documents} dokument, {result.sections} avsnitt, {result.entities} namn "
        f"och {result.relations} relationer."
    )


def documents(result: Mapping[str, Sequence[DocumentHead]]) -> Iterator[str]:
    """List documents."""
    for head in result["documents"]:
        yield f"{head.date or '–':10}  {head.kind:18}  {head.title}  [{head.id}]"
        yield f"{'':32}{head.body or '–'}; {head.source}"
    if not result["documents"]:
        yield "Inga dokument."


def document(result: "DocumentDetails") -> Iterator[str]:
    """Show one document with its sections."""
    yield f"{result.title} ({result.kind}, {result.body or 'organ okänt'}, {result.date or 'odaterat'})"
    yield result.source
    for said in result.particulars:
        words = " ".join(said.evidence.quote.split())
        yield f"{said.kind.capitalize()}: {said.value} (”{words}”, s. {said.evidence.page})"
    for section in result.sections:
        yield f"\n[s. {section.page}] {' › '.join(section.headings)}"
        yield section.text


def removed(result: Mapping[str, Sequence[DocumentHead]]) -> Iterator[str]:
    """Tell what was removed."""
    for head in result["removed"]:
        yield f"Borttaget: {head.title} ({head.source})"
    if not result["removed"]:
        yield "Filen togs bort ur karantänen."


def status(result: "Status") -> Iterator[str]:
    """Show what is read and how the indexes are."""
    yield f"Hemkatalog:   {result.home}"
    yield f"Databas:      {result.database}"
    yield (
        f"Innehåll:     {result.documents} dokument, {result.sections} avsnitt, {result.chunks} textstycken, "
        f"{result.entities} namn, {result.relations} relationer"
    )
    yield f"Period:       {result.from_ or '–'} till {result.to or '–'}"
    yield f"Språkmodell:  {result.encoder}"
    for name, state in result.indexes.items():
        yield f"Index:        {name}: {state}"
    for bad in result.quarantined:
        yield f"I karantän:   {bad.source}: {bad.reason}"


def checked(result: Mapping[str, Any]) -> Iterator[str]:
    """Tell what a check found."""
    problems: Sequence[Problem] = result["problems"]
    if not problems:
        yield "Allt stämmer: databas, index och citat."
    for problem in problems:
        yield f"{problem.where}: {problem.what}"


def suggestions(result: Mapping[str, Any]) -> Iterator[str]:
    """List what begins like what was typed."""
    for one in result["suggestions"]:
        yield f"{kind_label(one.kind):20}  {one.text}  ({one.count} dokument)"
    if not result["suggestions"]:
        yield "Inga förslag."


def search_result(result: "SearchResult") -> Iterator[str]:
    """Show the hits of a search."""
    if result.abstained or not result.hits:
        yield _nothing_found(result)
        if result.suggestion:
            yield f"Menade du ”{result.suggestion}”?"
        return
    yield f"{len(result.hits)} av {result.total} träffar på ”{result.query}”"
    if result.doubtful:
        yield "Inget avsnitt svarar säkert på det; de här ligger närmast."
    for hit in result.hits:
        yield from _hit(hit)


def _nothing_found(result: "SearchResult") -> str:
    """Say what was searched in vain, that the filters let nothing through, or that no hit is left."""
    searched = result.searched
    if result.total:
        return f"Det finns bara {result.total} träffar på ”{result.query}”; inga av dem kommer så långt ned."
    if not searched.documents:
        return "Inget dokument motsvarar avgränsningarna."
    period = f" från {searched.from_} till {searched.to}" if searched.from_ else ""
    return f"Inga träffar på ”{result.query}” i {searched.documents} dokument{period}."


def reply(result: "Reply") -> Iterator[str]:
    """Show the answers to a question, then the passages."""
    if result.message:
        yield result.message
    if result.abstained and result.searched:
        yield from _went_through(result.searched)
    if result.phrased:
        yield " ".join(sentence.text for sentence in result.phrased.sentences) + "\n"
    yield from _answers(result)
    if result.hits:
        yield "\nSe även:" if result.answers else "Avsnitt som handlar om frågan:"
    for hit in result.hits:
        yield from _hit(hit)
    if not result.answers and not result.hits and not result.message:
        yield "Det framgår inte av dokumenten."


def _answers(result: "Reply") -> Iterator[str]:
    """Show answers, those of one quotation together; of those that are unsure it is said once."""
    from api.showing.excerpts import shown_answers

    before = False
    for shown in shown_answers(result.answers, {}):
        if before and not shown.answer.sure:
            yield "\nOsäkert, ligger nära frågan men säger inte allt som den gäller:"
        before = shown.answer.sure
        yield from _answer(shown)


def _answer(shown: "ShownAnswer") -> Iterator[str]:
    answer = shown.answer
    since = answer.valid_from if answer.valid_to or answer.valid_from != answer.evidence.date else None
    due = f", klart senast {answer.due}" if answer.due else ""
    yield f"» {'; '.join(one.text for one in shown.answers)}{_period(since, answer.valid_to)}{due}"
    if not shown.repeats:
        yield _quoted(answer.evidence)
    yield _place(answer.evidence, shown.heading)


def _went_through(searched: "Searched") -> Iterator[str]:
    period = f" från {searched.from_} till {searched.to}" if searched.from_ else ""
    yield f"Sökte igenom {searched.documents} dokument{period}."


def events(result: Mapping[str, Sequence["TimelineEvent"]]) -> Iterator[str]:
    """List what happened, oldest first."""
    for event in result["events"]:
        yield f"{event.date or '–':10}  {event.title}  ({kind_label(event.kind)})"
        yield from _evidence(event.evidence)
    if not result["events"]:
        yield "Inga händelser hittades."


def entities(result: Mapping[str, Sequence["EntityRow"]]) -> Iterator[str]:
    """List entities."""
    for item in result["entities"]:
        aliases = f" ({', '.join(item.aliases)})" if item.aliases else ""
        mentions = counted(item.mentions, "omnämnande", "omnämnanden")
        yield f"{kind_label(item.kind):20}  {item.name}{aliases}  {mentions}  [{item.id}]"
    if not result["entities"]:
        yield "Inga namn hittades."


def entity(result: "EntityDetails") -> Iterator[str]:
    """Show one entity with its relations and where it is mentioned."""
    yield from entities({"entities": [result.entity]})
    for edge in result.relations:
        yield from _edge(edge)
    yield f"Omnämns på {counted(len(result.mentions), 'ställe', 'ställen')}:"
    for found in result.mentions:
        yield from _evidence(found)


def relations(result: Mapping[str, Sequence[Edge]]) -> Iterator[str]:
    """List relations."""
    for edge in result["relations"]:
        yield from _edge(edge)
    if not result["relations"]:
        yield "Inga relationer hittades."


def paths(result: Mapping[str, Sequence[Sequence[Edge]]]) -> Iterator[str]:
    """Show how two entities hang together."""
    for number, path in enumerate(result["paths"], start=1):
        yield f"Väg {number}:"
        for edge in path:
            yield from _edge(edge)
    if not result["paths"]:
        yield "Ingen väg hittades."


def graph_evaluation(result: "GraphEvaluation") -> Iterator[str]:
    """Show precision, recall and F1 of names and relations as tables."""
    yield f"{result.documents} dokument mätta."
    if result.missing:
        yield f"Ej inlästa: {', '.join(result.missing)}"
    for title, part in (("Namn", result.entities), ("Relationer", result.relations)):
        yield f"\n{title:20} facit funna    strikt: P     R    F1   lindrigt: P     R    F1"
        rows = {"Alla": part.overall, **part.splits, **part.kinds, **part.organisations, **part.documents}
        for name, score in rows.items():
            strict, lenient = _shares(score.strict, 10), _shares(score.lenient, 11)
            yield f"{name[:19]:20}{score.strict.wanted:6}{score.strict.found:6}   {strict}   {lenient}"


def _shares(measure: "Measure", width: int) -> str:
    shares = (measure.precision, measure.recall, measure.f1)
    first, *others = ("–" if each is None else f"{each:.2f}".replace(".", ",") for each in shares)
    return f"{first:>{width}}" + "".join(f"{each:>6}" for each in others)


def _hit(hit: "Hit") -> Iterator[str]:
    number = section_number(hit.section.number or "")
    told = any(heading.startswith(hit.section.number or "") for heading in hit.section.headings)
    headings = " › ".join(hit.section.headings)
    where = headings if told else f"{number} {headings}".rstrip()
    yield f"\n{hit.rank}. {dated(hit.document.title, hit.document.date)}, s. {hit.section.page}"
    yield f"   {where}"
    yield f"   {_plain(hit.snippet)}"
    for copy in hit.why.copies:
        yield f"   Samma text: {copy.source}"


def _plain(snippet: str) -> str:
    marked = re.sub(r"</?mark>", "*", snippet)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", marked)).split())


def _edge(edge: Edge) -> Iterator[str]:
    yield relation(edge)
    yield from _evidence(edge.evidence)


def _evidence(found: Evidence) -> Iterator[str]:
    yield _quoted(found)
    yield _place(found)


def _quoted(found: Evidence) -> str:
    return f"   ”{quoted(found)}”"


def _place(found: Evidence, heading: str = "") -> str:
    number = found.number if found.number and not heading.startswith(found.number) else ""
    where = " ".join(part for part in (section_number(number or ""), heading) if part)
    return f"   {dated(found.title, found.date)}{', ' if where else ''}{where}, s. {found.page}"


def _period(start: str | None, end: str | None) -> str:
    if start and end:
        return f" ({start})" if start == end else f" ({start}–{end})"
    return f" (från {start})" if start else f" (till {end})" if end else ""


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
