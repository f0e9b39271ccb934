//! The words around a timestamp: labels, zones, units.

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

/// The place of a word in a label before a timestamp, if it has one.
///
/// Participles and nouns of publishing and changing; `by` is not here, for what follows it is a name.
pub(crate) fn label_word(word: &str) -> Option<LabelWord> {
    const WORDS: &[(&str, LabelWord)] = &[
        ("published", LabelWord::Published),
        ("updated", LabelWord::Updated),
        ("posted", LabelWord::Published),
        ("created", LabelWord::Published),
        ("modified", LabelWord::Updated),
        ("on", LabelWord::Filler),
        ("last", LabelWord::Filler),
        ("first", LabelWord::Filler),
        ("at", LabelWord::Filler),
        ("date", LabelWord::Weak),
        ("time", LabelWord::Weak),
        ("dated", LabelWord::Published),
        ("edited", LabelWord::Updated),
        ("revised", LabelWord::Updated),
        ("corrected", LabelWord::Updated),
        ("refreshed", LabelWord::Updated),
        ("uploaded", LabelWord::Published),
        ("issued", LabelWord::Published),
        ("released", LabelWord::Published),
        ("filed", LabelWord::Published),
        ("written", LabelWord::Published),
        ("added", LabelWord::Published),
        ("publish", LabelWord::Weak),
        ("publication", LabelWord::Weak),
        ("pub", LabelWord::Weak),
        ("post", LabelWord::Weak),
        ("release", LabelWord::Weak),
        ("update", LabelWord::Updated),
        ("timestamp", LabelWord::Weak),
        ("originally", LabelWord::Filler),
        ("lastly", LabelWord::Filler),
        ("latest", LabelWord::Filler),
        ("story", LabelWord::Filler),
        ("article", LabelWord::Filler),
        ("news", LabelWord::Filler),
        ("the", LabelWord::Filler),
        ("this", LabelWord::Filler),
        ("was", LabelWord::Filler),
        ("of", LabelWord::Filler),
    ];
    WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|&(_, kind)| kind)
}

/// Whether a word is the name of a time zone as clocks on news pages show it.
///
/// Capitals only, but for the three that pages also write small: `et`, `art` or `cat` would be words.
/// A table, since by its shape a zone cannot be told from `PRINT`.
pub(crate) fn is_zone(word: &str) -> bool {
    const ZONES: &[&str] = &[
        "IST", "GMT", "UTC", "BST", "EST", "EDT", "ET", "CET", "CEST", "PKT", "CT", "CST", "CDT", "MT", "MST", "MDT",
        "PT", "PST", "PDT", "AKST", "AKDT", "HST", "AST", "ADT", "NST", "NDT", "WET", "WEST", "EET", "EEST", "MSK",
        "TRT", "IDT", "NPT", "BDT", "BTT", "SLST", "MMT", "ICT", "WIB", "WITA", "WIT", "SGT", "MYT", "PHT", "HKT",
        "JST", "KST", "AWST", "ACST", "ACDT", "AEST", "AEDT", "AET", "NZST", "NZDT", "NZT", "FJT", "GST", "AFT",
        "IRST", "IRDT", "AZT", "AMT", "GET", "UZT", "TMT", "TJT", "KGT", "ALMT", "ULAT", "EAT", "CAT", "WAT", "SAST",
        "MUT", "SCT", "MVT", "ART", "BRT", "BOT", "CLT", "CLST", "COT", "ECT", "GYT", "PET", "PYT", "PYST", "UYT",
        "VET", "UT", "SLT",
    ];
    let small = ["gmt", "utc", "ist"];
    matches!(word.len(), 2..=4) && (ZONES.contains(&word) || small.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// Whether every land that calls its time by this zone word writes the day before the month.
///
/// `IST` is India, Israel and Ireland: whichever it is, `03-02-2022` is the third of February there.
/// No zone of the Americas or of the Philippines, and none that is used everywhere (`GMT`, `UTC`).
pub(crate) fn writes_day_first(zone: &str) -> bool {
    const ZONES: &[&str] = &[
        "IST", "BST", "PKT", "NPT", "BDT", "BTT", "SLST", "CET", "CEST", "EET", "EEST", "WET", "WEST", "MSK", "TRT",
        "SGT", "MYT", "WIB", "WITA", "ICT", "AEST", "AEDT", "NZST", "NZDT", "EAT", "CAT", "WAT", "SAST",
    ];
    ZONES.iter().any(|known| zone.eq_ignore_ascii_case(known))
}

/// Whether a word is a unit in which pages count the time since: `5 hours ago`, `2h ago`.
pub(crate) fn is_unit_of_time(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour",
        "hours", "d", "day", "days", "w", "wk", "wks", "week", "weeks", "mo", "mos", "month", "months", "y", "yr",
        "yrs", "year", "years", "moment", "moments",
    ];
    UNITS.iter().any(|known| word.eq_ignore_ascii_case(known))
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
