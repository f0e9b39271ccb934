//! The grammar of a dateline: what its parts look like, whatever they mean.
//!
//! A first paragraph is more often prose than not, and this runs on each. So every production begins with a look
//! at one character, and what follows the first word of prose ends it.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, value, verify};
use nom::error::{Error, ErrorKind, make_error};
use nom::multi::fold_many_m_n;
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use crate::few::Few;
use crate::tables::desk::{self, Kinds};
use crate::tables::{agencies, places, regions};

/// More segments than this between slashes are no list of places and agencies.
pub(super) const MOST_SEGMENTS: usize = 8;

/// What ends a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closer {
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
    pub(super) fn is_dash(self) -> bool {
        matches!(self, Self::Dash | Self::Underscore)
    }
}

/// How surely a name is an agency's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
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
pub(super) enum Mark {
    Comma,
    Parentheses,
    Brackets,
}

/// A dateline by its shape, not yet weighed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    /// What stands between slashes at the start: places and agencies.
    pub(super) segments: Few<&'a str, MOST_SEGMENTS>,
    pub(super) region: Option<(&'a str, Mark)>,
    pub(super) date: Option<&'a str>,
    /// The date stands before the places.
    pub(super) date_first: bool,
    pub(super) sources: Few<&'a str, 4>,
    pub(super) trust: Trust,
    /// Whether the last part was an agency's.
    pub(super) ends_in_source: bool,
    /// Whether something stands in parentheses: an agency there closes a dateline by itself.
    pub(super) has_note: bool,
    /// A note in parentheses that is neither region nor agency was met, or a part came twice.
    pub(super) unsound: bool,
    pub(super) closer: Option<Closer>,
    /// A colon stands between the place and its date: `KARAVEL: March 7:`.
    pub(super) parted: bool,
    /// No blank stands behind it.
    pub(super) is_tight: bool,
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
        has_note: false,
        unsound: false,
        closer: None,
        parted: false,
        is_tight: false,
    };

    fn take(&mut self, part: Part<'a>) {
        self.ends_in_source = false;
        self.has_note |= matches!(part, Part::Note(_));
        match part {
            Part::Parted(date) => {
                self.parted = true;
                self.take(Part::Date(date));
            }
            Part::Date(date) if self.date.is_none() => self.date = Some(date),
            Part::Date(_) => self.unsound = true,
            Part::Source(source) => self.add(source, if is_listed(source) { Trust::Listed } else { Trust::Shape }),
            Part::Region(region) => self.add_region(region, Mark::Comma),
            Part::Bracketed(region) => {
                self.name_was_region();
                self.add_region(region, Mark::Brackets);
            }
            Part::Note(note) if self.dated_note(note) => {}
            Part::Note(note) => match sources(note) {
                Some((found, Trust::Listed)) => {
                    self.name_was_region();
                    found.iter().for_each(|source| self.add(source, Trust::Listed));
                }
                _ if regions::is_region(note) && !desk::is_other_abbreviation(note) => {
                    self.add_region(note, Mark::Parentheses);
                }
                _ if date(note).is_ok_and(|(rest, _)| rest.is_empty()) && self.date.is_none() => self.date = Some(note),
                Some((found, trust)) => found.iter().for_each(|source| self.add(source, trust)),
                // `MANILA (UPDATE) —`: a remark of the desk, which says nothing.
                None => self.unsound |= !is_remark(note),
            },
        }
    }

    fn with(mut self, part: Part<'a>) -> Self {
        self.take(part);
        self
    }

    fn add(&mut self, source: &'a str, trust: Trust) {
        self.unsound |= !self.sources.push(source);
        self.trust = self.trust.max(trust);
        self.ends_in_source = true;
    }

    /// Takes `source - date` in one pair of parentheses: `(Novia / Harbour News - 7th Mar, 2024)`.
    fn dated_note(&mut self, note: &'a str) -> bool {
        let Some((named, dated)) = note.rsplit_once(" - ") else { return false };
        let dated = dated.trim_matches(is_blank);
        let is_date = self.date.is_none() && date(dated).is_ok_and(|(rest, _)| rest.is_empty());
        let Some((found, trust)) = sources(named).filter(|_| is_date) else { return false };
        self.date = Some(dated);
        found.iter().for_each(|source| self.add(source, trust));
        true
    }

    /// A plain name in parentheses is a region if a region or an agency that is known follows:
    /// `Karavel (North Province) [Tesmaria], March 7 (ANI):`.
    fn name_was_region(&mut self) {
        if self.trust == Trust::Position && self.region.is_none() && self.sources.len() == 1 {
            self.region = self.sources.iter().next().map(|name| (name, Mark::Parentheses));
            (self.sources, self.trust) = (Few::new(), Trust::None);
        }
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
    /// A date behind a colon.
    Parted(&'a str),
    Note(&'a str),
    Source(&'a str),
}

/// `shape = (note / date ["," segments] / segments) *8part [closer]`
///
/// `KABUL, Afghanistan, Aug. 16 (AP) —`, `Aug 16 (Reuters) -`, `(Reuters) -`, `3 February 2022, GENEVA –`
pub(super) fn shape(input: &str) -> IResult<&str, Shape<'_>> {
    let (rest, start) = if input.starts_with('(') {
        map(note, |found| Shape::EMPTY.with(Part::Note(found))).parse(input)?
    } else if may_start_date(input) {
        alt((map(pair(date, opt(preceded(comma, segments))), dated), map(segments, placed))).parse(input)?
    } else {
        alt((map(via, credited), map(host, |host| credited((host, None))), map(segments, placed))).parse(input)?
    };
    closed(start, rest)
}

/// `via = source SP "via" SP source`: `NOVIA via IWS`
fn via(input: &str) -> IResult<&str, (&str, Option<&str>)> {
    let (rest, first) = word(input)?;
    if !rest.starts_with(" via ") {
        return fail(input);
    }
    map(preceded(delimited(blank, tag("via"), blank), source), |second| (first, Some(second))).parse(rest)
}

/// `host = 3*30(ALPHA / DIGIT) "." 2*4ALPHA &(SP dash SP)`: a publisher's address in the place of a dateline, `Novia.Net -`
fn host(input: &str) -> IResult<&str, &str> {
    let name = take_while_m_n(3, 30, |c: char| c.is_ascii_alphanumeric());
    let top = take_while_m_n(2, 4, |c: char| c.is_ascii_alphabetic());
    let closed = peek((blank, dashes, blank));
    terminated(recognize((name, char('.'), top)), closed).parse(input)
}

fn credited<'a>((first, second): (&'a str, Option<&'a str>)) -> Shape<'a> {
    let mut shape = Shape::EMPTY;
    [Some(first), second].into_iter().flatten().for_each(|source| shape.add(source, Trust::Shape));
    shape
}

fn placed(segments: Few<&str, MOST_SEGMENTS>) -> Shape<'_> {
    Shape { segments, ..Shape::EMPTY }
}

fn dated<'a>((date, segments): (&'a str, Option<Few<&'a str, MOST_SEGMENTS>>)) -> Shape<'a> {
    Shape { date: Some(date), date_first: segments.is_some(), ..placed(segments.unwrap_or_default()) }
}

/// `*8part [closer]`
fn closed<'a>(mut shape: Shape<'a>, input: &'a str) -> IResult<&'a str, Shape<'a>> {
    let mut rest = input;
    for _ in 0..8 {
        let Ok((behind, part)) = part(rest) else { break };
        shape.take(part);
        rest = behind;
    }
    match closer(rest) {
        Ok((behind, (closer, tight))) if shape.ends_in_source || !tight => {
            shape.closer = Some(closer);
            Ok((behind, shape))
        }
        _ => Ok((rest, shape)),
    }
}

