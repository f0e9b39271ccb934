//! Words of the desk, and others that a place never is.

use super::agencies::AGENCIES;
use super::lookup::{Sieve, Table, Words};

/// What a word is; it may be several things (`Update` labels a text, `Will` is a verb and a name).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

impl Kinds {
    /// Labels a text or a part of one, names a section of a paper, or opens a headline: `Poll`, `Sports`, `Wow`.
    /// Those that were met, and their kin; a word that begins well-known places (`Long`, `Great`) is none.
    pub(crate) const LABEL: Self = Self(1);
    /// Stands before a person's name, or labels an interview: `President`, `Sen`.
    pub(crate) const TITLE: Self = Self(2);
    /// Makes a name that of a body or of a group of people; also the few bodies that go by one word and are
    /// often a headline's first: `Ministry`, `Police`, `NATO`.
    pub(crate) const BODY: Self = Self(4);
    /// A pronoun, preposition, conjunction, auxiliary or numeral, or a verb of which headlines are made.
    /// `The` is none: `The Hague`.
    pub(crate) const FUNCTION: Self = Self(8);
    /// A day of the week, or its abbreviation.
    pub(crate) const WEEKDAY: Self = Self(16);
    /// A month, or its abbreviation. English alone: the copy is.
    pub(crate) const MONTH: Self = Self(32);
    /// A form of a verb that reports speech, such as stand in headlines and before a colon. The list need not be
    /// complete: a verb in small letters ends a place name by itself, and these are for capitals.
    pub(crate) const REPORTING: Self = Self(64);
    /// Ends the names of news sources: `Khaama Press`, `Web Desk`.
    pub(crate) const SOURCE: Self = Self(128);

    /// What `word` is, in any case.
    pub(crate) fn of(word: &str) -> Self {
        Self(WORDS.get(word).unwrap_or(0))
    }

