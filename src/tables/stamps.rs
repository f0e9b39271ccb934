//! The words around a timestamp: labels, zones, units.

use super::word_list::Words;

/// What a word says in a label before a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelWord {
    /// It says that the story came out then, and can stand alone: `Published`.
    Published,
    /// It says that the story was changed then, and can stand alone: `Updated`.
    Updated,
    /// A label only with a colon behind it, or beside another one: `Date`, `Post`. Publishers' names hold such words too.
    Weak,
    /// It says nothing by itself: `Last`, `on`.
    Filler,
}

pub(super) static STAMP_PUBLISHED: Words = Words::new(&[
    "published",
    "posted",
    "created",
    "dated",
    "uploaded",
    "issued",
    "released",
    "filed",
    "written",
    "added",
]);
pub(super) static STAMP_UPDATED: Words =
    Words::new(&["updated", "modified", "edited", "revised", "corrected", "refreshed", "update"]);
pub(super) static STAMP_WEAK: Words =
    Words::new(&["date", "time", "publish", "publication", "pub", "post", "release", "timestamp", "create", "online"]);
pub(super) static STAMP_FILLER: Words = Words::new(&[
    "on",
    "last",
    "first",
    "at",
    "originally",
    "lastly",
    "latest",
    "story",
    "article",
    "news",
    "was",
    "of",
]);

/// The place of a word in a label before a timestamp, if it has one.
///
/// Participles and nouns of publishing and changing; `by` is not here, for what follows it is a name.
pub(crate) fn label_word(word: &str) -> Option<LabelWord> {
    let classes = [
        (&STAMP_PUBLISHED, LabelWord::Published),
        (&STAMP_UPDATED, LabelWord::Updated),
        (&STAMP_WEAK, LabelWord::Weak),
        (&STAMP_FILLER, LabelWord::Filler),
    ];
    classes.into_iter().find(|(words, _)| words.has(word)).map(|(_, class)| class)
}

/// Whether a word is the name of a time zone as clocks on news pages show it.
///
/// Capitals only, but for the three that pages also write small: `et`, `art` or `cat` would be words.
/// A table, since by its shape a zone cannot be told from `PRINT`.
pub(crate) fn is_zone(word: &str) -> bool {
    static ZONES: Words = Words::new(&[
        "IST", "GMT", "UTC", "BST", "EST", "EDT", "ET", "CET", "CEST", "PKT", "CT", "CST", "CDT", "MT", "MST", "MDT",
        "PT", "PST", "PDT", "AKST", "AKDT", "HST", "AST", "ADT", "NST", "NDT", "WET", "WEST", "EET", "EEST", "MSK",
        "TRT", "IDT", "NPT", "BDT", "BTT", "SLST", "MMT", "ICT", "WIB", "WITA", "WIT", "SGT", "MYT", "PHT", "HKT",
        "JST", "KST", "AWST", "ACST", "ACDT", "AEST", "AEDT", "AET", "NZST", "NZDT", "NZT", "FJT", "GST", "AFT",
        "IRST", "IRDT", "AZT", "AMT", "GET", "UZT", "TMT", "TJT", "KGT", "ALMT", "ULAT", "EAT", "CAT", "WAT", "SAST",
        "MUT", "SCT", "MVT", "ART", "BRT", "BOT", "CLT", "CLST", "COT", "ECT", "GYT", "PET", "PYT", "PYST", "UYT",
        "VET", "UT", "SLT", "BdST",
    ]);
    static SMALL: Words = Words::new(&["gmt", "utc", "ist"]);
    ZONES.has_exact(word) || SMALL.has(word)
}

/// Whether every land that calls its time by this zone word writes the day before the month.
///
/// `IST` is India, Israel and Ireland: whichever it is, `03-02-2022` is the third of February there.
/// No zone of the Americas or of the Philippines, and none that is used everywhere (`GMT`, `UTC`).
pub(crate) fn writes_day_first(zone: &str) -> bool {
    static ZONES: Words = Words::new(&[
        "IST", "BST", "PKT", "NPT", "BDT", "BTT", "SLST", "CET", "CEST", "EET", "EEST", "WET", "WEST", "MSK", "TRT",
        "SGT", "MYT", "WIB", "WITA", "ICT", "AEST", "AEDT", "NZST", "NZDT", "EAT", "CAT", "WAT", "SAST",
    ]);
    ZONES.has(zone)
}

/// Whether a word is a unit in which pages count the time since: `5 hours ago`, `2h ago`.
pub(crate) fn is_unit_of_time(word: &str) -> bool {
    static UNITS: Words = Words::new(&[
        "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour",
        "hours", "d", "day", "days", "w", "wk", "wks", "week", "weeks", "mo", "mos", "month", "months", "y", "yr",
        "yrs", "year", "years", "moment", "moments",
    ]);
    UNITS.has(word)
}

pub(super) static RELATIVE_STARTS: Words = Words::new(&[
    "about",
    "over",
    "almost",
    "nearly",
    "around",
    "just",
    "some",
    "a",
    "an",
    "few",
    "several",
    "one",
    "two",
    "three",
    "moments",
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "yesterday",
    "today",
    "tonight",
    "last",
    "this",
]);

/// Whether a word may begin a time relative to another: `about 5 hours ago`, `Yesterday`, `last week`.
pub(crate) fn starts_relative(word: &str) -> bool {
    RELATIVE_STARTS.has(word)
}

pub(super) static TEMPLATE_STARTS: Words = Words::new(&[
    "invalid",
    "nan",
    "undefined",
    "null",
    "none",
    "n",
    "dd",
    "mm",
    "mmm",
    "mmmm",
    "yy",
    "yyyy",
    "hh",
    "date",
    "datetime",
    "timestamp",
    "pubdate",
    "pub",
    "publish",
    "published",
    "updated",
    "created",
    "post",
    "time",
]);

/// Whether a word may begin what a page shows whose date nobody filled in: `Invalid date`, `DD MMM YYYY`, `pub_date`.
pub(crate) fn starts_template(word: &str) -> bool {
    TEMPLATE_STARTS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_capitals() {
        for word in ["IST", "ET", "AEDT", "gmt", "Utc", "ist"] {
            assert!(is_zone(word), "{word:?}");
        }
        for word in ["et", "cat", "PRINT", "AM", "", "İST", "Get"] {
            assert!(!is_zone(word), "{word:?}");
        }
        assert!(writes_day_first("IST"));
        assert!(!writes_day_first("EST"));
        assert!(!writes_day_first("GMT"));
    }
}