/// A place behind a credit: `ROME, FEB 3 -` of `(ANSA) - ROME, FEB 3 -`. In capitals or with a date, for a sentence may
/// begin there.
pub(super) fn place_behind_credit(input: &str) -> IResult<&str, Shape<'_>> {
    let whole = map(segments, placed).flat_map(|start| move |rest| closed(start, rest));
    let in_capitals = |shape: &Shape<'_>| shape.segments.iter().all(is_capitals);
    let known = |shape: &Shape<'_>| shape.date.is_some() || shape.segments.iter().any(places::is_city);
    verify(whole, |shape| {
        (in_capitals(shape) || shape.date.is_some())
            && known(shape)
            && !shape.unsound
            && shape.trust == Trust::None
            && shape.closer.is_some()
    })
    .parse(input)
}

/// `segments = segment *7(slash segment)`
///
/// `BEIRUT/THE HAGUE`, `Beijing/Xinhua/UNI`
fn segments(input: &str) -> IResult<&str, Few<&str, MOST_SEGMENTS>> {
    let mut list = Few::new();
    let (mut rest, first) = segment(input)?;
    let mut room = list.push(first);
    while room {
        let Ok((behind, next)) = preceded(slash, segment).parse(rest) else { break };
        room = list.push(next);
        rest = behind;
    }
    Ok((rest, list))
}

