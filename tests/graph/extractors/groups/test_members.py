"""Who sits in a group, as running text says."""

import pytest

from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of, said


def _said(*paragraphs: str, kinds: tuple[str, ...] = ("member_of", "chairs")) -> list[tuple[str, str, str]]:
    draft = Draft(body="Region Uppsala", kind="nyhetsbrev").heading("Nytt från grupperna")
    return [
        (each.kind, each.subject.name, each.object.name)
        for each in claims_of(appointments, draft.paragraph(*paragraphs))
        if each.kind in kinds
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I RPO Cancersjukdomar ingår Anna Lindqvist (ordförande i förra gruppen), och läkaren Per Nordin.",
        "RPO Cancersjukdomar består av Anna Lindqvist och Per Nordin.",
        "RPO Cancersjukdomar är Anna Lindqvist och Per Nordin.",
        "Anna Lindqvist och Per Nordin är fortsatt ledamöter i RPO Cancersjukdomar.",
        "RPO Cancersjukdomar har fått två nya ledamöter: Anna Lindqvist, Region Dalarna, och Per Nordin.",
        "Nya ledamöter i RPO Cancersjukdomar är Anna Lindqvist och Per Nordin.",
        "RPO Cancersjukdomar utgörs nu av Anna Lindqvist och Per Nordin.",
        "I RPO Cancersjukdomar ska Anna Lindqvist och Per Nordin ingå.",
        "I RPO Cancersjukdomar blir Anna Lindqvist och Per Nordin ledamöter.",
        "Anna Lindqvist, Region Dalarna, och Per Nordin ingår i RPO Cancersjukdomar.",
        "De som ingår i RPO Cancersjukdomar är Anna Lindqvist och Per Nordin.",
        "Vi beslutade att Anna Lindqvist och Per Nordin ska sitta i RPO Cancersjukdomar.",
        "I nätverkets RPO Cancersjukdomar sitter Anna Lindqvist samt Per Nordin.",
        "RPO Cancersjukdomar har under året bestått av Anna Lindqvist och Per Nordin.",
        "RPO Cancersjukdomar har förstärkts med Anna Lindqvist och Per Nordin.",
        "Med i RPO Cancersjukdomar är Anna Lindqvist och Per Nordin.",
        "RPO Cancersjukdomars ledamöter är Anna Lindqvist och Per Nordin.",
        "Anna Lindqvist och Per Nordin har plats i RPO Cancersjukdomar.",
        "Anna Lindqvist, Region Dalarna, och Per Nordin, Region Skåne, utgör RPO Cancersjukdomar.",
        "I RPO Cancersjukdomars arbete deltar Anna Lindqvist och Per Nordin.",
        "Som sakkunniga i RPO Cancersjukdomar förordnades Anna Lindqvist och läkaren Per Nordin.",
        "Som experter att biträda RPO Cancersjukdomar har Anna Lindqvist och Per Nordin utsetts.",
        "RPO Cancersjukdomar har letts av Eva Strand med Anna Lindqvist och Per Nordin som ledamöter.",
    ],
)
def test_those_named_after_a_group_are_its_members(sentence: str) -> None:
    found = _said(sentence, kinds=("member_of",))
    assert {name for _, name, group in found if group == "RPO Cancersjukdomar"} == {
        "Anna Lindqvist",
        "Per Nordin",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Lindqvist (Region Dalarna) ersätter Per Nordin i RPO Cancersjukdomar.",
        "Anna Lindqvist lämnar RPO Cancersjukdomar.",
        "Mandatperioden för Anna Lindqvist i RPO Cancersjukdomar gick ut vid årsskiftet.",
        "Anna Lindqvist är regionens representant i RPO Cancersjukdomar.",
        "Anna Lindqvist, som är regionens ledamot i RPO Cancersjukdomar, hälsade välkommen.",
        "Anna Lindqvist representerar Region Dalarna i RPO Cancersjukdomar.",
        "Som Region Dalarnas representant i RPO Cancersjukdomar har Anna Lindqvist utsetts.",
        "Vi hälsar Anna Lindqvist, Region Dalarna, välkommen som ny ledamot i RPO Cancersjukdomar.",
        "Från årsskiftet har RPO Cancersjukdomar en patientföreträdare, Anna Lindqvist.",
    ],
)
def test_one_who_comes_stays_or_goes_is_a_member(sentence: str) -> None:
    assert ("member_of", "Anna Lindqvist", "RPO Cancersjukdomar") in _said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vägutredningen ska ledas av Anna Lindqvist.",
        "Vi talade med Vägutredningen, med Anna Lindqvist som ordförande.",
        "Anna Lindqvist valdes om till ordförande i Vägutredningen.",
        "I maj förordnades Anna Lindqvist till ordförande i Vägutredningen.",
    ],
)
def test_who_is_to_lead_an_inquiry_chairs_it(sentence: str) -> None:
    assert ("chairs", "Anna Lindqvist", "Vägutredningen") in _said("Stöd ges Vägutredningen.", sentence)


