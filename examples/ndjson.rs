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
use std::process::ExitCode;

use chrono::FixedOffset;
use indicatif::{ProgressBar, ProgressStyle};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use wirecopy::{Article, Memory, Parser, Quote, ReadError, Reader, Span};

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
            Long("format") => options.form.format = Format::named(&arguments.value()?.string()?)?,
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
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let progress = progress();
    let mut code = ExitCode::SUCCESS;
    for path in &options.files {
        let input: Box<dyn Read> = if path == "-" {
            Box::new(io::stdin().lock())
        } else {
            match File::open(path) {
                Ok(file) => Box::new(file),
                Err(error) => {
                    eprintln!("ndjson: {}: {error}", path.to_string_lossy());
                    code = ExitCode::FAILURE;
                    continue;
                }
            }
        };
        let mut input: Input = BufReader::with_capacity(1 << 16, Box::new(progress.wrap_read(input)));
        if options.jsonl {
            lines(&options, &mut input, &mut output)?;
        } else {
            feed(&options, input, &mut output)?;
        }
    }
    output.flush()?;
    progress.finish_and_clear();
    Ok(code)
}

/// An input of any kind.
type Input = BufReader<Box<dyn Read>>;

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

/// A feed of articles, each answered by a line.
fn feed(options: &Options, input: Input, output: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let mut reader = Reader::with_parser(options.parser.clone(), input);
    while let Some(article) = reader.next_article() {
        match article {
            Ok(article) => {
                record(output, &options.form.of(&article))?;
                let spent = article.into_spent();
                reader.reuse(spent);
            }
            Err(ReadError::Article(error)) => record(output, &Failure { error: &error })?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn record(output: &mut dyn Write, value: &impl Serialize) -> Result<(), Box<dyn Error>> {
    serde_json::to_writer(&mut *output, value).map_err(io::Error::from)?;
    Ok(output.write_all(b"\n")?)
}

/// The form of an article, and what the caller knows of its publisher.
#[derive(Clone, Copy, Default)]
struct Form {
    format: Format,
    offset: Option<FixedOffset>,
}

#[derive(Clone, Copy, Default)]
enum Format {
    #[default]
    Wirecopy,
    #[cfg(feature = "ninjs")]
    Ninjs,
    #[cfg(feature = "schema-org")]
    SchemaOrg,
    #[cfg(feature = "annotation")]
    Annotation,
}

impl Format {
    fn named(name: &str) -> Result<Self, String> {
        match name {
            #[cfg(feature = "ninjs")]
            "ninjs" => Ok(Self::Ninjs),
            #[cfg(feature = "schema-org")]
            "schema-org" => Ok(Self::SchemaOrg),
            #[cfg(feature = "annotation")]
            "annotation" => Ok(Self::Annotation),
            // Not reached with all features.
            name if ["ninjs", "schema-org", "annotation"].contains(&name) => {
                Err(format!("built without the feature `{name}`"))
            }
            _ => Err(format!("no such format: {name}")),
        }
    }
}

impl Form {
    const fn of<'a>(self, article: &'a Article<'a>) -> Formed<'a> {
        Formed { article, form: self }
    }
}

/// An article in the form that was asked for.
struct Formed<'a> {
    article: &'a Article<'a>,
    form: Form,
}

impl Serialize for Formed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.form.format {
            Format::Wirecopy => self.article.serialize(serializer),
            #[cfg(feature = "ninjs")]
            Format::Ninjs => {
                let options = wirecopy::ninjs::Options::new().offset(self.form.offset);
                self.article.to_ninjs(&options).serialize(serializer)
            }
            #[cfg(feature = "schema-org")]
            Format::SchemaOrg => {
                let options = wirecopy::schema_org::Options::new().offset(self.form.offset);
                self.article.to_schema_org(&options).serialize(serializer)
            }
            #[cfg(feature = "annotation")]
            Format::Annotation => {
                self.article.to_annotations(&wirecopy::annotation::Options::new()).serialize(serializer)
            }
        }
    }
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

/// JSON lines, each answered by a line.
fn lines(options: &Options, input: &mut Input, output: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let mut memory = Memory::default();
    let mut line = Vec::new();
    for number in 1.. {
        // Who waits for an answer before the next question gets it.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let line = line.strip_suffix(b"\n").unwrap_or(&line);
        let (fields, text) = match object(line, number, options) {
            Ok(found) => found,
            Err((fields, error)) => {
                record(output, &Answer { fields: &fields, result: Reading::Error(error) })?;
                continue;
            }
        };
        if options.prose {
            let result = Reading::Quotes(wirecopy::quotes(&text));
            record(output, &Answer { fields: &fields, result })?;
            continue;
        }
        match options.parser.parse_with(&text, &mut memory) {
            Ok(article) => {
                record(output, &Answer { fields: &fields, result: Reading::Article(options.form.of(&article)) })?;
                memory.reuse(article);
            }
            Err(error) => record(output, &Answer { fields: &fields, result: Reading::Error(error.into()) })?,
        }
    }
    Ok(())
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
