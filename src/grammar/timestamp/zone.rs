//! Zones: words and offsets.

use chrono::FixedOffset;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1};
use nom::combinator::{consumed, recognize};
use nom::multi::many0_count;
use nom::sequence::delimited;
use nom::{IResult, Parser};

use super::blanks::{blanks, end_of_word, is_blank, mark_of};
use super::{fail, small};
use crate::tables::stamps::is_zone;

#[derive(Clone, Copy)]
pub(super) struct Zone<'a> {
    pub(super) text: &'a str,
    /// Of a zone that is an offset; the inner `None` if no clock can be so far from UTC.
    pub(super) offset: Option<Option<FixedOffset>>,
}

/// `zone = zone-in / "(" zone-in ")"`
pub(super) fn zone(input: &str) -> IResult<&str, Zone<'_>> {
    match input.as_bytes().first() {
        Some(b'(') => delimited(char('('), zone_in, char(')')).parse(input),
        _ => zone_in(input),
    }
}

/// `zone-in = zone-word [[SP] offset] / offset / long-zone`
///
/// `IST`, `GMT+5:30`, `+0530`, `Indian Standard Time`
pub(super) fn zone_in(input: &str) -> IResult<&str, Zone<'_>> {
    match input.as_bytes().first() {
        Some(b'G' | b'g' | b'U' | b'u') => alt((utc_offset, zone_word, long_zone)).parse(input),
        Some(b'A'..=b'Z' | b'a'..=b'z') => alt((zone_word, long_zone)).parse(input),
        _ => offset(input),
    }
}

/// `utc-offset = ("GMT" / "UTC" / "UT") [SP] offset`
pub(super) fn utc_offset(input: &str) -> IResult<&str, Zone<'_>> {
    let utc = alt((tag_no_case("GMT"), tag_no_case("UTC"), tag_no_case("UT")));
    let (left, (text, (_, _, offset))) = consumed((utc, blanks, offset)).parse(input)?;
    Ok((left, Zone { text, offset: offset.offset }))
}

/// `zone-word = "IST" / "GMT" / "Z" / …`
///
/// GMT, UTC and Z are offsets by what they mean; of no other word is one taken.
pub(super) fn zone_word(input: &str) -> IResult<&str, Zone<'_>> {
    let (_, letters) = take_while_m_n(1, 6, |c: char| c.is_ascii_alphabetic())(input)?;
    // A word in title case may be stuck on: `ISTPrint`.
    let stuck = letters
        .char_indices()
        .skip(1)
        .zip(letters.chars().skip(2))
        .find(|((_, c), next)| c.is_ascii_uppercase() && next.is_ascii_lowercase());
    let len = stuck.map_or(letters.len(), |((at, _), _)| at);
    let Some((word, left)) = input.split_at_checked(len) else { return fail(input) };
    let utc = ["Z", "GMT", "UTC", "UT"].iter().any(|known| word.eq_ignore_ascii_case(known)) && word != "z";
    if !(utc || is_zone(word)) || end_of_word(left).is_err() {
        return fail(input);
    }
    Ok((left, Zone { text: word, offset: utc.then(|| FixedOffset::east_opt(0)) }))
}

/// `long-zone = 1*3(title-word SP) "Time"`
///
/// `Eastern Time`, `Indian Standard Time`
pub(super) fn long_zone(input: &str) -> IResult<&str, Zone<'_>> {
    const MOST_WORDS: usize = 4;
    let mut left = input;
    for _ in 0..MOST_WORDS {
        let (behind, word) = take_while1(|c: char| c.is_ascii_alphabetic())(left)?;
        if word.eq_ignore_ascii_case("time") && left.len() < input.len() {
            let text = input.get(..input.len().saturating_sub(behind.len())).unwrap_or(input);
            return Ok((behind, Zone { text, offset: None }));
        }
        if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            break;
        }
        (left, _) = take_while1(is_blank)(behind)?;
    }
    fail(input)
}

/// `offset = ("+" / "-" / "−") 1*2DIGIT [":" 2DIGIT] / ("+" / "-" / "−") 4DIGIT`
///
/// `+05:30`, `-0800`, `+5`. Takes all digits that stand there, so that `+5.5` is judged and not cut.
pub(super) fn offset(input: &str) -> IResult<&str, Zone<'_>> {
    let (left, sign) = mark_of(&['+', '-', '−']).parse(input)?;
    let (left, digits) = recognize((digit1, many0_count((mark_of(&[':', '.']), digit1)))).parse(left)?;
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        None if digits.len() == 4 => digits.split_at_checked(2).unwrap_or(("", "")),
        None => (digits, "0"),
        Some(_) => ("", ""),
    };
    let seconds = match (small(hours), small(minutes)) {
        // The clocks farthest from UTC are Kiritimati's, at +14.
        (Some(h @ 0..=14), Some(m @ 0..=59)) => h.checked_mul(60).and_then(|h| h.checked_add(m)?.checked_mul(60)),
        _ => None,
    };
    let offset = seconds
        .and_then(|s| i32::try_from(s).ok())
        .and_then(|s| FixedOffset::east_opt(if sign == '+' { s } else { s.checked_neg()? }));
    let text = input.get(..input.len().saturating_sub(left.len())).unwrap_or(input);
    Ok((left, Zone { text, offset: Some(offset) }))
}
