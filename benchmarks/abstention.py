"""How many real questions are turned away, and how many that the documents do not answer, by the floor.

    .venv/bin/python -m benchmarks.abstention [--shared FOLDER] [--sets NAME ...] [--home FOLDER]

To each set of `benchmarks.retrieval_sets` are put its own questions, those without an answer among them, and
twenty questions of each other set, which a seed draws: they are of authorities' matters too, but not of these
documents. The questions of `sets/off_topic.txt` and `sets/off_topic_unseen.txt` are of no authority's
matters. A question stands so far over the floor of lists (`search/standing/signs.py`); what the signs count
was chosen by `scripts/fit_standing.py`, which tells what is turned away of a set that nothing was chosen on.
With two sets and more it is also told what a floor turns away that is chosen on half of them for 2 % of their
real questions, and used on the others. Everything here may be tuned on.
"""

import json
import random
import tempfile
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.retrieval_sets import SETS, Set, chosen_sets, filled, options_of
from corpus.settings import load_settings
from search.encoding.encoder import Encoder, load_encoder
from search.engine import SearchEngine
from search.evaluating.metrics import mean
from search.standing.line_lists import lines_of
from search.standing.signs import LISTED, by_tokens

FLOORS = tuple(sorted({-1.0, -0.5, LISTED, by_tokens().asserted, 1.0, 1.5, 2.0}))
"""Where it is told what is turned away: at the floor of lists, that of assertions, and others."""

DRAWN = 20
WRONGLY = 0.02
"""Share of the real questions that a chosen floor may turn away."""

KINDS = ("real", "unanswerable", "of other sets", "off topic", "off topic, unseen")


def questions_for(one: Set, sets: Sequence[Set]) -> dict[str, list[str]]:
    """Give the questions that are put to a set, by kind."""
    chance = random.Random(0)  # noqa: S311 - a draw, not a secret
    others = [[each.text for each in other.questions if each.relevant] for other in sets if other is not one]
    return {
        "real": [each.text for each in one.questions if each.relevant],
        "unanswerable": [each.text for each in one.questions if not each.relevant],
        "of other sets": [text for each in others for text in chance.sample(each, min(DRAWN, len(each)))],
        "off topic": list(off_topic("off_topic")),
        "off topic, unseen": list(off_topic("off_topic_unseen")),
    }


def off_topic(name: str) -> tuple[str, ...]:
    """Read questions that are of no authority's matters; no weight and no floor was chosen on them."""
    return lines_of((SETS / f"{name}.txt").read_text(encoding="utf-8"))


def standings(
    one: Set, questions: Mapping[str, Sequence[str]], encoder: Encoder, home: Path
) -> dict[str, list[float]]:
    """Tell for each question how far it stands over the floor of lists."""
    with filled(one, encoder, home) as store:
        engine = SearchEngine(store, encoder, home)
        engine.catch_up()
        found = {kind: [engine.standing(text) for text in texts] for kind, texts in questions.items()}
        engine.close()
    return found


def turned_away(found: Mapping[str, Sequence[float]]) -> dict[str, dict[str, float | None]]:
    """Give the share of each kind that every floor turns away; None of a kind that has no questions."""
    return {
        f"{floor:+.2f}": {kind: _share([standing < floor for standing in found[kind]]) for kind in KINDS}
        for floor in FLOORS
    }


def chosen_elsewhere(
    found: Sequence[Mapping[str, Sequence[float]]], *, wrongly: float = WRONGLY
) -> dict[str, float | None]:
    """Give the share of each kind that is turned away by a floor which was chosen on other sets.

    :param found: of each set, the standings of its questions by kind; at least two.
    :returns: means over all ways to choose on half of the sets, both halves taking their turn.
    """
    halves = [set(half) for half in combinations(range(len(found)), len(found) // 2)]
    halves += [set(range(len(found))) - half for half in halves]
    shares: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for half in halves:
        real = [standing for row in sorted(half) for standing in found[row]["real"]]
        floor = float(np.quantile(real, wrongly, method="lower"))
        for kind in KINDS:
            others = [one for row, each in enumerate(found) if row not in half for one in each[kind]]
            shares[kind] += [] if (share := _share([one < floor for one in others])) is None else [share]
    return {kind: None if (of := mean(each)) is None else round(of, 3) for kind, each in shares.items()}


def _share(values: Sequence[bool]) -> float | None:
    share = mean([float(value) for value in values])
    return None if share is None else round(share, 3)


def main() -> None:
    """Print one JSON object: what each floor turns away of each set, and what one chosen elsewhere does."""
    chosen = options_of(__doc__).parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    sets = list(chosen_sets(chosen.sets, chosen.shared))
    with tempfile.TemporaryDirectory() as folder:
        found = {
            one.name: standings(one, questions_for(one, sets), encoder, Path(folder) / one.name)
            for one in sets
        }
    results: dict[str, object] = {name: turned_away(each) for name, each in found.items()}
    if len(found) > 1:
        results["floor chosen on other sets"] = chosen_elsewhere(list(found.values()))
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
