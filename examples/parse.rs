//! A person's view of one article, part by part.
//!
//! ```sh
//! cargo run --release --example parse                # the bundled sample
//! cargo run --release --example parse -- story.txt
//! ```

#[path = "util/input.rs"]
mod input;
#[path = "util/pieces.rs"]
mod pieces;

use std::error::Error;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

use anstyle::{AnsiColor, Effects, Style};
use wirecopy::{Article, Block, Note, Parser, Quote, QuoteKind, Role, Span, Text};

const HELP: &str = "\
Shows one article of wire copy, part by part.

usage: parse [OPTIONS] [FILE]

Without FILE, the bundled sample is shown; with `-`, standard input. On a terminal it has colours: one for
each speaker, the cue underlined, the speaker as mentioned dotted. NO_COLOR=1 turns them off.

  --headerless   taken as it always was: no header is needed, and it does nothing
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
    let mut file: Option<OsString> = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        use lexopt::prelude::*;
        match argument {
            // A header is never demanded; the flag is taken as it always was.
            Long("headerless") => {}
            Long("strict") => parser = parser.strict(true),
            Long("help") | Short('h') => return input::print(HELP, io::stdout().lock()),
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected().into()),
        }
    }
    let bytes = input::bytes(file.as_deref())?;
    let article = parser.parse_bytes(&bytes).map_err(|error| input::explain(&error, &bytes))?;
    // Without a terminal, or with NO_COLOR, this leaves the styles out.
    input::print(&view(&article, &String::from_utf8_lossy(&bytes)), anstream::stdout().lock())
}

/// How wide the column of names is.
const NAMES: usize = 12;
/// Where lines of text are broken.
const WIDTH: usize = 100;

/// The styles of parts; those of speakers follow from their numbers.
const NAME: Style = Style::new().effects(Effects::DIMMED);
const STRONG: Style = Style::new().effects(Effects::BOLD);
const ASIDE: Style = Style::new().effects(Effects::ITALIC);
const NOTE: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red)));
const SPEAKERS: [AnsiColor; 6] =
    [AnsiColor::Blue, AnsiColor::Yellow, AnsiColor::Green, AnsiColor::Magenta, AnsiColor::Cyan, AnsiColor::BrightRed];

/// The style of what a speaker says; of one who is not known, that of any text.
fn style(quote: &Quote<'_>) -> Style {
    let speaker = quote.mention().and_then(|mention| mention.speaker());
    let colour = speaker.and_then(|speaker| SPEAKERS.get(speaker % SPEAKERS.len()));
    colour.map_or_else(Style::new, |colour| colour.on_default())
}

/// The whole view of the article that was read from `source`.
fn view(article: &Article<'_>, source: &str) -> String {
    let mut view = View { text: String::new(), marks: marks(article), article };
    view.maybe("headline", article.headline(), STRONG);
    if let Some(header) = article.header() {
        view.row("publisher", header.publisher(), STRONG);
        view.maybe("handle", header.handle(), Style::new());
        view.maybe("place", header.place(), Style::new());
        for (name, stamp) in [("published", header.published()), ("updated", header.updated())] {
            if let Some(stamp) = stamp {
                let zone = stamp.zone().map(|zone| format!(" {zone}")).unwrap_or_default();
                view.row(name, format!("{}{zone}", stamp.to_string().replace('T', " ")), Style::new());
            }
        }
        view.row_unless_empty("actions", list(header.actions()));
    }
    view.row_unless_empty("authors", list(article.authors()));
    if article.header().is_none() {
        let moment = |stamp: wirecopy::Timestamp<'_>| stamp.to_string().replace('T', " ");
        view.row_unless_empty("published", article.published().map(moment).unwrap_or_default());
        view.row_unless_empty("updated", article.updated().map(moment).unwrap_or_default());
    }
    // These have rows of their own.
    let known = [Role::Headline, Role::Header, Role::Credit];
    for block in article.head().filter(|block| !known.contains(&block.role())) {
        view.row(block.role().name(), block.text(), ASIDE);
    }
    if let Some(credit) = article.credit() {
        view.row("credit", credit.text(), STRONG);
        view.maybe("  label", credit.label(), Style::new());
        view.maybe("  agency", credit.agency(), Style::new());
        view.maybe("  person", credit.person(), Style::new());
    }
    if let Some(dateline) = article.dateline() {
        view.row("dateline", dateline.text(), STRONG);
        view.row_unless_empty("  places", list(dateline.places()));
        view.maybe("  region", dateline.region(), Style::new());
        view.maybe("  date", dateline.date(), Style::new());
        view.row_unless_empty("  agencies", list(dateline.agencies()));
        view.row("  evidence", dateline.evidence().name().replace('_', " "), Style::new());
    }
    view.body();
    view.quotes();
    view.part("related");
    for (number, headline) in article.related().enumerate() {
        view.row(&format!("{:>4}", number + 1), headline, ASIDE);
    }
    view.part("notes");
    for note in article.notes() {
        view.note(note, source);
    }
    view.text
}

