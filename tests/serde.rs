//! Articles back from JSON: through the same checks as parsing, or not at all.
#![cfg(feature = "serde")]

mod util;

use serde_json::{Value, json};
use util::story::Story;
use util::{FERRY, HEADER, read, read_with, view};
use wirecopy::{Article, Parser, Span};

/// Canonical articles with every kind of part.
fn canonical() -> Vec<String> {
    let mut texts = vec![
        FERRY.to_owned(),
        format!(
            "Ferry sails again\n{HEADER}Photo by Ana Low on Unsplash\nKARAVEL, Iowa, Aug. 10 (UPI) — It rains.\n(ANI)\n"
        ),
        format!("{HEADER}By Ana Low, Reuters\nKARAVEL (AP) — It rains.\n* Bread\nIt snows.\n"),
        format!(
            "{HEADER}The ferry sails.\nPhoto: Ana Low\nIt rains.\nPhoto: Bo Ek\n“It snows.”\nALSO READ | One\nIt hails.\n"
        ),
        format!("{HEADER}It rains.” Said who?\n"),
        "Gazette | @g!h | 31 Feb 2022 Print\n“It rains.\nGazette | 4 Feb 2022\n".to_owned(),
        format!("{HEADER}It rains.\n- Bread\nMust Read\n- One\n"),
        format!("{HEADER}It rains.\nMust Read\nRelated Stories\n- One\n"),
        "Gazette | Updated: 4 Feb 2022, 08:00 am IST | Created: 2022-02-03T21:05:00+05:30\nIt rains.\n- One\n- Two\n"
            .to_owned(),
    ];
    texts.extend((0..=255).map(|seed: u8| {
        let bytes: Vec<u8> =
            (0..96).map(|at: u8| seed.wrapping_mul(at.wrapping_add(31)).wrapping_add(at.wrapping_mul(7))).collect();
        Story::new(&bytes).text
    }));
    texts
}

#[test]
fn a_canonical_article_comes_back_as_the_same_json() {
    for text in canonical() {
        let article = read(&text);
        let json = serde_json::to_string(&article).unwrap();
        let back: Article<'static> = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(back, article, "{text}");
        assert_eq!(serde_json::to_string(&back).unwrap(), json, "{text}");
        // Any order of fields, from a reader, from a tree.
        assert_eq!(
            serde_json::from_value::<Article<'static>>(serde_json::to_value(&article).unwrap()).unwrap(),
            article
        );
        assert_eq!(serde_json::from_reader::<_, Article<'static>>(json.as_bytes()).unwrap(), article);
    }
}

#[test]
fn any_article_comes_back_equal() {
    let lax = Parser::new().places(["Karavel"]);
    for text in [
        "Home\n\nGazette | 31 Feb 2022\r\n\r\nIt  rains.\rIt snows.".to_owned(),
        FERRY.replace('\n', "\r\n\n"),
        "Karavel: It rains.\n“It snows,” said Ana Low.".to_owned(),
        "It rains.".to_owned(),
    ] {
        let article = read_with(&lax, &text);
        let back: Article<'static> = serde_json::from_value(serde_json::to_value(&article).unwrap()).unwrap();
        assert_eq!(back, article);
        assert_eq!(view::quotes(back.quotes()), view::quotes(article.quotes()));
        assert_eq!(view::speakers(&back), view::speakers(&article));
    }
    let without_quotes = read_with(&Parser::new().find_quotes(false), FERRY);
    assert!(without_quotes.quotes().next().is_none());
    let back: Article<'static> = serde_json::from_value(serde_json::to_value(&without_quotes).unwrap()).unwrap();
    assert_eq!(back, without_quotes);
}

/// Every value of the tree, and how to get there.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    found.push(at.clone());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| places(value, format!("{at}/{name}"), found)),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(number, value)| places(value, format!("{at}/{number}"), found));
        }
        _ => {}
    }
}

/// The tree without what does not count: where parts stood, and the notes, which are made anew.
fn bare(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let counts = fields.iter().filter(|(name, _)| !["span", "notes"].contains(&name.as_str()));
            counts.map(|(name, value)| (name.clone(), bare(value))).collect()
        }
        Value::Array(values) => values.iter().map(bare).collect(),
        value => value.clone(),
    }
}

