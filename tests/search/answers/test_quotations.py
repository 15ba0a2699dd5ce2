"""Which statements answer and what of them is given, on passages made by hand."""

from dataclasses import replace

from search.answers.quotations import quoted_answers
from search.questions.periods import Period
from search.questions.routing import understand
from search.results import Answer, Hit
from tests.search.statements import engine_of, hit, quoter_of, row

FIXED = row(
    ("Åtgärd", "Laga bryggans räcke"), ("Ansvarig", "Hamnchef"), ("Klart senast", "1 maj"), ("Kostnad", "12")
)


def answered(
    question: str,
    *hits: Hit,
    near: dict[str, float] | None = None,
    names: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
) -> list[Answer]:
    engine = engine_of(hits, near or {}, names, bodies)
    asked = understand(question)
    return list(quoted_answers(engine, quoter_of(hits), question, hits, asked=asked, limit=5))


def texts(answers: list[Answer]) -> list[str]:
    return [answer.text for answer in answers]


def test_row_answers_who_by_the_cell_of_who_is_responsible() -> None:
    assert texts(answered("Vem ska se till att man inte ramlar i sjön?", FIXED)) == ["Hamnchef"]


def test_row_answers_when_by_the_cell_of_the_deadline() -> None:
    assert texts(answered("När är räcket helt?", FIXED)) == ["1 maj"]


def test_row_is_given_whole_where_two_things_are_asked_for() -> None:
    [first, *_] = answered("Vem lagar räcket och till när?", FIXED)
    assert first.text == "Åtgärd: Laga bryggans räcke; Ansvarig: Hamnchef; Klart senast: 1 maj; Kostnad: 12"
    assert first.evidence.quote == "Laga bryggans räcke\tHamnchef\t1 maj\t12"


def test_row_is_given_whole_where_more_than_who_was_asked_for() -> None:
    question = "Vem lagar räcket?"
    asked = replace(understand(question), besides=True)
    engine, quoter = engine_of([FIXED], {}), quoter_of([FIXED])
    [first] = quoted_answers(engine, quoter, question, [FIXED], asked=asked, limit=5)
    assert first.text.endswith("Ansvarig: Hamnchef; Klart senast: 1 maj; Kostnad: 12")


def test_row_that_names_more_people_is_given_whole() -> None:
    held = row(("Ärende", "Asta Sund blir hamnvakt"), ("Ansvarig", "Personalenheten"))
    assert texts(answered("Vem är hamnvakt?", held, names=("Asta Sund",))) == [
        "Ärende: Asta Sund blir hamnvakt; Ansvarig: Personalenheten"
    ]


def test_line_that_names_who_answers_is_as_near_as_what_stands_before_it() -> None:
    held = hit("Isvakten mäter isen varje vecka. Samordnare är Asta Sund.")
    other = hit("Ove Ek undrar om skidspåren.", rank=2)
    near = {"Isvakten": 6.0, "Samordnare": -2.0, "Ove": 2.0}
    found = answered("Vem håller i att isen bär?", held, other, near=near, names=("Asta Sund", "Ove Ek"))
    assert found[0].text == "Asta Sund"
    assert found[0].evidence.quote.strip() == "Samordnare är Asta Sund."


def test_sentence_that_points_back_is_told_with_the_one_before_it() -> None:
    held = hit("I landet finns många bryggor. Av dem ligger sju i Norrvik. Femtio båtar såldes.")
    near = {"I landet": 6.0, "Av dem": -6.0, "Femtio": -2.0}
    [first, *_] = answered("Hur många bryggor har orten?", held, near=near)
    assert first.evidence.quote.strip() == "I landet finns många bryggor. Av dem ligger sju i Norrvik."


def test_who_is_meant_by_a_pronoun_is_told() -> None:
    held = hit("Vi hälsar Asta Sund välkommen. Hon tar över bryggan efter Ove Ek.")
    found = answered("Vem tar över bryggan efter Ove Ek?", held, names=("Asta Sund", "Ove Ek"))
    assert "Asta Sund" in found[0].text


