//! The words of a news page about its story: buttons, labels of lists and of topics, what it sells, its rules.

use super::lookup::Table;

/// What a word of a page may be; it may be several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Page(u32);

impl Page {
    /// Stands on a button, or names what a button does: `Share`, `Print`.
    pub(crate) const BUTTON: Self = Self(1 << 0);
    /// A network on which readers share: `Facebook`.
    pub(crate) const NET: Self = Self(1 << 1);
    /// Is counted on a button: `11 Comments`, `4 min read`.
    pub(crate) const COUNT: Self = Self(1 << 2);
    /// Joins the words of a button, and tells nothing by itself: `this`, `via`.
    pub(crate) const FILLER: Self = Self(1 << 3);
    /// Says which stories a list has: `Related`, `Most`.
    pub(crate) const KIND: Self = Self(1 << 4);
    /// Says what a list is of: `Stories`, `News`.
    pub(crate) const THING: Self = Self(1 << 5);
    /// Labels the topics of a story: `Tags`.
    pub(crate) const TOPIC: Self = Self(1 << 6);
    /// Belongs to what a page wants to sell or to send: `newsletter`.
    pub(crate) const PROMO: Self = Self(1 << 7);
    /// What readers are asked to do for it: `Sign`, `Get`.
    pub(crate) const SIGN: Self = Self(1 << 8);
    /// Belongs to what a page says of rights and rules: `Copyright`, `reserved`.
    pub(crate) const NOTICE: Self = Self(1 << 9);
    /// Labels a field of a form: `Name`, `Email`.
    pub(crate) const FORM: Self = Self(1 << 10);
    /// What one who writes is called: `reporter`, `Editor`.
    pub(crate) const JOB: Self = Self(1 << 11);
    /// Stands before such a word: `Senior Political Reporter`.
    pub(crate) const JOBWORD: Self = Self(1 << 12);
    /// Belongs to what a page says of its writers: `covers`, `reached`.
    pub(crate) const BIO: Self = Self(1 << 13);
    /// Belongs to the words beneath a picture: `pictured`, `left`.
    pub(crate) const PICTURE: Self = Self(1 << 14);
    /// Speaks to the reader, or for the house: `you`, `our`.
    pub(crate) const YOU: Self = Self(1 << 15);
    /// Belongs to how a writer can be reached, or read again: `reached`, `Follow`.
    pub(crate) const CONTACT: Self = Self(1 << 16);
    /// Ends the names of papers and broadcasters: `Herald`.
    pub(crate) const MEDIA: Self = Self(1 << 17);

    pub(crate) const NONE: Self = Self(0);

    /// What `word` is, in any case.
    pub(crate) fn of(word: &str) -> Self {
        Self(WORDS.get(word).unwrap_or(0))
    }

    /// The same, of a word of ASCII.
    #[inline]
    pub(crate) fn of_ascii(word: &str) -> Self {
        Self(WORDS.get_ascii(word).unwrap_or(0))
    }

