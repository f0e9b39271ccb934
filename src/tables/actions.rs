//! The words of a news page's interface, which its text drags along: buttons at the end of a header line, labels of
//! lines that are none.

use super::lookup::Words;

/// Whether a word is the name of a button of a news page: `Print`, `Share`, `Comments`. In any case.
///
/// Only words that stand alone on a button, since any of them at the end of a header line is taken for one. A place or a
/// section (`Reading`, `Live`) is not among them.
pub(crate) fn is_action(word: &str) -> bool {
    #[rustfmt::skip]
    static ACTIONS: Words = Words::new(&[
        "bookmark", "bookmarks", "comment", "comments", "copy", "discuss", "donate", "download", "e-mail", "email",
        "facebook", "favorite", "favourite", "feedback", "flipboard", "follow", "gift", "instagram", "koo", "like",
        "likes", "linkedin", "listen", "mail", "messenger", "pdf", "pinterest", "pocket", "print", "react", "reddit",
        "reply", "reprint", "reprints", "republish", "retweet", "save", "share", "shares", "sms", "subscribe",
        "telegram", "threads", "translate", "tumblr", "tweet", "twitter", "viber", "views", "whatsapp",
    ]);
    ACTIONS.hold(word)
}

/// Whether a word begins a button of several words, though it is none alone: `Text size`, `Read later`.
pub(crate) fn leads_action(word: &str) -> bool {
    const LEADS: &[&str] =
        &["text", "font", "read", "add", "post", "leave", "write", "view", "join", "increase", "decrease", "change"];
    is_action(word) || is_one_of(word, LEADS)
}

/// Whether a word only asks for what the button does: `Kindly share this story`
pub(crate) fn asks_kindly(word: &str) -> bool {
    is_one_of(word, &["kindly", "please"])
}

/// Whether a word ends a button of several words: `Share this article`, `Copy link`, `Text size`.
pub(crate) fn ends_action(word: &str) -> bool {
    #[rustfmt::skip]
    static ENDS: Words = Words::new(&[
        "app", "article", "button", "channel", "conversation", "discussion", "favorites", "favourites", "icon",
        "later", "link", "on", "page", "post", "size", "story", "this", "url", "us", "version",
    ]);
    ENDS.hold(word)
}

/// Whether a word may stand inside a button of several words: `Share on Facebook`, `Listen to this article`.
pub(crate) fn joins_action(word: &str) -> bool {
    #[rustfmt::skip]
    static FILLERS: Words = Words::new(&[
        "a", "as", "by", "for", "in", "it", "on", "our", "the", "this", "to", "via", "with",
    ]);
    FILLERS.hold(word)
}

/// Whether a mark is one of the letters by which readers change the size of the text: `A A`, `A- A+`.
pub(crate) fn is_size_mark(word: &str) -> bool {
    matches!(word, "A" | "A+" | "A-" | "A−" | "A–" | "AA" | "Aa" | "aA" | "AAA" | "+A" | "-A" | "a")
}

/// Whether a text before a bar or a colon is the label of a line that is no header: `Tags`, `Read more`, `Follow us`.
///
/// The labels that stand before bars on real pages, and that no paper is called by.
pub(crate) fn is_line_label(text: &str) -> bool {
    #[rustfmt::skip]
    static LABELS: Words = Words::new(&[
        "about", "about us", "advertisement", "also read", "also see", "also watch", "caption", "categories",
        "category", "comment", "comments", "contact", "contact us", "copyright", "credit", "credits", "disclaimer",
        "don't miss", "editor's note", "email", "explained", "filed under", "first published", "further reading",
        "gallery", "home", "in pics", "in pictures", "keywords", "labels", "last updated", "listen", "live",
        "live updates", "login", "menu", "more", "more on", "must read", "newsletter", "note", "photo", "photos",
        "pics", "pictures", "posted", "print", "privacy", "published", "read", "read also", "read more", "read this",
        "recommended", "related", "related articles", "related news", "related stories", "save", "sections",
        "see also", "share", "sign in", "sign up", "source", "sources", "subscribe", "table of contents", "tag",
        "tags", "topics", "topics:", "trending", "tweet", "updated", "video", "videos", "watch", "watch video",
    ]);
    LABELS.hold(text)
}

/// Whether a line that starts with this word, before a bar, speaks to its reader: `Follow us on Twitter | @name`.
pub(crate) fn addresses_reader(word: &str) -> bool {
    #[rustfmt::skip]
    static VERBS: Words = Words::new(&[
        "click", "connect", "contact", "download", "email", "follow", "join", "like", "reach", "share", "sign",
        "subscribe", "tweet", "write",
    ]);
    VERBS.hold(word)
}

/// Whether a word, alone or last in a header's field, says that the field is no place: a section of the paper, or
/// those who wrote it. `World`, `Web Desk`, `Staff Reporter`
pub(crate) fn is_section(word: &str) -> bool {
    #[rustfmt::skip]
    static SECTIONS: Words = Words::new(&[
        "agencies", "agency", "analysis", "breaking", "bureau", "business", "climate", "correspondent",
        "correspondents", "cricket", "crime", "culture", "desk", "economy", "editor", "editorial", "education",
        "entertainment", "environment", "exclusive", "features", "finance", "football", "headlines", "health", "home",
        "international", "latest", "lifestyle", "local", "markets", "min", "money", "nation", "national", "news",
        "opinion", "photos", "politics", "read", "reporter", "reporters", "science", "service", "sport", "sports",
        "staff", "stories", "team", "tech", "technology", "travel", "video", "videos", "world", "writer",
    ]);
    SECTIONS.hold(word)
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
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
