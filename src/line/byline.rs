//! Bylines: who wrote the story.

use super::stamps::{Stamps, stamps};
use super::words::{core, is_blank, is_capitalised, is_capitals, words};
use crate::few::Few;
use crate::tables::agencies::is_agency;
use crate::tables::desk::Kinds;
use crate::tables::names;
use crate::tables::page::Page;
use crate::tables::particles::PARTICLES;
use crate::tables::sources::is_body;

/// A byline, taken apart.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BylineParts<'a> {
    pub(crate) people: Few<&'a str, 8>,
    pub(crate) agencies: Few<&'a str, 4>,
    /// *by* or its kin stands before the names.
    pub(crate) has_by: bool,
    /// The job of one who writes is told.
    pub(crate) has_job: bool,
    /// It is a desk of the paper's: *Our Correspondent*.
    pub(crate) is_desk: bool,
    /// A handle or an address stands behind the name.
    pub(crate) has_address: bool,
    /// It names an agency that is listed.
    pub(crate) is_listed: bool,
    /// A word joins the part that is read to the one before: *and*.
    is_joined: bool,
}

impl BylineParts<'_> {
    /// Whether the line is a byline by its form alone.
    ///
    /// *By Land and Sea* names nobody; *Ana Low* alone may be anybody.
    pub(crate) fn is_sure(&self) -> bool {
        let names = self.people.len().saturating_add(self.agencies.len());
        names > 0 && (self.has_by || self.has_job)
            || self.is_listed && !self.people.is_empty()
            || self.has_address && self.people.len() == 1
            || self.is_desk
    }
}

/// No byline is longer, in bytes.
const LONGEST: usize = 200;

/// Reads a line as a byline; nothing in it may be one.
///
/// ```text
/// byline  = [bullet] [by] part *(mark part)
/// by      = ["written" / "posted" / …] ("by" / "author") [":"]      ; it may be stuck to the name
/// part    = name / agency / job / name SP job / stamp / what readers are asked to do
/// mark    = "," / "|" / "•" / "·" / "–" / "—" / "/" / ";" / SP ("-" / ".") SP / SP ("and" / "&" / "with" / "for") SP
/// name    = 2*5(capitalised / initial / particle)
/// ```
///
/// `By Ana Low and Tomas Reyde, Novia Press`, `ByAna Low | January 14, 2015`, `Ana Low, Novia Political Writer`
pub(crate) fn byline(line: &str) -> BylineParts<'_> {
    byline_of(line, &stamps(line))
}

/// The same, of a line whose stamps are known.
pub(crate) fn byline_of<'a>(line: &'a str, known: &Stamps<'a>) -> BylineParts<'a> {
    let mut found = BylineParts::default();
    if line.len() > LONGEST {
        return found;
    }
    let mut text =
        line.trim_start_matches(|c: char| is_blank(c) || matches!(c, '-' | '•' | '*' | '–' | '—' | '·' | '|'));
    // Of a name that stands before *By* as well, what is behind it.
    if let Some((before, behind)) = split_at_joint(text, " By ") {
        if before.starts_with(behind.get(..4).unwrap_or(behind)) {
            text = behind;
            found.has_by = true;
        }
    }
    while let Some(behind) = behind_by(text) {
        text = behind;
        found.has_by = true;
    }
    let dates = if text.len() == line.len() { *known } else { stamps(text) };
    found.parts(dates.before);
    if found.people.is_empty() && found.agencies.is_empty() {
        let behind = behind_by(dates.behind);
        found.has_by |= behind.is_some();
        found.parts(behind.unwrap_or(dates.behind));
    }
    found
}

/// Reads a text of which it is known that it is a byline, with *by* or without: `Ana Low, Tomas Reyde`.
pub(crate) fn given(field: &str) -> BylineParts<'_> {
    let read = byline(field);
    if read.has_by || field.len() > LONGEST {
        return read;
    }
    let mut found = BylineParts { has_by: true, ..BylineParts::default() };
    found.parts(stamps(field).before);
    found
}

/// A byline without *by*.
pub(crate) fn bare(text: &str) -> &str {
    behind_by(text).unwrap_or(text)
}

