//! The dateline.

use memchr::memmem;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n};
use nom::character::complete::{anychar, char, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, success, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use crate::error::{Faults, NoteKind};
use crate::few::Few;
use crate::model::Evidence;
use crate::tables::{agencies, desk, places, regions, reporting};

/// A dateline, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DatelineParts<'a> {
    /// From the first letter through the closer (and the note on agencies, if nothing closes it).
    pub(crate) text: &'a str,
    pub(crate) places: Few<&'a str, 4>,
    pub(crate) region: Option<&'a str>,
    /// As it stands: `Aug. 16`.
    pub(crate) date: Option<&'a str>,
    pub(crate) agencies: Few<&'a str, 4>,
    pub(crate) evidence: Evidence,
}

/// What the line alone does not tell.
pub(crate) struct Context<'a> {
    /// The article has a header with a bar.
    pub(crate) has_header: bool,
    /// Whether the caller knows a place of that name.
    pub(crate) is_known_place: &'a dyn Fn(&str) -> bool,
    /// The text behind the first paragraph.
    pub(crate) later: &'a str,
}

/// No dateline is longer, in bytes: it bounds the work on a line of any length.
const LONGEST: usize = 240;

/// How far ahead, in bytes, a label is looked for. An interviewer is back within a few answers,
/// and to search whole articles would cost more than everything else in this module.
const LATER: usize = 4096;

/// More segments than this between slashes are no list of places and agencies.
const MOST_SEGMENTS: usize = 8;

/// Reads the dateline at the start of the first paragraph; the paragraph's text is what follows it, without blanks.
///
/// A dateline with nothing behind it is none: it stands at the start of a text.
///
/// The grammar below finds the parts by their shape. Shape alone is not enough, so what it found is then
/// weighed: which evidence there is, and whether the words can be a place's at all.
pub(crate) fn dateline<'a>(line: &'a str, context: &Context<'_>, faults: &mut Faults<'a>) -> Option<DatelineParts<'a>> {
    let head = start_of(line, LONGEST);
    let (rest, mut shape) = shape(head).ok()?;
    let mut rest = line.get(head.len().saturating_sub(rest.len())..)?;
    if shape.segments.is_empty()
        && shape.closer.is_some_and(Closer::is_dash)
        && let Some((place, behind)) = place_behind_credit(rest.trim_start_matches(is_blank))
    {
        // `(ANSA) - ROME, FEB 3 -`: what stood before was only the credit.
        shape = Shape { segments: place.segments, region: place.region, date: place.date, ..shape };
        rest = line.get(line.len().saturating_sub(behind.len())..)?;
    }
    let text = line.get(..line.len().saturating_sub(rest.len()))?.trim_end_matches(is_blank);
    weigh(&shape, text, rest.trim_matches(is_blank), context, faults)
}

// ---------------------------------------------------------------------------------------------
// The grammar: what the parts of a dateline look like.

/// What ends a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closer {
    Colon,
    /// A dash of any length. A hyphen between two letters or digits is none.
    Dash,
    /// An underscore, as old terminals put for a dash; only behind an agency.
    Underscore,
    Stop,
    /// The second of two slashes around an agency or behind it.
    Slash,
}

impl Closer {
    fn is_dash(self) -> bool {
        matches!(self, Self::Dash | Self::Underscore)
    }
}

/// How surely a name is an agency's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    None,
    /// It stands where an agency would stand: `KABUL (Pajwar) —`.
    Position,
    /// It looks like one: `(KTXL)`, `/IWS`, `(Web Desk)`.
    Shape,
    /// The table has it.
    Listed,
}

/// What stands around a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Comma,
    Parentheses,
    Brackets,
}

/// A dateline by its shape, not yet weighed.
#[derive(Clone, Copy, Debug)]
struct Shape<'a> {
    /// What stands between slashes at the start: places and agencies.
    segments: Few<&'a str, MOST_SEGMENTS>,
    region: Option<(&'a str, Mark)>,
    date: Option<&'a str>,
    /// The date stands before the places.
    date_first: bool,
    sources: Few<&'a str, 4>,
    trust: Trust,
    /// Whether the last part was an agency's.
    ends_in_source: bool,
    /// A note in parentheses that is neither region nor agency was met, or a part came twice.
    unsound: bool,
    closer: Option<Closer>,
}

impl<'a> Shape<'a> {
    const EMPTY: Self = Self {
        segments: Few::new(),
        region: None,
        date: None,
        date_first: false,
        sources: Few::new(),
        trust: Trust::None,
        ends_in_source: false,
        unsound: false,
        closer: None,
    };

    fn with(mut self, part: Part<'a>) -> Self {
        self.ends_in_source = false;
        match part {
            Part::Date(date) if self.date.is_none() => self.date = Some(date),
            Part::Date(_) => self.unsound = true,
            Part::Source(source) => self.add(source, if is_listed(source) { Trust::Listed } else { Trust::Shape }),
            Part::Region(region) => self.add_region(region, Mark::Comma),
            Part::Bracketed(region) => self.add_region(region, Mark::Brackets),
            Part::Note(note) => match sources(note) {
                Some((found, Trust::Listed)) => found.iter().for_each(|source| self.add(source, Trust::Listed)),
                _ if regions::is_region(note) && !desk::is_other_abbreviation(note) => {
                    self.add_region(note, Mark::Parentheses)
                }
                _ if date(note).is_ok_and(|(rest, _)| rest.is_empty()) && self.date.is_none() => self.date = Some(note),
                Some((found, trust)) => found.iter().for_each(|source| self.add(source, trust)),
                None => self.unsound = true,
            },
        }
        self
    }

    fn add(&mut self, source: &'a str, trust: Trust) {
        self.unsound |= !self.sources.push(source);
        self.trust = self.trust.max(trust);
        self.ends_in_source = true;
    }

    /// The first region counts, the one next to the place: `Kochi (Kerala) [India]`.
    fn add_region(&mut self, region: &'a str, mark: Mark) {
        self.region = self.region.or(Some((region, mark)));
    }
}

