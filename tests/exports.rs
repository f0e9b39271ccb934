//! What holds for an article in the forms of others, whatever it was read from.
#![cfg(all(feature = "annotation", feature = "ninjs", feature = "schema-org"))]

mod util;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use util::story::Story;
use util::{FERRY, HEADER};
use wirecopy::annotation::Selector;
use wirecopy::ninjs::AssociationRel;
use wirecopy::{Article, Block, Offsets, Parser, Quote, QuoteKind, Uri, annotation, ninjs, schema_org};

/// Pieces of which articles of every shape come out.
const PIECES: &[&str] = &[
    "Gazette | @gazette | 3 Feb 2022, 05:10 pm\n",
    "Gazette | Port Ennis | 2022-02-03T21:05:00+05:30 Print\n",
    " | 3 Feb 2022\n",
    "Ferry sails\n",
    "Photo: NOVIA/Ana Low\n",
    "KARAVEL/TESMARA, Iowa, Feb 3 (Reuters) - ",
    "By Ana Low, Reuters\n",
    "“We sail 🎈,” said Mayor Ana Low.\n",
    "She said that it was \"a 'good' day\".\n",
    "“We sail.\n",
    "''Aye'' ",
    "the Ministry of Transport said.\n",
    "Further Reading: Bread\n",
    "- Ferry\n",
    "(ANI)\n",
    "Must Read\n",
    "é",
    "\u{a0}",
    "\u{feff}",
    "\r",
    "\n",
    "— ",
    "\"",
    "’",
];

fn quotes<'q, 's>(quotes: &'q [Quote<'s>]) -> Vec<&'q Quote<'s>> {
    quotes.iter().flat_map(|quote| std::iter::once(quote).chain(self::quotes(quote.nested()))).collect()
}

fn hold(text: &str, article: &Article<'_>) {
    let uri = Uri::of(article);
    assert!(Uri::new(uri.as_str()).is_some(), "{uri}");
    let printed = article.to_string();
    if let Ok(again) = Parser::new().parse(&printed) {
        assert_eq!(Uri::of(&again), uri, "printed and read again: {printed:?}");
    }
    in_ninjs(article, &uri);
    in_schema_org(article);
    in_annotations(text, article);
}

fn in_ninjs(article: &Article<'_>, uri: &Uri<'static>) {
    let item = article.to_ninjs(&ninjs::Options::new());
    assert_eq!(item.uri, *uri);
    let authors: Vec<String> = article.authors().map(|author| author.to_string()).collect();
    assert_eq!(item.by.as_deref().unwrap_or(""), authors.join(", "));
    let said = article.quotes().filter(|quote| quote.kind() != QuoteKind::Term).count();
    let pointers = article.body().filter(|block| matches!(block, Block::Pointer(_))).count();
    let count = |rel| item.associations.iter().filter(|one| one.rel == rel).count();
    assert_eq!(count(AssociationRel::Photo), usize::from(article.credit().is_some()));
    assert_eq!(count(AssociationRel::Quote), said);
    assert_eq!(count(AssociationRel::Pointer), pointers);
    assert_eq!(count(AssociationRel::Related), article.related().count());
    let names: BTreeSet<_> = item.associations.iter().map(|one| &one.name).collect();
    assert_eq!(names.len(), item.associations.len(), "a name twice");
    for one in &item.associations {
        assert_eq!(one.item.uri.as_str(), format!("{uri}#{}", one.name));
    }
    for body in item.bodies.iter().chain(item.associations.iter().flat_map(|one| &one.item.bodies)) {
        let words = body.value.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
        assert_eq!((body.word_count, body.char_count), (words.count(), body.value.chars().count()));
    }
    // All of the prose, and the dateline, once and in order.
    let lines: Vec<String> = article
        .body()
        .filter_map(|block| match block {
            Block::Paragraph(text) | Block::Item(text) | Block::Heading(text) => Some(text.to_string()),
            _ => None,
        })
        .collect();
    let body = item.bodies.first().map_or("", |body| &*body.value);
    let Some(dateline) = article.dateline() else {
        assert_eq!(body, lines.join("\n"));
        return;
    };
    // Before one of the lines; or it is one, if no paragraph stands behind it.
    let before = |number: usize| {
        let mut lines = lines.clone();
        match lines.get_mut(number) {
            Some(line) => line.insert_str(0, &format!("{} ", dateline.text())),
            None => lines.push(dateline.text().to_string()),
        }
        lines.join("\n")
    };
    assert!((0..=lines.len()).any(|number| before(number) == body), "{dateline:?} is not once in {body:?}");
}

fn in_schema_org(article: &Article<'_>) {
    let json = serde_json::to_value(article.to_schema_org(&schema_org::Options::new())).unwrap();
    let said = article.quotes().filter(|quote| quote.kind() != QuoteKind::Term).count();
    assert_eq!(json["hasPart"].as_array().map_or(0, Vec::len), said);
    assert_eq!(json["datePublished"].is_null(), article.published().is_none());
    assert_eq!(json["author"].as_array().map_or(0, Vec::len), article.authors().count());
    let empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty) || value.is_null();
    assert!(!json.as_object().unwrap().values().any(empty), "{json:#}");
}

