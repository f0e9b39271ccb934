//! Marks to spans: one pass over the marks of a block, with a bounded stack.

use alloc::vec::Vec;

use super::Prose;
use super::marks::{Mark, Shape, Side};
use crate::error::{Faults, NoteKind};
use crate::model::{NONE, QuoteData, QuoteKind};
use crate::span::Span;

/// Quotes in quotes in quotes: nobody writes more than three levels. Deeper openers are only counted.
const MAX_DEPTH: usize = 8;

/// An opening mark that waits for its closing one.
#[derive(Clone, Copy, Debug)]
struct Frame {
    shape: Shape,
    /// Its place in the list of quotes.
    quote: usize,
    /// A single mark may turn out to be an apostrophe, until something closes it.
    tentative: bool,
    /// The first mark that could close it, or be a plural possessive.
    maybe: Option<(usize, usize)>,
}

/// Pairs the marks of one block after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairing {
    open: Vec<Frame>,
    ends: Vec<usize>,
}

/// A quote that begins with a mark.
fn begun(index: u32, mark: &Mark) -> QuoteData {
    QuoteData {
        kind: QuoteKind::Term,
        marks: mark.shape.marks(),
        span: Span::at(mark.at, mark.len),
        inner: Span::at(mark.end(), 0),
        block: index,
        last_block: index,
        closed: false,
        depth: 0,
        group: None,
        attribution: None,
        number: 0,
        next: NONE,
    }
}

impl Pairing {
    pub(super) fn clear(&mut self) {
        self.open.clear();
        self.ends.clear();
    }

