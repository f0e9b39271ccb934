//! What the caller knows of a story beside its text.

use alloc::borrow::Cow;

use super::byline::{MOST_AGENCIES, MOST_PEOPLE};
use super::header::{StampData, Timestamp};
use crate::few::Few;
use crate::span::{Held, Span, Text};

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug)]
pub(crate) struct Given<'a> {
    pub(crate) fields: Fields<'a>,
    /// The same, as parts read from them.
    headline: Option<Held<'a>>,
    byline: Held<'a>,
    dates: [Option<(Held<'a>, StampData)>; 2],
    people: Few<Span, MOST_PEOPLE>,
    agencies: Few<Span, MOST_AGENCIES>,
}

impl<'a> Given<'a> {
    pub(crate) fn new(
        fields: Fields<'a>,
        people: Few<Span, MOST_PEOPLE>,
        agencies: Few<Span, MOST_AGENCIES>,
        published: Option<StampData>,
        updated: Option<StampData>,
    ) -> Self {
        let held = |field: &Option<Cow<'a, str>>| field.clone().map(Held::from);
        let dates = [held(&fields.published).zip(published), held(&fields.updated).zip(updated)];
        let (headline, byline) = (held(&fields.headline), held(&fields.byline).unwrap_or(Held::Borrowed("")));
        Self { headline, byline, dates, people, agencies, fields }
    }

    pub(crate) fn into_owned(self) -> Given<'static> {
        let Self { fields, headline, byline, dates, people, agencies } = self;
        let dates = dates.map(|date| date.map(|(field, data)| (field.into_owned(), data)));
        let (headline, byline) = (headline.map(Held::into_owned), byline.into_owned());
        Given { fields: fields.into_owned(), headline, byline, dates, people, agencies }
    }

    pub(crate) fn as_borrowed(&self) -> Given<'_> {
        let &Self { ref fields, ref headline, ref byline, dates: [ref published, ref updated], people, agencies } =
            self;
        let dates = [published, updated].map(|date| date.as_ref().map(|(field, data)| (field.as_borrowed(), *data)));
        let headline = headline.as_ref().map(Held::as_borrowed);
        Given { fields: fields.as_borrowed(), headline, byline: byline.as_borrowed(), dates, people, agencies }
    }

    pub(crate) fn headline(&self) -> Option<Text<'a>> {
        self.headline.as_ref().map(|headline| headline.part_of_field(Span::at(0, headline.len())))
    }

    pub(crate) fn people(&self) -> impl Iterator<Item = Text<'a>> {
        self.people.iter().map(|span| self.byline.part_of_field(span))
    }

    pub(crate) fn agencies(&self) -> impl Iterator<Item = Text<'a>> {
        self.agencies.iter().map(|span| self.byline.part_of_field(span))
    }

    pub(crate) fn published(&self) -> Option<Timestamp<'a>> {
        let [published, _] = &self.dates;
        published.as_ref().map(moment)
    }

    pub(crate) fn updated(&self) -> Option<Timestamp<'a>> {
        let [_, updated] = &self.dates;
        updated.as_ref().map(moment)
    }
}

fn moment<'a>((field, data): &(Held<'a>, StampData)) -> Timestamp<'a> {
    let text = |span: Span| field.part_of_field(span);
    Timestamp { text: text(data.text), moment: data.moment, zone: data.zone.map(text) }
}
