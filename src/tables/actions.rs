//! The words of a news page's interface, which its text drags along: buttons at the end of a header line, labels of
//! lines that are none.

use super::word_list::Words;

pub(super) static ACTIONS: Words = Words::new(&[
    "print",
    "share",
    "comments",
    "comment",
    "save",
    "email",
    "e-mail",
    "mail",
    "tweet",
    "listen",
    "bookmark",
    "follow",
    "subscribe",
    "like",
    "likes",
    "shares",
    "views",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
    "linkedin",
    "pinterest",
    "reddit",
    "messenger",
    "instagram",
    "copy",
    "download",
    "pdf",
    "discuss",
    "gift",
    "pocket",
    "flipboard",
    "sms",
    "viber",
    "republish",
    "translate",
    "bookmarks",
    "retweet",
    "tumblr",
    "koo",
    "threads",
    "donate",
    "favourite",
    "favorite",
    "reprint",
    "reprints",
    "feedback",
    "react",
    "reply",
]);

/// Whether a word is the name of a button of a news page: `Print`, `Share`, `Comments`. In any case.
///
/// Only words that stand alone on a button, since any of them at the end of a header line is taken for one. A place or a
/// section (`Reading`, `Live`) is not among them.
pub(crate) fn is_action(word: &str) -> bool {
    ACTIONS.has(word)
}

/// Whether a word begins a button of several words, though it is none alone: `Text size`, `Read later`.
pub(crate) fn leads_action(word: &str) -> bool {
    static LEADS: Words = Words::new(&[
        "text", "font", "read", "add", "post", "leave", "write", "view", "join", "increase", "decrease", "change",
    ]);
    is_action(word) || LEADS.has(word)
}

/// Whether a word only asks for what the button does: `Kindly share this story`
pub(crate) fn asks_kindly(word: &str) -> bool {
    static WORDS: Words = Words::new(&["kindly", "please"]);
    WORDS.has(word)
}

/// Whether a word ends a button of several words: `Share this article`, `Copy link`, `Text size`.
pub(crate) fn ends_action(word: &str) -> bool {
    static ENDS: Words = Words::new(&[
        "this",
        "article",
        "story",
        "page",
        "post",
        "link",
        "url",
        "us",
        "on",
        "later",
        "size",
        "app",
        "icon",
        "button",
        "favourites",
        "favorites",
        "discussion",
        "conversation",
        "channel",
        "version",
    ]);
    ENDS.has(word)
}

/// Whether a word may stand inside a button of several words: `Share on Facebook`, `Listen to this article`.
pub(crate) fn joins_action(word: &str) -> bool {
    static FILLERS: Words =
        Words::new(&["on", "via", "by", "to", "the", "a", "this", "with", "in", "our", "it", "for", "as"]);
    FILLERS.has(word)
}

/// Whether a mark is one of the letters by which readers change the size of the text: `A A`, `A- A+`.
pub(crate) fn is_size_mark(word: &str) -> bool {
    matches!(word, "A" | "A+" | "A-" | "A−" | "A–" | "AA" | "Aa" | "aA" | "AAA" | "+A" | "-A" | "a")
}

pub(super) static LINE_LABELS: Words = Words::new(&[
    "tags",
    "tag",
    "topics",
    "keywords",
    "categories",
    "category",
    "filed under",
    "labels",
    "sections",
    "more",
    "also read",
    "read also",
    "read more",
    "read",
    "further reading",
    "see also",
    "also see",
    "also watch",
    "watch",
    "watch video",
    "listen",
    "related",
    "related news",
    "related stories",
    "related articles",
    "must read",
    "recommended",
    "more on",
    "read this",
    "don't miss",
    "trending",
    "in pics",
    "in pictures",
    "photos",
    "photo",
    "pics",
    "pictures",
    "video",
    "videos",
    "gallery",
    "live",
    "live updates",
    "explained",
    "share",
    "print",
    "comments",
    "comment",
    "email",
    "tweet",
    "save",
    "home",
    "about",
    "about us",
    "contact us",
    "privacy",
    "menu",
    "login",
    "sign in",
    "sign up",
    "subscribe",
    "advertisement",
    "newsletter",
    "source",
    "sources",
    "contact",
    "copyright",
    "note",
    "editor's note",
    "disclaimer",
    "table of contents",
    "first published",
    "last updated",
    "published",
    "updated",
    "posted",
    "credit",
    "credits",
    "caption",
    "topics:",
]);

/// Whether a text before a bar or a colon is the label of a line that is no header: `Tags`, `Read more`, `Follow us`.
///
/// The labels that stand before bars on real pages, and that no paper is called by.
pub(crate) fn is_line_label(text: &str) -> bool {
    LINE_LABELS.has(text)
}

pub(super) static READER_VERBS: Words = Words::new(&[
    "follow",
    "subscribe",
    "click",
    "join",
    "download",
    "contact",
    "tweet",
    "share",
    "connect",
    "like",
    "reach",
    "write",
    "email",
    "sign",
]);

/// Whether a line that starts with this word, before a bar, speaks to its reader: `Follow us on Twitter | @name`.
pub(crate) fn addresses_reader(word: &str) -> bool {
    READER_VERBS.has(word)
}

pub(super) static SECTIONS: Words = Words::new(&[
    "world",
    "national",
    "nation",
    "international",
    "business",
    "sports",
    "sport",
    "politics",
    "entertainment",
    "technology",
    "tech",
    "science",
    "health",
    "opinion",
    "local",
    "news",
    "lifestyle",
    "economy",
    "education",
    "culture",
    "environment",
    "climate",
    "travel",
    "money",
    "markets",
    "finance",
    "crime",
    "video",
    "videos",
    "photos",
    "home",
    "headlines",
    "stories",
    "latest",
    "breaking",
    "exclusive",
    "analysis",
    "editorial",
    "features",
    "cricket",
    "football",
    "desk",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "bureau",
    "staff",
    "team",
    "editor",
    "agencies",
    "agency",
    "writer",
    "service",
    "read",
    "min",
]);

/// Whether a word, alone or last in a header's field, says that the field is no place: a section of the paper, or
/// those who wrote it. `World`, `Web Desk`, `Staff Reporter`
pub(crate) fn is_section(word: &str) -> bool {
    SECTIONS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_any_case() {
        assert!(is_action("Print"));
        assert!(is_action("SHARE"));
        assert!(!is_action("Printed"));
        assert!(!is_action(""));
        assert!(leads_action("Text") && ends_action("size") && joins_action("on"));
        assert!(is_size_mark("A+") && !is_size_mark("B"));
        assert!(is_line_label("Tags") && is_line_label("READ MORE"));
        assert!(addresses_reader("Follow") && is_section("Desk"));
    }
}
