//! The small lines of a body: pointers, bullets, sign-offs, headings of the related list.
//!
//! These run on every line of every article, and almost every line is a paragraph. So each begins with the
//! first letter, and gives up there.

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{char, one_of};
use nom::combinator::{all_consuming, map, opt, rest, verify};
use nom::error::ErrorKind;
use nom::multi::fold_many_m_n;
use nom::sequence::{pair, preceded};
use nom::{IResult, Parser};

use crate::grammar::dateline::{is_blank, is_compound};
use crate::span::Span;
use crate::tables::desk::{self, Kinds};
use crate::tables::openings::{OPENINGS, is_item};
use crate::tables::{agencies, phrases};

/// Whether a line without a bar that begins with these bytes is a paragraph for sure: neither a pointer, nor an item, nor a
/// labelled credit.
///
/// `paragraph = text`, for a text that begins with none of [`OPENINGS`]: nearly every line of an article.
#[inline(always)]
pub(crate) fn is_paragraph(start: &[u8; 4]) -> bool {
    OPENINGS.is_paragraph(*start)
}

/// `Further Reading: headline`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PointerLine<'a> {
    pub(crate) label: &'a str,
    pub(crate) headline: &'a str,
}

/// Reads a pointer line.
///
/// `pointer = label (*blank ":" *blank / SP "|" *blank / SP dash SP) headline`
///
/// `Further Reading: Harbour reopens`, `ALSO READ | Harbour reopens`, `Also Read - Harbour reopens`. *Read more than one
/// book* has no mark behind its label, and is prose. A label of one word needs the blank behind its colon, and takes no
/// dash, nor does one with a topic; behind a dash a headline begins, with no small letter.
pub(crate) fn pointer(line: &str) -> Option<PointerLine<'_>> {
    plain_pointer(line).or_else(|| any_pointer(line)).or_else(|| marked_pointer(line))
}

/// `marked-pointer = "(" pointer ")" / "[" pointer "]" / (1*3arrow *blank / "*") pointer`
///
/// `(Also Read: Harbour reopens)`, `>> Read more: Harbour reopens`, `→ Watch: Harbour reopens`
fn marked_pointer(line: &str) -> Option<PointerLine<'_>> {
    const ARROWS: [char; 12] = ['>', '»', '›', '→', '►', '▶', '➤', '➡', '⇒', '☛', '👉', '⏩'];
    let enclosed = |open, close| line.strip_prefix(open)?.strip_suffix(close);
    let inside = match line.chars().next()? {
        '(' => enclosed('(', ')')?,
        '[' => enclosed('[', ']')?,
        '*' => line.strip_prefix('*')?.trim_end_matches('*'),
        first if ARROWS.contains(&first) => line.trim_start_matches(ARROWS),
        _ => return None,
    };
    let inside = inside.trim_matches(is_blank);
    plain_pointer(inside).or_else(|| any_pointer(inside))
}

/// Reads the text of a bullet line as a pointer; for a bullet that stands by itself between paragraphs, as those of a list
/// have their own labels: `- Also Read: Harbour reopens`.
pub(crate) fn bulleted_pointer(item: &str) -> Option<PointerLine<'_>> {
    pointer(item).filter(|pointer| pointer.label.contains(is_blank))
}

/// The same, whatever label it has.
fn any_pointer(line: &str) -> Option<PointerLine<'_>> {
    if !may_begin_label(line) {
        return None;
    }
    let (behind_label, label) = label(line)?;
    let spaced = behind_label.trim_start_matches(is_blank);
    let bar = spaced.strip_prefix('|').filter(|_| spaced.len() < behind_label.len());
    let colon =
        spaced.strip_prefix(':').filter(|headline| headline.starts_with(is_blank) || label.text.contains(is_blank));
    let dash = || {
        let behind = spaced.strip_prefix(['-', '–', '—']).filter(|headline| headline.starts_with(is_blank))?;
        let begins = !behind.trim_start_matches(is_blank).starts_with(char::is_lowercase);
        let is_set = label.text.contains(is_blank) && !label.has_topic;
        (begins && is_set).then_some(behind)
    };
    let mark = bar.or_else(|| colon.or_else(dash).filter(|_| label.mark == Mark::Either));
    let headline = mark?.trim_matches(is_blank);
    let prose = headline.is_empty() || (label.has_topic && headline.starts_with(char::is_lowercase));
    (!prose).then_some(PointerLine { label: label.text, headline })
}

/// Whether a line may begin with a label of the tables: its first letters tell.
fn may_begin_label(line: &str) -> bool {
    // Marks and blanks beyond ASCII begin with 0xc2 or 0xe2, and letters do not.
    let is_end = |b: u8| !b.is_ascii_alphabetic() && matches!(b, 0..=0x7f | 0xc2 | 0xe2);
    let end = line.bytes().position(is_end).unwrap_or(line.len());
    phrases::may_begin_label(line.get(..end).unwrap_or(""))
}

/// `plain-pointer = label ":" SP headline`, for a label as the tables have it
///
/// `Further Reading: Harbour reopens`, `Also Read: Harbour reopens`: the most common form. [`any_pointer`] would read the
/// same.
fn plain_pointer(line: &str) -> Option<PointerLine<'_>> {
    /// Longer than any label of the tables.
    const LONGEST: usize = 28;
    let start = line.as_bytes().get(..LONGEST).unwrap_or(line.as_bytes());
    let (label, behind) = line.split_at_checked(start.iter().position(|b| *b == b':')?)?;
    // There is nothing to trim.
    let [b':', b' ', b'!'..=b'~', .., b'!'..=b'~'] = behind.as_bytes() else { return None };
    let is_label = phrases::SET_LABELS.has(label) || phrases::PLAIN_ACTS.has(label);
    is_label.then_some(PointerLine { label, headline: behind.get(2..)? })
}

/// Which mark makes a pointer of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Either,
    /// `Explained | Why the harbour closed`; with a colon it would be the beginning of a paragraph.
    Bar,
}

/// A label at the start of a line.
#[derive(Clone, Copy, Debug)]
struct Label<'a> {
    text: &'a str,
    mark: Mark,
    /// Its last words are the line's own: `More on Karavel`.
    has_topic: bool,
}

/// `label = act [SP object] / "also" SP act [SP object] / "further" SP … / "related" [SP thing] / "more" [SP …] / …`
///
/// What stands behind it, and the label.
fn label(line: &str) -> Option<(&str, Label<'_>)> {
    // Three letters tell almost every paragraph from every label.
    let &[first, second, third, ..] = line.as_bytes() else { return None };
    let (behind, kind) = match (first | 0x20, second | 0x20, third | 0x20) {
        (b'a', b'l', b's')
        | (b'h', b'e', b'a')
        | (b'l', b'i', b's')
        | (b'r', b'e', b'a')
        | (b's', b'e', b'e')
        | (b'v', b'i', b'e')
        | (b'w', b'a', b't') => act_label(line),
        (b'c', b'h', b'e')
        | (b'c' | b'd', b'o', b'n')
        | (b'd', b'i', b'g')
        | (b'd', b'o', b' ')
        | (b'f', b'r', b'o')
        | (b'f', b'u', b'l' | b'r')
        | (b'i', b'c', b'y')
        | (b'm', b'u', b's')
        | (b'r', b'e', b'c' | b'l')
        | (b's', b'i', b'm')
        | (b's', b'u', b'g')
        | (b'u', b'p', b' ')
        | (b'y', b'o', b'u') => list_label(line),
        (b'm', b'o', b'r') => more_label(line),
        // `In case you missed it`, `In pics`
        (b'i', b'n', b' ') if matches!(line.as_bytes().get(3)?, b'c' | b'C' | b'p' | b'P') => {
            list_label(line).or_else(|_| bar_label(line))
        }
        (b'e', b'd' | b'x', b'i' | b'p') | (b'o', b'p', b'i') | (b'p', b'o', b'd') | (b'v', b'i', b'd') => {
            bar_label(line)
        }
        _ => foreign_label(line),
    }
    .or_else(|_| foreign_label(line))
    .ok()?;
    let text = line.get(..line.len().saturating_sub(behind.len()))?;
    Some((behind, Label { text, mark: kind.0, has_topic: kind.1 }))
}

