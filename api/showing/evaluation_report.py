"""A measurement as one page of HTML that needs nothing else: the means, what changed, and every miss."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from api.lines.wording import counted, intent_of_gold
from search.evaluating.comparison import Comparison
from search.evaluating.evaluation import Evaluation
from search.evaluating.outcomes import MEASURES, Outcome

_TEMPLATES = Path(__file__).parents[1] / "templates"
_MODES = {"hybrid": "Ord och betydelse", "lexical": "Ord", "semantic": "Betydelse"}
_LABELS = {
    "ndcg_at_10": "nDCG@10",
    "mrr": "MRR",
    "success_at_1": "Rätt först",
    "success_at_5": "Rätt bland fem",
}


def report(
    evaluation: Evaluation,
    outcomes: Sequence[Outcome],
    comparison: Comparison | None,
    made_with: Mapping[str, str],
) -> str:
    """Give the page.

    :param made_with: what the figures depend on: `encoder` and `questions`.
    """
    best = next(iter(evaluation.modes))
    answerable = [one for one in outcomes if one.answerable]
    return str(
        _template().render(
            evaluation=evaluation,
            comparison=comparison,
            made_with=made_with,
            made=dt.datetime.now(tz=dt.UTC).astimezone(),
            modes=_MODES,
            intents=[(intent_of_gold(name), held) for name, held in evaluation.intents.items()],
            questions=counted(evaluation.questions, "fråga", "frågor"),
            namedmodes=[(_MODES[mode], held) for mode, held in evaluation.modes.items()],
            labels={name: _LABELS[name] for name in MEASURES},
            best=best,
            missed=[one for one in answerable if not one.modes[best].success_at_5],
            later=[one for one in answerable if _is_later(one, best)],
            wrong=[one for one in outcomes if one.answered is False],
            spoken=[one for one in outcomes if not one.answerable and not one.modes[best].abstained],
        )
    )


def _is_later(one: Outcome, mode: str) -> bool:
    return bool(one.modes[mode].success_at_5) and not one.modes[mode].success_at_1


@cache
def _template() -> Any:  # noqa: ANN401 - jinja2 is imported here and not with the module
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = _number
    return environment.get_template("evaluation_report.html")


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".replace(".", ",").replace("-", "−")
