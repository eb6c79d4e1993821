"""French words of the news subjects."""

TERMS = {
    "arts, culture, entertainment and media": """artiste* exposition* musée* galerie* peintre* peinture* sculpt*
        théâtre* théâtral* acteur* actrice* humoriste* comédie* ballet* opéra* chorégraph* danseur* danseuse* danse
        festival* célébrité* spectacle* culture culturel* patrimoine vernissage mécène* journaliste* presse rédaction
        magazine mannequin* people dramaturge* scène tapis_rouge liberté_de_la_presse journal_télévisé oeuvre* œuvre*
        vedette* artistique*""",
    "cinema": """film films cinéma* cinéaste* réalisateur* réalisatrice* tournage* scénario* scénariste* long_métrage
        court_métrage box_office hollywood bollywood nollywood documentaire* acteur* actrice* comédien* oscar oscars
        césars festival_de_cannes palme_d'or étalon_de_yennenga fespaco projection* bande-annonce grand_écran
        sortie_en_salle film_d'animation suspense""",
    "music": """musique* musical* musicien* chanteur* chanteuse* chanson* album albums concert* guitar* pianiste*
        rappeur* rappeuse* rap slam orchestre* symphoni* compositeur* compositrice* jazz reggae rock mélodi* refrain*
        batteur* choriste* tube tubes clip clips single discographi* maison_de_disque* festival_de_musique afrobeat*
        coupé-décalé rumba zouk grammy* duo featuring""",
    "television": """télévision* télévisé* télévisuel* téléspectateur* série_télé* feuilleton* épisode* téléréalité
        animateur* animatrice* présentateur* présentatrice* chaîne_de_télévision chaînes_de_télévision audimat
        petit_écran talk-show émission* sitcom* audiovisuel*""",
    "literature": """roman romans romanc* auteur auteurs auteure* livre livres écrivain* poète* poésie* poème* éditeur*
        littérature littéraire* best-seller* nouvelliste* biographi* autobiographi* librair* goncourt salon_du_livre
        bibliothèque* maison_d'édition lecteur* bande_dessinée""",
    "crime, law and justice": """loi lois légal* illégal* juridique* justice délit* infraction* peine peines puni*
        prison* détenu* détention droit_pénal code_pénal pénal* accusé* accusation* plainte* illicite* impunité""",
    "crime": """police policier* gendarm* arrestation* arrêté_par interpell* meurtre* meurtri* assassin* homicide*
        suspect* vol_à braqu* cambriol* voleur* escroc* escroquer* fraude* arnaque* gang gangs bandit* criminel*
        criminalité crime crimes agress* viol viols violée violeur* poignard* tireur* fusillade* tué_par enlèvement*
        kidnapp* trafic trafiquant* contrebande drogue* cocaïne cannabis enquêteur* blanchiment corruption
        détournement* pot-de-vin pots-de-vin malfaiteur* mafia contrefaçon* garde_à_vue proxénèt* pédophil*""",
    "judiciary": """tribunal tribunaux cour_d'appel cour_suprême cour_d'assises cour_de_cassation cour_de_justice juge
        juges jugement* verdict* procès procureur* avocat* condamn* acquitt* inculp* mis_en_examen mise_en_examen
        plaid* plaignant* magistrat* audience_publique témoin* témoignage* réclusion sursis parquet recours_en pourvoi
        appel_de_la juré jurés comparu* comparaître peine_de_mort dommages_et_intérêts prévenu* garde_des_sceaux
        incarcér* mandat_d'arrêt mandat_de_dépôt""",
    "disaster, accident and emergency incident": """secours secourist* sauvetage* sauveteur* urgence_absolue évacu*
        survivant* rescapé* blessé* bilan_provisoire victimes sinistre* catastroph* drame décombres pompier* dégâts
        disparus incendie*""",
    "accident and emergency incident": """accident* crash écrasé écrasement collision* déraill* naufrag* chavir*
        explosion* boîtes_noires boîte_noire épave sapeurs-pompiers bousculade noyé* noyade* fuite_de_gaz effondr*
        carambolage avion_de_ligne sortie_de_route marée_noire embarcation percuté avion avions passager* équipage*
        pilote*""",
    "disaster": """séisme* tremblement_de_terre sismi* tsunami* inondation* inondé* ouragan* typhon* cyclone*
        tornade* volcan* éruption* glissement_de_terrain éboulement* avalanche* sécheresse* feux_de_forêt
        feu_de_forêt réplique* magnitude épicentre famine* catastrophe_naturelle catastrophes_naturelles crue
        crues sans-abri aide_humanitaire""",
    "economy, business and finance": """entreprise* société_de sociétés compagnie* industrie* investiss*
        chef_d'entreprise pdg patronat patron patrons client* consommateur* commerce* commercial* actionnaire* usine*
        fabricant* finance* financier* entrepreneur* start-up startup* fournisseur* faillite* créancier* dette* prêt
        prêts crédit* banque* bancaire* assureur* assurance* immobilier* compagnie_aérienne constructeur* supermarché*
        distributeur* ventes marque marques prix milliard milliards fcfa filière* pme exploitant* secteur_privé
        microfinance directeur_général chiffre_d'affaires partenaire_financier""",
    "economy": """économie* économique* économiste* pib produit_intérieur_brut croissance récession* inflation* chômage
        déficit* budget budgétaire* consommation fiscal* relance austérité dette_publique ralentissement* conjoncture
        productivité vie_chère pouvoir_d'achat finances_publiques impôt* taxe taxes développement_économique
        ministre_des_finances ministre_de_l'économie bailleur*""",
    "international trade": """droits_de_douane douane* douanier* tarif_douanier tarifs_douaniers accord_commercial
        accords_commerciaux guerre_commerciale échanges_commerciaux libre-échange organisation_mondiale_du_commerce omc
        importation* importé* importateur* exportation* exporté* exportateur* balance_commerciale excédent_commercial
        déficit_commercial commerce_extérieur commerce_international protectionnis* quotas embargo antidumping dumping
        barrières_commerciales partenaires_commerciaux terres_rares surtaxe* zlecaf zone_de_libre zone_franche
        ministre_du_commerce chaînes_d'approvisionnement""",
    "central bank": """banque_centrale banques_centrales taux_d'intérêt taux_directeur* politique_monétaire monétaire*
        réserve_fédérale fed bce bceao beac banque_de_france points_de_base hausse_des_taux baisse_des_taux
        masse_monétaire assouplissement_quantitatif resserrement taux_de_change gouverneur_de_la_banque
        loyer_de_l'argent assouplissement banque_d'angleterre taux_d'emprunt""",
    "market and exchange": """bourse* boursier* marché_boursier actions cours_de_l'action indice cac_40 dow_jones
        nasdaq wall_street obligation* obligataire* rendements dollar euro devise* matières_premières brvm titres
        cotation coté* courtier* introduction_en_bourse cryptomonnaie* bitcoin* capitalisation spéculat*
        marchés_financiers investisseurs place_financière once_d'or sterling yen""",
    "corporate earnings": """bénéfice* résultat_net résultats_annuels résultats_trimestriels résultat_d'exploitation
        chiffre_d'affaires premier_trimestre deuxième_trimestre troisième_trimestre quatrième_trimestre dividende*
        perte_nette pertes_nettes marge_opérationnelle exercice_clos avertissement_sur_résultats semestriel*
        trimestriel* recettes par_action rentabilité premier_semestre profit profits""",
    "merger or acquisition": """fusion fusions fusionn* acquisition* acquérir rachat* racheter rachète rachèterait opa
        offre_publique_d'achat prise_de_contrôle participation_majoritaire cession* coentreprise
        actionnaire_majoritaire filiale* repreneur* offre_de_reprise prise_de_participation entrée_au_capital
        concurrence_déloyale autorité_de_la_concurrence""",
    "energy and resource": """pétrole pétroli* opep baril* gaz gazier* oléoduc* gazoduc* pipeline* raffiner*
        électricité électrique* centrale* nucléaire renouvelable* solaire* éolien* énergie énergétique* charbon forage*
        carburant* essence gazole diesel hydroélectri* délestage* mégawatt* barrage* minier* mines gisement* mine
        or_noir cuivre orpaillage""",
    "agriculture": """agricole* agricult* ferme fermes fermier* récolte* blé céréale* maïs soja sucre café cacao bétail
        élevage* éleveur* engrais pesticide* riz coton plantation* planteur* irrigation agroalimentaire pêcheur*
        vivrier* maraîch* semence* campagne_agricole anacarde karité lait paysan* hévéa""",
    "education": """école* écolier* enseign* étudiant* université* universitaire* élève* lycée* collège* collégien*
        classe classes examen examens éducation éducatif* scolaire* scolaris* professeur* baccalauréat bachelier*
        diplôm* bourse_d'étude* alphabétisation académi* rectorat recteur pédagogi* rentrée_scolaire année_scolaire
        instituteur* rentrée salle_de_classe concours apprentissage cours_magistral formation_professionnelle""",
    "environment": """environnement* pollu* biodiversité écosystème* écolog* forêt* déforestation reboisement recycl*
        plastique* déchet* espèces faune flore braconn* parc_national aire_protégée ordures assainissement conservation
        habitat_naturel qualité_de_l'air zones_humides développement_durable espèce_menacée eaux_usées marée_noire
        récif* baleine*""",
    "climate change": """climat climatique* changement_climatique gaz_à_effet_de_serre réchauffement carbone émissions
        co2 énergies_fossiles neutralité_carbone glacier* niveau_de_la_mer accord_de_paris cop méthane décarbon*
        transition_écologique fonte_des_glaces""",
    "health": """santé hôpital hôpitaux hospital* médecin* médical* médicament* patient patients patiente* infirmier*
        maladie* traitement* chirurg* cancer* clinique* diabète* diabétique* symptôme* diagnost* thérapi* pharmac*
        obésité cardiaque* cardiovasculaire* hypertension santé_mentale tumeur* grossesse enceinte* maternité maternel*
        sage-femme antibiotique* dose* effets_secondaires vitamine* sang soins soignant* douleur* nutrition*
        malnutrition accouchement* gynécolog* drépanocytose insuline tension_artérielle sanitaire* malade malades peau
        organisme alimentation planification_familiale menstru* allaitement""",
    "communicable disease": """virus viral* infect* épidémi* pandémi* vaccin* immuni* quarantaine confinement*
        coronavirus covid* grippe* rougeole choléra ebola paludisme malaria vih sida tuberculose polio* contagi*
        contamin* transmission pathogène* variole dengue méningite* hépatite* masque* gestes_barrières fièvre_jaune
        foyer_de moustique* cas_confirmés oms zika""",
    "human interest": """anniversaire* mariage mariages marié mariée famille_royale prince princesse duc duchesse
        centenaire* loterie jackpot zoo chiot* insolite* divorc* fiançailles fiancé* célébrité* record_du_monde
        lune_de_miel jumeaux retrouvailles noces""",
    "labour": """travailleur* salarié* employé* salaire* salarial* emploi emplois licenci* chômeur* chômage
        main-d'oeuvre main-d’œuvre retraite retraites pension pensions conditions_de_travail smig smic embauche*
        recrut* code_du_travail temps_de_travail inspection_du_travail marché_du_travail prud'hommes télétravail
        fonctionnaires congés""",
    "labour relations": """grève* gréviste* syndicat* syndical* débrayage* préavis mouvement_social arrêt_de_travail
        piquet* revendication* négociations_salariales dialogue_social mot_d'ordre centrale_syndicale intersyndicale
        convention_collective hausse_des_salaires service_minimum""",
    "lifestyle and leisure": """touriste* tourisme touristique* hôtel* vacances vacancier* restaurant* recette_de
        recettes_de_cuisine cuisine cuisinier* chef_cuisinier gastronomi* mode beauté jardinage loisir* casino* vin
        vins croisière* station_balnéaire parc_d'attractions yoga bien-être boîte_de_nuit styliste* défilé_de_mode
        cosmétique* coiffure* maquillage parfum*""",
    "politics and government": """gouvernement* ministre* ministère* parlement* président présidente présidence
        présidentiel* premier_ministre primature parti partis politique* opposition opposant* sénateur* sénat
        assemblée_nationale député* législati* coalition* réforme* démocrat* républicain* socialiste* gouverneur*
        maire* référendum constitution* chef_de_l'etat élysée matignon remaniement conseil_des_ministres décret*
        mandature pouvoir transition chef_du_gouvernement préfet* gauche droite extrême_droite majorité militants
        démission* porte-parole_du_gouvernement motion_de_censure dialogue_national alternance""",
    "election": """élection* électoral* électeur* électorat élu élue élus réélu* vote voter votes votant* scrutin*
        bulletin* urne urnes sondage* candidat* campagne_électorale bureau_de_vote bureaux_de_vote circonscription*
        second_tour premier_tour participation_électorale législatives municipales sénatoriales fichier_électoral
        suffrage* commission_électorale tête_de_liste abstention ballottage parrainage*""",
    "national security": """défense_nationale ministre_de_la_défense ministère_de_la_défense alliance alliances alliés
        dissuasion missile* arme_nucléaire armes_nucléaires arsenal budget_de_la_défense coopération_militaire
        navire_de_guerre exercice_militaire exercices_militaires manoeuvres otan pacte_de_défense défense_aérienne
        sécurité_nationale espion* renseignement renseignements_généraux avion_de_chasse avions_de_chasse sous-marin*
        prolifération désarmement base_militaire bases_militaires enrichissement_d'uranium balistique*
        accord_de_défense accords_de_défense programme_nucléaire services_secrets""",
    "armed forces": """soldat* militaire* armée armées armée_de_terre marine_nationale armée_de_l'air bataillon*
        brigade* régiment* garde_nationale déploi* conscription réserviste* anciens_combattants caserne* état-major
        chef_d'état-major commandant* général_de loi_martiale service_militaire infanterie parachutiste* colonel
        lieutenant capitaine sergent* forces_armées troupes forces_de_défense défilé_militaire contingent* opex""",
    "diplomacy": """diplomat* ambassad* affaires_étrangères sommet* traité* émissaire* envoyé_spécial bilatéral*
        bilatéraux visite_officielle visite_d'état sanctions consul consulat* accord_de_coopération multilatéral*
        médiation relations_diplomatiques politique_étrangère délégation* coopération négociations pourparlers
        quai_d'orsay souveraineté homologue*""",
    "international organisation": """nations_unies onu conseil_de_sécurité assemblée_générale union_européenne
        union_africaine commission_européenne otan secrétaire_général états_membres banque_mondiale fmi
        fonds_monétaire_international cedeao uemoa cemac g5_sahel g7 g8 g20 cour_pénale_internationale unicef
        unesco hcr casques_bleus ligue_arabe francophonie bruxelles parlement_européen
        organisation_internationale croix-rouge""",
    "religion": """église* pape pontife vatican évêque* archevêque* prêtre* cardinal cardinaux mosquée* imam* islam
        islamique* musulman* chrétien* christianisme catholique* protestant* évangélique* juif juifs judaïsme rabbin*
        synagogue* hindou* bouddhis* culte prière* prier pèlerin* religi* foi clergé bible coran évangile* sermon*
        ramadan tabaski pâques moine* monast* pasteur* diocèse* dieu prophète* laïcité marabout* messe korité aïd
        ecclésia*""",
    "science and technology": """science sciences scientifique* chercheur* chercheuse* recherche technologi* technique*
        ingénieur* ingénierie physicien* chimie chimiste* biolog* adn gène gènes génétique* génome* laboratoire*
        expérience_scientifique découverte* fossile* dinosaure* archéolog* quantique* particule* robot* innovation*
        innovant* inventeur* invention* brevet* télescope* évolution neuroscien* cellules_souches prototype* nanotech*
        molécul* bactérie* mathémati* drone drones""",
    "information technology and computer science": """ordinateur* informatique* informaticien* logiciel* internet
        internaute* en_ligne site_web site_internet web haut_débit téléphone* smartphone* mobile mobiles appli applis
        application applications navigateur* moteur_de_recherche télécharg* numérique* digital* hacker* piratage*
        pirate_informatique cyber* malware spam mot_de_passe mots_de_passe chiffrement serveur* système_d'exploitation
        tablette* puce* processeur* semi-conducteur* utilisateur* données sans_fil wifi wi-fi réseaux_sociaux
        réseau_social blog* jeux_vidéo jeu_vidéo console* open_source programmeur* développeur* algorithme* courriel*
        e-mail* streaming réalité_virtuelle télécom* 4g 5g facebook google whatsapp twitter android fibre_optique
        connectivité tic start-up clavier écran informations_personnelles""",
    "artificial intelligence": """intelligence_artificielle ia chatbot* agent_conversationnel apprentissage_automatique
        modèle_de_langage deepfake* réseau_de_neurones ia_générative reconnaissance_faciale apprentissage_profond
        hypertrucage*""",
    "space exploration": """espace_spatial spatial* vaisseau_spatial station_spatiale navette_spatiale agence_spatiale
        sonde* astronaute* spationaute* cosmonaute* orbite orbital* lune lunaire* mars martien* nasa télescope*
        planète* astéroïde* comète* galaxi* trou_noir trous_noirs astronom* lancement_de_la_fusée fusée* satellite*
        système_solaire saturne jupiter esa rover*""",
    "society": """genre droits_de_l'homme droits_humains pauvreté sans-abri bien-être_social charité ong avortement*
        ivg homosexu* gay gays lesbienne* lgbt* racis* discrimin* égalité minorité* ethnique* violences_conjugales
        violences_faites_aux_femmes violences_basées personnes_âgées orphelin* adoption natalité recensement
        bidonville* inégalité* féminis* sexisme handicap* mariage_précoce mariage_forcé excision mutilations_génitales
        jeunesse solidarité aide_sociale autochtone* parité""",
    "immigration": """migrant* immigr* migratoire* migration* réfugié* asile expuls* visa visas passeur* sans-papiers
        clandestin* frontière* titre_de_séjour rapatri* naturalis* demandeur* centre_de_rétention régularisation
        diaspora exilé* traversée""",
    "sport": """sport sports sportif* sportive* match matchs équipe* joueur* joueuse* entraîneur* sélectionneur* coach
        saison ligue championnat* champion championne champions tournoi* demi-finale* quart_de_finale quarts_de_finale
        finale finales finaliste* coupe médaille* olympique* paralympique* athlète* athlétisme victoire vainqueur*
        score* stade* supporter* capitaine coupe_du_monde trophée* course cyclis* marathon* sprint* nageur* natation
        dopage rugby boxe boxeur* grand_prix formule_1 hockey lutteur* lutte gymnast* adversaire* arbitre*
        médaille_d'or skieur* ski défaite battu battus handball volley-ball tour_de_france poule qualification*
        qualifié* fédération vestiaire* sélection club clubs podium judo tatami buts but""",
    "soccer": """football* foot gardien_de_but milieu_de_terrain attaquant* défenseur* tirs_au_but tir_au_but
        premier_league ligue_des_champions ligue_europa fifa uefa caf coup_franc égalis* hors-jeu ligue_1 bundesliga
        serie_a liga relégation ailier* buteur* triplé carton_rouge carton_jaune coup_d'envoi mercato ballon penalty
        coupe_d'afrique_des_nations ballon_d'or onze prolongations éléphants lions_de_la""",
    "tennis": """tennis roland-garros wimbledon us_open open_d'australie grand_chelem coupe_davis tête_de_série
        balle_de_match coup_droit revers tie-break atp wta raquette* double_dames set sets""",
    "basketball": """basket basket-ball basketteur* basketteuse* nba wnba euroligue panier* lancers_francs rebonds
        meneur afrobasket tir_à_trois_points dunk*""",
    "cricket": """cricket batteur_de_cricket guichet lanceur_de_cricket test-match""",
    "baseball": """baseball lanceur_partant coup_de_circuit coups_de_circuit ligue_majeure manche* frappeur*""",
    "golf": """golf golfeur* birdie* bogey* ryder_cup pga fairway* putt* green trou_en_un""",
    "conflict, war and peace": """guerre guerres conflit* combat* violence* arme armes affrontement* hostilités
        humanitaire crimes_de_guerre génocide* massacre* coup_d'etat putsch* junte tué tués tuer attaqué* assaillant*
        nettoyage_ethnique déplacés civils morts""",
    "act of terror": """terroris* attentat* bombe* kamikaze* voiture_piégée djihad* jihad* extrémis* otage*
        al-qaïda aqmi etat_islamique boko_haram détourn* revendiqué radicalis* antiterroris* engin_explosif
        explosifs islamistes""",
    "armed conflict": """rebelle* rébellion* insurg* frappe_aérienne frappes_aériennes raid raids bombard* artillerie
        front offensive invasion envahi* occupation siège assiég* tirs guérilla* milice* milicien* combattant*
        champ_de_bataille obus roquette* chars guerre_civile troupes embuscade* groupes_armés groupe_armé accrochage*
        belligérant* soldats""",
    "civil unrest": """manifestation* manifestant* émeut* soulèvement* contestation gaz_lacrymogène* canon_à_eau
        répression révolte* couvre-feu pillage* pillard* barricade* sit-in marche_pacifique rassemblement* troubles
        descendu_dans_la_rue désobéissance_civile forces_de_l'ordre militants""",
    "peace process": """paix processus_de_paix accord_de_paix accords_de_paix pourparlers trêve* cessez-le-feu médiat*
        réconciliation désarm* feuille_de_route échange_de_prisonniers casques_bleus maintien_de_la_paix démilitaris*
        démobilis* négociations_de_paix""",
    "weather": """météo* température* pluie* pluvi* neige* tempête* orage* canicule* vague_de_froid vague_de_chaleur
        vent vents rafale* humidité ensoleill* degrés celsius brouillard gel grêle mousson précipitations averse*
        nuage* harmattan saison_des_pluies intempéries verglas chaleur""",
}
