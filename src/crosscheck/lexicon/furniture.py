# ruff: noqa: E501 (a pattern reads best unbroken)
"""Lines of a page that are not its article: words of buttons, boxes, counters and credits.

Source: house table, from the words that publishing systems print around an article. Each pattern
must match a whole paragraph (case ignored), so that a sentence *about* such a thing stays.
All repeats are bounded. Before a pattern stand the first three letters of what it can match (fewer
of a shorter word, "-" for a mark or a digit): a line is only held against those that begin like it.
"""

_NAME = r"[A-Z][\w.'’-]{0,30}"
# each number and word whole: a run of digits that can be cut in many ways is tried in all of them
_WHEN = (
    r"(?: ?(?:\d{1,4}(?!\d)(?:st|nd|rd|th)?"
    r"|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
    r"|at|on|[ap]\.?m|[ecmp][sd]?t|gmt|utc|bst|ist|cest?|local|time|hours|hrs)(?![a-z])"
    r"|[,.:/|·()+-])){1,24}"
)
_SITE = (
    r"(?:facebook|twitter|x|instagram|linked ?in|whats ?app|telegram|reddit|pinterest|pin it|tweet"
    r"|e-?mail|print|copy(?: link)?|link|flipboard|tumblr|youtube|tik ?tok|threads|bluesky|messenger"
    r"|share(?: this)?|sms|rss|google\+?|pocket|save|copied|viber|mastodon)"
)