/// What stands behind *by*, if the line begins with it: `By `, `by: `, `ByAna`, `Written by `, `Author `.
fn behind_by(text: &str) -> Option<&str> {
    const LEADS: &[&str] = &[
        "written by",
        "reported by",
        "posted by",
        "published by",
        "story by",
        "words by",
        "text by",
        "submitted by",
        "contributed by",
        "report by",
        "analysis by",
        "opinion by",
        "compiled by",
        "edited by",
        "interview by",
        "byline:",
        "by",
        "author",
        "authors",
        "autor:",
        "autore:",
        "auteur:",
        "yazar:",
        "penulis:",
    ];
    let text = text.trim_start_matches(is_blank);
    // The first letter of each.
    if !matches!(
        text.as_bytes().first()? | 0x20,
        b'w' | b'r' | b'p' | b's' | b't' | b'c' | b'a' | b'o' | b'e' | b'b' | b'i' | b'y'
    ) {
        return None;
    }
    let lead =
        LEADS.iter().find(|lead| text.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead)))?;
    let behind = text.get(lead.len()..)?;
    let name = behind.trim_start_matches(|c: char| is_blank(c) || matches!(c, ':' | '.'));
    // *Byron* is a name, *ByAna* is not.
    let is_free = name.len() < behind.len() || lead.ends_with("by") && is_capitalised(name) || name.starts_with("by ");
    (is_free && !name.is_empty()).then_some(name)
}

impl<'a> BylineParts<'a> {
    /// Adds what the parts of `text` name.
    fn parts(&mut self, text: &'a str) {
        let calls = without_calls(text);
        self.has_address |= calls.len() < text.len() && text.contains(['@', '[']);
        let mut left = calls;
        let mut is_field = true;
        while !left.is_empty() {
            // *The Globe and Mail* is one paper.
            let is_the = is_field && left.trim_start_matches(is_blank).starts_with("The ");
            let cut = next_joint(left, is_the);
            self.is_joined = !is_field;
            is_field = cut.is_field;
            let part = left.get(..cut.at).unwrap_or(left);
            left = left.get(cut.at.saturating_add(cut.len)..).unwrap_or("");
            let part = part.trim_matches(|c: char| is_blank(c) || matches!(c, '-' | ':' | '.' | ','));
            let part = part.strip_prefix("and ").unwrap_or(part);
            let part =
                part.strip_suffix(" at").or(part.strip_suffix(" on")).or(part.strip_suffix(" of")).unwrap_or(part);
            if !part.is_empty() {
                self.part(part);
            }
        }
    }

    fn part(&mut self, part: &'a str) {
        let part = part.strip_prefix("Source: ").filter(|source| is_agency(source)).unwrap_or(part);
        let split_at = |joint: &str| split_at_joint(part, joint);
        let may_join = may_join(part);
        // *Ana Low The Associated Press*
        if let Some((name, _)) = may_join.then(|| split_at(" The ")).flatten().filter(|(name, _)| !name.is_empty()) {
            self.part(name.trim_matches(is_blank));
            self.part(part.get(name.len()..).unwrap_or("").trim_matches(is_blank));
            return;
        }
        if part.starts_with("The ") {
            let is_written = self.has_by || !self.people.is_empty();
            if is_source(part) || is_written && part.split(is_blank).count() > 1 {
                self.is_listed |= is_agency(part);
                let _ = self.agencies.push(part);
            }
            return;
        }
        if let Some((name, source)) = may_join.then(|| split_at(" for ")).flatten() {
            self.part(name.trim_matches(is_blank));
            if is_capitalised(source) {
                let _ = self.agencies.push(source.trim_matches(is_blank));
            }
            return;
        }
        if is_source(part) {
            self.is_listed |= is_agency(part) && !is_collection(part);
            let _ = self.agencies.push(part);
            return;
        }
        if is_desk(part) {
            self.has_job = true;
            let words = part.split(is_blank).count();
            self.is_desk |= (2..=4).contains(&words) && self.people.is_empty();
            // *AP Writer*, *Novia Staff*: of whom is told.
            if let Some(source) = source_of_job(part) {
                let _ = self.agencies.push(source);
            }
            return;
        }
        if let Some((name, job)) = name_and_job(part) {
            self.has_job = true;
            if is_source(name) {
                self.is_listed |= is_agency(name);
                let _ = self.agencies.push(name);
                return;
            }
            let _ = self.people.push(name);
            if let Some(source) = source_of_job(job).filter(|source| is_source(source)) {
                let _ = self.agencies.push(source);
            }
            return;
        }
        // *Ana Low in Karavel*, *Ana Low at Harbour Park*
        let place = may_join.then(|| [" in ", " at ", " from "].into_iter().find_map(split_at)).flatten();
        if let Some((name, _)) = place.filter(|(name, place)| is_name(name) && is_capitalised(place)) {
            return self.part(name);
        }
        // Without *by*, what follows a name and a comma may be a place or a team.
        // Behind an agency, it is where that has its desk.
        let is_alone = self.people.is_empty() && self.agencies.is_empty();
        let is_due = is_alone || self.is_joined || self.has_by && !self.is_listed || starts_with_given_name(part);
        if is_name(part) {
            if is_due {
                let _ = self.people.push(part);
            }
        } else if self.has_by
            && self.people.is_empty()
            && self.agencies.is_empty()
            && is_capitals(part)
            && part.len() > 1
        {
            // One word in capitals that *by* stands before: an agency by its shape.
            let _ = self.agencies.push(part);
        }
    }
}

