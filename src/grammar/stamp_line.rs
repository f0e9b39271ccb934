//! Stamps outside a header: on a line of their own, or beside names, a section or a place.

use crate::few::Few;
use crate::grammar::timestamp::{Label, Refusal, Stamp, Start, is_blank, timestamp};
use crate::tables::regions::is_region;
use crate::tables::stamps::label_word;

/// Longer than any line of stamps, in bytes: it bounds the work on a line of any length.
const LONGEST: usize = 240;
/// A line has no more stamps, and a stamp is tried for at no more places.
const MOST_STAMPS: usize = 4;
const MOST_TRIES: usize = 64;

/// The stamps of a line, and what stands beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StampLine<'a> {
    /// In their order; at least one.
    pub(crate) stamps: Few<LineStamp<'a>, MOST_STAMPS>,
    /// Where the story was filed, if the line ends in that behind a mark: `… 04:34 pm IST - KARAVEL`.
    pub(crate) place: Option<&'a str>,
    /// What stands before the first stamp and its label, without marks and blanks: a section, a publisher, a name.
    pub(crate) before: &'a str,
    /// What stands behind the last stamp and is no place, likewise.
    pub(crate) behind: &'a str,
    /// How much of the line's letters and digits the stamps, their labels and the place are, in hundredths.
    pub(crate) share: u8,
}

/// One stamp of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineStamp<'a> {
    /// With its label: `Updated: 3 March 2024`.
    pub(crate) text: &'a str,
    pub(crate) label: Option<Label>,
    /// The stamp; or why it gives no moment: it has no date, no year, is relative, or no calendar has it.
    pub(crate) reading: Result<Stamp<'a>, Refusal<'a>>,
}

impl<'a> LineStamp<'a> {
    /// Whether this is a stamp and nothing else, though it may give no moment: `5 hours ago` is, `May 5` may be a day.
    fn is_sure(&self) -> bool {
        match self.reading {
            Ok(stamp) => stamp.time.is_some() || self.label.is_some(),
            Err(refusal) => refusal.firm || self.label.is_some(),
        }
    }
}

impl<'a> StampLine<'a> {
    /// The stamp of when the story came out: the first with that label; else the first without a label.
    pub(crate) fn published(&self) -> Option<Stamp<'a>> {
        let labelled = |wanted| self.stamps.iter().filter(move |stamp| stamp.label == wanted);
        labelled(Some(Label::Published)).chain(labelled(None)).find_map(|stamp| stamp.reading.ok())
    }

    /// The stamp of when the story was last changed: the first with that label.
    pub(crate) fn updated(&self) -> Option<Stamp<'a>> {
        self.stamps.iter().filter(|stamp| stamp.label == Some(Label::Updated)).find_map(|stamp| stamp.reading.ok())
    }
}

/// Reads a line that is stamps: half of its letters at least.
///
/// `stamp-line = *mark [words] stamp *(mark stamp) [mark place / words]`
///
/// `March 3, 2024 at 5:14 p.m. EST | Updated 7:02 p.m.`, `Updated 27 May 2015 04:34 pm IST - KARAVEL`, `9 hours ago`.
/// A line of the body is none: it has more beside its date.
pub(crate) fn stamp_line(line: &str) -> Option<StampLine<'_>> {
    const LEAST_SHARE: u8 = 50;
    stamps_in(line).filter(|found| found.share >= LEAST_SHARE)
}

/// The first stamp for sure that stands anywhere in a line: `By Ana Low | March 3, 2024`.
///
/// For sure: it has a date with a year that the calendar has.
pub(crate) fn find_stamp(line: &str) -> Option<LineStamp<'_>> {
    stamps_in(line)?.stamps.iter().find(|stamp| stamp.reading.is_ok())
}