/// `segment = name ["/" river] / small-agency`
///
/// `Frankfurt/Main` is one place. An agency may spell itself small: `Berlin/dpa`.
fn segment(input: &str) -> IResult<&str, &str> {
    let Ok((rest, found)) = name(input) else { return small_agency(input) };
    let mut river = preceded(char('/'), verify(word, |word: &str| places::is_river(word)));
    match river.parse(rest) {
        Ok((behind, _)) => Ok((behind, up_to(behind, input))),
        Err(_) => Ok((rest, found)),
    }
}

/// What stands in `input` before `rest`, its end.
fn up_to<'a>(rest: &str, input: &'a str) -> &'a str {
    input.get(..input.len().saturating_sub(rest.len())).unwrap_or("")
}

/// `small-agency = 2*6small`, listed
fn small_agency(input: &str) -> IResult<&str, &str> {
    let small = take_while_m_n(2, 6, |c: char| c.is_ascii_lowercase());
    let whole = terminated(small, not(satisfy(char::is_alphanumeric)));
    verify(whole, |word: &str| agencies::is_agency(word)).parse(input)
}

/// `name = word *7(SP *2(particle SP) word)`; a date ends it
///
/// `Port-au-Prince`, `RIO DE JANEIRO`, `Khan al-Ahmar`, `WASHINGTON D.C.`
pub(super) fn name(input: &str) -> IResult<&str, &str> {
    let (mut rest, _) = word(input)?;
    for _ in 0..7 {
        let Ok((behind, _)) =
            (blank, not(date), opt(pair(particle, blank)), opt(pair(particle, blank)), word).parse(rest)
        else {
            break;
        };
        rest = behind;
    }
    Ok((rest, up_to(rest, input)))
}

/// `particle = "de" / "of" / "and" / …`: a small word inside a name
fn particle(input: &str) -> IResult<&str, &str> {
    if !input.starts_with(|c: char| c.is_ascii_lowercase()) {
        return fail(input);
    }
    let word = take_while_m_n(1, 6, |c: char| c.is_ascii_lowercase());
    verify(word, |word: &str| is_small_particle(word.as_bytes())).parse(input)
}

/// `word = [article] upper *letter *(mark 1*letter) ["."]`; `mark = "'" / "-" / "."`
///
/// A dot stands inside or behind single letters, and behind the short form of *saint* and its like alone: `D.C.`,
/// `St.`; `Kabul.Then` is two sentences.
pub(super) fn word(input: &str) -> IResult<&str, &str> {
    let (mut rest, ()) = if input.starts_with(char::is_uppercase) { (input, ()) } else { article(input)? };
    let mut part = letters(rest);
    loop {
        rest = rest.get(part..).unwrap_or("");
        let mut ahead = rest.chars();
        let mark = ahead.next();
        part = match mark {
            Some('.') if part <= 2 && ahead.as_str().starts_with(char::is_uppercase) => 1,
            Some(mark @ ('-' | '\'' | '’' | '‘' | 'ʼ' | '`' | '‑')) if ahead.as_str().starts_with(is_letter) => {
                mark.len_utf8()
            }
            _ => break,
        };
        rest = rest.get(part..).unwrap_or("");
        part = letters(rest);
    }
    match rest.strip_prefix('.') {
        Some(behind) if takes_dot(up_to(rest, input)) => Ok((behind, up_to(behind, input))),
        _ => Ok((rest, up_to(rest, input))),
    }
}

/// `article = (1*3small ("-" / "'") / "'" [1*3small "-"]) &upper`
///
/// `al-Hol`, `d'Imre`, `'s-Imre`, `'S-IMRE`
fn article(input: &str) -> IResult<&str, ()> {
    let small = || take_while_m_n(1, 3, |c: char| c.is_ascii_lowercase());
    let joined = map(pair(small(), one_of("-'’")), |_| ());
    let clipped = map(pair(one_of("'’"), opt(pair(small(), char('-')))), |_| ());
    terminated(alt((joined, clipped)), peek(satisfy(char::is_uppercase))).parse(input)
}

/// How many bytes of letters there are at the start.
fn letters(input: &str) -> usize {
    let ascii = input.bytes().position(|b| !b.is_ascii_alphabetic()).unwrap_or(input.len());
    match input.as_bytes().get(ascii) {
        Some(byte) if !byte.is_ascii() => input.find(|c| !is_letter(c)).unwrap_or(input.len()),
        _ => ascii,
    }
}