fn list(texts: impl Iterator<Item = impl ToString>) -> String {
    texts.map(|text| text.to_string()).collect::<Vec<_>>().join(", ")
}

/// Where quotes, cues and mentions stand, inner ones behind outer ones, and how they look.
fn marks(article: &Article<'_>) -> Vec<(Span, Style)> {
    let mut marks = Vec::new();
    let mut left: Vec<Quote<'_>> = article.quotes().collect();
    left.reverse();
    while let Some(quote) = left.pop() {
        if quote.kind() != QuoteKind::Term {
            marks.push((quote.span(), style(&quote)));
        }
        let cue = quote.attribution().and_then(|attribution| attribution.cue());
        let cue = cue.map(|cue| (cue.span(), style(&quote) | Effects::UNDERLINE));
        let mention = quote.mention().map(|mention| mention.span());
        let mention = mention.map(|mention| (mention, style(&quote) | Effects::DOTTED_UNDERLINE));
        marks.extend([cue, mention].into_iter().flatten());
        left.extend(quote.nested().iter().rev().cloned());
    }
    marks.sort_by_key(|(span, _)| span.start());
    marks
}

/// Text that cannot move the cursor, nor turn the direction of writing.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' => shown.push(' '),
            '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                shown.extend(letter.escape_unicode())
            }
            _ if letter.is_control() => shown.extend(letter.escape_unicode()),
            _ => shown.push(letter),
        }
    }
    shown
}

struct View<'a> {
    text: String,
    marks: Vec<(Span, Style)>,
    article: &'a Article<'a>,
}

/// The lines of a row: a name before the first, and pieces of text, each used up to where the last line ended.
struct Line<'p> {
    name: &'p str,
    pieces: std::slice::Iter<'p, (Style, String)>,
    piece: Option<(Style, &'p str)>,
    styled: String,
}

impl Line<'_> {
    /// Writes a line with the next `len` bytes of the pieces, without the blank at their end.
    fn end(&mut self, view: &mut String, len: usize) {
        let name = std::mem::take(&mut self.name);
        self.styled.clear();
        if !name.is_empty() {
            let _ = write!(self.styled, "{NAME}{name}{NAME:#}");
        }
        self.styled.extend(std::iter::repeat_n(' ', (NAMES + 2).saturating_sub(name.chars().count())));
        let mut left = len;
        while left > 0 {
            let next = self.piece.take().or_else(|| self.pieces.next().map(|(style, text)| (*style, text.as_str())));
            let Some((style, text)) = next else { break };
            let (part, rest) = text.split_at_checked(left).unwrap_or((text, ""));
            left -= part.len();
            self.piece = Some((style, rest)).filter(|_| !rest.is_empty());
            let part = if left == 0 { part.trim_end() } else { part };
            if !part.is_empty() {
                let _ = write!(self.styled, "{style}{part}{style:#}");
            }
        }
        view.push_str(self.styled.trim_end());
        view.push('\n');
    }
}

