//! Finding a word in a table, in any case and without allocation.
#![allow(clippy::cast_possible_truncation, reason = "the bits of a sum are cut on purpose")]

use super::word_list::{LIST, NO_SUMS, Sums, has_sum, is_ascii, is_same, set_sum, sum_of};

/// Words in small letters, sorted by bytes.
///
/// A word is found by a sum over its length and its ends ([`sum_of`]), which is the same in any case.
pub(crate) struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    places: [u16; PLACES],
}

/// How many places a table has; more than twice as many as the longest has entries.
const PLACES: usize = 1 << PLACE_BITS;
const PLACE_BITS: u32 = 12;

impl<T: Copy> Table<T> {
    /// A table of `entries`; their places are worked out when the crate is compiled.
    pub(crate) const fn new(entries: &'static [(&'static str, T)]) -> Self {
        assert!(entries.len() < PLACES / 2, "a table of so many entries needs more places");
        let mut places = [0; PLACES];
        let (mut left, mut number) = (entries, 1_u16);
        while let [(entry, _), behind @ ..] = left {
            let mut place = place_of(entry.as_bytes());
            while let Some((_, [at, ..])) = places.split_at_mut_checked(place) {
                if *at == 0 {
                    *at = number;
                    break;
                }
                place = place.wrapping_add(1) % PLACES;
            }
            number = number.wrapping_add(1);
            left = behind;
        }
        Self { entries, places }
    }

    /// What stands beside `word`, whatever its case.
    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let bytes = word.as_bytes();
        match self.find(bytes) {
            None if !is_ascii(bytes) => self.find(Folded::new(word)?.as_bytes()),
            found => found,
        }
    }

    /// The same, of a word of ASCII.
    #[inline]
    pub(crate) fn get_ascii(&self, word: &str) -> Option<T> {
        self.find(word.as_bytes())
    }

    /// The same, of a word whose letters beyond ASCII are small.
    #[inline]
    fn find(&self, word: &[u8]) -> Option<T> {
        let mut place = place_of(word);
        loop {
            // A place that is empty holds 0: behind the last of those that have this sum.
            let number = usize::from(*self.places.get(place)?).checked_sub(1)?;
            let (entry, value) = self.entries.get(number)?;
            if entry.len() == word.len() && is_same(entry.as_bytes(), word) {
                return Some(*value);
            }
            place = place.wrapping_add(1) % PLACES;
        }
    }
}

/// Where the search for a word begins.
#[inline]
const fn place_of(word: &[u8]) -> usize {
    (sum_of(word) >> (u64::BITS - PLACE_BITS)) as usize
}

#[cfg(test)]
impl<T: Copy> Table<T> {
    /// Whether the entries are as [`Self::get`] needs them.
    #[track_caller]
    pub(crate) fn assert_sorted(&self) {
        for pair in self.entries.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
        for (entry, _) in self.entries {
            assert!(entry.len() <= LONGEST && self.get(entry).is_some(), "{entry}");
        }
    }
}

/// A table of words and nothing else.
pub(crate) struct Words {
    entries: &'static [&'static str],
    sieve: Sieve,
}

impl Words {
    /// A table of `entries`, as [`Table::new`].
    pub(crate) const fn new(entries: &'static [&'static str]) -> Self {
        Self { entries, sieve: Sieve::NONE.with_all(entries) }
    }

    /// Whether it has `word`, whatever its case.
    pub(crate) fn hold(&self, word: &str) -> bool {
        self.sieve.may_hold_folded(word)
            && Folded::new(word).is_some_and(|folded| {
                let word = folded.as_bytes();
                self.sieve.may_hold(word) && self.entries.binary_search_by(|entry| entry.as_bytes().cmp(word)).is_ok()
            })
    }

    /// Whether it has `word` as it is spelt; for tables that have capitals.
    pub(crate) fn hold_exactly(&self, word: &str) -> bool {
        self.sieve.may_hold(word.as_bytes()) && self.entries.binary_search(&word).is_ok()
    }

    /// Whether the entries are as [`Self::hold`] needs them.
    #[cfg(test)]
    #[track_caller]
    pub(crate) fn assert_sorted(&self) {
        for pair in self.entries.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
        for entry in self.entries {
            assert!(entry.len() <= LONGEST && (self.hold(entry) || self.hold_exactly(entry)), "{entry}");
        }
    }
}

/// Two bits for every sum that a word of the table has: with a thousand words in a table one strange word of fifty gets
/// through.
pub(super) struct Sieve(Sums);

impl Sieve {
    pub(super) const NONE: Self = Self(NO_SUMS);

    pub(super) const fn with_all(mut self, mut entries: &[&str]) -> Self {
        while let [entry, behind @ ..] = entries {
            set_sum(&mut self.0, sum_of(entry.as_bytes()), LIST);
            entries = behind;
        }
        self
    }

    pub(super) const fn with_keys<T>(mut self, mut entries: &[(&str, T)]) -> Self {
        while let [(entry, _), behind @ ..] = entries {
            set_sum(&mut self.0, sum_of(entry.as_bytes()), LIST);
            entries = behind;
        }
        self
    }

    #[inline]
    pub(super) fn may_hold(&self, word: &[u8]) -> bool {
        has_sum(&self.0, sum_of(word), LIST)
    }

    /// The same of a word in any case, before it is folded; of one beyond ASCII that is not known.
    #[inline]
    fn may_hold_folded(&self, word: &str) -> bool {
        self.may_hold(word.as_bytes()) || !is_ascii(word.as_bytes())
    }
}

/// No entry of a table is longer, in bytes.
const LONGEST: usize = 32;

/// A word in small letters, its apostrophe straight.
struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// `None` if the word is longer than any entry.
    fn new(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        #[expect(clippy::disallowed_methods, reason = "as many bytes as there are")]
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        if !word.is_ascii() {
            return Self::beyond_ascii(word);
        }
        bytes.make_ascii_lowercase();
        Some(Self { bytes, len: word.len() })
    }

    fn beyond_ascii(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        for c in word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }) {
            let room = folded.bytes.get_mut(folded.len..)?;
            if room.len() < c.len_utf8() {
                return None;
            }
            folded.len = folded.len.saturating_add(c.encode_utf8(room).len());
        }
        Some(folded)
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_case_and_any_length() {
        static TABLE: Words = Words::new(&["n\'djamena", "são martim", "xi\'an"]);
        for word in ["N\'Djamena", "N’DJAMENA", "SÃO MARTIM", "Xi’an"] {
            assert!(TABLE.hold(word), "{word}");
        }
        let long = "é".repeat(1000);
        for word in ["", "Xi", "xi\'anx", "É", &long, &"x".repeat(32), &"x".repeat(33)] {
            assert!(!TABLE.hold(word), "{word}");
        }
        assert!(TABLE.hold_exactly("xi\'an") && !TABLE.hold_exactly("Xi\'an"));
    }
}