/// A part behind the places.
#[derive(Clone, Copy, Debug)]
enum Part<'a> {
    Region(&'a str),
    Bracketed(&'a str),
    Date(&'a str),
    Note(&'a str),
    Source(&'a str),
}

/// `shape = (note / date ["," segments] / segments) *part [closer]`
///
/// `KABUL, Afghanistan, Aug. 16 (AP) —`, `Aug 16 (Reuters) -`, `(Reuters) -`, `3 February 2022, GENEVA –`
fn shape(input: &str) -> IResult<&str, Shape<'_>> {
    let start = alt((
        map(note, |found| Shape::EMPTY.with(Part::Note(found))),
        map(pair(date, opt(preceded((blanks, char(','), blanks), segments))), |(date, segments)| Shape {
            segments: segments.unwrap_or_default(),
            date_first: true,
            ..Shape::EMPTY.with(Part::Date(date))
        }),
        map(segments, |segments| Shape { segments, ..Shape::EMPTY }),
    ));
    closed(start).parse(input)
}

/// `closed = start *part [closer]`
fn closed<'a>(
    start: impl Parser<&'a str, Output = Shape<'a>, Error = nom::error::Error<&'a str>>,
) -> impl Parser<&'a str, Output = Shape<'a>, Error = nom::error::Error<&'a str>> {
    start.flat_map(|start| fold_many_m_n(0, 8, part, move || start, Shape::with)).and(opt(closer)).map(
        |(shape, closer)| Shape {
            closer: closer
                .filter(|&(closer, tight)| shape.ends_in_source || !tight || closer != Closer::Dash)
                .map(|(closer, _)| closer),
            ..shape
        },
    )
}

/// `segments = segment *7(slash segment)`; `slash = *blank "/" *blank`
///
/// `BEIRUT/THE HAGUE`, `Beijing/Xinhua/UNI`
fn segments(input: &str) -> IResult<&str, Few<&str, MOST_SEGMENTS>> {
    let more = |first| {
        let most = MOST_SEGMENTS.saturating_sub(1);
        fold_many_m_n(0, most, preceded(slash, segment), move || and(Few::new(), first), and)
    };
    segment.flat_map(more).parse(input)
}

fn and<'a>(mut list: Few<&'a str, MOST_SEGMENTS>, next: &'a str) -> Few<&'a str, MOST_SEGMENTS> {
    let _ = list.push(next);
    list
}

/// `slash = *blank "/" *blank`
fn slash(input: &str) -> IResult<&str, char> {
    delimited(blanks, char('/'), blanks).parse(input)
}

/// `segment = name ["/" river] / small-agency`
///
/// `Frankfurt/Main` is one place. An agency may spell itself small: `Berlin/dpa`.
fn segment(input: &str) -> IResult<&str, &str> {
    let river = pair(char('/'), verify(word, |word: &str| places::is_river(word)));
    let small = verify(take_while_m_n(2, 6, |c: char| c.is_ascii_lowercase()), |word: &str| agencies::is_agency(word));
    alt((recognize(pair(name, opt(river))), terminated(small, not(satisfy(char::is_alphanumeric))))).parse(input)
}

/// `name = [small] word *7(SP *2(particle SP) word)`; a date ends it
///
/// `Port-au-Prince`, `RIO DE JANEIRO`, `Khan al-Ahmar`, `WASHINGTON D.C.`
fn name(input: &str) -> IResult<&str, &str> {
    let more = (blank, not(date), fold_many_m_n(0, 2, pair(particle, blank), || (), |(), _| ()), word);
    recognize((not(date), word, fold_many_m_n(0, 7, more, || (), |(), _| ()))).parse(input)
}

/// `particle = "de" / "of" / "and" / …`: a small word inside a name
fn particle(input: &str) -> IResult<&str, &str> {
    verify(take_while_m_n(1, 5, char::is_alphabetic), |word: &str| is_particle(word)).parse(input)
}

/// `word = [article] upper *(letter / mark inside)`; `mark = "'" / "-" / "."`
///
/// A dot ends a word only behind a single letter or the short form of *saint* and its like: `D.C.`, `St.`.
fn word(input: &str) -> IResult<&str, &str> {
    let article =
        (take_while_m_n(0, 3, |c: char| c.is_ascii_lowercase()), one_of("-'’"), peek(satisfy(char::is_uppercase)));
    let letters = recognize((satisfy(char::is_uppercase), take_while(is_letter)));
    // Behind a dot inside a word only the next of its initials may follow: `Kabul.Then` is two sentences.
    let inner_dot = (char('.'), peek(satisfy(char::is_uppercase)), take_while(is_letter));
    let inner_mark = (one_of("-'’‘ʼ`‑"), peek(satisfy(is_letter)), take_while(is_letter));
    let (rest, short) = recognize((opt(article), letters)).parse(input)?;
    let (rest, _) = if short.chars().count() <= 2 {
        fold_many_m_n(0, 5, recognize(inner_dot), || (), |(), _| ()).parse(rest)?
    } else {
        (rest, ())
    };
    let (rest, ()) = fold_many_m_n(0, 5, recognize(inner_mark), || (), |(), _| ()).parse(rest)?;
    let word = input.get(..input.len().saturating_sub(rest.len())).unwrap_or("");
    match rest.strip_prefix('.') {
        Some(behind) if takes_dot(word) => {
            Ok((behind, input.get(..input.len().saturating_sub(behind.len())).unwrap_or(word)))
        }
        _ => Ok((rest, word)),
    }
}

/// `part = gap date / dash date &dash / [gap] note / joint note / [SP] "[" region "]" / [gap] "/" source / gap source / "," region`
///
/// `KARAVEL — Aug. 16, 2021 —` has its date between two dashes.
fn part(input: &str) -> IResult<&str, Part<'_>> {
    alt((
        map(preceded(alt((recognize(slash), gap)), date), Part::Date),
        map(preceded((blanks, dashes, blanks), terminated(date, peek((blanks, dashes)))), Part::Date),
        map(preceded(alt((joint, gap, blanks)), note), Part::Note),
        map(preceded(blanks, bracketed), Part::Bracketed),
        map(preceded((alt((gap, success(""))), slash), source), Part::Source),
        map(preceded(gap, verify(source, |source: &str| is_listed(source))), Part::Source),
        map(preceded((blanks, char(','), blanks), region), Part::Region),
    ))
    .parse(input)
}

/// `gap = *blank ("," / "." / "|") *blank / SP`
fn gap(input: &str) -> IResult<&str, &str> {
    alt((recognize((blanks, one_of(",.|"), blanks)), blank)).parse(input)
}

/// `joint = *blank dash *blank`, only before the agency that the dash is to lead to
///
/// `PORT ENNIS--(BUSINESS WIRE)--`
fn joint(input: &str) -> IResult<&str, &str> {
    let agency = verify(note, |found: &str| sources(found).is_some_and(|(_, trust)| trust >= Trust::Shape));
    recognize((blanks, dashes, blanks, peek(agency))).parse(input)
}

/// `note = "(" 1*60(any but parentheses) ")"`
fn note(input: &str) -> IResult<&str, &str> {
    let inside = take_while_m_n(1, 60, |c| !matches!(c, '(' | ')'));
    map(delimited(char('('), inside, char(')')), |text: &str| text.trim_matches(is_blank)).parse(input)
}

/// `"[" region "]"`
fn bracketed(input: &str) -> IResult<&str, &str> {
    delimited(pair(char('['), blanks), region, pair(blanks, char(']'))).parse(input)
}

/// `region = region-name *("," region-name)`
///
/// `Afghanistan`, `Wis.`, `northern Nigeria`, `Oklahoma, USA`
fn region(input: &str) -> IResult<&str, &str> {
    let more = preceded((blanks, char(','), blanks), region_name);
    recognize(pair(region_name, fold_many_m_n(0, 2, more, || (), |(), _| ()))).parse(input)
}

/// `region-name = [narrowing SP] region-word *3(SP *2(particle SP) region-word)`, no date and no agency
fn region_name(input: &str) -> IResult<&str, &str> {
    let narrowing = verify(take_while_m_n(4, 20, |c: char| c.is_ascii_lowercase() || c == '-'), |word: &str| {
        regions::narrows(word)
    });
    let more = (blank, not(date), fold_many_m_n(0, 2, pair(particle, blank), || (), |(), _| ()), region_word);
    let words = recognize((opt(pair(narrowing, blank)), region_word, fold_many_m_n(0, 3, more, || (), |(), _| ())));
    preceded(not(date), verify(words, |words: &str| !agencies::is_agency(words))).parse(input)
}

/// `region-word = word ["."]`: a short word may be an abbreviation
fn region_word(input: &str) -> IResult<&str, &str> {
    let short = verify(word, |word: &str| word.chars().count() <= 5);
    alt((recognize(terminated(short, char('.'))), word)).parse(input)
}

/// `source = word *3(SP word)`, listed, or a word of 2 to 5 capitals
fn source(input: &str) -> IResult<&str, &str> {
    let more = pair(blank, word);
    let words = recognize(pair(word, fold_many_m_n(0, 3, more, || (), |(), _| ())));
    let small = take_while_m_n(2, 6, |c: char| c.is_ascii_lowercase());
    alt((
        verify(words, |source: &str| is_listed(source)),
        verify(word, |source: &str| is_listed(source) || has_agency_shape(source)),
        verify(small, |source: &str| agencies::is_agency(source)),
    ))
    .parse(input)
}

/// `closer = *blank [","] *blank ["/"] *blank (["."] dash / ":" [dash] / "." SP / …)`
///
/// With it: whether a lone hyphen stands close against what is before and behind it.
fn closer(input: &str) -> IResult<&str, (Closer, bool)> {
    let (rest, before) = recognize((blanks, opt(char(',')), blanks)).parse(input)?;
    let (rest, slash) = opt(terminated(char('/'), blanks)).parse(rest)?;
    let dash = map((opt(char('.')), dashes, peek(opt(anychar))), |(_, dash, next)| {
        (Closer::Dash, dash == "-" && before.is_empty() && next.is_some_and(char::is_alphanumeric))
    });
    let colon = (
        take_while_m_n(1, 2, |c| c == ':'),
        opt(pair(blanks, dashes)),
        not(satisfy(|c| c.is_ascii_digit() || c == '/')),
    );
    let stop = pair(char('.'), peek(satisfy(is_blank)));
    alt((
        dash,
        map(colon, |_| (Closer::Colon, false)),
        map(char('_'), |_| (Closer::Underscore, false)),
        map(stop, |_| (Closer::Stop, false)),
        verify(success((Closer::Slash, false)), |_| slash.is_some()),
    ))
    .parse(rest)
}

/// `dashes = 1*4("—" / "–" / "-" / "―")`
fn dashes(input: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 4, |c| matches!(c, '—' | '–' | '-' | '―' | '‒' | '−')).parse(input)
}