def test_who_leads_the_work_of_an_inquiry_leads_it_and_of_another_group_need_not() -> None:
    work = "Arbetet kommer att ledas av Anna Lindqvist."
    assert _said(f"Nu tillsätts Vägutredningen. {work}") == [("chairs", "Anna Lindqvist", "Vägutredningen")]
    assert _said(f"Frågan lyftes i RPO Cancersjukdomar. {work}") == []


def test_an_inquiry_without_a_name_is_called_by_its_word() -> None:
    found = _said("Som experter att biträda utredningen förordnades Anna Lindqvist och Per Nordin.")
    assert found == [
        ("member_of", "Anna Lindqvist", "Utredningen"),
        ("member_of", "Per Nordin", "Utredningen"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Regeringen har utsett Anna Lindqvist till särskild utredare.",
        "Till särskild utredare förordnades från och med den 3 mars 2026 hovrättsrådet Anna Lindqvist.",
    ],
)
def test_a_special_investigator_has_that_office(sentence: str) -> None:
    found = _said(sentence, kinds=("has_role", "member_of"))
    assert found == [("has_role", "Anna Lindqvist", "särskild utredare")]


def test_the_chair_of_something_else_does_not_lead_the_group_whose_member_she_is() -> None:
    sentence = "Ledamöter i Vägutredningen är Per Nordin och förbundsordförande Anna Lindqvist."
    assert _said("Stöd ges Vägutredningen.", sentence, kinds=("chairs",)) == []


def test_who_stands_in_at_one_meeting_is_no_member() -> None:
    assert _said("Vid dagens möte ersätter Anna Lindqvist kollegan Per Nordin i RPO Cancersjukdomar.") == []


def test_a_common_word_means_the_group_of_that_name_in_the_document() -> None:
    found = _said("Styrgruppen har letts av kanslichef Anna Lindqvist.", "I styrgruppen ingår Per Nordin.")
    assert found == [
        ("chairs", "Anna Lindqvist", "Styrgruppen"),
        ("member_of", "Per Nordin", "Styrgruppen"),
    ]


def test_whose_chair_is_said_goes_before_the_issuing_body() -> None:
    assert _said("Arbetet börjar i höst. Styrgruppens ordförande är Anna Lindqvist.") == [
        ("chairs", "Anna Lindqvist", "Styrgruppen")
    ]


def test_the_new_group_is_what_the_groups_before_became() -> None:
    found = _said(
        "RAG Astma och RAG Kol går ihop och bildar RAG Lunga. Per Nordin blir ordförande i den nya gruppen.",
        kinds=("chairs",),
    )
    assert found == [("chairs", "Per Nordin", "RAG Lunga")]


def test_a_chair_elected_after_a_merger_leads_the_new_group_and_not_the_body_that_decided() -> None:
    found = _said(
        "RSG Vård och RSG Omsorg slås samman till RSG Nära vård. Beslutet fattades av Kunskapsrådet. Till"
        " ordförande har Anna Lindqvist, Region Dalarna, utsetts. Vice ordförande blir Per Nordin.",
    )
    assert ("chairs", "Anna Lindqvist", "RSG Nära vård") in found
    assert ("member_of", "Per Nordin", "RSG Nära vård") in found


def test_members_elected_for_a_year_are_members_that_year() -> None:
    draft = (
        Draft(body="Ekby nämnd")
        .heading("Val")
        .paragraph("Till ledamöter i RPO Cancersjukdomar för 2027 utsågs Anna Lindqvist och Per Nordin.")
    )
    claims = [each for each in claims_of(appointments, draft) if each.kind == "member_of"]
    assert [(each.subject.name, each.valid_from, each.valid_to) for each in claims] == [
        ("Anna Lindqvist", "2027", "2027"),
        ("Per Nordin", "2027", "2027"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I arbetsgruppen ingår Socialstyrelsen, Region Skåne och Sveriges Kommuner och Regioner (SKR).",
        "I arbetsgruppen ska Socialstyrelsen, Region Skåne och Sveriges Kommuner och Regioner ingå.",
        "Arbetsgruppen består av representanter från Socialstyrelsen, Region Skåne samt SKR.",
        "I arbetsgruppen finns Socialstyrelsen, Region Skåne och SKR representerade.",
    ],
)
def test_where_no_people_are_named_the_bodies_are_the_members(sentence: str) -> None:
    assert set(_said(sentence)) == {
        ("member_of", "Socialstyrelsen", "Arbetsgruppen"),
        ("member_of", "Region Skåne", "Arbetsgruppen"),
        ("member_of", "Sveriges Kommuner och Regioner", "Arbetsgruppen"),
    }


