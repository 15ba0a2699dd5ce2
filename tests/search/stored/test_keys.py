import random

import numpy as np

from corpus.records import content_id
from search.stored.keys import are_among, ids_of, keys_of, places_of

IDS = [content_id(str(number)) for number in range(200)]


def test_ids_come_back_and_keep_their_order() -> None:
    assert ids_of(keys_of(IDS)) == IDS
    assert ids_of(np.sort(keys_of(IDS))) == sorted(IDS)
    assert ids_of(keys_of([])) == []


def test_places_agree_with_a_search_one_by_one() -> None:
    held, wanted = sorted(IDS[:100]), random.Random(1).sample(IDS, 50)
    expected = [held.index(one) if one in held else -1 for one in wanted]
    assert places_of(keys_of(wanted), keys_of(held)).tolist() == expected
    assert are_among(keys_of(wanted), keys_of(held)).tolist() == [one in held for one in wanted]
    assert places_of(keys_of(wanted), keys_of([])).tolist() == [-1] * 50
