"""Words of titles that say what is done and not with what: those of the order of business, and empty ones."""

from functools import cache

_EMPTY = """
och att som för med till den det ett av om på i en vid från inom samt är har kan ska över under efter
eller inte utan mot mellan genom enligt gällande angående rörande avseende kring hos via bland annat m fl
mm dess sin sitt sina deras
"""
_BUSINESS = """
information informera anmälan anmälning anmälningsärende anmäla övrig fråga ärende frågestund protokoll
möte mötesform sammanträde beslut besluta val valärende välja justering justerare dagordning
föredragningslista meddelande rapport rapportera delegation delegationsbeslut delegationsärende
ordningsfråga upprop närvaro inledning avslutning avsluta öppnande nästa föregående genomgång
lägesrapport uppföljning redovisning svar motion interpellation medborgarförslag förslag yttrande remiss
remissvar skrivelse handling underlag revidering revidera antagande anta godkännande godkänna
fastställande fastställa inkommen inkomna ny aktuell aktuellt bilaga avsägelse entledigande fyllnadsval
ledamot ersättare ordförande punkt återkoppling dialog diskussion status övrigt laget runt presentation
deltagare agenda välkommen bestämmande tid förteckning lista uppdrag åtgärd plan stad kommun region
anteckning minnesanteckning summering utvärdering mötestid anförande avtackning parentation
"""


@cache
def empty_words() -> frozenset[str]:
    """Give the words that are passed by."""
    return frozenset(_EMPTY.split())


@cache
def business_words() -> frozenset[str]:
    """Give the words of the order of business, in base form; they count little in comparing titles."""
    return frozenset(_BUSINESS.split())
