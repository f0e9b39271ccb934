//! Articles from a reader, in memory bounded by the longest of them.

use std::io::{self, BufRead};
use std::vec::Vec;

use crate::blocks::{Cutter, MOST_OF_START, Source};
use crate::error::Error;
use crate::model::{Article, Spent};
use crate::offsets::{Count, Offsets};
use crate::parse::{FeedBytes, Memory, Parser};
use crate::source::decode;
use crate::source::lines::{Line, LineState, Lines, begun_blank, behind_line, is_blank_line, without_line_end};
use crate::span::Span;

/// Why a [`Reader`] has no article to give.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The input could not be read. The reader may be asked again, and goes on where it was.
    #[error("input: {0}")]
    Input(#[from] io::Error),
    /// An article is in error. The reader goes on behind it.
    #[error(transparent)]
    Article(#[from] Error),
}

/// Reads the articles of a feed from any input, one after another, in memory that it uses again.
///
/// It gives the same articles as [`Parser::feed_bytes`] of the same bytes, with the same spans and lines,
/// however the input comes. It holds one article at a time, and what the input hands over at once.
/// [`Limits::article_bytes`](crate::Limits::article_bytes) bounds that: of an article over the limit, and of blank lines
/// however many, the bytes are let go as they come.
///
/// ```
/// use wirecopy::Reader;
///
/// let input: &[u8] = b"Gazette | 3 Feb 2022\nThe ferry sails.\n\nGazette | 4 Feb 2022\nIt rains.\n";
/// let mut reader = Reader::new(input);
/// let mut paragraphs = 0;
/// while let Some(article) = reader.next_article() {
///     let article = article?;
///     paragraphs += article.paragraphs().count();
///     // What is given back is used for the next article.
///     let spent = article.into_spent();
///     reader.reuse(spent);
/// }
/// assert_eq!(paragraphs, 2);
///
/// // Articles to keep.
/// let articles: Result<Vec<_>, _> = Reader::new(input).into_iter().collect();
/// assert_eq!(articles?.len(), 2);
/// # Ok::<(), wirecopy::ReadError>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    input: R,
    parser: Parser,
    memory: Memory,
    cutter: Cutter,
    /// The bytes of the article at hand, and those read behind it.
    buffer: Vec<u8>,
    /// Where the buffer starts in all that is read, and what stands before it.
    base: usize,
    before: Count,
    /// What stands before this is no longer needed.
    needed: usize,
    /// The line at which reading stands.
    state: LineState,
    /// No line ends between the start of that line and here.
    searched: usize,
    /// The lines of an article are being collected.
    is_cutting: bool,
    /// What of the article at hand stands no longer in the buffer.
    aside: Option<Aside>,
    /// The line at which reading stands is too long to be held, and its bytes are let go: whether it is blank so far.
    overlong: Option<bool>,
    has_begun: bool,
    has_ended: bool,
    /// To be told with the next article or batch.
    failed: Option<io::Error>,
}

/// The first lines of an article that can have no further one within its limit.
#[derive(Debug)]
struct Aside {
    /// From the start of the first to the end of the last, without its line end.
    span: Span,
    /// What stands before them.
    before: Count,
    /// With the line end. `None` if they are over the limit already: then the article is an error, whatever it holds.
    bytes: Option<Vec<u8>>,
}

/// Where an article was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// In the buffer.
    Whole(Span),
    /// In what was set aside.
    Aside(Span),
    /// Nowhere: it is over the limit.
    Over(Span),
}

/// No more bytes than these are taken from the input at once, however many it has: what is parsed next should not have
/// left the caches of the machine.
const MOST_AT_ONCE: usize = 64 << 10;

impl<R: BufRead> Reader<R> {
    /// Reads from `input` with the default options.
    pub fn new(input: R) -> Self {
        Self::with_parser(Parser::new(), input)
    }

    /// Reads from `input` with the options of `parser`.
    pub fn with_parser(parser: Parser, input: R) -> Self {
        Self {
            input,
            parser,
            memory: Memory::default(),
            cutter: Cutter::default(),
            buffer: Vec::new(),
            base: 0,
            before: Count::default(),
            needed: 0,
            state: LineState::new(0, 1),
            searched: 0,
            is_cutting: false,
            aside: None,
            overlong: None,
            has_begun: false,
            has_ended: false,
            failed: None,
        }
    }

