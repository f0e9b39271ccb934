//! The dateline and the blocks of the body.

use core::hash::{Hash, Hasher};

use crate::few::Few;
use crate::span::{Span, Text};

/// Where, when and by which agency a story was filed: `KABUL, Aug 16 (Reuters) -`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) places: Few<Text<'s>, 4>,
    pub(crate) region: Option<Text<'s>>,
    pub(crate) date: Option<Text<'s>>,
    pub(crate) agencies: Few<Text<'s>, 4>,
    pub(crate) evidence: Evidence,
}

impl<'s> Dateline<'s> {
    /// The whole dateline, through its closer (`:`, `—`, `-`).
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// The places, as written; none in `Dec 29 (Reuters) -`, two in `BEIRUT/THE HAGUE`.
    pub fn places(&self) -> impl Iterator<Item = Text<'s>> + use<'s> {
        self.places.iter()
    }

    /// The region or country behind the place.
    #[must_use]
    pub const fn region(&self) -> Option<Text<'s>> {
        self.region
    }

    /// The date as written (`Aug. 16`). It has no year, and none is filled in.
    #[must_use]
    pub const fn date(&self) -> Option<Text<'s>> {
        self.date
    }

    /// The agencies, as written.
    pub fn agencies(&self) -> impl Iterator<Item = Text<'s>> + use<'s> {
        self.agencies.iter()
    }

    /// What the dateline stands on.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }
}

/// What speaks for a dateline. Its shape alone is not enough: *Poll:* and *He added:* have it too.
///
/// If several speak for it, it is the first in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Evidence {
    /// It names an agency.
    Agency,
    /// It has a date.
    Date,
    /// A region or country stands behind the place.
    Region,
    /// It names several places.
    SeveralPlaces,
    /// Its place is one that the caller, or this crate's short table of datelines, knows.
    KnownPlace,
    /// The article has a header line, and its first paragraph starts with a capitalised `Place:`.
    HeaderStyle,
    /// Its place is in capitals before a dash or a colon, and no label, body or speaker of an interview that is known.
    Capitals,
}

impl Evidence {
    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Date => "date",
            Self::Region => "region",
            Self::SeveralPlaces => "several_places",
            Self::KnownPlace => "known_place",
            Self::HeaderStyle => "header_style",
            Self::Capitals => "capitals",
        }
    }
}

/// A block of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Block<'s> {
    /// A paragraph; the first begins behind its dateline.
    Paragraph(Text<'s>),
    /// A reading pointer: `Further Reading: …`.
    Pointer(Pointer<'s>),
    /// A bullet line that a later paragraph follows, without its bullet.
    Item(Text<'s>),
    /// The sign-off of an agency, last in the body (or one of several there).
    Signoff(Signoff<'s>),
}

impl<'s> Block<'s> {
    /// Its text: of a paragraph or item what can be read, of the others the whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        match self {
            Self::Paragraph(text) | Self::Item(text) => *text,
            Self::Pointer(pointer) => pointer.text,
            Self::Signoff(signoff) => signoff.text,
        }
    }

    /// Where that stands, in bytes of the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.text().span()
    }
}

/// A line that points to another story: `Further Reading: Ferry resumes after nine days`.
///
/// Two are equal if their labels and headlines are; whether a colon or a bar stands between them does not count.
#[derive(Clone, Copy, Debug)]
pub struct Pointer<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) label: Text<'s>,
    pub(crate) headline: Text<'s>,
}

impl<'s> Pointer<'s> {
    /// The whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// The label, without its colon.
    #[must_use]
    pub const fn label(&self) -> Text<'s> {
        self.label
    }

    /// The headline of the other story.
    #[must_use]
    pub const fn headline(&self) -> Text<'s> {
        self.headline
    }
}

impl PartialEq for Pointer<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.label, self.headline) == (other.label, other.headline)
    }
}

impl Eq for Pointer<'_> {}

impl Hash for Pointer<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.label, self.headline).hash(state);
    }
}

/// The line with which an agency ends its story: `(ANI)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Signoff<'s> {
    pub(crate) text: Text<'s>,
    pub(crate) agency: Option<Text<'s>>,
}

impl<'s> Signoff<'s> {
    /// The whole line.
    #[must_use]
    pub const fn text(&self) -> Text<'s> {
        self.text
    }

    /// The agency, if the line names one.
    #[must_use]
    pub const fn agency(&self) -> Option<Text<'s>> {
        self.agency
    }
}

/// Where the name of a news agency stands in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AgencyPlace {
    /// It is the publisher in the header.
    Header,
    /// In a byline: `By Ana Low, Reuters`.
    Byline,
    /// In the dateline.
    Dateline,
    /// In the sign-off.
    Signoff,
}

/// A dateline as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DatelineData {
    pub(crate) text: Span,
    pub(crate) places: Few<Span, 4>,
    pub(crate) region: Option<Span>,
    pub(crate) date: Option<Span>,
    pub(crate) agencies: Few<Span, 4>,
    pub(crate) evidence: Evidence,
}

/// A block as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockData {
    Paragraph(Span),
    Pointer { text: Span, label: Span, headline: Span },
    Item(Span),
    Signoff { text: Span, agency: Option<Span> },
}

impl BlockData {
    /// The prose in it, in which quotes may stand.
    pub(crate) const fn prose(self) -> Option<Span> {
        match self {
            Self::Paragraph(span) | Self::Item(span) => Some(span),
            Self::Pointer { .. } | Self::Signoff { .. } => None,
        }
    }
}
