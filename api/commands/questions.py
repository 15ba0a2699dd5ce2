"""Commands that answer: search, ask, responsible, decisions, timeline, evaluate."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api import console
from api.commands.common import AsJson, Home, Limit, is_terminal, opened, show
from api.progress import bars

app = typer.Typer()
Topic = Annotated[str | None, typer.Argument(metavar="[ÄMNE]", show_default=False)]


class Mode(StrEnum):
    """How to search."""

    hybrid = "hybrid"
    lexical = "lexical"
    semantic = "semantic"


@app.command()
def search(
    query: Annotated[str, typer.Argument(metavar="FRÅGA", help="Ord eller en fråga.")],
    limit: Limit = 10,
    offset: Annotated[int, typer.Option(min=0, help="Hoppa över så många träffar.")] = 0,
    mode: Annotated[Mode, typer.Option(help="Ord, betydelse eller båda.")] = Mode.hybrid,
    date_from: Annotated[str | None, typer.Option("--from", help="Tidigaste datum.")] = None,
    date_to: Annotated[str | None, typer.Option("--to", help="Senaste datum.")] = None,
    body: Annotated[str | None, typer.Option(help="Organ, helt eller del av namnet.")] = None,
    kind: Annotated[str | None, typer.Option(help="Dokumenttyp, till exempel protokoll.")] = None,
    entity: Annotated[str | None, typer.Option(help="Namn som avsnittet ska nämna.")] = None,
    source: Annotated[str | None, typer.Option(help="Del av sökvägen.")] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Sök avsnitt efter ord och betydelse."""
    from corpus.records import Filters

    filters = Filters(
        date_from=date_from, date_to=date_to, body=body, kind=kind, entity=entity, source=source
    )
    with opened(home) as service:
        result = service.search(query, limit=limit, offset=offset, mode=mode.value, filters=filters)
    show(result, as_json=as_json, text=console.search_result, found=bool(result.hits))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="FRÅGA", help="En fråga på svenska.")],
    limit: Limit = 5,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Ställ en fråga; svaret kommer med ordagranna citat."""
    with opened(home) as service:
        reply = service.ask(question, limit=limit)
    show(reply, as_json=as_json, text=console.reply, found=bool(reply.answers or reply.hits))


@app.command()
def responsible(
    topic: Topic = None,
    on: Annotated[str | None, typer.Option("--on", help="Vem som ansvarade den dagen.")] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Vem ansvarar för vad, sedan när och med vilket stöd."""
    with opened(home) as service:
        found = service.responsible(topic, on=on)
    result = {"responsibilities": found}
    show(result, as_json=as_json, text=console.responsibilities, found=bool(found))


@app.command()
def decisions(topic: Topic = None, home: Home = None, as_json: AsJson = False) -> None:
    """Vilka beslut som har fattats."""
    with opened(home) as service:
        found = service.decisions(topic)
    show({"decisions": found}, as_json=as_json, text=console.decisions, found=bool(found))


@app.command()
def timeline(
    topic: Annotated[str, typer.Argument(metavar="ÄMNE_ELLER_NAMN")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Vad som har hänt med ett ämne eller ett namn, äldst först."""
    with opened(home) as service:
        events = service.timeline(topic)
    show({"events": events}, as_json=as_json, text=console.events, found=bool(events))


@app.command()
def evaluate(
    queries: Annotated[Path, typer.Argument(metavar="FRÅGOR.jsonl", exists=True, dir_okay=False)],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Mät sökning och svar mot en fil med frågor och facit."""
    with opened(home) as service, bars(shown=is_terminal() and not as_json) as progress:
        evaluation = service.evaluate(queries, progress=progress)
    show(evaluation, as_json=as_json, text=console.evaluation)
