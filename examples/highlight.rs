//! One article as a page to look at: every part that was read is marked.
//!
//! ```sh
//! cargo run --release --example highlight > page.html                # the bundled sample
//! cargo run --release --example highlight -- story.txt > page.html
//! ```
//!
//! The page is one file without scripts. Nothing in an article can become markup in it.

#[path = "util/input.rs"]
mod input;
#[path = "util/palette.rs"]
mod palette;
#[path = "util/pieces.rs"]
mod pieces;

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::ffi::OsString;
use std::fmt::{self, Write as _};
use std::io;
use std::process::ExitCode;

use palette::{Colour, DARK, LIGHT, Scheme};
use wirecopy::{Article, Attribution, Block, Construction, Note, Parser, Quote, QuoteKind, Span, Speaker, Timestamp};

const HELP: &str = "\
Shows one article of wire copy as a page of HTML, every part that was read marked.

usage: highlight [OPTIONS] [FILE] > page.html

Without FILE, the bundled sample is shown; with `-`, standard input.

  --headerless   taken as it always was: no header is needed, and it does nothing
  --help         this text
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("highlight: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let parser = Parser::new().replace_invalid_utf8(true);
    let mut file: Option<OsString> = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        use lexopt::prelude::*;
        match argument {
            // A header is never demanded; the flag is taken as it always was.
            Long("headerless") => {}
            Long("help") | Short('h') => return input::print(HELP, io::stdout().lock()),
            Value(path) if file.is_none() => file = Some(path),
            other => return Err(other.unexpected().into()),
        }
    }
    let bytes = input::bytes(file.as_deref())?;
    let article = parser.parse_bytes(&bytes).map_err(|error| input::explain(&error, &bytes))?;
    input::print(&Page::new(&article).html(), io::stdout().lock())
}

/// Text that is no markup, between tags and in attributes. What could not be seen, or turns the direction of writing
/// for the text around it, is shown by its number.
struct Escaped<T>(T);

impl<T: AsRef<str>> fmt::Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.as_ref().chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\t' | '\n' => f.write_char(letter)?,
                '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    hex(f, letter)?
                }
                // These are no letters of HTML.
                _ if letter.is_control() || u32::from(letter) & 0xfffe == 0xfffe => hex(f, letter)?,
                '\u{fdd0}'..='\u{fdef}' => hex(f, letter)?,
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

fn hex(f: &mut fmt::Formatter<'_>, letter: char) -> fmt::Result {
    write!(f, "⟨U+{:04X}⟩", u32::from(letter))
}

/// A quote, nested ones too, and what the page has to know of it.
struct Shown<'s> {
    quote: Quote<'s>,
    /// The pieces of a split quote, from one to the next.
    before: Option<usize>,
    behind: Option<usize>,
    /// The quotes of one speaker, from one to the next.
    previous: Option<usize>,
    next: Option<usize>,
}

/// What a stretch of text is.
#[derive(Clone, Copy)]
enum Mark {
    /// A part of a header, credit or dateline, by its name.
    Field(&'static str),
    Dateline,
    /// From the first to the last piece of a split quote, whose speaker has this hue.
    Split(Who),
    /// The quote of this number.
    Quote(usize),
    Cue(Who),
    Mention(Who),
    /// The note of this number.
    Note(usize),
}

/// A speaker: the number in the article's list, if they are in it.
type Who = Option<usize>;

/// A line of the article.
struct Row {
    kind: &'static str,
    label: &'static str,
    span: Span,
    /// What was read from it: names and values, as HTML.
    read: String,
    marks: Vec<usize>,
    notes: Vec<usize>,
}

struct Page<'a> {
    article: &'a Article<'a>,
    people: Vec<Speaker<'a>>,
    quotes: Vec<Shown<'a>>,
    marks: Vec<(Span, Mark)>,
    rows: Vec<Row>,
    /// Notes on what stands in no line of the article.
    apart: Vec<usize>,
    /// Notes whose place in the text can be jumped to.
    placed: HashSet<usize>,
    html: String,
}

/// Writing to a string does not fail.
macro_rules! put {
    ($page:expr, $($format:tt)*) => {
        { let _ = write!($page.html, $($format)*); }
    };
}