LINES = (
    # counters and rules
    ("-", r"\d{1,3}"),
    ("-", r"[\W_]{1,80}"),
    # boxes for readers
    (
        "add lea pos sub wri",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)s?(?: cancel reply)?",
    ),
    (
        "can log rep",
        r"(?:cancel )?reply|log in to (?:reply|comment|leave a comment)|report(?: comment| abuse)?",
    ),
    ("you", r"you must be logged in to (?:post|leave) a comment\.?"),
    ("you", r"your e-?mail address will not be published\..{0,80}"),
    ("req", r"required fields are marked.{0,20}"),
    ("sav", r"save my name, e-?mail,? and website in this browser.{0,60}"),
    ("com e ema mes nam sub web", r"(?:name|e-?mail|website|comment|message|subject) ?\*?:?"),
    ("not", r"notify me of (?:new|follow-?up) (?:posts|comments).{0,30}"),
    (
        "all hid loa mor rea see sho vie",
        r"(?:view|show|hide|see|read|load|all|more)(?: all| more| the| \d{1,5})* (?:comments?|replies)",
    ),
    ("com", r"comments? (?:are|is) (?:now )?(?:closed|disabled|off)(?: .{0,60})?\.?"),
    ("joi sta", r"(?:join|start) the (?:conversation|discussion)\.?"),
    # advertising
    (
        "ad ads adv pro spo",
        r"(?:ad|ads|advert|advertisement|advertising|sponsored|promoted)(?: content| links?)?",
    ),
    (
        "adv art con sto",
        r"(?:advertisement )?(?:continue reading|article continues|story continues)(?: .{0,40})?",
    ),
    ("scr", r"scroll (?:down )?(?:for|to) .{1,40}"),
    ("ski", r"skip (?:to|past) .{1,40}|skip ad(?:vertisement)?"),
    # sharing
    (
        "blu cop e ema fac fli goo ins lin mas mes pin pri red rss sav sha sms tel thr tik tum twe twi"
        " vib wha x you poc",
        rf"(?:{_SITE}[ ,|/·•]{{0,3}}){{1,9}}",
    ),
    (
        "fin fol joi lik sha",
        rf"(?:share|follow|like|find|join) (?:this|us|me|the|our|via|with|on)?.{{0,24}} ?"
        rf"(?:on|via|with|by|to) {_SITE}(?:[ ,&/]{{1,3}}(?:and )?{_SITE}){{0,5}}\.?",
    ),
    ("cli sha", r"share this(?: \w{1,12}){0,2}:?|click to (?:share|print|email).{0,60}"),
    ("rea", r"read or share this story:? .{1,80}"),
    ("dow", r"download (?:the|our) (?:\w{1,12} ){0,3}app.{0,40}"),
    # newsletters, cookies, paywalls
    (
        "reg sig sub",
        r"(?:sign up|subscribe|register)(?: now| here| today)?(?: (?:for|to) (?:our|the|daily|free|this|"
        r"\w{1,14}[’']s?).{0,120})?[.!]?",
    ),
    (
        "dai fre get man our the",
        r"(?:manage|our|daily|free|get the|the)(?: \w{1,14}){0,3} newsletters?[.!]?(?: subscribe)?",
    ),
    ("get", r"get (?:the|our|all the|breaking).{1,80}(?:in|to) your inbox.{0,40}"),
    ("our thi we", r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.{0,300}"),
    (
        "acc coo man rej",
        r"(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences|notice)",
    ),
    (
        "by",
        r"by (?:continuing|clicking|signing|subscribing|using)\b.{1,120}(?:agree|consent|accept).{0,160}",
    ),
    (
        "alr log my sig ter",
        r"already a (?:subscriber|member)\?.{0,40}|(?:log|sign) ?in|my account|terms (?:of|and) .{1,30}",
    ),
    (
        "you",
        r"you have (?:\d{1,2}|no|one|two|three|four|five) (?:more )?(?:free )?(?:articles?|stor(?:y|ies)|views?)"
        r" (?:left|remaining)[^“\"]{0,60}",
    ),
    ("get enj", r"(?:get|enjoy) (?:unlimited|full|complete)(?: digital)? access\b[^“\"]{0,120}"),
    (
        "the fro onl jus can -",
        r"(?:then )?(?:from |only |just )?[$€£]?\d{1,3}(?:[.,]\d\d)?(?: ?[a-z]{2,7})? (?:a|per|every) (?:week|month|year)"
        r"[^“\".]{0,40}(?:\. cancel (?:at )?any ?time\.?)|cancel (?:at )?any ?time\.?",
    ),
    (
        "con to",
        r"continue reading with [^“\"]{1,80}|to continue reading,? [^“\"]{0,60}(?:subscri|sign|log|register)[^“\"]{0,80}",
    ),
    (
        "thi",
        r"this (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to)"
        r" (?:our )?(?:paying )?(?:subscribers|members)\b[^“\"]{0,80}",
    ),
    (
        "pri tha",
        r"privacy (?:policy|notice)|thank you for (?:reading|subscribing|signing up).{0,60}",
    ),
    ("sup", r"support (?:our|independent|quality) journalism.{0,60}"),
    ("our", r"our journalism (?:needs|depends on|relies on) [^“\"]{1,120}"),
    (
        "get hav",
        r"(?:get|have) [^“\".!?]{1,80} delivered (?:straight |right |directly? )?(?:to|through|in|at) your"
        r" (?:inbox|e-?mail|home|door(?:step)?|letter ?box|mailbox)\b[^“\"]{0,160}",
    ),
    (
        "our the thi",
        r"(?:this|our|the) live ?blog (?:has (?:now )?(?:ended|closed|finished)|is (?:now )?closed)\b.{0,120}",
    ),
    (
        "ple sig sub",
        r"(?:please )?(?:sign up|subscribe) (?:for|to) .{1,80}\b(?:newsletter|alerts?|podcast|channel|app)s?\b.{0,160}",
    ),
    (
        "als lis",
        r"listen to .{1,60} on (?:apple|spotify|google)\b.{0,80}|also available on .{1,60}",
    ),
    # links to other stories
    (
        "cli dis fin lea rea see vie wat",
        r"(?:read|see|watch|view|find out|learn|discover|click)(?: also| more| next| here)"
        r"(?: (?:about|on|at|from) [^,]{1,100})?",
    ),
    (
        "als don fur hea in lis mor mos mus rea rec rel see tre wat",
        r"(?:(?:read|see|watch|hear|listen)(?: also| more| next| now)?|also (?:read|see|on)|more|related"
        r"|must (?:see|read|watch)|don[’']t miss|recommended|in pictures|in pics|related (?:stor(?:y|ies)"
        r"|articles?|news|links?|posts?|content|coverage|topics?)|more (?:from|on|in|about)"
        r"(?: \w{1,16}){1,3}|further reading|also see|trending|most (?:read|popular|viewed))"
        r" ?[:|>»] ?.{1,200}(?<![.])",
    ),
    (
        "als rea rel req see",
        r"(?:read more|also read|read also|see also|related|required reading) ?: ?.{0,250}",
    ),
    (
        "bac hom men new nex old pre sea",
        r"(?:next|previous|prev|older|newer)(?: (?:article|story|post|page))?|back to top|home|menu|search",
    ),
    ("- pag", r"page \d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3}|\d{1,3} of \d{1,3}"),
    # pictures as buttons
    (
        "aud clo exp ful gal ima lis liv loa mut pho pic pla pod sli unm vid wat",
        r"(?:photos?|videos?|images?|pictures?|gallery|slideshow|audio|podcast|live|watch|listen|play"
        r"|close|expand|fullscreen|mute|unmute|loading)(?: \w{1,8})?(?: \d{1,3} of \d{1,3})?\.{0,3}",
    ),
    (
        "cli clo enl hid ope sho tog vie",
        r"(?:enlarge|view|hide|toggle|show|open|close|click)(?: to)?(?: this| full| the)? (?:image|caption"
        r"|photo|gallery|enlarge|larger|video)(?: in .{1,30})?",
    ),
    ("enl hid tog", r"(?:enlarge this image )?(?:toggle|hide) caption [^.!?]{1,120}"),
    (
        "ima med now pla",
        r"media (?:playback|caption).{0,80}|image \d{1,3} of \d{1,3}|(?:now )?playing.{0,20}",
    ),
    # times
    (
        "cre edi fil fir las mod ori pos pub rev upd",
        r"(?:first |last |originally )?(?:published|updated|posted|modified|created|revised|edited|filed)"
        rf"(?: on| at)?:?{_WHEN}",
    ),
    ("- abo", r"(?:about )?\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago"),
    (
        "- est rea",
        r"\d{1,3} ?-?(?:min|mins|minute|minutes)(?: read)?|(?:estimated )?read(?:ing)? time:? .{1,20}",
    ),
    # rights and credits
    ("- cop", r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by\b))[^\n]{0,200}"),
    ("thi", r"this (?:material|story|article) may not be (?:published|reproduced).{0,120}"),
    (
        "cat fil in key tag top",
        r"(?:tags?|topics?|filed under|categories|category|keywords|in this (?:article|story)):? ?.{0,120}",
    ),
    (
        "- add com edi rep tra wri",
        r"\(?(?:reporting|additional reporting|writing|editing|compiled|edited|written|translated)"
        r"(?: and \w{1,12})? by "  # no "Written by a doctor, it won two awards"
        r"(?![^\n.]{1,120}, (?:it|he|she|they|the [\w -]{2,40}?) "
        r"(?:is|are|was|were|has|have|had|will|won|sold|became|\w{3,12}ed)\b)[^\n]{1,250}",
    ),
    (
        "- ass con inp wit",
        r"[-—– ]{0,3}(?:with )?(?:contributing|contributors?|(?:with )?assistance (?:by|from)"
        r"|with (?:files|reporting|inputs?|reports?) (?:from|by)|inputs? from) ?:?[^\n]{1,160}",
    ),
    ("fol", r"follow .{1,60} on (?:twitter|facebook|instagram|x|linkedin)\b.{0,80}"),
    ("con", r"contact (?:the (?:author|reporter|writer)|us|[\w.]{1,40}@).{0,100}"),
    (
        "cli hav tel",
        r"click (?:here|the)\b.{1,120}|tell us what you think.{0,60}|have (?:a|any) (?:news )?tips?\?.{0,200}",
    ),
    ("con e ema rea wri", r"(?:e-?mail|contact|reach|write to) .{1,80}[\w.]@\w.{1,160}"),
    ("our rea", r"our standards: .{1,80}|read the original (?:article|story) (?:on|at) .{1,60}"),
    ("sou", r"sources?: [\w .,&/’'-]{1,60}"),
    (
        "thi",
        r"this (?:episode|podcast|programme|show) was (?:produced|edited|hosted) by [^“\"]{1,300}",
    ),
    (
        "cit jou mat sto",
        r"(?:story source|cite this page|journal reference):?"
        r"|materials provided by .{1,120}\bcontent may be edited\b.{0,60}",
    ),
    (
        "thi",
        r"this (?:story|article|report|post) (?:has been|was) (?:originally |first )?"
        r"(?:published|updated|corrected|generated|edited|translated)\b.{0,200}",
    ),
)

