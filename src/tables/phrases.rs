//! Phrases of the small lines of a body: labels that point elsewhere, headings, notes on who made a story.
//!
//! In small letters with single blanks, as [`crate::grammar::body`] compares them. Each list holds the words
//! of one slot of a construction, not whole labels, so that they meet in combinations never seen.

use super::word_list::{FirstWords, Words};

/// What a pointer asks for.
pub(crate) static ACTS: &[&str] = &["read", "watch", "listen", "see", "hear", "view"];

/// Those that ask for it alone. *See:* refers to something in the text.
pub(crate) static BARE_ACTS: &[&str] = &["read", "watch", "listen"];

/// The labels of acts that are the most common.
pub(crate) static PLAIN_ACTS: Words = Words::new(&[
    "read",
    "also read",
    "read also",
    "read more",
    "see also",
    "watch",
    "also watch",
    "watch also",
    "listen",
]);

/// What may stand behind an act.
#[rustfmt::skip]
pub(crate) static OBJECTS: &[&str] = &[
    "also", "more here", "this story", "this too", "this", "next", "here", "now", "live", "video", "the video",
    "full story", "the full story", "full article", "full report", "full interview", "in full", "it here", "too",
    "below", "our story", "our report",
];

/// How a linked piece stands to this one.
pub(crate) static RELATIONS: &[&str] = &["related", "recommended"];

/// The same, where it takes a noun to make a label.
pub(crate) static LIKENESSES: &[&str] = &["similar", "suggested"];

/// What is linked.
#[rustfmt::skip]
pub(crate) static PIECES: &[&str] = &[
    "stories", "story", "articles", "article", "news", "coverage", "content", "links", "link", "videos", "video",
    "reading", "reads", "read", "posts", "topics", "topic", "for you",
];

/// Labels of a pointer that follow no construction.
#[rustfmt::skip]
pub(crate) static SET_LABELS: Words = Words::new(&[
    "further reading", "further viewing", "further listening", "must read", "must reads", "must watch", "must see",
    "don't miss", "do not miss", "you may also like", "you might also like", "you may also read",
    "you may have missed", "up next", "icymi", "in case you missed it", "in case you missed this",
    "continue reading", "check out", "check this out", "from the archives", "from our archives", "full story",
    "dig deeper", "you may like", "you might like", "must listen", "recommended for you",
]);

/// Labels of a pointer in other languages, which stand in English copy's neighbours and in its own pages abroad.
#[rustfmt::skip]
pub(crate) static FOREIGN_LABELS: &[&str] = &[
    "baca juga", "baca lagi", "basahin din", "czytaj także", "czytaj też", "lea también", "lee también",
    "lee más", "lees meer", "lees ook", "leggi anche", "leia mais", "leia também", "lesen sie auch", "lire aussi",
    "lire également", "læs også", "läs mer", "läs också", "les også", "mehr zum thema", "saiba mais", "siehe auch",
    "simak juga", "soma pia", "soma zaidi", "te puede interesar", "vea también", "veja também", "ver también",
    "vedi anche", "voir aussi", "xem thêm",
];

/// Whether a text may begin with the label of a pointer or of a list of stories, from its first letters alone; they end at
/// whatever is no letter.
pub(crate) fn may_begin_label(letters: &str) -> bool {
    static FIRST_WORDS: FirstWords = FirstWords::of(&[
        ACTS,
        RELATIONS,
        LIKENESSES,
        SET_LABELS.list(),
        FOREIGN_LABELS,
        BAR_LABELS,
        HEADING_KINDS,
        BARE_HEADINGS,
        &["also", "more", "don", "dont", "today", "todays", "editor", "editors"],
    ]);
    FIRST_WORDS.may_have(letters)
}

/// Labels of what a house says below its stories of how it works.
#[rustfmt::skip]
pub(crate) static STANDARDS: &[&str] = &[
    "our standards", "our standard", "our principles", "our policy", "our policies", "our ethics", "our code", "our promise",
    "our editorial standards", "our editorial policy",
];

/// Between *more* and what it is about.
pub(crate) static MORE_LINKS: &[&str] = &["on", "about", "from", "in"];

