//! What the tests of this package share: the articles to write, and validators that fetch nothing.
#![forbid(unsafe_code)]

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};
use wirecopy::{Article, Error, Fields, Parser};

#[path = "../../../benches/corpus/mod.rs"]
mod corpus;

/// How many articles are invented.
pub const INVENTED: usize = 500;

/// A text with the place that it comes from.
#[derive(Debug)]
pub struct Source {
    /// Bundled, invented, from the corpora of the fuzz targets, or a feed that somebody named.
    pub origin: &'static str,
    name: String,
    bytes: Vec<u8>,
}

impl Source {
    fn file(origin: &'static str, path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { origin, name: path.display().to_string(), bytes }
    }

    /// The articles of the text, each in every way that it can be read, and what is in error.
    pub fn read(&self, mut article: impl FnMut(&str, &Article<'_>), mut error: impl FnMut(&str, &Error)) {
        for parser in [Parser::new(), Parser::new().replace_invalid_utf8(true)] {
            for result in parser.feed_bytes(&self.bytes) {
                match result {
                    Ok(read) => article(&self.name, &read),
                    Err(wrong) => error(&self.name, &wrong),
                }
            }
        }
        let lenient = Parser::new().replace_invalid_utf8(true);
        let lax = [Parser::new(), lenient.clone(), Parser::new().find_reported(true)];
        let demanding = [Parser::new().strict(true), lenient.strict(true), Parser::new().require_header(true)];
        for parser in lax.into_iter().chain(demanding) {
            match parser.parse_bytes(&self.bytes) {
                Ok(read) => article(&self.name, &read),
                Err(wrong) => error(&self.name, &wrong),
            }
        }
    }

    /// The text as a story of which the caller has all fields, if it is one.
    pub fn with_fields(&self) -> Option<Article<'_>> {
        let fields = Fields::new()
            .headline("Ferry sails again")
            .byline("Ana Low, Novia Press")
            .published("2024-03-03T17:14:00+01:00")
            .updated("soon")
            .url("https://harbour.example/ferry");
        Parser::new().story(fields, self.text()?).ok()
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.unwrap().path();
            let list = if path.is_dir() { &mut folders } else { &mut files };
            list.push(path);
        }
    }
    files.sort();
    files
}

/// The texts in this repository, as many invented ones as [`INVENTED`] says, and the feed that the environment
/// variable `WIRECOPY_FEED` names.
pub fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in ["examples/data", "tests/data", "tests/regressions"] {
        sources.extend(files(folder).iter().map(|path| Source::file("bundled", path)));
    }
    sources.extend(files("fuzz/corpus").iter().map(|path| Source::file("fuzz corpora", path)));
    let mut chance = corpus::Chance::new(2024);
    for number in 0..INVENTED {
        let prose = [corpus::Prose::Ordinary, corpus::Prose::Plain, corpus::Prose::Quotes][number % 3];
        let paragraphs = 1 + chance.below(40);
        let bytes = corpus::article(&mut chance, paragraphs, prose).into_bytes();
        sources.push(Source { origin: "invented", name: format!("invented article {number}"), bytes });
    }
    sources.extend(hand_made());
    if let Some(path) = std::env::var_os("WIRECOPY_FEED") {
        sources.push(Source::file("WIRECOPY_FEED", Path::new(&path)));
    }
    sources
}

/// Articles with every part in every form, and with what is hard to write.
fn hand_made() -> Vec<Source> {
    let mut texts: Vec<Vec<u8>> = vec![b"".into(), b"\n\n".into(), b"Gazette | 3 Feb 2022".into()];
    for feed in [
        include_str!("../articles/every_part.txt"),
        include_str!("../articles/kinds_of_quotes.txt"),
        include_str!("../articles/hard_to_write.txt"),
        include_str!("../articles/notes.txt"),
        include_str!("../articles/page.txt"),
    ] {
        texts.push(feed.into());
        texts.extend(feed.split("\n\n").map(|article| article.into()));
    }
    texts.push(b"Caf\xe9 Mondial | 3 Feb 2022\nIt rains.".into());
    // More notes than are kept.
    texts.push(format!("Gazette | 3 Feb 2022\n{}", "It rains.\u{201d}\n".repeat(200)).into());
    let source = |(number, bytes)| Source { origin: "made by hand", name: format!("hand-made text {number}"), bytes };
    texts.into_iter().enumerate().map(source).collect()
}

/// A validator for a schema, with checks of formats; GeoJSON's schema is empty.
pub fn validator(schema: &Value) -> Validator {
    let registry = Registry::new()
        .add("https://geojson.org/schema/GeoJSON.json", json!({}))
        .and_then(|registry| registry.prepare())
        .expect("an empty schema");
    jsonschema::draft202012::options()
        .with_registry(&registry)
        .should_validate_formats(true)
        .build(schema)
        .expect("a schema")
}

/// Panics with every way in which `instance` is not what the schema says.
#[track_caller]
pub fn assert_valid(validator: &Validator, instance: &Value, name: &str) {
    let errors: Vec<String> =
        validator.iter_errors(instance).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}\nin {instance:#}");
}

/// Counts by origin, as a line for people to read.
#[derive(Debug, Default)]
pub struct Counts(std::collections::BTreeMap<&'static str, usize>);

impl Counts {
    /// One more of this origin.
    pub fn add(&mut self, origin: &'static str) {
        *self.0.entry(origin).or_default() += 1;
    }

    /// How many of this origin.
    pub fn of(&self, origin: &str) -> usize {
        self.0.get(origin).copied().unwrap_or(0)
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|(origin, count)| format!("{count} {origin}")).collect();
        f.write_str(&parts.join(", "))
    }
}
