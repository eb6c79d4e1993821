"""Portuguese words of the news subjects, of Brazil and of Portugal."""

TERMS = {
    "arts, culture, entertainment and media": """artista* exposição exposições museu* galeria* pintor* pintura*
        escultor* escultura* teatro* teatral* ator atores atriz atrizes humorista* comédia balé* ópera coreógraf*
        bailarin* dança* festival* celebridade* espetáculo* famosos cultura cultural* patrimônio plateia estreia*
        jornalista* jornalismo imprensa redação revista dramaturg* palco tapete_vermelho liberdade_de_imprensa
        artístic* fotógraf* carnaval elenco""",
    "cinema": """filme* cinema* cineasta* diretor_do_filme filmagem filmagens roteiro* roteirista* longa-metragem
        curta-metragem bilheteria* hollywood bollywood documentário* protagonista* oscar festival_de_cinema
        festival_de_cannes telona trailer animação elenco suspense sequência_do_filme""",
    "music": """músic* cantor* canção canções álbum álbuns concerto* show shows guitarr* pianista* rapper* rap
        orquestra* sinfôn* compositor* jazz reggae rock pop sertanej* samba sambista* funk pagode mpb melodia disco
        gravadora* letra_da bateria coral grammy* single banda turnê* clipe* axé forró""",
    "television": """televisão televisiv* tv telespectador* novela* telenovela* seriado* série_de_tv séries episódio*
        capítulo* apresentador* reality bbb programa_de_tv emissora* audiência globo telejornal* horário_nobre
        minissérie* streaming""",
    "literature": """romance romances romancista* autor autora autores livro* escritor* poeta* poesia poema* editora*
        literatura literári* best-seller* conto contos biografia* autobiografia* livraria* feira_do_livro flip
        prêmio_camões memórias leitor leitores biblioteca* bienal_do_livro""",
    "crime, law and justice": """lei leis legal* ilegal* jurídic* justiça delito* infração pena penas puni* prisão
        prisões cadeia presídio* preso presos detento* detenção código_penal penal* acusado* acusação denúncia*
        impunidade advogado*""",
    "crime": """polícia* delegad* delegacia prend* assassin* homicíd* suspeito* roub* assalto* assaltante* ladrão
        ladrões furto* fraude* estelionat* golpista* quadrilha* crime* criminoso* criminalidade estupr* agressão
        agressor* esfaque* facada* tiroteio* baleado* baleada sequestr* contrabando tráfico traficante* droga drogas
        cocaína maconha investigador* perícia lavagem_de_dinheiro propina* suborno* corrupção extors* máfia milícia*
        feminicíd* chacina* pedofil* foragido* lava_jato""",
    "judiciary": """tribunal tribunais supremo stf stj tse juiz juíza juízes sentença* veredicto julgamento* julgou
        promotor* procurador* ministério_público advogad* conden* absolv* réu réus ré indici* ação_judicial
        habeas_corpus testemunh* depoimento* júri prisão_perpétua recurso_contra apelação prisão_preventiva
        pena_de_morte culpado fiança magistrad* desembargador* liminar* inquérito* delação indenização
        processo_judicial""",
    "disaster, accident and emergency incident": """resgat* emergência* evacu* sobrevivente* ferido* vítimas mortos_e
        catástrofe* tragédia* escombros bombeiro* desabrigad* desalojad* desaparecid* sinistro* defesa_civil
        ambulância* socorr* incêndio* chamas""",
    "accident and emergency incident": """acidente* batida_entre colisão colidi* descarril* naufrág* afund* explosão
        explodi* caixa-preta caixas-pretas destroços queda_do_avião queda_de_avião afogad* afogamento tumulto
        vazamento* desabamento* desabou capot* helicóptero balsa derramamento engavetamento avião aviões passageiro*
        tripulação tripulante* piloto*""",
    "disaster": """terremoto* sismo* sísmic* tremor* tsunami* enchente* inundação inundações alagamento* furacão
        furacões tufão ciclone* tornado* vulcão vulcões vulcânic* erupção deslizamento* avalanche* seca estiagem
        queimada* magnitude epicentro fome desastre_natural desastres_naturais cheia cheias réplicas
        rompimento_da_barragem""",
    "economy, business and finance": """empresa* companhia* indústria* investiment* investidor* investir executivo*
        presidente-executivo diretor-geral cliente* consumidor* varej* comércio comercial* acionista* fábrica* finanças
        financeir* financiamento* empreendedor* fornecedor* falência* credor* dívida* empréstimo* crédito* banco bancos
        bancári* seguradora* seguro imobiliári* hipoteca* supermercado* vendas marca marcas preço preços bilhão bilhões
        negócio* startup* multinacional* montadora* concessão petrobras recuperação_judicial mercado""",
    "economy": """economia* econômic* economista* pib produto_interno_bruto crescimento recessão inflação
        desemprego déficit orçament* consumo fiscal* estímulo* austeridade dívida_pública desaceleração
        conjuntura produtividade poder_de_compra imposto* ipca ministro_da_fazenda fazenda tribut* ajuste_fiscal
        confiança_do_consumidor ibge""",
    "international trade": """tarifa* alfândega* aduan* acordo_comercial acordos_comerciais guerra_comercial
        livre_comércio organização_mundial_do_comércio omc importação importações importar importador* exportação
        exportações exportar exportador* balança_comercial superávit_comercial déficit_comercial comércio_exterior
        comércio_internacional protecionis* cotas embargo antidumping dumping barreiras_comerciais parceiros_comerciais
        terras_raras sobretaxa* cadeias_de_suprimentos""",
    "central bank": """banco_central bancos_centrais taxa_de_juros taxas_de_juros juros selic copom política_monetária
        monetári* federal_reserve fed bce banco_de_portugal pontos-base alta_dos_juros corte_de_juros taxa_de_câmbio
        câmbio base_monetária afrouxamento aperto_monetário banco_da_inglaterra euribor""",
    "market and exchange": """bolsa* bovespa ibovespa ações mercado_de_ações índice dow_jones nasdaq wall_street título
        títulos rendimentos dólar dólares euro moeda* commodit* cotação cotad* corretora* abertura_de_capital
        criptomoeda* bitcoin capitalização mercado_financeiro mercados futuros especulador* pregão onça papéis""",
    "corporate earnings": """lucro* lucro_líquido prejuízo* receita* receita_líquida resultados_trimestrais
        resultado_trimestral faturamento primeiro_trimestre segundo_trimestre terceiro_trimestre
        quarto_trimestre dividendo* ebitda exercício_fiscal trimestral* por_ação margem_operacional semestre
        balanço lucro_operacional""",
    "merger or acquisition": """fusão fusões aquisição aquisições adquirir adquiriu compra_da incorporação
        oferta_pública_de_aquisição participação_majoritária controle_acionário subsidiária* joint_venture antitruste
        cade acionista_majoritário venda_da cisão opa""",
    "energy and resource": """petróleo petroleir* opep barril barris gás gasoduto* oleoduto* refinaria* elétric* usina*
        hidrelétric* nuclear* renováve* solar eólic* energia* energétic* carvão perfuração combustíve* gasolina diesel
        etanol apagão apagões megawatt* mineração mineradora* mina minas cobre pré-sal reservatório* termelétric*
        minério*""",
    "agriculture": """agrícola* agricult* agropecuári* agronegócio fazenda* fazendeiro* colheita* trigo cereai* milho
        soja açúcar café cacau gado pecuári* leite fertilizante* agrotóxico* pesticida* arroz algodão plantação
        plantações irrigação safra* cultivo* pesca pescador* produtor_rural produtores_rurais avícola* frango suín*""",
    "education": """escola* ensino professor* docente* estudante* estudantil universidade* universitári* aluno* aluna*
        colégio* sala_de_aula salas_de_aula exame exames enem vestibular* educação educaciona* mensalidade*
        bolsa_de_estudo alfabetização acadêmic* reitor* pedagóg* ensino_médio graduação licenciatura fies prouni
        creche* matrícula*""",
    "environment": """meio_ambiente ambiental ambientais ambientalista* polui* biodiversidade ecossistema* ecolog*
        floresta* desmatamento reflorestamento recicl* plástico* resíduo* lixo esgoto espécie espécies fauna flora
        caça_ilegal parque_nacional vida_selvagem amazônia sustentabilidade sustentáve* qualidade_do_ar habitat*
        recife* baleia* ibama""",
    "climate change": """clima climátic* mudança_climática mudanças_climáticas efeito_estufa aquecimento_global carbono
        emissões co2 combustíveis_fósseis geleira* nível_do_mar acordo_de_paris cop metano descarboniz* degelo""",
    "health": """saúde hospital hospitai* médic* paciente* enfermeir* doença* tratamento* cirurg* câncer cancro clínic*
        diabetes sintoma* diagnóstic* terapia* farmac* obesidade cardíac* cardiovascular* infarto* pressão_arterial
        hipertensão saúde_mental tumor* gravidez grávida* gestante* materno* maternidade antibiótico* dose* dosagem
        efeitos_colaterais vitamina* sangue sanitári* demência alzheimer depressão desnutrição parto* transplante* sus
        avc""",
    "communicable disease": """vírus viral* infecç* infectad* surto* epidemia* pandemia* vacina* imuni* quarentena*
        isolamento_social coronavírus covid* gripe influenza sarampo cólera ebola malária hiv aids sida tuberculose
        poliomielite contági* transmissão patógeno* dengue zika chikungunya meningite hepatite máscaras oms novos_casos
        varíola febre_amarela aedes mosquito* microcefalia""",
    "human interest": """aniversário casamento* família_real príncipe princesa duque duquesa centenári* loteria
        mega-sena zoológico filhote* inusitad* divorci* noivado noiva noivo celebridade* recorde_mundial lua_de_mel
        gêmeo* reencontro casou namorad* namoro ex-mulher famosa""",
    "labour": """trabalhador* funcionário* empregado* emprego* salári* demiss* demiti* desempregad* mão_de_obra
        aposentad* previdência pensão pensões salário_mínimo condições_de_trabalho trabalhista* contratação
        jornada_de_trabalho home_office mercado_de_trabalho postos_de_trabalho carteira_assinada inss fgts""",
    "labour relations": """greve* grevista* sindica* paralisação paralisações convenção_coletiva negociação_coletiva
        dissídio piquete* central_sindical centrais_sindicais cut greve_geral reajuste_salarial""",
    "lifestyle and leisure": """turista* turismo turístic* hotel hotéis hoteleir* férias restaurante* receita_de
        cozinha* cozinheir* chef chefs gastronom* moda beleza jardinagem lazer cassino* vinho* cruzeiro_marítimo
        parque_temático ioga bem-estar boate* passarela* estilista* cosmétic* maquiagem perfume* praia*
        viajante* look""",
    "politics and government": """governo* ministro* ministra* ministério* parlament* presidente presidenta
        presidencia* primeiro-ministro partido partidos polític* oposição senador* senado congresso deputad*
        legislativ* câmara_dos_deputados coligação gabinete reforma* democrata* democracia democrátic* republicano*
        conservador* socialista* governador* prefeito* prefeitura referendo constituição constituciona* planalto
        palácio_do_planalto casa_branca pt psdb pmdb mdb psd impeachment cpi decreto* vereador* esquerda direita
        renúncia base_aliada plenário medida_provisória petista* tucano* brasília""",
    "election": """eleição eleições eleitor* eleito eleita eleger reelei* voto votos votar votação urna*
        pesquisa_eleitoral pesquisa_de_intenção candidat* campanha_eleitoral segundo_turno primeiro_turno
        intenções_de_voto zona_eleitoral boca_de_urna tse sufrágio apuração abstenção pré-candidat* debate_entre""",
    "national security": """ministro_da_defesa ministério_da_defesa secretário_de_defesa aliança alianças aliado*
        dissuasão míssil mísseis armas_nucleares arma_nuclear arsenal* gastos_militares cooperação_militar
        navio_de_guerra navios_de_guerra exercícios_militares manobras otan nato pacto_de_defesa defesa_aérea
        segurança_nacional espionagem espião espiões inteligência_militar serviço_secreto serviços_secretos caças
        submarino* não_proliferação desarmamento base_militar bases_militares enriquecimento_de_urânio balístic*
        programa_nuclear teste_nuclear""",
    "armed forces": """soldado* tropa tropas militar* exército* marinha força_aérea aeronáutica fuzileiro* batalhão
        brigada* regimento* guarda_nacional destacamento recrut* reservista* veteranos_de quartel quartéis estado-maior
        comandante* general_do lei_marcial serviço_militar infantaria paraquedista* coronel tenente* sargento*
        forças_armadas desfile_militar intervenção_militar capitão""",
    "diplomacy": """diplomat* diplomac* embaixad* ministro_das_relações relações_exteriores itamaraty
        negócios_estrangeiros cúpula* cimeira* tratado tratados enviado_especial bilatera* visita_de_estado
        visita_oficial sanção sanções cônsul consulado* política_externa delegação multilatera* negociações diálogo
        secretário_de_estado soberania chanceler*""",
    "international organisation": """nações_unidas onu conselho_de_segurança assembleia_geral união_europeia ue
        união_africana comissão_europeia otan secretário-geral estados-membros banco_mundial fmi
        fundo_monetário_internacional mercosul oea brics asean g7 g8 g20 tribunal_penal_internacional unicef
        unesco acnur capacetes_azuis liga_árabe bruxelas parlamento_europeu organismo_internacional cplp
        cruz_vermelha aiea""",
    "religion": """igreja* papa pontífice vaticano bispo* arcebispo* padre* sacerdote* cardeal cardeais mesquita* imã
        islã islam* muçulman* cristã* cristianismo católic* protestante* evangélic* judeu* judaic* judaísmo rabino*
        sinagoga* hindu* budis* culto oração orações rezar peregrin* religi* clero bíblia alcorão evangelho sermão
        ramadã páscoa monge* freira* mosteiro* pastor* diocese* deus missa santo santos paróquia* candomblé fiéis""",
    "science and technology": """ciência ciências científic* cientista* pesquisador* investigação_científica tecnolog*
        engenhar* engenheir* físico_da físicos química químico* biolog* dna gene genes genétic* genoma* laboratório*
        experimento* descoberta* descobr* fóssil fósseis dinossauro* arqueólog* quântic* partícula* robô* inovação
        inovador* inventor* invenção patente* telescópio* evolução neurocien* célula* protótipo* nanotec* molécula*
        bactéria* matemátic* paleontólog* estudo_publicado""",
    "information technology and computer science": """computador* informátic* software internet internauta* online site
        sites página_web web banda_larga celular celulares smartphone* telefone* aplicativo* app apps navegador*
        buscador* download* digita* hacker* cibernétic* malware spam senha* criptograf* servidor_de sistema_operacional
        notebook* tablet* chip chips processador* semicondutor* usuário* utilizador* dados wi-fi wifi rede_social
        redes_sociais blog* videogame* games console* código_aberto programador* desenvolvedor* algoritmo* e-mail*
        streaming realidade_virtual telecomunicações 4g 5g android iphone* google facebook twitter whatsapp microsoft
        apple tela""",
    "artificial intelligence": """inteligência_artificial ia chatbot* aprendizado_de_máquina modelo_de_linguagem
        modelos_de_linguagem deepfake* redes_neurais generativa reconhecimento_facial aprendizagem_automática""",
    "space exploration": """espacial* espaciai* nave_espacial estação_espacial ônibus_espacial agência_espacial sonda*
        astronauta* cosmonauta* orbita* lua lunar* marte marcian* nasa telescópio* planeta planetas planetári*
        asteroide* cometa* galáxia* buraco_negro buracos_negros astronom* foguete* satélite* sistema_solar saturno
        júpiter exoplaneta*""",
    "society": """gênero direitos_humanos pobreza sem-teto moradores_de_rua bem-estar_social caridade ong aborto*
        homossexua* gay gays lésbica* lgbt* transexua* racis* discrimina* igualdade minoria* étnic* violência_doméstica
        violência_contra_a_mulher idosos órfã* adoção natalidade censo favela* desigualdade* feminis* machis*
        deficiência casamento_gay indígena* assistência_social exclusão_social bolsa_família quilombola*""",
    "immigration": """migrante* imigra* emigra* migratóri* migração refugiad* asilo deport* visto vistos coiote*
        indocumentad* fronteira* fronteiriç* permissão_de_residência repatri* naturaliza* travessia centro_de_detenção
        cidadania expulsão""",
    "sport": """esporte* esportiv* desporto* desportiv* jogo jogos time times equipe* equipa* jogador* treinador*
        técnico_do temporada liga campeonato* campeão campeã campeões torneio* semifinal* semifinai* quartas_de_final
        final_do finalista* copa taça medalha* olímpic* olimpíada* paralímpic* atleta* atletismo vitória vencedor*
        placar estádio* torcida torcedor* capitão mundial troféu* corrida ciclis* maratona* nadador* natação doping
        rúgbi boxe boxeador* grande_prêmio fórmula_1 mma ufc judô ginast* rival* adversário* árbitro* medalha_de_ouro
        derrota* derrotou venceu handebol vôlei classificação eliminatória* clube clubes elenco pódio piloto* arena""",
    "soccer": """futebol futebolista* goleiro* guarda-redes meio-campo* meio-campista* volante zagueiro* lateral
        atacante* avançado* pênalti* premier_league liga_dos_campeões champions liga_europa fifa uefa conmebol
        libertadores falta_cobrada empate* empatou impedimento brasileirão série_a rebaixamento artilheiro* gol gols
        golo golos golaço hat-trick intervalo cartão_vermelho cartão_amarelo contratação_do bola_de_ouro bola
        seleção_brasileira corinthians flamengo palmeiras cbf craque gramado camisa""",
    "tennis": """tênis tenista* grand_slam wimbledon roland_garros us_open aberto_da_austrália copa_davis
        cabeça_de_chave match_point backhand forehand tie-break atp wta raquete* duplas set sets saibro""",
    "basketball": """basquete* nba wnba cesta* três_pontos lances_livres rebotes euroliga armador_do assistências nbb
        enterrada*""",
    "cricket": """críquete cricket wicket*""",
    "baseball": """beisebol basebol arremessador* home_run* world_series major_league rebatedor* mlb""",
    "golf": """golfe golfista* birdie* bogey* ryder_cup pga green_do buraco_do putt*""",
    "conflict, war and peace": """guerra* conflito* combate* violência arma armas confronto* hostilidades humanitári*
        crimes_de_guerra genocíd* massacre* golpe_de_estado golpe_militar junta_militar mortos matar matou ataque
        ataques atacar atacou limpeza_étnica deslocados civis armado* prisioneiros_de_guerra""",
    "act of terror": """terroris* terror atentado* bomba* homem-bomba carro-bomba suicida* jihad* extremis* refém
        reféns al-qaeda estado_islâmico reivindic* detonou radicaliz* antiterror* artefato_explosivo explosivos
        boko_haram""",
    "armed conflict": """rebelde* rebelião insurg* bombardeio* bombardear* ataque_aéreo ataques_aéreos artilharia
        linha_de_frente ofensiva invasão invad* ocupação cerco sitiad* tiros guerrilh* miliciano* combatente*
        campo_de_batalha morteiro* foguetes tanques guerra_civil tropas emboscada* grupos_armados paramilitar* soldados
        exército separatista*""",
    "civil unrest": """protesto* manifestação manifestações manifestante* distúrbio* revolta* levante* gás_lacrimogêneo
        canhão_de_água repressão toque_de_recolher saque* barricada* passeata* marcha ato_contra tomaram_as_ruas
        tropa_de_choque ativistas desobediência_civil balas_de_borracha black_bloc*""",
    "peace process": """paz processo_de_paz acordo_de_paz acordos_de_paz conversações_de_paz negociações_de_paz trégua*
        cessar-fogo mediador* mediação reconciliação desarmamento roteiro_para troca_de_prisioneiros capacetes_azuis
        desmobiliz* desmilitariz* plano_de_paz""",
    "weather": """meteorolog* temperatura* chuva* chuvos* neve nevasca* tempestade* temporal temporais onda_de_calor
        onda_de_frio vento* rajada* umidade ensolarad* graus celsius neblina geada* granizo monção precipitação nuvem
        nuvens nublado inmet frente_fria previsão_do_tempo""",
}
