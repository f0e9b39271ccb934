//! Captions: what a picture shows, with its credit behind it.

use super::glance::{Glance, Marks};
use super::words::{is_blank, words};
use crate::grammar::credit;
use crate::tables::agencies::is_agency;
use crate::tables::page::Page;

/// No credit at the end of a caption is longer, in bytes.
const LONGEST: usize = 110;

/// Nor is the source in it, without brackets.
const LONGEST_SOURCE: usize = 60;

/// Whether a line ends in a credit, with something before it.
///
/// `caption = text ("(" source ")" / "[" source "]" / picture-word [":"] SP source / [SP] source)`
///
/// `The stage on Monday. (Novia/I. Lindholm)`, `The stage on Monday. Photo: Ana Low`, `The stage. Getty Images`. A sentence
/// that ends in a remark (*… said Low (left).*, *the Harbour Board (HB)*) has none, nor has an item of a digest, which ends in
/// its source alone: *The quay is shut. [Reuters]*.
pub(crate) fn ends_in_credit(line: &str, glance: &Glance) -> bool {
    const ENDS: Marks = Marks::STOP.or(Marks::QUOTE).or(Marks::HIGH);
    let line = line.strip_suffix(" more").or(line.strip_suffix(" less")).unwrap_or(line);
    let line = line.trim_end_matches(|c: char| is_blank(c) || c == '.');
    match line.chars().next_back() {
        Some(close @ (')' | ']')) => {
            let open = if close == ')' { '(' } else { '[' };
            let start = line.rfind(open).filter(|start| *start > 0 && line.len().saturating_sub(*start) <= LONGEST);
            let inner = start.and_then(|start| line.get(start.saturating_add(1)..line.len().saturating_sub(1)));
            inner.is_some_and(is_source) && without_source(line).len() == line.len()
        }
        _ => {
            let has = |marks: Marks| glance.marks.any(marks) || line.len() > Glance::READ;
            has(Marks::COLON) && labelled_end(line) || if has(ENDS) { bare_end(line) } else { ends_in_collection(line) }
        }
    }
}

/// An item of a digest without the source that it ends in: `The quay is shut. [Reuters]`.
pub(crate) fn without_source(line: &str) -> &str {
    let inside = line.trim_end_matches('.').strip_suffix(']').and_then(|line| line.rsplit_once('['));
    match inside {
        Some((item, source)) if is_agency(source.trim_end_matches('.')) => item.trim_end_matches(is_blank),
        _ => line,
    }
}

/// What stands in brackets behind a caption: `AP Photo/Ana Low`, `Image: Getty`, `Ana Low/Novia`, `File photo`.
fn is_source(inner: &str) -> bool {
    let has_picture = || words(inner).any(is_picture);
    let has_agency = || inner.split(['/', '|', ',', ';', ':']).any(|part| is_source_name(part.trim_matches(is_blank)));
    let is_short = words(inner).count() <= 14;
    is_short
        && (has_agency()
            || has_picture()
            || is_house_and_name(inner)
            || words(inner).any(|word| word.len() > 1 && is_agency(word))
            || credit::bare(inner).is_some())
}

/// `house ":" SP name`: *Harbour News: Ana Low*, *Supplied: Ana Low*
fn is_house_and_name(inner: &str) -> bool {
    let is_title = |word: &str| super::words::is_capitalised(word);
    inner.split_once(": ").is_some_and(|(house, name)| {
        super::byline::is_name(name)
            && words(house).count() <= 4
            && words(house).count() > 0
            && words(house).all(is_title)
    })
}

/// A word of credits, whatever else stands there.
fn is_picture(word: &str) -> bool {
    [
        "photo",
        "photos",
        "image",
        "images",
        "picture",
        "pictures",
        "pic",
        "credit",
        "courtesy",
        "file",
        "handout",
        "screenshot",
        "via",
        "source",
    ]
    .iter()
    .any(|known| known.eq_ignore_ascii_case(word))
}

fn is_source_name(part: &str) -> bool {
    is_agency(part)
        || part.rsplit_once(is_blank).is_some_and(|(before, last)| {
            is_agency(before.trim_matches(is_blank)) && Page::of(last).any(Page::PICTURE.or(Page::COUNT))
        })
}

