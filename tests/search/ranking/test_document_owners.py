from dataclasses import replace

from search.ranking.document_owners import owners_of
from tests.search.statements import hit


def test_documents_are_where_their_body_is_and_where_the_question_names() -> None:
    first = hit("Isförbundet i Norrvik", rank=1)
    owned = hit("Bo Kull sköter bryggan.", rank=2)
    owned = replace(owned, document=replace(owned.document, body="Hamnnämnden"))
    found = owners_of("Vem är upphandlare på Isförbundet i Sundby?", (first, owned))
    assert found == {"d1": "Isförbundet", "d2": "Hamnnämnden"}
