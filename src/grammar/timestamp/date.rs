//! Dates, as they look and as the calendar judges them.

use chrono::NaiveDate;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1};
use nom::combinator::{consumed, map, not, opt, peek, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::blanks::{between, blanks, end_of_word, is_blank, mark_of, word_of};
use super::clock::{colon_clock, time};
use super::zone::Zone;
use super::{A_CERTAIN_DATE, A_DAY, A_MONTH, A_MONTH_NUMBER, A_REAL_DAY, A_YEAR, Refusal, Start, fail, small};
use crate::error::NoteKind;
use crate::tables::months::month as month_number;
use crate::tables::stamps::writes_day_first;

/// A date as it looks.
pub(super) struct Date<'a> {
    pub(super) text: &'a str,
    pub(super) year: Option<&'a str>,
    pub(super) shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    /// A month in letters; the day may be missing (`Aug 2021`).
    Worded { day: Option<&'a str>, month: &'a str },
    /// `2021-08-16`
    YearFirst { month: &'a str, day: &'a str },
    /// `16/08/2021`, `08/16/2021`
    YearLast { first: &'a str, second: &'a str, mark: char },
}

/// `date = year-first / compact / numbers / day-month-year / month-day-year / year-month-day`
pub(super) fn date(input: &str, start: Start) -> IResult<&str, Date<'_>> {
    let (left, (text, (year, shape))) = match input.as_bytes().first() {
        Some(b'0'..=b'9') => {
            consumed(alt((|i| day_month_year(i, start), year_first, numbers, year_month_day, compact))).parse(input)?
        }
        _ => consumed(|i| month_day_year(i, start)).parse(input)?,
    };
    Ok((left, Date { text, year, shape }))
}

pub(super) type Dated<'a> = (Option<&'a str>, Shape<'a>);

/// `day-month-year = day [ordinal] gap ["of" SP] month ["."] [gap year]`
///
/// `16 Aug 2021`, `3rd of February, 2022`, `16-Aug-2021`, `16Aug2021`
pub(super) fn day_month_year(input: &str, start: Start) -> IResult<&str, Dated<'_>> {
    let (left, day) = day(input)?;
    let (left, _) = gap(left)?;
    let (left, _) = opt((word_of(&["of"]), take_while1(is_blank))).parse(left)?;
    let (left, month) = month(left)?;
    let (left, year) = opt(preceded((opt(char('.')), gap), year)).parse(left)?;
    let known = month_number(month).is_some();
    // An unknown word is a month only between a day and a year: `16 Agu 2021`.
    if known || (start == Start::Field && year.is_some_and(is_year)) {
        Ok((left, (year, Shape::Worded { day: Some(day), month })))
    } else {
        fail(input)
    }
}

/// `month-day-year = month ["."] gap [day [ordinal] gap] year`
///
/// `February 3, 2022`, `Sept. 3rd 2022`
pub(super) fn month_day_year(input: &str, start: Start) -> IResult<&str, Dated<'_>> {
    let (left, month) = month(input)?;
    let known = month_number(month).is_some();
    if !known && start == Start::Word {
        return fail(input);
    }
    let (left, _) = opt(char('.')).parse(left)?;
    let (left, _) = gap(left)?;
    let (left, (day, year)) = alt((
        (map(day, Some), opt(preceded(gap, year))),
        map(verify(year_digits, |y: &str| y.len() == 4), |year| (None, Some(year))),
    ))
    .parse(left)?;
    if known || (day.is_some() && year.is_some_and(is_year)) {
        Ok((left, (year, Shape::Worded { day, month })))
    } else {
        fail(input)
    }
}

/// `year-month-day = year gap month ["."] gap day [ordinal]`
///
/// `2021 Aug 16`, `2021-Aug-16`
pub(super) fn year_month_day(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, year) = four_digits(input)?;
    let (left, _) = gap(left)?;
    let (left, month) = verify(month, |word: &str| month_number(word).is_some()).parse(left)?;
    let (left, day) = preceded((opt(char('.')), gap), day).parse(left)?;
    Ok((left, (Some(year), Shape::Worded { day: Some(day), month })))
}

/// `year-first = year mark number mark number`, the same mark twice.
///
/// `2022-02-03`, `2022/02/03`
pub(super) fn year_first(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, year) = four_digits(input)?;
    let (left, mark) = mark_of(&['-', '/', '.']).parse(left)?;
    let (left, month) = number(left)?;
    let (left, day) = preceded(char(mark), number).parse(left)?;
    Ok((left, (Some(year), Shape::YearFirst { month, day })))
}

/// `compact = year month day`, two digits each for the last two, only before a `T`: eight digits alone may count anything.
///
/// `20220203T210500Z`
pub(super) fn compact(input: &str) -> IResult<&str, Dated<'_>> {
    let two = |i| take_while_m_n(2, 2, |c: char| c.is_ascii_digit())(i);
    let four = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    let (left, (year, month, day, _)) = (four, two, two, peek((char('T'), digit1))).parse(input)?;
    Ok((left, (Some(year), Shape::YearFirst { month, day })))
}

/// `numbers = number mark number mark 2*DIGIT`, the same mark twice.
///
/// `15-08-2021`, `06/01/2026`, `16. 8. 2021`
pub(super) fn numbers(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, first) = number(input)?;
    let (left, mark) = delimited(blanks, mark_of(&['-', '/', '.']), blanks).parse(left)?;
    let (left, second) = number(left)?;
    let (left, year) = preceded((blanks, char(mark), blanks), verify(digit1, |y: &str| y.len() > 1)).parse(left)?;
    Ok((left, (Some(year), Shape::YearLast { first, second, mark })))
}

