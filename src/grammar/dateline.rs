//! The dateline.

mod evidence;
mod shape;

pub(crate) use self::shape::{is_blank, is_compound};

use crate::error::Faults;
use crate::few::Few;
use crate::grammar::stamp_line::stamp_line;
use crate::model::Evidence;
use crate::tables::desk::{Kinds, may_be_known};
use crate::tables::letters::behind_small_letters;
use crate::tables::{agencies, places};

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

/// Reads the dateline at the start of the first paragraph, whatever form it is in; the paragraph's text is what follows it,
/// without blanks.
///
/// A dateline with nothing behind it is none: it stands at the start of a text.
///
/// The grammar in `shape` finds the parts by what they look like. That alone is not enough, so `evidence` then
/// weighs what was found: what there is to go by, and whether the words can be a place's at all.
pub(crate) fn dateline<'a>(line: &'a str, context: &Context<'_>, faults: &mut Faults<'a>) -> Option<DatelineParts<'a>> {
    let head = start_of(line, LONGEST);
    let (behind, mut shape) = shape::shape(head).ok()?;
    if shape.closer.is_none() && !shape.has_note {
        return None;
    }
    let mut rest = line.get(head.len().saturating_sub(behind.len())..)?;
    if shape.segments.is_empty() && shape.closer.is_some_and(shape::Closer::is_dash) {
        // `(ANSA) - ROME, FEB 3 -`: what stood before may be only the credit.
        let ahead = rest.trim_start_matches(is_blank);
        let head = start_of(ahead, LONGEST);
        if let Ok((behind, place)) = shape::place_behind_credit(head) {
            shape = shape::Shape { segments: place.segments, region: place.region, date: place.date, ..shape };
            rest = ahead.get(head.len().saturating_sub(behind.len())..)?;
        }
    }
    shape.is_tight = rest.starts_with(|c| !is_blank(c));
    let text = line.get(..line.len().saturating_sub(rest.len()))?.trim_end_matches(is_blank);
    evidence::weigh(&shape, text, rest.trim_start_matches(is_blank), context, faults)
}

/// Reads a dateline that is alone on its line, above the first paragraph: `NEW DELHI, Nov. 5 (PTI)`, `AFP, KARAVEL`.
///
/// `alone = shape`, the whole line. It needs no closer, but evidence by itself; that a paragraph follows, and no other
/// dateline, is for the caller to see.
pub(crate) fn alone<'a>(line: &'a str, context: &Context<'_>) -> Option<DatelineParts<'a>> {
    if line.len() > LONGEST {
        return None;
    }
    let (behind, shape) = shape::shape(line).ok()?;
    if !behind.trim_start_matches(is_blank).is_empty() {
        return None;
    }
    evidence::weigh_alone(&shape, line, context)
}

/// What a line is that may stand above the first paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    /// A headline, a stamp, a name, a note of the desk: no prose.
    Head,
    /// A sentence, as standfirsts and captions are: only the lines behind it tell.
    Prose,
}

/// Whether a line, which has no dateline, may stand above one; `None` if it is a paragraph of the story for sure.
///
/// `above = short line without a full stop / "(" note ")" / stamps / short sentence`. Below a header a sentence is the
/// story's first.
pub(crate) fn above(line: &str, has_header: bool) -> Option<Above> {
    const LONGEST_PROSE: usize = 200;
    let is_note = line.starts_with(['(', '[']) && line.ends_with([')', ']']);
    let ends = line.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?', ':', '…']);
    if is_note || stamp_line(line).is_some() || line.len() <= LONGEST_PROSE && !ends && !has_header {
        Some(Above::Head)
    } else if line.len() <= LONGEST_PROSE && !(ends && has_header) {
        Some(Above::Prose)
    } else {
        None
    }
}

/// A dateline in the plain form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlainDateline<'a> {
    /// As in [`DatelineParts`].
    pub(crate) text: &'a str,
    pub(crate) place: &'a str,
    pub(crate) behind_slash: Option<BehindSlash<'a>>,
    pub(crate) evidence: Evidence,
}

/// What stands behind the slash of a plain dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BehindSlash<'a> {
    /// One, or two with a slash between them.
    Agencies(&'a str, Option<&'a str>),
    Place(&'a str),
}

