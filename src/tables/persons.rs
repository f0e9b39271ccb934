//! The words by which a story says who somebody is, beside a name and in place of one.

/// Behind a noun for people, what it is over or where: *mayor of Karavel*, *adviser to the board*.
pub(crate) const OVER: &[&str] = &["of", "for", "at", "in", "from", "with", "to", "on", "near", "by", "behind"];

/// Before the name of what a title is over, which may run on into the name of a person: *envoy to Norland Nils Halvor*.
pub(crate) const GOVERNING: &[&str] = &["of", "for", "at", "in", "to", "from", "on"];

/// Between the words of a body's name: *Council on Ferry Fares*.
pub(crate) const OF_BODY: &[&str] = &["of", "for", "on"];

/// They stand before a noun, and are no part of a role.
pub(crate) const DETERMINERS: &[&str] =
    &["the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "another", "this", "that"];

/// They introduce somebody: not one who was spoken of before.
pub(crate) const INTRODUCING: &[&str] = &["a", "an", "another", "one", "some", "any"];

/// They point at somebody who was spoken of before.
pub(crate) const POINTING: &[&str] = &["the", "this", "that"];

/// Behind them the clause is another one: *said that Low would go*.
pub(crate) const LEADING: &[&str] = &[
    "that", "if", "whether", "because", "when", "as", "while", "who", "whom", "which", "where", "since", "how", "why",
    "what", "before", "after", "until", "though", "although", "than", "once",
];

/// Words that end in *-er*, *-or* and the like, and say what nobody is.
pub(crate) const NO_ROLES: &[&str] = &[
    "number",
    "paper",
    "letter",
    "matter",
    "another",
    "however",
    "together",
    "december",
    "september",
    "october",
    "november",
    "former",
    "after",
    "under",
    "winter",
    "summer",
    "river",
    "harbor",
    "quarter",
    "center",
    "corner",
    "chapter",
    "dinner",
    "other",
    "border",
    "order",
    "power",
    "water",
    "whether",
    "either",
    "rather",
    "human",
    "factor",
    "sector",
    "favor",
    "labor",
    "motor",
    "error",
    "terror",
    "major",
    "minor",
    "cluster",
    "disaster",
    "computer",
    "newspaper",
    "register",
    "theater",
    "shelter",
    "chamber",
    "twitter",
    "weather",
    "master",
    "offer",
    "poster",
    "trailer",
    "counter",
    "never",
    "wonder",
    "consider",
    "remember",
    "discover",
    "deliver",
    "gather",
    "interior",
    "exterior",
    "monitor",
    "color",
    "humor",
    "murder",
    "danger",
    "finger",
    "timber",
    "silver",
    "tower",
    "flower",
    "latter",
    "bitter",
    "better",
    "greater",
    "larger",
    "smaller",
    "longer",
    "higher",
    "lower",
    "further",
    "farther",
    "earlier",
    "later",
    "closer",
    "stronger",
    "wider",
    "older",
    "younger",
    "newer",
    "bigger",
    "outer",
    "inner",
    "proper",
    "clever",
    "tender",
    "slender",
    "gender",
    "calendar",
    "container",
    "helicopter",
    "cancer",
    "prior",
    "mirror",
    "horror",
    "corridor",
    "anchor",
    "vapor",
    "rumor",
    "parlor",
    "armor",
    "tumor",
    "reactor",
    "tractor",
    "list",
    "exist",
    "insist",
    "assist",
    "resist",
    "persist",
    "twist",
    "consist",
    "enlist",
    "checklist",
];

/// Short for a title before a name, and the title in full.
pub(crate) const SHORT: &[(&str, &str)] = &[
    ("sen", "senator"),
    ("rep", "representative"),
    ("rep", "congressman"),
    ("rep", "congresswoman"),
    ("gov", "governor"),
    ("gen", "general"),
    ("col", "colonel"),
    ("capt", "captain"),
    ("sgt", "sergeant"),
    ("lt", "lieutenant"),
    ("adm", "admiral"),
    ("prof", "professor"),
    ("mp", "lawmaker"),
    ("mep", "lawmaker"),
    ("pm", "premier"),
    ("cllr", "councillor"),
    ("insp", "inspector"),
    ("supt", "superintendent"),
    ("adv", "advocate"),
    ("atty", "attorney"),
    ("maj", "major"),
    ("dr", "doctor"),
    ("rev", "reverend"),
    ("ceo", "executive"),
    ("sen", "lawmaker"),
    ("rep", "lawmaker"),
    ("cmdr", "commander"),
    ("det", "detective"),
    ("amb", "ambassador"),
];

/// Before the name of a body, what it does: *Operator Rapid Ferries*.
pub(crate) const RUNNING: &[&str] = &[
    "operator",
    "owner",
    "developer",
    "contractor",
    "supplier",
    "manufacturer",
    "retailer",
    "publisher",
    "insurer",
    "lender",
    "regulator",
    "carmaker",
    "drugmaker",
    "planemaker",
    "chipmaker",
    "automaker",
];

/// Before an office that somebody had.
pub(crate) const PAST_OFFICE: &[&str] = &["former", "retired", "ex", "one-time", "onetime", "erstwhile"];

/// One noun in the role, and another by which the story may go on.
pub(crate) const KINDRED: &[(&str, &str)] = &[
    ("detective", "officer"),
    ("inspector", "officer"),
    ("constable", "officer"),
    ("sergeant", "officer"),
    ("superintendent", "officer"),
    ("policeman", "officer"),
    ("policewoman", "officer"),
    ("lieutenant", "officer"),
    ("captain", "officer"),
    ("commissioner", "officer"),
    ("author", "writer"),
    ("novelist", "writer"),
    ("novelist", "author"),
    ("poet", "writer"),
    ("surgeon", "doctor"),
    ("physician", "doctor"),
    ("attorney", "lawyer"),
    ("advocate", "lawyer"),
    ("barrister", "lawyer"),
    ("solicitor", "lawyer"),
    ("senator", "lawmaker"),
    ("representative", "lawmaker"),
    ("congressman", "lawmaker"),
    ("congresswoman", "lawmaker"),
    ("legislator", "lawmaker"),
    ("deputy", "lawmaker"),
    ("mp", "legislator"),
    ("mep", "legislator"),
    ("senator", "legislator"),
    ("mp", "parliamentarian"),
    ("senator", "parliamentarian"),
    ("mla", "legislator"),
    ("mca", "legislator"),
    ("councilman", "councillor"),
    ("striker", "footballer"),
    ("midfielder", "footballer"),
    ("defender", "footballer"),
    ("goalkeeper", "footballer"),
    ("rapper", "musician"),
    ("singer", "musician"),
    ("singer", "artist"),
    ("rapper", "artist"),
    ("painter", "artist"),
    ("sculptor", "artist"),
    ("premier", "minister"),
    ("chief executive", "executive"),
    ("actress", "actor"),
    ("coach", "manager"),
    ("manager", "coach"),
    ("mp", "politician"),
    ("minister", "politician"),
    ("senator", "politician"),
    ("bishop", "cleric"),
    ("priest", "cleric"),
    ("imam", "cleric"),
    ("maulana", "cleric"),
    ("sheikh", "cleric"),
    ("mullah", "cleric"),
    ("pastor", "cleric"),
    ("pastor", "clergyman"),
    ("reverend", "clergyman"),
    ("archbishop", "prelate"),
    ("bishop", "prelate"),
    ("cardinal", "prelate"),
    ("justice", "judge"),
    ("magistrate", "judge"),
    ("professor", "academic"),
    ("lecturer", "academic"),
    ("professor", "scholar"),
    ("farmer", "grower"),
    ("fisherman", "skipper"),
    ("trader", "seller"),
    ("vendor", "seller"),
    ("nominee", "candidate"),
];

/// What makes the office another one: *vice president* is not *the president*.
pub(crate) const OTHER_OFFICE: &[&str] =
    &["vice", "deputy", "prime", "assistant", "ex", "lieutenant", "former", "acting", "late", "then", "aide"];

/// They say how somebody is, and make no other office of one: *the retired general*.
pub(crate) const COLOURS: &[&str] = &[
    "retired",
    "veteran",
    "senior",
    "outspoken",
    "embattled",
    "long-serving",
    "longtime",
    "visibly",
    "elderly",
    "young",
    "popular",
    "influential",
    "controversial",
    "respected",
    "firebrand",
    "beleaguered",
    "top",
    "soft-spoken",
];

/// Who speaks for a body.
pub(crate) const VOICES: &[&str] = &["spokesman", "spokeswoman", "spokesperson", "representative", "lawyer"];

/// Behind somebody's name with *'s*, the one who mostly has the same surname.
pub(crate) const PARENTS: &[&str] = &["mother", "father", "mum", "mom", "dad", "wife", "husband", "widow"];

/// Too many are called so for the word alone to tell who is meant.
pub(crate) const VAGUE: &[&str] = &["candidate", "nominee", "host", "star", "official", "man", "woman", "member"];

/// Nouns for any body: *the agency*, *the company*.
pub(crate) const ANY_BODY: &[&str] = &[
    "agency",
    "firm",
    "company",
    "group",
    "organisation",
    "organization",
    "department",
    "body",
    "charity",
    "association",
    "institution",
    "manufacturer",
    "carrier",
    "airline",
    "retailer",
    "bank",
    "lender",
    "operator",
    "startup",
    "start-up",
    "outlet",
    "newspaper",
    "think-tank",
    "nonprofit",
    "watchdog",
    "regulator",
    "authority",
    "insurer",
    "brokerage",
    "giant",
    "maker",
    "institute",
    "foundation",
    "ngo",
    "broadcaster",
    "publisher",
    "company's",
    "movement",
    "party",
    "union",
    "club",
    "team",
    "network",
    "platform",
    "business",
    "automaker",
];

/// Of these, nouns for a firm of any trade: the one may stand for the other.
pub(crate) const FIRMS: &[&str] = &[
    "firm",
    "company",
    "group",
    "giant",
    "maker",
    "manufacturer",
    "carrier",
    "airline",
    "retailer",
    "bank",
    "lender",
    "startup",
    "start-up",
    "insurer",
    "brokerage",
    "business",
    "automaker",
];

/// A verb behind a quote's speaker that answers somebody else.
pub(crate) const ANSWERING: &[&str] =
    &["replied", "replies", "answered", "answers", "responded", "responds", "retorted"];

/// A verb whose subject does not answer the question: *Low asked whether …*
pub(crate) const ASKING: &[&str] = &["asked", "asks", "wondered", "wonders"];

/// What a question in the words of the story begins with.
pub(crate) const QUESTION: &[&str] = &["why", "whether", "if", "how", "what", "when", "where", "who"];

/// Nouns by which a story refers again to somebody in the foreground, and does not introduce anybody.
pub(crate) const EPITHETS: &[&str] = &[
    "incumbent",
    "frontrunner",
    "front-runner",
    "candidate",
    "nominee",
    "billionaire",
    "businessman",
    "businesswoman",
    "lawmaker",
    "hopeful",
    "Democrat",
    "Republican",
    "tycoon",
    "mogul",
];

/// Nouns with an article that mean whoever spoke or was introduced last, if he may be one, though nobody was called so
/// before: *Jordan Osei apologised. "We owe them one," the midfielder said.*
///
/// Left out: offices by which a story names somebody new (*the judge*, *the minister*, *the officer*).
pub(crate) const AGAIN: &[&str] = &[
    "lawmaker",
    "legislator",
    "parliamentarian",
    "unionist",
    "nominee",
    "incumbent",
    "midfielder",
    "striker",
    "winger",
    "forward",
    "fullback",
    "goalkeeper",
    "batsman",
    "bowler",
    "all-rounder",
    "sprinter",
    "swimmer",
    "boxer",
    "wrestler",
    "cyclist",
    "footballer",
    "cricketer",
    "golfer",
    "athlete",
    "olympian",
    "singer",
    "songwriter",
    "rapper",
    "musician",
    "actor",
    "actress",
    "filmmaker",
    "film-maker",
    "novelist",
    "comedian",
    "comic",
    "tycoon",
    "mogul",
    "billionaire",
    "businessman",
    "businesswoman",
    "industrialist",
    "entrepreneur",
    "veteran",
    "boss",
    "tactician",
    "cleric",
    "clergyman",
    "monarch",
    "diplomat",
    "academic",
    "politician",
    "technocrat",
    "pensioner",
    "retiree",
    "widow",
    "widower",
    "grandmother",
    "grandfather",
    "democrat",
    "republican",
    "native",
    "rower",
];

/// What stands last in the names of firms, and is often left out.
pub(crate) const FIRM_ENDS: &[&str] = &[
    "inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "ltd.", "llc", "plc", "group", "bank", "holdings", "limited",
    "bhd", "berhad", "gmbh", "pte", "pty", "tbk", "llp",
];

/// Words of a party's seat behind a name, which is no short form: *Holt (D-Wis.)*.
pub(crate) const INDEFINITE: &[&str] = &["a", "an"];

/// Joined to a place, they say where a body is, and are no part of its name: *Ennis-based*.
pub(crate) const JOINED_ENDS: &[&str] =
    &["-based", "-born", "-led", "-backed", "-owned", "-run", "-area", "-style", "-listed", "-linked", "-registered"];

/// What ministers and commissioners are over, behind *of* or *for* and before a name.
pub(crate) const OFFICES: &[&str] = &[
    "affairs",
    "agriculture",
    "aviation",
    "commerce",
    "communications",
    "culture",
    "customs",
    "defence",
    "defense",
    "development",
    "education",
    "employment",
    "energy",
    "environment",
    "finance",
    "fisheries",
    "forestry",
    "forests",
    "health",
    "housing",
    "immigration",
    "industries",
    "industry",
    "information",
    "infrastructure",
    "innovation",
    "interior",
    "justice",
    "labor",
    "labour",
    "lands",
    "livestock",
    "mines",
    "planning",
    "police",
    "power",
    "railways",
    "resources",
    "revenue",
    "roads",
    "science",
    "security",
    "services",
    "sport",
    "sports",
    "statistics",
    "technology",
    "tourism",
    "trade",
    "transport",
    "transportation",
    "water",
    "welfare",
    "women",
    "works",
    "youth",
];

/// Months that are surnames and given names too.
pub(crate) const MONTH_NAMES: &[&str] = &["may", "june", "april", "august", "march", "jan"];

/// Verbs behind which their subject may stand: *In the next street lives Ana Low.*
pub(crate) const INVERTING: &[&str] =
    &["lives", "lived", "stands", "stood", "sits", "sat", "comes", "came", "works", "worked", "lies", "lay", "waits"];

/// Nouns for people whom a story does not name as often as not, though it names another.
pub(crate) const UNTOLD: &[&str] =
    &["official", "source", "witness", "resident", "member", "candidate", "nominee", "front-runner", "frontrunner"];

/// Nouns for people who come into a story with an article and without a name: not the only person that it names.
pub(crate) const STRANGERS: &[&str] = &[
    "judge",
    "magistrate",
    "prosecutor",
    "lawyer",
    "coroner",
    "neighbour",
    "neighbor",
    "interpreter",
    "translator",
    "reporter",
    "interviewer",
];

/// Behind *said it*, these verbs make the one who said it a body: *Ostra Steel said it would close*.
pub(crate) const FIRM: &[&str] = &["would", "will", "had", "has", "plans", "planned", "expects", "expected", "intends"];