    /// The next article, borrowed from the reader's buffer; `None` at the end of the input.
    ///
    /// # Errors
    ///
    /// If the input can't be read, or the article is in error: the two are told apart, and neither ends the feed.
    pub fn next_article(&mut self) -> Option<Result<Article<'_>, ReadError>> {
        let (own, whole) = match self.cut() {
            Ok(None) => return None,
            Ok(Some(Found::Over(span))) => return Some(Err(self.over_limit(span).into())),
            Ok(Some(Found::Whole(span))) => (self.buffer.get(span.back(self.base).range()), span),
            Ok(Some(Found::Aside(span))) => (self.aside.as_ref().and_then(|aside| aside.bytes.as_deref()), span),
            Err(error) => return Some(Err(error.into())),
        };
        Some(self.parser.article_of_bytes(own.unwrap_or(&[]), whole, &mut self.memory).map_err(ReadError::from))
    }

    /// Takes back the memory of an article that is no longer needed: then the next one costs no allocation.
    ///
    /// An article borrows from the reader, so it is to be taken apart [before](Article::into_spent).
    pub fn reuse(&mut self, spent: impl Into<Spent>) {
        self.memory.reuse(spent);
    }

    /// Whole articles: as many as it takes to have at least `bytes` bytes, if the input has so many.
    /// `None` at its end.
    ///
    /// A batch owns its bytes and knows where they stood, so that another thread can parse it. One that meets an
    /// article over the [limit](crate::Limits::article_bytes) ends with it, and holds its error in place of its bytes.
    ///
    /// # Errors
    ///
    /// If the input can't be read.
    pub fn next_batch(&mut self, bytes: usize) -> io::Result<Option<Batch>> {
        let mut batch: Option<Batch> = None;
        loop {
            let found = match self.cut() {
                Ok(Some(found)) => found,
                Ok(None) => return Ok(batch),
                // What was read so far is not lost: the reader stands before the article at which reading failed.
                Err(error) if batch.is_none() => return Err(error),
                Err(error) => {
                    self.failed = Some(error);
                    return Ok(batch);
                }
            };
            let (span, own) = match found {
                Found::Whole(span) => (span, self.buffer.get(span.back(self.base).range())),
                Found::Aside(span) => (span, self.aside.as_ref().and_then(|aside| aside.bytes.as_deref())),
                Found::Over(span) => (span, None),
            };
            let first = self.memory.lines.first();
            let before = || match &self.aside {
                Some(aside) => aside.before,
                None => self.count(span.start().saturating_sub(self.base)),
            };
            let batch = batch.get_or_insert_with(|| Batch {
                bytes: Vec::new(),
                before: before(),
                count: 0,
                state: LineState {
                    gap: first.is_none_or(Line::after_gap),
                    ..LineState::new(span.start(), first.map_or(1, Line::number))
                },
                over: None,
            });
            batch.count = batch.count.saturating_add(1);
            batch.bytes.extend_from_slice(own.unwrap_or(&[]));
            if matches!(found, Found::Over(_)) {
                batch.over = Some(self.over_limit(span));
            }
            // The next article must follow in the buffer, with the blank lines between.
            let between = self.cutter.next_start().and_then(|next| Span::new(span.end(), next));
            let between = between.and_then(|between| self.buffer.get(between.back(self.base).range()));
            match between {
                Some(between) if matches!(found, Found::Whole(_)) && batch.bytes.len() < bytes => {
                    batch.bytes.extend_from_slice(between);
                }
                _ => break,
            }
        }
        Ok(batch)
    }

    fn over_limit(&self, span: Span) -> Error {
        self.parser.over_limit(span, self.memory.lines.first().map_or(1, Line::number))
    }

    /// Collects the lines of the next article; where it stands.
    fn cut(&mut self) -> io::Result<Option<Found>> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        if !self.is_cutting {
            self.cutter.begin(&mut self.memory.lines);
            self.aside = None;
            self.is_cutting = true;
        }
        while !self.collect() && !self.has_ended {
            self.fill()?;
        }
        self.is_cutting = false;
        Ok(self.found())
    }

    /// Where the article stands whose lines are collected.
    fn found(&self) -> Option<Found> {
        let last = self.memory.lines.last()?;
        if let Some(Aside { span, bytes, .. }) = &self.aside {
            if last.start < span.end() {
                let with_end = bytes.as_ref().map(|bytes| Span::at(span.start(), bytes.len()));
                return Some(with_end.map_or(Found::Over(*span), Found::Aside));
            }
        }
        let whole = self.memory.whole(&self.buffer, self.base);
        let length = self.length(whole);
        let is_over = self.aside.is_some() || length > self.parser.most_bytes();
        Some(if is_over { Found::Over(Span::at(whole.start(), length)) } else { Found::Whole(whole) })
    }

    /// How many bytes lines have without their last line end, which is in the buffer.
    fn length(&self, whole: Span) -> usize {
        // The first of them may be gone, but a line end is not longer than this.
        let end = whole.end().saturating_sub(self.base);
        let last = self.buffer.get(end.saturating_sub(2)..end).unwrap_or(&[]);
        whole.len().saturating_sub(last.len().saturating_sub(without_line_end(last).len()))
    }

    /// Collects the lines that are in the buffer to their ends; whether the article is whole with them.
    fn collect(&mut self) -> bool {
        if !self.has_begun || (self.overlong.is_some() && !self.pass_overlong()) {
            return false;
        }
        let searched = self.searched.saturating_sub(self.base);
        let whole = if self.has_ended { self.buffer.len() } else { whole_lines(&self.buffer, searched) };
        let whole = self.buffer.get(..whole).unwrap_or(&[]);
        let mut lines = Lines::new(whole, self.base, self.state);
        let most = self.parser.most_lines();
        let (cutter, found) = (&mut self.cutter, &mut self.memory.lines);
        let is_whole = cutter.add(&mut lines, Source::of_bytes(&self.buffer, self.base), found, most);
        self.state = lines.state();
        is_whole
    }

    /// Reads more, once all whole lines in the buffer are collected.
    fn fill(&mut self) -> io::Result<()> {
        if self.overlong.is_none() {
            // The last byte may be half of a line end.
            self.searched = self.end().saturating_sub(1).max(self.state.at);
            self.let_go();
        }
        let passed = self.needed.saturating_sub(self.base).min(self.buffer.len());
        if passed > 0 {
            self.before = self.count(passed);
            #[expect(clippy::disallowed_methods, reason = "no more than there is")]
            self.buffer.drain(..passed);
            self.base = self.base.saturating_add(passed);
        }
        let input = loop {
            match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        let input = input.get(..MOST_AT_ONCE).unwrap_or(input);
        let length = input.len();
        self.buffer.extend_from_slice(input);
        self.input.consume(length);
        self.has_ended = length == 0;
        if !self.has_begun {
            // A byte-order mark may come in pieces.
            self.state = decode::start(&self.buffer);
            self.has_begun = self.has_ended || self.buffer.len() >= decode::BYTE_ORDER_MARK.len();
        }
        Ok(())
    }

    /// What stands before byte `length` of the buffer.
    fn count(&self, length: usize) -> Count {
        self.before.and_any(self.buffer.get(..length).unwrap_or(&[]))
    }

    /// Where the buffer ends in all that is read.
    fn end(&self) -> usize {
        self.base.saturating_add(self.buffer.len())
    }

    /// Finds out which bytes are still needed, so that no more are held than the limit allows, and
    /// [those](MOST_OF_START) of which the role is not known yet.
    fn let_go(&mut self) {
        let most = self.parser.most_bytes();
        let start = self.memory.lines.first().map_or(self.state.at, |line| line.start);
        self.needed = start;
        let unended = self.end().saturating_sub(self.state.at);
        // Less a line end, which does not count.
        let is_overlong =
            unended.saturating_sub(2) > MOST_OF_START && self.end().saturating_sub(start).saturating_sub(2) > most;
        if is_overlong {
            self.set_aside(self.memory.lines.len());
            (self.overlong, self.searched) = (Some(true), self.state.at);
            self.pass_overlong();
        } else if self.state.at.saturating_sub(start).saturating_sub(2) > most {
            let lines = &self.memory.lines;
            let ahead = lines.last().is_some_and(|last| Cutter::may_be_headline(last, self.state));
            self.set_aside(lines.len().saturating_sub(usize::from(ahead)));
        }
    }

    /// Sets the first `count` lines of the article aside, since no further one fits in its limit; those behind them may be
    /// of the next article.
    fn set_aside(&mut self, count: usize) {
        let lines = &mut self.memory.lines;
        self.needed = lines.get(count).map_or(self.state.at, |line| line.start);
        let Some((first, last)) = lines.first().copied().zip(count.checked_sub(1).and_then(|last| lines.get(last)))
        else {
            return;
        };
        if self.aside.as_ref().is_some_and(|aside| last.start < aside.span.end()) {
            return;
        }
        let end = behind_line(&self.buffer, last.span.end().saturating_sub(self.base)).saturating_add(self.base);
        let whole = Span::new(first.start, end).unwrap_or_default();
        let length = self.length(whole);
        let is_over = self.aside.is_some() || length > self.parser.most_bytes();
        let bytes = if is_over { None } else { self.buffer.get(whole.back(self.base).range()).map(<[u8]>::to_vec) };
        let before = match &self.aside {
            Some(aside) => aside.before,
            None => self.count(first.start.saturating_sub(self.base)),
        };
        self.aside = Some(Aside { span: Span::at(first.start, length), before, bytes });
        if is_over {
            // What the others hold does not matter, but the last of them is no headline, as the first may have been.
            #[expect(clippy::disallowed_methods, reason = "there is a line, and as many as were counted")]
            self.memory.lines.drain(1..count.saturating_sub(1).max(1));
        }
    }

    /// Looks at the bytes of a line that is too long to be held; whether its end is among them.
    ///
    /// If it is blank, it is passed; if not, the article is over the limit with it.
    fn pass_overlong(&mut self) -> bool {
        let Some(was_blank) = self.overlong else { return true };
        let from = self.searched.saturating_sub(self.base);
        let rest = self.buffer.get(from..).unwrap_or(&[]);
        // A carriage return that is last may be half of a line end.
        let sought = if self.has_ended { rest } else { rest.strip_suffix(b"\r").unwrap_or(rest) };
        let end = memchr::memchr2(b'\n', b'\r', sought).or(self.has_ended.then_some(rest.len()));
        let line = sought.get(..end.unwrap_or(sought.len())).unwrap_or(&[]);
        let is_cut = if end.is_none() { begun_blank(line) } else { 0 };
        let seen = line.len().saturating_sub(is_cut);
        let is_blank = was_blank && line.get(..seen).is_none_or(is_blank_line);
        self.overlong = Some(is_blank);
        self.searched = self.searched.saturating_add(seen);
        self.needed = self.searched;
        let Some(end) = end else { return false };
        let end = from.saturating_add(end);
        let behind = behind_line(&self.buffer, end).saturating_add(self.base);
        let LineState { at, number, gap } = self.state;
        if !is_blank {
            let span = Span::new(at, self.base.saturating_add(end)).unwrap_or_default();
            let lines = &mut self.memory.lines;
            lines.truncate(1);
            lines.push(Line::new(span, at, number, gap));
            let start = lines.first().map_or(at, |first| first.start);
            // Nothing of it is held that this could be asked of.
            let before = Count::default();
            self.aside = Some(Aside { span: Span::new(start, span.end()).unwrap_or_default(), before, bytes: None });
        }
        self.state = LineState { at: behind, number: number.saturating_add(1), gap: is_blank };
        (self.overlong, self.searched) = (None, behind);
        true
    }
}

