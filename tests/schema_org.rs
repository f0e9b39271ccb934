//! What `to_schema_org` writes, by the names and ranges of schema.org's terms.
#![cfg(feature = "schema-org")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use wirecopy::schema_org::{Options, Uri};
use wirecopy::{Article, Parser};

/// The types that are used, each with those that it is a kind of, from the nearest on.
const TYPES: [(&str, &[&str]); 6] = [
    ("NewsArticle", &["Article", "CreativeWork", "Thing"]),
    ("ImageObject", &["MediaObject", "CreativeWork", "Thing"]),
    ("Quotation", &["CreativeWork", "Thing"]),
    ("Person", &["Thing"]),
    ("Organization", &["Thing"]),
    ("Place", &["Thing"]),
];

/// The properties that are used: the type that has it, its name, and the types that its values may have, all of them as
/// schema.org lists them.
const PROPERTIES: [(&str, &str, &[&str]); 22] = [
    ("Thing", "name", &["Text"]),
    ("Thing", "alternateName", &["Text"]),
    ("Thing", "image", &["ImageObject", "URL"]),
    ("CreativeWork", "headline", &["Text"]),
    ("CreativeWork", "inLanguage", &["Language", "Text"]),
    ("CreativeWork", "datePublished", &["Date", "DateTime"]),
    ("CreativeWork", "dateModified", &["Date", "DateTime"]),
    ("CreativeWork", "publisher", &["Organization", "Person"]),
    ("CreativeWork", "sourceOrganization", &["Organization"]),
    ("CreativeWork", "locationCreated", &["Place"]),
    ("CreativeWork", "mentions", &["Thing"]),
    ("CreativeWork", "hasPart", &["CreativeWork"]),
    ("CreativeWork", "author", &["Organization", "Person"]),
    ("CreativeWork", "creator", &["Organization", "Person"]),
    ("CreativeWork", "creditText", &["Text"]),
    ("CreativeWork", "text", &["Text"]),
    ("Article", "articleBody", &["Text"]),
    ("Article", "wordCount", &["Integer"]),
    ("ImageObject", "caption", &["MediaObject", "Text"]),
    ("NewsArticle", "dateline", &["Text"]),
    ("Person", "jobTitle", &["DefinedTerm", "Text"]),
    ("Place", "containedInPlace", &["Place"]),
];

const FULL: &str = "\
Ferry sails again
Harbour Dispatch | @hd | Updated: 13 Mar 2024 | Published: 12 Mar 2024, 06:45 pm IST Print Share
Photo: NOVIA/Ana Low
KARAVEL, Iowa, Mar. 12 (Reuters) — The ferry sails.
- Bread
Mayor Mira Halvorsen said: \"It is ''a good day'' for all of us.\"
Further Reading: Nine days
“We are ready,” said the Ministry of Transport.
\"We waited,\" an official said.
The so-called \"winter timetable\" stays.
(ANI)
- One: two
";

/// Whether `name` is of this type, or of one that is a kind of it.
fn is_a(name: &str, wanted: &str) -> bool {
    let (_, above) = TYPES.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no type {name}"));
    name == wanted || above.contains(&wanted)
}

/// Whether a value is of one of schema.org's types.
fn fits(value: &Value, wanted: &str) -> bool {
    let text = value.as_str();
    match wanted {
        "Text" => text.is_some(),
        "Integer" => value.is_u64(),
        "Date" => text.is_some_and(|text| NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()),
        "DateTime" => text.is_some_and(|text| {
            NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").is_ok()
                || chrono::DateTime::parse_from_rfc3339(text).is_ok()
        }),
        "URL" => text.is_some_and(|text| Uri::new(text).is_some()),
        // Written as text here, if at all.
        "Language" | "DefinedTerm" => false,
        wanted => value["@type"].as_str().is_some_and(|name| is_a(name, wanted)),
    }
}

