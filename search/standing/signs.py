"""How far a question stands over the floor, by what is seen of the best that was found for it.

A question that the documents answer has a passage that is near it token by token, and near the token too that
it is least near; and its names stand somewhere. How it lies among passages at large tells what that is worth
(`search/standing/background.py`). What each of these signs counts was chosen by logistic
regression on questions with and without an answer (`scripts/fit_standing.py`, which writes
`data/standing.json`), so a standing is in log odds. The floor of lists is at 0.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files

LISTED = 0.0
"""How a question stands at least for which the nearest sections are listed for what they are. To list nothing
where there is an answer costs a reader more than a list in which there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What is seen of the best that was found for a question.

    :ivar nearest: how near the nearest passage is token by token, in deviations over unrelated questions,
        less what the junk questions gain by the size of the corpus.
    :ivar weakest: how near the same passage is to the token that it is least near, in these deviations.
    :ivar meaning: how near the nearest whole passage is, in deviations over the junk questions.
    :ivar stranger: 1 where a name of the question stands nowhere.
    :ivar among: how near the corpus's passages are on the mean, in deviations over unrelated questions.
    :ivar spread: how far they differ, in these deviations.
    :ivar typical: how near passages are on the mean that are typical of the genre, in these deviations.
    """

    nearest: float = 0.0
    weakest: float = 0.0
    meaning: float = 0.0
    stranger: float = 0.0
    among: float = 0.0
    spread: float = 0.0
    typical: float = 0.0


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the signs count.

    :ivar weights: of each sign that counts, by its name.
    :ivar base: the standing of a question of which all signs are 0.
    :ivar asserted: how a question stands at least to which an answer is asserted.
    """

    weights: Mapping[str, float]
    base: float
    asserted: float

    def standing(self, signs: Signs) -> float:
        """Tell how far a question stands over the floor of lists, in log odds."""
        seen = asdict(signs)
        return self.base + sum(weight * float(seen[name]) for name, weight in self.weights.items())


@cache
def by_tokens() -> Weighing:
    """Read what the signs count where passages are compared token by token."""
    return _weighing("by_tokens")


@cache
def by_meaning() -> Weighing:
    """Read what they count where only meaning speaks, which tells junk from the rest less well."""
    return _weighing("by_meaning")


def _weighing(name: str) -> Weighing:
    held = json.loads((files("search") / "data" / "standing.json").read_text(encoding="utf-8"))
    return Weighing(**held[name])
