"""Commands about the documents: ingest, documents, remove, status, check, rebuild."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.commands.common import AsJson, Home, is_terminal, opened, show
from api.commands.filtering import Body, DateFrom, DateTo, DocumentKind, Region, Source, filters_of
from api.lines import console
from api.lines.progress import bars

if TYPE_CHECKING:
    from api.intake.ingestion import IngestReport

app = typer.Typer()


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="SÖKVÄG...", help="Filer och mappar.")],
    privacy: Annotated[
        Literal["warn", "mask", "quarantine"] | None,
        typer.Option(help="Personnummer i dessa filer och mappar, nu och framöver: varna, täck över, vägra."),
    ] = None,
    jobs: Annotated[int, typer.Option(min=0, max=64, help="Antal processer som läser; 0 väljer själv.")] = 0,
    watching: Annotated[
        bool, typer.Option("--watch", help="Fortsätt och läs det som ändras, tills Ctrl-C.")
    ] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Läs in filer och mappar.

    Det som redan är inläst och oförändrat hoppas över.
    """

    def told(report: "IngestReport") -> None:
        show(report, as_json=as_json, text=console.report)

    with opened(home) as service, bars(shown=is_terminal() and not as_json) as progress:
        if watching:
            from api.intake.watching import watch

            watch(service, paths, privacy=privacy, jobs=jobs, progress=progress, told=told)
            return
        report = service.ingest(paths, privacy=privacy, jobs=jobs, progress=progress)
    show(report, as_json=as_json, text=console.report, found=not report.quarantined)


@app.command()
def documents(
    document_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Visa ett dokument med text och avsnitt.")
    ] = None,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    body: Body = None,
    kind: DocumentKind = None,
    region: Region = None,
    source: Source = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Lista dokumenten, eller visa ett."""
    with opened(home) as service:
        if document_id is not None:
            show(service.document(document_id), as_json=as_json, text=console.document)
            return
        filters = filters_of(
            date_from=date_from, date_to=date_to, body=body, kind=kind, region=region, source=source
        )
        listed = service.documents(filters)
    show({"documents": listed}, as_json=as_json, text=console.documents, found=bool(listed))


@app.command()
def remove(
    source_or_id: Annotated[str, typer.Argument(metavar="KÄLLA_ELLER_ID")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Ta bort ett dokument; filen själv rörs inte."""
    with opened(home) as service:
        removed = service.remove(source_or_id)
    show({"removed": removed}, as_json=as_json, text=console.removed)


@app.command()
def status(home: Home = None, as_json: AsJson = False) -> None:
    """Visa vad som är inläst och hur indexen mår."""
    with opened(home) as service:
        show(service.status(), as_json=as_json, text=console.status)


@app.command()
def check(home: Home = None, as_json: AsJson = False) -> None:
    """Kontrollera att databas, index och citat stämmer överens."""
    with opened(home) as service:
        problems = service.check()
    result = {"ok": not problems, "problems": problems}
    show(result, as_json=as_json, text=console.checked, found=not problems)


@app.command()
def rebuild(home: Home = None, as_json: AsJson = False) -> None:
    """Bygg om kunskapsgrafen och alla index från databasen."""
    with opened(home) as service, bars(shown=is_terminal() and not as_json) as progress:
        status_after = service.rebuild(progress=progress)
    show(status_after, as_json=as_json, text=console.status)
