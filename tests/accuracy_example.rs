//! The example that measures accuracy, on a small invented corpus in the layout of PolNeAR.
#![cfg(feature = "serde")]

#[path = "../examples/accuracy/names.rs"]
mod names;
mod util;

use serde_json::{Value, json};
use util::golden;
use util::program::{file, run};

const CHECKOUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/polnear");

/// What the example prints.
#[track_caller]
fn table(arguments: &[&str]) -> String {
    let output = run("accuracy", arguments, "");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Thirty invented stories, in the ways of the news of thirty countries, written by somebody who had not seen the crate.
#[test]
fn news_of_many_countries() {
    let path = format!("{}/tests/data/gold/world.jsonl", env!("CARGO_MANIFEST_DIR"));
    if !std::path::Path::new(&path).exists() {
        eprintln!("SKIPPED: no {path}; a packaged crate comes without it");
        return;
    }
    golden::compare("gold-world.txt", &table(&["--gold", &path, "--errors", "1000"]));
}

/// The values of JSON lines.
fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_checkout_gives_its_gold_quotes() {
    let path = file("gold.jsonl", "");
    let of_checkout = table(&[CHECKOUT, "--write-gold", &path]);
    let written = values(&std::fs::read_to_string(&path).unwrap());
    let expected = values(&std::fs::read_to_string(format!("{CHECKOUT}/gold.jsonl")).unwrap());
    assert_eq!(written.len(), expected.len());
    for (written, expected) in written.iter().zip(&expected) {
        assert_eq!(written["id"], expected["id"]);
        assert_eq!(written["text"], expected["text"]);
        let quotes = |article: &Value| article["quotes"].as_array().unwrap().clone();
        for (written, expected) in quotes(written).iter().zip(&quotes(expected)) {
            assert_eq!(written, expected, "{}", expected["id"]);
        }
        assert_eq!(quotes(written).len(), quotes(expected).len());
    }
    assert_eq!(table(&["--gold", &path]), of_checkout, "what it wrote scores as what it read");
}

/// The numbers of the row of a table.
#[track_caller]
fn row(table: &str, name: &str) -> Vec<f64> {
    let line = table.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

#[test]
fn right_and_wrong_are_counted() {
    let text = "\"We sail at dawn,\" said Ana Low, the mayor.\n\n\"It rains, and we stay,\" he said.\n";
    // The second quote is somebody else's in the gold, and the third has no marks, so that it is not found.
    let place = |words: &str| {
        let start = text.find(words).unwrap();
        json!({"start": start, "end": start + words.len()})
    };
    let quote = |words: &str, source: &str, cue: &str| {
        let mut quote = place(words);
        quote["marked"] = json!(true);
        quote["kind"] = json!("full");
        quote["source"] = place(source);
        quote["cue"] = json!([place(cue)]);
        quote
    };
    let quotes = [
        quote("\"We sail at dawn,\"", "Ana Low, the mayor", "said"),
        quote("\"It rains, and we stay,\"", "the mayor", "said"),
        quote("the mayor", "he said", "said"),
    ];
    let gold = json!({"id": "a", "text": text, "quotes": quotes}).to_string();
    let table = table(&["--gold", &file("counted.jsonl", &gold), "--errors", "1"]);
    // Precision, recall, F1; right, found, gold.
    assert_eq!(row(&table, "quote and speaker both right"), [50.0, 33.33, 40.0, 1.0, 2.0, 3.0]);
    assert_eq!(row(&table, "full quotes  "), [100.0, 66.67, 80.0, 2.0, 2.0, 3.0]);
    assert!(!table.contains("names of"), "the gold has none");
    // Found, right, of all.
    assert_eq!(row(&table, "speaker  "), [66.67, 33.33, 3.0]);
    assert_eq!(row(&table, "a name"), [100.0, 100.0, 1.0]);
    assert_eq!(row(&table, "in another paragraph"), [50.0, 0.0, 2.0]);
    assert!(table.ends_with("he said.¶\n"), "{table}");
}

#[test]
fn names_are_scored_where_the_gold_has_them() {
    let text = "\"We sail,\" said Mayor Ana Low.\n\"We stay,\" she said.\n\"We go,\" Bo Ek said.\n\"Who knows?\" a man said.\n";
    let quote = |words: &str, name: Value| {
        let start = text.find(words).unwrap();
        json!({"start": start, "end": start + words.len(), "marked": true, "kind": "full", "name": name})
    };
    let quotes = [
        quote("\"We sail,\"", json!("Ana Low")),
        quote("\"We stay,\"", json!("Ana B. Low")),
        quote("\"We go,\"", json!("Bo Ekman")),
        quote("\"Who knows?\"", Value::Null),
    ];
    let gold = json!({"id": "a", "text": text, "quotes": quotes}).to_string();
    let table = table(&["--gold", &file("named.jsonl", &gold), "--errors", "1"]);
    assert_eq!(row(&table, "names of those found"), [66.67, 66.67, 66.67, 2.0, 3.0, 3.0]);
    assert!(table.contains("named, though the text does not: 0 of 1\n"), "{table}");
    assert!(table.contains("Bo Ekman, got Bo Ek\n"), "{table}");
}

#[test]
fn errors_are_told() {
    let no_gold =
        file("bad.jsonl", "{\"id\": \"a\", \"text\": \"It rains.\", \"quotes\": [{\"start\": 3, \"end\": 90}]}\n");
    for (arguments, message) in [
        (vec![], "either a checkout or --gold is needed; --help says more".to_owned()),
        (vec!["--gold", &no_gold], format!("{no_gold}: line 1: quote 0: 3..90 is empty or not in the text, 0..9")),
    ] {
        let output = run("accuracy", &arguments, "");
        assert!(!output.status.success());
        assert_eq!(String::from_utf8_lossy(&output.stderr), format!("accuracy: {message}\n"));
    }
    assert!(!run("accuracy", &[CHECKOUT, "--part", "none"], "").status.success());
}
