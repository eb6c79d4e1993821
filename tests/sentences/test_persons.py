"""What a page says to its readers is known in each language; news of the same words stays."""

from __future__ import annotations

import pytest

from toolkit.sentences.quotability import why_not_quotable

TO_READERS = {
    "en": [
        "The headline of this article has been changed to make clear who paid.",
        "An earlier version said that the town would close three schools.",
        "Good morning and welcome to the live coverage of the storm.",
        "The crews, as I see it, have only themselves to blame.",
        "Readers may earn a small reward, and the Courier may earn a commission.",
        "Here’s the list of all schools that stay shut on Monday.",
        "My doubts grew as the mayor said that pools would close.",
        "On a clear day in Hull, I followed two crews to the pier.",
        "“The pier is cold,” the skipper told me.",
        "On day one, this reporter met the crews on the pier of Hull.",
        "Promoter Tide produced this video for the page of the Courier.",
    ],
    "de": [
        "Mit unserem Newsletter erhalten Sie jeden Morgen das Wichtigste.",
        "In einer früheren Version hieß es, drei Schulen würden schließen.",
        "Dieser Artikel wurde am Montag um eine Stellungnahme ergänzt.",
        "Folge dem Kanal auf WhatsApp für alle Spiele der Woche.",
    ],
    "fr": [
        "Une version précédente de cet article donnait un autre chiffre.",
        "Retrouvez toute l’actualité de la région sur notre application.",
        "Cet article a été modifié lundi pour préciser le nom du lac.",
    ],
    "es": [
        "Una versión anterior de esta noticia daba otra cifra de escuelas.",
        "Síguenos en las redes sociales para conocer las noticias del puerto.",
        "Queda prohibida la reproducción total o parcial de los contenidos.",
    ],
    "pt": [
        "Receba as principais notícias do dia pelo canal no WhatsApp.",
        "Os comentários são de responsabilidade exclusiva de seus autores.",
        "Assine o boletim e fique por dentro de tudo na região.",
        "Esta reportagem foi atualizada na segunda com a resposta do banco.",
        "Errata: a ponte fica em Orrim, e não em Brae.",
    ],
    "it": [
        "Iscriviti al canale per ricevere le notizie del porto.",
        "Una versione precedente riportava un altro dato.",
        "Ce ne scusiamo con i nostri lettori.",
    ],
    "nl": ["Volg het laatste nieuws via de gratis app van de krant.", "Een eerdere versie vermeldde een ander bedrag."],
    "pl": ["Obserwuj profil redakcji na Facebooku i nie przegap niczego."],
    "ru": [
        "Подписывайтесь на канал редакции, чтобы не пропустить главное.",
        "Текст обновлён в понедельник вечером после ответа.",
    ],
    "sv": [
        "Följ tidningen på Facebook och få nyheter varje dag.",
        "I en tidigare version av artikeln angavs fel belopp.",
    ],
    "no": [
        "Følg avisen på Facebook for flere nyheter fra kysten.",
        "Saken er oppdatert mandag kveld med svar fra banken.",
    ],
    "da": ["Tilmeld dagens nyhedsbrev og læs mere om kysten hver morgen."],
    "fi": ["Tilaa lehden uutiskirje ja lue tuoreimmat uutiset joka aamu."],
    "cs": ["Sledujte další zprávy na kanálu redakce každý den ráno."],
    "tr": ["Haberin devamı için buraya tıklayın ve hemen üye olun."],
    "ja": [
        "この記事の一部を訂正しました、関係者の指摘によるものです。",
        "詳しくは公式サイトをご覧ください、毎日更新中です。",
    ],
    "zh": ["关注公众号获取更多新闻，每天早上准时推送给大家。"],
}
NEWS = {
    "en": [
        "An earlier version of the bill would have closed three schools.",
        "The first version of the law was struck down by the court in May.",
        "World War I ended ships that had sailed from Hull for a century.",
        "Charles I was beheaded on a cold morning, and the crowd groaned.",
        "US officials followed the talks from a ship off the coast.",
        "The headline of the day was the fall of the cod price.",
        "“We will stay, and I will stay,” Ann Berg said on Monday.",
        "‘You pay for it,’ said Bo Ito, who owns the crews’ boats.",
        "The crews told us on Monday that the nets were empty.",
        "Share prices fell by a tenth in Hull, and brokers left in tears.",
        "The article of the constitution was changed by 300 votes to 20.",
        "Download the app, the mayor told the crews of Hull on Monday.",
        "Update or not, the software of the trains failed on Monday.",
    ],
    "de": [
        "Sie erhalten künftig einen Newsletter, teilte das Amt den Eltern mit.",
        "Eine frühere Version des Gesetzes scheiterte im Mai am Gericht.",
        "Der Artikel des Grundgesetzes wurde mit 300 Stimmen geändert.",
        "„Wir bleiben hier“, sagte Ann Berg am Montag in Kiel.",
    ],
    "fr": [
        "Une version antérieure du texte de loi avait été rejetée en mai.",
        "Le rendez-vous des équipages est fixé à lundi matin.",
    ],
    "es": [
        "Una versión anterior de la ley fue rechazada en mayo.",
        "El diario perdió suscriptores y cerró su canal en abril.",
    ],
    "pt": [
        "Uma versão anterior da lei foi rejeitada em maio pelo tribunal.",
        "O canal perdeu metade dos assinantes em um ano.",
    ],
    "it": ["Il canale ha perso metà degli abbonati in un anno."],
    "nl": ["Een eerdere versie van de wet werd in mei verworpen."],
    "ru": ["Моряки нашли сети, и сайт порта закрыли в понедельник."],
    "sv": ["Kanalen förlorade hälften av sina prenumeranter i maj."],
    "no": ["Appen ble lastet ned av halve byen på en uke."],
    "tr": ["Kanal bir yılda abonelerinin yarısını kaybetti ve kapandı."],
    "ja": ["私立大学の学費は来年から一割上がる見通しとなった。"],
    "mt": ["Il-kunsill għalaq żewġ pixxini nhar it-Tnejn filgħodu."],
    "zh": ["我国今年将减少鳕鱼配额，部长在北京宣布了这一决定。"],
}


@pytest.mark.parametrize(("tag", "sentence"), [(tag, said) for tag, several in TO_READERS.items() for said in several])
def test_what_is_said_to_readers_is_not_quoted(tag, sentence):
    assert why_not_quotable(sentence, tag)


@pytest.mark.parametrize(("tag", "sentence"), [(tag, said) for tag, several in NEWS.items() for said in several])
def test_news_of_the_same_words_is_quoted(tag, sentence):
    assert why_not_quotable(sentence, tag) is None
