"""Parts of words without which a sentence tells no duty in the passive, or that somebody does something."""

DONE = (
    "samordna", "leda", "leds", "genomför", "utför", "hantera", "tas", "driv", "sköt", "finansiera", "följas",
    "administrera", "förvalta", "utredas", "beredas", "redovisas", "göras", "sammanställs", "upprättas",
    "tillhandahålls", "bekostas", "skickas", "görs", "samlas",
    "revideras", "uppdateras", "följs upp", "utvärderas", "ses över", "bereds", "beslutas", "besvaras",
    "handläggs", "kontrolleras", "publiceras", "skrivs", "förs ", "bokas", "beställs", "ordnas", "arrangeras",
    "granskas", "bemannas", "underhålls", "lagas", "lämnas", "sammankallas", "städas",
    "betalas", "sköts", "avgörs", "letts", "drevs",
)  # fmt: skip
DOES = (
    "genomför",
    "tar fram", "tar med", "tar tillsammans", "tar under", "tar i", "tar till", "tar nu", "tar även",
    "tar kontakt", "tar emot", "tar hand", "tar upp", "tar frågan", "tar ärendet",
    "går igenom", "samlar in", "svarar på", "skickar", "stämmer", "återk", "bjuder", "kontaktar",
    "undersöker", "bevakar", "sammanställer",
    "förbereder", "redovisar", "rapporterar", "bokar", "kallar", "inventerar", "utreder",
    "ser till", "ser över", "följer",
    "utvärderar", "utser", "bereder", "granskar", "sammankallar", "fattar", "prioriterar", "handlägger",
    "kontrollerar", "säkerställer", "övervakar",
    "lyfter", "mejlar", "mailar", "planerar", "ordnar", "arrang", "fixar", "beställ", "köper", "skriver",
    "uppdat", "ringer", "hör av", "hör sig", "anmäler", "public", "lägger", "skapar", "sprider", "kollar",
    "ansök",
    "färdig", "revider", "formul", "begär", "hämtar", "kartl", "delar", "pratar", "lämnar",
)  # fmt: skip
