import pytest

from search.answers.values import ValueKind, asked_for, values_in


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("När öppnar den nya bryggan?", ValueKind.DATE),
        ("vilken dag städas parken", ValueKind.DAY),
        ("sista dag att lämna förslag", ValueKind.DAY),
        ("Hur dags börjar mötet?", ValueKind.HOUR),
        ("Hur mycket kostar bryggan?", ValueKind.AMOUNT),
        ("vad blir avgiften för båtplatsen", ValueKind.AMOUNT),
        ("Hur många båtplatser finns?", ValueKind.NUMBER),
        ("Hur stor andel har betalat?", ValueKind.SHARE),
        ("hur ofta töms kärlen", ValueKind.FREQUENCY),
        ("Hur lång tid tar bygget?", ValueKind.DURATION),
        ("Hur lång är uppsägningstiden?", ValueKind.DURATION),
        ("Hur lång är bryggan?", ValueKind.NUMBER),
        ("vilka län sköter bryggan", ValueKind.NAME),
        ("hur röstade nämnden om bryggan", ValueKind.VOTE),
        ("Vem sköter bryggan?", ValueKind.NAME),
        ("Vilket parti tillhör Asta Sund?", ValueKind.PARTY),
        ("Varför går badet med underskott?", ValueKind.REASON),
        ("Hur stor är avgiften för en båtplats?", ValueKind.AMOUNT),
        ("vilken nämnd äger bryggan", ValueKind.NAME),
        ("vilken handläggare svarar för bryggan", ValueKind.NAME),
        ("Vad är budgeten för bryggan?", ValueKind.AMOUNT),
        ("Vad blev kostnaden för bryggan?", ValueKind.AMOUNT),
        ("Vad blev resultatet för bryggföreningen 2025?", ValueKind.AMOUNT),
        ("Vad blev resultatet av provet?", None),
        ("Vad får arkitekten för att rita bryggan?", ValueKind.AMOUNT),
        ("Varför revs bryggan?", ValueKind.REASON),
        ("Hur bestäms hur mycket en båtplats kostar?", ValueKind.MANNER),
        ("vilken ny suppleant valdes", ValueKind.NAME),
        ("Var ligger bryggan?", ValueKind.PLACE),
        ("Hur fort får man en båtplats?", ValueKind.DURATION),
        ("Hur länge har styrelsen på sig att svara?", ValueKind.LIMIT),
        ("Hur långt från land ligger bojen?", ValueKind.DISTANCE),
        ("Vad får båtägaren betala?", ValueKind.AMOUNT),
        ("Är det gratis att bada?", ValueKind.AMOUNT),
        ("vilken natt stängs bron", ValueKind.DAY),
        ("ansvarig för bryggan", ValueKind.NAME),
        ("Hur tidigt måste man boka bryggan?", ValueKind.LIMIT),
        ("Hur många dagar är bryggan stängd?", ValueKind.DURATION),
        ("Hur stor är budgeten för bryggan?", ValueKind.AMOUNT),
        ("Hur stor är bryggan?", ValueKind.NUMBER),
        ("Vad går det på att hyra bryggan?", ValueKind.AMOUNT),
        ("Vad får den som kommer för sent böta?", ValueKind.AMOUNT),
        ("Vilka patientföreträdare sitter i rådet?", ValueKind.NAME),
        ("Vilka två skolor har en brygga?", ValueKind.NAME),
        ("Hur föll rösterna om bryggan?", ValueKind.VOTE),
        ("Vilka ledamöter röstade nej till bryggan?", ValueKind.NAME),
        ("Vad var ersättningen för bryggan?", ValueKind.AMOUNT),
        ("Vad går förslaget ut på?", None),
        ("Får man bada vid bryggan?", None),
        ("bryggan i Norrvik", None),
    ],
)
def test_question_asks_for_one_kind_of_value(question: str, kind: ValueKind | None) -> None:
    assert asked_for(question) is kind


