//! Errors and notes with the line that they are about, for people to read.

use core::fmt::{self, Write as _};

use crate::error::{Error, Note, Report};
use crate::span::Span;
use crate::tables::width;

/// An error or a note with the line that it is about: a value to print, made by [`Error::render`] and [`Note::render`].
///
/// ```text
/// excerpt = line ":" column ": " message EOL
///           line " | " part-of-the-line EOL
///             " | " carets
/// ```
///
/// The carets stand under what was found: under one column at least, and no further than to the end of the line. Of a
/// long line there is a part of 72 columns around that, with `…` where it is cut. A tab is shown as four spaces;
/// letters that take two columns (Chinese, Japanese, Korean, emoji) or none (marks on the letter before them) are
/// counted so. Control characters, those that turn the direction of writing, and others that cannot be seen are shown
/// as escapes (`\u{1b}`): no text can move the cursor. The last line has no line end behind it.
///
/// Without a part of the text at that place, there is the message alone.
#[derive(Clone, Copy, Debug)]
pub struct Excerpt<'e> {
    report: &'e Report,
    source: &'e str,
    offset: usize,
}

impl Excerpt<'_> {
    /// Says that the text given begins at this byte of what was read, as an article of a feed does.
    ///
    /// ```
    /// let feed = "Gazette | 3 Feb 2022\nIt rains.\n\nGazette | 31 Feb 2022\nIt snows.\n";
    /// for article in wirecopy::feed(feed) {
    ///     let article = article?;
    ///     for note in article.notes() {
    ///         // The feed itself need not be at hand.
    ///         let excerpt = note.render(article.source()).offset(article.offset());
    ///         assert_eq!(excerpt.to_string(), note.render(feed).to_string());
    ///         assert_eq!(
    ///             excerpt.to_string(),
    ///             "4:11: expected a day that the month has, found `31`\n\
    ///              4 | Gazette | 31 Feb 2022\n  \
    ///                |           ^^"
    ///         );
    ///     }
    /// }
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub const fn offset(self, offset: usize) -> Self {
        Self { offset, ..self }
    }
}

impl Error {
    /// The error with the line that it is about; `source` is the text that was read.
    ///
    /// ```
    /// let text = "The ferry sails again.\nIt rains.";
    /// let error = wirecopy::Parser::new().require_header(true).parse(text).unwrap_err();
    /// assert_eq!(
    ///     error.render(text).to_string(),
    ///     "1:1: expected a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`, \
    ///           found `The ferry sails again.`\n\
    ///      1 | The ferry sails again.\n  \
    ///        | ^^^^^^^^^^^^^^^^^^^^^^"
    /// );
    /// ```
    #[must_use]
    pub const fn render<'e>(&'e self, source: &'e str) -> Excerpt<'e> {
        Excerpt { report: &self.report, source, offset: 0 }
    }
}

impl Note {
    /// The note with the line that it is about; `source` is the text that was read.
    ///
    /// ```
    /// let text = "Gazette | @gazette | 16 Agu 2021, 07:27 am\nIt rains.";
    /// let article = wirecopy::parse(text)?;
    /// assert_eq!(
    ///     article.notes()[0].render(text).to_string(),
    ///     "1:25: expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu`\n\
    ///      1 | Gazette | @gazette | 16 Agu 2021, 07:27 am\n  \
    ///        |                         ^^^"
    /// );
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub const fn render<'e>(&'e self, source: &'e str) -> Excerpt<'e> {
        Excerpt { report: &self.report, source, offset: 0 }
    }
}

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { span, line, column, expected, found } = self.report;
        write!(f, "{line}:{column}: expected {expected}, found ")?;
        if found.is_empty() {
            f.write_str("nothing")?
        } else {
            write!(f, "`{}`", Visible(found))?
        }
        match Window::new(self.source, *span, self.offset) {
            Some(window) => window.write(*line, f),
            None => Ok(()),
        }
    }
}

/// How many columns of a line are shown.
const COLUMNS: usize = 72;
/// So many of them, at least, are behind the place that the report is about, if the line has them.
const COLUMNS_BEHIND: usize = 48;
/// No more letters are shown on either side of the place: a million marks on one letter take no column.
const MOST_LETTERS: usize = 4 * COLUMNS;
/// How many columns a tab takes.
const TAB: usize = 4;

/// The part of a line around a span: what stands before it, what is marked, and what stands behind it.
#[derive(Debug)]
struct Window<'t> {
    before: &'t str,
    marked: &'t str,
    behind: &'t str,
    cut_before: bool,
    cut_behind: bool,
}

impl<'t> Window<'t> {
    /// Around `span`, of a text that begins at byte `offset` of what was read; `None` if it has no such place.
    fn new(source: &'t str, span: Span, offset: usize) -> Option<Self> {
        let skipped = if offset == 0 && source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut start = boundary(source, span.start().checked_sub(offset)?.max(skipped))?;
        // A line end of two letters is one.
        if source.get(..start)?.ends_with('\r') && source.get(start..)?.starts_with('\n') {
            start = start.saturating_sub(1);
        }
        let end = span.end().saturating_sub(offset).min(source.len());
        let (all_before, all_behind) = (source.get(skipped..start)?, source.get(start..)?);

        let (_, wanted, _) = fit(all_behind.chars(), COLUMNS_BEHIND);
        let (len, used, whole) = fit(all_before.chars().rev(), COLUMNS.saturating_sub(wanted));
        let cut = all_before.len().saturating_sub(len);
        // A mark stays on its letter.
        let before = all_before.get(cut..)?;
        let before = if whole { before } else { before.trim_start_matches(|letter| columns(letter) == 0) };
        let (len, _, whole_behind) = fit(all_behind.chars(), COLUMNS.saturating_sub(used));
        let shown = all_behind.get(..len)?;
        // Where the span ends inside a letter, the letter is marked.
        let middle = (end.saturating_sub(start)..=len).find(|at| shown.is_char_boundary(*at)).unwrap_or(len);
        let (marked, behind) = shown.split_at_checked(middle)?;
        Some(Self { before, marked, behind, cut_before: !whole, cut_behind: !whole_behind })
    }

