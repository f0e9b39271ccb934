//! The credit of the photo.

use crate::span::{Span, Text};

/// The credit line of the article's photo: `UNAMA/Fraidoon Poya`, `Photo: X on Unsplash`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Credit<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) label: Option<Text<'s>>,
    pub(crate) agency: Option<Text<'s>>,
    pub(crate) person: Option<Text<'s>>,
}

impl<'s> Credit<'s> {
    /// The whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// The label (`Photo`, `Image Credit`), without a colon.
    #[must_use]
    pub const fn label(&self) -> Option<Text<'s>> {
        self.label
    }

    /// The agency, by a list of agencies or by its capitals.
    #[must_use]
    pub const fn agency(&self) -> Option<Text<'s>> {
        self.agency
    }

    /// The photographer.
    #[must_use]
    pub const fn person(&self) -> Option<Text<'s>> {
        self.person
    }
}

/// A credit as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CreditData {
    pub(crate) text: Span,
    pub(crate) label: Option<Span>,
    pub(crate) agency: Option<Span>,
    pub(crate) person: Option<Span>,
}
