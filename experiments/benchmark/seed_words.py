"""Four words a section, twice: what somebody would write who has the section's name and has not read a story of it."""

from __future__ import annotations

Words = tuple[str, str]  # two lists of four words or names, taken one at a time; commas between them

_BUSINESS = ("business, economy, company, market", "shares, profit, firm, bank")
_SPORT = ("sport, match, team, coach", "football, cup, championship, player")
_POLITICS = ("politics, government, party, election", "minister, parliament, vote, president")
_TECHNOLOGY = ("technology, computer, software, internet", "phone, digital, online, mobile")
_ENTERTAINMENT = ("entertainment, film, music, actor", "album, singer, movie, award")
_HEALTH = ("health, hospital, disease, doctors", "patients, virus, medical, vaccine")

SECTIONS: dict[str, dict[str, Words]] = {
    "bbc": {
        "business": _BUSINESS,
        "sport": _SPORT,
        "politics": _POLITICS,
        "tech": _TECHNOLOGY,
        "entertainment": _ENTERTAINMENT,
    },
    "masakhanews_eng": {
        "business": _BUSINESS,
        "sports": _SPORT,
        "politics": _POLITICS,
        "technology": _TECHNOLOGY,
        "entertainment": _ENTERTAINMENT,
        "health": _HEALTH,
    },
    "agnews": {
        "Business": _BUSINESS,
        "Sports": _SPORT,
        "Sci/Tech": ("science, technology, software, computer", "internet, scientists, space, online"),
        "World": ("world, war, president, troops", "minister, rebels, election, nuclear"),
    },
    "fakenewsamt": {
        "biz": _BUSINESS,
        "sports": _SPORT,
        "polit": _POLITICS,
        "tech": _TECHNOLOGY,
        "entmt": _ENTERTAINMENT,
        "edu": ("education, school, students, teachers", "university, college, pupils, classroom"),
    },
    "gnad10": {
        "Web": ("Internet, Google, Software, Computer", "Facebook, App, Smartphone, online"),
        "Panorama": ("Polizei, Unfall, Gericht, Feuer", "Täter, Opfer, Mord, Verletzte"),
        "International": ("Krieg, Präsident, Regierung, Armee", "Ausland, UNO, Truppen, Rebellen"),
        "Wirtschaft": ("Wirtschaft, Unternehmen, Konzern, Markt", "Bank, Umsatz, Gewinn, Aktien"),
        "Sport": ("Sport, Spiel, Trainer, Mannschaft", "Liga, Tore, Sieg, Meister"),
        "Inland": ("Innenpolitik, Nationalrat, SPÖ, ÖVP", "Landeshauptmann, Koalition, FPÖ, Minister"),
        "Etat": ("Medien, ORF, Sender, Zeitung", "Fernsehen, Redaktion, Journalisten, Werbung"),
        "Wissenschaft": ("Wissenschaft, Forscher, Studie, Universität", "Forschung, Experiment, Arten, Erde"),
        "Kultur": ("Kultur, Theater, Kunst, Musik", "Museum, Ausstellung, Oper, Roman"),
    },
    "masakhanews_fra": {
        "business": ("économie, entreprise, marché, commerce", "banque, investissement, croissance, prix"),
        "sports": ("sport, football, match, équipe", "joueur, coupe, entraîneur, championnat"),
        "politics": ("politique, gouvernement, élection, parti", "président, ministre, vote, opposition"),
        "health": ("santé, hôpital, maladie, médecin", "patients, virus, vaccin, traitement"),
        "technology": ("technologie, internet, numérique, ordinateur", "téléphone, application, logiciel, réseau"),
    },
    "masakhanews_swa": {
        "business": ("biashara, uchumi, kampuni, soko", "benki, fedha, bei, wawekezaji"),
        "sports": ("michezo, timu, mechi, mchezaji", "kandanda, kombe, ligi, kocha"),
        "politics": ("siasa, uchaguzi, serikali, chama", "rais, bunge, waziri, upinzani"),
        "health": ("afya, hospitali, ugonjwa, daktari", "wagonjwa, virusi, chanjo, dawa"),
        "religion": ("dini, kanisa, msikiti, waumini", "papa, askofu, waislamu, wakristo"),
    },
    "ptbr500": {
        "ciencia e tecnologia": (
            "ciência, tecnologia, cientistas, internet",
            "pesquisadores, computador, estudo, aplicativo",
        ),
        "entretenimento": ("filme, música, ator, televisão", "novela, cantora, show, atriz"),
        "esportes": ("esporte, futebol, jogo, time", "técnico, campeonato, jogador, gol"),
        "politica": ("política, governo, partido, eleição", "presidente, deputado, senado, ministro"),
        "economia": ("economia, mercado, empresas, inflação", "banco, juros, dólar, crescimento"),
    },
    "thucnews_zh": {
        "realty": ("房地产, 楼市, 房价, 住宅", "楼盘, 开盘, 地产, 均价"),
        "entertainment": ("娱乐, 电影, 明星, 导演", "演唱会, 主演, 票房, 歌手"),
        "stocks": ("股票, 股市, 大盘, 涨停", "沪指, 个股, 上市, 股份"),
        "education": ("教育, 学校, 大学, 考试", "高考, 留学, 招生, 英语"),
        "finance": ("财经, 银行, 基金, 经济", "理财, 黄金, 投资, 外汇"),
        "game": ("游戏, 网游, 玩家, 公测", "电竞, 副本, 新版本, 开服"),
        "sports": ("体育, 足球, 篮球, 比赛", "冠军, 主场, 联赛, 火箭"),
        "politics": ("总统, 政府, 外交, 军事", "总理, 美军, 国会, 导弹"),
    },
    "urdu_headlines": {
        "Sports": ("کرکٹ, ٹیم, میچ, کھلاڑی", "کپتان, ورلڈ کپ, ٹیسٹ, فٹبال"),
        "Health": ("صحت, بیماری, ڈاکٹر, علاج", "کینسر, مریض, ذیابیطس, دماغ"),
        "Business": ("کاروبار, معیشت, کمپنی, مارکیٹ", "روپے, ڈالر, بینک, قیمت"),
        "Entertainment": ("فلم, اداکار, گلوکار, بالی ووڈ", "اداکارہ, ڈرامہ, گانا, شادی"),
    },
    "reuters10": {
        "crude": ("oil, crude, barrel, OPEC", "petroleum, refinery, energy, drilling"),
        "trade": ("trade, tariffs, exports, imports", "surplus, deficit, protectionism, GATT"),
        "money-fx": ("currency, dollar, exchange, yen", "sterling, intervention, money market, mark"),
        "interest": (
            "interest rates, prime rate, lending, central bank",
            "discount rate, base rate, deposit, borrowing",
        ),
        "ship": ("shipping, vessel, port, tanker", "ships, cargo, strike, seamen"),
        "sugar": ("sugar, beet, cane, sweetener", "white sugar, raws, plantation, ISO"),
        "coffee": ("coffee, beans, ICO, growers", "robusta, arabica, roasters, coffee quota"),
        "gold": ("gold, ounce, mine, bullion", "gold mine, ore, mining, assay"),
    },
    "timelines": {
        "syrian_crisis": ("Syria, Assad, Damascus, Aleppo", "Syrian, Homs, Free Syrian Army, Bashar"),
        "egyptian_crisis": ("Egypt, Mubarak, Cairo, Morsi", "Egyptian, Tahrir Square, Muslim Brotherhood, Sisi"),
        "bp_oil_spill": ("BP, oil spill, Gulf of Mexico, well", "Deepwater Horizon, leak, Hayward, Louisiana"),
        "financial_crisis": (
            "financial crisis, banks, bailout, recession",
            "Lehman, mortgage, Federal Reserve, stocks",
        ),
        "mh370_disappearance": (
            "Malaysia Airlines, MH370, missing plane, search",
            "flight, wreckage, black box, Kuala Lumpur",
        ),
        "swine_flu": ("swine flu, H1N1, virus, pandemic", "influenza, WHO, vaccine, outbreak"),
    },
    "abp_2019": {
        "immigration": ("immigration, border, migrants, asylum", "immigrants, deportation, border wall, ICE"),
        "abortion": ("abortion, Roe, pregnancy, Planned Parenthood", "pro-life, fetus, heartbeat, clinics"),
        "supreme_court": ("Supreme Court, justices, ruling, Kavanaugh", "Roberts, Ginsburg, court, constitution"),
        "trade": ("trade, tariffs, China, exports", "trade war, imports, NAFTA, farmers"),
        "white_house": (
            "White House, Trump, president, administration",
            "White House, Oval Office, aides, press secretary",
        ),
    },
}

