"""Estonian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="hr. pr. dr. prof. nt. s.t. st. nn. tn. pst.",
    abbreviations_before_figures="nr. lk. tel. u. maks.",
    persons=(
        "mina|minu|meie|meid|meile",
        "sina|sinu|teie|teid|teile",
    ),
    ago="tagasi",
    days="täna eile",
    number_words="""
        null üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist kakskümmend
        kolmkümmend sada tuhat miljon miljonit miljard miljardit kümneid sadu
    """,
    negations=(r"ei|mitte|pole|ilma|eita\w*",),
)
