//! One pass over the bytes of a line: its words, counted by what they are, and the marks between them.
//!
//! What a line may be is asked of several grammars; most of them need a mark or a word that the line does not have, and are
//! not asked.

use super::words::{core, is_blank};
use crate::tables::page::Page;

/// The marks and letters of a line, or of a word of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u32);

impl Marks {
    const UPPER: Self = Self(1);
    const LOWER: Self = Self(1 << 1);
    pub(crate) const DIGIT: Self = Self(1 << 2);
    /// A character beyond ASCII.
    pub(crate) const HIGH: Self = Self(1 << 3);
    const BLANK: Self = Self(1 << 4);
    pub(crate) const COLON: Self = Self(1 << 5);
    pub(crate) const STOP: Self = Self(1 << 6);
    pub(crate) const SLASH: Self = Self(1 << 7);
    pub(crate) const BAR: Self = Self(1 << 8);
    pub(crate) const GREATER: Self = Self(1 << 9);
    pub(crate) const DASH: Self = Self(1 << 10);
    /// `"`
    pub(crate) const QUOTE: Self = Self(1 << 11);
    const OTHER: Self = Self(1 << 12);

    pub(crate) const fn any(self, marks: Self) -> bool {
        self.0 & marks.0 != 0
    }

    pub(crate) const fn or(self, marks: Self) -> Self {
        Self(self.0 | marks.0)
    }

    const fn of(byte: u8) -> Self {
        match byte {
            b' ' | b'\t' => Self::BLANK,
            b'A'..=b'Z' => Self::UPPER,
            b'a'..=b'z' => Self::LOWER,
            b'0'..=b'9' => Self::DIGIT,
            0x80.. => Self::HIGH,
            b':' => Self::COLON,
            b'.' => Self::STOP,
            b'/' => Self::SLASH,
            b'|' => Self::BAR,
            b'>' => Self::GREATER,
            b'-' => Self::DASH,
            b'"' => Self::QUOTE,
            _ => Self::OTHER,
        }
    }
}

static CLASSES: [Marks; 256] = {
    let mut classes = [Marks(0); 256];
    let (mut left, mut byte): (&mut [Marks], u8) = (&mut classes, 0);
    while let [class, behind @ ..] = left {
        *class = Marks::of(byte);
        byte = byte.wrapping_add(1);
        left = behind;
    }
    classes
};

/// A word with what its bytes are; `len` takes in the blank behind it.
struct Seen<'t> {
    word: &'t str,
    marks: Marks,
    len: usize,
}

/// The first word of a text, which a blank or the end of the text ends; it may be empty.
///
/// `word = *(any character but blanks)`
#[inline]
fn first_word(text: &str) -> Seen<'_> {
    let mut marks = Marks::default();
    let mut at = 0_usize;
    loop {
        let mut stop = Marks::default();
        for byte in text.as_bytes().get(at..).unwrap_or(&[]) {
            let class = CLASSES.get(usize::from(*byte)).copied().unwrap_or_default();
            if class.any(Marks::BLANK.or(Marks::HIGH)) {
                stop = class;
                break;
            }
            marks = marks.or(class);
            at = at.saturating_add(1);
        }
        let blank = if stop.any(Marks::HIGH) {
            let Some(c) = text.get(at..).and_then(|behind| behind.chars().next()) else { break };
            if !is_blank(c) {
                marks = marks.or(Marks::HIGH);
                at = at.saturating_add(c.len_utf8());
                continue;
            }
            c.len_utf8()
        } else {
            usize::from(stop.any(Marks::BLANK))
        };
        let word = text.get(..at).unwrap_or("");
        return Seen { word, marks, len: at.saturating_add(blank) };
    }
    Seen { word: text, marks, len: text.len() }
}

/// What the words of a line are, counted, and which marks it has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Glance {
    pub(crate) marks: Marks,
    pub(crate) words: u16,
    pub(crate) capitalised: u16,
    /// Words of more than three letters that begin small.
    pub(crate) small: u16,
    /// Words all in capitals, and numbers.
    pub(crate) capitals: u16,
    /// Words of buttons, networks and counts.
    pub(crate) strong: u16,
    /// Words that stand on no button.
    pub(crate) others: u16,
    pub(crate) promo: u16,
    pub(crate) notice: u16,
    pub(crate) picture: u16,
    pub(crate) bio: u16,
    pub(crate) kinds: u16,
    pub(crate) you: u16,
    pub(crate) form: u16,
    /// All that some word of it is.
    pub(crate) any: Page,
    pub(crate) first: Page,
    pub(crate) second: Page,
    pub(crate) last: Page,
    /// A capital stands behind a small letter in some word.
    is_mixed: bool,
}

impl Glance {
    /// Of a text no more is looked at than its first bytes, about so many.
    pub(crate) const READ: usize = 420;

