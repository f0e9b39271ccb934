//! What speaks for each role: the one place where evidence is weighed.
//!
//! Each sign is something that can be seen of a line by itself, of its neighbours, or of its place in the story. Its row
//! says for which roles it speaks, and against which. The weights of the signs that a line has are added up, role by
//! role, and the heaviest role is the line's.

use crate::model::Role;

/// Signs, by their bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u128);

impl Signs {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(sign: Sign) -> Self {
        Self(1 << sign as u8)
    }

    pub(crate) const fn has(self, sign: Sign) -> bool {
        self.0 & Self::of(sign).0 != 0
    }

    pub(crate) const fn any(self, signs: Self) -> bool {
        self.0 & signs.0 != 0
    }

    pub(crate) const fn with(self, sign: Sign) -> Self {
        Self(self.0 | Self::of(sign).0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn set_if(&mut self, sign: Sign, is: bool) {
        if is {
            *self = self.with(sign);
        }
    }
}

const ROLES: usize = Role::ALL.len();

/// The role that the signs speak for most; of two alike, the one that stands first in [`Role::ALL`].
pub(crate) fn weigh(signs: Signs) -> Role {
    let mut weights = [0_i16; ROLES];
    let mut left = signs.0;
    while left != 0 {
        let row = usize::try_from(left.trailing_zeros()).ok().and_then(|row| ROWS.get(row)).unwrap_or(&NOTHING);
        for (sum, weight) in weights.iter_mut().zip(row) {
            *sum = sum.wrapping_add(*weight);
        }
        left &= left.wrapping_sub(1);
    }
    let best = weights.iter().copied().max().unwrap_or(0);
    let at = weights.iter().position(|weight| *weight == best);
    at.and_then(|at| Role::ALL.get(at)).copied().unwrap_or(Role::Other)
}

/// The weights of a sign that says nothing.
const NOTHING: [i16; ROLES] = [0; ROLES];

/// The weights of a sign, role by role.
const fn row(mut weights: &[(Role, i16)]) -> [i16; ROLES] {
    let mut row = NOTHING;
    while let [(role, weight), behind @ ..] = weights {
        if let Some((_, [place, ..])) = row.split_at_mut_checked(*role as usize) {
            *place = *weight;
        }
        weights = behind;
    }
    row
}

/// Each sign with its row.
macro_rules! signs {
    ($($(#[$doc:meta])* $sign:ident: [$($role:ident $weight:literal),* $(,)?];)*) => {
        /// Something that can be seen of a line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Sign { $($(#[$doc])* $sign),* }

        static ROWS: &[[i16; ROLES]] = &[$(row(&[$((Role::$role, $weight)),*])),*];
    };
}

signs! {
    // ------------------------------------------------------------------------------------------- the line itself
    /// It ends as a sentence does: `.`, `!`, `?`, be it inside marks.
    Stop: [Paragraph 12, Standfirst 6, Notice 4, Promo 4, Caption 3, Bio 4, Heading -14, Related -2, Pointer -4, Section -10, Interface -4, Byline -8, Item 2, Headline -6];
    /// It is a sentence of seven words or more.
    Sentence: [Paragraph 8, Related -6];
    /// It ends in a question mark.
    Question: [Paragraph 3, Heading 8, Related 5, Pointer 3, Interface -3, Section -8, Caption -4];
    /// It ends in a colon.
    Colon: [Paragraph 8, Heading -6, Related 1, Caption -4, Pointer -2, Byline -4];
    /// Nothing ends it.
    Open: [Heading 3, Related 4, Section 3, Interface 2, Pointer 2, Paragraph -4, Caption 1];
    /// It is cut short: `...` or `…`.
    CutShort: [Related 8, Pointer 3, Paragraph 2, Heading -4];
    /// It has one word or two.
    Tiny: [Section 4, Interface 3, Related 2, Heading 2, Caption -6, Paragraph -6, Item -2, Standfirst -6, Pointer -5, Notice -3];
    /// It has three words to five.
    Short: [Section 2, Interface 1, Heading 5, Related 2, Paragraph -2, Pointer -1, Caption 0, Notice -2];
    /// It has six words or more, and no more than a headline.
    Headlike: [Related 5, Pointer 4, Heading 2, Caption 3, Standfirst 3, Section -6, Interface -6, Item 2];
    /// It is longer than headlines are.
    Long: [Paragraph 8, Caption 5, Standfirst 4, Notice 3, Heading -12, Related -3, Pointer -6, Section -14, Interface -10, Byline -10];
    /// It is longer than a page's own words mostly are.
    VeryLong: [Paragraph 8, Caption 1, Standfirst -4, Promo -3, Related -3, Bio -2];
    /// A bullet stands before it.
    Bullet: [Item 14, Related 12, Interface 4, Section 6, Paragraph -14, Heading -8, Pointer 2, Notice 2, Promo 4];
    /// It has nine words or more, and ends as no sentence does.
    LongOpen: [Caption 8, Heading -8];
    /// It is all in capitals.
    Capitals: [Heading 4, Section 2, Related 1, Interface 1, Pointer 3, Paragraph -6];
    /// It is a headline in capitals.
    Shout: [Pointer 10, Heading -4];
    /// All its longer words have capitals.
    Titled: [Heading 2, Related 2, Section 2, Paragraph -2, Caption -2, Pointer 1];
    /// It begins small.
    Small: [Interface 3, Section 3, Paragraph 1, Heading -6, Related 0, Headline -10];
    /// It has no letters but digits and marks.
    Digits: [Interface 12, Related 6, Heading -10, Paragraph -14, Section -6, Table 6];
    /// It is a rule: `___`.
    Rule: [Other 30];
    /// It begins with how long a video is.
    VideoLength: [Pointer 22];
    /// It is an address on the web.
    Address: [Interface 16, Embed 2, Headline -20];
    /// It is the name of a file.
    File: [Caption 24];
    /// It is a handle or an address for mail, and little else.
    Handle: [Bio 8, Byline 4, Paragraph -8];
    /// It could be somebody's name.
    Name: [Bio 2, Byline 2, Related 1, Heading -1, Caption 1];
    /// It is a byline by its form.
    ByLine: [Byline 30, Caption -16, Standfirst -20, Heading -10, Paragraph -10];
    /// It is what somebody's job is called.
    Job: [Byline 4, Bio 4];
    /// It is an agency's name.
    Agency: [Credit 4, Byline 4, Signoff 6];
    /// It is a stamp and nothing else.
    StampLine: [Stamp 26, Related 6, Heading -8, Section -8, Standfirst -30, Paragraph -20, Caption -12, Interface -6];
    /// It has a stamp in it.
    HasStamp: [Stamp 3, Related 1, Heading -4];
    /// It says how long ago something was.
    Age: [Stamp 14, Related 14, Heading -10, Section -8];
    /// It is a credit by its form.
    CreditLine: [Credit 30, Caption -40];
    /// It could be a credit: an agency, a slash.
    BareCredit: [Credit 18];
    /// It ends in a credit.
    CreditAtEnd: [Caption 26];
    /// It has words that stand beneath pictures.
    PictureWords: [Caption 8];
    /// It is labelled as a picture, and says what that shows.
    PictureLabel: [Caption 20];
    /// It is made of buttons.
    Buttons: [Interface 40, Related -6];
    /// It has the word of a button.
    SomeButton: [Interface 3];
    /// It has a word of what pages sell.
    Promo: [Promo 12, Paragraph -1];
    /// It has several.
    Promos: [Promo 24, Paragraph -8, Related -6];
    /// It asks the reader to do what pages sell.
    Asks: [Promo 5, Interface 3, Pointer 2];
    /// It has a word of a page's rules.
    Notice: [Notice 8];
    /// It has several.
    Notices: [Notice 16, Paragraph -8];
    /// It is labelled as one of them: `Copyright`, `©`, `Disclaimer:`.
    NoticeLabel: [Notice 40];
    /// It labels a field of a form.
    Form: [Interface 40];
    /// It labels a list of other stories.
    RelatedLabel: [Related 26, Heading -4];
    /// It is such a label that may as well label topics: *More on*, *Read more*.
    VagueLabel: [Related -4];
    /// It labels topics.
    TopicLabel: [Section 44];
    /// It is a breadcrumb: `Home » News`.
    Breadcrumb: [Section 26];
    /// It is a pointer by its form.
    PointerLine: [Pointer 44, Related 10];
    /// It is the label of one.
    PointerLabel: [Pointer 14, Related 14];
    /// It is a sign-off by its form.
    SignoffLine: [Signoff 60];
    /// It says who a writer is.
    BioWords: [Bio 20, Paragraph -2];
    /// It is the label of what a page says of its writers.
    BioLabel: [Bio 44];
    /// A name without *by* before a stamp: *Ana Low | 3 March 2024*
    NameAtDate: [];
    /// It is the signature of a post.
    PostSignature: [Embed 34];
    /// It labels key points.
    KeyPoints: [Standfirst 26];
    /// Dashes stand about it: *- Nine days without bread -*
    Crosshead: [Heading 50, Item -20];
    /// It ends in a sign-off behind its last sentence: *… nine hours. (ANI)*
    GluedSignoff: [];
    /// Two of its words are stuck together, as where a page had two elements.
    Stuck: [Section 4];
    /// It is all inside quotation marks.
    Quoted: [PullQuote 6, Section 2];
    /// In the body, with the name of who said it on the next line: *“We had dried fish.”*, *Mira Halvorsen*
    QuoteWithName: [PullQuote 50];
    /// That name.
    NameOfQuote: [PullQuote 50];
    /// It has bars as tables do.
    Bars: [Table 6, Section 4, Stamp 2];
    /// It is the headline again.
    HeadlineAgain: [Headline 30];
    /// It stands in the story twice.
    Repeated: [Caption 6, Interface 2, Related 1, Paragraph -4];
    /// The same line stands right above or below it.
    RepeatedBeside: [Caption 20, Interface 3];
    /// It is a sentence about the writer: it begins with the whole name that a byline above has.
    OfWriter: [Bio 30, Paragraph -4];
    /// It is the writer's name, or begins with it.
    Writer: [Bio 16, Byline 12];

    // ------------------------------------------------------------------------------------------------- its place
    /// Above the headline.
    Above: [Section 12, Interface 2, Related 2, Heading -20, Paragraph -6, Item -20, Signoff -70, Pointer -8, Promo -4, Standfirst -8];
    /// Between the headline and the body.
    Under: [Standfirst 4, Caption 6, Section 3, Heading -10, Item -14, Signoff -70, Related -2, Credit 4, Byline 2];
    /// In the body.
    Inside: [Paragraph 8, Heading 2, Item 2, Section -10, Standfirst -30, Headline -4, Byline -8, Stamp -6, Signoff -68, Bio -6, Related -6];
    /// Behind it.
    Behind: [Related 6, Section 3, Interface 3, Standfirst -30, Heading -16, Item -16, Caption -10, Credit -6, Paragraph -10, Bio 3, Notice 2, Promo 2, Signoff 2];
    /// In a text that has nothing of a page's.
    NoPage: [Paragraph 12, Heading 0, Item 4, Section -8, Interface -8, Bio -6];
    /// Behind the last sentence of such a text.
    BehindPlain: [Paragraph 22, Heading -10, Item -16, Signoff 4, Related -2, Standfirst -30, Section -10, Byline -10];
    /// Among the lines with bullets that end such a text.
    EndBullets: [Related 60];
    /// Right below the headline.
    BelowHeadline: [Standfirst 8, Section 1, Caption -2];
    /// A byline or a stamp is still to come, above the body.
    MarkAhead: [Standfirst 8, Paragraph -8];
    /// No byline or stamp is to come.
    NoMarkAhead: [Paragraph 2, Standfirst -6];
    /// Right by a byline or a stamp.
    ByMark: [Byline 3, Stamp 3, Interface 1];
    /// It could be who wrote the story, right by a byline or a stamp.
    NameAtMark: [Byline 22];
    /// A paragraph follows.
    BeforeProse: [Heading 10, Paragraph 1, Pointer 2, Related -3, Caption 2];
    /// It labels a list, and prose follows.
    LabelBeforeProse: [Related -20, Heading 2, Interface 16];
    /// A paragraph stands before it.
    BehindProse: [Paragraph 1, Signoff 2];
    /// Two or more that could be headlines stand in a row, and this is one.
    InRow: [Related 9, Heading -9, Pointer -4];
    /// A credit follows.
    BeforeCredit: [Caption 20];
    /// A credit or caption stands before it.
    BehindCredit: [Caption 8, Credit 2];
    /// A line of three words or less beside others of its kind.
    InShortRow: [Section 12];
    /// The label of a list of such lines.
    LabelOfShort: [Section 44];
    /// A label with one headline below it, and then the story goes on.
    LabelOfOne: [Pointer 60];
    /// The one line with a bullet between two paragraphs: another story.
    LoneBullet: [Pointer 40];
    /// It has a bullet, and stands between the headline and the body.
    BulletUnder: [Standfirst 34, Related -20];
    /// It is the last prose, and ends in a sign-off.
    GluedEnd: [Paragraph 40];
    /// A byline behind the body of a story that has one above.
    OtherByline: [Byline -30, Related 16];
    /// Cells with bars, and another such line beside it.
    TableRow: [Table 40];
    /// Among lines with bullets that have a colon each: *• England: 10th time*
    InFacts: [Item 40, Related -20];
    /// The page cuts the paragraph before its button: *Read More*
    CutByButton: [Paragraph 60];
    /// Such a name below a byline, where the place stands.
    PlaceAtDate: [Stamp 60, Byline -20];
    /// A label of stamps above a stamp: *Published*.
    LabelOfStamp: [Stamp 40];
    /// A label above the headline.
    LabelAbove: [Related -30, Section 12];
    /// In a list of other stories.
    InRelated: [Related 22, Signoff -54, Heading -10, Stamp -20, Byline -26, Section -4, Headline -26];
    /// Under a label of topics.
    InTopics: [Section 18, Signoff -54, Heading -10];
    /// In what the page sells.
    InPromo: [Promo 14, Heading -6, Item -6];
    /// What the page sells follows.
    BeforePromo: [Promo 8, Heading -4];
    /// In a form, or among rules.
    InForm: [Interface 6, Notice 6, Heading -8];
    /// Below the writer's name.
    InBio: [Bio 14];
    /// In a list that a colon announces, or that has begun.
    InList: [Item 7, Related -10, Signoff -58];
    /// With a bullet in such a list, or a sentence beside another one with a bullet.
    Listed: [Item 40, Paragraph -10, Related -60];
    /// Under the label of a pointer.
    InPointer: [Pointer 20, Heading -8];
    /// Among key points.
    InKeyPoints: [Standfirst 24];
    /// In a post whose signature follows.
    InPost: [Embed 30];
    /// Prose by its form, which nothing else speaks against.
    Sure: [Paragraph 24];
}
