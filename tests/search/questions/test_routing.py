import pytest

from search.questions.routing import Intent, bare, is_claim, topic_of, understand


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Vem ansvarar för snöröjningen?", Intent.RESPONSIBLE),
        ("vem ska ta fram handlingsplanen", Intent.RESPONSIBLE),
        ("vilken nämnd sköter parkerna", Intent.RESPONSIBLE),
        ("ansvarig för fiberutbyggnaden", Intent.RESPONSIBLE),
        ("kursen, vem håller i den?", Intent.RESPONSIBLE),
        ("Vad beslutades om simhallen?", Intent.DECIDED),
        ("Vad blev det för beslut om skolan?", Intent.DECIDED),
        ("fick föreningen något bidrag", Intent.DECIDED),
        ("Finns det något beslut om simhallen?", Intent.DECIDED),
        ("Vem efterträdde Asta Sund?", Intent.WHO),
        ("Vilken region representerar Asta Sund?", Intent.WHO),
        ("Vem är verksamhetschef i Norrvik?", Intent.WHO),
        ("vem leder samverkansrådet", Intent.WHO),
        ("Vilka deltog i mötet?", Intent.WHO),
        ("Vem presenterade budgeten?", Intent.WHO),
        ("Vem tog över som rektor i Norrvik?", Intent.WHO),
        ("Vem tar över ansvaret för bryggan?", Intent.RESPONSIBLE),
        ("Vem var emot beslutet om bryggan?", Intent.WHO),
        ("Vilka kom inte till stämman?", Intent.WHO),
        ("Vilken ledamot saknades vid mötet?", Intent.WHO),
        ("Vem hade förhinder på badmötet?", Intent.WHO),
        ("På vilket möte föreslogs att badet ska stängas?", Intent.DISCUSSED),
        ("Vart diskuterades badhuset?", Intent.DISCUSSED),
        ("Var kan jag läsa om badhuset?", Intent.DISCUSSED),
        ("I vilket protokoll står badhuset?", Intent.DISCUSSED),
        ("Vilka möten handlade om badhuset?", Intent.DISCUSSED),
        ("Var har man tagit upp badhuset?", Intent.DISCUSSED),
        ("Var hittar jag badhuset?", Intent.SEARCH),
        ("Var hittar jag en båt som är ledig?", Intent.SEARCH),
        ("Var diskuterades badhuset?", Intent.DISCUSSED),
        ("Var pratar man om badhuset?", Intent.DISCUSSED),
        ("På vilka möten togs badhuset upp?", Intent.DISCUSSED),
        ("Vad har hänt med badhuset?", Intent.TIMELINE),
        ("Vilka grupper slogs ihop till RSG Mat?", Intent.RELATION),
        ("Vilken förvaltning tillhör biblioteket?", Intent.RELATION),
        ("Var står det något om badhuset?", Intent.DISCUSSED),
        ("Var finns det mer om badhuset?", Intent.DISCUSSED),
        ("När kom badhuset upp?", Intent.DISCUSSED),
        ("cheferna för badhuset i tur och ordning", Intent.TIMELINE),
        ("Var finns laddstolparna?", Intent.SEARCH),
        ("Var står bänkarna i parken?", Intent.SEARCH),
        ("badhus Norrvik", Intent.SEARCH),
        ("Vad är en vårdprocessgrupp?", Intent.SEARCH),
        ("Vilka avgifter är nya?", Intent.SEARCH),
        ("Vilka veckor är badet stängt?", Intent.SEARCH),
        ("När ska badplanen lämnas till nämnden?", Intent.SEARCH),
        ("badet ansvarig", Intent.RESPONSIBLE),
        ("Vad ansvarar fritidsenheten för?", Intent.RESPONSIBLE),
        ("Stämmer det att motionen om badet avslogs?", Intent.DECIDED),
        ("motionen om badet avslogs", Intent.DECIDED),
        ("Vad gäller i ärende KS 2025/12?", Intent.TIMELINE),
        ("Vem reserverade sig mot beslutet om badet?", Intent.WHO),
        ("Vilka yrkade avslag på motionen?", Intent.WHO),
        ("Vilka ledamöter röstade nej till motionen?", Intent.WHO),
        ("Hur röstade nämnden om motionen?", Intent.DECIDED),
        ("Vem får besluta om bygglov?", Intent.RESPONSIBLE),
        ("Vad är läget med badhuset?", Intent.SEARCH),
    ],
)
def test_question_is_sent_to_where_its_answer_is(question: str, intent: Intent) -> None:
    assert understand(question).intent is intent


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Vem efterträdde Asta Sund?", "replaces"),
        ("Vilken region representerar Asta Sund?", "represents"),
        ("vem leder samverkansrådet", "chairs"),
        ("Vem är verksamhetschef i Norrvik?", "has_role"),
        ("Vilka grupper slogs ihop till RSG Mat?", "merged_into"),
    ],
)
def test_question_of_a_relation_names_the_kind(question: str, kinds: str) -> None:
    assert understand(question).kinds[0] == kinds


def test_topic_is_the_question_without_its_frame() -> None:
    assert topic_of("Vad beslutades om nya avgifter?") == "nya avgifter"
    assert topic_of("Var diskuterades badhuset?") == "badhuset"
    assert topic_of("badhus Norrvik") == "badhus Norrvik"
    assert topic_of("Vilka sitter i badrådet?") == "badrådet"


