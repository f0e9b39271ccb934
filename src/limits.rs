//! Limits that a caller sets on what is read.

/// How much a caller is ready to read; what is over a limit is an error of kind [`Limit`](crate::ErrorKind::Limit).
///
/// By default there is one alone, of a million quotes, which no news comes near: memory is bounded by the input all the same
/// (a few words for each line, some dozens for each quote, and at most a hundred notes for each article).
///
/// ```
/// use wirecopy::{ErrorKind, Limits, Parser};
///
/// let parser = Parser::new().limits(Limits::new().article_bytes(20));
/// let error = parser.parse("Harbour Dispatch | @hd | 3 Feb 2022\nA paragraph.").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Limit);
/// assert_eq!(error.to_string(), "line 1, column 1: expected an article of at most 20 bytes, found `48 bytes`");
///
/// let limits = Limits::new().lines(10_000);
/// assert_eq!((limits.lines, limits.quotes, limits.line_bytes), (10_000, 1_000_000, usize::MAX));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limits {
    /// The most bytes of an article.
    pub article_bytes: usize,
    /// The most bytes of a line.
    pub line_bytes: usize,
    /// The most lines of an article.
    pub lines: usize,
    /// The most quotes of an article.
    pub quotes: usize,
}

impl Limits {
    /// No limits but one: a million quotes.
    #[must_use]
    pub const fn new() -> Self {
        Self { article_bytes: usize::MAX, line_bytes: usize::MAX, lines: usize::MAX, quotes: 1_000_000 }
    }

    /// At most so many bytes in one article, from the start of its first line to the end of its last: blanks in these
    /// lines count, blank lines around them do not. Bytes that are [replaced](crate::Parser::replace_invalid_utf8)
    /// count as they came.
    #[must_use]
    pub const fn article_bytes(self, most: usize) -> Self {
        Self { article_bytes: most, ..self }
    }

    /// At most so many bytes in one line, without its line end and the blanks at its ends.
    #[must_use]
    pub const fn line_bytes(self, most: usize) -> Self {
        Self { line_bytes: most, ..self }
    }

    /// At most so many lines in one article; blank ones do not count.
    #[must_use]
    pub const fn lines(self, most: usize) -> Self {
        Self { lines: most, ..self }
    }

    /// At most so many quotes in one article; nested ones count. They are counted as they are found, and no further one is
    /// looked for.
    ///
    /// A paragraph with more marks than make four times as many quotes is over the limit too, past its first thousand
    /// marks: those of quotes, and others that may have been some.
    #[must_use]
    pub const fn quotes(self, most: usize) -> Self {
        Self { quotes: most, ..self }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}
