//! The examples as the programs that people run.
#![cfg(feature = "serde")]

mod util;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use serde_json::{Value, json};
use util::program::{example, file, run, run_with};

const FEED: &str = "\
Gazette | @gazette | 3 Feb 2022, 05:10 pm Print
KARAVEL, Feb 3 (Reuters) - The ferry sails again.

Gazette | 4 Feb 2022

Gazette | 5 Feb 2022
It rains.
";

/// The lines that `ndjson` writes, with status 0 and nothing on standard error.
#[track_caller]
fn ndjson(arguments: &[&str], input: impl Into<Vec<u8>>) -> Vec<String> {
    let output = run("ndjson", arguments, input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success(), "{:?}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(str::to_owned).collect()
}

#[track_caller]
fn values(arguments: &[&str], input: impl Into<Vec<u8>>) -> Vec<Value> {
    ndjson(arguments, input).iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn article(text: &str) -> Value {
    serde_json::to_value(wirecopy::parse(text).unwrap()).unwrap()
}

#[test]
fn a_feed_is_answered_article_by_article() {
    let answers = values(&[], FEED);
    let expected: Vec<Value> = wirecopy::feed(FEED)
        .map(|article| match article {
            Ok(article) => serde_json::to_value(article).unwrap(),
            Err(error) => json!({ "error": error }),
        })
        .collect();
    assert_eq!(answers, expected);
    assert_eq!((&answers[1]["header"]["publisher"], &answers[1]["body"]), (&json!("Gazette"), &json!([])));
    assert_eq!(answers[2]["body"][0]["text"], "It rains.");
}

#[test]
fn files_are_feeds_one_after_another() {
    let (one, two) = (file("one.txt", FEED), file("two.txt", "Gazette | 6 Feb 2022\nSnow."));
    assert_eq!(ndjson(&[&one, "-", &two], "Gazette | 7 Feb 2022\nWind."), {
        let mut lines = ndjson(&[], FEED);
        lines.extend(ndjson(&[], "Gazette | 7 Feb 2022\nWind."));
        lines.extend(ndjson(&[&two], ""));
        lines
    });
}

#[test]
fn empty_input_gives_empty_output() {
    for input in ["", "\n", " \r\n\n", "\u{feff}"] {
        assert_eq!(ndjson(&[], input), Vec::<String>::new(), "for {input:?}");
    }
    assert_eq!(ndjson(&["--jsonl"], ""), Vec::<String>::new());
}

#[test]
fn wrong_bytes_cost_one_article() {
    let input = [b"Gazette | 3 Feb 2022\nCaf\xe9.\n\n".as_slice(), b"Gazette | 4 Feb 2022\nIt rains.\n"].concat();
    let answers = values(&[], input);
    assert_eq!(answers[0]["error"]["message"], "line 2, column 4: expected UTF-8, found `\\xe9`");
    assert_eq!(answers[1]["body"][0]["text"], "It rains.");
    assert_eq!(answers.len(), 2);
}

#[test]
fn each_line_of_json_is_answered_by_one_line() {
    let text = "Gazette | 3 Feb 2022\nIt rains.";
    let input = format!(
        "{}\n{}\r\n{}",
        json!({"id": 7, "text": text, "tags": ["a", null]}),
        json!({"text": " ", "id": 8}),
        json!({"text": text}),
    );
    assert_eq!(
        values(&["--jsonl"], input),
        [
            json!({"id": 7, "tags": ["a", null], "article": article(text)}),
            json!({"id": 8, "error": {
                "kind": "empty",
                "message": "line 1, column 1: expected an article, found nothing",
                "span": {"start": 0, "end": 0}, "line": 1, "column": 1, "in": "text", "input_line": 2,
            }}),
            json!({"article": article(text)}),
        ]
    );
}

#[test]
fn lines_that_cannot_be_read_are_answered_too() {
    let lines: &[(&[u8], &str)] = &[
        (b"", "json"),
        (b"{", "json"),
        (b"Gazette | 3 Feb 2022", "json"),
        (b"[\"text\"]", "json"),
        (b"null", "json"),
        (b"{\"text\": \"caf\xe9\"}", "json"),
        (b"{\"text\": \"\\ud800\"}", "json"),
        (b"{\"text\": 1}", "field"),
        (b"{\"texts\": \"\"}", "field"),
        (b"{\"text\": \"\"}", "empty"),
    ];
    let input: Vec<u8> = lines.iter().flat_map(|(line, _)| [*line, b"\n"].concat()).collect();
    let answers = values(&["--jsonl"], input);
    let kinds: Vec<_> = answers.iter().map(|answer| answer["error"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, lines.iter().map(|(_, kind)| *kind).collect::<Vec<_>>());
    for (answer, number) in answers.iter().zip(1..=9) {
        let error = &answer["error"];
        let names: Vec<_> = error.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["column", "in", "input_line", "kind", "line", "message", "span"]);
        assert_eq!((&error["in"], &error["input_line"]), (&json!("input"), &json!(number)));
        assert_eq!(error["line"], number, "a line of the input");
        assert!(error["message"].as_str().unwrap().starts_with(&format!("line {number}, column ")), "{error}");
    }
    assert_eq!(answers[7]["text"], 1, "the other fields are kept");
    assert_eq!(answers[8]["texts"], "");
}

#[test]
fn the_field_has_a_name_and_may_be_kept() {
    let text = "Gazette | 3 Feb 2022\nIt rains.";
    let input = json!({"body": text, "text": "other"}).to_string();
    assert_eq!(
        values(&["--jsonl", "--field", "body"], input.as_str()),
        [json!({"text": "other", "article": article(text)})]
    );
    assert_eq!(
        values(&["--jsonl", "--field", "body", "--keep-text"], input),
        [json!({"body": text, "text": "other", "article": article(text)})]
    );
}

#[test]
fn other_fields_are_kept_byte_for_byte() {
    let fields = r#""z":1.10,"a":123456789012345678901234567890,"m":-0.0,"e":1e400,"u":"\u00e9\/","o":{"y":[1.0 , 2],"b":{}},"n":null"#;
    let input = format!("{{{fields},\"text\":\"It rains.\"}}\n");
    let [answer] = &*ndjson(&["--jsonl", "--prose"], input) else { panic!("one line") };
    assert_eq!(*answer, format!("{{{fields},\"quotes\":[],\"reported\":[],\"speakers\":[]}}"));
}

#[test]
fn prose_is_answered_by_its_quotes() {
    let text = "\"We sail,\" said Ana Low.";
    let found = wirecopy::quotes(text);
    let quotes = serde_json::to_value(found.quotes().collect::<Vec<_>>()).unwrap();
    let speakers = serde_json::to_value(found.speakers().collect::<Vec<_>>()).unwrap();
    assert_eq!(speakers[0]["name"], "Ana Low");
    assert_eq!(quotes.as_array().map(Vec::len), Some(1));
    let answers = values(&["--jsonl", "--prose"], json!({"id": "a", "text": text}).to_string());
    assert_eq!(answers, [json!({"id": "a", "quotes": quotes, "reported": [], "speakers": speakers})]);
}

#[test]
fn options_reach_the_parser() {
    let places = file("places.txt", "Karavel\nPort Ennis\n");
    let bare = "Karavel: It rains.";
    let evidence = |answers: &[Value]| answers[0]["dateline"]["evidence"].clone();
    assert_eq!(values(&[], bare), values(&["--headerless"], bare));
    assert_eq!(evidence(&values(&["--headerless"], bare)), Value::Null);
    assert_eq!(evidence(&values(&["--headerless", "--places", &places], bare)), "known_place");
    let doubtful = "Gazette | 06/01/2026\nIt rains.";
    assert_eq!(values(&[], doubtful)[0]["notes"][0]["kind"], "date_ambiguous");
    assert_eq!(values(&["--strict"], doubtful)[0]["error"]["kind"], "date_ambiguous");
}

#[test]
fn any_number_of_threads_gives_the_same_lines() {
    let mut feed = String::new();
    let mut lines = String::new();
    for number in 0..600 {
        let day = 1 + number % 28;
        // Every seventh is in error, some are long.
        let body = if number % 7 == 0 { String::new() } else { "\"We sail,\" said Ana Low.\n".repeat(1 + number % 40) };
        let article = format!("Gazette | {day} Feb 2022\n{body}");
        lines += &(json!({"id": number, "text": article}).to_string() + "\n");
        feed += &(article + "\n");
    }
    for (arguments, input) in [(&[][..], &feed), (&["--jsonl"], &lines), (&["--jsonl", "--prose"], &lines)] {
        let with = |jobs| ndjson(&[arguments, &["--jobs", jobs]].concat(), input.as_str());
        let one = with("1");
        assert_eq!(one.len(), 600);
        for jobs in ["2", "7", "64"] {
            assert!(with(jobs) == one, "{arguments:?} on {jobs} threads");
        }
    }
    for (arguments, error) in [(["--jobs", "0"], "ndjson: "), (["--jobs", "many"], "ndjson: ")] {
        let output = run("ndjson", &arguments, FEED);
        assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).starts_with(error));
    }
}

