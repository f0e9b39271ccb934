//! Timestamps.
//!
//! A stamp is read in two steps. The grammar takes it for what it looks like, digits and words; then the calendar and
//! the clock judge it. So `31 Feb 2021, 07:27 am` is known for a stamp, whose day does not exist.

use chrono::{FixedOffset, NaiveDate, NaiveTime};
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, digit1, satisfy};
use nom::combinator::{consumed, map, not, opt, peek, recognize, rest, value, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use crate::error::NoteKind;
use crate::tables::hints::STAMP_STARTS;
use crate::tables::months::{is_weekday, month as month_number};
use crate::tables::stamps::{
    LabelWord, is_unit_of_time, is_zone, label_word, starts_relative, starts_template, writes_day_first,
};

/// A moment as it stands in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp<'a> {
    /// The stamp as written, without its label.
    pub(crate) text: &'a str,
    pub(crate) date: NaiveDate,
    pub(crate) time: Option<NaiveTime>,
    /// The zone word as it stands (`IST`), or the offset as it stands (`+05:30`).
    pub(crate) zone: Option<&'a str>,
    /// The offset, where the zone is one.
    pub(crate) offset: Option<FixedOffset>,
}

/// Which of an article's two moments a label says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    Published,
    Updated,
}

/// Why something that is a stamp by its look is none: what to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refusal<'a> {
    pub(crate) kind: NoteKind,
    pub(crate) at: &'a str,
    pub(crate) expected: &'static str,
    /// Whether it is a stamp for sure, if not a good one: a date and a time, or a day, a month and a year, or labelled.
    pub(crate) firm: bool,
}

impl<'a> Refusal<'a> {
    fn new(kind: NoteKind, at: &'a str, expected: &'static str) -> Self {
        Self { kind, at, expected, firm: kind != NoteKind::DateNotRead }
    }
}

/// A stamp, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    pub(crate) label: Option<Label>,
    /// The label ends in a colon: nothing but a stamp can be meant.
    pub(crate) has_colon: bool,
    pub(crate) reading: Result<Stamp<'a>, Refusal<'a>>,
}

/// Where in its field a stamp would start. What is not certain (an unknown month, a lone time) counts only where a
/// stamp is due: at the start of a field, or behind a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Field,
    Word,
}

const A_DATE: &str = "a date, as in `16 Aug 2021, 07:27 am`";
const A_DATE_BESIDE: &str = "a date beside the time, as in `16 Aug 2021, 07:27 am`";
const A_MONTH: &str = "a month, as in `16 Aug 2021, 07:27 am`";
const A_MONTH_NUMBER: &str = "a month from 1 to 12";
const A_YEAR: &str = "a year of four digits, as in `16 Aug 2021, 07:27 am`";
const A_DAY: &str = "a day of the month, as in `16 Aug 2021, 07:27 am`";
const A_REAL_DAY: &str = "a day that the month has";
const A_CERTAIN_DATE: &str = "a date whose day and month cannot change places, as in `16 Aug 2021`";
const A_REAL_TIME: &str = "a time of the clock, as in `07:27 am`";
const AN_OFFSET: &str = "an offset from UTC, as in `+05:30`";

/// `timestamp = plain / [label] (moment / relative / template / lone-time)`
///
/// `Updated: 16 Aug 2021, 07:27 am IST`. Reads the longest stamp at the start of `input`; bars may stand inside it.
pub(crate) fn timestamp(input: &str, start: Start) -> IResult<&str, Found<'_>> {
    if let Some((left, stamp)) = plain(input).filter(|(left, _)| left.is_empty() || left.starts_with(" |")) {
        return Ok((left, Found { label: None, has_colon: false, reading: Ok(stamp) }));
    }
    let (behind, label) = match input.as_bytes().first() {
        Some(b'0'..=b'9') => (input, None),
        Some(b'{' | b'$' | b'#' | b'<' | b'%' | b'[' | b'_') if start == Start::Field => (input, None),
        _ if may_start(input, start) => opt(|i| label(i, start)).parse(input)?,
        _ => return fail(input),
    };
    let start = if label.is_some() { Start::Field } else { start };
    let has_colon = label.is_some_and(|label| label.has_colon);
    let (left, reading) = alt((
        |i| moment(i, start),
        map(relative, Err),
        |i| if start == Start::Field { lone(i, label.is_some()) } else { fail(i) },
        |i| if has_colon { map(unread, Err).parse(i) } else { fail(i) },
    ))
    .parse(behind)?;
    Ok((left, Found { label: label.map(|label| label.kind), has_colon, reading }))
}

/// `plain = 2DIGIT SP 3ALPHA SP 4DIGIT "," SP 2DIGIT ":" 2DIGIT SP ("a" / "p") "m"`
///
/// `16 Aug 2021, 07:27 am`: the most common form. `moment` reads it too; this takes a tenth of its time, and gives way to
/// it whenever anything is not as it should be. What may follow is for the caller to say.
#[inline(always)]
pub(crate) fn plain(input: &str) -> Option<(&str, Stamp<'_>)> {
    const LEN: usize = 21;
    let (text, left) = input.split_at_checked(LEN)?;
    let (head, month) = (text.as_bytes(), text.get(3..6)?);
    let [d0, d1, b' ', _, _, _, b' ', y0, y1, y2, y3, b',', b' ', h0, h1, b':', m0, m1, b' ', half, b'm'] = head else {
        return None;
    };
    let two = |tens: &u8, ones: &u8| match (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0')) {
        (tens @ 0..=9, ones @ 0..=9) => Some(u32::from(tens).wrapping_mul(10).wrapping_add(u32::from(ones))),
        _ => None,
    };
    let year = i32::try_from(two(y0, y1)?.wrapping_mul(100).wrapping_add(two(y2, y3)?)).ok()?;
    let hour = match (two(h0, h1)?, half) {
        (12, b'a') => 0,
        (hour @ 1..=11, b'a') | (hour @ 12, b'p') => hour,
        (hour @ 1..=11, b'p') => hour.wrapping_add(12),
        _ => return None,
    };
    let date = NaiveDate::from_ymd_opt(year, month_number(month)?, two(d0, d1)?).filter(|_| year >= 1000)?;
    let time = NaiveTime::from_hms_opt(hour, two(m0, m1)?, 0)?;
    Some((left, Stamp { text, date, time: Some(time), zone: None, offset: None }))
}

/// Whether the first word can start any of it: the cheap refusal for words that are just words.
fn may_start(input: &str, start: Start) -> bool {
    let Ok((behind, word)) = take_while1::<_, _, nom::error::Error<&str>>(char::is_alphabetic)(input) else {
        return false;
    };
    // `Agust 16, 2021`
    let before_digits = || behind.trim_start_matches(['.', ',', ' ']).starts_with(|c: char| c.is_ascii_digit());
    let starts =
        |word| label_word(word).is_some() || starts_relative(word) || (start == Start::Field && starts_template(word));
    month_number(word).is_some()
        || is_weekday(word)
        || (STAMP_STARTS.have(word) && starts(word))
        || (start == Start::Field && before_digits())
}

