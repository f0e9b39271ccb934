//! Text to lines: the one place that knows line ends and blanks.

use memchr::{memchr2, memchr3};

use crate::span::Span;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text, without line end and without the blanks at its ends.
    pub(crate) span: Span,
    /// Its number, from 1; blank ones count.
    pub(crate) number: usize,
    /// Where the line starts, blanks and all.
    pub(crate) start: usize,
    /// There is a `|` in it, as in a header.
    pub(crate) has_bar: bool,
    /// It was seen to be a header for sure; found out where lines are made articles.
    pub(crate) is_header: bool,
    /// No line with text stands right above it.
    pub(crate) after_gap: bool,
}

/// The lines of a text that are not blank, in one pass.
///
/// `EOL = LF / CRLF / CR`: U+2028, U+0085 and form feeds are not line ends.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'t> {
    bytes: &'t [u8],
    /// Where `bytes` start in all that is read.
    base: usize,
    state: LineState,
}

/// Between two lines: where the reading of lines stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineState {
    /// The start of the next line.
    pub(crate) at: usize,
    /// Its number, from 1.
    pub(crate) number: usize,
    /// The line before it was blank, or there is none.
    pub(crate) gap: bool,
}

impl LineState {
    /// At the start of line `number`, with no line above it.
    pub(crate) const fn new(at: usize, number: usize) -> Self {
        Self { at, number, gap: true }
    }
}

impl<'t> Lines<'t> {
    /// The lines of `bytes`, which start at byte `base` of all that is read, from `state` on.
    pub(crate) const fn new(bytes: &'t [u8], base: usize, state: LineState) -> Self {
        Self { bytes, base, state }
    }

    /// The lines of a whole text.
    pub(crate) const fn of(bytes: &'t [u8]) -> Self {
        Self::new(bytes, 0, LineState::new(0, 1))
    }

    /// Where it stands now.
    pub(crate) const fn state(&self) -> LineState {
        self.state
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    #[inline]
    fn next(&mut self) -> Option<Line> {
        loop {
            let start = self.state.at;
            let rest = self.bytes.get(start.saturating_sub(self.base)..)?;
            if rest.is_empty() {
                return None;
            }
            let mut has_bar = false;
            let mut end = memchr3(b'\n', b'\r', b'|', rest);
            if let Some(bar) = end
                && rest.get(bar) == Some(&b'|')
            {
                has_bar = true;
                let behind = bar.saturating_add(1);
                end = memchr2(b'\n', b'\r', rest.get(behind..)?).map(|at| at.saturating_add(behind));
            }
            let length = end.unwrap_or(rest.len());
            let number = self.state.number;
            self.state.at = start.saturating_add(length);
            if end.is_some() {
                self.state.at = self.state.at.saturating_add(line_end(rest.get(length..).unwrap_or(&[])));
                self.state.number = number.saturating_add(1);
            }
            let line = rest.get(..length).unwrap_or(rest);
            let inner = trimmed(line);
            if inner.is_empty() {
                self.state.gap = true;
                continue;
            }
            let after_gap = core::mem::replace(&mut self.state.gap, false);
            return Some(Line { span: inner.shift(start), number, start, has_bar, is_header: false, after_gap });
        }
    }
}

/// `blank = SP / HTAB / NBSP`
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// U+FEFF: at the start of a text it is a byte-order mark, and files that were joined leave one at the start of a line.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Where the text of a line is: without the blanks at its ends, and without a byte-order mark at its start.
#[inline]
fn trimmed(bytes: &[u8]) -> Span {
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        match bytes.get(start) {
            Some(&byte) if is_blank(byte) => start = start.saturating_add(1),
            Some(0xEF) if bytes.get(start..).is_some_and(|rest| rest.starts_with(BYTE_ORDER_MARK)) => {
                start = start.saturating_add(BYTE_ORDER_MARK.len());
            }
            // The lead byte of U+00A0 is never the second byte of another letter, nor is a letter cut here.
            Some(0xC2) if bytes.get(start.saturating_add(1)) == Some(&0xA0) => start = start.saturating_add(2),
            _ => break,
        }
    }
    while start < end {
        let last = end.saturating_sub(1);
        match bytes.get(last) {
            Some(&byte) if is_blank(byte) => end = last,
            Some(0xA0) if last > start && bytes.get(last.saturating_sub(1)) == Some(&0xC2) => {
                end = last.saturating_sub(1)
            }
            _ => break,
        }
    }
    Span::new(start, end).unwrap_or_default()
}

