"""Sentences that begin with speech, in the marks and dashes of each language, and those that are cut off in front."""

from __future__ import annotations

import pytest

from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.quotability import why_not_quotable


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "”Kvoten för torsk sänks med en tiondel i år”, säger Ek i Brae."),
        ("sv", "– Kvoten för torsk sänks med en tiondel, säger Anna Ek i Brae."),
        ("fi", "”Turskan kiintiö laskee kymmenesosan tänä vuonna”, sanoo Ek Braessa."),
        ("da", "»Kvoten for torsk falder med en tiendedel i år«, siger Ek i Brae."),
        ("da", "’Kvoten for torsk falder med en tiendedel i år’, siger Ek i Brae."),
        ("fr", "« Le quota de morue baisse d’un dixième cette année », a dit Ek à Brae."),
        ("fr", "«\u202fLe quota de morue baisse d’un dixième\u202f», a dit Anne Ek à Brae."),
        ("fr", "— Le quota de morue baisse d’un dixième, a déclaré Anne Ek à Brae."),
        ("de", "»Die Quote für Dorsch sinkt um ein Zehntel«, sagte Ek in Brae."),
        ("pl", "– Limit dorsza spadnie w tym roku o dziesiątą część – powiedział Ek w Brae."),
        ("ru", "— Квота на треску снизится на десятую часть, — сказал Эк в Брае."),
        ("en", "[T]he quota for cod was cut by a tenth on Monday."),
        ("en", "[on the quota]: “Cod was cut by a tenth on Monday in Brae.”"),
        ("es", "—La cuota del bacalao baja un décimo —dijo Ana Ek en Brae."),
    ],
)
def test_speech_in_front_is_quoted(language, sentence):
    assert why_not_quotable(sentence, language) is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "» The quota for cod was cut by a tenth."),
        ("en", "”The quota for cod was cut by a tenth."),
        ("en", "”, the crews said of the cut to the quota."),
        ("en", "– The quota for cod was cut by a tenth."),
        ("en", "– and the quota for cod was cut, said Ek of Brae."),
        ("sv", "– Kvoten för torsk sänks med en tiondel i år igen."),
        ("es", "—La cuota y el puerto, y Europa, preocupan más que la pesca."),
        ("sv", "” Kvoten för torsk sänks med en tiondel i år igen."),
        ("fr", "« il baisse le quota de morue d’un dixième », a dit Ek."),
    ],
)
def test_what_is_cut_off_in_front_is_not(language, sentence):
    assert why_not_quotable(sentence, language) is not None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "”Han sänker kvoten för torsk i år igen”, säger Ek."),
        ("sv", "– Han sänker kvoten för torsk i år igen, säger Ek."),
        ("sv", "”Kvoten för torsk sänks med en tiondel i år igen.”"),
        ("da", "»Kvoten for torsk falder med en tiendedel i år.«"),
    ],
)
def test_speech_of_somebody_who_is_not_named_depends_on_the_sentence_before(language, sentence):
    assert depends_on_another(sentence, language)