    /// Looks at a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut glance = Self::default();
        let end = (0..=Self::READ.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let mut left = text.get(..end).unwrap_or("");
        while !left.is_empty() {
            let seen = first_word(left);
            left = left.get(seen.len..).unwrap_or("");
            glance.marks = glance.marks.or(seen.marks);
            let word = match seen.word.as_bytes() {
                [] => continue,
                [only] if only.is_ascii_alphanumeric() => seen.word,
                [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => seen.word,
                _ => core(seen.word),
            };
            if !word.is_empty() {
                glance.add(word, seen.marks);
            }
        }
        glance
    }

    /// Whether a capital may stand behind a small letter in one of its words.
    pub(crate) fn may_be_stuck(&self) -> bool {
        self.is_mixed || self.marks.any(Marks::HIGH)
    }

    /// Whether it has letters of ASCII.
    pub(crate) fn has_letters(&self) -> bool {
        self.marks.any(Marks::UPPER.or(Marks::LOWER))
    }

    fn add(&mut self, word: &str, marks: Marks) {
        let is_ascii = !marks.any(Marks::HIGH);
        let page = if is_ascii { Page::of_ascii(word) } else { Page::of(word) };
        self.any = self.any.or(page);
        match self.words {
            0 => self.first = page,
            1 => self.second = page,
            _ => {}
        }
        self.last = page;
        let count = |count: &mut u16, is: bool| *count = count.wrapping_add(u16::from(is));
        count(&mut self.words, true);
        let has_small = marks.any(Marks::LOWER);
        let is_number = marks.any(Marks::DIGIT) && !has_small;
        let is_capitalised = match word.as_bytes() {
            [b'A'..=b'Z', behind @ ..] => {
                self.is_mixed |= has_small && behind.iter().any(u8::is_ascii_uppercase);
                true
            }
            [0x80..=0xff, ..] => super::words::is_capitalised(word),
            bytes => {
                self.is_mixed |= has_small && marks.any(Marks::UPPER) && !bytes.is_empty();
                false
            }
        };
        let is_capitals = || if is_ascii { !has_small } else { super::words::is_capitals(word) };
        count(&mut self.capitalised, is_capitalised);
        count(&mut self.capitals, is_number || is_capitalised && is_capitals());
        count(&mut self.small, !is_capitalised && !is_number && word.len() > 3);
        if page == Page::NONE {
            count(&mut self.others, !is_number && word.len() > 1);
            return;
        }
        self.add_page(page, is_number || word.len() < 2);
    }

    /// Counts a word of pages.
    fn add_page(&mut self, page: Page, is_small: bool) {
        let count = |count: &mut u16, kinds: Page| *count = count.wrapping_add(u16::from(page.any(kinds)));
        let is_button = is_small || page.any(STRONG.or(Page::FILLER));
        self.others = self.others.wrapping_add(u16::from(!is_button));
        count(&mut self.kinds, Page::KIND.or(Page::THING).or(Page::FILLER));
        if page == Page::FILLER {
            return;
        }
        count(&mut self.strong, STRONG);
        count(&mut self.promo, Page::PROMO);
        count(&mut self.notice, Page::NOTICE);
        count(&mut self.picture, Page::PICTURE);
        count(&mut self.bio, Page::BIO.or(Page::JOB));
        count(&mut self.you, Page::YOU);
        count(&mut self.form, Page::FORM);
    }
}

/// What a button says.
const STRONG: Page = Page::BUTTON.or(Page::NET).or(Page::COUNT);

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;
    use crate::line::words;

    fn check(text: &str) {
        let glance = Glance::of(text);
        let words: Vec<&str> = words::words(text).collect();
        let count = |is: &dyn Fn(&str) -> bool| words.iter().filter(|word| is(word)).count();
        let is_number =
            |word: &str| word.bytes().any(|b| b.is_ascii_digit()) && !word.bytes().any(|b| b.is_ascii_lowercase());
        assert_eq!(usize::from(glance.words), words.len(), "{text:?}");
        assert_eq!(usize::from(glance.capitalised), count(&words::is_capitalised), "{text:?}");
        let capitals = count(&|word| is_number(word) || words::is_capitalised(word) && words::is_capitals(word));
        assert_eq!(usize::from(glance.capitals), capitals, "{text:?}");
        let small = count(&|word| !words::is_capitalised(word) && !is_number(word) && word.len() > 3);
        assert_eq!(usize::from(glance.small), small, "{text:?}");
        assert_eq!(glance.last, words.last().map_or(Page::NONE, |last| Page::of(last)), "{text:?}");
        assert_eq!(glance.first, words.first().map_or(Page::NONE, |first| Page::of(first)), "{text:?}");
        assert_eq!(glance.marks.any(Marks::COLON), text.contains(':'), "{text:?}");
        assert_eq!(glance.marks.any(Marks::DIGIT), text.bytes().any(|b| b.is_ascii_digit()), "{text:?}");
        assert!(glance.may_be_stuck() || words.iter().all(|word| word.is_ascii()) && !words_mix(text), "{text:?}");
    }

    fn words_mix(text: &str) -> bool {
        text.split(is_blank).any(|word| {
            let upper = word.bytes().rposition(|b| b.is_ascii_uppercase());
            word.bytes().take(upper.unwrap_or(0)).any(|b| b.is_ascii_lowercase())
        })
    }

    #[test]
    fn words_and_marks_are_those_of_the_line() {
        for text in
            ["", " ", "Share", "“Ana Low”,  (AP)\u{a0}3 March", "WeatherExtreme 12:30", "Élan — ÉTÉ", "x\u{2009}y"]
        {
            check(text);
        }
        assert!(Glance::of("Share on Facebook").any.any(Page::NET));
    }

    proptest! {
        #[test]
        fn a_glance_sees_what_a_look_at_each_word_does(text in "([A-Za-zÉé0-9:.,“”|/ \u{a0}\u{202f}\t-]|Share|Print){0,60}") {
            check(&text);
        }
    }

    #[test]
    fn no_more_is_read_than_it_says() {
        assert_eq!(usize::from(Glance::of(&"a ".repeat(1000)).words), Glance::READ / 2);
        let long: String = "é".repeat(1000);
        assert_eq!(Glance::of(&long).words, 1);
    }
}
