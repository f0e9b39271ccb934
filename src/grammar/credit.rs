//! The photo credit.
//!
//! A credit is a label, a source, or both; a source is a few parts with marks between them. Every part must be of a kind
//! that is known, by a table or by its shape: that is what tells a credit from a caption, a subhead or a sentence.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{eof, map, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use crate::few::Few;
use crate::grammar::timestamp::is_blank;
use crate::tables::actions::is_section;
use crate::tables::agencies::is_agency;
use crate::tables::hints::{CREDIT_LABELS, NOT_AGENCIES, NOT_NAMES, may_be_of_source};
use crate::tables::letters::behind_small_letters;
use crate::tables::sources::{
    LabelWord, ends_agency, is_body, is_collection, is_desk_capitals, is_function_word, is_house, is_name_particle,
    is_neutral, label_word,
};

/// A credit line, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CreditLine<'a> {
    pub(crate) label: Option<&'a str>,
    pub(crate) agency: Option<&'a str>,
    pub(crate) person: Option<&'a str>,
}

/// Longer than any credit that was seen; most lines of a body are longer, and go no further.
const LONGEST: usize = 140;

/// A credit with its label: one anywhere in an article.
///
/// `labelled = credit / "(" credit ")" / "[" credit "]"`, `credit = label [mark] source / lone-label`
///
/// `Photo: Ana Low/AFP`, `Image Credit: IWS`, `(Photo by Ana Low on Unsplash)`, `Representational image`
pub(crate) fn labelled(line: &str) -> Option<CreditLine<'_>> {
    if line.len() > LONGEST || !may_start_label(line) {
        return None;
    }
    let inner = unbracketed(line).unwrap_or(line);
    let inner = inner.strip_suffix('.').unwrap_or(inner).trim_matches(is_blank);
    match label(inner) {
        Ok((left, label)) => source_behind(left, label),
        // `(AP Photo/Ana Low)`
        Err(_) if inner.len() < line.len() && inner.contains(is_blank) => {
            let sources = Sources::read(inner)?;
            sources.has_picture.then(|| sources.credit(None, false))
        }
        Err(_) => None,
    }
}

/// A credit without a label: one only in the slot behind the header, with a paragraph behind it.
///
/// `bare = source / "[" source "]"`, for a source that is one for sure: an agency, a collection, or a slash with names
/// about it. A name alone may be a subhead or the writer's, and is none.
///
/// `UNAMA/Ana Low`, `Ana Low/AFP`, `Getty Images`, `Ana Low for Reuters`, `Ana Low, CC-BY-SA, Wikimedia Commons`
#[inline(always)]
pub(crate) fn bare(line: &str) -> Option<CreditLine<'_>> {
    if line.len() > LONGEST || ends_openly(line) {
        return None;
    }
    if let Some(credit) = plain(line) {
        return Some(credit);
    }
    if is_prose(line) || !may_be_source(line) {
        return None;
    }
    let inner = unbracketed(line);
    let sources = Sources::read(inner.unwrap_or(line))?;
    let is_credit = sources.is_credit() || (inner.is_some() && line.starts_with('[') && sources.is_name());
    is_credit.then(|| sources.credit(None, false))
}

/// `plain = agency ["/" person]`, `agency = 2*5UPPER`, `person = name *2(SP (name / particle)) SP name`,
/// `name = capital *(letter / "-" / "'")`
///
/// `RTVK/Ana Low`, `UNAMA/Łucja Low`, `IWS`: the most common form, of an agency whether it is listed or not, and of words
/// that stand in no table. The rest of this file would read the same.
#[inline(always)]
fn plain(line: &str) -> Option<CreditLine<'_>> {
    const LONGEST_AGENCY: usize = 5;
    // So few bytes are faster looked at one by one.
    let start = line.as_bytes().get(..=LONGEST_AGENCY).unwrap_or(line.as_bytes());
    let end = start.iter().position(|b| *b == b'/').unwrap_or(line.len());
    let (agency, left) = line.split_at_checked(end)?;
    let is_plain = matches!(agency.len(), 2..=LONGEST_AGENCY)
        && agency.bytes().all(|b| b.is_ascii_uppercase())
        // A licence: `CC`.
        && !(agency.starts_with("CC") || NOT_AGENCIES.have(agency));
    if !is_plain {
        return None;
    }
    let Some(person) = left.strip_prefix('/') else {
        return left.is_empty().then_some(CreditLine { label: None, agency: Some(agency), person: None });
    };
    is_plain_person(person).then_some(CreditLine { label: None, agency: Some(agency), person: Some(person) })
}

/// `person`, as in [`plain`].
fn is_plain_person(person: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let (mut left, mut words) = (person, 0_usize);
    loop {
        let is_letter = |b: u8| NAME_LETTERS.get(usize::from(b)).copied().unwrap_or(false);
        // The first letter aside, most are small.
        let behind = behind_small_letters(left.as_bytes().get(1..).unwrap_or(&[]));
        let small = left.len().saturating_sub(behind.len());
        let more = behind.iter().position(|b| !is_letter(*b)).unwrap_or(behind.len());
        let len = if left.bytes().next().is_some_and(is_letter) { small.saturating_add(more) } else { 0 };
        let Some((word, behind)) = left.split_at_checked(len) else { return false };
        words = words.saturating_add(1);
        let is_capital = match word.as_bytes().first() {
            Some(0x80..) => word.starts_with(char::is_uppercase),
            first => first.is_some_and(u8::is_ascii_uppercase),
        };
        let is_name = is_capital && !NOT_NAMES.have(word);
        match behind.strip_prefix(' ') {
            Some(next) => {
                let is_inside = words > 1 && words < MOST_WORDS;
                let is_particle = || is_inside && word.starts_with(|c: char| c.is_ascii_lowercase());
                // `Ana Low through Tarn`, and licences: `CC BY`.
                let is_other = word.eq_ignore_ascii_case("through") || starts_with_no_case(word, "cc");
                let is_good = is_name && (words == 1 || is_inside) && !is_other;
                if !(is_good || is_particle() && is_name_particle(word)) {
                    return false;
                }
                left = next;
            }
            // Multiplication and division are the only signs among those letters.
            None => {
                return behind.is_empty()
                    && is_name
                    && words > 1
                    && (person.is_ascii()
                        || !person
                            .contains(|c| matches!(c, '×' | '÷' | '\u{1000}'..='\u{1dff}' | '\u{1f00}'..='\u{1fff}')))
                    && !NOT_NAMES.have(person)
                    && !(person.starts_with(['C', 'P'])
                        && (starts_with_no_case(person, "creative commons")
                            || starts_with_no_case(person, "public domain")));
            }
        }
    }
}