ABSENT: dict[str, dict[str, Words]] = {
    "en": {
        "fishing": ("fishing, cod, quota, trawler", "fishermen, herring, nets, harbour"),
        "chess": ("chess, grandmaster, checkmate, opening", "bishop, knight, queen, board"),
        "gardening": ("garden, plant, flowers, soil", "roses, seeds, lawn, vegetables"),
        "astronomy": ("telescope, galaxy, comet, orbit", "planet, stars, astronomers, eclipse"),
        "knitting": ("knitting, wool, needle, pattern", "yarn, thread, scarf, stitch"),
    },
    "de": {
        "fishing": ("Fischerei, Dorsch, Fangquote, Kutter", "Fischer, Hering, Netze, Hafen"),
        "chess": ("Schach, Großmeister, Schachbrett, Eröffnung", "Läufer, Springer, Dame, Brett"),
        "gardening": ("Garten, Pflanzen, Blumen, Erde", "Rosen, Samen, Rasen, Gemüse"),
    },
    "fr": {
        "fishing": ("pêche, morue, quota, chalutier", "pêcheurs, hareng, filets, port"),
        "gardening": ("jardin, plantes, fleurs, terre", "roses, graines, pelouse, légumes"),
    },
    "pt": {
        "fishing": ("pesca, bacalhau, cota, traineira", "pescadores, sardinha, redes, porto"),
        "gardening": ("jardim, plantas, flores, solo", "rosas, sementes, gramado, legumes"),
    },
    "zh": {"fishing": ("渔业, 鳕鱼, 渔船, 捕捞", "渔民, 鲱鱼, 渔网, 港口")},
}
