//! Quotes and those who speak, as the caller sees them.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::article::Parts;
use super::owned::{Part, into_owned};
use super::quote::{
    AttributionData, Construction, Marks, NONE, PersonData, QuoteData, QuoteKind, SpeakerData, SpeakerKind,
};
use super::reported::{Reported, ReportedData};
use crate::error::Note;
use crate::span::{Held, Span, Text};

/// A quoted stretch of the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Quote<'a> {
    kind: QuoteKind,
    marks: Marks,
    text: Text<'a>,
    span: Place,
    block: usize,
    closed: bool,
    group: Option<usize>,
    nested: Vec<Quote<'a>>,
    attribution: Option<Attribution<'a>>,
}

/// A span that does not count when two values are compared: an article is equal to another if it says the same.
#[derive(Clone, Copy, Debug)]
struct Place(Span);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Place {}

impl core::hash::Hash for Place {
    fn hash<H: core::hash::Hasher>(&self, _: &mut H) {}
}

impl<'a> Quote<'a> {
    /// Puts `quote` in this one, or in the last one nested in it, and so on, `depth` levels down.
    fn nest(&mut self, quote: Quote<'a>, depth: u8) {
        let mut outer = self;
        for _ in 1..depth {
            if outer.nested.is_empty() {
                break;
            }
            let last = outer.nested.len().saturating_sub(1);
            match outer.nested.get_mut(last) {
                Some(inner) => outer = inner,
                None => return,
            }
        }
        outer.nested.push(quote);
    }

    /// Speech, a fragment or a term.
    #[must_use]
    pub const fn kind(&self) -> QuoteKind {
        self.kind
    }

    /// The marks it opens with.
    #[must_use]
    pub const fn marks(&self) -> Marks {
        self.marks
    }

    /// What is inside the marks. Of a quote over several paragraphs, the paragraphs are joined by a line feed,
    /// without the marks that reopen it.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// From the first opening to the last closing mark, in bytes of the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span.0
    }

    /// The number of the block in which it starts: of [`Article::body`](crate::Article::body), or of the
    /// lines that are not blank.
    #[must_use]
    pub const fn block(&self) -> usize {
        self.block
    }

    /// Whether it has a closing mark. If not, it ends with its paragraph.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// The pieces of one split quote (*"We sail," she said, "at dawn."*) have the same number; others have none.
    #[must_use]
    pub const fn group(&self) -> Option<usize> {
        self.group
    }

    /// The quotes inside this one.
    #[must_use]
    pub fn nested(&self) -> &[Quote<'a>] {
        &self.nested
    }

    /// How the text says that it was said, and by whom; `None` if it does not, and always of a term.
    #[must_use]
    pub const fn attribution(&self) -> Option<&Attribution<'a>> {
        self.attribution.as_ref()
    }

    /// Who said it, as the text mentions them there.
    #[must_use]
    pub fn mention(&self) -> Option<&Mention<'a>> {
        self.attribution.as_ref()?.mention.as_ref()
    }
}

/// How the text says who said it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attribution<'a> {
    construction: Construction,
    cue: Option<Text<'a>>,
    mention: Option<Mention<'a>>,
}

impl<'a> Attribution<'a> {
    /// How quote, cue and speaker stand together.
    #[must_use]
    pub const fn construction(&self) -> Construction {
        self.construction
    }

    /// The words that say that it was said: `said`, `told reporters`, `according to`, or a colon.
    #[must_use]
    pub fn cue(&self) -> Option<Text<'a>> {
        self.cue.clone()
    }

    /// Who said it; `None` if there is a cue alone (*it was announced*).
    #[must_use]
    pub const fn mention(&self) -> Option<&Mention<'a>> {
        self.mention.as_ref()
    }
}

/// A speaker where a sentence mentions them: what stands there, and whom it means.
///
/// ```
/// let text = "“We sail,” said Mayor Ana Low.\n“At dawn,” she added.";
/// let found = wirecopy::quotes(text);
/// let second = found.quotes().nth(1).ok_or("one quote")?;
/// let mention = second.mention().ok_or("nobody")?;
/// assert_eq!(mention.text(), "she");
/// assert_eq!(mention.name().ok_or("no name")?, "Ana Low");
///
/// let speaker = found.speakers().nth(mention.speaker().ok_or("not known")?).ok_or("no speaker")?;
/// assert_eq!(speaker.quotes().collect::<Vec<_>>(), [0, 1]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mention<'a> {
    text: Text<'a>,
    name: Option<Text<'a>>,
    role: Option<Text<'a>>,
    kind: Option<SpeakerKind>,
    speaker: Option<usize>,
}

