//! Each mark is an opener, a closer or an apostrophe, by what stands beside it: one pass, left to right.

use alloc::vec::Vec;

use crate::model::Marks;
use crate::source::places::{Places, Wanted};
use crate::span::Span;

/// The shapes of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `"`
    Straight,
    /// `“`, `‟` or `”`
    Curly,
    /// `„`, which `“` or `”` closes
    Low,
    /// `«` or `»`
    Guillemet,
    /// `''`, also as two curly ones
    Doubled,
    /// two backticks
    Ticks,
    /// `'`
    Single,
    /// one backtick, which opens inside another quote alone
    Tick,
    /// `‘` or `’`
    SingleCurly,
}

impl Shape {
    /// Whether the mark is one that may be an apostrophe.
    pub(super) const fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::SingleCurly | Self::Tick)
    }

    /// Whether `other` is the mark that properly closes this one.
    pub(super) const fn matches(self, other: Self) -> bool {
        match self {
            Self::Straight => matches!(other, Self::Straight),
            Self::Curly | Self::Low => matches!(other, Self::Curly),
            Self::Guillemet => matches!(other, Self::Guillemet),
            Self::Doubled | Self::Ticks => matches!(other, Self::Doubled),
            Self::Single | Self::SingleCurly | Self::Tick => other.is_single(),
        }
    }

    pub(super) const fn marks(self) -> Marks {
        match self {
            Self::Straight => Marks::Double,
            Self::Curly | Self::Low | Self::Guillemet => Marks::Curly,
            Self::Doubled | Self::Ticks => Marks::DoubledApostrophe,
            Self::Single | Self::SingleCurly | Self::Tick => Marks::Single,
        }
    }
}

/// What a mark is, as far as its neighbours tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    /// Either of them: what is open decides.
    Either,
    /// A closer, or the apostrophe of a plural possessive (`workers' rights`).
    Possessive,
}

/// A mark in its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// In bytes of the article.
    pub(super) at: usize,
    pub(super) len: usize,
    pub(super) shape: Shape,
    pub(super) side: Side,
}

impl Mark {
    pub(super) const fn end(&self) -> usize {
        self.at.saturating_add(self.len)
    }
}

/// Words that drop their beginning: *'em*, *'til*. The mark before them is an apostrophe.
const CLIPPED: &[&str] =
    &["em", "til", "till", "cause", "n", "bout", "tis", "twas", "round", "cos", "nuff", "ere", "tude", "stache"];

/// Of them, in bytes.
const LONGEST_CLIPPED: usize = 6;

/// All bytes that [`may_begin`] a mark, and a few that are rare.
///
/// The first comparison takes `"`, `'`, `#` and `&`, the lead bytes of curly marks (E2) and guillemets (C2), six other lead
/// bytes and four controls; the second backticks, what begins a tag, `@` and the backslash.
#[derive(Clone, Copy, Debug)]
struct Beginnings;

impl Wanted for Beginnings {
    #[inline(always)]
    fn wants(byte: u8) -> bool {
        (byte.wrapping_add(62) & 0b1001_1010 == 0) | (byte.saturating_sub(33) & 0b1101_1011 == 27)
    }
}

/// Where the next bytes stand that may begin a mark, in all of an article's text.
#[derive(Clone, Debug)]
pub(super) struct Candidates<'t> {
    text: &'t [u8],
    /// Those behind the first, in the text from byte `begin` on.
    behind: Places<'t, Beginnings, 128>,
    begin: usize,
    first: usize,
}

impl<'t> Candidates<'t> {
    /// From byte `begin` of the text on.
    pub(super) fn new(text: &'t [u8], begin: usize) -> Self {
        let behind = Places::new(text.get(begin..).unwrap_or(&[]));
        let mut candidates = Self { text, behind, begin, first: 0 };
        candidates.first = candidates.following();
        candidates
    }

    /// The first candidate that was not passed yet, or a place behind the text.
    pub(super) const fn first(&self) -> usize {
        self.first
    }

    /// The first candidate at or behind `from`, which never goes back.
    fn next(&mut self, from: usize) -> usize {
        while self.first < from {
            self.first = self.following();
        }
        self.first
    }

