//! The one dictionary: each word once, with all that it may be.
#![allow(clippy::cast_possible_truncation, reason = "the bits of a sum are cut on purpose")]

use super::class::{self, Class};
use super::cues::VERBS;
use super::letters::Letters;
use super::names;
use super::reporting::REPORTING;
use super::words::WORDS;

/// The number of a word in the dictionary; of a word that it has not, none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number(u16);

/// A word and what it may be.
#[derive(Clone, Copy)]
struct Entry {
    letters: [u64; 3],
    /// In a name or beside one.
    name: names::Class,
    /// In a sentence.
    word: Class,
}

/// An open-addressed hash table, made by the compiler.
struct Table<const LEN: usize> {
    entries: [Entry; LEN],
    len: usize,
    slots: [u16; SLOTS],
}

/// Longer words are in no table: three times eight letters tell a word from every other.
const LONGEST: usize = 24;
/// A power of two, some four times the number of words, so that most strange words meet an empty slot.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 15;
/// A slot holds 0, or one more than an index into the entries; above that some bits of the hash, to tell most strange
/// words by.
const INDEX: u16 = 0x1fff;
const TAG: u16 = !INDEX;

static TABLE: Table<LEN> = table();

/// Each word is counted once.
const LEN: usize = table::<MOST>().len;
/// No more than these are on the lists.
const MOST: usize = INDEX as usize;

const FORMS: [Class; 5] = [class::BASE, class::THIRD, class::PAST, class::PART, class::ING];

/// Small letters; what stands in words besides letters is told apart with this bit set, too.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// All of a word's letters, whatever their case, and its length, as three numbers to compare.
///
/// The first eight letters and the last eight (which overlap in most words); then the length, or of a long word those
/// between. Nothing of words that are longer than any.
#[inline]
const fn letters(word: &[u8]) -> Option<[u64; 3]> {
    let len = word.len() as u64;
    if let (Some((first, behind)), Some((_, last))) = (word.split_first_chunk::<8>(), word.split_last_chunk::<8>()) {
        let third = if word.len() <= 16 {
            len
        } else if word.len() <= LONGEST {
            match behind.split_first_chunk::<8>() {
                Some((middle, _)) => u64::from_le_bytes(*middle) | SMALL,
                None => len,
            }
        } else {
            return None;
        };
        return Some([u64::from_le_bytes(*first) | SMALL, u64::from_le_bytes(*last) | SMALL, third]);
    }
    // Four and four letters, of which some are the same ones.
    let all = if let (Some((first, _)), Some((_, last))) = (word.split_first_chunk::<4>(), word.split_last_chunk::<4>())
    {
        let shift = 8_u32.wrapping_mul(word.len() as u32).wrapping_sub(32);
        u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (shift & 63)
    } else {
        match word {
            [a, b, c] => u32::from_le_bytes([*a, *b, *c, 0]) as u64,
            [a, b] => u16::from_le_bytes([*a, *b]) as u64,
            [a] => *a as u64,
            _ => 0,
        }
    };
    Some([all | SMALL, 0, len])
}

#[inline]
const fn hash(letters: [u64; 3]) -> u64 {
    /// Odd, and with no pattern in its bits: the high bits of a product by it depend on all bits of the factor.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let [first, last, third] = letters;
    let mixed = first ^ last.rotate_left(23) ^ third.rotate_left(44);
    (mixed ^ (mixed >> 32)).wrapping_mul(FACTOR)
}

/// The slot of a hash, and its tag.
#[inline]
const fn place(hash: u64) -> (usize, u16) {
    ((hash >> (64 - SLOT_BITS)) as usize, (hash >> 32) as u16 & TAG)
}