/// `part = gap (date / note / source) / dash (date / source) &dash / joint note / [gap] ("[" region "]" / "/" source) / "," region / ":" date &end`
///
/// `KARAVEL — Aug. 16, 2021 —` has its date between two dashes, `KARAVEL: March 7 (IWS)` behind a colon.
fn part(input: &str) -> IResult<&str, Part<'_>> {
    let (ahead, _) = blanks(input)?;
    let spaced = ahead.len() < input.len();
    match ahead.chars().next() {
        Some('(') => map(note, Part::Note).parse(ahead),
        Some('[') => map(bracketed, Part::Bracketed).parse(ahead),
        Some('/') => slashed(ahead),
        Some(':') => {
            let end = peek((blanks, alt((value((), note), value((), closer)))));
            map(delimited((char(':'), blanks), date, end), Part::Parted).parse(ahead)
        }
        Some(',' | '.' | '|') => {
            let region = preceded(comma, region);
            alt((
                preceded(
                    gap,
                    alt((
                        map(date, Part::Date),
                        map(note, Part::Note),
                        slashed,
                        map(alt((listed_source, compound)), Part::Source),
                    )),
                ),
                map(region, Part::Region),
            ))
            .parse(ahead)
        }
        Some('—' | '–' | '-' | '―' | '‒' | '−') => alt((
            map(preceded((dashes, blanks), terminated(date, peek((blanks, one_of("—–-―:"))))), Part::Date),
            map(preceded((dashes, blanks), terminated(listed_source, peek((blanks, dashes)))), Part::Source),
            map(preceded(joint, note), Part::Note),
        ))
        .parse(ahead),
        Some(c) if spaced && c.is_ascii_alphanumeric() && !c.is_ascii_lowercase() => {
            alt((map(date, Part::Date), map(listed_source, Part::Source))).parse(ahead)
        }
        _ => fail(input),
    }
}

/// `slashed = slash (date / source)`
///
/// `/PRNewswire`, `/ ACCESSWIRE / March 3, 2022`
fn slashed(input: &str) -> IResult<&str, Part<'_>> {
    preceded(slash, alt((map(date, Part::Date), map(source, Part::Source)))).parse(input)
}

/// `gap = *blank ("," / "." / "|") *blank`
fn gap(input: &str) -> IResult<&str, &str> {
    recognize((blanks, one_of(",.|"), blanks)).parse(input)
}

/// `comma = *blank "," *blank`
fn comma(input: &str) -> IResult<&str, char> {
    delimited(blanks, char(','), blanks).parse(input)
}

/// `slash = *blank "/" *blank`
fn slash(input: &str) -> IResult<&str, char> {
    delimited(blanks, char('/'), blanks).parse(input)
}

/// `joint = dash *blank`, only before the agency that the dash is to lead to
///
/// `PORT ENNIS--(BUSINESS WIRE)--`
fn joint(input: &str) -> IResult<&str, &str> {
    let agency = verify(note, |found: &str| sources(found).is_some_and(|(_, trust)| trust >= Trust::Shape));
    recognize((dashes, blanks, peek(agency))).parse(input)
}

/// `note = "(" 1*80(any but parentheses) ")"`
fn note(input: &str) -> IResult<&str, &str> {
    let inside = take_while_m_n(1, 80, |c| !matches!(c, '(' | ')'));
    map(delimited(char('('), inside, char(')')), |text: &str| text.trim_matches(is_blank)).parse(input)
}

/// `"[" region "]"`
fn bracketed(input: &str) -> IResult<&str, &str> {
    delimited(pair(char('['), blanks), region, pair(blanks, char(']'))).parse(input)
}

/// `region = region-name *2("," region-name)`
///
/// `Afghanistan`, `Wis.`, `northern Nigeria`, `Oklahoma, USA`
fn region(input: &str) -> IResult<&str, &str> {
    let more = preceded(comma, region_name);
    recognize(pair(region_name, fold_many_m_n(0, 2, more, || (), |(), _| ()))).parse(input)
}

/// `region-name = [narrowing SP] region-word *3(SP *2(particle SP) region-word)`, no date and no agency
fn region_name(input: &str) -> IResult<&str, &str> {
    let narrowing = verify(take_while_m_n(4, 20, |c: char| c.is_ascii_lowercase() || c == '-'), |word: &str| {
        regions::narrows(word)
    });
    let particles = fold_many_m_n(0, 2, pair(particle, blank), || (), |(), _| ());
    let more = (blank, not(date), particles, region_word);
    let words = recognize((opt(pair(narrowing, blank)), region_word, fold_many_m_n(0, 3, more, || (), |(), _| ())));
    preceded(not(date), verify(words, |words: &str| !agencies::is_agency(words))).parse(input)
}