impl View<'_> {
    /// A name, and a text beside it, broken into lines.
    fn row(&mut self, name: &str, text: impl ToString, style: Style) {
        self.pieces(name, &[(style, visible(&text.to_string()))]);
    }

    /// The same with a text of several styles.
    fn pieces(&mut self, name: &str, pieces: &[(Style, String)]) {
        let whole: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
        let mut line = Line { name, pieces: pieces.iter(), piece: None, styled: String::new() };
        let (mut start, mut end, mut used) = (0, 0, 0);
        for word in whole.split_inclusive(' ') {
            let width = word.trim_end().chars().count();
            if end > start && NAMES + 2 + used + width >= WIDTH {
                line.end(&mut self.text, end - start);
                (start, used) = (end, 0);
            }
            end += word.len();
            used += word.chars().count();
        }
        line.end(&mut self.text, end - start);
    }

    fn row_unless_empty(&mut self, name: &str, text: String) {
        if !text.is_empty() {
            self.row(name, text, Style::new());
        }
    }

    fn maybe(&mut self, name: &str, text: Option<impl ToString>, style: Style) {
        if let Some(text) = text {
            self.row(name, text, style);
        }
    }

    fn part(&mut self, name: &str) {
        let _ = writeln!(self.text, "\n{STRONG}{name}{STRONG:#}");
    }

    /// The prose of a block, in which quotes, cues and mentions have their styles.
    fn prose(&self, text: Text<'_>, marks: &[usize]) -> Vec<(Style, String)> {
        let spans: Vec<Span> = marks.iter().map(|number| self.marks[*number].0).collect();
        let offset = self.article.offset();
        let style = |piece: &pieces::Piece| {
            let last = piece.marks.last().and_then(|number| marks.get(*number));
            last.map_or_else(Style::new, |number| self.marks[*number].1)
        };
        let slice = |span: Span| self.article.source().get(span.start() - offset..span.end() - offset).unwrap_or("");
        let pieces = pieces::pieces(text.span(), &spans);
        pieces.iter().map(|piece| (style(piece), visible(slice(piece.span)))).collect()
    }

    /// For each block, the marks that reach into it.
    fn shared_out(&self) -> Vec<Vec<usize>> {
        let blocks: Vec<Span> = self.article.body().map(|block| block.span()).collect();
        let mut shares = vec![Vec::new(); blocks.len()];
        for (number, (span, _)) in self.marks.iter().enumerate() {
            let from = blocks.partition_point(|block| block.end() <= span.start());
            let reached = blocks.iter().zip(&mut shares).skip(from).take_while(|(block, _)| block.start() < span.end());
            reached.for_each(|(_, share)| share.push(number));
        }
        shares
    }

    fn body(&mut self) {
        self.part("body");
        for ((number, block), marks) in self.article.body().enumerate().zip(self.shared_out()) {
            let name = format!("{number:>4}");
            match block {
                Block::Paragraph(text) => self.pieces(&name, &self.prose(text, &marks)),
                Block::Pointer(pointer) => {
                    let label = (ASIDE | Effects::BOLD, format!("[{}] ", visible(&pointer.label())));
                    self.pieces(&name, &[label, (ASIDE, visible(&pointer.headline()))]);
                }
                Block::Item(text) => {
                    let mut pieces = vec![(Style::new(), "• ".to_owned())];
                    pieces.extend(self.prose(text, &marks));
                    self.pieces(&name, &pieces);
                }
                Block::Signoff(signoff) => self.row(&name, format!("[sign-off] {}", signoff.text()), ASIDE),
                Block::Heading(text) => self.row(&name, format!("[heading] {text}"), STRONG),
                other => {
                    self.row(&name, format!("[{}] {}", other.role().name().replace('_', " "), other.text()), ASIDE)
                }
            }
        }
    }

    fn quotes(&mut self) {
        self.part("quotes");
        for quote in self.article.quotes() {
            let name = format!("{:>4}", quote.block());
            let speaker = quote.mention().map(|speaker| match (speaker.name(), speaker.role()) {
                (Some(name), Some(role)) => format!("{name}, {role}"),
                (Some(name), None) => name.to_string(),
                (None, _) => speaker.text().to_string(),
            });
            let cue = quote.attribution().and_then(|attribution| attribution.cue());
            let cue = cue.map(|cue| format!(" ({cue})")).unwrap_or_default();
            match (quote.kind(), speaker) {
                (QuoteKind::Term, _) => self.row(&name, "a term", Style::new()),
                (_, Some(speaker)) => self.row(&name, format!("{speaker}{cue}"), STRONG),
                (_, None) => self.row(&name, "speaker not known", Style::new()),
            }
            self.row("", format!("“{}”", quote.text().replace('\n', " ¶ ")), style(&quote));
        }
    }

    /// A note, with the line that it is about.
    fn note(&mut self, note: &Note, source: &str) {
        let excerpt = note.render(source).to_string();
        for (number, line) in excerpt.lines().enumerate() {
            let style = if number == 1 { Style::new() } else { NOTE };
            let _ = writeln!(self.text, "  {style}{line}{style:#}");
        }
    }
}
