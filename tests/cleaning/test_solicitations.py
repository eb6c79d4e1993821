"""What a page says to its readers goes; news that begins or ends like it stays, whatever its language."""

from __future__ import annotations

import pytest

from tests.cleaning.rows import SAID, cleaned, row
from toolkit.cleaning.solicitations import is_solicitation
from toolkit.cleaning.steps import STEPS, clean_rows

NEWS = [
    "Related: the two men are brothers, court papers say.",
    "We use cookies on our site, said the firm's lawyer in court.",
    "MORE than 400 people were hurt",
    "Related charges against the skipper were dropped on Monday.",
    "Read more slowly, the teacher told the class in Hull.",
    "Don't miss the point, the minister told the union: cod is scarce.",
    "This site uses cookies to follow its readers across the web, the court found in its ruling.",
    "Already a member of the alliance, Norway will host the talks.",
    "Already a subscriber to the theory, he voted against the bill.",
    "By continuing to fish, you agree to lose your licence, the ministry wrote to the crews.",
    "By clicking on the link, 400 pensioners lost their savings.",
    "Continue reading the will, the judge told the clerk.",
    "You have read the law and you know it, the judge told the lawyer.",
    "The post office in Hull closed on Monday.",
    "Il vous reste dix jours pour voter, a rappelé le maire de Brest.",
    "Ce site utilise des cookies sans accord, selon la Cnil.",
    "Abonnez-vous à la raison, a lancé le ministre aux pêcheurs.",
    "L’article 49 est apparu en premier sur la liste des griefs.",
    "Déjà abonné aux défaites, Brest a perdu encore lundi.",
    "Diese Seite nutzt Cookies ohne Zustimmung, urteilte das Gericht in Kiel.",
    "Wir verwenden Cookies nur mit Erlaubnis, sagte die Anwältin vor Gericht.",
    "Jetzt anmelden müssen sich alle Kutter, die im Juni auslaufen.",
    "Hier können sich Opfer der Flut anmelden.",
    "Mehr zum Thema Quote will der Rat am Montag sagen.",
    "Um weiterzulesen, brauchte der Zeuge seine Brille.",
    "Este artículo es solo para los socios de la lonja, dijo el juez.",
    "Utilizamos redes más anchas, dijo un pescador de Vigo.",
    "La entrada del puerto apareció primero en los planos de 1920.",
    "Leggi anche piccole vanno rispettate, disse il ministro.",
    "Abbonati in calo e ricavi fermi per la squadra di Bari.",
    "Abbonati allo stadio per protesta fuori dalla tribuna.",
    "Assine o acordo, disse o ministro aos pescadores.",
    "Para continuar a pescar é preciso uma licença.",
    "Dit artikel is voor leden van de bond bindend, zei de rechter.",
    "Om verder te vissen is een vergunning nodig.",
    "Copyright law was the second point on the agenda.",
    "By using force, you confirm that they were right to be afraid.",
    "By signing the pact on Monday, you agree to give up the port.",
    "To read this book is to become a sailor again.",
    "To keep reading skills up, ports sign every child up for a course.",
    "To continue reading was, for the skipper, to become free.",
    "Register to vote and read the full programme of the harbour board.",
    "Sign in for the full access to the port: that is the deal.",
    "Subscribe to the view that cod is lost and you will read every article with surprise.",
    "Support local journalism or lose it: two papers close in Hull.",
    "Not a member?",
    "Nous utilisons des cookies pour le goûter des marins.",
    "Wir verwenden Cookies für das Eis am Hafen.",
    "Hier testen und impfen Ärzte seit Montag.",
    "Jetzt testen und wiegen Prüfer auch in den Häfen.",
    "Hier anmelden und mitfahren können alle ab zehn Jahren.",
    "Pour continuer la lecture, les marins ont demandé une lampe.",
    "Para seguir leyendo en alta mar, el patrón pidió veinte libros.",
    "Para continuar leyendo a los noventa años, Marta usa una lupa.",
    "Al usar la fuerza, entendemos que el puerto ha perdido la razón.",
    "Per continuare a leggere i classici, i ragazzi occupano la biblioteca.",
    "Continuando con la pesca, accetti altri danni.",
    "Para continuar a ler aos noventa anos, Marta usa uma lupa.",
    "Om verder te lezen dan de kop is tijd nodig.",
    "The post Office inquiry first appeared on TV.",
    "The post Office inquiry first appeared on Civic Wire in 2009.",
    "You have four articles left to read in the treaty of Hull.",
    "You have 30 articles remaining in the treaty to debate.",
    "Photo by photo, the archive of the port is put online",
    "Image by image the film shows the fall of the pier",
    "Follow us on our way through the ports of the north",
    "Click here and there went the cameras of the crews",
    "No.",
    "home.",
]
NOTICES = [
    "This site uses cookies. By continuing to use it you agree to our use of them.",
    "This website uses cookies to ensure you get the best experience on our website. Learn more",
    "We use cookies and similar technologies to improve your experience on our site.",
    "We and our 842 partners use cookies to store data and show ads.",
    "By clicking “Accept all”, you agree to the storing of cookies on your device.",
    "If you continue to use this site we will assume that you are happy with it.",
    "Subscribe to continue reading.",
    "Subscribe now to keep reading and get access to the full archive.",
    "Sign in to read the full story.",
    "Log in to continue reading",
    "Create a free account to read this article.",
    "Become a member to unlock every story.",
    "This article is for subscribers only",
    "This article is for subscribers only.",
    "This content is available exclusively to subscribers.",
    "This story is only available to registered users.",
    "For subscribers only",
    "Subscriber-only content",
    "Already a subscriber? Log in",
    "Already a subscriber? Sign in here.",
    "Already have an account? Log in",
    "Not a subscriber yet?",
    "You have 3 free articles left this month.",
    "You've reached your article limit.",
    "You have 2 articles left to read.",
    "Photo by Ann Berg",
    "Click here to see the tides",
    "To continue reading this article, please subscribe.",
    "Subscribe for just £1 a week.",
    "Sign up for our daily newsletter, The Morning Brief, and get the news of the coast before breakfast.",
    "Sign up for the Morning Brief newsletter.",
    "Get the best of the coast delivered to your inbox every morning.",
    "Article continues below advertisement",
    "Story continues below",
    "Article continues after this advertisement",
    "Advertisement · Scroll to continue",
    "Advertisement - scroll to continue",
    "Advertisement",
    "Scroll down to continue reading",
    "Skip advertisement",
    "after newsletter promotion",
    "Unsubscribe at any time.",
    "Support our journalism with a gift.",
    "Follow us on Facebook and Instagram",
    "Join our WhatsApp channel for the news of the coast.",
    "Il vous reste 62.5% de cet article à lire. La suite est réservée aux abonnés.",
    "Il vous reste 62.5% de cet article à lire",
    "Article réservé aux abonnés",
    "Déjà abonné ? Se connecter",
    "Déjà abonné(e) ? Connectez-vous",
    "Ce site utilise des cookies pour améliorer votre visite. En savoir plus",
    "En poursuivant votre navigation, vous acceptez l’utilisation de cookies.",
    "Abonnez-vous pour lire la suite.",
    "La suite après la publicité",
    "Diese Website verwendet Cookies. Mehr erfahren",
    "Wir verwenden Cookies, um unsere Seite zu verbessern.",
    "Durch die weitere Nutzung der Seite stimmen Sie der Verwendung von Cookies zu.",
    "Dieser Artikel ist nur für Abonnenten.",
    "Dieser Artikel ist exklusiv für Abonnenten verfügbar.",
    "Nur für Abonnenten",
    "Bereits Abonnent? Jetzt anmelden",
    "Sie haben bereits ein Abo? Hier anmelden",
    "Jetzt kostenlos registrieren und weiterlesen",
    "Abonnieren Sie unseren Newsletter.",
    "Lesen Sie nach der Anzeige weiter",
    "Este sitio utiliza cookies. Si continúa navegando, acepta su uso.",
    "Utilizamos cookies para mejorar su experiencia.",
    "Contenido exclusivo para suscriptores",
    "Artículo solo para suscriptores",
    "¿Ya eres suscriptor? Inicia sesión",
    "Suscríbete para seguir leyendo.",
    "Para seguir leyendo, suscríbete.",
    "Recibe las noticias del puerto en tu correo cada mañana.",
    "Questo sito utilizza cookie. Continuando a navigare accetti il loro uso.",
    "Contenuto riservato agli abbonati",
    "Sei già abbonato? Accedi",
    "Abbonati per continuare a leggere",
    "Iscriviti alla newsletter del porto.",
    "Continua dopo la pubblicità",
    "Este site utiliza cookies. Ao continuar a navegar, concorda com o seu uso.",
    "Conteúdo exclusivo para assinantes",
    "Já é assinante? Faça login",
    "Assine para continuar lendo",
    "Continua após a publicidade",
    "Deze website gebruikt cookies. Meer informatie",
    "Wij gebruiken cookies om de site te verbeteren.",
    "Dit artikel is alleen voor abonnees",
    "Al abonnee? Log in",
    "Neem een abonnement om verder te lezen.",
    "Artikel gaat verder onder de advertentie",
    "Lees verder na de advertentie",
    "The post Cod quota cut by a tenth appeared first on Harbour Dispatch.",
    "The post “Court rules: cod is cut. Again” first appeared on Civic Wire.",
    "Der Beitrag Quote sinkt erschien zuerst auf Kieler Hafenblatt.",
    "L’article La quote baisse est apparu en premier sur Le Quai.",
    "La entrada Baja la cuota se publicó primero en El Muelle.",
    "L'articolo La quota scende proviene da Il Molo.",
    "O post A quota desce apareceu primeiro em O Cais.",
    "Het bericht Quotum daalt verscheen eerst op De Kade.",
]


