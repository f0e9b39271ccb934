//! The names of the fields, their order and their types are a public contract: this pins them.
#![cfg(feature = "serde")]

mod util;

use serde_json::{Value, json};
use util::{HEADER, read};

const TEXT: &str = "\
Ferry sails again
Harbour Dispatch | @hd | Updated: 13 Mar 2024 | Published: 12 Mar 2024, 06:45 pm IST Print Share
Photo: NOVIA/Ana Low
KARAVEL, Iowa, Mar. 12 (AP) — The ferry sails.
- Bread
It came by boat.
Further Reading: Nine days
Mayor Mira Halvorsen said: \"It is ''a good day'' for all of us.\"
It rains.”
(ANI)
Must Read
- One: two
";

#[test]
fn an_article_has_all_these_fields_and_no_others() {
    let article = read(TEXT);
    let json = serde_json::to_value(&article).unwrap();
    assert_eq!(
        json,
        json!({
            "headline": "Ferry sails again",
            "header": {
                "text": "Harbour Dispatch | @hd | Updated: 13 Mar 2024 | Published: 12 Mar 2024, 06:45 pm IST Print Share",
                "publisher": "Harbour Dispatch",
                "handle": "@hd",
                "place": null,
                "published": "2024-03-12T18:45:00",
                "updated": "2024-03-13",
                "zone": "IST",
                "actions": ["Print", "Share"],
                "span": {"start": 18, "end": 114},
            },
            "credit": {
                "text": "Photo: NOVIA/Ana Low",
                "label": "Photo",
                "agency": "NOVIA",
                "person": "Ana Low",
                "span": {"start": 115, "end": 135},
            },
            "dateline": {
                "text": "KARAVEL, Iowa, Mar. 12 (AP) —",
                "places": ["KARAVEL"],
                "region": "Iowa",
                "date": "Mar. 12",
                "agencies": ["AP"],
                "evidence": "agency",
                "span": {"start": 136, "end": 167},
            },
            "authors": [],
            "published": "2024-03-12T18:45:00",
            "updated": "2024-03-13",
            "head": [
                {"kind": "headline", "text": "Ferry sails again", "span": {"start": 0, "end": 17}},
                {
                    "kind": "header",
                    "text": "Harbour Dispatch | @hd | Updated: 13 Mar 2024 | Published: 12 Mar 2024, 06:45 pm IST Print Share",
                    "span": {"start": 18, "end": 114},
                },
                {
                    "kind": "credit",
                    "text": "Photo: NOVIA/Ana Low",
                    "label": "Photo",
                    "agency": "NOVIA",
                    "person": "Ana Low",
                    "span": {"start": 115, "end": 135},
                },
            ],
            "body": [
                {"kind": "paragraph", "text": "The ferry sails.", "span": {"start": 168, "end": 184}},
                {"kind": "item", "text": "Bread", "span": {"start": 187, "end": 192}},
                {"kind": "paragraph", "text": "It came by boat.", "span": {"start": 193, "end": 209}},
                {
                    "kind": "pointer",
                    "label": "Further Reading",
                    "headline": "Nine days",
                    "span": {"start": 210, "end": 236},
                },
                {
                    "kind": "paragraph",
                    "text": "Mayor Mira Halvorsen said: \"It is ''a good day'' for all of us.\"",
                    "span": {"start": 237, "end": 301},
                },
                {"kind": "paragraph", "text": "It rains.”", "span": {"start": 302, "end": 314}},
                {"kind": "signoff", "text": "(ANI)", "agency": "ANI", "span": {"start": 315, "end": 320}},
            ],
            "reported": [],
            "quotes": [{
                "kind": "speech",
                "marks": "double",
                "text": "It is ''a good day'' for all of us.",
                "span": {"start": 264, "end": 301},
                "block": 4,
                "closed": true,
                "group": null,
                "nested": [{
                    "kind": json["quotes"][0]["nested"][0]["kind"],
                    "marks": "doubled_apostrophe",
                    "text": "a good day",
                    "span": {"start": 271, "end": 285},
                    "block": 4,
                    "closed": true,
                    "group": null,
                    "nested": [],
                    "attribution": json["quotes"][0]["nested"][0]["attribution"],
                }],
                "attribution": {
                    "construction": "introduced",
                    "cue": {"text": "said", "span": {"start": 258, "end": 262}},
                    "speaker": {
                        "text": "Mayor Mira Halvorsen",
                        "span": {"start": 237, "end": 257},
                        "name": "Mira Halvorsen",
                        "role": "Mayor",
                        "number": 0,
                    },
                },
            }],
            "speakers": [{
                "name": "Mira Halvorsen",
                "role": "Mayor",
                "kind": "person",
                "mentions": [{"text": "Mayor Mira Halvorsen", "span": {"start": 237, "end": 257}}],
                "quotes": [0],
                "reported": [],
            }],
            "agencies": [{"name": "AP", "part": "dateline"}, {"name": "ANI", "part": "signoff"}],
            "related_heading": "Must Read",
            "related": ["One: two"],
            "fields": null,
            "notes": [{
                "kind": "stray_closing_mark",
                "message": "line 9, column 10: expected an opening mark before it, found `”`",
                "span": {"start": 311, "end": 314},
                "line": 9,
                "column": 10,
            }],
        })
    );
}

