import json

import pytest

from corpus.errors import InvalidRequest
from corpus.json_lines import UNREADABLE, fault


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# rubrik", "raden är ingen giltig JSON"),
        ('{"namn": "Åsa"}', "fältet ”ort” saknas"),
        ('{"ort": 3}', "ett fält har fel sorts värde"),
        ("[]", "ett fält har fel sorts värde"),
        ('{"ort": ""}', "ort ska vara ett ord"),
    ],
)
def test_a_line_that_is_not_of_the_format_is_told_what_it_lacks(line: str, said: str) -> None:
    with pytest.raises(UNREADABLE) as raised:
        _town(line)
    assert fault(raised.value) == said


def _town(line: str) -> str:
    town: str = json.loads(line)["ort"].upper()
    if not town:
        raise InvalidRequest("ort ska vara ett ord")
    return town