def test_who_stands_as_chair_among_the_members_leads_the_group() -> None:
    assert _said("I styrgruppen ingår Anna Lindqvist (ordförande) och Per Nordin.") == [
        ("chairs", "Anna Lindqvist", "Styrgruppen"),
        ("member_of", "Per Nordin", "Styrgruppen"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I området ingår Anna Lindqvist och Per Nordin.",
        "I uppdraget ingår att Anna Lindqvist tar fram en plan.",
        "Arbetsgruppen består av chefer från vården.",
        "Region Skåne består av Socialnämnden och Regionstyrelsen.",
        "Föreslås att Anna Lindqvist ska ingå i arbetsgruppen.",
    ],
)
def test_what_is_no_group_has_no_members(sentence: str) -> None:
    assert _said(sentence) == []


def test_who_is_named_between_two_members_is_whom_the_first_works_for() -> None:
    found = _said(
        "I styrgruppen ingår Anna Lindqvist, Region Dalarna, och Per Nordin, Socialstyrelsen.",
        kinds=("represents",),
    )
    assert found == [
        ("represents", "Anna Lindqvist", "Region Dalarna"),
        ("represents", "Per Nordin", "Socialstyrelsen"),
    ]


def test_a_committee_of_a_network_a_group_with_its_place_and_the_other_members_are_told_of() -> None:
    found = _said(
        "Ledamöter i nätverkets arbetsutskott är Anna Lindholm och Bo Ekman.",
        "Lokala kulturgruppen Dalsland består av Karin Granqvist och Ida Strand.",
        "Kulturgruppen träffas ofta. Övriga ledamöter är Per Nordin.",
    )
    assert {who for _, who, _ in found} == {
        "Anna Lindholm",
        "Bo Ekman",
        "Karin Granqvist",
        "Ida Strand",
        "Per Nordin",
    }


def test_a_group_has_its_definite_name_where_the_text_has_it() -> None:
    draft = Draft(kind="plan").heading("Projektgrupp").paragraph("I projektgruppen ingår Anna Lindholm.")
    assert {each.object.name for each in claims_of(appointments, draft)} == {"Projektgruppen"}


def test_brackets_after_members_tell_their_office_or_employer() -> None:
    draft = Draft(kind="plan").paragraph(
        "I Byggrådet ingår Anna Lindholm (sammankallande), Bo Ekman (Ekby Campusservice) och Eva Strand."
    )
    assert {
        (each.subject.name, each.kind, each.object.name)
        for each in claims_of(appointments, draft)
        if each.kind != "member_of"
    } == {
        ("Anna Lindholm", "has_role", "sammankallande"),
        ("Bo Ekman", "represents", "Ekby Campusservice"),
    }


def test_a_name_after_that_of_a_group_is_one_of_its_members() -> None:
    assert _said("Valberedningens Anna Lindholm har meddelat sitt förslag.") == [
        ("member_of", "Anna Lindholm", "Valberedningen")
    ]


def test_bodies_that_nobody_knows_are_members_after_one_that_is_known() -> None:
    draft = Draft(kind="avtal").paragraph(
        "I länsgruppen ingår Socialstyrelsen, Barnhälsovården samt skolchefer från kommunerna."
    )
    assert {(each.subject.name, each.object.name) for each in claims_of(appointments, draft)} == {
        ("Socialstyrelsen", "Länsgruppen"),
        ("Barnhälsovården", "Länsgruppen"),
    }


@pytest.mark.parametrize(
    ("sentences", "group"),
    [
        (
            "Planen har tagits fram i likvärdighetsgruppen. Gruppen består av Anna Lindholm.",
            "Likvärdighetsgruppen",
        ),
        ("Beredningsgruppen förbereder rådets möten. Den består av Anna Lindholm.", "Beredningsgruppen"),
    ],
)
def test_the_group_spoken_of_may_have_only_a_common_word(sentences: str, group: str) -> None:
    draft = Draft(kind="rapport").paragraph("Folkhälsorådet i Ekby möts i maj.").heading("Arbetet")
    assert said(appointments, draft.paragraph(sentences)) == {("Anna Lindholm", "member_of", group)}


