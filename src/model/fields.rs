//! What the caller knows of a story beside its text.

use alloc::borrow::Cow;

use super::byline::{MOST_AGENCIES, MOST_PEOPLE};
use super::header::{StampData, Timestamp};
use crate::few::Few;
use crate::span::{Span, Text};

/// What a caller has of a story beside its text, as extractors of pages hand it on: for [`Parser::story`](crate::Parser::story).
///
/// Each is told as it was given, without the blanks at its ends; a blank one counts as none.
///
/// ```
/// use wirecopy::Fields;
///
/// let fields = Fields::new().headline("Ferry sails again").byline("Ana Low").published("2024-03-03T17:14:00+01:00");
/// assert_eq!(fields.byline.as_deref(), Some("Ana Low"));
/// assert_eq!(fields.url, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fields<'a> {
    /// The title.
    pub headline: Option<Cow<'a, str>>,
    /// Who wrote it, with *By* or without: `Ana Low, Tomas Reyde`.
    pub byline: Option<Cow<'a, str>>,
    /// When it was published, in any form that a line of the text may have.
    pub published: Option<Cow<'a, str>>,
    /// When it was updated.
    pub updated: Option<Cow<'a, str>>,
    /// Where it stands. It is kept, and says nothing of the text.
    pub url: Option<Cow<'a, str>>,
}

impl<'a> Fields<'a> {
    /// Nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { headline: None, byline: None, published: None, updated: None, url: None }
    }

    /// The title.
    #[must_use]
    pub fn headline(self, headline: impl Into<Cow<'a, str>>) -> Self {
        Self { headline: Some(headline.into()), ..self }
    }

    /// Who wrote it: several names with commas, bars or *and* between.
    #[must_use]
    pub fn byline(self, byline: impl Into<Cow<'a, str>>) -> Self {
        Self { byline: Some(byline.into()), ..self }
    }

    /// When it was published.
    #[must_use]
    pub fn published(self, published: impl Into<Cow<'a, str>>) -> Self {
        Self { published: Some(published.into()), ..self }
    }

    /// When it was updated.
    #[must_use]
    pub fn updated(self, updated: impl Into<Cow<'a, str>>) -> Self {
        Self { updated: Some(updated.into()), ..self }
    }

    /// Where it stands.
    #[must_use]
    pub fn url(self, url: impl Into<Cow<'a, str>>) -> Self {
        Self { url: Some(url.into()), ..self }
    }

    /// Each field changed in the same way.
    fn map<'b>(self, mut change: impl FnMut(Cow<'a, str>) -> Option<Cow<'b, str>>) -> Fields<'b> {
        Fields {
            headline: self.headline.and_then(&mut change),
            byline: self.byline.and_then(&mut change),
            published: self.published.and_then(&mut change),
            updated: self.updated.and_then(&mut change),
            url: self.url.and_then(&mut change),
        }
    }

    /// Without blanks at the ends of fields, and without those that are blank.
    pub(crate) fn trimmed(self) -> Self {
        self.map(|field| {
            let field = match field {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) if text.trim().len() < text.len() => Cow::Owned(text.trim().into()),
                whole => whole,
            };
            (!field.is_empty()).then_some(field)
        })
    }

    fn into_owned(self) -> Fields<'static> {
        self.map(|field| Some(Cow::Owned(field.into_owned())))
    }

    fn as_borrowed(&self) -> Fields<'_> {
        fn borrowed<'f>(field: &'f Option<Cow<'_, str>>) -> Option<Cow<'f, str>> {
            field.as_deref().map(Cow::Borrowed)
        }
        Fields {
            headline: borrowed(&self.headline),
            byline: borrowed(&self.byline),
            published: borrowed(&self.published),
            updated: borrowed(&self.updated),
            url: borrowed(&self.url),
        }
    }
}

/// The fields, and what was read of them: spans in the field that each stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given<'a> {
    pub(crate) fields: Fields<'a>,
    pub(crate) people: Few<Span, MOST_PEOPLE>,
    pub(crate) agencies: Few<Span, MOST_AGENCIES>,
    pub(crate) published: Option<StampData>,
    pub(crate) updated: Option<StampData>,
}

impl Given<'_> {
    pub(crate) fn into_owned(self) -> Given<'static> {
        let Self { fields, people, agencies, published, updated } = self;
        Given { fields: fields.into_owned(), people, agencies, published, updated }
    }

    pub(crate) fn as_borrowed(&self) -> Given<'_> {
        let &Self { ref fields, people, agencies, published, updated } = self;
        Given { fields: fields.as_borrowed(), people, agencies, published, updated }
    }

    pub(crate) fn headline(&self) -> Option<Text<'_>> {
        self.fields.headline.as_deref().map(Text::of_field)
    }

    pub(crate) fn people(&self) -> impl Iterator<Item = Text<'_>> {
        self.of_byline(self.people)
    }

    pub(crate) fn agencies(&self) -> impl Iterator<Item = Text<'_>> {
        self.of_byline(self.agencies)
    }

    fn of_byline<const N: usize>(&self, spans: Few<Span, N>) -> impl Iterator<Item = Text<'_>> {
        let byline = self.fields.byline.as_deref().unwrap_or("");
        spans.iter().filter_map(|span| span.slice(byline)).map(Text::of_field)
    }

    pub(crate) fn published(&self) -> Option<Timestamp<'_>> {
        moment(self.fields.published.as_deref()?, self.published?)
    }

    pub(crate) fn updated(&self) -> Option<Timestamp<'_>> {
        moment(self.fields.updated.as_deref()?, self.updated?)
    }
}

fn moment(field: &str, data: StampData) -> Option<Timestamp<'_>> {
    let text = |span: Span| span.slice(field).map(Text::of_field);
    Some(Timestamp { text: text(data.text)?, moment: data.moment, zone: data.zone.and_then(text) })
}
