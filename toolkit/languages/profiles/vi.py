"""Vietnamese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="TP. Tp. GS. TS. ThS. PGS. BS. Q.",
    persons=(
        "tôi|chúng ta",
        "bạn|quý vị",
    ),
    ago="trước",
    days="hôm_nay hôm_qua",
    number_words="không một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ chục",
    indefinite_articles="một",
    negations=(r"không|chưa|chẳng|phủ nhận",),
    version_marks=(r"đính chính|cập nhật|sửa lỗi",),
)
