//! Quotation marks as real files have them: what each pair of marks holds, and what is no mark.

/// The words inside the marks of each outermost quote.
fn inner(text: &str) -> Vec<String> {
    wirecopy::quotes(text).quotes().map(|quote| quote.text().to_string()).collect()
}

#[track_caller]
fn holds(text: &str, expected: &[&str]) {
    assert_eq!(inner(text), expected, "{text}");
}

#[test]
fn two_curly_apostrophes_are_a_double_mark() {
    holds("“The tide was late,’’ Ana Low said. “We waited.’’", &["The tide was late,", "We waited."]);
    holds("‘‘The tide was late,’’ Ana Low said.", &["The tide was late,"]);
    holds("’’The tide was late,’’ Ana Low said.", &["The tide was late,"]);
    // One is an apostrophe, or ends a single quote.
    holds("The pilots’ boats and Low’s own are in.", &[]);
    holds("‘The tide was late,’ Ana Low said.", &["The tide was late,"]);
}

#[test]
fn a_blank_before_a_closing_mark_or_none_behind_it() {
    holds("“The tide was late ”, Ana Low said. It rained.", &["The tide was late "]);
    holds("\"The tide was late,\"said Ana Low. \"We waited.\"", &["The tide was late,", "We waited."]);
    holds("“The tide was late,”said Ana Low.", &["The tide was late,"]);
    // But a quote may open right behind a comma, and with the mark that closes it.
    holds("Ana Low said,\"The tide was late.\"", &["The tide was late."]);
    holds("He was ”glad” to row.", &["glad"]);
}

#[test]
fn what_an_export_doubles_or_escapes() {
    holds("\"\"The tide was late,\"\" said Ana Low.", &["The tide was late,"]);
    holds("\\\"The tide was late,\\\" said Ana Low.", &["The tide was late,"]);
    holds("\u{93}The tide was late,\u{94} said Ana Low.", &["The tide was late,"]);
    holds("Low''s boat doesn''t leak. \"I''m glad,\" she said.", &["I''m glad,"]);
    holds("She typed \"\"= into the box.", &[]);
    // A quote in a quote ends with it; two apostrophes are a mark of their own.
    holds("\"They call it \"the wall\"\" she said.", &["They call it \"the wall\""]);
    holds("''The tide was late,'' said Ana Low.", &["The tide was late,"]);
}

#[test]
fn an_arrow_is_no_guillemet() {
    holds("» Read more about the tide\nAna Low rows.", &[]);
    holds("Home » News » Ferries", &[]);
    holds("«The tide was late,» said Ana Low.", &["The tide was late,"]);
    holds("»The tide was late,« said Ana Low.", &["The tide was late,"]);
}

#[test]
fn a_backtick_opens_inside_a_quote_alone() {
    holds("``She cried, `Row!' and we rowed,'' said Low.", &["She cried, `Row!' and we rowed,"]);
    holds("The `tide table is on the wall.", &[]);
}

#[test]
fn a_paragraph_broken_inside_a_quote() {
    holds("\"The tide was late\nthat day,\" she said.", &["The tide was late\nthat day,"]);
    holds("“It is late.\nWe row,” she said.", &["It is late.\nWe row,"]);
    holds("She added: ‘We row at dawn. Then we fish.”", &["We row at dawn. Then we fish."]);
    // A mark without its other one costs itself: the next paragraph has quotes of its own.
    holds(
        "“The tide was late, she said.\n“We row,” Low said. “We fish.”",
        &["The tide was late, she said.\nWe row,", "We fish."],
    );
    holds(
        "“The tide was late, she said.\nLow was glad. “We row,” she said.",
        &["The tide was late, she said.", "We row,"],
    );
}

#[test]
fn a_lost_blank_behind_a_full_stop() {
    let found = wirecopy::quotes("\"We row,\" she said.Low stayed at home.");
    let quote = found.quotes().next().expect("a quote");
    let mention = quote.mention().map(|mention| mention.text().to_string());
    assert_eq!(mention.as_deref(), Some("she"));
}
