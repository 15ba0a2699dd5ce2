"""Count how often Swedish words stand in text on standard input; writes `search/data/word_frequencies.tsv`.

The list that is kept was counted in 7.5 million words of the Government Offices' pages (regeringen.se,
official texts). Only words that simplemma knows count, by their base form; a rarer word is left out.

Usage: zcat pages.md.gz | python -m scripts.word_frequencies > search/data/word_frequencies.tsv
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable

from search.analysis.words import known_base

LEAST = 5
_WORD = re.compile(r"(?<![^\W\d_])[a-zåäöé]{3,}(?![^\W_]|-)")


def count(lines: Iterable[str]) -> Counter[str]:
    """Count the base forms of all lower-case words."""
    written = Counter(word for line in lines for word in _WORD.findall(line))
    found: Counter[str] = Counter()
    for word, times in written.items():
        if (base := known_base(word)) is not None:
            found[base] += times
    return found


def main() -> None:
    """Write the words and their counts, the most frequent first."""
    kept = [(word, times) for word, times in count(sys.stdin).items() if times >= LEAST and word.isalpha()]
    print(
        "# Swedish base forms and how often they stand in 7.5 million words of regeringen.se (official texts)"
    )
    for word, times in sorted(kept, key=lambda item: (-item[1], item[0])):
        print(f"{word}\t{times}")


if __name__ == "__main__":
    main()
