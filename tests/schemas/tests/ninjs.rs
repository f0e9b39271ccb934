//! What `to_ninjs` writes is valid by IPTC's schema, formats included.

use serde_json::{Value, json};
use wirecopy::ninjs::{Options, Uri};
use wirecopy_schemas::{Counts, INVENTED, assert_valid, sources, validator};

fn schema() -> Value {
    serde_json::from_str(include_str!("../ninjs/ninjs-schema_3.1.json")).expect("the schema is JSON")
}

/// The options that a caller may give, one after another.
fn options() -> [Options; 3] {
    let uri = |text: &'static str| Uri::new(text).expect("a URI");
    let offset = |seconds| chrono::FixedOffset::east_opt(seconds).expect("an offset");
    [
        Options::new(),
        Options::new().offset(offset(19_800)).language("en-IN").uri(uri("https://example.org/2024/ferry#top")),
        Options::new().offset(offset(-12_345)).uri(uri("urn:newsml:example.org:20240312:ferry")),
    ]
}

#[test]
fn every_item_is_valid() {
    let validator = validator(&schema());
    let mut counts = Counts::default();
    for source in sources() {
        source.read(
            |name, article| {
                for options in options() {
                    let item = serde_json::to_value(article.to_ninjs(&options)).expect("JSON");
                    assert_valid(&validator, &item, name);
                }
                counts.add(source.origin);
            },
            |_, _| {},
        );
    }
    println!("valid by ninjs 3.1, with {} sets of options each: {counts}", options().len());
    assert!(counts.of("invented") >= INVENTED && counts.of("bundled") > 0 && counts.of("fuzz corpora") > 0);
}

/// A validator that lets everything pass would make the test above empty.
#[test]
fn what_is_wrong_is_refused() {
    let validator = validator(&schema());
    let article = wirecopy::parse("Gazette | 2022-02-03T21:05:00+05:30\nPhoto: NOVIA/Ana Low\nIt rains.").unwrap();
    let good = serde_json::to_value(article.to_ninjs(&Options::new())).unwrap();
    assert_valid(&validator, &good, "the one that is good");
    let wrong = |pointer: &str, value: Value| {
        let mut item = good.clone();
        *item.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
        assert!(!validator.is_valid(&item), "{pointer} in {item:#}");
    };
    wrong("/firstCreated", json!("2022-02-03T21:05:00"));
    wrong("/firstCreated", json!("2022-02-03"));
    wrong("/firstCreated", json!("2022-02-03T21:05:00+05:30:15"));
    wrong("/uri", json!("ferry.txt"));
    wrong("/uri", json!("https://example.org/a b"));
    wrong("/type", json!("story"));
    wrong("/bodies/0", json!({"text": "It rains."}));
    wrong("/bodies/0/wordCount", json!("2"));
    wrong("/infoSources/0", json!({"name": "Gazette", "publisher": true}));
    wrong("/associations/0/uri", Value::Null);
    wrong("/associations/0", json!({"uri": "urn:a:b"}));
    wrong("/standard/schema", json!("ninjs"));
}

/// Times are told in one of two fields, and only with an offset.
#[test]
fn times_have_an_offset() {
    let times = |header: &str, options: Options| {
        let text = format!("{header}\nIt rains.");
        let item = serde_json::to_value(wirecopy::parse(&text).unwrap().to_ninjs(&options)).unwrap();
        (item["firstCreated"].clone(), item["versionCreated"].clone())
    };
    let india = || Options::new().offset(chrono::FixedOffset::east_opt(19_800).unwrap());
    let none = Value::Null;
    for (header, options, first, version) in [
        ("Gazette | 3 Feb 2022, 05:10 pm IST", Options::new(), none.clone(), none.clone()),
        ("Gazette | 3 Feb 2022, 05:10 pm IST", india(), json!("2022-02-03T17:10:00+05:30"), none.clone()),
        ("Gazette | 3 Feb 2022", india(), none.clone(), none.clone()),
        ("Gazette | 2022-02-03T21:05:00-03:00", india(), json!("2022-02-03T21:05:00-03:00"), none.clone()),
        (
            "Gazette | Updated: 13 Mar 2024, 09:15 am | Published: 12 Mar 2024, 06:45 pm",
            india(),
            json!("2024-03-12T18:45:00+05:30"),
            json!("2024-03-13T09:15:00+05:30"),
        ),
    ] {
        assert_eq!(times(header, options), (first, version), "{header}");
    }
}

/// Whatever passes as a URI here is one by the validator, and the other way about but for hosts in brackets.
#[test]
fn uris_are_those_of_the_standard() {
    let validator = validator(&json!({"type": "string", "format": "uri"}));
    let pieces =
        ["", "a", "é", " ", "%", "%2", "%2F", "/", "//", "?", "#", "@", ":", ":8", "'", "\"", "<", "[", "|", "-", "~"];
    let mut valid = 0;
    for scheme in ["", "a:", "http:", "1a:", "urn:a:", "a-b+c.d:", "http://", "http://a.b"] {
        for one in pieces {
            for two in pieces {
                for three in pieces {
                    let text = format!("{scheme}{one}{two}{three}");
                    let says = Uri::new(text.as_str()).is_some();
                    assert_eq!(says, validator.is_valid(&json!(text)), "{text:?}");
                    valid += usize::from(says);
                }
            }
        }
    }
    assert!(valid > 1_000, "{valid}");
}
