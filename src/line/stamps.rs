//! The stamps of a line, for its role.

use crate::grammar::stamp_line::stamps_in;
use crate::grammar::timestamp::Stamp;
use crate::line::words::is_blank;
use crate::tables::stamps::{LabelWord, label_word};

/// The stamps of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stamps<'a> {
    pub(crate) published: Option<Stamp<'a>>,
    pub(crate) updated: Option<Stamp<'a>>,
    /// There is a stamp, be it one that cannot be read for sure.
    pub(crate) any: bool,
    /// Besides stamps there is little.
    pub(crate) whole: bool,
    /// What stands before the first stamp, and behind the last: a section, a name.
    pub(crate) before: &'a str,
    pub(crate) behind: &'a str,
}

/// So many hundredths of a line that is a stamp are stamps.
const WHOLE: u8 = 50;
/// No line of stamps is longer, in bytes.
const LONGEST: usize = 160;

/// Finds the stamps of a line.
///
/// The length of a video (`0:49`) is none: digits alone must give a day.
pub(crate) fn stamps(line: &str) -> Stamps<'_> {
    let may_be = line.len() <= LONGEST && (line.bytes().any(|b| b.is_ascii_digit()) || is_relative(line));
    let found = if may_be { stamps_in(line) } else { None };
    let Some(found) = found else { return Stamps { before: line, ..Stamps::default() } };
    let (published, updated) = (found.published(), found.updated());
    let has_day = published.or(updated).is_some();
    let any = has_day || line.bytes().any(|b| b.is_ascii_alphabetic());
    let whole = any && found.share >= WHOLE;
    Stamps { published, updated, any, whole, before: found.before, behind: found.behind }
}

/// `label = 1*(word of a stamp's label) [":"]`, and nothing else: *Published*, *Last updated:*
pub(crate) fn is_stamp_label(line: &str) -> bool {
    let is_sure = |label| matches!(label, LabelWord::Published | LabelWord::Updated);
    let mut labels = line.trim_end_matches(':').split(is_blank).map(label_word);
    labels.clone().all(|label| label.is_some()) && labels.any(|label| label.is_some_and(is_sure))
}

/// *Yesterday*, *An hour ago*
fn is_relative(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("");
    ["ago", "yesterday", "today", "now"].iter().any(|word| word.eq_ignore_ascii_case(last))
}
