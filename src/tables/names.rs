//! What a word beside a name, or in one, may be: one lookup for all the tables of names.

use super::{bodies, demonyms, function_words, given_names, honorifics, particles, titles};

/// A set of classes: a word can be several things.
pub(crate) type Class = u32;

pub(crate) const TITLE: Class = 1;
pub(crate) const TRADE: Class = 1 << 1;
pub(crate) const KIN: Class = 1 << 2;
/// *former*, *vice*: before an office, and part of it.
pub(crate) const MODIFIER: Class = 1 << 3;
pub(crate) const HONORIFIC: Class = 1 << 4;
pub(crate) const PARTICLE: Class = 1 << 5;
pub(crate) const SUFFIX: Class = 1 << 6;
pub(crate) const BODY: Class = 1 << 7;
pub(crate) const PLACE: Class = 1 << 8;
pub(crate) const DEMONYM: Class = 1 << 9;
pub(crate) const CALENDAR: Class = 1 << 10;
pub(crate) const FUNCTION: Class = 1 << 11;
/// A given name.
pub(crate) const GIVEN: Class = 1 << 12;
/// A family name that stands first.
pub(crate) const FAMILY_FIRST: Class = 1 << 13;
/// Of titles and kin.
pub(crate) const FEMALE_ROLE: Class = 1 << 14;
pub(crate) const MALE_ROLE: Class = 1 << 15;
/// Of honorifics.
pub(crate) const FEMALE_HONORIFIC: Class = 1 << 16;
pub(crate) const MALE_HONORIFIC: Class = 1 << 17;
/// Of given names.
pub(crate) const FEMALE_NAME: Class = 1 << 18;
pub(crate) const MALE_NAME: Class = 1 << 19;

/// A noun that says who somebody is.
pub(crate) const ROLE: Class = TITLE | TRADE | KIN;

const LISTS: &[(Class, &[&str])] = &[
    (TITLE, titles::TITLES),
    (TRADE, titles::TRADES),
    (KIN, titles::KIN),
    (MODIFIER, titles::MODIFIERS),
    (FEMALE_ROLE, titles::WOMEN),
    (MALE_ROLE, titles::MEN),
    (HONORIFIC | FEMALE_HONORIFIC, honorifics::WOMEN),
    (HONORIFIC | MALE_HONORIFIC, honorifics::MEN),
    (HONORIFIC, honorifics::BOTH),
    (PARTICLE, particles::PARTICLES),
    (SUFFIX, particles::SUFFIXES),
    (BODY, bodies::BODIES),
    (PLACE, bodies::PLACES),
    (DEMONYM, demonyms::DEMONYMS),
    (CALENDAR, demonyms::CALENDAR),
    (FUNCTION, function_words::FUNCTION_WORDS),
    (GIVEN | FEMALE_NAME, given_names::WOMEN),
    (GIVEN | MALE_NAME, given_names::MEN),
    (FAMILY_FIRST, given_names::FAMILY_FIRST),
];

/// Longer words are in no table.
const LONGEST: usize = 20;
/// A power of two, near twice the number of words.
const SLOTS: usize = 4096;

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler only")]
const LEN: usize = {
    let mut len = 0;
    let mut list = 0;
    while list < LISTS.len() {
        len += LISTS[list].1.len();
        list += 1;
    }
    len
};

struct Table {
    words: [(&'static str, Class); LEN],
    /// 0, or one more than an index into `words`.
    slots: [u16; SLOTS],
}

static TABLE: Table = table();

/// A hash of the first three letters, the last two and the length, whatever their case: enough to tell the words of
/// the tables apart, and the same few steps for each.
const fn slot(word: &[u8]) -> usize {
    let (first, last) = match word {
        [a, b, c, .., y, z] => ([*a, *b, *c], [*y, *z]),
        [a, b, y, z] => ([*a, *b, 0], [*y, *z]),
        [a, y, z] => ([*a, 0, 0], [*y, *z]),
        [y, z] => ([0; 3], [*y, *z]),
        [z] => ([0; 3], [0, *z]),
        [] => ([0; 3], [0; 2]),
    };
    let letters = u32::from_le_bytes([first[0], first[1], first[2], last[0]]) | 0x2020_2020;
    let rest = (last[1] as u32 | 0x20) ^ ((word.len() as u32) << 8);
    let hash = letters.wrapping_mul(0x9e37_79b1) ^ rest.wrapping_mul(0x85eb_ca6b);
    (hash.wrapping_mul(0xc2b2_ae35) >> 20) as usize & (SLOTS - 1)
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler only, where a slip is an error of compilation"
)]
const fn table() -> Table {
    let mut table = Table { words: [("", 0); LEN], slots: [0; SLOTS] };
    let (mut len, mut list) = (0, 0);
    while list < LISTS.len() {
        let (class, words) = LISTS[list];
        let mut word = 0;
        while word < words.len() {
            let bytes = words[word].as_bytes();
            assert!(bytes.len() <= LONGEST);
            let mut at = slot(bytes);
            loop {
                let entry = table.slots[at] as usize;
                if entry == 0 {
                    table.words[len] = (words[word], class);
                    len += 1;
                    table.slots[at] = len as u16;
                    break;
                }
                if same(table.words[entry - 1].0.as_bytes(), bytes) {
                    table.words[entry - 1].1 |= class;
                    break;
                }
                at = (at + 1) & (SLOTS - 1);
            }
            word += 1;
        }
        list += 1;
    }
    table
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler only")]
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

/// What `word` may be, whatever the case of its ASCII letters; nothing if it is in no table.
pub(crate) fn class(word: &str) -> Class {
    if word.len() > LONGEST {
        return 0;
    }
    let mut at = slot(word.as_bytes());
    while let Some(entry) = TABLE.slots.get(at).and_then(|entry| usize::from(*entry).checked_sub(1)) {
        match TABLE.words.get(entry) {
            Some((known, class)) if known.len() == word.len() && known.eq_ignore_ascii_case(word) => return *class,
            _ => at = at.wrapping_add(1) & (SLOTS - 1),
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_any_case() {
        assert_eq!(class("Mayor"), TITLE);
        assert_eq!(class("MAYOR"), TITLE);
        assert_eq!(class("Mrs."), HONORIFIC | FEMALE_HONORIFIC);
        assert_eq!(class("der"), PARTICLE);
        assert_eq!(class("wife"), KIN | FEMALE_ROLE);
        assert_eq!(class("Stelberg"), 0);
        assert_eq!(class(""), 0);
        assert_eq!(class("a word that is longer than any"), 0);
    }

    #[test]
    fn every_word_is_found() {
        for (class_, words) in LISTS {
            for word in *words {
                assert_eq!(class(word) & class_, *class_, "{word}");
            }
        }
    }
}
