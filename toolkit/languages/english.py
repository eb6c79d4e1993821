"""The words of English that say nothing of what a story is about."""

from __future__ import annotations

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

_NEWS_WORDS = frozenset(
    """
    according ago added announced april asked august began called came cent chief comes day days december
    did does doing don dr earlier expected february followed following friday gave going gen got heads held
    including january july june just later lord march miss monday month months mr mrs ms new news
    november october officials old people per percent plan plans really reported reports said saturday say
    saying says sen september set sir spokesman spokesperson spokeswoman statement sunday think thursday
    time today told tomorrow took tuesday use used using wednesday week weeks went year years yesterday
    """.split()
)
STOP_WORDS = ENGLISH_STOP_WORDS | _NEWS_WORDS
