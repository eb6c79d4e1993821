"""Lines that were wrapped at a column are joined, and no others."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.cleaning.clean import clean_text
from toolkit.cleaning.wrapped_lines import unwrapped

PROSE = {
    "en": [
        (
            "The fisheries board in Bergen cut the quota for cod by a tenth on Monday, the third "
            "cut in as many years, after a count of the well-known shoals off the northern coast "
            "had found fewer young fish than ever before."
        ),
        (
            "Crews in nine harbours said that they had not been asked, and that boats would be "
            "sold before the winter if the ministry did not pay for the days on which nobody may "
            "go out to sea."
        ),
    ],
    "de": [
        (
            "Das Fischereiamt in Kiel senkte am Montag die Fangquote für Dorsch um ein Zehntel, "
            "nachdem eine Zählung der Schwärme vor der nördlichen Küste weniger junge Fische als "
            "je zuvor ergeben hatte, sagte eine Sprecherin."
        ),
        (
            "Die Besatzungen in neun Häfen teilten mit, dass niemand sie gefragt habe und dass "
            "viele Boote noch vor dem Winter verkauft werden müssten, wenn das Ministerium die "
            "Tage im Hafen nicht bezahle."
        ),
    ],
    "ar": [
        (
            "خفض مجلس مصايد الأسماك في المدينة حصة سمك القد بمقدار العشر يوم الاثنين بعد أن أظهر "
            "إحصاء للأسراب قبالة الساحل الشمالي عددا من الأسماك الصغيرة أقل من أي وقت مضى وقالت "
            "الأطقم في تسعة موانئ إن أحدا لم يسألها عن رأيها في ذلك."
        ),
    ],
    "hi": [
        (
            "मत्स्य बोर्ड ने सोमवार को कॉड मछली का कोटा दस प्रतिशत घटा दिया क्योंकि उत्तरी तट के "
            "पास झुंडों की गिनती में पहले से कहीं कम छोटी मछलियाँ मिलीं और नौ बंदरगाहों के नाविकों"
            " ने कहा कि उनसे इस बारे में किसी ने कोई बात नहीं की थी और वे नाराज़ हैं।"
        ),
    ],
}
ZH = (
    "渔业委员会周一宣布将鳕鱼配额削减一成，这是三年来的第三次削减，此前对北部海岸鱼群的清点发现幼鱼数量比以往任何时候都少。九个港口的船员说没有人征求过他们的意见，如果该部不支"
    "付停航期间的费用，许多渔船将在入冬之前被卖掉，港口工人也会失去工作。"
)


@pytest.mark.parametrize("width", [50, 60, 66, 72, 80, 90])
@pytest.mark.parametrize("paragraphs", PROSE.values(), ids=PROSE)
def test_what_was_wrapped_is_given_back(paragraphs, width):
    if sum(len(paragraph) for paragraph in paragraphs) < 4 * width:
        return
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert unwrapped(wrapped) == "\n\n".join(paragraphs)
    assert unwrapped(wrapped.replace("\n", "\r\n")) == "\n\n".join(paragraphs)


@pytest.mark.parametrize("width", [25, 30, 35, 40])
def test_chinese_is_joined_without_spaces(width):
    assert unwrapped(textwrap.fill(ZH, width)) == ZH


@pytest.mark.parametrize("width", [55, 65, 75])
def test_lines_that_are_set_in_begin_paragraphs(width):
    wrapped = "\n".join(textwrap.fill(part, width, initial_indent="    ") for part in PROSE["en"])
    assert clean_text(unwrapped(wrapped)) == "\n".join(PROSE["en"])


def test_short_paragraphs_that_are_set_in_show_no_other_width():
    short = "The crews in nine harbours said on Monday that nobody asked. They stay."
    parts = [PROSE["en"][0], *[short] * 4]
    wrapped = "\n".join(textwrap.fill(part, 66, initial_indent="    ") for part in parts)
    assert clean_text(unwrapped(wrapped)) == "\n".join(parts)


def test_spaces_at_the_ends_of_lines_are_left_out():
    assert unwrapped(textwrap.fill(PROSE["en"][0], 66).replace("\n", "  \n")) == PROSE["en"][0]


def test_a_headline_right_above_wrapped_text_stays_on_its_line():
    headline = "Cod quota cut for the third year in a row"
    assert unwrapped(f"{headline}\n{textwrap.fill(PROSE['en'][0], 66)}") == f"{headline}\n{PROSE['en'][0]}"


def test_a_signature_right_below_a_full_line_stays_on_its_line():
    wrapped = textwrap.fill(PROSE["en"][1], 61)
    assert unwrapped(f"{wrapped}\nAnn Moss, Hull") == f"{PROSE['en'][1]}\nAnn Moss, Hull"


def test_a_line_that_is_a_little_too_long_is_joined_too():
    whole = " ".join(PROSE["en"])
    first, second, *others = textwrap.fill(whole, 66).split("\n")
    word, _, rest = second.partition(" ")
    assert unwrapped("\n".join([f"{first} {word}", rest, *others])) == whole


@pytest.mark.parametrize("behind", ["at\nhttps://quay.example/cod", "as follows:\ncod, herring and eel"])
def test_an_address_and_what_stands_behind_a_colon_begin_a_line(behind):
    said = f"The board has put the whole of its list of boats {behind}"
    assert unwrapped(f"{textwrap.fill(PROSE['en'][0], 66)}\n\n{said}") == f"{PROSE['en'][0]}\n\n{said}"


def test_chinese_lines_with_a_figure_each_are_no_table():
    text = ZH.replace("三年", "2021年").replace("任何", "2011年").replace("该部", "2025年").replace("一成", "10%")
    assert unwrapped(textwrap.fill(text, 35)) == text


def test_headlines_of_which_one_begins_small_stay_lines():
    lines = [
        "Board in Bergen cuts the quota for cod by a tenth",
        "Herring is spared for another year, crews relieved",
        "Nine boats are sold in Hull before winter begins",
        "iPlay brings the harbour to the screens of all Hull",
        "Eel may be caught until November",
        "Ministry pays for days on which nobody goes to sea",
        "Crews in nine harbours say nobody had asked them",
    ]
    assert unwrapped("\n".join(lines)) == "\n".join(lines)


def test_quoted_lines_are_joined_among_themselves():
    quoted = textwrap.fill(PROSE["en"][0], 66, initial_indent="> ", subsequent_indent="> ")
    said = unwrapped(f"{quoted}\n{textwrap.fill(PROSE['en'][1], 66)}")
    assert said == f"> {PROSE['en'][0]}\n{PROSE['en'][1]}"


def test_signatures_and_lists_in_wrapped_text_keep_their_lines():
    paragraph = textwrap.fill(PROSE["en"][0], 66)
    rest = "- cod\n- herring\n- eel\n\nAnn Example\nPress officer\n1 Quay, Bergen"
    assert unwrapped(f"{paragraph}\n\n{rest}") == f"{PROSE['en'][0]}\n\n{rest}"


STAYS = {
    "headlines": "\n".join(
        [
            "Cod quota cut again, board says",
            "Herring spared for another year",
            "Eel may be caught until November",
        ]
    ),
    "verse": "\n".join(
        [
            "The boats go out before the day is grey",
            "and gulls go after them across the bay",
            "the nets are mended on the wall",
            "and no one hears the harbour call",
            "and all are home when lamps are lit",
        ]
    ),
    "a table": "\n".join(
        [
            "Bergen        12   14    3",
            "Oslo           9   11    8",
            "Hull           4    2   19",
        ]
    ),
    "an address": "\n".join(
        [
            "Quay Post",
            "1 Quay Street",
            "Hull",
            "England",
        ]
    ),
    "fields": "\n".join(
        [
            "From: Ann Example",
            "To: the board",
            "Subject: the quota",
            "Date: 10 June",
        ]
    ),
    "a list": "\n".join(
        [
            "* cod and herring from the northern grounds",
            "* eel, until the end of November this year",
            "* pike and perch",
        ]
    ),
    "Japanese lines": "\n".join(
        [
            "タラの漁獲枠を引き下げ",
            "ウナギ漁は継続へ",
            "ニシンは据え置き、漁業者に安堵",
            "港の改修工事が始まる",
        ]
    ),
    "a headline above": "\n".join(
        [
            "Cod quota cut by a tenth for the third year",
            "The board in Bergen cut the quota on Monday.",
        ]
    ),
    "paragraphs": "\n".join(
        [
            "The quota was cut on Monday.",
            "Crews were not asked by the board.",
            "The ministry said that it would pay.",
        ]
    ),
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_is_not_wrapped_stays(text):
    assert unwrapped(text) == text


WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=2, max_size=9)
SENTENCE = st.lists(WORDS, min_size=6, max_size=25).map(lambda words: f"{' '.join(words).capitalize()}.")
LONG = st.lists(SENTENCE, min_size=8, max_size=12).map(" ".join)


@settings(max_examples=30)
@given(st.lists(LONG, min_size=1, max_size=4), st.integers(50, 100))
def test_wrapping_and_unwrapping_gives_paragraphs_back(paragraphs, width):
    assert unwrapped("\n\n".join(textwrap.fill(part, width) for part in paragraphs)) == "\n\n".join(paragraphs)


@settings(max_examples=40)
@given(st.lists(SENTENCE, min_size=1, max_size=30), st.sampled_from(["\n", "\n\n"]))
def test_one_paragraph_a_line_never_changes(paragraphs, between):
    text = between.join(paragraphs)
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("ab A.>-\n\t 1漁。"), max_size=400))
def test_no_word_is_lost_and_again_nothing_changes(text):
    once = unwrapped(text)
    assert "".join(once.replace(">", "").split()) == "".join(text.replace(">", "").split())
    assert unwrapped(once) == once


def test_a_long_text_takes_no_time():
    assert unwrapped("ab\n" * 200_000).startswith("ab\nab")


@pytest.mark.parametrize(
    "headlines",
    [
        "إغلاق الرصيف الشمالي في أوستر لثلاثة أشهر\nأسطول الرنجة ينتقل إلى نورفيك قبل الموسم\n"
        "العمدة تطالب بفحص جميع جسور المدينة الآن\nعودة العبارة إلى سكارهولم بعد العاصفة",
        "奥斯特北码头因桥墩裂缝将从下周一起关闭三个月\n鲱鱼船队在季节到来之前全部迁往诺维克新港停靠\n"
        "市长要求省政府在本月内检查全市所有的旧桥梁吧\n斯卡霍尔姆渡轮在风暴过后恢复每天两班往返通航",
    ],
)
def test_headlines_of_one_length_in_scripts_without_case_stay_lines(headlines):
    assert unwrapped(headlines) == headlines
