//! The words of a line as the grammar of lines sees them.

/// Words of a line, in order: what stands between blanks, without the marks at their ends.
///
/// `word = 1*(any character but blanks)`; `(Photo:` gives `Photo`.
pub(crate) fn words(line: &str) -> impl DoubleEndedIterator<Item = &str> + Clone {
    line.split(is_blank).map(core).filter(|word| !word.is_empty())
}

/// A word without the marks at its ends.
pub(crate) fn core(word: &str) -> &str {
    word.trim_matches(|c: char| {
        c.is_ascii_punctuation() && !matches!(c, '+' | '#' | '@' | '_')
            || matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '•' | '·' | '–' | '—' | '…' | '›' | '→' | '←' | '|')
    })
}

pub(crate) use crate::grammar::dateline::is_blank;

/// Whether a word begins with a capital.
pub(crate) fn is_capitalised(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(b'A'..=b'Z') => true,
        Some(first) if first.is_ascii() => false,
        _ => word.starts_with(char::is_uppercase),
    }
}

/// Whether a word has letters, and all are capitals.
pub(crate) fn is_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}