/// The bytes of a name in the plain form: the letters of ASCII, those from U+00C0 to U+024F and from U+1E00 to U+1EFF (of
/// which the first byte is that of many others too), and the marks inside names.
static NAME_LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let (mut left, mut byte): (&mut [bool], u8) = (&mut letters, 0);
    while let [is, behind @ ..] = left {
        *is = matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'\'' | 0x80..=0xbf | 0xc3..=0xc9 | 0xe1);
        byte = byte.wrapping_add(1);
        left = behind;
    }
    letters
};

/// Whether a line ends in the mark of a sentence, or in one that something should follow.
fn ends_openly(line: &str) -> bool {
    match line.as_bytes().last() {
        Some(0x80..) => line.ends_with(['…', '–', '—']),
        Some(b) => matches!(b, b'.' | b'!' | b'?' | b':' | b';' | b',' | b'-' | b'/'),
        None => true,
    }
}

/// Whether more than a few words start small: the cheap refusal, for sentences.
fn is_prose(line: &str) -> bool {
    const MOST_SMALL: usize = 5;
    let (mut small, mut before) = (0_usize, b' ');
    for b in line.bytes() {
        if before == b' ' && b.is_ascii_lowercase() {
            small = small.saturating_add(1);
            if small > MOST_SMALL {
                return true;
            }
        }
        before = b;
    }
    false
}

/// Whether something in a line may be a source that is one by itself: a slash, an address, capitals, a word of the tables.
fn may_be_source(line: &str) -> bool {
    let is_mark = |b: u8| matches!(b, b'/' | b'@' | b'.' | b'[');
    let may_be = |word: &str| {
        // `IWS`, `AB-CD`, `CC`; and `Ltd`, which may have a mark behind it.
        let capitals = word.bytes().take(2).filter(|b| b.is_ascii_uppercase() || b.is_ascii_digit()).count();
        capitals > 1
            || matches!(word.as_bytes(), [b'c' | b'C', b'c' | b'C', ..])
            || may_be_of_source(word.trim_end_matches([',', '.']))
    };
    line.bytes().any(is_mark)
        || line
            .split(|c: char| {
                is_blank(c) || matches!(c, '(' | ')' | ',' | ';' | ':' | '|' | '•' | '·' | '–' | '—' | '©')
            })
            .any(may_be)
}

/// A first word that some label starts with, or a bracket, or `©`: the cheap refusal.
fn may_start_label(line: &str) -> bool {
    match line.as_bytes().first() {
        Some(b'(' | b'[' | 0xc2) => true,
        Some(b'A'..=b'Z' | b'a'..=b'z') => {
            let end = line.bytes().position(|b| !b.is_ascii_alphabetic()).unwrap_or(line.len());
            line.get(..end).is_some_and(|word| CREDIT_LABELS.have(word) || matches!(word, "p" | "P" | "for" | "For"))
        }
        _ => false,
    }
}

/// The line without the brackets about all of it.
fn unbracketed(line: &str) -> Option<&str> {
    let inner = alt((
        delimited(char::<&str, nom::error::Error<&str>>('('), take_while1(|c| c != '(' && c != ')'), char(')')),
        delimited(char('['), take_while1(|c| c != '[' && c != ']'), char(']')),
    ));
    let (_, inner) = terminated(inner, eof).parse(line).ok()?;
    Some(inner.trim_matches(is_blank))
}

// ---------------------------------------------------------------------------------------------- labels

/// A label as read: its text, and what it asks of the source.
#[derive(Clone, Copy)]
struct Label<'a> {
    text: &'a str,
    /// It ends in a mark or in a word like `by`; if not, only a source that is known by itself makes it a label.
    is_closed: bool,
    /// A person follows: `by`.
    by: bool,
    /// It is a credit with no source at all: `Representational image`.
    is_whole: bool,
    /// A copyright sign; with a year it is rather the page's own.
    is_sign: bool,
}

/// `label = 1*6(label-word SP) [SP] [":" / "-" / "–" / "/" / "|"] / "©" / "(c)"`
///
/// `Photo:`, `Image Courtesy of`, `Pic -`, `PC :`, `File photo`, `Photo for representation only`
fn label(input: &str) -> IResult<&str, Label<'_>> {
    const MOST_WORDS: usize = 6;
    if let Ok((left, sign)) = sign(input) {
        return Ok((left, Label { text: sign, is_closed: true, by: false, is_whole: false, is_sign: true }));
    }
    if let Ok((left, text)) = for_representation(input) {
        let (left, _) = mark(left)?;
        return Ok((left, Label { text, is_closed: true, by: false, is_whole: true, is_sign: false }));
    }
    let (mut picture, mut grab, mut state, mut whole, mut last) = (false, false, false, false, LabelWord::Kind);
    let (mut left, mut end, mut by) = (input, input, false);
    for nth in 0..MOST_WORDS {
        let Ok((behind, (word, found))) = label_word_at(left) else { break };
        // `of` is the courtesy's, and no caption's: `Photo courtesy of`, but not `Photo of`.
        if word.eq_ignore_ascii_case("of") && last != LabelWord::Whole {
            break;
        }
        if nth == 0 && found == LabelWord::Giver {
            break;
        }
        match found {
            LabelWord::Picture => picture = true,
            LabelWord::Grab => grab = true,
            LabelWord::State => state = true,
            LabelWord::Whole => whole = true,
            LabelWord::Kind | LabelWord::Giver => {}
        }
        by = word.eq_ignore_ascii_case("by");
        last = found;
        end = behind;
        left = behind.trim_start_matches(is_blank);
        if behind.starts_with(':') {
            break;
        }
    }
    let text = up_to(input, end);
    if !(picture || grab || whole) {
        return fail(input);
    }
    let (left, mark) = mark(left)?;
    let giver = matches!(last, LabelWord::Giver | LabelWord::Whole);
    let is_closed = match mark {
        Some(':' | '…') => true,
        Some(_) => picture || grab || text.eq_ignore_ascii_case("pc"),
        // `Credit Suisse`: a word that is a label by itself needs its colon, `Courtesy` aside.
        None => giver && (picture || grab || starts_with_no_case(text, "courtesy")),
    };
    // `Courtesy photo`, `Representational image only`, but not `Photo file`
    let ends = matches!(last, LabelWord::Picture | LabelWord::Grab) || text.ends_with("only");
    let is_whole = mark.is_none() && ends && (grab || (picture && (state || whole)));
    if mark.is_none() && !is_closed && !picture && !is_whole {
        return fail(input);
    }
    Ok((left, Label { text, is_closed, by, is_whole, is_sign: false }))
}

/// `sign = ("©" / "(c)") [SP]`
fn sign(input: &str) -> IResult<&str, &str> {
    terminated(alt((tag("©"), tag_no_case("(c)"))), take_while(is_blank)).parse(input)
}

