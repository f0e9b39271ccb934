//! The parser: calls the stages in order, and holds no grammar.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::article::{self, Rules};
use crate::blocks::{self, Cutter, Source};
use crate::error::{Error, ErrorKind, Fault, Faults, Note, NoteKind, Report};
use crate::limits::Limits;
use crate::model::{Article, BlockData, Given, Parts, Quoted, Spent};
use crate::quotes::{self, Lists, Prose};
use crate::source::decode;
use crate::source::lines::{Line, LineState, Lines, Locator, behind_line, keep, without_line_end};
use crate::span::{Held, Span};

/// Reads one article with the default options.
///
/// Any text with a letter in it is one: a header line is welcome, and never needed.
///
/// # Errors
///
/// If the text is empty or blank. Everything else costs no more than itself, and leaves a [`Note`].
///
/// # Panics
///
/// Never.
///
/// ```
/// let text = "Ferry sails again\nBy Ana Low\n3 February 2022\n\
///             KARAVEL, Feb 3 (Reuters) - The ferry to Port Ennis sails again, nine days after the storm that halted it.\n";
/// let article = wirecopy::parse(text)?;
/// assert_eq!(article.headline().ok_or("no headline")?, "Ferry sails again");
/// assert_eq!(article.authors().collect::<Vec<_>>(), ["Ana Low"]);
/// assert_eq!(article.published().ok_or("no date")?.to_string(), "2022-02-03");
/// assert_eq!(article.dateline().and_then(|dateline| dateline.places().next()).ok_or("no place")?, "KARAVEL");
///
/// let error = wirecopy::parse(" \n").unwrap_err();
/// assert_eq!(error.to_string(), "line 1, column 1: expected an article, found nothing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse(text: &str) -> Result<Article<'_>, Error> {
    DEFAULT.parse(text)
}

/// Reads the articles of a feed, one after another, with the default options.
///
/// A header line starts an article. One that is in error does not stop those behind it.
///
/// ```
/// let text = "Gazette | 3 Feb 2022\nThe ferry sails.\n\nGazette | 4 Feb 2022\n\nGazette | 5 Feb 2022\nIt rains.";
/// let articles: Vec<_> = wirecopy::feed(text).collect();
/// assert_eq!(articles.len(), 3);
/// let paragraphs: Vec<_> = articles.iter().flatten().map(|article| article.paragraphs().count()).collect();
/// assert_eq!(paragraphs, [1, 0, 1]);
/// ```
pub fn feed(text: &str) -> Feed<'_> {
    DEFAULT.feed(text)
}

/// Finds the quotes in any prose with a paragraph a line, and who said them. No header is needed.
///
/// The block of a quote is the number of its line, blank ones not counted.
///
/// ```
/// let found = wirecopy::quotes("Rain fell.\n\n\"We sail at dawn,\" said Ana Low, the harbour master.");
/// let quote = found.quotes().next().ok_or("no quote")?;
/// assert_eq!(quote.text(), "We sail at dawn,");
/// assert_eq!(quote.block(), 1);
/// let speaker = found.speakers().next().ok_or("no speaker")?;
/// assert_eq!(speaker.name().ok_or("no name")?, "Ana Low");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// No more than a million are found; [`Parser::quotes`] takes another limit, and is an error where there are more.
#[must_use]
pub fn quotes(text: &str) -> Quoted<'_> {
    DEFAULT.of_prose(text, false).0
}

/// The same, with what the prose reports that somebody said, and who.
///
/// Of quotes that are not found for their limit, nothing is reported.
///
/// ```
/// let found = wirecopy::reported("Rain fell.\n\nAna Low, the harbour master, said the ferry would sail at dawn.");
/// let report = found.reported().next().ok_or("no report")?;
/// assert_eq!(report.text(), "the ferry would sail at dawn");
/// assert_eq!(report.block(), 1);
/// assert_eq!(report.mention().ok_or("nobody")?.text(), "Ana Low");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn reported(text: &str) -> Quoted<'_> {
    DEFAULT.of_prose(text, true).0
}

static DEFAULT: Parser = Parser::new();