/// How many bytes there are up to the last line end; before byte `searched`, there is none that matters.
fn whole_lines(bytes: &[u8], searched: usize) -> usize {
    // A carriage return that is last may be half of a line end.
    let rest = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let unseen = rest.get(searched..).unwrap_or(&[]);
    memchr::memrchr2(b'\n', b'\r', unseen).map_or(0, |end| searched.saturating_add(end).saturating_add(1))
}

impl<R: BufRead> IntoIterator for Reader<R> {
    type Item = Result<Article<'static>, ReadError>;
    type IntoIter = Articles<R>;

    fn into_iter(self) -> Articles<R> {
        Articles(self)
    }
}

/// The articles of a [`Reader`], owned.
#[derive(Debug)]
pub struct Articles<R>(Reader<R>);

impl<R: BufRead> Iterator for Articles<R> {
    type Item = Result<Article<'static>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.0.next_article()?.map(Article::into_owned))
    }
}

/// Whole articles of a feed, from [`Reader::next_batch`].
#[derive(Clone, Debug)]
pub struct Batch {
    bytes: Vec<u8>,
    state: LineState,
    /// What stands before it.
    before: Count,
    /// How many articles it has.
    count: usize,
    /// Of the article that came last, if it is over the limit.
    over: Option<Error>,
}

