//! Words of the desk, and others that a place never is.

use super::lookup::holds;

/// Whether `word` labels a text: `Poll`, `Breaking`, `EXCLUSIVE`, `Editor’s`.
pub(crate) fn is_label(word: &str) -> bool {
    holds(LABELS, word)
}

/// Whether `word` stands before a person's name: `President`, `Sen.`.
pub(crate) fn is_title(word: &str) -> bool {
    holds(TITLES, word.strip_suffix('.').unwrap_or(word))
}

/// Whether `word` makes a name that of a body or of a group of people: `Ministry`, `Police`.
pub(crate) fn is_body(word: &str) -> bool {
    holds(BODIES, word)
}

/// Whether `word` is a part of speech that a place name does not begin with: `He`, `In`, `Why`, `Wins`.
pub(crate) fn is_function_word(word: &str) -> bool {
    holds(FUNCTION_WORDS, word)
}

/// Whether `word` is a day of the week: `Friday`, `Fri`.
pub(crate) fn is_weekday(word: &str) -> bool {
    holds(WEEKDAYS, word)
}

/// Whether `word` is a month: `August`, `Aug`.
pub(crate) fn is_month(word: &str) -> bool {
    holds(MONTHS, word)
}

/// Whether a name that ends in `word` is that of a source: `Khaama Press`, `Web Desk`.
pub(crate) fn is_source_ending(word: &str) -> bool {
    holds(SOURCE_ENDINGS, word)
}

/// Whether capitals in parentheses are no agency's: `(MP)`, `(GMT)`.
pub(crate) fn is_other_abbreviation(word: &str) -> bool {
    holds(OTHER_ABBREVIATIONS, word)
}

/// Labels of texts and parts of texts, sections of a paper, and words that open a headline. Those that
/// were met, and their kin; a word that is part of well-known place names (`Long`, `Great`) does not stand here.
#[rustfmt::skip]
static LABELS: &[&str] = &[
    "act", "address", "adds", "advertisement", "advisory", "age", "alert", "also", "analysis", "announcement",
    "answer", "arts", "athletics", "attention", "author", "auto", "background", "badminton", "baseball", "basketball",
    "blog", "bollywood", "bombshell", "bonus", "boom", "boxing", "breaking", "brief", "briefing", "briefs",
    "bulletin", "business", "busted", "byline", "caption", "cast", "caution", "cc", "chapter", "cinema",
    "clarification", "climate", "column", "comment", "commentary", "con", "conclusion", "cons", "contact", "context",
    "corona", "coronavirus", "corrected", "correction", "cost", "cover", "coverage", "covid", "credit", "credits",
    "cricket", "culture", "daily", "data", "date", "day", "dear", "debate", "details", "developing", "diary",
    "digest", "director", "disclaimer", "disclosure", "economy", "ed", "editor", "editor's", "editorial", "editors",
    "eds", "education", "election", "elections", "email", "embargoed", "entertainment", "environment", "event",
    "events", "excerpt", "exclusive", "explained", "explainer", "fact", "fact-check", "factbox", "factcheck", "facts",
    "false", "faq", "faqs", "fashion", "feature", "features", "file", "film", "final", "finally", "finance", "first",
    "flash", "focus", "food", "football", "footnote", "full", "fun", "fwd", "gallery", "game", "genre", "glossary",
    "golf", "graphic", "guide", "headline", "headlines", "health", "hello", "here", "hi", "highlights", "hockey",
    "hometown", "horoscope", "how", "image", "images", "in-depth", "infographic", "input", "inside", "insight",
    "international", "interview", "interviewer", "intro", "introduction", "investigation", "just", "key", "lead",
    "leaked", "letter", "letters", "lifestyle", "list", "listen", "live", "location", "look", "map", "market",
    "markets", "match", "meanwhile", "media", "memo", "methodology", "moderator", "money", "month", "more", "movie",
    "movies", "music", "myth", "name", "narrator", "national", "nb", "news", "newsalert", "newsletter", "newspaper",
    "next", "no", "note", "notebook", "notes", "now", "obituary", "occupation", "ok", "okay", "op-ed", "opinion",
    "opinions", "ouch", "output", "overview", "pandemic", "part", "phone", "photo", "photos", "picture", "pictures",
    "place", "playlist", "plus", "podcast", "politics", "poll", "polls", "posted", "preview", "previously", "price",
    "pro", "profile", "property", "pros", "ps", "published", "publisher", "q", "q&a", "question", "questions", "quiz",
    "quote", "quotes", "racing", "rating", "re", "read", "reality", "recap", "recipe", "refile", "related", "release",
    "religion", "remember", "repeat", "report", "reports", "response", "result", "results", "revealed", "review",
    "reviews", "right", "round", "roundup", "rugby", "rumor", "rumour", "scene", "schedule", "science", "score",
    "scores", "second", "section", "see", "series", "session", "shock", "shorts", "sidebar", "sketch", "snapshot",
    "soccer", "society", "sorry", "source", "sources", "special", "spoiler", "sponsored", "sport", "sports",
    "spotlight", "starring", "statement", "statistics", "stats", "step", "stocks", "story", "study", "subject",
    "summary", "survey", "take", "takeaways", "tech", "technology", "tennis", "thanks", "theater", "theatre", "then",
    "there", "third", "time", "tip", "tips", "today", "tomorrow", "tonight", "topic", "topics", "transcript",
    "travel", "trending", "trivia", "true", "tweet", "tweets", "upcoming", "update", "updated", "updates", "updating",
    "urgent", "venue", "verdict", "video", "videos", "view", "viewpoint", "views", "vote", "wait", "warning", "watch",
    "weather", "webinar", "website", "week", "well", "world", "wow", "wrap", "wrap-up", "wrapup", "wrestling",
    "writethru", "wrong", "year", "yes", "yesterday",
];

