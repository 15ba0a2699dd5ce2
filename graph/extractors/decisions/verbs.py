"""The verbs with which a body decides: one list that every pattern of decisions takes its forms from."""

import re

_FORMS = tuple(  # present, past and supine
    line.split()
    for line in """
    adjungerar adjungerade adjungerat
    anslår anslog anslagit
    antar antog antagit
    anvisar anvisade anvisat
    avskriver avskrev avskrivit
    avslår avslog avslagit
    avstyrker avstyrkte avstyrkt
    avsätter avsatte avsatt
    bemyndigar bemyndigade bemyndigat
    beslutar beslutade beslutat
    besluter beslöt beslutit
    beviljar beviljade beviljat
    bifaller biföll bifallit
    bordlägger bordlade bordlagt
    entledigar entledigade entledigat
    fastslår fastslog fastslagit
    fastställer fastställde fastställt
    förlänger förlängde förlängt
    förordnar förordnade förordnat
    godkänner godkände godkänt
    inrättar inrättade inrättat
    tilldelar tilldelade tilldelat
    tillkallar tillkallade tillkallat
    tillstyrker tillstyrkte tillstyrkt
    tillsätter tillsatte tillsatt
    upphäver upphävde upphävt
    uppdrar uppdrog uppdragit
    utser utsåg utsett
    väljer valde valt
    återremitterar återremitterade återremitterat
    """.strip().splitlines()
)
_GRANTED = (
    r"(?:i uppdrag|tillstånd|bygglov|startbesked|klartecken|grönt ljus|dispens|mandat|ansvarsfrihet|bifall"
    r"|avslag|(?:stöd|bidrag) (?:på|om) \d)"
)
_ACTS = (  # what only decides together with other words
    r"(?:enas|enades|enats|(?:kommer|kom|kommit) överens|noterar|anteckna(?:r|de)(?! som | ett )"
    r"|ställ(?:er|de|t) sig bakom"
    r"|(?:säger|sa|sade|sagt)(?= [^.;:]{0,40}?\b(?:nej|ja) till\b)|röstade (?:igenom|(?:ja|nej) till)"
    r"|(?:lägger|lade|lagt)(?= [^.;:]{1,80}? till handlingarna\b| ned(?:er)? )"
    r"|(?:fattar (?:i ?dag|nu)|fattade|fattat|tog|tagit)(?= [^.;:]{0,60}?\bbeslut(?:et)? (?:om|att)\b)"
    r"|(?:ändrar|ändrade|ändrat)(?= (?:i )?(?:sitt |tidigare )?(?:uppdrag|beslut|villkor|instruktion"
    r"|regleringsbrev)\w*\b)"
    rf"|(?:ger|gav|gett|givit)(?= [^.;:]{{0,120}}?\b{_GRANTED}\b))"
)
_BINDING = ("avslagit", "antagit", "beslutat", "bifallit", "fastställt", "godkänt", "upphävt")
OFTEN_TOLD = re.compile(rf"(?:{'|'.join(supine for *_, supine in _FORMS if supine not in _BINDING)})")
PRESENT = "|".join(present for present, _, _ in _FORMS)
PAST = "|".join(past for _, past, _ in _FORMS)
SUPINE = (
    rf"(?:{'|'.join(supine for *_, supine in _FORMS)})(?! av\b)"  # "godkänt av" is said of what was decided
)
DONE = re.compile(SUPINE)
DECIDES = rf"(?:(?:{PRESENT}|{PAST})(?! (?:mellan|bort)\b)|{SUPINE}|{_ACTS})"
PASSED = rf"(?:(?:{PAST})s|(?:{'|'.join(supine for *_, supine in _FORMS)})s)"