/// The stamps of a line, however much else it holds.
pub(crate) fn stamps_in(line: &str) -> Option<StampLine<'_>> {
    if line.len() > LONGEST || !line.bytes().any(|b| b.is_ascii_digit()) && !may_be_worded(line) {
        return None;
    }
    let mut walk = Walk { line, rest: line, stamps: Few::new(), before: None, behind: line };
    walk.stamps();
    let Walk { stamps, before, behind, .. } = walk;
    let before = before?;
    let (place, rest) = match place(behind) {
        Some(place) => (Some(place), ""),
        None => (None, behind),
    };
    let count = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let taken = stamps.iter().map(|stamp| count(stamp.text)).sum::<usize>();
    let beside = trimmed(before).split(is_blank).filter(|word| label_word(word.trim_matches(is_mark)).is_some());
    let labels = beside.map(count).sum::<usize>();
    let taken = taken.saturating_add(labels).saturating_add(place.map_or(0, count));
    let share =
        taken.saturating_mul(100).checked_div(count(line)).and_then(|share| u8::try_from(share.min(100)).ok())?;
    Some(StampLine { stamps, place, before: trimmed(before), behind: trimmed(rest), share })
}

/// Whether a line without digits may be a stamp: `An hour ago`, `Yesterday`.
fn may_be_worded(line: &str) -> bool {
    const MOST_WORDS: usize = 6;
    line.split(is_blank).count() <= MOST_WORDS
}

/// A walk over the words of a line.
struct Walk<'a> {
    line: &'a str,
    rest: &'a str,
    stamps: Few<LineStamp<'a>, MOST_STAMPS>,
    /// What stands before the first stamp.
    before: Option<&'a str>,
    /// What stands behind the last one.
    behind: &'a str,
}

impl<'a> Walk<'a> {
    fn stamps(&mut self) {
        let mut is_field = true;
        for _ in 0..MOST_TRIES {
            let marked = self.rest.trim_start_matches(is_mark);
            let marks = up_to(self.rest, marked);
            is_field |= marks.contains(|c: char| is_mark(c) && !is_blank(c) && !matches!(c, ',' | '.' | ':'));
            if marked.is_empty() {
                return;
            }
            self.rest = marked;
            if !self.stamp(marks.ends_with('('), is_field) {
                self.rest = behind_word(marked);
                is_field = false;
            } else if self.stamps.len() == MOST_STAMPS {
                return;
            } else {
                is_field = true;
            }
        }
    }

    /// Takes a stamp that stands here; in brackets, it ends where they do.
    fn stamp(&mut self, is_bracketed: bool, is_field: bool) -> bool {
        let inside = match self.rest.split_once(')') {
            Some((inside, _)) if is_bracketed && !inside.contains('(') => inside,
            _ => self.rest,
        };
        let start = if is_field { Start::Field } else { Start::Word };
        let Ok((left, found)) = timestamp(inside, start) else { return false };
        let left = self.rest.get(inside.len().saturating_sub(left.len())..).unwrap_or("");
        let text = up_to(self.rest, left).trim_end_matches(is_blank);
        let stamp = LineStamp { text, label: found.label, reading: found.reading };
        let is_alone =
            self.before.is_some() || trimmed(up_to(self.line, self.rest)).is_empty() && trimmed(left).is_empty();
        if stamp.reading.is_err() && !stamp.is_sure() && !is_alone {
            return false;
        }
        self.before = self.before.or(Some(up_to(self.line, self.rest)));
        (self.rest, self.behind) = (left, left);
        self.stamps.push(stamp)
    }
}

/// `mark = blank / "|" / "•" / …`: what stands between the parts of a line of stamps.
fn is_mark(c: char) -> bool {
    is_blank(c)
        || matches!(
            c,
            '|' | '•' | '·' | '-' | '–' | '—' | '/' | ';' | ',' | '.' | ':' | '(' | ')' | '[' | ']' | '*' | '~'
        )
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(is_mark)
}

