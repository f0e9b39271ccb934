//! Articles from a reader, in memory bounded by the longest of them.

use std::io::{self, BufRead};
use std::vec::Vec;

use crate::blocks::{Cutter, Source};
use crate::error::Error;
use crate::model::{Article, Spent};
use crate::parse::{FeedBytes, Memory, Parser};
use crate::source::decode;
use crate::source::lines::{Line, LineState, Lines, behind_line, keep};
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
/// [`Limits::article_bytes`](crate::Limits::article_bytes) bounds that: of an article over the limit,
/// the bytes are let go as they come.
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
    /// Where the buffer starts in all that is read.
    base: usize,
    /// What stands before this is no longer needed.
    needed: usize,
    /// The line at which reading stands.
    state: LineState,
    /// No line ends between the start of that line and here.
    searched: usize,
    /// The lines of an article are being collected.
    is_cutting: bool,
    /// The line is over the limit, and its bytes are let go.
    is_skipping: bool,
    has_begun: bool,
    has_ended: bool,
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
            needed: 0,
            state: LineState::new(0, 1),
            searched: 0,
            is_cutting: false,
            is_skipping: false,
            has_begun: false,
            has_ended: false,
        }
    }

    /// The next article, borrowed from the reader's buffer; `None` at the end of the input.
    ///
    /// # Errors
    ///
    /// If the input can't be read, or the article is in error: the two are told apart, and neither ends the feed.
    pub fn next_article(&mut self) -> Option<Result<Article<'_>, ReadError>> {
        match self.cut(Keeps::OneArticle) {
            Ok(None) => None,
            Ok(Some(whole)) => {
                let own = self.buffer.get(whole.back(self.base).range()).unwrap_or(&[]);
                Some(self.parser.article_of_bytes(own, whole, &mut self.memory).map_err(ReadError::from))
            }
            Err(error) => Some(Err(error.into())),
        }
    }

    /// Takes back the memory of an article that is no longer needed: then the next one costs no allocation.
    pub fn reuse(&mut self, spent: Spent) {
        self.memory.reuse_parts(spent.0);
    }

    /// Whole articles: as many as it takes to have at least `bytes` bytes, if the input has so many.
    /// `None` at its end.
    ///
    /// A batch owns its bytes and knows where they stood, so that another thread can parse it.
    ///
    /// # Errors
    ///
    /// If the input can't be read.
    pub fn next_batch(&mut self, bytes: usize) -> io::Result<Option<Batch>> {
        let Some(mut whole) = self.cut(Keeps::BatchFromHere)? else { return Ok(None) };
        let number = self.memory.lines.first().map_or(1, |line| line.number());
        while whole.len() < bytes {
            match self.cut(Keeps::Batch)? {
                Some(next) => whole = whole.to(next),
                None => break,
            }
        }
        let own = self.buffer.get(whole.back(self.base).range()).unwrap_or(&[]);
        Ok(Some(Batch { bytes: own.to_vec(), state: LineState::new(whole.start(), number) }))
    }

    /// Collects the lines of the next article; where they stand in all that is read.
    fn cut(&mut self, keeps: Keeps) -> io::Result<Option<Span>> {
        if !self.is_cutting {
            if keeps != Keeps::Batch {
                self.needed = self.cutter.next_start().unwrap_or(self.state.at);
            }
            self.cutter.begin(&mut self.memory.lines);
            self.is_cutting = true;
        }
        while !self.collect() && !self.has_ended {
            self.fill(keeps)?;
        }
        self.is_cutting = false;
        Ok(if self.memory.lines.is_empty() { None } else { Some(self.memory.whole(&self.buffer, self.base)) })
    }

    /// Collects the lines that are in the buffer to their ends; whether the article is whole with them.
    fn collect(&mut self) -> bool {
        let searched = self.searched.saturating_sub(self.base);
        let whole = if self.has_ended { self.buffer.len() } else { whole_lines(&self.buffer, searched) };
        if !self.has_begun || (self.is_skipping && !self.skip(whole)) {
            return false;
        }
        let whole = self.buffer.get(..whole).unwrap_or(&[]);
        let mut lines = Lines::new(whole, self.base, self.state);
        let most = self.parser.most_lines();
        let (cutter, found) = (&mut self.cutter, &mut self.memory.lines);
        let is_whole = cutter.add(&mut lines, Source::of_bytes(&self.buffer, self.base), found, most);
        self.state = lines.state();
        is_whole
    }

    /// Collects a line whose bytes were let go; whether its end is among the first `length` bytes of the buffer.
    fn skip(&mut self, length: usize) -> bool {
        let end = self.buffer.get(..length).and_then(|bytes| memchr::memchr2(b'\n', b'\r', bytes));
        let Some(end) = end.or(self.has_ended.then_some(length)) else { return false };
        let LineState { at, number, gap } = self.state;
        let span = Span::new(at, self.base.saturating_add(end)).unwrap_or_default();
        let line = Line::new(span, at, number, gap);
        self.memory.lines.push(line);
        keep(&mut self.memory.lines, self.parser.most_lines());
        let behind = behind_line(&self.buffer, end).saturating_add(self.base);
        self.state = LineState { at: behind, number: number.saturating_add(1), gap: false };
        self.is_skipping = false;
        true
    }

    /// Reads more, once all whole lines in the buffer are collected.
    fn fill(&mut self, keeps: Keeps) -> io::Result<()> {
        // The last byte may be half of a line end.
        self.searched = self.end().saturating_sub(1).max(self.state.at);
        if keeps == Keeps::OneArticle {
            self.let_go_over_limit();
        }
        let passed = self.needed.saturating_sub(self.base).min(self.buffer.len());
        if passed > 0 {
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

    /// Where the buffer ends in all that is read.
    fn end(&self) -> usize {
        self.base.saturating_add(self.buffer.len())
    }

    /// Of an article over the limit, which is an error whatever else it holds, lets go of all but its last line,
    /// and of that too if it is over the limit alone.
    fn let_go_over_limit(&mut self) {
        let most = self.parser.most_bytes();
        let lines = &mut self.memory.lines;
        let start = lines.first().map_or(self.state.at, |line| line.start);
        let is_over = self.state.at.saturating_sub(start) > most;
        if let Some(last) = lines.last().copied().filter(|_| is_over) {
            lines.truncate(1);
            if last.start > start {
                lines.push(last);
            }
            self.needed = last.start;
        }
        let end = self.end();
        if end.saturating_sub(self.state.at) > most && self.buffer.last() != Some(&b'\r') {
            self.is_skipping = true;
            self.needed = end;
        }
    }
}

/// Which bytes [`Reader::cut`] keeps, beside those of the article it cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keeps {
    OneArticle,
    /// A batch starts with the article.
    BatchFromHere,
    /// The article goes on a batch.
    Batch,
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
}

impl Batch {
    /// The articles, with spans and lines that count from the start of all that was read.
    #[must_use]
    pub fn feed<'a>(&'a self, parser: &'a Parser) -> FeedBytes<'a> {
        parser.feed_part(&self.bytes, self.state.at, self.state)
    }

    /// The bytes of the batch.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}
