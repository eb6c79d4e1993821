"""Lines in which a page solicits its readers: cookies, subscriptions, newsletters, and adverts in between.

Each sentence of such a line has to be one, as a whole, and the line has to name what belongs to a page, such as an
account, a cookie or an article; none of them reports what somebody said or ruled.
"""

from __future__ import annotations

import re

_COOKIES = (
    r"(?:this|our) (?:web ?)?(?:site|page)s? (?:also )?uses? (?:\w+ ){0,2}?cookies(?:,? (?:and|or) [\w ]{3,40}?)?"
    r"(?: (?:to|for|so|in order) .{1,200})?",
    r"we (?:and (?:our|\d+|some) [\w ]{0,30}?)?(?:also )?use (?:\w+ ){0,3}?cookies(?:,? (?:and|or) (?:other|similar) "
    r"[\w ]{3,40}?)?(?: on (?:this|our) (?:web ?)?(?:site|page)s?)?(?: (?:to|for|so that|in order to) .{0,200}\b(?:you|"
    r"your|our|(?:web ?)?sites?|content|ads?|advertising|traffic|experience|services?|visitors?|users?)\b.{0,120})?",
    r"by (?:continuing(?:,| to (?:use|browse|visit|read|access))|using|clicking|visiting|closing|browsing|accepting|"
    r"signing|subscribing|registering|submitting|"
    r"creating|providing)\b.{0,120}\byou (?:agree|accept|consent|acknowledge|confirm|are (?:agree|"
    r"accept)ing)\b.{0,150}",
    r"if you continue to (?:use|browse)\b.{0,80}\b(?:agree|accept|consent|assume|happy)\b.{0,100}",
    r"(?:diese|unsere) \w*(?:seite|site|page) (?:verwendet|nutzt|benutzt|setzt) (?:\w+ ){0,3}?cookies\b.{0,150}",
    r"wir (?:und .{1,40} )?(?:verwenden|nutzen|setzen|benutzen) (?:\w+ ){0,3}?cookies(?:,? (?:um|auf|und|damit|für|ein)"
    r"\b.{0,100}\b(?:\w*seiten?|web\w*|angebot\w*|inhalte|werbung|anzeigen|erlebnis|nutz\w+|dienste)\b.{0,60})?",
    r"(?:durch|mit) (?:die |der |dem |ihrem |ihrer )?(?:weitere[nr]? )?(?:nutzung|klick|besuch)\b.{0,100}\b(?:stimmen|"
    r"erklären|akzeptieren) sie\b.{0,60}\b(?:cookies|verwendung|bedingungen|nutzungsbedingungen|agb|"
    r"einverstanden)\b.{0,60}",
    r"wenn sie .{0,60}\b(?:stimmen|akzeptieren|erklären) sie\b.{0,60}\b(?:cookies|einverstanden)\b.{0,60}",
    r"(?:ce|notre) site (?:web |internet )?(?:utilise|dépose) (?:des |les )?(?:\w+ )?cookies\b.{0,150}",
    r"nous utilisons (?:des |les )?cookies(?: (?:pour|afin|et|sur)\b.{0,100}\b(?:sites?|navigation|expérience|"
    r"contenus?|publicités?|services?|trafic|visites?)\b.{0,60})?",
    r"en (?:(?:poursuivant|continuant) (?:votre|la|à|sur)|cliquant|utilisant)\b.{0,100}\bvous (?:acceptez|"
    r"consentez)\b.{0,120}",
    r"(?:este|nuestro) sitio (?:web )?(?:utiliza|usa) (?:\w+ )?cookies\b.{0,150}",
    r"(?:esta|nuestra) (?:página|web)(?: web)? (?:utiliza|usa) (?:\w+ )?cookies\b.{0,150}",
    r"(?:si (?:continúas?|sigues?)|al (?:continuar|seguir)|al) (?:naveg|us|utiliz|visit)\w+.{0,100}\b(?:aceptas?|"
    r"consiente|consideramos|"
    r"entendemos)\b.{0,100}",
    r"(?:questo|il nostro) sito (?:web )?(?:utilizza|usa|fa uso di) (?:i |dei )?cookies?\b.{0,150}",
    r"(?:(?:continuando|proseguendo) (?:a|la|con)|cliccando|navigando)\b.{0,100}\b(?:acconsenti|accetti|"
    r"accettate)\b.{0,100}",
    r"(?:este|nosso) (?:site|sítio|portal) (?:utiliza|usa) cookies\b.{0,150}",
    r"ao (?:continuar (?:a )?)?(?:naveg|clic|utiliz|us)\w+\b.{0,100}\b(?:concordas?|aceitas?)\b.{0,100}",
    r"(?:utilizamos|usamos|utilizziamo|usiamo) (?:i )?cookies?(?: (?:para|per|e|y|en|su|em|no)\b.{0,100}\b(?:siti?o?|"
    r"site|web|página|pagina|navega\w+|experi[eê]ncia|esperienza|contenidos?|contenuti|conteúdos?|servi\w+|"
    r"publici\w+|pubblicità)\b.{0,60})?",
    r"(?:deze|onze) (?:web)?site (?:gebruikt|maakt gebruik van) (?:\w+ )?cookies\b.{0,150}",
    r"wij? gebruiken (?:\w+ )?cookies(?: (?:om|voor|en|op)\b.{0,100}\b(?:(?:web)?sites?|ervaring|inhoud|advertenties|"
    r"diensten)\b.{0,60})?",
    r"door (?:verder te|gebruik te|op|deze)\b.{0,60}\b(?:site|website|klikken|surfen|gaan).{0,40}\b(?:ga je|gaat u) "
    r"akkoord\b.{0,80}",
)
_READS_ON = (
    r"(?:(?:continue|keep) reading|read (?:on|more|this|the (?:full|rest|whole)|every|all|our|unlimited|full)|unlock|"
    r"full "
    r"access|unlimited|(?:full|this|the) (?:article|story)|our journalism|inbox|premium|every (?:article|story))"
)
_SUBSCRIPTIONS = (
    r"(?:please )?(?:subscribe|sign ?(?:up|in)|register|log ?in|become an? (?:\w+ ){0,2}(?:member|subscriber)|create "
    r"an? "
    r"(?:free )?account|(?:start|try) .{0,30}\b(?:trial|subscription|membership))(?: (?:now|today|here|for free))?,? "
    r"(?:"
    rf"to|and|for) (?:.{{0,30}}\b)?{_READS_ON}\b.{{0,100}}",
    r"to (?:(?:continue|keep) reading|read (?:on|more|the full|the rest(?: of)?))(?: (?:this |the )?(?:article|"
    r"story))?,? (?:please |you (?:need|have) to )?(?:subscribe|sign (?:in|up)|log ?in|register|become|"
    r"create)\b.{0,100}",
    r"subscribe (?:now )?(?:from|for)(?: (?:just|only|as little as))? \W?\d.{0,40}",
    r"(?:this|the) (?:article|story|content|page|post|report|video) is (?:only |exclusively |reserved |available |"
    r"exclusive )*(?:for|to) (?:\w+ ){0,3}?(?:subscribers?|members|registered (?:users|readers))(?: only)?",
    r"(?:for )?(?:subscribers?|members|premium)[ -]only(?: (?:content|article|story))?|subscriber exclusive|exclusive "
    r"(?:for|to) subscribers|premium (?:content|article)|already have an account\?|don.t have an account(?: yet)?\?",
    r"(?:already|not|not yet|are you) (?:an? )?(?:\w+ )?(?:subscriber|member|subscribed|registered)(?: yet)?\??(?: "
    r"(?:log|"
    r"sign) ?in(?: here| now)?)?",
    r"you(?:.ve| have) .{0,60}\b(?:free (?:articles?|stories)|(?:article|story|reading) limit|articles? (?:left|"
    r"remaining)"
    r")\b(?: (?:to read|this|per|for|until|before|today)\b(?! in\b).{0,40})?",
    r"(?:dieser|der|dieses) (?:artikel|beitrag|text|inhalt) ist (?:nur |exklusiv |ausschließlich )*für (?:\w+ ){0,2}?"
    r"(?:abonnent\w*|mitglieder|registrierte \w+)(?: (?:verfügbar|zugänglich|lesbar))?|(?:nur|exklusiv) für "
    r"abonnent\w*",
    r"(?:(?:sie )?(?:haben|sind) (?:sie )?)?(?:bereits|schon|noch kein) (?:ein )?(?:abo|abonnent\w*|registriert|"
    r"mitglied)\??"
    r"(?: (?:jetzt |hier |dann )?(?:anmelden|einloggen))?",
    r"(?:jetzt|hier) (?:kostenlos |gratis )?(?:abonnieren|anmelden|registrieren|testen|einloggen|weiterlesen)"
    r"(?: und .{0,60}\b(?:weiter)?lesen)?",
    r"um (?:weiterzulesen|(?:diesen|den) (?:ganzen )?(?:artikel|text) .{0,30}lesen)\b.{0,60}\b(?:abo\w*|anmelden|"
    r"melden|registrier\w+|"
    r"einloggen|loggen)\b.{0,60}",
    r"il vous reste [\d.,]+\s?% .{0,60}\bà (?:lire|découvrir)|la suite (?:de .{1,20} )?est réservée aux (?:abonnés|"
    r"membres)",
    r"(?:(?:cet |l.)?(?:article|contenu|entretien)(?: est)? )?(?:réservé|exclusif) (?:aux|à nos|pour les) abonnés",
    r"(?:déjà|pas encore) (?:abonné|inscrit)(?:.?e.?)?\s?\?(?: (?:se connecter|(?:connect|identifi)ez-vous)(?: ici)?)?",
    r"(?:abonnez|inscrivez|connectez)-vous\b.{0,40}\b(?:lire|lecture|newsletter|infolettre|accéder|articles?)\b.{0,80}",
    r"pour (?:lire la suite|(?:continuer|poursuivre) (?:la|votre) lecture)\b.{0,100}",
    r"(?:(?:este |el )?(?:artículo|contenido) (?:es )?)?(?:exclusivo|solo|sólo) para (?:los |nuestros "
    r")?(?:suscriptores|"
    r"abonados|socios)",
    r"¿?(?:ya|todavía no|aún no) (?:eres|es|estás|está) (?:suscriptora?|suscrit[oa]|registrad[oa]|soci[oa])\s?\??"
    r"(?: (?:inicia|inicie) sesión)?",
    r"(?:suscríbete|suscríbase|regístrate|regístrese|inici[ae] sesión)\b.{0,40}\b(?:leer|leyendo|newsletter|"
    r"boletín)\b.{0,80}",
    r"para (?:seguir|continuar) leyendo\b.{0,80}",
    r"(?:(?:questo |l.)?(?:articolo|contenuto)(?: è)? )?(?:riservato agli|solo per gli|esclusivo per gli) abbonati",
    r"(?:sei )?già (?:un )?(?:abbonato|iscritto|registrato)\?(?: accedi(?: qui)?)?",
    r"(?:abbonati|iscriviti|accedi|registrati)(?: ora| subito| qui)?,? (?:per|e|alla)\b.{0,40}\b(?:legg\w+|continuare|"
    r"newsletter)\b.{0,80}|per continuare a leggere\b.{0,80}",
    r"(?:(?:este |o )?(?:artigo|conteúdo)(?: é)? )?(?:exclusivo|apenas|só) para (?:assinantes|subscritores)",
    r"já (?:é|és) (?:assinante|subscritora?)\s?\?",
    r"(?:assine|cadastre-se|inscreva-se|subscreva|registe-se)\b.{0,40}\b(?:ler|lendo|newsletter)\b.{0,80}",
    r"para continuar (?:lendo|a ler)\b.{0,80}",
    r"dit artikel is (?:alleen |exclusief |uitsluitend )?voor (?:onze )?(?:abonnees|leden)|(?:alleen|exclusief) voor "
    r"(?:onze )?abonnees",
    r"(?:al|nog geen) (?:abonnee|lid)\?(?: log (?:hier |dan )?in)?",
    r"(?:abonneer je|neem een abonnement|log in|meld je aan|schrijf je in)\b.{0,40}\b(?:lezen|nieuwsbrief)\b.{0,60}",
    r"om (?:verder|dit artikel) te lezen\b.{0,80}",
)
_LETTERS = (
    r"(?:sign ?up|subscribe|register)(?: here| now)? (?:for|to) (?:our|my)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|"
    r"briefings?|updates|podcast|channel)\b.{0,150}",
    r"(?:sign ?up|subscribe)(?: here| now)? (?:for|to) (?:the|this)\b.{0,60}\bnewsletters?\b.{0,100}",
    r"(?:get|receive|want) .{0,100}\b(?:in|to|into) your inbox\b.{0,80}",
    r"(?:enjoying|enjoyed|like|liked) this (?:article|story|newsletter)\?",
    r"support our (?:\w+ )?(?:journalism|newsroom)\b.{0,100}",
    r"(?:join|follow) (?:us|our) .{0,40}\b(?:whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|google news|"
    r"linkedin|mastodon|bluesky|threads)\b.{0,60}",
    r"you are receiving this (?:e-?mail|newsletter)\b.{0,150}|unsubscribe(?: (?:here|at any time|from this list))?",
    r"(?:view|read) this (?:e-?mail|newsletter) in (?:your|a) browser",
    r"(?:abonnieren|bestellen|erhalten) sie (?:jetzt |hier |kostenlos )*(?:unsere\w?|den|die) "
    r".{0,40}newsletter\b.{0,100}",
    r"melden sie sich .{0,60}\bnewsletter\b.{0,30}\ban\b.{0,60}",
    r"recevez .{0,80}\b(?:newsletter|infolettre|boîte (?:mail|de réception))\b.{0,60}",
    r"recib[ae] .{0,80}\b(?:en (?:tu|su) correo|newsletter|boletín)\b.{0,60}",
    r"(?:ricevi|receba) .{0,80}\b(?:newsletter|tua e-?mail|seu e-?mail)\b.{0,60}|ontvang .{0,80}\bnieuwsbrief\b.{0,60}",
)
_ADVERTS = (
    r"(?:article|story|text|content|post) continues (?:below|after)(?: (?:this |the |our )?(?:ad(?:vert(?:isement)?)?|"
    r"promotion|break|video|newsletter.{0,20}))?",
    r"advert(?:isement|ising)?\W{1,3}(?:scroll|continue|article|story|skip)\b.{0,40}",
    r"scroll(?: down)? (?:to|for) (?:continue|more|read)\b.{0,20}|continue (?:reading )?below(?: the ad.{0,20})?",
    r"skip (?:ad(?:vert(?:isement)?)?|past newsletter.{0,20})|after newsletter promotion|paid (?:content|post)",
    r"(?:(?:artikel|text|beitrag) (?:wird )?|lesen sie )?(?:unten|nach|unter) (?:der|dieser) (?:werbung|anzeige)"
    r"(?: (?:weiter|fortgesetzt))?",
    r"la suite après (?:la|cette) (?:publicité|pub)",
    r"(?:la noticia |el artículo |el texto )?(?:continúa|sigue) (?:después|debajo) de (?:la|esta) publicidad",
    r"(?:l.articolo )?continua (?:dopo|sotto) la pubblicità|(?:o artigo |a notícia )?continua (?:após|depois d)\w? ?"
    r"(?:a )?publicidade",
    r"(?:(?:het )?(?:artikel|tekst|bericht) )?(?:gaat|lees|loopt) (?:verder|door) (?:na|onder) (?:de|deze) advertentie",
)
_FOLLOW_UPS = (
    r"(?:learn|find out|read|see) more(?: (?:here|about (?:our )?cookies))?|(?:log|sign) ?in(?: here)?|more "
    r"information|"
    r"accept(?: all)?|click here|share it with .{1,40}|(?:subscribe|sign up)\b.{0,60}\bnewsletters?\b.{0,60}|cancel "
    r"any ?time|it.s free|thank you|you can (?:change|manage|"
    r"withdraw|opt out|"
    r"unsubscribe|"
    r"cancel)\b.{0,120}",
    r"(?:for more|read|see|view|find)\b.{0,80}\b(?:cookies?|privacy) (?:policy|notice|statement)\b.{0,40}",
    r"mehr (?:erfahren|infos?|informationen)|(?:jetzt |hier )?(?:anmelden|einloggen)|en savoir plus|(?:se connecter|"
    r"connectez-vous)|más información|inici[ae] sesión|(?:maggiori|più) informazioni|accedi|saiba mais|(?:faça|"
    r"inicie) .{0,20}|entre|meer (?:lezen|"
    r"informatie)|log (?:hier )?in",
)
_APPEARED_FIRST = re.compile(
    r"(?:(?:The post (?:(?![a-z]).{1,250} appeared first|[“\"].{1,250}[”\"] first appeared) on"
    r"|Der Beitrag .{1,250} erschien zuerst auf"
    r"|L[’'](?:article .{1,250} est apparu en premier sur|articolo .{1,250} (?:proviene da|sembra essere il primo su))"
    r"|La entrada .{1,250} (?:se publicó|apareció|aparece) primero en|O post .{1,250} aparec(?:eu|e) primeiro em"
    r"|Het bericht .{1,250} verscheen eerst op) (?=[^a-z]|\w+\.\w)(?!TV\b|\d|[A-Z][a-z]+day\b).{1,80})"
)
_ADVERT = re.compile("|".join(_ADVERTS))
_SOLICITATION = re.compile("|".join((*_COOKIES, *_SUBSCRIPTIONS, *_LETTERS, *_ADVERTS)))
_OF_A_PAGE = re.compile(
    r"cookie|subscri|newsletter|paywall|whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|google news|"
    r"linkedin|mastodon|bluesky|threads|\b(?:account|inbox|e-?mails?|journalism|login|articles?)\b|"
    r"\b(?:this|our|your|full|every|premium|free) (?:stor(?:y|ies)|content|page|post|report|video|(?:web ?)?sites?)\b|"
    r"\b(?:log|sign) ?(?:in|up)\b.{0,20}\b(?:(?:continue|keep) reading|read (?:on|more))\b|"
    r"privacy policy|terms of (?:use|service)|terms and conditions|registered (?:users|readers)|members[ -]only|"
    r"abonn|\babo\b|anmelden|einloggen|registrier|weiterlesen|\b(?:artikel|beitrag|inhalt)\b|"
    r"infolettre|(?:connect|inscriv|identifi)ez-vous|se connecter|à lire|"
    r"suscr[ií]|regístr|bolet[ií]n|correo|sesión|\b(?:sitio|sito|site|portal)\b|artículo|articolo|artigo|contenido|conteúdo|"
    r"abbona|iscri[tv]|contenuto|accedi|registrati|assin(?:e\b|ante)|subscrev|cadastre-se|inscreva-se|"
    r"nieuwsbrief|\blog (?:hier |dan )?in\b"
)
_MAY_FOLLOW = re.compile("|".join(_FOLLOW_UPS))
_REPORTS = re.compile(
    r"\b(?:said|says?|saying|told|tells|ruled|heard|wrote|writes|claim(?:s|ed)|argue[sd]|announced|warn(?:s|ed)|"
    r"urge[sd]|"
    r"asked|promised|according to|courts?|judges?|lawyers?|police|minist(?:er|ry)\w*|prosecutors?|spokes\w+|critics|"
    r"fined|"
    r"sued|accused|mayor|officials?|sagt\w*|teilte|laut|zufolge|erklärte|schrieb|warnte|urteilte|entschied|gerichts?|"
    r"richter\w*|anw[aä]lt\w*|polizei|a (?:dit|déclaré|indiqué|jugé|estimé)|selon l\w+|tribuna\w+|juge|avocate?s?|"
    r"ministr\w+|dijo|dijeron|según (?:el|la|los)|afirmó|juez|jueza|abogad\w+|policía|ha (?:detto|dichiarato)|secondo "
    r"(?:"
    r"il|la|l)|giudice|avvocat\w+|polizia|disse|afirmou|segundo [ao]|juiz|advogad\w+|polícia|zei|zegt|volgens|rechter|"
    r"rechtbank|advoca\w+|politie|meldt)\b"
)
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_NUMBER_LEFT_OUT = re.compile(r"\s*\[\+\d+ (?:chars|characters)\]\s*\Z")
_MARKS = " .!…:»>→"
_LONGEST_LINE = 500


