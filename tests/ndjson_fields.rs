//! `ndjson --jsonl` with fields that say something of the text.
#![cfg(feature = "serde")]

mod util;

use serde_json::{Value, json};
use util::program::run;
use wirecopy::{Fields, Parser};

const FLAGS: [&str; 9] = [
    "--jsonl",
    "--headline-field",
    "title",
    "--byline-field",
    "authors",
    "--published-field",
    "date",
    "--url-field",
    "link",
];
const BODY: &str = "\
The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.
Islanders had lived on dried fish and on what the fire brigade could bring them by boat.
";

#[track_caller]
fn answer(line: &Value) -> Value {
    let output = run("ndjson", &FLAGS, line.to_string());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn they_are_those_of_the_parser() {
    let text = format!("Ferry sails again\nAna Low\n{BODY}");
    let line = json!({
        "id": 7, "title": "Ferry sails again", "authors": ["Ana Low", "Bo Ek"],
        "date": "2024-03-03T17:14:00+01:00", "link": "https://harbour.example/ferry", "text": text,
    });
    let fields = Fields::new()
        .headline("Ferry sails again")
        .byline("Ana Low, Bo Ek")
        .published("2024-03-03T17:14:00+01:00")
        .url("https://harbour.example/ferry");
    let article = Parser::new().story(fields, &text).unwrap();
    let answer = answer(&line);
    assert_eq!(answer["article"], serde_json::to_value(&article).unwrap());
    assert_eq!(answer["article"]["published"], "2024-03-03T17:14:00");
    let kinds: Vec<_> = answer["article"]["head"].as_array().unwrap().iter().map(|block| &block["kind"]).collect();
    assert_eq!(kinds, ["headline", "byline"]);
    // They stay in the answer, as all others do.
    for name in ["id", "title", "authors", "date", "link"] {
        assert_eq!(answer[name], line[name]);
    }
}

#[test]
fn what_is_missing_or_null_says_nothing() {
    let answer = answer(&json!({"title": null, "authors": [], "date": " ", "text": BODY}));
    assert_eq!(answer["article"]["fields"], Value::Null);
    assert_eq!(answer["article"], serde_json::to_value(wirecopy::parse(BODY).unwrap()).unwrap());
}

#[test]
fn a_field_that_is_no_text_is_told() {
    for wrong in [json!(1_709_486_040), json!({"name": "Ana Low"}), json!(["Ana Low", 1])] {
        let answer = answer(&json!({"authors": wrong, "text": BODY}));
        assert_eq!(answer["error"]["kind"], "field", "{wrong}");
        let message =
            "line 1, column 1: expected a string, or a list of strings, in the field `authors`, found another value";
        assert_eq!(answer["error"]["message"], message, "{wrong}");
        assert_eq!(answer["authors"], wrong);
    }
}

#[test]
fn they_go_with_articles_in_lines_of_json() {
    for arguments in [&["--url-field", "link"][..], &["--jsonl", "--prose", "--headline-field", "title"]] {
        let output = run("ndjson", arguments, "");
        assert!(!output.status.success(), "{arguments:?}");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.starts_with("ndjson: the options for fields of an article go with --jsonl"), "{told}");
    }
    let output = run("ndjson", &["--headline-fields", "title"], "");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("--headline-fields"));
}
