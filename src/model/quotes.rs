//! Quotes as the caller sees them.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::quote::{Construction, Marks, PersonData, QuoteData, QuoteKind, SpeakerData, SpeakerKind};
use super::reported::{Reported, ReportedData};
use crate::span::{Span, Text};

/// A quoted stretch of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote<'s> {
    kind: QuoteKind,
    marks: Marks,
    text: Cow<'s, str>,
    span: Place,
    block: usize,
    closed: bool,
    group: Option<usize>,
    nested: Vec<Quote<'s>>,
    attribution: Option<Attribution<'s>>,
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

impl<'s> Quote<'s> {
    /// Puts `quote` in this one, or in the last one nested in it, and so on, `depth` levels down.
    fn nest(&mut self, quote: Quote<'s>, depth: u8) {
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
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same as [`text`](Self::text), without a copy.
    #[must_use]
    pub fn into_text(self) -> Cow<'s, str> {
        self.text
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
    pub fn nested(&self) -> &[Quote<'s>] {
        &self.nested
    }

    /// Who said it, and how the text says so; always `None` for a term.
    #[must_use]
    pub const fn attribution(&self) -> Option<&Attribution<'s>> {
        self.attribution.as_ref()
    }

    /// The speaker, if the text names one.
    #[must_use]
    pub fn speaker(&self) -> Option<&Speaker<'s>> {
        self.attribution.as_ref()?.speaker.as_ref()
    }
}

/// How the text says who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Attribution<'s> {
    construction: Construction,
    cue: Option<Text<'s>>,
    speaker: Option<Speaker<'s>>,
}

impl<'s> Attribution<'s> {
    /// How quote, cue and speaker stand together.
    #[must_use]
    pub const fn construction(&self) -> Construction {
        self.construction
    }

    /// The words that say that it was said: `said`, `told reporters`, `according to`, or a colon.
    #[must_use]
    pub const fn cue(&self) -> Option<Text<'s>> {
        self.cue
    }

    /// Who said it.
    #[must_use]
    pub const fn speaker(&self) -> Option<&Speaker<'s>> {
        self.speaker.as_ref()
    }
}

/// The speaker of a quote: the mention that stands there, and whom it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Speaker<'s> {
    mention: Text<'s>,
    name: Option<Text<'s>>,
    role: Option<Text<'s>>,
    kind: Option<SpeakerKind>,
    person: Option<usize>,
}

impl<'s> Speaker<'s> {
    /// As mentioned: `he`, `the spokesman`, `Mr. Low`.
    #[must_use]
    pub const fn mention(&self) -> Text<'s> {
        self.mention
    }

    /// The fullest name by which the story calls that person or body; `None` if it is not known for sure.
    #[must_use]
    pub const fn name(&self) -> Option<Text<'s>> {
        self.name
    }

    /// The title or role that stands with that name.
    #[must_use]
    pub const fn role(&self) -> Option<Text<'s>> {
        self.role
    }

    /// A person or a body; `None` if that is not known for sure, and of those without a name.
    #[must_use]
    pub const fn kind(&self) -> Option<SpeakerKind> {
        self.kind
    }

    /// The number in [`Article::speakers`](crate::Article::speakers); `None` if it is not known who is meant.
    #[must_use]
    pub const fn person(&self) -> Option<usize> {
        self.person
    }
}

/// One who speaks in the article: a person or a body, with all that they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person<'s> {
    pub(crate) name: Option<Text<'s>>,
    pub(crate) role: Option<Text<'s>>,
    pub(crate) kind: Option<SpeakerKind>,
    pub(crate) mentions: Vec<Text<'s>>,
    pub(crate) quotes: Vec<usize>,
    pub(crate) reported: Vec<usize>,
}

impl<'s> Person<'s> {
    /// The fullest name in the story; `None` for those who have none (*the official*).
    #[must_use]
    pub const fn name(&self) -> Option<Text<'s>> {
        self.name
    }

    /// The title or role that stands with the name.
    #[must_use]
    pub const fn role(&self) -> Option<Text<'s>> {
        self.role
    }

    /// A person or a body; `None` if that is not known for sure, and of those without a name.
    ///
    /// ```
    /// use wirecopy::SpeakerKind;
    ///
    /// let text = "Gazette | 3 Feb 2022\n“We sail,” said Mayor Ana Low.\n“We do not,” said the Ministry of Transport.";
    /// let article = wirecopy::parse(text)?;
    /// let kinds: Vec<_> = article.speakers().iter().map(|speaker| speaker.kind()).collect();
    /// assert_eq!(kinds, [Some(SpeakerKind::Person), Some(SpeakerKind::Body)]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub const fn kind(&self) -> Option<SpeakerKind> {
        self.kind
    }

    /// How each attribution of their quotes mentions them, in order, each place once.
    #[must_use]
    pub fn mentions(&self) -> &[Text<'s>] {
        &self.mentions
    }

    /// What they are reported to have said, in order: numbers in [`Article::reported`](crate::Article::reported).
    #[must_use]
    pub fn reported(&self) -> &[usize] {
        &self.reported
    }

    /// Their quotes, in order: numbers in [`Article::quotes`](crate::Article::quotes).
    #[must_use]
    pub fn quotes(&self) -> &[usize] {
        &self.quotes
    }
}

/// What turns found quotes into those that the caller sees.
#[derive(Clone, Copy)]
pub(crate) struct View<'s, 'd> {
    /// The article's own text, and where it begins in what was read.
    pub(crate) source: &'s str,
    pub(crate) offset: usize,
    pub(crate) quotes: &'d [QuoteData],
    pub(crate) people: &'d [PersonData],
    pub(crate) reported: &'d [ReportedData],
    /// The prose in the block of a number.
    pub(crate) prose: &'d dyn Fn(usize) -> Option<Span>,
}