/// What ends a part of a byline: where it begins, how long it is, and whether another field follows.
struct Joint {
    at: usize,
    len: usize,
    /// It is a mark; a word joins two names.
    is_field: bool,
}

/// Finds the mark or the word that ends the first part of `text`; in a part that `is_the` tells to begin with *The*, *and*
/// joins nothing.
fn next_joint(text: &str, is_the: bool) -> Joint {
    for (at, byte) in text.bytes().enumerate() {
        let mark = match byte {
            b',' | b'|' | b'/' | b';' | b'(' | b')' | b'[' | b']' => 1,
            b' ' => {
                let behind = text.get(at..).unwrap_or("");
                let is = |joint: &str| behind.starts_with(joint);
                let word = match behind.as_bytes().get(1) {
                    Some(b'-' | b'.') if is(" - ") || is(" . ") => return Joint { at, len: 3, is_field: true },
                    Some(b'a') if !is_the && is(" and ") => 5,
                    Some(b'A') if is(" AND ") => 5,
                    Some(b'&') if is(" & ") => 3,
                    Some(b'w') if is(" with ") => 6,
                    _ => continue,
                };
                return Joint { at, len: word, is_field: false };
            }
            0xc2 | 0xe2 => match text.get(at..).and_then(|behind| behind.chars().next()) {
                Some(c @ ('•' | '·' | '–' | '—')) => c.len_utf8(),
                _ => continue,
            },
            _ => continue,
        };
        return Joint { at, len: mark, is_field: true };
    }
    Joint { at: text.len(), len: 0, is_field: true }
}

/// Whether a word that may join the fields of a part stands in it: *The*, *for*, *in*, *at*, *from*.
fn may_join(part: &str) -> bool {
    let mut is_behind_blank = false;
    part.bytes().any(|byte| {
        let found = is_behind_blank && matches!(byte, b'T' | b'f' | b'i' | b'a');
        is_behind_blank = byte == b' ';
        found
    })
}

/// What stands before and behind the first place of `joint`, which begins with a blank.
fn split_at_joint<'a>(text: &'a str, joint: &str) -> Option<(&'a str, &'a str)> {
    let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b' ').map(|(at, _)| at);
    let at = starts.into_iter().find(|&at| text.get(at..).is_some_and(|behind| behind.starts_with(joint)))?;
    Some((text.get(..at)?, text.get(at.saturating_add(joint.len())..)?))
}

/// Whether it is a house for photos, whose name beside a person's is a credit.
fn is_collection(part: &str) -> bool {
    ["Images", "Photo", "Photos", "Shutterstock", "iStock", "Alamy"].iter().any(|end| part.ends_with(end))
}

fn starts_with_given_name(part: &str) -> bool {
    let first = part.split(is_blank).next().unwrap_or("");
    first.ends_with('.') || names::class(first) & names::GIVEN != 0
}

