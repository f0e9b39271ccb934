import doctest
import threading

import pytest

import wirecopy

TEXT = "Gazétte | 3 Feb 2022\nThe 🎈 rose.\n“We ‘all’ sail,” said Zoë Low, the mayor.\n"


def cut(text, span):
    return text[span["start"] : span["end"]]


def test_an_article_is_a_dictionary():
    article = wirecopy.parse(TEXT)
    assert article["header"]["publisher"] == "Gazétte"
    (quote,) = article["quotes"]
    assert cut(TEXT, quote["span"]) == "“We ‘all’ sail,”"
    assert cut(TEXT, quote["nested"][0]["span"]) == "‘all’"
    assert cut(TEXT, quote["attribution"]["speaker"]["span"]).startswith("Zoë Low")


def test_an_error_says_what_and_where():
    with pytest.raises(wirecopy.Error, match="expected a day that the month has") as caught:
        wirecopy.Parser(strict=True).parse("Gazétte | 31 Feb 2022\nIt rains.\n")
    error = caught.value
    assert (error.kind, error.line, error.column, error.span) == ("no_such_day", 1, 11, {"start": 10, "end": 12})
    with pytest.raises(wirecopy.Error, match="at most 2 quotes"):
        wirecopy.Parser(max_quotes=2).quotes("“a” “b” “c”")
    with pytest.raises(ValueError):
        wirecopy.parse("\ud800")


def test_options_reach_the_parser():
    parser = wirecopy.Parser(places=["Karavel"])
    assert parser.parse("Karavel: It rains.")["dateline"]["places"] == ["Karavel"]
    with pytest.raises(wirecopy.Error):
        wirecopy.Parser(strict=True).parse("Gazette | 31 Feb 2022\nIt rains.")


def test_a_feed_gives_each_article_or_its_error():
    feed = TEXT + "\nGazette | 4 Feb 2022\n“A,” “B” and “C”.\n\n" + TEXT
    one, wrong, two = wirecopy.Parser(max_quotes=2).feed(feed)
    assert isinstance(wrong, wirecopy.Error)
    assert one["quotes"][0]["text"] == two["quotes"][0]["text"]
    assert cut(feed, two["quotes"][0]["span"]) == "“We ‘all’ sail,”"


def test_many_are_answered_in_order():
    texts = [TEXT.replace("sail", f"sail {number}") for number in range(200)]
    texts[7] = ""
    for jobs in (1, 3, None):
        answers = wirecopy.parse_many(texts, jobs=jobs)
        assert isinstance(answers[7], wirecopy.Error)
        for number, (text, answer) in enumerate(zip(texts, answers)):
            if number != 7:
                assert answer == wirecopy.parse(text)
    assert wirecopy.parse_many([]) == []


def test_rows_are_a_table():
    rows = wirecopy.rows(wirecopy.parse(TEXT))
    assert [(row["quote"], row["within"], row["text"]) for row in rows] == [(1, None, "We ‘all’ sail,"), (2, 1, "all")]
    assert (rows[0]["speaker"], rows[0]["role"], rows[0]["cue"]) == ("Zoë Low", "mayor", "said")
    assert all(cut(TEXT, row)[1:-1] == row["text"] for row in rows)
    prose = "“We sail,” said Zoë Low."
    assert wirecopy.rows(wirecopy.quotes(prose))[0]["speaker"] == "Zoë Low"


def test_threads_run_side_by_side():
    text = TEXT + "“It rains,” he said.\n" * 2_000
    results = []
    threads = [threading.Thread(target=lambda: results.append(wirecopy.parse(text))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4 and all(result == results[0] for result in results)


def test_the_first_lines_of_the_documentation():
    assert doctest.testmod(wirecopy).failed == 0
