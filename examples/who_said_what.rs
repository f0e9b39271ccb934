//! Who speaks in a story, and what they say.
//!
//! ```sh
//! cargo run --release --example who_said_what                 # the bundled sample
//! cargo run --release --example who_said_what -- story.txt    # an article, or prose with a paragraph a line
//! ```

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;

use wirecopy::{Article, Parser, Quote, QuoteKind};

const SAMPLE: &str = include_str!("data/ferry.txt");

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
    let bytes = match arguments.next() {
        None => SAMPLE.as_bytes().to_vec(),
        Some(path) if path == "--help" || path == "-h" => return print(HELP),
        Some(path) if path == "-" => {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes)?;
            bytes
        }
        Some(path) => std::fs::read(&path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?,
    };
    if let Some(other) = arguments.next() {
        return Err(format!("unexpected argument: {}", other.to_string_lossy()).into());
    }
    let article = Parser::new().headers_optional(true).replace_invalid_utf8(true).parse_bytes(&bytes)?;
    print(&table(&article))
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Who reads us has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

/// The speakers with their words, and then the words that nobody could be found for.
fn table(article: &Article<'_>) -> String {
    let quotes = article.quotes();
    let mut table = String::new();
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
        table.push('\n');
    }
    let unknown = |quote: &&Quote<'_>| {
        quote.kind() != QuoteKind::Term && quote.speaker().and_then(|speaker| speaker.person()).is_none()
    };
    let rows: String = quotes.iter().filter(unknown).map(row).collect();
    if !rows.is_empty() {
        table.push_str(&format!("not known who\n{rows}\n"));
    }
    table
}

/// A quote with its cue.
fn row(quote: &Quote<'_>) -> String {
    let cue = quote.attribution().and_then(|attribution| attribution.cue());
    let mention = quote.speaker().map(|speaker| speaker.mention());
    let how: Vec<&str> = mention.into_iter().chain(cue).map(|text| text.as_str()).collect();
    format!("    “{}”  [{}]\n", quote.text().replace('\n', " ¶ "), how.join(" "))
}
