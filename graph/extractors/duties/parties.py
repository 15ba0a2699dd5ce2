"""Whom a sentence may charge with a duty, as a pattern: names, common words for bodies, services, offices."""

_WITH_ARTICLE = r"(?=[\w-]*(?i:[eéaåior]n|et|na)\b)"  # how words of the lists below end: a cheap test first
_SERVICES = (  # by their common names, which act as bodies do: "Elevhälsan ska"
    rf"\b(?:(?:[\wåäö]+- och )?{_WITH_ARTICLE}[\wåäöÅÄÖ]{{3,}}(?:tjänsten|omsorgen|vården|hälsan"
    r"|psykiatrin|habiliteringen|skolan|skolorna|mottagningen|mottagningarna|centralen|verksamheten|polisen)"
    r"|[Pp]sykiatrin|[Hh]abiliteringen|[Ss]kolan|[Ss]kolorna|[Pp]olisen|[Ff]örsta linjen"
    r"|[A-ZÅÄÖ][a-zåäö]+(?:service|centrum))\b"
)
_BODIES = (
    r"\b(?:[Rr]egionerna|[Kk]ommunerna|[Vv]erksamheterna|[Hh]uvudmännen|[Pp]rocessledarna"
    r"|[Rr]egeringen|[Pp]residiet|[Dd]irektionen|[Rr]evisorerna|[Vv]erket|[Jj]uryn|[Mm]yndigheterna"
    r"|[Kk]anslierna|[Ll]änsstyrelserna|[Uu]niversiteten|[Ll]ärosätena)\b"
    rf"|\b(?:[\w-]+- och )?{_WITH_ARTICLE}[\w-]*(?i:nämnden|styrelsen|förvaltningen|enheten|avdelningen"
    r"|utskottet|rådet|kontoret|[Gg]ruppen|[Kk]ommittén|[Bb]eredningen|[Kk]ansliet|[Bb]olaget|[Kk]liniken"
    r"|sekretariatet|delegationen|revisionen|staben|nätverket|teamet|museet|arkivet|biblioteket|föreningen"
    r"|myndigheten|inspektionen|kommissionen|universitetet|högskolan|institutet|institutionen|fakulteten|kollegiet|departementet"
    r"|(?<!under)sektionen|stiftelsen|förbundet|byrån|kåren|stämman|utredningen(?! ska(?:ll)? (?:belysa"
    r"|visa|ge|beakta)\b)"
    r"|enheterna|förvaltningarna|nämnderna|avdelningarna|centralerna|[Ll]edningen)\b"
)
_OFFICES = (
    r"\b(?:(?:[Vv]ice|[Bb]iträdande|[Ss]tällföreträdande|[Tt]illförordnade?) )?"
    rf"(?:[\w-]+- och )?{_WITH_ARTICLE}[\w-]*(?i:chefen|direktören|samordnaren|juristen|ombudet|sekreteraren"
    r"|[Oo]rdföranden|ledaren|läkaren|strategen|ägaren|controllern|handläggaren|koordinatorn|arkitekten"
    r"|kommunikatören"
    r"|kamreren|herden|rektorn|dekanen|prefekten|revisorn|utredaren|ingenjören|ekonomen|föreståndaren"
    r"|kassören"
    r"|inspektören|administratören|teknikern|pedagogen|kuratorn|psykologen|sköterskan|morskan|planeraren"
    r"|utvecklaren|specialisten|assistenten|rådgivaren|registratorn|arkivarien|konsulenten|förvaltaren"
    r"|vägledaren|mästaren|antikvarien|bibliotekarien|controllerna|upphandlaren|cheferna|rektorerna"
    r"|prefekterna|samordnarna|ledarna|handläggarna|sekreterarna"
    r"|läkarna|sköterskorna|direktörerna|lärarna|ombuden|pedagogerna|strategerna|koordinatorerna)\b"
    r"|\b(?:[Vv][Dd](?::n)?|[Rr]ektor)\b"
)
_PLAIN_OFFICES = (  # an office without article, where a sentence or clause begins: "Enhetschef ansvarar för"
    r"(?:^|(?<=[.•:\n])|(?<=\batt\s))[ ]*"
    r"\b(?:(?:[Vv]ice|[Nn]ärmaste|[Aa]nsvarig|[Bb]iträdande|[Tt]illförordnad|[Mm]edicinskt ansvarig"
    r"|[Mm]edicinteknisk|[Tt]eknisk|[Ee]konomisk|[Aa]dministrativ|[Rr]egional|[Ll]okal|[Nn]ationell) )*"
    r"(?:[Oo]rdförande|[Ss]ekreterare|[Kk]assör|[\wåäö-]*(?:[Ll]edare|[Ss]amordnare|[Cc]hef|sköterska|läkare"
    r"|handläggare|direktör|strateg|controller|koordinator|föreståndare|inspektör|lärare|mentor)"
    r"|[Rr]evisor|[Ss]uppleant|[Ff]irmatecknare"
    r"|[\wåäö-]*(?:(?<![Hh]uvud)(?<![Dd]el)(?<![Mm]ed)(?<!uppgifts)(?<=[a-zåäö-])ansvarig|mästare"
    r"|redaktör|ombud|ledamot)"
    r"|[Tt]jänste(?:person|man) i beredskap)(?: [A-ZÅÄÖ]{2,5})?\b"
)
_OWNED_OFFICES = (  # "Kårens vice ordförande", "Ekby kommuns arkivarie"; "dess ordförande" says not whose
    r"(?:<BODY>s|\b(?!(?:[Dd]ess|[Dd]eras|[Hh]ans|[Hh]ennes|[Vv]ars)\b)[\w-]{4,}+(?<=s))"
    r" (?:(?:vice|biträdande|tillförordnad|ställföreträdande) )?"
    r"(?:ordförande|sekreterare|kassör|revisor|styrelse|kansli|ledamot|ombud|jurist|arkivarie|controller"
    r"|[\w-]*(?:chef|direktör|ledare|samordnare|strateg|ansvarig|koordinator|ekonom|ombud|registrator))\b"
)
_NEW = (  # what is set up by the charge: "En särskild utredare får i uppdrag"
    r"\b(?:(?:[Ee]n|[Dd]en) (?:[a-zåäö]+ ){0,2}?(?:kommitté|utredare|samordnare|arbetsgrupp|delegation"
    r"|kommission)n?|(?:[Dd]en )?[Ss]ärskilda? (?:utredaren?|samordnaren?))\b"
)
_POSTS = r"\b[\w-]++(?<=ledamot) med ansvar för [\w-]+(?:,? (?:och|samt) [\w-]+(?= ))?"
_PRONOUNS = (  # at the beginning, or after the verb of a clause that begins with another part
    r"(?:(?:^|(?<=[.•:\n]))[ ]*\b(?:Hon|Han|Hen|Denne|Vederbörande|Du|De)\b"
    r"|(?:(?<=\bska\s)|(?<=\bskall\s)|(?<=svarar\s)|(?<=\bhar\s)|(?<=\bär\s))(?:hon|han|hen|denne|du)\b)"
)
_ALL_BOARDS = (
    r"\b(?:(?:[Öö]vriga|[Ss]amtliga|[Aa]lla|[Bb]erörda|<BODY>) )*nämnder(?:na)? (?:och|samt)"
    r" (?:styrelser|bolag)(?:na)?\b"
)
THESE = (  # several that the sentence before lists
    r"\b(?:[Dd]e|[Dd]essa|[Nn]ämnda|[Bb]erörda) (?:(?:nämnda|båda|två|tre|fyra|fem) )?"
    r"(?:myndigheter|nämnder|kommuner|regioner|organisationer|parter|förvaltningar|bolag|enheter)(?:na)?\b"
)
_GENERIC = (
    rf"(?:{THESE}|{_NEW}|{_OWNED_OFFICES}|{_POSTS}|{_BODIES}|{_SERVICES}|{_OFFICES}|{_PLAIN_OFFICES}"
    rf"|{_ALL_BOARDS}"
    rf"|{_PRONOUNS})"
)
PARTY = rf"(?:<ACTOR>|{_GENERIC})"
_OF_NOUNS = "|".join((_NEW, _BODIES, _SERVICES, _OFFICES)).replace(r")\b", r")(?=s\b)")
OWNER = rf"(?:<ACTOR>|{_OF_NOUNS}|\b[\w-]*(?:ordförande|sekreterare)(?=s\b))"  # "Styrelsens" uppdrag
