"""German."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        h.c. k.u.k. Hr. Hrn. Fr. Dr. Prof. Ing. Dipl. St. Msgr. z.B. d.h. u.a. i.d.R. z.T. sog. bzw. ca.
        vgl. inkl. exkl. evtl. ggf. insb. Abg. Gen. Frhr. geb. verh. v.Chr. n.Chr. Hl. Kard. Präs. Min. Bgm.
        Oblt. Mag. DDr. lt. gem. zzgl. abzgl. einschl. ungef.
    """,
    abbreviations_before_figures="Nr. Art. Abs. S. Kap. Bd. Tel. Abb. Tab. Ziff. mind. höchst. rd. durchschn.",
    abbreviations_before_names="v. n. Mio. Mrd. Tsd. Co. Std. Jh.",
    before_ordinals=("der|die|das|dem|den|des|am|im|zum|zur|vom|beim",),
    openings="""
        Er Sie Dies Davon Darin Daran Daraus Dazu Hierzu Dadurch Deswegen
        Dabei Damit Danach Daraufhin Dafür Dagegen Daher Darum Deshalb Demnach Dennoch Dort Dann
        Denn Doch Aber Und Oder Auch Außerdem Zudem Zugleich Zuvor Jedoch Allerdings Hingegen Trotzdem
        So(?!_eine?) Beide Sein Seine Seinen Seiner Ihr Ihre Ihren Ihrer Darüber_hinaus Hinzu_kommt Unterdessen
        Das_ist Das_war Das_sei Das_hat Das_sagte Das_teilte Das_beschloss Das_berichtete Das_gab Das_geht
        Das_bedeutet Das_wäre Das_wird
    """,
    openings_unless_a_time="Dieser Diese Dieses Diesen",
    times="Tage Jahr Woche Monat Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    opening_patterns=(
        r"(?:Der|Die) \d+-Jährige[nr]?\b",
        r"(?:An|Auf|Bei|Für|In|Mit|Nach|Unter|Vor|Zu) (?:sein|ihr)(?:e[mnrs]?)? [^.,]*\b(?:er|sie)\b|An seine Stelle\b",
        "(?:Ja|Nein|Doch|Genau|Natürlich|Klar|Sicher|Stimmt|Richtig|Absolut|Naja|Na ja)[.,!;—–-]",
        "Weil [^,]*$",
    ),
    unnamed_speakers=(
        r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:er|sie|es))?\.$',
        r"\b(?i:laut) (?:ihm|ihr|ihnen)\b|\b(?i:ihm|ihr|ihnen) zufolge\b",
    ),
    persons=(
        "ich|mich|mir|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?",
        "du|dich|dir|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?",
        r"(?<=[\w,] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)",
    ),
    orders="Abonniere Folge Jetzt Hier Klick Lade Lies Mehr Melde Teile Noch_kein Weitere",
    page_matters=(
        r"abo(?:s|nn|\b)|artikel|beitr|kanal|kommentar|anmeld|registrier|probe|weiterlesen|nachrichten|"
        "informationen|thema",
    ),
    page_notices=(
        r"\bvolltext\b.*\b(?:artikels|beitrags|textes)\b",
        r"^hier (?:sind|ist|finden|gibt es) |^an dieser stelle (?:soll|sei|wird)",
        r"(?:zusammenfassung|artikel|text|beitrag) (?:wurde|ist) .*\b(?:ki|chatgpt)\b.*(?:erstellt|verfasst|generiert)",
        "(?:früheren?|vorherigen?|vorigen|ursprünglichen?|ersten?) (?:version|fassung)(?: (?:dieses|des) "
        "(?:artikels|textes|beitrags|berichts)| dieser meldung)?(?! (?:des|der|dieser|dieses|von|vom|eines|einer|"
        r"seine|ihre)\b)",
        r"dies(?:er|e|es) (?:\w+ )?(?:artikel|text|beitrag|meldung|bericht)\b.*\b(?:aktualisiert|korrigiert|"
        r"ergänzt|geändert|überarbeitet|berichtigt)\b",
        r"alle rechte vorbehalten|anm(?:erkung|\.) (?:der|d\.) red|kommentarfunktion|nutzungsbedingungen",
    ),
    comment_policies=(
        r"^(?:alle |die |ihre |eingehende )*(?:leser|nutzer)?kommentare\b(?! (?:des|der|von|vom|zu[mr]?|über|"
        r"gegen|eine[rs])\b(?! (?:leser|nutzer)\w*)).{0,60}\b(?:vor (?:der|ihrer) (?:veröffentlichung|"
        r"freischaltung)|moderiert|freigeschaltet|geben (?:nicht|ausschließlich|lediglich|nur)|meinung (?:der|des|"
        r"ihrer) (?:verfasser|autor|nutzer|leser)|verantwort\w+ (?:der|des|bei den|ihrer) (?:verfasser|autor|"
        r"nutzer|leser))",
        r"\bredaktion\b.{0,60}\b(?:behält sich|haftet nicht|nicht verantwortlich|"
        r"keine haftung)\b.{0,80}\b\w*kommentare?n?\b|^für (?:den inhalt der |"
        r"die )?kommentare\b.{0,40}\bverantwortlich\b",
    ),
    pictures="Foto Fotos Bild Bilder Grafik Quelle Video Archivfoto Symbolbild Bildquelle",
    titles="Herr Herrn Frau",
    by="Von",
    between_names="und von",
    months="januar februar märz april mai juni juli august september oktober november dezember",
    weekdays="montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    ago="vor",
    days="heute gestern",
    published=(r"(?:veröffentlicht|aktualisiert|erschienen|erstellt)(?: am)?\b", r"(?:stand|am|vom)\b"),
    changed="aktualisier letzte_änderung",
    before_clocks="um",
    number_words="""
        null ein eine einen einem einer eines eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
        dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig
        siebzig achtzig neunzig hundert tausend hunderte tausende dutzend dutzende million millionen milliarde
        milliarden billion billionen
    """,
    indefinite_articles="ein eine einen einem einer eines",
    negations=(r"nicht|kein\w*|nie|niemals|niemand\w*|ohne|weder|dementier\w*|bestreite\w*|bestritt\w*",),
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
    requests_to_withdraw=(
        r"(?:bitte|wir bitten)\b.{0,60}\b(?:meldung|beitrag|artikel|bericht)\b.{0,150}\b(?:nicht|zurück\w*|löschen)\b",
        r"(?:bitte|wir bitten)\b.{0,60}\b(?:nicht|zurück\w*|lösch\w+)\b[^,]{0,60}\b(?:meldung|beitrag|"
        r"artikel|bericht)\b",
    ),
    withdrawals=(
        r"zurückgezogen|zurückziehung|zurück(?:ziehen)?|nicht (?:zu )?(?:verwenden|veröffentlichen)|"
        r"gesperrt|löschen|annulliert|hinfällig",
    ),
    news_words="""
        prozent prozentpunkte sagten teilte mitteilte angaben laut woche wochen monat monate monaten jahres
        vorjahr gestern abend morgens abends nacht million millionen milliarde milliarden euro sprecher
        sprecherin neuer neues nachricht
    """,
    name_particles="von",
    capital_letters="nouns",
    before_nouns="""
        aller als am an auf aus bei beim das dem den der des die diese diesem diesen dieser dieses durch ein eine
        einem einen einer eines für gegen ihr ihre ihrem ihren ihrer im in ins keine keinen mehr mit nach ohne pro
        seine seinem seinen seiner seit statt um unter vom von vor wegen zum zur zwischen über
    """,
    before_verbs="""
        er es haben hat hatte ich ist kann man nicht sei sich sie sind soll sollen war waren werden wird wurde wurden
        zu
    """,
    articles="der die das",
    desks="nachrichten aktuell sport politik wirtschaft finanzen kultur wissen wissenschaft ausland inland",
    source_labels=("quelle",),
    related_headings=(
        "meist ?gelesen|(?:am )?meistgelesene?(?: artikel)?|(?:auch|ebenfalls) interessant",
        r"mehr (?:artikel|nachrichten|aus \w+)|(?:das )?könnte (?:sie|dich) (?:auch )?interessieren",
        "empfohlene artikel|top-?themen|weitere (?:nachrichten|meldungen|themen)",
        "(?:verwandte|ähnliche|weitere) artikel|mehr zum thema|lesen sie auch|das könnte sie auch interessieren",
    ),
    article_ends=(
        "(?:noch |bisher )?keine kommentare(?: vorhanden)?",
        "(?:testen|entdecken) sie unsere ki-(?:funktionen|werkzeuge)",
        r"\d+\s+kommentare?",
    ),
    possible_article_ends=(
        "schlag(?:wörter|worte)|tags",
        "kommentare",
    ),
    buttons=("teilen|drucken|merken|anzeige|werbung|startseite",),
    notices=(
        r"\d+ ?min(?:uten?|\.)? (?:lesezeit|lesedauer)",
        r"(?:lesezeit|lesedauer):? (?:ca\. )?\d+ ?min(?:uten?|\.)?",
    ),
    letter_ends=(
        r"\babbestellen\b|\babmelden\b|\babmeldung\b",
        r"\b(?:im|in ihrem|in deinem) browser\b",
    ),
    cross_references=("lesen sie (?:auch|mehr)|mehr zum thema",),
    possible_cross_references=(r"LESEN SIE AUCH\b",),
    opinions="kommentar meinung leitartikel glosse kolumne gastbeitrag",
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
)
