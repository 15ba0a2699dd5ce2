"""What a document says of itself, with the words that say so."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from api.showing.particulars import ParticularKind, particulars
from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from ingest.pipeline import parse_file

FRONT = """Vallsele kommun
Sammanträdesprotokoll
Kommunfullmäktige
{lines}

§ 1 Val av justerare
Anna Berg utses. Nästa möte är i Ljungfors den 3 mars 2027, dnr KS 2026/999.
"""


def words(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], dict[str, list[tuple[str, str]]]]:
    def read(text: str) -> dict[str, list[tuple[str, str]]]:
        file = parse_file(
            text.encode(), source="front.txt", token_spans=words, settings=Settings(home=tmp_path)
        )
        with Store.open(f"sqlite:///{tmp_path / 'store.sqlite'}") as store:
            store.add(file.parsed[0], Extraction())
            said = particulars(store, file.parsed[0].document.id)
        found: dict[str, list[tuple[str, str]]] = {}
        for each in said:
            found.setdefault(each.kind, []).append((each.value, each.evidence.quote))
        return found

    return read


def test_the_front_tells_kind_body_day_case_and_place_in_its_own_words(
    told: Callable[[str], dict[str, list[tuple[str, str]]]],
) -> None:
    lines = "Plats och tid: Folkets hus, Vallsele, 16 juni 2025 kl. 18.00–20.30\nDnr KS 2025/12"
    assert told(FRONT.format(lines=lines)) == {
        "typ": [("protokoll", "Sammanträdesprotokoll")],
        "organ": [("Kommunfullmäktige", "Kommunfullmäktige")],
        "datum": [("2025-06-16", "16 juni 2025")],
        "ärendenummer": [("KS 2025/12", "KS 2025/12")],
        "plats": [("Folkets hus, Vallsele", "Folkets hus, Vallsele")],
    }


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Tid och plats: 16 juni 2025 kl. 18.00, Folkets hus", "Folkets hus"),
        ("Plats: Kommunhuset, sal Eken", "Kommunhuset, sal Eken"),
        ("Lund den 16 juni 2025", "Lund"),
        ("Plats och tid: 16 juni 2025 kl. 18.00–20.30", None),
        ("Onsdag den 16 juni 2025", None),
    ],
)
def test_a_place_stands_behind_its_label_or_beside_a_day(
    told: Callable[[str], dict[str, list[tuple[str, str]]]], line: str, place: str | None
) -> None:
    assert told(FRONT.format(lines=line)).get(ParticularKind.PLACE, [(None, "")])[0][0] == place


def test_a_period_is_the_documents_own_only_in_its_title_or_behind_a_label(
    told: Callable[[str], dict[str, list[tuple[str, str]]]],
) -> None:
    plan = "Klimatplan\nGäller för perioden 2025–2029\n\nArbetet började i en tidigare plan, 2019–2023.\n"
    assert told(plan)["period"] == [("2025–2029", "2025–2029")]
    assert told("Handlingsplan 2026–2028\n\nText om arbetet.\n")["period"] == [("2026–2028", "2026–2028")]
    assert "period" not in told(
        "Protokoll\nKommunstyrelsen\n2025-03-04\nAnna Berg\n\nPlanen för 2019–2023 är slut.\n"
    )