/// The text before what readers are asked to do, an address or a count: `Ana Low Follow @analow`, `Ana Low 11 Comments`.
fn without_calls(text: &str) -> &str {
    const CALLS: &[&str] = &["follow", "email", "e-mail", "in", "updated", "published", "posted"];
    let is_call = |word: &str| {
        let word = word.trim_matches(['(', '|', ',']);
        let (mut is_number, mut has_at, mut has_slash) = (!word.is_empty(), false, false);
        for byte in word.bytes() {
            is_number &= byte.is_ascii_digit();
            has_at |= byte == b'@';
            has_slash |= byte == b'/';
        }
        is_number
            || has_at && word.len() > 1
            || word.starts_with('[') && word.len() > 1
            || has_slash && word.contains("://")
            || CALLS.iter().any(|call| call.eq_ignore_ascii_case(word))
    };
    let mut end = 0_usize;
    for word in text.split_inclusive(is_blank) {
        if is_call(word.trim_end_matches(is_blank)) {
            break;
        }
        end = end.saturating_add(word.len());
    }
    text.get(..end).unwrap_or(text)
}

/// `name = 2*5(capitalised / initial / particle)`: *Ana Low*, *J. de la Cruz*, *ANA LOW*. No digit, no word of the desk's.
pub(crate) fn is_name(text: &str) -> bool {
    if text.len() > 48 || text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let (mut count, mut capitals, mut is_house) = (0_usize, 0_usize, false);
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        count = count.saturating_add(1);
        if is_capitalised(word) {
            capitals = capitals.saturating_add(1);
        } else if !PARTICLES.contains(&word) {
            return false;
        }
        let inner = core(word);
        if count > 5 || word.ends_with(':') || !is_name_word(inner, count == 1) {
            return false;
        }
        // *ABN Western Plains*, *Tarn Media Group*
        is_house |= count == 1 && inner.len() > 2 && is_capitals(inner) && !word.contains('.') && !is_capitals(text)
            || count > 1 && is_body(inner);
    }
    (2..=5).contains(&count) && capitals >= 2 && !is_house
        || count == 1 && capitals == 1 && text.contains('.') && text.len() > 6
}

/// Whether a word may stand in a name: no word of the desk's, of a page or of a sentence, and no mark in it.
fn is_name_word(word: &str, is_first: bool) -> bool {
    const PAGES: Page = Page::JOB.or(Page::BUTTON).or(Page::THING).or(Page::KIND).or(Page::NOTICE);
    let page = Page::of(word);
    if page.any(Page::NET) || page.any(PAGES) && !matches!(word, "Page" | "Mark" | "Close" | "Read" | "Print" | "Post")
    {
        return false;
    }
    if word.is_empty() || word.contains(['/', ':', '&', '@', '?', '!', '"', '“', '(']) {
        return false;
    }
    let kinds = Kinds::of(word);
    !(is_first && kinds.any(Kinds::LABEL)
        || kinds.any(Kinds::FUNCTION) && word.len() > 2 && !matches!(word, "Will" | "Don" | "May")
        || is_stuck_to_job(word))
}

/// *PoliticsPolitics*: two sections stuck together.
fn is_stuck_to_job(word: &str) -> bool {
    let tail = stuck_at(word).and_then(|at| word.get(at..));
    tail.is_some_and(|tail| Page::of(tail).any(Page::JOB.or(Page::JOBWORD)))
}

/// Whether a part names an agency or a paper: a listed one, one with the noun of one, or a domain.
fn is_source(part: &str) -> bool {
    if is_agency(part) || is_agency(part.strip_prefix("the ").unwrap_or(part)) {
        return true;
    }
    let mut words = words(part);
    let Some(last) = words.next_back() else { return false };
    let others = words.clone().count();
    // *See harbour.example* is no source.
    let is_domain = last.contains('.')
        && words.clone().all(is_capitalised)
        && [".com", ".net", ".org", ".co.uk", ".in", ".ie"].iter().any(|end| last.ends_with(end));
    let is_paper = others > 0
        && is_capitalised(part)
        && (Page::of(last).any(Page::MEDIA) || Kinds::of(last).any(Kinds::SOURCE))
        && !Page::of(last).any(Page::JOB);
    let is_the = others >= 2 && part.starts_with("The ") && words.all(is_capitalised) && is_capitalised(last);
    is_domain || is_paper || is_the
}

