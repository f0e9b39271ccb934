//! What a word beside a name, or in one, may be: one lookup for all the tables of names.

use super::letters::Letters;
use super::{bodies, demonyms, function_words, given_names, honorifics, particles, persons, titles};

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

/// *the*, *his*, *another*: before a noun, and no part of a role.
pub(crate) const DETERMINER: Class = 1 << 20;
/// *that*, *who*, *when*: behind it the clause is another one.
pub(crate) const LEADING: Class = 1 << 21;
/// Behind a noun for people, what it is over or where: *of*, *for*, *near*.
pub(crate) const OVER: Class = 1 << 22;
/// Of these, what may stand before the name of what a title is over: *envoy to Norland*.
pub(crate) const GOVERNING: Class = 1 << 23;

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
    (DETERMINER, persons::DETERMINERS),
    (LEADING, persons::LEADING),
    (OVER, persons::OVER),
    (GOVERNING, persons::GOVERNING),
];

/// Longer words are in no table: three times eight letters tell a word from every other.
const LONGEST: usize = 24;
/// A power of two, more than three times the number of words, so that most strange words meet an empty slot.
const SLOTS: usize = 1 << SLOT_BITS;
const SLOT_BITS: u32 = 13;
/// A slot holds 0, or one more than an index into the entries; above that some bits of the hash, to tell most strange
/// words by.
const INDEX: u16 = 0x0fff;
const TAG: u16 = !INDEX;

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

/// A word, and what it may be.
#[derive(Clone, Copy)]
struct Entry {
    letters: [u64; 3],
    class: Class,
}

struct Table {
    entries: [Entry; LEN],
    slots: [u16; SLOTS],
}

static TABLE: Table = table();

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

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "runs in the compiler only, where a slip is an error of compilation"
)]
const fn table() -> Table {
    let mut table = Table { entries: [Entry { letters: [0; 3], class: 0 }; LEN], slots: [0; SLOTS] };
    let (mut len, mut list) = (0, 0);
    while list < LISTS.len() {
        let (class, words) = LISTS[list];
        let mut word = 0;
        while word < words.len() {
            let Some(letters) = letters(words[word].as_bytes()) else { panic!("a word is too long") };
            let (mut at, tag) = place(hash(letters));
            loop {
                let entry = (table.slots[at] & INDEX) as usize;
                if entry == 0 {
                    table.entries[len] = Entry { letters, class };
                    len += 1;
                    assert!(len <= INDEX as usize);
                    table.slots[at] = len as u16 | tag;
                    break;
                }
                if same(table.entries[entry - 1].letters, letters) {
                    table.entries[entry - 1].class |= class;
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

const fn same(a: [u64; 3], b: [u64; 3]) -> bool {
    let ([a, b, c], [x, y, z]) = (a, b);
    a == x && b == y && c == z
}

/// What `word` may be, whatever the case of its letters; nothing if it is in no table.
#[inline]
pub(crate) fn class(word: &str) -> Class {
    class_of(word.as_bytes())
}

/// [`class`] of the bytes of a word.
pub(crate) fn class_of(word: &[u8]) -> Class {
    letters(word).map_or(0, find)
}

/// [`class`] of a word of ASCII letters.
#[inline]
pub(crate) fn class_of_letters(word: &Letters) -> Class {
    let (first, last) = word.ends();
    find([first | SMALL, if word.len < 8 { 0 } else { last | SMALL }, word.len as u64])
}

#[inline(always)]
fn find(letters: [u64; 3]) -> Class {
    let (mut at, tag) = place(hash(letters));
    while let Some(slot) = TABLE.slots.get(at).copied().filter(|slot| *slot != 0) {
        if slot & TAG == tag {
            let entry = usize::from(slot & INDEX).checked_sub(1).and_then(|index| TABLE.entries.get(index));
            if let Some(entry) = entry.filter(|entry| same(entry.letters, letters)) {
                return entry.class;
            }
        }
        at = at.wrapping_add(1) & (SLOTS - 1);
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
        assert_eq!(class("SECRETARY-General"), class("secretary-general"));
        assert_eq!(class("Secretary-Generals"), 0);
        assert_eq!(class("secretary-brigadier"), 0);
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
