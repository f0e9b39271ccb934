//! The words of photo credits, agencies aside.

use super::lookup::{Table, Words};

/// What a word does in the label of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelWord {
    /// It names the picture: `Photo`.
    Picture,
    /// It names the picture, and is a credit even alone: `Screengrab`.
    Grab,
    /// It says what picture it is, and with a word for the picture is a credit: `File photo`, `Representational image`.
    State,
    /// It says which picture it is: `Cover`, `Main`.
    Kind,
    /// It says that a source follows, beside a word for the picture: `by`, `credit`, `source`.
    Giver,
    /// The same, and enough of a label by itself, with a colon: `Credit`, `Courtesy`, `PC`.
    Whole,
}

/// The place of a word in the label of a credit, if it has one; in any case.
pub(crate) fn label_word(word: &str) -> Option<LabelWord> {
    use LabelWord::{Giver, Grab, Kind, Picture, State, Whole};
    static WORDS: Table<LabelWord> = Table::new(&[
        ("ai", State),
        ("ai-generated", State),
        ("archival", State),
        ("archive", State),
        ("article", Kind),
        ("artwork", Picture),
        ("by", Giver),
        ("cartoon", Picture),
        ("copyright", Giver),
        ("courtesy", Whole),
        ("cover", Kind),
        ("credit", Whole),
        ("credits", Whole),
        ("feature", Kind),
        ("featured", Kind),
        ("file", State),
        ("foto", Picture),
        ("from", Giver),
        ("generic", State),
        ("grab", Grab),
        ("graphic", Picture),
        ("graphics", Picture),
        ("handout", State),
        ("header", Kind),
        ("hero", Kind),
        ("illustration", Picture),
        ("illustrations", Picture),
        ("illustrative", State),
        ("image", Picture),
        ("images", Picture),
        ("img", Picture),
        ("infographic", Picture),
        ("lead", Kind),
        ("library", State),
        ("main", Kind),
        ("media", Kind),
        ("of", Giver),
        ("only", Kind),
        ("p.c", Whole),
        ("p.c.", Whole),
        ("pc", Whole),
        ("photo", Picture),
        ("photograph", Picture),
        ("photographer", Whole),
        ("photographers", Whole),
        ("photographs", Picture),
        ("photography", Picture),
        ("photos", Picture),
        ("pic", Picture),
        ("pics", Picture),
        ("picture", Picture),
        ("pictures", Picture),
        ("provided", Giver),
        ("reference", State),
        ("representation", State),
        ("representational", State),
        ("representative", State),
        ("screen", Kind),
        ("screen-grab", Grab),
        ("screencap", Grab),
        ("screengrab", Grab),
        ("screengrabs", Grab),
        ("screenshot", Grab),
        ("screenshots", Grab),
        ("shot", Giver),
        ("social", Kind),
        ("source", Giver),
        ("sources", Giver),
        ("stock", State),
        ("supplied", Giver),
        ("symbolic", State),
        ("taken", Giver),
        ("thumbnail", Picture),
        ("top", Kind),
        ("undated", State),
        ("via", Giver),
        ("video", Kind),
        ("videograb", Grab),
        ("visual", Picture),
        ("visuals", Picture),
    ]);
    WORDS.get(word)
}

/// Whether a text is where pictures are found, or what state they are in: neither a person nor an agency. In any case.
///
/// Platforms, collections, and the words that papers put where a name would stand.
pub(crate) fn is_neutral(text: &str) -> bool {
    #[rustfmt::skip]
    static NEUTRAL: Words = Words::new(&[
        "agencies", "agency", "ai", "all rights reserved", "archival", "archive", "archives",
        "by special arrangement", "canva", "chatgpt", "collage", "collected", "composite", "contributed", "courtesy",
        "creative commons", "creative commons license", "cropped", "edited", "facebook", "fair use", "file", "files",
        "gfdl", "google", "google earth", "google maps", "google street view", "handout", "imdb", "instagram",
        "internet", "koo", "library", "linkedin", "midjourney", "official website", "own work", "pinterest", "pool",
        "provided", "public domain", "reddit", "representational", "representative", "screen grab", "screengrab",
        "screenshot", "snapchat", "social media", "special arrangement", "staff", "stock", "submitted", "supplied",
        "telegram", "the internet", "threads", "tiktok", "tv", "twitter", "twitter video", "undated", "video",
        "video grab", "videograb", "vk", "vkontakte", "web", "website", "weibo", "whatsapp", "wikipedia", "wire",
        "wires", "x", "youtube",
    ]);
    NEUTRAL.hold(text) || is_collection(text)
}

