"""Names of publishers: by their source, by their address, and those known worldwide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from toolkit.cleaning.links import host_of
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import is_unspaced

# Publishers that are named behind the headlines of others.
_BEST_KNOWN = """
ABC News, AFP, Agence France-Presse, Al Jazeera, Al Jazeera English, ANSA, AP, AP News, Associated Press, The
Associated Press, Axios, BBC, BBC News, BBC Sport, BBC.com, Bloomberg, Bloomberg.com, CBC News, CBS News, CNA, CNBC,
CNN, CNN.com, Corriere della Sera, Daily Mail, DER SPIEGEL, Der Spiegel, Deutsche Welle, Die Zeit, dpa, DW, El Mundo,
EL PAÍS, El País, Euronews, FAZ, FAZ.NET, Financial Times, Folha de S.Paulo, Fox News, France 24, franceinfo, Global
Times, The Guardian, Hindustan Times, The Hindu, HuffPost, The Independent, Kyodo News, la Repubblica, La Repubblica,
La Vanguardia, Le Figaro, Le Monde, Libération, Los Angeles Times, MSNBC, NBC News, Newsweek, The New York Times, New
York Times, NHK, Nikkei Asia, NPR, NRC, O Globo, PBS, Politico, POLITICO, Reuters, Reuters.com, RFI, Sky News, South
China Morning Post, DER STANDARD, The Straits Times, Süddeutsche Zeitung, SZ.de, tagesschau.de, TASS, The Economist,
The Telegraph, The Times of India, UPI, USA Today, USA TODAY, de Volkskrant, The Wall Street Journal, Wall Street
Journal, WSJ, The Washington Post, Washington Post, Xinhua, Yahoo News, Yonhap News Agency, ZEIT ONLINE
"""
_KNOWN = frozenset(re.split(r",\s", " ".join(_BEST_KNOWN.split())))
SMALL_WORDS = frozenset("news online com co uk net org de fr es it nl eu www".split()).union(
    in_any_language("articles")
)
_PARTS_OF_A_COUNTRY = frozenset("ac co com edu gob gov gouv go ne net or org".split())
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"\w+")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_FEWEST_LETTERS = 3
_MOST_OF_A_NAME = 0.75
_LONGEST_NAME = 200


def is_best_known(name: str) -> bool:
    """Return True if a name is that of a publisher known worldwide.

    Examples
    --------
    >>> is_best_known("The New York Times"), is_best_known("The New Pier")
    (True, False)
    """
    return name in _KNOWN


def is_same_publisher(name: str, source: str) -> bool:
    """Return True if a name is the source's, but for articles and words such as "News", "Online" or ".com".

    Examples
    --------
    >>> is_same_publisher("CNN.com", "CNN"), is_same_publisher("China", "China News")
    (True, False)
    >>> is_same_publisher("港湾新聞デジタル", "港湾新聞"), is_same_publisher("港湾", "港湾新聞")
    (True, False)
    """
    said, named = words_of(name), words_of(source)
    if "".join(said) == "".join(named):
        return bool(said)
    if len(said) == len(named) == 1 and is_unspaced(said[0]) and min(len(said[0]), len(named[0])) >= _FEWEST_LETTERS:
        is_most = len(said[0]) >= _MOST_OF_A_NAME * len(named[0])
        return said[0].startswith(named[0]) or (named[0].startswith(said[0]) and is_most)
    essence = _essence(source)
    if not essence or essence != "".join(word for word in said if word not in SMALL_WORDS):
        return False
    is_acronym = name.isupper() and len(name) >= _FEWEST_LETTERS
    return is_acronym or "news" in said or "news" not in named


def is_part_of_publisher(name: str, source: str) -> bool:
    """Return True if a name of several words begins with all that names the source, which may be named as a host.

    Examples
    --------
    >>> is_part_of_publisher("CNN Politics", "cnn.co.uk"), is_part_of_publisher("Japan", "Japan Times")
    (True, False)
    """
    source = own_label(source.split(".")) if HOST.fullmatch(source) else source
    named = "".join(word for word in words_of(source) if word not in SMALL_WORDS)
    return bool(named) and len(words_of(name)) > 1 and named in _beginnings(name)


def is_like_publisher(name: str, source: str, url: str) -> bool:
    """Return True if a name of several words begins with all that names the source or the host, or with its initials.

    Examples
    --------
    >>> is_like_publisher("CNN Politics", "CNN", ""), is_like_publisher("HD Online", "Harbour Dispatch", "")
    (True, True)
    """
    host = own_label(host_of(url).casefold().partition(":")[0].split("."))
    initials = "".join(word[0] for word in words_of(source) if word not in SMALL_WORDS)
    short = {host, initials if len(initials) > 1 else ""} - {""}
    is_short = len(words_of(name)) > 1 and not _beginnings(name).isdisjoint(short)
    return is_short or is_part_of_publisher(name, source)


def _beginnings(name: str) -> set[str]:
    said = [word for word in words_of(name) if word not in SMALL_WORDS]
    return {"".join(said[:n_words]) for n_words in range(1, len(said) + 1)}


def is_name_of_host(name: str, url: str) -> bool:
    """Return True if a name makes the whole name of the host: all its letters, or initials and the words behind them.

    Examples
    --------
    >>> is_name_of_host("The New York Times", "https://www.nytimes.com/cod")
    True
    >>> is_name_of_host("Japan", "https://www.japantimes.example/cod"), is_name_of_host("US", "")
    (False, False)
    """
    if not url:
        return False
    host = host_of(url).casefold().partition(":")[0]
    labels = host.split(".")
    own = own_label(labels)
    if not own or len(name) > _LONGEST_NAME:
        return False
    if name.casefold() in (host, own, ".".join(labels[labels.index(own) :])):
        return name[:1].isupper() or "." in name
    if not name[:1].isupper() and name[:1].lower() != name[:1].upper():
        return False
    label = re.sub(r"\W", "", own)
    return any(label in made_of(words) for words in (words_of(name), words_of(name.casefold().translate(_GERMAN))))


def own_label(labels: Sequence[str]) -> str:
    """Return the part of a host that its owner chose.

    Examples
    --------
    >>> own_label("news.bbc.co.uk".split("."))
    'bbc'
    """
    behind = 2 if len(labels) > 2 and labels[-2] in _PARTS_OF_A_COUNTRY and len(labels[-1]) == 2 else 1
    return labels[-behind - 1] if len(labels) > behind else ""


def made_of(words: Sequence[str]) -> set[str]:
    """Return the names of hosts that words may make: run together, without small words, or by their initials.

    Examples
    --------
    >>> sorted(made_of(["the", "quay", "times"]))
    ['quaytimes', 'thequaytimes', 'tqt', 'tqtimes']
    """
    essence = [word for word in words if word not in SMALL_WORDS]
    made = {"".join(words), "".join(essence), f"the{''.join(essence)}"}
    for some in (words, essence):
        for n_initials in range(2, len(some) + 1):
            short = "".join(word[0] for word in some[:n_initials]) + "".join(some[n_initials:])
            made |= {short} if len(short) >= _FEWEST_LETTERS else set()
    return made - {""}


@lru_cache(maxsize=1000)
def _essence(name: str) -> str:
    return "".join(word for word in words_of(name) if word not in SMALL_WORDS)


@lru_cache(maxsize=1000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, without accents.

    Examples
    --------
    >>> words_of("El País")
    ('el', 'pais')
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(mark))
    return tuple(_WORD.findall(plain.replace("_", " ")))