/// `label-word = 1*(ALPHA / "." / "-")`, as the table has them; and what follows it, blanks too.
fn label_word_at(input: &str) -> IResult<&str, (&str, LabelWord)> {
    let (behind, word) = take_while1(|c: char| c.is_ascii_alphabetic())(input)?;
    // `p.c.`
    let (behind, word) = match dotted(input) {
        Ok((longer, dotted)) if matches!(label_word(dotted), Some(LabelWord::Whole)) => (longer, dotted),
        _ => (behind, word),
    };
    match label_word(word) {
        Some(found) => Ok((behind, (word, found))),
        None => fail(input),
    }
}

fn dotted(input: &str) -> IResult<&str, &str> {
    take_while1(|c: char| c.is_ascii_alphabetic() || c == '.')(input)
}

/// `mark = [SP] (":" / "-" / "–" / "—" / "/" / "|" / "...") [SP]`
fn mark(input: &str) -> IResult<&str, Option<char>> {
    let mark = alt((terminated(char(':'), opt(one_of("-–—"))), one_of("-–—/|"), value('…', tag("..."))));
    delimited(take_while(is_blank), opt(mark), take_while(|c| is_blank(c) || c == ':')).parse(input)
}

/// `for-representation = picture [SP "used"] SP "for" SP word [SP "purpose" ["s"]] [SP "only"]`
///
/// `Image for representation`, `Photo used for illustrative purposes only`
fn for_representation(input: &str) -> IResult<&str, &str> {
    let picture = verify(word, |w: &str| label_word(w) == Some(LabelWord::Picture));
    let used = opt(preceded(blank1, alt((tag_no_case("is used"), tag_no_case("used")))));
    let what = preceded(
        blank1,
        verify(word, |w: &str| {
            starts_with_no_case(w, "represent")
                || starts_with_no_case(w, "illustrat")
                || w.eq_ignore_ascii_case("reference")
        }),
    );
    let purpose = opt(preceded(blank1, alt((tag_no_case("purposes"), tag_no_case("purpose")))));
    let only = opt(preceded(blank1, tag_no_case("only")));
    let (left, _) = (opt(picture), used, take_while(is_blank), tag_no_case("for"), what, purpose, only).parse(input)?;
    Ok((left, up_to(input, left)))
}

fn word(input: &str) -> IResult<&str, &str> {
    take_while1(|c: char| c.is_ascii_alphabetic())(input)
}

fn blank1(input: &str) -> IResult<&str, &str> {
    take_while1(is_blank)(input)
}

/// What stands behind a label.
fn source_behind<'a>(left: &'a str, label: Label<'a>) -> Option<CreditLine<'a>> {
    let none = CreditLine { label: Some(label.text), agency: None, person: None };
    if left.is_empty() {
        return label.is_whole.then_some(none);
    }
    if label.is_whole {
        // `Representational image (Photo by Ana Low)`, `File photo. Credit: AFP`: the source has a label of its own.
        let behind = left.trim_start_matches(|c| is_blank(c) || matches!(c, '.' | '(' | ',' | '|'));
        if behind.len() < left.len() {
            let inner = behind.strip_suffix(')').unwrap_or(behind);
            let (behind, by) = self::label(inner).map_or((inner, false), |(behind, label)| (behind, label.by));
            return Sources::read(behind).map(|sources| sources.credit(Some(label.text), by));
        }
    }
    let sources = Sources::read(left)?;
    let known = sources.agency.is_some() || sources.is_known;
    // `File photo PTI`, `Photo AFP`: nothing but the source tells it from `Photo Finish`.
    if !(label.is_closed || known && sources.names == 0) {
        return None;
    }
    if label.is_sign && sources.has_year && sources.agency.is_none() {
        return None;
    }
    Some(sources.credit(Some(label.text), label.by))
}

// ---------------------------------------------------------------------------------------------- sources

/// What stands between two parts of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// The start of the source.
    Start,
    Slash,
    Comma,
    Bar,
    Dash,
    Bracket,
    Via,
    For,
    On,
    By,
}