    /// The candidate behind the first.
    fn following(&mut self) -> usize {
        while let Some(place) = self.behind.take() {
            let at = self.begin.wrapping_add(place);
            if self.text.get(at).is_some_and(|byte| may_begin(*byte)) {
                return at;
            }
        }
        usize::MAX
    }
}

/// Of a mark, of the backslash before one, and of a tag left over from a page: what stands between its brackets is none.
#[inline]
const fn may_begin(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'\\' | 0xC2 | 0xE2)
}

/// Puts the marks of the block into `marks`, which is empty: no more than `most`; whether these are all. Blocks come in the
/// order of the text.
pub(super) fn scan(
    text: &str,
    block: Span,
    most: usize,
    candidates: &mut Candidates<'_>,
    marks: &mut Vec<Mark>,
) -> bool {
    let are_all = each(text, block, most, candidates, marks);
    undouble(text, block, marks);
    are_all
}

/// `""We sail,"" said Low`: an export doubles each mark, so two are one if no mark of the block stands alone.
fn undouble(text: &str, block: Span, marks: &mut Vec<Mark>) {
    let straight = |mark: &Mark| mark.shape == Shape::Straight && mark.len == 1;
    let is_doubled = |pair: &[Mark]| match pair {
        [first, second] => straight(first) && straight(second) && first.end() == second.at,
        _ => false,
    };
    let apart = |pair: &[&[Mark]]| matches!(pair, [[_, first], [second, _]] if first.end() < second.at);
    let pairs = || marks.chunks(2);
    if marks.is_empty() || !pairs().all(is_doubled) || !pairs().zip(pairs().skip(1)).all(|(a, b)| apart(&[a, b])) {
        return;
    }
    let mut odd = false;
    marks.retain_mut(|mark| {
        odd = !odd;
        mark.len = 2;
        if let Some((head, tail)) = text.get(block.start()..mark.at).zip(text.get(mark.end()..block.end())) {
            mark.side = double_side('"', head, tail).unwrap_or(Side::Either);
        }
        odd
    });
    // What opens before no word opens nothing.
    marks.retain(|mark| {
        let tail = text.get(mark.end()..block.end()).unwrap_or("");
        mark.side != Side::Open || tail.starts_with(|c: char| c.is_alphanumeric() || is_mark(c))
    });
}

fn each(text: &str, block: Span, most: usize, candidates: &mut Candidates<'_>, marks: &mut Vec<Mark>) -> bool {
    let mut from = block.start();
    loop {
        let at = candidates.next(from);
        if at >= block.end() {
            return true;
        }
        if marks.len() >= most {
            return false;
        }
        from = at.saturating_add(1);
        if at > block.start() && is_inner(text.as_bytes(), at) {
            continue;
        }
        let (Some(head), Some(tail)) = (text.get(block.start()..at), text.get(at..block.end())) else { continue };
        let len = tail.chars().next().map_or(1, char::len_utf8);
        from = match mark(head, tail, len) {
            Some(mut mark) => {
                mark.at = at;
                marks.push(mark);
                mark.end()
            }
            None => at.saturating_add(skip(tail, len)),
        };
    }
}

/// `don't`, `Low’s`: whether letters of ASCII stand on both sides of an apostrophe, as of most.
fn is_inner(text: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    before.is_some_and(u8::is_ascii_alphanumeric)
        && match text.get(at..) {
            Some([b'\'', next, ..] | [0xe2, 0x80, 0x99, next, ..]) => next.is_ascii_alphanumeric(),
            _ => false,
        }
}

/// How far to go on behind what is no mark: past a tag left over from a page, past a run of apostrophes too long for
/// a mark, else past one letter.
fn skip(tail: &str, len: usize) -> usize {
    if let Some(inside) = tail.strip_prefix('<') {
        // Up to the next angle bracket, whichever it is: no byte is looked at twice.
        let end = inside.find(['<', '>']).unwrap_or(inside.len());
        let tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
            && inside.get(end..).is_some_and(|rest| rest.starts_with('>'));
        return if tag { end.saturating_add(2) } else { 1 };
    }
    let run = tail.bytes().take_while(|byte| *byte == b'\'').count();
    run.max(len)
}