/// `Photo: Ana Low`, `Credit: Novia`, `Picture: Novia / Ana Low` at the end, and a text before it.
fn labelled_end(line: &str) -> bool {
    let from = line.len().saturating_sub(LONGEST);
    let from = (from..=line.len()).find(|at| line.is_char_boundary(*at)).unwrap_or(0);
    let tail = line.get(from..).unwrap_or("");
    let near = tail.as_bytes().get(tail.len().saturating_sub(LONGEST_SOURCE)..).unwrap_or(&[]);
    let Some(colon) = near.windows(2).rposition(|pair| pair == b": ") else { return false };
    let colon = colon.saturating_add(tail.len().saturating_sub(near.len()));
    let Some((before, source)) = tail.split_at_checked(colon) else { return false };
    let label = before.rsplit(|c: char| is_blank(c) || matches!(c, '.' | '(' | '”')).next().unwrap_or("");
    // A label may be stuck to the text: `in QatarCredit: Novia`.
    let stuck = label.rfind(|c: char| c.is_ascii_uppercase()).and_then(|at| label.get(at..)).unwrap_or(label);
    let is_label = ["photo", "image", "picture", "credit", "pic", "photograph", "photos"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(stuck));
    is_label
        && line.len() > tail.len().saturating_sub(colon).saturating_add(stuck.len()).saturating_add(12)
        && words(source).count() <= 8
}

/// A source that follows the last sentence, or the last word if it is stuck to it: `… on Monday. Getty Images`.
fn bare_end(line: &str) -> bool {
    let near = line.as_bytes().get(line.len().saturating_sub(LONGEST_SOURCE)..).unwrap_or(&[]);
    let is_stop = |end: &[u8]| matches!(end, [b'.' | b'"', ..] | [0xe2, 0x80, 0x9d]);
    let stop =
        (0..near.len()).rev().find(|at| near.get(*at..at.saturating_add(3).min(near.len())).is_some_and(is_stop));
    let stop = stop.map(|stop| stop.saturating_add(line.len().saturating_sub(near.len()))).filter(|stop| *stop > 20);
    let Some(stop) = stop else {
        return ends_in_collection(line);
    };
    let tail = line.get(stop..).unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
    // An agency's name alone signs a story off.
    let is_bare = tail.len() > 1
        && !is_agency(tail)
        && (is_source_name(tail) || credit::bare(tail).is_some_and(|credit| credit.agency.is_some()));
    is_bare || ends_in_names(line, stop) || ends_in_collection(line)
}

/// *The stage on Monday. Ana Low*, *The stage on Monday. Ana Low for Novia Press*: behind the last sentence names alone,
/// and no full stop.
fn ends_in_names(line: &str, stop: usize) -> bool {
    let Some((sentence, tail)) = line.split_at_checked(stop) else { return false };
    let mut names = words(tail);
    let is_joint = |word: &str| matches!(word, "for" | "of" | "via" | "and" | "the" | "de" | "from");
    let count = names.clone().count();
    // `L.A. Auto Show` has no sentence before its names.
    let ends_word = sentence.chars().rev().take(2).all(|c| c.is_lowercase() || c.is_ascii_digit() || c == ')');
    ends_word
        && line.as_bytes().get(stop.saturating_add(1)) == Some(&b' ')
        && (1..=7).contains(&count)
        && words(sentence).count() > 3
        && !is_agency(tail.trim_matches(|c: char| !c.is_alphanumeric()))
        && names.next().is_some_and(super::words::is_capitalised)
        && names.all(|word| super::words::is_capitalised(word) || is_joint(word))
}

/// `… Ana Low/Getty Images`, `… via Getty Images`
fn ends_in_collection(line: &str) -> bool {
    // The last letters of all of them.
    let may_end = matches!(
        line.as_bytes(),
        [.., b'e', b's']
            | [.., b'A', b'P']
            | [.., b'F', b'P']
            | [.., b'r', b's']
            | [.., b'P', b'A']
            | [.., b'R', b'S']
            | [.., b'c', b'k']
            | [.., b't', b'o']
            | [.., b't', b'y']
            | [.., b'm', b'y']
            | [.., b'l', b'e']
    );
    const COLLECTIONS: &[&str] = &[
        "Getty Images",
        "/AP",
        "/AFP",
        "/Reuters",
        "/EPA",
        "/REUTERS",
        "/PA",
        "Shutterstock",
        "via AP",
        "via Reuters",
        "AP Photo",
        "/Getty",
        "iStock",
        "Alamy",
        "Reuters file",
    ];
    may_end && line.len() > 40 && COLLECTIONS.iter().any(|end| line.ends_with(end))
}
