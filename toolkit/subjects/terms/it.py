"""Italian words of the news subjects."""

TERMS = {
    "arts, culture, entertainment and media": """artist* mostra mostre esposizione museo musei galleria gallerie
        pittor* pittura scultor* scultur* teatro teatral* attor* attrice attrici comico commedia balletto opera_lirica
        coreograf* ballerin* danza festival celebrità spettacolo spettacoli cultura cultural* patrimonio_culturale
        pubblico_in_sala anteprima giornalist* giornalismo stampa redazione rivista drammaturg* palcoscenico
        tappeto_rosso libertà_di_stampa fotograf* vip capolavor*""",
    "cinema": """film cinema cinematografic* cineasta registi regista riprese sceneggiat* lungometraggio cortometraggio
        botteghino hollywood documentari* protagonista oscar mostra_del_cinema leone_d'oro festival_di_cannes
        grande_schermo trailer animazione sequel thriller david_di_donatello""",
    "music": """musica musiche musical* musicist* cantante cantanti cantautor* canzon* album concert* chitarr* pianista
        rapper rap orchestra* sinfoni* compositor* jazz reggae rock pop melodia disco discografic* testo_della batteria
        coro grammy singolo band sanremo tournée brano brani videoclip soprano tenore""",
    "television": """televisione televisiv* tv telespettator* fiction serie_tv episodi* puntata puntate conduttor*
        conduttrice reality programma_televisivo palinsesto emittent* auditel share rai mediaset telegiornale
        prima_serata soap_opera streaming""",
    "literature": """romanzo romanzi romanzier* autore autrice autori libro libri scrittor* scrittrice poeta poeti
        poesia poesie casa_editrice editor* letteratura letterari* best-seller bestseller racconti biografia*
        autobiografia libreria librerie salone_del_libro premio_strega memorie saggio saggista lettor* biblioteca
        biblioteche""",
    "crime, law and justice": """legge leggi legale legali illegal* illecit* giuridic* giustizia reato reati pena pene
        punit* carcer* detenut* detenzione codice_penale penale penali accus* denuncia* impunità""",
    "crime": """polizia poliziott* carabinier* arrest* assassin* omicid* sospettat* rapina rapine rapinator* ladro
        ladri furto furti frode frodi truff* banda_di crimine crimini criminal* delinquen* aggression* aggredit* stupr*
        violenza_sessuale accoltell* sparatoria sequestr* rapimento contrabbando traffico_di trafficant* droga cocaina
        spaccio indagin* investigator* riciclaggio tangent* corruzione estorsion* mafi* camorra 'ndrangheta femminicid*
        indagat* pedofil* boss clan""",
    "judiciary": """tribunal* corte_d'appello corte_suprema corte_di_cassazione cassazione corte_costituzionale giudice
        giudici sentenz* verdetto processo processi procura procurator* pubblico_ministero pm avvocat* condann* assolt*
        assoluzione imputat* querel* magistrat* udienza testimon* ergastolo ricorso appello pena_di_morte colpevol*
        cauzione gip toghe risarcimento rinviato_a_giudizio patteggia*""",
    "disaster, accident and emergency incident": """soccors* soccorritor* salvataggio emergenza evacua* sopravvissut*
        superstit* ferit* vittime catastrof* tragedia macerie vigili_del_fuoco sfollat* dispers* sinistr*
        protezione_civile ambulanz* disastro disastri incendio incendi fiamme""",
    "accident and emergency incident": """incidente incidenti schianto schiantat* scontro_tra collisione deragli*
        naufrag* affondat* esplos* scatola_nera scatole_nere relitto annegat* annegamento calca fuga_di_gas croll*
        ribaltat* tamponament* traghetto valanga elicottero aereo aerei passegger* equipaggio pilota piloti""",
    "disaster": """terremot* sisma scosse scossa sismic* tsunami maremoto alluvion* inondazion* uragan* tifon* cicloni
        ciclone tornado vulcan* eruzion* frana frane slavin* valang* siccità incendi_boschivi magnitudo epicentro
        carestia calamità_naturali esondat* esondazione""",
    "economy, business and finance": """azienda aziende aziendal* impresa imprese società_di industria industrie
        industrial* investiment* investitor* investire imprenditor* amministratore_delegato direttore_generale client*
        consumator* commerci* azionist* fabbrica fabbriche produttor* finanza finanziar* finanziament* fornitor*
        fallimento bancarotta creditor* debito debiti prestit* credito banca banche bancari* assicura* immobiliar*
        mutuo mutui compagnia_aerea supermercat* vendite marchio marchi prezzo prezzi miliard* milioni_di_euro pmi
        startup multinazional* confindustria""",
    "economy": """economia economic* economist* pil prodotto_interno_lordo crescita recessione inflazione
        disoccupazione deficit bilancio manovra consumi fiscal* stimoli austerità debito_pubblico rallentamento
        congiuntura produttività potere_d'acquisto tasse imposte iva istat ministro_dell'economia spread
        conti_pubblici""",
    "international trade": """dazi dazio dogana dogane doganal* accordo_commerciale accordi_commerciali
        guerra_commerciale libero_scambio organizzazione_mondiale_del_commercio wto importazion* importare importator*
        esportazion* esportare esportator* export import bilancia_commerciale surplus_commerciale deficit_commerciale
        commercio_estero commercio_internazionale protezionis* quote embargo antidumping dumping barriere_commerciali
        partner_commerciali terre_rare made_in_italy catene_di_approvvigionamento""",
    "central bank": """banca_centrale banche_centrali tasso_di_interesse tassi_di_interesse tassi_d'interesse tassi
        politica_monetaria monetari* federal_reserve fed bce banca_d'italia bankitalia punti_base rialzo_dei_tassi
        taglio_dei_tassi tasso_di_cambio euribor allentamento_quantitativo eurotower governatore_della_banca
        bank_of_england""",
    "market and exchange": """borsa borse azioni azionari* mercati mercato_azionario indice ftse_mib piazza_affari
        dow_jones nasdaq wall_street obbligazion* btp rendiment* dollaro dollari euro valuta valute materie_prime
        quotazion* quotat* listino titoli criptovalut* bitcoin capitalizzazione speculator* oncia broker""",
    "corporate earnings": """utile utili utile_netto ricavi fatturato risultati_trimestrali trimestrale primo_trimestre
        secondo_trimestre terzo_trimestre quarto_trimestre dividend* perdita_netta ebitda margine_operativo semestre
        semestral* per_azione esercizio_fiscale profitti profitto""",
    "merger or acquisition": """fusione fusioni acquisizion* acquisire acquisito rilevare opa
        offerta_pubblica_di_acquisto partecipazione_di_maggioranza controllata controllate joint_venture antitrust
        cessione scissione azionista_di_maggioranza scalata""",
    "energy and resource": """petroli* greggio opec baril* gas gasdott* oleodott* raffineri* elettric*
        centrale_nucleare centrali_nucleari nuclear* rinnovabil* solare solari eolic* energia energetic* carbone
        trivell* carburant* benzina gasolio diesel idroelettric* blackout megawatt bollette minier* rame litio
        rigassificator*""",
    "agriculture": """agricol* azienda_agricola contadin* raccolto raccolti grano cereali mais soia zucchero caffè
        cacao bestiame allevator* allevament* latte fertilizzant* pesticid* riso cotone piantagion* irrigazione
        coltivazion* coltur* pesca pescator* coldiretti vendemmia oliv* vigneti""",
    "education": """scuola scuole scolastic* insegnant* maestr* docent* professor* student* università universitari*
        alunn* liceo licei aula aule esame esami maturità istruzione istituto_scolastico rette borsa_di_studio
        alfabetizzazione accademic* rettor* pedagog* laurea laureat* diploma* asilo asili didattica preside""",
    "environment": """ambiente ambiental* inquinament* inquinant* biodiversità ecosistem* ecolog* foresta foreste
        boschi deforestazione ricicl* plastica rifiut* discarica specie fauna flora bracconagg* bracconier*
        parco_nazionale sostenibil* qualità_dell'aria habitat barriera_corallina balene acque_reflue lupi""",
    "climate change": """clima climatic* cambiamento_climatico cambiamenti_climatici effetto_serra
        riscaldamento_globale carbonio emissioni co2 combustibili_fossili neutralità_carbonica ghiacciai
        livello_del_mare accordo_di_parigi cop metano decarbonizza* transizione_ecologica scioglimento_dei""",
    "health": """salute ospedal* medic* farmac* pazient* infermier* malat* cura_del cure terapi* chirurg* cancro tumor*
        clinic* diabete sintomo sintomi diagnos* obesità cardiac* cardiovascolar* infarto pressione_arteriosa
        ipertensione salute_mentale gravidanz* incint* matern* antibiotic* dosi effetti_collaterali vitamin* sangue
        sanitari* sanità demenza alzheimer depressione malnutrizione parto trapiant* ictus""",
    "communicable disease": """virus viral* infezion* infett* focolaio focolai epidemi* pandemi* vaccin*
        immunit* quarantena lockdown coronavirus covid* influenza morbillo colera ebola malaria hiv aids
        tubercolosi polio contagi* trasmissione patogen* dengue zika meningite epatite mascherin* oms aviaria
        nuovi_casi vaiolo tampon*""",
    "human interest": """compleanno nozze matrimonio famiglia_reale principe principessa duca duchessa centenari*
        lotteria superenalotto jackpot zoo cucciol* insolit* divorzi* fidanzament* fidanzat* celebrità record_mondiale
        guinness luna_di_miele gemell* sposi sposat*""",
    "labour": """lavorator* dipendent* occupazion* occupat* datore_di_lavoro datori_di_lavoro salari* stipendi*
        licenzia* disoccupat* disoccupazione manodopera pension* salario_minimo condizioni_di_lavoro assunzion* assunt*
        orario_di_lavoro smart_working mercato_del_lavoro posti_di_lavoro cassa_integrazione inps esuberi jobs_act""",
    "labour relations": """scioper* sindacat* sindacal* contratto_collettivo contrattazione vertenza picchett* cgil
        cisl uil sciopero_generale serrata rinnovo_del_contratto aumento_salariale""",
    "lifestyle and leisure": """turist* turismo albergo alberghi hotel vacanz* ristorant* ricetta ricette cucina
        cucinare cuoco chef gastronom* moda bellezza giardinaggio tempo_libero casinò vino vini crociera
        crociere parco_divertimenti yoga benessere discotec* passerella stilist* cosmetic* trucco profum*
        spiagg* viaggiator*""",
    "politics and government": """governo ministr* ministero parlament* presidente presidenza presidenzial* premier
        presidente_del_consiglio partito partiti politic* opposizione senator* senato deputat* legislativ* coalizione
        gabinetto riforma riforme democrat* democrazia repubblican* conservator* socialist* governator* sindac*
        referendum costituzion* casa_bianca palazzo_chigi quirinale pd lega movimento_5_stelle forza_italia decreto
        decreti_legge dimission* sinistra destra maggioranza centrodestra centrosinistra consiglio_dei_ministri
        cancellier* montecitorio sottosegretari* assessor*""",
    "election": """elezion* elettor* eletto eletta eletti rieletto voto voti votare votato votazion* urne urna sondagg*
        candidat* campagna_elettorale seggio seggi ballottaggio primo_turno secondo_turno affluenza suffragio scrutinio
        exit_poll primarie schede astensione comizi""",
    "national security": """ministro_della_difesa ministero_della_difesa segretario_alla_difesa alleanza alleanze
        alleat* deterrenza missil* armi_nucleari arma_nucleare arsenal* spese_militari spesa_militare
        cooperazione_militare nave_da_guerra navi_da_guerra esercitazion* manovre_militari nato patto_di_difesa
        difesa_aerea sicurezza_nazionale spionaggio spia spie servizi_segreti intelligence caccia_militari
        aerei_da_combattimento sottomarin* non_proliferazione disarmo base_militare basi_militari
        arricchimento_dell'uranio balistic* programma_nucleare riarmo""",
    "armed forces": """soldat* truppe militar* esercito marina_militare aeronautica marines battaglion* brigata brigate
        reggiment* guardia_nazionale schierat* schieramento reclut* riservist* veterani caserma caserme stato_maggiore
        comandante generale_dell'esercito legge_marziale servizio_militare leva fanteria paracadutist* colonnello
        tenente sergente forze_armate parata_militare alpini""",
    "diplomacy": """diplomatic* diplomazia ambasciat* ministro_degli_esteri affari_esteri farnesina vertice trattato
        trattati inviato_speciale bilateral* visita_di_stato visita_ufficiale sanzion* console consolato
        politica_estera delegazione multilateral* negoziat* colloqui segretario_di_stato sovranità omologo
        relazioni_diplomatiche""",
    "international organisation": """nazioni_unite onu consiglio_di_sicurezza assemblea_generale unione_europea ue
        unione_africana commissione_europea nato segretario_generale stati_membri banca_mondiale fmi
        fondo_monetario_internazionale g7 g8 g20 corte_penale_internazionale unicef unesco unhcr caschi_blu lega_araba
        bruxelles europarlament* parlamento_europeo osce croce_rossa aiea mercosur""",
    "religion": """chiesa chiese papa pontefice vaticano vescov* arcivescov* sacerdot* prete preti cardinal* moschea
        moschee imam islam* musulman* cristian* cattolic* protestant* evangelic* ebre* ebraism* ebraic* rabbin*
        sinagog* indù buddis* culto preghier* pregare pellegrin* religio* fede clero bibbia corano vangelo sermone
        omelia ramadan pasqua monac* suora suore monaster* pastore diocesi dio messa santo parrocchi* giubileo""",
    "science and technology": """scienza scienze scientific* scienziat* ricercator* ricerca_scientifica tecnolog*
        ingegner* fisico fisici chimic* biolog* dna gene geni genetic* genoma laboratori* esperiment* scopert* fossil*
        dinosaur* archeolog* quantistic* particell* robot* innovazion* innovativ* inventor* invenzion* brevett*
        telescopio evoluzione neuroscien* cellul* staminal* prototip* nanotec* molecol* batter* matematic* paleontolog*
        cnr""",
    "information technology and computer science": """computer informatic* software internet online on-line sito_web
        siti web banda_larga cellular* smartphone telefonin* app applicazion* browser motore_di_ricerca digital* hacker
        cyber* malware spam password crittografia server sistema_operativo portatile tablet chip processor*
        semiconduttor* utente utenti dati wireless wi-fi wifi social_network social_media rete_sociale blog* videogioc*
        videogame console open_source programmator* sviluppator* algoritm* email e-mail streaming realtà_virtuale
        telecomunicazioni 4g 5g android iphone google facebook twitter whatsapp microsoft apple""",
    "artificial intelligence": """intelligenza_artificiale ia ai chatbot apprendimento_automatico modello_linguistico
        modelli_linguistici deepfake reti_neurali generativa riconoscimento_facciale machine_learning""",
    "space exploration": """spazial* navicella navetta stazione_spaziale agenzia_spaziale sonda sonde astronaut*
        cosmonaut* orbita orbital* luna lunar* marte marzian* nasa esa telescopio pianeta pianeti planetari* asteroid*
        cometa comete galassi* buco_nero buchi_neri astronom* razzo_vettore razzi satellit* sistema_solare saturno
        giove esopianet*""",
    "society": """genere diritti_umani povertà senzatetto stato_sociale carità ong aborto omosessual* gay lesbic* lgbt*
        transessual* razzis* discriminazion* uguaglianza parità minoranz* etnic* violenza_domestica violenza_di_genere
        anziani orfan* adozion* natalità censimento baraccop* disuguaglianz* femminis* maschilis* disabil*
        unioni_civili servizi_sociali emarginazione volontariato rom""",
    "immigration": """migrant* immigra* emigra* migrator* profug* rifugiat* asilo espuls* rimpatri* visto_d'ingresso
        scafist* clandestin* frontier* confini permesso_di_soggiorno cittadinanza sbarc* barcon* naturalizza* lampedusa
        accoglienza hotspot irregolari""",
    "sport": """sport sportiv* partita partite squadra squadre giocator* giocatrice allenator* tecnico_del
        commissario_tecnico stagione lega campionat* campione campionessa campioni torneo tornei semifinal*
        quarti_di_finale finale_di finalist* coppa medagli* olimpic* olimpiad* paralimpic* atleta atleti atletica
        vittoria vincitor* punteggio stadio tifos* capitano mondiali trofeo corsa ciclis* maratona sprint nuotator*
        nuoto doping rugby boxe pugil* gran_premio formula_1 motogp hockey ginnast* rivale avversari* arbitr*
        medaglia_d'oro sciator* sci sconfitta sconfitto pallavolo pallamano giro_d'italia tappa qualificazion* club
        podio pilota ferrari""",
    "soccer": """calcio calciator* calcistic* portiere centrocampist* attaccant* difensor* rigore rigori premier_league
        champions_league europa_league fifa uefa punizione pareggi* fuorigioco serie_a bundesliga liga retrocession*
        esterno bomber gol reti rete tripletta doppietta primo_tempo secondo_tempo cartellino_rosso cartellino_giallo
        calciomercato pallone_d'oro scudetto nazionale_italiana supplementari figc""",
    "tennis": """tennis tennist* grande_slam wimbledon roland_garros us_open australian_open coppa_davis testa_di_serie
        match_point dritto rovescio tie-break atp wta racchett* doppio set""",
    "basketball": """basket pallacanestro cestist* nba wnba tripla triple tiri_liberi rimbalzi eurolega canestr*
        playmaker assist schiacciat*""",
    "cricket": """cricket battitore_di_cricket wicket*""",
    "baseball": """baseball lanciator* fuoricampo world_series major_league mlb inning""",
    "golf": """golf golfist* birdie bogey ryder_cup pga green buche buca_in_uno putt""",
    "conflict, war and peace": """guerra guerre conflitt* combattiment* violenza violenze arma armi scontr* ostilità
        umanitari* crimini_di_guerra genocid* massacr* strage stragi colpo_di_stato golpe golpist* giunta_militare
        morti uccidere uccis* attacco attacchi attaccat* assalto pulizia_etnica civili armati prigionieri_di_guerra""",
    "act of terror": """terroris* terrore attentat* bomba bombe kamikaze autobomba jihad* estremis* ostagg* al_qaeda
        stato_islamico isis rivendica* esplosivo esplosivi radicalizza* antiterroris* ordigno ordigni boko_haram
        brigatist*""",
    "armed conflict": """ribell* insorti bombarda* raid raid_aerei attacco_aereo artiglieria fronte offensiva
        invadere invas* occupazione assedi* spari guerrigli* milizi* combattenti campo_di_battaglia mortai razzi
        carri_armati guerra_civile truppe imboscata gruppi_armati paramilitar* cecchin* soldati esercito
        separatist* controffensiva""",
    "civil unrest": """protest* manifestazion* manifestant* rivolta rivolte sommossa tumulti lacrimogen* idranti
        repressione coprifuoco saccheggi* barricat* sit-in corteo cortei piazza attivist* disobbedienza_civile
        disordini scesi_in_piazza antisommossa""",
    "peace process": """pace processo_di_pace accordo_di_pace accordi_di_pace colloqui_di_pace trattative tregua
        cessate_il_fuoco mediator* mediazione riconciliazione disarmo tabella_di_marcia scambio_di_prigionieri
        caschi_blu smilitarizza* negoziati_di_pace piano_di_pace""",
    "weather": """meteo meteorolog* temperatur* pioggia piogge piovos* neve nevicat* tempest* temporale temporali
        maltempo ondata_di_caldo ondata_di_freddo vento venti raffich* umidità soleggiat* gradi celsius nebbia gelo
        gelat* grandine monson* precipitazion* rovesci nuvol* allerta_meteo perturbazione caldo freddo""",
}