def test_number_is_given_with_what_it_counts() -> None:
    held = hit("Vid bryggan ligger i år 34 båtar.")
    assert texts(answered("Hur många båtar ligger vid bryggan?", held)) == ["34 båtar"]


def test_decision_comes_before_what_was_said_of_it() -> None:
    held = hit("Asta Sund talade länge om bryggan. Motionen om bryggan avslås av stämman.")
    [first, *_] = answered("Blir det en brygga?", held, near={"Asta": 5.0, "Motionen": 5.0})
    assert first.text == "Nej. Motionen om bryggan avslås av stämman."


def test_nearest_sentences_are_shown_however_far_behind_only_where_none_is_sure() -> None:
    held = hit("Bryggan vid badplatsen rivs i sommar. Ove Ek åkte till staden.")
    near = {"Bryggan": 6.0, "Ove": -6.0}
    assert len(answered("Rivs bryggan vid badplatsen?", held, near=near)) == 1
    assert len(answered("Blir simhallen ombyggd?", held, near=near)) == 2


def test_one_of_several_who_are_joined_is_not_given_alone() -> None:
    held = hit("Staten äger hälften av bryggan och Asta Sund den andra.")
    assert texts(answered("Vem äger bryggan?", held, names=("Asta Sund",))) == [held.text]


def test_office_stands_for_a_name_where_nobody_is_named() -> None:
    held = hit("Hamnchefen ser över räcket. Det regnade på mötet i går.")
    near = {"Hamnchefen": 5.0, "Det regnade": 7.0}
    assert texts(answered("Vem ser över räcket?", held, near=near))[0] == "Hamnchefen"


def test_an_office_that_ends_as_that_of_a_meeting_answers_who() -> None:
    held = hit("Generalsekreteraren ser över räcket. Det regnade på mötet i går.")
    near = {"Generalsekreteraren": 5.0, "Det regnade": 7.0}
    assert texts(answered("Vem ser över räcket?", held, near=near))[0] == "Generalsekreteraren"


def test_year_alone_counts_less_than_a_day() -> None:
    held = hit("Rapporten gällde 2022 och läget då. Svaret lämnas senast den 21 juni.")
    assert texts(answered("När lämnas svaret?", held, near={"Rapporten": 7.0, "Svaret": 5.0}))[0] == "21 juni"


def test_sentence_without_the_value_that_is_asked_for_is_a_guess() -> None:
    held = hit("Bryggan vid badplatsen rivs.")
    assert [one.sure for one in answered("Hur mycket kostar bryggan vid badplatsen?", held)] == [False]
    assert [
        one.sure for one in answered("Rivs bryggan vid badplatsen?", hit(f"{held.text[:-1]} under sommaren."))
    ] == [True]


def test_line_that_leads_in_a_list_answers_with_its_items() -> None:
    listed = "Följande bryggor lagas i vår:\nNorra bryggan\nSödra bryggan"
    held = hit(f"Grupperna söker folk.\n{listed}\nMötet slutade.")
    found = answered("Vilka bryggor lagas i vår?", held, near={"Följande": 6.0, "Grupperna": -3.0})
    assert found[0].text == "Följande bryggor lagas i vår: Norra bryggan; Södra bryggan"
    assert sum("Södra" in one.text for one in found) == 1


def test_guess_is_the_whole_sentence_and_no_value_alone() -> None:
    found = answered("När öppnar simhallen i Norrvik?", hit("Bryggan är klar den 1 maj 2026."))
    assert [(one.text, one.sure) for one in found] == [("Bryggan är klar den 1 maj 2026.", False)]


def test_words_that_tell_only_the_kind_of_value_need_not_stand_in_the_answer() -> None:
    [first] = answered("Hur ofta mäts isen?", hit("Isen mäts varje vecka."))
    assert (first.text, first.sure) == ("varje vecka", True)


def test_sentence_of_another_year_than_the_one_asked_for_is_a_guess() -> None:
    held = hit("Asta Sund valdes 2024 till hamnvakt.")
    same, other = (
        answered(f"Vem valdes till hamnvakt {year}?", held, names=("Asta Sund",)) for year in (2024, 2026)
    )
    assert (same[0].sure, other[0].sure) == (True, False)


