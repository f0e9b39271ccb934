//! Text as letters (code points), and the words in it.

/// A letter or a digit.
pub(crate) fn is_alnum(letter: char) -> bool {
    letter.is_alphanumeric()
}

/// What a word boundary divides from the rest: letters, digits and `_`.
pub(crate) fn is_word(letter: char) -> bool {
    is_alnum(letter) || letter == '_'
}

/// Runs of letters and digits, which one of `joints` may hold together: `O'Neil`, `so-called`.
pub(crate) fn joined(text: &[char], joints: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !is_alnum(text[at]) {
            at += 1;
            continue;
        }
        let start = at;
        while at < text.len()
            && (is_alnum(text[at])
                || joints.contains(&text[at]) && text.get(at + 1).is_some_and(|next| is_alnum(*next)))
        {
            at += 1;
        }
        found.push((start, at));
    }
    found
}

/// The words, lowered, with straight apostrophes.
pub(crate) fn words(text: &[char]) -> Vec<String> {
    let straight = |letter: &char| if *letter == '’' { '\'' } else { *letter };
    joined(text, &['\'', '’']).into_iter().map(|(start, end)| text[start..end].iter().map(straight).collect()).collect()
}

/// As a string.
pub(crate) fn string(text: &[char]) -> String {
    text.iter().collect()
}

/// Where the run of word letters starts that ends with the text.
pub(crate) fn last_run(text: &[char]) -> usize {
    text.iter().rposition(|letter| !is_word(*letter)).map_or(0, |at| at + 1)
}

/// The run of word letters at the start of the text.
pub(crate) fn first_run(text: &[char]) -> &[char] {
    &text[..text.iter().position(|letter| !is_word(*letter)).unwrap_or(text.len())]
}

/// The text without what `is_out` takes off its end.
pub(crate) fn trim_end(text: &[char], is_out: impl Fn(char) -> bool) -> &[char] {
    &text[..text.iter().rposition(|letter| !is_out(*letter)).map_or(0, |at| at + 1)]
}