@pytest.mark.parametrize("sentence", NEWS)
def test_news_that_sounds_like_a_notice_stays(sentence):
    text = f"{SAID[0]}\n\n{sentence}\n\n{SAID[1]}"
    assert clean_rows([row(text)], STEPS)[0][0]["text"] == text


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_goes(notice):
    (one,) = cleaned("notices", row(f"{SAID[0]}\n\n{notice}\n\n{SAID[1]}"))
    assert one["text"] == f"{SAID[0]}\n\n{SAID[1]}"


def test_a_notice_with_news_behind_it_stays():
    assert not is_solicitation("Subscribe to continue reading. The quota for cod was cut by a tenth.")
    assert is_solicitation("Get the tides in your inbox. Sign up to the Quay's newsletters.")
    assert is_solicitation("Subscribe to continue reading. Already a subscriber? Log in")


@pytest.mark.parametrize(
    "made", ["We use cookies to " + "a " * 240, "by clicking " + "you " * 120, "The post " + "X appeared " * 44]
)
def test_lines_that_are_made_to_be_slow_are_no_solicitations(made):
    assert not is_solicitation(made)


@pytest.mark.parametrize("end", ["… [+1234 chars]", "[+7 chars]\n"])
def test_the_number_of_characters_left_out_goes_from_the_end(end):
    (one,) = cleaned("notices", row(f"{SAID[0]} [+5 chars] Crews pro{end}"))
    assert one["text"] == f"{SAID[0]} [+5 chars] Crews pro{end[0].strip('[')}"