/// A parser with options.
///
/// ```
/// use wirecopy::Parser;
///
/// let parser = Parser::new().places(["Karavel"]);
/// let article = parser.parse("KARAVEL: The ferry sails again.")?;
/// let dateline = article.dateline().ok_or("no dateline")?;
/// assert_eq!(dateline.text(), "KARAVEL:");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parser {
    strict: bool,
    require_header: bool,
    replace_invalid_utf8: bool,
    find_quotes: bool,
    find_reported: bool,
    /// In lower case and sorted.
    places: Vec<String>,
    limits: Limits,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// The default options: not strict, no header is needed, no places known, no limits, bytes must be UTF-8.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            strict: false,
            require_header: false,
            replace_invalid_utf8: false,
            find_quotes: true,
            find_reported: false,
            places: Vec::new(),
            limits: Limits::new(),
        }
    }

    /// Whether the first note of an article is an error.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Self { strict, ..self }
    }

    /// Whether a text without a header line is an error, as is what stands before the first header of a feed.
    ///
    /// ```
    /// use wirecopy::{ErrorKind, Parser};
    ///
    /// let parser = Parser::new().require_header(true);
    /// let error = parser.parse("The ferry sails again.").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NoHeader);
    /// assert!(Parser::new().parse("The ferry sails again.").is_ok());
    /// ```
    #[must_use]
    pub fn require_header(self, require: bool) -> Self {
        Self { require_header: require, ..self }
    }

    /// Names of places that make a bare `Place:` a dateline; upper and lower case are the same.
    #[must_use]
    pub fn places<P: AsRef<str>>(self, places: impl IntoIterator<Item = P>) -> Self {
        let mut places: Vec<String> = places.into_iter().map(|place| place.as_ref().trim().to_lowercase()).collect();
        places.sort_unstable();
        places.dedup();
        Self { places, ..self }
    }

    /// What is over these limits is an error.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Whether to look for quotes (the default). Without them an article has none, and is read faster.
    #[must_use]
    pub fn find_quotes(self, find: bool) -> Self {
        Self { find_quotes: find, ..self }
    }

    /// Whether to look for [reported speech](Article::reported) as well; by default it is left out, and costs nothing.
    ///
    /// It needs to know where quotes stand: without [quotes](Self::find_quotes) there is none.
    ///
    /// ```
    /// use wirecopy::Parser;
    ///
    /// let text = "Gazette | 3 Feb 2022\nAna Low warned that the ferry would not sail.";
    /// let article = Parser::new().find_reported(true).parse(text)?;
    /// assert_eq!(article.reported().next().ok_or("no report")?.text(), "that the ferry would not sail");
    /// assert_eq!(wirecopy::parse(text)?.reported().len(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn find_reported(self, find: bool) -> Self {
        Self { find_reported: find, ..self }
    }

    /// Whether bytes that are not UTF-8 are replaced by U+FFFD, which leaves a note, instead of being an error.
    #[must_use]
    pub fn replace_invalid_utf8(self, replace: bool) -> Self {
        Self { replace_invalid_utf8: replace, ..self }
    }

    /// Reads one article.
    ///
    /// A further header line in the text leaves a note; [`feed`](Self::feed) reads several articles.
    ///
    /// # Errors
    ///
    /// As for [`parse`], and what the options ask for.
    pub fn parse<'a>(&self, text: &'a str) -> Result<Article<'a>, Error> {
        self.parse_with(text, &mut Memory::default())
    }

    /// Reads one article, with working memory from earlier ones.
    ///
    /// Give an article that is no longer needed back to the memory with [`Memory::reuse`]: then reading another
    /// one no larger allocates nothing.
    ///
    /// # Errors
    ///
    /// As for [`parse`](Self::parse).
    ///
    /// ```
    /// use wirecopy::{Memory, Parser};
    ///
    /// let (parser, mut memory) = (Parser::new(), Memory::default());
    /// let mut paragraphs = 0;
    /// for text in ["Gazette | 3 Feb 2022\nThe ferry sails.", "Gazette | 4 Feb 2022\nIt rains."] {
    ///     let article = parser.parse_with(text, &mut memory)?;
    ///     paragraphs += article.paragraphs().count();
    ///     memory.reuse(article);
    /// }
    /// assert_eq!(paragraphs, 2);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn parse_with<'a>(&self, text: &'a str, memory: &mut Memory) -> Result<Article<'a>, Error> {
        self.parse_given(text, None, memory)
    }

    /// Reads one article, beside which the caller may have given fields.
    pub(crate) fn parse_given<'a>(
        &self,
        text: &'a str,
        given: Option<Box<Given<'a>>>,
        memory: &mut Memory,
    ) -> Result<Article<'a>, Error> {
        let whole = self.lines(text.as_bytes(), memory)?;
        let own = whole.slice(text).unwrap_or("");
        self.check_bytes(own.as_bytes(), whole, &memory.lines)?;
        self.article_in_limits(own, whole, given, memory)
    }

    /// Collects the lines of a text that is to be one article; where they stand.
    fn lines(&self, bytes: &[u8], memory: &mut Memory) -> Result<Span, Error> {
        let (lines, most) = (&mut memory.lines, self.most_lines());
        lines.clear();
        let mut from = Lines::new(bytes, 0, decode::start(bytes));
        while from.add_to_bar(lines, most) {
            keep(lines, most);
        }
        if memory.lines.is_empty() {
            return Err(nothing());
        }
        Ok(memory.whole(bytes, 0))
    }

    /// Reads one article from bytes.
    ///
    /// # Errors
    ///
    /// As for [`parse`](Self::parse); and if the bytes are not UTF-8, unless they are to be
    /// [replaced](Self::replace_invalid_utf8).
    ///
    /// ```
    /// use wirecopy::Parser;
    ///
    /// let error = Parser::new().parse_bytes(b"Caf\xe9 Mondial | 3 Feb 2022\nIt rains.").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, column 4: expected UTF-8, found `\\xe9`");
    ///
    /// let parser = Parser::new().replace_invalid_utf8(true);
    /// let article = parser.parse_bytes(b"Caf\xe9 Mondial | 3 Feb 2022\nIt rains.")?;
    /// assert_eq!(article.header().ok_or("no header")?.publisher(), "Caf\u{fffd} Mondial");
    /// assert_eq!(article.notes()[0].to_string(), "line 1, column 4: expected UTF-8, found `\\xe9`");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse_bytes<'a>(&self, bytes: &'a [u8]) -> Result<Article<'a>, Error> {
        let mut memory = Memory::default();
        let whole = self.lines(bytes, &mut memory)?;
        self.article_of_bytes(bytes.get(whole.range()).unwrap_or(&[]), whole, &mut memory)
    }

    /// Finds the quotes in any prose with a paragraph a line, as [`quotes`] does, within the limits.
    ///
    /// # Errors
    ///
    /// If the text is over one of the [limits](Self::limits), which count for it as for an article. A note is none,
    /// however [strict](Self::strict) the parser is with articles.
    ///
    /// ```
    /// use wirecopy::{ErrorKind, Limits, Parser};
    ///
    /// let parser = Parser::new().limits(Limits::new().quotes(2));
    /// assert_eq!(parser.quotes("\"Yes,\" he said. \"No.\"")?.quotes().len(), 2);
    /// let error = parser.quotes("\"Yes,\" he said. \"No.\" \"Well.\"").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Limit);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn quotes<'a>(&self, text: &'a str) -> Result<Quoted<'a>, Error> {
        self.prose_in_limits(text, self.find_reported)
    }

    /// The same with what is reported, as [`reported`] does.
    ///
    /// # Errors
    ///
    /// As for [`quotes`](Self::quotes).
    ///
    /// ```
    /// use wirecopy::{Limits, Parser};
    ///
    /// let parser = Parser::new().limits(Limits::new().line_bytes(60));
    /// let found = parser.reported("Ana Low said the ferry would sail.")?;
    /// assert_eq!(found.reported().next().ok_or("no report")?.text(), "the ferry would sail");
    /// assert!(parser.reported("Ana Low, the harbour master of Port Ennis, said the ferry would sail.").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reported<'a>(&self, text: &'a str) -> Result<Quoted<'a>, Error> {
        self.prose_in_limits(text, true)
    }

    fn prose_in_limits<'a>(&self, text: &'a str, reports: bool) -> Result<Quoted<'a>, Error> {
        let mut memory = Memory::default();
        if let Ok(whole) = self.lines(text.as_bytes(), &mut memory) {
            let own = whole.slice(text).unwrap_or("");
            self.check_bytes(own.as_bytes(), whole, &memory.lines)?;
            if let Some(first) = memory.lines.first() {
                self.check_lines(own, whole.start(), &mut Locator::new(own.as_bytes(), first), &memory.lines)?;
            }
        }
        let (found, are_all) = self.of_prose(text, reports);
        if !are_all {
            let first = memory.lines.first().copied();
            let whole = memory.whole(text.as_bytes(), 0);
            return Err(self.over_quotes(whole, first.map_or(1, |first| first.number())));
        }
        Ok(found)
    }

    /// What stands in prose, with what it reports if that is asked for; and whether its quotes are within the limit.
    fn of_prose<'a>(&self, text: &'a str, reports: bool) -> (Quoted<'a>, bool) {
        let mut parts = Parts::default();
        let mut lines = Lines::of(text.as_bytes()).peekable();
        let locator = lines.peek().map(|first| Locator::new(text.as_bytes().get(first.start..).unwrap_or(&[]), first));
        let prose: Vec<Prose> = lines.zip(0..).map(|(line, block)| Prose { span: line.span, block }).collect();
        parts.blocks = prose.iter().map(|prose| BlockData::Paragraph(prose.span)).collect();
        parts.body_end = parts.blocks.len();
        let mut faults = Faults::new(text, Vec::new());
        let reported = reports.then_some(&mut parts.reported);
        let lists = Lists { quotes: &mut parts.quotes, people: &mut parts.people, reported };
        let are_all =
            quotes::find(text, &prose, self.limits.quotes, &mut quotes::Scratch::default(), lists, &mut faults);
        let mut faults = faults.into_list();
        faults.sort_by_key(|fault| fault.span);
        if let Some(mut locator) = locator {
            parts.notes = faults.iter().map(|fault| note(fault, text, 0, &mut locator)).collect();
        }
        (Quoted { source: Held::Borrowed(text), parts: Arc::new(parts) }, are_all)
    }

    /// Reads the articles of a feed, one after another.
    ///
    /// What stands before the first header line is an article too, unless a header is [required](Self::require_header).
    #[must_use]
    pub fn feed<'a>(&'a self, text: &'a str) -> Feed<'a> {
        let bytes = text.as_bytes();
        Feed { text, bytes: self.feed_source(Source::of_text(text, 0), decode::start(bytes)) }
    }

    /// Reads the articles of a feed from bytes. Where they are not UTF-8, it costs that article alone.
    ///
    /// ```
    /// use wirecopy::Parser;
    ///
    /// let bytes = b"Gazette | 3 Feb 2022\nCaf\xe9 Mondial opens.\n\nGazette | 4 Feb 2022\nIt rains.";
    /// let parser = Parser::new();
    /// let articles: Vec<_> = parser.feed_bytes(bytes).collect();
    /// assert_eq!(
    ///     articles[0].as_ref().unwrap_err().to_string(),
    ///     "line 2, column 4: expected UTF-8, found `\\xe9`"
    /// );
    /// assert!(articles[1].is_ok());
    /// ```
    #[must_use]
    pub fn feed_bytes<'a>(&'a self, bytes: &'a [u8]) -> FeedBytes<'a> {
        self.feed_part(bytes, 0, decode::start(bytes))
    }

    /// Reads a part of a feed, which starts at byte `base` of all that is read, from `state` on.
    pub(crate) fn feed_part<'a>(&'a self, bytes: &'a [u8], base: usize, state: LineState) -> FeedBytes<'a> {
        self.feed_source(Source::of_bytes(bytes, base), state)
    }

    fn feed_source<'a>(&'a self, source: Source<'a>, state: LineState) -> FeedBytes<'a> {
        let lines = Lines::new(source.bytes, source.base, state);
        FeedBytes { parser: self, source, lines, cutter: Cutter::default(), memory: Memory::default(), last: None }
    }

    /// The article whose lines stand in `memory`; `own` is `whole` of what is read.
    pub(crate) fn article_of_bytes<'a>(
        &self,
        own: &'a [u8],
        whole: Span,
        memory: &mut Memory,
    ) -> Result<Article<'a>, Error> {
        let (valid, wrong) = match decode::text(own) {
            Ok(text) => return self.article(text, whole, memory),
            Err(wrong) => wrong,
        };
        self.check_bytes(own, whole, &memory.lines)?;
        let span = Span::at(whole.start().saturating_add(valid.len()), wrong.len());
        let Some(first) = memory.lines.first().copied() else { return self.article(valid, whole, memory) };
        let (line, column) = Locator::new(own, &first).locate(span.start());
        let found = format!("{}", wrong.escape_ascii());
        let report = Report { span, line, column, expected: "UTF-8".into(), found };
        if !self.replace_invalid_utf8 {
            return Err(Error { kind: ErrorKind::Utf8, report });
        }
        if self.strict {
            return Err(Error { kind: ErrorKind::Note(NoteKind::BytesReplaced), report });
        }
        // What replaces a byte is longer than it, so from there on the lines stand elsewhere.
        let text = decode::replaced(own);
        let state = LineState::new(whole.start(), first.number());
        memory.lines.clear();
        memory.lines.extend(Lines::new(text.as_bytes(), whole.start(), state));
        let whole = Span::at(whole.start(), text.len());
        let mut article = self.article_in_limits(&text, whole, None, memory)?.into_owned();
        // Before it, places are the same in both texts.
        if let Some(parts) = Arc::get_mut(&mut article.parts) {
            let at = parts.notes.partition_point(|note| note.span().start() < span.start());
            #[expect(clippy::disallowed_methods, reason = "a partition point is within the list")]
            parts.notes.insert(at, Note { kind: NoteKind::BytesReplaced, report });
        }
        Ok(article)
    }

    /// The article whose lines stand in `memory`; `text` is `whole` of what is read.
    pub(crate) fn article<'a>(&self, text: &'a str, whole: Span, memory: &mut Memory) -> Result<Article<'a>, Error> {
        self.check_bytes(text.as_bytes(), whole, &memory.lines)?;
        self.article_in_limits(text, whole, None, memory)
    }

    /// The same of one that has no more bytes than it may have.
    fn article_in_limits<'a>(
        &self,
        text: &'a str,
        whole: Span,
        given: Option<Box<Given<'a>>>,
        memory: &mut Memory,
    ) -> Result<Article<'a>, Error> {
        let mut parts = memory.parts.take().unwrap_or_default();
        // That of an article whose speakers are still there is theirs.
        if Arc::get_mut(&mut parts).is_none() {
            parts = Arc::default();
        }
        let Some(room) = Arc::get_mut(&mut parts) else { return Err(nothing()) };
        match self.parts(text, whole, given.as_deref(), memory, room) {
            Ok((source, offset)) => Ok(Article { source: Held::Borrowed(source), offset, parts, given }),
            Err(error) => {
                memory.parts = Some(parts);
                Err(error)
            }
        }
    }

    /// Fills in the parts of the article whose lines stand in `memory`; its own text, and where that starts in all that
    /// is read.
    fn parts<'a>(
        &self,
        text: &'a str,
        whole: Span,
        given: Option<&Given<'_>>,
        memory: &mut Memory,
        parts: &mut Parts,
    ) -> Result<(&'a str, usize), Error> {
        let Memory { lines, faults, prose, scratch, roles, .. } = memory;
        let base = whole.start();
        let Some(first_line) = lines.first().copied() else { return Err(nothing()) };
        let locator = &mut Locator::new(text.as_bytes(), &first_line);
        self.check_lines(text, base, locator, lines)?;
        let start = first_line.span.start();
        let source = text.get(start.saturating_sub(base)..).unwrap_or("");
        let mut faults_of = Faults::new(source, core::mem::take(faults));
        if self.require_header && blocks::header_line(Source::of_text(text, base), lines).is_none() {
            let first = first_line.span;
            let expected = "a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`";
            return Err(error(
                ErrorKind::NoHeader,
                first,
                first.back(base).slice(text).unwrap_or(""),
                expected,
                locator,
            ));
        }
        let rules = Rules { is_known_place: &|place| self.is_known_place(place), given };
        article::article(source, start, lines, &rules, roles, parts, &mut faults_of);
        if self.find_quotes {
            prose.clear();
            let blocks = parts.body().iter().zip(0..);
            prose.extend(blocks.filter_map(|(block, number)| Some(Prose { span: block.quotable()?, block: number })));
            let most = self.limits.quotes;
            let lists = Lists {
                quotes: &mut parts.quotes,
                people: &mut parts.people,
                reported: self.find_reported.then_some(&mut parts.reported),
            };
            if !quotes::find(source, prose, most, scratch, lists, &mut faults_of) {
                let line = lines.first().map_or(1, Line::number);
                return Err(self.over_quotes(Span::at(base, without_line_end(text.as_bytes()).len()), line));
            }
            // Found by the number in the list of prose; told by the number in the body, where pointers stand too.
            let in_body = |at: u32| prose.get(at as usize).map_or(at, |prose| prose.block);
            for quote in &mut parts.quotes {
                quote.block = in_body(quote.block);
                quote.last_block = in_body(quote.last_block);
            }
            for report in &mut parts.reported {
                report.block = in_body(report.block);
            }
        }
        *faults = faults_of.into_list();
        if !faults.is_empty() {
            // A production reports as it reads, which is not always from left to right.
            faults.sort_by_key(|fault| fault.span);
            parts.notes.extend(faults.iter().map(|fault| note(fault, source, start, locator)));
        }
        match parts.notes.first() {
            Some(first) if self.strict => {
                Err(Error { kind: ErrorKind::Note(first.kind), report: first.report.clone() })
            }
            _ => Ok((source, start)),
        }
    }

    /// So many lines of an article are kept, and its last two: the first is kept whatever the limit is.
    pub(crate) const fn most_lines(&self) -> usize {
        if self.limits.lines == 0 { 1 } else { self.limits.lines }
    }

    /// The most bytes that an article may have.
    #[cfg(feature = "std")]
    pub(crate) const fn most_bytes(&self) -> usize {
        self.limits.article_bytes
    }

    /// An article has no more bytes than it may have: those of its lines, from the start of the first to the end of the
    /// last. It is asked before anything else, so that of an article over the limit no byte is needed to say so.
    fn check_bytes(&self, own: &[u8], whole: Span, lines: &[Line]) -> Result<(), Error> {
        let length = without_line_end(own).len();
        match lines.first() {
            Some(first) if length > self.limits.article_bytes => {
                Err(self.over_limit(Span::at(whole.start(), length), first.number()))
            }
            _ => Ok(()),
        }
    }

    /// The error of an article that is too long, and that begins with line `line`.
    pub(crate) fn over_limit(&self, span: Span, line: usize) -> Error {
        let expected = format!("an article of at most {} bytes", self.limits.article_bytes);
        Self::over(span, line, expected, format!("{} bytes", span.len()))
    }

    /// The error of an article that has more quotes than it may have. How many is not counted.
    fn over_quotes(&self, span: Span, line: usize) -> Error {
        Self::over(span, line, format!("an article of at most {} quotes", self.limits.quotes), "more".into())
    }

    /// The error of an article over a limit that counts for all of it.
    fn over(span: Span, line: usize, expected: String, found: String) -> Error {
        Error { kind: ErrorKind::Limit, report: Report { span, line, column: 1, expected: expected.into(), found } }
    }

    fn check_lines(&self, text: &str, base: usize, locator: &mut Locator<'_>, lines: &[Line]) -> Result<(), Error> {
        let Limits { line_bytes, lines: most_lines, .. } = self.limits;
        let Some(last) = lines.last().map(|last| last.span) else { return Ok(()) };
        if lines.len() > most_lines {
            let found = excerpt(last.back(base).slice(text).unwrap_or(""));
            return Err(limit(last, format!("an article of at most {most_lines} lines"), found, locator));
        }
        let limited = if line_bytes < usize::MAX { lines } else { &[] };
        if let Some(long) = limited.iter().find(|line| line.span.len() > line_bytes) {
            let expected = format!("a line of at most {line_bytes} bytes");
            return Err(limit(long.span, expected, format!("{} bytes", long.span.len()), locator));
        }
        Ok(())
    }

    fn is_known_place(&self, place: &str) -> bool {
        if self.places.is_empty() {
            return false;
        }
        self.places.binary_search(&place.to_lowercase()).is_ok()
    }
}

