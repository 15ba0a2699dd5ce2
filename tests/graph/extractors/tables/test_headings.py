import pytest

from graph.extractors.tables.headings import Column, column_of, heading, tier


@pytest.mark.parametrize("name", ["Resurs", "Resurser", "Resurser/budget"])
def test_resources_take_no_part(name: str) -> None:
    assert column_of(name) is Column.BESIDE


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Ansvarig 2026", Column.RESPONSIBLE),
        ("Med stöd av", Column.SUPPORT),
        ("Klart senast", Column.DEADLINE),
        ("Namn", Column.PERSON),
        ("Till när?", Column.DEADLINE),
        ("Tills", Column.DEADLINE),
        ("Klart till", Column.DEADLINE),
        ("Från och med", Column.TIME),
        ("Tid enligt svaret", Column.TIME),
        ("Delegat", Column.RESPONSIBLE),
        ("Till vem", Column.REFERENCE),
        ("Beslutad åtgärd", Column.MATTER),
        ("Beslutad av", Column.REFERENCE),
    ],
)
def test_a_column_is_known_by_its_name(name: str, column: Column) -> None:
    assert column_of(name) is column


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (
            ("Tar hand om det", "Part som leder", "Ansv. chef", "Ansvar/tid", "Håller ihop arbetet"),
            Column.RESPONSIBLE,
        ),
        (("UTFÖRS AV (BEFATTNING)", "Bemannas av", "Vem gör det?", "Utförande enhet"), Column.ACTOR),
        (
            ("Biträds av", "Tar hjälp av", "Vem tar vi hjälp av?", "I dialog med", "Sakkunnigstöd"),
            Column.SUPPORT,
        ),
        (("Övriga inblandade", "Andra aktörer", "Vilka medverkar", "Med vem?", "Med vilka"), Column.HELPER),
        (
            ("Trygghetsåtgärder", "Uppdragets innehåll", "Så gör vi", "Arbete som ska göras", "Vi ska"),
            Column.MATTER,
        ),
        (
            ("Bör vara på plats", "Åtgärdas före", "När är det gjort?", "Åter till nämnden", "Tidsgräns"),
            Column.DEADLINE,
        ),
        (("Start–slut", "Tajming", "Hur dags", "Genomförs under", "Genomförs (år)"), Column.TIME),
        (
            ("Kostnad för åtgärd", "Åtgärdens status", "Varför", "Prioritet", "Antal deltagare", "Lagstöd"),
            Column.BESIDE,
        ),
        (("Beslutsfattare", "Granskas av", "Föreläsare", "Mötesdatum", "Redovisas till"), Column.REFERENCE),
        (("Ställd av", "Miljöansvar", "Hos", "Utse ansvarig för arkivet", "Starta patientforum"), None),
    ],
)
def test_headings_are_read_by_their_words_in_any_form(names: tuple[str, ...], column: Column | None) -> None:
    said = {name: column_of(name) for name in names}
    if column is not None:
        assert said == dict.fromkeys(names, column)
    else:
        explicit = [name for name in names if heading(name).explicit]
        assert (explicit, said["Hos"], said["Starta patientforum"]) == ([], Column.OTHER, Column.OTHER)


def test_a_heading_is_nearer_to_the_action_the_plainer_it_names_it() -> None:
    names = ("Mål och aktiviteter", "Korrigerande handling", "Effektmål", "Riskområde")
    assert [tier(name) for name in names] == [0, 1, 2, 3]


def test_a_heading_tells_what_begins_and_what_lasts() -> None:
    said = {
        name: (heading(name).begins, heading(name).lasts)
        for name in ("Inleds", "Tidsram", "Klart", "Start/slut")
    }
    assert said == {
        "Inleds": (True, True),
        "Tidsram": (False, True),
        "Klart": (False, False),
        "Start/slut": (False, False),
    }


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Att genomföra", Column.MATTER),
        ("Det här ska rättas till", Column.MATTER),
        ("Den som rättar", Column.ACTOR),
        ("Bistås av", Column.SUPPORT),
        ("Medfinansiär", Column.SUPPORT),
        ("Producent", Column.ACTOR),
        ("Målgrupp", Column.BESIDE),
    ],
)
def test_headings_tell_tasks_and_parties_in_many_ways(name: str, column: Column) -> None:
    assert column_of(name) is column


def test_an_exclamation_is_no_heading() -> None:
    assert heading("Vem tar vid?").column is Column.RESPONSIBLE
    assert heading("Vem tar vid nu?!").column is Column.OTHER
