"""Bulgarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="г. ул. бул. проф. акад. ген. св. т.е. т.нар. напр. им.",
    abbreviations_before_figures="стр. чл. ал. тел. кв. т. бр.",
    year_marks="г",
    persons=(
        "аз|мен|моят?|ние|нас|наш(?:ият|а|ата|е|ето|и|ите)?",
        "вие|вас|ваш(?:ият|а|ата|е|ето|и|ите)?",
    ),
    ago="преди",
    days="днес вчера",
)
