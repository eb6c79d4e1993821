"""French."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        M. MM. Mme. Mmes. Mlle. Mlles. Me. Mgr. Dr. Drs. Pr. prof. St. Ste. Gal. Cdt. Col. p.ex. c.à.d. cf.
        av. bd. env. vs.
    """,
    abbreviations_before_figures="art. no. n. p. pp. chap. vol. tél. fig. al. env. éd.",
    abbreviations_before_names="Cie.",
    openings="""
        Il Ils Elle Elles Cela Ceci Celui-ci Celle-ci Ceux-ci Celles-ci Mais Et Ou Or Donc Aussi Ainsi Toutefois
        Cependant Pourtant Puis Ensuite Son Sa Ses Leur Leurs En_revanche En_outre En_effet Par_ailleurs De_plus
        Selon_lui Selon_elle C’est C’était C'est C'était D’autant Tous_deux Toutes_deux
    """,
    openings_unless_a_time="Ce Cet Cette Ces",
    times="semaine année mois-ci matin soir lundi mardi mercredi jeudi vendredi samedi dimanche été hiver printemps",
    opening_patterns=(
        "(?:Oui|Non|Si|Exactement|Bien sûr|Absolument|Tout à fait|Effectivement|Certes)[.,!;—–-]",
        "Parce qu[^,]*$",
    ),
    unnamed_speakers=(
        r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:il|elle))?\.$',
        r"\b(?i:selon|d[’']après) (?:elles?|lui|eux)\b",
    ),
    persons=(
        "je|me|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos|tu",
        r"[jm][’']\w+|(?!rendez)\w+(?:ez-vous|ons-nous)",
    ),
    orders="Cliquer Lire Retrouver S’abonner S'abonner Télécharger",
    page_matters=("abonn|article|chaîne|commentaire|inscri|compte|lettre|gratuit|suite|actualité|application|site",),
    page_notices=(
        r"version (?:précédente|antérieure|initiale)(?: (?:de cet article|de ce texte))?(?! (?:de|du|des|d[’'])\b)",
        r"cet (?:article|éditorial)\b.*\b(?:modifié|corrigé|mis à jour|amendé|actualisé)\b",
        r"tous droits (?:de reproduction )?réservés|conditions générales d[’']utilisation|^erratum\b|"
        r"^nous (?:prions|présentons)\b.{0,30}\blecteurs\b.{0,30}\bexcus",
    ),
    comment_policies=(
        r"^(?:tous |les |vos )*commentaires\b(?!(?: (?:du|des?|sur|contre)\b| d[’'])(?! (?:lecteurs|internautes|"
        r"utilisateurs|visiteurs))).{0,60}\b(?:modérés|avant (?:leur )?(?:publication|mise en ligne)|"
        r"responsabilité (?:\w+ )?de (?:leurs|l[’']auteur)|n[’']engagent|ne reflètent|seront (?:supprimés|modérés|"
        r"publiés))",
        r"\b(?:rédaction|modérat\w+|site|journal)\b.{0,60}\b(?:se réserve|décline|n[’']est (?:pas|"
        r"en aucun cas) responsable)\b.{0,80}\bcommentaires\b",
    ),
    pictures="photo photos image illustration crédit légende",
    titles="M Mme Mlle",
    by="Par",
    between_names="et de",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    ago="il_y_a",
    days="aujourd['’]hui hier",
    published=(r"(?:publiée?|mise? à jour)(?: le)?\b",),
    changed="mise?_à_jour",
    before_clocks="à",
    number_words="""
        zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        vingt vingts trente quarante cinquante soixante cent cents mille million millions milliard milliards
        dizaine dizaines douzaine vingtaine trentaine centaine centaines millier milliers
    """,
    indefinite_articles="un une",
    negations=(r"ne|n[’']\w+|pas|jamais|aucune?|sans|ni|dément\w*|nient?|nié",),
    version_marks=(
        r"correct(?:ion|if)|corrigée?|rectificatif|rectifi(?:ée?|cation)|rectif|actualis(?:ée?|ation)|"
        r"mise? à jour|lead(?= \d)|synthèse|version corrigée|erratum",
    ),
    notes_to_editors=(
        r"(?:à l[’']attention des|avis aux|note aux|attention(?: aux)?|"
        r"note à l[’']attention des) (?:rédactions|rédacteurs|clients|abonnés|éditeurs)|annulation|"
        r"annulée?|annule(?: et remplace)?|dépêche annulée|embargo(?: jusqu[’']\w*\b[^:–—-]*)?|"
        r"note de (?:service|la rédaction aux clients)|avis",
    ),
    words_of_notes=(
        r"(?:dépêche|article|papier|titrée?|titre|version|publi\w+|photos?|vidéo|embargo jusqu[’']|rédactions?|"
        r"diffus\w+|texte|utiliser)",
    ),
    requests_to_withdraw=(
        r"(?:prière|merci|veuillez|nous (?:vous )?(?:prions|demandons))\b.{0,60}\b(?:annuler|ne pas|retirer|"
        r"supprimer)\b[^,]{0,60}\b(?:dépêche|article|papier)\b",
    ),
    withdrawals=(r"annul\w+|retir\w+|ne pas (?:utiliser|publier|diffuser|tenir compte)|supprim\w+",),
    news_words="""
        déclaré annoncé indiqué précisé ajouté expliqué affirmé jour jours semaine semaines mois an ans année
        années hier demain matin soir nuit million millions milliard milliards euros porte nouvelle nouvelles
        heure heures
    """,
    name_particles="de du des",
    elided="l d qu j n s m t c jusqu lorsqu",
    before_nouns="""
        au aucune aux avec ce ces cet cette chaque contre d dans de des du en entre l la le les leur leurs ma mes mon
        notre par plusieurs sa sans ses son sous sur un une vers
    """,
    before_verbs="""
        a ai avait avoir elle elles est il ils j je n ne nous on ont peut pour qui s se sera sont va vous y était
    """,
    articles="le la les",
    desks="actualites actualite actu infos info sport sports politique economie monde international culture sante une",
    source_labels=("source",),
    related_headings=(
        "(?:les )?plus lus|à la une",
        "(?:vous aimerez|cela peut vous intéresser|vous pourriez aimer)(?: aussi)?",
        "(?:nos |d’|d')?autres (?:articles|actualités)|plus d[’']actualités|articles recommandés",
        "(?:articles|contenus) (?:liés|similaires|associés)|(?:à )?lire aussi|sur le même sujet",
    ),
    article_ends=(
        "(?:aucun|pas (?:encore )?de) commentaires?(?: pour (?:le moment|l.instant))?",
        "(?:essayez|découvrez) nos (?:fonctions|outils|fonctionnalités)(?: d.)?(?: ia)?",
        r"\d+\s+commentaires?",
    ),
    possible_article_ends=(
        "mots[- ]clés|étiquettes",
        "commentaires",
    ),
    buttons=("partager|imprimer|publicité",),
    notices=(
        r"temps de lecture\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? de lecture",
    ),
    letter_ends=(
        r"\bse désabonner\b|\bdésinscri(?:re|ption)\b|\bvous désabonner\b",
        r"\bdans (?:votre|un) navigateur\b",
    ),
    cross_references=("(?:à )?(?:lire|voir) aussi",),
    possible_cross_references=(r"LIRE AUSSI\b",),
    opinions="tribune éditorial édito opinion chronique billet",
    cookies=(
        r"(?:ce|notre) site (?:web |internet )?(?:utilise|dépose) (?:des |les )?(?:\w+ )?cookies\b.{0,150}",
        r"nous utilisons (?:des |les )?cookies(?: (?:pour|afin|et|sur)\b.{0,100}\b(?:sites?|navigation|expérience|"
        r"contenus?|publicités?|services?|trafic|visites?)\b.{0,60})?",
        r"en (?:(?:poursuivant|continuant) (?:votre|la|à|sur)|cliquant|utilisant)\b.{0,100}\bvous (?:acceptez|"
        r"consentez)\b.{0,120}",
    ),
    subscriptions=(
        r"il vous reste [\d.,]+\s?% .{0,60}\bà (?:lire|découvrir)|la suite (?:de .{1,20} )?est réservée aux "
        r"(?:abonnés|membres)",
        "(?:(?:cet |l.)?(?:article|contenu|entretien)(?: est)? )?(?:réservé|exclusif) (?:aux|à nos|pour les) abonnés",
        r"(?:déjà|pas encore) (?:abonné|inscrit)(?:.?e.?)?\s?\?(?: (?:se connecter|(?:connect|identifi)ez-vous)(?: "
        r"ici)?)?",
        r"(?:abonnez|inscrivez|connectez)-vous\b.{0,40}\b(?:lire|lecture|newsletter|infolettre|accéder|"
        r"articles?)\b.{0,80}",
        r"pour (?:lire la suite|(?:continuer|poursuivre) (?:la|votre) lecture)\b.{0,100}",
    ),
    newsletters=(r"recevez .{0,80}\b(?:newsletter|infolettre|boîte (?:mail|de réception))\b.{0,60}",),
    adverts=("la suite après (?:la|cette) (?:publicité|pub)",),
    further_solicitations=("en savoir plus", "se connecter|connectez-vous"),
    page_words=("abonn", "infolettre", "(?:connect|inscriv|identifi)ez-vous|se connecter|à lire", r"\bsite\b"),
    reporting_words=(r"a (?:dit|déclaré|indiqué|jugé|estimé)|selon l\w+", r"tribuna\w+|juge|avocate?s?"),
    appeared_first=("L[’']article .{1,250} est apparu en premier sur",),
)
