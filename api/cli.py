"""The command line: `beslutsgraf COMMAND`; exit code 0 done, 1 nothing found or quarantined, 2 wrong use."""

import json
import logging
import os
import sys

import typer
from typer.exceptions import Abort, Exit, TyperException

from api.commands import corpus, graph, questions, serving
from corpus.errors import BeslutsgrafError, InvalidRequest

app = typer.Typer(
    name="beslutsgraf",
    help="Kunskapsgraf och semantisk sökning över svenska styrdokument.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for part in (corpus, questions, graph, serving):
    app.registered_commands += part.app.registered_commands

_USAGE = {
    "NoSuchOption": "okänd flagga",
    "MissingParameter": "ett argument saknas",
    "BadParameter": "ogiltigt värde",
    "NoSuchCommand": "okänt kommando",
}


def main() -> None:
    """Run the command line and leave with its exit code."""
    logging.basicConfig(level=logging.ERROR, handlers=[logging.NullHandler()])
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; an error becomes one line on standard error, and an object with `--json`.

    :returns: the exit code.
    """
    try:
        return app(arguments, standalone_mode=False) or 0
    except Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, Abort):
        return _fail(
            "Avbrutet. Det som hann läsas in är sparat; kör samma kommando igen för att fortsätta.", 130
        )
    except BeslutsgrafError as error:
        code = 2 if isinstance(error, InvalidRequest) else 1
        return _fail(str(error), code, problem=error, as_json="--json" in arguments)
    except TyperException as error:
        return _wrong_use(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _wrong_use(error: TyperException) -> int:
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        sys.stdout.write(error.format_message() + "\n")
        return 0
    reason = _USAGE.get(name, "fel användning")
    return _fail(f"Fel: {reason}. {error.format_message()} Se beslutsgraf --help.", 2)


def _fail(message: str, code: int, *, problem: BeslutsgrafError | None = None, as_json: bool = False) -> int:
    if problem is not None and as_json:
        shown = {"title": problem.title, "status": problem.status, "detail": message}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    sys.stderr.write(" ".join(message.split()) + "\n")
    return code
