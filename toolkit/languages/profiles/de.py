"""German."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Hr. Hrn. Fr. Dr. Prof. Ing. Dipl. St. Msgr. z.B. d.h. u.a. i.d.R. z.T. sog. bzw. ca. vgl. inkl. exkl.
        evtl. ggf. insb. Abg. Gen. Frhr. geb. verh.
    """,
    abbreviations_before_figures="Nr. Art. Abs. S. Kap. Bd. Tel. Abb. Tab. Ziff.",
    before_ordinals=("der|die|das|dem|den|des|am|im|zum|zur|vom|beim",),
    openings="""
        Er Sie Dies Dabei Damit Danach Daraufhin Dafür Dagegen Daher Darum Deshalb Demnach Dennoch Dort Dann
        Denn Doch Aber Und Oder Auch Außerdem Zudem Zugleich Zuvor Jedoch Allerdings Hingegen Trotzdem
        So(?!_eine?) Beide Sein Seine Seinen Seiner Ihr Ihre Ihren Ihrer Darüber_hinaus Hinzu_kommt Unterdessen
        Das_ist Das_war Das_sei Das_hat Das_sagte Das_teilte Das_beschloss Das_berichtete Das_gab Das_geht
        Das_bedeutet Das_wäre Das_wird
    """,
    openings_unless_a_time="Dieser Diese Dieses Diesen",
    times="Tage Jahr Woche Monat Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    by="Von",
    between_names="und von",
    months="januar februar märz april mai juni juli august september oktober november dezember",
    weekdays="montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    ago="vor",
    days="heute gestern",
    published=(r"(?:veröffentlicht|aktualisiert|erschienen)(?: am)?\b", r"(?:stand|am|vom)\b"),
    before_clocks="um",
    news_words="""
        prozent prozentpunkte sagte sagten sagt teilte mitteilte mit angaben laut uhr tag tage tagen woche
        wochen monat monate monaten jahr jahres vorjahr heute gestern morgen abend morgens abends nacht million
        millionen milliarde milliarden euro sprecher sprecherin neue neuen neuer neues nachricht
    """,
    name_particles="von",
    articles="der die das",
    related_headings=(
        "(?:verwandte|ähnliche|weitere) artikel|mehr zum thema|lesen sie auch|das könnte sie auch interessieren",
    ),
    article_ends=(r"\d+\s+kommentare?",),
    possible_article_ends=("kommentare",),
    buttons=("teilen|drucken|merken|anzeige|werbung|startseite",),
    cross_references=("lesen sie (?:auch|mehr)|mehr zum thema",),
    possible_cross_references=(r"LESEN SIE AUCH\b",),
    cookies=(
        r"(?:diese|unsere) \w*(?:seite|site|page) (?:verwendet|nutzt|benutzt|setzt) (?:\w+ ){0,3}?cookies\b.{0,150}",
        r"wir (?:und .{1,40} )?(?:verwenden|nutzen|setzen|benutzen) (?:\w+ ){0,3}?cookies(?:,? (?:um|auf|und|damit|"
        r"für|ein)\b.{0,100}\b(?:\w*seiten?|web\w*|angebot\w*|inhalte|werbung|anzeigen|erlebnis|nutz\w+|"
        r"dienste)\b.{0,60})?",
        r"(?:durch|mit) (?:die |der |dem |ihrem |ihrer )?(?:weitere[nr]? )?(?:nutzung|klick|"
        r"besuch)\b.{0,100}\b(?:stimmen|erklären|akzeptieren) sie\b.{0,60}\b(?:cookies|verwendung|bedingungen|"
        r"nutzungsbedingungen|agb|einverstanden)\b.{0,60}",
        r"wenn sie .{0,60}\b(?:stimmen|akzeptieren|erklären) sie\b.{0,60}\b(?:cookies|einverstanden)\b.{0,60}",
    ),
    subscriptions=(
        r"(?:dieser|der|dieses) (?:artikel|beitrag|text|inhalt) ist (?:nur |exklusiv |ausschließlich )*für (?:\w+ "
        r"){0,2}?(?:abonnent\w*|mitglieder|registrierte \w+)(?: (?:verfügbar|zugänglich|lesbar))?|(?:nur|exklusiv) "
        r"für abonnent\w*",
        r"(?:(?:sie )?(?:haben|sind) (?:sie )?)?(?:bereits|schon|noch kein) (?:ein )?(?:abo|abonnent\w*|registriert|"
        r"mitglied)\??(?: (?:jetzt |hier |dann )?(?:anmelden|einloggen))?",
        r"(?:jetzt|hier) (?:kostenlos |gratis )?(?:abonnieren|anmelden|registrieren|testen|einloggen|"
        r"weiterlesen)(?: und .{0,60}\b(?:weiter)?lesen)?",
        r"um (?:weiterzulesen|(?:diesen|den) (?:ganzen )?(?:artikel|text) .{0,30}lesen)\b.{0,60}\b(?:abo\w*|"
        r"anmelden|melden|registrier\w+|einloggen|loggen)\b.{0,60}",
    ),
    newsletters=(
        r"(?:abonnieren|bestellen|erhalten) sie (?:jetzt |hier |kostenlos )*(?:unsere\w?|den|die) "
        r".{0,40}newsletter\b.{0,100}",
        r"melden sie sich .{0,60}\bnewsletter\b.{0,30}\ban\b.{0,60}",
    ),
    adverts=(
        "(?:(?:artikel|text|beitrag) (?:wird )?|lesen sie )?(?:unten|nach|unter) (?:der|dieser) (?:werbung|"
        "anzeige)(?: (?:weiter|fortgesetzt))?",
    ),
    further_solicitations=("mehr (?:erfahren|infos?|informationen)", "(?:jetzt |hier )?(?:anmelden|einloggen)"),
    page_words=(r"abonn|\babo\b", "anmelden|einloggen|registrier|weiterlesen", r"\b(?:artikel|beitrag|inhalt)\b"),
    reporting_words=(
        r"sagt\w*|teilte|laut|zufolge|erklärte|schrieb|warnte|urteilte|entschied",
        r"gerichts?|richter\w*|anw[aä]lt\w*|polizei",
    ),
    appeared_first=("Der Beitrag .{1,250} erschien zuerst auf",),
    number_words="""
        null ein eine einen einem einer eines eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
        dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig
        siebzig achtzig neunzig hundert tausend hunderte tausende dutzend dutzende million millionen milliarde
        milliarden billion billionen
    """,
    version_marks=(
        r"korrektur|korrigiert(?:e fassung)?|berichtigung|berichtigt|aktualisier(?:t|ung|te fassung)|"
        r"neufassung|update|roundup|zusammenfassung|lead(?= \d)|neu|überblick",
    ),
    notes_to_editors=(
        r"(?:achtung|hinweis|mitteilung|zur beachtung)[,:]? ?(?:für |an )?(?:die |alle |"
        r"unsere )?(?:redaktion(?:en)?|kunden|bezieher|abonnenten)?|an die redaktion(?:en)?|"
        r"redaktion(?:en|shinweis|eller hinweis)?|(?:meldung )?zurückgezogen|zurückziehung|"
        r"rückruf der meldung|sperrfrist(?: bis\b[^:–—-]*)?|programmhinweis|terminhinweis|themenvorschau|"
        r"wiederholung|eilhinweis",
    ),
    words_of_notes=(
        r"(?:meldung|beitrag|artikel|text|bericht|fassung|überschrift|titel|stichwort|sperrfrist|"
        r"veröffentlich\w*|bild(?:er)?|foto|sendung|redaktion(?:en)?|wiederhol\w*|folgt|verwenden)",
    ),
    withdrawals=(
        r"zurückgezogen|zurückziehung|zurück(?:ziehen)?|nicht (?:zu )?(?:verwenden|veröffentlichen)|"
        r"gesperrt|löschen|annulliert|hinfällig",
    ),
)
