//! Times of day.

use chrono::NaiveTime;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, digit1};
use nom::combinator::{consumed, map, not, opt, peek, recognize, value, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::blanks::{between, blanks, end_of_word, is_blank, mark_of, word_of};
use super::date::number;
use super::unread::end_of_field;
use super::zone::{Zone, offset, zone, zone_in, zone_word};
use super::{A_REAL_TIME, Refusal, small, weekday_in_brackets};
use crate::error::NoteKind;

#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    pub(super) text: &'a str,
    pub(super) hour: &'a str,
    pub(super) minute: &'a str,
    pub(super) second: &'a str,
    pub(super) half: Option<Half>,
}

impl<'a> Clock<'a> {
    /// A time in no form that a clock shows.
    pub(super) fn odd(text: &'a str) -> Self {
        Self { text, hour: "", minute: "", second: "", half: None }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

/// `time = clock [SP "(" weekday ")"] [["," / "|"] zone [zone / "(" clock zone ")"]]`
///
/// `07:27 am`, `21:05:00+05:30`; the second zone of `21:05 IST (GMT+5:30)` explains the first, and the second clock of
/// `0727 GMT (1257 IST)` says the same.
pub(super) fn time(input: &str) -> IResult<&str, (Clock<'_>, Option<Zone<'_>>)> {
    let (left, clock) = clock(input)?;
    if left.is_empty() {
        return Ok((left, (clock, None)));
    }
    let (left, _) = opt(preceded(blanks, weekday_in_brackets)).parse(left)?;
    let (left, zone) = opt(preceded((blanks, opt(char(',')), blanks), zone)).parse(left)?;
    // `07:27 am | IST`
    let (left, zone) = match zone {
        Some(zone) => (left, Some(zone)),
        None => opt(delimited((blanks, char('|'), blanks), zone_word, end_of_field)).parse(left)?,
    };
    let Some(zone) = zone else { return Ok((left, (clock, None))) };
    if left.is_empty() {
        return Ok((left, (clock, Some(zone))));
    }
    let other = delimited(char('('), (self::clock, blanks, zone_in), char(')'));
    if let Ok((left, _)) = preceded(blanks, other).parse(left) {
        return Ok((left, (clock, Some(zone))));
    }
    let (left, second) = opt(preceded(blanks, alt((delimited(char('('), zone_in, char(')')), offset)))).parse(left)?;
    let offset = zone.offset.or(second.and_then(|second| second.offset));
    Ok((left, (clock, Some(Zone { offset, ..zone }))))
}

/// `clock = colon-clock / dot-clock / hour half / h-clock / four-digit-clock`
pub(super) fn clock(input: &str) -> IResult<&str, Clock<'_>> {
    let (left, (text, (hour, minute, second, half))) =
        consumed(alt((colon_clock, dot_clock, hour_half, h_clock, four_digit_clock))).parse(input)?;
    Ok((left, Clock { text, hour, minute, second, half }))
}

pub(super) type Reading<'a> = (&'a str, &'a str, &'a str, Option<Half>);

/// `colon-clock = hour ":" minute [":" second ["." 1*DIGIT]] [half / hours]`
///
/// Any number of digits: `25:61` and `7:2 am` are times that no clock shows, not something else.
pub(super) fn colon_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let (left, hour) = digit1(input)?;
    let (left, minute) = preceded(char(':'), digit1).parse(left)?;
    let (left, second) = opt(preceded(char(':'), digit1)).parse(left)?;
    let (left, _) = if second.is_some() { opt((mark_of(&['.', ',']), digit1)).parse(left)? } else { (left, None) };
    // `07:27 xm` might be either half of the day.
    if let Ok((left, _)) = misspelt_half(left) {
        return Ok((left, (hour, "", "", None)));
    }
    let (left, half) = alt((map(half, Some), value(None, opt(hours)))).parse(left)?;
    Ok((left, (hour, minute, second.unwrap_or(""), half)))
}

/// `dot-clock = hour "." 2DIGIT [half / hours]`
///
/// `9.05 pm`, `18.35`; not the start of `16.08.2021`.
pub(super) fn dot_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let (left, hour) = number(input)?;
    let (left, minute) = preceded(char('.'), verify(number, |m: &str| m.len() == 2)).parse(left)?;
    let (left, _) = not((char('.'), digit1)).parse(left)?;
    let (left, half) = alt((map(half, Some), value(None, hours))).or(value(None, end_of_word)).parse(left)?;
    Ok((left, (hour, minute, "", half)))
}

/// `hour half / "12" SP "noon"`: `9 pm`, `9pm`
pub(super) fn hour_half(input: &str) -> IResult<&str, Reading<'_>> {
    let noon = value(Half::Pm, (blanks, tag_no_case("noon"), end_of_word));
    let noon = (verify(number, |hour: &str| hour == "12"), noon);
    let (left, (hour, half)) = alt(((number, half), noon)).parse(input)?;
    Ok((left, (hour, "00", "", Some(half))))
}

