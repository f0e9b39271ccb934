//! What a word or a mark may be, as a set of bits: a word can be several things.

/// A set of classes.
pub(crate) type Class = u128;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: Class = 1 << $bit;)*
    };
}

classes! {
    // Shape.
    WORD = 0;
    /// Its first letter is a capital.
    CAP = 1;
    NUMBER = 2;
    COMMA = 3;
    COLON = 4;
    SEMI = 5;
    DASH = 6;
    /// `.`, `!` or `?` that ends a sentence.
    STOP = 7;
    /// A whole quote, marks and all.
    QUOTE = 8;
    OPEN = 9;
    CLOSE = 10;
    /// `'s`, or `s'`.
    POSS = 11;
    OTHER = 12;
    /// An initial or an abbreviation with its dot.
    DOT = 13;
    // Of a quote: how it ends, inside its marks.
    ENDS_STOP = 14;
    ENDS_CRY = 15;
    ENDS_COMMA = 16;
    // Of a quote: it begins with a capital.
    OPENS_CAP = 17;
    /// Only capitals, more than one letter.
    UPPER = 18;
    /// Ends in `-ed` (or looks like a past form) and is in no table.
    PASTLIKE = 19;
    INGLIKE = 20;

    // Verbs.
    SAY = 24;
    HOLD = 25;
    BASE = 26;
    THIRD = 27;
    PAST = 28;
    PART = 29;
    ING = 30;
    /// A form of *be*, *have*, *do*, or a modal.
    AUX = 31;
    /// A form of *be*.
    BE = 32;

    // Small words.
    ADV = 33;
    DET = 34;
    PRON = 35;
    /// *who*, *which*.
    REL = 36;
    PREP = 37;
    /// *and*, *or*, *but*.
    CONJ = 38;
    /// *that*, *because*, *when*.
    SUB = 39;
    /// *him*, *them*, *me*.
    OBJ = 40;
    /// *his*, *their*.
    OWN = 41;
    NOT = 42;
    /// An adjective behind its noun, with a phrase of its own: *a source familiar with the case*.
    BEHIND = 23;
    /// *what*: a relative that has its noun in itself.
    FUSED = 22;
    /// A verb that is a cue with its adverb or *that* alone: *hit out*, *fired back*, *held that*.
    PHRASAL = 21;
    TO = 43;

    // Nouns.
    /// One who speaks: *spokesman*, *officials*, *ministry*.
    SPEAKER = 44;
    /// What is said: *statement*, *letter*, *words*.
    SAYING = 45;
    TIME = 46;
    TITLE = 47;
    PARTICLE = 48;
    /// A verb form that is a noun as often (*claims*, *reports*).
    NOUNLIKE = 49;
    /// Leads a term, not speech: *so-called*, *entitled*, *nicknamed*.
    NAMING = 50;
    /// What has a title of its own: *film*, *song*, *programme*.
    WORK = 51;
    /// A finite verb of no interest.
    VERB = 52;
    /// *as*.
    AS = 53;
    THAT = 54;
    /// A plain word that only looks like another class by its ending.
    PLAIN = 55;
    /// *Jr.*, *III*.
    SUFFIX = 56;
    /// A subject pronoun that stands for a person or persons.
    PERSON = 57;
    /// What leads to a source: *according* (to), *by*.
    ACCORDING = 58;
    /// A verb that needs a hearer before the words: *tell*.
    TELL = 61;
    /// Gives a name, in the present: *they call it*.
    CALLING = 62;
    /// Before *to* it is no cue: *continues to grow*.
    ASPECT = 63;
    /// A cue that is more often a verb of doing, willing or meaning: *offered*, *wants*, *thought*.
    WEAK = 64;
    /// *May*, *March*: a month beside a number or behind *in*, else a name or a verb.
    MONTH = 65;
    /// A verb that makes its object speak: *led Low to say*.
    CAUSE = 66;
    /// What a hearer is, behind *was*: *was asked*, *was told*.
    ASKED = 67;
    /// An adverb of place, which no verb group goes over: *was there said*.
    LOCAL = 68;
    /// Leads the name of a region: *South*, *New*.
    REGION = 69;
    /// What has words on it: *banner*, *placard*.
    SIGN = 70;
    /// What shows somebody speaking: *clip*, *footage*.
    FOOTAGE = 71;
    /// A verb of showing or hearing: *shows Low saying*.
    SHOWS = 72;
    /// A verb of saying that is done with a thing of a name, too: *sang "X"*, *published a "X"*.
    TAKES = 74;
    /// Before a preposition it says nothing: *called for*, *hails from*.
    BARE = 75;
    /// A noun for a body that has a name of its own: *a spokesman for the firm, Ostra Steel*.
    FIRM = 76;
    /// *per*
    PER = 77;
    /// *from*
    FROM = 73;
    /// A noun in the plural, by its ending or by the tables.
    PLURAL = 60;
    /// A day or a month by name.
    DATE = 59;

    // What a verb of saying takes, as its clause or object.
    /// A clause with *that*: *noted that it rains*.
    CLAUSE = 100;
    /// A clause without *that*: *said it rains*.
    DIRECTLY = 101;
    /// A hearer, who is no part of what is said: *told the crew that it rains*.
    HEARER = 102;
    /// Somebody who is to do something: *urged the crew to wait*.
    MOVES = 103;
    /// An infinitive: *vowed to wait*.
    DOES = 104;
    /// A noun phrase: *announced a delay*, *called it a mess*.
    NAMES = 105;
    /// An *-ing* form: *denied waiting*.
    DOING = 106;
    /// Leads a question: *whether*, *how*, *what*.
    ASKING = 107;
    /// Turns against what was said before, or stands beside it: *while*, *although*.
    CONTRAST = 108;
    /// A preposition and a noun phrase: *called for a ban*.
    TOPIC = 109;
    /// Leads to what somebody asked for or spoke of: *for*, *about*.
    MATTER = 110;
    /// Speaks of something, but is a report only with words in marks: *praised them as "heroes"*.
    JUDGES = 111;
}

/// What a table says besides: it does not tell what a word is, which its ending may.
pub(crate) const BESIDES: Class =
    CAUSE | ASKED | LOCAL | REGION | SIGN | FOOTAGE | SHOWS | WEAK | MONTH | TAKES | FROM | BARE | FIRM | PER;
/// What a capitalised word inside a sentence can still be; else it is a name.
pub(crate) const NAME: Class =
    TITLE | SPEAKER | TIME | DATE | SUFFIX | PARTICLE | SAYING | WORK | PLAIN | MONTH | REGION;
/// A verb form that stands with a subject.
pub(crate) const FINITE: Class = BASE | THIRD | PAST;
/// Any form of a verb that hands over to somebody's words.
pub(crate) const CUE: Class = SAY | HOLD;
/// Any form of a verb of saying, by what it takes.
pub(crate) const REPORTING: Class = CLAUSE | DIRECTLY | TOPIC | JUDGES | HEARER | MOVES | DOES | NAMES | DOING;

/// Whether a dot behind the word may be part of it: *Gov.*, *Jr.*, *Jan.*
pub(crate) const fn may_be_shortened(class: Class) -> bool {
    class & (SUFFIX | TIME) != 0 || class & TITLE != 0 && class & SPEAKER == 0
}
