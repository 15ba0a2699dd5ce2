"""What a measurement shows, as lines of Swedish text for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from api.lines.wording import counted, intent_of_gold

_MODES = {"hybrid": "ord och betydelse", "lexical": "ord", "semantic": "betydelse"}
_MEASURES = {
    "ndcg_at_10": "nDCG@10",
    "mrr": "MRR",
    "success_at_1": "rätt först",
    "success_at_5": "rätt bland fem",
}
_WIDTH = 26
_LEAST_OF_A_PART = 2  # questions; of fewer a mean tells nothing


def evaluation(result: Mapping[str, Any]) -> Iterator[str]:
    """Show the measures of each mode, intent and document, then what changed."""
    number = counted(result["questions"], "fråga", "frågor")
    yield f"{number}. Inom parentes: var medelvärdet ligger i 95 av 100 dragningar."
    yield from _table("Sökläge", {_MODES[mode]: held for mode, held in result["modes"].items()})
    intents = {intent_of_gold(intent): held for intent, held in result["intents"].items()}
    for title, part in (("Avsikt", intents), ("Dokument", result["sources"])):
        if any(part) and len(part) <= result["questions"] / _LEAST_OF_A_PART:
            yield from _table(title, part)
    yield from _answers(result)
    if result["comparison"]:
        yield from _compared(result["comparison"])


def _table(title: str, part: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    heads = "".join(f"{name:>20}" for name in _MEASURES.values())
    yield f"\n{title:{_WIDTH}} antal{heads}   teg fel  teg rätt"
    for name, held in part.items():
        cells = "".join(f"{_with_interval(held, measure):>20}" for measure in _MEASURES)
        shares = f"{_number(held['wrongly_abstained']):>10}{_number(held['abstained']):>10}"
        yield f"{(name or '–')[: _WIDTH - 1]:{_WIDTH}}{held['questions']:>6}{cells}{shares}"


def _answers(result: Mapping[str, Any]) -> Iterator[str]:
    if result["answer_accuracy"] is not None:
        held = result["answer_accuracy_interval"]
        among = f"{_number(held['low'])}–{_number(held['high'])}"
        yield f"\nRätt svar på frågan: {_number(result['answer_accuracy'])} ({among})"
        for intent, share in result["answers_by_intent"].items():
            yield f"  {intent_of_gold(intent) or '–'}: {_number(share)}"
    sure = result["asserted"]
    if sure["share"] is not None:
        right = _number(sure["right"])
        yield f"Frågor som fick ett säkert svar: {_number(sure['share'])}, rätt av dem: {right}"
    if result["ask_abstained"] is not None:
        yield f"Frågor utan svar som lämnades obesvarade: {_number(result['ask_abstained'])}"
        yield f"Frågor utan svar som ändå fick ett säkert svar: {_number(sure['wrongly'])}"


def _compared(result: Mapping[str, Any]) -> Iterator[str]:
    number = counted(result["questions"], "fråga", "frågor")
    yield f"\nJämfört på {number}: skillnad (95 av 100 dragningar), p"
    for mode, measures in result["modes"].items():
        for measure, held in measures.items():
            yield f"  {_MODES[mode]:20}{_MEASURES[measure]:16}{_difference(held)}"
    if result["answers"]:
        yield f"  {'svar':36}{_difference(result['answers'])}"
    for title, changed in (("Bättre", result["better"]), ("Sämre", result["worse"])):
        for one in changed:
            yield f"  {title}: {_number(one['before'])} → {_number(one['after'])}  {one['text']}"


def _difference(held: Mapping[str, float]) -> str:
    among = f"({_number(held['low'])} till {_number(held['high'])})"
    values = f"{_number(held['before'])} → {_number(held['after'])}"
    return f"{values}  {_number(held['difference'])} {among}, p = {_number(held['p'])}"


def _with_interval(held: Mapping[str, Any], measure: str) -> str:
    among = held["intervals"].get(measure)
    if among is None:
        return "–"
    return f"{_number(held[measure])} ({_number(among['low'])}–{_number(among['high'])})"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace(".", ",").replace("-", "−")