/// `day = 1*2DIGIT [ordinal]`, `ordinal = "st" / "nd" / "rd" / "th"`
pub(super) fn day(input: &str) -> IResult<&str, &str> {
    terminated(number, opt(word_of(&["th", "st", "nd", "rd"]))).parse(input)
}

/// `month = 1*ALPHA`: whether there is such a month is asked later.
pub(super) fn month(input: &str) -> IResult<&str, &str> {
    /// `September` has nine letters, and a misspelt or a foreign one hardly more.
    const LONGEST: usize = 16;
    let (left, word) = take_while1(char::is_alphabetic)(input)?;
    if matches!(word.len(), 3..=LONGEST) { Ok((left, word)) } else { fail(input) }
}

/// `year = ["'"] 1*DIGIT`, or a word that starts with digits where a year is due (`2O21`); never a time.
pub(super) fn year(input: &str) -> IResult<&str, &str> {
    let (input, _) = opt(mark_of(&['\'', '’', '‘'])).parse(input)?;
    let (left, digits) = digit1(input)?;
    if digits.len() == 4 && end_of_word(left).is_ok() {
        return Ok((left, digits));
    }
    if digits.len() <= 2 && time(input).is_ok() {
        return fail(input);
    }
    // `20217:27 AM`: the blank between year and time is lost.
    if let Some((year, behind)) = digits.split_at_checked(4).and(input.split_at_checked(4)) {
        if colon_clock(behind).is_ok() {
            return Ok((behind, year));
        }
    }
    if end_of_word(left).is_ok() || (digits.len() == 4 && between(left).is_ok()) {
        return Ok((left, digits));
    }
    take_while1(char::is_alphanumeric)(input)
}

/// `year-digits = 1*DIGIT`, a whole word.
pub(super) fn year_digits(input: &str) -> IResult<&str, &str> {
    terminated(digit1, end_of_word).parse(input)
}

pub(super) fn four_digits(input: &str) -> IResult<&str, &str> {
    terminated(take_while_m_n(4, 4, |c: char| c.is_ascii_digit()), not(digit1)).parse(input)
}

/// `number = 1*2DIGIT`
pub(super) fn number(input: &str) -> IResult<&str, &str> {
    terminated(take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), not(digit1)).parse(input)
}

/// `gap = *(SP / "," / "-" / "/" / "." / "'")`, between the parts of a date with a month in letters.
pub(super) fn gap(input: &str) -> IResult<&str, &str> {
    take_while(|c| is_blank(c) || matches!(c, ',' | '-' | '/' | '.' | '–' | '\'' | '’'))(input)
}

/// Four digits, and not of a legend: `0021` is a slip.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
}

impl<'a> Date<'a> {
    /// Whether day, month and year are there, whatever they say.
    pub(super) fn is_whole(&self) -> bool {
        self.year.is_some() && !matches!(self.shape, Shape::Worded { day: None, .. })
    }

    pub(super) fn judge(&self, zone: Option<&Zone<'_>>) -> Result<NaiveDate, Refusal<'a>> {
        let not_read = |at, expected| Refusal::new(NoteKind::DateNotRead, at, expected);
        let no_such_day = |at, expected| Refusal::new(NoteKind::NoSuchDay, at, expected);
        let month = match self.shape {
            Shape::Worded { month, .. } => Some(month_number(month).ok_or(not_read(month, A_MONTH))?),
            _ => None,
        };
        // A century is never filled in.
        let Some(year_text) = self.year else { return Err(not_read(self.text, A_YEAR)) };
        let year = match year_text.parse() {
            Ok(year) if is_year(year_text) => year,
            _ => return Err(not_read(year_text, A_YEAR)),
        };
        let on = |month: &str, day: &str| NaiveDate::from_ymd_opt(year, small(month)?, small(day)?);
        match self.shape {
            Shape::Worded { day, .. } => {
                let day = day.ok_or(not_read(self.text, A_DAY))?;
                let date = small(day).and_then(|day| NaiveDate::from_ymd_opt(year, month?, day));
                date.ok_or(no_such_day(day, A_REAL_DAY))
            }
            Shape::YearFirst { month, .. } if !matches!(small(month), Some(1..=12)) => {
                Err(no_such_day(month, A_MONTH_NUMBER))
            }
            Shape::YearFirst { month, day } => on(month, day).ok_or(no_such_day(day, A_REAL_DAY)),
            Shape::YearLast { first, second, mark } => match (on(second, first), on(first, second)) {
                (Some(date), None) | (None, Some(date)) => Ok(date),
                (Some(date), Some(other)) if date == other => Ok(date),
                (Some(date), Some(_)) if day_stands_first(mark, zone) => Ok(date),
                (Some(_), Some(_)) => Err(Refusal::new(NoteKind::DateAmbiguous, self.text, A_CERTAIN_DATE)),
                (None, None) => {
                    let is_month = |number| matches!(small(number), Some(1..=12));
                    let at = match (is_month(first), is_month(second)) {
                        (false, true) => first,
                        (true, false) => second,
                        _ => self.text,
                    };
                    Err(no_such_day(at, A_REAL_DAY))
                }
            },
        }
    }
}

/// Whether a date of three numbers, year last, has its day first for sure though it could be a month.
///
/// Dots: all lands that date with dots put the day first. Hyphens: if the zone is one of a land that does so.
/// Slashes are written in both orders even side by side in one land, and stay in doubt.
pub(super) fn day_stands_first(mark: char, zone: Option<&Zone<'_>>) -> bool {
    match mark {
        '.' => true,
        '-' => zone.is_some_and(|zone| writes_day_first(zone.text)),
        _ => false,
    }
}