def test_sentence_in_other_words_is_no_guess_where_it_is_very_near_and_holds_the_value() -> None:
    held = hit("Avgiften för båtplats höjs till 900 kronor.")
    sure = [
        answered("Vad får jag betala för jollen?", held, near={"Avgiften": near})[0].sure
        for near in (2.0, 6.0)
    ]
    assert sure == [False, True]


def test_guess_begins_with_no_only_where_it_is_near() -> None:
    held = hit("Permanent boende ombord tillåts inte.")
    [far], [near] = (
        answered("Kan man bo i sin segelbåt?", held, near={"Permanent": nearness}) for nearness in (1.0, 3.0)
    )
    assert (far.text, near.text) == (held.text, f"Nej. {held.text}")
    assert not near.sure


def test_line_with_a_label_answers_what_the_label_is_called_after() -> None:
    held = hit("Plats: Norrviks bygdegård\nErsätter\tBadordning från 2011\nTid: 18.30")
    assert texts(answered("Var hölls mötet om bryggan?", held)) == ["Plats: Norrviks bygdegård"]
    assert "18.30" in texts(answered("Hur dags är mötet?", held))
    assert texts(answered("Får jag bada här?", held)) == []
    assert texts(answered("Vilken ordning ersätts av den nya?", held)) == ["Ersätter Badordning från 2011"]


def test_row_may_answer_what_no_column_is_called_after() -> None:
    held = row(("Åtgärd", "Inrätta en jourtelefon för båtar"), ("Ansvarig", "Hamnchef"))
    assert texts(answered("Kan man ringa om motorn dör?", held)) == [
        "Åtgärd: Inrätta en jourtelefon för båtar; Ansvarig: Hamnchef"
    ]


def test_number_of_something_else_than_what_is_counted_is_a_guess() -> None:
    held = hit("Bryggan i Norrvik mäter 40 meter.")
    same = hit("Bryggan i Norrvik har 40 båtar.")
    assert [answered("Hur många båtar har bryggan i Norrvik?", one)[0].sure for one in (held, same)] == [
        False,
        True,
    ]


def test_body_of_the_one_who_is_named_is_not_who_comes_after() -> None:
    held = row(("Namn", "Asta Sund"), ("Från", "Norrviks hamnlag"))
    question = "Vem leder arbetet efter Asta Sund?"
    found = answered(question, held, near={"Asta": 6.0}, names=("Asta Sund",), bodies=("Norrviks hamnlag",))
    assert "Norrviks hamnlag" not in texts(found)


def test_reason_that_is_not_told_is_a_guess() -> None:
    told, untold = "Bryggan i Norrvik flyttas på grund av isen.", "Bryggan i Norrvik flyttas i maj."
    assert [answered("Varför flyttas bryggan i Norrvik?", hit(one))[0].sure for one in (told, untold)] == [
        True,
        False,
    ]


def test_question_for_yes_or_no_is_not_answered_by_a_value_alone() -> None:
    held = hit("I flera städer är bryggan avgiftsfri för äldre.")
    assert texts(answered("Är det gratis för äldre vid bryggan?", held)) == [held.text]


def test_number_of_an_item_is_not_told() -> None:
    [first] = answered("Rivs bryggan i Norrvik?", hit("2. Bryggan i Norrvik rivs i sommar."))
    assert first.text == "Bryggan i Norrvik rivs i sommar."
    assert first.evidence.quote.startswith("2. ")


def test_what_became_of_a_matter_is_as_near_as_the_matter() -> None:
    near = {"Asta Sund vill": 6.0, "Hundarna": -3.0, "Ove": 1.0}
    other = hit("Ove Ek cyklade hem.", rank=2)
    held = hit("Asta Sund vill ha en brygga.\nMotionen avslås.")
    assert "Motionen avslås." in answered("Blir det en kaj?", held, other, near=near)[0].text
    mixed = hit("Asta Sund vill ha en brygga.\nHundarna skäller. Frågan bordlades.")
    found = texts(answered("Blir det en kaj?", mixed, other, near=near))
    assert found.index("Frågan bordlades.") > found.index("Asta Sund vill ha en brygga.")


