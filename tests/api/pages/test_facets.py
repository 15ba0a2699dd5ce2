from api.pages.facets import chips, facets_shown, histogram, query_of
from api.pages.parameters import SearchPageParameters
from search.ranking.facets import Facets, FacetValue, NameValue


def asked(**fields: object) -> SearchPageParameters:
    return SearchPageParameters.model_validate({"q": "buss"} | fields)


FACETS = Facets(
    body=(FacetValue("Trafiknämnden", "Trafiknämnden", 3), FacetValue("Bussrådet", "Bussrådet", 1)),
    kind=(FacetValue("protokoll", "protokoll", 4),),
    year=(FacetValue("2024", "2024", 1), FacetValue("2025", "2025", 3)),
    month=(FacetValue("2024-12", "december 2024", 1), FacetValue("2025-02", "februari 2025", 3)),
    entity=(NameValue("ada", "Ada Lind", 2, "person"), NameValue("bo", "Bo Ek", 1, "person")),
)


def test_a_choice_leads_to_the_search_with_it_and_a_chosen_one_to_the_search_without() -> None:
    parameters = asked(body=["Bussrådet"], sida=2)
    bodies, people = facets_shown(FACETS, parameters)
    assert [(one.label, one.count, one.chosen, one.address) for one in bodies.shown] == [
        ("Bussrådet", 1, True, "/?q=buss"),
        ("Trafiknämnden", 3, False, "/?body=Bussr%C3%A5det&body=Trafikn%C3%A4mnden&q=buss"),
    ]
    assert (people.heading, people.shown[0].address) == ("Person", "/?body=Bussr%C3%A5det&q=buss&entity=ada")


def test_a_filter_with_one_value_only_is_shown_once_it_is_chosen() -> None:
    shown = facets_shown(FACETS, asked(kind=["protokoll"]))
    assert "Dokumenttyp" in [facet.heading for facet in shown]
    assert "Dokumenttyp" not in [facet.heading for facet in facets_shown(FACETS, asked())]


def test_every_filter_that_is_on_has_a_chip_that_takes_it_off() -> None:
    parameters = asked(**{"from": "2025-02", "entity": ["ada"]})
    assert chips(parameters, {"ada": "Ada Lind"}) == (
        ("Från februari 2025", "/?q=buss&entity=ada"),
        ("Ada Lind", "/?from=2025-02&q=buss"),
    )


def test_bars_stand_at_their_months_and_the_highest_fills_the_drawing() -> None:
    drawn = histogram(FACETS, asked())
    assert drawn is not None
    assert [(bar.x, bar.y, bar.height) for bar in drawn.bars] == [(10.0, 42.7, 21.3), (210.0, 0, 64)]
    assert drawn.bars[1].label == "februari 2025: 3 avsnitt"
    assert drawn.bars[1].address == "/?q=buss&from=2025-02&to=2025-02"
    assert (drawn.first, drawn.last) == ("december 2024", "februari 2025")


def test_hits_of_one_period_are_not_drawn() -> None:
    assert histogram(Facets(year=FACETS.year[:1]), asked()) is None


def test_the_query_of_a_table_has_no_page() -> None:
    assert query_of(asked(sida=4, sort="date")) == "q=buss&sort=date"
