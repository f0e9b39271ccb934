//! What verbs of saying take: a clause, a noun phrase, a hearer, an infinitive.
//!
//! A verb stands in a list for each of them; what it takes besides is no speech (*reported the theft to the police* has a
//! noun phrase, and *reported* is in no list of those that take one).

use super::class;
use super::cues::{Verb, verbs};
use super::lookup::Words;

/// Verbs by what they take. Their forms are those of the cue verbs, and mean the same there.
pub(super) const REPORTING: &[Verb] = verbs! {
    // What a clause behind them says, with *that* or without, somebody said.
    CLAUSE: {
        regular: "add", "report", "explain", "claim", "recall", "insist", "assert", "maintain", "contend", "complain",
            "warn", "protest", "post", "affirm", "reaffirm", "confirm", "predict", "suggest", "proclaim", "remind",
            "lament", "boast", "joke", "hint", "repeat", "reveal", "inform", "remark", "comment", "tweet", "answer",
            "respond", "counter", "demand", "recommend", "caution", "counsel", "attest", "point", "claim", "shout",
            "retort", "forecast", "recount", "signal", "threaten", "rebut", "mention", "text", "email", "bemoan";
        mute_e: "conclud", "reiterat", "observ", "announc", "assur", "advis", "declar", "stat", "argu", "not", "opin",
            "mus", "elaborat", "speculat", "pledg", "alleg", "acknowledg", "conced", "disclos", "propos", "promis",
            "surmis", "theoriz", "emphasiz", "emphasis", "underscor", "indicat", "agre", "relat", "estimat", "stipulat",
            "insinuat", "cit", "urg", "jok", "pronounc", "charg", "continu", "describ", "characteriz", "quot";
        y: "repl", "testif", "clarif", "specif", "impl", "notif", "den";
        hiss: "stress", "confess", "profess", "express", "discuss", "guess";
        doubled: "quip" ("p"), "admit" ("t"), "brag" ("g"), "aver" ("r"), "concur" ("r");
        irregular: "say" ("says", "said", "said", "saying"), "tell" ("tells", "told", "told", "telling"),
            "write" ("writes", "wrote", "written", "writing"), "swear" ("swears", "swore", "sworn", "swearing"),
            "ask" ("asks", "asked", "asked", "asking"), "forecast" ("forecasts", "forecast", "forecast", "forecasting");
    }
    // What a phrase with its preposition names behind them was said: *called for a ban*, *responded to questions*.
    TOPIC: {
        regular: "respond", "call", "hint", "complain", "warn", "joke", "boast";
        mute_e: "apologiz", "apologis", "speculat", "argu", "mus";
        doubled: "brag" ("g");
    }
    // A clause needs no *that* behind these.
    DIRECTLY: {
        regular: "add", "report", "explain", "claim", "recall", "insist", "contend", "complain", "warn", "confirm",
            "predict", "suggest", "joke", "hint", "reveal", "remark", "tweet", "maintain", "boast", "assert", "repeat",
            "lament", "inform", "remind", "post";
        mute_e: "conclud", "announc", "assur", "declar", "stat", "argu", "not", "alleg", "acknowledg", "conced", "disclos",
            "propos", "promis", "pledg", "estimat", "indicat", "observ", "speculat", "jok";
        y: "impl", "repl", "testif", "clarif", "den";
        doubled: "quip" ("p"), "admit" ("t");
        irregular: "say" ("says", "said", "said", "saying"), "write" ("writes", "wrote", "written", "writing"),
            "swear" ("swears", "swore", "sworn", "swearing");
    }
    // Verbs that need a hearer, or may have one.
    HEARER: {
        regular: "ask", "remind", "inform", "warn", "caution", "assur", "text", "email";
        mute_e: "assur", "advis", "promis";
        y: "notif";
        irregular: "tell" ("tells", "told", "told", "telling");
    }
    // Whom they urge to do something is part of what is said.
    MOVES: {
        regular: "ask", "warn", "exhort", "call", "caution", "counsel", "remind", "beg", "implor", "request";
        mute_e: "urg", "advis", "challeng", "implor";
        irregular: "tell" ("tells", "told", "told", "telling");
    }
    // What one says one will do.
    DOES: {
        regular: "vow", "threaten", "offer", "claim", "demand";
        mute_e: "promis", "pledg", "propos";
        irregular: "swear" ("swears", "swore", "sworn", "swearing");
    }
    // A noun phrase behind them is what was said, or said of somebody.
    NAMES: {
        regular: "call", "label", "brand", "claim", "demand", "reveal", "confirm", "predict", "recall", "lament", "tout",
            "portray", "recommend", "suggest", "affirm", "reaffirm", "repeat", "allege", "proclaim", "report", "depict",
            "forecast", "bemoan", "explain", "request", "recount", "boast",
            "warn", "signal", "tweet";
        mute_e: "announc", "describ", "accus", "propos", "promis", "declar", "acknowledg", "pledg", "reiterat", "alleg",
            "disclos", "emphasiz", "emphasis", "characteriz", "characteris", "liken", "estimat", "not", "conced",
            "underscor", "urg", "relat", "pronounc", "stat",
            "detail";
        y: "decr", "den", "clarif", "specif";
        hiss: "stress";
        doubled: "admit" ("t"), "rebut" ("t"), "dub" ("b");
        irregular: "liken" ("likens", "likened", "likened", "likening"),
            "forecast" ("forecasts", "forecast", "forecast", "forecasting"),
            "swear" ("swears", "swore", "sworn", "swearing");
    }
    // These name what they are about, and are no report unless some words stand in marks.
    JUDGES: {
        regular: "condemn", "blast", "reject", "slam", "mock", "question", "defend", "attack", "hail", "applaud", "thank",
            "scold", "taunt", "credit", "address", "counter", "discuss";
        mute_e: "prais", "blam", "criticiz", "criticis", "denounc", "derid", "chid", "ridicul", "lambast", "cit", "rebuk",
            "welcom", "castigat";
        y: "vilif", "justif";
        hiss: "dismiss", "bash", "express", "trash";
        doubled: "slam" ("m"), "rip" ("p"), "refer" ("r");
    }
    // Doing something is what was said.
    DOING: {
        regular: "recommend", "suggest", "report", "mention", "recall";
        mute_e: "propos", "describ", "acknowledg", "accus", "advocat";
        y: "den";
        doubled: "admit" ("t");
    }
};

