//! Lines to articles, and the role of each line in its article: the order of things and nothing else.

use alloc::vec::Vec;

use crate::error::{Faults, NoteKind};
use crate::few::Few;
use crate::grammar::dateline::BehindSlash;
use crate::grammar::{body, credit, dateline, header, timestamp};
use crate::model::{BlockData, Civil, CreditData, DatelineData, HeaderData, Parts, StampData};
use crate::source::lines::{Line, LineState, Lines, behind_line, keep};
use crate::span::Span;
use crate::tables::agencies::is_agency;
use crate::tables::openings::is_item;

/// Cuts a feed into articles, line by line: `feed = *blank-line [article *(*blank-line article)]`.
///
/// A header line starts an article, or the headline right above it. What stands before the first
/// header is cut off too: an article in error, unless headers are optional.
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
    fn line(self, line: &Line) -> Option<&'t str> {
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

/// Why the lines are no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Header,
    Body,
}

/// What the caller says of an article before it is read.
pub(crate) struct Rules<'r> {
    pub(crate) header_is_optional: bool,
    pub(crate) is_known_place: &'r dyn Fn(&str) -> bool,
}

/// Where the article starts among the lines of a text: the number of its headline, and of its header.
///
/// The header is the first line, or the second if the first is a headline; without either, the first
/// line that is a header for sure.
pub(crate) fn start(source: Source<'_>, lines: &[Line], header_is_optional: bool) -> (Option<usize>, Option<usize>) {
    let reads = |line: &Line| {
        let header = |line| header::header(line, &mut Faults::new(line, Vec::new()));
        line.has_bar() && source.line(line).and_then(header).is_some()
    };
    let Some(first) = lines.first() else { return (None, None) };
    if is_header(source, first) {
        return (None, Some(0));
    }
    let is_second = |second: &Line| {
        is_headline(source, first, second)
            && (is_header(source, second) || (!header_is_optional && !first.has_bar() && reads(second)))
    };
    if lines.get(1).is_some_and(is_second) {
        return (Some(0), Some(1));
    }
    // `7:35 PM | March 14, 2024`
    let is_bare = || {
        let header = source.line(first).and_then(|line| header::header(line, &mut Faults::new(line, Vec::new())));
        header.is_some_and(|header| header.publisher.is_empty())
    };
    if is_bare() {
        return (None, Some(0));
    }
    if header_is_optional {
        return (None, None);
    }
    if reads(first) {
        return (None, Some(0));
    }
    let Some(header) = lines.iter().position(|line| is_header(source, line)) else { return (None, None) };
    let is_headline = |at: &usize| {
        lines.get(*at).zip(lines.get(header)).is_some_and(|(above, header)| is_headline(source, above, header))
    };
    (header.checked_sub(1).filter(is_headline), Some(header))
}

/// Gives each line its role. `source` is the article's own text, which begins at byte `start` of all that is read.
///
/// `article = [headline EOL] [header EOL] [credit EOL] body [related]`
pub(crate) fn article<'t>(
    source: &'t str,
    start: usize,
    lines: &[Line],
    (has_headline, has_header): (bool, bool),
    rules: &Rules<'_>,
    parts: &mut Parts,
    faults: &mut Faults<'t>,
) -> Result<(), Missing> {
    parts.clear();
    parts.blocks.reserve(lines.len());
    let span = |part: &str| Span::of(part, source);
    let text = |line: &Line| line.span.back(start).slice(source).unwrap_or("");
    let mut lines = lines.iter();
    if has_headline {
        parts.headline = lines.next().map(|line| span(text(line)));
    }
    if has_header {
        let (line, lengths) = lines.next().map_or(("", [0, 0]), |line| (text(line), line.lengths()));
        match header::plain_behind(line, lengths) {
            Some(header) => parts.header = Some(plain_header_data(line, &header, source)),
            None => parts.header = header::header(line, faults).map(|header| header_data(line, &header, source)),
        }
    }
    if parts.header.is_none() && !rules.header_is_optional {
        return Err(Missing::Header);
    }
    let Some(first) = lines.as_slice().first() else { return Err(Missing::Body) };
    let bare = credit::bare(text(first)).map(|credit| (text(first), credit));
    let bare = bare.filter(|(line, _)| {
        line.as_bytes().first_chunk().is_some_and(body::is_paragraph) || credit::labelled(line).is_none()
    });
    if bare.is_some() {
        lines.next();
    }
    let (has_bare_credit, mut is_first) = (bare.is_some(), Head::Open);
    // Behind the last block that is no item: there the related list begins.
    let mut items_from = 0;
    let mut left = lines.as_slice();
    while let Some((line, behind)) = left.split_first() {
        if !body_line(line, (source, start), (has_bare_credit, &mut is_first), rules, parts, faults) {
            items_from = parts.blocks.len();
        }
        left = behind;
        if is_first == Head::Closed {
            (left, items_from) = plain_lines(behind, (source, start), &mut parts.blocks, items_from);
        }
    }
    end_of_body(source, items_from, parts);
    if let Some((line, credit)) = bare {
        if parts.body().iter().any(|block| matches!(block, BlockData::Paragraph(_))) || parts.dateline.is_some() {
            parts.credit = Some(credit_data(line, &credit, source));
        } else {
            // No paragraph follows, so the line is one itself.
            parts.blocks.insert(0, BlockData::Paragraph(span(line)));
            parts.body_end = parts.body_end.saturating_add(1);
            parts.related_from = parts.related_from.saturating_add(1);
        }
    }
    Ok(())
}

