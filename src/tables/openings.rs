//! How the lines of a body begin that are anything but paragraphs.

use super::hints::CREDIT_LABELS;
use super::phrases;
use super::word_list::Lists;

/// The first four bytes of a line, as classes: nearly every paragraph is known by them.
///
/// It is asked about every line of every article, so it is a table of bits and has no branch. It may take a paragraph for
/// something else, which costs a second look; never the other way round.
pub(crate) struct Openings {
    /// By the classes of the first and the second byte, a bit for each class of the third.
    thirds: [[u32; 32]; 32],
    /// By the class of the first byte, a bit for each class of the fourth.
    fourths: [u32; 32],
    /// The classes of all bytes: letters from 1, in any case; 0 for what no such line begins with.
    classes: [u8; 256],
}

/// Every label of a pointer and of a credit, bullets and brackets.
pub(crate) static OPENINGS: Openings = Openings::NONE
    .with_marks()
    .with_words(&CREDIT_LABELS)
    .with_phrases(&["p", "for", "also", "more"])
    .with_phrases(phrases::ACTS)
    .with_phrases(phrases::RELATIONS)
    .with_phrases(phrases::LIKENESSES)
    .with_phrases(phrases::SET_LABELS.list())
    .with_phrases(phrases::FOREIGN_LABELS)
    .with_phrases(phrases::BAR_LABELS);

impl Openings {
    const NONE: Self = Self { thirds: [[0; 32]; 32], fourths: [0; 32], classes: CLASSES };

    #[inline]
    fn class(&self, byte: u8) -> usize {
        usize::from(self.classes.get(usize::from(byte)).copied().unwrap_or(0)) & 31
    }

    /// Whether a line that begins with these bytes is a paragraph for sure, unless there is a bar in it.
    #[inline]
    pub(crate) fn is_paragraph(&self, [first, second, third, fourth]: [u8; 4]) -> bool {
        let of = |byte| self.class(byte);
        let (first, second) = (of(first), of(second));
        let thirds = self.thirds.get(first).and_then(|thirds| thirds.get(second)).copied().unwrap_or(0);
        let fourths = self.fourths.get(first).copied().unwrap_or(0);
        (thirds >> of(third)) & (fourths >> of(fourth)) & 1 == 0
    }

    /// Adds all lines that begin with a bullet, a bracket or a blank, or with a letter of three bytes that may be a bullet:
    /// curly quotation marks are none.
    const fn with_marks(self) -> Self {
        let quotes = 1_u32.wrapping_shl(CURLY as u32);
        self.with(1 << MARK | 1 << BLANK, u32::MAX, u32::MAX, u32::MAX)
            .with(1 << THREE_BYTES, !(1 << GENERAL), u32::MAX, u32::MAX)
            .with(1 << THREE_BYTES, 1 << GENERAL, !quotes, u32::MAX)
    }

    const fn with_words(mut self, lists: &Lists) -> Self {
        let mut left = lists.lists();
        while let [list, behind @ ..] = left {
            self = self.with_phrases(list.list());
            left = behind;
        }
        self
    }

    const fn with_phrases(mut self, mut phrases: &[&str]) -> Self {
        while let [phrase, behind @ ..] = phrases {
            let (first, rest) = classes_of(phrase.as_bytes());
            let (second, rest) = classes_of(rest);
            let (third, rest) = classes_of(rest);
            let (fourth, _) = match phrase.as_bytes() {
                // So many sentences begin with *in* that its labels must have but one blank there.
                [b'i', b'n', b' ', behind_blank @ ..] => classes_of(behind_blank),
                _ => classes_of(rest),
            };
            self = self.with(first, second, third, fourth);
            phrases = behind;
        }
        self
    }

    /// Adds all lines whose first bytes are of these classes, given as bits.
    const fn with(mut self, first: u32, second: u32, third: u32, fourth: u32) -> Self {
        let (mut rows, mut fourths): (&mut [[u32; 32]], &mut [u32]) = (&mut self.thirds, &mut self.fourths);
        let mut row_bit = first;
        while let ([row, rows_behind @ ..], [bits, fourths_behind @ ..]) = (rows, fourths) {
            if row_bit & 1 == 1 {
                *bits |= fourth;
                let (mut columns, mut column_bit): (&mut [u32], u32) = (row, second);
                while let [column, columns_behind @ ..] = columns {
                    if column_bit & 1 == 1 {
                        *column |= third;
                    }
                    column_bit >>= 1;
                    columns = columns_behind;
                }
            }
            row_bit >>= 1;
            (rows, fourths) = (rows_behind, fourths_behind);
        }
        self
    }
}