/// The mark at the start of `tail`, if one stands there, behind `head`; `len` is the length of its first letter.
fn mark(head: &str, tail: &str, len: usize) -> Option<Mark> {
    let letter = tail.chars().next()?;
    let (shape, len) = match letter {
        '"' if is_inches(head, tail) => return None,
        '"' => (Shape::Straight, 1),
        // An export may put a backslash before each mark.
        '\\' => match tail.get(1..)?.chars().next()? {
            '"' => (Shape::Straight, 2),
            '\'' => (Shape::Single, 2),
            _ => return None,
        },
        '\'' => (apostrophes(head, tail, letter)?, 1),
        // Two at the end of a run: more than three need no counting, at each of them.
        '`' => match tail.bytes().take(3).take_while(|byte| *byte == b'`').count() {
            1 => (Shape::Tick, 1),
            2 => (Shape::Ticks, 2),
            _ => return None,
        },
        '“' | '”' | '‟' | '\u{93}' | '\u{94}' => (Shape::Curly, len),
        '„' => (Shape::Low, len),
        '«' | '»' => (Shape::Guillemet, len),
        '‘' | '’' => (apostrophes(head, tail, letter)?, len),
        '‛' | '\u{91}' | '\u{92}' => (Shape::SingleCurly, len),
        _ => return None,
    };
    let len = if shape == Shape::Doubled { len.saturating_mul(2) } else { len };
    let tail = tail.get(len..)?;
    let side = match shape.is_single() {
        true => single_side(letter, head, tail)?,
        false => double_side(letter, head, tail).filter(|_| shape != Shape::Doubled || !is_inside(head, tail))?,
    };
    Some(Mark { at: head.len(), len, shape, side })
}

/// A run of apostrophes: one is single, two are doubled, and of three beside each other the doubled one is outside. The
/// second of two curly ones is the same, or closes what the first opened.
fn apostrophes(head: &str, tail: &str, letter: char) -> Option<Shape> {
    let single = if letter == '\'' { Shape::Single } else { Shape::SingleCurly };
    match tail.chars().take(4).take_while(|c| *c == letter).count() {
        1 => Some(single),
        2 => Some(Shape::Doubled),
        3 if head.chars().next_back().is_none_or(opens_behind)
            && !tail.chars().nth(3).is_none_or(char::is_whitespace) =>
        {
            Some(Shape::Doubled)
        }
        3 => Some(single),
        _ => None,
    }
}

/// `Karn''s`, `doesn''t`: an apostrophe that a database doubled.
fn is_inside(head: &str, tail: &str) -> bool {
    head.ends_with(char::is_alphanumeric) && tail.starts_with(char::is_alphanumeric)
}

/// Behind these, and behind blanks, a mark may open.
fn opens_behind(before: char) -> bool {
    before.is_whitespace()
        || matches!(
            before,
            '(' | '['
                | '{'
                | '-'
                | '–'
                | '—'
                | '―'
                | '/'
                | '…'
                | ':'
                | ';'
                | ','
                | '\u{FEFF}'
                | '\u{202A}'
                | '>'
                | '*'
                | '|'
        )
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '`')
}

/// `5'10"`: feet and inches, no quote.
fn is_inches(head: &str, tail: &str) -> bool {
    let feet = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let inches = head.len().saturating_sub(feet.len());
    (1..=2).contains(&inches)
        && feet.ends_with(['\'', '’'])
        && feet.trim_end_matches(['\'', '’']).ends_with(|c: char| c.is_ascii_digit())
        && !tail.chars().nth(1).is_some_and(char::is_alphanumeric)
}