/// `"- "`
const ITEM_MARK: usize = 2;

/// Adds the blocks of lines of which the first bytes tell the role, as those of most do, behind the first paragraph; the
/// lines that are left, and where the items begin that end the blocks, which was block `items_from`.
///
/// By itself, for what it needs fits in registers then.
#[inline(never)]
fn plain_lines<'l>(
    lines: &'l [Line],
    (source, start): (&str, usize),
    blocks: &mut Vec<BlockData>,
    mut items_from: usize,
) -> (&'l [Line], usize) {
    let mut left = lines;
    while let Some((line, behind)) = left.split_first() {
        let bytes = source.as_bytes().get(line.span.in_part(start, 0).range()).and_then(|line| line.first_chunk());
        // Each block goes straight where it belongs: one put together elsewhere first is slow to move.
        match bytes.filter(|_| !line.has_bar()) {
            Some(bytes) if body::is_paragraph(bytes) => {
                blocks.push(BlockData::Paragraph(line.span.in_part(start, 0)));
                items_from = blocks.len();
            }
            Some(bytes) if is_item(bytes) => blocks.push(BlockData::Item(line.span.in_part(start, ITEM_MARK))),
            _ => break,
        }
        left = behind;
    }
    (left, items_from)
}

/// Gives a line of the body its role, whatever it is; whether the blocks end in an item now, or are as they were.
///
/// `is_first`: whether the next paragraph may be the first.
#[inline(never)]
fn body_line<'t>(
    line: &Line,
    (source, start): (&'t str, usize),
    (has_bare_credit, is_first): (bool, &mut Head),
    rules: &Rules<'_>,
    parts: &mut Parts,
    faults: &mut Faults<'t>,
) -> bool {
    let has_bar = line.has_bar();
    let span = |part: &str| Span::of(part, source);
    let line = line.span.back(start).slice(source).unwrap_or("");
    let is_plain = || line.as_bytes().first_chunk().is_some_and(body::is_paragraph);
    let block = if !has_bar && is_plain() {
        BlockData::Paragraph(span(line))
    } else if let Some(pointer) = body::pointer(line) {
        BlockData::Pointer { text: span(line), label: span(pointer.label), headline: span(pointer.headline) }
    } else if let Some(item) = body::bullet(line) {
        parts.blocks.push(BlockData::Item(span(item)));
        return true;
    } else if let Some(credit) = credit::labelled(line) {
        if parts.credit.is_none() && !has_bare_credit {
            parts.credit = Some(credit_data(line, &credit, source));
            return true;
        }
        faults.report(NoteKind::SecondCredit, line, "one credit");
        BlockData::Paragraph(span(line))
    } else {
        if has_bar && header::starts_article(line) {
            faults.report(NoteKind::SecondHeader, line, "one header; `feed` reads several articles");
        }
        BlockData::Paragraph(span(line))
    };
    match block {
        BlockData::Paragraph(_) if *is_first != Head::Closed => {
            *is_first = first_paragraph(line, *is_first, source, rules, parts, faults);
        }
        block => parts.blocks.push(block),
    }
    false
}

/// Whether a dateline may still stand ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    /// Nothing that could be prose stood before: the next paragraph is the first.
    Open,
    /// A sentence stood before, as of a standfirst or a caption: only a dateline that says what it is counts.
    Doubted,
    Closed,
}

