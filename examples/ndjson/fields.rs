//! The fields of a line of JSON, and where its text is among them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use wirecopy::Span;

use crate::options::{Known, Options};

/// The names that an answer gives its own fields: those of the input with these names stand in an object `input`.
const OWN: [&str; 6] = ["article", "quotes", "reported", "speakers", "error", "input"];

/// The fields of a JSON object, in order, each value as it was written.
#[derive(Default)]
pub(crate) struct Fields(Vec<(String, Box<RawValue>)>);

impl Fields {
    /// The last value with a name.
    pub(crate) fn get(&self, name: &str) -> Option<&RawValue> {
        self.0.iter().rev().find(|(field, _)| field == name).map(|(_, value)| &**value)
    }

    /// Writes the fields into the object of an answer.
    pub(crate) fn write<M: SerializeMap>(&self, object: &mut M) -> Result<(), M::Error> {
        let is_own = |field: &str| OWN.contains(&field);
        for (field, value) in self.0.iter().filter(|(field, _)| !is_own(field)) {
            object.serialize_entry(field, value)?;
        }
        let kept: Vec<_> = self.0.iter().filter(|(field, _)| is_own(field)).collect();
        if kept.is_empty() { Ok(()) } else { object.serialize_entry("input", &Kept(&kept)) }
    }
}

/// Fields whose names the answer needs itself.
struct Kept<'f>(&'f [&'f (String, Box<RawValue>)]);

impl Serialize for Kept<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, value)| (field, value)))
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// An error record: of an article, or of a line that holds none.
#[derive(serde::Serialize)]
pub(crate) struct InputError {
    pub(crate) kind: &'static str,
    pub(crate) message: String,
    line: usize,
    column: usize,
    span: Span,
    /// Where line, column and span count.
    #[serde(rename = "in")]
    counts_in: &'static str,
    /// The number of the line that is answered.
    input_line: usize,
}

impl InputError {
    /// Of the text in line `number` of the input.
    pub(crate) fn of_text(error: &wirecopy::Error, number: usize) -> Self {
        Self {
            kind: error.kind().name(),
            message: error.to_string(),
            line: error.line(),
            column: error.column(),
            span: error.span(),
            counts_in: "text",
            input_line: number,
        }
    }

    /// Of line `number` of the input itself, which has `length` bytes.
    fn of_line(kind: &'static str, message: &str, (number, column): (usize, usize), length: usize) -> Self {
        Self {
            kind,
            message: format!("line {number}, column {column}: {message}"),
            line: number,
            column,
            span: Span::new(0, length).unwrap_or_default(),
            counts_in: "input",
            input_line: number,
        }
    }

    /// Line `number` has too many bytes.
    pub(crate) fn over(number: usize, length: usize, most: usize) -> Self {
        let message = format!("expected a line of at most {most} bytes, found `{length} bytes`");
        Self::of_line("limit", &message, (number, 1), length)
    }

    /// Whether places count in the text.
    pub(crate) fn is_of_text(&self) -> bool {
        self.counts_in == "text"
    }
}

/// A line of JSON.
pub(crate) struct Read {
    /// What goes into its answer.
    pub(crate) fields: Fields,
    pub(crate) text: String,
    /// What its fields say of the text.
    pub(crate) known: wirecopy::Fields<'static>,
}

/// The value of a field as a text: a string, or a list of strings, which become one. A field that is not there, and
/// `null`, say nothing; of another value the error is the name of its field.
fn said<'n>(fields: &Fields, name: Option<&'n str>) -> Result<Option<String>, &'n str> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Said {
        One(String),
        Several(Vec<String>),
    }
    let Some(name) = name else { return Ok(None) };
    let Some(value) = fields.get(name) else { return Ok(None) };
    match serde_json::from_str::<Option<Said>>(value.get()) {
        Ok(None) => Ok(None),
        Ok(Some(Said::One(text))) => Ok(Some(text)),
        Ok(Some(Said::Several(texts))) => Ok(Some(texts.join(", "))),
        Err(_) => Err(name),
    }
}

/// What the fields with these names say of the text.
fn known<'n>(fields: &Fields, names: &'n Known) -> Result<wirecopy::Fields<'static>, &'n str> {
    let said = |name: &'n Option<String>| said(fields, name.as_deref()).map(|said| said.unwrap_or_default());
    // A blank field counts as none.
    Ok(wirecopy::Fields::new()
        .headline(said(&names.headline)?)
        .byline(said(&names.byline)?)
        .published(said(&names.published)?)
        .updated(said(&names.updated)?)
        .url(said(&names.url)?))
}

/// Reads a line of JSON.
pub(crate) fn read(line: &[u8], number: usize, options: &Options) -> Result<Read, (Fields, InputError)> {
    let error = |kind, column, message: String| InputError::of_line(kind, &message, (number, column), line.len());
    let json =
        |what, wrong: serde_json::Error| error("json", wrong.column().max(1), format!("expected {what}: {wrong}"));
    let replaced = options.replace.then(|| String::from_utf8_lossy(line));
    let good = replaced.as_ref().map_or(line, |line| line.as_bytes());
    let mut fields: Fields =
        serde_json::from_slice(good).map_err(|wrong| (Fields::default(), json("a JSON object", wrong)))?;
    let name = &options.field;
    let value = fields.get(name);
    let text = value.map(|value| serde_json::from_str::<String>(value.get()));
    match text {
        Some(Ok(text)) => {
            let known = match known(&fields, &options.known) {
                Ok(known) => known,
                Err(name) => {
                    let expected =
                        format!("expected a string, or a list of strings, in the field `{name}`, found another value");
                    return Err((fields, error("field", 1, expected)));
                }
            };
            if !options.keep_text {
                fields.0.retain(|(field, _)| field != name);
            }
            Ok(Read { fields, text, known })
        }
        Some(Err(wrong)) if value.is_some_and(|value| value.get().starts_with('"')) => {
            Err((Fields::default(), json("a string of JSON", wrong)))
        }
        other => {
            let found = if other.is_some() { "another value" } else { "no such field" };
            Err((fields, error("field", 1, format!("expected a string in the field `{name}`, found {found}"))))
        }
    }
}
