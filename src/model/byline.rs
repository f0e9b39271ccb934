//! Who wrote the story, and the lines that say when.

use super::header::{StampData, Timestamp};
use super::owned::into_owned;
use crate::few::{Few, Several};
use crate::span::{Span, Text};

/// A line that says who wrote the story: `By Ana Low and Tomas Reyde, Novia Press`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Byline<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) people: Several<Text<'a>, MOST_PEOPLE>,
    pub(crate) agencies: Several<Text<'a>, MOST_AGENCIES>,
}

/// More names than these on one line are not told apart.
pub(crate) const MOST_PEOPLE: usize = 8;
pub(crate) const MOST_AGENCIES: usize = 4;

impl<'a> Byline<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The people, as written, without their jobs; none in `Staff Reporter`.
    pub fn people(&self) -> impl Iterator<Item = Text<'a>> + use<'a> {
        self.people.iter()
    }

    /// The agencies or papers that the line names.
    pub fn agencies(&self) -> impl Iterator<Item = Text<'a>> + use<'a> {
        self.agencies.iter()
    }
}

/// A line that says when the story was published or updated: `Published 7 March 2024`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stamp<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) published: Option<Timestamp<'a>>,
    pub(crate) updated: Option<Timestamp<'a>>,
}

impl<'a> Stamp<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// When the story was published; `None` if the line does not say it, or in no way that is known for sure.
    #[must_use]
    pub fn published(&self) -> Option<Timestamp<'a>> {
        self.published.clone()
    }

    /// When the story was updated.
    #[must_use]
    pub fn updated(&self) -> Option<Timestamp<'a>> {
        self.updated.clone()
    }
}

into_owned!(Byline { text, people, agencies });
into_owned!(Stamp { text, published, updated });

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
