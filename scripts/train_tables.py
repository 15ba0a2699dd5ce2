"""Trains the models that tell who answers for what in tables: `graph/learned/table_roles.py`.

Usage: python -m scripts.train_tables [--without names_p,names_o] [--home FOLDER]
Trains on the tables of the open sets and of the invented documents of the tests, also under other headings,
and prints how the models did on each set while it was left out. The same repository gives the same models.
"""

import argparse
from pathlib import Path

from graph.learned.table_roles import DUTIES, HOME, ROLES
from graph.learned.table_signs import TableSigns
from scripts.gold_documents import SETS
from scripts.linear_training import Example, LinearTraining
from scripts.table_examples import table_examples
from scripts.varied_tables import varied

_LEFT = 0.25  # of the tables of duties, by what rules left of sets that they were not made for


def main() -> None:
    """Train and write both models."""
    parser = argparse.ArgumentParser(prog="python -m scripts.train_tables", description=__doc__)
    parser.add_argument("--without", default="", help="sets to leave out")
    parser.add_argument("--home", type=Path, default=HOME)
    options = parser.parse_args()
    left_out = options.without.split(",")
    train([name for name in SETS if name not in left_out], options.home)


def train(sets: list[str], home: Path) -> None:
    """Train on sets and the invented documents."""
    of_tables, of_columns = list[Example](), list[Example]()
    for each in varied(list(table_examples(sets))):
        signs = TableSigns(each.table)
        held = frozenset({DUTIES}) if each.of_duties else frozenset[str]()
        of_tables.append(
            Example(features=signs.of_table(), possible=frozenset({DUTIES}), holds=held, set=each.set)
        )
        for place, role in enumerate(each.roles if each.of_duties else ()):
            asked, told = frozenset(ROLES), frozenset({role} & set(ROLES))
            of_columns.append(
                Example(features=signs.of_column(place), possible=asked, holds=told, set=each.set)
            )
    home.mkdir(parents=True, exist_ok=True)
    for name, kinds, examples in (
        ("duty_tables", (DUTIES,), of_tables),
        ("table_columns", ROLES, of_columns),
    ):
        left = {DUTIES: _LEFT}
        learned = LinearTraining(kinds, left=left).learned(examples)
        learned.model.write(home / f"{name}.npz")
        print(name, len(examples), *(f"{kind}: {line}" for kind, line in learned.lines.items()), sep="\n  ")


if __name__ == "__main__":
    main()