    /// Whether a quote is open that the next block may continue.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Appends the quotes of block number `index`, whose marks are `marks`.
    ///
    /// A quote left open at the end of the last block goes on if this one begins with its mark.
    #[expect(
        clippy::too_many_arguments,
        reason = "what a block is, what there is so far, and where to put what is found"
    )]
    pub(super) fn block(
        &mut self,
        text: &str,
        index: u32,
        block: Prose,
        previous: Option<Prose>,
        marks: &[Mark],
        quotes: &mut Vec<QuoteData>,
        faults: &mut Faults<'_>,
    ) {
        let first = quotes.len();
        let marks = self.reopen(text, block, previous, marks, quotes, faults);
        let continued = self.open.first().map(|frame| frame.quote);
        let mut deeper = 0_usize;
        for (i, mark) in marks.iter().enumerate() {
            let rest = marks.get(i.saturating_add(1)..).unwrap_or(&[]);
            if mark.shape.is_single() {
                self.single(index, mark, quotes, &mut deeper, faults);
            } else {
                self.double(index, mark, rest, quotes, &mut deeper, faults);
            }
        }
        self.finish(text, index, block, (first, continued), quotes, faults);
    }

    /// Goes on with the quote that the last block left open, or ends it there.
    fn reopen<'m>(
        &mut self,
        text: &str,
        block: Prose,
        previous: Option<Prose>,
        marks: &'m [Mark],
        quotes: &mut [QuoteData],
        faults: &mut Faults<'_>,
    ) -> &'m [Mark] {
        let Some(frame) = self.open.first().copied() else { return marks };
        self.open.truncate(1);
        if let Some((mark, rest)) = marks.split_first() {
            if mark.at == block.span.start() && mark.shape == frame.shape {
                if let Some(frame) = self.open.first_mut() {
                    frame.tentative = false;
                    frame.maybe = None;
                }
                return rest;
            }
        }
        let next = marks.iter().find(|mark| !mark.shape.is_single()).filter(|_| !frame.shape.is_single());
        if next.is_some_and(|next| is_broken(text, block, frame.shape, next)) {
            return marks;
        }
        self.abandon(previous, quotes, faults);
        marks
    }

    /// Ends the quote that is open at the end of its block.
    pub(super) fn abandon(&mut self, previous: Option<Prose>, quotes: &mut [QuoteData], faults: &mut Faults<'_>) {
        if let (Some(frame), Some(block)) = (self.open.first(), previous) {
            if let Some(quote) = quotes.get_mut(frame.quote) {
                leave_open(quote, quote.last_block, block.span.end(), faults);
            }
        }
        self.open.clear();
    }

    fn push(
        &mut self,
        index: u32,
        mark: &Mark,
        quotes: &mut Vec<QuoteData>,
        deeper: &mut usize,
        faults: &mut Faults<'_>,
    ) {
        if self.open.len() >= MAX_DEPTH {
            if *deeper == 0 {
                faults.report_span(
                    NoteKind::NestedTooDeep,
                    Span::at(mark.at, mark.len),
                    "no more than eight quotes in each other",
                );
            }
            *deeper = deeper.saturating_add(1);
            return;
        }
        self.open.push(Frame {
            shape: mark.shape,
            quote: quotes.len(),
            tentative: mark.shape.is_single(),
            maybe: None,
        });
        quotes.push(begun(index, mark));
    }

    /// Closes the frame on top with the mark at `at`.
    fn close(&mut self, index: u32, at: usize, len: usize, quotes: &mut [QuoteData]) {
        let Some(frame) = self.open.pop() else { return };
        if let Some(quote) = quotes.get_mut(frame.quote) {
            quote.span = quote.span.to(Span::at(at, len));
            quote.inner = quote.inner.to(Span::at(at, 0));
            quote.last_block = index;
            quote.closed = true;
        }
    }

    /// Takes tentative single marks off the top: they were apostrophes, or a possessive closed them.
    fn settle_singles(&mut self, index: u32, quotes: &mut [QuoteData]) {
        while let Some(frame) = self.open.last().copied() {
            if !frame.tentative {
                break;
            }
            match frame.maybe {
                Some((at, len)) => self.close(index, at, len, quotes),
                None => {
                    self.open.pop();
                }
            }
        }
    }

    fn double(
        &mut self,
        index: u32,
        mark: &Mark,
        rest: &[Mark],
        quotes: &mut Vec<QuoteData>,
        deeper: &mut usize,
        faults: &mut Faults<'_>,
    ) {
        let open = self.open.iter().rev().find(|frame| !frame.shape.is_single()).map(|frame| frame.shape);
        let opens = match (mark.side, open) {
            (Side::Open, _) | (Side::Either, None) => true,
            // A low mark is closed by what opens elsewhere.
            _ => false,
        };
        let opens = opens && !(open == Some(Shape::Low) && mark.shape == Shape::Curly);
        if !opens {
            if open.is_none() {
                // *‘We row.”*
                let lone =
                    self.open.last().is_some_and(|frame| frame.shape == Shape::SingleCurly && frame.maybe.is_none());
                if mark.side == Side::Close && mark.shape == Shape::Curly && lone {
                    self.close(index, mark.at, mark.len, quotes);
                    return;
                }
                if mark.side == Side::Close {
                    faults.report_span(
                        NoteKind::StrayClosingMark,
                        Span::at(mark.at, mark.len),
                        "an opening mark before it",
                    );
                }
                return;
            }
            if *deeper > 0 {
                *deeper = deeper.saturating_sub(1);
                return;
            }
            self.settle_singles(index, quotes);
            // A single quote that is no apostrophe (it goes on from the block before) ends here too.
            while self.open.last().is_some_and(|frame| frame.shape.is_single()) {
                self.open.pop();
            }
            self.close(index, mark.at, mark.len, quotes);
            return;
        }
        // The same mark once more: a quote in a quote, if enough closers follow; else the first lost its own.
        if open.is_some_and(|shape| shape.matches(mark.shape)) && !nested_follows(mark.shape, rest) {
            self.settle_singles(index, quotes);
            while let Some(frame) = self.open.pop() {
                if let Some(quote) = quotes.get_mut(frame.quote) {
                    if !frame.tentative {
                        leave_open(quote, index, mark.at, faults);
                    }
                }
            }
            *deeper = 0;
        }
        self.push(index, mark, quotes, deeper, faults);
    }

    fn single(
        &mut self,
        index: u32,
        mark: &Mark,
        quotes: &mut Vec<QuoteData>,
        deeper: &mut usize,
        faults: &mut Faults<'_>,
    ) {
        if mark.shape == Shape::Tick && self.open.is_empty() {
            return;
        }
        let open = self.open.last().is_some_and(|frame| frame.shape.is_single());
        match mark.side {
            Side::Open => {
                if open {
                    // Another one opens: the first was closed by a possessive, or an apostrophe.
                    self.settle_singles(index, quotes);
                }
                self.push(index, mark, quotes, deeper, faults);
            }
            Side::Either if !open => self.push(index, mark, quotes, deeper, faults),
            Side::Close | Side::Either => {
                if open {
                    self.close(index, mark.at, mark.len, quotes);
                }
            }
            Side::Possessive => {
                if let Some(frame) = self.open.last_mut() {
                    if frame.shape.is_single() && frame.maybe.is_none() {
                        frame.maybe = Some((mark.at, mark.len));
                    }
                }
            }
        }
    }

    /// The end of the block: what was no quote is taken out, what is nested gets its depth.
    fn finish(
        &mut self,
        text: &str,
        index: u32,
        block: Prose,
        (first, continued): (usize, Option<usize>),
        quotes: &mut Vec<QuoteData>,
        faults: &mut Faults<'_>,
    ) {
        // Only the outermost quote can go on in the next block.
        while self.open.len() > 1 {
            let Some(frame) = self.open.pop() else { break };
            let Some(quote) = quotes.get_mut(frame.quote) else { continue };
            match frame.maybe {
                Some((at, len)) if frame.tentative => {
                    quote.span = quote.span.to(Span::at(at, len));
                    quote.inner = quote.inner.to(Span::at(at, 0));
                    quote.closed = true;
                }
                _ if frame.tentative => {}
                _ => leave_open(quote, index, block.span.end(), faults),
            }
        }
        if let Some(frame) = self.open.first().copied() {
            if frame.tentative {
                if let Some((at, len)) = frame.maybe {
                    self.close(index, at, len, quotes);
                } else if quotes.get(frame.quote).is_none_or(|quote| !may_go_on(text, block, quote)) {
                    // An apostrophe. (At the very start of its block it may be a quote that goes on.)
                    self.open.clear();
                }
            }
        }
        let still_open = self.open.first().map(|frame| frame.quote);
        let mut kept = first;
        self.ends.clear();
        // What stands inside the quote that began in an earlier block is nested, whether that ends in this one or not.
        if let Some(quote) = continued.and_then(|quote| quotes.get(quote)) {
            self.ends.push(if still_open == continued { usize::MAX } else { quote.span.end() });
        }
        for i in first..quotes.len() {
            let Some(quote) = quotes.get_mut(i) else { break };
            let open = still_open == Some(i);
            if quote.inner.is_empty() && !quote.closed && !open && quote.span.end() == quote.inner.end() {
                continue;
            }
            while self.ends.last().is_some_and(|end| *end <= quote.span.start()) {
                self.ends.pop();
            }
            quote.depth = u8::try_from(self.ends.len()).unwrap_or(u8::MAX);
            self.ends.push(if open { usize::MAX } else { quote.span.end() });
            if open {
                quote.span = quote.span.to(Span::at(block.span.end(), 0));
                quote.inner = quote.inner.to(Span::at(block.span.end(), 0));
                if let Some(frame) = self.open.first_mut() {
                    frame.quote = kept;
                }
            }
            if kept < i {
                #[expect(clippy::disallowed_methods, reason = "both are of the loop over the list")]
                quotes.swap(kept, i);
            }
            kept = kept.saturating_add(1);
        }
        quotes.truncate(kept);
        if let Some(quote) = still_open.filter(|quote| *quote < first).and_then(|quote| quotes.get_mut(quote)) {
            quote.span = quote.span.to(Span::at(block.span.end(), 0));
            quote.inner = quote.inner.to(Span::at(block.span.end(), 0));
            quote.last_block = index;
        }
    }
}

