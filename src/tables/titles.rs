//! Titles, trades and kin: the nouns that stand beside a name and say who that is.

/// Offices and ranks. With a capital before a name they are no part of it: *Mayor Ana Low*.
///
/// Limited to what news copy sets before a name. Left out, though they are titles too, because they are given
/// names as often: *dean*, *earl*, *duke*, *marshall*.
pub(super) const TITLES: &[&str] = &[
    "admiral", "adviser", "advisor", "alderman", "ambassador", "analyst", "anchor", "archbishop", "archdeacon",
    "assemblyman", "assemblywoman", "assistant", "attorney", "ayatollah", "baron", "baroness", "bishop", "brigadier",
    "cabinet", "candidate", "captain", "cardinal", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman",
    "chancellor", "chief", "coach", "co-chair", "co-chairman", "cofounder", "co-founder", "collector", "colonel",
    "columnist", "commandant", "commander", "commissioner", "comptroller", "congressman", "congresswoman",
    "conservative", "constable", "consul", "controller", "coordinator", "coroner", "corporal", "correspondent",
    "councillor", "councilman", "councilor", "councilwoman", "counsel", "counselor", "count", "countess",
    "curator", "deacon", "delegate", "democrat", "deputy", "detective", "director", "director-general",
    "director-generals", "economist", "editor", "editor-in-chief", "emir", "emperor", "empress", "envoy", "executive",
    "general", "governor", "governor-general", "grandmaster", "headmaster", "headmistress", "historian", "host",
    "independent", "inspector", "journalist", "judge", "justice", "king", "lawmaker", "lawyer", "leader", "legislator",
    "lieutenant", "magistrate", "maharaja", "major", "manager", "marshal", "mayor", "md", "minister", "ministers", "mla",
    "monsignor", "mp", "mep", "msp", "mullah", "negotiator", "nominee", "officer", "official", "ombudsman", "owner",
    "pastor", "patriarch", "pharmacist", "pontiff", "pope", "premier", "presenter", "president", "president-elect",
    "prince", "princess", "principal", "private", "producer", "professor", "prosecutor", "provost", "queen", "rabbi",
    "rapporteur", "rector", "regent", "registrar", "rep", "rep.", "reporter", "representative", "republican",
    "researcher", "scientist", "secretary", "secretary-general", "senator", "sen", "sen.", "sens.", "reps.",
    "sergeant", "sheriff", "solicitor", "speaker", "spokesman", "spokesperson", "spokeswoman", "star", "statistician",
    "strategist", "sultan", "superintendent", "supervisor", "taoiseach", "tanaiste", "tánaiste", "treasurer",
    "trustee", "undersecretary", "under-secretary", "vicar", "vice-chairman", "vice-chancellor", "vice-president",
    "vice-premier", "warden", "whip", "gov", "gov.", "gen", "gen.", "col", "col.", "lt", "lt.", "maj.", "capt",
    "capt.", "sgt", "sgt.", "cpl.", "pvt.", "cmdr.", "adm.", "brig.", "insp.", "supt.", "det.", "atty.", "prof",
    "prof.", "amb.", "pres.", "cllr", "dig", "sp", "ssp", "igp", "fm", "pm", "governors", "presidents", "senators",
    "boss", "head", "founder", "founding", "trainer", "skipper", "head-coach", "midfielder", "striker", "defender",
    "goalkeeper", "quarterback", "spox", "chieftain", "oba", "emir", "sarpanch", "tehsildar", "dsp", "acp", "dcp",
];

