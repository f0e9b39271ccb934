//! How far it is, on standard error, if that is a terminal.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressStyle};

/// A bar with what is left, if all inputs are files whose sizes are known; a count of bytes, if not.
pub(crate) fn bar(files: &[OsString]) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = |template| ProgressStyle::with_template(template);
    match size(files) {
        Some(size) => {
            let template = "{wide_bar} {bytes}/{total_bytes}, {bytes_per_sec}, {eta} left, {msg} answered";
            ProgressBar::new(size).with_style(style(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
        }
        None => {
            let template = "{spinner} {bytes} read, {bytes_per_sec}, {msg} answered";
            ProgressBar::new_spinner().with_style(style(template).unwrap_or_else(|_| ProgressStyle::default_spinner()))
        }
    }
}

/// How many bytes the files have together; `None` if one of them is no plain file.
fn size(files: &[OsString]) -> Option<u64> {
    let size = |path: &OsString| std::fs::metadata(path).ok().filter(|_| path != "-").filter(|file| file.is_file());
    files.iter().map(|path| Some(size(path)?.len())).sum()
}