/// Whether a part is only what somebody's job is called: *Political Reporter*, *Our Correspondent*, *Novia Staff*.
fn is_desk(part: &str) -> bool {
    let mut words = words(part);
    let Some(last) = words.next_back() else { return false };
    let jobs = |word: &str| {
        let page = Page::of(word);
        page.any(Page::JOBWORD.or(Page::JOB))
            || page.any(Page::MEDIA) && is_capitalised(word) && is_capitalised(last)
            || matches!(word, "Our" | "our" | "and" | "of" | "the" | "at")
            || is_agency_word(word)
            || is_capitals(word) && word.len() <= 4
    };
    // *Novia Press Writer*
    let is_house = stuck_at(part).is_none()
        && words.clone().next_back().is_some_and(|house| Page::of(house).any(Page::MEDIA))
        && is_capitalised(last)
        && words.clone().all(is_capitalised);
    Page::of(last).any(Page::JOB) && (is_house || words.all(jobs))
}

fn is_agency_word(word: &str) -> bool {
    is_agency(word) || word.eq_ignore_ascii_case("ap")
}

/// The source that stands before a job: *AP Writer*, *Novia Press Staff*.
fn source_of_job(job: &str) -> Option<&str> {
    let end = job.split_inclusive(is_blank).map(|word| (word.len(), core(word.trim_matches(is_blank)))).scan(
        0_usize,
        |at, (len, word)| {
            let start = *at;
            *at = at.saturating_add(len);
            Some((start, word))
        },
    );
    let first_job = end.into_iter().find(|(_, word)| Page::of(word).any(Page::JOBWORD.or(Page::JOB)))?.0;
    let source = job.get(..first_job)?.trim_matches(is_blank);
    let is_one =
        !source.is_empty() && source.split(is_blank).all(is_capitalised) && !source.eq_ignore_ascii_case("our");
    is_one.then_some(source)
}

/// `name SP job`: *Ana Low Senior Politics Editor*; the job may be stuck to the name, or a paper's name: *Ana LowReporter*,
/// *Ana LowThe Harbour Dispatch*.
fn name_and_job(part: &str) -> Option<(&str, &str)> {
    if let Some(at) = stuck_at(part) {
        let (name, job) = part.split_at_checked(at)?;
        if is_name(name) && (is_desk(job) || is_source(job) || is_stuck_job(job)) {
            return Some((name, job));
        }
    }
    let last = words(part).next_back()?;
    if !Page::of(last).any(Page::JOB) {
        return None;
    }
    // The job begins with the first word of one behind two words of a name.
    let mut at = 0_usize;
    for (number, word) in part.split_inclusive(is_blank).enumerate() {
        let inner = core(word.trim_matches(is_blank));
        let is_job = Page::of(inner).any(Page::JOBWORD.or(Page::JOB)) || is_agency_word(inner);
        if number >= 2 && is_job {
            let (name, job) = part.split_at_checked(at)?;
            let name = name.trim_matches(is_blank);
            return is_name(name).then_some((name, job));
        }
        at = at.saturating_add(word.len());
    }
    None
}

/// A job with a field that no table has, stuck to a name: *North of Novia correspondent*
fn is_stuck_job(job: &str) -> bool {
    let mut words = words(job);
    words.next_back().is_some_and(|last| Page::of(last).any(Page::JOB))
        && words.clone().count() > 0
        && words.all(|word| is_capitalised(word) || matches!(word, "of" | "the" | "and" | "for"))
}

/// Where in a word a capital follows a small letter, as where two lines were stuck together: in the last word that has one.
///
/// *McCabe*, *DeAngelo* have it in front of a surname, and no job follows.
fn stuck_at(part: &str) -> Option<usize> {
    // Behind its first letter, most words have no capital.
    let has_capital = part.bytes().skip(1).any(|b| b.is_ascii_uppercase() || !b.is_ascii());
    if !has_capital {
        return None;
    }
    let mut before = ' ';
    let mut found = None;
    for (at, c) in part.char_indices() {
        if c.is_uppercase() && before.is_lowercase() {
            found = Some(at);
        }
        before = c;
    }
    found
}