def test_answer_to_a_question_in_the_text_is_told_with_the_question() -> None:
    held = hit("Fråga: Får man ha kofta på bryggan? Svar: Nej. Bara flytväst gäller där.")
    [first, *_] = answered("Är det okej med tjocktröja?", held, near={"Fråga": 3.0, "Svar": 4.0})
    assert first.text == "Nej. Fråga: Får man ha kofta på bryggan? Svar: Nej."
    assert not answered("Är det okej med kofta?", hit("Hundarna skäller på bryggan, eller hur?"))


def test_value_under_a_title_alone_is_a_guess() -> None:
    held = hit("Svaret lämnas inom 72 timmar.")
    titled = replace(held, section=replace(held.section, headings=("Avtal om bryggan",)))
    assert [one.sure for one in answered("Hur länge gäller avtalet om bryggan?", titled)] == [False]


def test_line_whose_label_asks_the_question_comes_first_under_a_title_that_names_it() -> None:
    held = hit("Bryggans årsmöte lockade folk till Norrvik.\nPlats: Digitalt")
    titled = replace(held, section=replace(held.section, headings=("Bryggans årsmöte",)))
    found = answered("Var hölls bryggans årsmöte?", titled, near={"Bryggans": 2.0})
    assert found[0].text == "Plats: Digitalt"


def test_what_is_sure_comes_first_and_says_yes_or_no() -> None:
    held = hit("Den som vill godkänna motionen röstar ja.\nStämman beslutar att inte godkänna motionen.")
    [first, second] = answered("Godkändes motionen?", held, near={"Den som": 7.0, "Stämman": 5.0})
    assert (first.text, first.sure) == ("Nej. Stämman beslutar att inte godkänna motionen.", True)
    assert not second.sure


def test_proposal_says_neither_yes_nor_no() -> None:
    held = hit("Förvaltningen föreslår att turen till bryggan upphör.")
    [first] = answered("Går turen till bryggan?", held, near={"Förvaltningen": 4.0})
    assert first.text == held.text


def under(heading: str, text: str) -> Hit:
    held = hit(f"{heading}\n{text}")
    return replace(held, section=replace(held.section, headings=(heading,)))


def test_list_that_a_heading_leads_in_is_the_answer_with_its_items() -> None:
    held = under("Reviderade bryggregler", "Bad\nFiske, sommar\nFörtöjning\nLäs mer om bryggregler.")
    [first, *_] = answered("Vilka bryggregler är reviderade?", held)
    assert first.text == "Reviderade bryggregler: Bad; Fiske, sommar; Förtöjning"
    assert first.evidence.quote == "Reviderade bryggregler\nBad\nFiske, sommar\nFörtöjning"


def test_single_line_under_a_heading_is_no_list_and_a_value_is_asked_of_no_list() -> None:
    one, many = under("Bryggregler", "Bad"), under("Bryggregler", "Bad 3 maj\nFiske 4 juni")
    assert "Bryggregler" not in " ".join(texts(answered("Vilka bryggregler finns?", one)))
    assert not any(
        text.startswith("Bryggregler") for text in texts(answered("När gäller bryggregler?", many))
    )


def test_name_of_where_somebody_is_does_not_answer_alone() -> None:
    text = "Isenheten vid Norrviks sjukhus sköter bryggan."
    assert texts(answered("Vem sköter bryggan?", hit(text), bodies=("Norrviks sjukhus",))) == [text]
    text = "Bryggan sköts av Norrviks sjukhus."
    assert texts(answered("Vem sköter bryggan?", hit(text), bodies=("Norrviks sjukhus",))) == [
        "Norrviks sjukhus"
    ]


