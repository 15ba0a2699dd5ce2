"""The command that measures search and answers: evaluate."""

from pathlib import Path
from typing import Annotated, Any

import typer

from api.commands.common import AsJson, Home, is_terminal, opened, show
from api.lines.evaluation import evaluation
from api.lines.progress import bars
from corpus.disk import write_file
from corpus.errors import InvalidRequest

app = typer.Typer()


@app.command()
def evaluate(
    questions: Annotated[
        Path,
        typer.Argument(
            metavar="FRÅGOR", exists=True, help="Fil med frågor, mapp i formen BEIR, eller sparat resultat."
        ),
    ],
    save: Annotated[Path | None, typer.Option("--save", help="Spara utfallet av varje fråga.")] = None,
    compare: Annotated[
        Path | None, typer.Option("--compare", exists=True, dir_okay=False, help="Jämför med ett sparat.")
    ] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Skriv en rapport att läsa.")] = None,
    split: Annotated[str | None, typer.Option(help="Del av en BEIR-mapp: test, dev, train.")] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Mät sökning och svar mot frågor med facit."""
    from search.evaluating.comparison import compare as compared
    from search.evaluating.evaluation import summary
    from search.evaluating.files import load_outcomes, save_outcomes
    from search.results import as_json as encoded

    before = load_outcomes(compare) if compare else None
    with opened(home) as service, bars(shown=is_terminal() and not as_json) as progress:
        found = service.outcomes(questions, split=split, progress=progress)
        made_with = {"encoder": service.settings.encoder, "questions": questions.name}
    if not found:
        raise InvalidRequest(f"{questions} har inga frågor.")
    summed, differences = summary(found), compared(before, found) if before else None
    if save:
        save_outcomes(found, save, made_with=made_with)
    if html:
        from api.showing.evaluation_report import report

        write_file(html, (report(summed, found, differences, made_with).encode(),))
    result: dict[str, Any] = {**_fields(encoded(summed)), "comparison": encoded(differences)}
    show(result, as_json=as_json, text=evaluation)


def _fields(held: object) -> dict[str, Any]:
    return dict(held) if isinstance(held, dict) else {}
