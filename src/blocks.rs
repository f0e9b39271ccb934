//! Where articles begin in a feed.

use alloc::vec::Vec;

use crate::error::Faults;
use crate::grammar::{body, header};
use crate::source::lines::{Line, LineState, Lines, behind_line, keep};

/// Cuts a feed into articles, line by line: `feed = *blank-line [article *(*blank-line article)]`.
///
/// A header line starts an article, or the headline right above it. What stands before the first
/// header is an article too (or, if the caller demands headers, an error).
#[derive(Clone, Debug, Default)]
pub(crate) struct Cutter {
    /// The start of the next article, once it was met: a headline and a header, or a header alone.
    ahead: Option<(Option<Line>, Line)>,
}

impl Cutter {
    /// Puts the lines of the next article that were met already in `lines`.
    pub(crate) fn begin(&mut self, lines: &mut Vec<Line>) {
        lines.clear();
        if let Some((headline, header)) = self.ahead.take() {
            if let Some(headline) = headline {
                lines.push(headline);
            }
            lines.push(header);
        }
    }

    /// Adds lines to the article, up to one that starts the next: then `lines` is whole, and the answer `true`.
    ///
    /// Once there are more than `most` lines, only the last two are kept behind those.
    pub(crate) fn add(&mut self, from: &mut Lines<'_>, source: Source<'_>, lines: &mut Vec<Line>, most: usize) -> bool {
        while from.add_to_bar(lines, most) {
            if self.starts_next(source, lines) {
                return true;
            }
            keep(lines, most);
        }
        false
    }

    /// Whether the last line, which has a bar, starts the next article; if so, it is taken away.
    #[inline(never)]
    fn starts_next(&mut self, source: Source<'_>, lines: &mut Vec<Line>) -> bool {
        let Some((line, before)) = lines.split_last_mut() else { return false };
        let Some(lengths) = header_start(source, line) else { return false };
        *line = line.as_header(lengths);
        let line = *line;
        let headline = before.last().filter(|last| is_headline(source, last, &line)).copied();
        let kept = before.len().saturating_sub(usize::from(headline.is_some()));
        if kept > 0 {
            lines.truncate(kept);
            self.ahead = Some((headline, line));
        }
        kept > 0
    }

    /// Whether the last line that was met may turn out to be the headline of the next article; `next` is where reading
    /// stands, and the line that begins there is not known yet.
    #[cfg(feature = "std")]
    pub(crate) fn may_be_headline(line: &Line, next: LineState) -> bool {
        line.after_gap() && !next.gap && is_short(line.start, next.at)
    }

    /// Where the line starts with which the next article does, if that was met.
    #[cfg(feature = "std")]
    pub(crate) fn next_start(&self) -> Option<usize> {
        self.ahead.as_ref().map(|(headline, header)| headline.as_ref().unwrap_or(header).start)
    }
}

/// Cuts a feed at article boundaries into at most `parts` texts of about the same size.
///
/// [`feed`](crate::feed) of the parts, one after another, gives the same articles as of the whole, with spans
/// and lines that count from the start of the part. So any pool of threads can work on one feed. The parts put
/// together are the text; none is empty, unless the text is. Linear in the text, and far less than a pass over
/// it if articles are short.
///
/// ```
/// let text = "Gazette | 3 Feb 2022\nThe ferry sails.\n\n\
///             Gazette | 4 Feb 2022\nIt rains.\n\n\
///             Gazette | 5 Feb 2022\nIt rains on.\n";
/// let parts = wirecopy::split(text, 2);
/// assert_eq!(parts.concat(), text);
/// let articles: usize = parts.into_iter().map(|part| wirecopy::feed(part).count()).sum();
/// assert_eq!(articles, 3);
/// ```
#[must_use]
pub fn split(text: &str, parts: usize) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut texts = Vec::new();
    let mut rest = text;
    let size = bytes.len().div_ceil(parts.max(1)).max(1);
    let mut target = size;
    while target < bytes.len() {
        let Some((cut, seen)) = boundary(text, target) else { break };
        let length = cut.saturating_sub(text.len().saturating_sub(rest.len()));
        if let Some((part, behind)) = rest.split_at_checked(length).filter(|(part, _)| !part.is_empty()) {
            texts.push(part);
            rest = behind;
        }
        // Not before what was seen: no byte is looked at twice, however long an article is.
        target = target.saturating_add(size).max(seen);
    }
    texts.push(rest);
    texts
}

