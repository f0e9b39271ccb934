//! Who the one is whose name a run is: a title before it, an age or a role behind it, on either side of a comma.

use super::mention::is_of_body;
use super::role::{self, Gender, is_role};
use super::run::{
    ACTS, BODILY, CALLED, CUT, Flags, GOVERNED, HONORIFIC, KNOWN_GIVEN, PERSON, PLACE, POSSESSIVE, QUOTED, Run,
    SUBJECT, TITLE_ONLY, is_cue, is_verb,
};
use super::split::Piece;
use super::walk::{Sides, Walk};
use super::word::{Shape, Word, is_one_of};
use crate::span::Span;
use crate::tables::names::{BODY, DETERMINER, FUNCTION, GIVEN, GOVERNING, KIN, TITLE};
use crate::tables::persons::{ANY_BODY, INDEFINITE, OFFICES, VOICES};

/// How far before a place the name may begin whose place it is, in bytes.
const OWNER: usize = 80;

impl Walk<'_> {
    /// The name behind the name of what a title is over: *the former trade envoy to Norland Nils Halvor*.
    ///
    /// There must be three words with capitals, or the noun before them must have none (*minister of health Harold Venn*).
    pub(super) fn governed(&self, from: usize, piece: &mut Piece, flags: &mut Flags, end: usize, sides: Sides) {
        let text = self.text;
        let Some(words) = self.story.words.get(from..) else { return };
        let (Some(first), Some(name)) = (words.first(), words.get(piece.from..piece.to)) else { return };
        let Some(before) = sides.before.filter(|before| before.shape == Shape::Lower) else { return };
        let small = before.text(text);
        if *flags & (BODILY | PLACE) != 0 && piece.from == 0 || words.len() < 2 {
            return;
        }
        let joined = before.is(GOVERNING) || small == "and" || small == "the";
        if !joined && before.is(FUNCTION) {
            return;
        }
        let whole = piece.from > 0;
        if joined && !whole && name.len() < 3 {
            return;
        }
        let acts = sides.behind.is_some_and(|verb| is_verb(text, verb) || is_cue(verb))
            || text.get(end..).is_some_and(|rest| rest.starts_with(", who ") || rest.starts_with(['.', '"', '”']));
        let of = matches!(small, "of" | "for");
        if !acts && !of && *flags & HONORIFIC == 0 {
            return;
        }
        let Some(title) = role::governing(text, self.block.start(), first.span.start()) else { return };
        let definite = self.before(title.span.start()).is_none_or(|det| !is_one_of(det.text(text), INDEFINITE));
        let office = title.shape == Shape::Capital && of && title.is(TITLE);
        let sure = *flags & HONORIFIC != 0 && whole || office;
        if !definite || !acts && !sure {
            return;
        }
        if joined && name.len() > 2 {
            // *Commissioner for Commerce Nasiru Ibrahim Gwarzo*: behind the words for what offices are over.
            let office = name.iter().take_while(|word| is_one_of(word.text(text), OFFICES)).count();
            // From the first given name on that a table has, or else the last two words.
            let given = name
                .iter()
                .enumerate()
                .skip(1)
                .find(|(index, word)| word.is(GIVEN) && index.saturating_add(1) < name.len());
            let mut first = match given {
                _ if office > 0 && office.saturating_add(1) < name.len() => office,
                Some((index, _)) => index,
                None => name.len().saturating_sub(2),
            };
            while first > 1 && name.get(first).is_some_and(|word| word.shape == Shape::Initial) {
                first = first.saturating_sub(1);
            }
            piece.from = piece.from.saturating_add(first);
            piece.begin = piece.from;
        }
        piece.title = None;
        piece.governed = Some(title);
        *flags |= CUT | PERSON;
    }

    /// The role before a name; gives where the whole begins.
    pub(super) fn role_before(&self, run: &mut Run, piece: &Piece, from: usize, sides: Sides) -> usize {
        let text = self.text;
        let block = self.block.start();
        let index = |at: usize| from.saturating_add(at);
        let word = |at: usize| self.story.words.get(index(at)).copied();
        let Some(first) = word(piece.begin) else { return run.span.start() };
        if run.is(TITLE_ONLY) {
            run.role = word(piece.to.saturating_sub(1)).map(|title| role::leftwards(text, block, title.span));
            return run.role.map_or(run.span.start(), Span::start);
        }
        let title = match (piece.governed, piece.title.and_then(word)) {
            (Some(title), _) => {
                let begin = role::leftwards(text, block, title.span).start();
                let before = word(piece.begin).and_then(|name| text.get(..name.span.start()));
                let end = before.map_or(title.span.end(), |before| before.trim_end().len());
                run.role = Span::new(begin, end);
                return begin;
            }
            (None, Some(title)) => Some(title),
            _ if piece.begin > 0 => None,
            _ => sides
                .before
                .filter(|before| {
                    let small = before.text(text);
                    // *drug maker Halden Sachs*
                    let body = is_one_of(small, ANY_BODY) && !is_one_of(small, &["operator", "publisher"]);
                    before.shape == Shape::Lower
                        && is_role(small, before.class)
                        && !before.possessive()
                        && (!body || run.is(KNOWN_GIVEN | HONORIFIC))
                })
                .or_else(|| self.title_before_bracket(first.span.start())),
        };
        if run.is(BODILY | PLACE) {
            return first.span.start();
        }
        match title {
            Some(title) => {
                let role = role::leftwards(text, block, title.span);
                run.role = Some(role);
                if !title.is(BODY) || title.is(KIN) {
                    run.flags |= PERSON;
                }
                role.start()
            }
            None => first.span.start(),
        }
    }

    /// *Chief Port Commissioner (CPC) K T Sohl*
    fn title_before_bracket(&self, at: usize) -> Option<Word> {
        if !matches!(self.text.as_bytes().get(self.block.start()..at), Some([.., b')', b' '])) {
            return None;
        }
        let before = self.text.get(self.block.start()..at)?.strip_suffix(") ")?;
        let from = before.rfind(" (").filter(|from| before.len().saturating_sub(*from) < 14)?;
        let end = self.block.start().checked_add(from)?;
        super::word::word_ending(self.text, self.block.start(), end).filter(|word| role::is_title(*word))
    }

    /// What stands behind a name and says that it is a person: an age, *who*, a role.
    pub(super) fn describe(&mut self, run: &mut Run, begin: usize, end: usize, sides: Sides) {
        let text = self.text;
        let adjective =
            sides.behind.is_some_and(|noun| noun.shape == Shape::Lower && is_role(noun.text(text), noun.class));
        if run.is(POSSESSIVE) || run.name.len() == 0 || adjective {
            return;
        }
        if let Some([b',', b' ', rest @ ..]) = text.as_bytes().get(end..self.block.end()) {
            if is_age_or_clause(rest) {
                run.flags |= PERSON;
            }
            if let Some(role) = role::behind(text, self.block, end) {
                // *at the Circuit House, the minister said*
                let subject = rest.starts_with(b"the ") && self.behind(role.end()).is_some_and(is_cue);
                if !subject {
                    self.described(run, role);
                }
            } else if role::is_body_behind(text, self.block, end) {
                run.flags |= BODILY;
            }
        } else if let Some(role) = sides.behind.and_then(|verb| role::predicate(text, self.block, verb)) {
            self.described(run, role);
        }
        if let Some(noun) = sides.before.filter(|_| run.span.start() == begin) {
            if self.is_body_noun(noun) {
                run.flags |= BODILY;
            } else if !run.is(KNOWN_GIVEN | HONORIFIC | PERSON | PLACE) && self.is_kind_of_body(noun) {
                run.flags |= BODILY;
                run.other = Some(role::leftwards(text, self.block.start(), noun.span));
            }
        }
        if !run.is(PERSON) || run.role.is_none() {
            match self.apposed(begin) {
                // *a spokesman for the contractor, Verdane Waste,*
                Some(role) if is_voice_of_body(text, role, begin) && !run.is(KNOWN_GIVEN | HONORIFIC) => {
                    run.flags |= BODILY;
                }
                Some(role) => {
                    run.flags |= PERSON;
                    run.role = run.role.or(Some(role));
                }
                None => {}
            }
        } else if run.other.is_none() && run.name.len() > 1 {
            // *The junta's spokesman, Major General Bo Ek,*
            run.other = self.apposed(begin);
        }
    }

    /// A role behind a name is its own, or that of the one before it: *Gov. Ralph Dent of Ostra, a Republican,*
    fn described(&mut self, run: &mut Run, role: Span) {
        let of = self.before(run.span.start()).filter(|of| is_one_of(of.text(self.text), &["of", "from"]));
        let place = run.span.slice(self.text).is_some_and(crate::tables::regions::is_region);
        if place && !run.is(PERSON) {
            // *Greg Raiff of Newark, N.J., a lawyer,*
            let from = run.span.start().saturating_sub(OWNER);
            let mut before = self.story.runs.iter_mut().rev().take(3).take_while(|owner| owner.span.start() >= from);
            if let Some(owner) = before.find(|owner| owner.is_full() && !owner.is(BODILY | PLACE | GOVERNED | QUOTED)) {
                owner.flags |= PERSON;
                owner.other = owner.other.or(Some(role));
                owner.role = owner.role.or(Some(role));
            }
            return;
        }
        let owner = self.story.runs.last_mut().filter(|owner| {
            owner.name.len() > 0
                && !owner.is(BODILY | PLACE | TITLE_ONLY)
                && of.is_some_and(|of| owner.span.end().saturating_add(1) == of.span.start())
        });
        match owner {
            Some(owner) => {
                owner.flags |= PERSON;
                owner.other = owner.other.or(Some(role));
                owner.role = owner.role.or(Some(role));
            }
            None => {
                run.flags |= PERSON;
                if run.role.is_some() {
                    run.other = Some(role);
                }
                run.role = run.role.or(Some(role));
                if run.is(TITLE_ONLY) && run.words.len() == 2 && self.before(run.span.start()).is_none() {
                    // *Rhiannon Bishop, a keeper,*
                    run.flags &= !TITLE_ONLY;
                    run.role = Some(role);
                }
            }
        }
    }

    /// ```text
    /// called  = ("surnamed" / "nicknamed" / noun ("called" / "named") / told SP "as" / "whom" *SP "calls") SP name
    ///         / "gave" *word "name," SP name
    /// told    = ("name" / "names" / "himself" / "herself" / "identified" / "known" / "named") *2word
    /// ```
    ///
    /// *one passenger, surnamed Li* · *A trader who gave her name only as Hauwa* · *a cook known in the village as Dona Dodo*
    ///
    /// *The judge called Low a liar* tells no name, and *an area known as Tarn* none of a person.
    pub(super) fn called(&self, run: &mut Run, sides: Sides) {
        const LONGEST: usize = 64;
        let text = self.text;
        let Some(verb) = sides.before.filter(|verb| verb.shape == Shape::Lower) else { return };
        if run.is(BODILY | PLACE | POSSESSIVE | TITLE_ONLY) || run.name.len() == 0 {
            return;
        }
        let from = self.block.start().max(verb.span.start().saturating_sub(LONGEST));
        let clause = || {
            let from = (from..verb.span.start()).find(|at| text.is_char_boundary(*at))?;
            let before = text.get(from..verb.span.start())?;
            Some(before.rsplit(['.', ';', '“', '"', '!', '?']).next().unwrap_or(before))
        };
        let has = |words: &[&str]| {
            clause().is_some_and(|clause| clause.rsplit(' ').any(|word| is_one_of(word.trim_matches(','), words)))
        };
        let is_of_noun = || {
            self.before(verb.span.start()).is_some_and(|noun| {
                noun.shape == Shape::Lower && is_role(noun.text(text), noun.class) && !noun.possessive()
            })
        };
        let (is_told, is_known) = match verb.text(text) {
            "surnamed" => (true, false),
            "nicknamed" | "dubbed" => (false, true),
            "calls" | "call" | "called" if has(&["whom"]) => (true, true),
            "called" | "named" => (is_of_noun() || has(&["asked", "wanted"]), false),
            // *who gave only her first name, Destiny*
            "name" | "names" => (self.is_comma(run.span.start()) && has(&["gave", "give", "gives", "giving"]), false),
            "as" => (
                has(&["name", "names", "himself", "herself", "themselves", "identified", "named"]),
                has(&["known", "nicknamed"]),
            ),
            _ => return,
        };
        if !is_told && !is_known {
            return;
        }
        run.flags |= CALLED;
        if is_told {
            run.flags |= PERSON | ACTS;
            run.flags &= !GOVERNED;
            run.weight = run.weight.max(SUBJECT);
            let gender = || match () {
                () if has(&["her", "herself"]) => Some(Gender::Woman),
                () if has(&["his", "himself"]) => Some(Gender::Man),
                () => None,
            };
            run.gender = run.gender.or_else(gender);
        }
    }

    /// *investment banking giant Halden Sachs* · *the rights group Open Water*
    ///
    /// A word must stand between its article and the noun: not *the company Odric Low founded*.
    fn is_kind_of_body(&self, noun: Word) -> bool {
        noun.shape == Shape::Lower
            && !noun.possessive()
            && is_one_of(noun.text(self.text), ANY_BODY)
            && self.before(noun.span.start()).is_some_and(|kind| {
                !kind.is(DETERMINER | FUNCTION | GOVERNING) && !kind.possessive() && kind.shape != Shape::Other
            })
    }

    /// *The charity Clean Shores*
    fn is_body_noun(&self, noun: Word) -> bool {
        noun.shape == Shape::Lower
            && noun.is(BODY)
            && !noun.possessive()
            && !is_role(noun.text(self.text), noun.class)
            && self.before(noun.span.start()).is_some_and(|the| the.is(DETERMINER))
    }

    /// *The mayor of Lowick, Tilda Moss,*
    fn apposed(&self, begin: usize) -> Option<Span> {
        if !self.is_comma(begin) {
            return None;
        }
        role::before_comma(self.text, self.block, begin)
    }
}

/// *a spokesman for the contractor, Verdane Waste*; but *director general of the agency, Ana Low*
fn is_voice_of_body(text: &str, role: Span, begin: usize) -> bool {
    let voice = |role: &str| role.split(" for ").next().is_some_and(|head| is_one_of(head, VOICES));
    role.slice(text).is_some_and(voice) && is_of_body(text, role, begin)
}

/// `44,` · `who leads the union` · `whose son was there`
fn is_age_or_clause(rest: &[u8]) -> bool {
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let age = (1..=3).contains(&digits) && rest.get(digits) == Some(&b',');
    age || rest.starts_with(b"who ") || rest.starts_with(b"whose ")
}
