//! The months, and the days of the week.

use super::word_list::Words;

/// The words for which [`month`] or [`is_weekday`] knows a meaning.
#[rustfmt::skip]
pub(super) static CALENDAR: Words = Words::new(&[
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug",
    "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december", "mon", "monday", "tue",
    "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday",
    "sun", "sunday",
]);

/// The month that a word names, from 1; in any case, in full or shortened.
///
/// English only, as the copy is: a month in another language is a note, not a guess at its spelling.
/// Shortened means three letters, and `Sept`, which every English style book has beside `Sep`.
pub(crate) fn month(word: &str) -> Option<u32> {
    const MONTHS: [(&[u8; 3], &str); 12] = [
        (b"jan", "uary"),
        (b"feb", "ruary"),
        (b"mar", "ch"),
        (b"apr", "il"),
        (b"may", ""),
        (b"jun", "e"),
        (b"jul", "y"),
        (b"aug", "ust"),
        (b"sep", "tember"),
        (b"oct", "ober"),
        (b"nov", "ember"),
        (b"dec", "ember"),
    ];
    let start = folded(word)?;
    // Which it is cannot be foreseen, so all are compared, with no branch.
    let number = MONTHS.iter().zip(1..).fold(0, |found, ((month, _), number)| match **month == start {
        true => number,
        false => found,
    });
    let (_, full) = MONTHS.get((number as usize).checked_sub(1)?)?;
    let tail = word.get(3..)?;
    let named = tail.is_empty() || tail.eq_ignore_ascii_case(full) || (number == 9 && tail.eq_ignore_ascii_case("t"));
    named.then_some(number)
}

/// Whether a word is a day of the week, in any case, in full or shortened.
///
/// `Weds`, `Tues`, `Thur` and `Thurs` are the shortened forms of more than three letters in use.
pub(crate) fn is_weekday(word: &str) -> bool {
    let Some(start) = folded(word) else { return false };
    let tails: &[&str] = match &start {
        b"mon" | b"fri" | b"sun" => &["", "day"],
        b"tue" => &["", "sday", "s"],
        b"wed" => &["", "nesday", "s"],
        b"thu" => &["", "rsday", "r", "rs"],
        b"sat" => &["", "urday"],
        _ => return false,
    };
    word.get(3..).is_some_and(|tail| tails.iter().any(|known| tail.eq_ignore_ascii_case(known)))
}

/// The first three bytes in lower case. (Only letters fold to letters this way.)
fn folded(word: &str) -> Option<[u8; 3]> {
    match word.as_bytes() {
        [a, b, c, ..] => Some([a | 0x20, b | 0x20, c | 0x20]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_has_every_word() {
        for word in CALENDAR.list() {
            assert!(month(word).is_some() || is_weekday(word), "{word}");
        }
        let tails = ["", "s", "t", "r", "rs", "ch", "e", "y", "il", "ust", "uary", "ruary", "ober", "ember", "tember"];
        let days = ["day", "sday", "nesday", "rsday", "urday"];
        for start in CALENDAR.list().iter().filter(|word| word.len() == 3) {
            for word in tails.iter().chain(&days).map(|tail| alloc::format!("{start}{tail}")) {
                assert_eq!(CALENDAR.has(&word), month(&word).is_some() || is_weekday(&word), "{word}");
            }
        }
    }

    #[test]
    fn months_in_every_spelling() {
        for (word, number) in [
            ("Jan", Some(1)),
            ("JANUARY", Some(1)),
            ("feb", Some(2)),
            ("May", Some(5)),
            ("june", Some(6)),
            ("Sep", Some(9)),
            ("Sept", Some(9)),
            ("September", Some(9)),
            ("December", Some(12)),
            ("Agu", None),
            ("Ma", None),
            ("Mars", None),
            ("Mayo", None),
            ("Decem", None),
            ("Octt", None),
            ("août", None),
            ("aé", None),
            ("", None),
        ] {
            assert_eq!(month(word), number, "{word:?}");
        }
    }

    #[test]
    fn weekdays_in_every_spelling() {
        for word in ["Mon", "monday", "Tues", "WEDNESDAY", "Thurs", "thur", "Fri", "Sat", "Saturday", "Sun"] {
            assert!(is_weekday(word), "{word:?}");
        }
        for word in ["Mo", "Sunny", "Month", "Fried", "Sa", "Mün", ""] {
            assert!(!is_weekday(word), "{word:?}");
        }
    }
}
