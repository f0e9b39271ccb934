//! Finding a word in a table, in any case and without allocation.

use core::cmp::Ordering;

/// The order of tables: by letter, small, the apostrophe straight.
fn order(entry: &str, word: &str) -> Ordering {
    // As long as both are ASCII, bytes will do.
    for (a, b) in entry.bytes().zip(word.bytes()) {
        if !(a.is_ascii() && b.is_ascii()) {
            return folded(entry).cmp(folded(word));
        }
        match a.to_ascii_lowercase().cmp(&b.to_ascii_lowercase()) {
            Ordering::Equal => {}
            order => return order,
        }
    }
    entry.len().cmp(&word.len())
}

fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c })
}

/// The entry of a sorted `table` that reads like `word`, whatever the case.
pub(crate) fn find(table: &'static [&'static str], word: &str) -> Option<&'static str> {
    let at = table.binary_search_by(|entry| order(entry, word)).ok()?;
    table.get(at).copied()
}

/// Whether a sorted `table` has `word`, whatever the case.
pub(crate) fn holds(table: &'static [&'static str], word: &str) -> bool {
    find(table, word).is_some()
}

/// Whether a table sorted by bytes has `word` as it is spelt.
pub(crate) fn holds_exactly(table: &'static [&'static str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

/// Which lengths words have that start or end in a letter: most words of a text are in no small table, and this says
/// so without looking at its entries.
#[derive(Debug)]
pub(crate) struct Ends {
    first: [u32; 26],
    last: [u32; 26],
}

impl Ends {
    pub(crate) const EMPTY: Self = Self { first: [0; 26], last: [0; 26] };

    /// With one word more, of ASCII letters at its ends.
    #[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "the compiler runs it")]
    pub(crate) const fn with(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        let bit = bit(word.len());
        let (first, last) = (word[0].to_ascii_lowercase(), word[word.len() - 1].to_ascii_lowercase());
        // A last dot stands for itself wherever it is.
        if last.is_ascii_lowercase() {
            self.last[(last - b'a') as usize] |= bit;
        }
        self.first[(first - b'a') as usize] |= bit;
        self
    }

    /// Whether one of the words has this length, and starts and ends in these letters, whatever the case.
    #[inline]
    pub(crate) fn may_be(&self, word: &str) -> bool {
        let lengths = |ends: &[u32; 26], letter: Option<&u8>| {
            let letter = letter.map(|letter| (letter | 0x20).wrapping_sub(b'a'));
            // A word that ends in something else is left to the table.
            letter.and_then(|letter| ends.get(usize::from(letter))).copied().unwrap_or(u32::MAX)
        };
        let word = word.as_bytes();
        lengths(&self.first, word.first()) & lengths(&self.last, word.last()) & bit(word.len()) != 0
    }
}

/// The bit of a length; all lengths past the last share one.
const fn bit(length: usize) -> u32 {
    if length < 31 { 1 << length } else { 1 << 31 }
}

/// Whether a table is as [`find`] needs it.
#[cfg(test)]
#[track_caller]
pub(crate) fn assert_sorted(table: &'static [&'static str]) {
    for pair in table.windows(2) {
        assert_eq!(order(pair[0], pair[1]), Ordering::Less, "{:?}", pair);
    }
}