/// The text behind its first word; a capital behind a small letter begins another, for pages lose the blank between two
/// elements: `Novia PressDecember 2, 2016`.
fn behind_word(text: &str) -> &str {
    let mut before = ' ';
    let end = text.char_indices().find(|&(_, c)| {
        let ends = is_mark(c) || before.is_lowercase() && (c.is_uppercase() || c.is_ascii_digit());
        before = c;
        ends
    });
    end.and_then(|(at, _)| text.get(at..)).unwrap_or("")
}

/// The place at the end of a line of stamps: ` - KARAVEL`, `, UK`, ` • Port Ennis, Tesmaria`.
pub(super) fn place(behind: &str) -> Option<&str> {
    const MOST_WORDS: usize = 4;
    let name = behind.trim_start_matches(is_blank).strip_prefix([',', '-', '–', '—', '•', '·'])?;
    let name = name.trim_matches(is_blank);
    let words = || name.split(is_blank).filter(|word| !word.is_empty());
    let is_named = words().take(MOST_WORDS.saturating_add(1)).count() <= MOST_WORDS
        && name.starts_with(char::is_uppercase)
        && name.chars().all(|c| c.is_alphabetic() || is_blank(c) || matches!(c, ',' | '.' | '-' | '\'' | '’'))
        && words().all(|word| label_word(word).is_none());
    (is_region(name) || is_named).then_some(name)
}