/// `foreign-label`: what other languages' pages put for *also read*: `Lire aussi`, `Baca juga`, `Lesen Sie auch`
fn foreign_label(line: &str) -> IResult<&str, (Mark, bool)> {
    map(any_of(phrases::FOREIGN_LABELS), |()| (Mark::Either, false)).parse(line)
}

/// `act-label = (["also" SP] act / act SP "also") [SP object]`; `act = "read" / "watch" / "listen" / "see" / …`
///
/// `Read`, `Also Read`, `Watch live`, `See Also`; *See* by itself refers to something else.
fn act_label(line: &str) -> IResult<&str, (Mark, bool)> {
    let acts = any_of(phrases::ACTS);
    let bare = any_of(phrases::BARE_ACTS);
    let objects = any_of(phrases::OBJECTS);
    let object = || alt((map(objects, |()| false), more));
    let also = (phrase("also"), blank, acts, opt(preceded(blank, object())));
    let with_object = preceded(pair(acts, blank), object());
    let acted = alt((map(also, |(.., object)| object.unwrap_or(false)), with_object, map(bare, |()| false)));
    map(acted, |topic| (Mark::Either, topic)).parse(line)
}

/// `list-label = ("related" / "recommended" / "similar" / "suggested") [SP thing] / "further" SP act"ing" / …`
fn list_label(line: &str) -> IResult<&str, (Mark, bool)> {
    let kinds = any_of(phrases::RELATIONS);
    let things = any_of(phrases::PIECES);
    let things_of = (any_of(phrases::LIKENESSES), blank, things);
    let others = any_of(phrases::SET_LABELS.list());
    alt((map((kinds, opt(pair(blank, things))), |_| ()), map(things_of, |_| ()), others))
        .map(|()| (Mark::Either, false))
        .parse(line)
}

/// `more-label = more`
fn more_label(line: &str) -> IResult<&str, (Mark, bool)> {
    map(more, |topic| (Mark::Either, topic)).parse(line)
}

/// `more = "more" [SP ("on" / "about" / "from" / "in") [SP topic] / SP thing]`; whether there is a topic
///
/// `More`, `Read more on`, `More on this story`, `More from Karavel`
fn more(input: &str) -> IResult<&str, bool> {
    let (behind, ()) = phrase("more").parse(input)?;
    let mut link = pair(blank, any_of(phrases::MORE_LINKS));
    let mut things = pair(blank, any_of(phrases::MORE_PIECES));
    if let Ok((behind, _)) = link.parse(behind) {
        return match preceded(blank, topic).parse(behind) {
            Ok((behind, ())) => Ok((behind, true)),
            Err(_) => Ok((behind, false)),
        };
    }
    Ok((things.parse(behind).map_or(behind, |(behind, _)| behind), false))
}

