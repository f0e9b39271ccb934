//! What the command line asks for.

use std::error::Error;
use std::ffi::OsString;
use std::num::NonZero;

use wirecopy::{Limits, Parser};

use crate::form::{Form, Format};
use crate::units::Unit;

const HELP: &str = "\
Reads wire copy and writes one JSON object a line.

usage: ndjson [OPTIONS] [FILE…]

Without FILE, or with `-`, standard input is read. Each file is a feed: one article after another, each
starting with its header line. An article that is an error gives {\"error\": …} in its place.

input
  --jsonl         each input line is a JSON object with the article in its field \"text\"; it is answered by
                  exactly one line: the other fields of the object, and \"article\" or \"error\"
  --field NAME    with --jsonl: the field that holds the text
  --headline-field NAME, --byline-field NAME, --published-field NAME, --updated-field NAME, --url-field NAME
                  with --jsonl: fields that say this of the text, each a string (or a list of them: authors).
                  A headline or byline again at the top of the text is then no prose, and what the text does not
                  say itself is told of the field; \"fields\" of the article has them as they were given
  --keep-text     with --jsonl: leave that field in the answer
  --prose         with --jsonl: the text is prose, a paragraph a line; the answer has \"quotes\" instead
  --headerless    no header is needed (as ever since: it does nothing)
  --strict        the first note of an article is an error
  --replace       bytes that are not UTF-8 become U+FFFD; without it they cost their article, or their line
  --places FILE   names of places, one a line, which make a bare `Place:` a dateline
  --max-bytes N   an article, or a line of JSON, with more bytes is an error (default: 16777216; 0: none is)
  --max-quotes N  an article with more quotes is an error (default: 100000)

output
  --spans UNIT    what places count in: `byte` of UTF-8 (the default), `codepoint` (Python), `utf16`
                  (JavaScript, Java, C#); from the start of the text, or of the file of a feed
  --format NAME   articles as `ninjs`, `schema-org` or `annotation`, each if built with the feature of that name;
                  or a table with a row a quote: `csv` (for spreadsheets) or `tsv`
  --offset OFFSET with --format: where the publisher's clock stands, as in +05:30
  --columns NAMES with --jsonl and a table: fields of the input that each row begins with, as in id,source

  --jobs N        how many threads parse (default: as many as there are cores); the output is the same. With 1,
                  one record is held in memory at a time
  --schema        the JSON Schema of what is written without --format, and nothing else
  --version       the version, and nothing else
  --help          this text

With --jsonl, input fields named \"article\", \"quotes\", \"error\" or \"input\" stand in an object \"input\" of the answer.
Its \"error\" says in \"in\" where line, column and span count: in the `text`, or in the `input`; \"input_line\" is the
number of the line that is answered.

Status 0 exactly if every input was answered, be it by an error record.
";

/// What the command line asks for.
pub(crate) enum Asked {
    Articles(Box<Options>),
    /// Help, the version, or the schema.
    Text(&'static str),
}

/// The names of the fields that say something of the text.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) headline: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) updated: Option<String>,
    pub(crate) url: Option<String>,
}

impl Known {
    /// The place of the name that an option gives.
    fn of_option(&mut self, option: &str) -> Option<&mut Option<String>> {
        match option {
            "headline-field" => Some(&mut self.headline),
            "byline-field" => Some(&mut self.byline),
            "published-field" => Some(&mut self.published),
            "updated-field" => Some(&mut self.updated),
            "url-field" => Some(&mut self.url),
            _ => None,
        }
    }
}

pub(crate) struct Options {
    pub(crate) parser: Parser,
    pub(crate) form: Form,
    pub(crate) unit: Unit,
    pub(crate) jsonl: bool,
    pub(crate) field: String,
    /// The fields that say something of the text.
    pub(crate) known: Known,
    pub(crate) keep_text: bool,
    pub(crate) prose: bool,
    pub(crate) replace: bool,
    pub(crate) most_bytes: usize,
    pub(crate) columns: Vec<String>,
    pub(crate) jobs: usize,
    pub(crate) files: Vec<OsString>,
}

impl Options {
    fn new() -> Self {
        Self {
            parser: Parser::new(),
            form: Form::default(),
            unit: Unit::default(),
            jsonl: false,
            field: "text".to_owned(),
            known: Known::default(),
            keep_text: false,
            prose: false,
            replace: false,
            // No story comes near; a file without headers may.
            most_bytes: 16 << 20,
            columns: Vec::new(),
            jobs: std::thread::available_parallelism().map_or(1, NonZero::get),
            files: Vec::new(),
        }
    }

    /// What goes together.
    fn checked(mut self, most_quotes: usize) -> Result<Self, Box<dyn Error>> {
        let is_table = self.form.table().is_some();
        if self.prose && !self.jsonl {
            return Err("--prose goes with --jsonl".into());
        }
        if self.prose && self.form.format != Format::Wirecopy && !is_table {
            return Err("--format is for articles, and does not go with --prose, but for a table".into());
        }
        if self.known != Known::default() && (!self.jsonl || self.prose) {
            return Err("the options for fields of an article go with --jsonl, and not with --prose".into());
        }
        let has_columns = self.jsonl && is_table;
        if !has_columns && !self.columns.is_empty() {
            return Err("--columns goes with --jsonl and a table".into());
        }
        if self.files.is_empty() {
            self.files.push("-".into());
        }
        let limits = Limits::new().article_bytes(self.most_bytes).quotes(most_quotes);
        self.parser = self.parser.replace_invalid_utf8(self.replace).limits(limits);
        Ok(self)
    }
}

/// Reads the command line.
pub(crate) fn read() -> Result<Asked, Box<dyn Error>> {
    use lexopt::prelude::*;
    let mut options = Options::new();
    let mut most_quotes = 100_000;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("jsonl") => options.jsonl = true,
            Long("field") => options.field = arguments.value()?.string()?,
            Long("keep-text") => options.keep_text = true,
            Long("prose") => options.prose = true,
            // A header is never demanded; the flag is taken as it always was.
            Long("headerless") => {}
            Long("strict") => options.parser = options.parser.strict(true),
            Long("replace") => options.replace = true,
            Long("places") => options.parser = options.parser.places(places(&arguments.value()?)?.lines()),
            Long("max-bytes") => options.most_bytes = most(arguments.value()?.parse()?),
            Long("max-quotes") => most_quotes = most(arguments.value()?.parse()?),
            Long("spans") => options.unit = arguments.value()?.parse()?,
            Long("format") => options.form.format = arguments.value()?.parse()?,
            Long("offset") => options.form.offset = Some(arguments.value()?.parse()?),
            Long("columns") => {
                let names = arguments.value()?.string()?;
                options.columns = names.split(',').map(|name| name.trim().to_owned()).collect();
            }
            Long("jobs") => options.jobs = arguments.value()?.parse::<NonZero<usize>>()?.get(),
            Long("schema") => return Ok(Asked::Text(wirecopy::JSON_SCHEMA)),
            Long("version") | Short('V') => {
                return Ok(Asked::Text(concat!("ndjson (wirecopy) ", env!("CARGO_PKG_VERSION"), "\n")));
            }
            Long("help") | Short('h') => return Ok(Asked::Text(HELP)),
            Long(option) => match options.known.of_option(option) {
                Some(name) => *name = Some(arguments.value()?.string()?),
                None => return Err(argument.unexpected().into()),
            },
            Value(path) => options.files.push(path),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Asked::Articles(Box::new(options.checked(most_quotes)?)))
}

/// 0 is no limit.
const fn most(number: usize) -> usize {
    if number == 0 { usize::MAX } else { number }
}

fn places(path: &OsString) -> Result<String, Box<dyn Error>> {
    Ok(std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?)
}
