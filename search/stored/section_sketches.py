"""The sketches of sections as columns, which tell near-identical sections of a search at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from search.lexical.schema import SKETCH, unpacked
from search.stored.copies import SKETCH_SIZE, folded, telling
from search.stored.keys import Keys, Places, places_of

Values = npt.NDArray[np.uint32]

_TELLING = np.array([len(telling(range(size))) for size in range(SKETCH_SIZE + 1)])
"""How many values tell of a sketch, by its size."""


@dataclass(frozen=True, slots=True)
class SectionSketches:
    """The sketch of each section.

    :ivar sections: in rising order, each once.
    :ivar values: shape (sections, `SKETCH_SIZE`), rising in each row, where a
        shorter sketch repeats its last value.
    """

    sections: Keys
    values: Values

    @classmethod
    def read(cls, sections: Keys, column: Callable[[str], Keys]) -> Self:
        """Take the sketches from the columns of an index.

        :param sections: of every piece, in any order.
        :param column: gives the values of a column for the same pieces.
        """
        once, first = np.unique(sections, return_index=True)
        return cls(once, unpacked([column(name)[first] for name in SKETCH]))

    def of(self, sections: Keys) -> list[tuple[int, ...]]:
        """Give the sketches of sections; an empty one where there is none."""
        rows, sizes = self._rows(sections)
        return [tuple(row[:size]) for row, size in zip(rows.tolist(), sizes.tolist(), strict=True)]

    def copies(self, sections: Keys) -> dict[int, tuple[int, ...]]:
        """Find near-identical sections.

        :param sections: best first, each once.
        :returns: the place of each that has copies further on, with their places.
        """
        rows, sizes = self._rows(sections)
        sharing = _sharing(rows, sizes)
        sketches = {
            place: tuple(row[:size])
            for place, row, size in zip(
                sharing.tolist(), rows[sharing].tolist(), sizes[sharing].tolist(), strict=True
            )
        }
        return {place: copies for place, copies in folded(list(sketches), sketches).items() if copies}

    def _rows(self, sections: Keys) -> tuple[Values, Places]:
        """Give the values of sections, and how many of a row are its own; 0 of one that is not there."""
        places = places_of(sections, self.sections)
        if not len(self.sections):
            return np.zeros((len(sections), SKETCH_SIZE), np.uint32), np.zeros(len(sections), np.intp)
        rows = self.values[places]
        return rows, np.where(places < 0, 0, 1 + (np.diff(rows, axis=1) > 0).sum(axis=1))


def _sharing(rows: Values, sizes: Places) -> Places:
    """Give the places of those that have a telling value in common with another; no others can be alike."""
    tell = np.arange(rows.shape[1]) < _TELLING[sizes][:, None]
    holders, _ = np.nonzero(tell)
    _, codes, counts = np.unique(rows[tell], return_inverse=True, return_counts=True)
    return np.unique(holders[counts[codes] > 1])
