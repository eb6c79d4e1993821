"""Spanish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Sr. Sra. Srta. Sres. Sras. D. Dña. Dr. Dra. Dres. prof. Profa. Lic. Ing. Arq. Gral. Cnel. Cap. Tte. Sto.
        Sta. Mons. Excmo. Excma. Ud. Uds. Vd. p.ej. av. Avda. aprox. Hno. Hna.
    """,
    abbreviations_before_figures="art. arts. núm. n. pág. págs. cap. tel. vol. fig. ext. no. km. máx. mín.",
    abbreviations_before_names="Cía. Ltda.",
    openings="""
        Él Ella Ellos Ellas Esto Eso Pero Y O Además También Tampoco Así Entonces Sino Sin_embargo No_obstante
        Asimismo Su Sus Ambos Ambas Por_eso Por_ello De_hecho Por_otra_parte Por_otro_lado En_cambio
        Mientras_tanto Luego Después
    """,
    openings_unless_a_time="Este Esta Estos Estas Ese Esa Esos Esas",
    times="año semana mes lunes martes miércoles jueves viernes sábado domingo mañana tarde noche",
    opening_patterns=(
        "No s[óo]lo (?:porque|por)",
        "(?:Sí|No|Claro|Exacto|Exactamente|Por supuesto|Bueno|Pues|Desde luego)[.,!;—–-]",
        "Porque [^,]*$",
    ),
    unnamed_speakers=(
        r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:él|ella))?(?:\.$|,| (?:a|al|en|ante|durante|para|tras)\b)',
        r"\b(?i:según) (?:él|ellas?|ellos)\b",
    ),
    persons=(
        "yo|me|mí|mis?|conmigo|nosotr[oa]s|nos|nuestr[oa]s?",
        "tú|te|ti|tus?|contigo|usted|ustedes|vosotr[oa]s|vuestr[oa]s?",
    ),
    orders="""
        Activa Apoya Apúntate Comparte Conoce Consulta Descarga Descárgate Entra Escucha Haz Inscríbase Inscríbete
        Lea Lee Mira Reciba Recibe Regístrate Regístrese Sigue Síganos Síguenos Suscríbase Suscríbete Únete Únase
        Accede
    """,
    page_matters=(
        r"suscri|artículo|boletín|canal|comentario|cuenta|noticias?\b|aplicación|gratis|aquí|redes|página|sitio|"
        r"más\b",
    ),
    page_notices=(
        r"versión (?:anterior|previa|original)(?: de (?:este artículo|esta noticia|este texto))?(?! (?:de|del)\b)",
        r"(?:este artículo|esta noticia|este texto)\b.*\b(?:modificad[oa]|corregid[oa]|actualizad[oa]|"
        r"enmendad[oa])\b",
        r"todos los derechos reservados|prohibida (?:la|su) reproducción|^fe de erratas\b|"
        r"^pedimos disculpas (?:a (?:los|nuestros) lectores|por el error)",
    ),
    comment_policies=(
        r"^(?:todos )?(?:los |las opiniones y )?comentarios\b(?! (?:del?|sobre|contra|hechos|que)\b(?! (?:los |"
        r"las )?(?:lector|usuari|visitant)\w*)).{0,60}\b(?:responsabilidad (?:\w+ )?de (?:sus|los|quien)|moderad|"
        r"antes de (?:ser )?public|no (?:reflejan|representan)|ser[áa]n (?:eliminad|borrad|publicad|moderad)|"
        r"opini[oó]n de (?:sus|los))",
        r"\b(?:redacción|administrador\w*|periódico|medio|portal|sitio|diario)\b.{0,60}\b(?:se reserva|"
        r"no se (?:hace responsable|responsabiliza)|no es responsable)\b.{0,60}\b(?:comentarios|opiniones)\b",
    ),
    pictures="foto fotos imagen fotografía crédito",
    titles="señor señora Sr Sra",
    by="Por",
    between_names="y de",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    weekdays="lunes martes miércoles jueves viernes sábado domingo",
    ago="hace atrás",
    days="hoy ayer",
    published=(r"(?:publicado|actualizado)(?: el)?\b(?! em\b)",),
    changed="actualiza",
    before_clocks="a_las",
    number_words="""
        cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
        dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro
        veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta
        ochenta noventa cien ciento cientos doscientos trescientos cuatrocientos quinientos mil miles millón
        millones decena decenas docena docenas centenar centenares millar millares
    """,
    indefinite_articles="un una",
    negations=(r"no|nunca|jamás|nadie|ning[uú]na?|sin|ni|tampoco|niegan?|neg(?:ó|aron)|desm(?:iente|intió)\w*",),
    version_marks=(
        r"correcci[oó]n|corregid[ao]|corrige|rectificaci[oó]n|rectifica|actualizaci[oó]n|"
        r"actualiza(?:d[ao])?|ampl[ií]a(?:ci[oó]n)?|fe de erratas|resumen",
    ),
    notes_to_editors=(
        r"(?:atenci[oó]n|aviso|nota|advertencia|a la atenci[oó]n de)[,:]? ?(?:a |de )?(?:los |las |"
        r"nuestros )?(?:editores|redacciones|clientes|abonados|suscriptores)|a los editores|(?:despacho |"
        r"nota )?anulad[ao]|anulaci[oó]n|anula|retirad[ao]|embargad[ao]|embargo(?: hasta\b[^:–—-]*)?|"
        r"nota de servicio|aviso",
    ),
    words_of_notes=(
        r"(?:nota|noticia|despacho|informaci[oó]n|titulad[ao]|t[ií]tulo|versi[oó]n|publi\w+|fotos?|"
        r"v[ií]deo|embargo hasta|redacciones|texto|difund\w+|utilizar)",
    ),
    requests_to_withdraw=(
        r"(?:rogamos|pedimos|se ruega|por favor|solicitamos)\b.{0,80}\b(?:anul\w+|no (?:us|util|publi|difun)\w+|"
        r"elimin\w+|retir\w+|desestim\w+)\b[^,]{0,60}\b(?:nota|noticia|despacho|información)\b",
    ),
    withdrawals=(r"anul\w+|retir\w+|no (?:usar|utilizar|publicar|difundir)|eliminar|omitir",),
    news_words="""
        ciento semana semanas mes meses año años mañana noche millón millones euros portavoz hora persona
        personas
    """,
    name_particles="de del",
    before_nouns="""
        al algunas algunos cada con contra de del desde el en entre esa ese esta estas este estos hacia hasta la las
        los mi otra otro por sin sobre su sus toda todos un una unas unos
    """,
    before_verbs="""
        está están fue fueron ha había habían han le les me no nos que se ser será si son te ya
    """,
    articles="el los la",
    desks="noticias deportes deporte politica economia internacional mundo cultura salud ciencia portada ultimas",
    source_labels=("fuente",),
    related_headings=(
        "(?:lo|las) más (?:leíd[oa]s?|vist[oa]s?)|también te puede interesar|noticias destacadas",
        "otras noticias|artículos recomendados|últimas noticias",
        "(?:noticias|artículos) relacionad[oa]s|más noticias|lee también|te puede interesar",
    ),
    article_ends=(
        "(?:aún )?(?:sin|no hay) comentarios(?: (?:aún|todavía))?",
        "(?:prueba|descubre) nuestras (?:funciones|herramientas) de ia",
        r"\d+\s+comentarios?",
    ),
    possible_article_ends=(
        "etiquetas",
        "comentarios",
    ),
    buttons=("compartir|imprimir|publicidad",),
    notices=(
        r"tiempo de lectura\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? de lectura",
    ),
    letter_ends=(
        r"\bdar(?:se|te|me)? de baja\b|\bcancelar (?:la|tu|su) suscripción\b",
        r"\ben (?:tu|su|el) navegador\b",
    ),
    cross_references=("le[ea] también", "te puede interesar"),
    possible_cross_references=(r"LEE TAMBIÉN\b",),
    opinions="opinión editorial columna tribuna",
    cookies=(
        r"(?:este|nuestro) sitio (?:web )?(?:utiliza|usa) (?:\w+ )?cookies\b.{0,150}",
        r"(?:esta|nuestra) (?:página|web)(?: web)? (?:utiliza|usa) (?:\w+ )?cookies\b.{0,150}",
        r"(?:si (?:continúas?|sigues?)|al (?:continuar|seguir)|al) (?:naveg|us|utiliz|"
        r"visit)\w+.{0,100}\b(?:aceptas?|consiente|consideramos|entendemos)\b.{0,100}",
        r"(?:utilizamos|usamos) cookies?(?: (?:para|e|y|en|su)\b.{0,100}\b(?:sitio|web|página|navega\w+|experiencia|"
        r"contenidos?|servi\w+|publici\w+)\b.{0,60})?",
    ),
    subscriptions=(
        "(?:(?:este |el )?(?:artículo|contenido) (?:es )?)?(?:exclusivo|solo|sólo) para (?:los |nuestros "
        ")?(?:suscriptores|abonados|socios)",
        r"¿?(?:ya|todavía no|aún no) (?:eres|es|estás|está) (?:suscriptora?|suscrit[oa]|registrad[oa]|"
        r"soci[oa])\s?\??(?: (?:inicia|inicie) sesión)?",
        r"(?:suscríbete|suscríbase|regístrate|regístrese|inici[ae] sesión)\b.{0,40}\b(?:leer|leyendo|newsletter|"
        r"boletín)\b.{0,80}",
        r"para (?:seguir|continuar) leyendo\b.{0,80}",
    ),
    newsletters=(r"recib[ae] .{0,80}\b(?:en (?:tu|su) correo|newsletter|boletín)\b.{0,60}",),
    adverts=("(?:la noticia |el artículo |el texto )?(?:continúa|sigue) (?:después|debajo) de (?:la|esta) publicidad",),
    further_solicitations=("más información", "inici[ae] sesión"),
    page_words=("suscr[ií]|regístr|bolet[ií]n|correo|sesión", r"\bsitio\b", "artículo|contenido"),
    reporting_words=(
        "dijo|dijeron|según (?:el|la|los)|afirmó",
        r"ministr\w+|tribuna\w+|juez|jueza|abogad\w+|policía",
    ),
    appeared_first=("La entrada .{1,250} (?:se publicó|apareció|aparece) primero en",),
)
