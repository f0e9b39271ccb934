//! A story with the fields that its caller already has.

use alloc::boxed::Box;

use crate::article;
use crate::error::Error;
use crate::line::byline::{self, BylineParts};
use crate::line::stamps::stamps;
use crate::model::{Article, Fields, Given, StampData};
use crate::parse::{Memory, Parser};
use crate::span::Span;

impl Parser {
    /// Reads one article of which the caller already has some [fields](Fields): its headline, byline or dates.
    ///
    /// - A line at the top of the text that is the headline again, or the byline, is known for what it is, and no prose.
    ///   Case, marks and blanks do not count.
    /// - Where the text has no headline, authors or dates, the article has those of the fields. Such a [`Text`] is
    ///   [of a field](crate::Text::is_of_field): it stands nowhere in the text, and its span is empty.
    /// - What stands in the text goes first: [`Article::fields`] has the fields as they were given.
    ///
    /// [`Text`]: crate::Text
    ///
    /// # Errors
    ///
    /// As for [`parse`](Self::parse): fields are none of a text that is blank, and count for no limit.
    ///
    /// ```
    /// use wirecopy::{Fields, Parser, Role};
    ///
    /// let fields = Fields::new()
    ///     .headline("Ferry stage opens again")
    ///     .byline("Ana Low, Tomas Reyde")
    ///     .published("2024-03-03T17:14:00+01:00");
    /// let text = "Ana Low\n\
    ///             The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.\n";
    /// let article = Parser::new().story(fields, text)?;
    /// let roles: Vec<Role> = article.blocks().map(|block| block.role()).collect();
    /// assert_eq!(roles, [Role::Byline, Role::Paragraph]);
    ///
    /// let headline = article.headline().ok_or("no headline")?;
    /// assert_eq!(headline, "Ferry stage opens again");
    /// assert!(headline.is_of_field() && headline.span().is_empty());
    /// assert_eq!(article.published().ok_or("no date")?.to_string(), "2024-03-03T17:14:00");
    ///
    /// // The text names one author, and goes first.
    /// assert_eq!(article.authors().collect::<Vec<_>>(), ["Ana Low"]);
    /// let fields = article.fields().ok_or("no fields")?;
    /// assert_eq!(fields.byline.as_deref(), Some("Ana Low, Tomas Reyde"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn story<'a>(&self, fields: Fields<'a>, text: &'a str) -> Result<Article<'a>, Error> {
        self.story_with(fields, text, &mut Memory::default())
    }

    /// The same, with working memory from earlier articles.
    ///
    /// # Errors
    ///
    /// As for [`story`](Self::story).
    pub fn story_with<'a>(&self, fields: Fields<'a>, text: &'a str, memory: &mut Memory) -> Result<Article<'a>, Error> {
        let fields = fields.trimmed();
        if fields == Fields::new() {
            return self.parse_with(text, memory);
        }
        self.parse_given(text, Some(Box::new(given(fields))), memory)
    }
}

/// Reads the fields, each with the production of its line.
fn given(fields: Fields<'_>) -> Given<'_> {
    let byline = fields.byline.as_deref().map_or(BylineParts::default(), byline::given);
    let of_byline = |part: &str| Span::of(part, fields.byline.as_deref().unwrap_or(""));
    let moment = |field: Option<&str>| -> Option<StampData> {
        let field = field?;
        let found = stamps(field);
        // Which of the two moments it is, the field says: a label of its own does not count.
        found.published.or(found.updated).map(|stamp| article::stamp_data(&stamp, field))
    };
    let (people, agencies) = (byline.people.map(of_byline), byline.agencies.map(of_byline));
    let (published, updated) = (moment(fields.published.as_deref()), moment(fields.updated.as_deref()));
    Given::new(fields, people, agencies, published, updated)
}
