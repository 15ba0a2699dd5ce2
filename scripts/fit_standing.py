"""Choose what each sign of an answer counts, and the floors: writes `search/data/standing.json`.

    .venv/bin/python -m scripts.fit_standing [--sets NAME ...] [--home FOLDER] [--shared FOLDER] [--write]

To each set of `benchmarks.retrieval_sets` are put its own questions, those without an answer and some of the
other sets, as `benchmarks.abstention` puts them, and the junk questions. Off-topic questions of the benchmark
only check. That questions of one set are answered ones there and others elsewhere keeps how they are worded
from telling which they are. Logistic regression over the signs of the repository's own sets
(`search/standing/signs.py`) tells answered questions from the others, each set and each kind counting alike.
The floor of lists lies where `LISTED_WRONGLY` of the real questions are turned away on the mean over sets,
that of assertions where `ASSERTED_WRONGLY` are. Prints what is turned away of each set when all was chosen on
the others; without `--write` nothing is written. More sets than those bring questions that the others do not
answer too, so what is kept was written with the repository's own alone.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.abstention import KINDS, questions_for
from benchmarks.retrieval_sets import Set, chosen_sets, filled, options_of
from corpus.settings import load_settings
from search.encoding.batches import Floats
from search.encoding.encoder import Encoder, load_encoder
from search.engine import SearchEngine
from search.standing.abstention import junk_questions
from search.standing.signs import Signs, Weighing

FITTED_ON = ("sample", "everyday_a", "everyday_b", "held_out")
"""The sets that weights are chosen on, which everybody has; the others only check them."""

SIGNS = {
    "by_tokens": ("nearest", "weakest", "stranger", "among", "spread", "typical"),
    "by_meaning": ("meaning", "stranger", "among", "spread", "typical"),
}
MODES = {"by_tokens": "hybrid", "by_meaning": "semantic"}
JUNK = "junk"
"""The kind of the questions of everyday life that calibrate the floors."""

LEARNED = ("real", "unanswerable", "of other sets", JUNK)
"""The kinds that weights are chosen on."""

NEAR_MISSES = "held_out"
"""The set whose questions without an answer sound like the passages by intent: no fit tells them apart."""

LISTED_WRONGLY, ASSERTED_WRONGLY = 0.015, 0.04
"""Shares of the real questions of these sets below each floor."""
_RIDGE = 3.0
_STEPS = 25
_DECIMALS = 2  # what the questions can tell
_OF_A_KIND = 100.0  # what the questions of one kind and set weigh together

Found = Mapping[str, Floats]
"""The signs of a set's questions by kind: shape (questions, signs)."""


def signs_of(
    one: Set, questions: Mapping[str, Sequence[str]], encoder: Encoder, home: Path
) -> dict[str, dict[str, Floats]]:
    """Give the signs of the questions that are put to a set, by way to search and by kind."""
    with filled(one, encoder, home) as store:
        engine = SearchEngine(store, encoder, home)
        engine.catch_up()
        found = {
            way: {kind: _signs(engine, texts, way) for kind, texts in questions.items()} for way in SIGNS
        }
        engine.close()
    return found


def _signs(engine: SearchEngine, texts: Sequence[str], way: str) -> Floats:
    seen = [engine.signs(text, mode=MODES[way]) or Signs() for text in texts]
    rows = [[float(getattr(one, name)) for name in SIGNS[way]] for one in seen]
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(SIGNS[way]))


def fitted(sets: Mapping[str, Found], names: Sequence[str]) -> Weighing:
    """Weigh the signs by logistic regression, and lay the floors.

    :param names: of the signs, in the order of the columns.
    """
    rows, answered, weights = _examples(sets)
    counted = _regression(rows, answered, weights).round(_DECIMALS)
    of_sets = [found["real"] @ counted for found in sets.values()]
    listed, asserted = (_floor(of_sets, share) for share in (LISTED_WRONGLY, ASSERTED_WRONGLY))
    told = {name: round(float(each), _DECIMALS) for name, each in zip(names, counted, strict=True)}
    return Weighing(told, round(-listed, _DECIMALS), round(asserted - listed, _DECIMALS))