/// `paragraph = [dateline] text`, for the first one; whether the next may still be the first (a byline is none).
fn first_paragraph<'t>(
    line: &'t str,
    head: Head,
    source: &'t str,
    rules: &Rules<'_>,
    parts: &mut Parts,
    faults: &mut Faults<'t>,
) -> Head {
    /// No more blocks stand above a dateline.
    const MOST_ABOVE: usize = 8;
    let whole = Span::of(line, source);
    if let Some(agency) = body::byline(line) {
        parts.byline_agency = parts.byline_agency.or(agency.map(|agency| Span::of(agency, source)));
        parts.blocks.push(BlockData::Paragraph(whole));
        return head;
    }
    let has_header = parts.header.is_some();
    let context = dateline::Context {
        has_header,
        is_known_place: rules.is_known_place,
        later: source.get(whole.end()..).unwrap_or(""),
    };
    if context.later.contains(char::is_alphanumeric) {
        if let Some(alone) = dateline::alone(line, &context) {
            parts.dateline = Some(dateline_data(&alone, source));
            return Head::Closed;
        }
        let above = dateline::above(line, has_header).filter(|_| parts.blocks.len() < MOST_ABOVE);
        if let Some(above) = above.filter(|_| dateline::dateline(line, &context, faults).is_none()) {
            parts.blocks.push(BlockData::Paragraph(whole));
            return if above == dateline::Above::Prose { Head::Doubted } else { head };
        }
    }
    // Each straight where it belongs, too.
    match dateline::plain(line, &context) {
        Some(Some(dateline)) => parts.dateline = Some(plain_dateline_data(&dateline, source)),
        Some(None) => {}
        None => parts.dateline = dateline::dateline(line, &context, faults).map(|found| dateline_data(&found, source)),
    }
    if head == Head::Doubted {
        parts.dateline = parts.dateline.filter(|dateline| dateline.evidence <= crate::model::Evidence::Region);
    }
    let mut text = line;
    if let Some(dateline) = &parts.dateline {
        text = source.get(dateline.text.end()..whole.end()).unwrap_or("");
        text = match text.as_bytes() {
            // Most often there is one blank; those at the end went with the line.
            [b' ', b'!'..=b'~', ..] => text.get(1..).unwrap_or(""),
            _ => text.trim_matches(dateline::is_blank),
        };
    }
    if !text.is_empty() {
        parts.blocks.push(BlockData::Paragraph(Span::of(text, source)));
    }
    Head::Closed
}

/// `related = [heading EOL] 1*(bullet SP headline) ; the bullet run that ends the article`, and the sign-off before it.
///
/// From block `items_from` on there are only items. A list that a colon announces is the body's.
fn end_of_body(source: &str, items_from: usize, parts: &mut Parts) {
    let items_from = labels(source, items_from, &mut parts.blocks);
    parts.related_from = items_from;
    parts.body_end = items_from;
    let Some(last) = items_from.checked_sub(1) else { return };
    // `- ANI` has the shape of a bullet line, and ends a body.
    if let Some(item) = parts.blocks.get_mut(items_from) {
        if let Some(signoff) = as_signoff(source, *item) {
            *item = signoff;
            parts.related_from = items_from.saturating_add(1);
            parts.body_end = parts.related_from;
            let end = signoffs_before(source, items_from, parts);
            return glued_signoffs(source, end, parts);
        }
        if let Some(BlockData::Paragraph(heading)) = parts.blocks.get(last) {
            let heading = *heading;
            match heading.slice(source) {
                Some(line) if body::related_heading(line) => {
                    parts.related_heading = Some(heading);
                    parts.body_end = last;
                }
                Some(line) if line.ends_with(':') => {
                    parts.body_end = parts.blocks.len();
                    parts.related_from = parts.body_end;
                    return;
                }
                _ => {}
            }
        }
    }
    let mut at = parts.body_end;
    if let Some([_, .., block]) = parts.blocks.get_mut(..parts.body_end) {
        if let Some(signoff) = as_signoff(source, *block) {
            *block = signoff;
            at = at.saturating_sub(1);
            at = signoffs_before(source, at, parts);
        }
    }
    glued_signoffs(source, at, parts);
}