/// Whether a field that is no stamp looks like one after all: it has a clock's or a calendar's digits, or a month
/// beside digits. For a field only, of which nothing could be read.
pub(crate) fn looks_like_stamp(field: &str) -> bool {
    /// Longer than any stamp that was seen, label and all.
    const LONGEST: usize = 60;
    if field.len() > LONGEST || !field.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let numbers = || field.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let is_year = |run: &str| run.len() == 4 && (run.starts_with("19") || run.starts_with("20"));
    let has_month = || field.split(|c: char| !c.is_alphabetic()).any(|word| month_number(word).is_some());
    // `7:27`, and three numbers with marks between them.
    let (mut clock, mut marked, mut before) = (false, 1_usize, None);
    for (mark, run) in field.split_inclusive(|c: char| !c.is_ascii_digit()).map(split_mark) {
        if run.is_empty() {
            marked = 1;
        } else if matches!(before, Some('-' | '/' | '.')) {
            marked = marked.saturating_add(1);
        } else {
            marked = 1;
        }
        clock |= run.len() >= 2 && (before == Some(':') || marked > 2);
        before = mark;
    }
    // `Lundi 16 août 2021`: one word of letters between a day and a year.
    let worded = || {
        let mut words = field.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
        let (year, month, day) = (words.next(), words.next(), words.next());
        year.is_some_and(is_year)
            && month.is_some_and(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
            && day.is_some_and(|word| word.len() < 3 && word.bytes().all(|b| b.is_ascii_digit()))
    };
    let whole = || field.bytes().all(|b| b.is_ascii_digit()) && (is_year(field) || matches!(field.len(), 10 | 13));
    clock || has_month() || (numbers().count() > 2 && numbers().any(is_year)) || worded() || whole()
}

/// A piece of `split_inclusive`: the mark at its end, if there is one, and what stands before it.
fn split_mark(piece: &str) -> (Option<char>, &str) {
    let run = piece.trim_end_matches(|c: char| !c.is_ascii_digit());
    (piece.chars().next_back().filter(|c| !c.is_ascii_digit()), run)
}

fn fail<O>(input: &str) -> IResult<&str, O> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
}

// ---------------------------------------------------------------------------------------------- blanks and ends

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

fn blanks(input: &str) -> IResult<&str, ()> {
    Ok((skip_blanks(input), ()))
}

/// Nothing stands here that belongs to the same word. A word in title case may be stuck on (`07:27 amPrint`):
/// pages lose the blank between two elements.
fn end_of_word(input: &str) -> IResult<&str, ()> {
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
fn between(input: &str) -> IResult<&str, ()> {
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
fn word_of<'a>(
    list: &'static [&'static str],
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    let letters = take_while1(|c: char| c.is_ascii_alphabetic());
    verify(letters, |word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// One of the marks.
fn mark_of<'a>(marks: &'static [char]) -> impl Parser<&'a str, Output = char, Error = nom::error::Error<&'a str>> {
    satisfy(|c| marks.contains(&c))
}

// ---------------------------------------------------------------------------------------------- labels

#[derive(Clone, Copy)]
struct FoundLabel {
    kind: Label,
    /// A stamp must follow: what does is one, or a fault.
    has_colon: bool,
}

/// `label = 1*6(label-word SP) [SP] [":" / "-" / "–" / "—" / "/" / "|" / "."]`
///
/// `Updated:`, `Posted On:`, `Last modified on`, `Story first published:`. A word that publishers' names hold too
/// (`Post`, `Date`) makes one only at the start of a field, and with a colon, a participle or another such word.
fn label(input: &str, start: Start) -> IResult<&str, FoundLabel> {
    const MOST_WORDS: usize = 6;
    let (mut kind, mut participle, mut weak) = (Label::Published, false, 0_usize);
    let mut left = input;
    let mut words = 0_usize;
    while words < MOST_WORDS {
        let Ok((behind, word)) = label_word_at(left) else { break };
        match word {
            LabelWord::Updated => (kind, participle) = (Label::Updated, true),
            LabelWord::Published => participle = true,
            LabelWord::Weak => weak = weak.saturating_add(1),
            LabelWord::Filler => {}
        }
        words = words.saturating_add(1);
        left = behind;
    }
    let (left, mark) =
        opt(alt((char(':'), char('-'), char('–'), char('—'), char('.'), char('/'), char('|')))).parse(left)?;
    let colon = mark == Some(':');
    if !(participle || (start == Start::Field && (weak > 1 || (weak > 0 && colon)))) {
        return fail(input);
    }
    let (left, _) = take_while(|c| is_blank(c) || matches!(c, ':' | '|' | ','))(left)?;
    Ok((left, FoundLabel { kind, has_colon: colon }))
}

/// `label-word = ALPHA… [SP]`, as the table has them.
fn label_word_at(input: &str) -> IResult<&str, LabelWord> {
    let (left, word) = take_while1(|c: char| c.is_ascii_alphabetic())(input)?;
    match label_word(word) {
        Some(kind) => Ok((left.trim_start_matches(is_blank), kind)),
        None => fail(input),
    }
}

// ---------------------------------------------------------------------------------------------- moments

/// What a stamp says, before it is judged.
struct Parts<'a> {
    date: Date<'a>,
    clock: Option<Clock<'a>>,
    zone: Option<Zone<'a>>,
}

/// `moment = [weekday between] (date-time / time-date)`
///
/// `Thu, February 3 2022. 18:35 IST`
fn moment(input: &str, start: Start) -> IResult<&str, Result<Stamp<'_>, Refusal<'_>>> {
    let (left, (text, parts)) =
        consumed(preceded(opt(terminated(weekday, between)), alt((|i| date_time(i, start), |i| time_date(i, start)))))
            .parse(input)?;
    end_of_word(left)?;
    let is_whole = parts.clock.is_some() || parts.date.is_whole();
    match judge(text, &parts) {
        // Amid other words, half a date may be anything: `Class of May 2021`.
        Err(_) if start == Start::Word && !is_whole => fail(input),
        reading => Ok((left, reading.map_err(|refusal| Refusal { firm: is_whole, ..refusal }))),
    }
}

/// `date-time = date [SP zone-word] [between weekday] [between time [zone]] [between year]`
///
/// `16 Aug 2021, 07:27 am IST`; with the year last as in `Feb 3 21:05:00 IST 2022`.
fn date_time(input: &str, start: Start) -> IResult<&str, Parts<'_>> {
    let (left, mut date) = date(input, start)?;
    let (left, named) = opt(preceded(blanks, zone_word)).parse(left)?;
    let (left, clock) = match opt(between).parse(left)? {
        (behind, _) if behind.starts_with(|c: char| c.is_ascii_digit()) => match time(behind) {
            Ok((behind, clock)) => (behind, Some(clock)),
            Err(_) => (left, None),
        },
        _ => preceded(opt(preceded(opt(between), weekday)), opt(preceded(opt(between), time))).parse(left)?,
    };
    let (clock, zone) = match clock {
        Some((clock, zone)) => (Some(clock), zone.or(named)),
        None => (None, named),
    };
    let (left, late) = match &mut date {
        Date { year, .. } if year.is_none() && clock.is_some() => {
            opt(preceded(take_while1(is_blank), verify(year_digits, |y: &str| y.len() == 4))).parse(left)?
        }
        _ => (left, None),
    };
    date.year = date.year.or(late);
    if clock.is_none() {
        // A time in digits that cannot be read takes its date with it: half a stamp would be a wrong one.
        if let Ok((behind, odd)) = odd_time(left) {
            return Ok((behind, Parts { date, clock: Some(Clock::odd(odd)), zone }));
        }
    }
    Ok((left, Parts { date, clock, zone }))
}

