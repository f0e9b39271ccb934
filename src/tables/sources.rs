//! The words of photo credits, agencies aside.

use super::word_list::Words;

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

pub(super) static CREDIT_PICTURE: Words = Words::new(&[
    "photo",
    "photos",
    "photograph",
    "photographs",
    "photography",
    "picture",
    "pictures",
    "pic",
    "pics",
    "image",
    "images",
    "img",
    "illustration",
    "illustrations",
    "graphic",
    "graphics",
    "infographic",
    "cartoon",
    "artwork",
    "visual",
    "visuals",
    "foto",
    "thumbnail",
]);
pub(super) static CREDIT_GRAB: Words = Words::new(&[
    "screengrab",
    "screengrabs",
    "screenshot",
    "screenshots",
    "videograb",
    "grab",
    "screen-grab",
    "screencap",
]);
pub(super) static CREDIT_STATE: Words = Words::new(&[
    "file",
    "representational",
    "representative",
    "representation",
    "stock",
    "handout",
    "illustrative",
    "symbolic",
    "archive",
    "archival",
    "generic",
    "library",
    "undated",
    "reference",
    "ai",
    "ai-generated",
]);
pub(super) static CREDIT_KIND: Words = Words::new(&[
    "featured", "feature", "cover", "lead", "main", "header", "hero", "top", "video", "screen", "social", "media",
    "only", "article",
]);
pub(super) static CREDIT_GIVER: Words =
    Words::new(&["by", "via", "from", "source", "sources", "copyright", "taken", "shot", "provided", "supplied", "of"]);
pub(super) static CREDIT_WHOLE: Words =
    Words::new(&["credit", "credits", "courtesy", "pc", "p.c", "p.c.", "photographer", "photographers"]);

/// The place of a word in the label of a credit, if it has one; in any case.
pub(crate) fn label_word(word: &str) -> Option<LabelWord> {
    let classes = [
        (&CREDIT_PICTURE, LabelWord::Picture),
        (&CREDIT_GRAB, LabelWord::Grab),
        (&CREDIT_STATE, LabelWord::State),
        (&CREDIT_KIND, LabelWord::Kind),
        (&CREDIT_GIVER, LabelWord::Giver),
        (&CREDIT_WHOLE, LabelWord::Whole),
    ];
    classes.into_iter().find(|(words, _)| words.has(word)).map(|(_, class)| class)
}

pub(super) static NEUTRAL: Words = Words::new(&[
    "file",
    "files",
    "archive",
    "archives",
    "archival",
    "handout",
    "pool",
    "courtesy",
    "supplied",
    "provided",
    "collected",
    "contributed",
    "submitted",
    "representational",
    "representative",
    "stock",
    "library",
    "undated",
    "video",
    "tv",
    "web",
    "internet",
    "the internet",
    "social media",
    "special arrangement",
    "by special arrangement",
    "agencies",
    "agency",
    "staff",
    "own work",
    "screengrab",
    "screenshot",
    "screen grab",
    "video grab",
    "videograb",
    "collage",
    "composite",
    "edited",
    "cropped",
    "all rights reserved",
    "public domain",
    "fair use",
    "creative commons",
    "gfdl",
    "twitter video",
    "facebook",
    "twitter",
    "x",
    "instagram",
    "youtube",
    "telegram",
    "whatsapp",
    "tiktok",
    "linkedin",
    "reddit",
    "weibo",
    "koo",
    "threads",
    "vk",
    "vkontakte",
    "pinterest",
    "snapchat",
    "google",
    "google maps",
    "google earth",
    "google street view",
    "wikipedia",
    "imdb",
    "ai",
    "chatgpt",
    "midjourney",
    "canva",
    "creative commons license",
    "wire",
    "wires",
    "website",
    "official website",
]);

/// Whether a text is where pictures are found, or what state they are in: neither a person nor an agency. In any case.
///
/// Platforms, collections, and the words that papers put where a name would stand.
pub(crate) fn is_neutral(text: &str) -> bool {
    NEUTRAL.has(text) || is_collection(text)
}

