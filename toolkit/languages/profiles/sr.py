"""Serbian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        г. гђа. др. проф. нпр. тј. тзв. св. ул. ген. инж. g. gđa. dr. prof. npr. tj. tzv. sv. ul.
    """,
    abbreviations_before_figures="бр. стр. чл. тел. br. str. čl. tel. макс. мин. maks. cca.",
    persons=(
        "ja|meni|moj[aei]?|nas|nam|naš(?:a|e|eg|em|i|im|ih|oj|u)?|vas|vam|vaš(?:a|e|eg|em|i|im|ih|oj|u)?",
        "ја|мени|мој[аеи]?|нас|нам|наш(?:а|е|ег|ем|и|им|их|ој|у)?|вас|вам|ваш(?:а|е|ег|ем|и|им|их|ој|у)?",
    ),
    days="данас јуче danas juče",
    number_words="""
        нула један једна једно два две три четири пет шест седам осам девет десет једанаест дванаест тринаест
        двадесет тридесет четрдесет педесет сто двеста хиљада хиљаде хиљаду милион милиона милијарда nula
        jedan jedna jedno dva dve tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest
        dvadeset trideset sto hiljada hiljade milion miliona milijarda
    """,
    negations=(r"ne|nije|nisu|neće|nema|niko|nikad\w*|bez|ni|не|није|нису|неће|нема|нико|никад\w*|без|ни",),
)