/// `date = [weekday [","] SP] (month day / day month) [[","] year] / weekday / numeric`
///
/// `Aug. 16`, `16 Aug`, `Thursday, February 3, 2022`, `3rd February, 2022`, `16/08/2021`. It is kept as it
/// stands, so it is only recognised here, not counted out; a month and a day that months have are enough.
fn date(input: &str) -> IResult<&str, &str> {
    let first = input.chars().next();
    if !first.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_alphabetic()) {
        return Err(nom::Err::Error(nom::error::make_error(input, nom::error::ErrorKind::Digit)));
    }
    let month_day = (month, blanks, day);
    let day_month = (day, blanks, month);
    let dated = recognize(pair(
        alt((recognize(month_day), recognize(day_month))),
        opt(preceded(opt((blanks, char(','))), preceded(blanks, year))),
    ));
    let with_weekday = recognize((opt((weekday, opt(char('.')), opt(char(',')), blanks)), dated));
    alt((with_weekday, numeric_date, weekday_alone)).parse(input)
}

/// A weekday before what may close a dateline or name an agency: `KARAVEL, Monday —`
fn weekday_alone(input: &str) -> IResult<&str, &str> {
    terminated(weekday, peek((blanks, one_of("(—–-:/")))).parse(input)
}

fn weekday(input: &str) -> IResult<&str, &str> {
    verify(take_while_m_n(3, 9, |c: char| c.is_ascii_alphabetic()), |word: &str| desk::is_weekday(word)).parse(input)
}

/// `month = 3*9ALPHA ["."]`, a month's name or short form, in any case
fn month(input: &str) -> IResult<&str, &str> {
    let name = verify(take_while_m_n(3, 9, |c: char| c.is_ascii_alphabetic()), |word: &str| desk::is_month(word));
    terminated(name, opt(char('.'))).parse(input)
}

/// `day = 1*2DIGIT ["st" / "nd" / "rd" / "th"]`, 1 to 31
fn day(input: &str) -> IResult<&str, &str> {
    let number = verify(take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), |day: &str| {
        day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
    });
    let suffix = alt((tag("st"), tag("nd"), tag("rd"), tag("th")));
    terminated(number, pair(opt(suffix), not(satisfy(|c| c.is_ascii_digit())))).parse(input)
}

/// `year = ("19" / "20") 2DIGIT`
fn year(input: &str) -> IResult<&str, &str> {
    let digits = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    terminated(
        verify(digits, |year: &str| year.starts_with("19") || year.starts_with("20")),
        not(satisfy(char::is_alphanumeric)),
    )
    .parse(input)
}

/// `numeric-date = 1*4DIGIT ("/" / "-" / ".") 1*2DIGIT the-same 2*4DIGIT`
fn numeric_date(input: &str) -> IResult<&str, &str> {
    let digits = |least, most| take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    let mark = || one_of("/-.");
    recognize((digits(1, 4), mark(), digits(1, 2), mark(), digits(2, 4), not(satisfy(char::is_alphanumeric))))
        .parse(input)
}

/// `SP`: one or more blanks
fn blank(input: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 4, is_blank).parse(input)
}

/// `*blank`
fn blanks(input: &str) -> IResult<&str, &str> {
    take_while_m_n(0, 4, is_blank).parse(input)
}

/// A place behind a credit: `ROME, FEB 3 -` of `(ANSA) - ROME, FEB 3 -`. In capitals, for a sentence may begin there.
fn place_behind_credit(input: &str) -> Option<(Shape<'_>, &str)> {
    let start = map(segments, |segments| Shape { segments, ..Shape::EMPTY });
    let (rest, shape) = closed(start).parse(start_of(input, LONGEST)).ok()?;
    let in_capitals = shape.segments.iter().all(|place| is_capitals(place) && could_be_place(place));
    let known = shape.date.is_some() || shape.segments.iter().any(places::is_city);
    let good = in_capitals && known && !shape.unsound && shape.trust == Trust::None;
    (good && shape.closer.is_some()).then_some(())?;
    let read = start_of(input, LONGEST).len().saturating_sub(rest.len());
    Some((shape, input.get(read..)?))
}

// ---------------------------------------------------------------------------------------------
// Letters and words.

/// A blank of wire copy: space, tab, no-break space.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}')
}

/// A letter, or an accent that stands as a character of its own.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

/// At most `most` bytes from the start of `text`, whole characters.
fn start_of(text: &str, most: usize) -> &str {
    (0..4).find_map(|less| text.get(..most.saturating_sub(less))).unwrap_or(text)
}

/// Small words inside names, in the languages whose places stand in English copy.
fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 42] = [
        "of", "the", "and", "de", "del", "la", "al", "da", "do", "dos", "das", "di", "du", "des", "le", "les", "los",
        "las", "el", "y", "e", "i", "en", "em", "sur", "sous", "am", "an", "der", "den", "im", "bei", "ob", "aan",
        "van", "on", "upon", "in", "by", "to", "near", "ul",
    ];
    PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
}

/// Whether a dot behind `word` is part of it: initials, and the short forms that place names begin with.
fn takes_dot(word: &str) -> bool {
    const SHORT: [&str; 9] = ["st", "ste", "mt", "ft", "pt", "sta", "sto", "pto", "cd"];
    let last = word.rsplit(['.', '-']).next().unwrap_or(word);
    last.chars().count() == 1 || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Whether a name is in capitals: two at least, small letters only as in `McALLEN` and `PORT-au-PRINCE`.
fn is_capitals(name: &str) -> bool {
    let (mut capitals, mut small) = (0_usize, 0_usize);
    let words = name.split(is_blank).filter(|word| !(is_particle(word) && word.chars().all(char::is_lowercase)));
    for c in words.flat_map(str::chars) {
        if c.is_uppercase() {
            capitals = capitals.saturating_add(1);
        } else if c.is_lowercase() {
            small = small.saturating_add(1);
        }
    }
    capitals >= 2 && small.saturating_mul(3) <= capitals
}

/// Whether `name` is an agency by its shape: 2 to 5 capitals.
fn has_agency_shape(name: &str) -> bool {
    (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase()) && !desk::is_other_abbreviation(name)
}

/// Whether `name` is an agency in the table, or one of its services: `Reuters Health`, `ANSA-AFP`.
fn is_listed(name: &str) -> bool {
    agencies::is_agency(name)
        || (name.contains([' ', '-', '\u{a0}'])
            && name.split(|c| is_blank(c) || c == '-').filter(|word| word.len() > 1).any(agencies::is_agency))
}

/// The sources in a note, `AFP/dpa`, `AP and Reuters`, and how surely they are such; `None` if it names none.
///
/// Beside a known agency what is no source by itself is one of its services: `dpa/lnw`.
fn sources(note: &str) -> Option<(Few<&str, 4>, Trust)> {
    let parts = || {
        note.split(['/', ',', '&', ';']).flat_map(|part| part.split(" and ")).map(|part| part.trim_matches(is_blank))
    };
    let best = parts().take(8).filter_map(source_trust).max()?;
    let mut found = Few::new();
    for part in parts() {
        match source_trust(part) {
            Some(_) if !found.push(part) => return None,
            None if best < Trust::Listed => return None,
            _ => {}
        }
    }
    Some((found, best))
}

/// How surely `name`, in parentheses, is a source; `None` if it is none.
fn source_trust(name: &str) -> Option<Trust> {
    if is_listed(name) {
        return Some(Trust::Listed);
    }
    let first = name.chars().next().filter(|c| c.is_uppercase() || c.is_ascii_digit())?;
    let words = || name.split(is_blank).filter(|word| !word.is_empty());
    let last = words().last().unwrap_or(name);
    let alone = words().nth(1).is_none();
    if name.strip_prefix(first).is_none_or(|rest| rest.is_empty() || rest.starts_with(['-', '.']))
        || !name.contains(char::is_uppercase)
        || words().any(desk::is_other_abbreviation)
        || name.contains(['"', '“', '?', '!', ':', '%', '$', '='])
    {
        // `(D)`, `(R-Wis.)`: a party, not a source.
        return None;
    }
    let capitals = |word: &str| !word.contains(char::is_lowercase);
    if desk::is_source_ending(last) {
        Some(Trust::Shape)
    } else if words().all(capitals) && words().count() <= 3 && name.len() > 1 && !words().all(desk::is_label) {
        // `KTXL`, `FOX 5`, `BUSINESS WIRE`
        Some(if alone && name.len() > 8 { Trust::Position } else { Trust::Shape })
    } else if words().all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        && words().count() <= 4
    {
        Some(Trust::Position)
    } else {
        None
    }
}

// ---------------------------------------------------------------------------------------------
// The weighing: what a shape stands on.

/// What the text behind a dateline begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follows {
    /// A capital, a digit, a mark: a sentence may begin here.
    Sentence,
    /// A small letter: what stood before was the beginning of it.
    Continuation,
}