def test_a_council_may_also_have_got_members() -> None:
    draft = (
        Draft(kind="nyhetsbrev")
        .heading("Nytt")
        .paragraph(
            "Folkhälsorådet möts ofta. Rådet har också fått två nya ledamöter: Anna Lindholm och Bo Ekman."
        )
    )
    assert said(appointments, draft) == {
        ("Anna Lindholm", "member_of", "Folkhälsorådet"),
        ("Bo Ekman", "member_of", "Folkhälsorådet"),
    }


def test_members_stand_in_brackets_after_the_group_and_one_may_convene_it() -> None:
    draft = (
        Draft(kind="protokoll")
        .heading("§ 4 Hus")
        .paragraph(
            "Fastighetsutskottet (Anna Lindholm och Bo Ekman) lämnade en rapport.",
            "Vi bildar en ekonomigrupp bestående av Karin Holm och Eva Nord, med Karin som sammankallande.",
        )
    )
    assert said(appointments, draft, "member_of", "has_role") == {
        ("Anna Lindholm", "member_of", "Fastighetsutskottet"),
        ("Bo Ekman", "member_of", "Fastighetsutskottet"),
        ("Karin Holm", "member_of", "Ekonomigrupp"),
        ("Eva Nord", "member_of", "Ekonomigrupp"),
        ("Karin Holm", "has_role", "sammankallande"),
    }


@pytest.mark.parametrize(
    "sentences",
    [
        "En ortsgrupp tillsätts. I gruppen ingår Anna Lindqvist och Per Nordin.",
        "Styrgruppen följer arbetet. I den sitter Anna Lindqvist och Per Nordin.",
        "Styrgruppen leds av Ola Berg och består i övrigt av Anna Lindqvist och Per Nordin.",
        "Styrgruppen har fått ny sammansättning: Anna Lindqvist (PRO) och Per Nordin (Region Dalarna).",
        "Till styrgruppen för hamnen utsågs Anna Lindqvist (sammankallande) och Per Nordin.",
    ],
)
def test_members_are_told_by_a_pronoun_after_the_leader_and_when_they_change(sentences: str) -> None:
    members = {name for kind, name, _ in _said(sentences) if kind == "member_of"}
    assert members >= {"Anna Lindqvist", "Per Nordin"}


@pytest.mark.parametrize(
    "text",
    [
        "Trygghetsrådet består av Anna Lindholm (C), ordförande",
        "Trygghetsrådet består av Anna Lindholm (C) (ordförande), Bo Ekman (S) och Eva Strand (M).",
    ],
)
def test_the_chair_of_a_group_may_have_a_party_before_the_office(text: str) -> None:
    found = said(appointments, Draft(kind="plan", body=None).paragraph(text), "chairs")
    assert found == {("Anna Lindholm", "chairs", "Trygghetsrådet")}


@pytest.mark.parametrize(
    "sentence",
    [
        "I gruppen ska en representant för vardera Region Uppsala och Lunds universitet ingå.",
        "I gruppen ska två ledamöter från Region Uppsala och Lunds universitet sitta.",
        "I gruppen ska en företrädare för Region Uppsala, elevhälsan och Lunds universitet ingå.",
    ],
)
def test_bodies_whose_people_are_to_sit_in_a_group_that_a_council_forms_are_its_members(
    sentence: str,
) -> None:
    draft = Draft(body="Ekby ledningsgrupp").heading("§ 3 Ny grupp", number="§ 3")
    draft.paragraph("Ledningsgruppen beslutar att inrätta Samordningsgrupp skolmat.", sentence)
    assert said(appointments, draft, "member_of") == {
        ("Region Uppsala", "member_of", "Samordningsgrupp skolmat"),
        ("Lunds universitet", "member_of", "Samordningsgrupp skolmat"),
    }


def test_who_decides_on_a_group_is_not_the_group_that_the_next_sentence_means() -> None:
    sentence = "RPO Cancersjukdomar beslutar att starta RAG Spirometri."
    assert _said(f"{sentence} I gruppen ingår Anna Lindqvist.") == [
        ("member_of", "Anna Lindqvist", "RAG Spirometri")
    ]


