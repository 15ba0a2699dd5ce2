from tests.graph.naming import named


def test_the_region_alone_is_the_only_region_of_the_document() -> None:
    text = "Region Norrviken växer.\nRegionens plan gäller. Regionen ansvarar."
    assert {name for _, kind, name in named(text) if kind == "region"} == {"Region Norrviken"}
    assert len(named(text)) == 3


def test_the_region_alone_is_nobody_among_several() -> None:
    text = "Region Norrviken och Region Skåne deltar.\nRegionen ansvarar."
    assert [surface for surface, _, _ in named(text)] == ["Region Norrviken", "Region Skåne"]
    assert named("Regionen ansvarar.", body="Region Skåne") == [("Regionen", "region", "Region Skåne")]


def test_the_municipality_alone_is_the_only_one_named() -> None:
    text = "Vallby kommun antar planen.\nKommunen ansvarar."
    assert [name for _, _, name in named(text)] == ["Vallby kommun", "Vallby kommun"]


def test_the_council_alone_is_the_meeting() -> None:
    text = "Rådet ställer sig positivt."
    assert named(text, body="Samordningsråd onkologi") == [("Rådet", "group", "Samordningsråd onkologi")]


def test_the_steering_group_alone_is_the_only_one_named() -> None:
    text = "Styrgruppen för journalsystem bildas.\nStyrgruppen träffas i maj."
    assert [name for _, _, name in named(text)] == ["Styrgruppen för journalsystem"] * 2
    assert named("Styrgruppen träffas i maj.") == []


def test_a_committee_is_the_one_with_its_owner() -> None:
    text = "Kommunstyrelsens arbetsutskott möttes.\nArbetsutskottet beslutade."
    assert {name for _, _, name in named(text)} == {"Kommunstyrelsens arbetsutskott"}


def test_letters_of_a_case_number_are_no_body() -> None:
    text = "Kommunstyrelsen beslutar.\nDnr KS 2025/12\nFörslaget sänds till KS."
    assert [surface for surface, _, _ in named(text)] == ["Kommunstyrelsen", "KS"]


def test_the_beginning_of_a_longer_name_means_the_only_one_told_of_before() -> None:
    told = "Samordningsförbundet Norra Åsen bildades i fjol.\nSamordningsförbundet söker medel."
    assert {name for _, _, name in named(told)} == {"Samordningsförbundet Norra Åsen"}
    two = f"{told}\nSamordningsförbundet Södra Åsen bildas nu."
    assert len({name for _, _, name in named(two)}) == 3


def test_the_university_means_the_one_that_opens_the_document() -> None:
    text = "Norra Åsens universitet\nUniversitetet samverkar med Södra Åsens universitet."
    assert [name for _, _, name in named(text)] == [
        "Norra Åsens universitet",
        "Norra Åsens universitet",
        "Södra Åsens universitet",
    ]
