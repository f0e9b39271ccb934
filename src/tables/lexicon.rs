//! The words that say who speaks, in one table: what each may be.

use super::class::{self, Class};
use super::cues::VERBS;
use super::letters::Letters;
use super::reporting::REPORTING;
use super::words::WORDS;

/// How many words the tables hold, doubles included.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const LEN: usize = {
    let mut len = VERBS.len() * 5 + REPORTING.len() * 5;
    let mut i = 0;
    while i < WORDS.len() {
        len += WORDS[i].1.len();
        i += 1;
    }
    len
};

/// Longer words are in no table.
const LONGEST: usize = 18;
const SLOTS: usize = 8192;

/// An open-addressed hash table, made by the compiler.
struct Table {
    words: [Entry; LEN],
    slots: [u16; SLOTS],
}

/// A word by its letters: the first eight, and if it is longer the last eight.
#[derive(Clone, Copy)]
struct Entry {
    first: u64,
    last: u64,
    word: &'static str,
    class: Class,
}

static TABLE: Table = table();

const FORMS: [Class; 5] = [class::BASE, class::THIRD, class::PAST, class::PART, class::ING];

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

const fn slot(first: u64, last: u64, len: usize) -> usize {
    let mixed = (first ^ last.rotate_left(23) ^ ((len as u64) << 58)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ (mixed >> 29)) >> 13) as usize % SLOTS
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn halves(word: &[u8]) -> (u64, u64) {
    let mut first = 0;
    let mut last = 0;
    let mut i = 0;
    while i < word.len() && i < 8 {
        first |= (word[i] as u64) << (8 * i);
        i += 1;
    }
    if word.len() > 8 {
        i = 0;
        while i < 8 {
            last |= (word[word.len() - 8 + i] as u64) << (8 * i);
            i += 1;
        }
    }
    (first, last)
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn insert(table: &mut Table, len: usize, word: &'static str, class: Class) -> usize {
    let (first, last) = halves(word.as_bytes());
    let mut at = slot(first, last, word.len());
    loop {
        let entry = table.slots[at] as usize;
        if entry == 0 {
            table.words[len] = Entry { first, last, word, class };
            table.slots[at] = len as u16 + 1;
            return len + 1;
        }
        if same(table.words[entry - 1].word.as_bytes(), word.as_bytes()) {
            table.words[entry - 1].class |= class;
            return len;
        }
        at = (at + 1) % SLOTS;
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn table() -> Table {
    let mut table = Table { words: [Entry { first: 0, last: 0, word: "", class: 0 }; LEN], slots: [0; SLOTS] };
    let mut len = 0;
    let mut i = 0;
    while i < VERBS.len() {
        let mut form = 0;
        while form < 5 {
            len = insert(&mut table, len, VERBS[i].forms[form], VERBS[i].class | FORMS[form]);
            form += 1;
        }
        i += 1;
    }
    i = 0;
    while i < REPORTING.len() {
        let mut form = 0;
        while form < 5 {
            len = insert(&mut table, len, REPORTING[i].forms[form], REPORTING[i].class | FORMS[form]);
            form += 1;
        }
        i += 1;
    }
    i = 0;
    while i < WORDS.len() {
        let mut k = 0;
        while k < WORDS[i].1.len() {
            len = insert(&mut table, len, WORDS[i].1[k], WORDS[i].0);
            k += 1;
        }
        i += 1;
    }
    table
}

/// What `word` may be; nothing if it is in no table. Its first letter may be a capital, in ASCII.
pub(crate) fn classes(word: &str) -> Class {
    let bytes = word.as_bytes();
    let len = bytes.len();
    if len > LONGEST {
        return 0;
    }
    let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) if len > 8 => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        (Some(first), _) => (u64::from_le_bytes(*first), 0),
        _ => (short(bytes), 0),
    };
    // A capital becomes a small letter.
    let first = match bytes.first() {
        Some(b'A'..=b'Z') => first | 0x20,
        _ => first,
    };
    find(first, last, len, |known| len <= 16 || known.word.as_bytes().get(8..) == bytes.get(8..))
}

/// As [`classes`].
#[inline]
pub(crate) fn classes_of(word: &Letters) -> Class {
    let (first, last) = word.key();
    find(first, last, word.len, |_| true)
}

#[inline(always)]
fn find(first: u64, last: u64, len: usize, is_same: impl Fn(&Entry) -> bool) -> Class {
    let mut at = slot(first, last, len);
    while let Some(entry) = TABLE.slots.get(at).and_then(|slot| usize::from(*slot).checked_sub(1)) {
        match TABLE.words.get(entry) {
            Some(known) if known.first == first && known.last == last && known.word.len() == len && is_same(known) => {
                return known.class;
            }
            Some(_) => at = at.wrapping_add(1) % SLOTS,
            None => break,
        }
    }
    0
}

/// The letters of a word of less than eight.
fn short(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            // Four and four letters, of which some are the same ones.
            let shift = 8_usize.saturating_mul(bytes.len().saturating_sub(4));
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (shift & 63)
        }
        _ => match *bytes {
            [a] => u64::from(a),
            [a, b] => u64::from(u16::from_le_bytes([a, b])),
            [a, b, c] => u64::from(u32::from_le_bytes([a, b, c, 0])),
            _ => 0,
        },
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::*;

    /// Each word is found by its letters, whatever its length, with and without a capital.
    #[test]
    fn every_word_is_found() {
        for entry in TABLE.words.iter().filter(|entry| !entry.word.is_empty()) {
            let mut capital = String::from(entry.word);
            if let Some(first) = capital.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            assert_eq!(classes(entry.word), entry.class, "{}", entry.word);
            assert_eq!(classes(&capital), entry.class, "{capital}");
            assert_eq!(classes(&format!("{}q", entry.word)), 0, "{}q", entry.word);
        }
        for word in ["", "q", "qx", "qxq", "saidq", "SAID", "sAid", "éa", "spokeswomanisation"] {
            assert_eq!(classes(word), 0, "{word}");
        }
    }
}
