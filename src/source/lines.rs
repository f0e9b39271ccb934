//! Text to lines: the one place that knows line ends and blanks.

use alloc::vec::Vec;

use memchr::memchr2;

use crate::source::places::{Places, Wanted};
use crate::span::Span;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text, without line end and without the blanks at its ends.
    pub(crate) span: Span,
    /// Where the line starts, blanks and all.
    pub(crate) start: usize,
    /// Its number and what is known of it, all in one, for lines are told one by one.
    told: Told,
}

/// The number of a line, and what is known of it, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Told(u64);

impl Told {
    const HAS_BAR: u64 = 1;
    const AFTER_GAP: u64 = 1 << 1;
    const IS_HEADER: u64 = 1 << 2;
    const NAME: u32 = 8;
    const HANDLE: u32 = 16;
    /// More lines than are left for the number have no room in any memory.
    const NUMBER: u32 = 24;

    const fn new(number: usize, gap: bool) -> Self {
        Self((number as u64) << Self::NUMBER | if gap { Self::AFTER_GAP } else { 0 })
    }

    const fn has(self, bit: u64) -> bool {
        self.0 & bit != 0
    }

    /// For the next line, if this one was blank or not.
    const fn next(self, gap: u64) -> Self {
        Self((self.0 >> Self::NUMBER).wrapping_add(1) << Self::NUMBER | gap)
    }

    const fn number(self) -> usize {
        (self.0 >> Self::NUMBER) as usize
    }
}

impl Line {
    /// Of which nothing is known but where it stands.
    #[cfg(feature = "std")]
    pub(crate) const fn new(span: Span, start: usize, number: usize, after_gap: bool) -> Self {
        Self { span, start, told: Told::new(number, after_gap) }
    }

    /// Its number, from 1; blank ones count.
    pub(crate) const fn number(&self) -> usize {
        self.told.number()
    }

    /// There is a `|` in it, as in a header.
    pub(crate) const fn has_bar(&self) -> bool {
        self.told.has(Told::HAS_BAR)
    }

    /// No line with text stands right above it.
    pub(crate) const fn after_gap(&self) -> bool {
        self.told.has(Told::AFTER_GAP)
    }

    /// It was seen to be a header for sure; found out where lines are made articles.
    pub(crate) const fn is_header(&self) -> bool {
        self.told.has(Told::IS_HEADER)
    }

    /// The same line, seen to be a header for sure.
    pub(crate) const fn as_header(self, [name, handle]: [u8; 2]) -> Self {
        let lengths = (name as u64) << Told::NAME | (handle as u64) << Told::HANDLE;
        Self { told: Told(self.told.0 & !(0xffff << Told::NAME) | Told::IS_HEADER | lengths), ..self }
    }
}

/// The lines of a text that are not blank, in one pass.
///
/// `EOL = LF / CRLF / CR`: U+2028, U+0085 and form feeds are not line ends.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'t> {
    here: Here<'t>,
    marks: Marks<'t>,
}

