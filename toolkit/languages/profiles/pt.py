"""Portuguese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Sr. Sra. Srs. Sras. Srta. D. Dr. Dra. Drs. Dras. Prof. Profa. Eng. Arq. Gen. Cel. Cap. Ten. Exmo. Exma.
        Sto. Sta. Mons. Pe. V.Exa. p.ex. av. Gov. Dep. Des. Min. Sen. aprox.
    """,
    abbreviations_before_figures="art. arts. n. nº. núm. p. pág. págs. cap. tel. vol. fig. ext. máx. mín.",
    abbreviations_before_names="Cia. Ltda.",
    openings="""
        Ele Eles Ela Elas Isso Isto Mas E Ou Além_disso Também Porém No_entanto Contudo Entretanto Assim Então
        Depois Seu Sua Seus Suas Ambos Ambas Por_isso
    """,
    openings_unless_a_time="Este Esta Estes Estas Esse Essa Esses Essas",
    times="""
        ano semana mês manhã tarde noite segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado
        domingo
    """,
    opening_patterns=(
        "(?:Sim|Não|Claro|Exato|Exatamente|Com certeza|Bom|Olha|Pois)[.,!;—–-]",
        "Porque [^,]*$",
    ),
    unnamed_speakers=(
        r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:ele|ela))?(?:\.$|,| (?:à|ao|em|na|no|aos|às|para|durante|nest[ae])\b)',
        r"\b(?:(?i:segundo) (?:ele|ela)s?)\b",
    ),
    persons=(
        "eu|me|mim|meus?|minhas?|nós|a gente|noss[oa]s?|conosco|connosco",
        "você|vocês|tu|te|teus?|tuas?",
    ),
    orders="""
        Aceda Acesse Acompanhe Apoie Assine Assista Ative Baixe Cadastre-se Clique Compartilhe Confira Descarregue
        Entre Faça Inscreva-se Leia Ouça Partilhe Participe Receba Registe-se Saiba Siga Subscreva Veja Curta
    """,
    page_matters=(
        r"assin|artigo|boletim|canal|comentário|conta\b|notícias?\b|aplicativo|aplicação|grátis|gratuit|aqui\b|"
        r"redes|página|site|mais\b|também|matéria",
    ),
    page_notices=(
        "versão (?:anterior|original|inicial)(?: (?:deste|desta|do) (?:artigo|texto|matéria|reportagem|"
        r"notícia))?(?! (?:de|do|da|dos|das)\b)",
        r"(?:este artigo|este texto|esta matéria|esta reportagem|esta notícia)\b.*\b(?:modificad|corrigid|"
        r"atualizad|actualizad|alterad)[oa]\b",
        r"todos os direitos reservados|proibida a reprodução|^errata:|^pedimos desculpas? (?:aos? leitor|pel[oa])",
    ),
    comment_policies=(
        r"^(?:todos )?(?:os )?comentários\b(?! (?:d[eoa]s?|sobre|contra)\b(?! (?:leitor|usuári|utilizador|"
        r"internaut)\w*)).{0,60}\b(?:responsabilidade (?:\w+ )?d[eoa]s? (?:seus|autor|leitor|usuári|quem)|moderad|"
        r"ofensiv|antes d[ae] (?:ser\w* )?public|não (?:refletem|representam|expressam)|ser(?:ão|á) (?:removid|"
        r"excluíd|apagad|publicad|moderad))",
        r"\b(?:redação|administrador\w*|portal|site|jornal|editor\w*)\b.{0,60}\b(?:reserva|não se responsabiliza|"
        r"não é responsável)\b.{0,60}\bcomentários\b",
    ),
    pictures="foto fotos imagem crédito fotografia",
    titles="senhor senhora Sr Sra",
    by="Por",
    between_names="e de",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    weekdays="segunda terça quarta quinta sexta sábado domingo",
    ago="h[áa] atrás",
    days="hoje ontem",
    published=(r"(?:publicado|ac?tualizado)(?: em)?\b",),
    changed="a[ct]?tualiza",
    before_clocks="às",
    number_words="""
        zero um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze
        quinze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta
        cinquenta sessenta setenta oitenta noventa cem cento centenas duzentos trezentos mil milhares milhão
        milhões bilhão bilhões dezena dezenas dúzia dúzias
    """,
    indefinite_articles="um uma",
    negations=(r"não|nunca|jamais|ninguém|nenhuma?|sem|nem|nega(?:m|ram)?|negou|desment\w+",),
    version_marks=(
        r"corre[cç][aã]o|corrigid[ao]|corrige|retifica[cç][aã]o|errata|atualiza(?:[cç][aã]o|d[ao])?|"
        r"amplia",
    ),
    notes_to_editors=(
        r"(?:aten[cç][aã]o|aviso|nota)[,:]? ?(?:a |para |dos? )?(?:os |as |aos |às )?(?:editores|"
        r"reda[cç][oõ]es|clientes|assinantes)|aos editores|anulad[ao]|cancelad[ao]|cancelamento|"
        r"anula[cç][aã]o|embargad[ao]|embargo(?: até\b[^:–—-]*)?|nota de servi[cç]o",
    ),
    words_of_notes=(
        r"(?:matéria|notícia|despacho|texto|reportagem|intitulad[ao]|título|vers[aã]o|publi\w+|fotos?|"
        r"vídeo|embargo até|reda[cç][oõ]es|utilizar)",
    ),
    requests_to_withdraw=(
        r"(?:pedimos|solicitamos|(?:por )?favor|rogamos|pede-se)\b.{0,80}\b(?:desconsider\w+|não (?:us|util|publi)\w+|"
        r"cancel\w+|anul\w+)\b[^,]{0,60}\b(?:matéria|notícia|despacho|reportagem)\b",
    ),
    withdrawals=(r"anul\w+|cancel\w+|retirad[ao]|n[aã]o (?:usar|utilizar|publicar|divulgar)|desconsider\w+",),
    news_words="""
        feira disse afirmou anunciou informou explicou acrescentou dias semana semanas amanhã manhã milhão
        milhões euros porta voz
    """,
    name_particles="da do dos das",
    before_nouns="""
        ao aos as cada com contra da das de desde do dos em entre essa esse esta este na nas no o os para pela pelas
        pelo pelos por sem seu seus sobre sua suas toda todos um uma à às
    """,
    before_verbs="""
        ele eles está estão foi foram há já lhe me não que se ser será são tem têm vai
    """,
    articles="o a",
    desks="noticias esporte esportes desporto politica economia internacional mundo cultura saude ciencia ultimas",
    source_labels=("fonte",),
    related_headings=(
        "(?:as |os )?mais lid[oa]s|(?:notícias|artigos) recomendad[oa]s|(?:outras|mais|últimas) notícias",
        "você (?:também )?pode gostar|veja (?:também|mais)",
        "(?:notícias|artigos) relacionad[oa]s|leia também",
    ),
    article_ends=(
        "(?:ainda )?(?:sem|não há|nenhum) comentários?(?: ainda)?",
        "(?:experimente|conheça) (?:nossos|nossas) (?:recursos|ferramentas) de ia",
        r"\d+\s+comentários?",
    ),
    possible_article_ends=(
        "etiquetas|palavras-chave",
        "comentários",
    ),
    buttons=("compartilhar|imprimir|publicidade",),
    notices=(
        r"tempo de leitura\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? de leitura",
    ),
    letter_ends=(
        r"\bcancelar (?:a |sua |a sua )?(?:inscrição|assinatura|subscrição)\b|\bdescadastr",
        r"\bno (?:seu )?navegador\b",
    ),
    cross_references=("(?:leia|veja) também",),
    possible_cross_references=(r"LEIA TAMBÉM\b",),
    opinions="opinião editorial coluna",
    cookies=(
        r"(?:este|nosso) (?:site|sítio|portal) (?:utiliza|usa) cookies\b.{0,150}",
        r"ao (?:continuar (?:a )?)?(?:naveg|clic|utiliz|us)\w+\b.{0,100}\b(?:concordas?|aceitas?)\b.{0,100}",
        r"(?:utilizamos|usamos) cookies?(?: (?:para|e|em|no)\b.{0,100}\b(?:site|web|página|navega\w+|experiência|"
        r"conteúdos?|servi\w+|publici\w+)\b.{0,60})?",
    ),
    subscriptions=(
        "(?:(?:este |o )?(?:artigo|conteúdo)(?: é)? )?(?:exclusivo|apenas|só) para (?:assinantes|subscritores)",
        r"já (?:é|és) (?:assinante|subscritora?)\s?\?",
        r"(?:assine|cadastre-se|inscreva-se|subscreva|registe-se)\b.{0,40}\b(?:ler|lendo|newsletter)\b.{0,80}",
        r"para continuar (?:lendo|a ler)\b.{0,80}",
    ),
    newsletters=(r"receba .{0,80}\b(?:newsletter|seu e-?mail)\b.{0,60}",),
    adverts=(r"(?:o artigo |a notícia )?continua (?:após|depois d)\w? ?(?:a )?publicidade",),
    further_solicitations=("saiba mais", "(?:faça|inicie) .{0,20}", "entre"),
    page_words=(r"assin(?:e\b|ante)|subscrev|cadastre-se|inscreva-se", r"\b(?:site|portal)\b", "artigo|conteúdo"),
    reporting_words=("disse|afirmou|segundo [ao]", r"ministr\w+|tribuna\w+|juiz|advogad\w+|polícia"),
    appeared_first=("O post .{1,250} aparec(?:eu|e) primeiro em",),
)
