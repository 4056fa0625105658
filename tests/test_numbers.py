"""Numbers are read as what they are, with their place."""

import pytest

from lint.analysis.figures.numbers import Number, read


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in read(text)]


def only(text: str) -> Number:
    (one,) = read(text)
    return one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 14.3% of women", [("percentage", "14.3%")]),
        ("Between 5% and 10 % of adults", [("percentage", "5% and 10 %")]),
        ("ten per cent of men", [("percentage", "ten per cent")]),
        ("1 in 7 and one out of every 100", [("ratio", "1 in 7"), ("ratio", "one out of every 100")]),
        ("a 1-in-4 chance, 2 to 3 in 1,000 births", [("ratio", "1-in-4"), ("ratio", "2 to 3 in 1,000")]),
        ("About half of women, two-thirds of men", [("fraction", "half"), ("fraction", "two-thirds")]),
        ("Half a cup, half an hour", [("measure", "Half a cup"), ("duration", "half an hour")]),
        ("6½ million people, twenty-five cases", [("count", "6½ million"), ("count", "twenty-five")]),
        ("Take 500 mg twice a day", [("dose", "500 mg twice a day")]),
        ("two tablets every 4 to 6 hours", [("dose", "two tablets"), ("frequency", "every 4 to 6 hours")]),
        ("250 mg/5 ml, once daily", [("dose", "250 mg"), ("dose", "5 ml"), ("frequency", "once daily")]),
        ("in 3 to 5 days, or 2–3 weeks", [("duration", "3 to 5 days"), ("duration", "2–3 weeks")]),
        ("at 2, 3 and 4 months", [("duration", "2"), ("duration", "3"), ("duration", "4 months")]),
        ("3 more months; week 36", [("duration", "3 more months"), ("duration", "36")]),
        ("women 15 to 44, 18 and older", [("age", "15 to 44"), ("age", "18 and older")]),
        ("a 3-year-old, aged 3 to 5, in your 40s", [("age", "3-year-old"), ("age", "3 to 5"), ("age", "40s")]),
        ("If you are older than 35, see", [("age", "35")]),
        ("A 25-mm cervix, 5 ½ pounds", [("measure", "25-mm"), ("measure", "5 ½ pounds")]),
        ("38.5°C or 101 degrees Fahrenheit", [("measure", "38.5°C"), ("measure", "101 degrees Fahrenheit")]),
        ("140/90 mmHg, then 7.8 mmol/L", [("measure", "140/90 mmHg"), ("measure", "7.8 mmol/L")]),
        ("9am to 5.30pm, at 10:30", [("time", "9am"), ("time", "5.30pm"), ("time", "10:30")]),
        (
            "12 June 2026, May 12, 2026, June 2029",
            [("date", "12 June 2026"), ("date", "May 12, 2026"), ("date", "June 2029")],
        ),
        ("In 2015, the 1990s, 2024-09-05.", [("date", "2015"), ("date", "1990s"), ("date", "2024-09-05")]),
        ("Call 911. Or call 1-800-555-0199", [("phone", "911"), ("phone", "1-800-555-0199")]),
        ("on 0300 555 0199 or 1-800-QUIT-NOW", [("phone", "0300 555 0199"), ("phone", "1-800-QUIT-NOW")]),
        ("£9.90, $5 to $10, 20 dollars", [("money", "£9.90"), ("money", "$5 to $10"), ("money", "20 dollars")]),
        ("3 times as likely, 3 times a day", [("multiple", "3 times"), ("frequency", "3 times a day")]),
        ("type 2 diabetes, stage three, Table 4", [("label", "2"), ("label", "three"), ("label", "4")]),
        ("1. Wash it. 24/7, a 6-in-1 vaccine", [("label", "1. "), ("label", "24/7"), ("label", "6-in-1")]),
        ("common (1 in 10 to 1 in 100)", [("ratio", "1 in 10"), ("ratio", "1 in 100")]),
        (
            "9am-5pm; call 01135550199 or 111",
            [("time", "9am"), ("time", "5pm"), ("phone", "01135550199"), ("phone", "111")],
        ),
        ("up to 4 times in 24 hours", [("frequency", "4 times in 24 hours")]),
        ("two C677T genes", [("count", "two")]),
        ("the 36th week", [("ordinal", "36th")]),
        ("HSV-2, B12, COVID-19, H1N1, mid-1990s", []),
    ],
)
def test_a_number_is_read_as_what_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,200 people", 1200, 1200),
        ("5 1/2 miles", 5.5, 5.5),
        ("¾ cup", 0.75, 0.75),
        ("1.5 million people", 1.5e6, 1.5e6),
        ("from 3 to 5 mg", 3, 5),
        ("ninety-nine men", 99, 99),
    ],
)
def test_a_number_has_its_value(text: str, low: float, high: float) -> None:
    assert (only(text).low, only(text).high) == (low, high)


def test_a_share_is_the_upper_end() -> None:
    assert only("5% to 10%").share == 0.1
    assert only("1 in 4").share == 0.25


@pytest.mark.parametrize("text", ["3 in 10 years", "40 in 2015", "5 in 2 weeks", "7 in 3"])
def test_what_is_no_ratio_is_read_as_none(text: str) -> None:
    assert "ratio" not in [one.kind for one in read(text)]


@pytest.mark.parametrize(
    "text", ["9" * 5000, "1 in " + "9" * 5000, "9" * 400 + "%", "1-" * 5000, "½" * 999, "£" * 999, "1 to " * 2000]
)
def test_long_runs_are_read_in_time(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in read(text))