/// `topic = "this" [SP word] / "the" SP word / 1*4capitalised`, before the mark that ends the label
fn topic(input: &str) -> IResult<&str, ()> {
    let word = || take_while1(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.'));
    let capitalised = || verify(word(), |word: &str| word.starts_with(char::is_uppercase));
    let this = map(pair(phrase("this"), opt(pair(blank, word()))), |_| ());
    let the = map((phrase("the"), blank, word()), |_| ());
    let names = map(pair(capitalised(), fold_many_m_n(0, 3, pair(blank, capitalised()), || (), |(), _| ())), |_| ());
    alt((this, the, names)).parse(input)
}

/// `bar-label = "Explained" / "Opinion" / …`, labels of another piece if a bar follows
fn bar_label(line: &str) -> IResult<&str, (Mark, bool)> {
    let kinds = any_of(phrases::BAR_LABELS);
    map(kinds, |()| (Mark::Bar, false)).parse(line)
}

/// Reads a bullet line: what stands behind its bullet.
///
/// `bullet-line = bullet SP text`; `bullet = "-" / "–" / "—" / "*" / "•"` and the round and square kin of the last
pub(crate) fn bullet(line: &str) -> Option<&str> {
    if line.as_bytes().first_chunk().is_some_and(is_item) {
        return line.get(2..).map(|text| text.trim_end_matches(is_blank));
    }
    // The first byte of every bullet; letters of most scripts and quote marks go no further than the match.
    if !matches!(line.as_bytes().first()?, b'-' | b'*' | b'>' | 0xc2 | 0xe2) {
        return None;
    }
    let (text, _) = bullet_mark(line).ok()?;
    (!text.is_empty()).then_some(text.trim_end_matches(is_blank))
}

/// `bullet SP`
fn bullet_mark(line: &str) -> IResult<&str, (char, &str)> {
    pair(one_of("-–—*•·●▪◦‣■►⁃»›→▶➤>"), blank).parse(line)
}

/// Reads a sign-off; the agency in it, if there is one. Only for the last line of a body.
///
/// `signoff = "(" note ")" / 1*2dash note / ["/"] credits / work / end-mark`
///
/// `(ANI)`, `— Reuters`, `--IANS san/pgh`, `(With inputs from agencies)`, `(Reporting by Ana Low; Editing by Bo Ek)`.
/// If it names several agencies, the first.
pub(crate) fn signoff(line: &str) -> Option<Option<&str>> {
    if is_no_signoff(line) {
        return None;
    }
    // `(… contributed to this story.) Enditem`, `*Writing by Ana Low`
    let marked = line.rsplit_once(is_blank).filter(|(note, end)| note.ends_with(')') && is_end(end));
    let line = marked.map_or(line, |(note, _)| note.trim_end_matches(is_blank));
    let line = line.strip_prefix('*').filter(|note| may_be_work(note)).unwrap_or(line);
    match line.chars().next()? {
        '(' | '[' => enclosed(line).or_else(|| ended(line)),
        '-' | '–' | '—' => dashed(line),
        '/' => credits(line.trim_matches('/')),
        '#' => line.chars().all(|c| c == '#' || is_blank(c)).then_some(None),
        '©' => copyright(line),
        first if first.is_lowercase() => small_signoff(line),
        _ if line.len() <= LONGEST_SHORT && is_end(line) => Some(None),
        _ if line.len() > LONGEST_NOTE => None,
        _ => {
            let short = if line.len() <= LONGEST_SHORT { credits(line) } else { None };
            short
                .or_else(|| hyphenated(line))
                .or_else(|| work_of_names(without_stop(line)))
                .or_else(|| copyright(line))
                .or_else(|| standards(line))
        }
    }
}

/// `hyphenated = capitalised 1*("-" capitalised)`, an agency among them; which: `The-CNN-Wire`
fn hyphenated(line: &str) -> Option<Option<&str>> {
    let is_whole =
        line.len() <= LONGEST_SHORT && line.contains('-') && !line.contains(is_blank) && !agencies::is_agency(line);
    let parts = || line.split('-');
    let is_name = |part: &str| part.starts_with(char::is_uppercase) && part.chars().all(char::is_alphabetic);
    let agency = parts().find(|part| agencies::is_agency(part))?;
    (is_whole && parts().count() > 2 && parts().all(is_name)).then_some(Some(agency))
}

/// `small-signoff = "end" / "ends" / agency … / initials 1*("/" initials)`
///
/// `ends`, `dpa kd mm`, `kk/or/ts`: all in small letters, as the desks of some agencies write. `and/or` is none.
fn small_signoff(line: &str) -> Option<Option<&str>> {
    if line.len() > LONGEST_SHORT {
        return None;
    }
    let is_initials = |part: &str| matches!(part.len(), 2..=4) && part.bytes().all(|b| b.is_ascii_lowercase());
    let parts = || line.split('/');
    let are_initials = parts().count() > 1
        && parts().all(is_initials)
        && !parts().all(|part| part == "and" || Kinds::of(part).any(Kinds::FUNCTION));
    let is_end = matches!(line, "end" | "ends");
    if is_end || are_initials { Some(None) } else { credits(line) }
}

/// `ended = "(" end-mark ")" SP initials`: `(end) or.dn`
fn ended(line: &str) -> Option<Option<&str>> {
    let (mark, initials) = line.strip_prefix('(')?.split_once(')')?;
    let initials = initials.trim_matches(is_blank);
    let is_short = |part: &str| matches!(part.len(), 1..=4) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_mark = phrases::ENDS.iter().any(|end| end.eq_ignore_ascii_case(mark));
    (is_mark && initials.len() <= 12 && initials.split(['.', '/']).all(is_short)).then_some(None)
}

/// `copyright = ("©" / "(c)" / "Copyright" ["©" / "(c)"]) [year] [owner] …`; the owner, if it is an agency
///
/// `© 2021 Associated Press. All rights reserved.` A sentence about copyright has no year behind the word.
fn copyright(line: &str) -> Option<Option<&str>> {
    let is_sign = |c: char| c == '©' || is_blank(c);
    let behind = match line.get(..9).filter(|word| word.eq_ignore_ascii_case("copyright")) {
        Some(word) => line.get(word.len()..)?.trim_start_matches(is_sign),
        None => line.strip_prefix('©')?.trim_start_matches(is_sign),
    };
    let behind =
        behind.strip_prefix("(c)").or(behind.strip_prefix("(C)")).unwrap_or(behind).trim_start_matches(is_blank);
    let (digits, owner) = behind.split_at_checked(4)?;
    let has_year = digits.bytes().all(|b| b.is_ascii_digit());
    if !has_year && !line.starts_with('©') {
        return None;
    }
    let owner = if has_year { owner.trim_start_matches(|c| is_blank(c) || c == ',') } else { behind };
    let ends = owner.char_indices().filter(|&(_, c)| is_blank(c) || matches!(c, '.' | ',' | '/')).map(|(at, _)| at);
    let names = ends.take(5).chain([owner.len()]).filter_map(|end| owner.get(..end));
    Some(names.filter(|name| agencies::is_agency(name)).last())
}

/// `standards = label ":" …`: what a house says of its own work below its stories: `Our Standards: The Tarn Principles.`
fn standards(line: &str) -> Option<Option<&str>> {
    let (label, _) = line.split_once(':')?;
    phrases::STANDARDS.iter().any(|known| known.eq_ignore_ascii_case(label)).then_some(None)
}

/// The cheap refusal, for paragraphs: a line of some length that begins with no mark of a sign-off, nor as a note on who
/// made the story.
fn is_no_signoff(line: &str) -> bool {
    let may_be_mark = match line.as_bytes() {
        [b'(' | b'[' | b'-' | b'/' | b'#', ..] | [0xc2, 0xa9, ..] | [] => true,
        // `Copyright`, `Our Standards`
        [b'C' | b'c', b'o' | b'O', b'p' | b'P', b'y' | b'Y', ..] | [b'O', b'u' | b'U', b'r' | b'R', b' ', ..] => true,
        // Dashes.
        [0xe2, _, third, ..] => matches!(third, 0x93 | 0x94),
        _ => false,
    };
    !may_be_mark
        && line.len() > LONGEST_SHORT
        && !may_be_work(line.strip_prefix('*').unwrap_or(line))
        && !may_be_contribution(line)
        && !may_be_post(line)
}

/// Whether a text may tell from where its writers reported.
fn may_be_post(line: &str) -> bool {
    line.len() <= LONGEST_NOTE && line.contains(REPORTED_FROM)
}

const REPORTED_FROM: &str = " reported from ";

/// Whether a line ends as [`contributors`] does: a few letters tell.
fn may_be_contribution(line: &str) -> bool {
    let end = without_stop(line).as_bytes();
    let ends_in = |piece: &str| end.last_chunk().is_some_and(|last: &[u8; 4]| piece.as_bytes().ends_with(last));
    ["report", "story", "article"].into_iter().any(ends_in)
}

/// What is no note, dash or bracket is a sign-off only if it is no longer, in bytes.
const LONGEST_SHORT: usize = 40;

/// Whether a text begins like one of the notes of [`work`]: a few letters tell.
fn may_be_work(text: &str) -> bool {
    let &[first, second, third, ..] = text.as_bytes() else { return false };
    // Few paragraphs and headlines get further than this.
    let seconds = WORK_STARTS.get(usize::from(first & 31)).copied().unwrap_or(0);
    if seconds >> (second & 31) & 1 == 0 {
        return false;
    }
    let letter = |at: usize| text.as_bytes().get(at).map_or(0, u8::to_ascii_lowercase);
    match (first | 0x20, second | 0x20, third | 0x20) {
        // `The story`, `This report`
        (b't', b'h', b'e') => matches!(letter(4), b's' | b'a'),
        (b't', b'h', b'i') => matches!(letter(5), b's' | b'r' | b'a' | b'c' | b'n' | b'i'),
        (b'a', b'd' | b's', b'd' | b's')
        | (b'c', b'o', b'm' | b'n' | b'u')
        | (b'd', b'i', b's')
        | (b'e', b'd' | b'x', b'i' | b'c' | b't')
        | (b'i', b'n', b'p')
        | (b'n', b'o', b't')
        | (b'o', b'n', b'l')
        | (b'p', b'o' | b'r' | b'u', b's' | b'o' | b'b')
        | (b'r', b'e', b'p')
        | (b's', b'o', b'u')
        | (b't', b'r', b'a')
        | (b'w', b'i' | b'r', b't' | b'i') => true,
        _ => false,
    }
}

/// By the first letter of those notes, a bit for each second one.
static WORK_STARTS: [u32; 32] = {
    let mut seconds = [0; 32];
    let mut starts: &[(u8, &[u8])] = &[
        (b'a', b"ds"),
        (b'c', b"o"),
        (b'd', b"i"),
        (b'e', b"dx"),
        (b'i', b"n"),
        (b'n', b"o"),
        (b'o', b"n"),
        (b'p', b"oru"),
        (b'r', b"e"),
        (b's', b"o"),
        (b't', b"hr"),
        (b'w', b"ir"),
    ];
    while let [(first, letters), behind @ ..] = starts {
        let mut letters = *letters;
        while let [letter, left @ ..] = letters {
            if let Some((_, [row, ..])) = seconds.split_at_mut_checked((*first & 31) as usize) {
                *row |= 1 << (*letter & 31);
            }
            letters = left;
        }
        starts = behind;
    }
    seconds
};

/// A note on who made a story is not longer, in bytes; one is a list of names at most.
const LONGEST_NOTE: usize = 600;

/// `"(" (credits / work / end-mark) ")" ["."]`, also in brackets
fn enclosed(line: &str) -> Option<Option<&str>> {
    let line = without_stop(line);
    let inside = match line.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')')?,
        None => line.strip_prefix('[')?.strip_suffix(']')?,
    };
    let text = without_stop(inside.trim_matches(is_blank));
    if text.len() > LONGEST_NOTE {
        None
    } else if is_end(text) {
        Some(None)
    } else if is_short_capitals(text) || is_compound(text) {
        Some(Some(text))
    } else if let Some(names) = contributors(text) {
        Some(first_agency(names))
    } else {
        credits(text).or_else(|| work(text).map(|work| agency_of_work(work, text)))
    }
}

