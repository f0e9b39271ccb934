//! Errors and notes as diagnostics of `miette`.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::ToString as _;
use core::fmt;

use miette::{LabeledSpan, Severity, SourceCode};

use crate::error::{Error, ErrorKind, Note, Report};
use crate::excerpt::Visible;

/// An error or a note with the text that it is about, as `miette` wants it: made by [`Error::diagnostic`] and
/// [`Note::diagnostic`], feature `miette`.
///
/// Its code is the kind (`wirecopy::date_not_read`), its label stands at the span and says what was found, its help
/// says what was expected, and its severity is that of an error, or for a note of a warning.
///
/// What shows diagnostics prints the text as it is: of text that nobody vouches for, the
/// [rendering](Note::render) of this crate escapes what could move the cursor.
#[derive(Clone)]
pub struct Diagnostic<S> {
    report: Report,
    kind: Kind,
    source: S,
    offset: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    Error(ErrorKind),
    Note(ErrorKind),
}

impl Kind {
    const fn of(self) -> ErrorKind {
        match self {
            Self::Error(kind) | Self::Note(kind) => kind,
        }
    }
}

impl<S> Diagnostic<S> {
    /// Says that the text given begins at this byte of what was read, as an article of a feed does.
    #[must_use]
    pub fn offset(self, offset: usize) -> Self {
        Self { offset, ..self }
    }
}

impl Error {
    /// The error as a diagnostic; `source` is the text that was read.
    ///
    /// ```
    /// use miette::{Diagnostic as _, NamedSource, Report};
    ///
    /// let text = "The ferry sails again.";
    /// let parser = wirecopy::Parser::new().require_header(true);
    /// let error = parser.parse(text).unwrap_err().diagnostic(NamedSource::new("story.txt", text));
    /// assert_eq!(error.to_string(), "no header");
    /// assert_eq!(error.code().ok_or("no code")?.to_string(), "wirecopy::no_header");
    /// // With `miette`'s feature `fancy`, `main` may return this.
    /// let report = Report::new(error);
    /// # let _ = report;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn diagnostic<S: SourceCode>(&self, source: S) -> Diagnostic<S> {
        Diagnostic { report: self.report.clone(), kind: Kind::Error(self.kind), source, offset: 0 }
    }
}

impl Note {
    /// The note as a diagnostic, of severity [`Warning`](Severity::Warning); `source` is the text that was read.
    ///
    /// Several notes may share one: `Arc<str>` and `&str` are sources, too.
    ///
    /// ```
    /// use miette::Diagnostic as _;
    ///
    /// let text = "Gazette | @gazette | 16 Agu 2021, 07:27 am\nIt rains.";
    /// let article = wirecopy::parse(text)?;
    /// let note = article.notes()[0].diagnostic(text);
    /// assert_eq!(note.to_string(), "date not read");
    /// let help = note.help().ok_or("no help")?.to_string();
    /// assert_eq!(help, "expected a month, as in `16 Aug 2021, 07:27 am`");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn diagnostic<S: SourceCode>(&self, source: S) -> Diagnostic<S> {
        let kind = Kind::Note(ErrorKind::Note(self.kind));
        Diagnostic { report: self.report.clone(), kind, source, offset: 0 }
    }
}

impl<S> fmt::Debug for Diagnostic<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Diagnostic").field("report", &self.report).finish_non_exhaustive()
    }
}

impl<S> fmt::Display for Diagnostic<S> {
    /// The kind in words: `date not read`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind.of() {
            ErrorKind::Empty => f.write_str("no text"),
            ErrorKind::Limit => f.write_str("over a limit"),
            ErrorKind::Utf8 => f.write_str("not UTF-8"),
            kind => f.write_str(&kind.name().replace('_', " ")),
        }
    }
}

impl<S> core::error::Error for Diagnostic<S> {}

impl<S: SourceCode> miette::Diagnostic for Diagnostic<S> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(format!("wirecopy::{}", self.kind.of().name())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.kind {
            Kind::Error(_) => Severity::Error,
            Kind::Note(_) => Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(format!("expected {}", self.report.expected)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let Report { span, found, .. } = &self.report;
        let label = if found.is_empty() { "found nothing".to_string() } else { format!("found `{}`", Visible(found)) };
        let label = LabeledSpan::new(Some(label), span.start().checked_sub(self.offset)?, span.len());
        Some(Box::new(core::iter::once(label)))
    }
}