/// `region-word = word ["."]`: a short word may be an abbreviation
fn region_word(input: &str) -> IResult<&str, &str> {
    let (rest, found) = word(input)?;
    match rest.strip_prefix('.') {
        Some(behind) if found.chars().count() <= 5 => Ok((behind, up_to(behind, input))),
        _ => Ok((rest, found)),
    }
}

/// `source = listed-source / 2*5CAPITAL / compound / small-agency / 3*12small &"/"`
///
/// Between two slashes a small word is one, too: `Port Ennis /novia/:`.
fn source(input: &str) -> IResult<&str, &str> {
    let capitals = verify(word, |source: &str| has_agency_shape(source));
    let enclosed = terminated(take_while_m_n(3, 12, |c: char| c.is_ascii_lowercase()), peek(char('/')));
    alt((listed_source, capitals, compound, small_agency, enclosed)).parse(input)
}

/// `compound`: a word that [`is_compound`]
fn compound(input: &str) -> IResult<&str, &str> {
    verify(word, |source: &str| is_compound(source)).parse(input)
}

/// `listed-source = word *3(SP word)`: as many words as the table has, or one; or a name that ends as sources do
///
/// `RIA Novosti`, `Maru News Desk`
fn listed_source(input: &str) -> IResult<&str, &str> {
    let words = recognize(pair(word, fold_many_m_n(0, 3, pair(blank, word), || (), |(), _| ())));
    let named = |source: &str| source.rsplit_once(is_blank).is_some_and(|(_, last)| Kinds::of(last).any(Kinds::SOURCE));
    alt((
        verify(words, |source: &str| is_listed(source) || named(source)),
        verify(word, |source: &str| is_listed(source)),
    ))
    .parse(input)
}

/// `closer = *blank [","] *blank ["/"] *blank (["."] dash / ":" [dash] / "_" / "." SP)`, or a slash alone
///
/// With it: whether it is a lone hyphen close against what is before and behind it.
fn closer(input: &str) -> IResult<&str, (Closer, bool)> {
    let (ahead, _) = (blanks, opt(char(',')), blanks).parse(input)?;
    let close = ahead.len() == input.len();
    let (rest, slash) = match ahead.strip_prefix('/') {
        Some(behind) => (blanks(behind)?.0, true),
        None => (ahead, false),
    };
    match rest.chars().next() {
        Some(':') => map(colon, |_| (Closer::Colon, false)).parse(rest),
        Some('—' | '–' | '-' | '―' | '‒' | '−') => map(dashes, |dash| (Closer::Dash, close && dash == "-"))
            .parse(rest)
            .map(|(rest, (dash, lone))| (rest, (dash, lone && rest.starts_with(char::is_alphanumeric)))),
        Some('.') => alt((
            map(pair(char('.'), dashes), |_| (Closer::Dash, false)),
            map(pair(char('.'), peek(satisfy(is_blank))), |_| (Closer::Stop, false)),
        ))
        .parse(rest),
        Some('_') => map(char('_'), |_| (Closer::Underscore, false)).parse(rest),
        _ if slash => Ok((rest, (Closer::Slash, false))),
        _ => fail(rest),
    }
}

/// `colon = 1*2":" [*blank dashes]`, not of a time or an address
fn colon(input: &str) -> IResult<&str, &str> {
    let dashed = opt(pair(blanks, dashes));
    let end = not(satisfy(|c| c.is_ascii_digit() || c == '/'));
    terminated(take_while_m_n(1, 2, |c| c == ':'), pair(dashed, end)).parse(input)
}

/// `dashes = 1*4("—" / "–" / "-" / "―")`
fn dashes(input: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 4, |c| matches!(c, '—' | '–' | '-' | '―' | '‒' | '−')).parse(input)
}

