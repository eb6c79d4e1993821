"""Italian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        sig. sigg. dott. dott.ssa. dr. prof. prof.ssa. avv. ing. arch. geom. rag. on. sen. mons. cav.
        comm. gen. col. cap. S.E. cfr. es. p.es. c.d. cosidd. St. Sta. vs.
    """,
    abbreviations_before_figures="art. artt. n. nn. pag. pagg. p. cap. vol. tel. fig. mass.",
    openings="""
        Egli Lui Lei Essi Loro Ciò Ma E O Inoltre Anche Tuttavia Però Così Quindi Perciò Poi Infatti Invece Suo
        Sua Suoi Sue Entrambi Entrambe Nel_frattempo Si_tratta È_stato È_stata
    """,
    openings_unless_a_time="Questo Questa Questi Queste Quello Quella",
    times="anno settimana mese mattina sera lunedì martedì mercoledì giovedì venerdì sabato domenica",
    opening_patterns=(
        "(?:Sì|No|Certo|Esatto|Esattamente|Assolutamente|Beh|Certamente)[.,!;—–-]",
        "Perché [^,]*$",
    ),
    unnamed_speakers=(
        r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:lui|lei))?(?:\.$|,| (?:a|al|alla|in|nel|nella|durante|dopo)\b)',
        r"\b(?i:secondo) (?:lui|lei|loro)\b",
    ),
    persons=(
        "io|mi|mi[oae]|miei|noi|nostr[oaie]",
        "tu|ti|tu[oae]|tuoi|voi|vostr[oaie]",
    ),
    orders="""
        Abbonati Accedi Ascolta Attiva Clicca Condividi Entra Guarda Iscriviti Leggi Registrati Ricevi Scarica
        Scopri Segui Seguici Sostieni
    """,
    page_matters=(r"abbon|articolo|canale|comment|notizie|gratis|gratuit|qui\b|pagina|sito|anche\b|social",),
    page_notices=(
        "versione (?:precedente|originale|iniziale)(?: (?:di questo articolo|dell[’']articolo))?(?! (?:di|del|"
        r"dello|della|dell[’'])\b)",
        r"(?:questo articolo|questo testo)\b.*\b(?:modificato|corretto|aggiornato)\b",
        r"tutti i diritti riservati|riproduzione riservata|"
        r"^(?:ce ne|ci) scusiamo\b.{0,30}\b(?:lettori|errore|interessati)\b",
    ),
    comment_policies=(
        r"^(?:tutti )?(?:i )?commenti\b(?! (?:de[il]\w*|di|su\w*|contro)\b(?! (?:lettori|"
        r"utenti))).{0,60}\b(?:moderati|moderazione|prima (?:della|di) (?:essere )?pubblica|"
        r"responsabilità (?:\w+ )?(?:de[il] \w*|di chi|degli)(?:autor|lettor|utent|scriv)|non (?:riflettono|"
        r"rappresentano|rispecchiano)|saranno (?:rimossi|cancellati|pubblicati|moderati))",
        r"\bredazione\b.{0,60}\b(?:si riserva|non (?:è|si ritiene) responsabile)\b.{0,80}\bcommenti\b",
    ),
    pictures="foto immagine video fotografia credito",
    titles="signor signora",
    bylines="Di",
    between_names="e",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ago="fa",
    days="oggi ieri",
    published=(r"(?:pubblicato|aggiornato)(?: il)?\b",),
    changed="aggiornat",
    before_clocks="alle",
    number_words="""
        zero un uno una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
        quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta
        ottanta novanta cento centinaia mille mila migliaia milione milioni miliardo miliardi decina decine
        dozzina dozzine
    """,
    indefinite_articles="un uno una",
    negations=(r"non|mai|nessun\w*|senza|né|nega(?:no|to)?|smentisc\w+|smentit\w+",),
    version_marks=(r"correzione|corretto|rettifica|aggiorna(?:mento|to)?|errata corrige|\(?rpt\)?",),
    notes_to_editors=(
        r"(?:attenzione|avviso|nota|comunicazione)[,:]? ?(?:alle |ai |per (?:le|i) )?(?:redazioni|"
        r"redattori|clienti|abbonati)|alle redazioni|annulla(?:mento|ta|to)?|(?:notizia )?ritirata|"
        r"embargo(?: fino\b[^:–—-]*)?",
    ),
    words_of_notes=(
        r"(?:notizia|articolo|dispaccio|testo|titolat[ao]|titolo|versione|pubblic\w+|foto|video|embargo fino|"
        r"redazioni|utilizzare)",
    ),
    requests_to_withdraw=(
        r"(?:si prega|(?:vi )?preghiamo|chiediamo)\b.{0,60}\b(?:annullare|non (?:us|utilizz|pubblic)\w+|eliminare|"
        r"ritirare)\b[^,]{0,60}\b(?:notizia|articolo|dispaccio|lancio)\b",
    ),
    withdrawals=(r"annull\w+|ritirat[ao]|non (?:usare|utilizzare|pubblicare|diffondere)|eliminare",),
    news_words="""
        dichiarato annunciato spiegato aggiunto settimana settimane mese domani mattina sera notte milione
        euro portavoce nuova nuove
    """,
    name_particles="di della dello dei",
    elided="l d un dell all dall nell sull c",
    before_nouns="""
        agli ai al alla alle con contro da dagli dai dal dalla degli dei del dell della delle di fra gli i il in l la
        le lo nei nel nella ogni per questa questo senza sua sue sul sulla suo suoi tra un una uno
    """,
    before_verbs="""
        che ci era ha hanno non può sarà si sono viene è
    """,
    articles="il lo la",
    desks="notizie sport politica economia esteri mondo cultura salute scienze ultime cronaca",
    source_labels=("fonte",),
    related_headings=(
        "(?:i |gli articoli )?più letti|potrebbe interessarti(?: anche)?|(?:altre|ultime) notizie",
        "articoli consigliati",
        "articoli correlati|leggi anche",
    ),
    article_ends=(
        "(?:ancora )?nessun commento",
        "(?:prova|scopri) le nostre funzioni (?:di )?ia",
        r"\d+\s+commenti",
    ),
    possible_article_ends=(
        "parole chiave|etichette|tag",
        "commenti",
    ),
    buttons=("condividi|stampa|pubblicità",),
    notices=(
        r"tempo di lettura\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? di lettura",
    ),
    letter_ends=(
        r"\bannulla(?:re)? l['’]iscrizione\b|\bdisiscriv",
        r"\bnel (?:tuo )?browser\b",
    ),
    cross_references=("leggi anche",),
    possible_cross_references=(r"LEGGI ANCHE\b",),
    opinions="opinione opinioni editoriale commento",
    cookies=(
        r"(?:questo|il nostro) sito (?:web )?(?:utilizza|usa|fa uso di) (?:i |dei )?cookies?\b.{0,150}",
        r"(?:(?:continuando|proseguendo) (?:a|la|con)|cliccando|navigando)\b.{0,100}\b(?:acconsenti|accetti|"
        r"accettate)\b.{0,100}",
        r"(?:utilizziamo|usiamo) (?:i )?cookies?(?: (?:per|e|su)\b.{0,100}\b(?:sito|siti|web|pagina|naviga\w+|"
        r"esperienza|contenuti|servi\w+|pubblicità)\b.{0,60})?",
    ),
    subscriptions=(
        "(?:(?:questo |l.)?(?:articolo|contenuto)(?: è)? )?(?:riservato agli|solo per gli|esclusivo per gli) abbonati",
        r"(?:sei )?già (?:un )?(?:abbonato|iscritto|registrato)\?(?: accedi(?: qui)?)?",
        r"(?:abbonati|iscriviti|accedi|registrati)(?: ora| subito| qui)?,? (?:per|e|alla)\b.{0,40}\b(?:legg\w+|"
        r"continuare|newsletter)\b.{0,80}|per continuare a leggere\b.{0,80}",
    ),
    newsletters=(r"ricevi .{0,80}\b(?:newsletter|tua e-?mail)\b.{0,60}",),
    adverts=("(?:l.articolo )?continua (?:dopo|sotto) la pubblicità",),
    further_solicitations=("(?:maggiori|più) informazioni", "accedi"),
    page_words=("abbona|iscri[tv]|accedi|registrati", r"\bsito\b", "articolo|contenuto"),
    reporting_words=(
        "ha (?:detto|dichiarato)|secondo (?:il|la|l)",
        r"ministr\w+|tribuna\w+|giudice|avvocat\w+|polizia",
    ),
    appeared_first=("L[’']articolo .{1,250} (?:proviene da|sembra essere il primo su)",),
)
