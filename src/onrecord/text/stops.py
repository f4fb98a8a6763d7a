"""Which full stops, question marks and the like end a sentence.

Rules over the characters around a mark, after the observations of Grefenstette and Tapanainen (1994) on
abbreviations; none needs a model. An abbreviation that may end a sentence as well as stand within it ("Inc.",
"U.S.") ends one where a word follows that is no name: "The", "But", "He".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.model.passage import Span
from onrecord.text import abbreviations

_STOP = re.compile(
    r"(?<![.!?…])(?P<mark>\.(?:[ \u00a0]\.){2,4}|[.!?…]++|[。！？؟]++)"
    r"(?P<close>(?:[\"'”’»)\]]|\[\d{1,3}\])*+)"
)
_CJK = "。！？؟"
_WORDED = re.compile(r"[^\W_]")
_FOLLOWING = re.compile(r"\s*+(?P<marks>[“\"‘'`«„(\[{¡¿]*+)(?P<word>[^\W_](?:[\w'’.&]|-(?=\w))*+)?")
_GOES_ON = re.compile(r"\s*+(?:[,;:)\]}%&/=]|[—–-]+\s|[\"'”’»]+\s+[a-z])")
_GLUED = re.compile(r"[“‘]?[A-Z][a-z]*+[\s,]|[“‘]")
_WORD_BEFORE = re.compile(r"[\w.&’']*$")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,5})$")
_SPEAKS = re.compile(
    r"\s*(?:[A-Z][\w.'’\-]*\s+)(?:[\w.'’\-]+\s+){0,5}?(?:said|says|asked|asks|wrote|writes|added|adds|told|tells|"
    r"replied|replies|tweeted|wondered|wonders|demanded|joked|shouted|cried|answered|continued|exclaimed|yelled|"
    r"recalled|responded|insisted|quipped|chanted|screamed|declared)\b"
)
_SHORT_QUOTE = re.compile(r"[\"“«‘](?=\S)[^\"“”«»\n]{1,40}(?<=\S)[\"”»]")
_ASIDE = re.compile(r"\((?=\S)[^()\n]{1,250}\)")
NEAR = 80
"""Characters after a mark that are looked at."""


def ends_of(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of `[start, end)` end, but the last: after the mark and what it closes."""
    within = [[m.span() for m in form.finditer(text, start, end)] for form in (_SHORT_QUOTE, _ASIDE)]
    begun, first, looked = start, None, start
    for match in _STOP.finditer(text, start, end):
        if first is None:
            word = _WORDED.search(text, looked, match.start())
            first = word.start() if word else None
        looked = match.end()
        if first is None or looked == end or any(_inside(text, first, match, spans) for spans in within):
            continue
        if _ends(text, begun, match, end):
            yield looked
            begun, first = looked, None


def _ends(text: str, begun: int, match: re.Match[str], end: int) -> bool:
    """Whether a sentence that began at `begun` ends with the mark."""
    after, near = match.end(), min(end, match.end() + NEAR)
    if match["mark"][0] in _CJK:
        return True
    if not text[after].isspace() and not _glued(text, match, near):
        return False
    if _GOES_ON.match(text, after, near):
        return False
    following = _FOLLOWING.match(text, after, near)
    word = following["word"] if following else None
    if following is None or word is None:
        return True
    if _small(word) and not (following["marks"] and match["mark"] == "."):
        return False
    if match["mark"] == "." and not set(match["close"]) & set("\"'”’»"):
        if match.start() - begun <= 8 and _ENUMERATOR.match(text, begun, match.start()):
            return False
        return _ends_after(text, begun, match.start(), word)
    if match["mark"] == ".":
        return True
    return not _only_pauses(text, begun, match, word) and not _is_spoken(text, match, word, near)


def _glued(text: str, match: re.Match[str], near: int) -> bool:
    """Whether the next sentence follows without a space between: "home.The", "home.”The"."""
    before = text[match.start() - 2 : match.start()]
    if len(match["mark"]) > 1 or not before.isalpha() or not before.islower():
        return False
    return _GLUED.match(text, match.end(), near) is not None


def _small(word: str) -> bool:
    """Whether a word begins in lower case and is no name: neither "iPhone" nor "al-Assad"."""
    return word[0].islower() and not any(letter.isupper() for letter in word[1:4])


def _inside(text: str, first: int, match: re.Match[str], within: list[Span]) -> bool:
    """Whether the mark stands within brackets or a few quoted words, and the sentence begins before these."""
    number = bisect_right(within, (match.start(), len(text))) - 1
    if number < 0:
        return False
    low, high = within[number]
    if match.start() >= high or first >= low:
        return False
    return match.end() < high or text[high - 1] == ")"


def _ends_after(text: str, begun: int, stop: int, word: str) -> bool:
    """Whether a full stop that may be that of an abbreviation ends a sentence, with `word` after it."""
    found = _WORD_BEFORE.search(text, max(begun, stop - 20), stop)
    before = found.group().strip("'’") if found else ""
    earlier = text[max(begun, stop - 30) : stop - len(before)]
    return abbreviations.ends_sentence(before, earlier, word)


def _only_pauses(text: str, begun: int, match: re.Match[str], word: str) -> bool:
    """Whether points are a pause, or the mark is part of a name: "the … Party", "Yahoo! News"."""
    found = _WORD_BEFORE.search(text, max(begun, match.start() - 20), match.start())
    before = found.group() if found else ""
    if match["mark"][0] in ".…" and len(match["mark"].replace(" ", "").replace("\u00a0", "")) < 4:
        before = before or text[max(begun, match.start() - 20) : match.start()].rstrip().rpartition(" ")[2]
        going_on = before.strip("“\"‘'").lower() in abbreviations.OPEN_WORDS
        return going_on or word.replace("’", "'").partition("'")[0] == "I"
    return before in abbreviations.EXCLAIMED and not abbreviations.opens_sentence(word)


def _is_spoken(text: str, match: re.Match[str], word: str, near: int) -> bool:
    """Whether who speaks follows a quotation that asks or exclaims: “Why?” Dr. Lee asked."""
    if not set(match["close"]) & set("\"'”’»") or abbreviations.opens_sentence(word):
        return False
    return _SPEAKS.match(text, match.end(), near) is not None