/// `1*2dash *blank (credits / work / end-mark) [dash]`
///
/// An agency that the table does not have must stand close to its dash: `-NOVIA`, for `- NOVIA` may be an item.
fn dashed(line: &str) -> Option<Option<&str>> {
    let is_dash = |c| matches!(c, '-' | '–' | '—');
    let close = line.trim_start_matches(is_dash);
    let text = without_stop(close.trim_end_matches(is_dash).trim_matches(is_blank));
    if text.len() > LONGEST_NOTE {
        None
    } else if is_end(text) || matches!(text, "30" | "end" | "ends") {
        Some(None)
    } else if close.len() == text.len() && is_short_capitals(text) {
        Some(Some(text))
    } else if text.starts_with('(') {
        enclosed(text)
    } else {
        credits(text).or_else(|| staff_and_agency(text)).or_else(|| work_of_names(text))
    }
}

/// `1*4(capitalised SP) calling SP "and" SP agency`: `Tarn staff and AFP`
fn staff_and_agency(text: &str) -> Option<Option<&str>> {
    let (staff, agency) = text.split_once(" and ")?;
    let (house, calling) = staff.rsplit_once(is_blank)?;
    let is_staff = phrases::CALLINGS.iter().any(|known| known.eq_ignore_ascii_case(calling))
        && house.split(is_blank).all(|word| word.starts_with(char::is_uppercase));
    (is_staff && staff.len() <= LONGEST_SHORT && agencies::is_agency(agency)).then_some(Some(agency))
}

/// `work`, where no parentheses tell it from prose: names alone may follow (`Reporting by the council showed …`)
fn work_of_names(text: &str) -> Option<Option<&str>> {
    if let Some(names) = contributors(text).filter(|names| only_names(names)) {
        return Some(first_agency(names));
    }
    if are_posts(text) {
        return Some(first_agency(text));
    }
    match work(text)? {
        Work::Feed => Some(None),
        Work::Hands => only_names(text).then(|| first_agency(text)),
    }
}

/// `posts = post *(". " (post / contribution))`, `post = names SP "reported from" SP places`: *Low reported from Karavel. Tomas Reyde
/// in Port Ennis contributed to this report.*
fn are_posts(text: &str) -> bool {
    const MOST: usize = 6;
    let is_post = |sentence: &str| {
        sentence.split_once(REPORTED_FROM).is_some_and(|(names, places)| only_names(names) && only_names(places))
    };
    let is_note = |sentence: &str| is_post(sentence) || contributors(sentence).is_some_and(only_names);
    let sentences = || text.split(". ").map(without_stop);
    may_be_post(text) && sentences().count() <= MOST && sentences().all(is_note)
}

/// `contribution = names SP "contributed" [SP ("reporting" / "writing")] SP "to" SP ("this" / "the") SP ("report" / "story" / "article")`
///
/// The names: `The Associated Press contributed to this report`.
fn contributors(text: &str) -> Option<&str> {
    let (rest, last) = text.rsplit_once(is_blank)?;
    if !["report", "story", "article"].iter().any(|piece| piece.eq_ignore_ascii_case(last)) {
        return None;
    }
    let mut words = rest.split(is_blank).rev().filter(|word| !word.is_empty());
    let mut next_is = |expected: &[&str]| {
        let word = words.next()?;
        expected.iter().any(|expected| expected.eq_ignore_ascii_case(word)).then_some(word)
    };
    next_is(&["this", "the"])?;
    next_is(&["to"])?;
    let mut verb = next_is(&["contributed", "reporting", "writing"])?;
    if !verb.eq_ignore_ascii_case("contributed") {
        verb = next_is(&["contributed"])?;
    }
    let start = Span::of(verb, text).start();
    let names = text.get(..start)?.trim_matches(is_blank);
    names.starts_with(char::is_uppercase).then_some(names)
}

/// What a note on how a story was made tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    /// Who made it, or whose copy went into it: `Reporting by Ana Low`, `With inputs from agencies`.
    Hands,
    /// That nobody touched it: `This story is auto-generated from a syndicated feed`.
    Feed,
}

/// `work = "with" … ("inputs" / agency) … / label ":" SP names / "this" … "feed" … / hands`
///
/// `With PTI inputs`, `Source: IANS`, `Contributing: Ana Low`, `Reporting by Ana Low`
fn work(text: &str) -> Option<Work> {
    if !may_be_work(text) {
        return None;
    }
    let starts = |list: &'static [&'static str]| any_of(list).parse(text).is_ok();
    let has = |part: &&str| contains_phrase(text, part);
    let found = match text.as_bytes().first()?.to_ascii_lowercase() {
        b'w' | b'i' if starts(phrases::INPUTS) => {
            let sources =
                ["input", "inputs", "agencies", "agency", "wires"].iter().any(has) || first_agency(text).is_some();
            sources && text.len() <= 160 || starts(phrases::HELP)
        }
        b's' | b'c' => labelled_hands(text).is_ok(),
        b't' | b'e' | b'd' | b'n' | b'o' if starts(phrases::FEED_OPENINGS) => {
            let of_agency = || has(&"feed") && agency_behind(text, &["from", "with"]).is_some();
            return (phrases::FEEDS.iter().any(has) || of_agency()).then_some(Work::Feed);
        }
        _ => false,
    };
    (found || hands(text).is_ok()).then_some(Work::Hands)
}

/// `label *blank ":" SP names`
///
/// `Source: IANS`, `Contributing: Ana Low, Bo Ek`
fn labelled_hands(text: &str) -> IResult<&str, ()> {
    let names = verify(rest, |names: &str| only_names(names) && !names.is_empty());
    map((any_of(phrases::SOURCE_LABELS), opt(blank), char(':'), opt(blank), names), |_| ()).parse(text)
}

/// `hands = [("additional" / "extra") SP] doing *2(SP "and" SP doing) SP ("by" / "from") [":"] SP name`
///
/// `Reporting by`, `Writing and editing by`, `Compiled by`, `Additional reporting by`
fn hands(text: &str) -> IResult<&str, ()> {
    let doing = || any_of(phrases::DOINGS);
    let further = opt(pair(alt((phrase("additional"), phrase("extra"))), blank));
    let more = (blank, phrase("and"), blank, doing());
    let by = alt((phrase("by"), phrase("from")));
    let names = verify(rest, |names: &str| names.starts_with(char::is_uppercase));
    let and_more = fold_many_m_n(0, 2, more, || (), |(), _| ());
    map((further, doing(), and_more, blank, by, opt(char(':')), blank, names), |_| ()).parse(text)
}