impl Follows {
    fn of(text: &str) -> Self {
        let small = text.starts_with(char::is_lowercase);
        // `al-Noor said`, `iPads are`
        let named = || word(text).is_ok() || text.chars().nth(1).is_some_and(char::is_uppercase);
        if small && !named() { Self::Continuation } else { Self::Sentence }
    }
}

/// Decides whether `shape`, which reads `text` and is followed by `rest`, is a dateline.
fn weigh<'a>(
    shape: &Shape<'a>,
    text: &'a str,
    rest: &'a str,
    context: &Context<'_>,
    faults: &mut Faults<'a>,
) -> Option<DatelineParts<'a>> {
    let mut found = Names::default();
    let mut trust = shape.trust;
    for segment in shape.segments.iter() {
        trust = trust.max(found.add_segment(segment));
    }
    for source in shape.sources.iter() {
        found.overfull |= !found.agencies.push(source);
    }
    let mut region = shape.region;
    if let Some((place, Mark::Comma)) = region
        && found.places.is_empty()
    {
        // `AFP, KARAVEL —`
        found.add_place(place);
        region = None;
    } else if let Some((name, Mark::Comma)) = region
        && has_agency_shape(name)
        && !regions::is_region(name)
        && !found.all_capitals()
    {
        // `Karavel, IWS –`
        found.overfull |= !found.agencies.push(name);
        trust = trust.max(Trust::Shape);
        region = None;
    } else if region.is_none() {
        region = found.split_region();
    }
    if rest.is_empty() || shape.unsound || (found.places.is_empty() && found.agencies.is_empty()) {
        return None;
    }
    let weighed = Weighed { shape, found: &found, trust, region, follows: Follows::of(rest), rest };
    let evidence = match weighed.evidence(context) {
        Verdict::Taken(evidence) if !found.overfull => evidence,
        Verdict::Taken(_) | Verdict::Doubted => {
            let expected = "evidence for a dateline: an agency, a date, a region or a known place";
            faults.report(NoteKind::DatelineNotTaken, text, expected);
            return None;
        }
        Verdict::Refused => return None,
    };
    Some(DatelineParts {
        text,
        places: found.places,
        region: region.map(|(region, _)| region),
        date: shape.date,
        agencies: found.agencies,
        evidence,
    })
}

/// The places and the agencies of a dateline.
#[derive(Clone, Copy, Debug, Default)]
struct Names<'a> {
    places: Few<&'a str, 4>,
    agencies: Few<&'a str, 4>,
    /// There are more than there is room for.
    overfull: bool,
}

impl<'a> Names<'a> {
    /// Adds what stood between slashes. Behind a place in Title Case capitals are an agency by their shape,
    /// among places in capitals a list decides.
    fn add_segment(&mut self, segment: &'a str) -> Trust {
        let trust = if is_listed(segment) && !places::is_city(segment) {
            Trust::Listed
        } else if has_agency_shape(segment) && !self.places.is_empty() && !self.all_capitals() {
            Trust::Shape
        } else {
            Trust::None
        };
        if trust > Trust::None {
            self.overfull |= !self.agencies.push(segment);
        } else if self.agencies.is_empty() || self.places.is_empty() {
            self.add_place(segment);
        } // Behind an agency a name is its reporter's, or an agency that is not known: kept in the text alone.
        trust
    }

    /// Adds a place; `PORT ENNIS and MARU` are two.
    fn add_place(&mut self, place: &'a str) {
        match place.split_once(" and ").filter(|_| is_capitals(place)) {
            Some((first, second)) => {
                self.overfull |= !self.places.push(first) || !self.places.push(second);
            }
            None => self.overfull |= !self.places.push(place),
        }
    }

    /// Takes a region without comma off the place: `WASHINGTON D.C.`, `Karavel, Tex.`
    fn split_region(&mut self) -> Option<(&'a str, Mark)> {
        let place = self.only_place()?;
        let (name, last) = place.rsplit_once(is_blank)?;
        let abbreviated = last.ends_with('.') || last.len() == 2;
        if !abbreviated || !regions::is_region(last) || desk::is_function_word(last) || !could_be_place(name) {
            return None;
        }
        self.places = Few::new();
        let _ = self.places.push(name.trim_end_matches(is_blank));
        Some((last, Mark::Comma))
    }

    fn only_place(&self) -> Option<&'a str> {
        self.places.iter().next().filter(|_| self.places.len() == 1)
    }

    fn all_capitals(&self) -> bool {
        self.places.iter().all(is_capitals)
    }
}

/// What comes of weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Taken(Evidence),
    /// It looks like a dateline, but there is nothing to go by.
    Doubted,
    Refused,
}

/// A shape with its names told apart.
struct Weighed<'w, 'a> {
    shape: &'w Shape<'a>,
    found: &'w Names<'a>,
    trust: Trust,
    region: Option<(&'a str, Mark)>,
    follows: Follows,
    rest: &'a str,
}

impl<'a> Weighed<'_, 'a> {
    /// The first evidence that holds, in the order of [`Evidence`].
    fn evidence(&self, context: &Context<'_>) -> Verdict {
        if self.has_agency() {
            Verdict::Taken(Evidence::Agency)
        } else if self.has_date() {
            Verdict::Taken(Evidence::Date)
        } else if self.has_region() {
            Verdict::Taken(Evidence::Region)
        } else if self.has_several_places() {
            Verdict::Taken(Evidence::SeveralPlaces)
        } else {
            self.by_its_name(context)
        }
    }

    fn capitals(&self) -> bool {
        self.found.all_capitals()
    }

    fn new_sentence(&self) -> bool {
        self.follows == Follows::Sentence
    }

    fn has_agency(&self) -> bool {
        let Self { shape, found, .. } = *self;
        if found.agencies.is_empty() || shape.closer == Some(Closer::Underscore) && !shape.ends_in_source {
            return false;
        }
        let capitals = self.capitals();
        let placed = !found.places.is_empty();
        let closed = shape.closer.is_some();
        let possible =
            found.places.iter().all(|place| could_begin_story(place, capitals || self.trust == Trust::Listed));
        match self.trust {
            Trust::Listed if placed || shape.date.is_some() || shape.ends_in_source => {
                possible && (closed || self.new_sentence())
            }
            // `AFP — The council`, but not `AFP: Council leader named`
            Trust::Listed => shape.closer == Some(Closer::Dash) && self.new_sentence() && !self.pairs_up(),
            Trust::Shape if shape.date.is_some() => {
                possible
                    && (closed || placed && shape.ends_in_source)
                    && (placed || shape.closer.is_some_and(Closer::is_dash))
            }
            Trust::Shape if placed => {
                let whole = found
                    .places
                    .iter()
                    .all(|place| if capitals { could_begin_story(place, true) } else { could_be_place(place) });
                let defined =
                    found.only_place().is_some_and(|place| found.agencies.iter().any(|name| is_initials(name, place)));
                whole && closed && !defined && self.new_sentence() && shape.closer != Some(Closer::Stop)
            }
            Trust::Shape => shape.closer.is_some_and(Closer::is_dash) && self.new_sentence(),
            // A plain name in parentheses, `KARAVEL (Novia) —`: between a place in capitals and a dash it is the source.
            Trust::Position => {
                placed && capitals && possible && shape.closer.is_some_and(Closer::is_dash) && self.new_sentence()
            }
            Trust::None => false,
        }
    }

    fn has_date(&self) -> bool {
        let Self { shape, found, .. } = *self;
        let capitals = self.capitals();
        let closed = match shape.closer {
            Some(Closer::Colon | Closer::Dash) => capitals || self.new_sentence(),
            // `KARAVEL, Aug 16. The council`
            Some(Closer::Stop) => capitals && self.new_sentence(),
            _ => false,
        };
        // `Aug 15, Low: …` is a line of a timeline.
        let in_order = !shape.date_first || capitals || found.places.iter().all(places::is_city);
        shape.date.is_some()
            && !found.places.is_empty()
            && closed
            && in_order
            && found.places.iter().all(could_be_place)
    }

    /// A region that the table has; one in brackets; or one in Title Case behind a place in capitals and before
    /// a dash, for nothing but a dateline changes its case there: `KARAVEL, Tesmaria —`.
    fn has_region(&self) -> bool {
        let Self { shape, found, .. } = *self;
        let Some((region, mark)) = self.region else { return false };
        let capitals = self.capitals();
        let dash = shape.closer == Some(Closer::Dash);
        let plain =
            || !region.split(is_blank).any(|word| desk::is_title(word) || desk::is_label(word) || desk::is_body(word));
        let good = regions::is_region(region)
            || mark == Mark::Brackets && plain()
            || mark == Mark::Comma && capitals && dash && plain() && region.contains(char::is_lowercase);
        let closed = (dash || shape.closer == Some(Closer::Colon)) && self.new_sentence();
        good && closed
            && !found.places.is_empty()
            && found.places.iter().all(|place| could_begin_story(place, capitals))
            && (capitals || !dash || !self.pairs_up())
    }