/// Persons and bodies that are as often a heading or a credit before a colon: *Women: Low wins in Tarn*.
pub(crate) static UNSAYING: Words = Words::new(&[
    "actor",
    "actress",
    "agency",
    "anchor",
    "announcer",
    "audience",
    "author",
    "authors",
    "boys",
    "channel",
    "child",
    "children",
    "club",
    "commentary",
    "crew",
    "crowd",
    "directors",
    "editor",
    "editors",
    "family",
    "girls",
    "group",
    "groups",
    "guest",
    "guests",
    "host",
    "hosts",
    "kids",
    "league",
    "magazine",
    "man",
    "media",
    "member",
    "members",
    "men",
    "mission",
    "narrator",
    "network",
    "newspaper",
    "office",
    "paper",
    "people",
    "person",
    "player",
    "players",
    "reporter",
    "reporters",
    "singer",
    "singers",
    "source",
    "sources",
    "staff",
    "team",
    "teams",
    "visitors",
    "winner",
    "winners",
    "woman",
    "women",
    "writer",
    "writers",
]);

/// What is written and says something before a colon: *Report: council to meet in private*.
pub(crate) static WRITTEN: Words = Words::new(&["poll", "report", "study", "survey"]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        UNSAYING.assert_sorted();
        WRITTEN.assert_sorted();
    }
}