WITH_MARK = {
    # as LINES, but these begin with any word: only tried where their mark is there
    ":": r"(?:\w{1,12} ){0,2}(?:photographers?|stylists?|videographers?|make-?up(?: artists?)?|retouching"
    r"|(?:creative|art|casting) director|audio engineer) ?: [^\n]{1,80}(?<![.!?])",
    # a short code of a publishing system that was left as it was typed
    "=": r"\[?(\w{2,20}) \w{1,20}=[^\]]{1,200}\].{0,160}\[/\1\]?",
}

INSIDE_HINTS = ("inbox", "newsletter", "sign up", "rights reserved", "@", "follow ", "contributed",
                "we may earn", "we may receive", "we may get")  # fmt: skip
INSIDE = (
    # as LINES, but these begin with anything: only tried where one of the hints is there
    r"[^“\"]{0,160}\bwe may (?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?(?:commissions?|fees?|revenue"
    r"|payment)\b[^“\"]{0,200}",
    r"[^“\".!?]{0,60}\b(?:(?:to|in) your inbox|our (?:\w{1,14} ){0,2}newsletters?|sign up here)\b[^“\"]{0,160}",
    r"(?:.{0,60} )?all rights reserved\.?(?: .{0,160})?",
    r".{1,120} (?:may|can) be (?:reached|contacted) (?:at|on|via|by) .{0,80}[\w.]@\w.{1,160}",
    r"(?:.{1,160}[.!?] )?follow (?:us|me|him|her|them|@\w{1,30}) on (?:twitter|facebook|x|instagram)\b.{0,160}",
    r".{1,300}\bcontributed (?:\w{1,14} )?to (?:this|the) (?:report|story|article|post)\.?",
    r"(?:[^“\"]{1,200}[.!?] )?(?:sign up|subscribe)(?: today| now| here)? (?:for|to) [^“\".!?]{1,100}"
    r"\b(?:newsletters?|inbox)\b[^“\"]{0,120}",
    r"[^“\".!?]{1,120}\bnewsletter\b[^“\".!?]{0,120}\. (?:get it|sign up|subscribe)\b[^“\"]{0,100}",
    r"[^“\"]{0,160}[.!?] e-?mail us (?:at|on) [\w.+-]{1,40}@\w.{1,60}",
)

