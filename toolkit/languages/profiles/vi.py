"""Vietnamese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="trước",
    number_words="không một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ chục",
)