/// `plain-item = ("-" / "*") " " text`, for a text that begins with a letter or mark of ASCII: the most common form.
///
/// The text, two bytes further on, is what [`crate::grammar::body::bullet`] would give.
#[inline(always)]
pub(crate) fn is_item(&[bullet, blank, first, _]: &[u8; 4]) -> bool {
    // All three are looked at, with no branch between them.
    ((bullet == b'-') | (bullet == b'*')) & (blank == b' ') & matches!(first, b'!'..=b'~')
}

/// The class of a bullet of one byte or two, and of a bracket.
const MARK: u8 = 27;
/// The class of the first byte of bullets of three bytes, and of curly quotation marks.
const THREE_BYTES: u8 = 28;
/// The second byte of general punctuation, and the third of its quotation marks.
const GENERAL: u8 = 29;
const CURLY: u8 = 30;
/// The first byte of blanks, of a byte-order mark, and of others that are rare.
const BLANK: u8 = 31;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let (mut left, mut byte): (&mut [u8], u8) = (&mut classes, 0);
    while let [class, behind @ ..] = left {
        *class = class_of(byte);
        byte = byte.wrapping_add(1);
        left = behind;
    }
    classes
};

const fn class_of(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => byte & 31,
        b'-' | b'*' | b'>' | b'(' | b'[' | 0xc2 => MARK,
        0xe2 => THREE_BYTES,
        0x80 => GENERAL,
        0x98..=0x9f => CURLY,
        0..=b' ' | 0xef => BLANK,
        _ => 0,
    }
}

/// What the first byte of a line may be for it to begin with `phrase`, as bits of classes, and what follows in the phrase.
/// A blank may be several bytes, an apostrophe none; and behind a phrase no letter follows.
const fn classes_of(phrase: &[u8]) -> (u32, &[u8]) {
    const LETTERS: u32 = 0x07ff_fffe;
    match phrase {
        [first, rest @ ..] if first.is_ascii_alphabetic() => (1_u32.wrapping_shl(class_of(*first) as u32), rest),
        [b'\'', ..] => (u32::MAX, ANY),
        [_, ..] | [] => (!LETTERS, ANY),
    }
}

/// Behind this, anything may stand.
const ANY: &[u8] = b"'";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{body, credit};

    /// Whether any production takes the line.
    fn is_other(line: &str) -> bool {
        body::pointer(line).is_some() || body::bullet(line).is_some() || credit::labelled(line).is_some()
    }

    fn is_paragraph(line: &str) -> bool {
        line.as_bytes().first_chunk().is_some_and(|bytes| OPENINGS.is_paragraph(*bytes))
    }

    #[test]
    fn what_any_production_takes_is_no_paragraph_for_sure() {
        let tails = [
            "",
            " ",
            ": x",
            ": Ana Low",
            " | x",
            " x",
            " - x",
            ".c.: AFP",
            " AFP Photo.",
            " for representation only",
            " Photo/Ana Low)",
            " by Ana Low",
            "\u{a0}read: x",
            " on x: y",
            " image",
            "]",
            ")",
            " Ana Low",
            "AFP",
        ];
        let phrases =
            [phrases::ACTS, phrases::RELATIONS, phrases::LIKENESSES, phrases::SET_LABELS.list(), phrases::BAR_LABELS];
        let words = CREDIT_LABELS.lists().iter().map(|list| list.list()).chain(phrases).flatten().copied();
        let marks = "-–—*•·●▪◦‣■►⁃([©".chars().map(String::from);
        let others = ["p", "P.C.", "for", "also read", "more", "dont miss", "don’t miss", "(c)", "up\u{a0}next"];
        let mut taken = 0;
        for word in words.map(String::from).chain(marks).chain(others.map(String::from)) {
            for start in [word.clone(), word.to_uppercase(), word.replace(' ', "\u{a0}"), word.replace(' ', "\t ")] {
                for line in tails.iter().map(|tail| format!("{start}{tail}")) {
                    taken += usize::from(is_other(&line));
                    assert!(!is_other(&line) || !is_paragraph(&line), "{line:?}");
                }
            }
        }
        assert!(taken > 400, "{taken}");
    }

    #[test]
    fn paragraphs_are_known() {
        for line in [
            "The ferry",
            "In addition, the",
            "It rains",
            "At least",
            "“We sail",
            "‘We",
            "\"We sail",
            "''We",
            "A list of",
            "He added",
            "Karavel: ",
            "Prices",
            "Its only",
            "NATO",
            "Örebro",
            "34 people",
            "But the",
        ] {
            assert!(is_paragraph(line), "{line:?}");
        }
    }
}