CASED = (
    # a byline: names only; case counts
    rf"(?:By|BY|by) (?:the )?{_NAME}(?: (?:{_NAME}|and|de|van|von|der|da|di|la|el|al|bin|for|of|,|\|)"
    rf"|,){{0,14}}",
    # a name and its outlet's address
    rf"{_NAME}(?: {_NAME}){{1,2}}, [A-Za-z]{{2,30}}\.(?:com|ca|org|net|co\.uk)",
    r"(?:THE )?(?:REUTERS|ASSOCIATED PRESS|AFP|AP|UPI|CNN|BBC|BLOOMBERG|USA TODAY)"
    r"(?: (?:NEWS|STAFF))?",
    r"(?:Reuters|Associated Press|The Associated Press|Agence France-Presse|Bloomberg|Xinhua)"
    r"(?: (?:News|Staff))?",
    r"(?:Staff|Special)(?: (?:Writer|Reporter|Correspondent|to .{1,30}))?",
    # who wrote it, and the address; without an address it may be news
    rf"{_NAME}(?: {_NAME}){{1,2}} (?:is|covers) [^“\"@]{{1,200}}"
    r"(?:[Ee]-?mail|[Cc]ontact|[Rr]each)[^“\"@]{1,60}@\w[^“\"]{1,60}",
    rf"(?:Copyright|COPYRIGHT|copyright) (?:{_NAME} ){{1,5}}\d{{4}}(?:\W.{{0,80}})?",
    r"CLIP: [^\n]{1,120}",
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
    r"(?:,? ?(?:at|[-|·–])?) ?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5}(?:[+-]\d\d:?\d\d)?)?",
    r"\d{1,2}:\d\d ?[AaPp]\.?[Mm]\.? [A-Z]{2,4}(?: \d{1,2}/\d{1,2}/\d{2,4})?",
)