/// The articles of a feed, in order: an iterator, made by [`feed`] or [`Parser::feed`].
#[derive(Clone, Debug)]
pub struct Feed<'a> {
    text: &'a str,
    bytes: FeedBytes<'a>,
}

impl Feed<'_> {
    /// Takes back an article that is no longer needed, so that the next one needs no memory of its own.
    pub fn reuse(&mut self, spent: impl Into<Spent>) {
        self.bytes.reuse(spent);
    }
}

impl<'a> Iterator for Feed<'a> {
    type Item = Result<Article<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let whole = self.bytes.cut()?;
        let FeedBytes { parser, memory, .. } = &mut self.bytes;
        Some(parser.article(whole.slice(self.text).unwrap_or(""), whole, memory))
    }
}

impl core::iter::FusedIterator for Feed<'_> {}

/// The articles of a feed of bytes, in order: an iterator, made by [`Parser::feed_bytes`].
#[derive(Clone, Debug)]
pub struct FeedBytes<'a> {
    parser: &'a Parser,
    source: Source<'a>,
    lines: Lines<'a>,
    cutter: Cutter,
    memory: Memory,
    /// Of an article behind them all that was not kept.
    last: Option<&'a Error>,
}

impl<'a> FeedBytes<'a> {
    /// The same with an error behind them all.
    #[cfg(feature = "std")]
    pub(crate) fn and_then_error(self, last: Option<&'a Error>) -> Self {
        Self { last, ..self }
    }
}

