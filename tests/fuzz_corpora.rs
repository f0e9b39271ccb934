//! The fuzz targets, run over their corpora and over the files of earlier bugs, on any machine.

mod util;

use std::fs;
use std::path::{Path, PathBuf};

use util::targets::TARGETS;

/// The files right in a folder, in order; `None` if it does not exist.
fn files(folder: &Path) -> Option<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).ok()?;
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    Some(files)
}

fn run(body: fn(&[u8]), name: &str, file: &Path) {
    let bytes = fs::read(file).unwrap();
    if let Err(panic) = std::panic::catch_unwind(|| body(&bytes)) {
        eprintln!("^ the target {name} on {}", file.display());
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn every_target_holds_on_its_corpus() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    if !fuzz.exists() {
        eprintln!("SKIPPED: no {}; a packaged crate comes without the corpora", fuzz.display());
        return;
    }
    for (name, body) in TARGETS {
        let files = files(&fuzz.join("corpus").join(name)).unwrap_or_default();
        assert!(!files.is_empty(), "the target {name} has no corpus");
        files.iter().for_each(|file| run(*body, name, file));
    }
}

#[test]
fn every_target_holds_on_the_files_of_earlier_bugs() {
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/regressions")).unwrap();
    assert!(!files.is_empty());
    for file in files {
        TARGETS.iter().for_each(|(name, body)| run(*body, name, &file));
    }
}
