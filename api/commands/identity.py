"""Commands about identity: same, not-same, judgements, undo."""

from pathlib import Path
from typing import Annotated

import typer

from api.commands.common import AsJson, Home, opened, show
from api.lines import judgements as judgement_lines
from corpus.judgements import Verdict

app = typer.Typer()
One = Annotated[str, typer.Argument(metavar="A", help="Namn eller id.")]
Other = Annotated[str, typer.Argument(metavar="B", help="Namn eller id.")]
Reason = Annotated[str, typer.Option(help="Skälet, för den som läser avgörandet senare.")]
By = Annotated[
    str | None, typer.Option(help="Vem som avgör; annars den som är inloggad.", show_default=False)
]


@app.command()
def same(
    one: One, other: Other, reason: Reason = "", by: By = None, home: Home = None, as_json: AsJson = False
) -> None:
    """Avgör att två namn är ett och samma."""
    _judge(one, other, Verdict.SAME, reason, by, home, as_json=as_json)


@app.command("not-same")
def not_same(
    one: One, other: Other, reason: Reason = "", by: By = None, home: Home = None, as_json: AsJson = False
) -> None:
    """Avgör att två namn inte är samma.

    Avgörandet går före varje regel.
    """
    _judge(one, other, Verdict.NOT_SAME, reason, by, home, as_json=as_json)


@app.command()
def judgements(home: Home = None, as_json: AsJson = False) -> None:
    """Lista avgöranden om namn, det nyaste först."""
    with opened(home) as service:
        listed = service.judgements()
    show({"judgements": listed}, as_json=as_json, text=judgement_lines.judgements, found=bool(listed))


@app.command()
def undo(
    judgement_id: Annotated[str, typer.Argument(metavar="ID")],
    by: By = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Ångra ett avgörande; en regels avgörande tas ur kraft."""
    with opened(home) as service:
        undone = service.undo(judgement_id, by=by or _login())
    show(undone, as_json=as_json, text=judgement_lines.undone)


def _judge(
    one: str, other: str, verdict: Verdict, reason: str, by: str | None, home: Path | None, *, as_json: bool
) -> None:
    with opened(home) as service:
        judged = service.judge(one, other, verdict, by=by or _login(), reason=reason)
    show({"judgement": judged}, as_json=as_json, text=judgement_lines.judged)


def _login() -> str | None:
    """Give the name that the person is logged in by; None where the system knows none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return None