/// `plain = name ["/" (agency ["/" agency] / name)] ":" SP &UPPER`, `agency = 2*5UPPER`, `name = word *3(SP word)`,
/// `word = UPPER 2*letter`
///
/// `Port Ennis: The ferry`, `Karavel/IWS: The ferry`, `Karavel/Port Ennis: The ferry`: the most common forms, of words
/// that stand in no table but that of the cities. `Some` if it reads the line as [`dateline`] would; `None` leaves it to
/// that.
#[inline(always)]
pub(crate) fn plain<'a>(line: &'a str, context: &Context<'_>) -> Option<Option<PlainDateline<'a>>> {
    let (place, rest) = plain_name(line)?;
    let (behind_slash, rest) = match rest.strip_prefix('/') {
        Some(behind) => plain_behind_slash(place, behind)?,
        None => (None, rest),
    };
    let [b':', b' ', b'A'..=b'Z', ..] = rest.as_bytes() else { return None };
    // `Karavel: March 7 (IWS) The ferry`
    if shape::may_start_date(rest.get(2..)?) {
        return None;
    }
    let text = line.get(..line.len().saturating_sub(rest.len()).saturating_add(1))?;
    let by = |evidence| Some(Some(PlainDateline { text, place, behind_slash, evidence }));
    match behind_slash {
        Some(BehindSlash::Agencies(..)) => return by(Evidence::Agency),
        Some(BehindSlash::Place(_)) => return by(Evidence::SeveralPlaces),
        None => {}
    }
    let is_known = (context.is_known_place)(place);
    let evidence = match (is_known, context.has_header) {
        (false, true) => Evidence::HeaderStyle,
        (true, _) => Evidence::KnownPlace,
        (false, false) if places::is_city(place) => Evidence::KnownPlace,
        // What the paragraph says may still speak for it.
        (false, false) => return None,
    };
    if evidence::speaks_later(place, context.later) { Some(None) } else { by(evidence) }
}

/// `agency ["/" agency] / name`, as in [`plain`], and what follows it.
fn plain_behind_slash<'a>(place: &str, input: &'a str) -> Option<(Option<BehindSlash<'a>>, &'a str)> {
    let (first, rest) = capitals(input)?;
    if first.len() < 2 {
        // Another name.
        let (place, rest) = plain_name(input)?;
        let is_river = places::is_river(place.split(' ').next()?);
        return (!is_river).then_some((Some(BehindSlash::Place(place)), rest));
    }
    let is_agency = |agency: &str| {
        let is_place = || places::is_city(agency) || places::is_river(agency);
        shape::has_agency_shape(agency) && !is_place() && !evidence::is_initials(agency, place)
    };
    let (second, rest) = match rest.strip_prefix('/') {
        Some(behind) => {
            let (second, rest) = capitals(behind)?;
            (Some(second), rest)
        }
        None => (None, rest),
    };
    (is_agency(first) && second.is_none_or(is_agency)).then_some((Some(BehindSlash::Agencies(first, second)), rest))
}

/// `*UPPER`, before something else; and what follows.
fn capitals(input: &str) -> Option<(&str, &str)> {
    input.split_at_checked(input.bytes().position(|b| !b.is_ascii_uppercase())?)
}