/// Whether a text names a collection of pictures that anybody may use, which stands in credits even alone.
pub(crate) fn is_collection(text: &str) -> bool {
    #[rustfmt::skip]
    static COLLECTIONS: Words = Words::new(&[
        "burst", "commons", "flickr", "flickr commons", "freepik", "library of congress", "morguefile",
        "national archives", "needpix", "negativespace", "pexels", "piqsels", "pixabay", "publicdomainpictures",
        "pxfuel", "pxhere", "rawpixel", "stocksnap", "unsplash", "vecteezy", "wallpaper cave", "wallpapercave",
        "wiki commons", "wikicommons", "wikimedia", "wikimedia commons", "wikipedia commons",
    ]);
    COLLECTIONS.hold(text)
}

/// Whether a word, last or alone in a source, makes it an agency that no table needs to know: `Tarn Images`, `Ennis News Agency`.
pub(crate) fn ends_agency(word: &str) -> bool {
    #[rustfmt::skip]
    static ENDS: Words = Words::new(&[
        "agency", "images", "newswire", "photos", "pictures", "press", "wire",
    ]);
    ENDS.hold(word)
}

/// Whether a word makes a source a body, or a place, and no person: `Tarn Relief Fund`, `Ministry of Works`.
///
/// The nouns that names of institutions, papers and landmarks end or begin with; no surname that is common.
pub(crate) fn is_body(word: &str) -> bool {
    #[rustfmt::skip]
    static BODIES: Words = Words::new(&[
        "academy", "agency", "airforce", "airlines", "airport", "airways", "archive", "archives", "army", "assembly",
        "association", "authority", "bank", "board", "bridge", "broadcasting", "bulletin", "bureau", "campaign",
        "center", "centre", "channel", "chronicle", "church", "city", "clinic", "club", "collection", "college",
        "commission", "committee", "company", "congress", "corp", "corporation", "correspondent", "council",
        "courier", "court", "daily", "department", "dept", "desk", "dispatch", "district", "embassy", "entertainment",
        "express", "federation", "films", "force", "forces", "foundation", "fund", "gallery", "gazette", "government",
        "govt", "group", "guard", "guardian", "harbor", "harbour", "herald", "holdings", "hospital", "house", "inc",
        "industries", "initiative", "institute", "institution", "international", "journal", "kremlin", "league",
        "library", "limited", "llc", "ltd", "magazine", "media", "ministry", "mirror", "monitor", "mosque", "museum",
        "national", "nations", "navy", "network", "news", "observer", "office", "organisation", "organization",
        "palace", "parliament", "party", "pentagon", "photographer", "pictures", "police", "port", "post",
        "presidency", "press", "program", "programme", "project", "province", "radio", "railway", "railways",
        "records", "reporter", "rights", "river", "road", "school", "secretariat", "senate", "service", "services",
        "society", "standard", "state", "street", "studio", "studios", "team", "telegraph", "television", "temple",
        "times", "today", "town", "tribune", "trust", "tv", "union", "university", "village", "watch", "weekly",
        "workers",
    ]);
    let word = word.trim_end_matches(['.', ',']);
    BODIES.hold(word)
}

