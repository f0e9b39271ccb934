//! The header line.

use crate::error::Faults;
use crate::few::Few;
use crate::grammar::timestamp::Stamp;

/// A header line, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeaderLine<'a> {
    pub(crate) publisher: &'a str,
    /// With its `@`.
    pub(crate) handle: Option<&'a str>,
    pub(crate) place: Option<&'a str>,
    pub(crate) published: Option<Stamp<'a>>,
    pub(crate) updated: Option<Stamp<'a>>,
    pub(crate) actions: Few<&'a str, 8>,
}

/// Reads a header line; `None` if it is none.
pub(crate) fn header<'a>(_line: &'a str, _faults: &mut Faults<'a>) -> Option<HeaderLine<'a>> {
    None
}

/// Whether a line, wherever it stands in a feed, starts an article: a header line for sure
/// (a body line may hold a bar too).
pub(crate) fn starts_article(_line: &str) -> bool {
    false
}