const fn same(a: [u64; 3], b: [u64; 3]) -> bool {
    let ([a, b, c], [x, y, z]) = (a, b);
    a == x && b == y && c == z
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
impl<const LEN: usize> Table<LEN> {
    const fn add(&mut self, word: &str, name: names::Class, class: Class) {
        let Some(letters) = letters(word.as_bytes()) else { panic!("a word is too long") };
        let (mut at, tag) = place(hash(letters));
        loop {
            let entry = (self.slots[at] & INDEX) as usize;
            if entry == 0 {
                self.entries[self.len] = Entry { letters, name, word: class };
                self.len += 1;
                self.slots[at] = self.len as u16 | tag;
                return;
            }
            let entry = &mut self.entries[entry - 1];
            if same(entry.letters, letters) {
                entry.name |= name;
                entry.word |= class;
                return;
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn table<const LEN: usize>() -> Table<LEN> {
    let none = Entry { letters: [0; 3], name: 0, word: 0 };
    let mut table = Table { entries: [none; LEN], len: 0, slots: [0; SLOTS] };
    let (mut verbs, mut i) = ([VERBS, REPORTING].as_slice(), 0);
    while let [list, behind @ ..] = verbs {
        while i < list.len() * 5 {
            let verb = &list[i / 5];
            table.add(verb.forms[i % 5], 0, verb.class | FORMS[i % 5]);
            i += 1;
        }
        (verbs, i) = (behind, 0);
    }
    let mut words = WORDS;
    while let [(class, list), behind @ ..] = words {
        let mut left = *list;
        while let [word, behind @ ..] = left {
            table.add(word, 0, *class);
            left = behind;
        }
        words = behind;
    }
    let mut names = names::LISTS;
    while let [(class, list), behind @ ..] = names {
        let mut left = *list;
        while let [word, behind @ ..] = left {
            table.add(word, *class, 0);
            left = behind;
        }
        names = behind;
    }
    table
}

#[inline(always)]
fn find(letters: [u64; 3]) -> Number {
    let (mut at, tag) = place(hash(letters));
    while let Some(slot) = TABLE.slots.get(at).copied().filter(|slot| *slot != 0) {
        if slot & TAG == tag {
            let index = slot & INDEX;
            let entry = usize::from(index).checked_sub(1).and_then(|index| TABLE.entries.get(index));
            if entry.is_some_and(|entry| same(entry.letters, letters)) {
                return Number(index);
            }
        }
        at = at.wrapping_add(1) & (SLOTS - 1);
    }
    Number::NONE
}

impl Number {
    pub(crate) const NONE: Self = Self(0);

    /// Of the bytes of a word, whatever the case of its letters.
    pub(crate) fn of(word: &[u8]) -> Self {
        letters(word).map_or(Self::NONE, find)
    }

    /// Of a word of ASCII letters, whatever their case.
    #[inline]
    pub(crate) fn of_letters(word: &Letters) -> Self {
        let (first, last) = word.ends();
        find([first | SMALL, if word.len < 8 { 0 } else { last | SMALL }, word.len as u64])
    }

    #[inline(always)]
    fn entry(self) -> Option<&'static Entry> {
        usize::from(self.0).checked_sub(1).and_then(|index| TABLE.entries.get(index))
    }

    /// What the word may be in a name or beside one.
    #[inline]
    pub(crate) fn name(self) -> names::Class {
        self.entry().map_or(0, |entry| entry.name)
    }

    /// What the word may be in a sentence, if it is written as it is there.
    #[inline]
    pub(crate) fn word(self) -> Class {
        self.entry().map_or(0, |entry| entry.word)
    }

    /// The number of a word in a sentence: none if it has capitals behind its first letter.
    #[inline]
    pub(crate) fn written(self, is_small: impl FnOnce() -> bool) -> Self {
        if self == Self::NONE || is_small() { self } else { Self::NONE }
    }
}

/// Whether no letter behind the first is a capital, nor the first one if it is beyond ASCII.
pub(crate) fn is_small(word: &str) -> bool {
    match word.as_bytes() {
        bytes @ [_, rest @ ..] if bytes.is_ascii() => !rest.iter().any(u8::is_ascii_uppercase),
        _ => !word.chars().enumerate().any(|(at, c)| c.is_uppercase() && (at > 0 || !c.is_ascii())),
    }
}

/// What `word` may be in a sentence; nothing if it is in no table. Its first letter may be a capital, in ASCII.
pub(crate) fn classes(word: &str) -> Class {
    Number::of(word.as_bytes()).written(|| is_small(word)).word()
}

/// As [`classes`].
#[inline]
pub(crate) fn classes_of(word: &Letters) -> Class {
    Number::of_letters(word).written(|| word.is_small()).word()
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    /// The words of the lists, and what those lists say of them.
    fn all() -> Vec<(&'static str, names::Class, Class)> {
        let verbs = VERBS.iter().chain(REPORTING);
        let forms =
            verbs.flat_map(|verb| verb.forms.iter().zip(FORMS).map(|(form, class)| (*form, verb.class | class)));
        let words = WORDS.iter().flat_map(|(class, list)| list.iter().map(|word| (*word, *class)));
        let names = names::LISTS.iter().flat_map(|(class, list)| list.iter().map(|word| (*word, *class, 0)));
        forms.chain(words).map(|(word, class)| (word, 0, class)).chain(names).collect()
    }

    /// Each word is found by its letters, whatever its length, with and without a capital.
    #[test]
    fn every_word_is_found() {
        for (word, name, class) in all() {
            let mut capital = String::from(word);
            if let Some(first) = capital.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            for word in [word, &capital] {
                assert_eq!(classes(word) & class, class, "{word}");
                assert_eq!(names::class(word) & name, name, "{word}");
                if let Some(letters) = Letters::at(format!("{word}         ").as_bytes(), 0) {
                    if letters.len == word.len() {
                        assert_eq!(classes_of(&letters), classes(word), "{word}");
                        assert_eq!(Number::of_letters(&letters), Number::of(word.as_bytes()), "{word}");
                    }
                }
            }
            assert_eq!(Number::of(format!("{word}qx").as_bytes()), Number::NONE, "{word}qx");
        }
    }

    /// What a word is in a sentence is what the lists say of it together, and nothing else.
    #[test]
    fn a_word_is_what_all_its_lists_say() {
        let mut known = alloc::collections::BTreeMap::<&str, (names::Class, Class)>::new();
        for (word, name, class) in all() {
            let entry = known.entry(word).or_default();
            (entry.0, entry.1) = (entry.0 | name, entry.1 | class);
        }
        // (*Ó* and *ó* are one.)
        assert!(known.len() - LEN < 2, "{} {LEN}", known.len());
        for (word, (name, class)) in known {
            assert_eq!((names::class(word), classes(word)), (name, class), "{word}");
        }
    }

    /// In a sentence a capital may stand first; in a name any letter may be one.
    #[test]
    fn capitals() {
        for word in ["", "q", "qx", "qxq", "saidq", "SAID", "sAid", "sPOKESWOMAN", "spokeswoMan", "éa", "COMMUNIQUÉ"]
        {
            assert_eq!(classes(word), 0, "{word}");
            if let Some(letters) = Letters::at(format!("{word}         ").as_bytes(), 0) {
                assert_eq!(classes_of(&letters), 0, "{word}");
            }
        }
        assert!(classes("Said") & class::SAY != 0 && classes("Spokeswoman") & class::SPEAKER != 0);
        assert!(classes("communiqué") & class::SAYING != 0 && classes("communiquÉ") == 0);
    }
}