impl FeedBytes<'_> {
    /// Takes back an article that is no longer needed, so that the next one needs no memory of its own.
    pub fn reuse(&mut self, spent: impl Into<Spent>) {
        self.memory.reuse(spent);
    }

    /// Collects the lines of the next article; where they stand in all that is read.
    fn cut(&mut self) -> Option<Span> {
        let lines = &mut self.memory.lines;
        self.cutter.begin(lines);
        self.cutter.add(&mut self.lines, self.source, lines, self.parser.most_lines());
        if lines.is_empty() { None } else { Some(self.memory.whole(self.source.bytes, self.source.base)) }
    }
}

impl<'a> Iterator for FeedBytes<'a> {
    type Item = Result<Article<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(whole) = self.cut() else { return self.last.take().map(|error| Err(error.clone())) };
        let own = self.source.bytes.get(whole.back(self.source.base).range()).unwrap_or(&[]);
        Some(self.parser.article_of_bytes(own, whole, &mut self.memory))
    }
}

impl core::iter::FusedIterator for FeedBytes<'_> {}

/// Working memory for [`Parser::parse_with`].
#[derive(Clone, Debug, Default)]
pub struct Memory {
    pub(crate) lines: Vec<Line>,
    faults: Vec<Fault>,
    prose: Vec<Prose>,
    scratch: quotes::Scratch,
    roles: article::Scratch,
    /// Of an article that is no longer needed.
    parts: Option<Arc<Parts>>,
}