    /// Whether it is one of `kinds`.
    pub(crate) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// One or the other.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Whether capitals in parentheses are no agency's: `(MP)`, `(GMT)`.
pub(crate) fn is_other_abbreviation(word: &str) -> bool {
    OTHER_ABBREVIATIONS.hold(word)
}

const LABEL: u8 = Kinds::LABEL.0;
const TITLE: u8 = Kinds::TITLE.0;
const BODY: u8 = Kinds::BODY.0;
const FUNCTION: u8 = Kinds::FUNCTION.0;
const WEEKDAY: u8 = Kinds::WEEKDAY.0;
const MONTH: u8 = Kinds::MONTH.0;
const REPORTING: u8 = Kinds::REPORTING.0;
const SOURCE: u8 = Kinds::SOURCE.0;

/// Whether a word may have a kind, or be the name of an agency, in any case: the cheap refusal, for names of places.
///
/// Only for words of letters up to U+024F: no other of those than the letters of ASCII folds to what stands in the table.
pub(crate) fn may_be_known(word: &str) -> bool {
    static KNOWN: Sieve = Sieve::NONE.with_keys(ENTRIES).with_all(AGENCIES.list());
    KNOWN.may_hold(word.as_bytes())
}

/// One table for all kinds, for a word is looked up for several at a time.
static WORDS: Table<u8> = Table::new(ENTRIES);

#[rustfmt::skip]
const ENTRIES: &[(&str, u8)] = &[
    ("a", FUNCTION), ("about", FUNCTION), ("above", FUNCTION), ("academy", BODY), ("according", REPORTING),
    ("accused", REPORTING), ("accuses", REPORTING), ("acknowledged", REPORTING), ("across", FUNCTION), ("act", LABEL),
    ("activist", TITLE), ("actor", TITLE), ("actress", TITLE), ("added", REPORTING), ("adding", REPORTING),
    ("address", LABEL), ("adds", LABEL | REPORTING), ("adm", TITLE), ("administration", BODY), ("admiral", TITLE),
    ("admits", REPORTING), ("admitted", REPORTING), ("advertisement", LABEL), ("advised", REPORTING),
    ("advisory", LABEL), ("affirmed", REPORTING), ("after", FUNCTION), ("again", FUNCTION), ("against", FUNCTION),
    ("age", LABEL), ("agencies", SOURCE), ("agency", BODY | SOURCE), ("agreed", REPORTING), ("agrees", REPORTING),
    ("airlines", BODY), ("airways", BODY), ("alert", LABEL), ("all", FUNCTION), ("alleged", REPORTING),
    ("alleges", REPORTING), ("alliance", BODY), ("along", FUNCTION), ("also", LABEL), ("although", FUNCTION),
    ("am", FUNCTION), ("amazon", BODY), ("ambassador", TITLE), ("amid", FUNCTION), ("among", FUNCTION),
    ("an", FUNCTION), ("analysis", LABEL), ("analyst", TITLE), ("anchor", TITLE), ("announced", REPORTING),
    ("announcement", LABEL), ("announces", REPORTING), ("another", FUNCTION), ("answer", LABEL),
    ("answered", REPORTING), ("answers", REPORTING), ("any", FUNCTION), ("apple", BODY), ("apr", MONTH),
    ("april", MONTH), ("archbishop", TITLE), ("are", FUNCTION), ("argued", REPORTING), ("argues", REPORTING),
    ("army", BODY), ("around", FUNCTION), ("arrested", FUNCTION), ("arts", LABEL), ("as", FUNCTION), ("asean", BODY),
    ("asked", REPORTING), ("asks", REPORTING), ("assembly", BODY), ("asserted", REPORTING), ("asserts", REPORTING),
    ("association", BODY), ("assured", REPORTING), ("at", FUNCTION), ("athletics", LABEL), ("attack", LABEL),
    ("attacks", LABEL), ("attention", LABEL), ("attorney", TITLE), ("aug", MONTH), ("august", MONTH),
    ("author", LABEL | TITLE), ("authorities", BODY), ("authority", BODY), ("auto", LABEL), ("ayatollah", TITLE),
    ("back", FUNCTION), ("background", LABEL), ("backs", FUNCTION), ("badminton", LABEL), ("ban", LABEL),
    ("bank", BODY), ("baseball", LABEL), ("basketball", LABEL), ("be", FUNCTION), ("because", FUNCTION),
    ("been", FUNCTION), ("before", FUNCTION), ("begin", FUNCTION), ("begins", FUNCTION), ("behind", FUNCTION),
    ("being", FUNCTION), ("believes", REPORTING), ("below", FUNCTION), ("beneath", FUNCTION), ("beside", FUNCTION),
    ("besides", FUNCTION), ("between", FUNCTION), ("beyond", FUNCTION), ("bill", LABEL), ("bishop", TITLE),
    ("blamed", REPORTING), ("blames", REPORTING), ("blast", LABEL), ("blog", LABEL), ("board", BODY),
    ("boasted", REPORTING), ("bollywood", LABEL), ("bombshell", LABEL), ("bonus", LABEL), ("boom", LABEL),
    ("both", FUNCTION), ("boxing", LABEL), ("breaking", LABEL), ("brief", LABEL), ("briefing", LABEL),
    ("briefs", LABEL), ("brothers", BODY), ("budget", LABEL), ("bulletin", LABEL), ("bureau", SOURCE),
    ("business", LABEL | SOURCE), ("busted", LABEL), ("but", FUNCTION), ("by", FUNCTION), ("byline", LABEL),
    ("cabinet", BODY), ("call", FUNCTION), ("called", FUNCTION), ("calls", FUNCTION), ("came", FUNCTION),
    ("campaign", BODY), ("campaigners", BODY), ("can", FUNCTION), ("capt", TITLE), ("captain", TITLE),
    ("caption", LABEL), ("cardinal", TITLE), ("case", LABEL), ("cast", LABEL), ("caution", LABEL), ("cc", LABEL),
    ("ceo", TITLE), ("chair", TITLE), ("chairman", TITLE), ("chairperson", TITLE), ("chairwoman", TITLE),
    ("chancellor", TITLE), ("chapter", LABEL), ("charged", FUNCTION), ("chief", TITLE), ("chronicle", SOURCE),
    ("church", BODY), ("cinema", LABEL), ("citizens", BODY), ("claimed", REPORTING), ("claims", REPORTING),
    ("clarification", LABEL), ("climate", LABEL), ("club", BODY), ("cmdr", TITLE), ("coach", TITLE),
    ("coalition", BODY), ("col", TITLE), ("college", BODY), ("colonel", TITLE), ("column", LABEL), ("come", FUNCTION),
    ("comes", FUNCTION), ("commander", TITLE), ("comment", LABEL), ("commentary", LABEL), ("commented", REPORTING),
    ("commission", BODY), ("committee", BODY), ("company", BODY), ("complained", REPORTING), ("con", LABEL),
    ("conceded", REPORTING), ("concluded", REPORTING), ("conclusion", LABEL), ("conference", BODY),
    ("confirmed", REPORTING), ("confirms", REPORTING), ("congress", BODY), ("congressman", TITLE),
    ("congresswoman", TITLE), ("cons", LABEL), ("consortium", BODY), ("contact", LABEL), ("context", LABEL),
    ("continued", REPORTING), ("continues", REPORTING), ("contributing", LABEL), ("contributors", LABEL),
    ("corona", LABEL), ("coronavirus", LABEL), ("corp", BODY), ("corporation", BODY), ("corrected", LABEL),
    ("correction", LABEL), ("correspondent", TITLE | SOURCE), ("correspondents", SOURCE), ("cost", LABEL),
    ("could", FUNCTION), ("council", BODY), ("councillor", TITLE), ("councilman", TITLE), ("councilor", TITLE),
    ("councilwoman", TITLE), ("counsel", TITLE), ("courier", SOURCE), ("court", BODY), ("cover", LABEL),
    ("coverage", LABEL), ("covid", LABEL), ("crash", LABEL), ("credit", LABEL), ("credits", LABEL), ("cricket", LABEL),
    ("cried", REPORTING), ("crisis", LABEL), ("criticised", REPORTING), ("criticized", REPORTING), ("critics", BODY),
    ("culture", LABEL), ("cut", FUNCTION), ("cuts", FUNCTION), ("cyclone", LABEL), ("daily", LABEL), ("dame", TITLE),
    ("data", LABEL), ("date", LABEL), ("day", LABEL), ("dead", FUNCTION), ("deal", LABEL), ("dear", LABEL),
    ("deaths", LABEL), ("debate", LABEL), ("dec", MONTH), ("december", MONTH), ("declared", REPORTING),
    ("declares", REPORTING), ("defence", BODY), ("defense", BODY), ("delegation", BODY), ("demanded", REPORTING),
    ("demands", REPORTING), ("democrats", BODY), ("denied", REPORTING), ("denies", REPORTING), ("department", BODY),
    ("deputy", TITLE), ("described", REPORTING), ("desk", SOURCE), ("despite", FUNCTION), ("details", LABEL),
    ("detective", TITLE), ("developing", LABEL), ("diary", LABEL), ("did", FUNCTION), ("die", FUNCTION),
    ("dies", FUNCTION), ("digest", LABEL), ("director", LABEL | TITLE), ("director-general", TITLE),
    ("disclaimer", LABEL), ("disclosed", REPORTING), ("disclosure", LABEL), ("dispatch", SOURCE), ("district", BODY),
    ("do", FUNCTION), ("doctor", TITLE), ("does", FUNCTION), ("done", FUNCTION), ("down", FUNCTION), ("dr", TITLE),
    ("during", FUNCTION), ("each", FUNCTION), ("earlier", FUNCTION), ("earthquake", LABEL), ("economist", TITLE),
    ("economy", LABEL), ("ed", LABEL), ("editor", LABEL), ("editor's", LABEL), ("editorial", LABEL),
    ("editors", LABEL), ("eds", LABEL), ("education", LABEL), ("eight", FUNCTION), ("either", FUNCTION),
    ("elected", FUNCTION), ("election", LABEL), ("elections", LABEL), ("email", LABEL), ("embargoed", LABEL),
    ("embassy", BODY), ("emphasised", REPORTING), ("emphasized", REPORTING), ("employees", BODY), ("end", FUNCTION),
    ("ends", FUNCTION), ("enterprises", BODY), ("entertainment", LABEL), ("environment", LABEL), ("envoy", TITLE),
    ("estimated", REPORTING), ("europol", BODY), ("even", FUNCTION), ("event", LABEL), ("events", LABEL),
    ("every", FUNCTION), ("ex-president", TITLE), ("except", FUNCTION), ("excerpt", LABEL), ("exclaimed", REPORTING),
    ("exclusive", LABEL), ("experts", BODY), ("explained", LABEL | REPORTING), ("explainer", LABEL),
    ("explains", REPORTING), ("express", SOURCE), ("expressed", REPORTING), ("face", FUNCTION), ("facebook", BODY),
    ("faces", FUNCTION), ("fact", LABEL), ("fact-check", LABEL), ("factbox", LABEL), ("factcheck", LABEL),
    ("facts", LABEL), ("fall", FUNCTION), ("falls", FUNCTION), ("false", LABEL), ("faq", LABEL), ("faqs", LABEL),
    ("farmers", BODY), ("fashion", LABEL), ("father", TITLE), ("feature", LABEL), ("features", LABEL), ("feb", MONTH),
    ("february", MONTH), ("federation", BODY), ("few", FUNCTION), ("fifa", BODY), ("file", LABEL), ("film", LABEL),
    ("final", LABEL), ("finally", LABEL), ("finance", LABEL), ("find", FUNCTION), ("finds", FUNCTION), ("fire", LABEL),
    ("firefighters", BODY), ("first", LABEL), ("five", FUNCTION), ("flash", LABEL), ("flood", LABEL),
    ("floods", LABEL), ("fm", TITLE), ("focus", LABEL), ("food", LABEL), ("football", LABEL), ("footnote", LABEL),
    ("for", FUNCTION), ("forces", BODY), ("former", TITLE), ("found", FUNCTION), ("foundation", BODY),
    ("four", FUNCTION), ("fr", TITLE), ("fri", WEEKDAY), ("friday", WEEKDAY), ("from", FUNCTION), ("full", LABEL),
    ("fun", LABEL), ("fund", BODY), ("furthermore", FUNCTION), ("fwd", LABEL), ("gallery", LABEL), ("game", LABEL),
    ("gazette", SOURCE), ("gen", TITLE), ("general", TITLE), ("genre", LABEL), ("get", FUNCTION), ("gets", FUNCTION),
    ("give", FUNCTION), ("gives", FUNCTION), ("glossary", LABEL), ("go", FUNCTION), ("goes", FUNCTION),
    ("going", FUNCTION), ("golf", LABEL), ("gone", FUNCTION), ("google", BODY), ("gop", BODY), ("got", FUNCTION),
    ("gov", TITLE), ("government", BODY), ("governor", TITLE), ("govs", TITLE), ("govt", BODY), ("graphic", LABEL),
    ("group", BODY), ("guide", LABEL), ("had", FUNCTION), ("hamas", BODY), ("has", FUNCTION), ("have", FUNCTION),
    ("having", FUNCTION), ("he", FUNCTION), ("headline", LABEL), ("headlines", LABEL), ("health", LABEL),
    ("held", FUNCTION), ("hello", LABEL), ("help", FUNCTION), ("helps", FUNCTION), ("hence", FUNCTION),
    ("her", FUNCTION), ("herald", SOURCE), ("here", LABEL), ("hezbollah", BODY), ("hi", LABEL), ("highlights", LABEL),
    ("him", FUNCTION), ("hinted", REPORTING), ("his", FUNCTION), ("hit", FUNCTION), ("hits", FUNCTION),
    ("hockey", LABEL), ("holdings", BODY), ("hometown", LABEL), ("horoscope", LABEL), ("hospital", BODY),
    ("host", TITLE), ("house", BODY), ("how", LABEL | FUNCTION), ("however", FUNCTION), ("hurricane", LABEL),
    ("i", FUNCTION), ("if", FUNCTION), ("image", LABEL), ("images", LABEL), ("imam", TITLE), ("in", FUNCTION),
    ("in-depth", LABEL), ("inc", BODY), ("indeed", FUNCTION), ("industries", BODY), ("infographic", LABEL),
    ("informed", REPORTING), ("input", LABEL), ("inquiry", BODY), ("inside", LABEL | FUNCTION), ("insight", LABEL),
    ("insisted", REPORTING), ("insists", REPORTING), ("inspector", TITLE), ("instead", FUNCTION), ("institute", BODY),
    ("international", LABEL), ("interpol", BODY), ("interview", LABEL), ("interviewer", LABEL | TITLE),
    ("into", FUNCTION), ("intro", LABEL), ("introduction", LABEL), ("investigation", LABEL), ("investigators", BODY),
    ("is", FUNCTION), ("isil", BODY), ("isis", BODY), ("it", FUNCTION), ("its", FUNCTION), ("jan", MONTH),
    ("january", MONTH), ("joked", REPORTING), ("journal", SOURCE), ("judge", TITLE), ("jul", MONTH), ("july", MONTH),
    ("jun", MONTH), ("june", MONTH), ("jury", BODY), ("just", LABEL | FUNCTION), ("justice", TITLE),
    ("keep", FUNCTION), ("keeps", FUNCTION), ("key", LABEL), ("kill", FUNCTION), ("killed", FUNCTION),
    ("kills", FUNCTION), ("king", TITLE), ("kremlin", BODY), ("labour", BODY), ("lady", TITLE),
    ("lamented", REPORTING), ("later", FUNCTION), ("law", LABEL), ("lawyers", BODY), ("lead", LABEL), ("league", BODY),
    ("leaked", LABEL), ("less", FUNCTION), ("let", FUNCTION), ("letter", LABEL), ("letters", LABEL),
    ("lieutenant", TITLE), ("lifestyle", LABEL), ("like", FUNCTION), ("list", LABEL), ("listen", LABEL),
    ("live", LABEL), ("location", LABEL), ("lockdown", LABEL), ("look", LABEL), ("lord", TITLE), ("lose", FUNCTION),
    ("losers", LABEL), ("loses", FUNCTION), ("lost", FUNCTION), ("lt", TITLE), ("ltd", BODY), ("made", FUNCTION),
    ("magazine", SOURCE), ("maintained", REPORTING), ("maj", TITLE), ("major", TITLE), ("make", FUNCTION),
    ("makes", FUNCTION), ("manager", TITLE), ("many", FUNCTION), ("map", LABEL), ("mar", MONTH), ("march", MONTH),
    ("market", LABEL), ("markets", LABEL), ("match", LABEL), ("maulana", TITLE), ("may", FUNCTION | MONTH),
    ("maybe", FUNCTION), ("mayor", TITLE), ("me", FUNCTION), ("meanwhile", LABEL), ("media", LABEL | SOURCE),
    ("memo", LABEL), ("mentioned", REPORTING), ("methodology", LABEL), ("microsoft", BODY), ("might", FUNCTION),
    ("militants", BODY), ("military", BODY), ("militia", BODY), ("minister", TITLE), ("ministry", BODY),
    ("miss", TITLE), ("missing", FUNCTION), ("mission", BODY), ("moderator", LABEL), ("mon", WEEKDAY),
    ("monday", WEEKDAY), ("money", LABEL), ("monitor", SOURCE), ("month", LABEL), ("more", LABEL | FUNCTION),
    ("moreover", FUNCTION), ("most", FUNCTION), ("motors", BODY), ("movie", LABEL), ("movies", LABEL), ("mp", TITLE),
    ("mr", TITLE), ("mrs", TITLE), ("ms", TITLE), ("much", FUNCTION), ("mufti", TITLE), ("mullah", TITLE),
    ("murder", LABEL), ("music", LABEL), ("must", FUNCTION), ("mx", TITLE), ("my", FUNCTION), ("myth", LABEL),
    ("name", LABEL), ("named", FUNCTION), ("narrator", LABEL), ("national", LABEL), ("nato", BODY), ("navy", BODY),
    ("nb", LABEL), ("near", FUNCTION), ("need", FUNCTION), ("needs", FUNCTION), ("neither", FUNCTION),
    ("network", SOURCE), ("never", FUNCTION), ("nevertheless", FUNCTION), ("news", LABEL | SOURCE),
    ("newsalert", LABEL), ("newsletter", LABEL), ("newspaper", LABEL | SOURCE), ("newspapers", SOURCE),
    ("newsroom", SOURCE), ("newswire", SOURCE), ("newswires", SOURCE), ("next", LABEL), ("nine", FUNCTION),
    ("no", LABEL), ("nor", FUNCTION), ("not", FUNCTION), ("note", LABEL), ("notebook", LABEL), ("noted", REPORTING),
    ("notes", LABEL | REPORTING), ("notice", LABEL), ("nov", MONTH), ("november", MONTH), ("now", LABEL),
    ("obituary", LABEL), ("observed", REPORTING), ("occupation", LABEL), ("oct", MONTH), ("october", MONTH),
    ("of", FUNCTION), ("ofcom", BODY), ("off", FUNCTION), ("office", BODY), ("officer", TITLE), ("officers", BODY),
    ("official", BODY), ("officials", BODY), ("ok", LABEL), ("okay", LABEL), ("olympics", LABEL), ("on", FUNCTION),
    ("once", FUNCTION), ("one", FUNCTION), ("only", FUNCTION), ("onto", FUNCTION), ("op-ed", LABEL), ("opec", BODY),
    ("open", FUNCTION), ("opens", FUNCTION), ("opinion", LABEL), ("opinions", LABEL), ("opposition", BODY),
    ("or", FUNCTION), ("ordered", REPORTING), ("organisation", BODY), ("organization", BODY), ("other", FUNCTION),
    ("otherwise", FUNCTION), ("ouch", LABEL), ("our", FUNCTION), ("out", FUNCTION), ("outbreak", LABEL),
    ("output", LABEL), ("outside", FUNCTION), ("over", FUNCTION), ("overview", LABEL), ("pandemic", LABEL),
    ("panel", BODY), ("parliament", BODY), ("part", LABEL), ("parties", BODY), ("party", BODY), ("past", FUNCTION),
    ("pentagon", BODY), ("people", BODY), ("per", FUNCTION), ("perhaps", FUNCTION), ("phone", LABEL), ("photo", LABEL),
    ("photos", LABEL), ("picture", LABEL), ("pictures", LABEL), ("place", LABEL), ("plan", FUNCTION),
    ("plans", FUNCTION), ("playlist", LABEL), ("plc", BODY), ("pledged", REPORTING), ("plus", LABEL), ("pm", TITLE),
    ("podcast", LABEL), ("police", BODY), ("politics", LABEL), ("poll", LABEL), ("polls", LABEL), ("pope", TITLE),
    ("post", SOURCE), ("posted", LABEL | REPORTING), ("predicted", REPORTING), ("predicts", REPORTING),
    ("premier", TITLE), ("presenter", TITLE), ("president", TITLE), ("press", SOURCE), ("presswire", SOURCE),
    ("preview", LABEL), ("previously", LABEL), ("price", LABEL), ("prime", TITLE), ("prince", TITLE),
    ("princess", TITLE), ("pro", LABEL), ("prof", TITLE), ("professor", TITLE), ("profile", LABEL),
    ("promised", REPORTING), ("property", LABEL), ("pros", LABEL), ("prosecutors", BODY), ("protest", LABEL),
    ("protesters", BODY), ("protests", LABEL), ("ps", LABEL), ("published", LABEL), ("publisher", LABEL),
    ("put", FUNCTION), ("puts", FUNCTION), ("q", LABEL), ("q&a", LABEL), ("quake", LABEL), ("queen", TITLE),
    ("question", LABEL), ("questions", LABEL), ("quipped", REPORTING), ("quiz", LABEL), ("quote", LABEL),
    ("quoted", REPORTING), ("quotes", LABEL), ("rabbi", TITLE), ("racing", LABEL), ("radio", SOURCE),
    ("rating", LABEL), ("re", LABEL), ("read", LABEL), ("reads", REPORTING), ("reality", LABEL), ("rebels", BODY),
    ("recalled", REPORTING), ("recap", LABEL), ("recipe", LABEL), ("recounted", REPORTING), ("refile", LABEL),
    ("regulator", BODY), ("reiterated", REPORTING), ("related", LABEL), ("release", LABEL), ("religion", LABEL),
    ("remarked", REPORTING), ("remember", LABEL), ("rep", TITLE), ("repeat", LABEL), ("replied", REPORTING),
    ("replies", REPORTING), ("report", LABEL | SOURCE), ("reported", REPORTING), ("reportedly", REPORTING),
    ("reporter", TITLE | SOURCE), ("reporters", SOURCE), ("reports", LABEL), ("representative", TITLE),
    ("reps", TITLE), ("republicans", BODY), ("researchers", BODY), ("residents", BODY), ("responded", REPORTING),
    ("responds", REPORTING), ("response", LABEL), ("result", LABEL), ("results", LABEL), ("reuters", BODY),
    ("rev", TITLE), ("revealed", LABEL | REPORTING), ("reveals", REPORTING), ("reverend", TITLE),
    ("review", LABEL | SOURCE), ("reviews", LABEL), ("right", LABEL), ("rise", FUNCTION), ("rises", FUNCTION),
    ("round", LABEL), ("roundup", LABEL), ("row", LABEL), ("rugby", LABEL), ("rumor", LABEL), ("rumour", LABEL),
    ("said", REPORTING), ("same", FUNCTION), ("sat", WEEKDAY), ("saturday", WEEKDAY), ("say", REPORTING),
    ("saying", REPORTING), ("says", REPORTING), ("scam", LABEL), ("scene", LABEL), ("schedule", LABEL),
    ("science", LABEL), ("scientists", BODY), ("score", LABEL), ("scores", LABEL), ("second", LABEL),
    ("secretary", TITLE), ("section", LABEL), ("see", LABEL), ("seek", FUNCTION), ("seeks", FUNCTION), ("sen", TITLE),
    ("senate", BODY), ("senator", TITLE), ("sens", TITLE), ("sep", MONTH), ("sept", MONTH), ("september", MONTH),
    ("sergeant", TITLE), ("series", LABEL), ("service", BODY | SOURCE), ("services", SOURCE), ("session", LABEL),
    ("set", FUNCTION), ("sets", FUNCTION), ("seven", FUNCTION), ("sgt", TITLE), ("shaikh", TITLE), ("shall", FUNCTION),
    ("she", FUNCTION), ("sheikh", TITLE), ("sheriff", TITLE), ("shock", LABEL), ("shorts", LABEL),
    ("should", FUNCTION), ("shouted", REPORTING), ("show", FUNCTION), ("shows", FUNCTION), ("shri", TITLE),
    ("sidebar", LABEL), ("since", FUNCTION), ("singer", TITLE), ("sir", TITLE), ("sister", TITLE), ("six", FUNCTION),
    ("sketch", LABEL), ("smt", TITLE), ("snapshot", LABEL), ("so", FUNCTION), ("soccer", LABEL),
    ("society", LABEL | BODY), ("soldiers", BODY), ("some", FUNCTION), ("sorry", LABEL), ("source", LABEL),
    ("sources", LABEL), ("speaker", TITLE), ("speaking", REPORTING), ("special", LABEL), ("spoiler", LABEL),
    ("spoke", REPORTING), ("spokesman", TITLE), ("spokesperson", TITLE), ("spokeswoman", TITLE), ("sponsored", LABEL),
    ("sport", LABEL), ("sports", LABEL), ("spotlight", LABEL), ("staff", BODY | SOURCE), ("starring", LABEL),
    ("start", FUNCTION), ("starts", FUNCTION), ("stated", REPORTING), ("statement", LABEL), ("states", REPORTING),
    ("statistics", LABEL), ("stats", LABEL), ("step", LABEL), ("still", FUNCTION), ("stocks", LABEL),
    ("stop", FUNCTION), ("stops", FUNCTION), ("storm", LABEL), ("story", LABEL), ("stressed", REPORTING),
    ("stresses", REPORTING), ("strike", LABEL), ("striker", TITLE), ("students", BODY), ("study", LABEL),
    ("subject", LABEL), ("such", FUNCTION), ("suggested", REPORTING), ("suggests", REPORTING), ("summary", LABEL),
    ("summit", LABEL), ("sun", WEEKDAY | SOURCE), ("sunday", WEEKDAY), ("superintendent", TITLE), ("supreme", BODY),
    ("survey", LABEL), ("syndicate", SOURCE), ("take", LABEL | FUNCTION), ("takeaways", LABEL), ("takes", FUNCTION),
    ("taliban", BODY), ("talks", LABEL), ("teachers", BODY), ("team", BODY), ("tech", LABEL), ("technologies", BODY),
    ("technology", LABEL), ("television", SOURCE), ("telling", REPORTING), ("tells", REPORTING), ("ten", FUNCTION),
    ("tennis", LABEL), ("tesla", BODY), ("testified", REPORTING), ("than", FUNCTION), ("thanks", LABEL),
    ("that", FUNCTION), ("theater", LABEL), ("theatre", LABEL), ("their", FUNCTION), ("them", FUNCTION),
    ("then", LABEL), ("there", LABEL), ("therefore", FUNCTION), ("these", FUNCTION), ("they", FUNCTION),
    ("thinks", REPORTING), ("third", LABEL), ("this", FUNCTION), ("those", FUNCTION), ("though", FUNCTION),
    ("thought", REPORTING), ("three", FUNCTION), ("through", FUNCTION), ("throughout", FUNCTION), ("thu", WEEKDAY),
    ("thur", WEEKDAY), ("thurs", WEEKDAY), ("thursday", WEEKDAY), ("thus", FUNCTION), ("till", FUNCTION),
    ("time", LABEL), ("times", SOURCE), ("tip", LABEL), ("tips", LABEL), ("to", FUNCTION), ("today", LABEL | SOURCE),
    ("told", REPORTING), ("tomorrow", LABEL), ("tonight", LABEL), ("too", FUNCTION), ("topic", LABEL),
    ("topics", LABEL), ("tories", BODY), ("total", LABEL), ("totals", LABEL), ("toward", FUNCTION),
    ("towards", FUNCTION), ("transcript", LABEL), ("travel", LABEL), ("treasury", BODY), ("trending", LABEL),
    ("trial", LABEL), ("tribunal", BODY), ("tribune", SOURCE), ("trivia", LABEL), ("troops", BODY), ("true", LABEL),
    ("tue", WEEKDAY), ("tues", WEEKDAY), ("tuesday", WEEKDAY), ("tv", SOURCE), ("tweet", LABEL),
    ("tweeted", REPORTING), ("tweets", LABEL | REPORTING), ("twice", FUNCTION), ("twitter", BODY), ("two", FUNCTION),
    ("typhoon", LABEL), ("uefa", BODY), ("un", BODY), ("under", FUNCTION), ("underlined", REPORTING), ("unesco", BODY),
    ("unicef", BODY), ("union", BODY), ("university", BODY), ("unless", FUNCTION), ("until", FUNCTION),
    ("up", FUNCTION), ("upcoming", LABEL), ("update", LABEL), ("updated", LABEL), ("updates", LABEL),
    ("updating", LABEL), ("upon", FUNCTION), ("urged", REPORTING), ("urgent", LABEL), ("urges", REPORTING),
    ("use", FUNCTION), ("uses", FUNCTION), ("vaccine", LABEL), ("venue", LABEL), ("verdict", LABEL),
    ("versus", FUNCTION), ("very", FUNCTION), ("via", FUNCTION), ("vice-president", TITLE), ("victims", BODY),
    ("video", LABEL), ("videos", LABEL), ("view", LABEL), ("viewpoint", LABEL), ("views", LABEL), ("villagers", BODY),
    ("virus", LABEL), ("vote", LABEL), ("voters", BODY), ("vow", FUNCTION), ("vowed", REPORTING), ("vows", FUNCTION),
    ("vs", FUNCTION), ("wait", LABEL), ("want", FUNCTION), ("wants", FUNCTION), ("war", LABEL), ("warned", REPORTING),
    ("warning", LABEL), ("warns", REPORTING), ("was", FUNCTION), ("watch", LABEL), ("we", FUNCTION),
    ("weather", LABEL), ("webinar", LABEL), ("website", LABEL), ("wed", WEEKDAY), ("wednesday", WEEKDAY),
    ("week", LABEL), ("well", LABEL), ("were", FUNCTION), ("what", FUNCTION), ("when", FUNCTION), ("where", FUNCTION),
    ("which", FUNCTION), ("while", FUNCTION), ("who", FUNCTION), ("whom", FUNCTION), ("whose", FUNCTION),
    ("why", FUNCTION), ("will", FUNCTION), ("win", FUNCTION), ("winners", LABEL), ("wins", FUNCTION), ("wire", SOURCE),
    ("wires", SOURCE), ("with", FUNCTION), ("within", FUNCTION), ("without", FUNCTION), ("witnesses", BODY),
    ("won", FUNCTION), ("workers", BODY), ("world", LABEL), ("would", FUNCTION), ("wow", LABEL), ("wrap", LABEL),
    ("wrap-up", LABEL), ("wrapup", LABEL), ("wrestling", LABEL), ("writes", REPORTING), ("writethru", LABEL),
    ("writing", REPORTING), ("wrong", LABEL), ("wrote", REPORTING), ("year", LABEL), ("yes", LABEL),
    ("yesterday", LABEL), ("yet", FUNCTION), ("you", FUNCTION), ("your", FUNCTION),
];

/// What stands in parentheses behind names most often and is in no way a source: parties, offices,
/// clock zones. An agency of the same letters is found first, by the list of agencies. In small letters.
#[rustfmt::skip]
static OTHER_ABBREVIATIONS: Words = Words::new(&[
    "aids", "akp", "am", "anc", "bjd", "bjp", "bsp", "bst", "cdt", "cdu", "ceo", "cet", "cfo", "coo", "cst", "csu",
    "cto", "dmk", "dpp", "dup", "edt", "est", "et", "eu", "fdp", "gdp", "gmt", "gop", "hdp", "hiv", "inc", "ist",
    "jdu", "kmt", "ldp", "mbe", "md", "mdc", "mep", "mk", "mla", "mp", "mpp", "msp", "mst", "nc", "ncp", "ndp", "npp",
    "obe", "pcr", "pdp", "pdt", "pkk", "pm", "pml-n", "ppp", "ps", "psoe", "pst", "pt", "qc", "rjd", "sdlp", "snp",
    "spd", "tdp", "tmc", "uae", "uk", "ukip", "un", "upa", "us", "usa", "utc", "vp",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        OTHER_ABBREVIATIONS.assert_sorted();
        WORDS.assert_sorted();
        assert!(ENTRIES.iter().all(|(word, _)| word.is_ascii()), "`may_be_known` counts on it");
    }

    #[test]
    fn words() {
        for (word, kind) in [
            ("POLL", Kinds::LABEL),
            ("Editor’s", Kinds::LABEL),
            ("President", Kinds::TITLE),
            ("Police", Kinds::BODY),
            ("Why", Kinds::FUNCTION),
            ("sept", Kinds::MONTH),
            ("Friday", Kinds::WEEKDAY),
            ("SAYS", Kinds::REPORTING),
            ("Press", Kinds::SOURCE),
        ] {
            assert!(Kinds::of(word).any(kind), "{word}");
        }
        assert_eq!(Kinds::of("Karavel"), Kinds::default());
        assert!(is_other_abbreviation("MP") && !is_other_abbreviation("AP"));
    }
}
