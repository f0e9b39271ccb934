//! Finding a word in a table, in any case and without allocation.

/// No entry of a table is longer, in bytes.
const LONGEST: usize = 48;

/// A word in small letters, its apostrophe straight.
struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// `None` if the word is longer than any entry.
    fn new(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: word.len() };
        for (small, byte) in folded.bytes.get_mut(..word.len())?.iter_mut().zip(word.bytes()) {
            *small = byte.to_ascii_lowercase();
        }
        if word.is_ascii() { Some(folded) } else { Self::beyond_ascii(word) }
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

/// Whether `table`, in small letters and sorted by bytes, has `word`, whatever the case.
pub(crate) fn holds(table: &[&str], word: &str) -> bool {
    Folded::new(word)
        .is_some_and(|folded| table.binary_search_by(|entry| entry.as_bytes().cmp(folded.as_bytes())).is_ok())
}

/// What stands beside `word`, whatever the case, in a `table` of the same order.
pub(crate) fn find_pair<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    let folded = Folded::new(word)?;
    let at = table.binary_search_by(|(entry, _)| entry.as_bytes().cmp(folded.as_bytes())).ok()?;
    table.get(at).map(|&(_, value)| value)
}

/// Whether `table`, sorted by bytes, has `word` as it is spelt.
pub(crate) fn holds_exactly(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Whether a table is as [`holds`] needs it.
#[cfg(test)]
#[track_caller]
pub(crate) fn assert_sorted(table: &[&str]) {
    for pair in table.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}");
    }
    for entry in table {
        assert!(entry.len() <= LONGEST && entry.to_lowercase() == *entry && holds(table, entry), "{entry}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_case_and_any_length() {
        let table = ["n\'djamena", "são martim", "xi\'an"];
        for word in ["N\'Djamena", "N’DJAMENA", "SÃO MARTIM", "Xi’an"] {
            assert!(holds(&table, word), "{word}");
        }
        let long = "é".repeat(1000);
        for word in ["", "Xi", "xi\'anx", "É", &long, &"x".repeat(48), &"x".repeat(49)] {
            assert!(!holds(&table, word), "{word}");
        }
    }
}