/// Whether a single mark that nothing closes may still be a quote, which the next block continues: at the start of
/// its block, or behind a colon or a comma, with a capital behind it.
fn may_go_on(text: &str, block: Prose, quote: &QuoteData) -> bool {
    let head = text.get(block.span.start()..quote.span.start()).unwrap_or("");
    let tail = text.get(quote.inner.start()..block.span.end()).unwrap_or("");
    (head.is_empty() || head.trim_end().ends_with([':', ','])) && tail.starts_with(|c: char| c.is_uppercase())
}

/// *"The crews came ¶ in May," he said*: whether a paragraph is the rest of one that was broken inside a quote, whose closing
/// mark comes first here. It begins in small letters, or goes on behind the mark (*Ana Low."* may sign what is quoted).
fn is_broken(text: &str, block: Prose, open: Shape, next: &Mark) -> bool {
    let begins_small = block.span.slice(text).is_some_and(|text| text.starts_with(char::is_lowercase));
    next.side == Side::Close && open.matches(next.shape) && (begins_small || next.end() < block.span.end())
}

/// Ends a quote without its closing mark, at `end` in block number `index`.
fn leave_open(quote: &mut QuoteData, index: u32, end: usize, faults: &mut Faults<'_>) {
    let opening = Span::at(quote.span.start(), quote.inner.start().saturating_sub(quote.span.start()));
    quote.span = quote.span.to(Span::at(end, 0));
    quote.inner = quote.inner.to(Span::at(end, 0));
    quote.last_block = index;
    quote.closed = false;
    faults.report_span(NoteKind::QuoteNotClosed, opening, "a closing mark in its paragraph");
}

/// Whether enough closers follow for one more quote inside this one.
///
/// Looks at no more than a few marks: this decides between two readings of a slip of the pen.
fn nested_follows(shape: Shape, rest: &[Mark]) -> bool {
    let mut balance = 0_i32;
    for mark in rest.iter().take(16).filter(|mark| shape.matches(mark.shape)) {
        balance = balance.saturating_add(if mark.side == Side::Open { -1 } else { 1 });
        if balance >= 2 {
            return true;
        }
    }
    false
}
