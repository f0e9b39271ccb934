//! The dateline and the blocks of the body.

use core::hash::{Hash, Hasher};

use super::byline::{Byline, Stamp};
use super::credit::Credit;
use super::owned::{Part, into_owned};
use super::role::Role;
use crate::few::{Few, Several};
use crate::span::{Span, Text};

/// Where, when and by which agency a story was filed: `KABUL, Aug 16 (Reuters) -`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Dateline<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) places: Several<Text<'a>, 4>,
    pub(crate) region: Option<Text<'a>>,
    pub(crate) date: Option<Text<'a>>,
    pub(crate) agencies: Several<Text<'a>, 4>,
    pub(crate) evidence: Evidence,
}

impl<'a> Dateline<'a> {
    /// The whole dateline, through its closer (`:`, `—`, `-`).
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The places, as written; none in `Dec 29 (Reuters) -`, two in `BEIRUT/THE HAGUE`.
    pub fn places(&self) -> impl Iterator<Item = Text<'a>> + use<'a> {
        self.places.iter()
    }

    /// The region or country behind the place.
    #[must_use]
    pub fn region(&self) -> Option<Text<'a>> {
        self.region.clone()
    }

    /// The date as written (`Aug. 16`). It has no year, and none is filled in.
    #[must_use]
    pub fn date(&self) -> Option<Text<'a>> {
        self.date.clone()
    }

    /// The agencies, as written.
    pub fn agencies(&self) -> impl Iterator<Item = Text<'a>> + use<'a> {
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
    /// The paragraph that it begins names its place: *Karavel: A baker was freed in Karavel on Friday.*
    Named,
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
            Self::Named => "named",
        }
    }
}

