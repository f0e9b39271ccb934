//! What a line of a story is for.

/// The role of a line, or of a part of one, in its story. Each line of a text has one.
///
/// ```
/// use wirecopy::Role;
///
/// let text = "Ferry stage opens again after nine days\nBy Ana Low\nMarch 3, 2024\n\
///             The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.\n\
///             Islanders had lived on dried fish and on what the fire brigade could bring them by boat.\n";
/// let article = wirecopy::parse(text)?;
/// let roles: Vec<Role> = article.blocks().map(|block| block.role()).collect();
/// assert_eq!(roles, [Role::Headline, Role::Byline, Role::Stamp, Role::Paragraph, Role::Paragraph]);
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[non_exhaustive]
pub enum Role {
    /// The title of the story, also where the page repeats it.
    Headline,
    /// The summary beneath the headline; key points at the top.
    Standfirst,
    /// Where the story stands in its paper, and its topics: *Home » News*, *Tags: ferry, storm*.
    Section,
    /// Publisher, handle, stamp and buttons on one line.
    Header,
    /// Who wrote it: names, their job, their agency.
    Byline,
    /// When it was published or updated.
    Stamp,
    /// Who made the photo.
    Credit,
    /// What the photo or the video shows.
    Caption,
    /// Prose of the story.
    Paragraph,
    /// A heading in the body.
    Heading,
    /// An item of a list that is part of the story.
    Item,
    /// Words of the story that the page sets apart.
    PullQuote,
    /// A post of a social network: its lines, its author and date.
    Embed,
    /// One other story that the page points to.
    Pointer,
    /// Other stories that the page lists, with the label of the list and what stands by them.
    Related,
    /// Who else reported or edited; the source named at the end.
    Signoff,
    /// About the author.
    Bio,
    /// Copyright, disclaimer, correction, policy.
    Notice,
    /// What the page wants to send or sell: a newsletter, a subscription, an app.
    Promo,
    /// Buttons, counts, forms.
    Interface,
    /// A table or a score box.
    Table,
    /// A rule, a poll, what is none of these.
    Other,
}

impl Role {
    /// All roles, in the order in which a page mostly has them.
    pub const ALL: [Self; 22] = [
        Self::Headline,
        Self::Standfirst,
        Self::Section,
        Self::Header,
        Self::Byline,
        Self::Stamp,
        Self::Credit,
        Self::Caption,
        Self::Paragraph,
        Self::Heading,
        Self::Item,
        Self::PullQuote,
        Self::Embed,
        Self::Pointer,
        Self::Related,
        Self::Signoff,
        Self::Bio,
        Self::Notice,
        Self::Promo,
        Self::Interface,
        Self::Table,
        Self::Other,
    ];

    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst => "standfirst",
            Self::Section => "section",
            Self::Header => "header",
            Self::Byline => "byline",
            Self::Stamp => "stamp",
            Self::Credit => "credit",
            Self::Caption => "caption",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Item => "item",
            Self::PullQuote => "pull_quote",
            Self::Embed => "embed",
            Self::Pointer => "pointer",
            Self::Related => "related",
            Self::Signoff => "signoff",
            Self::Bio => "bio",
            Self::Notice => "notice",
            Self::Promo => "promo",
            Self::Interface => "interface",
            Self::Table => "table",
            Self::Other => "other",
        }
    }

    /// Whether such a line is the story's own prose: a paragraph, a heading or an item.
    ///
    /// ```
    /// use wirecopy::Role;
    ///
    /// let prose: Vec<Role> = Role::ALL.into_iter().filter(|role| role.is_prose()).collect();
    /// assert_eq!(prose, [Role::Paragraph, Role::Heading, Role::Item]);
    /// ```
    #[must_use]
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading | Self::Item)
    }
}

impl core::fmt::Display for Role {
    /// Its [`name`](Self::name).
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.name())
    }
}
