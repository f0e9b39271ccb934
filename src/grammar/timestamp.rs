//! Timestamps.
//!
//! A stamp is read in two steps. The grammar takes it for what it looks like, digits and words; then the calendar and
//! the clock judge it. So `31 Feb 2021, 07:27 am` is known for a stamp, whose day does not exist.

mod blanks;
mod clock;
mod date;
mod unread;
mod zone;

use chrono::{FixedOffset, NaiveDate, NaiveTime};
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::{consumed, map, opt, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use self::blanks::{between, blanks, end_of_word};
pub(crate) use self::blanks::{is_blank, trim_blanks, trim_blanks_end};
use self::clock::{Clock, odd_time, time};
use self::date::{Date, date, year_digits};
use self::unread::{lone, relative, unread};
use self::zone::{Zone, zone_word};
use crate::error::NoteKind;
use crate::tables::hints::STAMP_STARTS;
use crate::tables::months::{is_weekday, month as month_number};
use crate::tables::stamps::{LabelWord, label_word, starts_relative, starts_template};

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
    let (left, _) = take_while(|c| is_blank(c) || matches!(c, ':' | '|' | ',' | '.'))(left)?;
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
