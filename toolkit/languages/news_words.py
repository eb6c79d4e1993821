"""The commonest words of news writing in languages other than English: days, months, per cent, said.

They tell nothing of what a theme is about, but much of which happening it is, so they count for events.
"""

from __future__ import annotations

from functools import cache

from toolkit.languages.stop_words import stop_words
from toolkit.languages.tags import base_language

_NEWS_WORDS = {
    "de": """
        prozent prozentpunkte montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
        märz april mai juni juli august september oktober november dezember sagte sagten sagt teilte mitteilte mit
        angaben laut uhr tag tage tagen woche wochen monat monate monaten jahr jahres vorjahr heute gestern morgen
        abend morgens abends nacht million millionen milliarde milliarden euro sprecher sprecherin neue neuen neuer
        neues nachricht
    """,
    "es": """
        ciento lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
        agosto septiembre octubre noviembre diciembre dijo dijeron afirmó añadió informó explicó señaló aseguró
        según día días semana semanas mes meses año años hoy ayer mañana tarde noche millón millones euros portavoz
        nuevo nueva nuevos nuevas hora horas persona personas
    """,
    "fr": """
        cent lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre dit déclaré annoncé indiqué précisé ajouté expliqué affirmé selon jour
        jours semaine semaines mois an ans année années aujourd hui hier demain matin soir nuit million millions
        milliard milliards euros porte parole nouveau nouvelle nouveaux nouvelles heure heures personne personnes
    """,
    "it": """
        cento lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno
        luglio agosto settembre ottobre novembre dicembre detto dichiarato annunciato spiegato aggiunto secondo
        giorno giorni settimana settimane mese mesi anno anni oggi ieri domani mattina sera notte milione milioni
        miliardi euro portavoce nuovo nuova nuovi nuove ora ore persone
    """,
    "ja": """
        月曜 曜日 火曜 水曜 木曜 金曜 土曜 日曜 今年 昨年 来年 今月 先月 発表 発表した 明らか 午前 午後 同日 現在
        以上 以下 万円 億円 約
    """,
    "nl": """
        procent maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
        juli augustus september oktober november december zei zegt meldde meldt liet weten volgens dag dagen week
        weken maand maanden jaar jaren vandaag gisteren morgen ochtend avond nacht miljoen miljard euro woordvoerder
        nieuwe nieuw uur
    """,
    "pt": """
        cento segunda terça quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho julho
        agosto setembro outubro novembro dezembro disse afirmou anunciou informou explicou acrescentou segundo dia
        dias semana semanas mês meses ano anos hoje ontem amanhã manhã tarde noite milhão milhões euros porta voz
        novo nova novos novas hora horas pessoas
    """,
    "ru": """
        процент процента процентов понедельник вторник среду четверг пятницу субботу воскресенье января февраля
        марта апреля мая июня июля августа сентября октября ноября декабря сказал сказала заявил заявила сообщил
        сообщила сообщили словам день дня дней неделю недели месяц месяца года году годов лет сегодня вчера завтра
        утром вечером ночью тысяч миллион миллионов млн млрд рублей новый новые новая
    """,
    "zh": """
        百分 分点 个百 同比 环比 周一 周二 周三 周四 周五 周六 周日 星期 今年 去年 明年 今天 昨天 明天 昨日 今日
        本月 上月 表示 说道 指出 宣布 发布 公布 记者 报道 数据 数据显 显示 上午 下午 晚间 凌晨 目前 预计 万元 亿元
        左右 以上 以下 约为
    """,
}
_AS_SETS = {language: frozenset(words.split()) for language, words in _NEWS_WORDS.items()}


@cache
def words_of_no_theme(language: str) -> frozenset[str]:
    """Return the stop words of a language together with the commonest words of its news writing."""
    return stop_words(language) | news_words(language)


def news_words(language: str) -> frozenset[str]:
    """Return the commonest words of news writing in a language, in small letters; none of English, or if not known.

    Examples
    --------
    >>> sorted(news_words("de-AT") & {"montag", "sagte", "zoll"}), news_words("en")
    (['montag', 'sagte'], frozenset())
    """
    return _AS_SETS.get(base_language(language), frozenset())
