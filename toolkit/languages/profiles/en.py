"""English."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Prof. Profs. Gen. Gens. Lt. Col. Cols. Capt. Cmdr. Cpt. Sgt. Cpl. Pvt. Pfc.
        Spc. Maj. Adm. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Rev. Hon. Pres. Atty. Supt. Det. Insp. Amb. Msgr. Mgr. Fr.
        Engr. Barr. Alh. Arc. Asst. St. Ste. Mt. Ft. vs. v. i.e. e.g. cf. viz.
    """,
    abbreviations_before_figures="No. Nos. p. pp. Art. Sec. Vol. Fig. Ch. Op. para. H.R. U.S. U.S.C. est. abt.",
    abbreviations_before_names="""
        Ave. Blvd. Rd. Dept. Univ. Assn. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md.
        Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ont. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo.
    """,
    abbreviations_before_times="a.m. p.m. A.M. P.M.",
    lettered="plan vitamin hepatit class group serie type",
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
        He She They Such Others Their Its One_of_them One_of_those One_of_these Some_of_them Many_of_them Most_of_them
        None_of_them Each_of_them All_of_them All_of_this The_two The_three The_four
    """,
    not_after_openings=(r"[\w-]", " [A-Z]"),
    openings_unless_a_time="This By_this With_this Under_this From_this For_this In_this After_this Despite_this",
    times="year month week weekend morning afternoon evening spring summer autumn fall winter season time",
    opening_patterns=(
        "(?:No|Yes|Yeah|Nope|Sure|Absolutely|Exactly|Of course|Definitely|Right|Well)[.,!;—–-](?! ?[0-9])",
        r"Because (?!of\b)[^,]*$|Other (?!than\b)[a-z]+ (?:include|are|were|said)\b|(?:Which|Whereby|Neither did)\b",
        r"(?:But|And|Or|Nor|So|Yet|Also|Then|Thus|Hence|However|Meanwhile|Moreover|Instead|Otherwise|Indeed|Even so|"
        r"Even then|Afterward|Afterwards|Elsewhere|Likewise|Similarly|Nevertheless|Nonetheless|Therefore|"
        r"Consequently|Furthermore|As a result|In addition|In turn|In contrast|In response|At the same time|At that "
        r"point|By then|By that time|Since then|Until then|After that|Before that|For example|For instance|For that "
        r"reason|For this reason|Because of that|Because of this|On the other hand|To that end|Not only that|"
        r"Too)(?![\w-]| (?:of|to|for)\b)",
        r"(?:In|At|On|For|From|With|By|After|Before|During|Under|Since|Despite|To) (?:that|those|these|such|either)\b",
        r"These (?!days\b)|Those (?!(?:who|that|with|in)\b)|That (?!(?:the|an?|so many)\b)|(?:His|Her) (?!(?:Majesty|"
        r"Holiness|Excellency|Royal)\b)",
        r"(?:Both|Another|Neither) (?=(?:is|are|was|were|ha[sd]|have|will|would|can|could|said|of them|sides)\b)",
        r"(?:Still|Besides|There|In it|About it|Asked about it|[A-Z]\w+, too), ",
        r"(?:Two|Three|Four|Five|Several|Many|Some) others\b|One was\b|As for (?:the latter|that|those|them|it)\b|"
        r"The move (?=(?:was|is|has|will|came)\b)|The (?:latter|former|pair|same|others)\b|It\b",
        r"(?:Police|Prosecutors|Officials|Authorities|Investigators|Witnesses|Doctors|Critics|Friends|Neighbours|"
        r"Neighbors|Relatives|Last|Earlier|Later|Now|Then|There|When|Asked|If|As|After|Before|While|Although|Though|"
        r"Because|Since|Once|Until|According to|For|To|With|Of|Among|Even|Only|Over|Under|[A-Z][a-z]+ly)"
        r"(?:,? (?!an?\b)[a-z0-9][\w’'-]*){0,6},? (?:he|she|him|her)\b(?!.*, [A-Z])",
        r"(?:In|On|At|During|From|By|Throughout)(?: (?!an?\b)[\w’'-]+){1,6}, (?:he|she|they)\b",
        r"Now an? [^,]*, (?:he|she)\b|(?:If|When|While|Though|Although) (?:that|this|those|these) [a-z]",
        r"(?:In|At|On) (?:another|a (?:separate|second|further|later|follow-up)|the same) [a-z]",
        r"(?:After all|Of course|To be fair|That said|All the same|Either way|More importantly|Worse still),",
        r"\d{1,3}-year-old(?:[’']s)? (?!man\b|woman\b|boy\b|girl\b)[a-z]",
        r"(?:[A-Z]\w+ (?:in|of|at|by|for|from) t|T)he (?:announcement|boys?|company|couple|deal|decision|firm|girls?|"
        r"incident|lawmaker|m[ae]n|measure|pair|ruling|sides|speech|statement|suspect|trio|wom[ae]n)(?:[’']s)? "
        r"(?:[a-z]+ed|[a-z]+s|said|told|had|made|took|will|would|could|began|came|were|are|have|fell|found|rose)\b",
        r"\w+ (?:minutes|hours?|days?|weeks?|months?|years?) (?:later|earlier|before)\b|The (?:next|following|"
        r"previous) (?:day|week|month|year|morning|night),?",
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
        r"I[’'](?:m|ve|d|ll)|me|my|mine|myself|we|us|ours?|ourselves|(?:we|you)[’']\w+|(?<!what )(?<!thank )you",
        r"(?<=, )I(?![\w.-])|please|yours?|yourself|yourselves|this (?:reporter|correspondent|writer|columnist)",
    ),
    orders="""
        Add Become Bookmark Browse Buy Check Choose Click Connect Contact Copy Create Discover Donate Download Email
        Enable Enjoy Enter Explore Find Follow Get Give Have Hear Help Join Keep Learn Leave Let Like Listen Log Manage
        Register Reach Read Receive Scroll See Send Share Sign Skip Stay Subscribe Support Swipe Switch Tap Tell Text
        Thanks Thank Try Turn Tune Unlock Unsubscribe Upgrade Use View Visit Vote Watch Write
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
        r"^view full coverage\b|^(?:correction|clarification):|^here(?:[’']s| is| are) (?:a|the|how|some\w*)\b|"
        r"\b(?:summary|article) was (?:generated|created|written) (?:by|with|using) (?:ai|artificial|chatgpt)\b",
    ),
    pictures="photo photos photograph file_photo image images picture pictures video graphic illustration pic",
    titles="Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady",
    by="By",
    bylines="Text Words Story_by Written_by",
    between_names="and",
    credits=(r"(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated|Graphics|With material from)\b",),
    credit_lines=(
        r"(?:Additional )?(?:(?:[Rr]eport|[Ww]rit|[Ee]dit)ing by|[Gg]raphics by|Compiled|Translated|With material)\b",
    ),
    months="january february march april may june july august september october november december",
    month_abbreviations="jan feb mar apr jun jul aug sep sept oct nov dec",
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    weekday_abbreviations="mon tue tues wed thu thurs fri sat sun",
    published=(r"(?:first |last )?(?:published|updated|posted|modified)(?:\s+on|\s+at)?",),
    changed="updat",
    before_clocks="at",
    number_words="""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million millions billion billions trillion trillions dozen dozens half
    """,
    negations=(r"not|no|never|nobody|none|neither|without|cannot|denie[sd]|deny(?:ing)?|\w+n[’']t",),
    version_marks=(
        r"correct(?:ed|ion|s)|corr|refiled?|recasts?|updated?|updates|wrap ?up|write-?(?:thru|through)|"
        r"amended|clarifi(?:ed|cation)|adds|replaces|\d(?:st|nd|rd|th) ld|ld|lead \d+|rewrite",
    ),
    notes_to_editors=(
        r"(?:for the )?(?:attention|attn\.?|note|memo|advisory|message)(?: (?:to|of))?(?: all|"
        r" our)? (?:editors?|newsrooms?|news ?desks?|desks|clients|subscribers)|editors|eds|(?:mandatory |"
        r"story |photo |picture )?kill(?: notice)?|(?:story )?withdraw(?:n|al)|retraction|(?:media |"
        r"editors?[’']? |news |press |photo )?advisory|embargo(?:ed)?(?: until\b[^:–—-]*)?|"
        r"(?:programming|service|editorial) note|hold for release",
    ),
    words_of_notes=(
        r"(?:stories|story|item|article|headlines?|headlined|slug|slugged|version|copy|photos?|video|"
        r"transmission|embargoed|under embargo|publish|publication|release|coverage|schedule|moved|resend|budget)",
    ),
    withdrawals=(
        "kill(?:ed)?|withdr[ae]w(?:n|al)?|retract(?:ed|ion)?|disregard|not (?:be )?(?:used?|publish|run)|remove",
    ),
    news_words="""
        according added ago announced asked began called came cent chief comes day days did does doing don dr earlier
        expected followed following gave gen going got heads held including just later lord miss month months mr mrs ms
        new news officials old people percent plan plans really reported reports said say saying says sen set sir
        spokesman spokesperson spokeswoman statement think time today told tomorrow took use used using week weeks went
        year years yesterday
    """,
    weak_words="""
        able action advance afp afternoon agency agreed ap area article bad best better big billion billions case cases
        chairman city claimed close come coming companies company corp countries country county couple course deal
        despite different difficult director district dozen dozens early end ended evening event executive expect face
        fact fell final finally firm firms fourth future getting good gov great group groups half head help high higher
        hit hold home hope hour hours huge hundreds important issue issues job jobs key kind know large largest late
        latest leader leaders leading left letter level life like likely line little local long look looking lost lot
        low lower main major make making man matter matters meeting member members men million millions minister
        ministers minute minutes moment morning national need needs night number numbers office official ones option
        order past person place places point points possible possibly president press prime problem problems public
        question questions rate real reason recent record region report result return reuters right role rose run saw
        second seconds secretary seen senior series seven short sign small sort special start started state step story
        support sure taken taking talk talks term terms thanks thing things thousand thousands times town trillion
        trillions try trying turn united user want wanted wants way ways win wins woman women won word words work
        working world write writer writes wrote young zero
    """,
    name_particles="of",
    name_beginnings="first last lord new old sir",
    before_nouns="""
        a about after against all an and any at before between by during each every for from her his in into its more my
        no of on or our over s some than that the their these this those under with without your
    """,
    before_verbs="am are be been being can cannot could did do does don't had has have he i is it may might must never "
    "not she should they to was we were who will would you",
    articles="the a",
    desks="sport sports politics business finance money world international health tech culture opinion",
    source_labels=("source|via",),
    related_headings=(
        r"(?:related|recommended|similar|further|more|other|latest|top|trending|popular)\s+(?:articles?|stories|"
        r"news|coverage|reading|posts|content|headlines)|related(?: to this story)?|more on this (?:story|topic)",
        r"(?:more|recommended|picked|just) for you|you (?:may|might) (?:also )?(?:like|be interested in)|up next|"
        r"(?:more|latest) from \w+(?:\s\w+){0,3}|(?:what to )?read next|keep reading",
        "see also|don.t miss|most (?:read|popular)|trending(?: now)?|in other news|around the web",
    ),
    news_headings=(
        r"(?:(?:more|other|latest|top|trending|popular) (?:stories|news|headlines|coverage|from .*)|in other news)\W*",
    ),
    article_ends=(
        r"hashtags?|comments?\s*\(?\d+\)?|join the (?:conversation|discussion)",
        r"(?:\d+|no|(?:view|show|see|load|read|leave|post|write|add)(?: (?:all|\d+|more|a|your)){0,3})\s+"
        r"(?:comments?|reply|replies)(?: yet)?|(?:be the first|(?:log|sign) in) to (?:comment|reply).{0,40}",
        r"(?:try|discover|meet) (?:our|the) (?:\w+ )?ai (?:features?|tools?|assistant)|explore what .{0,40} can do.*",
    ),
    possible_article_ends=(
        r"(?:©|\(c\)|copyright)(?: ©)? ?\d{4}\b.{0,120}",
        r"(?:try|discover|meet) (?:our|the) .{0,40}\b(?:features?|tools?|assistant|app)",
        r"what did you think\??|comments?|(?:related )?(?:tags?|topics?)|about the author",
    ),
    buttons=(
        "adverts?|sponsored(?: content)?|(?:sign|log) ?(?:up|in)|subscribe|register|careers|sitemap|contact",
        "share|save|print|copy link|bookmark|listen|follow|like|reply|menu|search|home|next|help|faq|privacy|terms",
    ),
    notices=(
        r"advertisement|\d+ ?[- ]?min(?:ute)?s? read|[\d,]+(?:\.\d)?[km]? (?:views?|likes?|shares?|reads?)|loading|"
        r"(?:about|contact) us|back to top|skip to (?:main )?content",
        r"share(?: this)? on \w+(?:\s\w+){0,2}|"
        r"(?:share|save|print|email|listen to|report)(?: this)? (?:article|story|page|post|a problem)",
        "(?:ask|with) ai|ai summary|.{0,20} ai can make mistakes|view original article|continue reading(?: on .*)?",
        "read (?:more|(?:the )?(?:full|original) (?:story|article))|(?:load|show|view|see|watch) (?:more|all|now)",
        r"(?:(?:privacy|cookie) (?:policy|notice|settings|preferences)|terms (?:of|and) (?:use|service|conditions)|"
        r"[|·]|\s)+|accept all cookies|do not sell my personal information|powered by \w+|all rights reserved",
        r"(?:©|\(c\)|copyright ©|copyright) .{0,60}\b(?:rights reserved|may not be)\b.{0,100}",
    ),
    letter_ends=(r"\b(?:unsubscribe|opt(?:ed)? (?:in|out) (?:at|of|for)|in (?:your|a) browser)\b",),
    credits_and_offers=(
        r"(?:photo|photograph|image|picture|video|graphic)s? (?:credits?|source|by|courtesy(?: of)?)"
        r"(?::| (?-i:[^a-z])).{1,80}|credit: .{1,60}",
        r"(?:sign ?up|subscribe|register)(?: now| today)? (?:for|to) .{0,40}\b(?:newsletter|channel|alert|update|"
        r"email|account)s?\b.{0,30}|follow us on (?!the\b|our\b|a\b).{0,40}",
        r"(?:get|download|try) (?:the|our) .{0,30}\bapp(?: (?:now|today|for .{0,20}|on .{0,20}))?|"
        r"(?:click|tap) here (?!and\b|went\b).{0,60}",
    ),
    cross_references=("(?:read|see) (?:more|also)", "also read", "(?-i:(?:RELATED|MORE)(?=.[^a-z]*[A-Z]))"),
    possible_cross_references=(
        r"(?i:related(?: (?:stories|story|articles?|posts?|coverage))?|more|watch|listen|don.t miss)\s?[:|]",
        r"Related (?:stories|articles) (?:on|from) [A-Z][\w. ]{1,30}:$|Also on \w+\.(?=[a-z]{2,4} )",
        r"(?:READ MORE|SEE MORE|ALSO READ)\b|Read (?i:more (?:about|on|at|from|in))\b",
    ),
    rubrics="""
        live live_blog live_updates updates video videos photos pictures opinion analysis explainer exclusive interview
        report review watch podcast newsletter what_we_know what_to_know as_it_happened in_pictures
    """,
    opinions="opinion editorial op-ed commentary column columnist comment",
    cookies=(
        r"(?:(?:this|our) (?:web ?)?(?:site|page)s?|we(?: and [\w ]{1,40}?)?) (?:also )?uses? (?:\w+ ){0,3}?cookies"
        r"(?:,? (?:and|or) [\w ]{3,60}?)?(?: on (?:this|our) (?:web ?)?(?:site|page)s?)?(?: (?:to|for|so|in order)\b"
        r".{0,200}\b(?:you|your|our|(?:web ?)?sites?|content|ads?|advertising|analytics|traffic|experience|services?|"
        r"visitors?|users?|functions?)\b.{0,120})?",
        r"(?:by (?:continuing|using|clicking|visiting|closing|browsing|accepting|signing|subscribing|registering|"
        r"submitting|creating|providing)|if you continue to (?:use|browse))\b.{0,120}\b(?:you (?:agree|accept|consent|"
        r"acknowledge|confirm|are (?:agree|accept)ing)|assume)\b.{0,150}",
    ),
    subscriptions=(
        r"(?:please )?(?:subscribe|sign ?(?:up|in)|register|log ?in|become an? (?:\w+ ){0,2}(?:member|subscriber)|"
        r"create an? (?:free )?account|(?:start|try) .{0,30}\b(?:trial|subscription|membership))(?: (?:now|today|"
        r"here|for free))?,? (?:to|and|for) (?:.{0,30}\b)?(?:(?:continue|keep) reading|read (?:on|more|this|the|every|"
        r"all|our|unlimited|full)|unlock|unlimited|inbox|premium|(?:full|this|the|our|every) (?:access|article|story|"
        r"journalism))\b.{0,100}",
        r"to (?:(?:continue|keep) reading|read (?:on|more|the full|the rest(?: of)?))(?: (?:this |the )?(?:article|"
        r"story))?,? (?:please |you (?:need|have) to )?(?:subscribe|sign (?:in|up)|log ?in|register|become|"
        r"create)\b.{0,100}|subscribe (?:now )?(?:from|for)(?: (?:just|only|as little as))? \W?\d.{0,40}",
        r"(?:(?:this|the) (?:article|story|content|page|post|report|video) is )?(?:only |exclusively |reserved |"
        r"available |exclusive )*(?:for|to) (?:\w+ ){0,3}?(?:subscribers?|members|registered (?:users|readers))"
        r"(?: only)?|subscriber exclusive|(?:subscribers?|members|premium)[ -]only(?: (?:content|article|story))?",
        r"(?:already|not|not yet|are you|(?:already|don.t) have) (?:an? )?(?:\w+ )?(?:subscriber|member|subscribed|"
        r"registered|account)(?: yet)?\??(?: (?:log|sign) ?in(?: here| now)?)?",
        r"you(?:.ve| have) .{0,60}\b(?:free (?:articles?|stories)|(?:article|story|reading) limit|articles? (?:left|"
        r"remaining))\b(?: (?:to read|this|per|for|until|before|today)\b(?! in\b).{0,40})?",
    ),
    newsletters=(
        r"(?:sign ?up|subscribe|register)(?: here| now)? (?:for|to) (?:(?:our|my)\b.{0,80}\b(?:e-?mails?|alerts?|"
        r"briefings?|updates|podcast|channel)|.{0,80}\bnewsletters?)\b.{0,150}",
        r"(?:get|receive|want) .{0,100}\b(?:in|to|into) your inbox\b.{0,80}|support our (?:\w+ )?(?:journalism|"
        r"newsroom)\b.{0,100}|(?:enjoying|enjoyed|like|liked) this (?:article|story|newsletter)\?",
        r"(?:join|follow) (?:us|our) .{0,40}\b(?:whatsapp|telegram|facebook|instagram|youtube|twitter|tiktok|google "
        r"news|linkedin|mastodon|bluesky|threads)\b.{0,60}",
        r"you are receiving this (?:e-?mail|newsletter)\b.{0,150}|unsubscribe(?: (?:here|at any time|from this "
        r"list))?|(?:view|read) this (?:e-?mail|newsletter) in (?:your|a) browser",
    ),
    adverts=(
        r"(?:article|story|text|content|post) continues (?:below|after)(?: (?:this |the |our )?(?:ad(?:vert(?:isement)?"
        r")?|promotion|break|video|newsletter.{0,20}))?|scroll(?: down)? (?:to|for) (?:continue|more|read)\b.{0,20}",
        r"advert(?:isement|ising)?\W{1,3}(?:scroll|continue|article|story|skip)\b.{0,40}|after newsletter "
        "promotion|continue (?:reading )?below(?: the ad.{0,20})?|skip (?:ad(?:vert(?:isement)?)?|past newsletter.*)",
    ),
    further_solicitations=(
        r"(?:learn|find out|read|see) more(?: (?:here|about (?:our )?cookies))?|(?:log|sign) ?in(?: here)?|more "
        r"information|accept(?: all)?|click here|share it with .{1,40}|it.s free|thank you",
        r"you can (?:change|manage|withdraw|opt out|unsubscribe|cancel)\b.{0,120}|(?:for more|read|see|view|find)\b"
        r".{0,80}\b(?:cookies?|privacy) (?:policy|notice|statement)\b.{0,40}",
    ),
    page_words=(
        r"subscri|\b(?:account|inbox|e-?mails?|journalism|login|articles?)\b|registered (?:users|readers)|members.only",
        r"\b(?:this|our|your|full|every|premium|free) (?:stor(?:y|ies)|content|page|post|report|video|"
        r"(?:web ?)?sites?)\b|\b(?:log|sign) ?(?:in|up)\b.{0,20}\b(?:(?:continue|keep) reading|read (?:on|more))\b",
        "privacy policy|terms of (?:use|service)|terms and conditions",
    ),
    reporting_words=(
        "said|says?|saying|told|tells|ruled|heard|wrote|writes|claim(?:s|ed)|argue[sd]|announced|warn(?:s|ed)|urge[sd]|"
        "asked|promised|according to|fined|sued|accused|"
        r"courts?|judges?|lawyers?|police|minist(?:er|ry)\w*|prosecutors?|spokes\w+|critics|mayor|officials?",
    ),
    appeared_first=(r"The post (?:(?![a-z]).{1,250} appeared first|[“\"].{1,250}[”\"] first appeared) on",),
)