/// A part of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    /// An agency of the table.
    Agency(&'a str),
    /// An agency by its shape: capitals, or a word like *Images* at its end.
    Shape(&'a str),
    /// A platform, a collection, a licence, a state (`file`), an address.
    Neutral { is_collection: bool },
    /// An institution, a paper.
    Body,
    /// Two words or more that may be a person's name.
    Person(&'a str),
    /// One word in title case.
    Name(&'a str),
}

/// A source, taken apart.
struct Sources<'a> {
    parts: Few<(Joint, Part<'a>), 6>,
    agency: Option<&'a str>,
    /// An agency of the table, a platform or the like is among the parts.
    is_known: bool,
    /// How many parts are names: of persons, or in one word.
    names: usize,
    /// A word for the picture stands with a part: `AP Photo`.
    has_picture: bool,
    has_year: bool,
    /// An account stands among the parts: `Instagram/@analow`.
    has_handle: bool,
}

impl<'a> Sources<'a> {
    /// `source = part *(joint part)`; `None` if some part is of no known kind, for then the line is something else.
    fn read(text: &'a str) -> Option<Self> {
        let mut sources = Sources {
            parts: Few::new(),
            agency: None,
            is_known: false,
            names: 0,
            has_picture: false,
            has_year: false,
            has_handle: false,
        };
        if text.contains(['"', '“', '”', '«', '?', '!', '{', '<', '=']) {
            return None;
        }
        let (mut left, mut before) = (text, Joint::Start);
        loop {
            let (behind, part) = part_text(left);
            if !part.is_empty() {
                sources.take(before, part)?;
            }
            if behind.is_empty() {
                break;
            }
            (left, before) = joint(behind).ok()?;
        }
        let of_table = sources.parts.iter().find_map(|(_, part)| match part {
            Part::Agency(name) => Some(name),
            _ => None,
        });
        let by_shape = || {
            sources.parts.iter().find_map(|(_, part)| match part {
                Part::Shape(name) => Some(name),
                _ => None,
            })
        };
        sources.agency = of_table.or_else(by_shape);
        (!sources.parts.is_empty()).then_some(sources)
    }

    fn take(&mut self, before: Joint, text: &'a str) -> Option<()> {
        let (text, has_year) = without_year(without_courtesy(text));
        self.has_year |= has_year;
        if text.is_empty() {
            return Some(());
        }
        self.has_handle |= is_handle(text);
        let (kernel, has_picture) = without_picture(text);
        self.has_picture |= has_picture;
        let part = match part(text, false) {
            // `Getty Images`, `Tarn Images`, `UN Photo`: the word belongs to the name. But `AP Photo` is AP's.
            Some(part @ (Part::Agency(_) | Part::Neutral { .. })) => part,
            Some(part @ Part::Shape(_)) if !(is_agency(kernel) || is_acronym(kernel, 10)) || is_house(text) => part,
            Some(part) if !has_picture => part,
            _ => part(kernel, has_picture)?,
        };
        match part {
            Part::Agency(_) | Part::Neutral { .. } => self.is_known = true,
            Part::Person(_) | Part::Name(_) => self.names = self.names.saturating_add(1),
            Part::Shape(_) | Part::Body => {}
        }
        self.parts.push((before, part)).then_some(())
    }

    /// Whether the parts are a credit for sure, with no label that says so.
    fn is_credit(&self) -> bool {
        let has = |wanted: fn(&Part<'_>) -> bool| self.parts.iter().any(|(_, part)| wanted(&part));
        let joins = |wanted: Joint| self.parts.iter().any(|(joint, _)| joint == wanted);
        let person = has(|part| matches!(part, Part::Person(_)));
        let agency = has(|part| matches!(part, Part::Agency(_)));
        let shape = has(|part| matches!(part, Part::Shape(_)));
        let collection = has(|part| matches!(part, Part::Neutral { is_collection: true }));
        let neutral = has(|part| matches!(part, Part::Neutral { .. }));
        // `Ana Low | Getty Images`: of photographers' houses it is who.
        let house = has(|part| matches!(part, Part::Agency(name) if ends_in_pictures(name)));
        if self.names > 0 && (joins(Joint::Bar) || joins(Joint::Dash)) && !joins(Joint::Slash) && !(person && house) {
            // `New Delhi | PTI`, `New Delhi - PTI` are where, not who.
            return false;
        }
        let bracketed_source =
            self.parts.iter().any(|(joint, part)| joint == Joint::Bracket && !matches!(part, Part::Neutral { .. }));
        if bracketed_source {
            // `New Delhi (PTI)`
            return false;
        }
        let comma_source =
            self.parts.iter().any(|(joint, part)| joint == Joint::Comma && !matches!(part, Part::Neutral { .. }));
        if self.parts.len() == 1 {
            return match self.parts.iter().next() {
                Some((_, Part::Agency(_))) => true,
                Some((_, Part::Shape(name))) => {
                    let name = name.strip_prefix("THE ").unwrap_or(name);
                    is_acronym(name, if self.has_picture { 10 } else { 5 })
                }
                Some((_, Part::Neutral { is_collection })) => is_collection,
                _ => false,
            };
        }
        if joins(Joint::By) {
            return self.has_picture && person;
        }
        if joins(Joint::Slash) && !comma_source {
            // Names alone: `Tarn/Ana Low`, `Tarn Fund/Ana Low`. A trail of sections (`Home / World`) has none in two words.
            return agency
                || person
                || self.has_handle
                || (shape && (neutral || self.names == 0))
                // `UNICEF/UN0123/Low`
                || self.parts.iter().filter(|(_, part)| matches!(part, Part::Shape(_))).count() > 1;
        }
        if joins(Joint::Via) {
            return agency || shape || neutral;
        }
        if joins(Joint::For) {
            return person && (agency || shape || has(|part| matches!(part, Part::Body)));
        }
        if joins(Joint::On) {
            return person && collection;
        }
        if joins(Joint::Comma) {
            return !comma_source && (collection || (agency && self.names == 0) || neutral && person);
        }
        self.names == 0 && (agency || collection) || person && house
    }

    /// Whether all there is is a name: `[Ana Low]`.
    fn is_name(&self) -> bool {
        self.parts.len() == 1 && self.parts.iter().all(|(_, part)| matches!(part, Part::Person(_)))
    }

    /// The credit, with the person that the parts agree on.
    fn credit(&self, label: Option<&'a str>, by: bool) -> CreditLine<'a> {
        let mut persons = self.parts.iter().filter_map(|(joint, part)| match part {
            Part::Person(name) => Some((joint, name)),
            _ => None,
        });
        let person = match (persons.next(), persons.next()) {
            // Two names about a slash: which is the paper's, which is the photographer's?
            (Some(_), Some((Joint::Slash, _))) if self.agency.is_none() => None,
            (Some((_, name)), _) => Some(name),
            (None, _) => self.single_name(by),
        };
        CreditLine { label, agency: self.agency, person }
    }

    /// A name in one word is a person's behind `by`, and behind its agency: `Reuters/Ifeoma`.
    ///
    /// Before it, it may be where: `Kabul/PTI`.
    fn single_name(&self, by: bool) -> Option<&'a str> {
        let mut seen_agency = by;
        for (_, part) in self.parts.iter() {
            match part {
                Part::Name(name) if seen_agency => return Some(name),
                Part::Agency(_) | Part::Shape(_) => seen_agency = true,
                _ => {}
            }
        }
        None
    }
}

/// Whether an agency's name says that it deals in pictures: `Getty Images`.
fn ends_in_pictures(name: &str) -> bool {
    let last = name.rsplit(is_blank).next().unwrap_or(name);
    ["images", "photo", "photos", "pictures"].iter().any(|known| last.eq_ignore_ascii_case(known))
}

/// `joint = ("/" / "," / "|" / ";" / ":" / "–" / bracket) [SP ("via" / "for") SP] / SP ("via" / "for" / "on" / "by" / "-" / "–") SP`
fn joint(input: &str) -> IResult<&str, Joint> {
    let blank0 = || take_while(is_blank);
    // `Ana Low/for Tarn Courier`
    let link = alt((value(Joint::Via, tag_no_case("via")), value(Joint::For, tag_no_case("for"))));
    let link = opt(terminated(link, blank1));
    let marks = alt((
        value(Joint::Slash, (char('/'), take_while(|c| c == '/' || is_blank(c)))),
        value(Joint::Comma, (one_of(",;"), blank0())),
        value(Joint::Bar, (one_of("|•·"), blank0())),
        value(Joint::Bracket, (one_of("()[]"), blank0())),
        value(Joint::Dash, (one_of("–—"), blank0())),
        value(Joint::By, (char(':'), blank0())),
    ));
    let words = terminated(
        alt((
            value(Joint::Via, alt((tag_no_case("via"), tag_no_case("from"), tag_no_case("through")))),
            value(Joint::For, tag_no_case("for")),
            value(Joint::On, tag_no_case("on")),
            value(Joint::By, tag_no_case("by")),
            value(Joint::Dash, alt((tag("-"), tag("–"), tag("—")))),
        )),
        blank1,
    );
    let marks = map((marks, link), |(mark, link)| link.unwrap_or(mark));
    alt((preceded(blank0(), marks), preceded(blank1, words))).parse(input)
}

/// A first letter that some joint has: most blanks stand within a name.
fn may_join(input: &str) -> bool {
    match input.trim_start_matches(' ').as_bytes().first() {
        Some(b) => !b.is_ascii_alphanumeric() || (input.starts_with(' ') && b"vtfob".contains(&b.to_ascii_lowercase())),
        None => false,
    }
}

/// `part = 1*(any character)`, up to a joint or the end; an address (`https://…`) whole. What follows, and the part.
fn part_text(input: &str) -> (&str, &str) {
    let address = ["https://", "http://", "www."].iter().any(|start| input.starts_with(start));
    let end = if address {
        input.find(is_blank)
    } else {
        input
            .char_indices()
            .filter(|&(_, c)| {
                is_blank(c) || matches!(c, '/' | ',' | ';' | ':' | '|' | '•' | '·' | '(' | ')' | '[' | ']' | '–' | '—')
            })
            .map(|(at, _)| at)
            .find(|&at| input.get(at..).is_some_and(|rest| may_join(rest) && joint(rest).is_ok()))
    };
    let (part, behind) = input.split_at_checked(end.unwrap_or(input.len())).unwrap_or((input, ""));
    (behind, part.trim_matches(is_blank))
}

/// `Courtesy of Ana Low`: the part without the word that says no more than the label.
fn without_courtesy(text: &str) -> &str {
    match text.split_once(is_blank) {
        Some((first, behind)) if first.eq_ignore_ascii_case("courtesy") => {
            behind.strip_prefix("of ").unwrap_or(behind).trim_start_matches(is_blank)
        }
        _ => text,
    }
}

/// `Reuters 2021`, `2021 AFP`: the part without the year that a copyright has.
fn without_year(text: &str) -> (&str, bool) {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    if is_year(text) {
        return ("", true);
    }
    match (text.split_once(is_blank), text.rsplit_once(is_blank)) {
        (Some((year, name)), _) if is_year(year) => (name.trim_start_matches(is_blank), true),
        (_, Some((name, year))) if is_year(year) => (name.trim_end_matches(is_blank), true),
        _ => (text, false),
    }
}

/// `AP Photo`, `PTI file photo`, `Handout Reuters`: the part without the words for the picture.
fn without_picture(text: &str) -> (&str, bool) {
    const MOST_WORDS: usize = 3;
    let is_picture = |word: &str| {
        matches!(label_word(word), Some(LabelWord::Picture | LabelWord::Grab))
            || ["file", "handout", "pool", "video", "archive"].iter().any(|known| word.eq_ignore_ascii_case(known))
    };
    let mut kernel = text;
    let mut found = false;
    for _ in 0..MOST_WORDS {
        match kernel.rsplit_once(is_blank) {
            Some((before, last)) if is_picture(last) => kernel = before.trim_end_matches(is_blank),
            _ => break,
        }
        found = true;
    }
    if !found {
        if let Some((_, behind)) = text.split_once(is_blank).filter(|(first, _)| is_picture(first)) {
            return (behind.trim_start_matches(is_blank), true);
        }
    }
    (kernel, found)
}

/// `handle = "@" 1*(ALPHA / DIGIT / "_" / ".")`, of an account.
fn is_handle(text: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.');
    text.strip_prefix('@').is_some_and(|name| !name.is_empty() && name.bytes().all(is_letter))
}

/// The kind of a part that is no agency of the table as it stands.
fn part<'a>(text: &'a str, has_picture: bool) -> Option<Part<'a>> {
    let text = text.trim_start_matches(|c| c == '©' || is_blank(c));
    let whole = text;
    let (text, has_the) = match text.split_once(is_blank) {
        Some((the, behind)) if the.eq_ignore_ascii_case("the") && !is_agency(text) => (behind, true),
        _ => (text, false),
    };
    let mut words = text.split(is_blank).filter(|word| !word.is_empty());
    let last = text.rsplit(is_blank).next().unwrap_or("");
    let count = words.clone().count();
    if is_neutral(text) || is_licence(text) || is_address(text) {
        return Some(Part::Neutral { is_collection: is_collection(text) });
    }
    if has_picture && label_word(text).is_some() {
        return Some(Part::Neutral { is_collection: false });
    }
    if is_agency(text) {
        return Some(Part::Agency(text));
    }
    if is_house(text) || (count == 1 && is_acronym(text, 10)) {
        // *THE GAZETTE* is the name of the paper.
        return Some(Part::Shape(if has_the && !is_house(text) { whole } else { text }));
    }
    let is_title = |word: &str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let small = |word: &str| ["of", "the", "and", "for", "de", "del", "la", "&"].contains(&word);
    let first_is_title = words.clone().next().is_some_and(is_title);
    let is_worded = text.chars().all(|c| {
        c.is_alphanumeric() || is_blank(c) || matches!(c, '.' | '\'' | '’' | '-' | '&' | '‘') || !c.is_ascii()
    });
    if !first_is_title || !is_worded || count > 8 {
        return None;
    }
    if words.clone().any(is_body) || has_the {
        let all = words.all(|word| is_title(word) || small(word) || word.starts_with(|c: char| c.is_ascii_digit()));
        let is_agency = count > 1 && ends_agency(last) && !has_the;
        return all.then_some(if is_agency { Part::Shape(text) } else { Part::Body });
    }
    if count > 1 && ends_agency(last) && words.clone().all(is_title) && !words.clone().any(is_function_word) {
        return Some(Part::Shape(text));
    }
    let is_name = |word: &str| {
        is_title(word)
            && !is_function_word(word)
            && !is_section(word)
            && !word.contains(|c: char| c.is_ascii_digit())
            && !word.contains("..")
    };
    let named = words.all(|word| is_name(word) || is_name_particle(word)) && is_name(last);
    match count {
        _ if !named => None,
        // `JPL-Caltech` is no name.
        1 if text.chars().zip(text.chars().skip(1)).all(|(a, b)| !(a.is_uppercase() && b.is_uppercase())) => {
            Some(Part::Name(text))
        }
        1 => Some(Part::Body),
        2..=6 => Some(Part::Person(text)),
        _ => None,
    }
}

/// `acronym = 2*n(UPPER / DIGIT)`, a hyphen or an ampersand inside: `IWS`, `TV9`, `AB-CD`
fn is_acronym(text: &str, most_letters: usize) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    matches!(text.len(), 2..=12)
        && (2..=most_letters).contains(&letters)
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'-' | b'&'))
        && text.ends_with(|c: char| c.is_ascii_alphanumeric())
        && !is_desk_capitals(text)
}

