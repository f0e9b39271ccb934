//! Who speaks in a story, and what they say.
//!
//! ```sh
//! cargo run --release --example who_said_what                 # the bundled sample
//! cargo run --release --example who_said_what -- story.txt    # an article, or prose with a paragraph a line
//! ```
//!
//! What is reported without marks has an arrow in place of them:
//!
//! ```sh
//! cargo run --release --example who_said_what -- examples/data/reported.txt
//! ```

#[path = "util/input.rs"]
mod input;

use std::error::Error;
use std::io;
use std::process::ExitCode;

use wirecopy::{Article, Parser, Quote, QuoteKind, Reported};

const HELP: &str = "\
Shows who speaks in an article of wire copy, and what they say.

usage: who_said_what [FILE]

Without FILE, the bundled sample is read; with `-`, standard input. The article may have no header line.
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("who_said_what: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file = arguments.next();
    if file.as_ref().is_some_and(|file| file == "--help" || file == "-h") {
        return input::print(HELP, io::stdout().lock());
    }
    if let Some(other) = arguments.next() {
        return Err(format!("unexpected argument: {}", other.to_string_lossy()).into());
    }
    let bytes = input::bytes(file.as_deref())?;
    let parser = Parser::new().replace_invalid_utf8(true).reported(true);
    let article = parser.parse_bytes(&bytes).map_err(|error| input::explain(&error, &bytes))?;
    input::print(&table(&article), io::stdout().lock())
}

/// The headline, the speakers with their words, and then the words that nobody could be found for.
fn table(article: &Article<'_>) -> String {
    let (quotes, reported) = (article.quotes(), article.reported());
    let mut table = article.headline().map_or_else(String::new, |headline| format!("{headline}\n\n"));
    for person in article.speakers() {
        let mentions: Vec<&str> = person.mentions().iter().map(|mention| mention.as_str()).collect();
        let name = person.name().map_or_else(|| mentions.first().copied().unwrap_or("?"), |name| name.as_str());
        table.push_str(name);
        if let Some(role) = person.role() {
            table.push_str(&format!(", {role}"));
        }
        table.push_str(&format!("  (as {})\n", mentions.join(", ")));
        for quote in person.quotes().iter().filter_map(|number| quotes.get(*number)) {
            table.push_str(&row(quote));
        }
        for report in person.reported().iter().filter_map(|number| reported.get(*number)) {
            table.push_str(&reported_row(report));
        }
        table.push('\n');
    }
    let unknown = |quote: &&Quote<'_>| {
        quote.kind() != QuoteKind::Term && quote.speaker().and_then(|speaker| speaker.person()).is_none()
    };
    let mut rows: String = quotes.iter().filter(unknown).map(row).collect();
    let nobodys = reported.iter().filter(|report| report.speaker().and_then(|speaker| speaker.person()).is_none());
    rows.extend(nobodys.map(reported_row));
    if !rows.is_empty() {
        table.push_str(&format!("not known who\n{rows}\n"));
    }
    table
}

/// What is reported, without marks, with its cue.
fn reported_row(report: &Reported<'_>) -> String {
    let mention = report.speaker().map(|speaker| speaker.mention());
    let how: Vec<&str> = mention.into_iter().chain(report.cue()).map(|text| text.as_str()).collect();
    format!("    → {}  [{}]\n", report.text(), how.join(" "))
}

/// A quote with its cue.
fn row(quote: &Quote<'_>) -> String {
    let cue = quote.attribution().and_then(|attribution| attribution.cue());
    let mention = quote.speaker().map(|speaker| speaker.mention());
    let how: Vec<&str> = mention.into_iter().chain(cue).map(|text| text.as_str()).collect();
    format!("    “{}”  [{}]\n", quote.text().replace('\n', " ¶ "), how.join(" "))
}
