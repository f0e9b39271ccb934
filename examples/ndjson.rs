//! A filter: wire copy in, one JSON object a line out.
//!
//! ```sh
//! cargo run --release --example ndjson -- feed.txt > articles.ndjson
//! cargo run --release --example ndjson -- --jsonl < stories.jsonl > articles.ndjson
//! ```

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::num::NonZero;
use std::process::ExitCode;

use form::{Form, Format, Formed};
use in_order::{Output, Waits};
use indicatif::{ProgressBar, ProgressStyle};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use wirecopy::{Batch, Memory, Parser, Quote, Reader, Span};

#[path = "util/form.rs"]
mod form;
#[path = "util/in_order.rs"]
mod in_order;

const HELP: &str = "\
Reads wire copy and writes one JSON object a line.

usage: ndjson [OPTIONS] [FILE…]

Without FILE, or with `-`, standard input is read. Each file is a feed: one article after another, each
starting with its header line. An article that is an error gives {\"error\": …} in its place.

  --jsonl         each input line is a JSON object with the article in its field \"text\"; it is answered by
                  exactly one line: the other fields of the object, and \"article\" or \"error\"
  --field NAME    with --jsonl: the field that holds the text
  --keep-text     with --jsonl: leave that field in the answer
  --prose         with --jsonl: the text is prose, a paragraph a line; the answer has \"quotes\" instead
  --headerless    an article may have no header line
  --strict        the first note of an article is an error
  --places FILE   names of places, one a line, which make a bare `Place:` a dateline
  --format NAME   articles as `ninjs`, `schema-org` or `annotation`, each if built with the feature of that name
  --offset OFFSET with --format: where the publisher's clock stands, as in +05:30
  --jobs N        how many threads parse (default: as many as there are cores); the output is the same. With 1,
                  one record is held in memory at a time
  --schema        the JSON Schema of what is written without --format, and nothing else
  --help          this text

Status 0 exactly if every input was answered, be it by an error record.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => match error.downcast_ref::<io::Error>() {
            // Who reads us has seen enough.
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            _ => {
                eprintln!("ndjson: {error}");
                ExitCode::FAILURE
            }
        },
    }
}

