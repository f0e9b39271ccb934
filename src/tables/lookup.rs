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

/// Whether a table is as [`find`] needs it.
#[cfg(test)]
#[track_caller]
pub(crate) fn assert_sorted(table: &'static [&'static str]) {
    for pair in table.windows(2) {
        assert_eq!(order(pair[0], pair[1]), Ordering::Less, "{:?}", pair);
    }
}