def is_solicitation(line: str) -> bool:
    """Return True if a line addresses the readers of a page about the page, and says nothing else.

    Examples
    --------
    >>> is_solicitation("This site uses cookies. By continuing to use it you agree to this.")
    True
    >>> is_solicitation("We use cookies on our site, said the firm's lawyer in court.")
    False
    """
    if len(line) > _LONGEST_LINE:
        return False
    if _APPEARED_FIRST.fullmatch(line):
        return True
    line = line.strip().lower()
    end = _SENTENCE_END.search(line)
    first, rest = (line[: end.end()], line[end.end() :].strip()) if end else (line, "")
    if not _SOLICITATION.fullmatch(first.rstrip(_MARKS)) or _REPORTS.search(line):
        return False
    if not _OF_A_PAGE.search(line) and not _ADVERT.fullmatch(first.rstrip(_MARKS)):
        return False
    others = (sentence.rstrip(_MARKS) for sentence in _BETWEEN_SENTENCES.split(rest) if sentence)
    return all(_SOLICITATION.fullmatch(sentence) or _MAY_FOLLOW.fullmatch(sentence) for sentence in others)


def without_number_left_out(text: str) -> str:
    """Take off the end of a text the number of characters that a service has left out.

    Examples
    --------
    >>> without_number_left_out("The quota was cut by a… [+1234 chars]")
    'The quota was cut by a…'
    """
    return _NUMBER_LEFT_OUT.sub("", text)