impl<'a> Mention<'a> {
    /// As the sentence has it: `he`, `the spokesman`, `Mr. Low`.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// Where that stands, in bytes of the text that was read.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.text.span()
    }

    /// The fullest name by which the story calls that speaker; `None` if it is not known for sure.
    #[must_use]
    pub fn name(&self) -> Option<Text<'a>> {
        self.name.clone()
    }

    /// The title or role that stands with that name.
    #[must_use]
    pub fn role(&self) -> Option<Text<'a>> {
        self.role.clone()
    }

    /// A person or a body; `None` if that is not known for sure, and of those without a name.
    #[must_use]
    pub const fn kind(&self) -> Option<SpeakerKind> {
        self.kind
    }

    /// The number in [`Article::speakers`](crate::Article::speakers); `None` if it is not known who is meant.
    #[must_use]
    pub const fn speaker(&self) -> Option<usize> {
        self.speaker
    }
}

into_owned!(Quote { text, nested, attribution; kind, marks, span, block, closed, group });
into_owned!(Attribution { cue, mention; construction });
into_owned!(Mention { text, name, role; kind, speaker });

/// One who speaks in the article, a person or a body, with all that they say.
///
/// Two are equal if they have the same name and role, and say the same in the same words.
///
/// ```
/// let text = "“We sail,” said Mayor Ana Low.\n“We do not,” said the Ministry of Transport.\n“At dawn,” Low added.";
/// let found = wirecopy::quotes(text);
/// let low = found.speakers().next().ok_or("nobody")?;
/// assert_eq!(low.name().ok_or("no name")?, "Ana Low");
/// assert_eq!(low.role().ok_or("no role")?, "Mayor");
/// assert_eq!(low.mentions().collect::<Vec<_>>(), ["Mayor Ana Low", "Low"]);
/// let said: Vec<_> = low.quotes().filter_map(|number| found.quotes().nth(number)).map(|quote| quote.text()).collect();
/// assert_eq!(said, ["We sail,", "At dawn,"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Speaker<'a> {
    source: Held<'a>,
    offset: usize,
    parts: Arc<Parts>,
    number: usize,
}

impl<'a> Speaker<'a> {
    fn data(&self) -> Option<&PersonData> {
        self.parts.people.get(self.number)
    }