    /// Whether it is one of `kinds`.
    pub(crate) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// One or the other.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const BUTTON: u32 = Page::BUTTON.0;
const NET: u32 = Page::NET.0;
const COUNT: u32 = Page::COUNT.0;
const FILLER: u32 = Page::FILLER.0;
const KIND: u32 = Page::KIND.0;
const THING: u32 = Page::THING.0;
const TOPIC: u32 = Page::TOPIC.0;
const PROMO: u32 = Page::PROMO.0;
const SIGN: u32 = Page::SIGN.0;
const NOTICE: u32 = Page::NOTICE.0;
const FORM: u32 = Page::FORM.0;
const JOB: u32 = Page::JOB.0;
const JOBWORD: u32 = Page::JOBWORD.0;
const BIO: u32 = Page::BIO.0;
const PICTURE: u32 = Page::PICTURE.0;
const YOU: u32 = Page::YOU.0;
const CONTACT: u32 = Page::CONTACT.0;
const MEDIA: u32 = Page::MEDIA.0;

static WORDS: Table<u32> = Table::new(ENTRIES);

#[rustfmt::skip]
const ENTRIES: &[(&str, u32)] = &[
    ("a", FILLER), ("about", FILLER), ("abusive", NOTICE), ("accept", BUTTON), ("acceptance", NOTICE),
    ("accessibility", BUTTON), ("account", FILLER), ("ad", BUTTON), ("add", FILLER), ("address", FORM | FILLER),
    ("ads", BUTTON), ("advert", BUTTON), ("advertise", PROMO), ("advertisement", BUTTON), ("advertisements", BUTTON),
    ("advertising", PROMO), ("aerospace", JOBWORD), ("affairs", JOBWORD), ("affiliate", NOTICE), ("affiliates", NOTICE),
    ("africa", JOBWORD), ("after", FILLER), ("agencies", JOB), ("akismet", NOTICE), ("alerts", PROMO), ("all", FILLER),
    ("already", FILLER), ("also", KIND), ("alumni", BIO), ("an", FILLER), ("analyst", JOB), ("anchor", JOB),
    ("and", FILLER), ("anonymous sources", NOTICE), ("any", FILLER), ("app", BUTTON), ("archive", BUTTON),
    ("article", FILLER | THING), ("articles", THING | CONTACT), ("arts", JOBWORD), ("as", FILLER), ("asia", JOBWORD),
    ("assignment", JOBWORD), ("assistant", JOBWORD), ("associate", JOBWORD), ("at", FILLER), ("audience", JOBWORD),
    ("author", FILLER | JOB | BIO), ("auto", JOBWORD), ("award-winning", BIO), ("back", BUTTON), ("bar", FILLER),
    ("based", BIO), ("be", FILLER), ("become", SIGN), ("been", FILLER), ("beijing", JOBWORD), ("below", FILLER),
    ("best", KIND), ("big", KIND), ("blogger", NET | JOB), ("bluesky", NET), ("bookmark", BUTTON),
    ("bookmarked", BUTTON), ("bookmarking", BUTTON), ("bookmarks", BUTTON), ("breaking", KIND | JOBWORD),
    ("bureau", JOB), ("business", JOBWORD), ("button", FILLER), ("buy", SIGN), ("buzz", BUTTON), ("by", FILLER),
    ("cached", NOTICE), ("camera", FILLER), ("can", FILLER), ("cancel", BUTTON), ("capitol", JOBWORD),
    ("captcha", FORM), ("caption", BUTTON), ("categories", THING | TOPIC), ("category", TOPIC), ("celebrity", JOBWORD),
    ("center", PICTURE), ("centre", PICTURE), ("chief", JOBWORD), ("choice", FILLER | THING),
    ("choices", FILLER | THING), ("city", JOBWORD), ("civil", NOTICE), ("click", BUTTON | SIGN), ("clicked", THING),
    ("climate", JOBWORD), ("close", BUTTON), ("co-founder", JOB), ("code", NOTICE), ("collapse", BUTTON),
    ("columnist", JOB | BIO), ("columnists", JOB), ("columns", THING), ("comment", BUTTON | COUNT | FORM),
    ("commentator", JOB), ("commented", KIND | THING), ("commenters", NOTICE), ("commenting", NOTICE),
    ("comments", BUTTON | COUNT), ("commission", PROMO), ("complaints", NOTICE), ("conduct", NOTICE),
    ("congressional", JOBWORD), ("consent", NOTICE), ("constitutes", NOTICE), ("constructive", NOTICE),
    ("consumer", JOBWORD), ("contact", BIO | CONTACT), ("content", THING | JOBWORD | FILLER),
    ("continue", BUTTON | FILLER), ("continues", FILLER), ("contributing", JOBWORD), ("contributor", JOB),
    ("contributors", JOB), ("conversation", BUTTON), ("conversations", BUTTON), ("cookie", NOTICE), ("cookies", NOTICE),
    ("copied", BUTTON), ("copy", BUTTON), ("copyright", NOTICE), ("copyrighted", NOTICE), ("corrections", BUTTON),
    ("corrects", NOTICE), ("correspondent", JOB | BIO), ("correspondents", JOB), ("courtesy", PICTURE),
    ("courts", JOBWORD), ("coverage", THING), ("covered", BIO), ("covering", BIO), ("covers", BIO),
    ("cricket", JOBWORD), ("crime", JOBWORD), ("critic", JOB), ("crowdfunding", PROMO), ("culture", JOBWORD),
    ("current", FILLER), ("data", NOTICE | JOBWORD), ("decrease", BUTTON), ("defamatory", NOTICE), ("defence", JOBWORD),
    ("defense", JOBWORD), ("degree", BIO), ("delicious", NET), ("delivered", SIGN), ("deputy", JOBWORD),
    ("descrease", BUTTON), ("desk", JOB), ("details", FILLER), ("dialog", BUTTON), ("digg", NET), ("digital", JOBWORD),
    ("digital-only", PROMO), ("diplomatic", JOBWORD), ("director", JOB), ("disclaimer", NOTICE), ("discover", KIND),
    ("discuss", BUTTON), ("discussed", KIND), ("discussion", BUTTON), ("distributed", NOTICE), ("don't", KIND),
    ("donate", PROMO), ("donating", PROMO), ("donation", PROMO), ("donations", PROMO), ("dont", KIND),
    ("download", BUTTON | PROMO | SIGN), ("duration", BUTTON), ("during", PICTURE), ("e-mail", BUTTON | FORM),
    ("e-paper", PROMO), ("east", JOBWORD), ("economic", JOBWORD), ("economics", JOBWORD), ("editor", JOB),
    ("editor's", KIND), ("editorial", FILLER), ("editors", KIND | JOB), ("editors'", KIND), ("education", JOBWORD),
    ("elsewhere", KIND), ("email", BUTTON | FORM | BIO | CONTACT), ("emailed", THING), ("embed", BUTTON),
    ("energy", JOBWORD), ("enlarge", BUTTON), ("enter", BUTTON | SIGN), ("entertainment", JOBWORD),
    ("environment", JOBWORD), ("epaper", PROMO), ("error", FILLER), ("essential", KIND), ("ethics", NOTICE),
    ("europe", JOBWORD), ("evernote", NET), ("executive", JOBWORD), ("expand", BUTTON), ("explore", BUTTON),
    ("facebook", NET), ("facebook url", NET), ("facebooktwitter", NET), ("fark", NET), ("fashion", JOBWORD),
    ("fb", NET), ("feature", JOBWORD), ("featured", KIND), ("features", THING | JOBWORD), ("feed", BUTTON),
    ("feedback", BUTTON), ("feedbacks", BUTTON), ("fellow", JOB), ("fields", FORM), ("file", PICTURE),
    ("file-photo", PICTURE), ("filed", TOPIC), ("film", JOBWORD), ("filter", BUTTON), ("finance", JOBWORD),
    ("flag", BUTTON), ("flipboard", BUTTON), ("follow", BUTTON | SIGN | BIO | CONTACT), ("following", BUTTON),
    ("font", BUTTON), ("food", JOBWORD), ("footage", PICTURE), ("football", JOBWORD), ("for", FILLER),
    ("foreign", JOBWORD), ("forum", BUTTON), ("freelance", JOBWORD | BIO | CONTACT), ("freelancer", JOB),
    ("friend", FILLER), ("friends", FILLER), ("from", FILLER), ("full", FILLER), ("full-size", FILLER),
    ("fullscreen", BUTTON), ("fundraising", PROMO), ("further", KIND), ("gab", NET), ("galleries", THING),
    ("gallery", BUTTON), ("gazette", MEDIA), ("gdpr", NOTICE), ("general", JOBWORD), ("get", FILLER | SIGN),
    ("gettr", NET), ("gift", BUTTON), ("give", FILLER), ("google", NET), ("google+", NET), ("graduated", BIO),
    ("guardian", MEDIA), ("guest", JOBWORD), ("guidelines", NOTICE), ("hackernews", NET), ("handout", PICTURE),
    ("has", FILLER), ("hashtags", TOPIC), ("have", FILLER), ("headline", THING), ("headlines", THING),
    ("headshot", BUTTON), ("health", JOBWORD), ("herald", MEDIA), ("here", FILLER), ("hide", BUTTON),
    ("highlights", THING), ("hits", COUNT), ("holds", BIO), ("home", JOBWORD), ("host", JOB), ("hot", KIND),
    ("house", JOBWORD), ("how", FILLER), ("hub", JOBWORD), ("i", FILLER), ("icon", BUTTON | FILLER),
    ("illustration", PICTURE), ("image", COUNT | FILLER | PICTURE), ("images", COUNT | PICTURE), ("in", FILLER),
    ("inbox", PROMO), ("increase", BUTTON), ("industry", JOBWORD), ("inline", BUTTON), ("instagram", NET),
    ("instagram url", NET), ("intern", JOB), ("international", JOBWORD), ("invalid", BUTTON),
    ("investigative", JOBWORD), ("ipso", NOTICE), ("is", FILLER), ("issue", FILLER), ("it", FILLER), ("item", FILLER),
    ("items", THING), ("javascript", BUTTON), ("join", BUTTON | SIGN), ("joined", BIO), ("journal", MEDIA),
    ("journalist", JOB | BIO), ("journalistic", FILLER), ("journalists", JOB), ("keep", KIND), ("keyword", TOPIC),
    ("keywords", TOPIC), ("koo", NET), ("labels", TOPIC), ("latest", KIND), ("lead", JOBWORD), ("leave", FILLER),
    ("lecturer", JOB), ("left", PICTURE), ("legal", JOBWORD), ("less", BUTTON), ("liability", NOTICE),
    ("libellous", NOTICE), ("libelous", NOTICE), ("lifestyle", JOBWORD), ("like", BUTTON | COUNT | KIND),
    ("likes", BUTTON | COUNT), ("line", NET), ("link", BUTTON | FILLER), ("linkedin", NET), ("linkedin url", NET),
    ("links", BUTTON | THING), ("listen", BUTTON), ("listened", THING), ("live", KIND), ("load", BUTTON),
    ("loading", BUTTON), ("local", JOBWORD), ("log", SIGN), ("login", BUTTON), ("logout", BUTTON), ("london", JOBWORD),
    ("magazine", MEDIA), ("mail", BUTTON | MEDIA), ("main", FILLER), ("manage", FILLER), ("managing", JOBWORD),
    ("market", JOBWORD), ("markets", JOBWORD), ("mastodon", NET), ("may", KIND), ("media", JOBWORD | MEDIA),
    ("medical", JOBWORD), ("membership", PROMO), ("menu", BUTTON), ("message", FILLER | FORM), ("messenger", NET),
    ("metro", JOBWORD), ("mewe", NET), ("middle", JOBWORD), ("might", KIND), ("min", COUNT), ("mins", COUNT),
    ("minute", COUNT), ("minutes", COUNT), ("miss", KIND | THING), ("mix", NET), ("modal", BUTTON),
    ("moderated", NOTICE), ("moderation", NOTICE), ("moderators", NOTICE), ("money", JOBWORD),
    ("more", FILLER | KIND | CONTACT), ("most", KIND), ("multimedia", JOBWORD), ("music", JOBWORD),
    ("must", FILLER | KIND), ("mute", BUTTON), ("my", FILLER), ("name", FILLER | FORM), ("nation", MEDIA),
    ("national", JOBWORD), ("navigation", BUTTON), ("network", MEDIA), ("new", FILLER | KIND), ("newest", BUTTON),
    ("news", THING | JOBWORD | MEDIA), ("newsletter", PROMO), ("newsletters", PROMO), ("newsroom", JOB),
    ("next", BUTTON | KIND), ("night", JOBWORD), ("no", FILLER), ("not", FILLER), ("notifications", PROMO),
    ("now", THING | FILLER), ("number", FILLER), ("observer", MEDIA), ("of", FILLER), ("oldest", BUTTON),
    ("on", FILLER), ("online", JOBWORD), ("only", FILLER), ("open", BUTTON), ("opens", FILLER), ("opinion", JOBWORD),
    ("opinions expressed", NOTICE), ("option", FILLER), ("options", FILLER), ("or", FILLER), ("other", FILLER | KIND),
    ("our", FILLER | YOU), ("out", FILLER), ("page", FILLER), ("parler", NET), ("parliamentary", JOBWORD),
    ("partner", KIND), ("password", FORM), ("pause", BUTTON), ("paywall", PROMO), ("pdf", BUTTON),
    ("permalink", BUTTON), ("permission", NOTICE), ("personal", NOTICE | JOBWORD),
    ("photo", COUNT | FILLER | THING | PICTURE), ("photograph", PICTURE), ("photographed", PICTURE),
    ("photographer", JOB), ("photographers", JOB), ("photographs", PICTURE), ("photos", COUNT | THING), ("pick", THING),
    ("picks", THING), ("picture", PICTURE), ("pictured", PICTURE), ("pin", BUTTON), ("pin-it", BUTTON),
    ("pinterest", NET), ("play", BUTTON), ("player", BUTTON), ("playlist", BUTTON), ("please", FILLER), ("pocket", NET),
    ("podcast", THING), ("podcasts", THING), ("policies", NOTICE), ("policy", NOTICE), ("political", JOBWORD),
    ("politics", JOBWORD), ("popular", KIND | THING), ("poses", PICTURE), ("post", FILLER | THING | MEDIA),
    ("posted in", TOPIC), ("posts", THING | CONTACT), ("preferences", BUTTON), ("premium", PROMO), ("presenter", JOB),
    ("press", MEDIA), ("prev", BUTTON), ("previous", BUTTON | KIND), ("previously", BIO), ("principal", JOBWORD),
    ("print", BUTTON), ("printed", BUTTON), ("prior", NOTICE), ("privacy", NOTICE), ("processed", NOTICE),
    ("producer", JOB), ("profanity", NOTICE), ("professor", JOB), ("prohibited", NOTICE), ("promoted", KIND),
    ("public", JOBWORD), ("publisher", JOB), ("racing", JOBWORD), ("radio", MEDIA), ("rating", BUTTON),
    ("reach", CONTACT), ("reached", BIO | CONTACT), ("reactions", COUNT), ("read", COUNT | KIND | THING),
    ("reader", FILLER), ("readers", BUTTON), ("reading", FILLER | THING), ("reads", COUNT | THING), ("reblog", BUTTON),
    ("recaptcha", NOTICE), ("receive", SIGN), ("recent", KIND), ("recommendations", THING), ("recommended", KIND),
    ("reddit", NET), ("redistributed", NOTICE), ("refresh", BUTTON), ("regional", JOBWORD), ("register", SIGN),
    ("reject", BUTTON), ("related", KIND), ("religion", JOBWORD), ("reload", BUTTON), ("replay", BUTTON),
    ("replies", COUNT), ("reply", BUTTON), ("report", BUTTON), ("reporter", JOB | BIO), ("reporters", JOB),
    ("reporting", JOB), ("reports", THING), ("reprint", BUTTON), ("reprints", BUTTON), ("reproduced", NOTICE),
    ("reproduction", NOTICE), ("republish", BUTTON), ("republished", NOTICE), ("republishing", BUTTON),
    ("required", FILLER | FORM), ("researcher", JOB), ("reserved", NOTICE), ("respectful", NOTICE), ("return", BUTTON),
    ("retweet", BUTTON), ("rewritten", NOTICE), ("right", PICTURE), ("rights", NOTICE), ("royal", JOBWORD),
    ("rss", BUTTON), ("rugby", JOBWORD), ("rules", FILLER), ("save", BUTTON), ("saved", BUTTON), ("science", JOBWORD),
    ("scorecard", BUTTON), ("screengrab", PICTURE), ("screenshot", PICTURE), ("scroll", BUTTON),
    ("search", BUTTON | FORM), ("sec", COUNT), ("second", COUNT), ("seconds", COUNT), ("section", THING),
    ("sections", TOPIC), ("security", JOBWORD), ("see", FILLER), ("seen", PICTURE), ("selected", KIND),
    ("send", FILLER), ("senior", JOBWORD), ("service", MEDIA), ("setting", FILLER), ("settings", FILLER),
    ("share", BUTTON | COUNT), ("shared", BUTTON | KIND | THING), ("shares", BUTTON | COUNT), ("show", BUTTON),
    ("showbiz", JOBWORD), ("shown", PICTURE), ("shows", PICTURE), ("sign", SIGN), ("sign-up", PROMO), ("signal", NET),
    ("signed", SIGN), ("signing", SIGN), ("signup", PROMO), ("similar", KIND), ("size", BUTTON), ("skip", BUTTON),
    ("skype", NET), ("slideshow", BUTTON), ("sms", NET), ("snapchat", NET), ("social", JOBWORD), ("someone", FILLER),
    ("sort", BUTTON), ("speaks", PICTURE), ("special", JOBWORD), ("sponsor", BUTTON), ("sponsored", BUTTON | KIND),
    ("sport", JOBWORD), ("sports", JOBWORD), ("staff", JOB | JOBWORD), ("standards", FILLER), ("stands", PICTURE),
    ("state", JOBWORD), ("statehouse", JOBWORD), ("stories", THING | CONTACT), ("story", FILLER | THING),
    ("stream", THING), ("streams", THING), ("stringer", JOB), ("stumbleupon", NET), ("sub-editor", JOB),
    ("subjects", TOPIC), ("submissions", NOTICE), ("submit", BUTTON | FORM), ("subscribe", PROMO | SIGN),
    ("subscribed", PROMO), ("subscriber", PROMO), ("subscriber-only", PROMO), ("subscribers", PROMO),
    ("subscribing", PROMO), ("subscription", PROMO), ("subscriptions", PROMO), ("subtitles", BUTTON),
    ("suggest", BUTTON), ("suggested", KIND), ("suggestions", THING), ("supplied", PICTURE), ("support", SIGN),
    ("swipe", BUTTON), ("syndicated", NOTICE), ("tag", TOPIC), ("tagged", TOPIC), ("tags", TOPIC),
    ("talked-about", KIND), ("tap", BUTTON), ("team", JOB), ("tech", JOBWORD), ("technical", FILLER),
    ("technology", JOBWORD), ("telegram", NET | PROMO), ("television", JOBWORD | MEDIA), ("tennis", JOBWORD),
    ("terms", NOTICE), ("text", FILLER), ("the", FILLER), ("this", FILLER), ("threads", NET), ("tiktok", NET),
    ("time", FILLER), ("times", MEDIA), ("to", FILLER), ("today", THING | MEDIA), ("today's", KIND), ("todays", KIND),
    ("toggle", BUTTON), ("top", BUTTON | KIND), ("topic", TOPIC), ("topics", THING | TOPIC), ("topstories", THING),
    ("trademark", NOTICE), ("trademarks", NOTICE), ("transcript", BUTTON), ("translate", BUTTON),
    ("transmitted", NOTICE), ("transport", JOBWORD), ("travel", JOBWORD), ("trending", KIND | THING),
    ("tribune", MEDIA), ("trust", FILLER), ("truth", NET), ("tumblr", NET), ("tv", JOBWORD), ("tweet", BUTTON),
    ("twitter", NET), ("twitter url", NET), ("typo", FILLER), ("uk", JOBWORD), ("unfollow", BUTTON),
    ("unlimited", PROMO), ("unmute", BUTTON), ("unsubscribe", PROMO), ("updates", THING),
    ("us", FILLER | JOBWORD | YOU), ("use", FILLER), ("user", FILLER), ("username", FORM), ("using", FILLER),
    ("version", FILLER), ("via", FILLER), ("viber", NET), ("video", THING | JOBWORD | PICTURE | FILLER),
    ("videos", THING), ("view", BUTTON | COUNT), ("viewed", KIND | THING), ("views", COUNT), ("viral", THING),
    ("vk", NET), ("vote", BUTTON), ("votes", BUTTON), ("voucher", PROMO), ("want", FILLER), ("washington", JOBWORD),
    ("watch", BUTTON | SIGN), ("watched", KIND | THING), ("we", FILLER | YOU), ("web", JOB), ("website", FORM),
    ("wechat", NET), ("weekend", JOBWORD), ("weekly", MEDIA), ("weibo", NET), ("what", FILLER),
    ("whatsapp", NET | PROMO), ("white", JOBWORD), ("why", FILLER), ("win", SIGN), ("window", FILLER), ("wire", MEDIA),
    ("with", FILLER), ("without", FILLER), ("worked", BIO), ("world", JOBWORD), ("writer", JOB | BIO), ("writers", JOB),
    ("writes", BIO), ("written", NOTICE), ("written-permission", NOTICE), ("x", NET), ("xing", NET), ("yahoo", NET),
    ("you", FILLER | KIND | YOU), ("you'll", YOU), ("you're", YOU), ("your", FILLER | YOU), ("yours", YOU),
    ("youtube", NET), ("youtube url", NET), ("you’ll", YOU), ("you’re", YOU), ("zoom", BUTTON),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        WORDS.assert_sorted();
    }

    #[test]
    fn words() {
        assert!(Page::of("SHARE").any(Page::BUTTON) && Page::of("Comments").any(Page::COUNT));
        assert!(Page::of("newsletter").any(Page::PROMO) && !Page::of("ferry").any(Page::BUTTON.or(Page::PROMO)));
    }
}
