"""Dates as pages print them, to ISO 8601; what is ambiguous is no date."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
_DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?"
_CENTURIES = r"(?:19|20)\d\d"
# a year may run into a second date, where a page prints one for the eye and one for the ear
_YEAR = rf"{_CENTURIES}(?:(?!\d)|(?=\d{{1,2}}\s[A-Za-z]))"
_DATE = (
    rf"(?:(?<!\d){_CENTURIES}[-/]\d{{1,2}}[-/]\d{{1,2}}(?!\d)|{_DAY}\s(?:of\s)?{_MONTH},?\s{_YEAR}|"
    rf"\b{_MONTH}\s{_DAY},?\s{_YEAR}|(?<!\d)\d{{1,2}}[./]\d{{1,2}}[./]{_CENTURIES}(?!\d))"
)
_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,6})?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)"
)
_ZONE = r"(?:\(?[A-Z]{1,5}(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?|[+-]\d{2}:?\d{2}|\(\d{2}:\d{2}\s?GMT\))"
_AGO = r"(?:\d{1,3}|an?|one)\s?(?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|[hmd])\sago"
_WHEN = (
    rf"(?:{_DAY_NAME}{_DATE}|{_AGO}|(?:today|yesterday)(?=.{{0,5}}\d)|{_DAY_NAME}{_MONTH}\s\d{{1,2}}|"
    rf"{_DAY_NAME}\d{{1,2}}\s{_MONTH})"
    rf"(?:T?(?:\s?[,|•·]|\s(?:at|-|–|—))?\s?{_TIME}(?:\s?{_ZONE}){{0,2}})?"
)
_LABEL = (
    r"(?:(?:first\s|originally\s)?(?:published|posted|issued|released)|(?:last\s)?(?:updated|modified|edited|revised)|"
    r"date|publication\sdate|created)(?:\s(?:on|at))?\s?:?\s?"
)
_LABELLED = rf"{_LABEL}(?:{_TIME}(?:\s?{_ZONE})?,?\s)?{_WHEN}"
_LINE = re.compile(
    rf"(?:{_LABELLED}|{_WHEN})(?:\d{{1,2}}\s{_MONTH}\s{_CENTURIES}|\s?[|•·/,;\-–—(]{{0,2}}\s?(?:{_LABELLED}|{_LABEL}{_TIME}(?:\s?{_ZONE})?)\)?)?",
    re.IGNORECASE,
)
_FOUND = re.compile(_DATE, re.IGNORECASE)
_CHANGED = re.compile(r"(?:last\s)?(?:updated|modified|edited|revised)", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"[A-Za-z]{3,}")


def iso_date(text: str) -> str | None:
    """The first date of `text` as YYYY-MM-DD, or None.

    05/06/2024 is two dates, according to where it was written, and so is none here;
    so is a day that does not exist, and a date without a year.
    """
    made = (_made(found[0]) for found in _FOUND.finditer(text))
    return next((day.isoformat() for day in made if day is not None), None)


def date_line(line: str) -> str | None:
    """The date of publication on a line that has a date and no more, "" where it tells none.

    "Published 12 May 2024", "May 12, 2024 10:30 AM EDT", "Updated 2 hours ago". The date
    of a change is not that of publication. None where the line is no such line.
    """
    if len(line) > 120 or _LINE.fullmatch(line) is None:
        return None
    change = _CHANGED.search(line)
    return iso_date(line[: change.start()] if change else line) or ""


def _made(printed: str) -> date | None:
    figures = [int(figure) for figure in _FIGURES.findall(printed)]
    name = _WORD.search(printed)
    if name is not None:
        year, day = figures[1], figures[0]
        month = _MONTHS.index(name[0].lower()[:3]) + 1
    elif len(str(figures[0])) == 4:
        year, month, day = figures
    else:
        day, month, year = figures
        if day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None