#[test]
fn what_cannot_be_answered_is_told_and_the_rest_is_answered() {
    let one = file("three.txt", FEED);
    let output = run("ndjson", &["no such file.txt", &one], "");
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("ndjson: no such file.txt: "));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);

    for arguments in [&["--jsnl"][..], &["--field"], &["--places", "no such file.txt"]] {
        let output = run("ndjson", arguments, FEED);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("ndjson: "), "{arguments:?}");
    }
}

#[test]
fn help_is_printed() {
    for (name, first) in
        [("ndjson", "Reads wire copy"), ("parse", "Shows one article"), ("highlight", "Shows one article")]
    {
        let output = run(name, &["--help"], "");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{name}");
        assert!(text.starts_with(first) && text.contains("usage: "), "{text}");
    }
}

#[test]
fn a_closed_pipe_is_a_quiet_end() {
    let line = json!({"text": format!("Gazette | 3 Feb 2022\n{}", "It rains. ".repeat(400))}).to_string() + "\n";
    let inputs: [(&[&str], String); 2] =
        [(&["--jsonl"], line.repeat(500)), (&[], (FEED.to_owned() + "\n").repeat(3_000))];
    for (arguments, input) in inputs {
        let mut child = example("ndjson").args(arguments).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let feeder = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
        let mut first = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(first.starts_with('{'));
        let mut errors = String::new();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert!(child.wait().unwrap().success(), "{arguments:?}");
        assert_eq!(errors, "", "{arguments:?}");
        feeder.join().unwrap();
    }
}

