//! The dateline.

use crate::error::Faults;
use crate::few::Few;
use crate::model::Evidence;

/// A dateline, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DatelineParts<'a> {
    /// From the first letter through the closer (and the note on agencies, if nothing closes it).
    pub(crate) text: &'a str,
    pub(crate) places: Few<&'a str, 4>,
    pub(crate) region: Option<&'a str>,
    /// As it stands: `Aug. 16`.
    pub(crate) date: Option<&'a str>,
    pub(crate) agencies: Few<&'a str, 4>,
    pub(crate) evidence: Evidence,
}

/// What the line alone does not tell.
pub(crate) struct Context<'a> {
    /// The article has a header with a bar.
    pub(crate) has_header: bool,
    /// Whether the caller knows a place of that name.
    pub(crate) is_known_place: &'a dyn Fn(&str) -> bool,
    /// The text behind the first paragraph.
    pub(crate) later: &'a str,
}

/// Reads the dateline at the start of the first paragraph; the paragraph's text is what follows it, without blanks.
pub(crate) fn dateline<'a>(
    _line: &'a str,
    _context: &Context<'_>,
    _faults: &mut Faults<'a>,
) -> Option<DatelineParts<'a>> {
    None
}