/// A block of a story: a line of its text, or what a line holds, with its role.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be an allocation for each byline that is looked at")]
pub enum Block<'a> {
    /// The title of the story, also where the page repeats it.
    Headline(Text<'a>),
    /// The summary beneath the headline; key points at the top.
    Standfirst(Text<'a>),
    /// Where the story stands in its paper, and its topics.
    Section(Text<'a>),
    /// The header line; [`Article::header`](crate::Article::header) has its parts.
    Header(Text<'a>),
    /// Who wrote it.
    Byline(Byline<'a>),
    /// When it was published or updated.
    Stamp(Stamp<'a>),
    /// Who made the photo.
    Credit(Credit<'a>),
    /// What the photo or the video shows.
    Caption(Text<'a>),
    /// A paragraph; the first begins behind its dateline.
    Paragraph(Text<'a>),
    /// A heading in the body.
    Heading(Text<'a>),
    /// An item of a list that is part of the story, without its bullet.
    Item(Text<'a>),
    /// Words of the story that the page sets apart.
    PullQuote(Text<'a>),
    /// A line of a post of a social network.
    Embed(Text<'a>),
    /// A reading pointer: `Further Reading: …`.
    Pointer(Pointer<'a>),
    /// A line of a list of other stories.
    Related(Related<'a>),
    /// Who else reported or edited; the agency that ends its story.
    Signoff(Signoff<'a>),
    /// About the author.
    Bio(Text<'a>),
    /// Copyright, disclaimer, correction, policy.
    Notice(Text<'a>),
    /// What the page wants to send or sell.
    Promo(Text<'a>),
    /// Buttons, counts, forms.
    Interface(Text<'a>),
    /// A table or a score box.
    Table(Text<'a>),
    /// A rule, a poll, what is none of these.
    Other(Text<'a>),
}

impl<'a> Block<'a> {
    /// The block of a role whose lines have no parts; of any other role it is [`Other`](Self::Other).
    pub(crate) fn line(role: Role, text: Text<'a>) -> Self {
        match role {
            Role::Headline => Self::Headline(text),
            Role::Standfirst => Self::Standfirst(text),
            Role::Section => Self::Section(text),
            Role::Header => Self::Header(text),
            Role::Caption => Self::Caption(text),
            Role::Paragraph => Self::Paragraph(text),
            Role::Heading => Self::Heading(text),
            Role::Item => Self::Item(text),
            Role::PullQuote => Self::PullQuote(text),
            Role::Embed => Self::Embed(text),
            Role::Related => Self::Related(Related { text, headline: None }),
            Role::Bio => Self::Bio(text),
            Role::Notice => Self::Notice(text),
            Role::Promo => Self::Promo(text),
            Role::Interface => Self::Interface(text),
            Role::Table => Self::Table(text),
            Role::Byline | Role::Stamp | Role::Credit | Role::Pointer | Role::Signoff | Role::Other => {
                Self::Other(text)
            }
        }
    }

    /// Its text: of a paragraph or item what can be read, of the others the whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.as_text().clone()
    }

    /// Where that stands, in bytes of the text that was read.
    #[must_use]
    pub fn span(&self) -> Span {
        self.as_text().span()
    }

    fn as_text(&self) -> &Text<'a> {
        match self {
            Self::Headline(text)
            | Self::Standfirst(text)
            | Self::Section(text)
            | Self::Header(text)
            | Self::Caption(text)
            | Self::Paragraph(text)
            | Self::Heading(text)
            | Self::Item(text)
            | Self::PullQuote(text)
            | Self::Embed(text)
            | Self::Bio(text)
            | Self::Notice(text)
            | Self::Promo(text)
            | Self::Interface(text)
            | Self::Table(text)
            | Self::Other(text) => text,
            Self::Related(related) => &related.text,
            Self::Byline(byline) => &byline.text,
            Self::Stamp(stamp) => &stamp.text,
            Self::Credit(credit) => &credit.text,
            Self::Pointer(pointer) => &pointer.text,
            Self::Signoff(signoff) => &signoff.text,
        }
    }

    /// What it is for.
    #[must_use]
    pub const fn role(&self) -> Role {
        match self {
            Self::Headline(_) => Role::Headline,
            Self::Standfirst(_) => Role::Standfirst,
            Self::Section(_) => Role::Section,
            Self::Header(_) => Role::Header,
            Self::Byline(_) => Role::Byline,
            Self::Stamp(_) => Role::Stamp,
            Self::Credit(_) => Role::Credit,
            Self::Caption(_) => Role::Caption,
            Self::Paragraph(_) => Role::Paragraph,
            Self::Heading(_) => Role::Heading,
            Self::Item(_) => Role::Item,
            Self::PullQuote(_) => Role::PullQuote,
            Self::Embed(_) => Role::Embed,
            Self::Pointer(_) => Role::Pointer,
            Self::Related(_) => Role::Related,
            Self::Signoff(_) => Role::Signoff,
            Self::Bio(_) => Role::Bio,
            Self::Notice(_) => Role::Notice,
            Self::Promo(_) => Role::Promo,
            Self::Interface(_) => Role::Interface,
            Self::Table(_) => Role::Table,
            Self::Other(_) => Role::Other,
        }
    }
}

/// A line of a list of other stories: a headline, the label of the list, or what stands by a headline (an age, a section).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Related<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) headline: Option<Text<'a>>,
}

impl<'a> Related<'a> {
    /// The whole line, with its bullet.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The headline of the other story, without a bullet; `None` of a line that is none.
    #[must_use]
    pub fn headline(&self) -> Option<Text<'a>> {
        self.headline.clone()
    }
}

/// A line that points to another story: `Further Reading: Ferry resumes after nine days`.
///
/// Two are equal if their labels and headlines are; whether a colon or a bar stands between them does not count.
#[derive(Clone, Debug)]
pub struct Pointer<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) label: Text<'a>,
    pub(crate) headline: Text<'a>,
}

impl<'a> Pointer<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The label, without its colon.
    #[must_use]
    pub fn label(&self) -> Text<'a> {
        self.label.clone()
    }

    /// The headline of the other story.
    #[must_use]
    pub fn headline(&self) -> Text<'a> {
        self.headline.clone()
    }
}

impl PartialEq for Pointer<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.label, &self.headline) == (&other.label, &other.headline)
    }
}

impl Eq for Pointer<'_> {}

impl Hash for Pointer<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.label, &self.headline).hash(state);
    }
}

/// The line with which an agency ends its story: `(ANI)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Signoff<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) agency: Option<Text<'a>>,
}

impl<'a> Signoff<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The agency, if the line names one.
    #[must_use]
    pub fn agency(&self) -> Option<Text<'a>> {
        self.agency.clone()
    }
}

into_owned!(Dateline { text, places, region, date, agencies; evidence });
into_owned!(Related { text, headline });
into_owned!(Pointer { text, label, headline });
into_owned!(Signoff { text, agency });

impl Block<'_> {
    /// The same, independent of the text that was read.
    #[must_use]
    pub fn into_owned(self) -> Block<'static> {
        match self {
            Self::Byline(byline) => Block::Byline(byline.into_owned()),
            Self::Stamp(stamp) => Block::Stamp(stamp.into_owned()),
            Self::Credit(credit) => Block::Credit(credit.into_owned()),
            Self::Pointer(pointer) => Block::Pointer(pointer.into_owned()),
            Self::Related(related) => Block::Related(related.into_owned()),
            Self::Signoff(signoff) => Block::Signoff(signoff.into_owned()),
            line => Block::line(line.role(), line.text().into_owned()),
        }
    }
}

impl Part for Block<'_> {
    type Owned = Block<'static>;
    fn owned(self) -> Block<'static> {
        self.into_owned()
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

impl AgencyPlace {
    /// Its name in JSON: lower case.
    ///
    /// ```
    /// assert_eq!(wirecopy::AgencyPlace::Byline.name(), "byline");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Signoff => "signoff",
        }
    }
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
    Pointer {
        text: Span,
        label: Span,
        headline: Span,
    },
    Item(Span),
    Signoff {
        text: Span,
        agency: Option<Span>,
    },
    Header(Span),
    /// With its number among the article's credits, as the next two.
    Credit(u32, Span),
    Byline(u32, Span),
    Stamp(u32, Span),
    /// The headline of another story in a list.
    Listed {
        text: Span,
        headline: Span,
    },
    /// A line of a role that has no parts.
    Line(Role, Span),
}

impl BlockData {
    /// The headline of another story in a list.
    pub(crate) const fn listed(self) -> Option<Span> {
        match self {
            Self::Listed { headline, .. } => Some(headline),
            _ => None,
        }
    }

    /// The text in which quotes may stand: that of prose, captions and pull quotes, never of pointers, lists or buttons.
    pub(crate) const fn quotable(self) -> Option<Span> {
        match self {
            Self::Paragraph(span) | Self::Item(span) => Some(span),
            Self::Line(Role::Heading | Role::Caption | Role::PullQuote, span) => Some(span),
            _ => None,
        }
    }
}