impl<'a> Page<'a> {
    fn new(article: &'a Article<'a>) -> Self {
        let mut page = Self {
            article,
            people: article.speakers().collect(),
            quotes: flat(article.quotes().collect()),
            marks: Vec::new(),
            rows: Vec::new(),
            apart: Vec::new(),
            placed: HashSet::new(),
            html: String::new(),
        };
        page.collect_rows();
        page.collect_fields();
        page.collect_quotes();
        page.collect_notes();
        page.share_out();
        page
    }

    /// The lines, in the order of the text.
    fn collect_rows(&mut self) {
        let article = self.article;
        let mut row = |kind, label, span, read| {
            self.rows.push(Row { kind, label, span, read, marks: Vec::new(), notes: Vec::new() });
        };
        let mut header_read = String::new();
        if let Some(header) = article.header() {
            let stamp = |stamp: Option<Timestamp<'_>>| {
                stamp.map(|stamp| {
                    let zone = stamp.zone().map(|zone| format!(" {zone}")).unwrap_or_default();
                    format!("{}{zone}", stamp.to_string().replace('T', " "))
                })
            };
            let actions: Vec<_> = header.actions().map(|action| action.to_string()).collect();
            let read = readings([
                ("publisher", Some(header.publisher().to_string()).filter(|publisher| !publisher.is_empty())),
                ("handle", header.handle().map(|handle| handle.to_string())),
                ("place", header.place().map(|place| place.to_string())),
                ("published", stamp(header.published())),
                ("updated", stamp(header.updated())),
                ("actions", Some(actions.join(", ")).filter(|actions| !actions.is_empty())),
            ]);
            header_read = read;
        }
        let dateline = article.dateline();
        let mut in_list = false;
        for block in article.blocks() {
            let list = |texts: Vec<String>| Some(texts.join(", ")).filter(|list| !list.is_empty());
            let (kind, label, read) = match &block {
                Block::Headline(_) => ("headline", "headline", String::new()),
                Block::Header(_) => ("header", "header", std::mem::take(&mut header_read)),
                Block::Credit(credit) => {
                    let read = readings([
                        ("label", credit.label().map(|label| label.to_string())),
                        ("agency", credit.agency().map(|agency| agency.to_string())),
                        ("person", credit.person().map(|person| person.to_string())),
                    ]);
                    ("credit", "photo credit", read)
                }
                Block::Byline(byline) => {
                    let read = readings([
                        ("people", list(byline.people().map(|name| name.to_string()).collect())),
                        ("agencies", list(byline.agencies().map(|name| name.to_string()).collect())),
                    ]);
                    ("credit", "byline", read)
                }
                Block::Stamp(stamp) => {
                    let moment = |stamp: Option<Timestamp<'_>>| stamp.map(|stamp| stamp.to_string().replace('T', " "));
                    let read =
                        readings([("published", moment(stamp.published())), ("updated", moment(stamp.updated()))]);
                    ("related", "stamp", read)
                }
                Block::Paragraph(_) => ("paragraph", "", String::new()),
                Block::Heading(_) => ("headline", "", String::new()),
                Block::Pointer(_) => ("pointer", "pointer", String::new()),
                Block::Item(_) => ("item", "item", String::new()),
                Block::Signoff(_) => ("signoff", "sign-off", String::new()),
                Block::Related(related) if related.headline().is_none() => ("heading", "related", String::new()),
                Block::Related(_) => ("related", if in_list { "" } else { "related" }, String::new()),
                other => ("related", other.role().name(), String::new()),
            };
            in_list = matches!(block, Block::Related(_));
            let span = match &block {
                Block::Related(related) => related.headline().map_or(block.span(), |headline| headline.span()),
                _ => block.span(),
            };
            row(kind, label, span, read);
        }
        self.rows.sort_by_key(|row| row.span.start());