/// Where the reading of lines stands.
#[derive(Clone, Copy, Debug)]
struct Here<'t> {
    text: &'t [u8],
    /// Where the text starts in all that is read.
    base: usize,
    /// Where the next line starts in the text.
    start: usize,
    /// What is known of the next line so far.
    told: Told,
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
    pub(crate) fn new(bytes: &'t [u8], base: usize, state: LineState) -> Self {
        let LineState { at, number, gap } = state;
        let text = bytes.get(at.saturating_sub(base)..).unwrap_or(&[]);
        Self { here: Here { text, base: at, start: 0, told: Told::new(number, gap) }, marks: Marks::new(text) }
    }

    /// The lines of a whole text.
    pub(crate) fn of(bytes: &'t [u8]) -> Self {
        Self::new(bytes, 0, LineState::new(0, 1))
    }

    /// Where it stands now.
    pub(crate) const fn state(&self) -> LineState {
        let Here { base, start, told, .. } = self.here;
        LineState { at: base.wrapping_add(start), number: told.number(), gap: told.has(Told::AFTER_GAP) }
    }

    /// Adds the next lines to `lines`: to the first with a bar, with which the answer is `true`, or all of them.
    ///
    /// Of those without a bar, once there are more than `most` lines, only the last two are kept behind those.
    pub(crate) fn add_to_bar(&mut self, lines: &mut Vec<Line>, most: usize) -> bool {
        // In a variable of its own it stays in registers.
        let mut here = self.here;
        let is_stopped = loop {
            let mut marks = self.marks.found();
            let is_stopped = here.add_to_bar(&mut marks, self.marks.window(), lines);
            let left = marks.len();
            self.marks.leave(left);
            // No more than a window's lines are too many, and not for long.
            keep_behind(lines, most, usize::from(is_stopped));
            if is_stopped {
                break true;
            }
            if !self.marks.find_more() {
                break false;
            }
        };
        self.here = here;
        is_stopped
            || self.here.last_line().is_some_and(|line| {
                lines.push(line);
                let has_bar = line.has_bar();
                keep_behind(lines, most, usize::from(has_bar));
                has_bar
            })
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        while let Some(mark) = self.marks.take() {
            if let Some(line) = self.here.take(mark) {
                return Some(line);
            }
        }
        self.here.last_line()
    }
}

impl Here<'_> {
    /// As [`Lines::add_to_bar`], for the marks of one window, of which the lines are all kept.
    ///
    /// What is counted here is far from where it would overflow.
    #[inline(always)]
    fn add_to_bar(&mut self, marks: &mut core::slice::Iter<'_, u16>, window: usize, lines: &mut Vec<Line>) -> bool {
        for mark in marks {
            let mark = window.wrapping_add(usize::from(*mark));
            let Self { text, base, start, told } = *self;
            match text.get(start..mark.wrapping_add(1)) {
                // Nearly every line. It is what `take` would make of it.
                Some([first, .., last, b'\n']) if !may_have_blanks(*first, *last) => {
                    let (start, end) = (base.wrapping_add(start), base.wrapping_add(mark));
                    lines.push(Line { span: Span::known(start, end), start, told });
                    (self.start, self.told) = (mark.wrapping_add(1), told.next(0));
                }
                Some([b'\n']) => {
                    (self.start, self.told) = (mark.wrapping_add(1), told.next(Told::AFTER_GAP));
                    continue;
                }
                Some([.., b'\n' | b'\r']) => {
                    let mut here = *self;
                    let is_line = here.take_to(mark, lines);
                    *self = here;
                    if !is_line {
                        continue;
                    }
                }
                Some([.., b'|']) => {
                    self.told.0 |= Told::HAS_BAR;
                    continue;
                }
                // No mark, or the second half of a line end.
                _ => continue,
            }
            if told.has(Told::HAS_BAR) {
                return true;
            }
        }
        false
    }

    /// Adds the line that ends at a mark, if one does, and if it is not blank.
    #[cold]
    #[inline(never)]
    fn take_to(&mut self, mark: usize, lines: &mut Vec<Line>) -> bool {
        let line = self.take(mark);
        lines.extend(line);
        line.is_some()
    }

    /// The line that ends at a mark, if one does, and if it is not blank.
    #[inline]
    fn take(&mut self, mark: usize) -> Option<Line> {
        let Self { text, base, start, told } = *self;
        let behind = mark.wrapping_add(1);
        // None if it is the second half of a line end.
        let (end, line) = text.get(start..behind)?.split_last()?;
        let length = match end {
            b'\r' => line_end(text.get(mark..).unwrap_or(&[])),
            b'\n' => 1,
            b'|' => {
                self.told.0 |= Told::HAS_BAR;
                return None;
            }
            _ => return None,
        };
        self.start = mark.wrapping_add(length);
        let line = line_of(line, base.wrapping_add(start), told);
        self.told = told.next(if line.is_some() { 0 } else { Told::AFTER_GAP });
        line
    }

    /// A last line without an end.
    #[inline(never)]
    fn last_line(&mut self) -> Option<Line> {
        let Self { text, base, start, told } = *self;
        self.start = text.len();
        let line = line_of(text.get(start..)?, base.wrapping_add(start), told)?;
        self.told.0 &= !(Told::AFTER_GAP | Told::HAS_BAR);
        Some(line)
    }
}