/// Checks an object and all inside it; the properties that were met are added to `met`.
#[track_caller]
fn check(outer: &Value, met: &mut BTreeSet<&'static str>) {
    assert_eq!(outer["@context"], json!("https://schema.org"));
    assert!(outer["@id"].as_str().is_some_and(|id| Uri::new(id).is_some()), "{outer:#}");
    let mut left = vec![(outer, true)];
    let mut known = BTreeMap::new();
    while let Some((object, is_outer)) = left.pop() {
        let name = object["@type"].as_str().unwrap_or_else(|| panic!("no type: {object:#}"));
        for (property, values) in object.as_object().expect("an object") {
            if property == "@id" && is_a(name, "Thing") && !is_outer {
                // Of one who speaks: what is known of them stands wherever they are meant.
                let [id, name] = [values, &object["name"]].map(|value| value.as_str().unwrap());
                assert!(Uri::new(id).is_some(), "{object:#}");
                assert_eq!(*known.entry(id.to_owned()).or_insert_with(|| name.to_owned()), name);
                continue;
            }
            if property == "@type" || is_outer && (property == "@context" || property == "@id") {
                continue;
            }
            let property_known = PROPERTIES.iter().find(|(of, known, _)| known == property && is_a(name, of));
            let (_, property, ranges) = property_known.unwrap_or_else(|| panic!("{name} has no {property}"));
            met.insert(property);
            let values = values.as_array().map_or(std::slice::from_ref(values), Vec::as_slice);
            assert!(!values.is_empty(), "an empty {property}");
            for value in values {
                assert!(ranges.iter().any(|range| fits(value, range)), "{property} of {name}: {value:#}");
                if value.is_object() {
                    left.push((value, false));
                }
            }
        }
    }
}

fn write(article: &Article<'_>, options: &Options) -> Value {
    serde_json::to_value(article.to_schema_org(options)).unwrap()
}

#[test]
fn every_property_is_one_of_its_type_and_in_its_range() {
    let offset = FixedOffset::east_opt(19_800).unwrap();
    let uri = Uri::new("https://example.org/ferry").unwrap();
    let options = [Options::new(), Options::new().language("en").offset(offset).uri(uri)];
    let mut met = BTreeSet::new();
    let mut chance = corpus::Chance::new(3);
    let invented: Vec<String> =
        (0..100).map(|number| corpus::article(&mut chance, 1 + number % 30, corpus::Prose::Quotes)).collect();
    let bare = ["Gazette | 5 hours ago\nIt rains.", "It rains.", "- One\n- Two", " | 3 Feb 2022\nRead more: One"];
    for text in invented.iter().map(String::as_str).chain(bare).chain([FULL, PAGE]) {
        let Ok(article) = Parser::new().parse(text) else { continue };
        options.iter().for_each(|options| check(&write(&article, options), &mut met));
    }
    let all: BTreeSet<_> = PROPERTIES.iter().map(|(_, property, _)| *property).collect();
    assert_eq!(met, all, "in the table, and written");
}

