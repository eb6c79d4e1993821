"""German words of the news subjects."""

TERMS = {
    "arts, culture, entertainment and media": """kunst* ausstellung* museum museums* museen galerie* gemälde
        maler malerei bildhauer* skulptur* theater* *theater schauspiel* bühne* kabarett* komödie* ballett* oper
        opern* choreograf* tänzer* tanz festspiele festival* promi promis prominente* kultur* unterhaltung*
        publikum premiere* uraufführung* regisseur* inszenier* intendant* zeitung* *zeitung journalist* magazin
        redaktion* chefredakteur* verlag* medien* medium presse* publizist* ensemble* dramatiker* kurator*
        fotograf* orf rundfunk* auflage leser*""",
    "cinema": """film filme filmen films filmemacher* kino* regisseur* drehbuch* leinwand hollywood blockbuster*
        spielfilm* dokumentarfilm* oscar oscars filmfest* berlinale hauptdarsteller* darsteller* hauptrolle* trailer
        fortsetzung filmpreis* animationsfilm* bollywood""",
    "music": """musik* *musik sänger* gesang song songs songwriter* album alben band bands konzert* gitarr* pianist*
        rapper* rap pop popstar* rockband* rockmusik liedermacher* lied lieder orchester* *orchester symphoni* sinfoni*
        komponist* jazz reggae plattenfirma plattenlabel melodie* soundtrack* schlagzeug* bassist* chor chöre geiger*
        dirigent* hip-hop charts songcontest philharmoni*""",
    "television": """fernseh* tv sitcom* privatsender sendung* zuschauer* folge_der serie serien talkshow* moderator*
        moderiert hauptabend* einschaltquote* quoten soap seifenoper* ausgestrahlt ausstrahlung rundfunkgebühr* zdf ard
        satiresendung* reality-show* streamingdienst* programmdirektor* orf sender""",
    "literature": """roman romane romans autor autorin autoren buch bücher schriftsteller* dichter* lyrik* gedicht*
        literatur* literarisch* bestseller* verleger* erzählung* biografie* autobiografie* buchhandlung* buchhandel
        buchmesse* buchpreis* essay* lesung* memoiren leser* novelle""",
    "crime, law and justice": """gesetzlich* gesetzwidrig* illegal* justiz* recht rechtlich* strafe* straftat*
        strafrecht* vergehen delikt* haft* gefängnis* beschuldigt* vorwurf vorwürfe verstoß rechtswidrig* strafbar*
        verdacht""",
    "crime": """polizei* polizist* festgenommen festnahme* verhaft* mord* ermordet* tötungsdelikt* verdächtig*
        tatverdächtig* raub raubüberfall* räuber* überfall* diebstahl diebe dieb einbrecher* einbruch* betrug betrüger*
        bande banden kriminal* kriminelle* verbrechen vergewaltig* missbrauch* messer* erstochen schüsse erschossen
        schütze* entführ* schmuggel* schmuggl* schlepper* drogen* kokain heroin ermittler* ermittlung* fahnd*
        geldwäsche bestech* korruption erpress* mafia opfer täter* leiche* obduktion untersuchungshaft hehler*""",
    "judiciary": """gericht gerichte *gericht *gerichts *gerichtshof gerichtshof* richter richterin *richter urteil*
        verurteilt* verurteilung* prozess* angeklagt* anklage* staatsanwalt* rechtsanwalt* anwalt anwälte anwältin
        verteidiger* kläger* klage klagen freispruch freigesprochen geschworene* berufung revision zeuge zeugen zeugin
        aussage geständig* geständnis schuldig* schadenersatz instanz rechtskräftig* *prozess bewährung
        freiheitsstrafe* todesstrafe einstweilige_verfügung senat_des""",
    "disaster, accident and emergency incident": """rettung* retter* gerettet* notfall* evakuier* überlebende*
        verletzt* todesopfer katastroph* tragödie trümmer* einsatzkräfte feuerwehr* vermisst* geborgen verunglückt*
        verschüttet* helfer rotes_kreuz brand brände *brand großbrand flammen""",
    "accident and emergency incident": """unfall* *unfall absturz* abgestürzt* zusammenstoß kollision* entgleis*
        havarie* gekentert gesunken sank untergang explosion* explodiert* wrack* flugschreiber ertrunken massenpanik
        gasleck geisterfahrer* auffahrunfall* fähre einsturz eingestürzt* lawinenunglück zugsunglück zugunglück
        unglück* bergretter* lenker* flugzeug* passagier* besatzung* pilot* crew""",
    "disaster": """erdbeben* beben tsunami* hochwasser* überschwemm* überflut* hurrikan* taifun* zyklon* wirbelsturm*
        tornado* vulkan* erdrutsch* mure muren lawine* dürre* waldbrand* nachbeben magnitude epizentrum hungersnot*
        naturkatastroph* flut sturmflut* obdachlos* seismolog* flutwelle* richterskala""",
    "economy, business and finance": """unternehmen* konzern* firma firmen industrie* *industrie investor* investier*
        investition* vorstand vorstands* geschäftsführer* manager* kunden konsument* verbraucher* einzelhandel
        handelskette* aktionär* umsatz* gewinn gewinne produktion fabrik* hersteller finanz* unternehmer* start-up*
        zulieferer* insolven* pleite* gläubiger* schulden* kredit* bank banken *bank *banken versicher* immobilien*
        airline* autobauer* autohersteller* supermarkt* verkauf marke marken preise milliarde* millionen_euro mrd
        aufsichtsrat* branche* wirtschaft* sanierung* betrieb betriebe tochterunternehmen marktanteil* ag gmbh
        sparkasse* raiffeisen holding""",
    "economy": """konjunktur* bruttoinlandsprodukt bip wirtschaftswachstum wachstum* rezession* inflation* teuerung*
        arbeitslos* defizit* haushalt budget* ökonom ökonomen steuer* sparpaket* staatsschulden staatsverschuldung
        abschwung aufschwung wirtschaftskrise* finanzkrise eurozone finanzminister* konsum kaufkraft wirtschaftsforsch*
        wifo ihs statistik produktivität wirtschaftsleistung schuldenkrise""",
    "international trade": """zölle zoll strafzoll* handelsabkommen handelskrieg* handelsstreit* handelspolitik
        handelsdefizit* handelsüberschuss* handelsbeziehung* freihandel* welthandel* wto import importe importen
        importier* einfuhr* export exporte exporten exportier* ausfuhr* exporteur* außenhandel* protektionis* quote
        quoten embargo* dumping* antidumping* ttip ceta handelspartner* seltene_erden gegenzölle lieferkette*
        handelshemmnis* binnenmarkt zollunion handelsgespräch* handelsminister*""",
    "central bank": """zentralbank* notenbank* leitzins* zins* *zinsen geldpolitik* ezb fed us-notenbank bundesbank
        nationalbank basispunkte geldmenge anleihekäufe währungshüter* wechselkurs* strafzins* negativzins*
        bank_of_england inflationsziel* nullzins* währungspolitik""",
    "market and exchange": """börse* aktie* kurs kurse kursverlust* kursgewinn* anleger* dax atx dow_jones nasdaq
        wall_street anleihe* rendite* dollar euro währung* rohstoff* hedgefonds fonds nikkei wertpapier* händler*
        broker bitcoin kryptowährung* leitindex* spekulant* finanzmarkt finanzmärkte goldpreis* feinunze yen devisen*
        indizes blue_chips""",
    "corporate earnings": """gewinn gewinne gewinnwarnung* nettogewinn* überschuss reingewinn* betriebsergebnis*
        betriebsgewinn* ebit ebitda quartal* *quartal halbjahr* umsatz* dividende* verlust verluste jahresergebnis*
        geschäftsjahr* bilanz* ergebnis erlös* vorjahr* konzerngewinn analysten rekordgewinn* je_aktie""",
    "merger or acquisition": """fusion fusionen fusionier* übernahme* übernehmen akquisition* zukauf zukäufe
        beteiligung* anteile anteil_an mehrheitseigentümer* kartellbehörde* kartellamt* wettbewerbsbehörde*
        joint_venture verkauf_der kaufpreis zusammenschluss* bieter* eigentümer* *übernahme aufkauf* abspaltung*""",
    "energy and resource": """öl erdöl* rohöl* ölpreis* opec barrel gas erdgas* pipeline* raffinerie* strom* *strom
        elektrizität kraftwerk* *kraftwerk *kraftwerke atomkraft* kernkraft* akw erneuerbar* solar* photovoltaik*
        windkraft* windrad windräder windpark* energie* kohle* braunkohle bohrung* treibstoff* benzin* diesel*
        wasserkraft* megawatt* bergbau* bergwerk* kupfer ölkonzern* omv brennelement* reaktor*""",
    "agriculture": """landwirt* agrar* bauer bauern *bauern bäuerin* bauernhof ernte* weizen getreide* mais soja
        zucker* kaffee kakao vieh* rinder rind schweine milch* dünger pestizid* glyphosat reis baumwolle plantage*
        bewässer* fischerei* fischer geflügel ackerbau saatgut weinbau* futter""",
    "education": """*schule *schulen schul* lehrer* *lehrer student* studier* studium universität* uni unis hochschul*
        unterricht* klassenzimmer prüfung* matura abitur* maturant* bildung* studiengebühr* kindergarten*
        alphabetisierung akademi* abschluss absolvent* professor* stipendi* fachhochschul* rektor* lehrplan* pädagog*
        hörsaal pisa gymnasi* studienplätze lehre volksschul* vorlesung*""",
    "environment": """umwelt* verschmutz* naturschutz* artenschutz artenvielfalt biodiversität ökosystem* ökolog* wald
        wälder regenwald* abholz* recycl* plastik* müll* abfall* arten ausgestorben bedroht_ist korallen* giftig*
        feinstaub* schadstoff* nationalpark* wilderer wilderei lebensraum tierart* pflanzenart* greenpeace wwf gewässer
        abwasser grundwasser nachhaltig* wildtier* wolf wölfe bär""",
    "climate change": """klima klimawandel* klimaschutz* klimakrise* klimaforsch* klimagipfel* klimaerwärmung
        erderwärmung treibhausgas* co2 kohlendioxid emission* *emissionen fossil fossile gletscher* meeresspiegel*
        methan klimaziel* klimaneutral* klimakonferenz* dekarbonisier* klimapolitik klimabericht""",
    "health": """gesundheit* krankenhaus* spital* arzt ärzte* ärztin* ärztlich* patient* pflege* krankheit* medizin*
        medikament* behandl* therapie* operation* operiert chirurg* krebs* klinik* diabet* symptom* diagnos* pharma*
        apotheke* herzinfarkt* blut* psychisch* depression* tumor* schwanger* geburt* demenz* alzheimer* antibiotik*
        dosis nebenwirkung* vitamin* schlaganfall* cholesterin heilung krankenkasse* hausarzt* rauchen raucher*
        übergewicht* schmerz* transplant* hebamme* allerg* erkrank*""",
    "communicable disease": """virus viren infekt* infizier* ausbruch epidemie* pandemie* impf* geimpft* *impfung
        immun* quarantäne* lockdown* corona* covid* grippe* influenza* masern cholera ebola* malaria hiv aids
        tuberkulose polio vogelgrippe ansteck* übertragung erreger* dengue zika* meningitis maskenpflicht neuinfektion*
        weltgesundheitsorganisation who hepatitis krankheitserreger* sars fsme zecken""",
    "human interest": """geburtstag* hochzeit* königsfamilie prinz prinzessin herzog herzogin lotto* jackpot zoo
        tiergarten welpe* hundert_jahre kurios* skurril* scheidung* verlobt* verlobung promi promis zwillinge
        weltrekord* guinness* heirat* geheiratet königshaus royal baby haustier* hund katze""",
    "labour": """arbeitnehmer* arbeiter arbeiterin* angestellte* arbeitgeber* lohn* gehalt gehälter gehalts*
        arbeitsplatz* jobs stellenabbau kündig* gekündigt* arbeitslos* arbeitsmarkt* ams pension* rente* rentner*
        mindestlohn* arbeitszeit* arbeitsbedingung* überstunden homeoffice mitarbeiter* belegschaft* beschäftigt*
        fachkräfte* kurzarbeit dienstnehmer* lehrlinge sozialplan""",
    "labour relations": """streik* *streik gewerkschaft* warnstreik* arbeitskampf* kollektivvertrag* tarifverhandlung*
        tarifvertrag* tarifkonflikt* lohnverhandlung* betriebsrat* lohnerhöhung* arbeitsniederlegung* ögb
        arbeiterkammer sozialpartner* schlichtung""",
    "lifestyle and leisure": """tourist* tourismus* urlaub* hotel* restaurant* rezept* kochen koch köche küche
        gastronom* mode* schönheit* garten hobby hobbys freizeit* glücksspiel* casino* wein weine winzer* kreuzfahrt*
        yoga wellness nachtclub* diskothek* reiseziel* reisende* gäste laufsteg* kosmetik* parfum* lokal lokale wirt
        wirte skigebiet*""",
    "politics and government": """regierung* *regierung minister* *minister *ministerin *ministerium parlament*
        präsident* *präsident staatspräsident* bundespräsident* premier* kanzler* bundeskanzler* partei* *partei
        politik* politisch* opposition* abgeordnet* senator* senat nationalrat* bundesrat bundestag* landtag*
        koalition* kabinett reform* demokrat* republikaner* konservative* sozialdemokrat* liberale* landeshauptmann*
        bürgermeister* volksabstimmung* referendum* verfassung* weiße_haus spö övp fpö grüne* cdu csu spd fdp afd neos
        klubchef* klubobmann* gesetzesentwurf gesetzesvorlage rücktritt* staatssekretär* vizekanzler* rechtspopulist*
        staatschef* innenminister* gemeinderat*""",
    "election": """*wahl *wahlen wahl* gewählt* wiedergewählt *wähler stimmzettel stimmabgabe abstimmung* umfrage*
        kandidat* kandidier* stichwahl* spitzenkandidat* hochrechnung* vorwahl* mandate urnengang briefwahl*
        meinungsforscher* herausforderer*""",
    "national security": """verteidigungsminister* verteidigungspolitik bündnis bündnisse bündnispartner* alliierte*
        verbündete* abschreckung* rakete* atomwaffe* atomprogramm* atomstreit* kriegsschiff* kampfjet* kampfflugzeug*
        eurofighter abfangjäger* militärübung* manöver nato rüstung* aufrüst* abrüst* verteidigungsausgaben
        nationale_sicherheit spionage* spion spione geheimdienst* nachrichtendienst* verfassungsschutz* u-boot*
        militärbasis militärstützpunkt* urananreicherung atomtest* waffenexport* verteidigungspakt sicherheitspolitik
        landesverteidigung nsa""",
    "armed forces": """soldat* truppen truppe militär* armee* heer heeres* bundesheer* bundeswehr* marine luftwaffe*
        bataillon* brigade* regiment* nationalgarde wehrpflicht* wehrdienst* grundwehrdiener* rekrut* reservist*
        veteran* kaserne* generalstab* kommandant* stationier* streitkräfte* kriegsrecht infanterie* fallschirmjäger*
        oberst general generäle offizier* pentagon auslandseinsatz* milizsoldat*""",
    "diplomacy": """diploma* botschafter* botschaft außenminister* außenamt gipfel* *gipfel staatsvertrag abkommen
        sondergesandte* gesandte* bilateral* staatsbesuch* sanktion* konsul* außenpolitik* delegation* multilateral*
        verhandlung* gespräche beziehungen_zu beziehungen_zwischen atomabkommen souveränität""",
    "international organisation": """vereinte_nationen vereinten_nationen uno un-* sicherheitsrat* un-sicherheitsrat
        generalversammlung europäische_union europäischen_union eu afrikanische_union eu-kommission nato
        generalsekretär* mitgliedstaat* mitgliedsstaat* weltbank iwf währungsfonds menschenrechtsrat* g7 g8 g20
        strafgerichtshof unicef unesco unhcr blauhelm* arabische_liga osze europarat* europaparlament* eu-parlament
        brüssel beitrittsverhandlung* iaea iaeo""",
    "religion": """kirche* papst* vatikan* bischof* priester* erzbischof* kardinal* moschee* imam* islam* muslim*
        moslem* christen christlich* christentum katholi* protestant* evangelisch* juden jüdisch* judentum rabbiner*
        synagoge* hindu* buddhis* gebet* gottesdienst* pilger* religion* religiös* glaube gläubige* klerus bibel koran
        evangelium predigt* ramadan ostern mönch* nonne* kloster* pfarrer* pastor* diözese* gott gottes laizis*
        kopftuch*""",
    "science and technology": """wissenschaft* *wissenschafter forscher* forschung* *forscher technolog* technik*
        ingenieur* physik* chemie* chemiker* biolog* dna gen gene genetisch* genom* erbgut labor labors experiment*
        entdeckung* entdeckt fossil* dinosaurier* archäolog* quanten* teilchen* roboter* innovation* erfinder*
        erfindung* patent* teleskop* evolution* neurowissenschaft* stammzelle* prototyp* nanotech* zellen molekül*
        protein* bakterie* mathemati* paläontolog* spezies studie_im fachmagazin anthropolog* verhaltensforsch*
        tierarten""",
    "information technology and computer science": """computer* rechner software* internet* online* web webseite*
        website* breitband* handy* smartphone* mobiltelefon* mobilfunk* app apps browser* suchmaschine* download*
        herunterladen digital* hacker* cyber* malware schadsoftware trojaner spam passwort* verschlüssel* server*
        betriebssystem* laptop* pc pcs tablet* chip chips prozessor* halbleiter* nutzer* user usern daten* wlan
        netzwerk* gadget* soziale_netzwerke soziale_medien social_media blog* videospiel* konsole* gamer*
        spieleentwickler* open_source entwickler* programmier* algorithm* e-mail* streaming virtual_reality telekom*
        lte 4g 5g android ios iphone* ipad* facebook google windows microsoft apple samsung twitter galaxy firmware
        update sicherheitslücke* smartwatch* playstation xbox""",
    "artificial intelligence": """künstliche_intelligenz künstlicher_intelligenz ki chatbot* maschinelles_lernen
        sprachmodell* deepfake* neuronale_netze neuronales_netz generative gesichtserkennung deep_learning
        ki-modell*""",
    "space exploration": """weltraum* raumfahrt* raumfähre raumschiff* raumstation raumsonde* astronaut* kosmonaut*
        orbit umlaufbahn* mond mars nasa esa teleskop* planet planeten *planet *planeten asteroid* komet* galaxie*
        schwarze_löcher schwarzes_loch astronom* raketenstart* trägerrakete* weltall universum sonnensystem rover
        satellit* saturn jupiter sterne milchstraße meteorit* sonde""",
    "society": """geschlecht* gleichberecht* gleichstellung* menschenrecht* armut* obdachlos* sozialhilfe*
        mindestsicherung wohltätig* caritas abtreibung* homosexuell* schwule* lesbisch* lgbt* transgender rassis*
        diskriminier* minderheit* ethnisch* häusliche_gewalt senioren waise* adopt* geburtenrate volkszählung
        ungleichheit feminis* sexismus behindert* behinderung* homo-ehe integration familien* bevölkerung* antisemit*
        frauenquote* sozialarbeiter* roma""",
    "immigration": """migrant* einwander* zuwander* migration* flüchtling* asyl* abschieb* abgeschoben* visum visa
        schlepper* grenzkontrolle* grenzzaun staatsbürgerschaft* einbürgerung* aufenthalts* ausländer* balkanroute
        obergrenze bootsflüchtling* auffanglager* traiskirchen""",
    "sport": """sport* *sport spiel spiele spieler* mannschaft* team teams trainer* saison* liga ligen meister
        meisterschaft* *meister *meisterin *meisterschaft titelverteidiger* turnier* halbfinal* viertelfinal* finale
        finalist* pokal* cup medaille* *medaille olymp* paralymp* athlet* sieg siege sieger* siegte gewann verlor
        punkte tabelle* stadion fans kader kapitän weltcup* *weltcup wm em trophäe rennen radprofi* marathon* sprint*
        schwimmer* doping* rugby boxen boxer* formel_1 grand_prix eishockey handball* volleyball ringer turner*
        play-off* gegner* schiedsrichter* goldmedaille* skifahr* skirenn* slalom abfahrt riesentorlauf super-g
        skispring* springer* biathlon* niederlage* tour_de_france runde qualifikation* bronze silber nhl verletzung*
        comeback torhüter* tormann torwart goalie tore toren treffer halbzeit ausgleich* aufstieg abstieg* verein
        vereine klub klubs derby teamchef* nationalteam* transfer*""",
    "soccer": """fußball* torwart* stürmer* verteidiger mittelfeld* elfmeter* champions_league europa_league fifa uefa
        freistoß abseits premier_league bundesliga* serie_a la_liga hattrick rote_karte gelbe_karte ankick anpfiff
        ballbesitz länderspiel* dfb öfb kopfball*""",
    "tennis": """tennis* grand_slam wimbledon australian_open us_open french_open roland_garros matchball* breakball
        davis_cup gesetzt vorhand rückhand tiebreak atp wta satz sätze sätzen doppel einzel_der""",
    "basketball": """basketball* nba wnba dreier freiwurf* rebounds assists euroleague korbjäger korbleger dunk*""",
    "cricket": """cricket* schlagmann wicket*""",
    "baseball": """baseball* homerun* pitcher* inning* world_series mlb""",
    "golf": """golf golfer* birdie* bogey* ryder_cup pga fairway* green putt* handicap schläge""",
    "conflict, war and peace": """krieg* konflikt* kämpfe gewalt* waffe* bewaffnet* zusammenstöße feindselig*
        humanitär* völkermord* genozid massaker putsch* militärputsch junta getötet* verwundet* angriff* angreifer*
        vertrieben* zivilist* tote toten todesopfer tötet* krisenregion* unruheprovinz""",
    "act of terror": """terror* anschlag* *anschlag bombe* selbstmordattent* attentat* autobombe* sprengstoff*
        sprengsatz extremist* dschihad* jihad* geisel* al-kaida islamischer_staat is-* entführ* radikalisier*
        boko_haram islamist*""",
    "armed conflict": """rebell* aufständisch* luftangriff* luftschläge beschuss artillerie* front frontlinie*
        offensive* invasion* einmarsch* besetz* besatzung belager* schüsse guerilla* miliz* drohnenangriff* bombard*
        gefecht* kämpfer* schlachtfeld panzer* granate* bürgerkrieg* truppen separatist* waffenlieferung*
        raketenangriff* regierungstruppen ostukraine armee""",
    "civil unrest": """protest* demonstr* demo demos aufruhr ausschreitung* krawall* tränengas wasserwerfer* aufstand*
        unruhen aktivist* ausgangssperre* plünder* gummigeschoß* barrikade* sitzstreik kundgebung* niederschlag*
        massenprotest* revolte* gegendemonstrant*""",
    "peace process": """frieden* waffenstillstand* waffenruhe* feuerpause* vermittler* vermittlung versöhn* entwaffn*
        zwei-staaten-lösung gefangenenaustausch rückzug deeskalation""",
    "weather": """wetter* temperatur* regen* niederschlag* schnee* sturm* unwetter* hitzewelle* kältewelle* wind winde
        windböen gewitter* meteorolog* zamg sonnenschein sonnig* grad grade frost nebel hagel* bewölk* wolken kaltfront
        luftfeuchtigkeit orkan* glatteis schauer prognose""",
}