impl<'s> View<'s, '_> {
    fn text(&self, span: Span) -> Text<'s> {
        Text::new(self.source, span, self.offset)
    }

    /// All quotes that are in no other one, in order.
    pub(crate) fn quotes(self) -> Vec<Quote<'s>> {
        let mut list: Vec<Quote<'s>> = Vec::with_capacity(self.quotes.iter().filter(|quote| quote.depth == 0).count());
        for data in self.quotes {
            let quote = self.quote(data);
            match list.last_mut() {
                Some(outer) if data.depth > 0 => outer.nest(quote, data.depth),
                _ => list.push(quote),
            }
        }
        list
    }

    fn quote(&self, data: &QuoteData) -> Quote<'s> {
        Quote {
            kind: data.kind,
            marks: data.marks,
            text: self.joined(data),
            span: Place(data.span.shift(self.offset)),
            block: data.block as usize,
            closed: data.closed,
            group: data.group.map(|group| group as usize),
            nested: Vec::new(),
            attribution: data.attribution.map(|attribution| Attribution {
                construction: attribution.construction,
                cue: attribution.cue.map(|cue| self.text(cue)),
                speaker: attribution.speaker.map(|speaker| self.speaker(speaker)),
            }),
        }
    }

    fn speaker(&self, data: SpeakerData) -> Speaker<'s> {
        let person = data.person.and_then(|person| self.people.get(person as usize));
        Speaker {
            mention: self.text(data.mention),
            name: person.and_then(|person| person.name).map(|name| self.text(name)),
            role: person.and_then(|person| person.role).map(|role| self.text(role)),
            kind: person.and_then(|person| person.kind),
            person: data.person.map(|person| person as usize),
        }
    }

    /// What is reported, in order.
    pub(crate) fn reported(self) -> Vec<Reported<'s>> {
        // Outermost quotes have numbers, and stand in the order of the text.
        let outermost: Vec<&QuoteData> = self.quotes.iter().filter(|quote| quote.depth == 0).collect();
        let report = |data: &ReportedData| {
            let span = data.span();
            let from = outermost.partition_point(|quote| quote.span.start() < span.start());
            let inside = outermost.iter().zip(0_usize..).skip(from);
            let within = |quote: &QuoteData| {
                let holds = |piece: Span| piece.start() <= quote.inner.start() && quote.inner.end() <= piece.end();
                holds(data.first) || data.second.is_some_and(holds)
            };
            let quotes = inside
                .take_while(|(quote, _)| quote.span.start() < span.end())
                .filter(|(quote, _)| within(quote))
                .map(|(_, number)| number)
                .collect();
            Reported {
                construction: data.construction,
                first: self.text(data.first),
                second: data.second.map(|second| self.text(second)),
                cue: data.cue.map(|cue| self.text(cue)),
                speaker: data.speaker.map(|speaker| self.speaker(speaker)),
                block: data.block as usize,
                quotes,
            }
        };
        self.reported.iter().map(report).collect()
    }

    /// The text inside the marks, over the paragraphs.
    fn joined(&self, data: &QuoteData) -> Cow<'s, str> {
        if data.block == data.last_block {
            return Cow::Borrowed(data.inner.slice(self.source).unwrap_or(""));
        }
        let mut joined = String::new();
        for span in (data.block..=data.last_block).filter_map(|block| (self.prose)(block as usize)) {
            let part = Span::new(span.start().max(data.inner.start()), span.end().min(data.inner.end()));
            let Some(part) = part.and_then(|part| part.slice(self.source)) else { continue };
            if span.start() <= data.span.start() {
                joined.push_str(part);
            } else {
                joined.push('\n');
                joined.push_str(data.marks.without_opening(part));
            }
        }
        Cow::Owned(joined)
    }

    /// Who speaks, each once, in the order of the first quote.
    pub(crate) fn speakers(self) -> Vec<Person<'s>> {
        let mut people: Vec<Person<'s>> = self
            .people
            .iter()
            .map(|person| Person {
                name: person.name.map(|name| self.text(name)),
                role: person.role.map(|role| self.text(role)),
                kind: person.kind,
                mentions: Vec::new(),
                quotes: Vec::new(),
                reported: Vec::new(),
            })
            .collect();
        for (number, data) in self.quotes.iter().filter(|quote| quote.depth == 0).enumerate() {
            let Some(speaker) = data.attribution.and_then(|attribution| attribution.speaker) else { continue };
            let Some(person) = speaker.person.and_then(|person| people.get_mut(person as usize)) else { continue };
            let mention = self.text(speaker.mention);
            // The halves of a split quote have one mention.
            if person.mentions.last().is_none_or(|last| last.span() != mention.span()) {
                person.mentions.push(mention);
            }
            person.quotes.push(number);
        }
        for (number, data) in self.reported.iter().enumerate() {
            let Some(speaker) = data.speaker else { continue };
            let Some(person) = speaker.person.and_then(|person| people.get_mut(person as usize)) else { continue };
            person.reported.push(number);
            person.mentions.push(self.text(speaker.mention));
        }
        for person in people.iter_mut().filter(|person| !person.reported.is_empty()) {
            // A fragment and the report around it have one mention.
            person.mentions.sort_by_key(|mention| mention.span());
            person.mentions.dedup_by_key(|mention| mention.span());
        }
        people
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
