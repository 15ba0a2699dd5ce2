"""Whether the lines of a text were broken at a margin, and which line goes on in the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.text.joining import ends_sentence, ends_with_small_word, goes_on

_WIDEST_MARGIN = 130
_SHORTEST_OPEN_LINE = 40
_FULL = 0.9
_LABEL = re.compile(r"[A-ZÅÄÖ][^\s:,.;]*(?: [^\s:,.;]+){0,4}: ")
_NEXT_SENTENCE = re.compile(r"[a-zåäöé]{3}\. (?=[A-ZÅÄÖ])")
_LONG = 60  # characters of a line that is no heading though it ends without a sign
_THAT = re.compile(r"att\s")
_CLAUSE = re.compile(r"(?:att|dels|samt)\b")


@dataclass(frozen=True, slots=True)
class Margin:
    """The width that lines are broken at, in characters; 0 where each line is a paragraph."""

    width: int = 0

    def goes_on(self, line: str, following: str) -> bool:
        """Tell whether `following` is the rest of the paragraph that `line` belongs to."""
        line, following = line.strip(), following.strip()
        if not line or not following:
            return False
        if goes_on(line, following) and (len(line) >= _SHORTEST_OPEN_LINE or ends_with_small_word(line)):
            return True
        return bool(self.width) and self.is_full(line, following)

    def is_full(self, line: str, following: str) -> bool:
        """Tell whether the first word of `following` would not have fitted on `line`."""
        word = following.split(None, 1)[0]
        return len(line) + 1 + len(word) > _FULL * self.width

    def finishes_sentence(self, above: Sequence[str], following: str) -> bool:
        """Tell the rest of a sentence that was broken early, after another sentence of its paragraph."""
        told = " ".join(above)
        is_prose = bool(self.width) and _NEXT_SENTENCE.search(told) is not None
        return (
            is_prose and not ends_sentence(told) and not (_LABEL.match(following) or begins_clause(following))
        )


def begins_clause(line: str) -> bool:
    """Tell a line that may be a clause of its own ("att …", "dels …")."""
    return _CLAUSE.match(line) is not None


def is_next_label(above: Sequence[str], line: str) -> bool:
    """Tell the next of the lines that begin with a label each from the rest of a line that was full."""
    return bool(_LABEL.match(above[0]) and _LABEL.match(line)) and not above[-1].endswith(",")


def is_next_clause(above: Sequence[str], line: str, margin: Margin) -> bool:
    """Tell the next of the clauses of a decision, a line each, from the rest of a line that was full."""
    last = above[-1]
    full = margin.width and margin.is_full(last, line)
    clauses = _THAT.match(above[0]) and _THAT.match(line)
    return bool(clauses and not full and not last.endswith(",") and not ends_with_small_word(last))


def goes_on_over_break(above: str, line: str, *, prose: bool, after_break: bool) -> bool:
    """Tell whether a line goes on after a page break, of which a blank line may be all that is left.

    :param prose: whether the line above is of a paragraph, and of no item.
    :param after_break: whether a page break that is known stands between them.
    """
    if ends_sentence(above):
        return False
    small = line[0].islower()
    if after_break and (small or (len(above) >= _LONG and line.endswith("."))):
        return True
    plainly = small and not above.endswith(",") and not begins_clause(line)
    return prose and len(above) >= _SHORTEST_OPEN_LINE and (plainly or ends_with_small_word(above))


def margin_of(lines: Sequence[str]) -> Margin:
    """Measure the margin by lines that end inside a sentence, the next beginning with a small letter."""
    texts = [line.strip() for line in lines if "\t" not in line.strip()]
    filled = [len(text) for text in texts if text]
    if not filled or sum(1 for size in filled if size > _WIDEST_MARGIN) > 0.05 * len(filled):
        return Margin()
    pairs = [(line, after) for line, after in pairwise(texts) if line and after]
    broken = sorted(len(line) for line, after in pairs if _is_broken(line, after))
    if len(broken) < 3 or len(broken) < 0.1 * len(pairs):
        return Margin()
    return Margin(broken[int(0.95 * (len(broken) - 1))])


def _is_broken(line: str, after: str) -> bool:
    return len(line) >= _SHORTEST_OPEN_LINE and not ends_sentence(line) and after[0].islower()
