//! Articles back from JSON.
//!
//! An article is a function of its text. So one that comes back is put together as wire text, read with the same
//! productions as any other, and must then say what was claimed: values that are wrong cannot get in.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::block::BlockJson;
use super::{ArticleJson, DatelineJson, Place};
use crate::error::NoteKind;
use crate::model::{Article, Evidence, Fields};
use crate::parse::Parser;

impl<'de> Deserialize<'de> for Article<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let claimed = ArticleJson::deserialize(deserializer)?;
        let mut article = claimed.read().map_err(D::Error::custom)?;
        let offset = claimed.start();
        article.offset = offset;
        // Nobody shares them yet.
        for note in Arc::get_mut(&mut article.parts).into_iter().flat_map(|parts| &mut parts.notes) {
            note.report.span = note.report.span.shift(offset);
        }
        Ok(article)
    }
}

/// How an article may have been written, where its JSON does not tell.
#[derive(Clone, Copy)]
struct Written {
    /// The bullet, and the bar of a pointer, or else the likeliest.
    signs: Option<(char, &'static str)>,
    /// The dateline was alone on its line.
    is_alone: bool,
}

impl ArticleJson<'_> {
    /// Puts the article together as wire text, and reads that.
    fn read(&self) -> Result<Article<'static>, String> {
        // Notes on marks tell that quotes were looked for, and none was found.
        let marks = [NoteKind::QuoteNotClosed, NoteKind::StrayClosingMark, NoteKind::NestedTooDeep];
        let noted = self.notes.iter().any(|note| marks.iter().any(|kind| note.kind == kind.name()));
        // What the caller knew when the article was first read.
        let known = self.dateline.as_ref().filter(|dateline| dateline.evidence == Evidence::KnownPlace.name());
        let parser = Parser::new()
            .places(known.into_iter().flat_map(|dateline| &dateline.places))
            .find_quotes(noted || !self.quotes.is_empty() || !self.reported.is_empty())
            .find_reported(!self.reported.is_empty());
        // Which bullets and bars there were is not told, and now and then a line is something else with another one.
        let mut refused = None;
        let signs = [None, Some(('-', ": ")), Some(('•', " | ")), Some(('·', ":")), Some(('*', ": "))];
        // Nor whether the dateline was alone on its line.
        let alone = [false, true].into_iter().take(if self.dateline.is_some() { 2 } else { 1 });
        for (signs, is_alone) in alone.flat_map(|is_alone| signs.map(|signs| (signs, is_alone))) {
            let written = Written { signs, is_alone };
            let why = match parser.story(self.fields(), &self.wire_text(written)?).map(Article::into_owned) {
                Ok(article) => match self.other_part(&ArticleJson::from(&article)) {
                    None => return Ok(article),
                    Some(part) => format!("`{part}` is not what the text reads as"),
                },
                Err(error) => error.to_string(),
            };
            // The likeliest reading tells best what is wrong.
            refused.get_or_insert(why);
        }
        Err(refused.unwrap_or_default())
    }

    /// The first part in which `read` differs, but for places and notes.
    fn other_part(&self, read: &ArticleJson<'_>) -> Option<&'static str> {
        let same = [
            ("headline", self.headline == read.headline),
            ("authors", self.authors == read.authors),
            ("published", self.published == read.published),
            ("updated", self.updated == read.updated),
            ("head", self.head == read.head),
            ("header", self.header == read.header),
            ("credit", self.credit == read.credit),
            ("dateline", self.dateline == read.dateline),
            ("body", self.body == read.body),
            ("quotes", self.quotes == read.quotes),
            ("reported", self.reported == read.reported),
            ("speakers", self.speakers == read.speakers),
            ("agencies", self.agencies == read.agencies),
            ("related_heading", self.related_heading == read.related_heading),
            ("related", self.related == read.related),
            ("fields", self.fields == read.fields),
        ];
        same.into_iter().find(|(_, same)| !same).map(|(part, _)| part)
    }

    /// What the caller gave when the article was first read.
    fn fields(&self) -> Fields<'_> {
        let Some(given) = &self.fields else { return Fields::new() };
        let field = |field: &Option<Cow<'_, str>>| field.as_deref().map(|field| Cow::Owned(field.into()));
        Fields {
            headline: field(&given.headline),
            byline: field(&given.byline),
            published: field(&given.published),
            updated: field(&given.updated),
            url: field(&given.url),
        }
    }

    /// The article as wire text, with this bullet and this bar of pointers, or else the likeliest.
    fn wire_text(&self, Written { signs, is_alone }: Written) -> Result<String, String> {
        let mut lines: Vec<Cow<'_, str>> = Vec::new();
        let mut dateline = self.dateline.as_ref();
        let mut end = 0;
        for block in self.head.iter().chain(&self.body) {
            if let Some(dateline) =
                dateline.take_if(|dateline| is_alone && dateline.span.0.end() <= block.span().start())
            {
                lines.push(Cow::Borrowed(&*dateline.text));
                end = dateline.span.0.end();
            }
            // What stood between a label and its headline, or for a bullet, is not told, but how long it was.
            let before = if lines.is_empty() { 1 } else { block.span().start().saturating_sub(end) };
            end = block.span().end();
            lines.push(match block {
                // All that stands behind a dateline may be a sign-off.
                BlockJson::Paragraph { text, span } | BlockJson::Signoff { text, span, .. } => {
                    match dateline.take_if(|dateline| dateline.span.0.end() <= span.0.start()) {
                        Some(DatelineJson { text: dateline, span: place, .. }) => {
                            let joined = !place.0.is_empty() && place.0.end() == span.0.start();
                            let blank = if joined { "" } else { " " };
                            format!("{dateline}{blank}{text}").into()
                        }
                        None => Cow::Borrowed(text),
                    }
                }
                BlockJson::Pointer { label, headline, span } => pointer_line(label, headline, *span, signs),
                BlockJson::Item { text, .. } => bulleted(text, before, signs),
                block => Cow::Borrowed(block.text().unwrap_or("")),
            });
        }
        // Where no paragraph stands behind it, the heading of the list did.
        let heading = self.related_heading.as_deref().unwrap_or("");
        let has_headed = dateline.is_some() && !is_alone;
        lines.extend(dateline.map(|dateline| match is_alone {
            true => Cow::Borrowed(&*dateline.text),
            false => format!("{} {heading}", dateline.text).into(),
        }));
        lines.extend(self.related_heading.as_deref().filter(|_| !has_headed).map(Cow::Borrowed));
        let bullet = signs.map_or('-', |(bullet, _)| bullet);
        lines.extend(self.end_list().map(|headline| format!("{bullet} {headline}").into()));
        match lines.iter().find(|line| line.contains(['\n', '\r'])) {
            Some(line) => Err(format!("a line end in {line:?}")),
            None => Ok(lines.join("\n")),
        }
    }

    /// The headlines of the list that ends the story: those of lists within stand in the body, too.
    fn end_list(&self) -> impl Iterator<Item = &str> {
        let is_headline = |block: &&BlockJson<'_>| matches!(block, BlockJson::Related { headline: Some(_), .. });
        let within = self.head.iter().chain(&self.body).filter(is_headline).count();
        self.related.iter().skip(within).map(|headline| &**headline)
    }

    /// Where the article began in what it was read from.
    fn start(&self) -> usize {
        let first = self.head.iter().chain(&self.body).map(|block| block.span().start()).next();
        let dateline = self.dateline.as_ref().map(|dateline| dateline.span.0.start());
        first.into_iter().chain(dateline).min().unwrap_or(0)
    }
}

/// A line with its bullet, which stood behind a line end and before a blank, so many bytes in all.
fn bulleted<'a>(text: &str, before: usize, signs: Option<(char, &str)>) -> Cow<'a, str> {
    let likeliest = match before {
        4 => '·',
        5 => '•',
        _ => '-',
    };
    let bullet = signs.map_or(likeliest, |(bullet, _)| bullet);
    format!("{bullet} {text}").into()
}

/// The line of a pointer, as likely as its length tells.
fn pointer_line<'a>(label: &'a str, headline: &'a str, span: Place, signs: Option<(char, &str)>) -> Cow<'a, str> {
    let between = span.0.len().saturating_sub(label.len()).saturating_sub(headline.len());
    if label.is_empty() {
        // A bullet stood before a headline without a label, or nothing did.
        return if between == 0 {
            Cow::Borrowed(headline)
        } else {
            bulleted(headline, between.saturating_add(1), signs)
        };
    }
    let likeliest = match between {
        1 => ":",
        3 => " | ",
        _ => ": ",
    };
    let bar = signs.map_or(likeliest, |(_, bar)| bar);
    format!("{label}{bar}{headline}").into()
}