@pytest.mark.parametrize(
    "question",
    [
        "Vad har ni beslutat om badet?",
        "Vad har vi sagt om badet?",
        "Vad beslutade de om badet?",
        "vad sa ni om badet",
    ],
)
def test_who_is_spoken_to_is_nothing_of_the_topic(question: str) -> None:
    assert understand(question).topic == "badet"


def test_who_does_it_is_told_from_who_answers_for_it() -> None:
    assert understand("Vem ansvarar för kursen?").answers_for
    assert not understand("Vem ska redovisa kursen?").answers_for


def test_question_tells_whether_all_in_turn_or_only_the_latest_are_asked_for() -> None:
    asked = understand("Vilka ordförande har badhuset haft genom åren?")
    assert (asked.in_turn, asked.latest, asked.topic) == (True, False, "ordförande har badhuset haft")
    assert understand("När diskuterades badhuset senast?").latest
    assert understand("När var badhuset uppe senast?").latest
    assert understand("När var badhuset uppe senast?").intent == "discussed"
    assert [understand(f"Vem är badmästare {when}?").latest for when in ("nu", "i dag", "nu på bryggan")] == [
        True,
        True,
        False,
    ]
    assert understand("Vem är badmästare nu?").topic == understand("Vem är badmästare?").topic
    assert not understand("När ska badhuset senast vara klart?").latest


@pytest.mark.parametrize(
    ("question", "agenda"),
    [
        ("Vad togs upp på förra mötet?", True),
        ("Vilka ärenden behandlades den 3 februari 2026?", True),
        ("Vad står på dagordningen för nästa möte?", True),
        ("Var diskuterades badhuset?", False),
        ("Vad beslutades om badhuset?", False),
    ],
)
def test_what_a_meeting_took_up_is_told_apart(question: str, agenda: bool) -> None:
    assert understand(question).agenda is agenda


@pytest.mark.parametrize(
    ("question", "duties"),
    [
        ("Vad ansvarar fritidsenheten för?", True),
        ("Vilka uppdrag har badchefen?", True),
        ("Vad ska badchefen göra?", True),
        ("Vad gör Asta Sund?", True),
        ("Vad gör man om isen brister?", False),
        ("Vilka uppdrag är lediga?", False),
        ("Vem ansvarar för badet?", False),
    ],
)
def test_what_somebody_has_to_do_is_told_from_who_does_it(question: str, duties: bool) -> None:
    assert understand(question).duties is duties


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Är det sant att badet stänger?", "badet stänger?"),
        ("Vem sköter badet och till när?", "Vem sköter badet?"),
        ("Vem sköter badet, från när, med vilket stöd?", "Vem sköter badet?"),
        ("Sedan när är badet stängt?", "Sedan när är badet stängt?"),
        ("Vem bygger badet och när ska det vara klart?", "Vem bygger badet?"),
        ("När ska det vara klart?", "När ska det vara klart?"),
    ],
)
def test_what_says_nothing_of_the_topic_is_taken_away(question: str, left: str) -> None:
    assert bare(question) == left
    assert is_claim(question) is question.startswith("Är det sant")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Vad är läget med badhuset i Norrvik?", "badhuset i Norrvik"),
        ("Hur ser läget ut just nu för badhuset?", "badhuset"),
        ("Hur går det med badhuset?", "badhuset"),
        ("Vad hände med motionen om badhuset?", "motionen om badhuset"),
        ("Hur långt har kommunen kommit med badhuset?", "badhuset"),
        ("I vilket skede är badhuset?", "badhuset"),
    ],
)
def test_how_far_something_has_come_may_be_asked_in_several_ways(question: str, topic: str) -> None:
    asked = understand(question)
    assert (asked.status, asked.topic) == (True, topic)


@pytest.mark.parametrize(
    "question", ["Vad hände på mötet?", "Hur går det till att ansöka?", "Vad är en lägesrapport?"]
)
def test_other_questions_do_not_ask_how_far_it_has_come(question: str) -> None:
    assert not understand(question).status


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Var står utredningen om badet?", "utredningen om badet"),
        ("Var står vi med badet?", "badet"),
        ("Vad händer härnäst med badet?", "badet"),
        ("Vad är nästa steg för badet?", "badet"),
        ("Hur går det med badet?", "badet"),
        ("Vad hände med badet?", "badet"),
    ],
)
def test_how_far_something_has_come_is_asked_in_many_ways(question: str, topic: str) -> None:
    asked = understand(bare(question))
    assert (asked.status, asked.topic) == (True, topic)


@pytest.mark.parametrize(
    "question", ["Var står bänkarna vid badet?", "Var står det något om badet?", "Vad händer på badet?"]
)
def test_where_a_thing_stands_is_not_how_far_it_has_come(question: str) -> None:
    assert not understand(bare(question)).status


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Vem stödjer arbetet med badet?", "arbetet med badet"),
        ("Vilka hjälper till med badet?", "badet"),
        ("Vem bistår med att måla badet?", "måla badet"),
        ("Med vilket stöd ska badet målas?", "badet målas"),
    ],
)
def test_who_supports_is_asked_for_and_not_who_answers(question: str, topic: str) -> None:
    asked = understand(question)
    assert (asked.intent, asked.supporting, asked.topic) == (Intent.RESPONSIBLE, True, topic)