    fn has_several_places(&self) -> bool {
        let Self { shape, found, .. } = *self;
        let closed = matches!(shape.closer, Some(Closer::Colon | Closer::Dash));
        found.places.len() > 1
            && closed
            && self.new_sentence()
            && found.places.iter().all(could_be_place)
            && !found.places.iter().all(|place| has_agency_shape(place) && !places::is_city(place))
    }

    /// A single place with nothing about it: known, or in the style of an article with a header.
    fn by_its_name(&self, context: &Context<'_>) -> Verdict {
        let Self { shape, found, .. } = *self;
        let Some(place) = found.only_place() else { return Verdict::Refused };
        let capitals = self.capitals();
        let dash = shape.closer == Some(Closer::Dash);
        let colon = shape.closer == Some(Closer::Colon);
        if !(dash || colon) || shape.date.is_some() {
            return Verdict::Refused;
        }
        let begins = self.new_sentence() || (capitals && colon);
        let apart = capitals || !dash || !self.pairs_up();
        let known_city = places::is_city(place) || (capitals && dash && places::is_doubtful_city(place));
        let known = (context.is_known_place)(place);
        if known || known_city {
            // The style of the article says more than our table, and less than the caller.
            let evidence =
                if context.has_header && colon && !known { Evidence::HeaderStyle } else { Evidence::KnownPlace };
            let taken = begins && apart && !speaks_later(place, context.later);
            return if taken { Verdict::Taken(evidence) } else { Verdict::Refused };
        }
        // Short words in capitals are bodies (`NATO:`, `WHO -`): an agency's shape is not a place's.
        if !self.new_sentence()
            || has_agency_shape(place)
            || !could_be_place(place)
            || speaks_later(place, context.later)
        {
            return Verdict::Refused;
        }
        // `Low: "We will see."` is a speaker and what she said.
        let quoted = self.rest.starts_with(['"', '“', '”', '\'', '‘', '„', '«', '`']);
        if context.has_header && (colon && !quoted || dash && capitals) {
            Verdict::Taken(Evidence::HeaderStyle)
        } else if capitals && dash && place.len() > 3 {
            Verdict::Doubted
        } else {
            Verdict::Refused
        }
    }

    /// Whether the first sentence of the text holds the other one of a pair of dashes:
    /// `Karavel – Tesmaria’s capital – fell`.
    fn pairs_up(&self) -> bool {
        let rest = start_of(self.rest, 400);
        let sentence = rest.split(". ").next().unwrap_or(rest);
        let is_dash = |word: &str| matches!(word, "-" | "–" | "—" | "--");
        sentence.split(is_blank).filter(|word| is_dash(word)).count() % 2 == 1
    }
}

/// Whether `abbreviation` is made of the first letters of `name`: `World Grain Council (WGC)` defines it.
fn is_initials(abbreviation: &str, name: &str) -> bool {
    let initials = name
        .split(|c| is_blank(c) || c == '-')
        .filter(|word| !is_particle(word))
        .filter_map(|word| word.chars().next());
    abbreviation.len() > 1 && initials.eq(abbreviation.chars())
}

/// Words of a name, without the dot or the genitive at their end.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(is_blank).filter(|word| !word.is_empty()).map(|word| word.strip_suffix('.').unwrap_or(word))
}

/// Whether a name can be a place's if nothing but its shape says so: no word of it is a label's, a body's,
/// a title, a verb, or of the calendar; no more than four words.
fn could_be_place(name: &str) -> bool {
    let foreign = |word: &str| {
        desk::is_label(word)
            || desk::is_body(word)
            || desk::is_title(word)
            || desk::is_month(word)
            || desk::is_weekday(word)
            || reporting::is_reporting(word)
            || ["'s", "’s", "'S", "’S", "'", "’"].iter().any(|end| word.ends_with(end))
    };
    let mut own = words(name).filter(|word| !is_particle(word));
    let first = words(name).next().unwrap_or("");
    places::is_city(name)
        || (own.by_ref().all(|word| !foreign(word) && !desk::is_function_word(word))
            && !first.eq_ignore_ascii_case("the")
            && !(is_particle(first) && desk::is_function_word(first))
            && !has_middle_initial(name)
            && words(name).filter(|word| !is_particle(word)).count() <= 4)
}

/// Whether a name can be a place's if there is better evidence: not a label or title through and through.
/// `firm`: an agency is known or the name is in capitals, so a title or a preposition may belong to it
/// (`PRINCE GEORGE`, `ABOARD THE LADY IMRE`).
fn could_begin_story(name: &str, firm: bool) -> bool {
    let foreign = |word: &str| {
        desk::is_label(word)
            || desk::is_title(word)
            || desk::is_month(word)
            || desk::is_weekday(word)
            || desk::is_function_word(word)
            || reporting::is_reporting(word)
    };
    let first = words(name).next().unwrap_or("");
    places::is_city(name)
        || ((firm
            || !(desk::is_title(first) || desk::is_function_word(first)) && !words(name).any(reporting::is_reporting))
            && !words(name).filter(|word| !is_particle(word)).all(foreign)
            && words(name).filter(|word| !is_particle(word)).count() <= if firm { 6 } else { 4 })
}

/// Whether a lone initial stands inside a name, as in a person's: `Ana K. Low`.
fn has_middle_initial(name: &str) -> bool {
    let initial = |word: &str| {
        let mut letters = word.chars().filter(|&c| c != '.');
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word.ends_with('.')
    };
    name.rsplit_once(is_blank).is_some_and(|(before, _)| before.split(is_blank).any(initial))
}