pub(super) static COLLECTIONS: Words = Words::new(&[
    "unsplash",
    "pixabay",
    "pexels",
    "flickr",
    "flickr commons",
    "wikimedia",
    "wikimedia commons",
    "wiki commons",
    "wikicommons",
    "wikipedia commons",
    "commons",
    "freepik",
    "wallpaper cave",
    "wallpapercave",
    "rawpixel",
    "pxhere",
    "pxfuel",
    "piqsels",
    "stocksnap",
    "publicdomainpictures",
    "needpix",
    "morguefile",
    "vecteezy",
    "burst",
    "negativespace",
    "library of congress",
    "national archives",
]);

/// Whether a text names a collection of pictures that anybody may use, which stands in credits even alone.
pub(crate) fn is_collection(text: &str) -> bool {
    COLLECTIONS.has(text)
}

pub(super) static AGENCY_ENDS: Words =
    Words::new(&["Images", "Photos", "Agency", "Newswire", "Wire", "Pictures", "Press"]);

/// Whether a word, last or alone in a source, makes it an agency that no table needs to know: `Tarn Images`, `Ennis News Agency`.
pub(crate) fn ends_agency(word: &str) -> bool {
    AGENCY_ENDS.has(word)
}

pub(super) static BODIES: Words = Words::new(&[
    "ministry",
    "government",
    "govt",
    "department",
    "dept",
    "office",
    "police",
    "army",
    "navy",
    "force",
    "forces",
    "airforce",
    "guard",
    "council",
    "commission",
    "committee",
    "court",
    "parliament",
    "assembly",
    "senate",
    "congress",
    "embassy",
    "party",
    "union",
    "league",
    "club",
    "federation",
    "association",
    "society",
    "foundation",
    "fund",
    "trust",
    "institute",
    "institution",
    "university",
    "college",
    "school",
    "academy",
    "hospital",
    "clinic",
    "museum",
    "gallery",
    "library",
    "archive",
    "archives",
    "bank",
    "company",
    "corporation",
    "corp",
    "inc",
    "ltd",
    "limited",
    "llc",
    "group",
    "holdings",
    "industries",
    "studio",
    "studios",
    "entertainment",
    "films",
    "pictures",
    "records",
    "tv",
    "television",
    "radio",
    "channel",
    "broadcasting",
    "news",
    "media",
    "press",
    "times",
    "post",
    "herald",
    "courier",
    "gazette",
    "tribune",
    "chronicle",
    "mirror",
    "express",
    "standard",
    "telegraph",
    "guardian",
    "journal",
    "magazine",
    "daily",
    "weekly",
    "today",
    "monitor",
    "observer",
    "dispatch",
    "bulletin",
    "network",
    "service",
    "services",
    "agency",
    "authority",
    "board",
    "bureau",
    "centre",
    "center",
    "organisation",
    "organization",
    "programme",
    "program",
    "project",
    "initiative",
    "team",
    "campaign",
    "airport",
    "airlines",
    "airways",
    "railway",
    "railways",
    "port",
    "harbour",
    "harbor",
    "river",
    "bridge",
    "city",
    "town",
    "village",
    "district",
    "province",
    "state",
    "street",
    "road",
    "temple",
    "church",
    "mosque",
    "palace",
    "house",
    "nations",
    "international",
    "national",
    "secretariat",
    "presidency",
    "palace",
    "kremlin",
    "pentagon",
    "desk",
    "bureau",
    "correspondent",
    "photographer",
    "reporter",
    "collection",
    "workers",
    "rights",
    "watch",
]);

/// Whether a word makes a source a body, or a place, and no person: `Tarn Relief Fund`, `Ministry of Works`.
///
/// The nouns that names of institutions, papers and landmarks end or begin with; no surname that is common.
pub(crate) fn is_body(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    BODIES.has(word)
}

pub(super) static HOUSES: Words = Words::new(&[
    "UN Women",
    "Unicef",
    "Unhcr",
    "Unesco",
    "Nasa",
    "Isro",
    "Nato",
    "Oxfam",
    "Greenpeace",
    "Amnesty International",
    "Save the Children",
    "World Bank",
    "World Vision",
    "Red Cross",
    "White House",
    "No 10 Downing Street",
    "European Union",
    "Planet Labs",
    "Maxar",
    "Maxar Technologies",
    "Planet Labs PBC",
    "Copernicus",
    "Sentinel Hub",
]);

