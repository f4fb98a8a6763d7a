"""Expressions of time: their words, their days, their offsets, and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.readings.times import times_in
from tests.readings.parsing import parsed

TODAY = date(2024, 5, 15)
"""A Wednesday."""


def found(text: str, published: date | None = TODAY) -> list[tuple[str, str | None]]:
    return [(t.text, t.interval) for t in times_in(parsed(text), (0, len(text)), published)]


def offsets(text: str, published: date | None = None) -> list[tuple[str, str | None]]:
    return [(t.text, t.offset) for t in times_in(parsed(text), (0, len(text)), published)]


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("The bridge fell on March 3, 2018.", "March 3, 2018", "2018-03-03/2018-03-03"),
        ("The bridge fell on 3 March 2018.", "3 March 2018", "2018-03-03/2018-03-03"),
        ("The bridge fell on 3rd March, 2018.", "3rd March, 2018", "2018-03-03/2018-03-03"),
        ("The bridge fell on the 3rd of March 2018.", "the 3rd of March 2018", "2018-03-03/2018-03-03"),
        ("The bridge fell on Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11/2001-09-11"),
        ("It fell on Friday, March 2, 2018.", "Friday, March 2, 2018", "2018-03-02/2018-03-02"),
        ("It fell on Mon., Jan. 8, 2018.", "Mon., Jan. 8, 2018", "2018-01-08/2018-01-08"),
        ("The file is dated 2018-03-03.", "2018-03-03", "2018-03-03/2018-03-03"),
        ("The file is dated 3/15/2016.", "3/15/2016", "2016-03-15/2016-03-15"),
        ("The file is dated 15.3.2016.", "15.3.2016", "2016-03-15/2016-03-15"),
        ("The bridge was built in March 2018.", "March 2018", "2018-03-01/2018-03-31"),
        ("The bridge was built in February of 2020.", "February of 2020", "2020-02-01/2020-02-29"),
        ("He was born in 1987.", "1987", "1987-01-01/1987-12-31"),
        ("the 2008 collapse of the bank", "2008", "2008-01-01/2008-12-31"),
        ("in fiscal year 2025", "fiscal year 2025", "2025-01-01/2025-12-31"),
        ("Jazz was born in the 1920s.", "the 1920s", "1920-01-01/1929-12-31"),
        ("The law dates from the '80s.", "the '80s", "1980-01-01/1989-12-31"),
        ("in the early 1990s", "the early 1990s", "1990-01-01/1993-12-31"),
        ("in the late nineties", "the late nineties", "1997-01-01/1999-12-31"),
        ("the wars of the 20th century", "the 20th century", "1901-01-01/2000-12-31"),
        ("in the summer of 2015", "the summer of 2015", "2015-06-01/2015-08-31"),
        ("in winter 2015", "winter 2015", "2015-12-01/2016-02-29"),
        ("in early September 2020", "early September 2020", "2020-09-01/2020-09-10"),
        ("in mid-June 2020", "mid-June 2020", "2020-06-11/2020-06-20"),
        ("in late 2015", "late 2015", "2015-09-01/2015-12-31"),
        ("the first six months of 2015", "the first six months of 2015", "2015-01-01/2015-06-30"),
        ("the last week of October 2015", "the last week of October 2015", "2015-10-25/2015-10-31"),
        ("in the second half of 2016", "the second half of 2016", "2016-07-01/2016-12-31"),
        ("in the third quarter of 2016", "the third quarter of 2016", "2016-07-01/2016-09-30"),
        ("the week of March 7, 2018", "the week of March 7, 2018", "2018-03-05/2018-03-11"),
        ("on the night of March 7, 2018", "the night of March 7, 2018", "2018-03-07/2018-03-07"),
        ("on Christmas Eve 2015", "Christmas Eve 2015", "2015-12-24/2015-12-24"),
        ("on Easter Sunday 2019", "Easter Sunday 2019", "2019-04-21/2019-04-21"),
        ("on Thanksgiving 2020", "Thanksgiving 2020", "2020-11-26/2020-11-26"),
        ("in '98 he left", "'98", "1998-01-01/1998-12-31"),
        ("They met on June 4 and 5, 2019.", "June 4 and 5, 2019", "2019-06-04/2019-06-05"),
        ("They met on 4 and 5 June 2019.", "4 and 5 June 2019", "2019-06-04/2019-06-05"),
        (
            "the latter half of the 19th century",
            "the latter half of the 19th century",
            "1851-01-01/1900-12-31",
        ),
        ("the last quarter of 2023", "the last quarter of 2023", "2023-10-01/2023-12-31"),
    ],
)
def test_a_date_has_its_days(text: str, words: str, interval: str) -> None:
    assert found(text, None) == [(words, interval)]


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("He left yesterday.", "yesterday", "2024-05-14/2024-05-14"),
        ("He left the day before yesterday.", "the day before yesterday", "2024-05-13/2024-05-13"),
        ("He came last night.", "last night", "2024-05-14/2024-05-14"),
        ("He comes tonight.", "tonight", "2024-05-15/2024-05-15"),
        ("He comes tomorrow morning.", "tomorrow morning", "2024-05-16/2024-05-16"),
        ("He came this morning.", "this morning", "2024-05-15/2024-05-15"),
        ("It shut last week.", "last week", "2024-05-06/2024-05-12"),
        ("It opens next week.", "next week", "2024-05-20/2024-05-26"),
        ("It opens this week.", "this week", "2024-05-13/2024-05-19"),
        ("It shut earlier this week.", "earlier this week", "2024-05-13/2024-05-19"),
        ("It shut last month.", "last month", "2024-04-01/2024-04-30"),
        ("It opens next month.", "next month", "2024-06-01/2024-06-30"),
        ("It shut last year.", "last year", "2023-01-01/2023-12-31"),
        ("It shut late last year.", "late last year", "2023-09-01/2023-12-31"),
        ("It shut the year before last.", "the year before last", "2022-01-01/2022-12-31"),
        ("It shut in June last year.", "June last year", "2023-06-01/2023-06-30"),
        ("It shut in the spring of last year.", "the spring of last year", "2023-03-01/2023-05-31"),
        ("It opens early next year.", "early next year", "2025-01-01/2025-04-30"),
        ("It shut last weekend.", "last weekend", "2024-05-11/2024-05-12"),
        ("It shut at the weekend.", "the weekend", "2024-05-11/2024-05-12"),
        ("It shut over the past three days.", "over the past three days", "2024-05-12/2024-05-15"),
        ("It shut in the last two weeks.", "in the last two weeks", "2024-05-01/2024-05-15"),
        ("It grew for the past decade.", "for the past decade", "2014-05-15/2024-05-15"),
        ("It will grow over the next 18 months.", "over the next 18 months", "2024-05-15/2025-11-15"),
        ("It shut in the past 24 hours.", "in the past 24 hours", "2024-05-14/2024-05-15"),
        ("It shut three days ago.", "three days ago", "2024-05-12/2024-05-12"),
        ("It shut two weeks ago.", "two weeks ago", "2024-04-29/2024-05-05"),
        ("It shut a month ago.", "a month ago", "2024-04-01/2024-04-30"),
        ("It shut twenty-five years ago.", "twenty-five years ago", "1999-01-01/1999-12-31"),
        ("It shut two or three years ago.", "two or three years ago", "2021-01-01/2022-12-31"),
        ("It shut more than 10 years ago.", "more than 10 years ago", "../2014-12-31"),
        ("It shut less than a year ago.", "less than a year ago", "2023-01-01/2024-05-15"),
        ("It will shut three days from now.", "three days from now", "2024-05-18/2024-05-18"),
        ("It will shut in ten days.", "in ten days", "2024-05-25/2024-05-25"),
        ("He must leave within a week.", "within a week", "2024-05-15/2024-05-22"),
        ("He will stay for the rest of the week.", "the rest of the week", "2024-05-15/2024-05-19"),
    ],
)
def test_what_counts_from_today(text: str, words: str, interval: str) -> None:
    assert found(text) == [(words, interval)]


@pytest.mark.parametrize(
    ("text", "words", "offset"),
    [
        ("He left yesterday.", "yesterday", "-P1D/-P1D"),
        ("He leaves today.", "today", "P0D/P0D"),
        ("He leaves tomorrow night.", "tomorrow night", "P1D/P1D"),
        ("It shut last week.", "last week", "-P1W/-P1W"),
        ("It opens this year.", "this year", "P0Y/P0Y"),
        ("It opens next year.", "next year", "P1Y/P1Y"),
        ("It shut over the past three days.", "over the past three days", "-P3D/P0D"),
        ("It will shut over the next two decades.", "over the next two decades", "P0D/P20Y"),
        ("It shut two weeks ago.", "two weeks ago", "-P2W/-P2W"),
        ("It shut a decade ago.", "a decade ago", "-P10Y/-P10Y"),
        ("It will shut within 48 hours.", "within 48 hours", "P0D/P2D"),
        ("It has been shut since yesterday.", "since yesterday", "-P1D/P0D"),
        ("It will be shut until next month.", "until next month", "../P1M"),
    ],
)
def test_without_a_date_of_publication_there_is_an_offset(text: str, words: str, offset: str) -> None:
    assert offsets(text) == [(words, offset)]
    assert found(text, None) == [(words, None)]
    assert offsets(text, TODAY) == [(words, offset)]


@pytest.mark.parametrize(
    "text", ["They took the fort on Saturday.", "They took the fort in June.", "They left at the weekend."]
)
def test_a_day_without_year_or_date_of_publication_has_neither(text: str) -> None:
    (time,) = times_in(parsed(text), (0, len(text)))
    assert time.interval is None
    assert time.offset is None


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("It has been shut since Friday.", "since Friday", "2024-05-10/2024-05-15"),
        ("It has been shut since 2010.", "since 2010", "2010-01-01/2024-05-15"),
        ("It has been shut since at least 2010.", "since at least 2010", "2010-01-01/2024-05-15"),
        ("It has been shut since last week.", "since last week", "2024-05-06/2024-05-15"),
        ("It will reopen by December.", "by December", "../2024-12-31"),
        ("It will reopen by the end of the month.", "by the end of the month", "../2024-05-31"),
        ("It will reopen by year's end.", "by year's end", "../2024-12-31"),
        ("It had no roof before 2010.", "before 2010", "../2009-12-31"),
        ("It had no roof prior to 2010.", "prior to 2010", "../2009-12-31"),
        ("It will have a roof after Monday.", "after Monday", "2024-05-21/.."),
        ("It had a roof after 2010.", "after 2010", "2011-01-01/.."),
        ("It will stay shut until Friday.", "until Friday", "../2024-05-17"),
        ("It was shut until 2012.", "until 2012", "../2012-12-31"),
        ("It was shut from 2008 to 2012.", "from 2008 to 2012", "2008-01-01/2012-12-31"),
        ("It was shut between 2008 and 2012.", "between 2008 and 2012", "2008-01-01/2012-12-31"),
        ("It was shut from June to August 2015.", "from June to August 2015", "2015-06-01/2015-08-31"),
        ("It was shut from December to March 2015.", "from December to March 2015", "2014-12-01/2015-03-31"),
        ("It was shut on March 3-9, 2015.", "March 3-9, 2015", "2015-03-03/2015-03-09"),
        ("It was shut 2008-2012.", "2008-2012", "2008-01-01/2012-12-31"),
        ("the season of 2008-09", "2008-09", "2008-01-01/2009-12-31"),
        ("It was shut Monday through Tuesday.", "Monday through Tuesday", "2024-05-13/2024-05-14"),
        ("Much can happen between now and June 9.", "between now and June 9", "2024-05-15/2024-06-09"),
        ("It was shut before the end of 2012.", "before the end of 2012", "../2012-12-31"),
        ("It has been shut since the end of 2012.", "since the end of 2012", "2012-12-31/2024-05-15"),
        ("It will be shut between Monday and Friday.", "between Monday and Friday", "2024-05-20/2024-05-24"),
        ("He was away through the 1970s.", "the 1970s", "1970-01-01/1979-12-31"),
        ("The gate stood open as of 2008.", "as of 2008", "2008-01-01/2008-12-31"),
    ],
)
def test_prepositions_bound_a_time(text: str, words: str, interval: str) -> None:
    assert found(text) == [(words, interval)]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The strike began on Friday.", "2024-05-10/2024-05-10"),
        ("The strike began on Wednesday.", "2024-05-15/2024-05-15"),
        ("The strike will begin on Friday.", "2024-05-17/2024-05-17"),
        ("He said he would speak on Friday.", "2024-05-17/2024-05-17"),
        ("On Friday the drivers will vote.", "2024-05-17/2024-05-17"),
        ("On Friday the drivers voted.", "2024-05-10/2024-05-10"),
        ("The drivers are expected to vote Friday.", "2024-05-17/2024-05-17"),
        ("The drivers failed to show up Friday.", "2024-05-10/2024-05-10"),
        ("The vote is on Friday.", "2024-05-17/2024-05-17"),
        ("She is visiting the port Friday.", "2024-05-17/2024-05-17"),
        ("The flooded tunnel will open on Friday.", "2024-05-17/2024-05-17"),
        ("The drivers might have voted on Friday.", "2024-05-10/2024-05-10"),
        ("The drivers may have to vote on Friday.", "2024-05-17/2024-05-17"),
        ("If the drivers win Friday", "2024-05-17/2024-05-17"),
        ("The mayor's office vowed Friday to fight.", "2024-05-10/2024-05-10"),
        ("He's expected on Friday.", "2024-05-17/2024-05-17"),
        ("The court will sit on Monday and rule on Friday.", "2024-05-20/2024-05-20 2024-05-17/2024-05-17"),
        ("They hope to win Friday's vote.", "2024-05-17/2024-05-17"),
        ("They won Friday's vote.", "2024-05-10/2024-05-10"),
        ("The vote next Friday", "2024-05-17/2024-05-17"),
        ("The vote last Friday", "2024-05-10/2024-05-10"),
        ("The vote this past Friday", "2024-05-10/2024-05-10"),
        ("The bill was passed in June.", "2023-06-01/2023-06-30"),
        ("The bill will be passed in June.", "2024-06-01/2024-06-30"),
        ("The bill was passed in May.", "2024-05-01/2024-05-31"),
        ("The bill was passed last June.", "2023-06-01/2023-06-30"),
        ("a bill this June", "2024-06-01/2024-06-30"),
        ("The bill was passed on May 20.", "2023-05-20/2023-05-20"),
        ("the play airing on May 20", "2024-05-20/2024-05-20"),
        ("The bill was passed on Dec. 20.", "2023-12-20/2023-12-20"),
        ("The drivers of the June 9 march", "2024-06-09/2024-06-09"),
        ("The fair will open in the fall.", "2024-09-01/2024-11-30"),
        ("The fair opened last fall.", "2023-09-01/2023-11-30"),
        ("Who wins will be known after Election Day.", "2024-11-06/.."),
    ],
)
def test_the_tense_tells_which_one_is_meant(text: str, interval: str) -> None:
    assert " ".join(str(days) for _, days in found(text)) == interval


def test_a_saying_itself_is_past() -> None:
    text = "in a letter in June"
    (time,) = times_in(parsed(text), (0, len(text)), TODAY, told=True)
    assert time.interval == "2023-06-01/2023-06-30"
    (time,) = times_in(parsed(text), (0, len(text)), TODAY)
    assert time.interval == "2024-06-01/2024-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "It shut on February 30, 2019.",
        "It shut on 29 February 2023.",
        "It shut on the 31st of April 2020.",
        "It shut on 2019-02-30.",
        "It shut on June 45, 2019.",
    ],
)
def test_a_day_that_does_not_exist_has_no_interval(text: str) -> None:
    times = times_in(parsed(text), (0, len(text)), TODAY)
    assert [time.interval for time in times] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "They may strike, and April Jones may join them.",
        "The march went on, and they march on.",
        "Theresa May was told of it.",
        "He works every Monday, and each May he rests.",
        "He works Saturdays, daily, and on weekends.",
        "On a Friday the town is dead.",
        "They marched for three days.",
        "He got a three-year sentence and served two years.",
        "She is 44 years old, and he is in his 80s.",
        "A 12-year-old girl fell.",
        "It costs $20 a month or 3 euros a day.",
        "Now, currently, soon, recently, once and later.",
        "the mission of Apollo 1975 and Agenda 2030",
        "They counted 2000 people and 1900 votes.",
        "The prize was $2015.",
        "See section 1983 of the law, or room 2010.",
        "He read “1984” aloud.",
        "He spoke on “Fox News Sunday,” they say.",
        "the fall of Rome and a spring in the hills",
        "a box of Christmas cards",
        "at the end of the day",
        "the issues of the day and the days to come",
        "for the first time in six months",
        "a better tomorrow",
        "She spoke to USA Today.",
        "It takes 3 to 5 minutes.",
        "his last year in office",
        "the second time, the third man, a fourth",
        "It is 2 p.m. and soon noon.",
    ],
)
def test_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He left a few weeks ago.", "a few weeks ago"),
        ("He left decades ago.", "decades ago"),
        ("It rose over the past few years.", "over the past few years"),
        ("It will rise in the coming months.", "in the coming months"),
        ("He came back two days later.", "two days later"),
        ("He left three weeks before the vote.", "three weeks before"),
        ("He left the day after the vote.", "the day after"),
        ("He left within days.", "within days"),
    ],
)
def test_a_time_whose_days_are_not_told(text: str, words: str) -> None:
    (time,) = times_in(parsed(text), (0, len(text)), TODAY)
    assert (time.text, time.interval, time.offset) == (words, None, None)


def test_several_times_stand_in_order() -> None:
    text = "He came on Monday, left yesterday and will be back by 2030."
    assert [words for words, _ in found(text)] == ["Monday", "yesterday", "by 2030"]


def test_a_name_is_no_time() -> None:
    text = "In Wednesday Harper they had a friend, and on Wednesday she came."
    assert [t.span for t in times_in(parsed(text), (0, len(text)), TODAY, names=[(3, 19)])] == [(46, 55)]


def test_only_the_span_is_read() -> None:
    text = "Since Monday he was away; on Friday he came."
    assert [t.text for t in times_in(parsed(text), (25, len(text)), TODAY)] == ["Friday"]


def test_the_range_of_the_calendar_is_not_left() -> None:
    assert found("It shut 300 years ago.", date(200, 1, 1)) == [("300 years ago", None)]
    assert found("It shuts next year.", date.max) == [("next year", None)]
    assert found("It shut last week.", date.min) == [("last week", None)]


_ROW = """
'90s , - . 1990s 2014 20th 24 3 31 Christmas Day Eve June May Monday after ago and at before between
by century days early end expected fall few from in last late least march mid month more next night
now of past said since summer than the this three to today tomorrow until was week weeks will year
years “ ”
"""
WORDS = _ROW.split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.none() | st.dates())
def test_any_row_of_words_gives_spans_in_order(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    at = 0
    for time in times_in(parsed(text), (0, len(text)), published):
        start, end = time.span
        assert at <= start < end <= len(text)
        assert text[start:end] == time.text
        at = end
        if time.interval:
            first, last = time.interval.split("/")
            assert ".." in (first, last) or date.fromisoformat(first) <= date.fromisoformat(last)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.none() | st.dates())
def test_any_text_can_be_read(text: str, published: date | None) -> None:
    for time in times_in(parsed(text), (0, len(text)), published):
        assert text[time.span[0] : time.span[1]] == time.text


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_so_many_days_ago_is_that_day(published: date, days: int) -> None:
    ((_, interval),) = found(f"It shut {days} days ago.", published)
    day = (published - timedelta(days)).isoformat()
    assert interval == f"{day}/{day}"


@pytest.mark.parametrize(
    "piece", ["few ", "Monday to ", "the last ", "year ", "March 3", "9" * 400 + " ", "in "]
)
def test_a_long_text_is_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for time in times_in(parsed(text), (0, len(text)), TODAY):
        assert text[time.span[0] : time.span[1]] == time.text
