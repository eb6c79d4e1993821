import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.script import count_words, unspaced_words, without_unspaced, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A tenth off the cod_quota, 5G and 12.5 %", ["tenth", "off", "the", "cod_quota", "5G", "and", "12"]),
        ("कोटा घटा दिया", ["कोटा", "घटा", "दिया"]),
        ("کتاب‌ها و خبرها", ["کتاب‌ها", "خبرها"]),
        ("cafe\u0301 ouvert", ["cafe\u0301", "ouvert"]),
        ("央行降息", ["央行", "行降", "降息"]),
        ("政府的关税和贸易", ["政府", "关税", "贸易"]),
        ("トランプ大統領は関税を上げた", ["トランプ", "大統", "統領", "関税"]),
        ("目的は終了", ["目的", "終了"]),
        ("AI芯片出口", ["AI", "芯片", "片出", "出口"]),
        ("ทะเล", ["ทะเล"]),
        ("บอลติก", ["บอล", "อลติ", "ลติก"]),
        ("แห่งประเทศ", ["แห่งป", "งประ", "ประเท", "ระเทศ"]),
        ("정부는 쿼터를 줄였다", ["정부는", "쿼터를", "줄였다"]),
    ],
)
def test_words(text, found):
    assert words(text) == found


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_what_stands_for_words_stands_in_the_text(text):
    assert len(without_unspaced(text)) == len(text)
    spans = list(unspaced_words(text))
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(word and word in text for word in words(text))


@given(st.text(alphabet="กปรทงเแไะาิ่้", max_size=20))
def test_no_piece_of_thai_begins_with_a_mark_or_ends_with_the_vowel_of_what_follows(text):
    pieces = [(start, end) for start, end in unspaced_words(text) if start > 0 and end < len(text)]
    assert not [text[start:end] for start, end in pieces if text[start] in "ะาิ่้" or text[end - 1] in "เแไ"]


@given(st.text(alphabet="央行は降息 a.ก", max_size=40))
def test_no_text_has_fewer_words_than_parts(text):
    assert len(text.split()) <= count_words(text) <= len(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("cut by 5 %", 4),
        ("央行周三降息。", 3),
        ("央行周三把 LPR 降至 3.0%。", 6),
        ("ทะเลบอลติก", 3),
        ("Cod R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAAB", 3),
    ],
)
def test_words_are_counted_in_every_script(text, number):
    assert count_words(text) == number
