//! Blocks as JSON: one kind a role.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Place, moment, text};
use crate::model::Block;
use crate::span::Span;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Block", tag = "kind", rename_all = "snake_case")]
pub(super) enum BlockJson<'a> {
    Paragraph {
        text: Cow<'a, str>,
        span: Place,
    },
    Pointer {
        label: Cow<'a, str>,
        headline: Cow<'a, str>,
        span: Place,
    },
    Item {
        text: Cow<'a, str>,
        span: Place,
    },
    Signoff {
        text: Cow<'a, str>,
        agency: Option<Cow<'a, str>>,
        span: Place,
    },
    Byline {
        text: Cow<'a, str>,
        people: Vec<Cow<'a, str>>,
        agencies: Vec<Cow<'a, str>>,
        span: Place,
    },
    Stamp {
        text: Cow<'a, str>,
        published: Option<Cow<'a, str>>,
        updated: Option<Cow<'a, str>>,
        zone: Option<Cow<'a, str>>,
        span: Place,
    },
    Credit {
        text: Cow<'a, str>,
        label: Option<Cow<'a, str>>,
        agency: Option<Cow<'a, str>>,
        person: Option<Cow<'a, str>>,
        span: Place,
    },
    Headline {
        text: Cow<'a, str>,
        span: Place,
    },
    Standfirst {
        text: Cow<'a, str>,
        span: Place,
    },
    Section {
        text: Cow<'a, str>,
        span: Place,
    },
    Header {
        text: Cow<'a, str>,
        span: Place,
    },
    Caption {
        text: Cow<'a, str>,
        span: Place,
    },
    Heading {
        text: Cow<'a, str>,
        span: Place,
    },
    PullQuote {
        text: Cow<'a, str>,
        span: Place,
    },
    Embed {
        text: Cow<'a, str>,
        span: Place,
    },
    /// With the headline of another story, if the line is one.
    Related {
        text: Cow<'a, str>,
        headline: Option<Cow<'a, str>>,
        span: Place,
    },
    Bio {
        text: Cow<'a, str>,
        span: Place,
    },
    Notice {
        text: Cow<'a, str>,
        span: Place,
    },
    Promo {
        text: Cow<'a, str>,
        span: Place,
    },
    Interface {
        text: Cow<'a, str>,
        span: Place,
    },
    Table {
        text: Cow<'a, str>,
        span: Place,
    },
    Other {
        text: Cow<'a, str>,
        span: Place,
    },
}

impl BlockJson<'_> {
    pub(super) const fn span(&self) -> Span {
        match self {
            Self::Paragraph { span, .. }
            | Self::Pointer { span, .. }
            | Self::Item { span, .. }
            | Self::Signoff { span, .. }
            | Self::Byline { span, .. }
            | Self::Stamp { span, .. }
            | Self::Credit { span, .. }
            | Self::Headline { span, .. }
            | Self::Standfirst { span, .. }
            | Self::Section { span, .. }
            | Self::Header { span, .. }
            | Self::Caption { span, .. }
            | Self::Heading { span, .. }
            | Self::PullQuote { span, .. }
            | Self::Embed { span, .. }
            | Self::Related { span, .. }
            | Self::Bio { span, .. }
            | Self::Notice { span, .. }
            | Self::Promo { span, .. }
            | Self::Interface { span, .. }
            | Self::Table { span, .. }
            | Self::Other { span, .. } => span.0,
        }
    }

    /// The text of its line; `None` of a pointer, whose line is put together.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Pointer { .. } => None,
            Self::Paragraph { text, .. }
            | Self::Item { text, .. }
            | Self::Signoff { text, .. }
            | Self::Byline { text, .. }
            | Self::Stamp { text, .. }
            | Self::Credit { text, .. }
            | Self::Headline { text, .. }
            | Self::Standfirst { text, .. }
            | Self::Section { text, .. }
            | Self::Header { text, .. }
            | Self::Caption { text, .. }
            | Self::Heading { text, .. }
            | Self::PullQuote { text, .. }
            | Self::Embed { text, .. }
            | Self::Related { text, .. }
            | Self::Bio { text, .. }
            | Self::Notice { text, .. }
            | Self::Promo { text, .. }
            | Self::Interface { text, .. }
            | Self::Table { text, .. }
            | Self::Other { text, .. } => Some(text),
        }
    }
}

impl<'a> From<Block<'a>> for BlockJson<'a> {
    fn from(block: Block<'a>) -> Self {
        let (span, line) = (Place(block.span()), text(block.text()));
        match block {
            Block::Paragraph(_) => Self::Paragraph { text: line, span },
            Block::Pointer(pointer) => {
                Self::Pointer { label: text(pointer.label()), headline: text(pointer.headline()), span }
            }
            Block::Item(_) => Self::Item { text: line, span },
            Block::Signoff(signoff) => Self::Signoff { text: line, agency: signoff.agency().map(text), span },
            Block::Byline(byline) => Self::Byline {
                text: line,
                people: byline.people().map(text).collect(),
                agencies: byline.agencies().map(text).collect(),
                span,
            },
            Block::Stamp(stamp) => Self::Stamp {
                text: line,
                published: stamp.published().map(moment),
                updated: stamp.updated().map(moment),
                zone: stamp.published().or(stamp.updated()).and_then(|stamp| stamp.zone()).map(text),
                span,
            },
            Block::Credit(credit) => Self::Credit {
                text: line,
                label: credit.label().map(text),
                agency: credit.agency().map(text),
                person: credit.person().map(text),
                span,
            },
            Block::Headline(_) => Self::Headline { text: line, span },
            Block::Standfirst(_) => Self::Standfirst { text: line, span },
            Block::Section(_) => Self::Section { text: line, span },
            Block::Header(_) => Self::Header { text: line, span },
            Block::Caption(_) => Self::Caption { text: line, span },
            Block::Heading(_) => Self::Heading { text: line, span },
            Block::PullQuote(_) => Self::PullQuote { text: line, span },
            Block::Embed(_) => Self::Embed { text: line, span },
            Block::Related(related) => Self::Related { text: line, headline: related.headline().map(text), span },
            Block::Bio(_) => Self::Bio { text: line, span },
            Block::Notice(_) => Self::Notice { text: line, span },
            Block::Promo(_) => Self::Promo { text: line, span },
            Block::Interface(_) => Self::Interface { text: line, span },
            Block::Table(_) => Self::Table { text: line, span },
            Block::Other(_) => Self::Other { text: line, span },
        }
    }
}