/// Whether a line is only the label of a byline, whose name stands on the next: `By`, `Author:`.
pub(crate) fn is_label(line: &str) -> bool {
    ["by", "by:", "author", "author:", "written by", "written by:", "posted by", "reported by"]
        .iter()
        .any(|label| label.eq_ignore_ascii_case(line))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[track_caller]
    fn people(line: &str, expected: &[&str]) {
        let found = byline(line);
        assert!(found.is_sure(), "{line}: {found:?}");
        assert_eq!(found.people.iter().collect::<Vec<_>>(), expected, "{line}");
    }

    #[test]
    fn names_jobs_and_what_stands_by_them() {
        people("By Ana Low and Tomas Reyde, Novia Press", &["Ana Low", "Tomas Reyde"]);
        people("ByAna Low | January 14, 2015", &["Ana Low"]);
        people("bySauli Okonjo", &["Sauli Okonjo"]);
        people("by ANA LOW, TOMAS REYDE and BO EK", &["ANA LOW", "TOMAS REYDE", "BO EK"]);
        people("Ana Low, AP National Security Writer", &["Ana Low"]);
        people("Ana Low Senior Politics Editor, The Harbour Post", &["Ana Low"]);
        people("Ana LowTravel News Reporter", &["Ana Low"]);
        people("By Ana Low - Associated Press - Friday, April 28, 2023", &["Ana Low"]);
        people("By Ana Low 8 January 2020, 3:51 pm 11 Edit", &["Ana Low"]);
        people("November 20, 2019 By Ana Low", &["Ana Low"]);
        people("Ana Low Follow @analow Email [e-mail]", &["Ana Low"]);
        people("By Ana Low The Associated Press", &["Ana Low"]);
    }

    #[test]
    fn bylines() {
        for (line, agency) in [
            ("By Ana Low, Reuters", "Reuters"),
            ("By ANA LOW, Associated Press", "Associated Press"),
            ("By ANA LOW and BO EK, Associated Press Writers", "Associated Press"),
            ("By Ana Low of The Associated Press", "The Associated Press"),
            ("By: PTI | New Delhi", "PTI"),
            ("By Reuters Staff", "Reuters"),
            ("By AFP", "AFP"),
            ("By Ana Low (Reuters)", "Reuters"),
            ("By Ana Low | AP", "AP"),
            ("by Ana Low for Reuters", "Reuters"),
            ("Reported By: ANI", "ANI"),
            ("Ana Low, Reuters", "Reuters"),
            ("Ana Low | AFP", "AFP"),
        ] {
            let found = byline(line);
            assert!(found.is_sure(), "{line}");
            assert_eq!(found.agencies.iter().next(), Some(agency), "{line}");
        }
        for line in [
            "By Ana Low",
            "BY ANA LOW AND BO EK",
            "By: Ana Low in Karavel",
            "Written by Ana Low",
            "By Our Staff Reporter",
            "Our Correspondent",
            "Web Desk",
            "STAFF REPORTER",
        ] {
            let found = byline(line);
            assert!(found.is_sure() && found.agencies.is_empty(), "{line}: {found:?}");
        }
        for line in [
            "",
            "By the time the ferry left",
            "by and by",
            "The desk",
            "Minister told Reporter",
            "Desk",
            "Ana Low",
            "By Friday, Reuters had counted 40 boats",
            "By Friday, Reuters counted 40 boats.",
            "Ana Low told Reuters",
            "Reuters",
            "Low, Reuters",
            "In Karavel, Reuters",
            "Bystanders, AP",
        ] {
            assert!(!byline(line).is_sure(), "{line}: {:?}", byline(line));
        }
    }

    /// Behind an agency that is listed, a name is where it has its desk, if no *and* joins it.
    #[test]
    fn a_place_behind_an_agency_is_no_writer() {
        let people = |line| byline(line).people.iter().collect::<Vec<_>>();
        assert_eq!(people("By Reuters, Lower Karavel"), Vec::<&str>::new());
        assert_eq!(people("By Ana Low and Bo Ek, Reuters"), ["Ana Low", "Bo Ek"]);
        assert_eq!(people("By Halvik Orme, Tomasin Vey"), ["Halvik Orme", "Tomasin Vey"]);
    }
}
