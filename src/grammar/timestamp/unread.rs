//! What stands where a stamp should, and gives no moment: relative times, templates, a lone time.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, digit1};
use nom::combinator::{map, opt, recognize, rest, value, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use super::blanks::{between, blanks, end_of_word, is_blank, mark_of, skip_blanks, word_of};
use super::clock::{clock, time};
use super::{A_DATE, A_DATE_BESIDE, Refusal, Stamp, fail, weekday};
use crate::error::NoteKind;
use crate::tables::stamps::is_unit_of_time;

/// `relative = [qualifier SP] 1*2(count [SP] unit [","] SP) "ago" / "just now" / day-word ["," SP ["at" SP] clock]`
///
/// `5 hours ago`, `about an hour ago`, `Today, 07:27 am`: relative to a moment that the text does not give.
pub(super) fn relative(input: &str) -> IResult<&str, Refusal<'_>> {
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
pub(super) fn step<'a>(
    list: &'static [&'static str],
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    terminated(word_of(list), blanks)
}

pub(super) fn qualifier(input: &str) -> IResult<&str, &str> {
    step(&["about", "over", "almost", "nearly", "around", "just", "some"]).parse(input)
}

/// `units = count [SP] unit [SP]`: `5 hours`, `2h`, `an hour`, `a few minutes`
pub(super) fn units(input: &str) -> IResult<&str, ()> {
    let digits = value((), (digit1, opt(char('+')), blanks));
    let words = value((), step(&["an", "few", "several", "one", "two", "three"]));
    let few = value((), (step(&["a"]), opt(step(&["few", "couple"])), opt(step(&["of"]))));
    let unit = verify(take_while1(|c: char| c.is_ascii_alphabetic()), |word: &str| is_unit_of_time(word));
    value((), (alt((digits, words, few)), unit, opt(char('.')), blanks)).parse(input)
}

/// `minutes ago`, with no count
pub(super) fn many(input: &str) -> IResult<&str, &str> {
    step(&["moments", "seconds", "minutes", "hours", "days", "weeks"]).parse(input)
}

pub(super) fn ago(input: &str) -> IResult<&str, &str> {
    step(&["ago", "back"]).parse(input)
}

/// `lone = template / [weekday between] time / weekday`, the latter up to the end of the field; a weekday alone is one
/// behind a label.
///
/// What stands at the start of a field where a date should.
pub(super) fn lone(input: &str, is_labelled: bool) -> IResult<&str, Result<Stamp<'_>, Refusal<'_>>> {
    let template = map(template, |at| Refusal::new(NoteKind::TemplateUnfilled, at, A_DATE));
    let time = terminated(recognize((opt(terminated(weekday, between)), time)), end_of_field);
    let time = map(time, |at| Refusal::new(NoteKind::DateNotRead, at, A_DATE_BESIDE));
    let day = terminated(verify(weekday, |_: &str| is_labelled), end_of_field);
    let day = map(day, |at| Refusal::new(NoteKind::DateRelative, at, A_DATE));
    map(alt((template, time, day)), Err).parse(input)
}

/// `end-of-field = [SP] ("|" / end of line)`
pub(super) fn end_of_field(input: &str) -> IResult<&str, ()> {
    if matches!(skip_blanks(input).as_bytes().first(), None | Some(b'|')) { Ok((input, ())) } else { fail(input) }
}

/// Whatever stands behind a label: the rest of its field.
pub(super) fn unread(input: &str) -> IResult<&str, Refusal<'_>> {
    let (left, at) = verify(take_while1(|c| c != '|'), |at: &str| at.contains(char::is_alphanumeric)).parse(input)?;
    let at = at.trim_end_matches(is_blank);
    Ok((left, Refusal { firm: true, ..Refusal::new(NoteKind::DateNotRead, at, A_DATE) }))
}

/// `template = "{{" … "}}" / "%" ALPHA … / placeholders / "Invalid date" / …`
///
/// `{{date}}`, `${date}`, `%B %d, %Y`, `DD MMM YYYY`. Takes the rest of the field, and gives the template alone.
pub(super) fn template(input: &str) -> IResult<&str, &str> {
    let (left, field) = take_while1(|c| c != '|')(input)?;
    let (_, at) = alt((braced, percent_braced, percents, placeholders, hashes, blunder)).parse(field)?;
    Ok((left, at.trim_end_matches(is_blank)))
}

/// `braced = open … close`, the marks of the template languages of the web.
pub(super) fn braced(input: &str) -> IResult<&str, &str> {
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
pub(super) fn percent_braced(input: &str) -> IResult<&str, &str> {
    let name = take_while_m_n(2, 40, |c: char| c.is_ascii_alphabetic() || c == '_');
    recognize(delimited(char('%'), name, char('%'))).parse(input)
}

/// `hashes = 2*"#" mark 2*"#" …`: `##/##/####`
pub(super) fn hashes(input: &str) -> IResult<&str, &str> {
    let run = (take_while_m_n(2, 4, |c| c == '#'), mark_of(&['/', '-', '.']));
    recognize((run, take_while_m_n(2, 4, |c| c == '#'), mark_of(&['/', '-', '.']), take_while1(|c| c == '#')))
        .parse(input)
}

/// `percents = 1*("%" ["-"] ALPHA / mark)`: `%d %b %Y`
pub(super) fn percents(input: &str) -> IResult<&str, &str> {
    let one = (char('%'), opt(char('-')), verify(anychar, |c: &char| c.is_ascii_alphabetic()));
    let marks = take_while(|c| is_blank(c) || matches!(c, ',' | '/' | '-' | ':' | '.'));
    recognize(verify(many0_count((one, marks)), |&found: &usize| found > 0)).parse(input)
}

/// `placeholders = 1*(DD / MMM / YYYY / HH … mark)`, two at least: `DD MMM YYYY`, `dd/mm/yyyy`
pub(super) fn placeholders(input: &str) -> IResult<&str, &str> {
    let letters = verify(take_while_m_n(2, 4, |c: char| c.is_ascii_alphabetic()), |word: &str| {
        ["dd", "mm", "mmm", "mmmm", "yy", "yyyy", "hh", "ss"].iter().any(|known| word.eq_ignore_ascii_case(known))
    });
    let marks = take_while(|c| is_blank(c) || matches!(c, ',' | '/' | '-' | ':' | '.'));
    let run = terminated(many0_count((letters, marks)), end_of_word);
    recognize(verify(run, |&found: &usize| found > 1)).parse(input)
}

/// What a program writes that was given no date (`Invalid date`, `NaN`, `undefined`), or what stands in a form for it, alone
/// in its field: `date`, `pub_date`
pub(super) fn blunder(input: &str) -> IResult<&str, &str> {
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

pub(super) fn identifier(input: &str) -> IResult<&str, &str> {
    take_while1(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))(input)
}

pub(super) fn is_name_of_date(name: &str) -> bool {
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
