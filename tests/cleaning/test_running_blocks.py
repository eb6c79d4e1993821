"""Blocks whose sentences run over their lines are joined, whatever the column; verse, lists and rows stay."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.wrapped_lines import unwrapped

BROKEN = {
    "en": [
        "The mill at Otley will grind no more rye after this\nautumn, its owner said on Monday.",
        "Farmers had brought 900 tonnes\na year to its\ndoors.",
    ],
    "es": [
        "El molino de Otura no molerá más centeno desde este\notoño, dijo el lunes su dueño.",
        "Los labradores llevaban 900 toneladas\nal año hasta sus\npuertas.",
    ],
    "fr": [
        "Le moulin d'Othe ne moudra plus de seigle après cet\nautomne, a dit lundi son patron. Il\nreste ouvert.",
        "Les fermiers y portaient 900 tonnes\nde grain par\nan.",
    ],
    "ru": [
        "Мельница в Отрадном не будет молоть рожь после этой\nосени, сказал ее владелец. Она\nоткрыта для гостей.",
        "Крестьяне привозили туда 900 тонн\nзерна в\nгод.",
    ],
}


@pytest.mark.parametrize("blocks", BROKEN.values(), ids=BROKEN)
def test_blocks_that_go_on_in_small_letters_are_joined(blocks):
    whole = [block.replace("\n", " ") for block in blocks]
    assert unwrapped("\n\n".join(blocks)) == "\n\n".join(whole)


LINKED = {
    "en": "MILL AT OTLEY SHUTS\n\nThe mill at Otley will grind no more rye, the owner\nsaid. It is 200 years old.\n"
    "Read more: https://otley.example/{}",
    "de": "MÜHLE IN OTTAU SCHLIESST\n\n"
    "Die Mühle in Ottau mahlt keinen Roggen mehr, sagte der\nbisherige Pächter am Montag.\n"
    "Weiterlesen: https://ottau.example/{}",
    "it": "CHIUDE IL MULINO DI OTRICOLI\n\n"
    "Il mulino di Otricoli non macina più la segale, ha detto\nil padrone. Era lì da 200 anni.\n"
    "Continua: https://otricoli.example/{}",
}


@pytest.mark.parametrize("item", LINKED.values(), ids=LINKED)
def test_items_of_a_letter_are_joined_up_to_their_links(item):
    title, _, first, second, link = item.split("\n")
    letter = "\n\n".join(item.format(number) for number in range(3))
    whole = "\n".join([title, "", f"{first} {second}", link])
    assert unwrapped(letter) == "\n\n".join(whole.format(number) for number in range(3))


def test_numbered_items_with_headlines_are_joined_below_them():
    said = "The mill at Otley will grind no more rye, the owner\nsaid. It is for sale. (https://otley.example/1)"
    whole = said.replace("\n", " ")
    assert (
        unwrapped(f"1. Mill shuts\n{said}\n\n2. Rye is dear\n{said}")
        == f"1. Mill shuts\n{whole}\n\n2. Rye is dear\n{whole}"
    )


def test_a_narrow_column_shows_in_german_too():
    said = (
        "Die Mühle in der Altstadt von Ottau hat gestern geschlossen, weil niemand mehr Roggen bringt. Bauern "
        "hatten früher neunhundert Tonnen gebracht."
    )
    assert unwrapped(textwrap.fill(said, 40)) == said


STAYS = {
    "verse": "The miller sleeps beside the wheel,\n"
    "and water sings beneath the floor,\nthe sacks are full of barley meal,\n"
    "and no one knocks upon the door.",
    "German verse": "Der Müller schläft am großen Rad,\n"
    "und leise singt der kalte Bach,\nund wer kein Korn im Hause hat,\n"
    "der liegt die ganze Nacht noch wach.",
    "French verse": "Le meunier dort près de la roue,\n"
    "et l'eau murmure sous le sol,\nle vent du soir frappe à la joue,\n"
    "et la chouette prend son vol.",
    "a list": "What the mill has left to sell this autumn:\nrye and barley in small sacks\n2 old stones\nthe wheel",
    "a recipe": "For the bread of the mill you need\n900 g of rye flour\n20 g of salt\n1 l of water\nServe it warm.",
    "items": "- rye from the northern fields of Otley\n- barley, until the end of autumn\n- oats and 2 kinds of wheat.",
    "a heading": "About iMill\niMill of Otley has sold stones, wheels and flour of 3 kinds to the whole county.",
    "headlines": "Mill at Otley to grind no more rye\neBay sells 2 old stones of the mill\nFarmers fear for barley",
    "rows": "Otley mill, rye    900\nburley mill, oats    20\nall mills.    920",
    "fields": "Mill: Otley, on the left bank\nowner: Ann Moss since 2019\nstones: 2.",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_ends_where_its_lines_end_stays(text):
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("abc A.,1-\n"), max_size=300))
def test_no_word_is_lost_and_again_nothing_changes(text):
    once = unwrapped(text)
    assert "".join(once.split()).replace("-", "") == "".join(text.split()).replace("-", "")
    assert unwrapped(once) == once
