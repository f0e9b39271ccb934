//! Each mark is an opener, a closer or an apostrophe, by what stands beside it: one pass, left to right.

use alloc::vec::Vec;

use crate::model::Marks;

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
    /// `''`
    Doubled,
    /// two backticks
    Ticks,
    /// `'`
    Single,
    /// `‘` or `’`
    SingleCurly,
}

impl Shape {
    /// Whether the mark is one that may be an apostrophe.
    pub(super) const fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::SingleCurly)
    }

    /// Whether `other` is the mark that properly closes this one.
    pub(super) const fn matches(self, other: Self) -> bool {
        match self {
            Self::Straight => matches!(other, Self::Straight),
            Self::Curly | Self::Low => matches!(other, Self::Curly),
            Self::Guillemet => matches!(other, Self::Guillemet),
            Self::Doubled | Self::Ticks => matches!(other, Self::Doubled),
            Self::Single | Self::SingleCurly => other.is_single(),
        }
    }

    pub(super) const fn marks(self) -> Marks {
        match self {
            Self::Straight => Marks::Double,
            Self::Curly | Self::Low | Self::Guillemet => Marks::Curly,
            Self::Doubled | Self::Ticks => Marks::DoubledApostrophe,
            Self::Single | Self::SingleCurly => Marks::Single,
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

/// Puts the marks of `block` into `marks`; `offset` is where the block stands in the article.
pub(super) fn scan(block: &str, offset: usize, marks: &mut Vec<Mark>) {
    let bytes = block.as_bytes();
    let mut from = 0_usize;
    while let Some(at) = next(bytes, from) {
        let (tail, len) = match block.get(at..) {
            Some(tail) => (tail, tail.chars().next().map_or(1, char::len_utf8)),
            None => ("", 1),
        };
        from = match mark(block, at, tail, len) {
            Some(mut mark) => {
                let end = mark.end();
                mark.at = mark.at.saturating_add(offset);
                marks.push(mark);
                end
            }
            None => at.saturating_add(skip(tail, len)),
        };
    }
}

/// Where the next byte stands that may begin a mark.
fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter().position(|byte| CANDIDATE.get(usize::from(*byte)) == Some(&true)).map(|at| from.saturating_add(at))
}

/// Bytes that begin a mark: the ASCII ones, and the lead bytes of curly marks (E2) and guillemets (C2).
#[allow(clippy::indexing_slicing, reason = "runs in the compiler, where a slip is an error of compilation")]
static CANDIDATE: [bool; 256] = {
    let mut table = [false; 256];
    table[b'"' as usize] = true;
    table[b'\'' as usize] = true;
    table[b'`' as usize] = true;
    table[b'<' as usize] = true;
    table[0xE2] = true;
    table[0xC2] = true;
    table
};

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

/// The mark at the start of `tail`, if one stands there; `len` is the length of its first letter.
fn mark(block: &str, at: usize, tail: &str, len: usize) -> Option<Mark> {
    let head = block.get(..at)?;
    let letter = tail.chars().next()?;
    let (shape, len) = match letter {
        '"' if is_inches(head, tail) => return None,
        '"' => (Shape::Straight, 1),
        '\'' => match tail.bytes().take_while(|byte| *byte == b'\'').count() {
            1 => (Shape::Single, 1),
            2 => (Shape::Doubled, 2),
            // A single mark and a doubled one beside each other: the doubled one is outside.
            3 if head.chars().next_back().is_none_or(opens_behind)
                && !tail.chars().nth(3).is_none_or(char::is_whitespace) =>
            {
                (Shape::Doubled, 2)
            }
            3 => (Shape::Single, 1),
            _ => return None,
        },
        // Two at the end of a run: more than three need no counting, at each of them.
        '`' => match tail.bytes().take(3).take_while(|byte| *byte == b'`').count() {
            2 => (Shape::Ticks, 2),
            _ => return None,
        },
        '“' | '”' | '‟' => (Shape::Curly, len),
        '„' => (Shape::Low, len),
        '«' | '»' => (Shape::Guillemet, len),
        '‘' | '’' | '‛' => (Shape::SingleCurly, len),
        _ => return None,
    };
    let tail = tail.get(len..)?;
    let side = if shape.is_single() { single_side(letter, head, tail)? } else { double_side(letter, head, tail) };
    Some(Mark { at, len, shape, side })
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

/// Which side a double mark is, by its letter and its neighbours.
fn double_side(letter: char, head: &str, tail: &str) -> Side {
    let before = head.chars().next_back();
    let after = tail.chars().next();
    let open = before.is_none_or(|c| opens_behind(c) || is_mark(c)) && after.is_some_and(|c| !c.is_whitespace());
    let close = before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric());
    match letter {
        '“' | '‟' if after.is_none_or(char::is_whitespace) && before.is_some_and(|c| !c.is_whitespace()) => {
            Side::Close
        }
        '„' | '“' | '‟' | '`' => Side::Open,
        '”' | '»' if before.is_none() || open && !close => Side::Open,
        '«' if close && !open => Side::Close,
        '”' | '»' => Side::Close,
        '«' => Side::Open,
        _ => match (open, close) {
            (true, false) => Side::Open,
            (false, true) => Side::Close,
            _ => Side::Either,
        },
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
        (true, false) => Some(Side::Open),
        (true, true) => Some(Side::Either),
        (false, true) => closing_side(head, tail),
        (false, false) => None,
    }
}

/// `'em`, `'90s`: the mark stands for what is left out.
fn is_clipped(tail: &str) -> bool {
    let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    let Some((word, rest)) = tail.split_at_checked(end) else { return false };
    let decade = word.strip_suffix('s').unwrap_or(word);
    (decade.len() == 2 && decade.bytes().all(|byte| byte.is_ascii_digit()) && !rest.starts_with(','))
        || CLIPPED.iter().any(|clipped| clipped.eq_ignore_ascii_case(word))
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