/// `time-date = time [zone] between [weekday between] date [SP zone-word]`
///
/// `9:05pm, 3 Feb, 2022`, `21:05 BST, 3 February 2022`
fn time_date(input: &str, start: Start) -> IResult<&str, Parts<'_>> {
    let (left, (clock, zone)) = time(input)?;
    let (left, _) = between(left)?;
    let (left, _) = opt(terminated(weekday, between)).parse(left)?;
    let (left, date) = date(left, start)?;
    let (left, named) = opt(preceded(blanks, zone_word)).parse(left)?;
    Ok((left, Parts { date, clock: Some(clock), zone: zone.or(named) }))
}

/// `weekday = ("Thu" / "Thursday" / …) ["."]`, also in round brackets.
fn weekday(input: &str) -> IResult<&str, &str> {
    alt((weekday_name, weekday_in_brackets)).parse(input)
}

fn weekday_name(input: &str) -> IResult<&str, &str> {
    let word = verify(take_while1(|c: char| c.is_ascii_alphabetic()), |word: &str| is_weekday(word));
    terminated(word, opt(char('.'))).parse(input)
}

fn weekday_in_brackets(input: &str) -> IResult<&str, &str> {
    delimited(char('('), weekday_name, char(')')).parse(input)
}

// ---------------------------------------------------------------------------------------------- dates

/// A date as it looks.
struct Date<'a> {
    text: &'a str,
    year: Option<&'a str>,
    shape: Shape<'a>,
}

enum Shape<'a> {
    /// A month in letters; the day may be missing (`Aug 2021`).
    Worded { day: Option<&'a str>, month: &'a str },
    /// `2021-08-16`
    YearFirst { month: &'a str, day: &'a str },
    /// `16/08/2021`, `08/16/2021`
    YearLast { first: &'a str, second: &'a str, mark: char },
}

/// `date = year-first / compact / numbers / day-month-year / month-day-year / year-month-day`
fn date(input: &str, start: Start) -> IResult<&str, Date<'_>> {
    let (left, (text, (year, shape))) = match input.as_bytes().first() {
        Some(b'0'..=b'9') => {
            consumed(alt((|i| day_month_year(i, start), year_first, numbers, year_month_day, compact))).parse(input)?
        }
        _ => consumed(|i| month_day_year(i, start)).parse(input)?,
    };
    Ok((left, Date { text, year, shape }))
}

type Dated<'a> = (Option<&'a str>, Shape<'a>);

/// `day-month-year = day [ordinal] gap ["of" SP] month ["."] [gap year]`
///
/// `16 Aug 2021`, `3rd of February, 2022`, `16-Aug-2021`, `16Aug2021`
fn day_month_year(input: &str, start: Start) -> IResult<&str, Dated<'_>> {
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
fn month_day_year(input: &str, start: Start) -> IResult<&str, Dated<'_>> {
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
fn year_month_day(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, year) = four_digits(input)?;
    let (left, _) = gap(left)?;
    let (left, month) = verify(month, |word: &str| month_number(word).is_some()).parse(left)?;
    let (left, day) = preceded((opt(char('.')), gap), day).parse(left)?;
    Ok((left, (Some(year), Shape::Worded { day: Some(day), month })))
}

/// `year-first = year mark number mark number`, the same mark twice.
///
/// `2022-02-03`, `2022/02/03`
fn year_first(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, year) = four_digits(input)?;
    let (left, mark) = mark_of(&['-', '/', '.']).parse(left)?;
    let (left, month) = number(left)?;
    let (left, day) = preceded(char(mark), number).parse(left)?;
    Ok((left, (Some(year), Shape::YearFirst { month, day })))
}

/// `compact = year month day`, two digits each for the last two, only before a `T`: eight digits alone may count anything.
///
/// `20220203T210500Z`
fn compact(input: &str) -> IResult<&str, Dated<'_>> {
    let two = |i| take_while_m_n(2, 2, |c: char| c.is_ascii_digit())(i);
    let four = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    let (left, (year, month, day, _)) = (four, two, two, peek((char('T'), digit1))).parse(input)?;
    Ok((left, (Some(year), Shape::YearFirst { month, day })))
}

/// `numbers = number mark number mark 2*DIGIT`, the same mark twice.
///
/// `15-08-2021`, `06/01/2026`, `16. 8. 2021`
fn numbers(input: &str) -> IResult<&str, Dated<'_>> {
    let (left, first) = number(input)?;
    let (left, mark) = delimited(blanks, mark_of(&['-', '/', '.']), blanks).parse(left)?;
    let (left, second) = number(left)?;
    let (left, year) = preceded((blanks, char(mark), blanks), verify(digit1, |y: &str| y.len() > 1)).parse(left)?;
    Ok((left, (Some(year), Shape::YearLast { first, second, mark })))
}

/// `day = 1*2DIGIT [ordinal]`, `ordinal = "st" / "nd" / "rd" / "th"`
fn day(input: &str) -> IResult<&str, &str> {
    terminated(number, opt(word_of(&["th", "st", "nd", "rd"]))).parse(input)
}

/// `month = 1*ALPHA`: whether there is such a month is asked later.
fn month(input: &str) -> IResult<&str, &str> {
    /// `September` has nine letters, and a misspelt or a foreign one hardly more.
    const LONGEST: usize = 16;
    let (left, word) = take_while1(char::is_alphabetic)(input)?;
    if matches!(word.len(), 3..=LONGEST) { Ok((left, word)) } else { fail(input) }
}

/// `year = ["'"] 1*DIGIT`, or a word that starts with digits where a year is due (`2O21`); never a time.
fn year(input: &str) -> IResult<&str, &str> {
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
fn year_digits(input: &str) -> IResult<&str, &str> {
    terminated(digit1, end_of_word).parse(input)
}

fn four_digits(input: &str) -> IResult<&str, &str> {
    terminated(take_while_m_n(4, 4, |c: char| c.is_ascii_digit()), not(digit1)).parse(input)
}

/// `number = 1*2DIGIT`
fn number(input: &str) -> IResult<&str, &str> {
    terminated(take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), not(digit1)).parse(input)
}

/// `gap = *(SP / "," / "-" / "/" / "." / "'")`, between the parts of a date with a month in letters.
fn gap(input: &str) -> IResult<&str, &str> {
    take_while(|c| is_blank(c) || matches!(c, ',' | '-' | '/' | '.' | '–' | '\'' | '’'))(input)
}

/// Four digits, and not of a legend: `0021` is a slip.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
}

// ---------------------------------------------------------------------------------------------- times

#[derive(Clone, Copy)]
struct Clock<'a> {
    text: &'a str,
    hour: &'a str,
    minute: &'a str,
    second: &'a str,
    half: Option<Half>,
}