def _examples(sets: Mapping[str, Found]) -> tuple[Floats, Floats, Floats]:
    """Give rows, whether each is of an answered question, and what it weighs."""
    rows, answered, weights = list[Floats](), list[Floats](), list[Floats]()
    for name, found in sets.items():
        for kind in LEARNED:
            count = len(found[kind])
            if not count or (name == NEAR_MISSES and kind == "unanswerable"):
                continue
            share = 1.0 if kind == "real" else 0.5
            rows.append(found[kind])
            answered.append(np.full(count, kind == "real", dtype=np.float32))
            weights.append(np.full(count, share * _OF_A_KIND / max(count, 25), dtype=np.float32))
    return np.vstack(rows), np.concatenate(answered), np.concatenate(weights)


def _regression(rows: Floats, answered: Floats, weights: Floats) -> Floats:
    """Fit by Newton's method with a ridge over the signs in their deviations; gives what each sign counts."""
    middle, deviation = np.average(rows, axis=0, weights=weights), rows.std(axis=0) + 1e-9
    seen = np.c_[(rows - middle) / deviation, np.ones(len(rows))].astype(np.float64)
    ridge = np.diag([*[_RIDGE] * rows.shape[1], 0.0])
    counted = np.zeros(seen.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-seen @ counted))
        slope = seen.T @ (weights * (likely - answered)) + ridge @ counted
        curve = (seen * (weights * likely * (1 - likely))[:, None]).T @ seen + ridge
        counted -= np.linalg.solve(curve, slope)
    return np.asarray(counted[:-1] / deviation, dtype=np.float32)


def _floor(of_sets: Sequence[Floats], share: float) -> float:
    """Give the score below which a share of the questions lie, on the mean over sets."""
    scores = np.unique(np.concatenate(of_sets))
    lost = np.mean([np.searchsorted(np.sort(one), scores) / len(one) for one in of_sets], axis=0)
    return float(scores[np.searchsorted(lost, share, side="right") - 1])


def turned_away(found: Found, weighing: Weighing) -> dict[str, list[float | None]]:
    """Give the share of each kind below the floor of lists, and below that of assertions."""
    counted = np.array(list(weighing.weights.values()), dtype=np.float32)
    floors = (-weighing.base, weighing.asserted - weighing.base)
    return {
        kind: [round(float((rows @ counted < floor).mean()), 3) if len(rows) else None for floor in floors]
        for kind, rows in found.items()
    }


def chosen_on_others(sets: Mapping[str, Found], names: Sequence[str]) -> dict[str, Any]:
    """Tell what is turned away of each set where all was chosen on the other sets of the repository."""
    told: dict[str, Any] = {}
    for name, found in sets.items():
        others = {each: sets[each] for each in FITTED_ON if each != name and each in sets}
        told[name] = turned_away(found, fitted(others, names))
    of_kinds = {kind: [one[kind] for one in told.values() if one[kind][0] is not None] for kind in KINDS}
    told["mean"] = {kind: np.mean(each, axis=0).round(3).tolist() for kind, each in of_kinds.items() if each}
    return told


def main() -> None:
    """Print what is chosen and what it turns away, and write it where that is asked for."""
    options = options_of(__doc__)
    options.set_defaults(sets=list(FITTED_ON))
    options.add_argument("--write", action="store_true", help="write search/data/standing.json")
    chosen = options.parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    sets = list(chosen_sets(chosen.sets, chosen.shared))
    with tempfile.TemporaryDirectory() as folder:
        found = {
            one.name: signs_of(
                one, {**questions_for(one, sets), JUNK: junk_questions()}, encoder, Path(folder) / one.name
            )
            for one in sets
        }
    weighings, checked = {}, {}
    for way, names in SIGNS.items():
        of_way = {name: each[way] for name, each in found.items()}
        weighing = fitted({name: of_way[name] for name in FITTED_ON if name in of_way}, names)
        weighings[way] = {"weights": weighing.weights, "base": weighing.base, "asserted": weighing.asserted}
        checked[way] = chosen_on_others(of_way, names)
    print(json.dumps({"chosen": weighings, "turned away": checked}, indent=2))
    if chosen.write:
        path = Path(__file__).resolve().parents[1] / "search" / "data" / "standing.json"
        path.write_text(json.dumps(weighings, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