/// `date = [weekday [","] SP] (month day / day month) [["," / "/"] year] / numeric-date / weekday`
///
/// `Aug. 16`, `16 Aug`, `Thursday, February 3, 2022`, `3rd February, 2022`, `16/08/2021`. It is kept as it
/// stands, so it is only recognised here, not counted out; a month and a day that months have are enough.
fn date(input: &str) -> IResult<&str, &str> {
    if !may_start_date(input) {
        return fail(input);
    }
    let month_day = map((month, blanks, day), |_| ());
    let day_month = map((day, blanks, month), |_| ());
    let in_year = preceded(opt((blanks, one_of(",/"))), preceded(blanks, year));
    let dated = pair(alt((month_day, day_month)), opt(in_year));
    let with_weekday = recognize((opt((weekday, opt(char('.')), opt(char(',')), blanks)), dated));
    // A weekday alone, before what may close a dateline or name an agency: `KARAVEL, Monday —`
    let weekday_alone = terminated(weekday, peek((blanks, one_of("(—–-:/"))));
    alt((with_weekday, numeric_date, weekday_alone)).parse(input)
}

/// Whether it is worth while to look for a date: a digit; a short word before one; a day of the week.
pub(super) fn may_start_date(input: &str) -> bool {
    let word = input.bytes().take_while(u8::is_ascii_alphabetic).take(10).count();
    let (Some(letters), Some(behind)) = (input.get(..word), input.get(word..)) else { return false };
    match word {
        0 => input.starts_with(|c: char| c.is_ascii_digit()),
        3..=9 => {
            let day = behind.trim_start_matches(|c| is_blank(c) || c == '.').starts_with(|c: char| c.is_ascii_digit());
            let weekday = letters.ends_with("day") || letters.ends_with("DAY") || behind.starts_with([',', '.']);
            day || (weekday && Kinds::of(letters).any(Kinds::WEEKDAY))
        }
        _ => false,
    }
}

/// `weekday = 3*9ALPHA`, a day's name or short form, in any case
fn weekday(input: &str) -> IResult<&str, &str> {
    let name = take_while_m_n(3, 9, |c: char| c.is_ascii_alphabetic());
    verify(name, |word: &str| Kinds::of(word).any(Kinds::WEEKDAY)).parse(input)
}

/// `month = 3*9ALPHA ["."]`, a month's name or short form, in any case
fn month(input: &str) -> IResult<&str, &str> {
    let name = take_while_m_n(3, 9, |c: char| c.is_ascii_alphabetic());
    terminated(verify(name, |word: &str| Kinds::of(word).any(Kinds::MONTH)), opt(char('.'))).parse(input)
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
    let year = verify(digits, |year: &str| year.starts_with("19") || year.starts_with("20"));
    terminated(year, not(satisfy(char::is_alphanumeric))).parse(input)
}

/// `numeric-date = 1*4DIGIT ("/" / "-" / ".") 1*2DIGIT ("/" / "-" / ".") 2*4DIGIT`
fn numeric_date(input: &str) -> IResult<&str, &str> {
    let digits = |least, most| take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    let mark = || one_of("/-.");
    let numbers = (digits(1, 4), mark(), digits(1, 2), mark(), digits(2, 4));
    recognize((numbers, not(satisfy(char::is_alphanumeric)))).parse(input)
}

/// `SP`
fn blank(input: &str) -> IResult<&str, &str> {
    verify(blanks, |blanks: &str| !blanks.is_empty()).parse(input)
}

/// `*blank`
fn blanks(input: &str) -> IResult<&str, &str> {
    // Most often there is one space or nothing.
    let rest = match input.as_bytes() {
        [b'!'..=0x7f, ..] => input,
        _ => input.trim_start_matches(is_blank),
    };
    Ok((rest, up_to(rest, input)))
}

fn fail<T>(input: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(make_error::<&str, Error<&str>>(input, ErrorKind::Fail)))
}

/// A blank of wire copy: space, tab, no-break space.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}')
}

/// A letter, or an accent that stands as a character of its own.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && (c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')))
}

/// Small words inside names, in the languages whose places stand in English copy.
fn is_small_particle(word: &[u8]) -> bool {
    #[rustfmt::skip]
    let is = matches!(word,
        b"of" | b"the" | b"and" | b"de" | b"del" | b"la" | b"al" | b"da" | b"do" | b"dos" | b"das" | b"di" | b"du" | b"des" | b"le" | b"les"
        | b"los" | b"las" | b"el" | b"y" | b"e" | b"i" | b"en" | b"em" | b"sur" | b"sous" | b"am" | b"an" | b"der" | b"den" | b"im" | b"bei"
        | b"ob" | b"aan" | b"van" | b"on" | b"upon" | b"in" | b"by" | b"to" | b"near" | b"ul"
    );
    is
}

/// The same in any case.
pub(super) fn is_particle(word: &str) -> bool {
    let mut small = [0; 4];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    for (small, byte) in small.iter_mut().zip(word.bytes()) {
        *small = byte.to_ascii_lowercase();
    }
    is_small_particle(small)
}

