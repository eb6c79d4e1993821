"""Thai."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    persons=(
        "ผม|ดิฉัน|พวกเรา",
        "คุณ",
    ),
    ago="ที่แล้ว",
    days="วันนี้ เมื่อวาน",
    number_words="ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ ร้อย พัน หมื่น แสน ล้าน",
    negations=(r"ไม่|มิได้|ปฏิเสธ",),
)