    fn text(&self, span: Span) -> Text<'a> {
        self.source.part(span, self.offset)
    }

    /// Their number in [`Article::speakers`](crate::Article::speakers), which a [mention](Mention::speaker) has.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number
    }

    /// The fullest name in the story; `None` for those who have none (*the official*).
    #[must_use]
    pub fn name(&self) -> Option<Text<'a>> {
        Some(self.text(self.data()?.name?))
    }

    /// The title or role that stands with the name.
    #[must_use]
    pub fn role(&self) -> Option<Text<'a>> {
        Some(self.text(self.data()?.role?))
    }

    /// A person or a body; `None` if that is not known for sure, and of those without a name.
    ///
    /// ```
    /// use wirecopy::SpeakerKind;
    ///
    /// let text = "Gazette | 3 Feb 2022\n“We sail,” said Mayor Ana Low.\n“We do not,” said the Ministry of Transport.";
    /// let article = wirecopy::parse(text)?;
    /// let kinds: Vec<_> = article.speakers().map(|speaker| speaker.kind()).collect();
    /// assert_eq!(kinds, [Some(SpeakerKind::Person), Some(SpeakerKind::Body)]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub fn kind(&self) -> Option<SpeakerKind> {
        self.data()?.kind
    }

    /// How each attribution of what they said mentions them, in order, each place once.
    pub fn mentions(&self) -> impl Iterator<Item = Text<'a>> {
        let mention = |speaker: Option<SpeakerData>| speaker.map(|speaker| speaker.mention);
        let of_quotes = self.quotes_data().map(|quote| quote.attribution.and_then(|found| found.speaker));
        let of_reports = self.reported_data().map(|(_, report)| report.speaker);
        let (of_quotes, mut of_reports) = (of_quotes.filter_map(mention), of_reports.filter_map(mention).peekable());
        let mut sorted = Vec::new();
        let are_mixed = of_reports.peek().is_some();
        if are_mixed {
            sorted.extend(of_quotes.clone().chain(of_reports));
            sorted.sort_unstable();
        }
        let mut last = None;
        // The halves of a split quote have one mention, as have a fragment and the report around it.
        let all = of_quotes.filter(move |_| !are_mixed).chain(sorted);
        all.filter(move |span| last.replace(*span) != Some(*span)).map(|span| self.text(span))
    }

    /// Their quotes, in order: numbers in [`Article::quotes`](crate::Article::quotes).
    pub fn quotes(&self) -> impl Iterator<Item = usize> {
        self.quotes_data().map(|quote| quote.number as usize)
    }

    fn quotes_data(&self) -> impl Iterator<Item = &QuoteData> + Clone {
        let at = |next: u32| self.parts.quotes.get(next as usize);
        let first = self.data().and_then(|person| at(person.first_quote));
        core::iter::successors(first, move |quote| at(quote.next))
    }

    /// What they are reported to have said, in order: numbers in [`Article::reported`](crate::Article::reported).
    pub fn reported(&self) -> impl Iterator<Item = usize> {
        self.reported_data().map(|(number, _)| number)
    }

    fn reported_data(&self) -> impl Iterator<Item = (usize, &ReportedData)> {
        let at = |next: u32| Some((next as usize, self.parts.reported.get(next as usize)?));
        let first = self.data().and_then(|person| at(person.first_reported));
        core::iter::successors(first, move |(_, report)| at(report.next))
    }

    /// The same, independent of the text that was read.
    ///
    /// Of an article that borrows its text this copies all of it: whoever wants to keep several makes the
    /// [article](crate::Article::into_owned) independent first, and all share one copy.
    #[must_use]
    pub fn into_owned(self) -> Speaker<'static> {
        Speaker { source: self.source.into_owned(), offset: self.offset, parts: self.parts, number: self.number }
    }
}

impl PartialEq<Speaker<'_>> for Speaker<'_> {
    fn eq(&self, other: &Speaker<'_>) -> bool {
        (self.name(), self.role(), self.kind()) == (other.name(), other.role(), other.kind())
            && self.mentions().eq(other.mentions())
            && self.quotes().eq(other.quotes())
            && self.reported().eq(other.reported())
    }
}

impl Eq for Speaker<'_> {}

impl core::hash::Hash for Speaker<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        (self.name(), self.role(), self.kind()).hash(state);
    }
}

impl fmt::Debug for Speaker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Speaker")
            .field("name", &self.name())
            .field("role", &self.role())
            .field("kind", &self.kind())
            .field("mentions", &self.mentions().collect::<Vec<_>>())
            .field("quotes", &self.quotes().collect::<Vec<_>>())
            .field("reported", &self.reported().collect::<Vec<_>>())
            .finish()
    }
}

/// Links what each one said, from the first to the last.
pub(crate) fn link(quotes: &mut [QuoteData], reported: &mut [ReportedData], people: &mut [PersonData]) {
    let mut number = 0_u32;
    for quote in quotes.iter_mut() {
        quote.number = number;
        number = number.saturating_add(u32::from(quote.depth == 0));
    }
    let index = |at: usize| u32::try_from(at).unwrap_or(NONE);
    let person =
        |people: &mut [PersonData], speaker: Option<SpeakerData>, first: fn(&mut PersonData) -> &mut u32, at| {
            let person = speaker.and_then(|speaker| people.get_mut(speaker.person? as usize));
            person.map_or(NONE, |person| core::mem::replace(first(person), at))
        };
    for (at, quote) in quotes.iter_mut().enumerate().rev().filter(|(_, quote)| quote.depth == 0) {
        let speaker = quote.attribution.and_then(|attribution| attribution.speaker);
        quote.next = person(people, speaker, |person| &mut person.first_quote, index(at));
    }
    for (at, report) in reported.iter_mut().enumerate().rev() {
        report.next = person(people, report.speaker, |person| &mut person.first_reported, index(at));
    }
}

