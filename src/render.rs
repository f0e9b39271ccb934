//! An article to wire text, so that reading it again gives an equal article.

use core::fmt;
use core::str::FromStr;

use crate::error::Error;
use crate::model::Article;
use crate::source::lines::Lines;

impl fmt::Display for Article<'_> {
    /// Each line that was not blank, without the blanks at its ends. The last one ends in a line feed if it did before.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.source();
        for (number, line) in Lines::of(source.as_bytes()).enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            f.write_str(line.span.slice(source).unwrap_or(""))?;
        }
        if source.ends_with(['\n', '\r']) { f.write_str("\n") } else { Ok(()) }
    }
}

impl FromStr for Article<'static> {
    type Err = Error;

    /// [`parse`](crate::parse), and then [`into_owned`](Article::into_owned).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        crate::parse(text).map(Article::into_owned)
    }
}