/// Trades and conditions. They say who somebody is, mostly without a capital: *Ana Low, a teacher*. With one, and
/// behind a name or a place, they may be surnames (*Baker*, *Singer*).
///
/// Limited: an agent noun that is not here is known by its ending where the construction leaves little doubt.
pub(super) const TRADES: &[&str] = &[
    "activist", "actor", "actress", "agent", "aide", "ally", "apprentice", "architect", "artist", "astronaut", "athlete",
    "author", "baker", "banker", "billionaire", "blogger", "boatman", "bookseller", "boxer", "broker", "builder",
    "businessman", "businesswoman", "butcher", "campaigner", "captive", "caretaker", "carer", "chef", "choreographer",
    "citizen", "clerk", "cleric", "colleague", "comedian", "commentator", "competitor", "composer", "conductor",
    "conservationist", "consultant", "contractor", "cook", "critic", "cricketer", "dentist", "designer", "detainee",
    "developer", "diplomat", "dissident", "doctor", "donor", "driver", "elder", "employee", "engineer", "entrepreneur",
    "executives", "expert", "farmer", "fighter", "filmmaker", "firefighter", "fisherman", "footballer", "freshman",
    "friend", "fugitive", "gardener", "geologist", "governor-elect", "graduate", "guard", "guide", "heir", "heiress",
    "imam", "immigrant", "inmate", "insider", "intern", "investigator", "investor", "janitor", "jockey", "labourer",
    "laborer", "landlord", "landowner", "lecturer", "librarian", "lobbyist", "mechanic", "mediator", "medic", "member",
    "merchant", "midwife", "migrant", "militant", "miller", "millionaire", "miner", "model", "monk", "musician",
    "native", "neighbor", "neighbour", "novelist", "nun", "nurse", "nutritionist", "observer", "operator", "organiser",
    "organizer", "painter", "paramedic", "partner", "passenger", "patient", "patron", "pedestrian", "pensioner",
    "performer", "philosopher", "photographer", "physician", "physicist", "pilot", "planner", "player", "playwright",
    "plumber", "poet", "policeman", "policewoman", "politician", "pollster", "porter", "postman", "preacher",
    "priest", "prisoner", "programmer", "protester", "psychiatrist", "psychologist", "publicist", "publisher",
    "racer", "rancher", "rapper", "rebel", "referee", "refugee", "rescuer", "resident", "retiree", "rider", "rival",
    "runner", "sailor", "salesman", "scholar", "sculptor", "seller", "servant", "shepherd", "shopkeeper", "singer",
    "smuggler", "socialist", "sociologist", "soldier", "source", "specialist", "staffer", "steward", "strategist", "student",
    "subsecretary", "successor", "predecessor", "surgeon", "survivor", "suspect", "tailor", "taxpayer", "teacher",
    "technician", "tenant", "therapist", "tourist", "trader", "translator", "traveller", "traveler", "tycoon", "user",
    "vendor", "veteran", "victim", "villager", "violinist", "visitor", "volunteer", "voter", "waiter", "waitress",
    "warlord", "weaver", "welder", "winner", "witness", "worker", "writer", "youth", "teenager", "man", "woman", "girl",
    "boy", "child", "orphan", "mystic", "astrologer", "astronomer", "biologist", "chemist", "climatologist",
    "meteorologist", "seismologist", "epidemiologist", "virologist", "oncologist", "fellow", "associate", "barrister",
];

/// Kin. A woman's or a man's name follows, often behind a comma: *his wife, Ana Low*.
pub(super) const KIN: &[&str] = &[
    "aunt", "boyfriend", "bride", "brother", "brother-in-law", "cousin", "daughter", "daughter-in-law", "father",
    "father-in-law", "fiance", "fiancé", "fiancee", "fiancée", "girlfriend", "godfather", "godmother", "granddaughter",
    "grandfather", "grandmother", "grandson", "groom", "half-brother", "half-sister", "husband", "mother",
    "mother-in-law", "nephew", "niece", "relative", "sibling", "sister", "sister-in-law", "son", "son-in-law",
    "spouse", "stepfather", "stepmother", "twin", "uncle", "widow", "widower", "wife",
];

/// What comes before an office and belongs to it: *former*, *vice*.
pub(super) const MODIFIERS: &[&str] = &[
    "acting", "assistant", "associate", "co", "deputy", "designate", "elected", "ex", "executive", "first", "former",
    "grand", "head", "honorary", "incoming", "interim", "joint", "junior", "late", "lead", "long-time", "longtime",
    "outgoing", "permanent", "prime", "retired", "second", "senior", "then", "top", "vice", "veteran", "chief",
];

/// Of the titles, trades and kin those that only a woman or only a man has, where the ending (*-woman*, *-ess*,
/// *-man*) does not say so. Not *chairman*, which a woman may be called too.
pub(super) const WOMEN: &[&str] = &[
    "aunt", "bride", "daughter", "daughter-in-law", "fiancee", "fiancée", "girl", "girlfriend", "godmother",
    "granddaughter", "grandmother", "half-sister", "heiress", "headmistress", "mother", "mother-in-law", "niece", "nun",
    "queen", "sister", "sister-in-law", "stepmother", "widow", "wife", "woman", "midwife",
];
pub(super) const MEN: &[&str] = &[
    "archbishop", "ayatollah", "baron", "boy", "boyfriend", "brother", "brother-in-law", "cardinal", "count", "emir",
    "emperor", "father", "father-in-law", "godfather", "grandfather", "grandson", "groom", "half-brother",
    "headmaster", "husband", "imam", "king", "maharaja", "man", "monk", "monsignor", "mullah", "nephew", "pope",
    "prince", "rabbi", "son", "son-in-law", "stepfather", "sultan", "uncle", "widower",
];
