"""Hebrew."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    closed_quotations=(r"[?!…؟][\"”’'»]+\Z",),
    speakers=(r"(?:אמר|אמרה|אמרו|שאל|שאלה|שאלו|תהה|תהתה|קרא|קראה|כתב|כתבה|טען|טענה|הוסיף|הוסיפה)\b",),
    persons=(
        "אני|אנחנו|שלי|שלנו",
        "אתה|אתם|שלך|שלכם",
    ),
    ago="לפני",
    days="היום אתמול",
)