impl Memory {
    /// Takes back an article that is no longer needed, or the memory that was [taken out](Article::into_spent) of it.
    pub fn reuse(&mut self, spent: impl Into<Spent>) {
        self.parts = Some(spent.into().0);
    }

    /// From the start of the first line to the line end behind the last, in all that is read, of which
    /// `bytes` start at byte `base`.
    pub(crate) fn whole(&self, bytes: &[u8], base: usize) -> Span {
        let (first, last) = (self.lines.first(), self.lines.last());
        let end = |last: &Line| behind_line(bytes, last.span.end().saturating_sub(base)).saturating_add(base);
        let ends = first.zip(last).map(|(first, last)| (first.start, end(last)));
        ends.and_then(|(start, end)| Span::new(start, end)).unwrap_or_default()
    }
}

/// At most so many characters of what stood there are told: enough to know it again.
const FOUND_CHARACTERS: usize = 40;

/// There is nothing but blanks.
fn nothing() -> Error {
    let report =
        Report { span: Span::default(), line: 1, column: 1, expected: "an article".into(), found: String::new() };
    Error { kind: ErrorKind::Empty, report }
}

/// The beginning of what stood there.
fn excerpt(found: &str) -> String {
    let line = found.split(['\n', '\r']).next().unwrap_or("");
    let mut shown: String = line.chars().take(FOUND_CHARACTERS).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    shown
}

fn error(kind: ErrorKind, span: Span, found: &str, expected: &'static str, locator: &mut Locator<'_>) -> Error {
    let (line, column) = locator.locate(span.start());
    Error { kind, report: Report { span, line, column, expected: expected.into(), found: excerpt(found) } }
}

fn limit(span: Span, expected: String, found: String, locator: &mut Locator<'_>) -> Error {
    let (line, column) = locator.locate(span.start());
    Error { kind: ErrorKind::Limit, report: Report { span, line, column, expected: expected.into(), found } }
}

/// The note of a fault in `text`, which begins at byte `base` of what is read.
fn note(fault: &Fault, text: &str, base: usize, locator: &mut Locator<'_>) -> Note {
    let span = fault.span.shift(base);
    let (line, column) = locator.locate(span.start());
    let found = excerpt(fault.span.slice(text).unwrap_or(""));
    Note { kind: fault.kind, report: Report { span, line, column, expected: fault.expected.into(), found } }
}
