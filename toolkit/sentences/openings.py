"""With what sentences begin that hang on the one before, in languages other than English.

Pronouns, demonstratives, possessives and connectives; a time that is named so ("diese Woche") hangs on nothing. English
has rules of its own in `toolkit.sentences.dependence`.
"""

from __future__ import annotations

import re

_SPACED = {
    "de": (
        "Er Sie Dies Dabei Damit Danach Daraufhin Dafür Dagegen Daher Darum Deshalb Demnach Dennoch Dort Dann "
        "Denn Doch Aber Und Oder Auch Außerdem Zudem Zugleich Zuvor Jedoch Allerdings Hingegen Trotzdem So(?!_eine?) "
        "Beide Sein Seine Seinen Seiner Ihr Ihre Ihren Ihrer Darüber_hinaus Hinzu_kommt Unterdessen Das_ist Das_war "
        "Das_sei Das_hat Das_sagte Das_teilte Das_beschloss Das_berichtete Das_gab Das_geht Das_bedeutet Das_wäre "
        "Das_wird",
        "Dieser Diese Dieses Diesen",
        "Tage Jahr Woche Monat Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    ),
    "es": (
        "Él Ella Ellos Ellas Esto Eso Pero Y O Además También Tampoco Así Entonces Sino Sin_embargo No_obstante "
        "Asimismo Su Sus Ambos Ambas Por_eso Por_ello De_hecho Por_otra_parte Por_otro_lado En_cambio "
        "Mientras_tanto Luego Después",
        "Este Esta Estos Estas Ese Esa Esos Esas",
        "año semana mes lunes martes miércoles jueves viernes sábado domingo mañana tarde noche",
    ),
    "fr": (
        "Il Ils Elle Elles Cela Ceci Celui-ci Celle-ci Ceux-ci Celles-ci Mais Et Ou Or Donc Aussi Ainsi Toutefois "
        "Cependant Pourtant Puis Ensuite Son Sa Ses Leur Leurs En_revanche En_outre En_effet Par_ailleurs De_plus "
        "Selon_lui Selon_elle C’est C’était C'est C'était D’autant Tous_deux Toutes_deux",
        "Ce Cet Cette Ces",
        "semaine année mois-ci matin soir lundi mardi mercredi jeudi vendredi samedi dimanche été hiver printemps",
    ),
    "it": (
        "Egli Lui Lei Essi Loro Ciò Ma E O Inoltre Anche Tuttavia Però Così Quindi Perciò Poi Infatti Invece Suo "
        "Sua Suoi Sue Entrambi Entrambe Nel_frattempo Si_tratta È_stato È_stata",
        "Questo Questa Questi Queste Quello Quella",
        "anno settimana mese mattina sera lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    "nl": (
        "Hij Zij Ze Dit Dat Maar En Of Ook Daarnaast Bovendien Toch Echter Daarom Daarna Daardoor Daarbij Dus "
        "Toen Intussen Zijn Haar Hun Beide Beiden Vervolgens Volgens_hem Volgens_haar",
        "Deze",
        "week maand zomer winter maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
    "pl": (
        "On Ona Oni One To Jednak Ale I Lub Także Również Ponadto Dlatego Potem Następnie Jego Jej Ich Natomiast "
        "Poza_tym Tymczasem Obaj Obie",
        "Ten Ta Te Ci",
        "tydzień",
    ),
    "pt": (
        "Ele Eles Ela Elas Isso Isto Mas E Ou Além_disso Também Porém No_entanto Contudo Entretanto Assim Então "
        "Depois Seu Sua Seus Suas Ambos Ambas Por_isso",
        "Este Esta Estes Estas Esse Essa Esses Essas",
        "ano semana mês manhã tarde noite segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado "
        "domingo",
    ),
    "ru": (
        "Он Она Оно Они Это Но А И Или Также Однако Кроме_того При_этом Поэтому Затем Его Её Ее Их Оба Обе "
        "Тем_временем Вместе_с_тем В_то_же_время По_его_словам По_её_словам По_ее_словам",
        "Этот Эта Эти",
        "год неделю",
    ),
    "sv": (
        "Han Hon De Detta Men Och Eller Också Dessutom Därför Därefter Då Sedan Hans Hennes Deras Båda Samtidigt",
        "Denna Dessa",
        "vecka månad",
    ),
    "uk": (
        "Він Вона Воно Вони Це Але А І Та Також Однак Крім_того При_цьому Тому Потім Його Її Їх Їхній Обидва "
        "Обидві За_його_словами За_її_словами",
        "Цей Ця Ці",
        "рік тиждень",
    ),
}
_UNSPACED = {
    "ja": "しかし また その この これ それ 一方 さらに そして だが ただ 同氏 同社 彼 なお こうした ここ そこ",
    "zh": "这 那 其 此外 但 不过 然而 同时 另外 他 她 该 因此 随后 对此 而 并 于是 与此同时 两者 双方 這 該",
}
_OPENING = r"[\"“‘'«„(\[「『（ \u00a0\u202f]*"


def _spaced(always: str, unless_a_time: str, times: str) -> re.Pattern[str]:
    either, demonstrative = ("|".join(words.split()).replace("_", " ") for words in (always, unless_a_time))
    named = "|".join(times.split())
    return re.compile(rf"{_OPENING}(?:(?:{either})(?![\w’'-])|(?:{demonstrative}) (?!(?:{named})\b))")


_PATTERNS = {language: _spaced(*told) for language, told in _SPACED.items()} | {
    language: re.compile(rf"{_OPENING}(?:{'|'.join(words.split())})") for language, words in _UNSPACED.items()
}


def opens_in_the_middle(sentence: str, language: str) -> bool:
    """Return True if a sentence begins as one that is only understood with the one before it.

    Parameters
    ----------
    sentence : str
    language : str
        A code such as "de"; of a language that is not known here nothing is told.

    Examples
    --------
    >>> opens_in_the_middle("Er wies die Kritik zurück.", "de"), opens_in_the_middle("Diese Woche tagt der Rat.", "de")
    (True, False)
    """
    pattern = _PATTERNS.get(language)
    return pattern is not None and pattern.match(sentence) is not None