/// Takes the sign-offs off the paragraph that ends at block `end`: each is a block of its own.
fn glued_signoffs(source: &str, end: usize, parts: &mut Parts) {
    const MOST: usize = 3;
    for _ in 0..MOST {
        let Some(BlockData::Paragraph(line)) = end.checked_sub(1).and_then(|at| parts.blocks.get_mut(at)) else {
            return;
        };
        let Some((text, note, agency)) = line.slice(source).and_then(body::glued) else { return };
        *line = Span::of(text, source);
        let agency = agency.map(|agency| Span::of(agency, source));
        parts.blocks.insert(end, BlockData::Signoff { text: Span::of(note, source), agency });
        parts.body_end = parts.body_end.saturating_add(1);
        parts.related_from = parts.related_from.saturating_add(1);
    }
}

/// Labels that are alone on their lines: one headline below is a pointer, more that end the blocks are a related list.
/// And a label behind a bullet that stands by itself. Where the items begin that end the blocks, which was `items_from`.
fn labels(source: &str, items_from: usize, blocks: &mut Vec<BlockData>) -> usize {
    const LONGEST: usize = 60;
    let is_label = |span: &Span| span.len() <= LONGEST && span.slice(source).is_some_and(body::related_heading);
    let (mut at, mut taken) = (0_usize, 0_usize);
    while at < items_from {
        let next = at.saturating_add(1);
        match blocks.get(at).copied() {
            Some(BlockData::Paragraph(label)) if is_label(&label) => {
                let behind = blocks.get_mut(next..items_from).unwrap_or(&mut []);
                let headlines = behind.iter().take_while(|block| is_headline_block(source, block)).count();
                if headlines > 1 && headlines == behind.len() {
                    behind.iter_mut().for_each(as_item);
                    return without_taken(blocks, next, taken);
                }
                if headlines == 1 {
                    taken = taken.saturating_add(usize::from(point(source, blocks, at)));
                }
            }
            Some(BlockData::Item(item)) => {
                let is_item = |at: Option<usize>| matches!(at.and_then(|at| blocks.get(at)), Some(BlockData::Item(_)));
                let is_alone = !is_item(at.checked_sub(1)) && !is_item(Some(next));
                let pointer = item.slice(source).filter(|_| is_alone).and_then(body::bulleted_pointer);
                if let (Some(pointer), Some(text), Some(block)) =
                    (pointer, line_of_item(source, item), blocks.get_mut(at))
                {
                    let (label, headline) = (Span::of(pointer.label, source), Span::of(pointer.headline, source));
                    *block = BlockData::Pointer { text, label, headline };
                }
            }
            _ => {}
        }
        at = next;
    }
    without_taken(blocks, items_from, taken)
}

/// Whether a block is a line that reads as a headline.
fn is_headline_block(source: &str, block: &BlockData) -> bool {
    matches!(block, BlockData::Paragraph(line) if line.slice(source).is_some_and(body::is_headline))
}

fn as_item(block: &mut BlockData) {
    if let BlockData::Paragraph(line) = *block {
        *block = BlockData::Item(line);
    }
}

/// Makes a pointer of the label that is block `at` and the headline behind it, whose block is left empty.
fn point(source: &str, blocks: &mut [BlockData], at: usize) -> bool {
    let Some([first, second, ..]) = blocks.get_mut(at..) else { return false };
    let (BlockData::Paragraph(line), BlockData::Paragraph(headline)) = (*first, *second) else { return false };
    // A credit between them has no block.
    let between = source.get(line.end()..headline.start()).unwrap_or("");
    if between.contains(|c: char| !c.is_whitespace() && c != '\u{feff}') {
        return false;
    }
    let label = Span::of(body::heading_label(line.slice(source).unwrap_or("")), source);
    *first = BlockData::Pointer { text: Span::known(line.start(), headline.end()), label, headline };
    *second = BlockData::Paragraph(Span::known(headline.end(), headline.end()));
    true
}

/// Takes the empty blocks out, of which there are so many, all before block `end`; where that is then.
fn without_taken(blocks: &mut Vec<BlockData>, end: usize, taken: usize) -> usize {
    if taken > 0 {
        blocks.retain(|block| !matches!(block, BlockData::Paragraph(line) if line.is_empty()));
    }
    end.saturating_sub(taken)
}

