"""Spanish words of the news subjects."""

TERMS = {
    "arts, culture, entertainment and media": """artista* exposición* museo* galería* pintor* pintura* escultor*
        escultura* teatro* teatral* actor actores actriz actrices humorista* comedia ballet ópera coreógraf* bailarín*
        danza festival* celebridad* espectáculo* farándula cultura cultural* patrimonio público_del estreno*
        periodista* periodismo prensa redacción revista dramaturg* escenario* alfombra_roja libertad_de_prensa
        audiencias artístic* fotógraf* famosos""",
    "cinema": """película* cine cineasta* director_de_cine filme filmes rodaje rodar guion guionista* largometraje*
        cortometraje* taquilla hollywood bollywood documental* protagonista* protagoniza* oscar oscars goya goyas
        festival_de_cine gran_pantalla tráiler animación cinematográfic* reparto thriller secuela*""",
    "music": """músic* cantante* canción canciones álbum álbumes concierto* guitarra* guitarrista* pianista* rapero*
        rap orquesta* sinfón* compositor* jazz reggae reguetón rock pop melodía* disco discos discográfic* letra_de
        batería coro grammy* sencillo banda_de_rock banda_sonora flamenco salsa cumbia gira_mundial videoclip*""",
    "television": """televisión televisiv* televidente* telenovela* serie_de_televisión series episodio* capítulo*
        presentador* reality programa_de_televisión cadena_de_televisión canal_de_televisión audiencia pequeña_pantalla
        telediario* telespectador* horario_estelar teleserie* streaming""",
    "literature": """novela* novelista* autor autora autores libro* escritor* poeta* poesía poema* editorial*
        literatura literari* superventas cuento* biografía* autobiografía* librería* feria_del_libro premio_cervantes
        memorias ensayo ensayista* lector lectores biblioteca*""",
    "crime, law and justice": """ley leyes legal* ilegal* jurídic* justicia delito* infracción* pena penas castig*
        prisión cárcel* preso presos reclus* detenido* detención código_penal penal* acusado* acusación* denuncia*
        impunidad""",
    "crime": """policía* arresto* arrestad* asesin* homicid* sospechos* robo robos atraco* atracador* ladrón ladrones
        hurto* fraude* estafa* banda_criminal bandas_criminales pandill* crimen crímenes criminal* delincuen* agresión
        agresor* violación violador* violada apuñal* tirotea* tiroteo* pistolero* secuestr* rapto contrabando narco*
        droga drogas cocaína investigador* forense* blanqueo lavado_de_dinero soborno* corrupción extorsi* mafia
        cártel* feminicidio* balacera* pederast* malversa*""",
    "judiciary": """tribunal* corte_suprema corte_de_apelaciones suprema_corte juez jueza jueces sentencia* veredicto
        juicio* fiscal fiscalía fiscales abogad* conden* absuel* absolución imputad* procesad* querella*
        demanda_judicial demandante* magistrad* audiencia_nacional audiencia_preliminar testigo* testimonio* jurado
        cadena_perpetua recurso_de apelación tribunal_supremo poder_judicial prisión_preventiva pena_de_muerte culpable
        fianza juzgado* sumario indemnización""",
    "disaster, accident and emergency incident": """rescate* rescatist* rescatad* emergencia* evacua* superviviente*
        sobreviviente* herido* víctimas_mortales catástrofe* tragedia* escombros bombero* damnificad* desaparecid*
        siniestro* protección_civil ambulancia* incendio* llamas""",
    "accident and emergency incident": """accidente* choque colisión estrell* descarril* naufrag* hundi* explosión
        explotó caja_negra cajas_negras restos_del_avión accidente_aéreo ahogad* ahogamiento estampida fuga_de_gas
        derrumb* colapso transbordador avioneta* vuelco volcó derrame_de_petróleo siniestralidad avión aviones
        pasajero* tripulación tripulante* piloto*""",
    "disaster": """terremoto* sismo* sísmic* temblor* tsunami* inundación inundaciones inundad* huracán huracanes tifón
        ciclón* tornado* volcán* erupción* deslizamiento* alud* avalancha* sequía* incendio_forestal
        incendios_forestales réplica* magnitud epicentro hambruna* desastre_natural desastres_naturales damnificad*
        dana crecida*""",
    "economy, business and finance": """empresa* compañía* industria* inversión inversiones inversor* inversionista*
        invertir ejecutivo_jefe director_general consejero_delegado cliente* consumidor* minorista* comercio*
        comercial* accionista* fábrica* finanzas financier* financiación emprendedor* proveedor* quiebra* bancarrota
        acreedor* deuda* préstamo* crédito* banco bancos banca bancari* asegurador* seguros inmobiliari* hipoteca*
        aerolínea* supermercado* ventas marca marcas precio precios millones_de_euros millones_de_dólares mil_millones
        pymes negocio* startup* multinacional*""",
    "economy": """economía* económic* economista* pib producto_interior_bruto producto_interno_bruto crecimiento
        recesión inflación desempleo paro déficit presupuest* consumo fiscal* estímulo* austeridad deuda_pública
        deuda_externa desaceleración coyuntura productividad poder_adquisitivo impuesto* ipc ministro_de_economía
        ministro_de_hacienda hacienda carestía""",
    "international trade": """arancel* aduana* aduaner* acuerdo_comercial acuerdos_comerciales guerra_comercial
        libre_comercio tratado_de_libre organización_mundial_del_comercio omc importación importaciones importar
        importador* exportación exportaciones exportar exportador* balanza_comercial superávit_comercial
        déficit_comercial comercio_exterior comercio_internacional proteccionis* cuotas embargo antidumping dumping
        barreras_comerciales socios_comerciales tierras_raras tlc represalias_comerciales cadenas_de_suministro""",
    "central bank": """banco_central bancos_centrales tasa_de_interés tasas_de_interés tipos_de_interés tipo_de_interés
        política_monetaria monetari* reserva_federal fed bce banco_de_españa banxico puntos_básicos subida_de_tipos
        bajada_de_tipos alza_de_tasas euríbor emisión_monetaria tipo_de_cambio flexibilización_cuantitativa
        banco_de_la_república banco_de_inglaterra""",
    "market and exchange": """bolsa* bursátil* acciones mercado_de_valores índice ibex dow_jones nasdaq wall_street
        bono bonos prima_de_riesgo rendimiento_de_los dólar dólares euro divisa* materias_primas cotiza* valores
        corredor_de_bolsa salida_a_bolsa criptomoneda* bitcoin capitalización mercados_financieros futuros especulador*
        onza peso_mexicano parqué renta_variable""",
    "corporate earnings": """beneficio_neto beneficios ganancias utilidad_neta utilidades resultados_trimestrales
        resultados_anuales ingresos primer_trimestre segundo_trimestre tercer_trimestre cuarto_trimestre dividendo*
        pérdidas_netas pérdida_neta ebitda facturación facturó ejercicio_fiscal trimestral* por_acción margen_operativo
        semestre resultado_operativo""",
    "merger or acquisition": """fusión fusiones fusionar* adquisición adquisiciones adquirir compra_de_la absorción opa
        oferta_pública_de_adquisición participación_mayoritaria toma_de_control filial* empresa_conjunta antimonopolio
        competencia_y accionista_mayoritario venta_de_la escisión adquirió""",
    "energy and resource": """petróleo petroler* crudo opep barril* gas gasoducto* oleoducto* refinería* eléctric*
        central_nuclear centrales_nucleares nuclear* renovable* solar* eólic* energía* energétic* carbón perforación
        combustible* gasolina diésel gasóleo hidroeléctric* apagón apagones megavatio* miner* mina minas cobre litio
        yacimiento* hidrocarburo*""",
    "agriculture": """agrícola* agricult* agropecuari* agrari* granja* granjero* cosecha* trigo cereal* maíz soja
        azúcar café cacao ganad* lechero* fertilizante* pesticida* arroz algodón plantación* riego cultivo* pesca
        pesquer* pescador* campesin* avícola* aceituna* viñedo*""",
    "education": """escuela* escolar* enseñanza maestro* maestra* docente* profesor* estudiante* estudiantil
        universidad* universitari* alumno* alumnado colegio* aula* examen exámenes educación educativ* instituto
        matrícula* beca* alfabetización académic* rector* pedagog* bachillerato graduad* licenciatura selectividad
        preescolar guardería*""",
    "environment": """medio_ambiente medioambient* ambiental* contamin* biodiversidad ecosistema* ecolog* bosque*
        deforestación reforestación recicl* plástico* residuo* basura* vertido* especie especies fauna flora
        caza_furtiva furtivo* parque_nacional vida_silvestre humedal* sostenib* sustentab* calidad_del_aire hábitat*
        arrecife* ballena*""",
    "climate change": """clima climátic* cambio_climático efecto_invernadero calentamiento_global carbono emisiones co2
        combustibles_fósiles neutralidad_de_carbono glaciar* nivel_del_mar acuerdo_de_parís cop metano descarboniz*
        transición_ecológica deshielo""",
    "health": """salud hospital* médic* paciente* enfermer* enfermedad* tratamiento* cirug* cirujano* cáncer clínic*
        diabetes síntoma* diagnóstic* terapia* farmac* obesidad cardíac* cardiovascular* infarto* presión_arterial
        hipertensión salud_mental tumor* embaraz* materno* maternidad antibiótico* dosis efectos_secundarios vitamina*
        sangre sanitari* demencia alzheimer depresión desnutrición nutrición parto* trasplante* ministerio_de_salud
        ictus""",
    "communicable disease": """virus viral* infecci* infectad* brote* epidemia* pandemia* vacuna* inmuni* cuarentena*
        confinamiento coronavirus covid* gripe influenza sarampión cólera ébola malaria paludismo vih sida tuberculosis
        polio contagi* transmisión patógeno* dengue zika chikungunya meningitis hepatitis mascarilla* cubrebocas oms
        gripe_aviar nuevos_casos viruela fiebre_amarilla""",
    "human interest": """cumpleaños boda* familia_real príncipe princesa duque duquesa centenari* lotería premio_gordo
        zoológico cachorro* mascota* insólit* divorci* compromiso_matrimonial celebridad* récord_guinness luna_de_miel
        gemel* reencuentro casaron aniversario_de_boda""",
    "labour": """trabajador* emplead* empleo* salari* sueldo* despid* desemplead* parado* paro mano_de_obra
        jubila* pensión pensiones pensionista* salario_mínimo condiciones_laborales laboral* contratación
        plantilla jornada_laboral teletrabajo reforma_laboral mercado_laboral puestos_de_trabajo ere
        seguridad_social cotizantes""",
    "labour relations": """huelga* huelguista* sindicato* sindical* paro_de_labores paro_nacional convenio_colectivo
        negociación_colectiva conflicto_laboral piquete* servicios_mínimos patronal comisiones_obreras ugt ccoo
        huelga_general centrales_obreras aumento_salarial""",
    "lifestyle and leisure": """turista* turismo turístic* hotel* vacaciones vacacional* restaurante* receta* cocina*
        cociner* chef chefs gastronom* moda belleza jardinería ocio casino* vino* crucero* balneario* parque_temático
        yoga bienestar discoteca* pasarela* diseñador* cosmétic* maquillaje perfume* playa playas viajero*""",
    "politics and government": """gobierno* ministro* ministra* ministerio* parlament* presidente presidenta
        presidencia* primer_ministro partido partidos polític* oposición opositor* senador* senado congreso diputad*
        legislativ* legislador* coalición gabinete reforma* demócrata* democracia democrátic* republicano* conservador*
        socialista* gobernador* alcalde* referéndum constitución constitucional* casa_blanca moncloa casa_rosada pp
        psoe podemos consejo_de_ministros decreto* mandatario* canciller izquierda derecha ultraderecha dimisión
        dimitir renunci* moción_de_censura investidura régimen autonómic* concejal*""",
    "election": """elección elecciones elector* elegido elegida reelec* reelegi* voto votos votar votante* votación*
        urna* encuesta* candidat* campaña_electoral comicios colegio_electoral mesa_electoral mesas_electorales
        segunda_vuelta primera_vuelta balotaje balotage participación_electoral sufragio* escrutinio sondeo* papeleta*
        precandidat* primarias abstención""",
    "national security": """ministro_de_defensa ministerio_de_defensa secretario_de_defensa alianza alianzas aliado*
        disuasión misil* armas_nucleares arma_nuclear arsenal* gasto_militar gasto_en_defensa cooperación_militar
        buque_de_guerra buques_de_guerra ejercicios_militares maniobras otan pacto_de_defensa defensa_aérea
        defensa_antiaérea seguridad_nacional espionaje espía* inteligencia_militar servicios_de_inteligencia
        servicios_secretos avión_de_combate aviones_de_combate submarino* no_proliferación desarme base_militar
        bases_militares enriquecimiento_de_uranio balístic* programa_nuclear ensayo_nuclear""",
    "armed forces": """soldado* tropas militar* ejército* armada marina_de_guerra fuerza_aérea infantes_de_marina
        batallón* brigada* regimiento* guardia_nacional desplieg* desplegad* reclut* reservista* veterano* cuartel*
        estado_mayor comandante* general_del ley_marcial servicio_militar infantería paracaidista* coronel teniente
        sargento* fuerzas_armadas uniformado* desfile_militar mando_conjunto""",
    "diplomacy": """diplomátic* diplomacia embajad* ministro_de_exteriores asuntos_exteriores relaciones_exteriores
        cancillería cumbre* tratado tratados enviado_especial bilateral* visita_de_estado visita_oficial sanción
        sanciones cónsul consulado* acuerdos_bilaterales política_exterior delegación* multilateral* negociaciones
        diálogo secretario_de_estado soberanía homólogo*""",
    "international organisation": """naciones_unidas onu consejo_de_seguridad asamblea_general unión_europea ue
        unión_africana comisión_europea otan secretario_general estados_miembros banco_mundial fmi
        fondo_monetario_internacional mercosur oea celac unasur asean g7 g8 g20 corte_penal_internacional unicef unesco
        acnur cascos_azules liga_árabe bruselas parlamento_europeo eurocámara organismo_internacional
        organización_de_estados cruz_roja oiea""",
    "religion": """iglesia* papa pontífice vaticano obispo* arzobispo* sacerdote* cura cardenal* mezquita* imán imanes
        islam islámic* musulmán musulmanes musulmana* cristian* católic* protestante* evangélic* judío* judaísmo
        rabino* sinagoga* hindú* budis* culto oración* rezar peregrin* religi* fe_católica clero biblia corán
        evangelio* sermón ramadán semana_santa monje* monja* monasterio* pastor* diócesis dios laicismo misa santo
        santos parroquia*""",
    "science and technology": """ciencia ciencias científic* investigadores investigadora* investigación_científica
        tecnolog* ingenier* físico_de físicos química químico* biolog* adn gen genes genétic* genoma* laboratorio*
        experimento* descubr* fósil* dinosaurio* arqueólog* cuántic* partícula* robot* innovación innovador* invento*
        patente* telescopio* evolución neurocien* célula* prototipo* nanotec* molécula* bacteria* matemátic*
        paleontólog*""",
    "information technology and computer science": """ordenador* computador* informátic* software internet internauta*
        en_línea sitio_web página_web web banda_ancha móvil móviles celular celulares smartphone* teléfono* app apps
        aplicación aplicaciones navegador* buscador* digital* hacker* hackeo ciber* malware spam contraseña* cifrado
        servidor* sistema_operativo portátil* tableta* chip chips procesador* semiconductor* usuario* datos inalámbric*
        wifi wi-fi redes_sociales red_social blog* videojuego* consola* código_abierto programador* desarrollador*
        algoritmo* correo_electrónico streaming realidad_virtual telecomunicaciones 4g 5g android google facebook
        twitter whatsapp pantalla_táctil""",
    "artificial intelligence": """inteligencia_artificial ia chatbot* aprendizaje_automático modelo_de_lenguaje
        modelos_de_lenguaje deepfake* redes_neuronales generativa reconocimiento_facial ultrafals*
        aprendizaje_profundo""",
    "space exploration": """espacial* nave_espacial estación_espacial transbordador_espacial agencia_espacial sonda*
        astronauta* cosmonauta* órbita orbital* luna lunar* marte marcian* nasa telescopio* planeta planetas planetari*
        asteroide* cometa* galaxia* agujero_negro agujeros_negros astronom* cohete cohetes lanzamiento_del_cohete
        satélite* sistema_solar saturno júpiter exoplaneta*""",
    "society": """género derechos_humanos pobreza personas_sin_hogar bienestar_social caridad ong aborto* homosexual*
        gay gays lesbiana* lgbt* transexual* racis* discrimin* igualdad minoría* étnic* violencia_doméstica
        violencia_de_género violencia_machista ancianos huérfan* adopción natalidad censo chabola* villa_miseria
        desigualdad* feminis* machis* discapac* matrimonio_igualitario indígena* servicios_sociales exclusión_social
        ayuda_social""",
    "immigration": """migrante* inmigra* emigra* migratori* migración refugiad* asilo deport* visa visas visado*
        coyote* indocumentad* frontera* fronteriz* permiso_de_residencia repatri* nacionaliz* patera* cayuco*
        sin_papeles centro_de_internamiento remesa* ciudadanía expulsión""",
    "sport": """deporte* deportiv* deportista* partido_de partidos equipo* jugador* entrenador* técnico_del
        seleccionador* temporada liga campeonato* campeón campeona campeones torneo* semifinal* cuartos_de_final
        final_de finalista* copa medalla* olímpic* paralímpic* atleta* atletismo victoria triunfo* ganador* marcador
        estadio* aficionad* hinchas capitán mundial trofeo* carrera ciclis* maratón* sprint nadador* natación dopaje
        rugby boxeo boxeador* gran_premio fórmula_1 motogp hockey lucha_libre gimnast* rival* árbitro* medalla_de_oro
        esquiador* esquí derrota* derrotó venció balonmano voleibol tour_de_francia vuelta_a clasificación
        eliminatoria* club clubes plantel podio""",
    "soccer": """fútbol futbolista* portero* arquero* guardameta* centrocampista* mediocampista* delantero*
        defensa_central penalti* penales tanda_de premier_league liga_de_campeones champions europa_league fifa uefa
        conmebol libertadores falta_directa empate* empató fuera_de_juego laliga bundesliga serie_a descenso
        extremo_izquierdo goleador* gol goles golazo triplete hat-trick doblete medio_tiempo tarjeta_roja
        tarjeta_amarilla fichaje* balón_de_oro balón portería prórroga eurocopa""",
    "tennis": """tenis tenista* grand_slam wimbledon roland_garros us_open abierto_de_australia copa_davis
        cabeza_de_serie punto_de_partido derecha_ganadora revés tie-break atp wta raqueta* dobles set sets
        tierra_batida""",
    "basketball": """baloncesto básquet* nba wnba triple triples tiros_libres rebotes euroliga canasta* base_del
        asistencias acb mate_de""",
    "cricket": """críquet cricket bateador_de_cricket wicket*""",
    "baseball": """beisbol* lanzador* jonrón* cuadrangular* grandes_ligas serie_mundial entrada_del bateador* pelotero*
        mlb jardinero_central""",
    "golf": """golf golfista* birdie* bogey* ryder_cup pga green_del hoyo hoyos putt*""",
    "conflict, war and peace": """guerra* conflicto* combate* violencia arma armas enfrentamiento* hostilidades
        humanitari* crímenes_de_guerra genocidio* masacre* golpe_de_estado golpista* junta_militar muertos matar
        mató ataque ataques atacar atacó atacante* limpieza_étnica desplazados civiles armado* armada
        prisioneros_de_guerra""",
    "act of terror": """terroris* terror atentado* bomba* suicida* coche_bomba coches_bomba yihad* extremis* rehén
        rehenes al_qaeda estado_islámico isis secuestro_de reivindic* detonó radicaliz* antiterroris*
        artefacto_explosivo explosivos eta boko_haram""",
    "armed conflict": """rebelde* rebelión insurgen* bombardeo* bombardear* ataque_aéreo ataques_aéreos artillería
        frente_de_batalla ofensiva invasión invad* ocupación asedi* sitio_de tiroteos guerrill* milicia* combatiente*
        campo_de_batalla mortero* obús cohetes tanques guerra_civil tropas emboscada* grupos_armados paramilitar*
        francotirador* soldados régimen_sirio ejército""",
    "civil unrest": """protesta* manifestación manifestaciones manifestante* disturbio* revuelta* levantamiento*
        gases_lacrimógenos gas_lacrimógeno cañón_de_agua represión toque_de_queda saqueo* saquead* barricada* sentada
        marcha_pacífica concentración_de tomaron_las_calles antidisturbios activistas desobediencia_civil plaza_tahrir
        estallido_social""",
    "peace process": """paz proceso_de_paz acuerdo_de_paz acuerdos_de_paz conversaciones_de_paz tregua* alto_el_fuego
        cese_al_fuego cese_el_fuego cese_de_hostilidades mediador* mediación reconciliación desarme hoja_de_ruta
        intercambio_de_prisioneros cascos_azules desmoviliz* desmilitariz* negociaciones_de_paz plan_de_paz""",
    "weather": """meteorolog* temperatura* lluvia* lluvios* nieve nevada* tormenta* ola_de_calor ola_de_frío viento*
        ráfaga* humedad soleado grados celsius niebla helada* granizo monzón precipitacion* chubasco* nube nubes
        nublado aemet tiempo_estable borrasca* temporal frente_frío""",
}