/// The part of `text` before `behind`, its end.
fn up_to<'a>(text: &'a str, behind: &str) -> &'a str {
    text.get(..text.len().saturating_sub(behind.len())).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;

    /// `share | label moment zone + … | place | before | behind`
    fn read(line: &str) -> String {
        let Some(found) = stamps_in(line) else { return String::from("none") };
        let stamps: Vec<String> = found
            .stamps
            .iter()
            .map(|stamp| {
                let label = match stamp.label {
                    Some(Label::Published) => "published ",
                    Some(Label::Updated) => "updated ",
                    None => "",
                };
                match stamp.reading {
                    Ok(Stamp { date, time, zone, .. }) => {
                        let time = time.map_or(String::new(), |time| format!(" {}", time.format("%H:%M")));
                        let zone = zone.map_or(String::new(), |zone| format!(" {zone}"));
                        format!("{label}{date}{time}{zone}")
                    }
                    Err(refusal) => format!("{label}{:?}", refusal.kind),
                }
            })
            .collect();
        let place = found.place.unwrap_or("-");
        format!("{} | {} | {place} | {} | {}", found.share, stamps.join(" + "), found.before, found.behind)
    }

    #[track_caller]
    fn check(table: &[(&str, &str)]) {
        let mut wrong = String::new();
        for (line, expected) in table {
            let found = read(line);
            if found != *expected {
                wrong.push_str(&format!("{line}\n    gives    {found}\n    expected {expected}\n"));
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    #[test]
    fn lines_of_stamps() {
        check(&[
            ("16 Feb 2018 09:59 AM BdST", "100 | 2018-02-16 09:59 BdST | - |  | "),
            ("Published 7 March 2024", "100 | published 2024-03-07 | - |  | "),
            (
                "March 3, 2024 at 5:14 p.m. EST | Updated 7:02 p.m.",
                "100 | 2024-03-03 17:14 EST + updated DateNotRead | - |  | ",
            ),
            ("Mon 4 Mar 2024 12.30 GMT", "100 | 2024-03-04 12:30 GMT | - |  | "),
            ("Last modified on Mon 4 Mar 2024 16.05 GMT", "100 | updated 2024-03-04 16:05 GMT | - |  | "),
            ("- Updated: 22:05, 4 MAR 2024", "100 | updated 2024-03-04 22:05 | - |  | "),
            ("2024-03-04T12:30:01-0700", "100 | 2024-03-04 12:30 -0700 | - |  | "),
            ("and last updated 4 March 2024", "87 | updated 2024-03-04 | - | and | "),
            ("3rd of March, 2024", "100 | 2024-03-03 | - |  | "),
            ("Date 12.03.2024", "100 | 2024-03-12 | - | Date | "),
            ("06/01/2024", "100 | DateAmbiguous | - |  | "),
            ("Online: Mar 4, 2024", "100 | published 2024-03-04 | - |  | "),
            ("March 4, 2024 11:30 am (Updated 11:54 am)", "100 | 2024-03-04 11:30 + updated DateNotRead | - |  | "),
            ("5 hours ago", "100 | DateRelative | - |  | "),
            ("9 Hrs Ago", "100 | DateRelative | - |  | "),
            ("03:26 pm", "100 | DateNotRead | - |  | "),
            ("31 Feb 2024, 07:27 am", "100 | NoSuchDay | - |  | "),
            (
                "Updated Mar 4, 9:41 AM;Posted Mar 3, 8:19 PM",
                "100 | updated DateNotRead + published DateNotRead | - |  | ",
            ),
            // The blank between two elements is lost.
            (
                "08:39, 06 Jan 2026Updated 08:41, 06 Jan 2026",
                "100 | 2026-01-06 08:39 + updated 2026-01-06 08:41 | - |  | ",
            ),
        ]);
    }

    #[test]
    fn what_stands_beside_stamps() {
        check(&[
            (
                "May 26, 2015 04:34 pm | Updated May 27, 2015 04:34 pm IST - KARAVEL",
                "100 | 2015-05-26 16:34 + updated 2015-05-27 16:34 IST | KARAVEL |  | ",
            ),
            ("Wednesday 6 March 2024 11:42, UK", "100 | 2024-03-06 11:42 | UK |  | "),
            ("Islands March 4, 2024 | 4:39 pm", "68 | 2024-03-04 16:39 | - | Islands | "),
            ("4 March 2024 • Port Ennis, Tesmaria", "100 | 2024-03-04 | Port Ennis, Tesmaria |  | "),
            ("Novia News March 4, 2024, 7:57 AM", "79 | 2024-03-04 07:57 | - | Novia News | "),
            ("By Ana Low | March 3, 2024", "55 | 2024-03-03 | - | By Ana Low | "),
            ("Novia PressMarch 3, 2024", "50 | 2024-03-03 | - | Novia Press | "),
            ("Ana Low|Published 4 months ago", "76 | published DateRelative | - | Ana Low | "),
            (
                "By the Karavel Desk and by Ana Low, Port Ennis | March 3, 2024",
                "21 | 2024-03-03 | - | By the Karavel Desk and by Ana Low, Port Ennis | ",
            ),
        ]);
    }

    #[test]
    fn prose_is_no_line_of_stamps() {
        for line in [
            "The ferry sailed on March 3, 2024, and it will sail again on Thursday.",
            "By Ana Low",
            "Nine boats came in",
            "Today the ferry sails",
            "7 boats to see in 2024",
            "In May 2024 the ferry sailed again from Port Ennis to Karavel.",
            "Published by the council",
            "Class of 2024",
            "",
        ] {
            assert_eq!(stamp_line(line), None, "{line}");
        }
        let found = find_stamp("By Ana Low | March 3, 2024 | 5 min read").expect("it has a date");
        assert_eq!(found.text, "March 3, 2024");
        assert_eq!(find_stamp("Ana Low, 5 hours ago"), None);
    }

    #[test]
    fn the_label_tells_which_moment_it_is() {
        let found = stamp_line("Updated: 4 Mar 2024 | Created: 3 Mar 2024").expect("stamps");
        let day = |stamp: Option<Stamp<'_>>| stamp.map(|stamp| format!("{}", stamp.date));
        assert_eq!(day(found.published()).as_deref(), Some("2024-03-03"));
        assert_eq!(day(found.updated()).as_deref(), Some("2024-03-04"));
    }
}
