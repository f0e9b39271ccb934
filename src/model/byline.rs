//! Who wrote the story, and the lines that say when.

use super::header::{StampData, Timestamp};
use crate::few::Few;
use crate::span::{Span, Text};

/// A line that says who wrote the story: `By Ana Low and Tomas Reyde, Novia Press`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Byline<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) people: Few<Text<'s>, MOST_PEOPLE>,
    pub(crate) agencies: Few<Text<'s>, MOST_AGENCIES>,
}

/// More names than these on one line are not told apart.
pub(crate) const MOST_PEOPLE: usize = 8;
pub(crate) const MOST_AGENCIES: usize = 4;

impl<'s> Byline<'s> {
    /// The whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// The people, as written, without their jobs; none in `Staff Reporter`.
    pub fn people(&self) -> impl Iterator<Item = Text<'s>> + use<'s> {
        self.people.iter()
    }

    /// The agencies or papers that the line names.
    pub fn agencies(&self) -> impl Iterator<Item = Text<'s>> + use<'s> {
        self.agencies.iter()
    }
}

/// A line that says when the story was published or updated: `Published 7 March 2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) published: Option<Timestamp<'s>>,
    pub(crate) updated: Option<Timestamp<'s>>,
}

impl<'s> Stamp<'s> {
    /// The whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// When the story was published; `None` if the line does not say it, or in no way that is known for sure.
    #[must_use]
    pub const fn published(&self) -> Option<Timestamp<'s>> {
        self.published
    }

    /// When the story was updated.
    #[must_use]
    pub const fn updated(&self) -> Option<Timestamp<'s>> {
        self.updated
    }
}

/// A byline as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BylineData {
    pub(crate) text: Span,
    pub(crate) people: Few<Span, MOST_PEOPLE>,
    pub(crate) agencies: Few<Span, MOST_AGENCIES>,
    /// The moments that stand on the same line.
    pub(crate) stamps: StampsData,
}

/// The moments of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StampsData {
    pub(crate) text: Span,
    pub(crate) published: Option<StampData>,
    pub(crate) updated: Option<StampData>,
}
