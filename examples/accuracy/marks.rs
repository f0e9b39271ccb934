//! Where the quotation marks of a text open and close, whoever spoke: the outermost stretches, in order.
//!
//! This does not share anything with the library, which would else be measured by itself.

use crate::gold::Style;
use crate::letters::{first_run, is_alnum, is_word, string};

/// A stretch in marks.
pub(crate) struct Stretch {
    /// Its pieces, one a paragraph.
    pub(crate) parts: Vec<(usize, usize)>,
    pub(crate) style: Style,
    pub(crate) unclosed: bool,
}

impl Stretch {
    fn new(style: Style) -> Self {
        Self { parts: Vec::new(), style, unclosed: false }
    }
}

/// What a mark says by its own shape.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Opens,
    Closes,
    Either,
}

/// A mark in a paragraph.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    length: usize,
    style: Style,
    shape: Shape,
    /// What stands about it lets it open, and close.
    can_open: bool,
    can_close: bool,
}

impl Mark {
    fn new(paragraph: &[char], at: usize, style: Style, shape: Shape) -> Self {
        let length = if matches!(style, Style::Apos2 | Style::Tick) { 2 } else { 1 };
        let before = if at == 0 { ' ' } else { paragraph[at - 1] };
        let after = paragraph.get(at + length).copied().unwrap_or(' ');
        let can_open = (at == 0 || opens_behind(before) || "'‘’\"“”".contains(before)) && !after.is_whitespace();
        let can_close = !is_alnum(after) && !before.is_whitespace();
        Self { at, length, style, shape, can_open, can_close }
    }

    /// It opens by its shape, or else by what stands about it alone.
    fn only_opens(&self) -> bool {
        match self.shape {
            Shape::Opens => true,
            Shape::Closes => false,
            Shape::Either => self.can_open && !self.can_close,
        }
    }

    /// It opens a stretch, if none is open.
    fn begins(&self) -> bool {
        match self.shape {
            Shape::Opens => true,
            Shape::Closes => self.can_open && !self.can_close,
            Shape::Either => self.can_open || !self.can_close,
        }
    }

    /// It may close what a mark of this style has opened.
    fn closes(&self, style: Style) -> bool {
        self.style == style || style == Style::Tick && self.style == Style::Apos2
    }
}

/// A letter that an opening mark may follow.
fn opens_behind(letter: char) -> bool {
    " \t\u{a0}([{-–—―/…:;,\u{feff}\u{202a}".contains(letter)
}

/// How long the tag is that the text starts with: `<b>`, `</b>`.
fn tag(text: &[char]) -> Option<usize> {
    let name = if text.get(1) == Some(&'/') { 2 } else { 1 };
    text.get(name).filter(|letter| letter.is_ascii_alphabetic())?;
    let end = text[name..].iter().position(|letter| matches!(letter, '<' | '>' | '\n'))? + name;
    (text[end] == '>').then_some(end + 1)
}

/// The double marks of a paragraph, those in tags left out.
fn marks(paragraph: &[char]) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&letter) = paragraph.get(at) {
        let mut next = at + 1;
        match letter {
            '<' => next = at + tag(&paragraph[at..]).unwrap_or(1),
            '“' | '‟' => found.push(Mark::new(paragraph, at, Style::Curly, Shape::Opens)),
            '”' => found.push(Mark::new(paragraph, at, Style::Curly, Shape::Closes)),
            '"' => found.push(Mark::new(paragraph, at, Style::Straight, Shape::Either)),
            '`' if paragraph.get(next) == Some(&'`') => {
                found.push(Mark::new(paragraph, at, Style::Tick, Shape::Opens));
                next += 1;
            }
            '\'' if paragraph.get(next) == Some(&'\'') => {
                let run = paragraph[at..].iter().take_while(|letter| **letter == '\'').count();
                next = at + run;
                let is_opening = at == 0 || opens_behind(paragraph[at - 1]);
                // Of three the inner single one stands first where they close.
                let place = if run == 2 || is_opening { at } else { next - 2 };
                found.push(Mark::new(paragraph, place, Style::Apos2, Shape::Either));
            }
            _ => {}
        }
        at = next;
    }
    found
}

/// The lines that are not blank, without the blanks at their ends.
fn paragraphs(text: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for line in text.split(|letter| *letter == '\n') {
        let first = line.iter().position(|letter| !letter.is_whitespace());
        let last = line.iter().rposition(|letter| !letter.is_whitespace());
        if let (Some(first), Some(last)) = (first, last) {
            found.push((from + first, from + last + 1));
        }
        from += line.len() + 1;
    }
    found
}

/// All stretches of the text.
pub(crate) fn stretches(text: &[char]) -> Vec<Stretch> {
    let paragraphs = paragraphs(text);
    let marks: Vec<Vec<Mark>> = paragraphs.iter().map(|&(start, end)| marks(&text[start..end])).collect();
    let mut found = Vec::new();
    let mut carried = None;
    for (number, (&place, marks_here)) in paragraphs.iter().zip(&marks).enumerate() {
        let Some(open) = in_paragraph(text, place, marks_here, carried.take(), &mut found) else { continue };
        if marks.get(number + 1).is_some_and(|next| reopens(next, open.style)) {
            carried = Some(open);
        } else {
            found.push(Stretch { unclosed: true, ..open });
        }
    }
    for part in found.iter_mut().flat_map(|stretch| &mut stretch.parts) {
        while part.1 > part.0 && text[part.1 - 1].is_whitespace() {
            part.1 -= 1;
        }
    }
    let singles = singles(text, &found);
    found.extend(singles);
    found.sort_by_key(|stretch| stretch.parts.first().copied().unwrap_or_default().0);
    found
}