@pytest.mark.parametrize("adjective", ["Ett nytt", "Ett"])
def test_a_new_council_is_called_without_the_word_new(adjective: str) -> None:
    text = f"{adjective} beställarråd bildas i maj. I rådet ingår Anna Lindqvist och Per Nordin."
    assert {group for _, _, group in _said(text)} == {"Beställarråd"}


@pytest.mark.parametrize("word", ["Sammankallande", "Ordförande"])
def test_the_working_group_is_the_one_that_is_said_to_be_one(word: str) -> None:
    text = f"RAG Hörsel är en arbetsgrupp under RPO Öron. {word} i arbetsgruppen är Anna Lindqvist."
    assert {group for _, _, group in _said(text)} == {"RAG Hörsel"}


@pytest.mark.parametrize("role", ["ordförande", "sammankallande"])
def test_who_leads_the_group_just_told_of_needs_no_name_of_it(role: str) -> None:
    text = f"Ett nytt brukarråd bildas i maj. I rådet ingår Per Nordin. Anna Lindqvist blir {role}."
    kind = "chairs" if role == "ordförande" else "member_of"
    assert (kind, "Anna Lindqvist", "Brukarråd") in _said(text)


def test_the_group_that_was_given_a_task_is_the_one_spoken_of() -> None:
    text = "Vårdrådet gav Beredningsgrupp syn i uppdrag att svara. Ordförande i gruppen är Anna Lindqvist."
    assert ("chairs", "Anna Lindqvist", "Beredningsgrupp syn") in _said(text)


def test_bodies_may_stand_before_the_verb_in_a_clause_after_the_group() -> None:
    assert _said("Under året möts RPO Cancersjukdomar, där Region Dalarna och Region Skåne ingår.") == [
        ("member_of", "Region Dalarna", "RPO Cancersjukdomar"),
        ("member_of", "Region Skåne", "RPO Cancersjukdomar"),
    ]


def test_what_a_council_is_may_be_said_before_whom_it_consists_of() -> None:
    text = "Pensionärsrådet är rådgivande och består av Region Dalarna och Region Skåne."
    assert {who for _, who, _ in _said(text)} == {"Region Dalarna", "Region Skåne"}


def test_the_group_that_works_under_another_is_the_one_that_it_goes_on_about() -> None:
    text = "Under styrgruppen arbetar Samrådsgruppen för syn. Den består av Anna Lindqvist och Per Nordin."
    assert _said(text) == [
        ("member_of", "Anna Lindqvist", "Samrådsgruppen för syn"),
        ("member_of", "Per Nordin", "Samrådsgruppen för syn"),
    ]


def test_a_sentence_about_the_new_group_names_no_other_that_the_next_is_about() -> None:
    text = (
        "RAG Hörsel och RAG Syn slås samman till RAG Sinnen. Den nya gruppen blir en del av RPO Öron."
        " I gruppen ingår även Per Nordin."
    )
    assert ("member_of", "Per Nordin", "RAG Sinnen") in _said(text)


@pytest.mark.parametrize(
    ("sentence", "kind", "since"),
    [
        ("Sedan årsskiftet är Bo Ekman också ledamot i Skolrådet för unga.", "member_of", "2026-01-01"),
        ("Från den 1 maj 2026 är Bo Ekman ny medlem i Skolrådet för unga.", "member_of", "2026-05-01"),
        ("I år blir Bo Ekman även ordförande i Skolrådet för unga.", "chairs", None),
    ],
)
def test_who_sits_in_a_group_may_stand_after_the_verb(sentence: str, kind: str, since: str | None) -> None:
    draft = Draft(body="Region Uppsala", kind="nyhetsbrev").heading("Nytt").paragraph(sentence)
    told = [each for each in claims_of(appointments, draft) if each.kind in ("member_of", "chairs")]
    assert [(each.kind, each.subject.name, each.object.name, each.valid_from) for each in told] == [
        (kind, "Bo Ekman", "Skolrådet för unga", since)
    ]


def test_the_words_after_the_name_of_a_group_may_be_who_it_is() -> None:
    assert set(
        _said("Projektgruppen för flytten är Anna Lindqvist (ordförande), Per Nordin och Karin Ek.")
    ) == {
        ("chairs", "Anna Lindqvist", "Projektgruppen för flytten"),
        ("member_of", "Per Nordin", "Projektgruppen för flytten"),
        ("member_of", "Karin Ek", "Projektgruppen för flytten"),
    }


def test_who_is_pleased_with_a_group_is_not_in_it() -> None:
    assert _said("Nöjda med RPO Cancersjukdomar är Anna Lindqvist och Per Nordin.") == []