/// What *more* may ask for.
#[rustfmt::skip]
pub(crate) static MORE_PIECES: &[&str] = &[
    "stories", "news", "coverage", "headlines", "here", "reading", "to read", "videos",
];

/// Kinds of a piece, which point to one if a bar follows; with a colon they begin a paragraph.
#[rustfmt::skip]
pub(crate) static BAR_LABELS: &[&str] = &[
    "explained", "explainer", "opinion", "editorial", "podcast", "video", "in pics", "in photos", "in pictures",
];

/// The first half of a heading of the related list.
#[rustfmt::skip]
pub(crate) static HEADING_KINDS: &[&str] = &[
    "related", "recommended", "more", "other", "latest", "top", "trending", "popular", "similar", "recent",
    "suggested", "featured", "most read", "most popular", "most viewed", "breaking", "today's", "our", "editor's",
    "editors'",
];

/// Those that are a heading by themselves.
#[rustfmt::skip]
pub(crate) static BARE_HEADINGS: &[&str] = &[
    "related", "recommended", "trending", "most read", "most popular", "most viewed", "editor's pick",
    "also in the news", "also in this section", "in other news", "in this section", "what to read next", "read next",
    "more like this", "more for you", "from the web", "around the web", "elsewhere on the site",
    "you may be interested in", "others also read", "people also read", "headlines",
];

/// The second half of a heading of the related list.
#[rustfmt::skip]
pub(crate) static HEADING_PIECES: &[&str] = &[
    "stories", "story", "articles", "article", "news", "coverage", "content", "links", "videos", "reading", "reads",
    "posts", "topics", "headlines", "picks", "news stories", "top stories", "latest stories", "now", "for you",
    "today",
];

/// Work on a story, as in `Reporting by`.
#[rustfmt::skip]
pub(crate) static DOINGS: &[&str] = &[
    "reporting", "reported", "report", "writing", "written", "editing", "edited", "compiled", "translated",
    "translation", "compiling", "production", "produced", "contributions", "contribution", "assistance", "published", "posted",
];

/// Labels before a source or a hand: `Source: IANS`.
#[rustfmt::skip]
pub(crate) static SOURCE_LABELS: &[&str] = &["source", "sources", "courtesy", "contributing", "contributors"];

/// How a note on the sources of a story begins.
pub(crate) static INPUTS: &[&str] = &["with", "inputs from", "inputs by", "input from", "inputs"];

/// How a note on further hands begins, without a source named.
#[rustfmt::skip]
pub(crate) static HELP: &[&str] = &[
    "with reporting", "with additional", "with assistance", "with contributions", "with files", "with reports",
    "with a report", "with reports from", "with a report from",
];

/// How a note begins that says that a story was not edited.
#[rustfmt::skip]
pub(crate) static FEED_OPENINGS: &[&str] = &[
    "this story", "this report", "this article", "this copy", "this news", "this content", "this is", "the story",
    "the article", "the above", "except for the headline", "only the headline", "disclaimer", "note",
];

/// What such a note says.
#[rustfmt::skip]
pub(crate) static FEEDS: &[&str] = &[
    "syndicated feed", "agency feed", "wire feed", "news feed", "auto-generated", "unedited", "originally published",
    "originally appeared", "first published", "first appeared", "republished from", "republished with",
];

/// What ends a text, or sends on.
#[rustfmt::skip]
pub(crate) static ENDS: &[&str] = &[
    "end", "ends", "enditem", "the end", "more", "more to follow", "more to come", "continued", "concluded",
];

/// Words between the names in a note on who made a story.
#[rustfmt::skip]
pub(crate) static BETWEEN_NAMES: &[&str] = &[
    "and", "in", "by", "from", "with", "for", "of", "the", "on", "at", "to", "additional", "reporting", "writing",
    "editing", "edited", "written", "compiled", "de", "van", "von", "bin", "del", "da", "a", "also", "assistance",
    "input", "inputs", "agency", "agencies", "wire", "wires", "files", "report", "reports",
];

/// What an agency's people are called: `Reuters Staff`, `AP Writer`.
#[rustfmt::skip]
pub(crate) static CALLINGS: &[&str] = &[
    "staff", "writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "news", "agency",
    "bureau", "desk", "photographer", "editor",
];
