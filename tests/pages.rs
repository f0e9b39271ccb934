//! Pages of many shapes: the role of every line, compared as a whole.
//!
//! The pages are invented, in the shapes that scraped pages have, by somebody who had not seen the crate. Each file of
//! `tests/data/pages` has a line a line: its role, and its text. `tests/data/answers/pages.txt` holds the lines to which the
//! crate gives another role: what is still wrong, or a matter of taste.

#[path = "util/golden.rs"]
mod golden;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use wirecopy::{Article, Role};

/// A page: its name, and the role of each line with its text.
struct Page {
    name: String,
    lines: Vec<(String, String)>,
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let files = fs::read_dir(folder).expect("the pages are here").map(|file| file.expect("a file").path());
    let mut pages: Vec<Page> = files
        .map(|path| {
            let text = fs::read_to_string(&path).expect("text");
            let line = |line: &str| line.split_once('\t').map(|(role, text)| (role.to_owned(), text.to_owned()));
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            Page { name, lines: text.lines().map(|text| line(text).expect("a role and a text")).collect() }
        })
        .collect();
    pages.sort_by(|one, other| one.name.cmp(&other.name));
    pages
}

/// The role of the block that covers most of the line from `start` to `end`, and none if none does.
fn role_of(article: &Article<'_>, start: usize, end: usize) -> &'static str {
    let covered = |span: wirecopy::Span| span.end().min(end).saturating_sub(span.start().max(start));
    let dateline = article.dateline().is_some_and(|dateline| covered(dateline.text().span()) > 0);
    let blocks = article.blocks().map(|block| (covered(block.span()), block.role()));
    match blocks.filter(|(covered, _)| *covered > 0).max_by_key(|(covered, _)| *covered) {
        Some((_, Role::Paragraph)) | None if dateline => "dateline",
        Some((_, role)) => role.name(),
        None => "none",
    }
}

#[test]
fn every_line_of_every_page() {
    let (mut found, mut right, mut all, mut prose, mut lost) = (String::new(), 0, 0, 0, 0);
    for Page { name, lines } in pages() {
        let text = lines.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
        let article = wirecopy::parse(&text).expect("a story");
        let mut start = 0;
        writeln!(found, "== {name}").unwrap();
        for (expected, line) in &lines {
            let got = role_of(&article, start, start + line.len());
            start += line.len() + 1;
            all += 1;
            right += usize::from(got == expected);
            let is_prose = |role: &str| matches!(role, "paragraph" | "dateline" | "heading" | "item");
            prose += usize::from(expected == "paragraph");
            lost += usize::from(expected == "paragraph" && !is_prose(got));
            if got != expected {
                let shown: String = line.chars().take(60).collect();
                writeln!(found, "{expected} is told as {got}: {shown}").unwrap();
            }
        }
    }
    writeln!(found, "== right: {right} of {all} lines; paragraphs lost: {lost} of {prose}").unwrap();
    golden::compare("pages.txt", &found);
}