        // The dateline is on the line of the paragraph behind it.
        if let Some(dateline) = dateline {
            let list = |texts: Vec<String>| Some(texts.join(", ")).filter(|list| !list.is_empty());
            let read = readings([
                ("places", list(dateline.places().map(|place| place.to_string()).collect())),
                ("region", dateline.region().map(|region| region.to_string())),
                ("date", dateline.date().map(|date| date.to_string())),
                ("agencies", list(dateline.agencies().map(|agency| agency.to_string()).collect())),
                ("evidence", Some(dateline.evidence().name().replace('_', " "))),
            ]);
            let span = dateline.text().span();
            let at = self.rows.partition_point(|row| row.span.start() < span.start());
            let own_line =
                |end: usize| self.slice(Span::new(span.end(), end).unwrap_or_default()).contains(['\n', '\r']);
            match self.rows.get(at).map(|row| row.span) {
                Some(text) if !own_line(text.start()) => {
                    let row = &mut self.rows[at];
                    (row.span, row.read) = (Span::new(span.start(), text.end()).unwrap_or(text), read);
                    row.label = "dateline";
                }
                _ => {
                    let (marks, notes) = (Vec::new(), Vec::new());
                    self.rows.insert(at, Row { kind: "paragraph", label: "dateline", span, read, marks, notes });
                }
            }
            self.marks.push((span, Mark::Dateline));
        }
    }

    /// The fields of header, credit, dateline, pointer and sign-off.
    fn collect_fields(&mut self) {
        let article = self.article;
        let mut field = |name, text: Option<wirecopy::Text<'_>>| {
            self.marks.extend(text.map(|text| (text.span(), Mark::Field(name))));
        };
        if let Some(header) = article.header() {
            field("publisher", Some(header.publisher()));
            field("handle", header.handle());
            field("place", header.place());
            field("published", header.published().map(|stamp| stamp.text()));
            field("updated", header.updated().map(|stamp| stamp.text()));
            header.actions().for_each(|action| field("action", Some(action)));
        }
        if let Some(credit) = article.credit() {
            field("label", credit.label());
            field("agency", credit.agency());
            field("person", credit.person());
        }
        for block in article.body() {
            match block {
                Block::Pointer(pointer) => field("label", Some(pointer.label())),
                Block::Signoff(signoff) => field("agency", signoff.agency()),
                _ => {}
            }
        }
    }

    fn collect_quotes(&mut self) {
        let mut told: Vec<(Span, Mark)> = Vec::new();
        for (number, shown) in self.quotes.iter().enumerate() {
            let quote = &shown.quote;
            let who = who(quote);
            self.marks.push((quote.span(), Mark::Quote(number)));
            if let (None, Some(mut last)) = (shown.before, shown.behind) {
                while let Some(next) = self.quotes[last].behind {
                    last = next;
                }
                let span = Span::new(quote.span().start(), self.quotes[last].quote.span().end());
                // A wrapper stands around its pieces, so it comes before the first.
                let at = self.marks.len() - 1;
                self.marks.insert(at, (span.unwrap_or(quote.span()), Mark::Split(who)));
            }
            let cue = quote.attribution().and_then(|attribution| attribution.cue());
            told.extend(cue.map(|cue| (cue.span(), Mark::Cue(who))));
            told.extend(quote.mention().map(|mention| (mention.span(), Mark::Mention(who))));
        }
        // The halves of a split quote have one cue and one mention, and a quote may be told by the cue of another.
        told.sort_by_key(|(span, mark)| (*span, matches!(mark, Mark::Mention(_))));
        told.dedup_by_key(|(span, mark)| (*span, matches!(mark, Mark::Mention(_))));
        self.marks.append(&mut told);
    }

    fn collect_notes(&mut self) {
        for (number, note) in self.article.notes().iter().enumerate() {
            self.marks.push((note.span(), Mark::Note(number)));
            let at = self.rows.partition_point(|row| row.span.start() <= note.span().start());
            match at.checked_sub(1).and_then(|at| self.rows.get_mut(at)) {
                Some(row) if note.span().start() <= row.span.end() => row.notes.push(number),
                _ => self.apart.push(number),
            }
        }
    }

    /// Gives each line the marks that reach into it.
    fn share_out(&mut self) {
        for (number, (span, _)) in self.marks.iter().enumerate() {
            let from = self.rows.partition_point(|row| row.span.end() <= span.start());
            let reached = self.rows.iter_mut().skip(from).take_while(|row| row.span.start() < span.end());
            reached.for_each(|row| row.marks.push(number));
        }
    }

    fn slice(&self, span: Span) -> &'a str {
        let offset = self.article.offset();
        let range = span.start().saturating_sub(offset)..span.end().saturating_sub(offset);
        self.article.source().get(range).unwrap_or("")
    }

    fn html(mut self) -> String {
        let title = self.title();
        put!(
            self,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width,initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; \
             form-action &#39;none&#39;\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n\
             <div class=\"page\">\n<header>\n<h1>{}</h1>\n",
            Escaped(&title),
            style(),
            Escaped(&title)
        );
        let (quotes, people, notes) = (self.quotes.len(), self.people.len(), self.article.notes().len());
        put!(
            self,
            "<p class=\"summary\">{}, {}, {}</p>\n</header>\n",
            count(quotes, "quote", "quotes"),
            count(people, "speaker", "speakers"),
            count(notes, "note", "notes")
        );
        self.nav();
        self.html.push_str("<main>\n");
        let apart = std::mem::take(&mut self.apart);
        if !apart.is_empty() {
            self.html.push_str("<ul class=\"notes apart\">\n");
            self.notes(&apart);
            self.html.push_str("</ul>\n");
        }
        for row in std::mem::take(&mut self.rows) {
            self.row(&row);
        }
        self.html.push_str("</main>\n</div>\n</body>\n</html>\n");
        self.html
    }

    /// What the page is about: the headline, or else publisher and day.
    fn title(&self) -> String {
        let header = self.article.header();
        let date = header.as_ref().and_then(|header| header.published()).map(|stamp| format!(", {:?}", stamp.date()));
        let publisher = header.map(|header| header.publisher().to_string()).filter(|publisher| !publisher.is_empty());
        match (self.article.headline(), publisher) {
            (Some(headline), _) => headline.to_string(),
            (None, Some(publisher)) => publisher + &date.unwrap_or_default(),
            (None, None) => "An article without a header".to_owned(),
        }
    }

    /// Who speaks, with the way to each of their quotes; and what the marks mean.
    fn nav(&mut self) {
        self.html.push_str(
            "<div class=\"side\">\n<div class=\"sticky\">\n<nav aria-labelledby=\"who\">\n\
             <h2 id=\"who\">Who speaks</h2>\n<ul class=\"speakers\">\n",
        );
        let mut quotes_of: HashMap<Who, Vec<usize>> = HashMap::new();
        for (number, shown) in self.quotes.iter().enumerate().filter(|(_, shown)| shown.quote.kind() != QuoteKind::Term)
        {
            quotes_of.entry(who(&shown.quote)).or_default().push(number);
        }
        for (number, person) in self.people.iter().enumerate() {
            let quotes = quotes_of.remove(&Some(number)).unwrap_or_default();
            put!(self, "<li id=\"s{}\" class=\"{}\"><span class=\"badge\">{0}</span>", number + 1, class(Some(number)));
            put!(self, "<span class=\"name\"><bdi>{}</bdi></span>", Escaped(name_of(person)));
            if let Some(role) = person.role() {
                put!(self, "<span class=\"role\"><bdi>{}</bdi></span>", Escaped(role));
            }
            let mut mentions: Vec<String> = person.mentions().map(String::from).collect();
            mentions.dedup();
            put!(self, "<span class=\"as\">as <bdi>{}</bdi></span>", Escaped(mentions.join(", ")));
            self.html.push_str("<span class=\"jumps\">");
            for quote in quotes {
                put!(self, "<a href=\"#q{}\" aria-label=\"quote {0}\">“{0}”</a> ", quote + 1);
            }
            self.html.push_str("</span></li>\n");
        }
        if let Some(quotes) = quotes_of.remove(&None) {
            self.html.push_str(
                "<li id=\"s0\" class=\"x\"><span class=\"badge\">?</span><span class=\"name\">not known who</span>\
                 <span class=\"jumps\">",
            );
            for number in quotes {
                put!(self, "<a href=\"#q{}\" aria-label=\"quote {0}\">“{0}”</a> ", number + 1);
            }
            self.html.push_str("</span></li>\n");
        }
        self.html.push_str(
            "</ul>\n</nav>\n<section class=\"marks\" aria-labelledby=\"marks\">\n\
             <h2 id=\"marks\">Marks</h2>\n<ul class=\"legend\">\n\
             <li><span class=\"quote x\"><span class=\"badge\">1</span>“speech”</span> of speaker 1; \
             <span class=\"quote fragment x\">“some words”</span> of a sentence</li>\n\
             <li><span class=\"split x\"><span class=\"quote x\">“a quote,”</span> she said, \
             <span class=\"quote x\">“in two”</span></span>, whose pieces hang together</li>\n\
             <li><span class=\"quote x\"><span class=\"badge more\">1</span>“goes on”</span> from before</li>\n\
             <li><span class=\"term\">“a term”</span>, which nobody says</li>\n\
             <li><span class=\"cue x\">said</span>, the cue; <span class=\"mention x\">the mayor</span>, the speaker as \
             mentioned</li>\n\
             <li><span class=\"noted\">what</span> could not be read, with a note</li>\n\
             </ul>\n</section>\n</div>\n</div>\n",
        );
    }

    fn row(&mut self, row: &Row) {
        let quiet = if row.notes.is_empty() { " quiet" } else { "" };
        put!(self, "<div class=\"line {}{quiet}\">\n", row.kind);
        if !row.label.is_empty() {
            put!(self, "<div class=\"label\">{}</div>\n", row.label);
        }
        self.html.push_str("<div class=\"text\"><p class=\"copy\" dir=\"auto\">");
        self.text(row);
        self.html.push_str("</p>\n");
        if !row.read.is_empty() {
            put!(self, "<p class=\"read\">{}</p>\n", row.read);
        }
        self.html.push_str("</div>\n");
        if !row.notes.is_empty() {
            self.html.push_str("<ul class=\"notes\">\n");
            self.notes(&row.notes);
            self.html.push_str("</ul>\n");
        }
        self.html.push_str("</div>\n");
    }

    /// The text of a line, with its marks. Where two cross, the inner one is closed and opened again.
    fn text(&mut self, row: &Row) {
        let spans: Vec<Span> = row.marks.iter().map(|number| self.marks[*number].0).collect();
        let mut open: Vec<usize> = Vec::new();
        for piece in pieces::pieces(row.span, &spans) {
            let marks: Vec<usize> = piece.marks.iter().map(|number| row.marks[*number]).collect();
            let same = open.iter().zip(&marks).take_while(|(one, other)| one == other).count();
            while open.len() > same {
                self.close(open.pop(), piece.span.start(), row);
            }
            for number in marks.into_iter().skip(same) {
                self.open(number, piece.span.start());
                open.push(number);
            }
            let text = self.slice(piece.span);
            put!(self, "{}", Escaped(text));
        }
        while let Some(number) = open.pop() {
            self.close(Some(number), row.span.end(), row);
        }
        // Nothing stands where these are.
        let article = self.article;
        for number in row.notes.iter().filter(|number| article.notes()[**number].span().is_empty()) {
            self.placed.insert(*number);
            put!(self, "<a class=\"nref\" id=\"m{}\" href=\"#n{0}\" aria-label=\"note {0}\">n{0}</a>", number + 1);
        }
    }

    fn open(&mut self, number: usize, at: usize) {
        let (span, mark) = self.marks[number];
        let is_first = span.start() == at;
        match mark {
            Mark::Field(name) => put!(self, "<span class=\"field\" title=\"{name}\">"),
            Mark::Dateline => self.html.push_str("<span class=\"dateline\">"),
            Mark::Split(who) => put!(self, "<span class=\"split {}\">", class(who)),
            Mark::Cue(who) => put!(self, "<span class=\"cue {}\" title=\"cue\">", class(who)),
            Mark::Mention(who) => {
                let name = who.and_then(|who| self.people.get(who)).map_or_else(|| "speaker".to_owned(), name_of);
                put!(self, "<span class=\"mention {}\" title=\"{}\">", class(who), Escaped(name));
            }
            Mark::Quote(quote) => self.open_quote(quote, is_first, at),
            Mark::Note(note) if is_first => {
                self.placed.insert(note);
                put!(self, "<span class=\"noted\" id=\"m{}\" aria-describedby=\"n{0}\">", note + 1);
            }
            Mark::Note(_) => self.html.push_str("<span class=\"noted\">"),
        }
    }

    fn open_quote(&mut self, number: usize, is_first: bool, at: usize) {
        let quote = &self.quotes[number].quote;
        let who = who(quote);
        if quote.kind() == QuoteKind::Term {
            let id = if is_first { format!(" id=\"q{}\"", number + 1) } else { String::new() };
            put!(self, "<q class=\"term\"{id} title=\"a term: nobody’s words\">");
            return;
        }
        let kind = if quote.kind() == QuoteKind::Fragment { " fragment" } else { "" };
        let class = class(who);
        let (badge, of) = match who {
            Some(who) => ((who + 1).to_string(), self.people.get(who).map_or_else(|| "?".to_owned(), name_of)),
            None => ("?".to_owned(), "not known who".to_owned()),
        };
        let target = who.map_or(0, |who| who + 1);
        if !is_first {
            put!(self, "<q class=\"quote{kind} {class}\">");
            // A quote that goes on in another paragraph tells whose it is.
            if self.rows_start_at(at) {
                put!(
                    self,
                    "<a class=\"badge more\" href=\"#q{}\" aria-label=\"quote {0} goes on\">{badge}</a>",
                    number + 1
                );
            }
            return;
        }
        let of = Escaped(of).to_string();
        let more = if self.quotes[number].before.is_some() { " more" } else { "" };
        put!(
            self,
            "<q class=\"quote{kind} {class}\" id=\"q{0}\"><a class=\"badge{more}\" href=\"#s{target}\" title=\"{of}\" \
             aria-label=\"quote {0}: {of}\" aria-describedby=\"c{0}\">{badge}</a>",
            number + 1
        );
        let card = self.card(number);
        self.html.push_str(&card);
    }

    /// Whether the text at this place is the first of its line.
    fn rows_start_at(&self, at: usize) -> bool {
        let before = self.slice(Span::new(self.article.offset(), at).unwrap_or_default());
        before.trim_end_matches([' ', '\t', '\u{a0}']).ends_with(['\n', '\r'])
    }

    /// What is shown of a quote when it is pointed at, or its number has the focus.
    fn card(&self, number: usize) -> String {
        let shown = &self.quotes[number];
        let quote = &shown.quote;
        let mut card = format!("<span class=\"card\"><span id=\"c{}\" role=\"tooltip\">", number + 1);
        let person = who(quote).and_then(|who| self.people.get(who));
        let name = person.map_or_else(|| "not known who".to_owned(), name_of);
        let _ = write!(card, "<span class=\"name\"><bdi>{}</bdi></span>", Escaped(name));
        if let Some(role) = person.and_then(|person| person.role()) {
            let _ = write!(card, ", <bdi>{}</bdi>", Escaped(role));
        }
        let of = self.quotes.len();
        let _ = write!(card, "<span class=\"how\">quote {} of {of}: {}</span></span>", number + 1, how(shown, quote));
        let _ = write!(card, "<span class=\"steps\">");
        for (step, label) in [(shown.previous, "‹ previous"), (shown.next, "next ›")] {
            if let Some(step) = step {
                let _ = write!(card, "<a href=\"#q{}\">{label}</a>", step + 1);
            }
        }
        card.push_str("</span></span>");
        card
    }

    fn close(&mut self, number: Option<usize>, at: usize, row: &Row) {
        let Some((span, mark)) = number.map(|number| self.marks[number]) else { return };
        match mark {
            Mark::Quote(_) => self.html.push_str("</q>"),
            Mark::Note(note) => {
                self.html.push_str("</span>");
                if span.end() == at || row.span.end() == at && row.notes.contains(&note) {
                    put!(self, "<a class=\"nref\" href=\"#n{}\" aria-label=\"note {0}\">n{0}</a>", note + 1);
                }
            }
            _ => self.html.push_str("</span>"),
        }
    }

    fn notes(&mut self, numbers: &[usize]) {
        for number in numbers {
            let note = &self.article.notes()[*number];
            put!(self, "<li id=\"n{}\">", number + 1);
            if self.placed.contains(number) {
                put!(self, "<a href=\"#m{}\" aria-label=\"where note {0} stands\">n{0}</a> ", number + 1);
            }
            put!(self, "{}</li>\n", told(note));
        }
    }
}