/// Which side a double mark is, by its letter and its neighbours; `None` for an arrow (*» Read more*, *Home » News*).
fn double_side(letter: char, head: &str, tail: &str) -> Option<Side> {
    let before = head.chars().next_back();
    let after = tail.chars().next();
    let blank_before = before.is_none_or(char::is_whitespace);
    let blank_after = after.is_none_or(char::is_whitespace);
    let open = before.is_none_or(|c| opens_behind(c) || is_mark(c)) && !blank_after;
    let close = !blank_before && after.is_none_or(|c| !c.is_alphanumeric());
    // *costs ”, Low said*: nothing begins with a comma.
    let goes_on = after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ')'));
    let turned = open && !close && before != Some(',');
    Some(match letter {
        '»' if before.is_none() && blank_after => return None,
        '“' | '‟' | '\u{93}' if blank_after && !blank_before => Side::Close,
        '„' | '“' | '‟' | '\u{93}' | '`' | '‘' => Side::Open,
        '«' => {
            if close && !open {
                Side::Close
            } else {
                Side::Open
            }
        }
        '”' | '\u{94}' | '»' => closer(letter, before, goes_on, turned),
        // *at dawn,"said Low*, but also *said,"We sail"*
        _ if before == Some(',') && !blank_after => Side::Either,
        _ => match (open, close) {
            (true, false) => Side::Open,
            (false, true) => Side::Close,
            _ => Side::Either,
        },
    })
}

/// The side of a mark that closes, but in a text that opens and closes with the same mark; `turned`: it stands where one opens.
fn closer(letter: char, before: Option<char>, goes_on: bool, turned: bool) -> Side {
    match before {
        None => Side::Open,
        Some(_) if goes_on || !turned => Side::Close,
        Some(before) if letter != '»' && before.is_whitespace() => Side::Either,
        Some(_) => Side::Open,
    }
}

/// Which side a single mark is; `None` for an apostrophe.
fn single_side(letter: char, head: &str, tail: &str) -> Option<Side> {
    let before = head.chars().next_back();
    let after = tail.chars().next();
    if before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let open = before.is_none_or(|c| opens_behind(c) || is_mark(c)) && after.is_some_and(|c| !c.is_whitespace());
    let close = before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric());
    match (open && letter != '’', close && letter != '‘') {
        (true, _) if is_clipped(tail) => None,
        (false, _) if letter == '`' => None,
        (true, false) => Some(Side::Open),
        (true, true) => Some(Side::Either),
        (false, true) => closing_side(head, tail),
        (false, false) => None,
    }
}

/// `'em`, `'90s`: the mark stands for what is left out.
fn is_clipped(tail: &str) -> bool {
    // A word of other letters is none of these, nor are the long ones.
    let end = tail.bytes().take(LONGEST_CLIPPED + 1).position(|byte| !byte.is_ascii_alphanumeric());
    let end = end.or(if tail.len() <= LONGEST_CLIPPED { Some(tail.len()) } else { None });
    let Some((word, rest)) = end.and_then(|end| tail.split_at_checked(end)) else { return false };
    if rest.starts_with(char::is_alphanumeric) {
        return false;
    }
    let decade = word.strip_suffix('s').unwrap_or(word);
    (decade.len() == 2 && decade.bytes().all(|byte| byte.is_ascii_digit()) && !rest.starts_with(','))
        || CLIPPED.iter().any(|clipped| clipped.len() == word.len() && clipped.eq_ignore_ascii_case(word))
}

/// A closing single mark: `goin' home` and `rock 'n' roll` have an apostrophe there.
fn closing_side(head: &str, tail: &str) -> Option<Side> {
    let goes_on = tail.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if head.ends_with("'n") || head.ends_with("’n") || head.ends_with("‘n") {
        return None;
    }
    let plural = head.ends_with('s') || head.ends_with("S") || (head.ends_with("in") && !head.ends_with(" in"));
    Some(if plural && goes_on { Side::Possessive } else { Side::Close })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_begins_a_mark_is_wanted() {
        let wanted: Vec<u8> = (0..=255).filter(|byte| Beginnings::wants(*byte)).collect();
        assert!((0..=255).all(|byte| !may_begin(byte) || wanted.contains(&byte)), "{wanted:x?}");
        // So few others that it is worth while.
        assert!(wanted.len() < 24 && !wanted.iter().any(|byte| byte.is_ascii_alphanumeric()), "{wanted:x?}");
    }
}
