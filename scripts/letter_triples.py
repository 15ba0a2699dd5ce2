"""Find which three letters follow each other in Swedish words; writes `ingest/data/letter_triples.txt`.

The list that is kept was made from 4.2 million words of running text on the Government Offices' pages
(regeringen.se, official texts). A triple counts by the words that hold it, each for at most `MOST` times, so
that no single frequent word decides. `^` stands for a word's beginning, `$` for its end.

Usage: cat pages.md | python -m scripts.letter_triples > ingest/data/letter_triples.txt
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable

SHARE = 2e-6
MOST = 2_000
FEWEST_WORDS = 8  # on a line of running text
LEAST = 3
_WORD = re.compile(r"(?<![^\W\d_])[a-zåäöé]{2,}(?![^\W_])")


def words_of(lines: Iterable[str]) -> Counter[str]:
    """Count the lower-case words of lines of running text; addresses and data are left out."""
    found: Counter[str] = Counter()
    for line in lines:
        words = _WORD.findall(line)
        if len(words) >= FEWEST_WORDS and "http" not in line and "{" not in line:
            found.update(words)
    return found


def triples(words: Counter[str]) -> list[str]:
    """Give the triples that are no rarer than `SHARE`, in order."""
    counts: Counter[str] = Counter()
    for word, times in words.items():
        if times >= LEAST:
            whole = f"^{word}$"
            for place in range(len(whole) - 2):
                counts[whole[place : place + 3]] += min(times, MOST)
    total = counts.total()
    return sorted(triple for triple, count in counts.items() if count >= SHARE * total)


def main() -> None:
    """Write the triples, those with the first two letters in common on one line."""
    by_pair: defaultdict[str, str] = defaultdict(str)
    for triple in triples(words_of(sys.stdin)):
        by_pair[triple[:2]] += triple[2]
    print("# Two letters, and which ones follow them in Swedish words (scripts/letter_triples.py)")
    for pair, following in by_pair.items():
        print(pair, following)


if __name__ == "__main__":
    main()
