"""The two kinds of FAISS index that we use, both keyed by row number and both with inner products as scores.

The exact one compares with every vector. The approximate one looks into the nearest of many lists and keeps
sixteen bits of each number; it takes half the memory and answers many times faster.
"""

import os
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

_AT_A_TIME = 65_536
TRAINING_PER_LIST = 64
"""Vectors that place one list's centre; more takes longer and finds no better centres."""


def _library() -> Any:  # noqa: ANN401 - the stubs that faiss ships lack what it adds in Python
    return import_module("faiss")


def exact(dimension: int) -> Any:  # noqa: ANN401 - the stubs of faiss are wrong
    """Make an empty exact index."""
    faiss = _library()
    return faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))


def lists_for(count: int) -> int:
    """Choose how many lists a number of vectors is divided into."""
    return max(16, int(2 * count**0.5))


def probes_for(lists: int) -> int:
    """Choose how many lists are looked into: half of them.

    Questions lie apart from passages, so that their nearest passages are spread over many lists. Of 38
    questions and 28,736 passages half of the lists gave 0.98 of the ten nearest, and a sixteenth 0.81
    (`benchmarks.real_questions`).
    """
    return max(8, lists // 2)


def approximate(sample: Floats, count: int) -> Any:  # noqa: ANN401 - the stubs of faiss are wrong
    """Make an empty approximate index for so many vectors, its lists placed by a sample of them."""
    faiss = _library()
    dimension = sample.shape[1]
    lists = min(lists_for(count), max(1, len(sample) // 8))
    coarse = faiss.IndexFlatIP(dimension)
    index = faiss.IndexIVFScalarQuantizer(
        coarse, dimension, lists, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    )
    index.cp.spherical = True
    index.cp.max_points_per_centroid = TRAINING_PER_LIST
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    index.train(sample)
    index.set_direct_map_type(faiss.DirectMap.Hashtable)
    index.nprobe = probes_for(lists)
    return index


def divided(index: Any, rows: Rows) -> Any:  # noqa: ANN401 - as above
    """Make an approximate index of the vectors of another.

    :param rows: all of its rows.
    """
    wanted = lists_for(len(rows)) * TRAINING_PER_LIST
    sample = np.random.default_rng(0).choice(rows, min(wanted, len(rows)), replace=False)
    made = approximate(index.reconstruct_batch(np.sort(sample)), len(rows))
    for part in np.array_split(rows, -(-len(rows) // _AT_A_TIME)):
        made.add_with_ids(index.reconstruct_batch(part), part)
    return made


def is_exact(index: Any) -> bool:  # noqa: ANN401 - the stubs of faiss are wrong
    """Tell whether an index compares with every vector."""
    faiss = _library()
    return isinstance(index, faiss.IndexIDMap2)


def nearest(index: Any, query: Floats, count: int, rows: Rows | None) -> tuple[Floats, Rows]:  # noqa: ANN401 - as above
    """Find the rows of the highest inner products.

    :param query: float32, shape (1, dim).
    :param rows: only these may be found; None for all.
    :returns: scores and rows, best first, without the places that FAISS leaves empty.
    """
    faiss = _library()
    faiss.omp_set_num_threads(1)  # one question is one thread's work; waiting for another's core costs more
    parameters = None
    if rows is not None:
        marks = np.zeros(int(rows.max()) + 1, dtype=bool)
        marks[rows] = True
        selector = faiss.IDSelectorBitmap(np.packbits(marks, bitorder="little"))
        parameters = _parameters(index, selector, len(rows) / index.ntotal)
    scores, found = index.search(query, count, params=parameters)
    filled = found[0] >= 0
    return scores[0][filled], found[0][filled]


def _parameters(index: Any, selector: Any, share: float) -> Any:  # noqa: ANN401 - as above
    """Look into the more lists the smaller the allowed share of the vectors, to compare with as many."""
    faiss = _library()
    if is_exact(index):
        return faiss.SearchParameters(sel=selector)
    return faiss.SearchParametersIVF(sel=selector, nprobe=min(index.nlist, int(index.nprobe / share) + 1))


def write(index: Any, path: Path) -> None:  # noqa: ANN401 - as above
    """Write an index to a file."""
    faiss = _library()
    faiss.write_index(index, str(path))


def read(path: Path) -> Any:  # noqa: ANN401 - as above
    """Read an index from a file; the number of lists to look into is not in it and is chosen anew.

    :raises RuntimeError: where the file is missing or damaged.
    """
    faiss = _library()
    index = faiss.read_index(str(path))
    if not is_exact(index):
        index.nprobe = probes_for(index.nlist)
    return index