#[test]
fn lines_are_answered_as_they_come() {
    for jobs in ["1", "2"] {
        is_answered_as_it_comes(jobs);
    }
}

fn is_answered_as_it_comes(jobs: &str) {
    let mut child = example("ndjson").args(["--jsonl", "--jobs", jobs]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let line = json!({"text": format!("Gazette | 3 Feb 2022\n{}", "It rains. ".repeat(20_000))}).to_string() + "\n";
    stdin.write_all(line.as_bytes()).unwrap();
    stdin.flush().unwrap();
    // The input stays open, and the answer comes.
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut answer = String::new();
    output.read_line(&mut answer).unwrap();
    assert!(answer.starts_with("{\"article\":"));
    stdin.write_all(line.as_bytes()).unwrap();
    drop(stdin);
    assert_eq!(output.lines().count(), 1);
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_view_shows_every_part() {
    let bundled = run("parse", &[], "");
    assert!(bundled.status.success() && bundled.stderr.is_empty());
    let text = String::from_utf8(bundled.stdout).unwrap();
    for row in [
        "publisher     Harbour Dispatch",
        "handle        @harbourdispatch",
        "published     2024-03-12 18:45:00",
        "credit        NOVIA/Ifeoma Lindholm",
        "  agency      NOVIA",
        "  person      Ifeoma Lindholm",
        "dateline      Port Ennis:",
    ] {
        assert!(text.lines().any(|line| line == row), "no row {row:?} in\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 100 && line.trim_end() == line), "{text}");

    let refused = run("parse", &["-"], " ");
    assert!(!refused.status.success() && refused.stdout.is_empty());
    assert_eq!(
        String::from_utf8_lossy(&refused.stderr),
        "parse: 1:1: expected an article, found nothing\n1 |  \n  | ^\n"
    );
}

#[test]
fn the_schema_is_printed() {
    let output = run("ndjson", &["--schema"], "");
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout), wirecopy::JSON_SCHEMA);
    // The words that this program adds to the library's.
    let kinds = |value: &Value| value["error"]["kind"].clone();
    let schema: Value = serde_json::from_str(wirecopy::JSON_SCHEMA).unwrap();
    let known = &schema["$defs"]["input_error"]["properties"]["kind"]["enum"];
    for answer in values(&["--jsonl"], "no JSON\n{\"id\": 1}\n{\"text\": \" \"}\n") {
        assert!(known.as_array().unwrap().contains(&kinds(&answer)), "{answer}");
    }
}

#[test]
fn formats_are_those_that_it_was_built_with() {
    for (format, field, value, is_built) in [
        ("ninjs", "firstCreated", json!("2022-02-03T17:10:00+05:30"), cfg!(feature = "ninjs")),
        ("schema-org", "datePublished", json!("2022-02-03T17:10:00+05:30"), cfg!(feature = "schema-org")),
        ("annotation", "type", json!("AnnotationPage"), cfg!(feature = "annotation")),
    ] {
        let arguments = ["--format", format, "--offset", "+05:30"];
        if is_built {
            let answers = values(&arguments, FEED);
            assert_eq!(answers[0][field], value);
            assert_eq!(answers.len(), 3);
            let line = json!({"id": 1, "text": FEED.split("\n\n").next()});
            let answers = values(&["--jsonl", arguments[0], format, arguments[2], arguments[3]], line.to_string());
            assert_eq!(answers[0]["article"][field], value);
            assert!(!run("ndjson", &["--jsonl", "--prose", "--format", format], "").status.success());
        } else {
            let output = run("ndjson", &arguments, FEED);
            assert!(!output.status.success());
            let message = String::from_utf8_lossy(&output.stderr);
            let expected =
                format!("ndjson: cannot parse argument \"{format}\": built without the feature `{format}`\n");
            assert_eq!(message, expected);
        }
    }
    assert!(!run("ndjson", &["--format", "xml"], FEED).status.success());
}

/// What the spans of an answer cut out of a text in code points, and in units of UTF-16.
fn cut(text: &str, span: &Value, unit: &str) -> String {
    let ends = [&span["start"], &span["end"]].map(|end| usize::try_from(end.as_u64().unwrap()).unwrap());
    match unit {
        "codepoint" => text.chars().skip(ends[0]).take(ends[1] - ends[0]).collect(),
        "utf16" => String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[ends[0]..ends[1]]).unwrap(),
        _ => text[ends[0]..ends[1]].to_owned(),
    }
}

#[test]
fn spans_count_in_what_was_asked_for() {
    let one = "Gazétte | 3 Feb 2022\nÇa va 🎈. “We sail,” said Ana Low.\n";
    let feed = format!("\u{feff}Früh.\n\n{one}\n\n{}", one.repeat(3_000));
    for unit in ["byte", "codepoint", "utf16"] {
        let answers = values(&["--spans", unit], feed.as_str());
        assert_eq!(answers.len(), 3_002);
        assert_eq!(cut(&feed, &answers[0]["body"][0]["span"], unit), "Früh.");
        for answer in &answers[1..] {
            assert_eq!(cut(&feed, &answer["quotes"][0]["span"], unit), "“We sail,”");
        }
        let line = json!({"id": {"start": 77, "end": 78}, "text": one}).to_string();
        let answers = values(&["--jsonl", "--spans", unit], line.as_str());
        assert_eq!(cut(one, &answers[0]["article"]["quotes"][0]["span"], unit), "“We sail,”");
        assert_eq!(answers[0]["id"], json!({"start": 77, "end": 78}), "the input's own fields stay");
        let answers = values(&["--jsonl", "--prose", "--spans", unit], line);
        assert_eq!(cut(one, &answers[0]["quotes"][0]["span"], unit), "“We sail,”");
    }
    // Of an article in which bytes were replaced, places count in the text with the replacements.
    let wrong = b"Gaz\xe9tte | 3 Feb 2022\nIt rains.\nGazette | 3 Feb 2022\n\xe9t\xe9 \"We sail,\" said Ana Low.\n";
    let text = String::from_utf8_lossy(wrong);
    let answers = values(&["--replace", "--spans", "codepoint"], wrong);
    assert_eq!(cut(&text, &answers[1]["quotes"][0]["span"], "codepoint"), "\"We sail,\"");
    assert!(!run("ndjson", &["--spans", "words"], FEED).status.success());
}

#[test]
fn what_looks_like_a_line_end_is_escaped() {
    let text = "Gazette | 3 Feb 2022\nIt\u{2028}rains\u{2029}.";
    let input = format!("{{\"id\":\"a\u{2028}b\",\"text\":{}}}", json!(text));
    let answers = ndjson(&["--jsonl", "--keep-text"], input);
    assert!(!answers[0].contains(['\u{2028}', '\u{2029}']), "{}", answers[0]);
    let answer: Value = serde_json::from_str(&answers[0]).unwrap();
    assert_eq!(answer, json!({"id": "a\u{2028}b", "text": text, "article": article(text)}));
}

#[test]
fn a_byte_order_mark_costs_no_record() {
    let line = json!({"text": "Gazette | 3 Feb 2022\nIt rains."}).to_string();
    assert_eq!(ndjson(&["--jsonl"], format!("\u{feff}{line}\n")), ndjson(&["--jsonl"], line));
    assert_eq!(ndjson(&["--jsonl"], "\u{feff}"), Vec::<String>::new());
}

#[test]
fn fields_of_the_input_are_not_taken_for_the_answers() {
    let input = json!({"error": "none", "id": 1, "article": [1], "text": "It rains."}).to_string();
    let answers = values(&["--jsonl", "--prose"], input);
    assert_eq!(
        answers,
        [json!({"id": 1, "input": {"article": [1], "error": "none"}, "quotes": [], "reported": [], "speakers": []})]
    );
}

#[test]
fn wrong_bytes_are_replaced_if_that_is_asked_for() {
    let answers = values(&["--replace"], b"Gazette | 3 Feb 2022\nCaf\xe9.\n");
    assert_eq!(answers[0]["body"][0]["text"], "Caf\u{fffd}.");
    let answers = values(&["--jsonl", "--prose", "--replace"], b"{\"id\":\"\xe9\",\"text\":\"\"}");
    assert_eq!(answers, [json!({"id": "\u{fffd}", "quotes": [], "reported": [], "speakers": []})]);
}

#[test]
fn what_is_over_a_limit_is_an_error_record() {
    let long = format!("Gazette | 3 Feb 2022\n{}\n", "It rains. ".repeat(50));
    let feed = format!("{long}\n{FEED}");
    for jobs in ["1", "2"] {
        let answers = values(&["--max-bytes", "100", "--jobs", jobs], feed.as_str());
        assert_eq!(answers.len(), 4);
        assert_eq!(
            answers[0]["error"]["message"],
            "line 1, column 1: expected an article of at most 100 bytes, found `521 bytes`"
        );
        assert_eq!(answers[1]["dateline"]["text"], "KARAVEL, Feb 3 (Reuters) -");
        let lines = format!("{}\n{}\n{{}}", json!({"text": ""}), json!({"text": long}));
        let answers = values(&["--jsonl", "--prose", "--max-bytes", "100", "--jobs", jobs], lines);
        assert_eq!(answers[0], json!({"quotes": [], "reported": [], "speakers": []}));
        assert_eq!(
            answers[1]["error"]["message"],
            "line 2, column 1: expected a line of at most 100 bytes, found `535 bytes`"
        );
        assert_eq!(answers[2]["error"]["kind"], "field");
        assert_eq!(answers.len(), 3);
    }
    let quotes = "Gazette | 3 Feb 2022\n\"Yes,\" he said. \"No.\"\n";
    assert_eq!(values(&["--max-quotes", "1"], quotes)[0]["error"]["kind"], "limit");
    assert_eq!(
        values(&["--max-bytes", "0", "--max-quotes", "0"], quotes)[0]["quotes"].as_array().map(Vec::len),
        Some(2)
    );
}

#[test]
fn tables_have_a_row_a_quote() {
    let text = "Gazette | 3 Feb 2022\n“We ‘all’ sail, \"soon\",” said Ana Low, the mayor.\nIt rains.\n";
    let head = "article,quote,within,kind,text,start,end,block,group,closed,speaker,speaker_kind,role,mention,cue,\
                construction,error";
    let csv = |arguments: &[&str], input: String| String::from_utf8(run("ndjson", arguments, input).stdout).unwrap();
    let long = format!("Gazette | 4 Feb 2022\n{}", "It rains. ".repeat(30));
    let table = csv(&["--format", "csv", "--max-bytes", "200"], format!("{text}\n{long}\n\n{text}"));
    let rows: Vec<&str> = table.split_terminator("\r\n").collect();
    assert_eq!(rows[0], format!("\u{feff}{head}"));
    assert!(rows[1].starts_with("1,1,,speech,\"We ‘all’ sail, \"\"soon\"\",\",21,53,"), "{}", rows[1]);
    assert!(rows[1].ends_with(",0,,true,Ana Low,person,mayor,Ana Low,said,apposition,"), "{}", rows[1]);
    assert!(rows[2].starts_with("1,2,1,term,all,"), "{}", rows[2]);
    let error = "2,,,,,,,,,,,,,,,,\"line 5, column 1: expected an article of at most 200 bytes, found `321 bytes`\"";
    assert!(rows.contains(&error), "{table}");
    assert!(rows.last().unwrap().starts_with("3,"), "{table}");

    let line = json!({"id": 7, "source": "a\tb", "text": "“We sail,” said Ana Low."}).to_string();
    let arguments = ["--jsonl", "--prose", "--format", "tsv", "--columns", "id,source,none", "--spans", "codepoint"];
    let table = csv(&arguments, line + "\nno JSON\n");
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows[0], format!("id\tsource\tnone\t{}", head.replace(',', "\t")));
    assert_eq!(
        rows[1],
        "7\ta\\tb\t\t1\t1\t\tspeech\tWe sail,\t0\t10\t0\t\ttrue\tAna Low\tperson\t\tAna Low\tsaid\ttrailing\t"
    );
    assert!(rows[2].starts_with("\t\t\t2\t"), "{}", rows[2]);
    assert_eq!(rows.len(), 3);
}

