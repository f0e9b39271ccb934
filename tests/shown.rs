//! What the examples show of a page without a header.
#![cfg(feature = "serde")]

mod util;

use util::program::run;

const NEWSPAPER: &str = include_str!("../examples/data/newspaper.txt");

fn shown(example: &str) -> String {
    let output = run(example, &["-"], NEWSPAPER);
    assert!(output.status.success() && output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn parse_shows_the_head_and_every_role() {
    let text = shown("parse");
    for row in [
        "headline      Ferry stage opens again after nine days",
        "authors       Sauli Brandt",
        "published     2024-03-14 17:14:00",
        "section       Home » News » Islands",
        "byline        By Sauli Brandt",
        "stamp         March 14, 2024 at 5:14 p.m. | Updated March 15, 2024 at 7:02 a.m.",
        "   2          [interface] Advertisement",
        "   5          [heading] Nine days without bread",
    ] {
        assert!(text.lines().any(|line| line == row), "no row {row:?} in\n{text}");
    }
}

#[test]
fn who_said_what_begins_with_the_headline() {
    let text = shown("who_said_what");
    assert!(text.starts_with("Ferry stage opens again after nine days\n\nMira Halvorsen, "), "{text}");
}