/// The first start of an article that is known for sure behind byte `at`, and how far was looked for it.
fn boundary(text: &str, at: usize) -> Option<(usize, usize)> {
    let (bytes, source) = (text.as_bytes(), Source::of_text(text, 0));
    // Whether there is a blank line above the first line behind `at` is not known, so it is taken for no headline,
    // and a header right behind it for no boundary.
    let start = behind_line(bytes, at);
    let mut lines = Lines::new(bytes, 0, LineState { gap: false, ..LineState::new(start, 1) });
    let mut above: Option<Line> = None;
    let mut is_known = false;
    while let Some(line) = lines.next() {
        if is_header(source, &line) && (is_known || line.after_gap()) {
            let headline = above.filter(|above| is_headline(source, above, &line));
            return Some((headline.unwrap_or(line).start, lines.state().at));
        }
        is_known = above.is_some() || line.after_gap();
        above = Some(line);
    }
    None
}

/// What lines stand in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'t> {
    pub(crate) bytes: &'t [u8],
    /// The same, if it is known to be text.
    text: Option<&'t str>,
    /// Where it starts in all that is read.
    pub(crate) base: usize,
}

impl<'t> Source<'t> {
    pub(crate) const fn of_bytes(bytes: &'t [u8], base: usize) -> Self {
        Self { bytes, text: None, base }
    }

    pub(crate) const fn of_text(text: &'t str, base: usize) -> Self {
        Self { bytes: text.as_bytes(), text: Some(text), base }
    }

    /// The text of a line; `None` if it is not UTF-8.
    pub(crate) fn line(self, line: &Line) -> Option<&'t str> {
        let span = line.span.back(self.base);
        match self.text {
            Some(text) => span.slice(text),
            None => core::str::from_utf8(self.bytes.get(span.range())?).ok(),
        }
    }
}

/// Whether a line is a header for sure, wherever it stands.
#[inline]
fn is_header(source: Source<'_>, line: &Line) -> bool {
    line.has_bar() && (line.is_header() || header_start(source, line).is_some())
}

/// As [`header::start`], of a line with a bar.
#[inline(never)]
fn header_start(source: Source<'_>, line: &Line) -> Option<[u8; 2]> {
    let start = header::start(source.line(line)?)?;
    let end = line.span.end().saturating_sub(source.base);
    // Most often the line ends there, and nothing is looked for.
    let length = line.span.end().saturating_sub(line.start);
    let behind = source.bytes.get(end..).unwrap_or(&[]).iter().take(MOST_OF_START.saturating_sub(length));
    let blanks = behind.take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
    is_short(line.start, line.span.end().saturating_add(blanks)).then_some(start)
}

/// A line with more bytes than these, blanks and all, is neither a header nor a headline where a feed is cut: of a line
/// that does not end, no more than these need to be held.
pub(crate) const MOST_OF_START: usize = 4_096;

/// Whether a line from `start` to `end` is no longer than one that starts an article may be.
const fn is_short(start: usize, end: usize) -> bool {
    end.saturating_sub(start) < MOST_OF_START
}

/// `headline = text ; only right above a header, at the start of the text or after a blank line`
fn is_headline(source: Source<'_>, line: &Line, header: &Line) -> bool {
    let is_bullet = || source.line(line).is_some_and(|line| body::bullet(line).is_some());
    line.after_gap()
        && !header.after_gap()
        && is_short(line.start, header.start)
        && !is_header(source, line)
        && !is_bullet()
}

/// The number of the header line among the lines of a text that is to be one article.
///
/// It is the first line, or the second one below a headline, if that reads as a header; or else the first line that is a
/// header for sure.
pub(crate) fn header_line(source: Source<'_>, lines: &[Line]) -> Option<usize> {
    let reads = |line: &Line| {
        let header = |line| header::header(line, &mut Faults::new(line, Vec::new()));
        line.has_bar() && source.line(line).is_some_and(|text| header::may_be_alone(text) && header(text).is_some())
    };
    let first = lines.first()?;
    if is_header(source, first) || reads(first) {
        return Some(0);
    }
    let is_bullet = source.line(first).is_some_and(|line| body::bullet(line).is_some());
    if !first.has_bar() && !is_bullet && lines.get(1).is_some_and(|second| is_header(source, second) || reads(second)) {
        return Some(1);
    }
    // `7:35 PM | March 14, 2024`
    let bare = source.line(first).and_then(|line| header::header(line, &mut Faults::new(line, Vec::new())));
    if bare.is_some_and(|header| header.publisher.is_empty()) {
        return Some(0);
    }
    lines.iter().position(|line| is_header(source, line))
}
