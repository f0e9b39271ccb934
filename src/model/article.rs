//! The article itself.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::body::{AgencyPlace, Block, BlockData, Dateline, DatelineData, Pointer, Related, Signoff};
use super::byline::{Byline, BylineData, Stamp, StampsData};
use super::credit::{Credit, CreditData};
use super::fields::{Fields, Given};
use super::header::{Header, HeaderData, StampData, Timestamp};
use super::quote::{PersonData, QuoteData};
use super::quotes::{Quote, Speaker, View};
use super::reported::{Reported, ReportedData};
use crate::error::Note;
use crate::few::{Few, Several};
use crate::offsets::Offsets;
use crate::span::{Held, Span, Text};

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
    pub(crate) source: Held<'a>,
    pub(crate) offset: usize,
    /// Apart from it, so that an article is moved as easily as its text; shared with its [speakers](Speaker).
    pub(crate) parts: Arc<Parts>,
    /// What the caller gave beside the text.
    pub(crate) given: Option<Box<Given<'a>>>,
}

/// The parts of an article: spans in its own text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    pub(crate) headline: Option<Span>,
    pub(crate) header: Option<HeaderData>,
    pub(crate) dateline: Option<DatelineData>,
    /// What the blocks that are credits, bylines or stamps hold, in order.
    pub(crate) credits: Vec<CreditData>,
    pub(crate) bylines: Vec<BylineData>,
    pub(crate) stamps: Vec<StampsData>,
    /// The blocks: of the head up to block `body_start`, of the body up to block `body_end`, and from block
    /// `related_from` on the related list that ends the story: items, as read. Between the last two stands its heading.
    pub(crate) blocks: Vec<BlockData>,
    pub(crate) body_start: usize,
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
        self.dateline = None;
        self.credits.clear();
        self.bylines.clear();
        self.stamps.clear();
        self.related_heading = None;
        self.blocks.clear();
        (self.body_start, self.body_end, self.related_from) = (0, 0, 0);
        self.quotes.clear();
        self.people.clear();
        self.reported.clear();
        self.notes.clear();
    }

    pub(crate) fn body(&self) -> &[BlockData] {
        self.blocks.get(self.body_start..self.body_end).unwrap_or(&[])
    }

    pub(crate) fn head(&self) -> &[BlockData] {
        self.blocks.get(..self.body_start).unwrap_or(&[])
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

    fn part(&self, span: Span) -> Text<'a> {
        self.source.part(span, self.offset)
    }

    fn texts<const N: usize>(&self, spans: Few<Span, N>) -> Several<Text<'a>, N> {
        Several::of(spans, |span| self.part(span))
    }

    fn stamp(&self, data: StampData) -> Timestamp<'a> {
        Timestamp { text: self.part(data.text), moment: data.moment, zone: data.zone.map(|zone| self.part(zone)) }
    }

    /// The headline: above the header, or where else the head of the story has it; or else that of the [fields](Self::fields).
    #[must_use]
    pub fn headline(&self) -> Option<Text<'a>> {
        self.parts.headline.map(|span| self.part(span)).or_else(|| self.given()?.headline())
    }

    /// What the caller gave beside the text, as it was given; `None` of an article without any: see
    /// [`Parser::story`](crate::Parser::story).
    #[must_use]
    pub fn fields(&self) -> Option<&Fields<'a>> {
        self.given().map(|given| &given.fields)
    }

    fn given(&self) -> Option<&Given<'a>> {
        self.given.as_deref()
    }

    /// The header line, if the story has one: publisher, handle, stamp and buttons in fields.
    #[must_use]
    pub fn header(&self) -> Option<Header<'a>> {
        let data = self.parts.header.as_ref()?;
        Some(Header {
            text: self.part(data.text),
            publisher: self.part(data.publisher),
            handle: data.handle.map(|span| self.part(span)),
            place: data.place.map(|span| self.part(span)),
            published: data.published.map(|stamp| self.stamp(stamp)),
            updated: data.updated.map(|stamp| self.stamp(stamp)),
            actions: self.texts(data.actions),
        })
    }

    /// The first credit of a photo.
    #[must_use]
    pub fn credit(&self) -> Option<Credit<'a>> {
        self.parts.credits.first().map(|data| self.credit_of(data))
    }

    /// The credits of photos that stand on lines of their own, in order.
    ///
    /// ```
    /// let text = "Gazette | 3 Feb 2022\nNOVIA/Ana Low\nThe ferry sails again.\nPhoto: Tomas Reyde\nIt had been in dock.";
    /// let article = wirecopy::parse(text)?;
    /// let people: Vec<_> = article.credits().filter_map(|credit| credit.person()).collect();
    /// assert_eq!(people, ["Ana Low", "Tomas Reyde"]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn credits(&self) -> impl ExactSizeIterator<Item = Credit<'a>> + DoubleEndedIterator {
        self.parts.credits.iter().map(|data| self.credit_of(data))
    }

    fn credit_of(&self, data: &CreditData) -> Credit<'a> {
        Credit {
            text: self.part(data.text),
            label: data.label.map(|span| self.part(span)),
            agency: data.agency.map(|span| self.part(span)),
            person: data.person.map(|span| self.part(span)),
        }
    }

    /// The bylines, in order: who wrote the story. A name and a job on two lines are two of them.
    ///
    /// ```
    /// let text = "Ferry stage opens again after nine days\nBy Ana Low and Tomas Reyde, Novia Press\n\
    ///             The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.\n";
    /// let article = wirecopy::parse(text)?;
    /// let byline = article.bylines().next().ok_or("no byline")?;
    /// assert_eq!(byline.people().collect::<Vec<_>>(), ["Ana Low", "Tomas Reyde"]);
    /// assert_eq!(byline.agencies().next().ok_or("no agency")?, "Novia Press");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn bylines(&self) -> impl ExactSizeIterator<Item = Byline<'a>> + DoubleEndedIterator {
        self.parts.bylines.iter().map(|data| self.byline_of(data))
    }

    fn byline_of(&self, data: &BylineData) -> Byline<'a> {
        Byline { text: self.part(data.text), people: self.texts(data.people), agencies: self.texts(data.agencies) }
    }

    /// Who wrote the story: the people of all its bylines, each once, in order; or else those of the [fields](Self::fields).
    ///
    /// ```
    /// let text = "Ferry stage opens again after nine days\nBy Ana Low\nMarch 3, 2024\n\
    ///             The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.\n";
    /// let article = wirecopy::parse(text)?;
    /// assert_eq!(article.authors().collect::<Vec<_>>(), ["Ana Low"]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn authors(&self) -> impl Iterator<Item = Text<'a>> {
        let bylines = || self.parts.bylines.iter().flat_map(|byline| byline.people.iter());
        let given = self.given().filter(|_| bylines().next().is_none());
        let people = move || bylines().map(|span| self.part(span)).chain(given.into_iter().flat_map(Given::people));
        people()
            .enumerate()
            .filter(move |(at, author)| !people().take(*at).any(|before| before == *author))
            .map(|(_, author)| author)
    }

    /// The lines that say when the story was published or updated, in order, the header apart.
    pub fn stamps(&self) -> impl ExactSizeIterator<Item = Stamp<'a>> + DoubleEndedIterator {
        self.parts.stamps.iter().map(|data| self.stamps_of(data))
    }

    fn stamps_of(&self, data: &StampsData) -> Stamp<'a> {
        let stamp = |stamp: Option<StampData>| stamp.map(|stamp| self.stamp(stamp));
        Stamp { text: self.part(data.text), published: stamp(data.published), updated: stamp(data.updated) }
    }

    /// When the story was published: by its header, or else by the first line that says so, or else by the
    /// [fields](Self::fields).
    ///
    /// ```
    /// let text = "Ferry stage opens again after nine days\nBy Ana Low | March 3, 2024 | Updated March 4, 2024\n\
    ///             The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.\n";
    /// let article = wirecopy::parse(text)?;
    /// assert_eq!(article.published().ok_or("no date")?.to_string(), "2024-03-03");
    /// assert_eq!(article.updated().ok_or("no date")?.to_string(), "2024-03-04");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn published(&self) -> Option<Timestamp<'a>> {
        self.moment(|header| header.published, |stamps| stamps.published).or_else(|| self.given()?.published())
    }

    /// When the story was updated, in the same way.
    #[must_use]
    pub fn updated(&self) -> Option<Timestamp<'a>> {
        self.moment(|header| header.updated, |stamps| stamps.updated).or_else(|| self.given()?.updated())
    }

    fn moment(
        &self,
        of_header: fn(&HeaderData) -> Option<StampData>,
        of_line: fn(&StampsData) -> Option<StampData>,
    ) -> Option<Timestamp<'a>> {
        let parts = &self.parts;
        let lines = parts.stamps.iter().chain(parts.bylines.iter().map(|byline| &byline.stamps));
        // The first in the text, be it on a line of its own or behind a name.
        let first = || lines.filter_map(of_line).min_by_key(|stamp| stamp.text.start());
        let found = parts.header.as_ref().and_then(of_header).or_else(first)?;
        Some(self.stamp(found))
    }

    /// The dateline at the start of the first paragraph.
    #[must_use]
    pub fn dateline(&self) -> Option<Dateline<'a>> {
        let data = self.parts.dateline.as_ref()?;
        Some(Dateline {
            text: self.part(data.text),
            places: self.texts(data.places),
            region: data.region.map(|span| self.part(span)),
            date: data.date.map(|span| self.part(span)),
            agencies: self.texts(data.agencies),
            evidence: data.evidence,
        })
    }

    /// All blocks of the story, in order: each line of the text with its role.
    ///
    /// A dateline belongs to the paragraph that it stands in, and is no block.
    pub fn blocks(&self) -> impl DoubleEndedIterator<Item = Block<'a>> {
        self.parts.blocks.iter().map(|block| self.block(*block))
    }

    /// The blocks of the head, in order: what stands above the body.
    pub fn head(&self) -> impl ExactSizeIterator<Item = Block<'a>> + DoubleEndedIterator {
        self.parts.head().iter().map(|block| self.block(*block))
    }

    /// The blocks behind the head, in order, without the related list that ends the story.
    pub fn body(&self) -> impl ExactSizeIterator<Item = Block<'a>> + DoubleEndedIterator {
        self.parts.body().iter().map(|block| self.block(*block))
    }

    fn block(&self, block: BlockData) -> Block<'a> {
        let parts = &self.parts;
        match block {
            BlockData::Paragraph(span) => Block::Paragraph(self.part(span)),
            BlockData::Pointer { text, label, headline } => Block::Pointer(Pointer {
                text: self.part(text),
                label: self.part(label),
                headline: self.part(headline),
            }),
            BlockData::Item(span) => Block::Item(self.part(span)),
            BlockData::Signoff { text, agency } => {
                Block::Signoff(Signoff { text: self.part(text), agency: agency.map(|span| self.part(span)) })
            }
            BlockData::Header(span) => Block::Header(self.part(span)),
            BlockData::Credit(at, span) => match parts.credits.get(at as usize) {
                Some(data) => Block::Credit(self.credit_of(data)),
                None => Block::Other(self.part(span)),
            },
            BlockData::Byline(at, span) => match parts.bylines.get(at as usize) {
                Some(data) => Block::Byline(self.byline_of(data)),
                None => Block::Other(self.part(span)),
            },
            BlockData::Stamp(at, span) => match parts.stamps.get(at as usize) {
                Some(data) => Block::Stamp(self.stamps_of(data)),
                None => Block::Other(self.part(span)),
            },
            BlockData::Listed { text, headline } => {
                Block::Related(Related { text: self.part(text), headline: Some(self.part(headline)) })
            }
            BlockData::Line(role, span) => Block::line(role, self.part(span)),
        }
    }

    /// The story's own prose, in order: its paragraphs, headings and items, each as it can be read.
    ///
    /// What is dropped can be seen in [`blocks`](Self::blocks).
    ///
    /// ```
    /// let text = "Ferry stage opens again after nine days\nBy Ana Low\nShare\n\
    ///             PORT ENNIS (NP) — The ferry stage opened again on Thursday, nine days after the storm that closed it.\n\
    ///             Advertisement\n\
    ///             Islanders had lived on dried fish and on what the fire brigade could bring them by boat.\n";
    /// let article = wirecopy::parse(text)?;
    /// assert!(article.prose().next().ok_or("no prose")?.starts_with("The ferry stage opened again"));
    /// assert_eq!(article.prose().count(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn prose(&self) -> impl DoubleEndedIterator<Item = Text<'a>> {
        self.body().filter(|block| block.role().is_prose()).map(|block| block.text())
    }

    /// The [`prose`](Self::prose) as one text, a line for each part of it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.prose() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(part.as_str());
        }
        text
    }

    /// The paragraphs of the body; the first begins behind its dateline.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = Text<'a>> {
        self.body().filter_map(|block| match block {
            Block::Paragraph(text) => Some(text),
            _ => None,
        })
    }

    /// The heading of the related list: *Must Read*.
    #[must_use]
    pub fn related_heading(&self) -> Option<Text<'a>> {
        self.parts.related_heading.map(|span| self.part(span))
    }

    /// The headlines in lists of other stories, in order, without their bullets.
    ///
    /// Such a list is the sidebar of the page, often years younger than the article.
    pub fn related(&self) -> impl DoubleEndedIterator<Item = Text<'a>> {
        let parts = &self.parts;
        let listed = parts.head().iter().chain(parts.body()).filter_map(|block| match block {
            BlockData::Listed { headline, .. } => Some(*headline),
            _ => None,
        });
        listed.chain(parts.related().iter().filter_map(|block| block.listed())).map(|span| self.part(span))
    }

    /// The quotes of the article, in the order of their first mark, those inside others left to them.
    ///
    /// ```
    /// let article = wirecopy::parse("Gazette | 3 Feb 2022\n“We sail,” said Ana Low.\n“At dawn,” she added.")?;
    /// let said: Vec<_> = article.quotes().map(|quote| quote.text()).collect();
    /// assert_eq!(said, ["We sail,", "At dawn,"]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    ///
    /// They do not need the article, only what it was read from, and after [`into_owned`](Quote::into_owned) not even that:
    ///
    /// ```
    /// use wirecopy::Quote;
    ///
    /// fn longest(text: &str) -> Option<Quote<'_>> {
    ///     wirecopy::parse(text).ok()?.quotes().max_by_key(|quote| quote.text().len())
    /// }
    ///
    /// fn last(text: String) -> Option<Quote<'static>> {
    ///     wirecopy::parse(&text).ok()?.quotes().last().map(Quote::into_owned)
    /// }
    ///
    /// let text = "Gazette | 3 Feb 2022\n“We sail at dawn,” said Ana Low.\n“I hope,” she added.";
    /// assert_eq!(longest(text).ok_or("no quote")?.text().borrowed(), Some("We sail at dawn,"));
    /// assert_eq!(last(text.into()).ok_or("no quote")?.text(), "I hope,");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn quotes(&self) -> impl ExactSizeIterator<Item = Quote<'a>> {
        self.view().quotes()
    }

    /// The people and bodies who speak in the article, each once, in the order of their first quote.
    ///
    /// ```
    /// let article = wirecopy::parse("Gazette | 3 Feb 2022\n“We sail,” said Mayor Ana Low.\n“At dawn,” she added.")?;
    /// for speaker in article.speakers() {
    ///     assert_eq!(speaker.name().ok_or("no name")?, "Ana Low");
    ///     assert_eq!(speaker.role().ok_or("no role")?, "Mayor");
    ///     assert_eq!(speaker.mentions().collect::<Vec<_>>(), ["Mayor Ana Low", "she"]);
    ///     assert_eq!(speaker.quotes().collect::<Vec<_>>(), [0, 1]);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn speakers(&self) -> impl ExactSizeIterator<Item = Speaker<'a>> + DoubleEndedIterator {
        self.view().speakers()
    }

    /// What the article reports that somebody said, without marks or with some words in them, in the order of the text.
    ///
    /// There is some only if the parser was [told to look](crate::Parser::find_reported).
    pub fn reported(&self) -> impl ExactSizeIterator<Item = Reported<'a>> + DoubleEndedIterator {
        self.view().reported()
    }

    fn view(&self) -> View<'_, 'a> {
        View { source: &self.source, offset: self.offset, parts: &self.parts }
    }

    /// The news agencies that the article names as its own, and where each stands.
    pub fn agencies(&self) -> impl Iterator<Item = (AgencyPlace, Text<'a>)> {
        let parts = &self.parts;
        let header = parts.header.filter(|header| header.is_agency).map(|header| header.publisher);
        let dateline = parts.dateline.into_iter().flat_map(|dateline| dateline.agencies.iter());
        let bylines = parts.bylines.iter().flat_map(|byline| byline.agencies.iter());
        let signoffs = parts.body().iter().filter_map(|block| match block {
            BlockData::Signoff { agency, .. } => Some(*agency),
            _ => None,
        });
        let signoff = signoffs.flatten().next();
        let given = self.given().filter(|_| parts.bylines.is_empty());
        (header.into_iter().map(|span| (AgencyPlace::Header, span)))
            .chain(bylines.map(|span| (AgencyPlace::Byline, span)))
            .chain(dateline.map(|span| (AgencyPlace::Dateline, span)))
            .chain(signoff.map(|span| (AgencyPlace::Signoff, span)))
            .map(|(place, span)| (place, self.part(span)))
            .chain(given.into_iter().flat_map(Given::agencies).map(|agency| (AgencyPlace::Byline, agency)))
    }

    /// What could not be read, in the order of the text. Each costs no more than itself.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.parts.notes
    }

    /// The same article, independent of the text it was read from.
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        let given = self.given.map(|given| Box::new(given.into_owned()));
        Article { source: self.source.into_owned(), offset: self.offset, parts: self.parts, given }
    }

    /// The memory of an article that is no longer needed, for the [next one](crate::Memory::reuse).
    #[must_use]
    pub fn into_spent(self) -> Spent {
        Spent(self.parts)
    }

    /// The same article, reading from this one.
    #[must_use]
    pub fn as_borrowed(&self) -> Article<'_> {
        let given = self.given().map(|given| Box::new(given.as_borrowed()));
        Article { source: self.source.as_borrowed(), offset: self.offset, parts: Arc::clone(&self.parts), given }
    }
}

/// The memory of an article that is no longer needed: whatever reads articles takes it back.
///
/// While a [`Speaker`] of that article is still there, the memory is not used again.
#[derive(Debug, Default)]
pub struct Spent(pub(crate) Arc<Parts>);

impl From<Article<'_>> for Spent {
    fn from(article: Article<'_>) -> Self {
        article.into_spent()
    }
}

impl PartialEq<Article<'_>> for Article<'_> {
    fn eq(&self, other: &Article<'_>) -> bool {
        self.headline() == other.headline()
            && self.header() == other.header()
            && self.head().eq(other.head())
            && self.dateline() == other.dateline()
            && self.body().eq(other.body())
            && self.related().eq(other.related())
            && self.quotes().eq(other.quotes())
            && self.reported().eq(other.reported())
            && self.fields() == other.fields()
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