def test_points_that_follow_as_sections_of_their_own_are_given_with_what_leads_them_in() -> None:
    lead = "Isrådet riktade kritik mot två saker på bryggan:"
    whole = hit(f"{lead}\n\n1. Räcket var löst.\n\n2. Bojen saknades.\n\nRådet återkommer.\n")
    held = replace(whole, text=lead, end=len(lead))
    engine, asked = engine_of([held], {}), understand("Vad kritiserade Isrådet på bryggan?")
    [found] = quoted_answers(engine, quoter_of([whole]), "Vad på bryggan?", [held], asked=asked, limit=5)
    assert found.text == f"{lead} 1. Räcket var löst. 2. Bojen saknades."
    assert found.evidence.quote == f"{lead}\n\n1. Räcket var löst.\n\n2. Bojen saknades."


def test_label_without_what_it_leads_in_is_no_answer() -> None:
    assert answered("Vad sades om bryggan?", hit("3. Bryggan i Norrvik:")) == []


def test_line_that_only_points_on_is_no_answer() -> None:
    held = hit("Läs mer om reviderade bryggregler.")
    assert answered("Vilka bryggregler är reviderade?", held) == []


def test_paper_in_a_list_of_papers_and_whose_proposal_follows_say_nothing() -> None:
    for text in (
        "Hamnkontorets tjänsteutlåtande den 3 maj 2026.",
        "Tilläggsyrkande från Isrådet den 4 maj 2026.",
        "På förslag av ordföranden Asta Sund i hamnstyrelsen:",
    ):
        assert answered("Vad föreslog hamnkontoret om bryggan?", hit(text)) == []
    said = "Hamnkontorets yttrande den 3 maj 2026 avstyrker bryggan."
    assert texts(answered("Vad föreslog hamnkontoret om bryggan?", hit(said))) == [said]


def test_sentence_is_no_guess_where_it_is_near_and_nearer_the_fewer_words_are_asked_about() -> None:
    held = hit("Bryggan fick en ny lampa i fjol.")
    held = replace(held, section=replace(held.section, headings=("Badplatsen",)))
    sure = [
        answered(question, held, near={"Bryggan": near})[0].sure
        for question in ("bryggan", "bryggan på badplatsen")
        for near in (3.0, 4.0, 5.0)
    ]
    assert sure == [False, False, True, False, True, True]


def test_sentence_of_another_place_than_the_one_named_is_a_guess() -> None:
    held = hit("Bryggan i Norrvik byggs den 3 maj 2026.")
    near = {"Bryggan": 6.0}
    here, there = (
        answered(f"När byggs bryggan i {place}?", held, near=near)[0] for place in ("Norrvik", "Ekby")
    )
    assert (here.text, here.sure, there.sure) == ("3 maj 2026", True, False)


def test_name_may_stand_in_the_name_of_the_file() -> None:
    held = replace(hit("Bryggan byggs den 3 maj 2026."), source="/arkiv/plan-ekby-2026.txt")
    assert answered("När byggs bryggan i Ekby?", held, near={"Bryggan": 6.0})[0].sure


def test_row_of_another_day_than_the_period_is_a_guess() -> None:
    question, spring = "Vad beslutades om bryggan?", Period("2026-02", "2026-06")
    held = row(("Uppdrag", "Laga bryggan"), ("Beslutsdatum", "2025-05-15"))
    engine, quoter = engine_of([held], {"Laga": 6.0}), quoter_of([held])
    sure = [
        quoted_answers(engine, quoter, question, [held], asked=understand(question), period=period, limit=5)[
            0
        ].sure
        for period in (None, spring)
    ]
    assert sure == [True, False]


def test_number_of_a_row_is_no_number_of_anything() -> None:
    rows = [row((column, "6"), ("Uppdrag", "Laga bryggan")) for column in ("Nr", "Antal lampor")]
    found = [texts(answered("Hur många lampor har bryggan?", one)) for one in rows]
    assert found == [["Nr: 6; Uppdrag: Laga bryggan"], ["6"]]


def test_one_word_with_a_full_stop_says_nothing() -> None:
    held = hit("Sammanfattning. Bryggan rivs i sommar.")
    near = {"Sammanfattning": 9.0, "Bryggan": 2.0}
    assert texts(answered("Vad händer med bryggan?", held, near=near)) == ["Bryggan rivs i sommar."]


