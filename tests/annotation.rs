//! Quotes as Web Annotations.
#![cfg(feature = "annotation")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use serde_json::{Value, json};
use wirecopy::annotation::{Options, Uri};
use wirecopy::{Article, Offsets, Quote};

fn write(article: &Article<'_>, options: &Options<'_>) -> Value {
    serde_json::to_value(article.to_annotations(options)).unwrap()
}

#[test]
fn a_page_is_written_so() {
    let text = "Gazette | 3 Feb 2022\nÉtretat: “We 'sail' at dawn, 🎈,” said Mayor Zoë Low.\nThe \"ferry\" waits.";
    let article = wirecopy::parse(text).unwrap();
    let source = Uri::new("https://example.org/ferry#top").unwrap();
    let target = |start, end, exact, prefix, suffix| {
        json!({
            "source": "https://example.org/ferry#top",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
            ],
        })
    };
    let body = |purpose, value| json!({"type": "TextualBody", "purpose": purpose, "value": value});
    let nested = article.quotes().next().expect("a quote").nested()[0].kind().name();
    assert_eq!(
        write(&article, &Options::new().source(&source)),
        json!({
            "type": "AnnotationPage",
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "https://example.org/ferry#top.annotations",
            "items": [
                {
                    "type": "Annotation",
                    "id": "https://example.org/ferry#top.annotation-1",
                    "motivation": "identifying",
                    "body": [
                        body("classifying", "speech"),
                        body("identifying", "Zoë Low"),
                        body("describing", "Mayor Zoë Low"),
                        body("tagging", "Mayor"),
                    ],
                    "target": target(
                        30, 53, "“We 'sail' at dawn, 🎈,”", "Gazette | 3 Feb 2022\nÉtretat: ",
                        " said Mayor Zoë Low.\nThe \"ferry\"",
                    ),
                },
                {
                    "type": "Annotation",
                    "id": "https://example.org/ferry#top.annotation-2",
                    "motivation": "identifying",
                    "body": [body("classifying", nested)],
                    "target": target(
                        34, 40, "'sail'", "zette | 3 Feb 2022\nÉtretat: “We ", " at dawn, 🎈,” said Mayor Zoë Low",
                    ),
                },
                {
                    "type": "Annotation",
                    "id": "https://example.org/ferry#top.annotation-3",
                    "motivation": "identifying",
                    "body": [body("classifying", "term")],
                    "target": target(78, 85, "\"ferry\"", "wn, 🎈,” said Mayor Zoë Low.\nThe ", " waits."),
                },
            ],
        })
    );
}

/// All quotes, those inside others too, in the order of their first mark.
fn quotes<'s>(article: &'s Article<'_>) -> Vec<Quote<'s>> {
    fn add<'s>(quotes: &[Quote<'s>], list: &mut Vec<Quote<'s>>) {
        for quote in quotes {
            list.push(quote.clone());
            add(quote.nested(), list);
        }
    }
    let mut list = Vec::new();
    add(&article.quotes().collect::<Vec<_>>(), &mut list);
    list
}

/// Each selector finds the quote, by plain counting, in the article alone and in the feed.
#[test]
fn selectors_find_what_they_select() {
    let mut chance = corpus::Chance::new(5);
    let mut feed = "\u{feff}\n".to_owned();
    for number in 0..60 {
        feed.push_str(&corpus::article(&mut chance, 1 + number % 30, corpus::Prose::Quotes));
        feed.push_str("Low said: “He told me 'we 🎈 sail' and so we did.\n“And ‘that’ is all.”\n\n");
    }
    let whole: Vec<char> = feed.chars().collect();
    let offsets = Offsets::new(&feed);
    let mut count = 0;
    for article in wirecopy::feed(&feed) {
        let article = article.unwrap();
        let own: Vec<char> = article.source().chars().collect();
        let quotes = quotes(&article);
        for (text, options) in [(&own, Options::new()), (&whole, Options::new().within(&offsets))] {
            let page = write(&article, &options);
            let items = page["items"].as_array().unwrap();
            assert_eq!(items.len(), quotes.len());
            for (item, quote) in items.iter().zip(&quotes) {
                let [place, words] = item["target"]["selector"].as_array().unwrap().as_slice() else {
                    panic!("{item}")
                };
                let exact = words["exact"].as_str().unwrap();
                assert_eq!(quote.span().slice(&feed), Some(exact));
                let at = |name: &str| place[name].as_u64().unwrap() as usize;
                let (start, end) = (at("start"), at("end"));
                assert_eq!(text[start..end].iter().collect::<String>(), exact);
                let (prefix, suffix) = (words["prefix"].as_str().unwrap(), words["suffix"].as_str().unwrap());
                let before = own.len().min(text.len() - end);
                assert!(text[..start].iter().collect::<String>().ends_with(prefix));
                assert!(text[end..end + before].iter().collect::<String>().starts_with(suffix));
                assert!(prefix.chars().count() == 32 && suffix.chars().count() <= 32);
                count += 1;
            }
        }
    }
    assert!(count > 1_000, "{count}");
}

/// Rather no place than a wrong one.
#[test]
fn another_text_has_no_places() {
    let text = "\nGazette | 3 Feb 2022\n“It rains,” said Ana Low.";
    let article = wirecopy::parse(text).unwrap();
    for other in ["", "Gazette", &text[1..], &text.replace('\n', " ")] {
        let offsets = Offsets::new(other);
        let page = write(&article, &Options::new().within(&offsets));
        let selectors = &page["items"][0]["target"]["selector"];
        assert_eq!(selectors.as_array().map(Vec::len), Some(1), "{other:?}");
        assert_eq!(selectors[0]["type"], json!("TextQuoteSelector"));
    }
}

/// Reports stand behind the quotes, if the parser looked for them; of one in two pieces all is selected.
#[test]
fn reports_are_annotated() {
    let text = "Gazette | 3 Feb 2022\nMayor Zoë Low said the ferry was \"safe\".\nThe ferry, she said, would sail.";
    let parsed = |reported| wirecopy::Parser::new().find_reported(reported).parse(text).unwrap();
    assert_eq!(parsed(false).to_annotations(&Options::new()).items.len(), 1);
    let article = parsed(true);
    let page = write(&article, &Options::new());
    let row = |item: &Value| {
        let bodies = item["body"].as_array().unwrap().iter().map(|body| body["value"].as_str().unwrap().to_owned());
        (item["target"]["selector"][1]["exact"].as_str().unwrap().to_owned(), bodies.collect::<Vec<_>>().join(", "))
    };
    let rows: Vec<_> = page["items"].as_array().unwrap().iter().map(row).collect();
    let row = |text: &str, bodies: &str| (text.to_owned(), bodies.to_owned());
    assert_eq!(
        rows,
        [
            row("\"safe\"", "fragment, Zoë Low, Mayor Zoë Low, Mayor"),
            row("the ferry was \"safe\"", "reported, Zoë Low, Mayor Zoë Low, Mayor"),
            row("The ferry, she said, would sail", "reported, Zoë Low, she, Mayor"),
        ]
    );
    assert!(page["items"][2]["id"].as_str().unwrap().ends_with("annotation-3"));
}
