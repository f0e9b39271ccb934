//! An article to wire text, so that reading it again gives an equal article.

use core::fmt;
use core::str::FromStr;

use crate::error::Error;
use crate::grammar::header;
use crate::model::Article;
use crate::source::lines::Lines;

impl fmt::Display for Article<'_> {
    /// Each line that was not blank, without the blanks at its ends. The last one ends in a line feed if it did before.
    ///
    /// One blank line may tell something, and stays: without it, the first line of an article without a header, or
    /// with one that is no header anywhere else, would be the headline above a header line that follows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.source();
        for (number, line) in Lines::of(source.as_bytes()).enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            let text = line.span.slice(source).unwrap_or("");
            if number == 1 && line.after_gap() && line.has_bar() && self.first_would_be_headline(text) {
                f.write_str("\n")?;
            }
            f.write_str(text)?;
        }
        if source.ends_with(['\n', '\r']) { f.write_str("\n") } else { Ok(()) }
    }
}

impl Article<'_> {
    /// Whether the first line would be a headline if `line` stood right below it.
    fn first_would_be_headline(&self, line: &str) -> bool {
        match self.parts.header {
            Some(_) => header::starts_article(line) && !first_line(self.source()).is_some_and(header::starts_article),
            None => true,
        }
    }
}

fn first_line(source: &str) -> Option<&str> {
    Lines::of(source.as_bytes()).next()?.span.slice(source)
}

impl FromStr for Article<'static> {
    type Err = Error;

    /// [`parse`](crate::parse), and then [`into_owned`](Article::into_owned).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        crate::parse(text).map(Article::into_owned)
    }
}
