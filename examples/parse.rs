//! A person's view of one article, part by part.
//!
//! ```sh
//! cargo run --release --example parse                # the bundled sample
//! cargo run --release --example parse -- story.txt
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use wirecopy::{Article, Block, Parser, QuoteKind};

const SAMPLE: &str = include_str!("data/ferry.txt");

const HELP: &str = "\
Shows one article of wire copy, part by part.

usage: parse [OPTIONS] [FILE]

Without FILE, the bundled sample is shown; with `-`, standard input.

  --headerless   the article may have no header line
  --strict       the first note is an error
  --help         this text
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("parse: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut parser = Parser::new().replace_invalid_utf8(true);
    let mut file = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        use lexopt::prelude::*;
        match argument {
            Long("headerless") => parser = parser.headers_optional(true),
            Long("strict") => parser = parser.strict(true),
            Long("help") | Short('h') => return print(HELP),
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected().into()),
        }
    }
    let bytes = match file {
        None => SAMPLE.as_bytes().to_vec(),
        Some(path) if path == "-" => {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes)?;
            bytes
        }
        Some(path) => std::fs::read(&path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?,
    };
    print(&view(&parser.parse_bytes(&bytes)?))
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Who reads us has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

/// How wide the column of names is.
const NAMES: usize = 12;
/// Where lines of text are broken.
const WIDTH: usize = 100;

/// The whole view.
fn view(article: &Article<'_>) -> String {
    let mut view = View(String::new());
    view.maybe("headline", article.headline());
    if let Some(header) = article.header() {
        view.row("publisher", header.publisher());
        view.maybe("handle", header.handle());
        view.maybe("place", header.place());
        for (name, stamp) in [("published", header.published()), ("updated", header.updated())] {
            if let Some(stamp) = stamp {
                let zone = stamp.zone().map(|zone| format!(" {zone}")).unwrap_or_default();
                view.row(name, format!("{}{zone}", stamp.to_string().replace('T', " ")));
            }
        }
        view.row_unless_empty("actions", list(header.actions()));
    }
    if let Some(credit) = article.credit() {
        view.row("credit", credit.text());
        view.maybe("  label", credit.label());
        view.maybe("  agency", credit.agency());
        view.maybe("  person", credit.person());
    }
    if let Some(dateline) = article.dateline() {
        view.row("dateline", dateline.text());
        view.row_unless_empty("  places", list(dateline.places()));
        view.maybe("  region", dateline.region());
        view.maybe("  date", dateline.date());
        view.row_unless_empty("  agencies", list(dateline.agencies()));
        view.row("  evidence", dateline.evidence().name().replace('_', " "));
    }
    view.body(article);
    view.quotes(article);
    view.part("related");
    for (number, headline) in article.related().enumerate() {
        view.row(&format!("{:>4}", number + 1), headline);
    }
    view.part("notes");
    for note in article.notes() {
        view.row(&format!("{:>4}", note.line()), note);
    }
    view.0
}

fn list(texts: impl Iterator<Item = impl ToString>) -> String {
    texts.map(|text| text.to_string()).collect::<Vec<_>>().join(", ")
}

struct View(String);

impl View {
    /// A name, and a text beside it, broken into lines.
    fn row(&mut self, name: &str, text: impl ToString) {
        let mut name = name;
        let mut line = String::new();
        for word in text.to_string().split(' ') {
            if !line.is_empty() && NAMES + 2 + line.chars().count() + word.chars().count() >= WIDTH {
                self.line(std::mem::take(&mut name), &line);
                line.clear();
            }
            line.push_str(word);
            line.push(' ');
        }
        self.line(name, &line);
    }

    fn line(&mut self, name: &str, text: &str) {
        let row = format!("{name:<NAMES$}  {text}");
        self.0.push_str(row.trim_end());
        self.0.push('\n');
    }

    fn row_unless_empty(&mut self, name: &str, text: String) {
        if !text.is_empty() {
            self.row(name, text);
        }
    }

    fn maybe(&mut self, name: &str, text: Option<impl ToString>) {
        if let Some(text) = text {
            self.row(name, text);
        }
    }

    fn part(&mut self, name: &str) {
        let _ = writeln!(self.0, "\n{name}");
    }

    fn body(&mut self, article: &Article<'_>) {
        self.part("body");
        for (number, block) in article.body().enumerate() {
            let name = format!("{:>4}", number);
            match block {
                Block::Paragraph(text) => self.row(&name, text),
                Block::Pointer(pointer) => self.row(&name, format!("[{}] {}", pointer.label(), pointer.headline())),
                Block::Item(text) => self.row(&name, format!("• {text}")),
                Block::Signoff(signoff) => self.row(&name, format!("[sign-off] {}", signoff.text())),
                _ => {}
            }
        }
    }

    fn quotes(&mut self, article: &Article<'_>) {
        self.part("quotes");
        for quote in article.quotes() {
            let name = format!("{:>4}", quote.block());
            let speaker = quote.speaker().map(|speaker| match (speaker.name(), speaker.role()) {
                (Some(name), Some(role)) => format!("{name}, {role}"),
                (Some(name), None) => name.to_string(),
                (None, _) => speaker.mention().to_string(),
            });
            let cue = quote.attribution().and_then(|attribution| attribution.cue());
            let cue = cue.map(|cue| format!(" ({cue})")).unwrap_or_default();
            match (quote.kind(), speaker) {
                (QuoteKind::Term, _) => self.row(&name, "a term"),
                (_, Some(speaker)) => self.row(&name, format!("{speaker}{cue}")),
                (_, None) => self.row(&name, "speaker not known"),
            }
            self.row("", format!("“{}”", quote.text().replace('\n', " ¶ ")));
        }
    }
}