/// Whether the text treats `label` as somebody who speaks: it labels a later line (`LOW: We will see.`),
/// its last word follows a title (`Minister Low`), or, of several words, the last alone has a verb (`Low said`).
fn speaks_later(label: &str, later: &str) -> bool {
    let later = start_of(later, LATER);
    let Some((before_last, last)) =
        label.rsplit_once(is_blank).or(Some(("", label))).filter(|(_, last)| last.len() > 1)
    else {
        return false;
    };
    memmem::find_iter(later.as_bytes(), last.as_bytes()).any(|at| {
        let (Some(before), Some(after)) = (later.get(..at), later.get(at.saturating_add(last.len())..)) else {
            return false;
        };
        if before.ends_with(is_letter) || after.starts_with(is_letter) {
            return false;
        }
        let ahead = before.trim_end_matches(is_blank);
        let previous = ahead.rsplit(|c: char| is_blank(c) || matches!(c, '\n' | '\r')).next().unwrap_or("");
        if after.trim_start_matches(is_blank).starts_with(':') {
            let line_start = ahead.is_empty() || ahead.ends_with(['\n', '\r']);
            let whole = || {
                ahead.strip_suffix(before_last).is_some_and(|ahead| ahead.is_empty() || ahead.ends_with(['\n', '\r']))
            };
            if line_start || (!before_last.is_empty() && whole()) {
                return true;
            }
        }
        let joined = before.len() > ahead.len() && !ahead.ends_with(['\n', '\r']);
        if joined && desk::is_title(previous) && previous.starts_with(char::is_uppercase) {
            return true;
        }
        let next =
            after.strip_prefix(is_blank).and_then(|after| after.split(|c: char| !is_letter(c)).next()).unwrap_or("");
        !before_last.is_empty()
            && (previous.is_empty() || !before_last.ends_with(previous))
            && reporting::is_reporting(next)
    })
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    /// `places | region | date | agencies | evidence | the paragraph`, `-` for what is missing; or `none`, or `note`.
    fn read_in(line: &str, has_header: bool, later: &str) -> String {
        let context = Context { has_header, is_known_place: &|name| name == "Zabrin", later };
        let mut faults = Faults::new(line, Vec::new());
        let found = dateline(line, &context, &mut faults);
        let faults = faults.into_list();
        let Some(found) = found else { return String::from(if faults.is_empty() { "none" } else { "note" }) };
        assert!(faults.is_empty() && line.starts_with(found.text), "{line}");
        let list = |names: &Few<&str, 4>| match names.is_empty() {
            true => String::from("-"),
            false => names.iter().collect::<Vec<_>>().join(" & "),
        };
        let rest = line[found.text.len()..].trim_matches(is_blank);
        format!(
            "{} | {} | {} | {} | {:?} | {rest}",
            list(&found.places),
            found.region.unwrap_or("-"),
            found.date.unwrap_or("-"),
            list(&found.agencies),
            found.evidence
        )
    }

    /// Reads every line of a table; what it gives differently is shown together.
    #[track_caller]
    fn check(has_header: bool, later: &str, table: &[(&str, &str)]) {
        let mut wrong = String::new();
        for (line, expected) in table {
            // `@` stands for the first words of the paragraph.
            let line = line.replace('@', "The council met.");
            let found = read_in(&line, has_header, later);
            let found = found.strip_suffix(" | The council met.").unwrap_or(&found);
            if found != *expected {
                wrong.push_str(&format!("{line}\n    gives    {found}\n    expected {expected}\n"));
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    #[track_caller]
    fn refused(has_header: bool, lines: &[&str]) {
        let table: Vec<_> = lines.iter().map(|line| (*line, "none")).collect();
        check(has_header, "", &table);
    }

    #[test]
    fn agencies_in_parentheses() {
        check(
            false,
            "",
            &[
                ("KABUL, Afghanistan (AP) — @", "KABUL | Afghanistan | - | AP | Agency"),
                ("KABUL, Aug 16 (Reuters) - @", "KABUL | - | Aug 16 | Reuters | Agency"),
                ("BEIRUT/THE HAGUE, March 7 (Reuters) - @", "BEIRUT & THE HAGUE | - | March 7 | Reuters | Agency"),
                ("Beirut (AFP) – @", "Beirut | - | - | AFP | Agency"),
                ("SEOUL, Aug. 20 (Yonhap) -- @", "SEOUL | - | Aug. 20 | Yonhap | Agency"),
                ("BEIJING, Nov. 24 (Xinhua) -- @", "BEIJING | - | Nov. 24 | Xinhua | Agency"),
                ("DES MOINES, Iowa, Aug. 10 (UPI) — @", "DES MOINES | Iowa | Aug. 10 | UPI | Agency"),
                ("New Delhi [India], March 13 (ANI): @", "New Delhi | India | March 13 | ANI | Agency"),
                ("Kabul [Afghanistan], Aug 16(ANI): @", "Kabul | Afghanistan | Aug 16 | ANI | Agency"),
                ("Kochi (Kerala) [India], June 2 (ANI): @", "Kochi | Kerala | June 2 | ANI | Agency"),
                ("Dhaka, May 10 (IANS) @", "Dhaka | - | May 10 | IANS | Agency"),
                ("New Delhi, Aug 16 (PTI) @", "New Delhi | - | Aug 16 | PTI | Agency"),
                ("Mumbai, Aug 16 (PTI). @", "Mumbai | - | Aug 16 | PTI | Agency"),
                ("Mumbai (Maharashtra), Aug 16 (IANS) @", "Mumbai | Maharashtra | Aug 16 | IANS | Agency"),
                (
                    "NEW YORK, March 3, 2022 (GLOBE NEWSWIRE) -- @",
                    "NEW YORK | - | March 3, 2022 | GLOBE NEWSWIRE | Agency",
                ),
                ("WASHINGTON (AP) _ @", "WASHINGTON | - | - | AP | Agency"),
                ("LONDON/PARIS, 3 Feb (Reuters) – @", "LONDON & PARIS | - | 3 Feb | Reuters | Agency"),
                ("ST. LOUIS, Mo. (AP) — @", "ST. LOUIS | Mo. | - | AP | Agency"),
                ("Port-au-Prince, Haiti, Aug. 14 (UPI) -- @", "Port-au-Prince | Haiti | Aug. 14 | UPI | Agency"),
                ("UNITED NATIONS, Sept. 21 (Xinhua) -- @", "UNITED NATIONS | - | Sept. 21 | Xinhua | Agency"),
                ("N'DJAMENA, Chad (AP) — @", "N'DJAMENA | Chad | - | AP | Agency"),
                ("SÃO PAULO (Reuters) - @", "SÃO PAULO | - | - | Reuters | Agency"),
                ("Xi'an, Feb. 3 (Xinhua) -- @", "Xi'an | - | Feb. 3 | Xinhua | Agency"),
                ("Madrid, 3 Feb (EFE).- @", "Madrid | - | 3 Feb | EFE | Agency"),
                ("ABU DHABI, 3rd February, 2022 (WAM) -- @", "ABU DHABI | - | 3rd February, 2022 | WAM | Agency"),
                (
                    "RAMALLAH, Thursday, February 3, 2022 (WAFA) – @",
                    "RAMALLAH | - | Thursday, February 3, 2022 | WAFA | Agency",
                ),
                ("MOSCOW. Feb 3 (Interfax) - @", "MOSCOW | - | Feb 3 | Interfax | Agency"),
                ("MOSCOW, February 3 (RIA Novosti) – @", "MOSCOW | - | February 3 | RIA Novosti | Agency"),
                ("KYIV. Feb 3 (Interfax-Ukraine) – @", "KYIV | - | Feb 3 | Interfax-Ukraine | Agency"),
                ("NAIROBI, Feb 3 2022 (IPS) - @", "NAIROBI | - | Feb 3 2022 | IPS | Agency"),
                ("KABUL, 16/08/2021 (AFP) – @", "KABUL | - | 16/08/2021 | AFP | Agency"),
                ("Washington (CNN)@", "Washington | - | - | CNN | Agency"),
                ("Washington (AFP) Aug 16, 2021 @", "Washington | - | Aug 16, 2021 | AFP | Agency"),
                ("WASHINGTON (Dow Jones)--@", "WASHINGTON | - | - | Dow Jones | Agency"),
                ("SACRAMENTO, Calif. (KTXL) — @", "SACRAMENTO | Calif. | - | KTXL | Agency"),
                ("MINNEAPOLIS (FOX 9) - @", "MINNEAPOLIS | - | - | FOX 9 | Agency"),
                ("WASHINGTON (7News) — @", "WASHINGTON | - | - | 7News | Agency"),
                ("NEW YORK (1010 WINS) — @", "NEW YORK | - | - | 1010 WINS | Agency"),
                ("TALLAHASSEE, Fla. (WCTV/Gray News) - @", "TALLAHASSEE | Fla. | - | WCTV & Gray News | Agency"),
                ("WASHINGTON D.C. (AP) — @", "WASHINGTON | D.C. | - | AP | Agency"),
                ("McALLEN, Texas (AP) — @", "McALLEN | Texas | - | AP | Agency"),
                ("PORT-au-PRINCE, Haiti (AP) — @", "PORT-au-PRINCE | Haiti | - | AP | Agency"),
                ("MIAMI-DADE COUNTY, Fla. (AP) — @", "MIAMI-DADE COUNTY | Fla. | - | AP | Agency"),
                ("ABOARD THE USS EAST CALDER (AP) — @", "ABOARD THE USS EAST CALDER | - | - | AP | Agency"),
                ("IN THE PERSIAN GULF (AP) — @", "IN THE PERSIAN GULF | - | - | AP | Agency"),
                ("KYIV/LVIV, Ukraine, March 7 (Reuters) - @", "KYIV & LVIV | Ukraine | March 7 | Reuters | Agency"),
                ("LONDON (Thomson Reuters Foundation) - @", "LONDON | - | - | Thomson Reuters Foundation | Agency"),
                ("KHAN YOUNIS, southern Gaza Strip (AP) — @", "KHAN YOUNIS | southern Gaza Strip | - | AP | Agency"),
                ("ISLAMABAD (Web Desk) - @", "ISLAMABAD | - | - | Web Desk | Agency"),
                ("ISLAMABAD (Maru News) – @", "ISLAMABAD | - | - | Maru News | Agency"),
                ("KABUL (Pajwar) - @", "KABUL | - | - | Pajwar | Agency"),
                ("Frankfurt/Main (dpa) - @", "Frankfurt/Main | - | - | dpa | Agency"),
                ("Berlin (dpa/lnw) - @", "Berlin | - | - | dpa | Agency"),
                ("PORT ENNIS and MARU (Reuters) — @", "PORT ENNIS & MARU | - | - | Reuters | Agency"),
                ("Oklahoma City, Oklahoma, USA (AP) — @", "Oklahoma City | Oklahoma, USA | - | AP | Agency"),
                ("L'AQUILA, Italy (AP) — @", "L'AQUILA | Italy | - | AP | Agency"),
                ("'S-HERTOGENBOSCH, Netherlands (AP) — @", "'S-HERTOGENBOSCH | Netherlands | - | AP | Agency"),
                ("al-Hol, Syria (AP) — @", "al-Hol | Syria | - | AP | Agency"),
                ("Khan al-Ahmar, West Bank (AP) — @", "Khan al-Ahmar | West Bank | - | AP | Agency"),
                ("ST. JOHN’S, Newfoundland (CP) — @", "ST. JOHN’S | Newfoundland | - | CP | Agency"),
                ("Karavel (NOVIA) – @", "Karavel | - | - | NOVIA | Agency"),
                ("KABUL, Aug 16 (AFP, AP) - @", "KABUL | - | Aug 16 | AFP & AP | Agency"),
                ("KABUL, Aug 16 (AP and Reuters) - @", "KABUL | - | Aug 16 | AP & Reuters | Agency"),
                ("KABUL , Aug 16 (AFP) - @", "KABUL | - | Aug 16 | AFP | Agency"),
                ("KABUL(AP)—@", "KABUL | - | - | AP | Agency"),
                ("KABUL — (AP) @", "KABUL | - | - | AP | Agency"),
                ("SAN FRANCISCO--(BUSINESS WIRE)--@", "SAN FRANCISCO | - | - | BUSINESS WIRE | Agency"),
                (
                    "WASHINGTON, DC -- (Marketwired) -- 02/03/15 -- @",
                    "WASHINGTON | DC | 02/03/15 | Marketwired | Agency",
                ),
                ("Cape May, N.J. (AP) — @", "Cape May | N.J. | - | AP | Agency"),
                ("PRINCE GEORGE, British Columbia (CP) — @", "PRINCE GEORGE | British Columbia | - | CP | Agency"),
                (
                    "Qasr Dun, Karavel Province, Tesmaria (AP) — @",
                    "Qasr Dun | Karavel Province, Tesmaria | - | AP | Agency",
                ),
            ],
        );
    }

    #[test]
    fn agencies_without_parentheses() {
        check(
            false,
            "",
            &[
                ("Kabul/IBNS: @", "Kabul | - | - | IBNS | Agency"),
                ("Beijing/Xinhua/UNI: @", "Beijing | - | - | Xinhua & UNI | Agency"),
                ("Karavel/IWS: @", "Karavel | - | - | IWS | Agency"),
                ("Port Ennis/Maru/UNRA/PWA: @", "Port Ennis & Maru | - | - | UNRA & PWA | Agency"),
                ("Frankfurt/Main/dpa: @", "Frankfurt/Main | - | - | dpa | Agency"),
                ("PTI/New Delhi: @", "New Delhi | - | - | PTI | Agency"),
                ("NEW YORK, March 3, 2022 /PRNewswire/ -- @", "NEW YORK | - | March 3, 2022 | PRNewswire | Agency"),
                ("TORONTO, ON / ACCESSWIRE / March 3, 2022 / @", "TORONTO | ON | March 3, 2022 | ACCESSWIRE | Agency"),
                ("MOSCOW, February 3. /TASS/. @", "MOSCOW | - | February 3 | TASS | Agency"),
                ("Tehran, Feb 3, IRNA – @", "Tehran | - | Feb 3 | IRNA | Agency"),
                ("Riyadh, February 3, 2022, SPA -- @", "Riyadh | - | February 3, 2022 | SPA | Agency"),
                ("Damascus, SANA- @", "Damascus | - | - | SANA | Agency"),
                ("Accra, GNA - @", "Accra | - | - | GNA | Agency"),
                ("Karavel, IWS - @", "Karavel | - | - | IWS | Agency"),
                ("BAKU, Azerbaijan, Feb. 3. Trend: @", "BAKU | Azerbaijan | Feb. 3 | Trend | Agency"),
                ("YEREVAN, FEBRUARY 3, ARMENPRESS. @", "YEREVAN | - | FEBRUARY 3 | ARMENPRESS | Agency"),
                ("SYDNEY, Feb 3 AAP - @", "SYDNEY | - | Feb 3 | AAP | Agency"),
                ("AFP, KARAVEL — @", "KARAVEL | - | - | AFP | Agency"),
                ("AFP - @", "- | - | - | AFP | Agency"),
            ],
        );
    }

    #[test]
    fn agencies_without_place() {
        check(
            false,
            "",
            &[
                ("(Reuters) - @", "- | - | - | Reuters | Agency"),
                ("(CNN)@", "- | - | - | CNN | Agency"),
                ("(NOVIA) — @", "- | - | - | NOVIA | Agency"),
                ("(Gray News) – @", "- | - | - | Gray News | Agency"),
                ("Dec 29 (Reuters) - @", "- | - | Dec 29 | Reuters | Agency"),
                ("Feb 3 (Reuters Breakingviews) - @", "- | - | Feb 3 | Reuters Breakingviews | Agency"),
                ("Aug 16, 2021 (LBO) – @", "- | - | Aug 16, 2021 | LBO | Agency"),
                ("(ANSA) - ROME, FEB 3 - @", "ROME | - | FEB 3 | ANSA | Agency"),
                ("(ANSA-AFP) - KARAVEL, AUG 16 - @", "KARAVEL | - | AUG 16 | ANSA-AFP | Agency"),
            ],
        );
    }

    #[test]
    fn dates() {
        check(
            false,
            "",
            &[
                ("KABUL, Aug 15: @", "KABUL | - | Aug 15 | - | Date"),
                ("PUTRAJAYA, Nov 22 — @", "PUTRAJAYA | - | Nov 22 | - | Date"),
                ("Karavel, Feb 3: @", "Karavel | - | Feb 3 | - | Date"),
                ("JAMMU, Aug 16-- @", "JAMMU | - | Aug 16 | - | Date"),
                ("KARAVEL, 16 jun - @", "KARAVEL | - | 16 jun | - | Date"),
                ("KARAVEL, APRIL 03 : @", "KARAVEL | - | APRIL 03 | - | Date"),
                ("KARAVEL Aug 16 — @", "KARAVEL | - | Aug 16 | - | Date"),
                ("KARAVEL, Aug 16. @", "KARAVEL | - | Aug 16 | - | Date"),
                ("LONDON, Monday — @", "LONDON | - | Monday | - | Date"),
                ("GENEVA (3 February 2022) – @", "GENEVA | - | 3 February 2022 | - | Date"),
                ("NEW YORK/GENEVA, 3 February 2022 – @", "NEW YORK & GENEVA | - | 3 February 2022 | - | Date"),
                ("3 February 2022, GENEVA – @", "GENEVA | - | 3 February 2022 | - | Date"),
                ("ATLANTA, GA – February 3, 2022 – @", "ATLANTA | GA | February 3, 2022 | - | Date"),
                ("Karavel, Tesmaria, Aug. 3 (Novia) – @", "Karavel | Tesmaria | Aug. 3 | Novia | Date"),
            ],
        );
    }

    #[test]
    fn regions() {
        check(
            false,
            "",
            &[
                ("CHARLESTON, S.C. — @", "CHARLESTON | S.C. | - | - | Region"),
                ("CHARLESTON, S.C.\u{a0}— @", "CHARLESTON | S.C. | - | - | Region"),
                ("PORTLAND, Maine - @", "PORTLAND | Maine | - | - | Region"),
                ("LA CROSSE, Wisc. — @", "LA CROSSE | Wisc. | - | - | Region"),
                ("Washington, D.C.—@", "Washington | D.C. | - | - | Region"),
                ("CHICAGO, IL — @", "CHICAGO | IL | - | - | Region"),
                ("Qasr Dun (India): @", "Qasr Dun | India | - | - | Region"),
                ("Qasr Dun [Tesmaria]: @", "Qasr Dun | Tesmaria | - | - | Region"),
                ("KARAVEL, Tesmaria — @", "KARAVEL | Tesmaria | - | - | Region"),
                ("MEXICO CITY, MEXICO — @", "MEXICO CITY | MEXICO | - | - | Region"),
                ("East Calder, Iowa, — @", "East Calder | Iowa | - | - | Region"),
                ("St. Imre, N.D. — @", "St. Imre | N.D. | - | - | Region"),
            ],
        );
    }

    #[test]
    fn several_places() {
        check(
            false,
            "",
            &[
                ("Geneva/Kabul: @", "Geneva & Kabul | - | - | - | SeveralPlaces"),
                ("Tesmara/East Calder: @", "Tesmara & East Calder | - | - | - | SeveralPlaces"),
                ("NEW DELHI / MUMBAI: @", "NEW DELHI & MUMBAI | - | - | - | SeveralPlaces"),
                ("KARAVEL/PORT ENNIS — @", "KARAVEL & PORT ENNIS | - | - | - | SeveralPlaces"),
                ("PORT ENNIS and MARU — @", "PORT ENNIS & MARU | - | - | - | SeveralPlaces"),
            ],
        );
    }

    #[test]
    fn known_places() {
        check(
            false,
            "",
            &[
                ("DUBLIN — @", "DUBLIN | - | - | - | KnownPlace"),
                ("KARACHI: @", "KARACHI | - | - | - | KnownPlace"),
                ("Kabul: @", "Kabul | - | - | - | KnownPlace"),
                ("New Delhi: @", "New Delhi | - | - | - | KnownPlace"),
                ("ISLAMABAD: the council met", "ISLAMABAD | - | - | - | KnownPlace | the council met"),
                ("RIO DE JANEIRO — @", "RIO DE JANEIRO | - | - | - | KnownPlace"),
                ("WASHINGTON—@", "WASHINGTON | - | - | - | KnownPlace"),
                ("NEW DELHI- @", "NEW DELHI | - | - | - | KnownPlace"),
                ("NEW DELHI :- @", "NEW DELHI | - | - | - | KnownPlace"),
                ("JACKSON — @", "JACKSON | - | - | - | KnownPlace"),
                ("Lagos — @", "Lagos | - | - | - | KnownPlace"),
                ("The Hague - @", "The Hague | - | - | - | KnownPlace"),
                ("Zabrin: @", "Zabrin | - | - | - | KnownPlace"),
                ("Zabrin – @", "Zabrin | - | - | - | KnownPlace"),
            ],
        );
    }

    #[test]
    fn header_style() {
        check(
            true,
            "",
            &[
                ("Kabul: @", "Kabul | - | - | - | HeaderStyle"),
                ("São Martim: @", "São Martim | - | - | - | HeaderStyle"),
                ("Drăgoiești: @", "Drăgoiești | - | - | - | HeaderStyle"),
                ("Qasr Dun: @", "Qasr Dun | - | - | - | HeaderStyle"),
                ("Lindqvist Harbour: @", "Lindqvist Harbour | - | - | - | HeaderStyle"),
                ("Fort Imre : @", "Fort Imre | - | - | - | HeaderStyle"),
                ("TESMARA: @", "TESMARA | - | - | - | HeaderStyle"),
                ("TESMARA — @", "TESMARA | - | - | - | HeaderStyle"),
                ("Karavel, Tesmaria: @", "Karavel | Tesmaria | - | - | HeaderStyle"),
                ("Zabrin: @", "Zabrin | - | - | - | KnownPlace"),
                ("Lindqvist Harbour/East Calder: @", "Lindqvist Harbour & East Calder | - | - | - | SeveralPlaces"),
                ("Kyzyl Tau/RTVK: @", "Kyzyl Tau | - | - | RTVK | Agency"),
            ],
        );
    }

    #[test]
    fn doubtful() {
        check(
            false,
            "",
            &[
                ("TESMARA — @", "note"),
                ("PORT ENNIS - @", "note"),
                ("KABUL/PARIS/ROME/BONN/OSLO, Aug 3 (Reuters) - @", "note"),
            ],
        );
    }

    #[test]
    fn false_friends() {
        refused(
            false,
            &[
                "Poll: @",
                "Breaking: @",
                "EXCLUSIVE: @",
                "EXCLUSIVE – @",
                "EXCLUSIVE, Aug 15: @",
                "Editor’s Note: @",
                "EDITOR'S NOTE — @",
                "UPDATE: 5/12 — @",
                "UPDATE, Aug. 15: @",
                "Updated Aug 15: @",
                "Correction, Aug. 16, 2021: @",
                "Watch: @",
                "Opinion: @",
                "He added: @",
                "Police said: @",
                "TAPPER: @",
                "JAKE TAPPER: @",
                "Q: @",
                "A: @",
                "What we know: @",
                "President Low: @",
                "President Low, Aug 15: @",
                "U.S. President Ana Low (D) said so.",
                "Sen. Ana Low, (R-Wis.) - @",
                "Sen. Ana Low (R-Wis.): @",
                "In Kabul - the capital - the council met.",
                "The Hague - the seat of the court - was quiet.",
                "Paris – Tesmaria’s rival – was quiet.",
                "WHO - @",
                "WHO: @",
                "NATO - @",
                "COVID-19: @",
                "May 5 (Thursday) - @",
                "May 5 - @",
                "May 5: @",
                "Aug 15, Low: @",
                "10:30 am – @",
                "World Grain Council (WGC) – @",
                "World Grain Council (WGC): @",
                "Ana Low (Labour): @",
                "Ana Low (Labour) – @",
                "Ana Low (MP) – @",
                "Ana Low (SNP): @",
                "SMITH, John: @",
                "FIX IS IN: @",
                "THREE DEAD IN KARAVEL - @",
                "LOW WINS — @",
                "WHY IT MATTERS — @",
                "THE BOTTOM LINE: @",
                "On Monday, Aug 15 — @",
                "By Friday, Aug. 3 — @",
                "Monday, Aug. 15 — @",
                "He/She: @",
                "Photo/AFP: @",
                "NATO/EU: @",
                "Opinion / Analysis: @",
                "AP: @",
                "(UPDATE) — @",
                "(D-Calif.) — @",
                "(Video) — @",
                "Reuters (AP) reported it.",
                "The Hague (ICC) judges met.",
                "Karavel (pop. 500) – @",
                "Jackson: @",
                "Karavel, a small town in Tesmaria: @",
                "Low, 53, - @",
                "Dr. Ana Low: @",
                "Superdelegates: 121.",
                "Step 1: @",
                "kabul: @",
                "\"Kabul: @",
                "Kabul",
                "Kabul:",
                "KABUL, Afghanistan (AP) —",
                "@",
            ],
        );
    }

    #[test]
    fn false_friends_in_header_style() {
        refused(
            true,
            &[
                "President Low: @",
                "Ana K. Low: @",
                "Low: \"We will see.\"",
                "The Latest: @",
                "Sports: @",
                "Taliban: @",
                "Police: @",
                "Health Ministry: @",
                "Supreme Court: @",
                "White House: @",
                "WHO: @",
                "NATO: @",
                "COVID-19: @",
                "Opinion poll: @",
                "Who is Ana Low: @",
                "Karavel Says: @",
                "Karavel’s Verdict: @",
                "LIVE UPDATES: @",
                "Friday: @",
                "Karavel: what we know",
                "Fact Check: @",
                "Tesmaria vs Karavel: @",
                "Tesmara – @",
            ],
        );
    }

    #[test]
    fn a_speaker_is_no_place() {
        let later = "Low said the harbour would open.\nTESMARA: When?\nMinister Halden smiled.\n";
        check(
            true,
            later,
            &[
                ("TESMARA: @", "none"),
                ("Tesmara: @", "Tesmara | - | - | - | HeaderStyle"),
                ("Ana Low: @", "none"),
                ("Halden: @", "none"),
                ("Karavel: @", "Karavel | - | - | - | HeaderStyle"),
            ],
        );
        // Also a place that is known, but not one with an agency.
        check(false, "Kabul: No.\n", &[("Kabul: @", "none"), ("Kabul/IBNS: @", "Kabul | - | - | IBNS | Agency")]);
        // A headline of the related list is no turn in an interview.
        check(true, "He left.\n- Tesmara: Ferry resumes\n", &[("Tesmara: @", "Tesmara | - | - | - | HeaderStyle")]);
    }

    #[test]
    fn hostile_lines_return() {
        let units = [
            "A", "A ", "Ab", "Ab ", "É", "é ", "(", ")", "()", "[A]", "/", "A/", "Ab/AB", ",", "Ab, ", ".", "A.", "-",
            "—", "(AP) ", "Aug 1 ", "1", "’", "Ab and ", "of ", "\u{a0}", "\u{301}", ": ", "Ab: ", "ß", "İ", "🙂",
        ];
        for unit in units {
            for prefix in ["", "KABUL", "Kabul, ", "KABUL, Aug 16 (AP) — ", "Karavel: ", "(", "Karavel/"] {
                let line = format!("{prefix}{}", unit.repeat(100_000));
                read_in(&line, true, &line);
                read_in(&line, false, "");
            }
        }
    }

    #[test]
    fn letters_of_any_width_at_any_place() {
        let line = "KABUL/São Martim, Wis. (India) [Nepal], Aug. 16, 2021 (AFP/dpa) /IBNS/ — The council met.";
        for (at, _) in line.char_indices() {
            for letter in ["é", "—", "語", "🙂", "’", "\u{301}", "\u{a0}", "\u{2028}", "\0"] {
                let line = format!("{}{letter}{}", &line[..at], &line[at..]);
                read_in(&line, true, &line);
            }
            read_in(&line[..at], true, "");
            read_in(&line[at..], true, "");
        }
    }
}