fn in_annotations(text: &str, article: &Article<'_>) {
    let whole = Offsets::new(text);
    let own = article.to_annotations(&annotation::Options::new());
    let of_text = article.to_annotations(&annotation::Options::new().within(&whole));
    let found: Vec<_> = article.quotes().collect();
    let found = quotes(&found);
    assert_eq!((own.items.len(), of_text.items.len()), (found.len(), found.len()));
    for (page, text) in [(own, article.source()), (of_text, text)] {
        let letters: Vec<char> = text.chars().collect();
        for (item, quote) in page.items.iter().zip(&found) {
            let [Selector::Position { start, end }, Selector::Quote { exact, prefix, suffix }] = &*item.target.selector
            else {
                panic!("two selectors: {item:?}");
            };
            let selected: String = letters[*start..*end].iter().collect();
            assert_eq!(selected, *exact);
            assert!(article.source().contains(&format!("{prefix}{exact}{suffix}")), "{item:?} of {quote:?}");
        }
    }
}

fn check(text: &str) {
    for parser in [Parser::new(), Parser::new()] {
        if let Ok(article) = parser.parse(text) {
            hold(text, &article);
        }
        parser.feed(text).flatten().for_each(|article| hold(text, &article));
    }
}

#[test]
fn the_bundled_article() {
    check(FERRY);
}

proptest! {
    #![proptest_config(util::chance::cases(300, "tests/proptest-regressions/exports.txt"))]

    #[test]
    fn texts_of_pieces(pieces in vec(select(PIECES), 0..40)) {
        check(&pieces.concat());
    }

    #[test]
    fn stories(bytes in vec(any::<u8>(), 0..200)) {
        check(&Story::new(&bytes).text);
    }
}

/// How long it takes to write so often: the fastest of some runs.
fn time(article: &Article<'_>, times: usize) -> Duration {
    let runs = (0..4).map(|_| {
        let start = Instant::now();
        for _ in 0..times {
            black_box(serde_json::to_string(&article.to_ninjs(&ninjs::Options::new())).unwrap());
            black_box(serde_json::to_string(&article.to_schema_org(&schema_org::Options::new())).unwrap());
            black_box(serde_json::to_string(&article.to_annotations(&annotation::Options::new())).unwrap());
        }
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}

/// As with reading: eight times a text against a text of eight times the size. What is quadratic takes eight times as
/// long.
#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    const SMALL: usize = 8_000;
    for piece in [
        "“Écoutez,” said Mayor Ana Low.\n",
        "“a ‘b “c” d’ e” ",
        "“a\n",
        "Also Read: One\nIt rains.\n",
        "- One\n",
        "é ",
        "\"We sail,\" said Ana Low. ",
    ] {
        let text = |bytes: usize| format!("{HEADER}{}It rains.", piece.repeat(bytes / piece.len() + 1));
        let (small, large) = (text(SMALL), text(8 * SMALL));
        let (small, large) = (wirecopy::parse(&small).unwrap(), wirecopy::parse(&large).unwrap());
        let mut ratio = f64::INFINITY;
        for _ in 0..4 {
            ratio = ratio.min(time(&large, 1).as_secs_f64() / time(&small, 8).as_secs_f64());
            if ratio < 3.0 {
                break;
            }
        }
        assert!(ratio < 3.0, "{piece:?}: {ratio:.1} times as long as it should");
    }
}

/// The heading of the related list stands behind the dateline, where a paragraph should.
#[test]
fn a_dateline_without_a_paragraph_is_told() {
    let text = "Gazette | 3 Feb 2022\nKARAVEL, Feb 3 (Reuters) - Must Read\n- Ferry halted\n";
    check(text);
    let article = wirecopy::parse(text).unwrap();
    let item = article.to_ninjs(&ninjs::Options::new());
    assert_eq!(item.bodies[0].value, "KARAVEL, Feb 3 (Reuters) - Must Read");
}

/// A page without a header: its byline, its stamp, its photo.
const PAGE: &str = "\
Ferry stage opens again after nine days
By Ana Low and Tomas Reyde, Novia Press
March 3, 2024 at 5:14 p.m. | Updated March 4, 2024
The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.
Islanders had lived on dried fish and on what the fire brigade could bring them by boat.
";

#[test]
fn what_a_page_says_of_itself_is_told() {
    check(PAGE);
    let article = wirecopy::parse(PAGE).unwrap();
    let offset = chrono::FixedOffset::east_opt(3600).unwrap();
    let item = article.to_ninjs(&ninjs::Options::new().offset(offset));
    assert_eq!(item.headlines[0].value, "Ferry stage opens again after nine days");
    assert_eq!(item.by.as_deref(), Some("Ana Low, Tomas Reyde"));
    let first = item.first_created.map(|moment| moment.to_rfc3339());
    assert_eq!(first.as_deref(), Some("2024-03-03T17:14:00+01:00"));
    // A day without a time of day is no moment, and nothing without an offset is.
    assert_eq!(item.version_created, None);
    assert_eq!(article.to_ninjs(&ninjs::Options::new()).first_created, None);

    let json = serde_json::to_value(article.to_schema_org(&schema_org::Options::new())).unwrap();
    let person = |name| serde_json::json!({"@type": "Person", "name": name});
    assert_eq!(json["author"], serde_json::json!([person("Ana Low"), person("Tomas Reyde")]));
    assert_eq!((&json["datePublished"], &json["dateModified"]), (&"2024-03-03T17:14:00".into(), &"2024-03-04".into()));
    assert!(json.get("publisher").is_none() && json.get("url").is_none(), "{json:#}");
}
