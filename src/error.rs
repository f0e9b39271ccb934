//! What went wrong, and what could not be read: errors and notes.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::span::Span;

/// Why there is no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is empty, or blank.
    Empty,
    /// No line of the text is a header, and the caller [demands](crate::Parser::require_header) one.
    NoHeader,
    /// A limit that the caller set is exceeded.
    Limit,
    /// The bytes are not UTF-8, and the caller did not ask for replacement.
    Utf8,
    /// Strict parsing met what would otherwise be a note.
    Note(NoteKind),
}

impl ErrorKind {
    /// The name of the kind in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoHeader => "no_header",
            Self::Limit => "limit",
            Self::Utf8 => "utf8",
            Self::Note(kind) => kind.name(),
        }
    }
}

/// What could not be read, and cost no more than itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NoteKind {
    /// A timestamp in no form that is known.
    DateNotRead,
    /// Day and month could change places (`06/01/2026`).
    DateAmbiguous,
    /// A day that the calendar does not have (31 Feb).
    NoSuchDay,
    /// A time that no clock shows (13:61 pm).
    NoSuchTime,
    /// A time relative to one that is not given (`5 hours ago`).
    DateRelative,
    /// A template that nobody filled in (`{{date}}`).
    TemplateUnfilled,
    /// A handle with letters that a handle cannot have.
    HandleNotRead,
    /// A second header line in what was to be one article.
    SecondHeader,
    /// What looks like a dateline, without enough evidence; kept in the paragraph.
    DatelineNotTaken,
    /// A quote without a closing mark.
    QuoteNotClosed,
    /// A closing mark without an opening one.
    StrayClosingMark,
    /// Quotes nested deeper than is followed.
    NestedTooDeep,
    /// Bytes that are not UTF-8, replaced by U+FFFD because the caller asked for it.
    BytesReplaced,
    /// There were more notes than are kept.
    MoreNotes,
}

impl NoteKind {
    /// The name of the kind in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DateNotRead => "date_not_read",
            Self::DateAmbiguous => "date_ambiguous",
            Self::NoSuchDay => "no_such_day",
            Self::NoSuchTime => "no_such_time",
            Self::DateRelative => "date_relative",
            Self::TemplateUnfilled => "template_unfilled",
            Self::HandleNotRead => "handle_not_read",
            Self::SecondHeader => "second_header",
            Self::DatelineNotTaken => "dateline_not_taken",
            Self::QuoteNotClosed => "quote_not_closed",
            Self::StrayClosingMark => "stray_closing_mark",
            Self::NestedTooDeep => "nested_too_deep",
            Self::BytesReplaced => "bytes_replaced",
            Self::MoreNotes => "more_notes",
        }
    }
}

/// Where, and what: the part that errors and notes share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Report {
    pub(crate) span: Span,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) expected: Cow<'static, str>,
    pub(crate) found: String,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, found, .. } = self;
        write!(f, "line {line}, column {column}: expected {expected}, found ")?;
        if found.is_empty() { f.write_str("nothing") } else { write!(f, "`{found}`") }
    }
}

/// There is no article, and why.
///
/// The message names the place, what was expected there, and what stood there:
/// `` line 1, column 35: expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu` ``.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{report}")]
pub struct Error {
    pub(crate) kind: ErrorKind,
    pub(crate) report: Report,
}

/// Something in an article that could not be read.
///
/// What it costs is the field alone: the field is `None`, its text is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    pub(crate) kind: NoteKind,
    pub(crate) report: Report,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.report.fmt(f)
    }
}

macro_rules! report_accessors {
    ($type:ty, $kind:ty) => {
        impl $type {
            /// The kind, to match on.
            #[must_use]
            pub const fn kind(&self) -> $kind {
                self.kind
            }

            /// Where it stands, in bytes of the text that was given.
            #[must_use]
            pub const fn span(&self) -> Span {
                self.report.span
            }

            /// The line, from 1.
            #[must_use]
            pub const fn line(&self) -> usize {
                self.report.line
            }

            /// The column in that line, from 1, in characters.
            #[must_use]
            pub const fn column(&self) -> usize {
                self.report.column
            }

            /// What was expected there.
            #[must_use]
            pub fn expected(&self) -> &str {
                &self.report.expected
            }

            /// What stood there (its beginning, if it is long; empty if nothing stood there).
            #[must_use]
            pub fn found(&self) -> &str {
                &self.report.found
            }
        }
    };
}
report_accessors!(Error, ErrorKind);
report_accessors!(Note, NoteKind);

/// What a production could not read: a note whose line and column are not yet known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: NoteKind,
    /// In bytes of the article's own text.
    pub(crate) span: Span,
    pub(crate) expected: &'static str,
}

/// More faults than this in one article are counted as one [`NoteKind::MoreNotes`]:
/// a note is larger than the byte that may cause it, and memory is to be bounded by the input.
const MOST_FAULTS: usize = 100;

/// The faults of one article, as its productions report them.
#[derive(Debug)]
pub(crate) struct Faults<'t> {
    text: &'t str,
    list: Vec<Fault>,
}

impl<'t> Faults<'t> {
    /// For the article `text`; `list` is emptied and used again.
    pub(crate) fn new(text: &'t str, mut list: Vec<Fault>) -> Self {
        list.clear();
        Self { text, list }
    }

    /// Reports that at `at`, a slice of the article, `expected` should have stood.
    pub(crate) fn report(&mut self, kind: NoteKind, at: &str, expected: &'static str) {
        self.report_span(kind, Span::of(at, self.text), expected);
    }

    /// The same with the span in the article's text.
    pub(crate) fn report_span(&mut self, kind: NoteKind, span: Span, expected: &'static str) {
        if self.list.len() < MOST_FAULTS {
            self.list.push(Fault { kind, span, expected });
        } else if self.list.len() == MOST_FAULTS {
            self.list.push(Fault { kind: NoteKind::MoreNotes, span, expected: "fewer faults" });
        }
    }

    /// What was reported, in the order of reporting.
    pub(crate) fn into_list(self) -> Vec<Fault> {
        self.list
    }
}
