//! The words of a news page's interface, which its text drags along: buttons at the end of a header line, labels of
//! lines that are none.

/// Whether a word is the name of a button of a news page: `Print`, `Share`, `Comments`. In any case.
///
/// Only words that stand alone on a button, since any of them at the end of a header line is taken for one. A place or a
/// section (`Reading`, `Live`) is not among them.
pub(crate) fn is_action(word: &str) -> bool {
    const ACTIONS: &[&str] = &[
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
    ];
    is_one_of(word, ACTIONS)
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
    const ENDS: &[&str] = &[
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
    ];
    is_one_of(word, ENDS)
}

/// Whether a word may stand inside a button of several words: `Share on Facebook`, `Listen to this article`.
pub(crate) fn joins_action(word: &str) -> bool {
    const FILLERS: &[&str] = &["on", "via", "by", "to", "the", "a", "this", "with", "in", "our", "it", "for", "as"];
    is_one_of(word, FILLERS)
}

/// Whether a mark is one of the letters by which readers change the size of the text: `A A`, `A- A+`.
pub(crate) fn is_size_mark(word: &str) -> bool {
    matches!(word, "A" | "A+" | "A-" | "A−" | "A–" | "AA" | "Aa" | "aA" | "AAA" | "+A" | "-A" | "a")
}

/// Whether a text before a bar or a colon is the label of a line that is no header: `Tags`, `Read more`, `Follow us`.
///
/// The labels that stand before bars on real pages, and that no paper is called by.
pub(crate) fn is_line_label(text: &str) -> bool {
    const LABELS: &[&str] = &[
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
    ];
    is_one_of(text, LABELS)
}

/// Whether a line that starts with this word, before a bar, speaks to its reader: `Follow us on Twitter | @name`.
pub(crate) fn addresses_reader(word: &str) -> bool {
    const VERBS: &[&str] = &[
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
    ];
    is_one_of(word, VERBS)
}

/// Whether a word, alone or last in a header's field, says that the field is no place: a section of the paper, or
/// those who wrote it. `World`, `Web Desk`, `Staff Reporter`
pub(crate) fn is_section(word: &str) -> bool {
    const SECTIONS: &[&str] = &[
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
    ];
    is_one_of(word, SECTIONS)
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