/// Titles and callings, as they stand before a name or label an interview. Only such as no place begins with
/// alone; `Prince George` and `King City` come with an agency or a region in capitals.
#[rustfmt::skip]
static TITLES: &[&str] = &[
    "activist", "actor", "actress", "adm", "admiral", "ambassador", "analyst", "anchor", "archbishop", "attorney",
    "author", "ayatollah", "bishop", "capt", "captain", "cardinal", "ceo", "chair", "chairman", "chairperson",
    "chairwoman", "chancellor", "chief", "cmdr", "coach", "col", "colonel", "commander", "congressman",
    "congresswoman", "correspondent", "councillor", "councilman", "councilor", "councilwoman", "counsel", "dame",
    "deputy", "detective", "director", "director-general", "doctor", "dr", "economist", "envoy", "ex-president",
    "father", "fm", "former", "fr", "gen", "general", "gov", "governor", "govs", "host", "imam", "inspector",
    "interviewer", "judge", "justice", "king", "lady", "lieutenant", "lord", "lt", "maj", "major", "manager",
    "maulana", "mayor", "minister", "miss", "mp", "mr", "mrs", "ms", "mufti", "mullah", "mx", "officer", "pm", "pope",
    "premier", "presenter", "president", "prime", "prince", "princess", "prof", "professor", "queen", "rabbi", "rep",
    "reporter", "representative", "reps", "rev", "reverend", "secretary", "sen", "senator", "sens", "sergeant", "sgt",
    "shaikh", "sheikh", "sheriff", "shri", "singer", "sir", "sister", "smt", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "striker", "superintendent", "vice-president",
];

/// Words that make a body or a group of people, and the few bodies that go by one word and are often
/// a headline's first.
#[rustfmt::skip]
static BODIES: &[&str] = &[
    "academy", "administration", "agency", "alliance", "amazon", "apple", "army", "asean", "assembly", "association",
    "authorities", "authority", "bank", "board", "brothers", "cabinet", "campaign", "campaigners", "church",
    "citizens", "club", "coalition", "college", "commission", "committee", "company", "conference", "congress",
    "consortium", "corporation", "council", "court", "critics", "defence", "defense", "delegation", "democrats",
    "department", "district", "embassy", "employees", "europol", "experts", "facebook", "farmers", "federation",
    "fifa", "firefighters", "forces", "foundation", "fund", "google", "gop", "government", "govt", "group", "hamas",
    "hezbollah", "hospital", "house", "inc", "inquiry", "institute", "interpol", "investigators", "isil", "isis",
    "jury", "kremlin", "labour", "lawyers", "league", "ltd", "microsoft", "militants", "military", "militia",
    "ministry", "mission", "nato", "navy", "ofcom", "office", "officers", "official", "officials", "opec",
    "opposition", "organisation", "organization", "panel", "parliament", "parties", "party", "pentagon", "people",
    "police", "prosecutors", "protesters", "rebels", "regulator", "republicans", "researchers", "residents",
    "reuters", "scientists", "senate", "service", "society", "soldiers", "staff", "students", "supreme", "taliban",
    "teachers", "team", "tesla", "tories", "treasury", "tribunal", "troops", "twitter", "uefa", "un", "unesco",
    "unicef", "union", "university", "victims", "villagers", "voters", "witnesses", "workers",
];