/// Once there are more than `most` lines, keeps only the last two behind those: the last may be the headline of the next
/// article, and then the one before it tells that there were too many.
#[inline(always)]
pub(crate) fn keep(lines: &mut Vec<Line>, most: usize) {
    keep_behind(lines, most, 0);
}

/// As [`keep`], with the last `more` lines left aside: they stay.
#[inline(always)]
fn keep_behind(lines: &mut Vec<Line>, most: usize, more: usize) {
    if lines.len().saturating_sub(more).saturating_sub(2) > most {
        keep_last(lines, most, more);
    }
}

#[cold]
#[inline(never)]
fn keep_last(lines: &mut Vec<Line>, most: usize, more: usize) {
    let last_two = lines.len().saturating_sub(more).saturating_sub(2);
    #[expect(clippy::disallowed_methods, reason = "the start is no more than the end, and that is within")]
    lines.drain(most.min(last_two)..last_two);
}

/// The line with the text `line` and what is told of it, which starts at `start`; `None` if it is blank.
fn line_of(line: &[u8], start: usize, told: Told) -> Option<Line> {
    if has_blank_end(line) {
        let span = trimmed(line).shift(start);
        return (!span.is_empty()).then_some(Line { span, start, told });
    }
    let span = Span::new(start, start.wrapping_add(line.len()))?;
    Some(Line { span, start, told })
}

/// Line ends and bars, and a few bytes that are rare.
///
/// A byte less 28, but not less than nothing, has none of the bits of the mask if it is one of the controls up to 28, a `<`,
/// a backslash or a bar: one comparison takes them all, and no letter.
#[derive(Clone, Copy, Debug)]
struct LineMarks;

impl Wanted for LineMarks {
    #[inline(always)]
    fn wants(byte: u8) -> bool {
        byte.saturating_sub(28) & 0b1001_1111 == 0
    }
}

/// So many that windows of prose are not cut short.
type Marks<'t> = Places<'t, LineMarks, 1024>;

/// Whether there may be something at an end of a line that is no part of its text: the cheap look at two bytes.
fn has_blank_end(line: &[u8]) -> bool {
    match line {
        [first, .., last] => may_have_blanks(*first, *last),
        _ => true,
    }
}

/// Whether a line with these bytes at its ends may have blanks there, or a byte-order mark.
#[inline(always)]
fn may_have_blanks(first: u8, last: u8) -> bool {
    let of = |byte: u8| ENDS.get(usize::from(byte)).copied().unwrap_or(0);
    (of(first) & MAY_START_BLANK) | (of(last) & MAY_END_BLANK) != 0
}

const MAY_START_BLANK: u8 = 1;
const MAY_END_BLANK: u8 = 2;

/// What a byte may be at an end of a line: the first of a blank or of a byte-order mark, the last of a blank; others are
/// rare.
static ENDS: [u8; 256] = {
    let mut ends = [0; 256];
    let (mut left, mut byte): (&mut [u8], u8) = (&mut ends, 0);
    while let [end, behind @ ..] = left {
        if matches!(byte, 0..=b' ' | 0xC2 | 0xEF) {
            *end |= MAY_START_BLANK;
        }
        if !matches!(byte, b'!'..=0x9F) {
            *end |= MAY_END_BLANK;
        }
        byte = byte.wrapping_add(1);
        left = behind;
    }
    ends
};