/// A note in words.
fn told(note: &Note) -> String {
    let found = if note.found().is_empty() {
        "nothing".to_owned()
    } else {
        format!("<code><bdi>{}</bdi></code>", Escaped(note.found()))
    };
    let kind = note.kind().name().replace('_', " ");
    format!("<span class=\"kind\">{kind}</span>: expected {}, found {found}", Escaped(note.expected()))
}

/// All quotes, each followed by those inside it.
fn flat(quotes: Vec<Quote<'_>>) -> Vec<Shown<'_>> {
    let mut left: Vec<Quote<'_>> = quotes.into_iter().rev().collect();
    let mut flat: Vec<Shown<'_>> = Vec::new();
    let (mut last_of_group, mut last_of_speaker) = (HashMap::new(), HashMap::new());
    while let Some(quote) = left.pop() {
        left.extend(quote.nested().iter().rev().cloned());
        let number = flat.len();
        let before = quote.group().and_then(|group| last_of_group.insert(group, number));
        if let Some(before) = before.and_then(|before: usize| flat.get_mut(before)) {
            before.behind = Some(number);
        }
        let mut previous = None;
        if quote.kind() != QuoteKind::Term {
            previous = last_of_speaker.insert(who(&quote), number);
            if let Some(previous) = previous.and_then(|previous: usize| flat.get_mut(previous)) {
                previous.next = Some(number);
            }
        }
        flat.push(Shown { quote, before, behind: None, previous, next: None });
    }
    flat
}

fn who(quote: &Quote<'_>) -> Who {
    quote.mention().and_then(|mention| mention.speaker())
}

/// The fullest name, or else how they are first mentioned.
fn name_of(speaker: &Speaker<'_>) -> String {
    let name = speaker.name().or_else(|| speaker.mentions().next());
    name.map_or_else(|| "?".to_owned(), String::from)
}

/// The classes of a speaker: one of six hues, and from the seventh on another line under their words.
fn class(who: Who) -> String {
    let Some(who) = who else { return "x".to_owned() };
    let hues = LIGHT.speakers.len();
    let stroke = ["", " dash", " dot", " twin"];
    format!("h{}{}", who % hues, stroke[who / hues % stroke.len()])
}

/// How a quote and its speaker stand together, in words.
fn how(shown: &Shown<'_>, quote: &Quote<'_>) -> String {
    let kind = match quote.kind() {
        QuoteKind::Speech => "speech",
        QuoteKind::Fragment => "fragment",
        QuoteKind::Term => "term",
    };
    let mut how = kind.to_owned();
    if shown.before.is_some() || shown.behind.is_some() {
        how.push_str(", a piece of a split quote");
    }
    if !quote.is_closed() {
        how.push_str(", without a closing mark");
    }
    if let Some(attribution) = quote.attribution() {
        let _ = write!(how, "; {}", construction(attribution));
        if let Some(cue) = attribution.cue() {
            let _ = write!(how, ", cue “<bdi>{}</bdi>”", Escaped(cue));
        }
        if let Some(mention) = attribution.mention() {
            let _ = write!(how, ", mentioned as “<bdi>{}</bdi>”", Escaped(mention.text()));
        }
    }
    how
}

fn construction(attribution: &Attribution<'_>) -> &'static str {
    match attribution.construction() {
        Construction::Introduced => "introduced by its speaker",
        Construction::Trailing => "its speaker behind it",
        Construction::Split => "its speaker inside it",
        Construction::Apposition => "its speaker described",
        Construction::Reported => "in a reported sentence",
        Construction::AccordingTo => "according to its speaker",
        Construction::Label => "under its speaker’s name",
        Construction::Carried => "carried on from before",
        _ => "in another way",
    }
}

/// What was read from a line, as HTML.
fn readings<const N: usize>(readings: [(&str, Option<String>); N]) -> String {
    let read = readings.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let class = |name: &str| if matches!(name, "published" | "updated") { " class=\"moment\"" } else { "" };
    let read = read.map(|(name, value)| format!("{name} <b{}><bdi>{}</bdi></b>", class(name), Escaped(value)));
    let read: Vec<_> = read.collect();
    read.join(" · ")
}

fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// The style sheet: the colours of both schemes, and the rest.
fn style() -> String {
    let mut style = format!(":root{{{}}}\n", variables(&LIGHT));
    let _ = writeln!(style, "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}", variables(&DARK));
    for number in 0..LIGHT.speakers.len() {
        let _ = writeln!(style, ".h{number}{{--tint:var(--t{number});--ink:var(--i{number})}}");
    }
    style + include_str!("util/page.css")
}

fn variables(scheme: &Scheme) -> String {
    let colour = |name: &str, colour: Colour| format!("--{name}:#{colour:06x};");
    let mut all: String = [
        ("ground", scheme.ground),
        ("raised", scheme.raised),
        ("text", scheme.text),
        ("muted", scheme.muted),
        ("link", scheme.link),
        ("note", scheme.note),
        ("rule", scheme.rule),
        ("tx", scheme.unknown.tint),
        ("ix", scheme.unknown.ink),
    ]
    .map(|(name, value)| colour(name, value))
    .concat();
    for (number, hue) in scheme.speakers.iter().enumerate() {
        all.push_str(&colour(&format!("t{number}"), hue.tint));
        all.push_str(&colour(&format!("i{number}"), hue.ink));
    }
    all
}