/// What the command line asks for.
enum Asked {
    Articles(Options),
    /// Help, or the schema.
    Text(&'static str),
}

struct Options {
    parser: Parser,
    form: Form,
    jsonl: bool,
    field: String,
    keep_text: bool,
    prose: bool,
    jobs: usize,
    files: Vec<OsString>,
}

fn options() -> Result<Asked, Box<dyn Error>> {
    use lexopt::prelude::*;
    let mut options = Options {
        parser: Parser::new(),
        form: Form::default(),
        jsonl: false,
        field: "text".to_owned(),
        keep_text: false,
        prose: false,
        jobs: std::thread::available_parallelism().map_or(1, NonZero::get),
        files: Vec::new(),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("jsonl") => options.jsonl = true,
            Long("field") => options.field = arguments.value()?.string()?,
            Long("keep-text") => options.keep_text = true,
            Long("prose") => options.prose = true,
            Long("headerless") => options.parser = options.parser.headers_optional(true),
            Long("strict") => options.parser = options.parser.strict(true),
            Long("places") => {
                let path = arguments.value()?;
                let places =
                    std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?;
                options.parser = options.parser.places(places.lines());
            }
            Long("jobs") => options.jobs = arguments.value()?.parse::<NonZero<usize>>()?.get(),
            Long("format") => options.form.format = arguments.value()?.parse()?,
            Long("offset") => options.form.offset = Some(arguments.value()?.parse()?),
            Long("schema") => return Ok(Asked::Text(wirecopy::JSON_SCHEMA)),
            Long("help") | Short('h') => return Ok(Asked::Text(HELP)),
            Value(path) => options.files.push(path),
            other => return Err(other.unexpected().into()),
        }
    }
    if options.prose && !options.jsonl {
        return Err("--prose goes with --jsonl".into());
    }
    if options.prose && options.form.format != Format::Wirecopy {
        return Err("--format is for articles, and does not go with --prose".into());
    }
    if options.files.is_empty() {
        options.files.push("-".into());
    }
    Ok(Asked::Articles(options))
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let options = match options()? {
        Asked::Articles(options) => options,
        Asked::Text(text) => {
            io::stdout().write_all(text.as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
    };
    let progress = progress();
    let mut inputs = Inputs { files: options.files.iter(), progress: &progress, open: None, code: ExitCode::SUCCESS };
    let mut output = Answers(BufWriter::with_capacity(1 << 16, io::stdout()));
    in_order::run(
        options.jobs,
        |waits| inputs.next(&options, waits),
        |work, memory, answer| work.answer(&options, memory, answer),
        &mut output,
    )?;
    progress.finish_and_clear();
    Ok(inputs.code)
}

/// Standard output.
struct Answers(BufWriter<io::Stdout>);

impl Output for Answers {
    type Error = io::Error;

    fn write(&mut self, answer: &[u8]) -> io::Result<()> {
        self.0.write_all(answer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// As many bytes are read before they are parsed, if several threads do it: so many that handing them over costs
/// nothing, and so few that all threads have some.
const PIECE: usize = 1 << 17;

/// The files, one after another.
struct Inputs<'o> {
    files: std::slice::Iter<'o, OsString>,
    progress: &'o ProgressBar,
    open: Option<Open>,
    code: ExitCode,
}

/// An input of any kind.
type Input = BufReader<Box<dyn Read>>;

/// The file at hand.
enum Open {
    Feed(Box<Reader<Input>>),
    /// With the number of its next line.
    Lines(Input, usize),
}

/// What one thread is given to do.
enum Work {
    Articles(Batch),
    /// Lines of JSON, and the number of the first.
    Lines(Vec<u8>, usize),
}

impl Inputs<'_> {
    fn next(&mut self, options: &Options, waits: Waits<'_, io::Error>) -> io::Result<Option<Work>> {
        loop {
            let piece = if options.jobs > 1 { PIECE } else { 1 };
            let work = match &mut self.open {
                None => None,
                Some(Open::Feed(reader)) => reader.next_batch(piece)?.map(Work::Articles),
                Some(Open::Lines(input, number)) => read_lines(input, piece, number, waits)?,
            };
            if work.is_some() {
                return Ok(work);
            }
            let Some(path) = self.files.next() else { return Ok(None) };
            self.open = self.open(path, options);
        }
    }

    /// Opens a file. One that can't be opened is told of, and does not stop those behind it.
    fn open(&mut self, path: &OsString, options: &Options) -> Option<Open> {
        let input: Box<dyn Read> = if path == "-" {
            Box::new(io::stdin().lock())
        } else {
            match File::open(path) {
                Ok(file) => Box::new(file),
                Err(error) => {
                    eprintln!("ndjson: {}: {error}", path.to_string_lossy());
                    self.code = ExitCode::FAILURE;
                    return None;
                }
            }
        };
        let input: Input = BufReader::with_capacity(1 << 16, Box::new(self.progress.wrap_read(input)));
        Some(if options.jsonl {
            Open::Lines(input, 1)
        } else {
            Open::Feed(Box::new(Reader::with_parser(options.parser.clone(), input)))
        })
    }
}

/// Lines that have at least `bytes` bytes together. If those at hand have fewer, they are all: who waits for an answer
/// before the next question gets it.
fn read_lines(
    input: &mut Input,
    bytes: usize,
    number: &mut usize,
    waits: Waits<'_, io::Error>,
) -> io::Result<Option<Work>> {
    if input.buffer().is_empty() {
        waits()?;
    }
    let (mut lines, first) = (Vec::new(), *number);
    while lines.len() < bytes && (lines.is_empty() || !input.buffer().is_empty()) {
        if input.read_until(b'\n', &mut lines)? == 0 {
            break;
        }
        *number += 1;
    }
    Ok(if lines.is_empty() { None } else { Some(Work::Lines(lines, first)) })
}

impl Work {
    fn answer(self, options: &Options, memory: &mut Memory, answer: &mut Vec<u8>) {
        match self {
            Self::Articles(batch) => {
                let mut articles = batch.feed(&options.parser);
                while let Some(article) = articles.next() {
                    match article {
                        Ok(article) => {
                            record(answer, &options.form.of(&article));
                            articles.reuse(article);
                        }
                        Err(error) => record(answer, &Failure { error: &error }),
                    }
                }
            }
            Self::Lines(lines, first) => {
                for (line, number) in lines.split_inclusive(|byte| *byte == b'\n').zip(first..) {
                    answer_line(line.strip_suffix(b"\n").unwrap_or(line), number, options, memory, answer);
                }
            }
        }
    }
}

/// A count of the bytes read on standard error, if that is a terminal.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {bytes} read, {bytes_per_sec}");
    ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

/// What stands in the place of an article that could not be read.
#[derive(serde::Serialize)]
struct Failure<'e> {
    error: &'e wirecopy::Error,
}

/// Writes one line.
fn record(answer: &mut Vec<u8>, value: &impl Serialize) {
    // Nothing that is written here can fail: it has no map with other keys than strings.
    if let Err(error) = serde_json::to_writer(&mut *answer, value) {
        eprintln!("ndjson: {error}");
    }
    answer.push(b'\n');
}

/// The answer to one line of JSON: its fields, and what became of its text.
struct Answer<'a> {
    fields: &'a Fields,
    result: Reading<'a>,
}

enum Reading<'a> {
    Article(Formed<'a>),
    Quotes(Vec<Quote<'a>>),
    Error(InputError),
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = match &self.result {
            Reading::Article(_) => "article",
            Reading::Quotes(_) => "quotes",
            Reading::Error(_) => "error",
        };
        let mut object = serializer.serialize_map(None)?;
        for (field, value) in self.fields.0.iter().filter(|(field, _)| field != name) {
            object.serialize_entry(field, value)?;
        }
        match &self.result {
            Reading::Article(article) => object.serialize_entry(name, article)?,
            Reading::Quotes(quotes) => object.serialize_entry(name, quotes)?,
            Reading::Error(error) => object.serialize_entry(name, error)?,
        }
        object.end()
    }
}

/// An error record: of an article, or of a line that holds none.
#[derive(serde::Serialize)]
struct InputError {
    kind: &'static str,
    message: String,
    line: usize,
    column: usize,
    span: Span,
}

impl From<wirecopy::Error> for InputError {
    fn from(error: wirecopy::Error) -> Self {
        Self {
            kind: error.kind().name(),
            message: error.to_string(),
            line: error.line(),
            column: error.column(),
            span: error.span(),
        }
    }
}

/// A line of JSON, answered by a line.
fn answer_line(line: &[u8], number: usize, options: &Options, memory: &mut Memory, answer: &mut Vec<u8>) {
    let (fields, text) = match object(line, number, options) {
        Ok(found) => found,
        Err((fields, error)) => {
            record(answer, &Answer { fields: &fields, result: Reading::Error(error) });
            return;
        }
    };
    if options.prose {
        let result = Reading::Quotes(wirecopy::quotes(&text));
        record(answer, &Answer { fields: &fields, result });
        return;
    }
    match options.parser.parse_with(&text, memory) {
        Ok(article) => {
            record(answer, &Answer { fields: &fields, result: Reading::Article(options.form.of(&article)) });
            memory.reuse(article);
        }
        Err(error) => record(answer, &Answer { fields: &fields, result: Reading::Error(error.into()) }),
    }
}

/// The fields of a JSON object, in order, each value as it was written.
#[derive(Default)]
struct Fields(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The fields of a line of JSON that go into its answer, and the text.
fn object(line: &[u8], number: usize, options: &Options) -> Result<(Fields, String), (Fields, InputError)> {
    let error = |kind, column, message| InputError {
        kind,
        message: format!("line {number}, column {column}: {message}"),
        line: number,
        column,
        span: Span::new(0, line.len()).unwrap_or_default(),
    };
    let mut fields: Fields = serde_json::from_slice(line).map_err(|wrong| {
        (Fields::default(), error("json", wrong.column().max(1), format!("expected a JSON object: {wrong}")))
    })?;
    let name = &options.field;
    let value = fields.0.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value);
    let text = value.map(|value| serde_json::from_str::<String>(value.get()));
    match text {
        Some(Ok(text)) => {
            if !options.keep_text {
                fields.0.retain(|(field, _)| field != name);
            }
            Ok((fields, text))
        }
        Some(Err(wrong)) if value.is_some_and(|value| value.get().starts_with('"')) => Err((
            Fields::default(),
            error("json", wrong.column().max(1), format!("expected a string of JSON: {wrong}")),
        )),
        other => {
            let found = if other.is_some() { "another value" } else { "no such field" };
            Err((fields, error("field", 1, format!("expected a string in the field `{name}`, found {found}"))))
        }
    }
}
