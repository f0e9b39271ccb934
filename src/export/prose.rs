//! The text of a story as one string, and how long it is.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::model::Article;

/// The prose of the story, its paragraphs, headings and items, a line each; the dateline before its paragraph, if it is to be told.
pub(super) fn prose<'s>(article: &Article<'s>, with_dateline: bool) -> Cow<'s, str> {
    let mut dateline = article.dateline().filter(|_| with_dateline).map(|dateline| dateline.text());
    let mut lines = article.prose();
    let (first, second) = (lines.next(), lines.next());
    if second.is_some() || first.is_none() || dateline.is_some() {
        let mut text = String::with_capacity(article.source().len());
        for line in first.into_iter().chain(second).chain(lines) {
            if !text.is_empty() {
                text.push('\n');
            }
            // A byline may stand before the paragraph with the dateline.
            if let Some(dateline) = dateline.take_if(|dateline| dateline.span().end() <= line.span().start()) {
                text.push_str(&dateline);
                text.push(' ');
            }
            text.push_str(&line);
        }
        // What stood behind it was no paragraph, but the heading of the related list.
        if let Some(dateline) = dateline {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&dateline);
        }
        return Cow::Owned(text);
    }
    first.map_or(Cow::Borrowed(""), Cow::from)
}

/// Words: what stands between blanks and has a letter or a digit in it.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
