"""English words of the news subjects."""

TERMS = {
    "arts, culture, entertainment and media": """artist* artwork* exhibition* museum* gallery galleries painting*
        painter* sculpt* theatre* theater* playwright* actor* actress* comedian* comedy drama ballet* opera*
        choreograph* dancer* festival* celebrity celebrities showbiz entertainment entertainer* culture cultural
        heritage audience* premiere* broadway cabaret portrait* curator* newspaper* journalist* magazine* editor
        editors arts fame nominee* nominated co-star* west_end award* journalism broadcaster* culture_minister
        press_freedom red_carpet""",
    "cinema": """film films filmed filming filmmak* film-mak* movie* cinema* box_office screenplay* screenwriter*
        hollywood bollywood nollywood blockbuster* sequel* prequel* documentary documentaries thriller* starring
        screening* premiere* actor* actress* animated animation best_picture best_actor best_actress best_director
        oscar* academy_award* golden_globe* bafta* film_festival* cannes horror_film* big_screen casting""",
    "music": """music musical musician* singer* singing song* album* band bands concert* guitar* pianist* rapper*
        hip_hop rap pop_star* pop_singer* pop_music rock_star* rock_band* rock_group rock_n_roll lyric* vocal*
        orchestra* symphon* composer* jazz reggae record_label* record_company gig gigs melod* soundtrack* drummer*
        bassist* grammy* afrobeat* choir* soprano* violin* number_one_hit singles_chart album_chart* debut_single
        brit_awards recording_artist* duet* frontman hit_single*""",
    "television": """television* tv sitcom* broadcaster* viewer* episode* reality_show* talk_show* soap_opera*
        tv_series tv_show* drama_series presenter* prime_time primetime newsreader* tv_channel* television_channel*
        audience_share small_screen showrunner* chat_show* game_show* broadcasting airs aired""",
    "literature": """novels novelist* author authors book books writer* poet poets poetry poem* publisher* literary
        literature bestsell* best_sell* fiction non-fiction memoir* biograph* autobiograph* short_stor* bookshop*
        bookseller* booker_prize paperback* playwright* children's_book* hardback""",
    "crime, law and justice": """law laws lawful* unlawful* legal legally illegal* justice punish* offence* offense*
        offender* alleged* allegation* wrongdoing complaint* sentenced prison* jail* custody inmate* lawless*
        civil_rights penal""",
    "crime": """police policem* policew* arrest* murder* homicide* suspect* robber* robbed theft thief thieves stolen
        burglar* fraud* scam scams gang gangs gangster* crime* criminal* assault* rape raped rapist* stab stabbed
        stabbing* gunman gunshot* shooting* shot_dead kidnap* abduct* smuggl* traffick* cocaine heroin narcotics
        detective* investigator* forensic* manslaughter extort* blackmail* bribe* launder* counterfeit* cartel* mafia
        knife drug_deal* drug_traffick* serial_killer* molest* paedophil* pedophil* vandal* handcuff* money_laundering
        embezzl* corruption prison* jail*""",
    "judiciary": """court courts courtroom* judge judges ruling rulings verdict* appeal* jury jurors juror lawsuit* sue
        sued suing plaintiff* defendant* prosecut* convict* acquit* attorney* lawyer* solicitor* barrister*
        supreme_court high_court tribunal* testif* testimony indict* guilty pleaded plea bail injunction* court_hearing
        judicial* magistrate* on_trial murder_trial sentenced charged_with litigation class_action counsel
        life_sentence death_penalty impeach*""",
    "disaster, accident and emergency incident": """rescue rescued rescuer* emergency emergencies evacuat* survivor*
        injured death_toll casualt* victims catastroph* tragedy disaster* trapped wreckage emergency_services debris
        missing_people search_teams ambulance* relief_effort* devastat* first_responder* body_bags firefighter*
        fire_brigade fire_service blaze engulfed""",
    "accident and emergency incident": """plane_crash* air_crash* crashed crash_site car_crash* bus_crash* collision*
        collided derail* accident* wreck* capsiz* sank sunk sinking shipwreck* explosion* exploded black_box
        flight_recorder* air_disaster cockpit runway ferry stampede* pile-up* search_and_rescue drowned drowning
        gas_leak oil_spill* building_collapse* collapsed train_crash* helicopter_crash* airliner missing_plane
        lifeboat* coastguard missing_flight plane planes aircraft passengers crew pilot pilots""",
    "disaster": """earthquake* quake* tsunami* flood* hurricane* typhoon* cyclone* tornado* volcano* volcanic eruption*
        landslide* mudslide* avalanche* drought* wildfire* bushfire* aftershock* magnitude epicentre epicenter seismic*
        famine* rubble storm_surge inundat* natural_disaster* aid_workers disaster_relief relief_agencies homeless
        richter forest_fire* tidal_wave*""",
    "economy, business and finance": """company companies firms business businesses businessm* industry
        industries industrial investor* invest invested investing investment* chief_executive* ceo
        chief_financial customers consumer* retail* corporate corporation* shareholder* profit profits profitab*
        revenue* manufactur* factory factories finance finances financial entrepreneur* start-up startup*
        supplier* bankrupt* insolven* creditor* debt debts loan loans lender* lending mortgage* insurer*
        insurance real_estate house_prices housing_market airline* carmaker* automak* car_maker* supermarket*
        wholesale* banks banking bank accounting accountant* auditor* sales brand brands prices pricing price_of
        cost_of_living billion trillion franchise* commercial outsourc* restructur* regulator* venture_capital
        private_equity bailout* subsidiary subsidiaries market_share""",
    "economy": """economy economies economic economist* gdp gross_domestic growth recession* inflation* unemployment
        jobless deficit* budget* consumer_price* consumer_spending consumer_confidence fiscal stimulus austerity
        public_debt national_debt sovereign_debt slowdown downturn productivity economic_growth jobs_report
        retail_sales industrial_production industrial_output public_finances tax_cut* tax_rise* treasury
        finance_minister* output cost_of_living""",
    "international trade": """tariff* trade_deal* trade_war* trade_talks trade_agreement* trade_deficit* trade_surplus*
        trade_barrier* trade_dispute* trade_policy trade_minister* trade_representative* trade_negotiat*
        trade_relations trade_tension* trade_truce trade_pact* trade_gap trade_bill trade trading_partner* free_trade
        world_trade_organi* wto imports imported importer* import_dut* import_quota* export* customs anti-dumping
        dumping protectionis* duties levies levy quota* embargo* rare_earth* subsidies global_trade supply_chain*
        trade_restrictions trade_figures gatt trade_law* retaliat* commerce_secretary commerce_ministry""",
    "central bank": """central_bank* interest_rate* monetary_policy monetary rate_cut* rate_hike* rate_rise*
        rate_increase* rates basis_points federal_reserve fed base_rate base_rates key_rate policy_rate
        money_supply quantitative_easing bank_of_england european_central_bank ecb bank_of_japan reserve_bank
        people's_bank bundesbank discount_rate prime_rate prime_lending tightening hawkish dovish
        inflation_target* borrowing_costs exchange_rate* monetary_union policymaker* easing money_market*
        lending_rate* rate_decision repo rate-setting""",
    "market and exchange": """stock_market* stock_exchange* stocks shares share_price* dow_jones nasdaq wall_street
        trader* equities bond bonds bond_yield* yields dollar currency currencies commodity commodities futures
        hedge_fund* nikkei ftse dax hang_seng securities forex gold_price* broker* bitcoin* crypto* sterling yen euro
        bourse* share_index blue_chip* market_capitali* flotation ipo initial_public_offering bullish bearish sell-off
        markets selloff greenback investors ounce bullion""",
    "corporate earnings": """earnings net_profit* net_income net_loss* pre-tax_profit* pretax operating_profit*
        operating_loss* operating_income quarterly first_quarter second_quarter third_quarter fourth_quarter dividend*
        per_share profit_warning* annual_profit* full-year fiscal_year year_earlier year_ago revenue* turnover shr cts
        ebitda profits net_sales fiscal_quarter record_profit* half-year_profit* quarterly_results same-store_sales
        better_than_expected analysts payout""",
    "merger or acquisition": """merger* merge merged merging acquisition* acquir* takeover* take-over* buyout* buy-out*
        stake stakes tender_offer* divest* joint_venture* suitor* antitrust competition_authorit* hostile_bid
        buying_out takeover_bid bid_for definitive_agreement letter_of_intent outstanding_shares acquisition_talks
        undisclosed sale_of wholly_owned rival_bid* demerger spin-off*""",
    "energy and resource": """oil crude petrol* opec barrel barrels bpd pipeline* refiner* electricity power_plant*
        power_station* nuclear_power nuclear_plant* nuclear_energy nuclear_reactor* renewable* solar wind_farm*
        wind_power wind_turbine* coal energy drilling natural_gas fuel fuels gasoline diesel lng power_grid blackout*
        power_cut* hydroelectric* oil_price* gas_price* energy_price* reactor* megawatt* oilfield* offshore oil_company
        oil_companies shale mining miner miners copper gold_mine* gas_supplies""",
    "agriculture": """farm farms farmer* farming farmland agricultur* crop crops harvest* grain grains wheat maize corn
        soybean* sugar coffee cocoa cattle livestock dairy fertiliser* fertilizer* pesticide* rice cotton plantation*
        irrigation food_prices poultry fisheries fishermen fishing herders beef coffee_beans growers""",
    "education": """school schools schoolchildren teacher* student* university universities college colleges pupil*
        classroom* exam exams examination* education educational educator* curriculum* tuition campus* kindergarten*
        literacy academic academics graduate graduates graduation degree_course* lecturer* professor* scholarship*
        headteacher* head_teacher* truancy homework undergraduate* higher_education schooling faculty dropout*
        admissions school_board* superintendent* test_scores gcse* a-level* vice-chancellor* principal nursery""",
    "environment": """environment environmental* pollut* conservation* wildlife species habitat* biodivers* ecosystem*
        ecolog* forests deforest* recycl* plastic plastics waste endangered extinct* rainforest* coral toxic sewage
        air_quality poach* wetland* national_park* landfill* marine_life whale whales elephant* greenpeace overfishing
        contaminat* nature sustainab* smog logging""",
    "climate change": """climate climate_change emissions greenhouse_gas* global_warming carbon carbon_dioxide
        fossil_fuel* net_zero warming glacier* sea_level* kyoto_protocol methane decarboni* co2 climate_crisis
        climate_scientist* ice_sheet* ice_cap* carbon_footprint low-carbon""",
    "health": """health healthcare hospital* doctor doctors patient patients nurse nurses disease* medical
        medicine* medic medics medication* treatment* surgery surgeon* surgical cancer* clinic clinics clinical
        diabet* symptom* diagnos* therapy therapies therapist* physician* pharmac* obes* heart_attack*
        heart_disease blood_pressure mental_health tumour* tumor* pregnan* maternal maternity public_health
        dementia alzheimer* antibiotic* dose doses side_effects vitamin* blood nhs illness* ill health_minist*
        depression stroke cholesterol ambulance* healthy nutrition* malnutrition transplant* midwi*
        drug_administration autism smoking asthma menstrua* hygiene""",
    "communicable disease": """virus viruses viral infect* outbreak* epidemic* pandemic* vaccin* immunis* immuniz*
        immune quarantin* lockdown* coronavirus covid* flu influenza measles cholera ebola malaria hiv tuberculosis
        polio bird_flu avian contagious transmission pathogen* lassa mpox monkeypox dengue zika meningitis
        tested_positive face_mask* social_distancing disease_control confirmed_cases new_cases variant
        world_health_organi* booster_shot* hepatitis yellow_fever sars jab jabs""",
    "human interest": """birthday* wedding* royal_family prince princess duchess duke centenarian* lottery jackpot zoo
        puppy puppies kitten* pets heartwarming quirky bizarre guinness_world world_record reunited wed engaged divorc*
        celebrity celebrities newlywed* honeymoon twins bride bridegroom obituary good_samaritan""",
    "labour": """workers employee* employer* wage wages salary salaries pay_rise* jobs job_cuts job_losses layoff*
        lay-offs laid_off redundan* unemploy* jobless workforce pension pensions pensioner* retirement_age
        working_conditions minimum_wage hiring workplace* overtime work-life working_hours labour_market labor_market
        labour_force job_seekers working_from_home remote_work sick_pay gig_economy""",
    "labour relations": """strike_action strikers on_strike strike unions trade_union* labour_union*
        labor_union* union_leader* walkout* walk-out* walked_out picket* industrial_action collective_bargaining
        pay_dispute* unionis* unioniz* pay_talks pay_offer stoppage* general_strike union_members
        industrial_dispute* shop_steward*""",
    "lifestyle and leisure": """tourist* tourism hotel hotels holidaymak* vacation* restaurant* recipe* cook cooking
        chef chefs fashion beauty gardening gardener* hobby hobbies leisure gambl* casino* wine wines cuisine dining
        resort resorts cruise toys theme_park* yoga fitness wellness nightclub* travellers travelers sightseeing
        backpack* holiday holidays dress dresses catwalk* fashion_week makeup hairstyle* skincare perfume* cosmetic*
        cocktail* menu""",
    "politics and government": """government* minister ministers ministry ministerial parliament* president
        presidential prime_minister* party parties political politically politician* politics opposition senator*
        senate congress congressm* lawmaker* legislat* mp mps coalition* cabinet reform reforms democra* republican*
        conservatives tory tories liberal* socialist* governor* mayor* referendum* constitution* white_house
        downing_street chancellor house_of_representatives house_of_commons deputy premier lib_dem* left-wing
        right-wing far-right populis* administration home_secretary policy_adviser* ruling_party city_council
        councillor* backbench* vice-president state_assembly resign* spokesperson cross-party""",
    "election": """election* elected re-elect* electoral electorate elector electors vote votes voter* voted voting
        ballot* poll polls polling pollster* candidate* campaign* exit_poll* constituenc* swing_state* runoff run-off
        turnout manifesto* primaries caucus* incumbent* landslide_victory by-election* presidential_race nominee
        running_mate polling_station* ballot_box* electoral_commission presidential_candidate* delegates""",
    "national security": """defence_minist* defense_minist* defence_secretary defense_secretary alliance alliances
        allies deterren* missile* nuclear_weapon* nuclear_program* nuclear_arsenal defence_spending defense_spending
        defense_budget defence_budget military_cooperation warship* warplane* joint_exercise* military_exercise*
        military_drill* nato security_pact defence_pact defense_pact mutual_defence mutual_defense air_defence
        air_defense self-defence_force* self-defense_force* national_security espionage spy spies spying
        intelligence_agenc* intelligence_service* intelligence_officer* fighter_jet* fighter_plane* submarine*
        non-proliferation arms_control arms_race military_base* uranium_enrichment enriched_uranium ballistic
        defence_cooperation defense_cooperation security_treaty defence_ties defence_industr* defense_industr*
        homeland_security contingenc* weapons_programme joint_force* surveillance eavesdrop* wiretap* whistleblower*
        classified nuclear_test* nuclear_deal""",
    "armed forces": """troops soldier* military army navy naval air_force marines battalion* brigade* regiment*
        national_guard* deploy deployed deploying deployment* conscript* reservist* veterans barracks pentagon
        commander* servicem* servicew* service_members garrison* paratroop* guardsm* martial_law
        insurrection_act sergeant* military_service joint_chiefs infantry lieutenant* colonel enlist* cadet*
        army_chief defence_chief* defense_chief* army_base defence_ministry defense_department military_parade
        armed_forces military_personnel""",
    "diplomacy": """diplomat* ambassador* embassy embassies foreign_minister* foreign_ministry foreign_secretary
        foreign_office foreign_affairs summit* treaty treaties envoy* bilateral state_visit sanctions consul consulate*
        accord accords secretary_of_state foreign_policy delegation* multilateral ties_with normali* talks negotiat*
        relations_between diplomacy foreign_relations visiting sovereignty rapprochement""",
    "international organisation": """united_nations un security_council general_assembly european_union eu
        african_union european_commission nato secretary-general member_states world_bank imf
        international_monetary_fund human_rights_council world_health_organi* ecowas mercosur asean g7 g8 g20
        international_criminal_court unicef unesco unhcr peacekeep* arab_league commonwealth osce european_parliament
        brussels accession iaea atomic_energy_agency red_cross""",
    "religion": """church churches churchgo* pope papal vatican bishop* priest priests archbishop* cardinals mosque*
        imam imams islam islamic muslim* christians christianity catholic* protestants protestantism jews judaism
        rabbi* synagogue* hindu* buddhis* worship* prayer* pray praying pilgrim* religion* religious faithful clergy*
        congregation* theolog* bible biblical quran koran gospel sermon* hajj ramadan easter monk monks nun nuns
        monaster* pastor* evangelical* diocese* god blasphemy sect sects cleric clerics pontiff anglican* episcopal*
        secular""",
    "science and technology": """science sciences scientist* scientific research researcher* technology technologies
        technological engineer engineers engineering physics physicist* chemist chemists chemistry biolog* dna gene
        genes genetic* genome* genomic* laborator* lab labs experiment* discovery discoveries fossil fossils dinosaur*
        archaeolog* quantum particle* robot robots robotic* innovation* inventor* invention* patent* telescope*
        evolution* neuroscien* stem_cell* prototype* nanotech* breakthrough* species cells molecul* protein* bacteria
        mathemati* paleontolog* palaeontolog* cloning tech""",
    "information technology and computer science": """computer* computing software internet online web website*
        web_site* broadband mobile_phone* smartphone* phones handset* app apps browser* search_engine* download*
        upload* digital hacker* hacking hacked cyber* malware spyware spam computer_virus* worm worms password*
        encrypt* server servers operating_system* laptop* pc pcs tablet tablets chip chips chipmaker* processor*
        semiconductor* users data wireless wi-fi wifi networks gadget* social_media social_network* blog blogs blogger*
        video_game* videogame* console consoles gamer* gaming open_source programmer* software_developer* algorithm*
        e-mail* email* file-sharing peer-to-peer streaming virtual_reality bandwidth telecom* 4g 5g user-friendly
        keyboard desktop linux windows microsoft google apple silicon touchscreen hard_drive* firefox javascript
        data_centre* data_center* phishing vulnerabilit* dvd* mp3 ipod iphone* android high-definition viruses ict""",
    "artificial intelligence": """artificial_intelligence ai chatbot* machine_learning language_model* deepfake*
        neural_network* generative_ai deep_learning ai-powered ai-generated ai_model* ai_tools facial_recognition
        training_data superintelligence""",
    "space exploration": """spacecraft* spaceship* space_station* space_shuttle* space_agenc* space_probe*
        space_telescope* space_mission* space_flight* spaceflight* space_program* space_exploration space_travel
        space_tourism astronaut* cosmonaut* orbit orbits orbiting orbiter* lunar moon mars martian nasa telescope*
        planet planets planetary asteroid* comet comets galax* black_hole* astronom* launch_pad outer_space
        solar_system spacewalk* rover rovers rocket_launch* satellite* saturn jupiter titan rocket rockets lander
        cosmic exoplanet* meteor*""",
    "society": """gender human_rights poverty homeless* welfare charity charities abortion* gay lesbian* lgbt*
        transgender racis* racial discriminat* equality minority minorities ethnic domestic_violence social_care
        elderly orphan* same-sex gay_marriage civil_partnership* birth_rate census slum slums inequality feminis*
        sexism child_abuse child_marriage disabilit* disabled indigenous adoption foster_care social_workers
        social_services women's_rights prejudice family_planning antisemitism child_poverty""",
    "immigration": """migrant* immigra* migration refugee* asylum* deport* visa visas people_smuggl* undocumented
        border_patrol border_control* citizenship resettle* boat_people detention_cent* border_wall human_smuggl*
        green_card* customs_enforcement asylum-seeker* naturalis* naturaliz* small_boats southern_border""",
    "sport": """match matches team teams teammate* player players coach coaches coached coaching season seasons league
        leagues championship* champion champions tournament* semi-final* quarter-final* semifinal* quarterfinal*
        finalist* cup medal* olympic* paralympic* athlet* victory winner scored scoring scorer* stadium* fans squad*
        captain world_cup trophy racing cyclist* cycling marathon* sprint* swimmer* doping rugby boxing boxer*
        heavyweight* grand_prix formula_one hockey super_bowl nfl quarterback* touchdown* wrestl* gymnast* playoff*
        play-off* opponent* referee* gold_medal* skier* skiing relegat* defeat defeated beat win won game games tries
        scrum fly-half six_nations nhl motogp podium sport sports sportsm* sporting title injury hamstring fixture*
        underdog* home_win rematch knockout club clubs unbeaten lap laps halftime hurdles jockey* racehorse* ncaa
        tackle* final finals penalty promotion premiership half-time substitute""",
    "soccer": """football* soccer goalkeeper* goalless midfielder* midfield striker* defender* penalty_shoot*
        premier_league champions_league europa_league fifa uefa free-kick* equaliser* equalizer* equalised offside
        fa_cup la_liga bundesliga serie_a relegation relegated winger* hat-trick* own_goal red_card yellow_card
        kick-off transfer_window goal goals nations_cup left-back right-back centre-back ligue_1 cup_of_nations
        super_eagles caf extra_time injury_time""",
    "tennis": """tennis grand_slam* wimbledon australian_open us_open french_open roland_garros break_point*
        match_point* davis_cup top_seed* second_seed* third_seed* seeded straight_sets forehand* backhand* tiebreak*
        tie-break* atp wta unseeded racket doubles fed_cup third_set second_set first_set aces women's_singles
        men's_singles clay_court*""",
    "basketball": """basketball nba wnba three-pointer* three-point* dunk dunks dunked free_throw* points_per_game
        point_guard euroleague rebounds assists hoops buzzer layup shooting_guard final_four""",
    "cricket": """cricket* wicket* batsman batsmen bowler* innings test_match* one-day_international* odi odis lbw
        the_ashes ipl twenty20 t20 icc spinner* stumps batting bowled seamer* paceman first_test second_test one-day
        run-rate all-rounder*""",
    "baseball": """baseball pitcher* inning homer homers homered home_run* world_series major_league bullpen shortstop*
        rbi rbis dugout outfielder* infielder* mlb ballpark* no-hitter* left-hander right-hander spring_training
        yankees red_sox pitched pennant""",
    "golf": """golf* birdie* bogey* ryder_cup pga fairway* putt putts putter putting caddie* under_par hole-in-one
        british_open leaderboard tee_shot* par-five par-four lpga 18th_hole eagle_putt tour_championship nine-iron""",
    "conflict, war and peace": """war wars warfare conflict* fighting violence weapon weapons clashes clashed
        hostilities humanitarian war_crime* genocide* massacre* coup coups junta killed wounded killing killings armed
        attack attacks attacked attackers ethnic_cleansing displaced gunmen civilian civilians dead bloodshed
        prisoners_of_war hostile""",
    "act of terror": """terror terroris* bombing* bomber bombers bomb bombs suicide_bomb* car_bomb* blast blasts
        militant* extremist* extremism jihad* hostage* al-qaeda al-qaida islamic_state hijack* claimed_responsibility
        detonat* counterterror* counter-terror* radicalis* radicaliz* suicide_attack* boko_haram gunmen explosives
        beheaded""",
    "armed conflict": """rebel rebels rebellion insurgen* airstrike* air_strike* air_raid* shelling shelled artillery
        frontline* front_line* invasion* invad* occupation siege besieged gunfire guerrilla* militia* drone_strike*
        bombard* combat battlefield* warplane* mortar* fighters civilians army_offensive tanks rockets gunships
        civil_war ground_offensive troops rocket_attack* regime_forces soldiers militants territory offensive_against
        warring army war""",
    "civil unrest": """protest* demonstrator* demonstrations riot riots rioters rioting riot_police unrest tear_gas
        water_cannon crackdown* uprising* marchers took_to_the_streets activists dissident* curfew* looting looted
        looters rubber_bullets barricade* sit-in* rallies crowds martyrs clashes revolt police_fired""",
    "peace process": """peace peace_talks peace_process peace_deal* peace_agreement* peace_plan* peace_accord*
        peace_treaty peacekeep* truce* ceasefire* cease-fire* mediator* mediation reconciliation disarm* road_map
        roadmap two-state prisoner_exchange* prisoner_swap* negotiated_settlement withdrawal demilitari* power-sharing
        peace_envoy""",
    "weather": """weather forecaster* temperature temperatures rain rainfall rains rainy snow snowfall snowstorm* storm
        storms heatwave* heat_wave* cold_snap winds humid* thunderstorm* meteorolog* sunshine degrees celsius
        fahrenheit blizzard* frost fog hailstorm* monsoon* cold_front precipitation downpour* cloudy gusts showers
        weather_service met_office weather_forecast* sleet icy drizzle mph_winds scorching mild_temperatures""",
}
