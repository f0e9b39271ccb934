//! A filter: wire copy in, one JSON object a line out; or a table, with a row a quote.
//!
//! ```sh
//! cargo run --release --example ndjson -- feed.txt > articles.ndjson
//! cargo run --release --example ndjson -- --jsonl < stories.jsonl > articles.ndjson
//! cargo run --release --example ndjson -- --format csv feed.txt > quotes.csv
//! ```

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use indicatif::ProgressBar;

use in_order::Output;
use input::Inputs;
use options::Asked;

mod answer;
mod fields;
mod form;
mod in_order;
mod input;
mod json;
mod options;
mod progress;
mod table;
mod units;

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

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let options = match options::read()? {
        Asked::Articles(options) => *options,
        Asked::Text(text) => {
            io::stdout().write_all(text.as_bytes())?;
            return Ok(ExitCode::SUCCESS);
        }
    };
    let progress = progress::bar(&options.files);
    let mut inputs = Inputs::new(&options, &progress);
    let mut output = Answers { output: BufWriter::with_capacity(1 << 16, io::stdout()), lines: 0, progress: &progress };
    if let Some(table) = options.form.table() {
        output.write(&table.head(&options.columns))?;
        output.lines = 0;
    }
    in_order::run(
        options.jobs,
        |waits| inputs.next(waits),
        |work, memory, answer| work.answer(&options, memory, answer),
        &mut output,
    )?;
    progress.finish_and_clear();
    Ok(inputs.code())
}

/// Standard output.
struct Answers<'p> {
    output: BufWriter<io::Stdout>,
    lines: usize,
    progress: &'p ProgressBar,
}

impl Output for Answers<'_> {
    type Error = io::Error;

    fn write(&mut self, answer: &[u8]) -> io::Result<()> {
        if !self.progress.is_hidden() {
            self.lines += answer.iter().filter(|byte| **byte == b'\n').count();
            self.progress.set_message(self.lines.to_string());
        }
        self.output.write_all(answer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