/// `credits = agency *(("/" / "," / "and") agency) [initials]`; the first agency
///
/// `AFP/AP`, `Reuters`, `Agencies`; the desk's initials may follow: `PTI KJ RDM`, `IANS san/pgh`.
fn credits(text: &str) -> Option<Option<&str>> {
    if text.len() > LONGEST_CREDITS {
        return None;
    }
    // The cheap refusal, for headlines.
    let start = text.trim_start_matches(is_blank);
    let end = start.bytes().position(|b| matches!(b, b' ' | b'\t' | 0xc2 | b'/' | b',' | b'&')).unwrap_or(start.len());
    if !start.get(..end).is_some_and(agencies::may_begin) {
        return None;
    }
    let mut first = None;
    for part in text.split(['/', ',', '&']).flat_map(|part| part.split(" and ")).take(6) {
        let part = part.trim_matches(is_blank);
        let signed =
            part.split_once(is_blank).filter(|(agency, initials)| agencies::is_agency(agency) && is_initials(initials));
        if agencies::is_agency(part) {
            first = first.or(Some(Some(part)));
        } else if let Some((agency, _)) = signed {
            first = first.or(Some(Some(agency)));
        } else if is_agencies(part) {
            first = first.or(Some(None));
        } else if first.is_none() || !is_initials(part) {
            return None;
        }
    }
    first
}

/// A list of agencies is not longer, in bytes: three long names, or more short ones.
const LONGEST_CREDITS: usize = 60;

/// `Agencies`, where an agency might stand.
fn is_agencies(text: &str) -> bool {
    ["agencies", "agency", "news agencies", "wires"].iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Initials of the desk: short words, each all in capitals or all small: `RTV kd`.
fn is_initials(text: &str) -> bool {
    let words = || text.split(is_blank);
    words().count() <= 5
        && words().all(|word| {
            let is_upper = word.bytes().all(|b| b.is_ascii_uppercase());
            (1..=4).contains(&word.len()) && (is_upper || word.bytes().all(|b| b.is_ascii_lowercase()))
        })
}

/// 2 to 6 capitals that are no party, office or zone.
fn is_short_capitals(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase()) && !desk::is_other_abbreviation(text)
}

/// `END`, `ENDS`, `Enditem`, and that more follows elsewhere.
fn is_end(text: &str) -> bool {
    let capitals = !text.contains(char::is_lowercase);
    (capitals || text.len() > 4) && phrases::ENDS.iter().any(|end| end.eq_ignore_ascii_case(text))
}

/// The agency of a note on how a story was made.
///
/// *Not edited by TVK staff* names the house that publishes it: of an agency that is not known *by* tells nothing there.
fn agency_of_work(work: Work, text: &str) -> Option<&str> {
    match work {
        Work::Hands => first_agency(text),
        Work::Feed => agency_behind(text, &["from", "with"]),
    }
}

/// The first agency among the words of a note; of agencies that are not known, capitals behind *from*, *with* or *by*.
fn first_agency(text: &str) -> Option<&str> {
    agency_behind(text, &["from", "with", "by"])
}

/// The same, with the words behind which capitals are an agency.
fn agency_behind<'a>(text: &'a str, links: &[&str]) -> Option<&'a str> {
    let mut from = text;
    let mut behind_from = false;
    for _ in 0..60 {
        from = from.trim_start_matches(|c: char| !c.is_alphanumeric());
        if from.is_empty() {
            return None;
        }
        let end = |words: usize| {
            let mut blanks =
                from.match_indices(|c: char| is_blank(c) || matches!(c, ',' | ';' | '/' | ')' | '(' | ':'));
            blanks.nth(words.saturating_sub(1)).map_or(from.len(), |(at, _)| at)
        };
        for words in (1..=4).rev() {
            let name = from.get(..end(words)).map(without_stop)?;
            if agencies::is_agency(name) {
                return Some(name);
            }
        }
        let word = from.get(..end(1)).map(without_stop)?;
        // `from THE GAZETTE`
        if behind_from && is_short_capitals(word) && !word.eq_ignore_ascii_case("the") {
            return Some(word);
        }
        behind_from = links.iter().any(|link| link.eq_ignore_ascii_case(word));
        from = from.get(end(1)..)?;
    }
    None
}

/// Whether a text is only names, what agencies call their people (*writers*), and the words between names.
fn only_names(text: &str) -> bool {
    text.split(|c: char| is_blank(c) || matches!(c, ';' | ',' | '/' | '|' | '(' | ')' | ':' | '&')).take(80).all(
        |word| {
            word.chars().next().is_none_or(|c| !c.is_lowercase())
                || [phrases::BETWEEN_NAMES, phrases::CALLINGS]
                    .into_iter()
                    .flatten()
                    .any(|between| between.eq_ignore_ascii_case(word))
                || agencies::is_agency(word)
        },
    ) && text.len() <= 600
}

/// Reads a sign-off that stands behind the last sentence of a paragraph, the last of a body: the paragraph without it, and
/// the sign-off with its agency, as [`signoff`] reads it.
///
/// `glued = sentence SP ("(" note ")" / dash note / credits / end-mark) / clause dash "(" agency ")"`
///
/// `… nine hours. (ANI)`, `… nine hours. — AFP`, `… nine hours. PTI`, `… the master said—(KNO)`. An abbreviation behind its
/// name (`the World Grain Council (WGC).`) and a name behind a quote (`“We sail.” — Ana Low`) are none.
pub(crate) fn glued(line: &str) -> Option<(&str, &str, Option<&str>)> {
    let is_dash = |c| matches!(c, '-' | '–' | '—');
    let at = match line.as_bytes().last()? {
        b')' | b']' => line.rfind(['(', '['])?,
        _ => {
            // Behind the last sentence there is room for agencies and initials only.
            let from = line.len().saturating_sub(LONGEST_CREDITS);
            let from = (from..line.len()).find(|at| line.is_char_boundary(*at))?;
            let tail = without_stop(line.get(from..)?);
            let stop = tail.rfind(['.', '!', '?', '"', '”', '’', '…'])?;
            let mark = tail.get(stop..)?.chars().next()?;
            from.saturating_add(stop).saturating_add(mark.len_utf8())
        }
    };
    let (before, note) = line.split_at_checked(at)?;
    let sentence = before.trim_end_matches(is_blank);
    let clause = sentence.trim_end_matches(is_dash).trim_end_matches(is_blank);
    let (text, note) = if clause.len() < sentence.len() {
        (clause, line.get(clause.len()..)?.trim_start_matches(is_blank))
    } else {
        (sentence, note.trim_start_matches(is_blank))
    };
    let is_apart = clause.len() < sentence.len() && note.ends_with(')') || ends_sentence(text);
    let is_spaced =
        text.len() < line.len().saturating_sub(note.len()) || note.starts_with(is_dash) || note.starts_with('(');
    if note.is_empty() || !is_apart || !is_spaced || !text.contains(is_blank) {
        return None;
    }
    let agency = signoff(note)?;
    // `Ends` and the like may be the last word of a text, and small letters the end of a sentence.
    (!note.starts_with(char::is_lowercase)).then_some((text, note, agency))
}

/// Whether a text ends as a sentence does, and not in an abbreviation: `D.C.`, `St.`
fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')']);
    let Some(stem) = bare.strip_suffix(['.', '!', '?', '…']) else { return false };
    let last = stem.rsplit(is_blank).next().unwrap_or(stem);
    !bare.ends_with('.') || !(last.contains('.') || last.chars().count() < 2 && last.starts_with(char::is_alphabetic))
}

/// Without the full stop at its end, and blanks before that.
fn without_stop(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text).trim_end_matches(is_blank)
}