/// `name`, as in [`plain`], and what follows it: a colon or a slash.
fn plain_name(input: &str) -> Option<(&str, &str)> {
    const MOST_WORDS: usize = 4;
    let is_inner = |b: &u8| NAME_LETTERS.get(usize::from(*b)).copied().unwrap_or(false);
    let is_strange = |word: &str| {
        may_be_known(word) && (Kinds::of(word) != Kinds::default() || agencies::is_agency(word))
            || shape::is_particle(word)
    };
    let (mut left, mut words) = (input.as_bytes(), 0_usize);
    let rest = loop {
        let [b'A'..=b'Z', inner @ ..] = left else { return None };
        let behind = behind_small_letters(inner);
        let small = inner.len().saturating_sub(behind.len());
        let len = behind.iter().position(|b| !is_inner(b))?.saturating_add(small);
        if len < 2 {
            return None;
        }
        let start = input.len().saturating_sub(left.len());
        words = words.saturating_add(1);
        if words > MOST_WORDS || is_strange(input.get(start..start.saturating_add(len).saturating_add(1))?) {
            return None;
        }
        left = match inner.get(len..)? {
            [b' ', behind @ ..] => behind,
            rest @ ([b':', b' ', b'A'..=b'Z', ..] | [b'/', b'A'..=b'Z', ..]) => break rest,
            _ => return None,
        };
    };
    let (name, rest) = input.split_at_checked(input.len().saturating_sub(rest.len()))?;
    // Some of those letters may be capitals, and two are no letters.
    let is_odd = || {
        let small = name.bytes().filter(u8::is_ascii_lowercase).count();
        let wide = name.bytes().filter(|b| !b.is_ascii()).count();
        small.saturating_mul(3) <= wide.saturating_add(MOST_WORDS) || name.contains(['×', '÷'])
    };
    let is_other = (words > 1 && agencies::is_agency(name)) || (!name.is_ascii() && is_odd());
    (!is_other).then_some((name, rest))
}

/// The bytes of a word in the plain form, behind its capital: small letters, and those from U+00C0 to U+024F.
static NAME_LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let (mut left, mut byte): (&mut [bool], u8) = (&mut letters, 0);
    while let [is, behind @ ..] = left {
        *is = matches!(byte, b'a'..=b'z' | 0x80..=0xbf | 0xc3..=0xc9);
        byte = byte.wrapping_add(1);
        left = behind;
    }
    letters
};

