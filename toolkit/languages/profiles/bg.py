"""Bulgarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="г. ул. бул. проф. акад. ген. св. т.е. т.нар. напр. им.",
    year_marks="г",
    ago="преди",
    persons=(
        "аз|мен|моят?|ние|нас|наш(?:ият|а|ата|е|ето|и|ите)?",
        "вие|вас|ваш(?:ият|а|ата|е|ето|и|ите)?",
    ),
)
