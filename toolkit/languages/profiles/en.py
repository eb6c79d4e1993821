"""English."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Prof. Profs. Gen. Gens. Lt. Col. Cols. Capt. Cmdr. Cpt. Sgt. Cpl. Pvt. Pfc.
        Spc. Maj. Adm. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Rev. Hon. Pres. Atty. Supt. Det. Insp. Amb. Msgr. Mgr.
        Fr. Engr. Barr. Alh. Arc. Asst. St. Ste. Mt. Ft. vs. v. i.e. e.g. cf. viz.
    """,
    abbreviations_before_figures="""
        No. Nos. p. pp. ca. c. approx. Art. Sec. Vol. Fig. Ch. Op. Ver. para. H.R. U.S. U.S.C.
    """,
    abbreviations_before_names="""
        Inc. Corp. Co. Cos. Ltd. Plc. Bros. Jr. Sr. Esq. Ave. Blvd. Rd. Dept. Univ. Assn. Ala. Ariz. Ark. Calif. Colo.
        Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ont. Ore. Pa.
        Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Yahoo! Jeopardy! Yum!
    """,
    abbreviations_before_times="a.m. p.m. A.M. P.M.",
    lettered="plan vitamin hepatit",
    closed_quotations=(r"[?!…][\"”’'»]+\Z",),
    speakers=(
        r"(?:I|(?!(?:The|An?|He|She|They|We|It|This|That|These|Those|There|But|And|So|Then|When|As|If|In|On|At|After|"
        r"Before|For|By|With|While|Later|Now|His|Her|Their|Its|What|Who)\b)[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,5}"
        r"(?:, [^,.!?;:]{1,60},)?) (?:(?:[a-z]+ly|also|then|later|once|has|had) )?"
        r"(?:said|says|asked|asks|told|tells|wrote|writes|cried|shouted|yelled|screamed|chanted|replied|replies|"
        r"responded|answered|wondered|wonders|demanded|declared|exclaimed|tweeted|joked|quipped|recalled|insisted|"
        r"warned|explained|argued|complained|remarked|muttered|whispered|concluded|claimed|suggested|thought)\b(?!:)",
    ),
    openings="""
        He She They Such Others Their Its One_of_them One_of_those One_of_these Some_of_them Many_of_them
        Most_of_them None_of_them Each_of_them All_of_them All_of_this The_two The_three The_four The_latter
        The_former The_pair The_same The_others
    """,
    not_after_openings=(r"[\w-]", " [A-Z]"),
    openings_unless_a_time="This",
    times="year month week weekend morning afternoon evening spring summer autumn fall winter time",
    opening_patterns=(
        "(?:No|Yes|Yeah|Nope|Sure|Absolutely|Exactly|Of course|Definitely|Right|Well)[.,!;—–-](?! ?[0-9])",
        r"Because (?!of\b)[^,]*$|Other (?!than\b)[a-z]+ (?:include|are|were|said)\b|(?:Which|Whereby|Neither did)\b",
        r"(?:But|And|Or|Nor|So|Yet|Also|Then|Thus|Hence|However|Meanwhile|Moreover|Instead|Otherwise|Indeed|Even so|"
        r"Even then|Afterward|Afterwards|Elsewhere|Likewise|Similarly|Nevertheless|Nonetheless|Therefore|"
        r"Consequently|Furthermore|As a result|In addition|In turn|In contrast|In response|At the same time|At that "
        r"point|By then|By that time|Since then|Until then|After that|Before that|For example|For instance|For that "
        r"reason|For this reason|Because of that|Because of this|On the other hand|To that end|Not only that|"
        r"Too)(?![\w-]| (?:of|to|for)\b)",
        r"(?:In|At|On|For|From|With|By|After|Before|During|Under|Since|Despite|To) (?:that|those|these|such|"
        r"either)\b",
        r"These (?!days\b)",
        r"Those (?!who\b|that\b|with\b|in\b)",
        r"That (?!(?:the|an?|so many)\b)",
        r"(?:His|Her) (?!(?:Majesty|Holiness|Excellency|Royal)\b)",
        r"(?:Both|Another|Neither) (?=(?:is|are|was|were|has|have|had|will|would|can|could|said|of them|men|women|"
        r"sides)\b)",
        r"(?:Still|Besides|There|In it|About it|Asked about it|[A-Z]\w+, too), ",
        r"(?:Two|Three|Four|Five|Several|Many|Some) others\b",
        r"One was\b",
        r"As for (?:the latter|that|those|them|it)\b",
        r"The move (?=(?:was|is|has|will|came)\b)",
        r"(?:Police|Prosecutors|Officials|Authorities|Investigators|Witnesses|Doctors|Critics|Friends|Neighbours|"
        r"Neighbors|Relatives|Last|Earlier|Later|Now|Then|There|When|Asked|If|As|After|Before|While|Although|Though|"
        r"Because|Since|Once|Until|According to|For|To|With|Of|Among|Even|Only|Over|Under|[A-Z][a-z]+ly)"
        r"(?:,? (?!an?\b)[a-z0-9][\w’'-]*){0,6},? (?:he|she|him|her)\b(?!.*, [A-Z])",
        r"(?:In|On|At|During|From|By|Throughout)(?: (?!an?\b)[\w’'-]+){1,6}, (?:he|she|they)\b",
        r"Now an? [^,]*, (?:he|she)\b|(?:If|When|While|Though|Although) (?:that|this|those|these) [a-z]",
        r"(?:In|At|On) (?:another|a (?:separate|second|further|later|follow-up)|the same) [a-z]",
        r"(?:After all|Of course|To be fair|That said|All the same|Either way|More importantly|Worse still),",
        r"\d{1,3}-year-old(?:[’']s)? (?!man\b|woman\b|boy\b|girl\b)[a-z]",
        r"(?:[A-Z]\w+ (?:in|of|at|by|for|from) t|T)he (?:announcement|article|bill|book|boy|club|company|county|couple|"
        r"deal|decision|duo|firm|girl|incident|interview|law|lawmaker|lawsuit|letter|man|measure|meeting|men|pair|poll|"
        r"post|report|ruling|sides|speech|statement|study|survey|suspect|trio|tweet|video|vote|woman|women)(?:[’']s)? "
        r"(?:[a-z]+ed|[a-z]+s|said|told|had|made|took|will|would|could|began|came|were|are|have|fell|found|rose)\b",
        r"\w+ (?:minutes|hours?|days?|weeks?|months?|years?) (?:later|earlier|before)\b|The (?:next|following|"
        r"previous) (?:day|week|month|year|morning|night),?",
        r"(?:By|With|Under|From|For|In|After|Despite) this (?!(?:year|month|week|weekend|morning|afternoon|evening|"
        r"spring|summer|autumn|fall|winter|season)\b)",
        r"It\b",
        r"(?<!\W)(?:[A-Z][\w.’'-]+ ){1,6}(?:also|too|then|later|instead) ",
    ),
    expletives=(
        r"It (?:is|was|will be|has been|would be|took|will take|costs?|will cost|remains?|seems?|appears?) "
        r"(?!(?:then|there|here|this|these|those)\b)(?:(?!(?:similar|close|due|next|up|down|back|open|subject|"
        r"related|likely|unlikely|able|unable|set|expected|supposed|designed|meant|going|ready|said|thought|"
        r"believed|known|linked|tied|added|sent|given|moved) to\b)[\w$€£%,.’'-]+ ){0,6}(?:that|to|who|when|for|"
        r"before|since|whether|how|why|if)\b",
    ),
    unnamed_speakers=(
        r"^(?!.*\band\b.*\b[Tt]he (?:couple|pair|duo)\b).*\b[Tt]he (?:couple|pair|duo)(?:[’']s)?(?! of\b)",
        r"\b[Tt]he \d{1,3}-year-old(?= (?:[a-z]+ed|said|says|told|took|was|is|has|had|who|will|began|won)\b|[,.])",
        r"[,.!?][\"”’']+ (?:he|she|they|it) (?:also )?(?:said|says|added|told|wrote|noted|warned|continued)\b",
        r", (?:he|she|they|it) (?:also )?(?:said|says|added|told|wrote|noted|warned|continued)(?: \w+){0,3}\.$",
    ),
    persons=(
        r"i(?![\w.-])|(?:(?<=[ ”])[a-z]+[,;:]?|[—–”\"]|and|as|but|if|then|what|when|where|while|so) I(?![\w.-])",
        r"(?<=, )I(?![\w.-])",
        r"I[’'](?:m|ve|d|ll)|me|my|mine|myself|we|us|ours?|ourselves|(?:we|you)[’']\w+|(?<!what )(?<!thank )you",
        "please|yours?|yourself|yourselves|this (?:reporter|correspondent|writer|columnist)",
    ),
    orders="""
        Add Become Bookmark Browse Buy Check Choose Click Connect Contact Copy Create Discover Donate Download Email
        Enable Enjoy Enter Explore Find Follow Get Give Have Hear Help Join Keep Learn Leave Let Like Listen Log
        Manage Register Reach Read Receive Scroll See Send Share Sign Skip Stay Subscribe Support Swipe Switch Tap
        Tell Text Thanks Thank Try Turn Tune Unlock Unsubscribe Upgrade Use View Visit Vote Watch Write
    """,
    page_matters=(
        r"subscri|sign(?:ing)? (?:up|in)|log(?:ged)? in|register|privacy|terms (?:of|and)|inbox|briefing|page|column|"
        r"(?:alerts?|updates?|accounts?|comments?|buttons?|links?|here|below|more|next|also|full|live|this|story|"
        r"stories|gallery|pictures|interview|analysis|opinion|journalism|reporting|newsroom)\b|article|discussion|advertis",
    ),
    page_notices=(
        "(?:an?|the) (?:earlier|previous|prior|original|first|initial|longer) version (?:of (?:this|the|our) "
        r"(?:article|story|report|headline|text|caption|piece|post|page|column|blog)\b|(?:had )?(?:said|stated|"
        r"misstated|misspelled|misidentified|gave|incorrectly|wrongly|referred)\b)",
        r"the (?:headline|caption|text|picture|photo) (?:of|on|in|to|for) this \w+ (?:has been|was) "
        r"(?:changed|amended|corrected|updated|removed|clarified)\b",
        r"(?:may|might) (?:earn|receive) (?:an? )?(?:\w+ ){0,2}commission\b|affiliate links?\b|(?:products?|"
        "recommendations) (?:are|were) (?:independently|unbiased)",
        r"^(?:hello|hi|good (?:morning|afternoon|evening|day)|welcome)\b(?=.*\b(?:live|blog|coverage|back|"
        r"newsletter|edition)\b)",
        r"\b(?:asks?|asked|showed|tells?|told) me\b|\b(?:produced|made|shot) this (?:video|film|report|gallery)\b",
        r"^view full coverage\b|^(?:correction|clarification):|^here(?:[’']s| is| are) (?:a|the|how|some\w*)\b|^i |"
        r"\b(?:summary|article) was (?:generated|created|written) (?:by|with|using) (?:ai|artificial|chatgpt)\b",
    ),
    pictures="photo photos photograph image picture video graphic illustration pic",
    titles="Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady",
    by="By",
    bylines="Text Words Story_by Written_by",
    between_names="and",
    credits=(r"(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|Graphics|With material from)\b",),
    credit_lines=(
        r"(?:Additional )?(?:(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Gg]raphics) by|Compiled|Translated|With "
        r"material from)\b",
    ),
    months="january february march april may june july august september october november december",
    month_abbreviations="jan feb mar apr jun jul aug sep sept oct nov dec",
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    weekday_abbreviations="mon tue tues wed thu thurs fri sat sun",
    published=(r"(?:first |last )?(?:published|updated|posted|modified)(?:\s+on|\s+at)?",),
    changed="updat",
    before_clocks="at",
    news_words="""
        according added ago announced asked began called came cent chief comes day days did does doing don dr
        earlier expected followed following gave gen going got heads held including just later lord miss month
        months mr mrs ms new news officials old people per percent plan plans really reported reports said say
        saying says sen set sir spokesman spokesperson spokeswoman statement think time today told tomorrow took
        use used using week weeks went year years yesterday
    """,
    weak_words="""
        able action advance afp afternoon agency agreed ap area article bad best better big billion billions
        case cases chairman city claimed close come coming companies company corp countries country county
        couple course deal despite different difficult director district dozen dozens early end ended evening
        event executive expect face fact fell final finally firm firms fourth future getting good gov great
        group groups half head help high higher hit hold home hope hour hours huge hundreds important issue
        issues job jobs key kind know large largest late latest leader leaders leading left letter level life
        like likely line little local long look looking lost lot low lower main major make making man matter
        matters meeting member members men million millions minister ministers minute minutes moment morning
        national need needs night number numbers office official ones option order past person place places
        point points possible possibly president press prime problem problems public question questions rate
        real reason recent record region report result return reuters right role rose run saw second seconds
        secretary seen senior series seven short sign small sort special start started state step story support
        sure taken taking talk talks term terms thanks thing things thousand thousands times town trillion
        trillions try trying turn united user want wanted wants way ways win wins woman women won word words
        work working world write writer writes wrote young zero
    """,
    name_particles="of",
    name_beginnings="first last lord new old sir",
    before_nouns="""
        a about after against all an and any at before between by during each every for from her his in into its
        more my no of on or our over s some than that the their these this those under with without your
    """,
    before_verbs="""
        am are be been being can cannot could did do does don't had has have he i is it may might must never not
        she should they to was we were who will would you
    """,
    articles="the a",
    source_labels=("source|via",),
    related_headings=(
        r"(?:related|recommended|similar|further|more|other|latest|top|trending|popular)\s+(?:articles?|stories|"
        r"news|coverage|reading|posts|content|headlines)",
        "related(?: to this story)?",
        "more on this (?:story|topic)",
        "(?:more|recommended|picked|just) for you",
        "you (?:may|might) (?:also )?(?:like|be interested in)",
        r"(?:more|latest) from \w+(?:\s\w+){0,3}",
        "(?:people|others) also read",
        "(?:what to )?read next|up next|keep reading",
        "see also",
        "don.t miss",
        "most (?:read|popular)|trending(?: now)?",
        "(?:in other news|around the web)",
    ),
    news_headings=(
        r"(?:more|other|latest|top|trending|popular|further) (?:stories|news|headlines|coverage)\W*",
        r"in other news\W*",
        "(?:more|latest) from .*",
    ),
    article_ends=(
        "hashtags?",
        r"(?:try|discover|meet) (?:our|the) (?:\w+ )?ai (?:features?|tools?|assistant)",
        "explore what .{0,40} can do(?: for you)?",
        r"comments?\s*\(?\d+\)?",
        "(?:no comments?|no replies)(?: yet)?",
        r"(?:view|show|see|load|read) (?:all )?(?:\d+ )?(?:more )?comments",
        "be the first to (?:comment|reply).{0,40}",
        "(?:leave|post|write|add) (?:a|your) (?:comment|reply)",
        "(?:log|sign) in to comment.{0,40}",
        "join the (?:conversation|discussion)",
        "rate this (?:article|story)",
        r"\d+\s+(?:comments?|replies)",
    ),
    possible_article_ends=(
        r"(?:©|\(c\)|copyright)(?: ©)? ?\d{4}\b.{0,120}",
        "comments?",
        "(?:related )?(?:tags?|topics?)",
        r"(?:try|discover|meet) (?:our|the) .{0,40}\b(?:features?|tools?|assistant|app)",
        r"was this (?:article|story|page) (?:helpful|useful)\??",
        r"what did you think\??",
        "about the author",
    ),
    buttons=(
        "adverts?|promoted|sponsored(?: content)?",
        "share|save|print|copy link|bookmark|listen|follow|like|reply|menu|search|home|next|help|faq|privacy|terms",
        "(?:sign|log) ?(?:up|in)|subscribe|register|careers|sitemap|contact",
    ),
    notices=(
        "advertisement",
        "(?:share|save|print|email|listen to|report)(?: this)? (?:article|story|page|post|a problem)",
        r"share(?: this)? on \w+(?:\s\w+){0,2}",
        "(?:ask|with) ai|ai summary|.{0,20} ai can make mistakes",
        "(?:translate|summari[sz]e)(?: (?:with|this|article|page|in).{0,30})?",
        "read more|read (?:full|the full|the original) (?:story|article)|view original article",
        "continue reading(?: on .{0,30})?",
        "(?:load|show|view|see|watch) (?:more|all|now)",
        r"\d+ ?[- ]?min(?:ute)?s? read",
        r"[\d,]+(?:\.\d)?[km]? (?:views?|likes?|shares?|reads?)",
        "all rights reserved",
        r"(?:(?:privacy|cookie) (?:policy|notice|settings|preferences)|terms (?:of|and) (?:use|service|conditions)|"
        r"[|·]|\s)+",
        r"accept all cookies|do not sell my personal information|powered by \w+",
        "(?:about|contact) us|back to top|skip to (?:main )?content|loading",
        r"page \d+ of \d+",
        r"(?:©|\(c\)|copyright ©|copyright) .{0,60}\b(?:rights reserved|may not be)\b.{0,100}",
    ),
    letter_ends=(
        r"\bunsubscribe\b|\bopt(?:ed)? (?:in|out) (?:at|of|for)\b|\bmanage (?:your )?preferences\b",
        r"\bin (?:your|a) browser\b",
    ),
    credits_and_offers=(
        r"(?-i:(?=[A-Z]))(?:photo|photograph|image|picture|video|graphic|file photo)s?(?: credits?| source| by| "
        r"courtesy(?: of)?)?\s*:.{1,80}",
        "(?:photo|image) (?:by|credit):? (?-i:[^a-z]).{1,60}|credit: .{1,60}",
        r"sign ?up (?:for|to) .{0,40}\b(?:newsletter|alerts?|updates?|emails?|account)s?\b.{0,30}",
        r"(?:subscribe|register) (?:now|today|to|for) .{0,40}\b(?:newsletter|channel|alerts?|updates?|"
        r"account)s?\b.{0,30}",
        r"follow us on (?!the\b|our\b|a\b).{0,40}",
        r"(?:get|download|try) (?:the|our) .{0,30}\bapp(?: (?:now|today|for .{0,20}|on .{0,20}))?",
        r"(?:click|tap) here (?!and\b|went\b).{0,60}",
    ),
    cross_references=("(?:read|see) (?:more|also)", "also read", "(?-i:(?:RELATED|MORE)(?=.[^a-z]*[A-Z]))"),
    possible_cross_references=(
        r"(?i:related(?: (?:stories|story|articles?|posts?|coverage))?|more|watch|listen|don.t miss)\s?[:|]",
        r"Related (?:stories|articles) (?:on|from) [A-Z][\w. ]{1,30}:$",
        r"(?:READ MORE|SEE MORE|ALSO READ)\b",
        r"Also on \w+\.(?=[a-z]{2,4} )",
        r"Read (?i:more (?:about|on|at|from|in))\b",
    ),
    rubrics="""
        live live_blog live_updates updates video videos photos pictures opinion analysis explainer exclusive
        interview report review watch podcast newsletter what_we_know what_to_know as_it_happened in_pictures
    """,
    cookies=(
        r"(?:this|our) (?:web ?)?(?:site|page)s? (?:also )?uses? (?:\w+ ){0,2}?cookies(?:,? (?:and|or) [\w "
        r"]{3,40}?)?(?: (?:to|for|so|in order) .{1,200})?",
        r"we (?:and (?:our|\d+|some) [\w ]{0,30}?)?(?:also )?use (?:\w+ ){0,3}?cookies(?:,? (?:and|or) (?:other|"
        r"similar) [\w ]{3,40}?)?(?: on (?:this|our) (?:web ?)?(?:site|page)s?)?(?: (?:to|for|so that|in order to) "
        r".{0,200}\b(?:you|your|our|(?:web ?)?sites?|content|ads?|advertising|traffic|experience|services?|"
        r"visitors?|users?)\b.{0,120})?",
        r"by (?:continuing(?:,| to (?:use|browse|visit|read|access))|using|clicking|visiting|closing|browsing|"
        r"accepting|signing|subscribing|registering|submitting|creating|providing)\b.{0,120}\byou (?:agree|accept|"
        r"consent|acknowledge|confirm|are (?:agree|accept)ing)\b.{0,150}",
        r"if you continue to (?:use|browse)\b.{0,80}\b(?:agree|accept|consent|assume|happy)\b.{0,100}",
    ),
    subscriptions=(
        r"(?:please )?(?:subscribe|sign ?(?:up|in)|register|log ?in|become an? (?:\w+ ){0,2}(?:member|subscriber)|"
        r"create an? (?:free )?account|(?:start|try) .{0,30}\b(?:trial|subscription|membership))(?: (?:now|today|"
        r"here|for free))?,? (?:to|and|for) (?:.{0,30}\b)?(?:(?:continue|keep) reading|read (?:on|more|this|the "
        r"(?:full|rest|whole)|every|all|our|unlimited|full)|unlock|full access|unlimited|(?:full|this|the) "
        r"(?:article|story)|our journalism|inbox|premium|every (?:article|story))\b.{0,100}",
        r"to (?:(?:continue|keep) reading|read (?:on|more|the full|the rest(?: of)?))(?: (?:this |the )?(?:article|"
        r"story))?,? (?:please |you (?:need|have) to )?(?:subscribe|sign (?:in|up)|log ?in|register|become|"
        r"create)\b.{0,100}",
        r"subscribe (?:now )?(?:from|for)(?: (?:just|only|as little as))? \W?\d.{0,40}",
        r"(?:this|the) (?:article|story|content|page|post|report|video) is (?:only |exclusively |reserved |"
        r"available |exclusive )*(?:for|to) (?:\w+ ){0,3}?(?:subscribers?|members|registered (?:users|readers))(?: "
        r"only)?",
        r"(?:for )?(?:subscribers?|members|premium)[ -]only(?: (?:content|article|story))?|subscriber exclusive|"
        r"exclusive (?:for|to) subscribers|premium (?:content|article)|already have an account\?|don.t have an "
        r"account(?: yet)?\?",
        r"(?:already|not|not yet|are you) (?:an? )?(?:\w+ )?(?:subscriber|member|subscribed|registered)(?: "
        r"yet)?\??(?: (?:log|sign) ?in(?: here| now)?)?",
        r"you(?:.ve| have) .{0,60}\b(?:free (?:articles?|stories)|(?:article|story|reading) limit|articles? (?:left|"
        r"remaining))\b(?: (?:to read|this|per|for|until|before|today)\b(?! in\b).{0,40})?",
    ),
    newsletters=(
        r"(?:sign ?up|subscribe|register)(?: here| now)? (?:for|to) (?:our|my)\b.{0,80}\b(?:newsletters?|e-?mails?|"
        r"alerts?|briefings?|updates|podcast|channel)\b.{0,150}",
        r"(?:sign ?up|subscribe)(?: here| now)? (?:for|to) (?:the|this)\b.{0,60}\bnewsletters?\b.{0,100}",
        r"(?:get|receive|want) .{0,100}\b(?:in|to|into) your inbox\b.{0,80}",
        r"(?:enjoying|enjoyed|like|liked) this (?:article|story|newsletter)\?",
        r"support our (?:\w+ )?(?:journalism|newsroom)\b.{0,100}",
        r"(?:join|follow) (?:us|our) .{0,40}\b(?:whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|google "
        r"news|linkedin|mastodon|bluesky|threads)\b.{0,60}",
        r"you are receiving this (?:e-?mail|newsletter)\b.{0,150}|unsubscribe(?: (?:here|at any time|from this "
        r"list))?",
        "(?:view|read) this (?:e-?mail|newsletter) in (?:your|a) browser",
    ),
    adverts=(
        "(?:article|story|text|content|post) continues (?:below|after)(?: (?:this |the |our "
        ")?(?:ad(?:vert(?:isement)?)?|promotion|break|video|newsletter.{0,20}))?",
        r"advert(?:isement|ising)?\W{1,3}(?:scroll|continue|article|story|skip)\b.{0,40}",
        r"scroll(?: down)? (?:to|for) (?:continue|more|read)\b.{0,20}|continue (?:reading )?below(?: the ad.{0,20})?",
        "skip (?:ad(?:vert(?:isement)?)?|past newsletter.{0,20})|after newsletter promotion|paid (?:content|post)",
    ),
    further_solicitations=(
        r"(?:learn|find out|read|see) more(?: (?:here|about (?:our )?cookies))?|(?:log|sign) ?in(?: here)?|more "
        r"information|accept(?: all)?|click here|share it with .{1,40}|(?:subscribe|sign "
        r"up)\b.{0,60}\bnewsletters?\b.{0,60}|cancel any ?time|it.s free|thank you|you can (?:change|manage|"
        r"withdraw|opt out|unsubscribe|cancel)\b.{0,120}",
        r"(?:for more|read|see|view|find)\b.{0,80}\b(?:cookies?|privacy) (?:policy|notice|statement)\b.{0,40}",
    ),
    page_words=(
        "subscri",
        r"\b(?:account|inbox|e-?mails?|journalism|login|articles?)\b",
        r"\b(?:this|our|your|full|every|premium|free) (?:stor(?:y|ies)|content|page|post|report|video|(?:web "
        r"?)?sites?)\b",
        r"\b(?:log|sign) ?(?:in|up)\b.{0,20}\b(?:(?:continue|keep) reading|read (?:on|more))\b",
        "privacy policy|terms of (?:use|service)|terms and conditions",
        "registered (?:users|readers)|members[ -]only",
    ),
    reporting_words=(
        "said|says?|saying|told|tells|ruled|heard|wrote|writes|claim(?:s|ed)|argue[sd]|announced|warn(?:s|ed)|urge[sd]",
        "asked|promised|according to|fined|sued|accused",
        r"courts?|judges?|lawyers?|police|minist(?:er|ry)\w*|prosecutors?|spokes\w+|critics|mayor|officials?",
    ),
    appeared_first=(r"The post (?:(?![a-z]).{1,250} appeared first|[“\"].{1,250}[”\"] first appeared) on",),
    number_words="""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
        thousand thousands million millions billion billions trillion trillions dozen dozens half
    """,
    version_marks=(
        r"correct(?:ed|ion|s)|corr|refiled?|recasts?|updated?|updates|wrap ?up|write-?(?:thru|through)|"
        r"amended|clarifi(?:ed|cation)|adds|replaces|\d(?:st|nd|rd|th) ld|ld|lead \d+|rewrite",
    ),
    notes_to_editors=(
        r"(?:for the )?(?:attention|attn\.?|note|memo|advisory|message)(?: (?:to|of))?(?: all|"
        r" our)? (?:editors?|newsrooms?|news ?desks?|desks|clients|subscribers)|editors|(?:mandatory |"
        r"story |photo |picture )?kill(?: notice)?|(?:story )?withdraw(?:n|al)|retraction|(?:media |"
        r"editors?[’']? |news |press |photo )?advisory|embargo(?:ed)?(?: until\b[^:–—-]*)?|"
        r"(?:programming|service|editorial) note|hold for release",
    ),
    words_of_notes=(
        r"(?:stories|story|item|article|headlines?|headlined|slug|slugged|version|copy|photos?|video|"
        r"transmission|embargo(?:ed)?|publish|publication|release|coverage|schedule|moved|resend|budget)",
    ),
    withdrawals=(
        r"kill(?:ed)?|withdr[ae]wn?|withdrawal|retract(?:ed|ion)?|disregard|do not (?:use|publish|run)|"
        r"should not be used|remove",
    ),
)