/// The sign-offs before the one that is block `at`: `(ANI)`, above that nobody edited the story. The first of them.
///
/// Only paragraphs of several words or with a mark first: a name by itself may be one of a list.
fn signoffs_before(source: &str, at: usize, parts: &mut Parts) -> usize {
    let mut end = at;
    while let Some([_, .., block]) = parts.blocks.get_mut(..end) {
        let BlockData::Paragraph(line) = *block else { break };
        let has_mark = |line: &str| line.starts_with(['(', '[', '-', '–', '—', '/', '©']);
        let is_plain = line.slice(source).is_some_and(|line| line.contains(' ') || has_mark(line));
        let Some(signoff) = as_signoff(source, *block).filter(|_| is_plain) else { break };
        *block = signoff;
        end = end.saturating_sub(1);
    }
    end
}

/// The last block of a body as a sign-off, if its line reads as one.
fn as_signoff(source: &str, block: BlockData) -> Option<BlockData> {
    let text = match block {
        BlockData::Paragraph(line) => line,
        BlockData::Item(item) if !body::may_sign_off(item.slice(source)?) => return None,
        BlockData::Item(item) => line_of_item(source, item)?,
        _ => return None,
    };
    let agency = body::signoff(text.slice(source)?)?.map(|agency| Span::of(agency, source));
    Some(BlockData::Signoff { text, agency })
}

/// The whole line of an item: with its bullet, which stands behind the last line end before it.
fn line_of_item(source: &str, item: Span) -> Option<Span> {
    let before = source.get(..item.start())?;
    let start = memchr::memrchr2(b'\n', b'\r', before.as_bytes()).map_or(0, |end| end.saturating_add(1));
    let line = crate::source::lines::trim(source.get(start..item.end())?);
    Some(Span::of(line, source))
}

fn header_data(line: &str, header: &header::HeaderLine<'_>, source: &str) -> HeaderData {
    let span = |part: &str| Span::of(part, source);
    HeaderData {
        text: span(line),
        publisher: span(header.publisher),
        handle: header.handle.map(span),
        place: header.place.map(span),
        published: header.published.map(|stamp| stamp_data(&stamp, source)),
        updated: header.updated.map(|stamp| stamp_data(&stamp, source)),
        actions: header.actions.map(span),
        is_agency: is_agency(header.publisher),
    }
}

/// The same of a header in the plain form: straight from it, for the general form first would be one more thing to move.
#[inline(always)]
fn plain_header_data(line: &str, header: &header::PlainHeader<'_>, source: &str) -> HeaderData {
    let span = |part: &str| Span::of(part, source);
    HeaderData {
        text: span(line),
        publisher: span(header.publisher),
        handle: header.handle.map(span),
        place: None,
        published: Some(stamp_data(&header.stamp, source)),
        updated: None,
        actions: header.action.map(span).map_or(Few::new(), Few::of),
        is_agency: is_agency(header.publisher),
    }
}

fn dateline_data(dateline: &dateline::DatelineParts<'_>, source: &str) -> DatelineData {
    let span = |part: &str| Span::of(part, source);
    DatelineData {
        text: span(dateline.text),
        places: dateline.places.map(span),
        region: dateline.region.map(span),
        date: dateline.date.map(span),
        agencies: dateline.agencies.map(span),
        evidence: dateline.evidence,
    }
}

/// The same of a dateline in the plain form, for the same reason.
#[inline(always)]
fn plain_dateline_data(dateline: &dateline::PlainDateline<'_>, source: &str) -> DatelineData {
    let span = |part: &str| Span::of(part, source);
    let mut places = Few::of(span(dateline.place));
    let mut agencies = Few::new();
    match dateline.behind_slash {
        Some(BehindSlash::Agencies(first, second)) => {
            agencies = Few::of(span(first));
            if let Some(second) = second {
                let _ = agencies.push(span(second));
            }
        }
        Some(BehindSlash::Place(place)) => {
            let _ = places.push(span(place));
        }
        None => {}
    }
    DatelineData { text: span(dateline.text), places, region: None, date: None, agencies, evidence: dateline.evidence }
}

fn stamp_data(stamp: &timestamp::Stamp<'_>, source: &str) -> StampData {
    let span = |part: &str| Span::of(part, source);
    StampData {
        text: span(stamp.text),
        moment: Civil { date: stamp.date, time: stamp.time, offset: stamp.offset },
        zone: stamp.zone.map(span),
    }
}

fn credit_data(line: &str, credit: &credit::CreditLine<'_>, source: &str) -> CreditData {
    let span = |part: &str| Span::of(part, source);
    CreditData {
        text: span(line),
        label: credit.label.map(span),
        agency: credit.agency.map(span),
        person: credit.person.map(span),
    }
}
