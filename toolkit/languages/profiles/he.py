"""Hebrew."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="לפני",
    number_words="""
        אפס אחד אחת שניים שני שתיים שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה
        עשר עשרים שלושים ארבעים חמישים מאה מאות אלף אלפים מיליון מיליארד עשרות
    """,
)