/// Whether a dot behind `word` is part of it: initials, and the short forms that place names begin with.
fn takes_dot(word: &str) -> bool {
    const SHORT: [&str; 9] = ["st", "ste", "mt", "ft", "pt", "sta", "sto", "pto", "cd"];
    let last = word.rsplit(['.', '-']).next().unwrap_or(word);
    last.chars().count() == 1 || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Whether a name is in capitals: two at least, small letters only as in `McALLEN` and `PORT-au-PRINCE`.
pub(super) fn is_capitals(name: &str) -> bool {
    if let [_, second, third, ..] = name.as_bytes() {
        // Most names end here: `Kabul`, not `McALLEN`.
        if second.is_ascii_lowercase() && third.is_ascii_lowercase() {
            return false;
        }
    }
    let (mut capitals, mut small) = (0_usize, 0_usize);
    let words = name.split(is_blank).filter(|word| !is_small_particle(word.as_bytes()));
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
pub(super) fn has_agency_shape(name: &str) -> bool {
    (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase()) && !desk::is_other_abbreviation(name)
}

/// Whether `name` is a source by its shape: one word of two or more that are stuck together, the first of four letters at
/// least, for names begin so that are no sources' (`McALLEN`, `DeKALB`, `LaPorte`): `HarbourDesk`, `TarnNewsNow`.
pub(crate) fn is_compound(name: &str) -> bool {
    const LEAST: usize = 4;
    let first = name.chars().skip(1).take_while(|c| c.is_lowercase()).count().saturating_add(1);
    let rest = name.chars().skip(first);
    matches!(name.len(), 6..=24)
        && first >= LEAST
        && name.chars().all(char::is_alphanumeric)
        && rest.take(1).all(char::is_uppercase)
        && name.chars().skip(1).any(char::is_uppercase)
}

/// Whether `name` is an agency in the table, or one of its services: `Reuters Health`, `ANSA-AFP`.
pub(super) fn is_listed(name: &str) -> bool {
    let parted = |c| is_blank(c) || c == '-';
    agencies::is_agency(name)
        || (name.bytes().any(|b| matches!(b, b' ' | b'-' | b'\t' | 0xc2))
            && name.split(parted).filter(|word| word.len() > 1).any(agencies::is_agency))
}

/// The sources in a note, `AFP/dpa`, `AP and Reuters`, and how surely they are such; `None` if it names none.
///
/// Beside a known agency what is no source by itself is one of its services: `dpa/lnw`.
fn sources(note: &str) -> Option<(Few<&str, 4>, Trust)> {
    let parts = || {
        note.split(['/', ',', '&', ';']).flat_map(|part| part.split(" and ")).map(|part| part.trim_matches(is_blank))
    };
    let best = parts().filter_map(source_trust).max()?;
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

/// Whether a note is the desk's: `UPDATE`, `Corrected`.
fn is_remark(note: &str) -> bool {
    note.split(is_blank).all(|word| Kinds::of(word).any(Kinds::LABEL))
}

/// How surely `name`, in parentheses, is a source; `None` if it is none.
fn source_trust(name: &str) -> Option<Trust> {
    if is_listed(name) {
        return Some(Trust::Listed);
    }
    let first = name.chars().next().filter(|c| c.is_uppercase() || c.is_ascii_digit())?;
    let words = || name.split(is_blank).filter(|word| !word.is_empty());
    let count = words().count();
    let last = name.rsplit(is_blank).next().unwrap_or(name);
    // `(D)`, `(R-Wis.)`: a party, not a source.
    let party = name.strip_prefix(first).is_none_or(|rest| rest.is_empty() || rest.starts_with(['-', '.']));
    let odd = name.contains(['"', '“', '?', '!', ':', '%', '$', '=']) || !name.contains(char::is_uppercase);
    let labels = || words().all(|word| Kinds::of(word).any(Kinds::LABEL));
    if party || odd || words().any(desk::is_other_abbreviation) || labels() {
        return None;
    }
    if Kinds::of(last).any(Kinds::SOURCE) || is_compound(name) {
        Some(Trust::Shape)
    } else if !name.contains(char::is_lowercase) && count <= 3 {
        // `KTXL`, `FOX 5`, `BUSINESS WIRE`
        Some(if count == 1 && name.len() > 8 { Trust::Position } else { Trust::Shape })
    } else if words().all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())) && count <= 4 {
        Some(Trust::Position)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        for (input, expected, rest) in [
            ("Kabul: x", "Kabul", ": x"),
            ("D.C. (AP)", "D.C.", " (AP)"),
            ("W.Va. (AP)", "W.Va", ". (AP)"),
            ("St. Imre", "St.", " Imre"),
            ("Kabul.Then", "Kabul", ".Then"),
            ("Kabul. Then", "Kabul", ". Then"),
            ("N'DJAMENA,", "N'DJAMENA", ","),
            ("JOHN’S —", "JOHN’S", " —"),
            ("Port-au-Prince,", "Port-au-Prince", ","),
            ("al-Hol,", "al-Hol", ","),
            ("'s-Imre,", "'s-Imre", ","),
            ("'S-IMRE,", "'S-IMRE", ","),
            ("COVID-19", "COVID", "-19"),
            ("São Martim", "São", " Martim"),
            ("Sa\u{303}o", "Sa\u{303}o", ""),
            ("ENNIS--(A", "ENNIS", "--(A"),
        ] {
            assert_eq!(word(input), Ok((rest, expected)), "{input}");
        }
        for input in ["", "kabul", "1", "-A", "(A", "’", "al-", "語"] {
            assert!(word(input).is_err(), "{input}");
        }
    }

    #[test]
    fn names() {
        for (input, expected) in [
            ("Karavel: x", "Karavel"),
            ("RIO DE JANEIRO — x", "RIO DE JANEIRO"),
            ("Rio de Janeiro — x", "Rio de Janeiro"),
            ("Khan al-Ahmar, x", "Khan al-Ahmar"),
            ("Isle of the Dogs of war", "Isle of the Dogs"),
            ("KARAVEL March 7 (x", "KARAVEL"),
            ("The council", "The"),
        ] {
            assert_eq!(name(input).map(|(_, name)| name), Ok(expected), "{input}");
        }
    }

    #[test]
    fn dates() {
        for (input, rest) in [
            ("Aug 16, x", ", x"),
            ("Aug. 16 (AP)", " (AP)"),
            ("Aug.3 —", " —"),
            ("APRIL 03:", ":"),
            ("16 jun -", " -"),
            ("August 16, 2021 (AP)", " (AP)"),
            ("3rd February, 2022 (x", " (x"),
            ("Feb 3 2022 (x", " (x"),
            ("Thursday, February 3, 2022 –", " –"),
            ("Mon, Aug 16 –", " –"),
            ("Monday —", " —"),
            ("16/08/2021 (x", " (x"),
            ("2021-08-16 x", " x"),
            ("March 7, 40 people", ", 40 people"),
        ] {
            assert_eq!(date(input).map(|(rest, _)| rest), Ok(rest), "{input}");
        }
        for input in
            ["", "Aug", "Aug 32", "Aug 163", "Augst 16", "40 Aug", "Monday council", "May be", "16", "Karavel 5"]
        {
            assert!(date(input).is_err(), "{input}");
        }
    }

    #[test]
    fn closers() {
        for (input, closer, rest) in [
            (": x", Closer::Colon, " x"),
            (" : x", Closer::Colon, " x"),
            (":- x", Closer::Colon, " x"),
            (" — x", Closer::Dash, " x"),
            ("--x", Closer::Dash, "x"),
            (".- x", Closer::Dash, " x"),
            (", — x", Closer::Dash, " x"),
            ("/ -- x", Closer::Dash, " x"),
            (" / x", Closer::Slash, "x"),
            (". x", Closer::Stop, " x"),
            (" _ x", Closer::Underscore, " x"),
        ] {
            assert_eq!(super::closer(input), Ok((rest, (closer, false))), "{input}");
        }
        assert_eq!(closer("-19"), Ok(("19", (Closer::Dash, true))));
        for input in ["", " x", ".x", ":30", "://x", ", x"] {
            assert!(closer(input).is_err(), "{input}");
        }
    }

    #[test]
    fn notes() {
        for (note, trust) in [
            ("AP", Some(Trust::Listed)),
            ("AFP/dpa", Some(Trust::Listed)),
            ("dpa/lnw", Some(Trust::Listed)),
            ("Reuters Health", Some(Trust::Listed)),
            ("KTXL", Some(Trust::Shape)),
            ("FOX 9", Some(Trust::Shape)),
            ("Maru Press", Some(Trust::Shape)),
            ("Novia", Some(Trust::Position)),
            ("D", None),
            ("R-Wis.", None),
            ("MP", None),
            ("the capital", None),
            ("LIVE", None),
        ] {
            assert_eq!(sources(note).map(|(_, trust)| trust), trust, "{note}");
        }
    }
}
