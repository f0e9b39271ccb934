//! Cue verbs: the verbs that hand over to somebody's words.
//!
//! Limited to verbs that news copy puts beside quotation marks. A verb that is missing still counts directly
//! beside a quote, by its shape, so the list need not be complete; a verb too many would find speakers in
//! sentences that report nothing. Every form is listed (made from its stem at compile time), none is guessed.

use super::class::{self, Class};

/// The forms of one verb: base, third person, past, participle, `-ing`.
pub(super) struct Verb {
    pub(super) class: Class,
    pub(super) forms: [&'static str; 5],
}

macro_rules! verbs {
    ($($class:ident: { $($rule:ident: $($stem:literal $(($($more:literal),*))?),*;)* })*) => {
        &[$($($(verbs!(@ $rule class::$class, $stem $(, $($more),*)?)),*),*),*]
    };
    // add: adds, added, adding
    (@ regular $class:expr, $s:literal) => {
        Verb { class: $class, forms: [$s, concat!($s, "s"), concat!($s, "ed"), concat!($s, "ed"), concat!($s, "ing")] }
    };
    // argu-: argue, argues, argued, arguing
    (@ mute_e $class:expr, $s:literal) => {
        Verb {
            class: $class,
            forms: [concat!($s, "e"), concat!($s, "es"), concat!($s, "ed"), concat!($s, "ed"), concat!($s, "ing")],
        }
    };
    // repl-: reply, replies, replied, replying
    (@ y $class:expr, $s:literal) => {
        Verb {
            class: $class,
            forms: [concat!($s, "y"), concat!($s, "ies"), concat!($s, "ied"), concat!($s, "ied"), concat!($s, "ying")],
        }
    };
    // stress: stresses, stressed, stressing
    (@ hiss $class:expr, $s:literal) => {
        Verb { class: $class, forms: [$s, concat!($s, "es"), concat!($s, "ed"), concat!($s, "ed"), concat!($s, "ing")] }
    };
    // quip + p: quips, quipped, quipping
    (@ doubled $class:expr, $s:literal, $d:literal) => {
        Verb {
            class: $class,
            forms: [$s, concat!($s, "s"), concat!($s, $d, "ed"), concat!($s, $d, "ed"), concat!($s, $d, "ing")],
        }
    };
    (@ irregular $class:expr, $b:literal, $t:literal, $p:literal, $pp:literal, $i:literal) => {
        Verb { class: $class, forms: [$b, $t, $p, $pp, $i] }
    };
}

pub(super) use verbs;

pub(super) const VERBS: &[Verb] = verbs! {
    // Verbs that take somebody's words as their object.
    SAY: {
        regular: "add", "ask", "answer", "respond", "retort", "report", "explain", "claim", "comment", "remark",
            "recall", "insist", "assert", "maintain", "contend", "complain", "warn", "protest", "exclaim", "shout",
            "yell", "scream", "whisper", "mutter", "murmur", "bellow", "roar", "howl", "wail", "bark",
            "growl", "snarl", "thunder", "boom", "chant", "tweet", "retweet", "post", "text", "email", "e-mail",
            "counter", "wonder", "affirm", "confirm", "predict", "suggest", "proclaim", "recount", "remind",
            "remember", "lament", "vow", "boast", "mock", "jest", "sigh", "groan", "moan", "snort", "scoff", "sneer",
            "beam", "deadpan", "interject", "interrupt", "plead", "appeal", "demand", "order", "command", "counsel",
            "caution", "signal", "goad", "gloat", "attest", "reckon", "hint", "repeat", "mention", "tout", "rant",
            "reveal", "reason",
            "threaten", "caption", "coo", "sign", "rejoin", "exhort", "point", "shoot", "laugh",
            "grin", "smile", "shrug", "hoot", "shriek", "offer", "recommend", "elicit", "posit", "inform", "bemoan",
            "enjoin", "crow", "gasp", "grunt", "holler", "huff", "recollect", "sniff", "squeal", "stammer",
            "stutter", "trumpet", "volunteer", "croak", "drawl", "object", "persist", "vent", "pray", "hazard",
            "yelp", "react";
        mute_e: "conclud", "reiterat", "chuckl", "chortl", "observ", "announc", "assur", "advis", "declar", "stat",
            "argu", "continu", "not", "opin", "mus", "enthus", "elaborat", "speculat", "pronounc", "cit", "recit",
            "narrat", "relat", "pledg", "alleg", "acknowledg", "conced", "disclos", "propos", "promis", "surmis",
            "summaris", "summariz", "theoris", "theoriz", "advocat", "emphasis", "emphasiz", "underlin", "urg",
            "rag", "fum", "interven", "inquir", "enquir", "grip", "jok", "confid", "agre", "apologis", "apologiz",
            "indicat", "charg", "challeng", "quot", "retaliat", "underscor", "ventur", "wheez", "implor",
            "disagre", "believ", "whin", "grumbl", "grous", "giggl", "teas", "inton", "intimat",
            "postulat", "pontificat", "stipulat", "ru", "exhal", "rejoic", "reminisc", "divulg", "articulat", "chim",
            "lectur", "mumbl", "ruminat", "insinuat", "interpos", "eulogis", "eulogiz", "allud", "fir";
        y: "repl", "testif", "clarif", "specif", "cr", "prophes", "quer", "notif";
        hiss: "stress", "confess", "gush", "preach", "guess", "press", "hiss", "echo", "profess", "admonish";
        doubled: "quip" ("p"), "admit" ("t"), "refer" ("r"), "snap" ("p"), "sob" ("b"), "brag" ("g"), "blog" ("g"),
            "demur" ("r"), "chat" ("t"), "rap" ("p"), "aver" ("r"), "submit" ("t"), "regret" ("t"),
            "concur" ("r");
        irregular: "say" ("says", "said", "said", "saying"), "tell" ("tells", "told", "told", "telling"),
            "write" ("writes", "wrote", "written", "writing"), "read" ("reads", "read", "read", "reading"),
            "swear" ("swears", "swore", "sworn", "swearing"), "sing" ("sings", "sang", "sung", "singing"),
            "think" ("thinks", "thought", "thought", "thinking"), "begin" ("begins", "began", "begun", "beginning"),
            "shoot" ("shoots", "shot", "shot", "shooting"), "quiz" ("quizzes", "quizzed", "quizzed", "quizzing"),
            "spit" ("spits", "spat", "spat", "spitting"),
            "sum" ("sums", "summed", "summed", "summing"), "put" ("puts", "put", "put", "putting"),
            "forewarn" ("forewarns", "forewarned", "forewarned", "forewarning");
    }
    // Verbs that hold some words of somebody (*called it "a mess"*). By themselves they introduce no speech.
    HOLD: {
        regular: "call", "label", "term", "brand", "blast", "slam", "attack", "condemn", "reject", "portray", "deem",
            "regard", "consider", "hail", "applaud", "laud", "welcom", "thank", "commend", "credit", "express",
            "question", "defend", "rail", "talk", "insult", "scold", "want", "fear", "doubt", "expect", "hammer",
            "mouth", "taunt", "jeer", "cheer", "bemoan", "depict", "liken", "focus", "dub",
            "assail", "declaim", "flay", "instruct",
            "paint", "highlight", "expound", "contest",
            "show";
        mute_e: "describ", "denounc", "accus", "prais", "blam", "welcom", "berat", "characteris", "characteriz",
            "lambast",
            "ridicul", "hop", "estimat", "salut", "endors", "rebuk", "deplor", "attribut", "compar", "nicknam",
            "derid", "chid", "voic", "categoriz", "defin", "decid", "releas", "issu", "reassur", "admir", "fram",
            "criticiz", "criticis", "hat", "lov", "recogniz",
            "recognis", "apprais", "promot", "castigat", "chastis", "excoriat", "repudiat", "persuad", "guarante",
            "imagin", "advocat", "judg", "examin";
        y: "decr", "worr", "vilif", "justif", "identif", "den", "rall";
        hiss: "wish", "publish", "lash", "trash", "dismiss", "address", "bash", "push", "express", "discuss",
            "toss", "crush", "vouch", "slash";
        doubled: "slam" ("m"), "label" ("l"), "rip" ("p"), "dub" ("b"), "rebut" ("t"), "pen" ("n"), "tag" ("g");
        irregular: "speak" ("speaks", "spoke", "spoken", "speaking"), "see" ("sees", "saw", "seen", "seeing"),
            "find" ("finds", "found", "found", "finding"), "feel" ("feels", "felt", "felt", "feeling"),
            "deliver" ("delivers", "delivered", "delivered", "delivering"),
            "hit" ("hits", "hit", "hit", "hitting");
    }
};
