import pytest

from toolkit.languages.detection import LANGUAGES
from toolkit.languages.tags import base_language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        *(("en", "en"), ("EN-us", "en"), (" zh_Hant_TW ", "zh"), ("English", "en"), ("", ""), ("en us", "")),
        *(
            ("suomi", "fi"),
            (" Portuguese (Brazil) ", "pt"),
            ("CHINESE", "zh"),
            ("日本語", "ja"),
            ("Norwegian Bokmål", "no"),
        ),
        *(("Elvish", ""), ("English, German", ""), ("the news", ""), ("(", ""), ("e" * 9_999, "")),
        *(("eng", "en"), ("ger", "de"), ("deu-AT", "de"), ("fil", "tl"), ("nb-NO", "no"), ("nn", "no"), ("iw", "he")),
        *(("und", ""), ("zxx", ""), ("mul", ""), ("xx", ""), ("ast", "ast")),
    ],
)
def test_tags(tag, language):
    assert base_language(tag) == language


def test_detected_languages_are_base_languages():
    assert [base_language(language) for language in LANGUAGES] == list(LANGUAGES)
