//! The photo credit.

/// A credit line, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CreditLine<'a> {
    pub(crate) label: Option<&'a str>,
    pub(crate) agency: Option<&'a str>,
    pub(crate) person: Option<&'a str>,
}

/// A credit with its label: one anywhere in an article.
pub(crate) fn labelled(_line: &str) -> Option<CreditLine<'_>> {
    None
}

/// A credit without a label: one only in the slot behind the header, with a paragraph behind it.
pub(crate) fn bare(_line: &str) -> Option<CreditLine<'_>> {
    None
}
