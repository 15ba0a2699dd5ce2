"""Swedish dates for readers and metadata; the parser is shared and stands in `corpus.dates`."""

from corpus.dates import FoundDate, find_dates

__all__ = ["FoundDate", "find_dates"]