    fn write(&self, line: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { before, marked, behind, cut_before, cut_behind } = self;
        let cut = |cut: bool| if cut { "…" } else { "" };
        write!(f, "\n{line} |")?;
        if !(before.is_empty() && marked.is_empty() && behind.is_empty()) {
            let [before, marked, behind] = [before, marked, behind].map(|part| Visible(part));
            write!(f, " {}{before}{marked}{behind}{}", cut(*cut_before), cut(*cut_behind))?;
        }
        let digits = usize::try_from(line.max(1).ilog10()).unwrap_or_default().saturating_add(1);
        let indent = width_of(before).saturating_add(usize::from(*cut_before));
        let carets = width_of(marked).max(1);
        write!(f, "\n{:digits$} | {:indent$}{:^<carets$}", "", "", "")
    }
}

/// The start of the letter in which byte `at` of the text is; `None` if the text is not so long.
fn boundary(text: &str, at: usize) -> Option<usize> {
    if at > text.len() { None } else { (0..=at).rev().find(|at| text.is_char_boundary(*at)) }
}

/// How many of the letters, up to a line end, fit into so many columns: their bytes, their columns, and whether these
/// are all.
fn fit(letters: impl Iterator<Item = char>, room: usize) -> (usize, usize, bool) {
    let (mut bytes, mut used) = (0_usize, 0_usize);
    for (number, letter) in letters.enumerate() {
        if matches!(letter, '\n' | '\r') {
            break;
        }
        let more = used.saturating_add(columns(letter));
        if more > room || number >= MOST_LETTERS {
            return (bytes, used, false);
        }
        (bytes, used) = (bytes.saturating_add(letter.len_utf8()), more);
    }
    (bytes, used, true)
}

fn width_of(text: &str) -> usize {
    text.chars().map(columns).fold(0, usize::saturating_add)
}

/// How many columns a letter takes as it is shown.
fn columns(letter: char) -> usize {
    match letter {
        '\t' => TAB,
        _ if is_escaped(letter) => letter.escape_unicode().count(),
        _ => width::columns(letter),
    }
}

/// Whether a letter is shown as an escape: it would do something, or could not be seen.
fn is_escaped(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            // Soft hyphen; marks and isolates of direction; spaces and joiners without width; line and paragraph ends.
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            // A byte-order mark, annotations, and tags, which repeat ASCII unseen.
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A text of one line with every letter that is not escaped as it is, and tabs as spaces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visible<'t>(pub(crate) &'t str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '\t' => write!(f, "{:TAB$}", "")?,
                _ if is_escaped(letter) => write!(f, "{}", letter.escape_unicode())?,
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};

    use proptest::prelude::*;
    use unicode_width::UnicodeWidthChar as _;

    use super::*;

    fn rendered(source: &str, start: usize, end: usize, offset: usize) -> String {
        let span = Span::new(start.min(end), end.max(start)).unwrap();
        let report = Report { span, line: 7, column: 1, expected: "rain".into(), found: source.into() };
        Excerpt { report: &report, source, offset }.to_string()
    }

    #[test]
    fn columns_are_those_of_unicode_width() {
        // Of letters that terminals do not agree on, or that join with their neighbours, the crate knows more.
        for letter in ('\0'..=char::MAX).filter(|letter| !is_escaped(*letter)) {
            assert_eq!(Some(width::columns(letter)), letter.width(), "of {letter:?}");
        }
    }

    #[test]
    fn what_is_shown_has_the_columns_it_is_counted_with() {
        for letter in '\0'..=char::MAX {
            let shown = Visible(letter.encode_utf8(&mut [0; 4])).to_string();
            let width: usize = shown.chars().map(|letter| letter.width().unwrap()).sum();
            assert_eq!(columns(letter), width, "of {letter:?}, shown as {shown:?}");
        }
    }

    proptest! {
        /// Any text and any span, even one that cuts letters or is not in the text.
        #[test]
        fn an_excerpt_is_short_and_moves_no_cursor(
            source in "(?s)(.|[a\u{301}漢\t\r\n\u{1b}\u{feff}])*",
            from in 0_usize..200,
            to in 0_usize..200,
            offset in 0_usize..20,
        ) {
            let shown = rendered(&source, from, to, offset);
            let lines: alloc::vec::Vec<_> = shown.split('\n').collect();
            prop_assert!(lines.len() == 3 || lines.len() == 1, "{shown}");
            prop_assert!(!shown.replace('\n', "").contains(is_escaped), "{shown}");
            for line in lines.iter().skip(1) {
                let columns: usize = line.chars().filter_map(|letter| letter.width()).sum();
                prop_assert!(columns <= "7 | ……".chars().count() + COLUMNS, "{columns} columns: {line}");
            }
        }
    }

    #[test]
    fn marks_without_width_do_not_make_it_long() {
        let source = alloc::format!("a{}b", "\u{301}".repeat(1_000_000));
        let window = Window::new(&source, Span::at(1_000_001, 2), 0).unwrap();
        let all = window.before.len() + window.marked.len() + window.behind.len();
        assert!(all <= 2 * 2 * MOST_LETTERS, "{all}");
    }
}
