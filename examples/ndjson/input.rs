//! The files, one after another, cut into work for the threads.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::process::ExitCode;

use indicatif::ProgressBar;
use wirecopy::{Batch, Reader};

use crate::in_order::Waits;
use crate::options::Options;

/// As many bytes are read before they are parsed, if several threads do it: so many that handing them over costs
/// nothing, and so few that all threads have some.
const PIECE: usize = 1 << 17;

/// The files, one after another.
pub(crate) struct Inputs<'o> {
    options: &'o Options,
    files: std::slice::Iter<'o, OsString>,
    progress: &'o ProgressBar,
    open: Option<Open>,
    /// The number of the next article, of all files together.
    number: usize,
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
pub(crate) enum Work {
    /// With the number of the first.
    Articles(Batch, usize),
    Lines(Lines),
}

/// Lines of JSON.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) bytes: Vec<u8>,
    /// The number of the first in its file.
    pub(crate) first: usize,
    /// The last is over the limit, and its bytes were let go: how many it has.
    pub(crate) over: Option<usize>,
}

impl<'o> Inputs<'o> {
    pub(crate) fn new(options: &'o Options, progress: &'o ProgressBar) -> Self {
        Self { options, files: options.files.iter(), progress, open: None, number: 1, code: ExitCode::SUCCESS }
    }

    /// Success, if all files were read.
    pub(crate) const fn code(&self) -> ExitCode {
        self.code
    }

    pub(crate) fn next(&mut self, waits: Waits<'_, io::Error>) -> io::Result<Option<Work>> {
        loop {
            let piece = if self.options.jobs > 1 { PIECE } else { 1 };
            let work = match &mut self.open {
                None => None,
                Some(Open::Feed(reader)) => reader.next_batch(piece)?.map(|batch| {
                    let first = self.number;
                    self.number += batch.count();
                    Work::Articles(batch, first)
                }),
                Some(Open::Lines(input, number)) => {
                    read_lines(input, piece, self.options.most_bytes, number, waits)?.map(Work::Lines)
                }
            };
            if work.is_some() {
                return Ok(work);
            }
            let Some(path) = self.files.next() else { return Ok(None) };
            self.open = self.open(path);
        }
    }

    /// Opens a file. One that can't be opened is told of, and does not stop those behind it.
    fn open(&mut self, path: &OsString) -> Option<Open> {
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
        Some(if self.options.jsonl {
            Open::Lines(input, 1)
        } else {
            Open::Feed(Box::new(Reader::with_parser(self.options.parser.clone(), input)))
        })
    }
}

/// Lines that have at least `bytes` bytes together. If those at hand have fewer, they are all: who waits for an answer
/// before the next question gets it.
fn read_lines(
    input: &mut Input,
    bytes: usize,
    most: usize,
    number: &mut usize,
    waits: Waits<'_, io::Error>,
) -> io::Result<Option<Lines>> {
    if input.buffer().is_empty() {
        waits()?;
    }
    let mut lines = Lines { first: *number, ..Lines::default() };
    while lines.bytes.len() < bytes && (lines.bytes.is_empty() || !input.buffer().is_empty()) {
        let start = lines.bytes.len();
        // With the line end, and one byte that is too many.
        let room = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(2);
        let length = input.by_ref().take(room).read_until(b'\n', &mut lines.bytes)?;
        if *number == 1 && lines.bytes.starts_with(BYTE_ORDER_MARK) {
            lines.bytes.drain(..BYTE_ORDER_MARK.len());
            // A mark alone is no line.
            if lines.bytes.is_empty() {
                break;
            }
        }
        if length == 0 {
            break;
        }
        *number += 1;
        let line = lines.bytes.get(start..).unwrap_or(&[]);
        if line.strip_suffix(b"\n").unwrap_or(line).len() > most {
            let more = if line.ends_with(b"\n") { 0 } else { skip_line(input)? };
            lines.over = Some(line.len() + more);
            lines.bytes.truncate(start);
            break;
        }
    }
    Ok((!lines.bytes.is_empty() || lines.over.is_some()).then_some(lines))
}

/// Which may stand at the start of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Passes the rest of a line; how many bytes it has, without its end.
fn skip_line(input: &mut Input) -> io::Result<usize> {
    let mut passed = 0;
    loop {
        let bytes = input.fill_buf()?;
        let (length, end) = (bytes.len(), bytes.iter().position(|byte| *byte == b'\n'));
        passed += end.unwrap_or(length);
        input.consume(end.map_or(length, |end| end + 1));
        if end.is_some() || length == 0 {
            return Ok(passed);
        }
    }
}