/// `blank = SP / HTAB / NBSP`
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// U+FEFF: at the start of a text it is a byte-order mark, and files that were joined leave one at the start of a line.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Where the text of a line is: without the blanks at its ends, and without a byte-order mark at its start.
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
#[cfg(test)]
fn trim(line: &str) -> &str {
    trimmed(line.as_bytes()).slice(line).unwrap_or(line)
}

/// `bytes` without the line end behind them.
pub(crate) fn without_line_end(bytes: &[u8]) -> &[u8] {
    match bytes {
        [text @ .., b'\r', b'\n'] | [text @ .., b'\n' | b'\r'] => text,
        text => text,
    }
}

/// How many of the last bytes may be the first of a blank, of which the others are still to come.
#[cfg(feature = "std")]
pub(crate) fn begun_blank(bytes: &[u8]) -> usize {
    match bytes {
        [.., 0xEF, 0xBB] => 2,
        [.., 0xC2 | 0xEF] => 1,
        _ => 0,
    }
}

/// Whether a line has nothing but blanks.
#[cfg(feature = "std")]
pub(crate) fn is_blank_line(bytes: &[u8]) -> bool {
    trimmed(bytes).is_empty()
}

/// Behind the line end of the line whose text ends at `at`.
pub(crate) fn behind_line(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    if rest.first() == Some(&b'\n') {
        return at.saturating_add(1);
    }
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
        Self { rest, at: line.start, line: line.number(), column: 1 }
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

    /// The lines of a text, found letter by letter: text, number, start, bar, gap.
    fn slowly(text: &str) -> Vec<(&str, usize, usize, bool, bool)> {
        let (mut lines, mut gap, mut number) = (Vec::new(), true, 1);
        let mut take = |start: usize, end: usize| {
            let line = trim(&text[start..end]);
            if !line.is_empty() {
                lines.push((line, number, start, line.contains('|'), gap));
            }
            gap = line.is_empty();
            number += 1;
        };
        let mut start = 0;
        for (at, letter) in text.char_indices() {
            if letter == '\n' && at > 0 && text[..at].ends_with('\r') {
                start = at + 1;
            } else if matches!(letter, '\n' | '\r') {
                take(start, at);
                start = at + 1;
            }
        }
        take(start, text.len());
        lines
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn blocks_hide_no_line(text in "(a|b c|<<|\\\\|\\||\n|- a|Photo|The |[A-Z][a-z ]{3}|“We|[a-z]{900,1100}|\r|\r\n| |\t|\u{a0}|\u{feff}|é|à|”|\u{1}|.{0,3}|[a-z ]{60,70}){0,40}") {
            let found: Vec<_> = Lines::of(text.as_bytes())
                .map(|line| (line.span.slice(&text).unwrap(), line.number(), line.start, line.has_bar(), line.after_gap()))
                .collect();
            assert_eq!(found, slowly(&text));
            // Many at once, the same way.
            let (mut lines, mut together) = (Lines::of(text.as_bytes()), Vec::new());
            while lines.add_to_bar(&mut together, usize::MAX) {
                assert!(together.last().unwrap().has_bar());
            }
            assert_eq!(together, Lines::of(text.as_bytes()).collect::<Vec<_>>());
            // From any state on, as a reader does.
            for stop in 0..found.len() {
                let mut lines = Lines::of(text.as_bytes());
                let before = lines.by_ref().take(stop).count();
                let rest = Lines::new(text.as_bytes(), 0, lines.state());
                assert_eq!(before + rest.count(), found.len());
            }
        }
    }

    #[test]
    fn marks_are_line_ends_and_bars_and_what_is_rare() {
        for byte in 0..=255 {
            assert_eq!(LineMarks::wants(byte), matches!(byte, 0..=28 | b'<' | b'\\' | b'|'), "{byte}");
        }
    }

    #[test]
    fn gaps_and_bars_are_told() {
        let text = "a | b\nc\n \nd|";
        let flags: Vec<_> =
            Lines::of(text.as_bytes()).map(|line| (line.number(), line.has_bar(), line.after_gap())).collect();
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