impl<'a> Clock<'a> {
    /// A time in no form that a clock shows.
    fn odd(text: &'a str) -> Self {
        Self { text, hour: "", minute: "", second: "", half: None }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// `time = clock [SP "(" weekday ")"] [["," / "|"] zone [zone / "(" clock zone ")"]]`
///
/// `07:27 am`, `21:05:00+05:30`; the second zone of `21:05 IST (GMT+5:30)` explains the first, and the second clock of
/// `0727 GMT (1257 IST)` says the same.
fn time(input: &str) -> IResult<&str, (Clock<'_>, Option<Zone<'_>>)> {
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
fn clock(input: &str) -> IResult<&str, Clock<'_>> {
    let (left, (text, (hour, minute, second, half))) =
        consumed(alt((colon_clock, dot_clock, hour_half, h_clock, four_digit_clock))).parse(input)?;
    Ok((left, Clock { text, hour, minute, second, half }))
}

type Reading<'a> = (&'a str, &'a str, &'a str, Option<Half>);

/// `colon-clock = hour ":" minute [":" second ["." 1*DIGIT]] [half / hours]`
///
/// Any number of digits: `25:61` and `7:2 am` are times that no clock shows, not something else.
fn colon_clock(input: &str) -> IResult<&str, Reading<'_>> {
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
fn dot_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let (left, hour) = number(input)?;
    let (left, minute) = preceded(char('.'), verify(number, |m: &str| m.len() == 2)).parse(left)?;
    let (left, _) = not((char('.'), digit1)).parse(left)?;
    let (left, half) = alt((map(half, Some), value(None, hours))).or(value(None, end_of_word)).parse(left)?;
    Ok((left, (hour, minute, "", half)))
}

/// `hour half / "12" SP "noon"`: `9 pm`, `9pm`
fn hour_half(input: &str) -> IResult<&str, Reading<'_>> {
    let noon = value(Half::Pm, (blanks, tag_no_case("noon"), end_of_word));
    let noon = (verify(number, |hour: &str| hour == "12"), noon);
    let (left, (hour, half)) = alt(((number, half), noon)).parse(input)?;
    Ok((left, (hour, "00", "", Some(half))))
}

/// `h-clock = hour "h" 2DIGIT`: `21h05`
fn h_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let minute = verify(number, |m: &str| m.len() == 2);
    let (left, (hour, _, minute, ())) = (number, mark_of(&['h', 'H']), minute, end_of_word).parse(input)?;
    Ok((left, (hour, minute, "", None)))
}

/// `four-digit-clock = 2DIGIT 2DIGIT (half / hours / SP zone-word)`
///
/// `2105 hrs`, `2105 GMT`, `210500Z`: four digits alone may be a year.
fn four_digit_clock(input: &str) -> IResult<&str, Reading<'_>> {
    let two = |i| take_while_m_n(2, 2, |c: char| c.is_ascii_digit())(i);
    let (left, (hour, minute, second)) = (two, two, opt(two)).parse(input)?;
    let (left, half) =
        alt((map(half, Some), value(None, hours), value(None, peek((blanks, zone_word))))).parse(left)?;
    Ok((left, (hour, minute, second.unwrap_or(""), half)))
}

/// `half = [SP] ("a" / "p") ["."] [SP] "m" ["."]`, any case; right behind the digits, or last in
/// the field, `a` and `p` alone will do.
fn half(input: &str) -> IResult<&str, Half> {
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
fn misspelt_half(input: &str) -> IResult<&str, char> {
    let letter = verify(anychar, |c: &char| c.is_alphabetic() && !matches!(c, 'a' | 'A' | 'p' | 'P'));
    let end = not(verify(anychar, |c: &char| c.is_alphanumeric()));
    delimited(blanks, letter, (mark_of(&['m', 'M']), end)).parse(input)
}

/// `hours = [SP] ("hrs" / "hours" / "hr" / "h" / "uhr") ["."]`: says no more than that a time stands before it.
fn hours(input: &str) -> IResult<&str, ()> {
    let word = word_of(&["hrs", "hours", "hr", "h", "uhr"]);
    value((), (blanks, word, opt(char('.')))).parse(input)
}

/// `odd-time = between 1*DIGIT 1*(time-mark 1*DIGIT) [half] / between 1*DIGIT half / gap (1*4DIGIT / half) end-of-field`
///
/// In no form of `time`: `07;27 am`, `727 am`; or what is left of one, `07:` or `am`.
fn odd_time(input: &str) -> IResult<&str, &str> {
    let time_mark = || mark_of(&[':', ';', '.']);
    let marked = (digit1, time_mark(), digit1, many0_count((time_mark(), digit1)), opt(half));
    let whole = preceded(between, alt((recognize(marked), recognize((digit1, half)))));
    let gap = take_while1(|c| is_blank(c) || matches!(c, ',' | ':'));
    let digits = recognize((take_while_m_n(1, 4, |c: char| c.is_ascii_digit()), opt(char(':'))));
    let rest = preceded(gap, terminated(alt((digits, recognize(half))), end_of_field));
    alt((whole, rest)).parse(input)
}

// ---------------------------------------------------------------------------------------------- zones

#[derive(Clone, Copy)]
struct Zone<'a> {
    text: &'a str,
    /// Of a zone that is an offset; the inner `None` if no clock can be so far from UTC.
    offset: Option<Option<FixedOffset>>,
}

/// `zone = zone-in / "(" zone-in ")"`
fn zone(input: &str) -> IResult<&str, Zone<'_>> {
    match input.as_bytes().first() {
        Some(b'(') => delimited(char('('), zone_in, char(')')).parse(input),
        _ => zone_in(input),
    }
}

/// `zone-in = zone-word [[SP] offset] / offset / long-zone`
///
/// `IST`, `GMT+5:30`, `+0530`, `Indian Standard Time`
fn zone_in(input: &str) -> IResult<&str, Zone<'_>> {
    match input.as_bytes().first() {
        Some(b'G' | b'g' | b'U' | b'u') => alt((utc_offset, zone_word, long_zone)).parse(input),
        Some(b'A'..=b'Z' | b'a'..=b'z') => alt((zone_word, long_zone)).parse(input),
        _ => offset(input),
    }
}

/// `utc-offset = ("GMT" / "UTC" / "UT") [SP] offset`
fn utc_offset(input: &str) -> IResult<&str, Zone<'_>> {
    let utc = alt((tag_no_case("GMT"), tag_no_case("UTC"), tag_no_case("UT")));
    let (left, (text, (_, _, offset))) = consumed((utc, blanks, offset)).parse(input)?;
    Ok((left, Zone { text, offset: offset.offset }))
}

/// `zone-word = "IST" / "GMT" / "Z" / …`
///
/// GMT, UTC and Z are offsets by what they mean; of no other word is one taken.
fn zone_word(input: &str) -> IResult<&str, Zone<'_>> {
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
fn long_zone(input: &str) -> IResult<&str, Zone<'_>> {
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
fn offset(input: &str) -> IResult<&str, Zone<'_>> {
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

// ---------------------------------------------------------------------------------------------- no stamps