#[cfg(feature = "annotation")]
#[test]
fn annotations_count_from_the_start_of_what_was_read() {
    let text = "Früh.\n\nGazette | 3 Feb 2022\n“We sail,” said Ana Low.\n";
    let place = |answer: &Value| {
        let selector = &answer["items"][0]["target"]["selector"][0];
        cut(text, selector, "codepoint")
    };
    let answers = values(&["--format", "annotation"], text);
    assert_eq!(place(&answers[1]), "“We sail,”");
    let answers = values(&["--jsonl", "--format", "annotation"], json!({"text": text}).to_string());
    assert_eq!(place(&answers[0]["article"]), "“We sail,”");
}

#[test]
fn the_version_is_printed() {
    let output = run("ndjson", &["--version"], "");
    assert_eq!(output.stdout, format!("ndjson (wirecopy) {}\n", env!("CARGO_PKG_VERSION")).into_bytes());
}

#[test]
fn notes_stand_in_the_view_with_their_lines() {
    let text = "Home\n\nGazette | 31 Feb 2022\nIt rains.";
    let shown = String::from_utf8(run("parse", &["-"], text).stdout).unwrap();
    let (_, notes) = shown.split_once("\nnotes\n").unwrap();
    assert_eq!(
        notes,
        "  3:11: expected a day that the month has, found `31`\n  3 | Gazette | 31 Feb 2022\n    |           ^^\n"
    );
}

