//! Small words and nouns of the attribution grammar.
//!
//! Closed classes (pronouns, prepositions, auxiliaries) are complete as far as news copy uses them. Open classes
//! hold what decides a construction and nothing else: nouns for those who speak without a name, for what is said,
//! for works that have a title.

use super::class::{self, Class};

macro_rules! words {
    ($($($class:ident)|+: $($word:literal)*;)*) => {
        &[$((0 $(| class::$class)+, &[$($word),*])),*]
    };
}

pub(super) const WORDS: &[(Class, &[&str])] = words! {
    AUX | BE: "is" "was" "are" "were" "be" "been" "being" "am" "isn't" "wasn't" "aren't" "weren't" "isn’t" "wasn’t"
        "aren’t" "weren’t" "she's" "he's" "it's" "they're" "he’s" "she’s" "it’s" "they’re" "we're" "we’re" "i'm" "i’m";
    AUX: "has" "have" "had" "having" "do" "does" "did" "will" "would" "can" "could" "may" "might" "must" "should" "shall"
        "hasn't" "haven't" "hadn't" "doesn't" "don't" "didn't" "won't" "wouldn't" "can't" "couldn't" "shouldn't"
        "hasn’t" "haven’t" "hadn’t" "doesn’t" "don’t" "didn’t" "won’t" "wouldn’t" "can’t" "couldn’t" "shouldn’t"
        "cannot" "i'd" "he'd" "she'd" "they'd" "we'd" "i’d" "he’d" "she’d" "they’d" "we’d" "i'll" "he'll" "she'll"
        "they'll" "we'll" "i’ll" "he’ll" "she’ll" "they’ll" "we’ll" "i've" "we've" "they've" "i’ve" "we’ve" "they’ve" "let" "let's" "let’s";
    PLAIN: "last" "next" "past";
    ING: "having";
    NOT: "not" "never";
    PHRASAL: "hit" "hits" "hitting" "fire" "fires" "fired" "firing";
    HOLD | PAST | PART | PHRASAL: "held" "ruled" "heard";
    CALLING: "call" "calls" "describe" "describes" "dub" "dubs" "label" "labels" "term" "terms" "brand" "brands" "nickname" "nicknames" "calling" "dubbing";
    ASPECT: "continue" "continues" "continued" "continuing" "begin" "begins" "began" "beginning";
    WEAK: "offer" "offers" "offered" "offering" "sign" "signs" "signed" "signing" "respond" "responds" "responded"
        "responding" "maintain" "maintains" "maintained" "maintaining" "order" "orders" "ordered" "ordering" "think"
        "thinks" "thought" "thinking" "believe" "believes" "believed" "believing" "want" "wants" "wanted" "wanting"
        "wish" "wishes" "wished" "hope" "hopes" "hoped" "hoping" "fear" "fears" "feared" "feel" "feels" "felt" "feeling"
        "find" "finds" "found" "finding" "see" "sees" "saw" "seen" "seeing" "show" "shows" "showed" "shown" "showing"
        "issue" "issues" "issued" "issuing" "release" "releases" "released" "releasing" "publish" "publishes"
        "published" "publishing" "push" "pushes" "pushed" "pushing" "promote" "promotes" "promoted" "promoting"
        "deliver" "delivers" "delivered" "delivering" "expect" "expects" "expected" "expecting" "consider" "considers"
        "considered" "considering" "decide" "decides" "decided" "deciding" "signal" "signals" "signaled" "signalled"
        "address" "addresses" "addressed" "addressing" "focus" "focuses" "focused" "focusing" "identify" "identifies"
        "identified" "promise" "promises" "promised" "pledge" "pledges" "pledged" "put" "puts" "begin" "begins" "began"
        "point" "points" "pointed" "shoot" "shoots" "shot" "indicate" "indicates" "indicated" "submit" "submits"
        "submitted" "propose" "proposes" "proposed" "cite" "cites" "cited" "state" "states" "reveal" "reveals" "revealed"
        "compare" "compares" "compared" "comparing" "react" "reacts" "reacted" "read" "reads" "email" "emails" "post"
        "posts" "appeals" "claims" "notes" "report" "reports" "sums" "fire" "fires" "fired" "hit" "hits";
    MONTH: "may" "march";
    NOUNLIKE: "protests" "protest" "sums" "sum" "stutter" "mention" "mentions" "caution" "command" "commands" "counsel" "estimate" "estimates" "judge" "judges" "guess" "echo";
    CAUSE: "led" "leads" "lead" "leading" "force" "forces" "forced" "forcing" "prompt" "prompts" "prompted" "prompting"
        "cause" "causes" "caused" "causing" "push" "pushed" "drive" "drives" "drove" "driven" "compel" "compels" "compelled"
        "provoke" "provokes" "provoked" "allow" "allows" "allowed" "inspire" "inspired" "encourage" "encouraged" "goaded"
        "moved" "obliged" "pressed";
    ASKED: "asked" "told" "quizzed" "questioned";
    LOCAL: "there" "here" "online" "together" "away" "off" "out" "up" "down" "back";
    REGION: "north" "south" "east" "west" "new" "rhode" "northern" "southern" "eastern" "western" "central";
    SIGN: "sign" "signs" "banner" "banners" "placard" "placards" "poster" "posters" "sheet" "sheets" "flag" "flags" "board"
        "boards" "t-shirt" "t-shirts" "shirt" "shirts" "sticker" "stickers" "plaque" "plaques" "notice" "notices" "note"
        "card" "cards" "leaflet" "leaflets" "button" "buttons" "hat" "hats" "cap" "caps" "jacket" "jackets";
    FOOTAGE: "clip" "clips" "video" "videos" "footage" "film" "shot" "shots" "recording" "recordings" "image" "images"
        "audio" "tape" "tapes" "scene" "scenes" "voice" "sound" "picture" "pictures" "photo" "photos";
    SHOWS: "show" "shows" "showed" "showing" "shown" "hear" "hears" "heard" "saw" "see" "sees" "filmed" "recorded" "caught"
        "captured" "captures" "features" "featured" "quoted" "quotes" "quote" "depicts" "depicted";
    FROM: "from";
    PER: "per";
    MATTER: "for" "about";
    FIRM: "firm" "company" "contractor" "charity" "club" "group" "agency" "union" "bank" "operator" "airline" "supplier"
        "developer" "manufacturer" "retailer" "maker" "owner" "owners" "party" "team" "band" "network" "station" "newspaper"
        "paper" "publisher" "think-tank" "nonprofit" "startup" "start-up" "brand" "chain" "association" "organisation"
        "organization" "coalition" "campaign" "foundation" "trust" "subsidiary" "parent" "rival" "partner" "store" "shop"
        "restaurant" "hospital" "school" "university" "village" "town" "city" "suburb" "district" "county" "state"
        "province" "capital" "region" "island" "port" "ministry" "department";
    BARE: "call" "calls" "called" "calling" "hail" "hails" "hailed" "hailing";
    WEAK: "crush" "crushed" "toss" "tossed" "rip" "ripped" "slash" "slashed" "rally" "rallied" "highlight" "highlights"
        "highlighted" "highlighting" "define" "defines" "defined" "defining" "credit" "credited" "guarantee" "guaranteed"
        "imagine" "imagined" "press" "pressed" "pressing" "judge" "judged" "charge" "charging" "persist" "persisted"
        "contest" "contested" "rage" "love" "loved" "loves" "hate" "hated" "hates" "relate" "related" "sob" "sobbed";
    TAKES: "sing" "sings" "sang" "sung" "singing" "answer" "answers" "answered" "publish" "publishes" "published" "release"
        "releases" "released" "read" "reads" "sign" "signs" "signed" "issue" "issues" "issued" "order" "orders" "ordered"
        "show" "shows" "showed" "promote" "promotes" "promoted" "promoting" "post" "posts" "posted" "recite" "recites"
        "recited" "echo" "echoes" "echoed" "chant" "chants" "pen" "penned" "won" "wins" "win" "play" "plays" "played"
        "enter" "enters" "entered" "push" "pushed";
    BEHIND: "familiar" "close" "responsible" "able" "present" "aware" "critical" "opposed" "affiliated" "available" "eligible";
    TELL: "tell" "tells" "told" "telling";
    ADV: "also" "then" "later" "now" "once" "again" "recently" "already" "even" "still" "often" "always" "just" "ever"
        "never" "too" "instead" "however" "meanwhile" "soon" "first" "further" "sometimes" "famously" "perhaps" "yet"
        "earlier" "there" "here" "thus" "therefore" "simply" "aloud" "afterward" "afterwards" "moreover" "furthermore"
        "nonetheless" "nevertheless" "somewhat" "twice" "rather" "quite" "back" "previously" "actually" "finally"
        "unfortunately" "fortunately" "repeatedly" "similarly" "additionally" "consequently" "apparently" "reportedly"
        "interestingly" "surprisingly" "specifically" "ultimately" "initially" "eventually" "currently" "subsequently"
        "accordingly" "notably" "clearly" "frankly" "sadly" "predictably" "understandably" "evidently" "allegedly"
        "importantly" "ironically" "incidentally" "essentially" "basically" "generally" "traditionally" "historically"
        "technically" "legally" "locally" "privately" "publicly" "officially" "effectively" "seriously" "honestly"
        "personally" "hopefully" "regrettably" "crucially" "tellingly" "strangely" "curiously" "remarkably" "possibly"
        "probably" "certainly" "obviously" "naturally" "normally" "usually" "typically" "suddenly" "immediately" "lately"
        "so" "only" "alike" "together" "online" "separately" "early" "late" "likewise" "besides" "out" "up" "down" "off" "away";
    PLAIN: "first" "second" "third" "family" "ally" "rally" "supply" "assembly" "daily" "weekly" "monthly" "elderly" "friendly" "italy" "july"
        "bully" "jelly" "belly" "fly" "monopoly" "anomaly" "homily" "butterfly" "kelly" "billy" "sally" "emily"
        "molly" "holy" "ugly" "lonely" "only" "red" "bed" "seed" "hundred" "speed" "need" "breed" "deed" "feed"
        "shed" "sacred" "naked" "wicked" "united" "allied" "advanced" "armed" "retired" "elected" "appointed"
        "registered" "unnamed" "unidentified" "jailed" "exiled" "king" "wing" "ring" "thing" "something" "nothing"
        "everything" "anything" "morning" "evening" "meeting" "spring" "string" "building" "wedding" "hearing"
        "ceiling" "housing" "ruling" "opposing" "leading" "acting" "rising" "sitting" "visiting" "outgoing" "incoming"
        "governing" "working" "remaining" "presiding" "managing" "founding" "marketing" "planning" "filing" "funding"
        "writing" "posting" "briefing" "ranking" "voting" "commanding" "reigning" "long-serving" "disgraced" "beloved"
        "renowned" "respected" "noted" "embattled" "newly-elected" "convicted" "displaced" "injured" "wounded" "accused"
        "undersigned" "self-described" "so-called" "sing" "sterling" "sibling" "darling" "offspring" "ongoing" "beijing";
    DET: "the" "a" "an" "this" "these" "those" "some" "any" "no" "each" "every" "another" "other" "several" "many" "few"
        "most" "both" "all" "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "dozens" "hundreds"
        "thousands" "either" "neither" "certain" "various" "half" "such" "numerous" "countless" "multiple";
    DET | OWN: "his" "her" "its" "their" "our" "my" "your" "whose";
    PRON | PERSON: "he" "she" "they" "i" "we" "you" "everyone" "everybody" "someone" "somebody" "nobody" "others"
        "another" "one" "many" "some";
    PRON: "it" "this" "that" "these" "those";
    REL: "who" "which" "whom" "what";
    REL | FUSED: "what";
    PREP: "of" "in" "on" "at" "for" "from" "with" "by" "about" "as" "after" "before" "during" "against" "over" "under"
        "among" "between" "into" "through" "via" "per" "near" "outside" "inside" "despite" "since" "until" "around"
        "amid" "amidst" "without" "within" "toward" "towards" "upon" "across" "behind" "beyond" "along" "beside" "above"
        "below" "beneath" "throughout" "regarding" "concerning" "following" "including" "like" "unlike" "onto" "off"
        "to" "till" "than" "versus" "except" "alongside" "given" "out" "up" "down";
    TO: "to";
    AS: "as";
    THAT: "that";
    ACCORDING: "according" "by";
    CONJ: "and" "or" "but" "nor" "&" "yet";
    SUB: "that" "because" "while" "when" "if" "although" "though" "whether" "where" "why" "how" "since" "than" "so"
        "unless" "whereas" "after" "before" "until" "once" "as" "lest" "whenever" "wherever";
    ASKING: "whether" "if" "how" "why" "what" "who" "when" "where";
    CONTRAST: "while" "although" "though" "whereas" "but";
    OBJ: "him" "her" "them" "me" "us" "himself" "herself" "themselves" "itself" "you" "it" "myself" "ourselves";
    TIME | DATE: "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mondays" "tuesdays" "wednesdays"
        "thursdays" "fridays" "saturdays" "sundays" "january" "february" "july" "september" "october" "november" "december" "feb" "aug"
        "sept" "sep" "oct" "nov" "dec";
    MONTH | TIME | DATE: "april" "june" "august" "jan";
    TIME: "today" "yesterday" "tomorrow" "tonight" "week" "month" "year" "weeks" "months" "years" "weekend" "morning"
        "afternoon" "evening" "night" "day" "days" "hours" "minutes" "ago" "noon" "midnight" "hour" "moment" "spring"
        "summer" "autumn" "winter" "decade" "decades" "century" "recent" "past" "occasions" "a.m" "p.m" "time";
    PLURAL: "people" "police" "men" "women" "children" "spokesmen" "businessmen" "media" "fishermen" "staff" "crew" "family" "many" "others" "some" "both";
    TITLE: "mr" "mrs" "ms" "mx" "dr" "prof" "sen" "sens" "rep" "reps" "gov" "govs" "gen" "lt" "col" "capt" "sgt" "cpl"
        "maj" "cmdr" "adm" "rev" "hon" "fr" "st" "sr" "atty" "supt" "insp" "det" "msgr" "pvt" "messrs" "dep" "ald"
        "pres" "sec" "amb" "brig" "ret" "insp-gen" "vice" "barr" "engr" "cllr" "coun" "cde" "const" "cst" "sub-insp"
        "asst" "alh" "hajj" "smt" "shri" "sh" "adv" "bldr" "surv" "tpl" "pharm" "pst" "dir" "wg" "sqn"
        "cdr" "comm" "comdr" "profs" "drs" "govs" "esqr" "mdm" "dpty";
    TITLE | SPEAKER: "president" "minister" "secretary" "senator" "governor" "mayor" "chancellor" "premier" "king" "queen"
        "prince" "princess" "pope" "bishop" "archbishop" "cardinal" "rabbi" "imam" "sheikh" "sultan" "emir" "pastor"
        "judge" "justice" "general" "colonel" "captain" "major" "lieutenant" "sergeant" "admiral" "commander" "marshal"
        "professor" "doctor" "ambassador" "envoy" "chairman" "chairwoman" "chairperson" "chair" "director" "chief"
        "congressman" "congresswoman" "representative" "commissioner" "inspector" "constable" "superintendent"
        "speaker" "deputy" "attorney" "spokesman" "spokeswoman" "spokesperson" "secretary-general" "director-general"
        "prosecutor" "coach" "detective" "officer" "sheriff" "ayatollah" "premier" "treasurer" "councillor" "councilman"
        "councilwoman" "alderman" "delegate" "co-founder" "founder" "economist" "analyst" "lawyer" "historian";
    SUFFIX: "jr" "sr" "ii" "iii" "iv" "phd" "md" "esq";
    PARTICLE: "de" "del" "della" "der" "den" "van" "von" "da" "di" "du" "la" "le" "al" "el" "bin" "ibn" "bint" "ben" "abu"
        "dos" "das" "ter" "ten" "y" "e" "af" "zu" "st" "binti" "ould" "ap" "ole" "ur" "ul" "ud" "binte";
    SPEAKER: "official" "officials" "authorities" "police" "spokesmen" "spokespeople" "spokespersons" "representatives"
        "resident" "residents" "villager" "villagers" "witness" "witnesses" "eyewitness" "eyewitnesses" "source" "sources" "expert"
        "experts" "analysts" "economists" "strategist" "strategists" "adviser" "advisers" "advisor" "advisors" "aide"
        "aides" "ally" "allies" "critic" "critics" "supporter" "supporters" "opponent" "opponents" "activist" "activists"
        "protester" "protesters" "protestor" "protestors" "demonstrator" "demonstrators" "voter" "voters" "lawyers"
        "attorneys" "prosecutors" "investigator" "investigators" "detectives" "officers" "diplomat" "diplomats"
        "lawmaker" "lawmakers" "legislator" "legislators" "senators" "ministers" "governors" "mayors" "judges" "justices"
        "politician" "politicians" "leader" "leaders" "executive" "executives" "manager" "managers" "owner" "owners"
        "employee" "employees" "worker" "workers" "staffer" "staffers" "member" "members" "colleague" "colleagues"
        "friend" "friends" "neighbor" "neighbors" "neighbour" "neighbours" "relative" "relatives" "mother" "father"
        "brother" "sister" "son" "daughter" "wife" "husband" "widow" "parents" "parent" "uncle" "aunt" "cousin"
        "grandmother" "grandfather" "man" "woman" "men" "women" "boy" "girl" "student" "students" "teacher" "teachers"
        "farmer" "farmers" "driver" "drivers" "doctors" "nurse" "nurses" "soldier" "soldiers" "survivor" "survivors"
        "victim" "victims" "refugee" "refugees" "migrant" "migrants" "tourist" "tourists" "passenger" "passengers"
        "reporter" "reporters" "journalist" "journalists" "columnist" "commentator" "commentators" "editor" "editors" "author" "authors"
        "writer" "writers" "researcher" "researchers" "scientist" "scientists" "scholar" "scholars" "professors"
        "user" "users" "commenter" "narrator" "moderator" "host" "hosts" "anchor" "announcer" "crowd" "audience" "fans" "fan"
        "candidate" "candidates" "nominee" "front-runner" "frontrunner" "incumbent" "tycoon" "mogul" "billionaire"
        "businessman" "businesswoman" "businessmen" "operative" "operatives" "organizer" "organizers" "organiser"
        "organisers" "veteran" "veterans" "actor" "actress" "singer" "player" "players" "coaches" "captains"
        "president-elect" "presidents" "head" "boss" "bosses" "chiefs" "chairs" "directors" "trustee" "trustees" "trader" "traders" "investor" "investors"
        "consultant" "consultants" "pollster" "pollsters" "donor" "donors" "delegates" "democrats" "republicans"
        "conservatives" "liberals" "people" "person" "someone" "observers" "observer" "campaigner" "campaigners"
        "clerk" "counsel" "counselor" "therapist" "engineer" "engineers" "pilot" "pilots" "fisherman" "fishermen"
        "shopkeeper" "rebel" "rebels" "militants" "insurgents" "fighters" "fighter" "negotiator" "negotiators" "mediator" "mediators"
        "ministry" "government" "department" "agency" "agencies" "council" "committee" "commission" "court" "board" "bureau"
        "office" "party" "union" "unions" "association" "group" "groups" "organization" "organisation" "organizations" "organisations"
        "company" "companies" "firm" "bank" "university" "institute" "foundation" "church" "army" "military" "navy"
        "force" "forces" "command" "embassy" "mission" "administration" "cabinet" "parliament" "senate" "congress"
        "assembly" "campaign" "coalition" "alliance" "federation" "league" "club" "team" "charity" "newspaper" "magazine"
        "network" "channel" "outlet" "paper" "media" "airline" "operator" "regulator" "regulators" "watchdog" "ombudsman" "panel" "tribunal"
        "institution" "family" "junta" "regime" "opposition" "militia" "movement" "hospital" "school" "palace" "kremlin" "presidency"
        "teen" "teenager" "youth" "child" "children" "kid" "kids" "guy" "lady" "gentleman" "caller" "customer" "customers"
        "visitor" "visitors" "spectator" "spectators" "onlooker" "onlookers" "bystander" "bystanders" "guest" "guests" "local" "locals" "elder" "elders" "cleric" "clerics" "priest" "priests"
        "paramedic" "paramedics" "firefighter" "firefighters" "rescuers" "rescuer" "doctors" "medics" "patient" "patients" "inmate" "inmates"
        "insider" "insiders" "confidant" "surrogate" "surrogates" "rival" "rivals" "partner" "partners" "successor" "predecessor"
        "heckler" "hecklers" "marchers" "attendees" "attendee" "participants" "participant" "respondents" "respondent" "interviewer" "questioner";
    SAYING: "voice-over" "voiceover" "sticker" "stickers" "t-shirt" "shirt" "poster" "posters" "leaflet" "flyer" "notice" "statement" "statements" "letter" "letters" "tweet" "tweets" "post" "posts" "message" "messages" "email"
        "emails" "e-mail" "e-mails" "interview" "interviews" "speech" "speeches" "remarks" "remark" "words" "word" "comment" "comments"
        "report" "reports" "memo" "memoir" "note" "article" "editorial" "column" "op-ed" "essay" "blog" "release"
        "announcement" "briefing" "conference" "address" "testimony" "response" "answer" "reply" "question" "questions"
        "caption" "headline" "ad" "advert" "advertisement" "video" "transcript" "petition" "lawsuit" "suit" "ruling"
        "opinion" "document" "documents" "study" "survey" "poll" "analysis" "complaint" "indictment" "affidavit" "filing"
        "sign" "signs" "banner" "placard" "slogan" "slogans" "motto" "quote" "quotation" "line" "lines" "refrain" "mantra" "communique" "communiqué"
        "resolution" "book" "website" "page" "text" "appeal" "warning" "verdict" "judgment" "judgement" "plea" "chant" "chants" "cry" "cries"
        "passage" "excerpt" "paragraph" "sentence" "rally" "debate" "hearing" "reporters" "press" "dispatch" "bulletin" "circular" "order"
        "explanation" "advice" "conclusion" "observation" "assessment" "summary" "manifesto" "tagline" "sermon" "broadcast" "translation"
        "view" "inscription" "inscriptions" "headlines" "placards" "banners" "slogans" "cries" "shouts" "pleas" "mottos" "posters" "chorus"
        "graffiti" "diagnosis" "prediction" "prognosis";
    WORK: "film" "movie" "documentary" "book" "novel" "song" "album" "single" "show" "series" "program" "programme" "play"
        "musical" "opera" "poem" "painting" "track" "sitcom" "drama" "comedy" "podcast" "exhibition" "magazine" "game" "hit" "tune" "anthem" "hymn" "memoir" "sketch" "cartoon" "episode" "report" "essay" "article" "bestseller" "best-seller" "reboot" "sequel" "thriller" "ballad" "classic";
    NAMING: "so-called" "titled" "entitled" "nicknamed" "dubbed" "named" "known" "named" "called" "headlined" "self-described" "self-styled" "codenamed" "code-named" "word" "words" "term" "terms" "phrase" "phrases" "name" "nickname" "slogan" "labeled" "labelled" "title" "acronym" "expression" "alias" "moniker" "hashtag" "brand" "label" "meaning" "means" "spelled" "motto" "category" "or";
    NOUNLIKE: "claims" "comments" "reports" "states" "notes" "remarks" "calls" "demands" "questions" "reads" "charges"
        "cries" "quotes" "answers" "posts" "tweets" "texts" "emails" "orders" "signals" "appeals" "warnings" "points"
        "reasons" "hints" "promises" "vows" "pledges" "proposals" "report" "claim" "comment" "remark" "call" "demand"
        "question" "charge" "cry" "quote" "answer" "post" "tweet" "text" "email" "order" "signal" "appeal" "point"
        "reason" "promise" "pledge" "state" "note" "blog" "challenge" "challenges" "signs" "sign" "shots" "shot"
        "writing" "reading" "warning" "saying" "offer" "offers" "read" "ranking" "address" "attack" "attacks" "blame" "praise" "fear" "fears" "worry" "worries" "hope" "hopes" "plan" "plans" "vow" "laugh" "smile"
        "show" "shows" "list" "lists" "target" "targets" "brand" "label" "term" "terms" "talk" "talks" "use" "uses" "issue" "issues" "release" "releases" "doubt" "doubts" "need" "needs" "want" "wants" "wish" "wishes" "run" "runs" "hit" "hits" "turn" "turns" "rally" "address" "addresses" "push" "estimate" "estimates" "focus" "thought" "put" "hold" "holds" "rate" "rates" "credit" "credits" "plot" "protest" "protests" "chant" "chants" "jokes" "joke" "boast" "shouts" "shout" "screams" "concerns" "feeling" "thinking" "meaning" "finding" "findings" "hearing" "beginning" "training" "said-so" "command" "counsel" "press" "guess" "sum" "gripe" "rage" "cite" "caution" "threat" "text" "pen" "tag" "toss" "slash" "crush" "rap" "swear" "see"
        "object" "objects" "volunteer" "volunteers" "detail" "details" "trumpet" "trumpets" "crow" "crows" "vent" "vents"
        "lecture" "lectures" "hazard" "hazards" "direct" "pose" "poses" "fire" "fires" "regret" "regrets" "chip" "chips"
        "relay" "relays" "quiz" "quizzes" "huff" "query" "queries" "trash" "chime" "chimes";
    // The irregular past forms, as far as they are no cue: a past form without `-ed` has to be known.
    VERB: "came" "got" "became" "won" "lost" "left" "stood" "sat" "met" "led" "kept" "brought" "bought" "built" "caught"
        "chose" "fell" "flew" "forgot" "grew" "knelt" "laid" "lay" "paid" "rose" "sold" "spent" "stole" "struck" "taught"
        "threw" "understood" "woke" "wore" "withdrew" "broke" "fought" "hung" "rang" "sought" "shook" "slept" "stuck"
        "drew" "held" "took" "gave" "made" "went" "ran" "knew" "sent" "meant" "drove" "ate" "drank" "hid" "bit" "blew"
        "bent" "bled" "bred" "clung" "crept" "dealt" "dug" "fed" "fled" "flung" "forbade" "forgave" "froze" "leapt"
        "lent" "lit" "overcame" "overtook" "undertook" "rode" "sank" "shone" "shrank" "slid" "spun" "sprang" "stung"
        "strode" "swam" "swept" "swung" "tore" "wept" "wound" "wrung" "outlined" "upheld" "heard" "beat" "cut" "hit"
        "let" "set" "shut" "split" "quit" "cast" "burst" "hurt" "began" "saw" "felt" "found" "spoke"
        // and a few present ones that stand in no table of cues
        "seems" "remains" "comes" "gets" "keeps" "leads" "lives" "looks" "moves" "needs" "plays" "stands" "starts"
        "stays" "tries" "walks" "works" "wins" "believes" "belongs" "contains" "costs" "exists" "faces" "follows"
        "happens" "helps" "includes" "involves" "leaves" "likes" "loses" "loves" "pays" "provides" "puts" "refuses"
        "represents" "requires" "returns" "serves" "sounds" "spends" "supports" "tends" "understands" "visits" "waits";
};