/// `line` without the blanks at its ends.
pub(crate) fn trim(line: &str) -> &str {
    trimmed(line.as_bytes()).slice(line).unwrap_or(line)
}

/// Behind the line end of the line whose text ends at `at`.
pub(crate) fn behind_line(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    match memchr2(b'\n', b'\r', rest) {
        Some(end) => at.saturating_add(end).saturating_add(line_end(rest.get(end..).unwrap_or(&[]))),
        None => bytes.len(),
    }
}

/// `EOL = LF / CRLF / CR`: how many bytes the line end takes that `bytes` start with.
fn line_end(bytes: &[u8]) -> usize {
    if bytes.starts_with(b"\r\n") { 2 } else { 1 }
}

/// Counts lines and characters up to places that come in order, in one pass over the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Locator<'t> {
    /// What is left of the text, from byte `at` on.
    rest: &'t [u8],
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Locator<'t> {
    /// From the start of `line` on, where `rest` starts.
    pub(crate) const fn new(rest: &'t [u8], line: &Line) -> Self {
        Self { rest, at: line.start, line: line.number, column: 1 }
    }

    /// Line and column (from 1, in characters) of byte `place`, not before those asked for so far.
    pub(crate) fn locate(&mut self, place: usize) -> (usize, usize) {
        let Some((mut between, rest)) = self.rest.split_at_checked(place.saturating_sub(self.at)) else {
            return (self.line, self.column);
        };
        self.rest = rest;
        self.at = self.at.max(place);
        while let Some(end) = memchr2(b'\n', b'\r', between) {
            let length = line_end(between.get(end..).unwrap_or(&[]));
            between = between.get(end.saturating_add(length)..).unwrap_or(&[]);
            self.line = self.line.saturating_add(1);
            self.column = 1;
        }
        // Each character has one byte that continues no other.
        let characters = between.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        self.column = self.column.saturating_add(characters);
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn texts(text: &str) -> Vec<&str> {
        Lines::of(text.as_bytes()).map(|line| line.span.slice(text).unwrap()).collect()
    }

    #[test]
    fn all_three_line_ends_and_no_others() {
        assert_eq!(texts("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(texts("a\u{2028}b\u{85}c\u{c}d\u{b}e\n"), ["a\u{2028}b\u{85}c\u{c}d\u{b}e"]);
        assert_eq!(texts("\n\r\n\r \t\u{a0}\n"), Vec::<&str>::new());
    }

    #[test]
    fn blanks_at_the_ends_go_and_other_letters_stay() {
        assert_eq!(texts("\u{a0} \ta b\u{a0}\u{a0} "), ["a b"]);
        assert_eq!(texts("\u{a0}à\u{a0}"), ["à"], "à ends in the byte A0");
        assert_eq!(trim(" \u{a0}"), "");
        assert_eq!(texts("\u{feff}a\n\u{feff}\u{feff}b\u{feff}"), ["a", "b\u{feff}"]);
    }

    #[test]
    fn gaps_and_bars_are_told() {
        let text = "a | b\nc\n \nd|";
        let flags: Vec<_> =
            Lines::of(text.as_bytes()).map(|line| (line.number, line.has_bar, line.after_gap)).collect();
        assert_eq!(flags, [(1, true, true), (2, false, false), (4, true, true)]);
    }

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let text = "é|a\r\nbü\r\rc";
        let first = Lines::of(text.as_bytes()).next().unwrap();
        let mut locator = Locator::new(text.as_bytes(), &first);
        let places = ["|", "a", "ü", "c"].map(|part| locator.locate(text.find(part).unwrap()));
        assert_eq!(places, [(1, 2), (1, 3), (2, 2), (4, 1)]);
    }
}
