"""Points that end no sentence: behind abbreviations, initials and ordinals, as each language writes them."""

from __future__ import annotations

import re

_GO_ON = {
    "ar": "د. أ. م. أ.د. أ.م. أ.م.د.",
    "bg": "г. ул. бул. проф. акад. ген. св. т.е. т.нар. напр. им.",
    "ca": "Sr. Sra. Srs. Dr. Dra. prof. p.ex. av. St. Sta. Mn. EE.UU.",
    "cs": """
        p. pí. pp. Ing. Bc. Mgr. MUDr. JUDr. PhDr. RNDr. PaedDr. MVDr. Dr. doc. prof. gen. plk. např. tj. tzv.
        tzn. sv. ul. nám. mj. resp. cca. kpt. por.
    """,
    "da": "hr. fr. dr. prof. Skt. bl.a. f.eks. dvs. jf. s.k. ca. inkl. ekskl. vedr. cand. evt. bl. m.a.o. iflg.",
    "de": """
        Hr. Hrn. Fr. Dr. Prof. Ing. Dipl. St. Msgr. z.B. d.h. u.a. i.d.R. z.T. sog. bzw. ca. vgl. inkl. exkl.
        evtl. ggf. insb. Abg. Gen. Frhr. geb. verh.
    """,
    "el": "κ. κ.κ. κα. δρ. Δρ. καθ. λ.χ. π.χ. δηλ. Αγ. οδ.",
    "es": """
        Sr. Sra. Srta. Sres. Sras. D. Dña. Dr. Dra. Dres. prof. Profa. Lic. Ing. Arq. Gral. Cnel. Cap. Tte. Sto.
        Sta. Mons. Excmo. Excma. Ud. Uds. Vd. p.ej. EE.UU. RR.HH. av. Avda. aprox. Hno. Hna.
    """,
    "et": "hr. pr. dr. prof. nt. s.t. st. nn. tn. pst.",
    "fi": "esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    "fr": """
        M. MM. Mme. Mmes. Mlle. Mlles. Me. Mgr. Dr. Drs. Pr. prof. St. Ste. Gal. Cdt. Col. p.ex. c.à.d. cf. av.
        bd. env.
    """,
    "hr": "g. gđa. gđica. dr. mr. prof. npr. tj. tzv. sv. ul. mons. gen. ing. dipl. tzn.",
    "hu": "dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    "it": """
        Sig. Sigg. dott. dott.ssa. dr. prof. prof.ssa. avv. ing. arch. geom. rag. on. sen. mons. cav. comm. gen.
        col. cap. S.E. cfr. es. p.es. c.d. cosidd. St. Sta.
    """,
    "lt": "p. dr. prof. doc. pvz. t.y. vad. gen. šv. gerb.",
    "lv": "dr. prof. piem. t.i. t.s. ģen. sv. resp.",
    "nl": """
        dhr. mevr. mw. mej. mr. mrs. dr. drs. ir. ing. prof. Z.M. H.M. bijv. bv. d.w.z. d.i. o.a. m.a.w. t.w.
        m.n. i.p.v. vgl. gen. kol. burg. ds. Zr. St. resp. incl. excl. ca.
    """,
    "no": "hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.",
    "pl": """
        p. dr. prof. inż. mgr. hab. ks. abp. bp. gen. płk. mjr. kpt. por. św. bł. im. ul. al. pl. os. np. tj.
        tzn. tzw. m.in. zob. ok. red. min. pos. śp. woj. pow. gm.
    """,
    "pt": """
        Sr. Sra. Srs. Sras. Srta. D. Dr. Dra. Drs. Dras. Prof. Profa. Eng. Arq. Gen. Cel. Cap. Ten. Exmo. Exma.
        Sto. Sta. Mons. Pe. V.Exa. p.ex. av. Gov. Dep. Des. Min. Sen. aprox.
    """,
    "ro": "dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.",
    "ru": """
        г. гг. гр. им. ул. просп. пл. пер. наб. ш. д. пос. дер. акад. проф. доц. ген. полк. св. т.е. т.н. т.к.
        напр. см. ср. тов. о. оз. респ. ст.
    """,
    "sk": "p. pí. Ing. Mgr. MUDr. JUDr. PhDr. Bc. doc. prof. gen. plk. napr. tj. tzv. t.j. t.z. sv. ul. nám. resp.",
    "sl": "g. ga. gdč. dr. mag. prof. npr. t.i. tj. sv. ul. gen.",
    "sr": "г. гђа. др. проф. нпр. тј. тзв. св. ул. ген. инж. g. gđa. dr. prof. npr. tj. tzv. sv. ul.",
    "sv": "hr. fr. dr. prof. St. bl.a. t.ex. dvs. jfr. s.k. f.d. ca. inkl. exkl. ang. resp. d.v.s. m.a.o. kapt.",
    "tr": """
        Sn. Dr. Prof. Doç. Yrd. Av. Hz. Gen. Alb. Org. Korg. Tüm. Op. Uzm. Öğr. Gör. Müh. Mim. Cad. Sok. Mah.
        Blv. Bul. Apt. St. örn. vb. vd. bkz.
    """,
    "uk": """
        м. вул. просп. пл. пров. п. пп. акад. проф. доц. ген. св. ім. т.зв. т.д. т.ч. напр. див. о. с. смт. гр.
        тов.
    """,
}
_BEFORE_A_FIGURE = {
    "cs": "č. str. čl. odst. r. tel. kap. obr. zák.",
    "da": "kl. nr. s. stk. kap. art. tlf. pkt.",
    "de": "Nr. Art. Abs. S. Kap. Bd. Tel. Abb. Tab. Ziff.",
    "es": "art. arts. núm. n. pág. págs. cap. tel. vol. fig.",
    "fi": "klo. n. s. nro. no. luk. puh.",
    "fr": "art. no. n. p. pp. chap. vol. tél. fig. al.",
    "hr": "br. čl. st. str. tel.",
    "hu": "sz. old. kb. tel.",
    "it": "art. artt. n. nn. pag. pagg. p. cap. vol. tel. fig. c.",
    "nl": "nr. nrs. art. blz. p. hfst. tel. afb.",
    "no": "kl. nr. s. kap. art. tlf. pkt.",
    "pl": "nr. art. ust. pkt. str. godz. tel. poz. rys. par.",
    "pt": "art. arts. n. nº. núm. p. pág. págs. cap. tel. vol. fig.",
    "ro": "art. nr. alin. pag. lit. tel. cap.",
    "ru": "п. пп. ст. стр. рис. табл. кв. корп. тел. гл. ч. No.",
    "sk": "č. str. čl. ods. r. tel.",
    "sl": "št. čl. str. tel.",
    "sv": "kl. nr. s. kap. art. tel. mom. p.",
    "tr": "No. s. m. md. sf. tel. Cad. Sok.",
    "uk": "п. пп. ст. стор. рис. табл. буд. кв. тел. гл. ч.",
}
_YEARS = frozenset({"bg", "pl", "ru", "uk"})
_ARTICLES = frozenset("der die das dem den des am im zum zur vom beim".split())
_LONGEST_ORDINAL = 3
_LONGEST_WORD_BEFORE_INITIALS = 3

_BETWEEN_WORDS = re.compile(r"[\s’'\"“”‘«»„(\[-]+")
_YEAR_AT_THE_BEGINNING = re.compile(r"\s*(?:[^\s.]+\s+){0,4}\d{4}\s(?:г|р|r)\.\s*")
_LOOKED_AT = 60


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(told.split()) for language, told in table.items()}


_GOING_ON, _NUMBERED = _sets(_GO_ON), _sets(_BEFORE_A_FIGURE)


def goes_on(sentence: str, behind: str, language: str) -> bool:
    """Return True if what stands behind a point is the rest of the sentence before it.

    Parameters
    ----------
    sentence : str
        From its beginning to what was taken for its end.
    behind : str
        What follows.
    language : str
        A code such as "de"; of English, and of what is not known here, nothing is told.

    Examples
    --------
    >>> goes_on("Dann sprach Dr. ", "Berg.", "de"), goes_on("Die Quote gilt. ", "Kiel klagt.", "de")
    (True, False)
    >>> goes_on("Mötet börjar kl. ", "12.", "sv"), goes_on("Mötet börjar kl. ", "Berg kom.", "sv")
    (True, False)
    """
    known = _GOING_ON.get(language)
    if known is None or not behind or not sentence.rstrip().endswith("."):
        return False
    *_, earlier, before, last = ["", "", *_BETWEEN_WORDS.split(sentence[-_LOOKED_AT:].rstrip())]
    if _is_among(known, last, before, earlier):
        return not before.isdigit()
    if last[:-1].isdigit():
        return _is_ordinal(last, before, behind, language)
    return (
        (behind[0].isdigit() and _is_among(_NUMBERED.get(language, frozenset()), last, before, earlier))
        or _is_initial(last, before, known)
        or (language in _YEARS and _YEAR_AT_THE_BEGINNING.fullmatch(sentence) is not None)
    )


def _is_among(known: frozenset[str], last: str, before: str, earlier: str) -> bool:
    """Return True if the last word, or the last two or three together, are an abbreviation; it may begin a sentence."""
    ends = (last, before + last, earlier + before + last) if before.endswith(".") else (last,)
    return any(one in known or one[:1].lower() + one[1:] in known for one in ends)


def _is_ordinal(last: str, before: str, behind: str, language: str) -> bool:
    if behind[0].islower():
        return True
    short = len(last) <= _LONGEST_ORDINAL
    return short and (language == "tr" or (language == "de" and before.lower() in _ARTICLES))


def _is_initial(last: str, before: str, known: frozenset[str]) -> bool:
    """Tell an initial of a name from the letter of a plan B: it begins a sentence, or stands behind a short word."""
    if len(last) != len("A.") or not last[0].isupper():
        return False
    short = len(before) <= _LONGEST_WORD_BEFORE_INITIALS and not before.isdigit()
    return short or before in known or before[:1].lower() + before[1:] in known