/// Whether a body that takes pictures of its own work is written as a word, not in capitals: `Unicef/Ana Low`.
pub(crate) fn is_house(text: &str) -> bool {
    HOUSES.has(text)
}

pub(super) static FUNCTION_WORDS: Words = Words::new(&[
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "of",
    "to",
    "for",
    "from",
    "with",
    "without",
    "under",
    "over",
    "after",
    "before",
    "during",
    "as",
    "is",
    "are",
    "was",
    "were",
    "and",
    "or",
    "but",
    "not",
    "no",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "their",
    "its",
    "our",
    "my",
    "your",
    "how",
    "why",
    "what",
    "who",
    "when",
    "where",
    "against",
    "amid",
    "into",
    "out",
    "up",
    "down",
    "by",
    "be",
    "will",
    "can",
    "has",
    "have",
    "had",
    "he",
    "she",
    "they",
    "it",
    "we",
    "you",
    "new",
    "shows",
    "says",
    "said",
    "via",
    "only",
    "here",
    "there",
    "all",
    "more",
    "near",
    "off",
    "if",
    "than",
    "breaking",
    "exclusive",
    "update",
    "live",
    "watch",
    "read",
    "also",
    "follow",
    "share",
    "print",
    "comments",
    "advertisement",
    "subscribe",
    "key",
    "top",
    "highlights",
    "points",
    "summary",
    "analysis",
    "opinion",
    "explained",
    "explainer",
    "editorial",
]);

/// Whether a word in title case tells a headline or a caption from a name: `Karavel Under Water`.
pub(crate) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.has(word)
}

pub(super) static DESK_CAPITALS: Words = Words::new(&[
    "LIVE", "WATCH", "VIDEO", "PHOTO", "FILE", "NEW", "NEWS", "TOP", "READ", "ALSO", "LEAD", "BRIEF", "OPED", "OP-ED",
    "Q&A", "TLDR", "ADS", "AD", "FAQ", "PDF", "RSS", "USA", "US", "UK", "UAE", "EU", "INDIA", "CHINA", "IRAN", "IRAQ",
    "COVID", "PRINT", "SHARE", "EMAIL", "SAVE", "HOME", "MENU", "WORLD", "LOCAL", "SPORT", "TECH", "MONEY", "MORE",
    "NEXT", "PREV", "BACK", "CLOSE", "LOGIN", "AM", "PM", "IST", "GMT", "UTC", "OK", "AA", "II", "III", "IV", "KABUL",
    "DELHI", "DHAKA", "PARIS", "TOKYO", "SEOUL", "CAIRO", "LAGOS", "ACCRA", "LIMA", "ROME", "OSLO", "DOHA", "DUBAI",
    "HANOI", "KYIV", "MINSK", "TUNIS", "QUITO", "MALE", "BONN", "BERN", "BAKU", "RIGA", "LOME", "JUBA", "SUVA", "APIA",
    "ADEN", "AGRA", "PUNE", "GOA", "GAZA", "ASIA", "MIAMI", "TEXAS", "OHIO", "IOWA", "MILAN", "DAVOS", "GENEVA",
    "QUETTA", "NOTE", "ED",
]);

/// Whether a word of capitals is a desk's word, a land or a section, not an agency by its shape: `LIVE`, `USA`.
pub(crate) fn is_desk_capitals(word: &str) -> bool {
    DESK_CAPITALS.has_exact(word)
}

/// Whether a small word may stand inside a person's name: *van*, *bin*, *de la*.
pub(crate) fn is_name_particle(word: &str) -> bool {
    static PARTICLES: Words = Words::new(&[
        "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al", "van", "von", "der",
        "den", "ter", "ten", "bin", "ibn", "bint", "abu", "y", "e", "zu", "af", "av", "and", "&", "st", "ap", "binti",
        "ul", "ur", "-",
    ]);
    PARTICLES.has_exact(word)
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