/// Whether a paragraph with these marks goes on with the quote that the one before it leaves open.
fn reopens(marks: &[Mark], style: Style) -> bool {
    marks.first().is_some_and(|mark| mark.at <= 1 && mark.style == style)
}

/// Pairs the marks of one paragraph. `open` is what the paragraph before left open, and the answer what this one does.
fn in_paragraph(
    text: &[char],
    (start, end): (usize, usize),
    marks: &[Mark],
    mut open: Option<Stretch>,
    found: &mut Vec<Stretch>,
) -> Option<Stretch> {
    // Where the open one starts here, and how many quotes of its own style and of others are open inside it.
    let (mut from, mut same, mut other) = (marks.first().map_or(0, |mark| mark.at), 0_usize, 0_usize);
    let is_carried = usize::from(open.is_some());
    for (number, mark) in marks.iter().enumerate().skip(is_carried) {
        let Some(mut stretch) = open.take() else {
            if mark.begins() {
                open = Some(Stretch::new(mark.style));
                (from, same, other) = (mark.at, 0, 0);
            }
            continue;
        };
        let part = (start + from, start + mark.at + mark.length);
        if !mark.closes(stretch.style) {
            if mark.only_opens() {
                other += 1;
            } else if other > 0 {
                other -= 1;
            } else if mark.can_close || mark.shape == Shape::Closes {
                // Closed with a mark of another style.
                stretch.parts.push(part);
                found.push(stretch);
                continue;
            }
            open = Some(stretch);
            continue;
        }
        let after = text[..end].get(start + mark.at + mark.length).copied().unwrap_or(' ');
        if mark.only_opens() && !(mark.shape == Shape::Opens && after.is_whitespace()) {
            if closers_left(&marks[number + 1..], mark.style) >= 2 {
                same += 1;
                open = Some(stretch);
            } else {
                // The one before has lost its closing mark.
                stretch.unclosed = true;
                stretch.parts.push((start + from, start + mark.at));
                found.push(stretch);
                open = Some(Stretch::new(mark.style));
                (from, same, other) = (mark.at, 0, 0);
            }
        } else if same > 0 {
            same -= 1;
            open = Some(stretch);
        } else {
            stretch.parts.push(part);
            found.push(stretch);
        }
    }
    if let Some(stretch) = &mut open {
        stretch.parts.push((start + from, end));
    }
    open
}

/// How many more marks of this style close than open.
fn closers_left(marks: &[Mark], style: Style) -> isize {
    let step = |mark: &Mark| match mark.shape {
        _ if mark.only_opens() => -1,
        Shape::Closes => 1,
        Shape::Either if !mark.can_open => 1,
        _ => 0,
    };
    marks.iter().filter(|mark| mark.style == style).map(step).sum()
}

/// Stretches in single marks that are not in double ones.
fn singles(text: &[char], doubles: &[Stretch]) -> Vec<Stretch> {
    let busy: Vec<(usize, usize)> = doubles.iter().flat_map(|stretch| stretch.parts.iter().copied()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some(mut end) = single(text, at) else {
            at += 1;
            continue;
        };
        // A plural possessive may have closed it too early.
        if text[end - 2] == 's'
            && text.get(end) == Some(&' ')
            && text.get(end + 1).is_some_and(|next| next.is_ascii_lowercase())
        {
            let later = single_end(text, end, 0, 400, false);
            end = later.filter(|later| !opens_single(&text[end..*later])).unwrap_or(end);
        }
        if busy.iter().any(|&(from, to)| at < to && from < end) {
            at += 1;
            continue;
        }
        found.push(Stretch { parts: vec![(at, end)], ..Stretch::new(Style::Single) });
        at = end;
    }
    found
}

/// Where the stretch ends that a single mark at `at` opens, if it opens one.
fn single(text: &[char], at: usize) -> Option<usize> {
    let is_free = at == 0 || text[at - 1].is_whitespace() || "([—–-".contains(text[at - 1]);
    if !is_free || !matches!(text[at], '\'' | '‘') {
        return None;
    }
    text.get(at + 1).filter(|next| next.is_ascii_alphabetic() || **next == '$')?;
    let word = string(first_run(&text[at + 1..]));
    if matches!(word.as_str(), "em" | "til" | "cause" | "round" | "n" | "bout" | "tis" | "twas") {
        return None;
    }
    single_end(text, at + 1, 1, 500, true)
}

/// Behind the first single mark that can close, `least` to `most` letters from `from` on.
fn single_end(text: &[char], from: usize, least: usize, most: usize, percent: bool) -> Option<usize> {
    for at in from..text.len().min(from + most + 1) {
        let before = text[at - 1];
        if at >= from + least
            && matches!(text[at], '\'' | '’')
            && (is_word(before) || ".,!?…".contains(before) || percent && before == '%')
            && !text.get(at + 1).is_some_and(|next| is_word(*next) || matches!(next, '\'' | '’'))
        {
            return Some(at + 1);
        }
        if "\n\"“”‘".contains(text[at]) {
            return None;
        }
    }
    None
}

/// Whether a single mark opens in the text.
fn opens_single(text: &[char]) -> bool {
    (0..text.len()).any(|at| {
        let is_free = at == 0 || text[at - 1].is_whitespace() || "([".contains(text[at - 1]);
        is_free && matches!(text[at], '\'' | '‘') && text.get(at + 1).is_some_and(|next| is_word(*next))
    })
}
