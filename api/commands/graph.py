"""Commands about the knowledge graph: names, relations, ways, surroundings, exports, measuring."""

from pathlib import Path
from typing import Annotated

import typer

from api.commands.common import AsJson, Home, Limit, opened, show, write_bytes
from api.lines import console
from api.lines import graph as graph_lines
from corpus.disk import write_file

app = typer.Typer()
Kind = Annotated[str | None, typer.Option(help="Bara denna sort.")]
Source = Annotated[str | None, typer.Option(help="Del av sökvägen.")]


@app.command()
def entities(kind: Kind = None, source: Source = None, home: Home = None, as_json: AsJson = False) -> None:
    """Lista personer, organ, planer och andra namn."""
    with opened(home) as service:
        found = service.entities(kind=kind, source=source)
    show({"entities": found}, as_json=as_json, text=console.entities, found=bool(found))


@app.command()
def entity(
    name_or_id: Annotated[str, typer.Argument(metavar="NAMN_ELLER_ID")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa allt som är känt om ett namn."""
    with opened(home) as service:
        show(service.entity(name_or_id), as_json=as_json, text=console.entity)


@app.command()
def relations(kind: Kind = None, source: Source = None, home: Home = None, as_json: AsJson = False) -> None:
    """Lista relationerna, var och en med sitt citat."""
    with opened(home) as service:
        found = service.relations(kind=kind, source=source)
    show({"relations": found}, as_json=as_json, text=console.relations, found=bool(found))


@app.command()
def path(
    start: Annotated[str, typer.Argument(metavar="A")],
    end: Annotated[str, typer.Argument(metavar="B")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa hur två namn hänger ihop, kortaste vägen först."""
    with opened(home) as service:
        found = service.path(start, end)
    show({"paths": found}, as_json=as_json, text=console.paths, found=bool(found))


@app.command()
def neighbourhood(
    name_or_id: Annotated[str, typer.Argument(metavar="NAMN_ELLER_ID")],
    depth: Annotated[int, typer.Option(min=1, max=4, help="Högsta antal steg.")] = 1,
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help="Sort av relation eller namn; kan anges flera gånger.")
    ] = None,
    date_from: Annotated[str | None, typer.Option("--from", help="Tidigaste datum.")] = None,
    date_to: Annotated[str | None, typer.Option("--to", help="Senaste datum.")] = None,
    limit: Limit = 100,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa vad som står omkring ett namn i grafen."""
    with opened(home) as service:
        found = service.neighbourhood(
            name_or_id, depth=depth, kinds=kinds or (), first=date_from, last=date_to, limit=limit
        )
    show(found, as_json=as_json, text=graph_lines.neighbourhood, found=bool(found.edges))


@app.command()
def central(
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help="Sort av namn; utan den organ. Kan anges flera gånger.")
    ] = None,
    relation: Annotated[
        list[str] | None,
        typer.Option("--relation", help="Sort av relation som räknas; kan anges flera gånger."),
    ] = None,
    limit: Limit = 25,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Visa vilka organ som mycket hänger på."""
    with opened(home) as service:
        found = service.central(kinds=kinds or (), relations=relation or (), limit=limit)
    show(found, as_json=as_json, text=graph_lines.central, found=bool(found.central))


@app.command()
def export(
    format_: Annotated[str, typer.Option("--format", help="graphml, jsonld, ftm eller csv.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Fil att skriva till.")] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Exportera kunskapsgrafen."""
    with opened(home) as service:
        pieces = service.export(format_)
        if output is not None:
            write_file(output, pieces)
            written = {"format": format_, "file": str(output)}
            show(written, as_json=as_json, text=lambda _: iter((f"Skrev {output}.",)))
        elif as_json:
            result = {"format": format_, "content": b"".join(pieces).decode()}
            show(result, as_json=True, text=lambda _: iter(()))
        else:
            write_bytes(pieces)


@app.command("evaluate-graph")
def evaluate_graph(
    gold: Annotated[Path, typer.Argument(metavar="FACIT", exists=True, file_okay=False)],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Mät namn och relationer mot en mapp med facit."""
    with opened(home) as service:
        evaluation = service.evaluate_graph(gold)
    show(evaluation, as_json=as_json, text=console.graph_evaluation)
