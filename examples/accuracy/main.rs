//! How often quotes and speakers are right, on articles that people have annotated.
//!
//! ```sh
//! cargo run --release --example accuracy -- PolNeAR       # a checkout of github.com/networkdynamics/PolNeAR
//! cargo run --release --example accuracy -- --gold gold.jsonl
//! ```

mod checkout;
mod gold;
mod letters;
mod marks;
mod names;
mod score;
mod sources;

use std::error::Error;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use score::Score;

const HELP: &str = "\
Prints how often quotes, speakers, their names and cues are right, on articles that people have annotated.

usage: accuracy CHECKOUT [--part NAME] [--write-gold FILE] [--errors N]
       accuracy --gold FILE [--errors N]

CHECKOUT is a folder with the corpus PolNeAR (github.com/networkdynamics/PolNeAR). Of it are read the texts in
data/PART/text and the annotation in data/PART/attributions.

  --part NAME        train (if not given), dev or test
  --write-gold FILE  the quotes that the annotation gives, as JSON lines
  --gold FILE        read such lines in place of a checkout: {\"id\", \"text\", \"quotes\": [{\"start\", \"end\",
                     \"marked\", \"kind\": \"full\" or \"mixed\", \"source\": {\"start\", \"end\"}, \"cue\": [{…}],
                     \"name\"}]}, offsets in code points, a quote with its marks; of full quotes with a \"name\", which
                     is null if the text does not tell it, the names are scored
  --errors N         show the first N quotes without their right speaker
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("accuracy: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
#[derive(Default)]
struct Options {
    checkout: Option<OsString>,
    part: Option<String>,
    gold: Option<PathBuf>,
    write_gold: Option<PathBuf>,
    errors: usize,
}

/// Reads the command line; nothing if it asks for help.
fn options() -> Result<Option<Options>, Box<dyn Error>> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("part") => options.part = Some(arguments.value()?.string()?),
            Long("gold") => options.gold = Some(arguments.value()?.into()),
            Long("write-gold") => options.write_gold = Some(arguments.value()?.into()),
            Long("errors") => options.errors = arguments.value()?.parse()?,
            Long("help") | Short('h') => return Ok(None),
            Value(path) if options.checkout.is_none() => options.checkout = Some(path),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}

fn run() -> Result<(), Box<dyn Error>> {
    let Some(options) = options()? else { return print(HELP) };
    let named = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let articles = match (&options.checkout, &options.gold) {
        (Some(checkout), None) => checkout::read(Path::new(checkout), options.part.as_deref().unwrap_or("train"))?,
        (None, Some(_)) if options.part.is_some() => return Err("--part goes with a checkout".into()),
        (None, Some(path)) => {
            let file = File::open(path).map_err(|error| named(path, &error))?;
            gold::read(BufReader::new(file)).map_err(|error| named(path, &error))?
        }
        _ => return Err("either a checkout or --gold is needed; --help says more".into()),
    };
    if articles.is_empty() {
        return Err("no annotated article there".into());
    }
    if let Some(path) = &options.write_gold {
        let file = File::create(path).map_err(|error| named(path, &error))?;
        gold::write(&articles, BufWriter::new(file))?;
    }
    let mut score = Score::default();
    for article in &articles {
        score.add(article, options.errors);
    }
    print(&score.table())
}

/// Writes to standard output. Who reads us and has seen enough makes no error.
fn print(text: &str) -> Result<(), Box<dyn Error>> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}
