"""Every command, option, route, parameter, setting, kind and error is in the documentation."""

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest
import typer.main

from api.cli import app, run
from api.http import create_app
from corpus import errors
from corpus.settings import ENVIRONMENT_PREFIX, Settings
from graph.ontology import load_ontology

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def table_rows(text: str) -> dict[str, str]:
    """Give the rows of every table by the code in their first cell."""
    return {found[1]: found[0] for found in re.finditer(r"^\| `([^`]+)`.*$", text, re.MULTILINE)}


def shown_blocks() -> dict[str, list[str]]:
    """Give the commands that the documentation shows, block by block, under the page and a number."""
    pages = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
    blocks = {
        f"{page.name}-{number}": [
            line.removeprefix("$ beslutsgraf ")
            for line in block.splitlines()
            if line.startswith("$ beslutsgraf ")
        ]
        for page in pages
        for number, block in enumerate(
            re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL), start=1
        )
    }
    return {name: commands for name, commands in blocks.items() if commands}


@pytest.mark.slow
@pytest.mark.parametrize("block", shown_blocks())
def test_the_commands_of_a_block_of_the_documentation_run_one_after_the_other(
    block: str, sample_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    for command in shown_blocks()[block]:
        assert run([*shlex.split(command), "--home", str(sample_settings.home)]) == 0, command


def test_every_command_and_option_is_documented() -> None:
    rows = {
        name.split()[0]: row
        for name, row in table_rows((DOCS / "commands.md").read_text(encoding="utf-8")).items()
    }
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined] # an app of several commands gives a group
    assert rows.keys() == commands.keys()
    for name, command in commands.items():
        options = {option for parameter in command.params for option in parameter.opts if option[0] == "-"}
        told = set(re.findall(r"`?(--?[\w-]+)`?", rows[name].split("|")[-2]))
        assert told == options - {"--home", "--json", "--help", "-h"}, name


def test_every_route_and_parameter_is_documented(tmp_path: Path) -> None:
    documented = table_rows((DOCS / "http.md").read_text(encoding="utf-8"))
    schema = create_app(Settings(home=tmp_path)).openapi()
    operations = {
        f"{method.upper()} {path}": operation
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    }
    assert documented.keys() == operations.keys()
    for name, operation in operations.items():
        told = set(re.findall(r"`(\w+)`", documented[name].split("|")[-2]))
        names = {each["name"] for each in operation.get("parameters", []) if each["in"] == "query"}
        assert names <= told, name


def test_every_setting_is_documented_with_its_default(tmp_path: Path) -> None:
    rows = table_rows((DOCS / "settings.md").read_text(encoding="utf-8"))
    settings = Settings(home=tmp_path)
    assert rows.keys() == {ENVIRONMENT_PREFIX + field.name.upper() for field in fields(Settings)}
    for field in fields(Settings):
        default = getattr(settings, field.name)
        if field.name != "home" and default:  # none, or as many as there are, is told in words
            assert f"`{default}`" in rows[ENVIRONMENT_PREFIX + field.name.upper()]


def test_every_error_is_documented() -> None:
    text = (DOCS / "http.md").read_text(encoding="utf-8")
    tree = [errors.BeslutsgrafError]
    for kind in tree:
        tree += kind.__subclasses__()
        assert re.search(rf"^\| {kind.status} \|.*{kind.title}", text, re.MULTILINE), kind


def test_every_kind_of_the_ontology_is_documented() -> None:
    text = (DOCS / "graph.md").read_text(encoding="utf-8")
    ontology = load_ontology()
    for kind in (*ontology.entities, *ontology.relations):
        assert f"`{kind}`" in text, kind
