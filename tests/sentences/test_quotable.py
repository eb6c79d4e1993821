"""Kinds of sentences that a digest never quotes, and kinds that have to stay quotable; all written for this test."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.every_sentence import every_sentence
from toolkit.sentences.fit_to_quote import BY_ITSELF, candidate_quotes, fit_to_quote
from toolkit.sentences.notices import is_notice
from toolkit.sentences.quotable import is_quotable
from toolkit.sentences.splitting import sentence_spans
from toolkit.stories.frame import as_stories

NEVER = [
    # calls and notices
    "Sign up for our newsletter and get the best of the coast every morning.",
    "Subscribe now to read this and every other story without limits.",
    "Register for a free account to go on reading the Harbour Dispatch.",
    "Click here to see how the quotas have changed over ten years.",
    "Read more about the talks in our special report on fisheries.",
    "Follow us on social media for the latest from the harbour.",
    "Share this story with your friends and with your family today.",
    "Download our free app to get the tides on your telephone.",
    "All rights reserved by the Civic Wire and its sister papers.",
    "Copyright Lantern Daily 2025, no part of this may be used again.",
    "We use cookies to improve what you see on these pages.",
    "Advertisement: the story continues after this message from a sponsor, scroll down.",
    "This story has been updated with a comment from the ministry.",
    "Editor’s note: a first version of this gave another figure.",
    "Stay tuned for more on the talks in Bergen this evening.",
    "Here’s what you need to know about the new quota.",
    "You can watch the whole debate on our channel this evening.",
    "Write to the editors at desk@dispatch.example with your questions.",
    "The tables are at https://dispatch.example/cod for all who want them.",
    "Call the harbour office at 555 0100 2233 to report a lost net.",
    "Please enable JavaScript to see the chart of the landings.",
    # credits, bylines, agencies
    "Photo by J. R. Example for the Civic Wire on Monday.",
    "A trawler leaves Hull on a grey morning, in a file photo.",
    "Boats at the pier in Bergen in June (Getty Images).",
    "Reporting by Ann Example in Oslo and Bo Example in Hull.",
    "Ann Example and Bo Example contributed to this report from Oslo.",
    "By Ann Example and Bo Example, Harbour Dispatch.",
    "Hide caption 4 of 12 Photos: Boats leave the harbour of Hull.",
    "A trawler is seen in this undated handout photo from the coast guard.",
    "Ann Berg leaves the court house in Oslo, Monday, June 2, 2025.",
    "The crawl data of this page was kept on Monday in June.",
    "(Civic Wire) The boats of Hull stayed in the harbour on Monday.",
    "The ministers of Norway and their guests from the south...",
    "“The fleet will sail again before the winter, if only”…",
    "A crew mends its nets on the pier of Hull, England, Monday June 2, 2025.",
    "The minister speaks to reporters behind the harbour office on June 3, 2025.",
    "View Images The last wooden trawler of Bergen at its pier.",
    "Fig. 4 Landings of cod and haddock in the last ten years.",
    "The landings (Fig. 2) of the spring were the lowest so far.",
    "Police released this still image of the man on the pier.",
    "(Photo: Ann Example / Civic Wire) The boats of Hull in June.",
    "In the video above, the minister says what the cut will cost.",
    "CLOSE The minister of fisheries speaks about the quota for cod.",
    "Get breaking news alerts and special reports from the coast.",
    "You can add the name of your port to your tweets.",
    "If you have ever eaten fried cod, this will not please you.",
    "The whole list of the boats can be read here, port by port.",
    "Please look at this map of the quotas, @harbourdesk.",
    "(Learn more about how the quota is set every winter.)",
    "A version of this article appears in print on page four.",
    "Ann Example reported from Oslo, and Bo Example from Hull.",
    "Ann Example is a senior reporter covering fisheries for the Dispatch.",
    "Follow Ann Example on Twitter for more about cod.",
    "Support independent journalism on the coast with a gift.",
    "Your subscription helps us to keep the lights on.",
    "Watch the full interview with the minister of fisheries.",
    "Share your thoughts on the quota with our readers.",
    "The views expressed in this column are those of its author.",
    "Last updated on Monday at a quarter past four in Oslo.",
    "Update, 3 June: The ministry has given another figure.",
    "Thank you for your interest in the fisheries of the north.",
    "Image copyright Civic Wire Image caption The pier of Hull in June.",
    "Ann Berg, left, and Bo Ito, right, attend the talks in Oslo.",
    "These crawls are part of an effort to archive pages.",
    "subscribe-" * 500 + " to the paper of the coast now.",
    # labels, headlines, tables, shouting
    "MORE: Ministers warn of further cuts to the quota next year.",
    "Related: how a small port lived through the last great cut.",
    "Watch: the last boat of the season comes home to Hull.",
    "WASHINGTON: The envoy will meet the ministers on Friday.",
    "Cod quota cut by a tenth after a night of talks",
    "Ministers Cut The Cod Quota The government said on Monday that cod was scarce.",
    "MINISTERS CUT THE QUOTA FOR COD BY A TENTH.",
    "Ministers Cut the Quota for Cod as the Crews Protest!",
    "2021 12.4 2022 11.8 2023 10.9 2024 9.7 tonnes.",
    "Cod | Herring | Haddock | Saithe | Landings by port.",
    # fragments
    "He declined.",
    "and then the boats went out again to sea.",
    "word " * 70 + "end.",
    "The minister, who had come from Oslo in the",
    'The minister spoke of "a last warning to the fleet.',
    "The minister spoke of “a last warning to the fleet.",
    "The quota (set in Bergen after a night of talks was cut.",
    # questions to the reader
    "So what does the cut mean for the price of your supper?",
    "Will the boats sail again before the winter comes?",
    "Have you seen the price of cod in your town lately?",
]

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
    "“The fleet will not sail again before the winter comes.”",
    '"We have fished here for years, and nobody asked us."',
]

STAYS = [
    "The U.S. and Norway agreed on a quota of 3.5 million tonnes.",
    "U.S. officials said on Monday that the talks would go on.",
    "No. 10 said that Mr. Ito would be asked to explain.",
    "Mr. Ito and Mrs. Berg met in Oslo on Jan. 3 to talk.",
    "Gen. A. B. Example took command of the coast guard on Monday.",
    "Dr. Lee, of the University of Bergen, counts the cod every spring.",
    "J. R. Example, a skipper of Hull, sold both his boats.",
    "The price of cod rose by 4.25 per cent to £3.50 a kilo.",
    "At 2.30 p.m. on Monday the last of the boats left Hull.",
    "Acme Inc. will pay 1.2 billion dollars for the port of St. Example.",
    '"We have fished here for years," said J. R. Example.',
    "“We will not go. We will stay,” said Ann Berg, who owns two boats.",
    "“Who pays for it?” asked Mr. Ito at the meeting on Monday.",
    "“The fleet will sail,” the minister said (and it did).",
    "The minister spoke of “a last warning” to the fleet of Hull.",
    "The fleet – 120 boats in all – sailed from Bergen on Monday.",
    "The quota (the third of the year) was set on Monday.",
    "In June the ministers had promised to leave the quota alone.",
    "On Monday the ministers cut the quota for cod by a tenth.",
    "After a night of talks the ministers cut the quota by a tenth.",
    "When the ministers met in Bergen, the crews blocked the pier.",
    "It is the third time that Norway has cut the quota.",
    "It is not yet clear when the fleet will sail again.",
    "Ministers met crews and owners in Bergen on Monday, and Oslo followed.",
    "Prime Minister Ann Example met President Bo Example in Oslo on Monday.",
    "The pier was built by the state and opened on June 2, 1961.",
    "The minister said on Tuesday that you cannot fish what is not there.",
    "In this year of cuts the boats of Hull stayed in port.",
    "As a result of the strike the boats stayed in the harbour.",
    "In response to the cut the crews blocked the only gate.",
    "In addition to cod the fleet may not catch saithe.",
    "Instead of sailing the crews blocked the only gate.",
    "Besides Norway, four states have cut their quotas.",
    "But for the rain the fleet would have sailed on Monday.",
    "He Jia, a skipper of Bergen, has sold both his boats.",
    "iPhone sales in the ports of the north fell by a tenth.",
    "The trial of the skipper will begin in Oslo on Monday, March 3, 2025.",
    "The treaty was signed in Bergen on Wednesday, November 11, 2015.",
    "The minister holds talks with the crews in Hull on Monday, May 3.",
    "The privacy policy of the bank broke the law, the court said.",
    "The copyright law of the state is from the year of the great cut.",
    "Watch-maker Example said that it would close its plant in Hull.",
    "Crews said that they would stay in port for a week.",
    "The minister said she would meet the crews of Hull on Monday.",
    "It took the ministers a night to agree on the quota.",
    "There are 120 boats in the harbour of Hull this week.",
    "This year's budget for the coast was cut by a tenth.",
    "These days the boats of Hull stay in port.",
    "Both houses of Congress passed the bill on Monday.",
    "Another 200 people were arrested in Hull on Monday.",
    "Then-President Example signed the bill in 2019.",
    "So-called drift nets are banned from Monday on.",
    "Still images from the pier show the crews.",
    "That the quota was cut surprised nobody in Hull.",
    "Those who own boats will be paid by the state.",
    "His Majesty the King opened the new pier in Hull.",
    "It will cost 12 million kroner to build the pier.",
    "Two boats of the coast guard followed the fleet to Bergen.",
    "120 boats followed the call of the union on Monday morning.",
    "More than 100 crews signed the letter to the ministers.",
    "Fishing crews in Hull protested as the quota was cut.",
    "Norway’s ministers cut the quota for cod by a tenth.",
    "The minister's letter reached the crews on Monday evening.",
    "The photo of the empty nets went around the world.",
    "The newsletter of the union printed the letter in full.",
    "Cod, haddock and saithe are all to be fished less.",
    "The union said the cut – a tenth – was too much!",
    "The E.U. will follow the U.K. and cut its quota, too.",
    "Van der Berg and O'Neill will speak for the crews on Friday.",
    "NATO ships will watch the waters between Bergen and Hull.",
    "Covid-19 kept the boats of Hull in port for weeks.",
    "Les ministres ont réduit le quota de morue d’un dixième lundi.",
    "Die Minister sagten: „Die Quote wird gesenkt“, und reisten ab.",
    "Le ministre a parlé d’un « dernier avertissement » à la flotte.",
    "¿Quién paga?, preguntó el señor Ito en la reunión del lunes.",
]


@pytest.mark.parametrize("letters", ["A" * 60, "Aa " * 4, "A." * 40, "Aa, and " * 6])
def test_what_only_begins_like_a_byline_is_told_at_once(letters):
    assert not is_notice(f"By {letters} the court in Oslo ruled 2.5 times that it was void.")


@pytest.mark.parametrize("sentence", NEVER)
def test_is_never_quoted(sentence):
    assert not is_quotable(sentence)


@pytest.mark.parametrize("sentence", STAYS)
def test_stays_quotable(sentence):
    assert is_quotable(sentence)
    assert not depends_on_another(sentence)


@pytest.mark.parametrize("sentence", HANGING)
def test_depends_on_another(sentence):
    assert depends_on_another(sentence)


@pytest.mark.parametrize("sentence", STAYS[:48])
def test_is_one_sentence(sentence):
    assert [sentence[start:end] for start, end in sentence_spans(sentence, "en")] == [sentence]


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) - ",
        "WASHINGTON, June 12 (AP) — ",
        "CAIRO—",
        "KYIV, Ukraine (AP) — ",
        "NEW YORK – ",
        "(CNN) — ",
        "AP - ",
        "BERGEN, Norway, June 12 (Civic Wire) - ",
        "HULL, England (NEWS 7) – ",
        "HULL, N.C. (WXYZ/WABC) — ",
        "Port Example, Norway (AFP) -- ",
        "Bergen (CNN) ",
        "PORT EXAMPLE >> ",
    ],
)
def test_a_quote_begins_behind_the_dateline(dateline):
    said = "The quota for cod was cut by a tenth on Monday."
    (quote,) = candidate_quotes(as_stories([dateline + said]))
    assert (quote.text, quote.start) == (said, len(dateline))


@pytest.mark.parametrize(
    "text",
    [
        "U.S.-led ships sailed from Bergen on Monday.",
        "Hull – a port of the north – is empty.",
        "Ann Berg (AFP) wrote the story of the quota.",
        "OPEC — Norway was not included — agreed to cut its output.",
        "NATO — the alliance of the west — will send two more ships.",
        "NATO - and all its members - will send two more ships.",
        "US - China talks broke down on Monday in Geneva.",
        "AIDS - once a death sentence - is in retreat in the south.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text):
    (quote,) = candidate_quotes(as_stories([text]))
    assert quote.text == text


def test_a_story_of_hanging_sentences_alone_is_not_quoted_beside_another():
    frame = pd.DataFrame(
        {
            "text": [
                "He spoke of a last warning to the fleet.",
                "The quota for cod was cut by a tenth. But crews protest loudly.",
            ]
        }
    )
    texts = {quote.text for quote in candidate_quotes(as_stories(frame))}
    assert texts == {"The quota for cod was cut by a tenth."}


def test_where_all_sentences_hang_they_are_quoted():
    (quote,) = candidate_quotes(as_stories(["He spoke of a last warning to the fleet. Read more."]))
    assert quote.text == "He spoke of a last warning to the fleet."


def test_a_hanging_sentence_is_fit_behind_the_one_it_hangs_on():
    told = "The minister of fisheries met the crews in Hull. She also met the owners of the boats. "
    unseen = "Read more about the talks in our special report. He said that the fleet would stay in port."
    assert fit_to_quote(every_sentence(as_stories([told + unseen]))) == {0: BY_ITSELF, 1: 0}
    assert [quote.start for quote in candidate_quotes(as_stories([told + unseen]))] == [0]


def test_a_hanging_sentence_does_not_hang_on_another_story():
    frame = pd.DataFrame(
        {
            "id": ["a", "b"],
            "text": [
                "The minister of fisheries met the crews in Hull.",
                "She met the owners as well. The owners of the boats of Bergen have sold half of them.",
            ],
        }
    )
    assert fit_to_quote(every_sentence(as_stories(frame))) == {0: BY_ITSELF, 2: BY_ITSELF}


def test_where_nothing_is_quotable_anything_is():
    assert [quote.text for quote in candidate_quotes(as_stories(["So it was."]))] == ["So it was."]


@given(st.lists(st.one_of(st.sampled_from(NEVER + STAYS + HANGING), st.text(max_size=50)), min_size=1, max_size=6))
def test_quotes_are_slices_of_their_story(parts):
    text = " ".join(parts)
    if not text.strip():
        return
    frame = as_stories([text])
    for quote in candidate_quotes(frame):
        assert frame["text"].iloc[0][quote.start : quote.end] == quote.text != ""
