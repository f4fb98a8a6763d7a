"""Who wrote an article: bylines and the lines of people with their posts."""

from __future__ import annotations

import re

_PARTICLE = r"(?:de|del|della|van|von|der|den|bin|ibn|al|el|la|le|du|da|dos|di|y|ter|ten|abu|bint)"
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ][\w'’.\-]{0,30}|(?:al|el|d|l|ad|as|ash|ar|an|at)[-’'][^\W\d_][\w'’\-]{0,30})"
NAME = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,4}}"
_JOIN = r"(?:\s?,\s(?:and\s)?|\s(?:and|&|with)\s)"
_BY = re.compile(
    rf"(?:[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Tt]ext|[Aa]nalysis|[Oo]pinion|[Rr]eport|[Rr]eported|[Aa]rticle)\sby|"
    rf"[Aa]uthors?\s?(?=:))\s?:?\s(?P<names>{NAME}(?:{_JOIN}{NAME}){{0,5}})(?P<rest>.{{0,100}})"
)
_POST = (
    r"(?:correspondent|editor|reporter|writer|columnist|journalist|producer|bureau\schief|contributor|"
    r"presenter)"
)
_CAPITAL = r"(?:[A-Z0-9@][\w'’.&/\-]{0,30}|and|of|the|for|in|at|[|•·,&\-–—:])"
_REST = re.compile(
    rf"|\s?[|•·,\-–—]\s?(?:{_CAPITAL}\s?){{1,10}}|\s?[|•·,\-–—]\s?(?:[\w'’.&/\-]{{1,25}}\s){{0,6}}(?i:{_POST})"
    rf"(?:\s(?:{_CAPITAL}\s?){{1,5}})?|\s(?:in|for|at)\s(?:{_CAPITAL}\s?){{1,8}}|\s?\([^()]{{1,60}}\)"
)
_FIRST_NOT_IN_NAMES = (
    "the a an this that these those then now all any every and his her their its our my your in on at as "
    "from for with to of after before monday tuesday wednesday thursday friday saturday sunday january "
    "february march july september october november december christmas easter ramadan contrast comparison "
    "land air sea"
)
_NO_NAMES = frozenset(_FIRST_NOT_IN_NAMES.split())
_AGENCIES = "afp ap reuters agencies staff admin dpa xinhua ians pti ani upi bloomberg"
_OUTLETS = frozenset(_AGENCIES.split())
_NO_PEOPLE = _OUTLETS | frozenset(("bbc", "cnn", "al", "the", "political", "senior", "staff"))
_THE_OUTLET = re.compile(
    r"The\s(?:Associated\sPress|[A-Z]\w+\s(?:Staff|Team|Editors|Desk|Editorial\sBoard)|Editorial\sBoard|Editors)"
)
_ROLE = re.compile(
    rf"{NAME}(?:\s?[,|•·]|\s[-–—])\s?(?:[\w'’.&/\-]{{1,25}}\s){{0,6}}(?i:{_POST})(?:\s(?:in|at|for|on|,)\s?(?:{_CAPITAL}\s?){{1,5}})?"
)
_POST_ALONE = re.compile(
    rf"(?:[\w'’.&/\-]{{1,25}}\s){{0,4}}(?i:{_POST})(?:(?:,|\sin)\s(?:{_CAPITAL}\s?){{1,4}})?"
)
_BARE = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,3}}(?:\s(?:in|for|at)\s{_WORD}(?:\s{_WORD}){{0,2}})?")


def byline(line: str) -> str | None:
    """The names in a byline such as "By Jane Doe and John Roe in Cairo", or None if it is none."""
    if len(line) > 200:
        return None
    found = _BY.fullmatch(line)
    if found is None:
        return None
    names = found["names"]
    agency = _THE_OUTLET.match(names)
    if agency:
        return agency[0]
    words = names.split()
    if words[0].lower().rstrip(",") in _NO_NAMES or not _REST.fullmatch(found["rest"]):
        return None
    if line[0] == "b" and len(words) > 4:
        return None
    if len(words) < 2 and words[0].lower() not in _OUTLETS and "author" not in line[:7].lower():
        return None
    if line.endswith((".", "!", "?")) and len(words) > 3:
        return None
    return _plain_names(names)


def _plain_names(names: str) -> str:
    """The names without the post or the outlet that may follow a comma."""
    kept: list[str] = []
    for part in re.split(r"\s?,\s", names):
        if kept and part.split()[0].lower() in _NO_PEOPLE:
            break
        kept.append(part)
    return ", ".join(kept)


def role_line(line: str) -> bool:
    """Whether the line is a person with the post of a journalist: "Jane Doe, Political correspondent"."""
    if len(line) > 100 or _ROLE.fullmatch(line) is None or line.split(maxsplit=1)[0].lower() in _NO_NAMES:
        return False
    return " " in re.split(r"[,|•·–—]", line)[0].strip()


def post_line(line: str) -> bool:
    """Whether the line is the post of a journalist alone: "Political correspondent, Cairo"."""
    return len(line) <= 60 and _POST_ALONE.fullmatch(line) is not None


def bare_name(line: str) -> bool:
    """Whether the line could be just a name: "Jane Doe" or "Jane Doe in New York"."""
    return len(line) <= 60 and _BARE.fullmatch(line) is not None
