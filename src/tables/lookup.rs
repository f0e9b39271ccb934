//! Finding a word in a table, in any case and without allocation.

use super::word_list::{LIST, NO_SUMS, Sums, has_sum, is_ascii, set_sum, sum_of};

/// Words in small letters, sorted by bytes.
///
/// Most words that are looked up are in no table, so a table first asks a set of bits for the word's sum, and searches
/// only if they are set.
pub(crate) struct Table<T: 'static> {
    entries: &'static [(&'static str, T)],
    sieve: Sieve,
}

impl<T: Copy> Table<T> {
    /// A table of `entries`; its bits are worked out when the crate is compiled.
    pub(crate) const fn new(entries: &'static [(&'static str, T)]) -> Self {
        Self { entries, sieve: Sieve::NONE.with_keys(entries) }
    }

    /// What stands beside `word`, whatever its case.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        if !self.sieve.may_hold_folded(word) {
            return None;
        }
        let folded = Folded::new(word)?;
        let word = folded.as_bytes();
        if !self.sieve.may_hold(word) {
            return None;
        }
        let at = self.entries.binary_search_by(|(entry, _)| entry.as_bytes().cmp(word)).ok()?;
        self.entries.get(at).map(|&(_, value)| value)
    }
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
