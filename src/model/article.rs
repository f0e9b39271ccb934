//! The article itself.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::body::{AgencyPlace, Block, BlockData, Dateline, DatelineData, Pointer, Signoff};
use super::credit::{Credit, CreditData};
use super::header::{Header, HeaderData, StampData, Timestamp};
use super::quote::{PersonData, QuoteData};
use super::quotes::{Person, Quote, View};
use super::reported::{Reported, ReportedData};
use crate::error::Note;
use crate::few::Few;
use crate::offsets::Offsets;
use crate::span::{Span, Text};

/// A story, taken apart.
///
/// An article keeps the text that it was read from, and where in it each part stands. It borrows that
/// text from the caller, or owns it after [`into_owned`](Self::into_owned) or [`str::parse`].
///
/// Two articles are equal if they say the same: the same parts with the same texts. Where the parts
/// stood does not count, nor do notes, nor the heading of the related list.
///
/// Its [`Display`](core::fmt::Display) is wire text: one line for each line that was not blank, with a
/// line feed behind it, without the blanks at its ends. Reading that gives an equal article.
///
/// ```
/// let text = "\
/// Harbour Dispatch | @harbourdispatch | 3 Feb 2022, 05:10 pm Print
/// NOVIA/Ana Low
/// Port Ennis: The ferry sails again.
/// \"We are ready,\" said Ana Low, the mayor.
/// - Ferry halted after storm
/// ";
/// let article = wirecopy::parse(text)?;
/// let header = article.header().ok_or("no header")?;
/// assert_eq!(header.publisher(), "Harbour Dispatch");
/// let dateline = article.dateline().ok_or("no dateline")?;
/// assert_eq!(dateline.places().next().ok_or("no place")?, "Port Ennis");
/// assert_eq!(article.paragraphs().next().ok_or("no paragraph")?, "The ferry sails again.");
/// assert_eq!(article.related().count(), 1);
/// assert_eq!(article.to_string(), text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Article<'a> {
    pub(crate) source: Cow<'a, str>,
    pub(crate) offset: usize,
    /// Apart from it, so that an article is moved as easily as its text.
    pub(crate) parts: Box<Parts>,
}

/// The parts of an article: spans in its own text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    pub(crate) headline: Option<Span>,
    pub(crate) header: Option<HeaderData>,
    pub(crate) credit: Option<CreditData>,
    pub(crate) byline_agency: Option<Span>,
    pub(crate) dateline: Option<DatelineData>,
    /// The blocks of the body, up to block `body_end`, and from block `related_from` on the related list: items, as read.
    pub(crate) blocks: Vec<BlockData>,
    pub(crate) body_end: usize,
    pub(crate) related_from: usize,
    pub(crate) related_heading: Option<Span>,
    pub(crate) quotes: Vec<QuoteData>,
    pub(crate) people: Vec<PersonData>,
    pub(crate) reported: Vec<ReportedData>,
    pub(crate) notes: Vec<Note>,
}

impl Parts {
    /// Empties it, and keeps its memory.
    pub(crate) fn clear(&mut self) {
        self.headline = None;
        self.header = None;
        self.credit = None;
        self.byline_agency = None;
        self.dateline = None;
        self.related_heading = None;
        self.blocks.clear();
        (self.body_end, self.related_from) = (0, 0);
        self.quotes.clear();
        self.people.clear();
        self.reported.clear();
        self.notes.clear();
    }

    pub(crate) fn body(&self) -> &[BlockData] {
        self.blocks.get(..self.body_end).unwrap_or(&[])
    }

    fn related(&self) -> &[BlockData] {
        self.blocks.get(self.related_from..).unwrap_or(&[])
    }
}