/// The names of the fields of every object in a text of JSON, as they are written.
fn names(json: &str) -> Vec<String> {
    // A name stands between a brace or a comma and a colon.
    let mut names = Vec::new();
    let mut rest = json;
    while let Some(at) = rest.find('"') {
        let string = &rest[at + 1..];
        let mut escaped = false;
        let end = string.find(|letter| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        let (string, behind) = string.split_at(end.unwrap());
        rest = &behind[1..];
        if rest.starts_with(':') {
            names.push(string.to_owned());
        }
    }
    names
}

#[test]
fn fields_are_written_in_this_order() {
    let json = serde_json::to_string(&read(&format!("{HEADER}“It rains,” said Ana Low.\n"))).unwrap();
    assert_eq!(
        names(&json).join(" "),
        "headline header text publisher handle place published updated zone actions span start end credit dateline \
         authors published updated head kind text span start end body kind text span start end \
         quotes kind marks text span start end block closed group nested \
         attribution construction cue text span start end speaker text span start end name role number reported \
         speakers name role kind mentions text span start end quotes reported agencies related_heading related fields notes"
    );
}

#[test]
fn what_is_missing_is_null_or_an_empty_list() {
    let json = serde_json::to_value(read("Gazette | 5 hours ago\nIt rains.")).unwrap();
    assert_eq!(json["notes"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        json,
        json!({
            "headline": null,
            "header": {
                "text": "Gazette | 5 hours ago", "publisher": "Gazette", "handle": null, "place": null,
                "published": null, "updated": null, "zone": null, "actions": [], "span": {"start": 0, "end": 21},
            },
            "credit": null,
            "dateline": null,
            "authors": [],
            "published": null,
            "updated": null,
            "head": [{"kind": "header", "text": "Gazette | 5 hours ago", "span": {"start": 0, "end": 21}}],
            "body": [{"kind": "paragraph", "text": "It rains.", "span": {"start": 22, "end": 31}}],
            "quotes": [],
            "reported": [],
            "speakers": [],
            "agencies": [],
            "related_heading": null,
            "related": [],
            "fields": null,
            "notes": json["notes"],
        })
    );
}

#[test]
fn an_error_has_the_fields_of_a_note() {
    let demanding = wirecopy::Parser::new().require_header(true);
    let json = serde_json::to_string(&demanding.parse("It rains.").unwrap_err()).unwrap();
    assert_eq!(names(&json).join(" "), "kind message span start end line column");
    assert_eq!(
        serde_json::from_str::<Value>(&json).unwrap(),
        json!({
            "kind": "no_header",
            "message": "line 1, column 1: expected a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`, \
                        found `It rains.`",
            "span": {"start": 0, "end": 9}, "line": 1, "column": 1,
        })
    );
}

#[test]
fn values_are_words_of_these_lists() {
    let text = "\
Gazette | 3 Feb 2022
Ana Low said: \"We sail.\"
“We sail,” said Ana Low.
''We sail,'' Ana Low said, ''at dawn.''
‘We sail,’ said Ana Low, the mayor.
Low said that it was \"a good day\".
According to Ana Low, \"we sail at dawn\".
Ana Low: \"We sail.\"
The so-called \"winter timetable\" stays.
";
    let article = read(text);
    let json = serde_json::to_value(&article).unwrap();
    let words = |name: &str| -> Vec<String> {
        let quotes = json["quotes"].as_array().unwrap().iter();
        let words = quotes.map(|quote| if name == "construction" { &quote["attribution"][name] } else { &quote[name] });
        let mut words: Vec<_> = words.filter_map(|word| word.as_str().map(str::to_owned)).collect();
        words.sort();
        words.dedup();
        words
    };
    assert_eq!(words("kind"), ["fragment", "speech", "term"]);
    assert_eq!(words("marks"), ["curly", "double", "doubled_apostrophe", "single"]);
    for word in words("construction") {
        let all = ["introduced", "trailing", "split", "apposition", "reported", "according_to", "label", "carried"];
        assert!(all.contains(&&*word), "{word}");
    }
    assert_eq!(json["quotes"], serde_json::to_value(article.quotes().collect::<Vec<_>>()).unwrap());
}

#[test]
fn fields_of_the_caller_are_told_as_given() {
    let fields = wirecopy::Fields::new().headline(" Ferry sails again ").published("soon").url("");
    let article = wirecopy::Parser::new().story(fields, "Gazette | 3 Feb 2022\nIt rains.").unwrap();
    let json = serde_json::to_value(&article).unwrap();
    let expected =
        json!({"headline": "Ferry sails again", "byline": null, "published": "soon", "updated": null, "url": null});
    assert_eq!(json["fields"], expected);
    assert_eq!((&json["headline"], &json["published"]), (&json!("Ferry sails again"), &json!("2022-02-03")));
}