/// `relative = [qualifier SP] 1*2(count [SP] unit [","] SP) "ago" / "just now" / day-word ["," SP ["at" SP] clock]`
///
/// `5 hours ago`, `about an hour ago`, `Today, 07:27 am`: relative to a moment that the text does not give.
fn relative(input: &str) -> IResult<&str, Refusal<'_>> {
    let counted = (opt(qualifier), units, opt((char(','), blanks, units)), ago);
    let now = (step(&["just"]), step(&["now"]));
    let day = (step(&["yesterday", "today", "tonight"]), opt(char(',')), blanks, opt(step(&["at"])), clock);
    let last = (step(&["last", "this"]), step(&["week", "month", "year", "night", "morning", "evening"]));
    let (left, at) = match input.as_bytes().first() {
        Some(b'0'..=b'9') => {
            // `2h`, alone in its field
            let short = (digit1, mark_of(&['h', 'd', 'w', 'm']), end_of_field);
            alt((recognize(counted), recognize(short))).parse(input)?
        }
        Some(b'A'..=b'Z' | b'a'..=b'z') => alt((
            recognize(counted),
            recognize((many, ago)),
            recognize(now),
            recognize(day),
            recognize(last),
            step(&["yesterday"]),
        ))
        .parse(input)?,
        _ => return fail(input),
    };
    Ok((left, Refusal::new(NoteKind::DateRelative, at.trim_end_matches(is_blank), A_DATE)))
}

/// `step = word [SP]`, if the word is one of the list.
fn step<'a>(
    list: &'static [&'static str],
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    terminated(word_of(list), blanks)
}

fn qualifier(input: &str) -> IResult<&str, &str> {
    step(&["about", "over", "almost", "nearly", "around", "just", "some"]).parse(input)
}

/// `units = count [SP] unit [SP]`: `5 hours`, `2h`, `an hour`, `a few minutes`
fn units(input: &str) -> IResult<&str, ()> {
    let digits = value((), (digit1, opt(char('+')), blanks));
    let words = value((), step(&["an", "few", "several", "one", "two", "three"]));
    let few = value((), (step(&["a"]), opt(step(&["few", "couple"])), opt(step(&["of"]))));
    let unit = verify(take_while1(|c: char| c.is_ascii_alphabetic()), |word: &str| is_unit_of_time(word));
    value((), (alt((digits, words, few)), unit, opt(char('.')), blanks)).parse(input)
}

/// `minutes ago`, with no count
fn many(input: &str) -> IResult<&str, &str> {
    step(&["moments", "seconds", "minutes", "hours", "days", "weeks"]).parse(input)
}

fn ago(input: &str) -> IResult<&str, &str> {
    step(&["ago", "back"]).parse(input)
}

/// `lone = template / [weekday between] time / weekday`, the latter up to the end of the field; a weekday alone is one
/// behind a label.
///
/// What stands at the start of a field where a date should.
fn lone(input: &str, is_labelled: bool) -> IResult<&str, Result<Stamp<'_>, Refusal<'_>>> {
    let template = map(template, |at| Refusal::new(NoteKind::TemplateUnfilled, at, A_DATE));
    let time = terminated(recognize((opt(terminated(weekday, between)), time)), end_of_field);
    let time = map(time, |at| Refusal::new(NoteKind::DateNotRead, at, A_DATE_BESIDE));
    let day = terminated(verify(weekday, |_: &str| is_labelled), end_of_field);
    let day = map(day, |at| Refusal::new(NoteKind::DateRelative, at, A_DATE));
    map(alt((template, time, day)), Err).parse(input)
}

/// `end-of-field = [SP] ("|" / end of line)`
fn end_of_field(input: &str) -> IResult<&str, ()> {
    if matches!(skip_blanks(input).as_bytes().first(), None | Some(b'|')) { Ok((input, ())) } else { fail(input) }
}

/// Whatever stands behind a label: the rest of its field.
fn unread(input: &str) -> IResult<&str, Refusal<'_>> {
    let (left, at) = verify(take_while1(|c| c != '|'), |at: &str| at.contains(char::is_alphanumeric)).parse(input)?;
    let at = at.trim_end_matches(is_blank);
    Ok((left, Refusal { firm: true, ..Refusal::new(NoteKind::DateNotRead, at, A_DATE) }))
}

/// `template = "{{" … "}}" / "%" ALPHA … / placeholders / "Invalid date" / …`
///
/// `{{date}}`, `${date}`, `%B %d, %Y`, `DD MMM YYYY`. Takes the rest of the field, and gives the template alone.
fn template(input: &str) -> IResult<&str, &str> {
    let (left, field) = take_while1(|c| c != '|')(input)?;
    let (_, at) = alt((braced, percent_braced, percents, placeholders, hashes, blunder)).parse(field)?;
    Ok((left, at.trim_end_matches(is_blank)))
}

/// `braced = open … close`, the marks of the template languages of the web.
fn braced(input: &str) -> IResult<&str, &str> {
    const MARKS: &[(&str, &str)] = &[
        ("{{", "}}"),
        ("{%", "%}"),
        ("${", "}"),
        ("#{", "}"),
        ("<%", "%>"),
        ("<?", "?>"),
        ("[[", "]]"),
        ("{", "}"),
        ("%%", "%%"),
        ("__", "__"),
        ("<", ">"),
    ];
    let Some((open, close)) = MARKS.iter().find(|(open, _)| input.starts_with(open)) else { return fail(input) };
    let (inner, _) = tag(*open)(input)?;
    let end = memchr::memmem::find(inner.as_bytes(), close.as_bytes())
        .map(|at| at.saturating_add(open.len()).saturating_add(close.len()));
    let (at, left) = input.split_at_checked(end.unwrap_or(input.len())).unwrap_or((input, ""));
    Ok((left, at))
}

/// `percent-braced = "%" 2*ALPHA "%"`: `%DATE%`
fn percent_braced(input: &str) -> IResult<&str, &str> {
    let name = take_while_m_n(2, 40, |c: char| c.is_ascii_alphabetic() || c == '_');
    recognize(delimited(char('%'), name, char('%'))).parse(input)
}

/// `hashes = 2*"#" mark 2*"#" …`: `##/##/####`
fn hashes(input: &str) -> IResult<&str, &str> {
    let run = (take_while_m_n(2, 4, |c| c == '#'), mark_of(&['/', '-', '.']));
    recognize((run, take_while_m_n(2, 4, |c| c == '#'), mark_of(&['/', '-', '.']), take_while1(|c| c == '#')))
        .parse(input)
}

/// `percents = 1*("%" ["-"] ALPHA / mark)`: `%d %b %Y`
fn percents(input: &str) -> IResult<&str, &str> {
    let one = (char('%'), opt(char('-')), verify(anychar, |c: &char| c.is_ascii_alphabetic()));
    let marks = take_while(|c| is_blank(c) || matches!(c, ',' | '/' | '-' | ':' | '.'));
    recognize(verify(many0_count((one, marks)), |&found: &usize| found > 0)).parse(input)
}

/// `placeholders = 1*(DD / MMM / YYYY / HH … mark)`, two at least: `DD MMM YYYY`, `dd/mm/yyyy`
fn placeholders(input: &str) -> IResult<&str, &str> {
    let letters = verify(take_while_m_n(2, 4, |c: char| c.is_ascii_alphabetic()), |word: &str| {
        ["dd", "mm", "mmm", "mmmm", "yy", "yyyy", "hh", "ss"].iter().any(|known| word.eq_ignore_ascii_case(known))
    });
    let marks = take_while(|c| is_blank(c) || matches!(c, ',' | '/' | '-' | ':' | '.'));
    let run = terminated(many0_count((letters, marks)), end_of_word);
    recognize(verify(run, |&found: &usize| found > 1)).parse(input)
}