/// `licence = "CC" … / "Creative Commons" …`: `CC BY-SA 4.0`, `cc`, `CC0`
fn is_licence(text: &str) -> bool {
    let rest = if starts_with_no_case(text, "cc") { text.get(2..) } else { None };
    let cc = rest.is_some_and(|rest| {
        rest.chars()
            .all(|c| c.is_ascii_digit() || is_blank(c) || matches!(c, '-' | '.' | '0') || "BYSANCDbysancd".contains(c))
    });
    cc || starts_with_no_case(text, "creative commons") || starts_with_no_case(text, "public domain")
}

/// `address = "@" handle / host ["/" path]`: `@analow`, `analow.example`, `https://…`
fn is_address(text: &str) -> bool {
    let host = || {
        !text.contains(is_blank)
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
            && text.rsplit_once('.').is_some_and(|(host, top)| {
                host.len() > 1 && top.len() > 1 && top.bytes().all(|b| b.is_ascii_lowercase())
            })
    };
    is_handle(text) || ["https://", "http://", "www."].iter().any(|start| text.starts_with(start)) || host()
}

fn starts_with_no_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The part of `text` before `behind`, its end.
fn up_to<'a>(text: &'a str, behind: &str) -> &'a str {
    text.get(..text.len().saturating_sub(behind.len())).unwrap_or(text).trim_end_matches(is_blank)
}

