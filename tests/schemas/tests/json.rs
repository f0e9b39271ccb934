//! What this crate writes as JSON is what its own schema says: all of it is valid, and nothing stands in the schema that
//! is never written.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use wirecopy::{JSON_SCHEMA, Limits, Parser};
use wirecopy_schemas::{Counts, INVENTED, assert_valid, sources, validator};

fn schema() -> Value {
    serde_json::from_str(JSON_SCHEMA).expect("the schema is JSON")
}

/// The schema of one of the parts.
fn part(name: &str) -> Value {
    let schema = schema();
    json!({"$schema": schema["$schema"], "$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"]})
}

#[test]
fn everything_that_is_written_is_valid() {
    let (records, answers) = (validator(&schema()), validator(&part("answer")));
    let (mut articles, mut errors, mut prose) = (Counts::default(), Counts::default(), Counts::default());
    for source in sources() {
        source.read(
            |name, article| {
                assert_valid(&records, &json!(article), name);
                assert_valid(&answers, &json!({"id": 1, "article": article}), name);
                articles.add(source.origin);
            },
            |name, error| {
                assert_valid(&records, &json!({"error": error}), name);
                // An answer's error also says where its places count, and which line of the input is answered.
                let mut of_line = json!(error);
                of_line["in"] = json!("text");
                of_line["input_line"] = json!(1);
                assert_valid(&answers, &json!({"id": 1, "error": of_line}), name);
                errors.add(source.origin);
            },
        );
        if let Some(article) = source.with_fields() {
            assert_valid(&records, &json!(article), "a story with fields");
        }
        if let Some(text) = source.text() {
            let found = wirecopy::reported(text);
            let (quotes, reported): (Vec<_>, Vec<_>) = (found.quotes().collect(), found.reported().collect());
            let speakers: Vec<_> = found.speakers().collect();
            let answer = json!({"id": 1, "quotes": quotes, "reported": reported, "speakers": speakers});
            assert_valid(&answers, &answer, "the quotes of prose");
            prose.add(source.origin);
        }
    }
    println!("articles valid by this crate's schema: {articles}");
    println!("errors valid by this crate's schema: {errors}");
    println!("lists of quotes valid by this crate's schema: {prose}");
    assert!(articles.of("invented") >= INVENTED && articles.of("bundled") > 0 && articles.of("fuzz corpora") > 0);
}

/// A schema that lets everything pass would make the test above empty.
#[test]
fn what_is_wrong_is_refused() {
    let validator = validator(&schema());
    let text = "Gazette | @gazette | 3 Feb 2022\nKARAVEL, Feb 3 (Reuters) - “We sail,” said Ana Low.";
    let good = json!(wirecopy::parse(text).unwrap());
    assert_valid(&validator, &good, "the one that is good");
    let refused = |item: &Value| assert!(!validator.is_valid(item), "{item:#}");
    // Each object of the article: with a field more, and with one less.
    let objects = [
        "",
        "/header",
        "/header/span",
        "/dateline",
        "/body/0",
        "/quotes/0",
        "/quotes/0/attribution",
        "/quotes/0/attribution/cue",
        "/quotes/0/attribution/speaker",
    ];
    for pointer in objects {
        let object = |item: &mut Value, change: &dyn Fn(&mut Map<String, Value>)| {
            let found = item.pointer_mut(pointer).and_then(Value::as_object_mut);
            change(found.unwrap_or_else(|| panic!("no object at {pointer}")));
        };
        let mut more = good.clone();
        object(&mut more, &|object| drop(object.insert("more".into(), Value::Null)));
        refused(&more);
        let names: Vec<String> = good.pointer(pointer).and_then(Value::as_object).unwrap().keys().cloned().collect();
        for name in names {
            let mut less = good.clone();
            object(&mut less, &|object| drop(object.remove(&name)));
            refused(&less);
        }
    }
    for (pointer, value) in [
        ("/quotes/0/kind", json!("clause")),
        ("/quotes/0/span/start", json!(-1)),
        ("/quotes/0/attribution/construction", json!("said")),
        ("/header/published", json!("3 Feb 2022")),
        ("/header/handle", json!("gazette")),
        ("/body/0/kind", json!("line")),
        ("/dateline/evidence", Value::Null),
    ] {
        let mut wrong = good.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        refused(&wrong);
    }
    refused(&json!({"error": null}));
    refused(&json!([good]));
}

/// What of the schema was met in what was written.
struct Met<'s> {
    schema: &'s Value,
    /// `part.property`, where a value stood, and `part.property=word` of a list of words.
    met: BTreeSet<String>,
}

impl<'s> Met<'s> {
    /// Goes through a value and the part of the schema that it is by, side by side.
    fn part(&mut self, name: &str, value: &Value) {
        let def = &self.schema["$defs"][name];
        if let Some(choices) = def["oneOf"].as_array() {
            let choice = choices.iter().map(reference).find(|choice| {
                // One kind, or a list of them.
                let kind = &self.schema["$defs"][*choice]["properties"]["kind"];
                let is_listed = kind["enum"].as_array().is_some_and(|kinds| kinds.contains(&value["kind"]));
                is_listed || kind["const"] == value["kind"]
            });
            return self.part(choice.expect("one of the kinds"), value);
        }
        for (property, schema) in def["properties"].as_object().expect("properties") {
            self.value(&format!("{name}.{property}"), schema, &value[property]);
        }
    }

    fn value(&mut self, place: &str, schema: &'s Value, value: &Value) {
        if value.is_null() {
            return;
        }
        if let Some(values) = value.as_array() {
            values.iter().for_each(|value| self.value(place, &schema["items"], value));
            return;
        }
        self.met.insert(place.to_owned());
        if schema["enum"].is_array() {
            self.met.insert(format!("{place}={}", value.as_str().expect("a word")));
        }
        let refers = schema["anyOf"].as_array().and_then(|choices| choices.last()).unwrap_or(schema);
        if refers["$ref"].is_string() {
            self.part(reference(refers), value);
        }
    }
}

/// The name of the part that is referred to.
fn reference(schema: &Value) -> &str {
    schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")).expect("a reference to a part")
}

/// All that stands in the schema, written in the same way.
fn all(schema: &Value) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (name, def) in schema["$defs"].as_object().expect("parts") {
        for (property, schema) in def["properties"].as_object().into_iter().flatten() {
            all.insert(format!("{name}.{property}"));
            let words = schema["enum"].as_array().into_iter().flatten();
            all.extend(words.map(|word| format!("{name}.{property}={}", word.as_str().expect("a word"))));
        }
    }
    all
}

#[test]
fn nothing_stands_in_the_schema_that_is_never_written() {
    let schema = schema();
    let mut met = Met { schema: &schema, met: BTreeSet::new() };
    let limited = Parser::new().limits(Limits::new().lines(1));
    let mut errors = Vec::new();
    for source in sources() {
        source.read(|_, article| met.part("article", &json!(article)), |_, error| errors.push(error.clone()));
        source.with_fields().iter().for_each(|article| met.part("article", &json!(article)));
        errors.extend(source.text().and_then(|text| limited.parse(text).err()));
    }
    for error in errors {
        met.part("failure", &json!({"error": error}));
    }
    let mut never: Vec<String> = all(&schema).difference(&met.met).cloned().collect();
    // Those of `ndjson` are the tests' of that program.
    never.retain(|place| !place.starts_with("input_error."));
    // A hundred notes stand before it, and the first is the error.
    assert_eq!(never, ["error.kind=more_notes"]);
}