/// What a program writes that was given no date (`Invalid date`, `NaN`, `undefined`), or what stands in a form for it, alone
/// in its field: `date`, `pub_date`
fn blunder(input: &str) -> IResult<&str, &str> {
    let words = alt((
        recognize((tag_no_case("invalid"), blanks, tag_no_case("date"), opt(tag_no_case("time")))),
        tag("NaN"),
        tag("undefined"),
        tag("null"),
        tag("[object Object]"),
        terminated(tag("None"), end_of_field),
        terminated(tag_no_case("n/a"), end_of_field),
        terminated(verify(identifier, is_name_of_date), end_of_field),
    ));
    terminated(words, end_of_word).and(rest).map(|(words, _)| words).parse(input)
}

fn identifier(input: &str) -> IResult<&str, &str> {
    take_while1(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))(input)
}

fn is_name_of_date(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "date",
        "datetime",
        "date_time",
        "date-time",
        "timestamp",
        "pubdate",
        "pub_date",
        "publish_date",
        "published_at",
        "published_date",
        "updated_at",
        "created_at",
        "post_date",
        "time",
    ];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

// ---------------------------------------------------------------------------------------------- judgement

/// A number of at most two digits.
fn small(digits: &str) -> Option<u32> {
    if matches!(digits.len(), 1 | 2) { digits.parse().ok() } else { None }
}

/// Asks the calendar and the clock.
fn judge<'a>(text: &'a str, parts: &Parts<'a>) -> Result<Stamp<'a>, Refusal<'a>> {
    let date = parts.date.judge(parts.zone.as_ref())?;
    let time = parts.clock.as_ref().map(Clock::judge).transpose()?;
    let offset = match parts.zone {
        Some(Zone { text, offset: Some(None) }) => {
            return Err(Refusal::new(NoteKind::DateNotRead, text, AN_OFFSET));
        }
        Some(Zone { offset: Some(offset), .. }) => offset,
        _ => None,
    };
    Ok(Stamp { text, date, time, zone: parts.zone.map(|zone| zone.text), offset })
}

impl<'a> Date<'a> {
    /// Whether day, month and year are there, whatever they say.
    fn is_whole(&self) -> bool {
        self.year.is_some() && !matches!(self.shape, Shape::Worded { day: None, .. })
    }

