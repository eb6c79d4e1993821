"""Dutch."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        dhr. mevr. mw. mej. mr. mrs. dr. drs. ir. ing. prof. Z.M. H.M. bijv. bv. d.w.z. d.i. o.a. m.a.w. t.w.
        m.n. i.p.v. vgl. gen. kol. burg. ds. Zr. St. resp. incl. excl. ca.
    """,
    abbreviations_before_figures="nr. nrs. art. blz. p. hfst. tel. afb. plm. ong. gem.",
    openings="""
        Hij Zij Ze Dit Dat Maar En Of Ook Daarnaast Bovendien Toch Echter Daarom Daarna Daardoor Daarbij Dus
        Toen Intussen Zijn Haar Hun Beide Beiden Vervolgens Volgens_hem Volgens_haar
    """,
    openings_unless_a_time="Deze",
    times="week maand zomer winter maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    opening_patterns=(
        r"De \d+-jarige (?=[a-z]+t?\b)",
        "(?:Ja|Nee|Zeker|Precies|Klopt|Natuurlijk|Absoluut)[.,!;—–-]",
        "Omdat [^,]*$",
    ),
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:hij|ze|zij))?\.$',),
    persons=(
        "ik|mij|mijn|wij|we|ons|onze",
        "jij|je|jou|jouw|jullie|u|uw",
    ),
    orders="Abonneer Bekijk Deel Download Klik Lees Luister Meld Ontvang Registreer Schrijf Steun Volg Word Log",
    page_matters=(r"abonne|artikel|kanaal|reactie|nieuwsbrief|nieuws\b|gratis|hier\b|meer\b|ook\b|onze",),
    page_notices=(
        r"(?:eerdere|vorige|oorspronkelijke) versie(?: van dit (?:artikel|bericht|stuk))?(?! van\b)",
        r"dit (?:artikel|bericht|stuk)\b.*\b(?:aangepast|gewijzigd|gecorrigeerd|bijgewerkt)\b",
        "alle rechten voorbehouden|reacties zijn gesloten",
    ),
    comment_policies=(
        r"^(?:alle |de |uw )*reacties\b(?! (?:van|op|over)\b(?! (?:lezers|bezoekers))).{0,60}\b(?:gemodereerd|"
        r"vooraf (?:gecontroleerd|beoordeeld)|voor (?:plaatsing|publicatie)|verantwoordelijkheid van de (?:auteur|"
        r"schrijver|plaatser|lezer))|\bredactie\b.{0,60}\b(?:behoudt zich|"
        r"niet verantwoordelijk)\b.{0,80}\breacties\b",
    ),
    pictures="foto beeld afbeelding",
    titles="meneer mevrouw",
    bylines="Door",
    between_names="en van",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ago="geleden",
    days="vandaag gisteren",
    published=(r"(?:gepubliceerd|bijgewerkt)(?: op)?\b",),
    changed="bijgewerkt",
    before_clocks="om",
    number_words="""
        nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
        zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
        honderden duizend duizenden miljoen miljoenen miljard miljarden dozijn tientallen
    """,
    indefinite_articles="een",
    negations=(r"niet|geen|nooit|niemand|zonder|noch|ontken\w*",),
    version_marks=(r"correctie|gecorrigeerd|rectificatie|herzien|update|aanvulling|bijgewerkt",),
    notes_to_editors=(
        r"(?:let op|attentie|bericht|mededeling|aan)[,:]? ?(?:voor |aan )?(?:de |alle )?(?:redacties?|"
        r"klanten|abonnees)|(?:bericht )?ingetrokken|intrekking|embargo(?: tot\b[^:–—-]*)?",
    ),
    words_of_notes=(
        r"(?:bericht|artikel|verhaal|kop|versie|public\w+|foto(?:[’']s)?|embargo tot|redacties?|gebruiken|"
        r"tekst)",
    ),
    requests_to_withdraw=(
        r"(?:gelieve|wij verzoeken|we verzoeken|graag)\b.{0,60}\b(?:bericht|artikel|verhaal)\b.{0,120}\b(?:niet|"
        r"verwijder\w+|in te trekken)\b",
    ),
    withdrawals=(r"ingetrokken|intrek\w+|niet (?:te )?(?:gebruiken|publiceren)|vervalt|verwijder\w+",),
    news_words="""
        procent zegt meldde meldt liet weten dag dagen week weken maand maanden jaar jaren vandaag gisteren
        morgen ochtend avond nacht miljoen miljard euro woordvoerder nieuwe nieuw uur
    """,
    name_particles="van",
    before_nouns="""
        aan bij de deze die door een elke geen haar het hun in met na naar om ons onze op over per tegen tot tussen
        uit van voor zijn zonder
    """,
    before_verbs="""
        hebben heeft hij ik is kan men niet te was we werd worden wordt ze zich zij zou zullen
    """,
    articles="het",
    desks="nieuws sport politiek economie buitenland binnenland cultuur wetenschap gezondheid",
    source_labels=("bron",),
    related_headings=(
        "(?:meest|best) gelezen|(?:meer|ander|laatste) nieuws|aanbevolen artikelen",
        "meer over dit onderwerp",
        "gerelateerde artikelen|lees ook",
    ),
    article_ends=(
        "(?:nog )?geen reacties",
        r"\d+\s+reacties",
    ),
    possible_article_ends=(
        "trefwoorden|tags",
        "reacties",
    ),
    buttons=("delen|advertentie",),
    notices=(
        r"leestijd\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? (?:leestijd|lezen|leesduur)",
    ),
    letter_ends=(
        r"\bafmelden\b|\buitschrijven\b",
        r"\bin (?:je|uw) browser\b",
    ),
    cross_references=("(?:lees|zie) ook",),
    possible_cross_references=(r"LEES OOK\b",),
    opinions="opinie column commentaar",
    cookies=(
        r"(?:deze|onze) (?:web)?site (?:gebruikt|maakt gebruik van) (?:\w+ )?cookies\b.{0,150}",
        r"wij? gebruiken (?:\w+ )?cookies(?: (?:om|voor|en|op)\b.{0,100}\b(?:(?:web)?sites?|ervaring|inhoud|"
        r"advertenties|diensten)\b.{0,60})?",
        r"door (?:verder te|gebruik te|op|deze)\b.{0,60}\b(?:site|website|klikken|surfen|gaan).{0,40}\b(?:ga je|"
        r"gaat u) akkoord\b.{0,80}",
    ),
    subscriptions=(
        "dit artikel is (?:alleen |exclusief |uitsluitend )?voor (?:onze )?(?:abonnees|leden)|(?:alleen|exclusief) "
        "voor (?:onze )?abonnees",
        r"(?:al|nog geen) (?:abonnee|lid)\?(?: log (?:hier |dan )?in)?",
        r"(?:abonneer je|neem een abonnement|log in|meld je aan|schrijf je in)\b.{0,40}\b(?:lezen|"
        r"nieuwsbrief)\b.{0,60}",
        r"om (?:verder|dit artikel) te lezen\b.{0,80}",
    ),
    newsletters=(r"ontvang .{0,80}\bnieuwsbrief\b.{0,60}",),
    adverts=(
        "(?:(?:het )?(?:artikel|tekst|bericht) )?(?:gaat|lees|loopt) (?:verder|door) (?:na|onder) (?:de|deze) "
        "advertentie",
    ),
    further_solicitations=("meer (?:lezen|informatie)", "log (?:hier )?in"),
    page_words=(r"abonn|nieuwsbrief|\blog (?:hier |dan )?in\b", r"\b(?:artikel|site)\b"),
    reporting_words=("zei|zegt|volgens|meldt", r"rechter|rechtbank|advoca\w+|politie"),
    appeared_first=("Het bericht .{1,250} verscheen eerst op",),
)