/// Whether a body that takes pictures of its own work is written as a word, not in capitals: `Unicef/Ana Low`.
pub(crate) fn is_house(text: &str) -> bool {
    #[rustfmt::skip]
    static HOUSES: Words = Words::new(&[
        "amnesty international", "copernicus", "european union", "greenpeace", "isro", "maxar", "maxar technologies",
        "nasa", "nato", "no 10 downing street", "oxfam", "planet labs", "planet labs pbc", "red cross",
        "save the children", "sentinel hub", "un women", "unesco", "unhcr", "unicef", "white house", "world bank",
        "world vision",
    ]);
    HOUSES.hold(text)
}

/// Whether a word in title case tells a headline or a caption from a name: `Karavel Under Water`.
pub(crate) fn is_function_word(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Words = Words::new(&[
        "a", "advertisement", "after", "against", "all", "also", "amid", "an", "analysis", "and", "are", "as", "at",
        "be", "before", "breaking", "but", "by", "can", "comments", "down", "during", "editorial", "exclusive",
        "explained", "explainer", "follow", "for", "from", "had", "has", "have", "he", "her", "here", "highlights",
        "his", "how", "if", "in", "into", "is", "it", "its", "key", "live", "more", "my", "near", "new", "no", "not",
        "of", "off", "on", "only", "opinion", "or", "our", "out", "over", "points", "print", "read", "said", "says",
        "share", "she", "shows", "subscribe", "summary", "than", "that", "the", "their", "there", "these", "they",
        "this", "those", "to", "top", "under", "up", "update", "via", "was", "watch", "we", "were", "what", "when",
        "where", "who", "why", "will", "with", "without", "you", "your",
    ]);
    WORDS.hold(word)
}

/// Whether a word of capitals is a desk's word, a land or a section, not an agency by its shape: `LIVE`, `USA`.
pub(crate) fn is_desk_capitals(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "LIVE", "WATCH", "VIDEO", "PHOTO", "FILE", "NEW", "NEWS", "TOP", "READ", "ALSO", "LEAD", "BRIEF", "OPED",
        "OP-ED", "Q&A", "TLDR", "ADS", "AD", "FAQ", "PDF", "RSS", "USA", "US", "UK", "UAE", "EU", "INDIA", "CHINA",
        "IRAN", "IRAQ", "COVID", "PRINT", "SHARE", "EMAIL", "SAVE", "HOME", "MENU", "WORLD", "LOCAL", "SPORT", "TECH",
        "MONEY", "MORE", "NEXT", "PREV", "BACK", "CLOSE", "LOGIN", "AM", "PM", "IST", "GMT", "UTC", "OK", "AA", "II",
        "III", "IV", "KABUL", "DELHI", "DHAKA", "PARIS", "TOKYO", "SEOUL", "CAIRO", "LAGOS", "ACCRA", "LIMA", "ROME",
        "OSLO", "DOHA", "DUBAI", "HANOI", "KYIV", "MINSK", "TUNIS", "QUITO", "MALE", "BONN", "BERN", "BAKU", "RIGA",
        "LOME", "JUBA", "SUVA", "APIA", "ADEN", "AGRA", "PUNE", "GOA", "GAZA", "ASIA", "MIAMI", "TEXAS", "OHIO",
        "IOWA", "MILAN", "DAVOS", "GENEVA", "QUETTA", "NOTE", "ED",
    ];
    WORDS.contains(&word)
}

/// Whether a small word may stand inside a person's name: *van*, *bin*, *de la*.
pub(crate) fn is_name_particle(word: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al", "van", "von", "der",
        "den", "ter", "ten", "bin", "ibn", "bint", "abu", "y", "e", "zu", "af", "av", "and", "&", "st", "ap", "binti",
        "ul", "ur", "-",
    ];
    PARTICLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_credits() {
        assert_eq!(label_word("PHOTO"), Some(LabelWord::Picture));
        assert_eq!(label_word("Photon"), None);
        assert!(is_neutral("Facebook") && is_neutral("wikimedia commons") && !is_neutral("Ana Low"));
        assert!(is_body("Ministry") && is_body("Ltd.") && !is_body("Low"));
        assert!(is_desk_capitals("LIVE") && !is_desk_capitals("IWS"));
    }
}