impl Batch {
    /// The articles, with spans and lines that count from the start of all that was read.
    #[must_use]
    pub fn feed<'a>(&'a self, parser: &'a Parser) -> FeedBytes<'a> {
        parser.feed_part(&self.bytes, self.state.at, self.state).and_then_error(self.over.as_ref())
    }

    /// How many articles it has, those in error among them: never 0.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Places in other units than bytes, which count from the start of all that was read as its spans do.
    ///
    /// Bytes that are not UTF-8 count as the characters that they are [replaced](Parser::replace_invalid_utf8) by.
    ///
    /// ```
    /// use wirecopy::{Parser, Reader};
    ///
    /// let feed = "Gazette | 3 Feb 2022\nÇa va.\n\nGazette | 4 Feb 2022\n“It rains,” said Ana Low.";
    /// let (parser, mut reader) = (Parser::new(), Reader::new(feed.as_bytes()));
    /// reader.next_batch(1)?;
    /// let batch = reader.next_batch(1)?.ok_or("no second batch")?;
    /// let article = batch.feed(&parser).next().ok_or("no article")??;
    /// let quote = article.quotes().next().ok_or("no quote")?.span();
    /// assert_eq!((quote.range(), batch.offsets().code_points(quote)), (51..66, Some(50..61)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets::of_bytes(&self.bytes, self.state.at, self.before)
    }

    /// The bytes of the batch, without those of an article over the limit.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}