/// `h-clock = hour "h" 2DIGIT`: `21h05`
pub(super) fn h_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let minute = verify(number, |m: &str| m.len() == 2);
    let (left, (hour, _, minute, ())) = (number, mark_of(&['h', 'H']), minute, end_of_word).parse(input)?;
    Ok((left, (hour, minute, "", None)))
}

/// `four-digit-clock = 2DIGIT 2DIGIT (half / hours / SP zone-word)`
///
/// `2105 hrs`, `2105 GMT`, `210500Z`: four digits alone may be a year.
pub(super) fn four_digit_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let two = |i| take_while_m_n(2, 2, |c: char| c.is_ascii_digit())(i);
    let (left, (hour, minute, second)) = (two, two, opt(two)).parse(input)?;
    let (left, half) =
        alt((map(half, Some), value(None, hours), value(None, peek((blanks, zone_word))))).parse(left)?;
    Ok((left, (hour, minute, second.unwrap_or(""), half)))
}

/// `half = [SP] ("a" / "p") ["."] [SP] "m" ["."]`, any case; right behind the digits, or last in
/// the field, `a` and `p` alone will do.
pub(super) fn half(input: &str) -> IResult<&str, Half> {
    let letter = alt((value(Half::Am, mark_of(&['a', 'A'])), value(Half::Pm, mark_of(&['p', 'P']))));
    let is_attached = !input.starts_with(is_blank);
    let (left, (_, half, dot)) = (blanks, letter, opt(char('.'))).parse(input)?;
    let m = (blanks, mark_of(&['m', 'M']), opt(char('.')));
    let plain = |i| preceded((blanks, mark_of(&['m', 'M'])), end_of_word).parse(i);
    let (left, ()) = match dot {
        Some(_) => alt((value((), terminated(m, end_of_word)), end_of_word)).parse(left)?,
        None => alt((plain, verify(end_of_word, |()| is_attached), end_of_field)).parse(left)?,
    };
    Ok((left, half))
}

/// `misspelt-half = [SP] ALPHA "m"`, where the letter is neither `a` nor `p`
pub(super) fn misspelt_half(input: &str) -> IResult<&str, char> {
    let letter = verify(anychar, |c: &char| c.is_alphabetic() && !matches!(c, 'a' | 'A' | 'p' | 'P'));
    let end = not(verify(anychar, |c: &char| c.is_alphanumeric()));
    delimited(blanks, letter, (mark_of(&['m', 'M']), end)).parse(input)
}

/// `hours = [SP] ("hrs" / "hours" / "hr" / "h" / "uhr") ["."]`: says no more than that a time stands before it.
pub(super) fn hours(input: &str) -> IResult<&str, ()> {
    let word = word_of(&["hrs", "hours", "hr", "h", "uhr"]);
    value((), (blanks, word, opt(char('.')))).parse(input)
}

/// `odd-time = between 1*DIGIT 1*(time-mark 1*DIGIT) [half] / between 1*DIGIT half / gap (1*4DIGIT / half) end-of-field`
///
/// In no form of `time`: `07;27 am`, `727 am`; or what is left of one, `07:` or `am`.
pub(super) fn odd_time(input: &str) -> IResult<&str, &str> {
    let time_mark = || mark_of(&[':', ';', '.']);
    let marked = (digit1, time_mark(), digit1, many0_count((time_mark(), digit1)), opt(half));
    let whole = preceded(between, alt((recognize(marked), recognize((digit1, half)))));
    let gap = take_while1(|c| is_blank(c) || matches!(c, ',' | ':'));
    let digits = recognize((take_while_m_n(1, 4, |c: char| c.is_ascii_digit()), opt(char(':'))));
    let rest = preceded(gap, terminated(alt((digits, recognize(half))), end_of_field));
    alt((whole, rest)).parse(input)
}

impl<'a> Clock<'a> {
    /// `12:05 am` is five past midnight, `12:30 pm` half past noon. `21:05 pm` says the same thing twice, and is
    /// read; `21:05 am` contradicts itself.
    pub(super) fn judge(&self) -> Result<NaiveTime, Refusal<'a>> {
        let hour = small(self.hour).and_then(|hour| match (self.half, hour) {
            (Some(Half::Am), 12) => Some(0),
            (Some(Half::Am), 13..) | (Some(Half::Pm), 0) => None,
            (Some(Half::Pm), 1..=11) => hour.checked_add(12),
            _ => Some(hour),
        });
        let two = |digits: &str| if digits.len() == 2 { small(digits) } else { None };
        let second = if self.second.is_empty() { Some(0) } else { two(self.second) };
        let time = match (hour, two(self.minute), second) {
            (Some(hour), Some(minute), Some(second)) => NaiveTime::from_hms_opt(hour, minute, second),
            _ => None,
        };
        time.ok_or(Refusal::new(NoteKind::NoSuchTime, self.text, A_REAL_TIME))
    }
}