/// What turns found quotes into those that the caller sees.
#[derive(Clone, Copy)]
pub(crate) struct View<'v, 'a> {
    /// The article's own text, and where it begins in what was read.
    pub(crate) source: &'v Held<'a>,
    pub(crate) offset: usize,
    pub(crate) parts: &'v Arc<Parts>,
}

impl<'v, 'a> View<'v, 'a> {
    fn text(&self, span: Span) -> Text<'a> {
        self.source.part(span, self.offset)
    }

    /// All quotes that are in no other one, in order.
    pub(crate) fn quotes(self) -> Quotes<'v, 'a> {
        let left = self.parts.quotes.iter().filter(|quote| quote.depth == 0).count();
        Quotes { view: self, rest: &self.parts.quotes, left }
    }

    fn quote(&self, data: &QuoteData) -> Quote<'a> {
        // Who said it is not known, nor how: nobody did.
        let is_told = |attribution: &AttributionData| attribution.cue.is_some() || attribution.speaker.is_some();
        Quote {
            kind: data.kind,
            marks: data.marks,
            text: self.inner(data),
            span: Place(data.span.shift(self.offset)),
            block: data.block as usize,
            closed: data.closed,
            group: data.group.map(|group| group as usize),
            nested: Vec::new(),
            attribution: data.attribution.filter(is_told).map(|attribution| Attribution {
                construction: attribution.construction,
                cue: attribution.cue.map(|cue| self.text(cue)),
                mention: attribution.speaker.map(|speaker| self.mention(speaker)),
            }),
        }
    }

    fn mention(&self, data: SpeakerData) -> Mention<'a> {
        let person = data.person.and_then(|person| self.parts.people.get(person as usize));
        Mention {
            text: self.text(data.mention),
            name: person.and_then(|person| person.name).map(|name| self.text(name)),
            role: person.and_then(|person| person.role).map(|role| self.text(role)),
            kind: person.and_then(|person| person.kind),
            speaker: data.person.map(|person| person as usize),
        }
    }

    /// What is reported, in order.
    pub(crate) fn reported(self) -> impl ExactSizeIterator<Item = Reported<'a>> + DoubleEndedIterator + use<'v, 'a> {
        self.parts.reported.iter().map(move |data| self.report(data))
    }

    fn report(&self, data: &ReportedData) -> Reported<'a> {
        let span = data.span();
        // Those in no other one stand in the order of the text, and others inside of them.
        let quotes = &self.parts.quotes;
        let from = quotes.partition_point(|quote| quote.span.start() < span.start());
        let within = |quote: &QuoteData| {
            let holds = |piece: Span| piece.start() <= quote.inner.start() && quote.inner.end() <= piece.end();
            holds(data.first) || data.second.is_some_and(holds)
        };
        let inside = quotes.get(from..).unwrap_or(&[]).iter().take_while(|quote| quote.span.start() < span.end());
        let quotes =
            inside.filter(|quote| quote.depth == 0 && within(quote)).map(|quote| quote.number as usize).collect();
        Reported {
            construction: data.construction,
            first: self.text(data.first),
            second: data.second.map(|second| self.text(second)),
            cue: data.cue.map(|cue| self.text(cue)),
            mention: data.speaker.map(|speaker| self.mention(speaker)),
            block: data.block as usize,
            quotes,
        }
    }

    /// The text inside the marks, over the paragraphs.
    fn inner(&self, data: &QuoteData) -> Text<'a> {
        if data.block == data.last_block {
            return self.text(data.inner);
        }
        let mut joined = String::new();
        let prose = |block: u32| self.parts.body().get(block as usize).and_then(|block| block.quotable());
        for span in (data.block..=data.last_block).filter_map(prose) {
            let part = Span::new(span.start().max(data.inner.start()), span.end().min(data.inner.end()));
            let Some(part) = part.and_then(|part| part.slice(self.source)) else { continue };
            if span.start() <= data.span.start() {
                joined.push_str(part);
            } else {
                joined.push('\n');
                joined.push_str(data.marks.without_opening(part));
            }
        }
        Text::joined(&joined, data.inner.shift(self.offset))
    }

    /// Who speaks, each once, in the order of the first quote.
    pub(crate) fn speakers(self) -> impl ExactSizeIterator<Item = Speaker<'a>> + DoubleEndedIterator + use<'v, 'a> {
        let speaker = move |number| Speaker {
            source: self.source.clone(),
            offset: self.offset,
            parts: Arc::clone(self.parts),
            number,
        };
        (0..self.parts.people.len()).map(speaker)
    }
}

