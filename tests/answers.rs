//! What the crate answers to every bundled story, a line a quote and a report, compared whole.
//!
//! These are the answers of today, right or not; `tests/attribution.rs`, `tests/resolution.rs` and `tests/roles.rs` tell
//! which are right.

mod util;

use util::marked::{named, said};
use util::{golden, view};
use wirecopy::{Mention, Parser, Quote, Reported, SpeakerKind};

/// Stories in whose text answers are marked, by the file that they are of: what each is about, and its text alone.
fn stories() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let of_said = |file| said(file).into_iter().map(|story| (story.about, story.text)).collect();
    let of_named = |file| named(file).into_iter().map(|story| (story.about, story.text)).collect();
    vec![
        ("said-stories", of_said(include_str!("data/said/stories.txt"))),
        ("said-unseen", of_said(include_str!("data/said/unseen.txt"))),
        ("said-constructions", of_said(include_str!("data/said/constructions.txt"))),
        ("names-stories", of_named(include_str!("data/stories/stories.txt"))),
        ("names-unseen", of_named(include_str!("data/stories/unseen.txt"))),
        ("names-fresh", of_named(include_str!("data/stories/fresh.txt"))),
        ("names-later", of_named(include_str!("data/stories/later.txt"))),
        ("names-register", of_named(include_str!("data/stories/register.txt"))),
    ]
}

/// Stories that are read as articles.
const ARTICLES: [(&str, &str); 11] = [
    ("agency", include_str!("../examples/data/agency.txt")),
    ("broadcaster", include_str!("../examples/data/broadcaster.txt")),
    ("ferry", include_str!("../examples/data/ferry.txt")),
    ("newspaper", include_str!("../examples/data/newspaper.txt")),
    ("portal", include_str!("../examples/data/portal.txt")),
    ("reported", include_str!("../examples/data/reported.txt")),
    ("corpus-harbour", include_str!("data/polnear/data/train/text/herald_2030-01-02_harbour.txt")),
    ("corpus-ferry", include_str!("data/polnear/data/train/text/post_2030-02-11_ferry.txt")),
    ("corpus-clerk", include_str!("data/polnear/data/train/text/post_2030-03-01_clerk.txt")),
    ("corpus-split", include_str!("data/polnear/data/train/text/wire_2030-03-05_split.txt")),
    ("corpus-plain", include_str!("data/polnear/data/train/text/wire_2030-03-06_plain.txt")),
];

/// A text's start and end.
fn ends(text: &str) -> String {
    let text = text.replace('\n', "¶");
    let letters: Vec<char> = text.chars().collect();
    match letters.len() {
        ..=72 => text,
        all => [&letters[..48], &['…'], &letters[all - 20..]].concat().iter().collect(),
    }
}

/// Mention, name, role, and whether it is a person.
fn speaker(mention: Option<&Mention<'_>>) -> String {
    let Some(mention) = mention else { return "-\t-\t-\t-".to_owned() };
    let kind = match mention.kind() {
        Some(SpeakerKind::Person) => "person",
        Some(SpeakerKind::Body) => "body",
        _ => "-",
    };
    let text = |text: Option<wirecopy::Text<'_>>| text.map_or("-".to_owned(), |text| text.to_string());
    let person = mention.speaker().map_or(String::new(), |person| format!(" {person}"));
    format!("{}\t{}\t{}\t{kind}{person}", mention.text(), text(mention.name()), text(mention.role()))
}

/// Kind, construction, cue, mention, name, role, kind of speaker, text.
fn quotes(quotes: &[Quote<'_>], depth: usize, lines: &mut String) {
    for quote in quotes {
        let open = if quote.is_closed() { "" } else { " open" };
        let group = quote.group().map_or(String::new(), |group| format!(" {group}"));
        let kind = format!("{}{}{open}{group}", ">".repeat(depth), quote.kind().name());
        let attribution = quote.attribution();
        let construction = attribution.map_or("-", |attribution| attribution.construction().name());
        let cue = attribution.and_then(|attribution| attribution.cue()).map_or("-".to_owned(), String::from);
        let speaker = speaker(quote.mention());
        *lines += &format!("{kind}\t{construction}\t{cue}\t{speaker}\t{}\n", ends(&quote.text()));
        self::quotes(quote.nested(), depth + 1, lines);
    }
}

/// Construction, cue, mention, name, role, kind of speaker, text.
fn report(report: Reported<'_>) -> String {
    let cue = report.cue().map_or("-".to_owned(), String::from);
    let speaker = speaker(report.mention());
    format!("{}\t{cue}\t{speaker}\t{}\n", report.construction().name(), ends(&report.text()))
}

#[test]
fn quotes_of_the_stories() {
    for (name, stories) in stories() {
        let mut lines = String::new();
        for (about, text) in stories {
            lines += &format!("== {about}\n");
            quotes(&wirecopy::quotes(&text).quotes().collect::<Vec<_>>(), 0, &mut lines);
        }
        golden::compare(&format!("quotes/{name}.tsv"), &lines);
    }
}

#[test]
fn reports_of_the_stories() {
    for (name, stories) in stories() {
        let mut lines = String::new();
        for (about, text) in stories {
            let reports: String = wirecopy::reported(&text).reported().map(report).collect();
            if !reports.is_empty() {
                lines += &format!("== {about}\n{reports}");
            }
        }
        golden::compare(&format!("reported/{name}.tsv"), &lines);
    }
}

#[test]
fn the_articles_whole() {
    for (name, text) in ARTICLES {
        let article = Parser::new().find_reported(true).parse(text).unwrap();
        let mut lines = format!("{}\n", view::whole(&article));
        for person in view::speakers(&article) {
            lines += &format!("speaker {person}\n");
        }
        for agency in view::agencies(&article) {
            lines += &format!("agency {agency}\n");
        }
        for author in article.authors() {
            lines += &format!("author {author}\n");
        }
        let mut table = String::new();
        quotes(&article.quotes().collect::<Vec<_>>(), 0, &mut table);
        article.reported().for_each(|reported| table += &format!("report {}", report(reported)));
        golden::compare(&format!("articles/{name}.txt"), &format!("{lines}\n{table}"));
    }
}