/// At most `most` bytes from the start of `text`, whole characters.
fn start_of(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    (0..4).find_map(|less| text.get(..most.saturating_sub(less))).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    fn parts_of(plain: PlainDateline<'_>) -> DatelineParts<'_> {
        let (place, agencies) = match plain.behind_slash {
            Some(BehindSlash::Place(place)) => (Some(place), [None, None]),
            Some(BehindSlash::Agencies(first, second)) => (None, [Some(first), second]),
            None => (None, [None, None]),
        };
        DatelineParts {
            text: plain.text,
            places: [plain.place].into_iter().chain(place).collect(),
            region: None,
            date: None,
            agencies: agencies.into_iter().flatten().collect(),
            evidence: plain.evidence,
        }
    }

    /// `places | region | date | agencies | evidence | the paragraph`, `-` for what is missing; or `none`, or `note`.
    fn read_in(line: &str, has_header: bool, later: &str) -> String {
        let context = Context { has_header, is_known_place: &|name| name == "Zabrin", later };
        let mut faults = Faults::new(line, Vec::new());
        let found = match plain(line, &context) {
            Some(plain) => plain.map(parts_of),
            None => dateline(line, &context, &mut faults),
        };
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
                ("LOS ANGELES (Harbour Reporter) - @", "LOS ANGELES | - | - | Harbour Reporter | Agency"),
                ("CALGARY, Alberta--(BUSINESS WIRE)--@", "CALGARY | Alberta | - | BUSINESS WIRE | Agency"),
                ("SINGAPORE, Mar 3, 2022 - (ACN Newswire) - @", "SINGAPORE | - | Mar 3, 2022 | ACN Newswire | Agency"),
                ("COLOMBO, (Reuters) - @", "COLOMBO | - | - | Reuters | Agency"),
                ("Addis Ababa March 3/2022 (ENA) @", "Addis Ababa | - | March 3/2022 | ENA | Agency"),
                ("NEAR KARAVEL, Ukraine (AP) —@", "NEAR KARAVEL | Ukraine | - | AP | Agency"),
                ("COEUR D'IMRE, Idaho (AP) — @", "COEUR D'IMRE | Idaho | - | AP | Agency"),
                ("Mumbai, (PTI) @", "Mumbai | - | - | PTI | Agency"),
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
                (
                    "SINGAPORE - Media OutReach - 3 March 2022 - @",
                    "SINGAPORE | - | 3 March 2022 | Media OutReach | Agency",
                ),
                ("New Delhi | Maru News Desk: @", "New Delhi | - | - | Maru News Desk | Agency"),
                ("ASTANA. KAZINFORM – @", "ASTANA | - | - | KAZINFORM | Agency"),
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
                ("CAIRO – 3 March 2022: @", "CAIRO | - | 3 March 2022 | - | Date"),
                ("TESMARA, Fla., Feb. 3 — @", "TESMARA | Fla. | Feb. 3 | - | Date"),
                ("KABUL, Aug 15: @", "KABUL | - | Aug 15 | - | Date"),
                ("PUTRAJAYA, Nov 22 — @", "PUTRAJAYA | - | Nov 22 | - | Date"),
                ("Karavel, Feb 3: @", "Karavel | - | Feb 3 | - | Date"),
                ("JAMMU, Aug 16-- @", "JAMMU | - | Aug 16 | - | Date"),
                ("KARAVEL, 16 jun - @", "KARAVEL | - | 16 jun | - | Date"),
                ("KARAVEL, APRIL 03 : @", "KARAVEL | - | APRIL 03 | - | Date"),
                ("KARAVEL Aug 16 — @", "KARAVEL | - | Aug 16 | - | Date"),
                ("KARAVEL, Aug 16. @", "KARAVEL | - | Aug 16 | - | Date"),
                ("Lima, Aug 16. @", "Lima | - | Aug 16 | - | Date"),
                ("Tesmara, Aug 16. @", "none"),
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
                ("Apia, SAMOA — @", "Apia | SAMOA | - | - | Region"),
                ("Dubai, UAE: @", "Dubai | UAE | - | - | Region"),
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
                ("MANILA (UPDATE) – @", "MANILA | - | - | - | KnownPlace"),
                ("KABUL (Pajwar): @", "KABUL | - | - | Pajwar | KnownPlace"),
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
    fn a_place_that_the_paragraph_names() {
        let read = |line| read_in(line, false, "");
        for line in ["Lindor: A groom was fed in Lindor on Friday.", "East Lindor: Two boats sank near East Lindor."] {
            assert!(read(line).contains("| Named |"), "{}", read(line));
        }
        for line in [
            "Lindor: A groom was fed on Friday.",
            "Lindor: A rise in Lindor cases is feared.",
            "Lindor: People in Lindors fear it.",
            "Lindor: \"We live in Lindor now.\"",
            "Explained: How people in Explained fear it.",
            "Ana Low: People in Lindor fear it.",
        ] {
            assert_eq!(read(line), "none", "{line}");
        }
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
    fn capitals() {
        check(
            false,
            "",
            &[
                ("TESMARA — @", "TESMARA | - | - | - | Capitals"),
                ("PORT ENNIS - @", "PORT ENNIS | - | - | - | Capitals"),
                ("TESMARA COUNTY -- @", "TESMARA COUNTY | - | - | - | Capitals"),
                ("TESMARA: @", "TESMARA | - | - | - | Capitals"),
                ("MIRA LOW: @", "note"),
                ("TESMARA: \"We sail.\"", "none"),
                ("TESMARA: what we know", "none"),
                ("TESMARA — the capital — was quiet.", "none"),
            ],
        );
        // What looks like an abbreviation is none if the text writes it as a name.
        check(
            false,
            "The ferry lies near Lindo.\n",
            &[("LINDO: @", "LINDO | - | - | - | Capitals"), ("NATO: @", "none")],
        );
        check(false, "Nine LINDO boats sail.\n", &[("LINDO: @", "none")]);
        check(false, "HALDEN: On Thursday.\nLOW: When?\n", &[("TESMARA: @", "note")]);
    }

    #[test]
    fn agencies_by_their_shape() {
        check(
            false,
            "",
            &[
                ("Jan. 12 (TarnDesk) - @", "- | - | Jan. 12 | TarnDesk | Agency"),
                ("TESMARA, Karavel (TarnNewsNow) - @", "TESMARA | Karavel | - | TarnNewsNow | Agency"),
                ("Tesmara /novia/: @", "Tesmara | - | - | novia | Agency"),
                ("(Tarn Mail Online) – @", "- | - | - | Tarn Mail Online | Agency"),
                ("(IWS)The council met.", "- | - | - | IWS | Agency"),
                ("NOVIA via IWS — @", "- | - | - | NOVIA & IWS | Agency"),
                ("TarnNews.Net - @", "- | - | - | TarnNews.Net | Agency"),
                // False friends.
                ("(Left to right) – @", "none"),
                ("(Breaking News) – @", "none"),
                ("(Updated Monday) – @", "none"),
                ("McALLEN, DeKALB: the two", "none"),
                ("TarnNews.Net - the site - closed.", "none"),
                ("Ana Low via Bo Ek: what we know", "none"),
            ],
        );
    }

    #[test]
    fn parts_in_another_order() {
        check(
            false,
            "",
            &[
                ("(ANSA) - Tesmara, October 11 - @", "Tesmara | - | October 11 | ANSA | Agency"),
                ("KARAVEL, March 11, Reuter - @", "KARAVEL | - | March 11 | Reuter | Agency"),
                ("KARAVEL, March 11, TarnDesk - @", "KARAVEL | - | March 11 | TarnDesk | Agency"),
                (
                    "Tesmara (North Province) [India], March 7 (ANI): @",
                    "Tesmara | North Province | March 7 | ANI | Agency",
                ),
                ("Tesmara (North Province), March 7 (PTI): @", "Tesmara | North Province | March 7 | PTI | Agency"),
                ("Karavel: March 7 (PTI) @", "Karavel | - | March 7 | PTI | Agency"),
                ("KARAVEL: March 7: @", "KARAVEL | - | March 7 | - | Date"),
                (
                    "LAHORE, (UrduPoint / Tarn Point News - 7th Mar, 2024) : @",
                    "LAHORE | - | 7th Mar, 2024 | UrduPoint & Tarn Point News | Agency",
                ),
                // False friends.
                ("Election: March 7: @", "none"),
                ("Karavel: March 7 was a Monday.", "none"),
                (
                    "(ANSA) - On October 11 the council met.",
                    "- | - | - | ANSA | Agency | On October 11 the council met.",
                ),
            ],
        );
    }

    #[test]
    fn alone_on_the_line() {
        let read = |line: &str| {
            let context =
                Context { has_header: false, is_known_place: &|name| name == "Zabrin", later: "The ferry sails.\n" };
            alone(line, &context).map(|found| {
                let list = |names: Few<&str, 4>| names.iter().collect::<Vec<_>>().join(" & ");
                let or = |part: Option<&str>| String::from(part.unwrap_or("-"));
                format!(
                    "{} | {} | {} | {} | {:?}",
                    list(found.places),
                    or(found.region),
                    or(found.date),
                    list(found.agencies),
                    found.evidence
                )
            })
        };
        for (line, expected) in [
            ("NEW DELHI, Nov. 5 (PTI)", "NEW DELHI | - | Nov. 5 | PTI | Agency"),
            ("Tesmara, March 7", "Tesmara | - | March 7 |  | Date"),
            ("KARAVEL, March 7 (Reuters) -", "KARAVEL | - | March 7 | Reuters | Agency"),
            ("KARAVEL (Novia) —", "KARAVEL | - | - | Novia | Agency"),
            ("AFP, KARAVEL", "KARAVEL | - | - | AFP | Agency"),
            ("Port Ennis/IWS", "Port Ennis | - | - | IWS | Agency"),
            ("KARAVEL, Tesmaria —", "KARAVEL | Tesmaria | - |  | Region"),
            ("Jan. 12 (TarnDesk) -", " | - | Jan. 12 | TarnDesk | Agency"),
            ("Zabrin", "Zabrin | - | - |  | KnownPlace"),
        ] {
            assert_eq!(read(line).as_deref(), Some(expected), "{line}");
        }
        for line in [
            "Ana Low, March 7",
            "By Ana Low, Reuters",
            "Reuters",
            "(Reuters)",
            "March 7, 2024",
            "Updated, March 7",
            "Monday, March 7",
            "Karavel",
            "KARAVEL",
            "Karavel, Tesmaria",
            "Aug 15, Low",
            "World Grain Council (WGC)",
            "Minister Low, March 7",
            "Karavel 2, Halden 1",
            "Ferry sails again after nine days",
            "The council met.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn doubtful() {
        check(false, "", &[("KABUL/PARIS/ROME/BONN/OSLO, Aug 3 (Reuters) - @", "note")]);
    }

    #[test]
    fn false_friends() {
        refused(
            false,
            &[
                "Rome, Open City: @",
                "Paris, May 1968: @",
                "KARAVEL TIMES – @",
                "Karavel/Reuters.",
                "Ana Low / Reuters",
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
                "Karavel Times: @",
                "Earthquake: @",
                "Low to the council: @",
                "Low Wades In: @",
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

    /// Whether a line is in the plain form; then the rest must decide the same.
    #[track_caller]
    fn agrees(line: &str, has_header: bool, later: &str) -> bool {
        let context = Context { has_header, is_known_place: &|name| name == "Zabrin", later };
        let Some(found) = plain(line, &context) else { return false };
        let mut faults = Faults::new(line, Vec::new());
        assert_eq!(found.map(parts_of), dateline(line, &context, &mut faults), "{line:?}");
        assert!(faults.into_list().is_empty(), "{line:?}");
        true
    }

    #[test]
    fn the_plain_form_is_read_as_by_the_rest() {
        let words = [
            "Karavel",
            "Kabul",
            "New",
            "Delhi",
            "Port",
            "The",
            "Monday",
            "May",
            "Reuters",
            "Zabrin",
            "São",
            "Drăgoiești",
            "Łódź",
            "Ab",
            "Minister",
            "Van",
            "Sunday×",
            "Éa",
            "McLow",
            "ABC",
            "AbÉÉÉÉÉ",
            "Ministry",
            "Said",
            "Dubai",
        ];
        let ends = [
            ": The council met.",
            ": the council met.",
            ":",
            ": ",
            " : The",
            ": \"We",
            ": - The",
            ":: The",
            "—The",
            "/IWS: The",
            "/IWS/PTI: The",
            "/IWS: the",
            "/KND: The",
            "/KD: The",
            "/ELBE: The",
            "/UK: The",
            "/DELHI: The",
            "/LIMA: The",
            "/A: The",
            "/IWS:The",
            "/IWS",
            "/Maru: The",
            "/Main: The",
            "/Port Maru: The",
            "/Maru: the",
            "/Maru/IWS: The",
            "/IWS/Maru: The",
            "/Maru/Imre: The",
            "/Dubai: The",
            "/Ministry: The",
            "/Reuters: The",
            "/AB/CD/EF/GH/IJ: The",
            "/IWS/KND: The",
            "/IWS/UK: The",
            "/IWS/A: The",
            "/IWS/PTI/: The",
            "/PTI - The",
        ];
        let laters =
            ["", "\nKaravel: No.\n", "\nDelhi said no.\n", "\nMinister Zabrin left Karavel.\n", "\nKabul said"];
        let mut plains = 0;
        for (first, second) in words.iter().flat_map(|first| words.iter().map(move |second| (first, second))) {
            for (end, later) in ends.iter().flat_map(|end| laters.iter().map(move |later| (end, later))) {
                for line in [format!("{first}{end}"), format!("{first} {second}{end}")] {
                    for has_header in [false, true] {
                        plains += usize::from(agrees(&line, has_header, later));
                    }
                }
            }
        }
        assert!(plains > 500, "{plains}");
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_plain_form_is_read_as_by_the_rest(
            line in "([A-Z][a-zéșČ]{1,8} |Port |New |De |Monday |[A-Z]{2,4} ){0,4}([A-Z][a-zéșČ×]{1,8}|Delhi|Day|Wed)((/[A-Z]{1,6}){0,2}|/(Main|Maru|Port Maru|Kabul|Monday|[A-Z][a-zéș]{2,5}( [A-Z][a-z]{2,4})?))(:|: [A-Z][a-z]{1,4}|: The council met)",
            later in "(\nTHE |\n|said |told |Mr |Port|Delhi|Karavel|: |[A-Z][a-z]{1,3} ){0,12}",
            has_header: bool,
        ) {
            agrees(&line, has_header, &later);
            let place = line.split(':').next().unwrap_or("");
            agrees(&line, has_header, &format!("\n{place} said no.\n{later}{place}: No.\n"));
        }
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
                ("Low: @", "none"),
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