#[test]
fn an_article_is_written_so() {
    let article = wirecopy::parse(FULL).unwrap();
    let json = write(&article, &Options::new().uri(Uri::new("https://example.org/ferry").unwrap()));
    // So a graph can count who is quoted how often.
    let speaker = |number| format!("https://example.org/ferry#speaker-{number}");
    assert_eq!(
        json,
        json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": "https://example.org/ferry",
            "headline": "Ferry sails again",
            "datePublished": "2024-03-12T18:45:00",
            "dateModified": "2024-03-13",
            "publisher": {"@type": "Organization", "name": "Harbour Dispatch", "alternateName": "@hd"},
            "sourceOrganization": [
                {"@type": "Organization", "name": "Reuters"},
                {"@type": "Organization", "name": "ANI"},
            ],
            "dateline": "KARAVEL, Iowa, Mar. 12 (Reuters)",
            "locationCreated": [
                {"@type": "Place", "name": "KARAVEL", "containedInPlace": {"@type": "Place", "name": "Iowa"}},
            ],
            "image": {
                "@type": "ImageObject",
                "creditText": "Photo: NOVIA/Ana Low",
                "creator": {"@type": "Person", "name": "Ana Low"},
                "sourceOrganization": {"@type": "Organization", "name": "NOVIA"},
            },
            "wordCount": 35,
            "articleBody": "The ferry sails.\nBread\n\
                Mayor Mira Halvorsen said: \"It is ''a good day'' for all of us.\"\n\
                “We are ready,” said the Ministry of Transport.\n\
                \"We waited,\" an official said.\n\
                The so-called \"winter timetable\" stays.",
            "mentions": [
                {"@id": speaker(1), "@type": "Person", "name": "Mira Halvorsen", "jobTitle": "Mayor"},
                {"@id": speaker(2), "@type": "Organization", "name": "Ministry of Transport"},
                {"@type": "NewsArticle", "headline": "Nine days"},
            ],
            "hasPart": [
                {
                    "@type": "Quotation",
                    "text": "It is ''a good day'' for all of us.",
                    "creator": {"@id": speaker(1), "@type": "Person", "name": "Mira Halvorsen", "jobTitle": "Mayor"},
                    "creditText": "Mayor Mira Halvorsen",
                },
                {
                    "@type": "Quotation",
                    "text": "We are ready,",
                    "creator": {"@id": speaker(2), "@type": "Organization", "name": "Ministry of Transport"},
                    "creditText": "the Ministry of Transport",
                },
                {"@type": "Quotation", "text": "We waited,", "creditText": "an official"},
            ],
        })
    );
}

/// Nothing is filled in: a date alone stays one, and a time has an offset if one is known.
#[test]
fn dates() {
    let india = FixedOffset::east_opt(19_800);
    for (header, offset, expected) in [
        ("Gazette | 3 Feb 2022", india, json!("2022-02-03")),
        ("Gazette | 3 Feb 2022, 05:10 pm IST", None, json!("2022-02-03T17:10:00")),
        ("Gazette | 3 Feb 2022, 05:10 pm IST", india, json!("2022-02-03T17:10:00+05:30")),
        ("Gazette | 2022-02-03T21:05:00-03:00", india, json!("2022-02-03T21:05:00-03:00")),
        ("Gazette | 5 hours ago", india, Value::Null),
    ] {
        let text = format!("{header}\nIt rains.");
        let json = write(&wirecopy::parse(&text).unwrap(), &Options::new().offset(offset));
        assert_eq!(json["datePublished"], expected, "{header}");
    }
}

/// The caption beside the credit is the photo's; one elsewhere may be another's.
#[test]
fn a_caption_belongs_to_the_credit_beside_it() {
    let image = |lines: &str| {
        let text = format!("Ferry stage opens again after nine days\nBy Ana Low\n{lines}{BODY}");
        let article = wirecopy::parse(&text).unwrap();
        serde_json::to_value(article.to_schema_org(&Options::new())).unwrap()["image"].clone()
    };
    let shown = image("The stage at Port Lorne seen from the ferry on Monday\nPhoto: Tomas Reyde\n");
    assert_eq!(shown["creditText"], "Photo: Tomas Reyde");
    assert_eq!(shown["caption"], "The stage at Port Lorne seen from the ferry on Monday");
    assert_eq!(image("Photo: Tomas Reyde\n").get("caption"), None);
    assert_eq!(image(""), Value::Null);
}

/// A page without a header.
const PAGE: &str = "\
Ferry stage opens again after nine days
By Ana Low
The stage at Port Lorne seen from the ferry on Monday
Photo: Tomas Reyde
The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.
Islanders had lived on dried fish and on what the fire brigade could bring them by boat.
";

const BODY: &str = "\
The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.
Islanders had lived on dried fish and on what the fire brigade could bring them by boat.
";
