//! Blanks, and where words and fields end.

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{char, digit1, satisfy};
use nom::combinator::{opt, peek, recognize, value, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser};

use super::fail;

/// `SP = one of space, tab, no-break space`, and the narrow blanks that browsers put before `AM`.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The text without the blanks that it starts with. (Most texts start with one space, or none.)
pub(crate) fn skip_blanks(text: &str) -> &str {
    let text = text.strip_prefix(' ').unwrap_or(text);
    match text.as_bytes().first() {
        Some(b' ' | b'\t' | 0x80..) => text.trim_start_matches(is_blank),
        _ => text,
    }
}

/// The text without the blanks that it ends with.
pub(crate) fn trim_blanks_end(text: &str) -> &str {
    let text = text.strip_suffix(' ').unwrap_or(text);
    match text.as_bytes().last() {
        Some(b' ' | b'\t' | 0x80..) => text.trim_end_matches(is_blank),
        _ => text,
    }
}

/// The text without the blanks at its ends.
pub(crate) fn trim_blanks(text: &str) -> &str {
    trim_blanks_end(skip_blanks(text))
}

pub(super) fn blanks(input: &str) -> IResult<&str, ()> {
    Ok((skip_blanks(input), ()))
}

/// Nothing stands here that belongs to the same word. A word in title case may be stuck on (`07:27 amPrint`):
/// pages lose the blank between two elements.
pub(super) fn end_of_word(input: &str) -> IResult<&str, ()> {
    let mut chars = input.chars();
    let ends = match chars.next() {
        Some(c) if c.is_uppercase() => chars.next().is_some_and(char::is_lowercase),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    };
    if ends { Ok((input, ())) } else { fail(input) }
}

/// `between = 1*(SP / mark / "|") [("at" / "on") SP] / "T" / "," SP participle SP "at" SP`
///
/// What stands between a date and its time: `, `, ` | `, ` at `, `. `, ` - `, `T`, `, updated at `.
pub(super) fn between(input: &str) -> IResult<&str, ()> {
    let participle = word_of(&["updated", "published", "posted", "modified"]);
    let labelled =
        (blanks, char(','), blanks, participle, take_while1(is_blank), word_of(&["at"]), take_while1(is_blank));
    if let Ok((left, _)) = recognize(labelled).parse(input) {
        return Ok((left, ()));
    }
    let marks = take_while1(|c| {
        is_blank(c) || matches!(c, ',' | '|' | '-' | '–' | '—' | '.' | ';' | ':' | '·' | '•' | '/' | '@' | '~')
    });
    let word = terminated(word_of(&["at", "on"]), take_while1(is_blank));
    alt((value((), (marks, opt(word))), value((), (mark_of(&['T', 't']), peek(digit1))))).parse(input)
}

/// `word-of = 1*ALPHA`, if it is one of the list, in any case.
pub(super) fn word_of<'a>(
    list: &'static [&'static str],
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    let letters = take_while1(|c: char| c.is_ascii_alphabetic());
    verify(letters, |word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// One of the marks.
pub(super) fn mark_of<'a>(
    marks: &'static [char],
) -> impl Parser<&'a str, Output = char, Error = nom::error::Error<&'a str>> {
    satisfy(|c| marks.contains(&c))
}