impl<'a> Article<'a> {
    /// The article's own text, from its first letter to its last.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where the article's own text begins in what was read, in bytes: 0, unless blanks, a byte-order mark
    /// or other articles stand before it. Spans count from the start of what was read.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Places in [`source`](Self::source) in other units than bytes, for the spans of this article.
    ///
    /// ```
    /// let text = "\u{feff}Café Mondial | 3 Feb 2022\nIt rains.";
    /// let article = wirecopy::parse(text)?;
    /// let header = article.header().ok_or("no header")?;
    /// assert_eq!(header.publisher().span().range(), 3..16);
    /// assert_eq!(article.offsets().code_points(header.publisher().span()), Some(0..12));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets::of_part(&self.source, self.offset)
    }

    fn text(&self, span: Span) -> Text<'_> {
        Text::new(&self.source, span, self.offset)
    }

    fn texts<const N: usize>(&self, spans: Few<Span, N>) -> Few<Text<'_>, N> {
        spans.map(|span| self.text(span))
    }

    fn stamp(&self, data: StampData) -> Timestamp<'_> {
        Timestamp { text: self.text(data.text), moment: data.moment, zone: data.zone.map(|zone| self.text(zone)) }
    }

    /// The headline: a line right above the header.
    #[must_use]
    pub fn headline(&self) -> Option<Text<'_>> {
        self.parts.headline.map(|span| self.text(span))
    }

    /// The header line; `None` only if the caller said that headers are optional.
    #[must_use]
    pub fn header(&self) -> Option<Header<'_>> {
        let data = self.parts.header.as_ref()?;
        Some(Header {
            text: self.text(data.text),
            publisher: self.text(data.publisher),
            handle: data.handle.map(|span| self.text(span)),
            place: data.place.map(|span| self.text(span)),
            published: data.published.map(|stamp| self.stamp(stamp)),
            updated: data.updated.map(|stamp| self.stamp(stamp)),
            actions: self.texts(data.actions),
        })
    }

    /// The credit of the photo.
    #[must_use]
    pub fn credit(&self) -> Option<Credit<'_>> {
        let data = self.parts.credit.as_ref()?;
        Some(Credit {
            text: self.text(data.text),
            label: data.label.map(|span| self.text(span)),
            agency: data.agency.map(|span| self.text(span)),
            person: data.person.map(|span| self.text(span)),
        })
    }

    /// The dateline at the start of the first paragraph.
    #[must_use]
    pub fn dateline(&self) -> Option<Dateline<'_>> {
        let data = self.parts.dateline.as_ref()?;
        Some(Dateline {
            text: self.text(data.text),
            places: self.texts(data.places),
            region: data.region.map(|span| self.text(span)),
            date: data.date.map(|span| self.text(span)),
            agencies: self.texts(data.agencies),
            evidence: data.evidence,
        })
    }

    /// The blocks of the body, in order: paragraphs, pointers, items, and the sign-offs last.
    pub fn body(&self) -> impl ExactSizeIterator<Item = Block<'_>> + DoubleEndedIterator {
        self.parts.body().iter().map(|block| match *block {
            BlockData::Paragraph(span) => Block::Paragraph(self.text(span)),
            BlockData::Pointer { text, label, headline } => Block::Pointer(Pointer {
                text: self.text(text),
                label: self.text(label),
                headline: self.text(headline),
            }),
            BlockData::Item(span) => Block::Item(self.text(span)),
            BlockData::Signoff { text, agency } => {
                Block::Signoff(Signoff { text: self.text(text), agency: agency.map(|span| self.text(span)) })
            }
        })
    }

    /// The paragraphs of the body; the first begins behind its dateline.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = Text<'_>> {
        self.body().filter_map(|block| match block {
            Block::Paragraph(text) => Some(text),
            _ => None,
        })
    }

    /// The heading of the related list: *Must Read*.
    #[must_use]
    pub fn related_heading(&self) -> Option<Text<'_>> {
        self.parts.related_heading.map(|span| self.text(span))
    }

    /// The headlines of the related list, without their bullets.
    ///
    /// The list is the sidebar of the page, often years younger than the article.
    pub fn related(&self) -> impl ExactSizeIterator<Item = Text<'_>> + DoubleEndedIterator {
        self.parts.related().iter().map(|item| self.text(item.prose().unwrap_or_default()))
    }

    /// The quotes of the article, in the order of their first mark, those inside others left to them.
    #[must_use]
    pub fn quotes(&self) -> Vec<Quote<'_>> {
        self.with_view(|view| view.quotes())
    }

    /// The people and bodies who speak in the article, each once, in the order of their first quote.
    #[must_use]
    pub fn speakers(&self) -> Vec<Person<'_>> {
        self.with_view(|view| view.speakers())
    }

    /// What the article reports that somebody said, without marks or with some words in them, in the order of the text.
    ///
    /// There is some only if the parser was [told to look](crate::Parser::reported).
    #[must_use]
    pub fn reported(&self) -> Vec<Reported<'_>> {
        self.with_view(|view| view.reported())
    }

    fn with_view<'s, T>(&'s self, then: impl FnOnce(View<'s, '_>) -> T) -> T {
        let prose = |block: usize| self.parts.body().get(block).and_then(|block| block.prose());
        then(View {
            source: &self.source,
            offset: self.offset,
            quotes: &self.parts.quotes,
            people: &self.parts.people,
            reported: &self.parts.reported,
            prose: &prose,
        })
    }

    /// The news agencies that the article names as its own, and where each stands.
    pub fn agencies(&self) -> impl Iterator<Item = (AgencyPlace, Text<'_>)> {
        let parts = &self.parts;
        let header = parts.header.filter(|header| header.is_agency).map(|header| header.publisher);
        let dateline = parts.dateline.into_iter().flat_map(|dateline| dateline.agencies.iter());
        let signoffs = parts.body().iter().rev().map_while(|block| match block {
            BlockData::Signoff { agency, .. } => Some(*agency),
            _ => None,
        });
        let signoff = signoffs.flatten().last();
        (header.into_iter().map(|span| (AgencyPlace::Header, span)))
            .chain(parts.byline_agency.map(|span| (AgencyPlace::Byline, span)))
            .chain(dateline.map(|span| (AgencyPlace::Dateline, span)))
            .chain(signoff.map(|span| (AgencyPlace::Signoff, span)))
            .map(|(place, span)| (place, self.text(span)))
    }

    /// What could not be read, in the order of the text. Each costs no more than itself.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.parts.notes
    }

    /// The same article, independent of the text it was read from.
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        Article { source: Cow::Owned(self.source.into_owned()), offset: self.offset, parts: self.parts }
    }

    /// The memory of an article that is no longer needed, for [`Reader::reuse`](crate::Reader::reuse).
    #[cfg(feature = "std")]
    #[must_use]
    pub fn into_spent(self) -> Spent {
        Spent(self.parts)
    }

    /// The same article, reading from this one.
    #[must_use]
    pub fn as_borrowed(&self) -> Article<'_> {
        Article { source: Cow::Borrowed(&self.source), offset: self.offset, parts: self.parts.clone() }
    }
}

/// The memory of an article that is no longer needed.
#[cfg(feature = "std")]
#[derive(Debug, Default)]
pub struct Spent(pub(crate) Box<Parts>);

impl PartialEq<Article<'_>> for Article<'_> {
    fn eq(&self, other: &Article<'_>) -> bool {
        self.headline() == other.headline()
            && self.header() == other.header()
            && self.credit() == other.credit()
            && self.dateline() == other.dateline()
            && self.body().eq(other.body())
            && self.related().eq(other.related())
            && self.quotes() == other.quotes()
            && self.reported() == other.reported()
    }
}

impl Eq for Article<'_> {}

impl TryFrom<&str> for Article<'static> {
    type Error = crate::Error;
    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Article<'_>> for String {
    /// The article as wire text.
    fn from(article: Article<'_>) -> Self {
        alloc::string::ToString::to_string(&article)
    }
}