/// Quotes, each with those that are in it.
#[derive(Clone)]
pub(crate) struct Quotes<'v, 'a> {
    view: View<'v, 'a>,
    rest: &'v [QuoteData],
    left: usize,
}

impl<'a> Iterator for Quotes<'_, 'a> {
    type Item = Quote<'a>;

    fn next(&mut self) -> Option<Quote<'a>> {
        let (first, mut rest) = self.rest.split_first()?;
        let mut quote = self.view.quote(first);
        while let Some((inner, behind)) = rest.split_first().filter(|(inner, _)| inner.depth > 0) {
            quote.nest(self.view.quote(inner), inner.depth);
            rest = behind;
        }
        self.rest = rest;
        self.left = self.left.saturating_sub(1);
        Some(quote)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Quotes<'_, '_> {}
impl core::iter::FusedIterator for Quotes<'_, '_> {}

/// What was said in a text that is no article, and by whom: the answer of [`quotes`](crate::quotes) and
/// [`reported`](crate::reported).
///
/// ```
/// let found = wirecopy::quotes("“We sail at dawn,” said Ana Low.\n“Or not.\nRain fell.");
/// assert_eq!(found.quotes().len(), 2);
/// assert_eq!(found.speakers().next().and_then(|speaker| speaker.name()).ok_or("no name")?, "Ana Low");
/// assert_eq!(found.notes()[0].line(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Quoted<'a> {
    pub(crate) source: Held<'a>,
    pub(crate) parts: Arc<Parts>,
}

impl<'a> Quoted<'a> {
    fn view(&self) -> View<'_, 'a> {
        View { source: &self.source, offset: 0, parts: &self.parts }
    }

    /// The quotes, in the order of their first mark, those inside others left to them.
    pub fn quotes(&self) -> impl ExactSizeIterator<Item = Quote<'a>> {
        self.view().quotes()
    }

    /// What somebody is reported to have said, in the order of the text, if that was asked for.
    pub fn reported(&self) -> impl ExactSizeIterator<Item = Reported<'a>> + DoubleEndedIterator {
        self.view().reported()
    }

    /// The people and bodies who speak, each once, in the order of their first quote.
    pub fn speakers(&self) -> impl ExactSizeIterator<Item = Speaker<'a>> + DoubleEndedIterator {
        self.view().speakers()
    }

    /// What is wrong with the marks, in the order of the text.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.parts.notes
    }

    /// The same, independent of the text that was read.
    #[must_use]
    pub fn into_owned(self) -> Quoted<'static> {
        Quoted { source: self.source.into_owned(), parts: self.parts }
    }
}

impl PartialEq<Quoted<'_>> for Quoted<'_> {
    fn eq(&self, other: &Quoted<'_>) -> bool {
        self.quotes().eq(other.quotes()) && self.reported().eq(other.reported())
    }
}

impl Eq for Quoted<'_> {}

impl fmt::Debug for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quoted")
            .field("quotes", &self.quotes().collect::<Vec<_>>())
            .field("reported", &self.reported().collect::<Vec<_>>())
            .field("notes", &self.notes())
            .finish_non_exhaustive()
    }
}

impl Part for Speaker<'_> {
    type Owned = Speaker<'static>;
    fn owned(self) -> Speaker<'static> {
        self.into_owned()
    }
}

impl Marks {
    /// `text` without the mark of this kind that it opens with.
    fn without_opening(self, text: &str) -> &str {
        let marks: &[&str] = match self {
            Self::Double => &["\""],
            Self::Curly => &["“", "”", "„", "«", "»"],
            Self::DoubledApostrophe => &["''", "``"],
            Self::Single => &["'", "‘"],
        };
        marks.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text)
    }
}
