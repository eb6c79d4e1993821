"""Sentences that are only understood with the one before, and sentences that stand by themselves."""

from __future__ import annotations

import pytest

from tests.sentences.examples import QUOTABLE
from toolkit.sentences.dependence import depends_on_another

HANGING = [
    "He also said so on Monday in front of the harbour office.",
    "She added that the fleet would sail again before the winter.",
    "They met again in the evening, and nothing came of it.",
    "This would be the third cut in as many years.",
    "That has angered the crews of Hull, who blocked the pier.",
    "These are the harshest limits since the war, skippers say.",
    "It was cut by a tenth on Monday.",
    "Its owner has put the boat up for sale in Bergen.",
    "But the crews of Hull want none of the money.",
    "Both said that the talks would go on until Friday.",
    "Another was towed into the port of Bergen on Monday.",
    "Still, the crews of Hull want none of the money.",
    "However, the ministry has yet to publish the figures.",
    "Meanwhile, the price of herring rose in all ports.",
    "As a result the boats stayed in the harbour for a week.",
    "The two also spoke about the price of fuel for boats.",
    "“We will not be moved from this pier,” she said.",
    "The fleet will sail again before the winter, he added.",
    "It is close to the pier of the coast guard in Bergen.",
    "It was then that the crews of Hull sold their boats.",
    "One of those boats belongs to a skipper from Bergen.",
    "After that the boats stayed in the harbour for a week.",
    "In those years the boats of Hull sailed all winter.",
    "Berg also asked the ministers for help with the price of fuel.",
    "According to him, the crews had been told in the spring.",
    "If he is convicted, he could face two years in prison.",
    "When asked, he declined to say who had told the crews.",
    "Last week he said that the fleet would stay in port.",
    "Earlier, she had told the court that nobody had asked her.",
    "Police arrested him on the pier of Hull on Monday.",
    "Prosecutors say he sold the nets of the whole fleet.",
    "There, he met the owners of the forty boats.",
    "Two others were hurt when the boats ran into the pier.",
    "As for the latter, nobody has seen it since the spring.",
    "At the time, he told the crews that the town was sorry.",
    "In another letter, the crews asked for a new pier.",
    "In a separate case, the court fined the town of Hull.",
    "If that tone sounds familiar, so does the promise behind it.",
    "After all, the crews of Hull love their boats.",
    "Firstly he now owns both of the piers.",
    "Over the summer, she sold the nets of the fleet.",
    "Now a skipper, she runs a club for the young of Hull.",
    "Shares in the company dropped by a tenth on Monday.",
    "The company said it would close both of the piers.",
    "The couple’s fortune is put at a million.",
    "Wire reports put the fortune of the couple at a million.",
    "37-year-old opened the gates of the pool on Monday.",
    "Six days later, the mayor closed both of the pools.",
    "The next day, the crews of Hull went to sea.",
    "The speech comes amid a row about the pools of Hull.",
    "By this standard, the deal is not a problem for Hull.",
    "“The fleet will not sail again before the winter comes.”",
    '"We have fished here for years, and nobody asked us."',
]


STANDING = [
    "In April 2014, when Ann Berg was mayor, she told the crews to wait.",
    "Berg said he must sell the boats by Monday.",
    "In his speech, Ann Berg thanked the crews of Hull.",
    "When he came home, Bo Ito found the pier closed.",
    "37-year-old man killed in a fall from the pier of Hull.",
    "The company that owns the pier, Cod and Sons, is for sale.",
    "Ann Berg and Bo Ito sold the pier, and the couple left Hull.",
    "The couple of days before the vote were quiet in Hull.",
    "The women of Hull marched to the pier on Monday.",
    "The report of the council says that both pools leak.",
    "In this year’s race, the boats of Hull came third.",
    "Police say a man was killed when he fell off the pier.",
]


@pytest.mark.parametrize("sentence", STANDING)
def test_what_is_made_of_the_same_words_stands_by_itself(sentence):
    assert not depends_on_another(sentence)


@pytest.mark.parametrize("sentence", HANGING)
def test_depends_on_another(sentence):
    assert depends_on_another(sentence)


@pytest.mark.parametrize("sentence", QUOTABLE)
def test_stands_by_itself(sentence):
    assert not depends_on_another(sentence)