/// Whether `text` has `part`, in small letters, in any case. For short notes alone.
fn contains_phrase(text: &str, part: &str) -> bool {
    let text = text.as_bytes();
    text.windows(part.len().max(1)).take(400).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// Whether a line is a heading of the related list: *Related Stories*, *Must Read*. Only right above a run of bullets.
///
/// `heading = label / kind SP thing / …, [":"]`, in any case
pub(crate) fn related_heading(line: &str) -> bool {
    if line.len() > 60 {
        return false;
    }
    if !may_begin_label(line) {
        return false;
    }
    let line = heading_label(line);
    let whole = any_of(phrases::BARE_HEADINGS);
    let listed = map(pair(any_of(phrases::HEADING_KINDS), preceded(blank, any_of(phrases::HEADING_PIECES))), |_| ());
    // The labels of pointers head a list too; a bare act or *more* is too little for one.
    let pointing =
        verify(alt((act_label, list_label, more_label, foreign_label)), |_| line.contains(is_blank)).map(|_| ());
    all_consuming(alt((listed, whole, pointing))).parse(line).is_ok()
}

/// A heading without the marks that it ends with: `Also Read` of `Also Read: »`
pub(crate) fn heading_label(line: &str) -> &str {
    line.trim_end_matches(|c: char| is_blank(c) || matches!(c, ':' | '»' | '>' | '…' | '▼' | '|' | '-' | '–' | '.'))
}

/// `SP`
fn blank(input: &str) -> IResult<&str, &str> {
    take_while1(is_blank).parse(input)
}

/// The longest of some phrases, in any case; a word must end behind it.
fn any_of(phrases: &'static [&'static str]) -> impl Fn(&str) -> IResult<&str, ()> + Copy {
    move |input| {
        let first = input.as_bytes().first().map(u8::to_ascii_lowercase);
        let begun = phrases.iter().filter(|expected| expected.as_bytes().first().copied() == first);
        let found = begun.filter_map(|expected| behind_phrase(input, expected)).min_by_key(|behind| behind.len());
        found.map(|behind| (behind, ())).ok_or(nom::Err::Error(nom::error::make_error(input, ErrorKind::Tag)))
    }
}

/// One phrase, in any case; a word must end behind it.
fn phrase(expected: &'static str) -> impl Fn(&str) -> IResult<&str, ()> + Copy {
    move |input| {
        let behind = behind_phrase(input, expected);
        behind.map(|behind| (behind, ())).ok_or(nom::Err::Error(nom::error::make_error(input, ErrorKind::Tag)))
    }
}

/// What follows `expected`, small letters with single blanks, at the start of `input`.
fn behind_phrase<'a>(input: &'a str, expected: &str) -> Option<&'a str> {
    let mut rest = input.as_bytes();
    for letter in expected.bytes() {
        rest = match (letter, rest) {
            (b' ', [b' ' | b'\t', behind @ ..] | [0xc2, 0xa0, behind @ ..]) => behind_blanks(behind),
            (b'\'', [b'\'', behind @ ..] | [0xe2, 0x80, 0x99, behind @ ..]) => behind,
            // `Dont miss`
            (b'\'', _) => rest,
            (_, [first, behind @ ..]) if first.to_ascii_lowercase() == letter => behind,
            _ => return None,
        };
    }
    let behind = input.get(input.len().saturating_sub(rest.len())..)?;
    (!behind.starts_with(char::is_alphanumeric)).then_some(behind)
}

