//! What the examples that show one article share: its bytes, and where it is printed.

use std::error::Error;
use std::ffi::OsStr;
use std::io::{self, Read as _, Write};

/// An invented article with one of everything.
pub(crate) const SAMPLE: &str = include_str!("../data/ferry.txt");

/// The bytes of a file; of standard input, if it is `-`; of the bundled sample, if there is none.
pub(crate) fn bytes(file: Option<&OsStr>) -> Result<Vec<u8>, Box<dyn Error>> {
    match file {
        None => Ok(SAMPLE.as_bytes().to_vec()),
        Some(path) if path == "-" => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
        Some(path) => Ok(std::fs::read(path).map_err(|error| format!("{}: {error}", path.to_string_lossy()))?),
    }
}

/// Writes a text. Who reads us and has seen enough makes no error.
pub(crate) fn print(text: &str, mut output: impl Write) -> Result<(), Box<dyn Error>> {
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

/// An article's error with the line that it is about.
pub(crate) fn explain(error: &wirecopy::Error, bytes: &[u8]) -> String {
    error.render(&String::from_utf8_lossy(bytes)).to_string()
}