/// Pronouns, prepositions, conjunctions, auxiliaries, numerals, and the verbs that headlines are made of.
/// `The` is not here: `The Hague`.
#[rustfmt::skip]
static FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "all", "along", "although", "am", "amid", "among",
    "an", "another", "any", "are", "around", "arrested", "as", "at", "back", "backs", "be", "because", "been",
    "before", "begin", "begins", "behind", "being", "below", "beneath", "beside", "besides", "between", "beyond",
    "both", "but", "by", "call", "called", "calls", "came", "can", "charged", "come", "comes", "could", "cut", "cuts",
    "dead", "despite", "did", "die", "dies", "do", "does", "done", "down", "during", "each", "earlier", "eight",
    "either", "elected", "end", "ends", "even", "every", "except", "face", "faces", "fall", "falls", "few", "find",
    "finds", "five", "for", "found", "four", "from", "furthermore", "get", "gets", "give", "gives", "go", "goes",
    "going", "gone", "got", "had", "has", "have", "having", "he", "held", "help", "helps", "hence", "her", "him",
    "his", "hit", "hits", "how", "however", "i", "if", "in", "indeed", "inside", "instead", "into", "is", "it", "its",
    "just", "keep", "keeps", "kill", "killed", "kills", "later", "less", "let", "like", "lose", "loses", "lost",
    "made", "make", "makes", "many", "may", "maybe", "me", "might", "missing", "more", "moreover", "most", "much",
    "must", "my", "named", "near", "need", "needs", "neither", "never", "nevertheless", "nine", "nor", "not", "of",
    "off", "on", "once", "one", "only", "onto", "open", "opens", "or", "other", "otherwise", "our", "out", "outside",
    "over", "past", "per", "perhaps", "plan", "plans", "put", "puts", "rise", "rises", "same", "seek", "seeks", "set",
    "sets", "seven", "shall", "she", "should", "show", "shows", "since", "six", "so", "some", "start", "starts",
    "still", "stop", "stops", "such", "take", "takes", "ten", "than", "that", "their", "them", "therefore", "these",
    "they", "this", "those", "though", "three", "through", "throughout", "thus", "till", "to", "too", "toward",
    "towards", "twice", "two", "under", "unless", "until", "up", "upon", "use", "uses", "versus", "very", "via",
    "vow", "vows", "vs", "want", "wants", "was", "we", "were", "what", "when", "where", "which", "while", "who",
    "whom", "whose", "why", "will", "win", "wins", "with", "within", "without", "won", "would", "yet", "you", "your",
];

/// Days of the week, with their abbreviations.
#[rustfmt::skip]
static WEEKDAYS: &[&str] = &[
    "fri", "friday", "mon", "monday", "sat", "saturday", "sun", "sunday", "thu", "thur", "thurs", "thursday", "tue",
    "tues", "tuesday", "wed", "wednesday",
];

/// Months, with their abbreviations. English alone: the copy is.
#[rustfmt::skip]
static MONTHS: &[&str] = &[
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july", "jun",
    "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september",
];

/// What the names of news sources end in.
#[rustfmt::skip]
static SOURCE_ENDINGS: &[&str] = &[
    "agencies", "agency", "bureau", "business", "chronicle", "correspondent", "correspondents", "courier", "desk",
    "dispatch", "express", "gazette", "herald", "journal", "magazine", "media", "monitor", "network", "news",
    "newspaper", "newspapers", "newsroom", "newswire", "newswires", "post", "press", "presswire", "radio", "report",
    "reporter", "reporters", "review", "service", "services", "staff", "sun", "syndicate", "television", "times",
    "today", "tribune", "tv", "wire", "wires",
];

/// What stands in parentheses behind names most often and is in no way a source: parties, offices,
/// clock zones. An agency of the same letters is found first, by the list of agencies.
#[rustfmt::skip]
static OTHER_ABBREVIATIONS: &[&str] = &[
    "AIDS", "AKP", "AM", "ANC", "BJD", "BJP", "BSP", "BST", "CDT", "CDU", "CEO", "CET", "CFO", "COO", "CST", "CSU",
    "CTO", "DMK", "DPP", "DUP", "EDT", "EST", "ET", "EU", "FDP", "GDP", "GMT", "GOP", "HDP", "HIV", "INC", "IST",
    "JDU", "KMT", "LDP", "MBE", "MD", "MDC", "MEP", "MK", "MLA", "MP", "MPP", "MSP", "MST", "NC", "NCP", "NDP", "NPP",
    "OBE", "PCR", "PDP", "PDT", "PKK", "PM", "PML-N", "PPP", "PS", "PSOE", "PST", "PT", "QC", "RJD", "SDLP", "SNP",
    "SPD", "TDP", "TMC", "UAE", "UK", "UKIP", "UN", "UPA", "US", "USA", "UTC", "VP",
];

#[cfg(test)]
mod tests {
    use super::super::lookup::assert_sorted;
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [LABELS, TITLES, BODIES, FUNCTION_WORDS, WEEKDAYS, MONTHS, SOURCE_ENDINGS, OTHER_ABBREVIATIONS] {
            assert_sorted(table);
        }
    }

    #[test]
    fn words() {
        assert!(is_label("POLL") && is_label("Editor’s") && !is_label("Kabul"));
        assert!(is_title("Sen.") && is_title("President") && !is_title("Prin"));
        assert!(is_body("Police") && is_function_word("Why") && is_month("Sept"));
        assert!(is_source_ending("Press") && is_other_abbreviation("MP") && !is_other_abbreviation("AP"));
    }
}