#[test]
fn the_view_has_colours_where_they_are_wanted() {
    let coloured = |variables: &[(&str, &str)]| {
        let output = run_with(example("parse").envs(variables.iter().copied()), "");
        String::from_utf8(output.stdout).unwrap()
    };
    let plain = coloured(&[]);
    assert!(!plain.contains('\u{1b}'), "no terminal, no colours");
    assert_eq!(coloured(&[("NO_COLOR", "1")]), plain);
    let styled = coloured(&[("CLICOLOR_FORCE", "1")]);
    // The first speaker, the cue underlined, the mention dotted.
    assert!(styled.contains("\u{1b}[4m\u{1b}[34msaid\u{1b}[0m: \u{1b}[34m\"Our engineers"), "{styled}");
    assert!(styled.contains("\u{1b}[4:4m\u{1b}[34mHarbour Minister Mira Halvorsen\u{1b}[0m"), "{styled}");
    // Without what styles it, it is the same.
    let mut stripped = String::new();
    for (number, part) in styled.split("\u{1b}[").enumerate() {
        stripped.push_str(if number == 0 { part } else { part.split_once('m').unwrap().1 });
    }
    assert_eq!(stripped, plain);
}

#[test]
fn no_text_moves_the_cursor() {
    let text = "Ga\u{1b}[2Jzette | 3 Feb 2022\n\u{202e}It \u{7}rains\u{9b}, \u{1b}]0;title\u{7}\"we \u{1b}[31msail,\" said Ana Low.";
    for (name, arguments) in [("parse", ["-"]), ("highlight", ["-"])] {
        let output = run_with(example(name).args(arguments).env("NO_COLOR", "1"), text);
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(shown.contains("sail,"), "{name}: {shown}");
        let is_bad = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
        assert!(!shown.contains(is_bad), "{name}: {shown:?}");
    }
}