CAPTION_HINTS = (
    "photo", "image", "picture", "credit", "graphic", "caption", "getty", "reuters", "(ap", "/ap",
    "afp", "epa", "courtesy", "file", "landov", "video", "via ap", "ap photo",
)  # fmt: skip
CAPTIONS = (
    r"(?:photos?|images?|picture|file photo|credit|photo credit|image credit|caption|graphic|video)"
    r" ?(?::|by) ?.{1,300}",
    r".{0,400}\((?:ap|afp|epa|reuters|getty|photo|file|image|picture|courtesy|credit)"
    r"(?: photo)?[ /:,|-]?[^()]{0,80}\)",
    r".{10,400}(?:photo|image|picture|file photo|photograph) ?: ?[\w./ ’'-]{2,60}",
    r".{10,400}(?:/getty images|getty images|/ap|/afp|/reuters|/epa|via ap|via reuters|/landov"
    r"|ap photo)",
    r"(?:image|photo) (?:copyright|credit|caption|source) .{1,400}",
    r".{0,60}(?:toggle|hide|view full) caption.{1,400}",
)

ANY_LENGTH = (
    # beginnings of paragraphs that are furniture however long they run; case counts
    r"(?:Categories|Archives)\W{1,3}(?:Categories |Archives )?Select (?:Month|Category)\b",
    r"MOST (?:READ|POPULAR|VIEWED) (?:IN|ON)\b",
)

LINK_BOXES = (
    (
        "lat mor oth pop rec rel sim top tre",
        r"(?:related|recommended|more|popular|latest|top|trending|similar|other)"
        r" (?:articles?|stor(?:y|ies)|posts?|news|links?|reading|content|coverage|topics?|headlines?"
        r"|on this(?: \w{1,12})?):?",
    ),
    (
        "rea see you",
        r"you (?:may|might) (?:also )?(?:like|be interested in):?|read (?:next|also|more):?|see also:?",
    ),
    (
        "mor mos mus rec tre",
        r"more must-reads?(?: .{1,40})?|must-reads?|recommended(?: for you)?:?|most (?:read|popular|viewed|shared)(?: \w{1,12}){0,3}:?|trending(?: now)?",
    ),
    (
        "aro edi fro mor up",
        r"more (?:from|in|on) [\w ’'&.-]{1,40}:?|up next:?|around the web:?|from the web:?|editors?[’']s? picks:?",
    ),
)

COMMENTS = (
    ("-", r"\(?\d{1,5}\)? (?:comments?|replies|responses?)(?: so far)?:?"),
    ("com rea", r"(?:reader(?:s[’']|[’']s)? )?comments? ?(?:\(?\d{1,5}\)?)?:?"),
    (
        "- fiv fou one thr two",
        r"(?:\d{1,5}|one|two|three|four|five) (?:thoughts?|replies|responses?|comments?) (?:on|to) [“\"‘'].{1,200}",
    ),
)

REPLY_FORM = (
    (
        "add lea pos sub wri",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)s?(?: cancel reply)?",
    ),
    ("you", r"your e-?mail address will not be published\..{0,80}"),
)
