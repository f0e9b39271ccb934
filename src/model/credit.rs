//! The credit of the photo.

use super::owned::into_owned;
use crate::span::{Span, Text};

/// The credit line of the article's photo: `UNAMA/Fraidoon Poya`, `Photo: X on Unsplash`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Credit<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) label: Option<Text<'a>>,
    pub(crate) agency: Option<Text<'a>>,
    pub(crate) person: Option<Text<'a>>,
}

impl<'a> Credit<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The label (`Photo`, `Image Credit`), without a colon.
    #[must_use]
    pub fn label(&self) -> Option<Text<'a>> {
        self.label.clone()
    }

    /// The agency, by a list of agencies or by its capitals.
    #[must_use]
    pub fn agency(&self) -> Option<Text<'a>> {
        self.agency.clone()
    }

    /// The photographer.
    #[must_use]
    pub fn person(&self) -> Option<Text<'a>> {
        self.person.clone()
    }
}

into_owned!(Credit { text, label, agency, person });

/// A credit as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CreditData {
    pub(crate) text: Span,
    pub(crate) label: Option<Span>,
    pub(crate) agency: Option<Span>,
    pub(crate) person: Option<Span>,
}
