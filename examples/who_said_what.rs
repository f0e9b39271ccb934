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

use wirecopy::{Article, Parser, Quote, QuoteKind, Reported, Text};

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
    let parser = Parser::new().replace_invalid_utf8(true).find_reported(true);
    let article = parser.parse_bytes(&bytes).map_err(|error| input::explain(&error, &bytes))?;
    input::print(&table(&article), io::stdout().lock())
}

/// The headline, the speakers with their words, and then the words that nobody could be found for.
fn table(article: &Article<'_>) -> String {
    let (quotes, reported): (Vec<_>, Vec<_>) = (article.quotes().collect(), article.reported().collect());
    let mut table = article.headline().map_or_else(String::new, |headline| format!("{headline}\n\n"));
    for speaker in article.speakers() {
        let mentions: Vec<_> = speaker.mentions().collect();
        let name = speaker.name().or_else(|| mentions.first().cloned());
        table.push_str(name.as_deref().unwrap_or("?"));
        if let Some(role) = speaker.role() {
            table.push_str(&format!(", {role}"));
        }
        table.push_str(&format!("  (as {})\n", mentions.join(", ")));
        for quote in speaker.quotes().filter_map(|number| quotes.get(number)) {
            table.push_str(&row(quote));
        }
        for report in speaker.reported().filter_map(|number| reported.get(number)) {
            table.push_str(&reported_row(report));
        }
        table.push('\n');
    }
    let unknown = |quote: &&Quote<'_>| {
        quote.kind() != QuoteKind::Term && quote.mention().and_then(|mention| mention.speaker()).is_none()
    };
    let mut rows: String = quotes.iter().filter(unknown).map(row).collect();
    let nobodys = reported.iter().filter(|report| report.mention().and_then(|mention| mention.speaker()).is_none());
    rows.extend(nobodys.map(reported_row));
    if !rows.is_empty() {
        table.push_str(&format!("not known who\n{rows}\n"));
    }
    table
}

/// What is reported, without marks, with its cue.
fn reported_row(report: &Reported<'_>) -> String {
    let mention = report.mention().map(|mention| mention.text());
    let how: Vec<Text<'_>> = mention.into_iter().chain(report.cue()).collect();
    format!("    → {}  [{}]\n", report.text(), how.join(" "))
}

/// A quote with its cue.
fn row(quote: &Quote<'_>) -> String {
    let cue = quote.attribution().and_then(|attribution| attribution.cue());
    let mention = quote.mention().map(|mention| mention.text());
    let how: Vec<Text<'_>> = mention.into_iter().chain(cue).collect();
    format!("    “{}”  [{}]\n", quote.text().replace('\n', " ¶ "), how.join(" "))
}