def test_decision_before_its_grounds_is_as_near_as_they_are() -> None:
    held = hit("Motionen avslås.\nAsta Sund vill ha en brygga.")
    near = {"Motionen": -6.0, "Asta Sund": 6.0}
    assert "Motionen avslås." in answered("Blir det en kaj?", held, near=near)[0].text


def test_number_of_others_than_those_who_are_counted_is_a_guess() -> None:
    questions = ("Hur många lampor minskade det med?", "Hur många båtar har varit med?")
    held = hit("131 stora båtar har varit med och antalet lampor har minskat.")
    found = [answered(question, held, near={"131": 6.0})[0] for question in questions]
    assert [one.sure for one in found] == [False, True]


def test_value_beside_no_word_of_the_question_has_to_be_nearer() -> None:
    held = hit("Hamnvakten ringer upp inom 72 timmar.")
    held = replace(held, section=replace(held.section, headings=("Väntan på bryggan",)))
    sure = [
        answered("Hur länge varar väntan på bryggan?", held, near={"Hamnvakten": near})[0].sure
        for near in (4.0, 5.0)
    ]
    assert sure == [False, True]


def test_words_of_one_name_that_stand_apart_are_not_that_name() -> None:
    question, told = "När är nästa möte i Isrådet Norrhamn?", "Nästa möte är den 4 maj i år."
    apart = hit(f"Isrådet har bytt namn i alla sina papper. Orten Norrhamn är liten. {told}")
    near = {told: 9.0}
    assert not any(one.sure for one in answered(question, apart, near=near))
    named = hit(f"Isrådet i Norrhamn har bytt namn. {told}")
    assert [one.text for one in answered(question, named, near=near) if one.sure] == ["4 maj"]


def test_that_nobody_is_appointed_answers_who_comes_after_somebody() -> None:
    told = "Asta Sund lämnar isrådet i maj. Efterträdare är inte utsedd."
    [first, *_] = answered(
        "Vem efterträder Asta Sund i isrådet?", hit(told), near={"Asta": 6.0}, names=("Asta Sund",)
    )
    assert (first.text, first.sure) == (told, True)


def test_what_comes_next_is_answered_by_what_is_to_be_done() -> None:
    told, planned = "Planen för bryggan togs fram i våras.", "Planen för bryggan ska beslutas i juni."
    question = "Vad händer härnäst med planen för bryggan?"
    [first, *_] = answered(question, hit(f"{told} {planned}"), near={told: 6.0, planned: 6.0})
    assert (first.text, first.sure) == (planned, True)


def test_beginning_of_a_document_tells_what_its_sentences_are_about() -> None:
    told = "Norrviks bana är sen eftersom spaden saknas."
    rest = " ".join(["Alla var på plats och dagordningen godkändes utan några ändringar."] * 8)
    question = "Varför är Norrviks bana sen i planeringen av isbanorna?"
    for head, sure in (("Planering av isbanorna.", True), ("Anteckningar från ett möte.", False)):
        answers = answered(question, hit(f"{head} {rest} {told}"), near={told: 9.0})
        assert [one.sure for one in answers if one.text == told] == [sure]


def test_name_that_follows_what_only_asks_is_a_name() -> None:
    told = "Programområdet RPO båtvård träffas två gånger per år."
    question = "Hur ofta träffas RPO palliativ isvård?"
    assert not any(one.sure for one in answered(question, hit(told), near={told: 9.0}))
    assert any(one.sure for one in answered("Hur ofta träffas RPO båtvård?", hit(told), near={told: 9.0}))


def test_sentence_about_what_the_one_before_it_names_is_told_with_that() -> None:
    text = "Norrvik deltar i projektet Ren is. Projektet leds av isvärd Asta Sund."
    [first, *_] = answered("Vem leder projektet Ren is?", hit(text), near={text: 6.0}, names=("Asta Sund",))
    assert (first.text, first.sure) == ("Asta Sund", True)
    assert first.evidence.quote == text
