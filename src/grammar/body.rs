//! The small lines of a body: pointers, bullets, sign-offs, headings of the related list.

/// `Further Reading: headline`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PointerLine<'a> {
    pub(crate) label: &'a str,
    pub(crate) headline: &'a str,
}

/// Reads a pointer line.
pub(crate) fn pointer(_line: &str) -> Option<PointerLine<'_>> {
    None
}

/// Reads a bullet line: what stands behind its bullet.
pub(crate) fn bullet(_line: &str) -> Option<&str> {
    None
}

/// Reads a sign-off; the agency in it, if there is one. Only for the last line of a body.
pub(crate) fn signoff(_line: &str) -> Option<Option<&str>> {
    None
}

/// Whether a line is a heading of the related list: *Related Stories*, *Must Read*. Only right above a run of bullets.
pub(crate) fn related_heading(_line: &str) -> bool {
    false
}

/// The agency in a byline (`By Ana Low, Reuters`), if the line is one and names one.
pub(crate) fn byline_agency(_line: &str) -> Option<&str> {
    None
}