@pytest.mark.parametrize(
    ("kind", "text", "values"),
    [
        (ValueKind.DATE, "Badet öppnar den 3 maj 2026 kl. 9.00-16.00.", ["3 maj 2026", "kl. 9.00-16.00"]),
        (ValueKind.PARTY, "Asta Sund (MP) och Ove Ek, Moderaterna", ["(MP)", "Moderaterna"]),
        (ValueKind.PARTY, "Isrådet (Norrvik) och föreningen", []),
        (ValueKind.DAY, "Mötet den 3 maj börjar kl. 18.30.", ["3 maj"]),
        (
            ValueKind.DAY,
            "Planen gäller 2027–2030, från höstterminen 2027.",
            ["2027–2030", "höstterminen 2027"],
        ),
        (ValueKind.HOUR, "Mötet den 3 maj 2026 börjar kl. 18.30.", ["kl. 18.30"]),
        (
            ValueKind.AMOUNT,
            "Bryggan kostar 1 200 000 kronor, alltså 1,2 Mkr.",
            ["1 200 000 kronor", "1,2 Mkr"],
        ),
        (ValueKind.AMOUNT, "Avgiften är 7.500kr och höjs med 5 %.", ["7.500kr", "5 %"]),
        (ValueKind.AMOUNT, "Barn badar gratis.", ["gratis"]),
        (ValueKind.DAY, "Rapporten kommer till mötet i maj.", ["maj"]),
        (ValueKind.DAY, "Mötet flyttas från 6.10 till 13.10.", ["6.10", "13.10"]),
        (ValueKind.LIMIT, "Svara inom tre veckor, senast den 3 maj.", ["tre veckor", "3 maj"]),
        (ValueKind.DISTANCE, "Bojen ligger två kilometer ut, i fem år.", ["två kilometer"]),
        (ValueKind.NUMBER, "3. Styrelsen köper två bojar enligt § 12.", ["två"]),
        (ValueKind.SHARE, "Det krävs 2/3 av rösterna, eller 66 procent.", ["2/3", "66 procent"]),
        (ValueKind.NUMBER, "Den 3 maj 2026 kom 56 000 besökare och två hundar.", ["56 000", "två"]),
        (ValueKind.DURATION, "Kandidaten får 24 timmar på sig.", ["24 timmar"]),
        (
            ValueKind.DURATION,
            "Bron var stängd i elva dagar och tjugofyra timmar.",
            ["elva dagar", "tjugofyra timmar"],
        ),
        (
            ValueKind.DURATION,
            "Avtalet gäller till och med den 31 maj 2030.",
            ["till och med den 31 maj 2030"],
        ),
        (
            ValueKind.DURATION,
            "Avtalet gäller 1 mars 2026–28 februari 2030.",
            ["1 mars 2026–28 februari 2030"],
        ),
        (ValueKind.DURATION, "Provet (mars 2026 till maj 2027) pågår.", ["mars 2026 till maj 2027"]),
        (ValueKind.DURATION, "Badet är stängt mars–juni 2027.", ["mars–juni 2027"]),
        (ValueKind.DURATION, "Jaga två får längs tre spår.", []),
        (ValueKind.NUMBER, "En bror köpte arton båtar.", ["arton"]),
        (ValueKind.NUMBER, "Bryggan kostar 1,5 miljoner kronor.", ["1,5 miljoner kronor"]),
        (ValueKind.FREQUENCY, "Isen mäts en gång per vecka.", ["en gång per vecka"]),
        (ValueKind.FREQUENCY, "Bilarna följs upp vart tredje år.", ["vart tredje år"]),
        (ValueKind.VOTE, "Med 8 ja-röster mot 1 nej-röst bifalls det.", ["8 ja-röster mot 1 nej-röst"]),
        (ValueKind.VOTE, "Omröstningen utfaller med 29 Ja mot 12 Nej.", ["29 Ja mot 12 Nej"]),
        (ValueKind.REASON, "Bryggan revs eftersom den var rutten.", ["eftersom"]),
        (ValueKind.PLACE, "Bryggan ligger vid Norrviks badplats.", ["vid Norrviks"]),
        (ValueKind.NAME, "Vera Lindmark sköter bryggan.", []),
    ],
)
def test_values_of_a_kind_are_found_as_written(kind: ValueKind, text: str, values: list[str]) -> None:
    assert [text[start:end] for start, end in values_in(text, kind)] == values


def test_our_is_no_season() -> None:
    texts = ("Badet öppnar i vår.", "Bad är viktiga i vår kommun.", "Badet öppnar i höst.")
    found = [[text[start:end] for start, end in values_in(text, ValueKind.DATE)] for text in texts]
    assert found == [["i vår"], [], ["i höst"]]
