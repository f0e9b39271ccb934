//! Answers that are committed as files and compared whole: a change of an answer is a line in a diff.

use std::collections::HashMap;
use std::path::Path;

/// The lines of `one` that `other` has fewer of, with the headings (`== …`) under which they stand.
fn beside<'l>(one: &'l str, other: &str, sign: char) -> Vec<String> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for line in other.lines() {
        *left.entry(line).or_default() += 1;
    }
    let (mut heading, mut told): (&'l str, Vec<String>) = ("", Vec::new());
    for line in one.lines() {
        if line.starts_with("== ") {
            heading = line;
        }
        match left.get_mut(line).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => {
                told.extend((!heading.is_empty() && heading != line).then(|| heading.to_owned()));
                heading = if heading == line { heading } else { "" };
                told.push(format!("{sign} {line}"));
            }
        }
    }
    told
}

/// Compares with `tests/data/answers/FILE`, or writes that file if `WIRECOPY_BLESS` is set.
#[track_caller]
pub(crate) fn compare(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/answers").join(file);
    if std::env::var_os("WIRECOPY_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        return std::fs::write(&path, found).expect("the file can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if expected != found {
        let (gone, new) = (beside(&expected, found, '-'), beside(found, &expected, '+'));
        panic!(
            "{file}: other answers. If the new ones are right: WIRECOPY_BLESS=1 cargo test, and look at the diff.\n{}\n{}",
            gone.join("\n"),
            if gone.is_empty() && new.is_empty() {
                "the same lines in another order".to_owned()
            } else {
                new.join("\n")
            }
        );
    }
}