    fn judge(&self, zone: Option<&Zone<'_>>) -> Result<NaiveDate, Refusal<'a>> {
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
fn day_stands_first(mark: char, zone: Option<&Zone<'_>>) -> bool {
    match mark {
        '.' => true,
        '-' => zone.is_some_and(|zone| writes_day_first(zone.text)),
        _ => false,
    }
}

impl<'a> Clock<'a> {
    /// `12:05 am` is five past midnight, `12:30 pm` half past noon. `21:05 pm` says the same thing twice, and is
    /// read; `21:05 am` contradicts itself.
    fn judge(&self) -> Result<NaiveTime, Refusal<'a>> {
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

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use super::*;

    /// The stamp at the start of a field, as `label date time zone offset`, or `kind at`; `+ …` if text is left over.
    fn read(text: &str) -> String {
        let Ok((left, found)) = timestamp(text, Start::Field) else { return "none".to_string() };
        let label = found.label.map_or(String::new(), |label| format!("{label:?} "));
        let left = if left.is_empty() { String::new() } else { format!(" + {left:?}") };
        let reading = match found.reading {
            Ok(Stamp { date, time, zone, offset, .. }) => format!(
                "{date}{}{}{}",
                time.map_or(String::new(), |time| format!(" {time}")),
                zone.map_or(String::new(), |zone| format!(" {zone}")),
                offset.map_or(String::new(), |offset| format!(" {offset}")),
            ),
            Err(Refusal { kind, at, .. }) => format!("{} `{at}`", kind.name()),
        };
        format!("{label}{reading}{left}")
    }

    #[track_caller]
    fn table(rows: &[(&str, &str)]) {
        let wrong = rows.iter().filter(|(text, wanted)| read(text) != *wanted);
        let wrong: alloc::vec::Vec<_> = wrong.map(|(text, wanted)| (*text, read(text), *wanted)).collect();
        assert!(wrong.is_empty(), "text, read, wanted: {wrong:#?}");
    }

    #[test]
    fn day_month_year() {
        table(&[
            ("16 Aug 2021, 07:27 am", "2021-08-16 07:27:00"),
            ("7 May 2019, 11:59 PM", "2019-05-07 23:59:00"),
            ("3 February 2022 17:56", "2022-02-03 17:56:00"),
            ("08 APR 2025 5:24PM", "2025-04-08 17:24:00"),
            ("3rd February, 2022 | 9:05 PM", "2022-02-03 21:05:00"),
            ("3rd of February 2022 at 9.05pm", "2022-02-03 21:05:00"),
            ("16-Aug-2021 07:27", "2021-08-16 07:27:00"),
            ("16/Aug/2021 07:27:33", "2021-08-16 07:27:33"),
            ("16.Aug.2021", "2021-08-16"),
            ("16Aug2021", "2021-08-16"),
            ("16 Aug. 2021 - 7 p.m.", "2021-08-16 19:00:00"),
            ("16. August 2021, 18.35 Uhr", "2021-08-16 18:35:00"),
            ("1 Sept 2021", "2021-09-01"),
            ("1st Sept., 2021", "2021-09-01"),
            ("16\u{a0}Aug\u{a0}2021,\t07:27\u{202f}am", "2021-08-16 07:27:00"),
            ("16 AUGUST 2021 AT 0727 HRS", "2021-08-16 07:27:00"),
            ("16 Aug 2021 07:27 a.m. IST", "2021-08-16 07:27:00 IST"),
        ]);
    }

    #[test]
    fn month_day_year() {
        table(&[
            ("February 3, 2022", "2022-02-03"),
            ("Feb 3, 2022, 10:01 AM IST", "2022-02-03 10:01:00 IST"),
            ("February 3, 2022 at 4:56 p.m.", "2022-02-03 16:56:00"),
            ("Feb. 3rd 2022", "2022-02-03"),
            ("AUGUST 16, 2021 7:27AM", "2021-08-16 07:27:00"),
            ("August 16,2021", "2021-08-16"),
            ("Aug-16-2021", "2021-08-16"),
            ("Aug 16 2021 12:30 pm EDT", "2021-08-16 12:30:00 EDT"),
            ("May 5, 2021 / 7:27 AM / Eastern Time", "2021-05-05 07:27:00 + \" / Eastern Time\""),
            ("May 5, 2021 · 7:27 AM ET", "2021-05-05 07:27:00 ET"),
            ("May 5, 2021 7:27 PM Eastern Standard Time", "2021-05-05 19:27:00 Eastern Standard Time"),
            ("Feb 3 21:05:00 IST 2022", "2022-02-03 21:05:00 IST"),
            ("Thu Feb  3 21:05:00 2022", "2022-02-03 21:05:00"),
        ]);
    }

    #[test]
    fn year_first() {
        table(&[
            ("2022-02-03 21:05", "2022-02-03 21:05:00"),
            ("2022-02-03T21:05:00+05:30", "2022-02-03 21:05:00 +05:30 +05:30"),
            ("2022-02-03T21:05:00.000Z", "2022-02-03 21:05:00 Z +00:00"),
            ("2022-02-03T21:05Z", "2022-02-03 21:05:00 Z +00:00"),
            ("2022/02/03 21:05:09 -0800", "2022-02-03 21:05:09 -0800 -08:00"),
            ("2022.2.3", "2022-02-03"),
            ("20220203T210500Z", "2022-02-03 21:05:00 Z +00:00"),
            ("2022 Feb 3", "2022-02-03"),
            ("2022-Feb-03 9:05 pm", "2022-02-03 21:05:00"),
            ("2022, February 3", "2022-02-03"),
            ("20220203", "none"),
        ]);
    }

    #[test]
    fn numbers() {
        table(&[
            ("03-02-2022 21:05 IST", "2022-02-03 21:05:00 IST"),
            ("15-08-2021", "2021-08-15"),
            ("15/08/2021 07:27", "2021-08-15 07:27:00"),
            ("08/15/2021", "2021-08-15"),
            ("05/05/2021", "2021-05-05"),
            ("03.02.2022, 21:05", "2022-02-03 21:05:00"),
            ("16. 8. 2021", "2021-08-16"),
            ("06/01/2026", "date_ambiguous `06/01/2026`"),
            ("06/01/2026 10:21 IST", "date_ambiguous `06/01/2026`"),
            ("06-01-2026, 10:21", "date_ambiguous `06-01-2026`"),
            ("06-01-2026 10:21 EST", "date_ambiguous `06-01-2026`"),
        ]);
    }

    #[test]
    fn time_first_and_weekdays() {
        table(&[
            ("9:05pm, 3 Feb, 2022", "2022-02-03 21:05:00"),
            ("21:05 BST, 3 February 2022", "2022-02-03 21:05:00 BST"),
            ("9:05 PM | February 3, 2022", "2022-02-03 21:05:00"),
            ("2105 GMT, 3 February 2022", "2022-02-03 21:05:00 GMT +00:00"),
            ("21:05, Thursday 3 February 2022", "2022-02-03 21:05:00"),
            ("9.05 pm on February 3, 2022", "2022-02-03 21:05:00"),
            ("18.35 16.08.2021", "2021-08-16 18:35:00"),
            ("07:27 AM - 16/08/2021", "2021-08-16 07:27:00"),
            ("Thu, February 3 2022. 18:35 IST", "2022-02-03 18:35:00 IST"),
            ("Thursday | February 3, 2022 | 9:05 PM", "2022-02-03 21:05:00"),
            ("THURSDAY, FEBRUARY 3, 2022", "2022-02-03"),
            ("Thu. 3 Feb 2022 9 PM", "2022-02-03 21:00:00"),
            ("3 February 2022, Thursday, 9:05 PM", "2022-02-03 21:05:00"),
            ("3 February 2022 (Thu) 21:05", "2022-02-03 21:05:00"),
            ("Thu, 03 Feb 2022 21:05:00 +0530", "2022-02-03 21:05:00 +0530 +05:30"),
            ("Thu Feb 03 2022 21:05:00 GMT+0530 (India Standard Time)", "2022-02-03 21:05:00 GMT+0530 +05:30"),
        ]);
    }

    #[test]
    fn zones() {
        table(&[
            ("3 Feb 2022 | 21:05 | IST", "2022-02-03 21:05:00 IST"),
            ("3 Feb 2022 | 21:05 | ISTANBUL", "2022-02-03 21:05:00 + \" | ISTANBUL\""),
            ("3 Feb 2022 21:05 (IST)", "2022-02-03 21:05:00 IST"),
            ("3 Feb 2022 21:05 GMT+5:30", "2022-02-03 21:05:00 GMT+5:30 +05:30"),
            ("3 Feb 2022 21:05 (GMT+5:30)", "2022-02-03 21:05:00 GMT+5:30 +05:30"),
            ("3 Feb 2022 21:05 IST (GMT+5:30)", "2022-02-03 21:05:00 IST +05:30"),
            ("3 Feb 2022 21:05 UTC +05:30", "2022-02-03 21:05:00 UTC +05:30 +05:30"),
            ("3 Feb 2022 21:05, UTC−5", "2022-02-03 21:05:00 UTC−5 -05:00"),
            ("3 Feb 2022 21:05 IST (15:35 GMT)", "2022-02-03 21:05:00 IST"),
            ("0727 GMT (1527 HKT) February 3, 2022", "2022-02-03 07:27:00 GMT +00:00"),
            ("Feb 3, 2022 07:27 (Thu.) JST", "2022-02-03 07:27:00 JST"),
            ("3 Feb 2022 IST 21:05", "2022-02-03 21:05:00 IST"),
            ("3 Feb 2022 21:05 hrs IST", "2022-02-03 21:05:00 IST"),
            ("3 Feb 2022 21:05 hours", "2022-02-03 21:05:00"),
            ("3 Feb 2022 21:05 ist", "2022-02-03 21:05:00 ist"),
            ("3 Feb 2022 21:05 et al", "2022-02-03 21:05:00 + \" et al\""),
            ("3 Feb 2022 21:05 +25:00", "date_not_read `+25:00`"),
            ("3 Feb 2022 21:05 GMT+5.5", "date_not_read `GMT+5.5`"),
        ]);
    }

    #[test]
    fn labels() {
        table(&[
            ("Updated: Feb 3, 2022, 10:01 AM IST", "Updated 2022-02-03 10:01:00 IST"),
            ("Published:Thursday | February 3, 2022 | 9:05 PM", "Published 2022-02-03 21:05:00"),
            ("Posted On: 16 Aug 2021", "Published 2021-08-16"),
            ("Last modified on 16 Aug 2021", "Updated 2021-08-16"),
            ("LAST UPDATED : 16 Aug 2021", "Updated 2021-08-16"),
            ("First published: 16 Aug 2021", "Published 2021-08-16"),
            (
                "Story first published: Monday, August 16, 2021, 7:27 [IST]",
                "Published 2021-08-16 07:27:00 + \" [IST]\"",
            ),
            ("Updated At - 16 Aug 2021", "Updated 2021-08-16"),
            ("Publish Date: Mon, 16 Aug 2021 07:27 AM (IST)", "Published 2021-08-16 07:27:00 IST"),
            ("Date: 16 Aug 2021", "Published 2021-08-16"),
            ("Created: 16-08-2021 21:05 IST", "Published 2021-08-16 21:05:00 IST"),
            ("Updated / Monday, 16 Aug 2021", "Updated 2021-08-16"),
            ("Publication date 16 Aug 2021", "Published 2021-08-16"),
            ("Time of article published Aug 16, 2021", "Published 2021-08-16"),
            ("Updated | 16 Aug 2021", "Updated 2021-08-16"),
            ("Published Monday", "Published date_relative `Monday`"),
            ("Updated 5 hours ago", "Updated date_relative `5 hours ago`"),
            ("Published: some time in spring | x", "Published date_not_read `some time in spring` + \"| x\""),
            ("Updated: {{ date }}", "Updated template_unfilled `{{ date }}`"),
            ("Post 16 Aug 2021", "none"),
            ("on 16 Aug 2021", "none"),
        ]);
    }

    #[test]
    fn what_the_calendar_and_the_clock_do_not_have() {
        table(&[
            ("31 Feb 2021, 07:27 am", "no_such_day `31`"),
            ("29 Feb 2021", "no_such_day `29`"),
            ("29 Feb 2020", "2020-02-29"),
            ("0 Feb 2021", "no_such_day `0`"),
            ("31-02-2021", "no_such_day `31`"),
            ("02/31/2021", "no_such_day `31`"),
            ("13/13/2021", "no_such_day `13/13/2021`"),
            ("2021-13-05", "no_such_day `13`"),
            ("2021-02-30T07:27", "no_such_day `30`"),
            ("16 Aug 2021, 13:61 pm", "no_such_time `13:61 pm`"),
            ("16 Aug 2021, 25:00", "no_such_time `25:00`"),
            ("16 Aug 2021, 24:00", "no_such_time `24:00`"),
            ("16 Aug 2021, 7:2 am", "no_such_time `7:2 am`"),
            ("16 Aug 2021, 07:27:60", "no_such_time `07:27:60`"),
            ("16 Aug 2021, 13:05 am", "no_such_time `13:05 am`"),
            ("16 Aug 2021, 0:05 pm", "no_such_time `0:05 pm`"),
            ("16 Aug 2021, 07;27 am", "no_such_time `07;27 am`"),
            ("16 Aug 2021, 727 am", "no_such_time `727 am`"),
            ("16 Aug 2021, 07:27 xm", "no_such_time `07:27 xm`"),
            ("25:00, 16 Aug 2021", "no_such_time `25:00`"),
            ("16 Aug 2021, 07", "no_such_time `07`"),
            ("16 Aug 2021 0727", "no_such_time `0727`"),
            ("16 Aug 2021, 07:", "no_such_time `07:`"),
            ("16 Aug 2021, pm", "no_such_time `pm`"),
            ("16 Aug 2021, 07:27 p", "2021-08-16 19:27:00"),
            ("16 Aug 2021, 07:27 p | x", "2021-08-16 19:27:00 + \" | x\""),
            ("16 Aug 2021 | 5 | x", "2021-08-16 + \" | 5 | x\""),
            ("16 Aug 2021, 12:05 am", "2021-08-16 00:05:00"),
            ("16 Aug 2021, 12 noon", "2021-08-16 12:00:00"),
            ("16 Aug’ 2021", "2021-08-16"),
            ("16 Aug 2021, 12:30 pm", "2021-08-16 12:30:00"),
            ("16 Aug 2021, 21:05 PM", "2021-08-16 21:05:00"),
            ("16 Aug 2021, 0:05", "2021-08-16 00:05:00"),
        ]);
    }

    #[test]
    fn what_stays_unread() {
        table(&[
            ("16 Agu 2021, 07:27 am", "date_not_read `Agu`"),
            ("Agust 16, 2021", "date_not_read `Agust`"),
            ("16 août 2021", "date_not_read `août`"),
            ("16 Aug 21, 07:27 am", "date_not_read `21`"),
            ("16/08/21", "date_not_read `21`"),
            ("16 Aug '21", "date_not_read `21`"),
            ("16 Aug 2O21, 07:27 am", "date_not_read `2O21`"),
            ("16 Aug 20211", "date_not_read `20211`"),
            ("16 Aug 0021", "date_not_read `0021`"),
            ("16 Aug, 07:27 am", "date_not_read `16 Aug`"),
            ("Aug 2021, 07:27 am", "date_not_read `Aug 2021`"),
            ("07:27 am", "date_not_read `07:27 am`"),
            ("Thursday, 07:27 am IST", "date_not_read `Thursday, 07:27 am IST`"),
            ("5 hours ago", "date_relative `5 hours ago`"),
            ("2h ago", "date_relative `2h ago`"),
            ("about an hour ago", "date_relative `about an hour ago`"),
            ("a few minutes ago", "date_relative `a few minutes ago`"),
            ("1 day, 2 hours ago", "date_relative `1 day, 2 hours ago`"),
            ("Just now", "date_relative `Just now`"),
            ("3 hrs. ago", "date_relative `3 hrs. ago`"),
            ("2d", "date_relative `2d`"),
            ("last week", "date_relative `last week`"),
            ("Yesterday", "date_relative `Yesterday`"),
            ("Today, 07:27 am", "date_relative `Today, 07:27 am`"),
            ("{{date}}", "template_unfilled `{{date}}`"),
            ("{{date}}, 07:27 am | x", "template_unfilled `{{date}}` + \"| x\""),
            ("${date}", "template_unfilled `${date}`"),
            ("%d %b %Y", "template_unfilled `%d %b %Y`"),
            ("DD MMM YYYY, HH:mm", "template_unfilled `DD MMM YYYY, HH:mm`"),
            ("Invalid date", "template_unfilled `Invalid date`"),
            ("%DATE%", "template_unfilled `%DATE%`"),
            ("<date>", "template_unfilled `<date>`"),
            ("date", "template_unfilled `date`"),
            ("##/##/####", "template_unfilled `##/##/####`"),
            ("N/A", "template_unfilled `N/A`"),
            ("NaN", "template_unfilled `NaN`"),
        ]);
    }

    #[test]
    fn what_is_no_stamp() {
        for text in [
            "Kabul",
            "12 Angry Men",
            "5 min read",
            "3 Comments",
            "May",
            "Monday",
            "Today",
            "May Pen",
            "Updated",
            "Post",
            "On Air",
            "Top 10 of 2021",
            "24/7",
            "9-1-1",
            "",
            "@name",
            "Date Line",
            "Marching on 5 fronts",
        ] {
            assert_eq!(read(text), "none", "{text:?}");
        }
    }

    #[test]
    fn a_word_may_be_stuck_on() {
        table(&[
            ("16 Aug 2021, 07:27 amPrint", "2021-08-16 07:27:00 + \"Print\""),
            ("16 Aug 2021, 07:27 PMPrint", "2021-08-16 19:27:00 + \"Print\""),
            ("16 Aug 2021, 07:27Print", "2021-08-16 07:27:00 + \"Print\""),
            ("16 Aug 2021 07:27 ISTPrint", "2021-08-16 07:27:00 IST + \"Print\""),
            ("16 Aug 2021Print", "2021-08-16 + \"Print\""),
            ("August 16, 20217:27 AM ET", "2021-08-16 07:27:00 ET"),
            ("16 Aug 202107:27", "2021-08-16 07:27:00"),
            ("16 Aug 2021x", "date_not_read `2021x`"),
        ]);
    }

    #[test]
    fn the_text_is_the_stamp_without_its_label() {
        let (left, found) = timestamp("Posted On: Thu, 3 Feb 2022 | 9:05 PM IST Print", Start::Field).unwrap();
        assert_eq!(left, " Print");
        assert_eq!(found.reading.unwrap().text, "Thu, 3 Feb 2022 | 9:05 PM IST");
    }

    #[test]
    fn fields_that_look_like_stamps() {
        for text in [
            "around 7:27 pm",
            "the 16th of Aug 21st",
            "16//08//2021 16:20",
            "1G Aug 2021",
            "99.99.9999",
            "Lundi 16 août 2021",
            "2021年8月16日",
            "2021",
            "1629097020",
        ] {
            assert!(looks_like_stamp(text), "{text:?}");
        }
        for text in ["Kabul", "World Cup 2022", "Vol. 3, No. 4", "May", "Area 51", "10-12", "a:b", "", "éé:éé"] {
            assert!(!looks_like_stamp(text), "{text:?}");
        }
    }
}