fn behind_blanks(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', behind @ ..] | [0xc2, 0xa0, behind @ ..] = bytes {
        bytes = behind;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use super::*;

    #[test]
    fn plain_forms_are_read_as_by_the_rest() {
        let ends = ["", ":", ": Ferry resumes", " : Ferry", " | Ferry", ":Ferry", "s: Ferry", " on: Ferry", ": x: y"];
        let labels = phrases::SET_LABELS.list().iter().chain(phrases::PLAIN_ACTS.list()).flat_map(|label| {
            let (first, rest) = label.split_at(1);
            [(*label).to_string(), label.to_uppercase(), format!("{}{rest}", first.to_uppercase())]
        });
        let others = ["Related", "More", "Must", "Further  Reading", "Dont Miss", "See", ""].map(String::from);
        let mut plains = 0;
        for line in labels.chain(others).flat_map(|label| ends.map(|end| format!("{label}{end}"))) {
            let Some(pointer) = plain_pointer(&line) else { continue };
            assert_eq!(any_pointer(&line), Some(pointer), "{line:?}");
            plains += 1;
        }
        assert!(plains > 150, "{plains}");
        for line in ["- Ferry", "* Ferry ", "-  Ferry", "- Élan", "-Ferry", "- ", "– Ferry", "- -"] {
            let general = bullet_mark(line).ok().map(|(text, _)| text.trim_end_matches(is_blank));
            assert_eq!(bullet(line), general.filter(|text| !text.is_empty()), "{line:?}");
        }
    }

    #[test]
    fn pointers() {
        for (line, label, headline) in [
            ("Further Reading: Ferry resumes: port trust", "Further Reading", "Ferry resumes: port trust"),
            ("Also Read: Ferry resumes", "Also Read", "Ferry resumes"),
            ("ALSO READ | Ferry resumes", "ALSO READ", "Ferry resumes"),
            ("Also Read : Ferry resumes", "Also Read", "Ferry resumes"),
            ("Also Read - Ferry resumes", "Also Read", "Ferry resumes"),
            ("Also Read- Ferry resumes", "Also Read", "Ferry resumes"),
            ("READ MORE – “Sail,” says Low", "READ MORE", "“Sail,” says Low"),
            ("See also — 30 boats", "See also", "30 boats"),
            ("Also read:Ferry resumes", "Also read", "Ferry resumes"),
            ("Read Also: Ferry resumes", "Read Also", "Ferry resumes"),
            ("Read: Ferry resumes", "Read", "Ferry resumes"),
            ("READ | Ferry resumes", "READ", "Ferry resumes"),
            ("Read More: Ferry resumes", "Read More", "Ferry resumes"),
            ("Read more on: Ferry resumes", "Read more on", "Ferry resumes"),
            ("Read more on this: Ferry resumes", "Read more on this", "Ferry resumes"),
            ("Read more about Port Ennis: Ferry resumes", "Read more about Port Ennis", "Ferry resumes"),
            ("Read this: Ferry resumes", "Read this", "Ferry resumes"),
            ("Read this story: Ferry resumes", "Read this story", "Ferry resumes"),
            ("See Also: Ferry resumes", "See Also", "Ferry resumes"),
            ("Also See: Ferry resumes", "Also See", "Ferry resumes"),
            ("Related: Ferry resumes", "Related", "Ferry resumes"),
            ("RELATED STORY: Ferry resumes", "RELATED STORY", "Ferry resumes"),
            ("Related Coverage | Ferry resumes", "Related Coverage", "Ferry resumes"),
            ("Watch: Ferry resumes", "Watch", "Ferry resumes"),
            ("WATCH | Ferry resumes", "WATCH", "Ferry resumes"),
            ("Watch live: Ferry resumes", "Watch live", "Ferry resumes"),
            ("Also watch: Ferry resumes", "Also watch", "Ferry resumes"),
            ("Listen: Ferry resumes", "Listen", "Ferry resumes"),
            ("More on: Ferry resumes", "More on", "Ferry resumes"),
            ("More on this story: Ferry resumes", "More on this story", "Ferry resumes"),
            ("More from Karavel: Ferry resumes", "More from Karavel", "Ferry resumes"),
            ("MORE: Ferry resumes", "MORE", "Ferry resumes"),
            ("Must Read: Ferry resumes", "Must Read", "Ferry resumes"),
            ("Don’t Miss | Ferry resumes", "Don’t Miss", "Ferry resumes"),
            ("Don't miss: Ferry resumes", "Don't miss", "Ferry resumes"),
            ("You May Also Like: Ferry resumes", "You May Also Like", "Ferry resumes"),
            ("ICYMI: Ferry resumes", "ICYMI", "Ferry resumes"),
            ("In case you missed it: Ferry resumes", "In case you missed it", "Ferry resumes"),
            ("Recommended: Ferry resumes", "Recommended", "Ferry resumes"),
            ("Explained | Why the ferry stopped", "Explained", "Why the ferry stopped"),
            ("In Pics | The ferry", "In Pics", "The ferry"),
            ("Read\u{a0}More\u{a0}:\tFerry resumes", "Read\u{a0}More", "Ferry resumes"),
            ("Full story: Ferry resumes", "Full story", "Ferry resumes"),
            ("Read the full story: Ferry resumes", "Read the full story", "Ferry resumes"),
        ] {
            assert_eq!(pointer(line), Some(PointerLine { label, headline }), "{line}");
        }
    }

    #[test]
    fn no_pointers() {
        for line in [
            "",
            "R",
            "Read more than one book before you judge: that was his advice.",
            "Read the statement: it says nothing.",
            "Reading: a town of mills and bridges.",
            "Readers: write to us.",
            "Read",
            "Read:",
            "Read: ",
            "Read:Ferry",
            "Read more",
            "More than 40 people: all of them sailors.",
            "More on that in a moment: the council has to vote first.",
            "More importantly: nobody was hurt.",
            "Watch out: the ice is thin.",
            "Watching: Low stood at the window.",
            "Related costs: 40m crowns.",
            "See: the harbour is empty.",
            "See the harbour: it is empty.",
            "Also: the ferry.",
            "Seen from the quay: a ferry.",
            "You may think: so what?",
            "Explained: why the ferry stopped.",
            "In Karavel: the ferry.",
            "Opinion: divided.",
            "Kabul: the council met.",
            "Low said: \"Read this: it is all there.\"",
            "Also Read|",
            "Also Read | ",
            "Also Read - ",
            "Also Read -Ferry resumes",
            "Read more - than one book",
            "Watch - Ferry resumes",
            "More on Karavel - Ferry resumes",
            "Explained - why the ferry stopped",
        ] {
            assert_eq!(pointer(line), None, "{line}");
        }
    }

    #[test]
    fn bullets() {
        for (line, text) in [
            ("- Ferry resumes", "Ferry resumes"),
            ("– Ferry resumes", "Ferry resumes"),
            ("—\tFerry resumes", "Ferry resumes"),
            ("*  Ferry resumes", "Ferry resumes"),
            ("•\u{a0}Ferry resumes", "Ferry resumes"),
            ("● Ferry resumes", "Ferry resumes"),
            ("- - Ferry", "- Ferry"),
        ] {
            assert_eq!(bullet(line), Some(text), "{line}");
        }
        for line in
            ["", "-", "- ", "-Ferry", "--", "-- Ferry", "*", "**Ferry** resumes", "•", "“Ferry", "Ferry - resumes", "é"]
        {
            assert_eq!(bullet(line), None, "{line}");
        }
    }

    #[test]
    fn every_note_on_work_may_be_one() {
        let starts = [phrases::INPUTS, phrases::HELP, phrases::SOURCE_LABELS, phrases::FEED_OPENINGS, phrases::DOINGS];
        for start in starts.into_iter().flatten().chain(&["additional", "extra"]) {
            // *The* and *this* begin sentences: only with what a note calls itself do they begin one.
            let text = format!("{start} story by Ana Low");
            assert!(may_be_work(&text) && may_be_work(&text.to_uppercase()), "{text}");
        }
        for text in ["", "Th", "The ferry", "Prices rose", "Ministers left", "“We sail"] {
            assert!(!may_be_work(text), "{text}");
        }
    }

    #[test]
    fn signoffs() {
        for (line, agency) in [
            ("(ANI)", Some("ANI")),
            ("(ANI).", Some("ANI")),
            ("[PTI]", Some("PTI")),
            ("(AFP/AP)", Some("AFP")),
            ("(Reuters, AP)", Some("Reuters")),
            ("(NOVIA)", Some("NOVIA")),
            ("(Agencies)", None),
            ("(With inputs from agencies)", None),
            ("(With agency inputs)", None),
            ("(With inputs from ANI)", Some("ANI")),
            ("(With inputs from NOVIA)", Some("NOVIA")),
            ("(with additional inputs from PTI and ANI)", Some("PTI")),
            ("(With PTI inputs)", Some("PTI")),
            ("With inputs from PTI", Some("PTI")),
            ("With agency inputs.", None),
            ("(Inputs from The Associated Press)", Some("The Associated Press")),
            ("(With AP)", Some("AP")),
            ("(This story has not been edited by THE GAZETTE and is auto-generated from PTI)", Some("PTI")),
            ("(This story from THE GAZETTE has not been edited by staff: a syndicated feed)", None),
            ("(This story has not been edited by TVK staff and is auto-generated from a syndicated feed.)", None),
            ("(The story has been published from a PTI feed)", Some("PTI")),
            ("(This is an unedited story from ANI; our staff may not have changed it.)", Some("ANI")),
            ("The Associated Press contributed to this report.", Some("The Associated Press")),
            ("AP writers Ana Low in Karavel and Bo Ek contributed reporting to this story.", Some("AP")),
            ("(Ana Low contributed to this article)", None),
            ("— With files from Reuters", Some("Reuters")),
            ("With files from The Canadian Press", Some("The Canadian Press")),
            ("– with reports from Ana Low", None),
            ("— Reuters", Some("Reuters")),
            ("-PTI", Some("PTI")),
            ("--IANS", Some("IANS")),
            ("-- IANS san/pgh", Some("IANS")),
            ("–NOVIA", Some("NOVIA")),
            ("— With inputs from PTI", Some("PTI")),
            ("- Reuters.", Some("Reuters")),
            ("— Associated Press", Some("Associated Press")),
            ("/IBNS", Some("IBNS")),
            ("PTI KJ RDM", Some("PTI")),
            ("Xinhua", Some("Xinhua")),
            ("AFP/AP", Some("AFP")),
            ("(Reporting by Ana Low in Karavel; Editing by Bo Ek)", None),
            ("(Reporting by Ana Low; editing by Bo Ek.)", None),
            ("Reporting by Ana Low; Editing by Bo Ek", None),
            ("Additional reporting by Ana Low and Bo Ek.", None),
            ("--Additional reporting by Ana Low.", None),
            ("(Writing and editing by Ana Low)", None),
            ("(Edited by Ana Low)", None),
            ("Source: IANS", Some("IANS")),
            ("(Source: Xinhua)", Some("Xinhua")),
            ("Contributing: Ana Low, Bo Ek", None),
            ("--With assistance from Ana Low.", None),
            ("(This story has not been edited by our staff and is auto-generated from a syndicated feed.)", None),
            ("ENDS", None),
            ("(END)", None),
            ("-ENDS-", None),
            ("-30-", None),
            ("###", None),
            ("Enditem", None),
        ] {
            assert_eq!(signoff(line), Some(agency), "{line}");
        }
    }

    #[test]
    fn no_signoffs() {
        for line in [
            "",
            "(",
            "()",
            "-",
            "(The ferry was late.)",
            "(MP)",
            "(Ana Low)",
            "- Ana Low",
            "— Ana Low, Port Ennis",
            "- NOVIA",
            "- Ferry resumes",
            "Reporting by the council showed that the ferry was late.",
            "Reporting by Karavel Post shows the ferry was late.",
            "With the ferry gone, nobody crossed.",
            "With Reuters gone and AP silent, nobody knew what had happened at the harbour that night or why it had burnt so long, and the council said so.",
            "Source of the river: unknown to this day.",
            "Sources said the ferry was late.",
            "Inputs were scarce.",
            "The ferry was late.",
            "This story is true.",
            "Reuters reported it first.",
            "PTI chief Low resigned.",
            "End",
            "Ends meet.",
            "\"Enough,\" he said.",
            "NOVIA",
        ] {
            assert_eq!(signoff(line), None, "{line}");
        }
    }

    #[test]
    fn related_headings() {
        for line in [
            "Related Stories",
            "RELATED STORIES:",
            "Must Read",
            "must read:",
            "Recommended",
            "Recommended for you",
            "Read More",
            "Also Read",
            "Related",
            "More stories",
            "You May Also Like",
            "You might also like:",
            "Trending Now",
            "Most Read",
            "Latest News",
            "Top Stories",
            "Editor’s Picks",
            "In Other News",
            "What to Read Next",
            "More from Karavel",
            "More on this story",
            "Further Reading",
            "See Also",
            "Related Articles »",
            "Don't Miss",
            "Up Next",
        ] {
            assert!(related_heading(line), "{line}");
        }
        for line in [
            "",
            "The council met.",
            "More",
            "Top",
            "Our",
            "Related to this, the ferry was late",
            "Watch",
            "Read it",
            "Kabul",
        ] {
            assert!(!related_heading(line), "{line}");
        }
    }

    #[test]
    fn hostile_lines_return() {
        for unit in [
            "A", "(", "-", "/", "é", "read ", "\u{a0}", "(AP", "by ", "with ", "’", "•", "AP/", "PTI ", "#", "more on ",
        ] {
            let long: String = unit.repeat(100_000);
            for prefix in ["", "- ", "(", "By ", "Read more on ", "With ", "Source: ", "--", "Reporting by "] {
                let line = alloc::format!("{prefix}{long}");
                pointer(&line);
                bullet(&line);
                signoff(&line);
                related_heading(&line);
            }
        }
    }

    #[test]
    fn pointers_in_brackets_and_behind_arrows() {
        for (line, label) in [
            ("(Also Read: Ferry resumes)", "Also Read"),
            ("(Also Read | Ferry resumes)", "Also Read"),
            ("[READ MORE: Ferry resumes]", "READ MORE"),
            (">> Read more: Ferry resumes", "Read more"),
            ("→ Watch: Ferry resumes", "Watch"),
            ("» Also read: Ferry resumes", "Also read"),
            ("*Also Read: Ferry resumes*", "Also Read"),
            ("You May Like: Ferry resumes", "You May Like"),
            ("Lire aussi : Ferry resumes", "Lire aussi"),
            ("BACA JUGA: Ferry resumes", "BACA JUGA"),
            ("Lesen Sie auch: Ferry resumes", "Lesen Sie auch"),
        ] {
            assert_eq!(pointer(line), Some(PointerLine { label, headline: "Ferry resumes" }), "{line}");
        }
        for line in [
            "(Also read by the council: a letter)",
            "(The council met.)",
            "» Ferry resumes » Pilots march",
            "> The council met.",
            "[Ferry resumes]",
            "(Also Read: )",
            "Lire aussi le fleuve",
            "*Read",
        ] {
            assert_eq!(pointer(line), None, "{line}");
        }
        assert!(bulleted_pointer("Also Read: Ferry resumes").is_some());
        assert!(bulleted_pointer("Watch: ferry resumes").is_none());
    }

    #[test]
    fn signoffs_alone_on_their_line() {
        for (line, agency) in [
            ("ends", None),
            ("ENDS", None),
            ("-ends-", None),
            ("© 2021 Reuters. All rights reserved.", Some("Reuters")),
            ("© Reuters", Some("Reuters")),
            ("Reuter", Some("Reuter")),
            ("(TarnDesk)", Some("TarnDesk")),
            ("AAP RTV kd", Some("AAP")),
            ("dpa kd or mm", Some("dpa")),
            ("kk/or/ts", None),
            ("/ritzau/", Some("ritzau")),
            ("(end) or.dn", None),
            ("—(IWS)", Some("IWS")),
            ("The-CNN-Wire", Some("CNN")),
            ("With Tarn wires", None),
            ("-- Tarn staff and AFP", Some("AFP")),
            ("(Only the headline was reworked by Tarn staff; the rest comes from a syndicated feed.)", None),
            ("© 2021 Associated Press. All rights reserved.", Some("Associated Press")),
            ("Copyright 2021 The Associated Press. All rights reserved.", Some("The Associated Press")),
            ("Copyright © 2021 Tarn Courier", None),
            ("This story was originally published by Tarn Science.", None),
            ("Our Standards: The Tarn Trust Principles.", None),
        ] {
            assert_eq!(signoff(line), Some(agency), "{line}");
        }
        for line in [
            "he/she",
            "and/or",
            "a/b",
            "km/h",
            "ends of the quay",
            "the end",
            "(Karavel)",
            "(Ana Low)",
            "Copyright law is old.",
            "Copyright is not sold.",
            "Our standards are low.",
            "Our Harbour: a story",
            "Reuter sails again",
            "Karavel-Ennis-Tarn",
            "With the wires cut the quay was dark.",
            "-- Ana Low and Bo Ek",
            "(The end of the quay) is open",
            "This story is old.",
            "Only the headline was old.",
        ] {
            assert_eq!(signoff(line), None, "{line}");
        }
    }

    #[test]
    fn signoffs_behind_the_last_sentence() {
        for (text, note, agency) in [
            ("It took nine hours.", "(ANI)", Some("ANI")),
            ("It took nine hours.", "PTI", Some("PTI")),
            ("It took nine hours.", "PTI KD OR", Some("PTI")),
            ("It took nine hours.", "— AFP", Some("AFP")),
            ("It took nine hours.", "-- Bernama", Some("Bernama")),
            ("It took nine hours.", "(With inputs from PTI)", Some("PTI")),
            ("It took nine hours.", "(Reporting by Ana Low; editing by Bo Ek)", None),
            ("“We sail at dawn.”", "(IANS)", Some("IANS")),
            ("“We sail at dawn,” said Low.", "(ANI)", Some("ANI")),
            ("Who pays?", "REUTER", Some("REUTER")),
            ("It took nine hours.", "ENDS", None),
        ] {
            let line = format!("{text} {note}");
            assert_eq!(glued(&line), Some((text, note, agency)), "{line}");
        }
        assert_eq!(
            glued("It took nine hours, the master said—(KNO)"),
            Some(("It took nine hours, the master said", "—(KNO)", Some("KNO")))
        );
        assert_eq!(glued("It took nine hours.(ANI)"), Some(("It took nine hours.", "(ANI)", Some("ANI"))));
        for line in [
            "It joined the World Grain Council (WGC).",
            "It joined the World Grain Council (WGC)",
            "It was told to the council by PTI",
            "It took nine hours, said Reuters.",
            "“We sail.” — Ana Low",
            "It was seen in Karavel, D.C. AP",
            "It took nine hours. (Laughs)",
            "It took nine hours. Then it ended. ends",
            "It took nine hours. It rained",
            "Hours. (ANI)",
            "(ANI)",
            "PTI",
            ". PTI",
            "",
        ] {
            assert_eq!(glued(line), None, "{line:?}");
        }
    }
}
