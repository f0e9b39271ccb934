//! What becomes of an article, or of a line of JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};
use wirecopy::{Article, Memory, Offsets, Quoted};

use crate::fields::{self, Fields, InputError, Read};
use crate::form::{Format, Formed};
use crate::input::{Lines, Work};
use crate::json::record;
use crate::options::Options;
use crate::table::Origin;
use crate::units::Places;

/// What stands in the place of an article that could not be read.
#[derive(serde::Serialize)]
struct Failure<'e> {
    error: &'e wirecopy::Error,
}

impl Work {
    pub(crate) fn answer(self, options: &Options, memory: &mut Memory, answer: &mut Vec<u8>) {
        match self {
            Self::Articles(batch, first) => {
                let mut articles = batch.feed(&options.parser);
                let needs_offsets = options.form.counts_code_points();
                let offsets = needs_offsets.then(|| batch.offsets());
                let places = Places::new(options.unit, || batch.offsets());
                let mut number = first;
                while let Some(article) = articles.next() {
                    feed_answer(answer, options, number, &article, &places, offsets.as_ref());
                    number += 1;
                    if let Ok(article) = article {
                        articles.reuse(article);
                    }
                }
            }
            Self::Lines(lines) => lines.answer(options, memory, answer),
        }
    }
}

/// An article of a feed, answered by a line or by rows.
fn feed_answer(
    answer: &mut Vec<u8>,
    options: &Options,
    number: usize,
    article: &Result<Article<'_>, wirecopy::Error>,
    places: &Places<'_>,
    offsets: Option<&Offsets<'_>>,
) {
    let origin = Origin { number, columns: &[], fields: None };
    match (article, options.form.table()) {
        (Ok(article), Some(table)) => table.quotes(answer, &origin, article.quotes(), &places.within(article)),
        (Err(error), Some(table)) => table.error(answer, &origin, error.to_string()),
        (Ok(article), None) => record(answer, &options.form.of(article, offsets), &places_of(options, places, article)),
        (Err(error), None) => record(answer, &Failure { error }, places),
    }
}

/// In which unit the spans of an article are written: the forms of others say it themselves.
fn places_of<'s>(options: &Options, places: &'s Places<'_>, article: &'s Article<'_>) -> Places<'s> {
    match options.form.format {
        Format::Wirecopy | Format::Table(_) => places.within(article),
        #[allow(unreachable_patterns, reason = "without the features of other forms there are none")]
        _ => Places::bytes(),
    }
}

impl Lines {
    fn answer(&self, options: &Options, memory: &mut Memory, answer: &mut Vec<u8>) {
        let mut number = self.first;
        for line in self.bytes.split_inclusive(|byte| *byte == b'\n') {
            answer_line(line.strip_suffix(b"\n").unwrap_or(line), number, options, memory, answer);
            number += 1;
        }
        if let Some(length) = self.over {
            let error = InputError::over(number, length, options.most_bytes);
            write(answer, options, number, &Fields::default(), Reading::Error(error), &Places::bytes());
        }
    }
}

/// The answer to one line of JSON: its fields, and what became of its text.
struct Answer<'a> {
    fields: &'a Fields,
    result: Reading<'a>,
}

enum Reading<'a> {
    Article(&'a Article<'a>, Formed<'a>),
    Prose(Quoted<'a>),
    Error(InputError),
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        self.fields.write(&mut object)?;
        match &self.result {
            Reading::Article(_, article) => object.serialize_entry("article", article)?,
            Reading::Prose(found) => {
                object.serialize_entry("quotes", &found.quotes().collect::<Vec<_>>())?;
                object.serialize_entry("reported", &found.reported().collect::<Vec<_>>())?;
                object.serialize_entry("speakers", &found.speakers().collect::<Vec<_>>())?;
            }
            Reading::Error(error) => object.serialize_entry("error", error)?,
        }
        object.end()
    }
}

/// A line of JSON, answered by a line or by rows.
fn answer_line(line: &[u8], number: usize, options: &Options, memory: &mut Memory, answer: &mut Vec<u8>) {
    let Read { fields, text, known } = match fields::read(line, number, options) {
        Ok(found) => found,
        Err((fields, error)) => {
            write(answer, options, number, &fields, Reading::Error(error), &Places::bytes());
            return;
        }
    };
    let places = Places::new(options.unit, || Offsets::new(&text));
    let offsets = options.form.counts_code_points().then(|| Offsets::new(&text));
    let error = |error: wirecopy::Error| Reading::Error(InputError::of_text(&error, number));
    if options.prose {
        let result = options.parser.reported(&text);
        let result = result.map_or_else(error, Reading::Prose);
        write(answer, options, number, &fields, result, &places);
        return;
    }
    match options.parser.story_with(known, &text, memory) {
        Ok(article) => {
            let formed = options.form.of(&article, offsets.as_ref());
            let places = places_of(options, &places, &article);
            write(answer, options, number, &fields, Reading::Article(&article, formed), &places);
            memory.reuse(article);
        }
        Err(wrong) => write(answer, options, number, &fields, error(wrong), &places),
    }
}

fn write(
    answer: &mut Vec<u8>,
    options: &Options,
    number: usize,
    fields: &Fields,
    result: Reading<'_>,
    places: &Places<'_>,
) {
    let Some(table) = options.form.table() else {
        let places = match &result {
            Reading::Error(error) if !error.is_of_text() => &Places::bytes(),
            _ => places,
        };
        record(answer, &Answer { fields, result }, places);
        return;
    };
    let origin = Origin { number, columns: &options.columns, fields: Some(fields) };
    match result {
        Reading::Article(article, _) => table.quotes(answer, &origin, article.quotes(), places),
        Reading::Prose(found) => table.quotes(answer, &origin, found.quotes(), places),
        Reading::Error(error) => table.error(answer, &origin, error.message),
    }
}
