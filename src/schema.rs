//! The shape of the JSON that this crate writes, for programs in other languages.

/// The JSON Schema (draft 2020-12) of an article as JSON, or of the record `{"error": …}` in the place of one.
///
/// It is strict: every field is always there, no other is, and each word is one of a list. Under `$defs` stand the
/// schemas of the parts: `quote` for what [`quotes`](crate::quotes) gives, `note`, `error`, and `answer` for the lines
/// that the example `ndjson` writes with `--jsonl`. `ndjson --schema` prints it.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(wirecopy::JSON_SCHEMA)?;
/// let kinds = &schema["$defs"]["quote"]["properties"]["kind"]["enum"];
/// assert_eq!(*kinds, serde_json::json!(["speech", "fragment", "term"]));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const JSON_SCHEMA: &str = include_str!("wirecopy.schema.json");

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use serde_json::{Value, json};

    use super::*;
    use crate::{Construction, Evidence, Marks, NoteKind, QuoteKind};

    fn schema() -> Value {
        serde_json::from_str(JSON_SCHEMA).unwrap()
    }

    /// The first value and those that follow it. Each list is a `match` over all of a type, so that a new value
    /// does not compile before it has a place here.
    fn names<T: Copy>(first: T, next: impl Fn(T) -> Option<T>, name: impl Fn(T) -> &'static str) -> Vec<&'static str> {
        core::iter::successors(Some(first), |value| next(*value)).map(name).collect()
    }

    fn notes() -> Vec<&'static str> {
        let next = |kind| match kind {
            NoteKind::DateNotRead => Some(NoteKind::DateAmbiguous),
            NoteKind::DateAmbiguous => Some(NoteKind::NoSuchDay),
            NoteKind::NoSuchDay => Some(NoteKind::NoSuchTime),
            NoteKind::NoSuchTime => Some(NoteKind::DateRelative),
            NoteKind::DateRelative => Some(NoteKind::TemplateUnfilled),
            NoteKind::TemplateUnfilled => Some(NoteKind::HandleNotRead),
            NoteKind::HandleNotRead => Some(NoteKind::SecondHeader),
            NoteKind::SecondHeader => Some(NoteKind::DatelineNotTaken),
            NoteKind::DatelineNotTaken => Some(NoteKind::QuoteNotClosed),
            NoteKind::QuoteNotClosed => Some(NoteKind::StrayClosingMark),
            NoteKind::StrayClosingMark => Some(NoteKind::NestedTooDeep),
            NoteKind::NestedTooDeep => Some(NoteKind::BytesReplaced),
            NoteKind::BytesReplaced => Some(NoteKind::MoreNotes),
            NoteKind::MoreNotes => None,
        };
        names(NoteKind::DateNotRead, next, NoteKind::name)
    }

    fn errors() -> Vec<&'static str> {
        use crate::ErrorKind;
        let next = |kind| match kind {
            ErrorKind::Empty => Some(ErrorKind::NoHeader),
            ErrorKind::NoHeader => Some(ErrorKind::Limit),
            ErrorKind::Limit => Some(ErrorKind::Utf8),
            // Behind these, each note.
            ErrorKind::Utf8 | ErrorKind::Note(_) => None,
        };
        let mut errors = names(ErrorKind::Empty, next, ErrorKind::name);
        errors.extend(notes());
        errors
    }

    #[test]
    fn the_words_of_each_list_are_those_of_its_type() {
        let evidence = |evidence| match evidence {
            Evidence::Agency => Some(Evidence::Date),
            Evidence::Date => Some(Evidence::Region),
            Evidence::Region => Some(Evidence::SeveralPlaces),
            Evidence::SeveralPlaces => Some(Evidence::KnownPlace),
            Evidence::KnownPlace => Some(Evidence::HeaderStyle),
            Evidence::HeaderStyle => Some(Evidence::Capitals),
            Evidence::Capitals => Some(Evidence::Named),
            Evidence::Named => None,
        };
        let kind = |kind| match kind {
            QuoteKind::Speech => Some(QuoteKind::Fragment),
            QuoteKind::Fragment => Some(QuoteKind::Term),
            QuoteKind::Term => None,
        };
        let marks = |marks| match marks {
            Marks::Double => Some(Marks::Curly),
            Marks::Curly => Some(Marks::DoubledApostrophe),
            Marks::DoubledApostrophe => Some(Marks::Single),
            Marks::Single => None,
        };
        let construction = |construction| match construction {
            Construction::Introduced => Some(Construction::Trailing),
            Construction::Trailing => Some(Construction::Split),
            Construction::Split => Some(Construction::Apposition),
            Construction::Apposition => Some(Construction::Reported),
            Construction::Reported => Some(Construction::AccordingTo),
            Construction::AccordingTo => Some(Construction::Label),
            Construction::Label => Some(Construction::Carried),
            Construction::Carried => None,
        };
        let mut of_lines = vec!["json", "field"];
        of_lines.extend(errors());
        let schema = schema();
        for (def, property, names) in [
            ("note", "kind", notes()),
            ("error", "kind", errors()),
            ("input_error", "kind", of_lines),
            ("dateline", "evidence", names(Evidence::Agency, evidence, Evidence::name)),
            ("quote", "kind", names(QuoteKind::Speech, kind, QuoteKind::name)),
            ("quote", "marks", names(Marks::Double, marks, Marks::name)),
            ("attribution", "construction", names(Construction::Introduced, construction, Construction::name)),
        ] {
            assert_eq!(schema["$defs"][def]["properties"][property]["enum"], json!(names), "{property} of {def}");
        }
    }

    /// These three are written by `serde`, under the same names.
    #[test]
    fn names_are_those_in_json() {
        for kind in [QuoteKind::Speech, QuoteKind::Fragment, QuoteKind::Term] {
            assert_eq!(json!(kind), json!(kind.name()));
        }
        for marks in [Marks::Double, Marks::Curly, Marks::DoubledApostrophe, Marks::Single] {
            assert_eq!(json!(marks), json!(marks.name()));
        }
        for construction in [
            Construction::Introduced,
            Construction::Trailing,
            Construction::Split,
            Construction::Apposition,
            Construction::Reported,
            Construction::AccordingTo,
            Construction::Label,
            Construction::Carried,
        ] {
            assert_eq!(json!(construction), json!(construction.name()));
        }
    }

    /// With this, an object that is valid has each field of the schema, and no other.
    #[test]
    fn every_object_has_all_its_fields_and_no_others() {
        let schema = schema();
        for (name, def) in schema["$defs"].as_object().unwrap() {
            let Some(properties) = def["properties"].as_object() else {
                // One that passes other fields on, and a choice.
                assert!(["answer", "block"].contains(&&**name), "{name}");
                continue;
            };
            let mut required: Vec<_> =
                def["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
            required.sort_unstable();
            let mut properties: Vec<_> = properties.keys().map(|name| &**name).collect();
            properties.sort_unstable();
            assert_eq!(required, properties, "{name}");
            assert_eq!(def["additionalProperties"], json!(false), "{name}");
        }
    }
}