#[test]
fn what_was_tampered_with_is_refused_unless_it_is_another_article() {
    let text = FERRY
        .replace(" | 12 Mar", " | Updated: 13 Mar 2024 IST | Published: 12 Mar")
        .replace("- Karavel: School", "* Bread\nIt came by boat.\n(ANI)\n- Karavel: School");
    let article = read(&text);
    let json = serde_json::to_value(&article).unwrap();
    let mut found = Vec::new();
    places(&json, String::new(), &mut found);
    assert!(found.len() > 200, "{}", found.len());
    let (mut refused, mut others) = (0, Vec::new());
    let counts = |place: &&String| !place.contains("/span") && !place.contains("/notes") && !place.is_empty();
    for place in found.iter().filter(counts) {
        let value = json.pointer(place).unwrap();
        let wrong = match value {
            Value::Null => vec![json!("Ana Low"), json!(1)],
            Value::Bool(is) => vec![json!(!is), Value::Null],
            Value::Number(number) => vec![json!(number.as_u64().unwrap() + 1), json!(-1), json!("1")],
            Value::String(text) => {
                vec![json!(format!("{text}x")), json!(""), json!(format!("{text}\n")), json!(7), Value::Null]
            }
            Value::Array(values) => {
                let mut more = values.clone();
                more.push(json!("Ana Low"));
                vec![Value::Array(more), json!("Ana Low"), Value::Null]
            }
            Value::Object(_) => vec![json!({}), json!("Ana Low")],
        };
        for wrong in wrong {
            let mut tampered = json.clone();
            *tampered.pointer_mut(place).unwrap() = wrong.clone();
            match serde_json::from_value::<Article<'static>>(tampered.clone()) {
                Ok(read) => {
                    assert_eq!(bare(&serde_json::to_value(&read).unwrap()), bare(&tampered), "{wrong} at {place}");
                    others.push(place.split('/').filter(|part| part.parse::<usize>().is_err()).collect::<String>());
                }
                Err(_) => refused += 1,
            }
        }
    }
    // Other prose makes another article, and so do other headlines in the body; nothing else does by itself. The story's
    // own headline is told twice, and the two must agree.
    others.sort();
    others.dedup();
    assert_eq!(others, ["bodyheadline", "bodytext", "related"]);
    assert!(refused > 400, "{refused}");
}

#[test]
fn the_message_says_which_part_is_wrong() {
    let json = serde_json::to_value(read(FERRY)).unwrap();
    let rows: &[(&str, Value, &str)] = &[
        ("/header/published", json!("2024-03-13T18:45:00"), "`header` is not what the text reads as"),
        ("/credit/agency", Value::Null, "`credit` is not what the text reads as"),
        ("/dateline/places/0", json!("Karavel"), "`dateline` is not what the text reads as"),
        ("/quotes/1/kind", json!("term"), "`quotes` is not what the text reads as"),
        ("/body/2/text", json!("One.\nTwo."), "a line end in \"One.\\nTwo.\""),
        ("/header/text", json!("Harbour Dispatch | 12 Mar 2024"), "`header` is not what the text reads as"),
        ("/body/0/span/end", json!(0), "the span 100..0 ends before it starts"),
    ];
    for (place, wrong, message) in rows {
        let mut tampered = json.clone();
        *tampered.pointer_mut(place).unwrap() = wrong.clone();
        let error = serde_json::from_value::<Article<'static>>(tampered).err();
        let error = error.unwrap_or_else(|| panic!("{wrong} at {place} is accepted"));
        assert_eq!(error.to_string(), *message, "{wrong} at {place}");
    }
}

#[test]
fn a_part_cannot_be_left_out() {
    let json = serde_json::to_value(read(FERRY)).unwrap();
    for field in ["header", "body", "quotes", "related", "credit", "dateline"] {
        let mut fields = json.as_object().unwrap().clone();
        fields.insert(field.to_owned(), if json[field].is_array() { json!([]) } else { Value::Null });
        let read = serde_json::from_value::<Article<'static>>(Value::Object(fields));
        match (field, read) {
            // An article read without quotes has none, and a related list and a credit are free to be absent.
            ("quotes" | "related" | "credit" | "dateline" | "header", Ok(read)) => {
                assert_ne!(read, self::read(FERRY), "without {field}");
            }
            (_, Ok(read)) => panic!("without {field}: {}", view::whole(&read)),
            (_, Err(_)) => {}
        }
    }
}

#[test]
fn spans_are_checked() {
    assert_eq!(serde_json::to_value(Span::new(3, 5).unwrap()).unwrap(), json!({"start": 3, "end": 5}));
    assert_eq!(serde_json::from_value::<Span>(json!({"start": 3, "end": 5})).unwrap(), Span::new(3, 5).unwrap());
    let error = serde_json::from_value::<Span>(json!({"start": 5, "end": 3})).unwrap_err();
    assert_eq!(error.to_string(), "the span 5..3 ends before it starts");
    assert!(serde_json::from_value::<Span>(json!({"start": 5})).is_err());
}
