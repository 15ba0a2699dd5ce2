import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.names.classes import classify
from graph.names.forms.identifiers import entity_id, normalise_name
from tests.graph.naming import find, named

TEXT = (
    "Region Skåne och RCC Syd\tAnna Bergström\nKommunstyrelsen beslutar. Anna deltar i LPO cancersjukdomar."
)


def test_mentions_are_exact_in_order_and_do_not_overlap() -> None:
    found = find(TEXT)
    mentions = found.mentions
    assert [one.surface for one in mentions] == [TEXT[one.start : one.end] for one in mentions]
    assert all(left.end <= right.start for left, right in itertools.pairwise(mentions))
    assert {one.entity_id for one in mentions} <= {entity.id for entity in found.entities}


def test_the_same_name_has_the_same_id_in_two_documents() -> None:
    first, second = find("RJL deltar."), find("I Region Jönköpings län pågår arbete.")
    assert (
        first.mentions[0].entity_id
        == second.mentions[0].entity_id
        == entity_id("region", "region jönköpings LÄN")
    )


def test_no_name_reaches_over_a_cell_or_block() -> None:
    assert [surface for surface, _, _ in named("Anna\tBergström\nRegion\nSkåne")] == ["Skåne"]


def test_within_gives_only_what_lies_inside_and_is_of_the_kinds() -> None:
    found = find(TEXT)
    start = TEXT.index("RCC")
    assert [one.surface for one in found.within(start, start + 7)] == ["RCC Syd"]
    assert found.within(start, start + 5) == ()
    assert [one.surface for one in found.within(0, 24, kinds=("region",))] == ["Region Skåne"]


def test_resolve_gives_the_known_entity_and_makes_new_ones_of_the_right_kind() -> None:
    text = "Verksamheterna med stöd av cancersamordnare\nRCC Syd\nRegionalt cancercentrum syd"
    found = find(text)
    known = found.resolve("RCC Syd", start=text.index("RCC"), end=text.index("RCC") + 7)
    assert (known.kind, known.name) == ("organisation", "RCC Syd")
    assert found.resolve("Regionalt cancercentrum Syd", start=0, end=0) == known
    role = found.resolve("cancersamordnare", start=27, end=43)
    assert (role.kind, role.name) == ("role", "cancersamordnare")
    assert [one.surface for one in found.within(27, 43)] == ["cancersamordnare"]
    activity = found.resolve("Verksamheterna", kinds=("activity",), start=0, end=14)
    assert activity.kind == "activity"


def test_add_mention_refuses_what_overlaps() -> None:
    found = find("Region Skåne deltar.")
    entity = found.make("region", "Region Skåne")
    assert found.add_mention(entity, 7, 12, extractor="prov", confidence=1.0) is None
    assert found.add_mention(entity, 13, 19, extractor="prov", confidence=1.0) is not None
    assert [one.surface for one in found.mentions] == ["Region Skåne", "deltar"]


def test_body_is_the_issuing_body_as_an_entity() -> None:
    found = find("Protokoll", body="Region Skåne")
    assert found.body is not None
    assert (found.body.kind, found.body.name) == ("region", "Region Skåne")


def test_classify_tells_kinds_by_the_words_alone() -> None:
    expected = {
        "Verksamhetschef i berörda verksamheter": "role",
        "Cancersamordnare": "role",
        "RCC Mellansverige": "organisation",
        "Vårdprocessgrupper": "group",
        "LPO äldres hälsa": "group",
        "Processteamet barn": "group",
        "Verksamheterna": "organisation",
        "Region Kronoberg": "region",
        "Anna Bergström": "person",
        "Nationellt vårdprogram för sköra äldre": "strategy",
        "Styrgruppen för journalsystem": "group",
        "Primärvården": "organisation",
        "Kommunstyrelsen Arbetsutskottet": "group",
        "Styrelsen Ekbyskolan": "organisation",
        "Förskolecheferna": "role",
        "Skolsköterskorna": "role",
        "Kommunens energirådgivare": "role",
        "Chefernas stabsenhet": "organisation",
        "Område samverkan": "organisation",
        "Onkologen": "organisation",
        "PNR": "group",
        "Strategiskt råd trygg skola Norrvik": "group",
        "Lokalt nätverk social hållbarhet Ekdalen": "group",
        "Minnesteamet i Ekby": "organisation",
        "Inköpsfunktionen": "organisation",
        "Vårdsamverkan Ekby": "organisation",
        "Grannsamverkan Ekby": "group",
        "Nämndens vice ordförande": "role",
        "Nämndens kansli": "organisation",
        "HR-partner": "role",
        "Systemförvaltare i Ekby kommun": "role",
    }
    assert {name: classify(name) for name in expected} == expected


def test_names_differ_only_by_what_counts() -> None:
    assert normalise_name(" Region  Skåne. ") == normalise_name("region skåne")
    assert normalise_name("Plan 2025–2027") == normalise_name("plan 2025-2027")
    assert normalise_name("NU-sjukvården") != normalise_name("NUS")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AaBb ÅSK()-–.:,\t\n§1RGLPO", max_size=80))
def test_any_text_gives_exact_mentions(text: str) -> None:
    found = find(text)
    assert all(found.text[one.start : one.end] == one.surface for one in found.mentions)


def test_a_unit_is_the_same_where_a_cell_names_it_with_what_it_belongs_to() -> None:
    text = "Barnkliniken vid Lindby sjukhus kallar."
    found = find(text)
    whole = found.resolve("Barnkliniken vid Lindby sjukhus", start=0, end=31)
    assert whole.name == "Barnkliniken"
