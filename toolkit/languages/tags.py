"""Tags of languages, as pages and tables have them, to the one code that the toolkit uses for each."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]+)?", re.IGNORECASE)
_NONE = frozenset("mis mul qaa und xx zxx".split())
_OTHERWISE = dict(
    pair.split("=")
    for pair in """
    afr=af amh=am ara=ar arb=ar aze=az bel=be bul=bg ben=bn cat=ca ces=cs cze=cs cym=cy wel=cy dan=da deu=de ger=de
    ell=el gre=el eng=en spa=es est=et eus=eu baq=eu fas=fa per=fa fin=fi fra=fr fre=fr gle=ga glg=gl guj=gu heb=he
    iw=he hin=hi hrv=hr hun=hu hye=hy arm=hy ind=id in=id ita=it jpn=ja kat=ka geo=ka khm=km kan=kn kor=ko lao=lo lit=lt
    lav=lv mkd=mk mac=mk mal=ml mon=mn mar=mr msa=ms may=ms zsm=ms mlt=mt mya=my bur=my nep=ne nld=nl dut=nl nb=no nn=no
    nob=no nno=no nor=no pan=pa pol=pl por=pt ron=ro rum=ro mo=ro rus=ru slk=sk slo=sk slv=sl sqi=sq alb=sq srp=sr sh=sr
    swe=sv swa=sw swh=sw tam=ta tel=te tha=th tuk=tk fil=tl tgl=tl tur=tr uig=ug ukr=uk urd=ur uzb=uz vie=vi zho=zh
    chi=zh cmn=zh
    """.split()
)


@lru_cache(maxsize=1024)
def base_language(tag: str) -> str:
    """Return the code of the language that a tag such as "en-US" or a name names; empty if it names none.

    Codes of three letters become those of two, old ones the present ones, and both kinds of Norwegian are one. Names
    are known in English and in the language itself.

    Parameters
    ----------
    tag : str

    Returns
    -------
    str
        In small letters.

    Examples
    --------
    >>> [base_language(tag) for tag in ("en-US", "PT_br", "deu", "nb", "und", "English", "Deutsch", "")]
    ['en', 'pt', 'de', 'no', '', 'en', 'de', '']
    """
    found = _TAG.fullmatch(tag.strip())
    code = found[1].lower() if found else _code_by_name(tag)
    return "" if code in _NONE else _OTHERWISE.get(code, code)


def _code_by_name(name: str) -> str:
    name = name.partition("(")[0].strip().casefold()
    return (_english_names().get(name) or _own_names().get(name, "")) if name else ""


@cache
def _english_names() -> dict[str, str]:
    from babel import Locale

    return {name.casefold(): code for code, name in Locale.parse("en").languages.items() if len(code) == 2}


@cache
def _own_names() -> dict[str, str]:
    from babel import Locale

    return {(Locale.parse(code).language_name or "").casefold(): code for code in sorted({*_OTHERWISE.values()})}