fn fail<O>(input: &str) -> IResult<&str, O> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use super::*;

    /// `label; agency; person`, what is absent as nothing.
    fn show(credit: Option<CreditLine<'_>>) -> String {
        credit.map_or("none".to_string(), |CreditLine { label, agency, person }| {
            format!("{}; {}; {}", label.unwrap_or(""), agency.unwrap_or(""), person.unwrap_or(""))
        })
    }

    #[track_caller]
    fn table(read: impl Fn(&str) -> String, rows: &[(&str, &str)]) {
        let wrong: Vec<_> = rows
            .iter()
            .map(|&(line, wanted)| (line, read(line), wanted))
            .filter(|(_, read, wanted)| read != wanted)
            .collect();
        assert!(wrong.is_empty(), "line, read, wanted: {wrong:#?}");
    }

    #[test]
    fn with_a_label() {
        table(
            |line| show(labelled(line)),
            &[
                ("Photo: Ana Low", "Photo; ; Ana Low"),
                ("Photo: Reuters", "Photo; Reuters; "),
                ("PHOTO: ANA LOW", "PHOTO; ; ANA LOW"),
                ("Photo : IWS", "Photo; IWS; "),
                ("Photo - Courtesy Twitter", "Photo; ; "),
                ("Photo: Ana Low—AP", "Photo; AP; Ana Low"),
                ("Credit...Ana Low for The Tarn Times", "Credit; ; Ana Low"),
                ("Image source, Getty Images", "Image source; Getty Images; "),
                ("Representational Photo (Express Photo by Ana Low)", "Representational Photo; ; Ana Low"),
                ("Representative image. Photo: Reuters", "Representative image; Reuters; "),
                ("Courtesy photo", "Courtesy photo; ; "),
                ("Photo courtesy of the Tarn Ministry of Works", "Photo courtesy of; ; "),
                ("Photo: Ana Low/picture alliance", "Photo; picture alliance; Ana Low"),
                ("Photo: Ana Low/AFP", "Photo; AFP; Ana Low"),
                ("Photo: AFP / Ana Low", "Photo; AFP; Ana Low"),
                ("Photo: Ana Low/ Facebook", "Photo; ; Ana Low"),
                ("Photo: Facebook", "Photo; ; "),
                ("Photo: Twitter/@analow", "Photo; ; "),
                ("Photo: Ana Low (Reuters)", "Photo; Reuters; Ana Low"),
                ("Photo: PTI (file)", "Photo; PTI; "),
                ("Photo: Ana Low, Reuters", "Photo; Reuters; Ana Low"),
                ("Photo: Ana Low - AFP", "Photo; AFP; Ana Low"),
                ("Photo: Ana Low | Getty", "Photo; Getty; Ana Low"),
                ("Photo: © Ana Low / dpa", "Photo; dpa; Ana Low"),
                ("Photo: Ana Low.", "Photo; ; Ana Low"),
                ("Photo: Tarn Relief Fund", "Photo; ; "),
                ("Photo: Ministry of Public Works", "Photo; ; "),
                ("Photo: Ana Low/The Tarn Courier", "Photo; ; Ana Low"),
                ("Photo: Special arrangement", "Photo; ; "),
                ("Photo: Ana Low and Jonas Weiss", "Photo; ; Ana Low and Jonas Weiss"),
                ("Image: Ana Low", "Image; ; Ana Low"),
                ("Image Credit: Ana Low", "Image Credit; ; Ana Low"),
                ("Image Source: Pixabay", "Image Source; ; "),
                ("Image courtesy NASA", "Image courtesy; NASA; "),
                ("Image courtesy of NASA/JPL-Caltech", "Image courtesy of; NASA; "),
                ("Image via Ana Low", "Image via; ; Ana Low"),
                ("Pic: ANI", "Pic; ANI; "),
                ("Pic-ANI", "Pic; ANI; "),
                ("PC : Ana Low", "PC; ; Ana Low"),
                ("P.C.: Ana Low", "P.C.; ; Ana Low"),
                ("Photo by Ana Low on Unsplash", "Photo by; ; Ana Low"),
                ("Photo by Ana Low/Getty Images", "Photo by; Getty Images; Ana Low"),
                ("Photo by Ifeoma", "Photo by; ; Ifeoma"),
                ("Photograph by Ana Low", "Photograph by; ; Ana Low"),
                ("Photographs: Ana Low", "Photographs; ; Ana Low"),
                ("Photo courtesy: Ana Low", "Photo courtesy; ; Ana Low"),
                ("Photo Courtesy – Ana Low", "Photo Courtesy; ; Ana Low"),
                ("Photo Credit - Ana Low", "Photo Credit; ; Ana Low"),
                ("Photo credits: Ana Low/Unsplash", "Photo credits; ; Ana Low"),
                ("Photo by Ana Low/for Tarn Daily", "Photo by; ; Ana Low"),
                ("Photo: Instagram/@ana.low", "Photo; ; "),
                ("Photo: THE GAZETTE", "Photo; THE GAZETTE; "),
                ("Credit: Ana Low", "Credit; ; Ana Low"),
                ("Courtesy: IWS", "Courtesy; IWS; "),
                ("Courtesy of Ana Low", "Courtesy of; ; Ana Low"),
                ("Photographer: Ana Low", "Photographer; ; Ana Low"),
                ("Illustration by Ana Low", "Illustration by; ; Ana Low"),
                ("(Photo: Ana Low)", "Photo; ; Ana Low"),
                ("[Photo: Ana Low/AFP]", "Photo; AFP; Ana Low"),
                ("(Photo by Ana Low/AFP via Getty Images)", "Photo by; AFP; Ana Low"),
                ("(AP Photo/Ana Low)", "; AP; Ana Low"),
                ("© Ana Low", "©; ; Ana Low"),
                ("©AFP", "©; AFP; "),
                ("© AFP 2021", "©; AFP; "),
                ("© Ana Low / Reuters", "©; Reuters; Ana Low"),
                ("Representational image", "Representational image; ; "),
                ("(Representative Image)", "Representative Image; ; "),
                ("Representational image. ", "none"),
                ("Representational Image | Pixabay", "Representational Image; ; "),
                ("Image for representation", "Image for representation; ; "),
                ("Photo used for representational purposes only", "Photo used for representational purposes only; ; "),
                ("File photo", "File photo; ; "),
                ("File Photo: Reuters", "File Photo; Reuters; "),
                ("File photo PTI", "File photo; PTI; "),
                ("Photo AFP", "Photo; AFP; "),
                ("Photo/Ana Low", "Photo; ; Ana Low"),
                ("Screengrab", "Screengrab; ; "),
                ("Screengrab: YouTube", "Screengrab; ; "),
                ("Screenshot / Twitter", "Screenshot; ; "),
                ("Video grab", "Video grab; ; "),
                ("Photo: https://tarn.example/a/b", "Photo; ; "),
                ("Photo: tarncourier.example", "Photo; ; "),
                ("Photo: Łukasz Öztan / PAP", "Photo; PAP; Łukasz Öztan"),
                ("Photo: Anneke de Witte", "Photo; ; Anneke de Witte"),
                ("Photo: J. R. O'Dannell Jr", "Photo; ; J. R. O'Dannell Jr"),
            ],
        );
    }

    #[test]
    fn labels_that_are_none() {
        for line in [
            "Photo shows the harbour of Karavel",
            "Photo of the harbour",
            "Photo: Villagers cross the river near Karavel",
            "Photo: A ferry leaves Port Ennis.",
            "Photo by photo, the archive tells a story",
            "Photo Finish",
            "Photos",
            "Photos and video",
            "Top photos",
            "Cover image",
            "Photo:",
            "Photo",
            "Photos: Karavel Under Water",
            "Image: The harbour at dawn, after the storm had passed.",
            "Image of the week: Karavel",
            "Pictures from the scene show a bridge",
            "Picture this: a harbour with no boats",
            "Credit Suisse",
            "Credit: the ministry said it would pay",
            "Courtesy calls were cancelled",
            "PC sales fell in March",
            "File photo of Ana Low",
            "File photo of the bridge at Port Ennis",
            "Screengrab of the video that Ana Low posted",
            "Stock markets fell on Monday",
            "Cover charges: who pays?",
            "Main points: a summary",
            "Lead actor: “I was there”",
            "Video: Karavel falls silent",
            "Featured: Ana Low",
            "Source: Reuters",
            "By Ana Low",
            "© 2021 The Tarn Courier",
            "© 2021 Tarn Media. All rights reserved.",
            "Photo: Ana Low said the ferry had left",
            "(PTI)",
            "(Reporting by Ana Low; editing by Jonas Weiss)",
            "(With inputs from PTI)",
            "[This story has been updated]",
            "Photo: \"Ana Low\"",
            "Top News",
            "Representational democracy is in crisis",
            "Social media: friend or foe?",
            "",
        ] {
            assert_eq!(show(labelled(line)), "none", "{line:?}");
        }
    }

    #[test]
    fn without_a_label() {
        table(
            |line| show(bare(line)),
            &[
                ("ST PHOTO: ANA LOW", "; ST; ANA LOW"),
                ("Ana Low / AFP - Getty Images", "; AFP; Ana Low"),
                ("Ana Low/EPA, via Shutterstock", "; EPA; Ana Low"),
                ("Ana Low for The New Tarn", "; ; Ana Low"),
                ("UNICEF/UN0123456/Low", "; UNICEF; Low"),
                ("Antara/Ana Low", "; Antara; Ana Low"),
                ("picture alliance/dpa", "; picture alliance; "),
                ("UNAMA/Ana Low", "; UNAMA; Ana Low"),
                ("RTVK/Ifeoma Lindholm", "; RTVK; Ifeoma Lindholm"),
                ("Ana Low/AFP", "; AFP; Ana Low"),
                ("Ana Low / for Tarn Daily", "; ; Ana Low"),
                ("Instagram/@ana_low", "; ; "),
                ("X/@minister_low", "; ; "),
                ("THE STAR/Ana Low", "; THE STAR; Ana Low"),
                ("REUTERS/Ana Low", "; REUTERS; Ana Low"),
                ("REUTERS/ANA LOW", "; REUTERS; ANA LOW"),
                ("Reuters/Ana Low/File", "; Reuters; Ana Low"),
                ("REUTERS/Ana Low//File Photo", "; REUTERS; Ana Low"),
                ("Xinhua/IANS/Ana Low", "; Xinhua; Ana Low"),
                ("Reuters/Ifeoma", "; Reuters; Ifeoma"),
                ("Kabul/PTI", "; PTI; "),
                ("IWS", "; IWS; "),
                ("AFP", "; AFP; "),
                ("Reuters", "; Reuters; "),
                ("Getty Images", "; Getty Images; "),
                ("PTI/File Photo", "; PTI; "),
                ("PTI Photo", "; PTI; "),
                ("ANI file photo", "; ANI; "),
                ("AP Photo/Ana Low", "; AP; Ana Low"),
                ("AP Photo/Ana Low, File", "; AP; Ana Low"),
                ("UN Photo/Ana Low", "; UN Photo; Ana Low"),
                ("Unicef/Ana Low", "; Unicef; Ana Low"),
                ("EPA-EFE/ANA LOW", "; EPA-EFE; ANA LOW"),
                ("Xinhua/Ana Low via Getty Images", "; Xinhua; Ana Low"),
                ("Anadolu via Getty Images", "; Anadolu; "),
                ("Ana Low via AFP", "; AFP; Ana Low"),
                ("Ana Low via Twitter", "; ; Ana Low"),
                ("Ana Low for Reuters", "; Reuters; Ana Low"),
                ("Ana Low for the Tarn Courier", "; ; Ana Low"),
                ("Ana Low / Facebook", "; ; Ana Low"),
                ("Ana Low/cc", "; ; Ana Low"),
                ("Ana Low on Unsplash", "; ; Ana Low"),
                ("Ana Low, CC-BY-SA, Wikimedia Commons", "; ; Ana Low"),
                ("Ana Low, CC BY-SA 4.0, via Wikimedia Commons", "; ; Ana Low"),
                ("Wikimedia Commons", "; ; "),
                ("Wallpaper Cave", "; ; "),
                ("Pixabay", "; ; "),
                ("Tarn Fund/Ana Low", "; ; Ana Low"),
                ("Oslin/Ana Low", "; ; Ana Low"),
                ("SOPA Images/Ana Low", "; SOPA Images; Ana Low"),
                ("Tarn Images/Ana Low", "; Tarn Images; Ana Low"),
                ("Courier photo by Ana Low", "; ; Ana Low"),
                ("[Ana Low]", "; ; Ana Low"),
                ("[AFP]", "; AFP; "),
                ("AFP - Getty Images", "; AFP; "),
                ("Pool/AFP", "; AFP; "),
                ("Handout via REUTERS", "; REUTERS; "),
                ("Twitter/@analow", "; ; "),
            ],
        );
    }

    #[test]
    fn the_plain_form_is_read_as_by_the_rest() {
        let agencies = ["UNAMA", "RTVK", "IWS", "AFP", "LIVE", "KABUL", "Ab", "A", "X", "TV", "ABCDEF", "FILE"];
        let persons = [
            "",
            "/Ana Low",
            "/Zoë Brânză",
            "/Łukasz Öztan",
            "/Tarn News",
            "/Ana",
            "/Ana Low Weiss",
            "/Ana × Low",
            "/A× Low",
            "/Getty Images",
            "/The Low",
            "/Ana low",
            "/Ana  Low",
            "/ANA LOW",
            "/",
            "/Wallpaper Cave",
            "/Ana Low/File",
            "/Ana O'Dannell",
            "/Ana Al-Low",
            "/ana Low",
            "/Ana de Low",
            "/Ana van der Low",
            "/Ana van",
            "/de Low",
            "/Ana B LOW",
            "/Ana through Low",
            "/Ana Through Low",
            "/Ana For Low",
            "/Ana By Low",
            "/Ana and Low",
            "/Ana - Low",
            "/Ana -Low",
            "/CC Low",
            "/Ccab Bad",
            "/Creative Commons Low",
            "/Public Domain Low",
            "/Ana M Low Weiss",
            "/Ana M B Low Weiss",
            "/Ana Low-",
            "/Ana File Low",
            "/The Ana Low",
            "/Ana Low Images",
            "/Ana Low Ministry",
        ];
        let mut plains = 0;
        for (agency, person) in agencies.iter().flat_map(|agency| persons.iter().map(move |person| (agency, person))) {
            plains += usize::from(agrees(&format!("{agency}{person}")));
        }
        assert!(plains > 3, "{plains}");
        // Every agency of so few letters, listed or not.
        let letters = || 'A'..='Z';
        let two: Vec<_> = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))).collect();
        for agency in two.iter().flat_map(|start| letters().map(move |c| format!("{start}{c}"))).chain(two.clone()) {
            agrees(&agency);
            agrees(&format!("{agency}/Ana Low"));
        }
    }

    /// Whether a line is in the plain form; then it must be what the rest makes of it.
    #[track_caller]
    fn agrees(line: &str) -> bool {
        let Some(credit) = plain(line) else { return false };
        let sources = Sources::read(line).unwrap();
        assert!(sources.is_credit() && !is_prose(line), "{line:?}");
        assert_eq!(credit, sources.credit(None, false), "{line:?}");
        true
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_plain_form_is_read_as_by_the_rest(
            line in "([A-Z]{1,6}|IWS|RTVK|UNAMA|REX|Getty)(/(Ana |Ó |[ČÉŁÖǅǄªßẾẞᲐᾈ][a-zễᴀᾳ᾿]{0,5} |van |de la |Cc|[A-Z][a-zéșČ×'-]{0,6} |[a-z]{1,7} |The |By |File ){0,3}([A-ZŁÉ][a-zéÉ'-]{0,7}|Press|[a-z]{1,3}))?",
        ) {
            agrees(&line);
        }
    }

    #[test]
    fn lines_that_are_no_credit() {
        for line in [
            "Ana Low",
            "KABUL/Agencies",
            "Agencies/Karavel",
            "Q&A",
            "Karavel: Ana Low",
            "By Ana Low",
            "By Ana Low, Reuters",
            "Kabul",
            "KABUL",
            "LIVE",
            "BREAKING",
            "Kabul:",
            "Kabul: NATO allies met",
            "Kabul/IBNS:",
            "KABUL, Aug 15:",
            "New Delhi (PTI)",
            "New Delhi | PTI",
            "Ana Low | PTI",
            "New Delhi, Aug 16 (PTI)",
            "NEW DELHI, PTI",
            "New Delhi - PTI",
            "Dhaka, May 10 (IANS)",
            "BEIRUT/THE HAGUE, March 7 (Reuters) -",
            "Health/Science",
            "Sports / Football",
            "Home / World / Asia",
            "Home / World News / Asia",
            "and/or",
            "He/she said it",
            "The rise/fall of Karavel",
            "Read/write access",
            "Either/or, said the mayor",
            "A day in Karavel",
            "Ferries return to Karavel",
            "Ferries Return to Karavel",
            "What we know so far",
            "“We will go on,” she said",
            "The ferry left.",
            "24/7",
            "COVID/Health",
            "Photo shows a ferry",
            "Facebook",
            "Twitter",
            "Print",
            "Key Points",
            "World News",
            "Breaking News",
            "Must See Pictures",
            "Karavel for NATO",
            "Life on Mars",
            "A vote for Reuters staff",
            "Ana Low via the back door",
            "Tarn Relief Fund",
            "Rice, Wheat and Maize",
            "Ana Low, 34",
            "- AFP",
            "AFP,",
            "AFP/",
            "/",
            "//",
            "[]",
            "()",
            "[Updated]",
            "",
        ] {
            assert_eq!(show(bare(line)), "none", "{line:?}");
        }
    }

    #[test]
    fn hostile_lines() {
        let line = "(Photo: Xinhua/Añá Low via Getty, CC-BY © 2021)";
        for (at, _) in line.char_indices() {
            for letter in ["é", "\u{a0}", "漢", "\u{1F600}", "/", "\u{301}", "(", "©", "]", ":"] {
                let (before, behind) = line.split_at(at);
                for text in [
                    format!("{before}{letter}{behind}"),
                    format!("{before}{letter}"),
                    format!("{letter}{behind}"),
                    format!("Photo: {letter}{behind}"),
                ] {
                    let _ = (labelled(&text), bare(&text));
                }
            }
        }
        for unit in ["/", "Photo ", "Photo: ", "A/", "A via ", "(", "é/", "a", " ", ",", "© "] {
            for length in [1, 10, 70, 139, 100_000] {
                let text = unit.repeat(length);
                let _ = (labelled(&text), bare(&text));
            }
        }
    }
}
