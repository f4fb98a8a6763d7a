"""The sentence that a place of the text is in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.marks import Quoted, quotations
from onrecord.model.passage import Span
from onrecord.speakers.tokens import is_abbreviation
from onrecord.word_lists import lexicon

REACH = 3000
"""Characters to each side of the place that are looked at."""

_STOP = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s)\s+")
_WORD_BEFORE = re.compile(r"[\w.&\-]*$")
_NAMES_FOLLOW = lexicon(
    "adm asst brig capt col dr gen gov hon insp lt maj messrs mr mrs ms mt prof rep rev sen sgt sr st supt"
)
_SPEECH = re.compile(
    r"\W*(?:[\w.'’\-]+\s+){0,5}?(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|replies|tweeted|"
    r"wondered|demanded|joked|shouted|cried|answered|continued|exclaimed)\b"
)


def sentence_at(text: str, position: int, paragraphs: Sequence[Span]) -> Span:
    """`[start, end)` of the sentence that a place is in, within its paragraph.

    A quotation with the words that say whose it is makes one sentence, however many sentences
    stand within the marks. `paragraphs` are those of `onrecord.marks.paragraphs`; a place
    outside all of them gives an empty span there.
    """
    position = min(max(position, 0), len(text))
    number = bisect_right(paragraphs, (position, len(text) + 1)) - 1
    if number < 0 or paragraphs[number][1] < position:
        return (position, position)
    low = max(paragraphs[number][0], position - REACH)
    high = min(paragraphs[number][1], position + REACH)
    window = text[low:high]
    breaks = _breaks(window)
    at = bisect_right(breaks, position - low)
    start = breaks[at - 1] if at else 0
    end = breaks[at] if at < len(breaks) else len(window)
    return (low + start, low + start + len(window[start:end].rstrip()))


def _breaks(window: str) -> list[int]:
    """Where sentences begin, but the first."""
    quoted = [q for q in quotations(window) if q.depth == 0]
    starts = [q.start for q in quoted]
    found = []
    for match in _STOP.finditer(window):
        if match.end() < len(window) and _parts_sentences(window, match, quoted, starts):
            found.append(match.end())
    return found


def _parts_sentences(window: str, match: re.Match[str], quoted: list[Quoted], starts: list[int]) -> bool:
    stop, after = match.start(), window[match.end()]
    if after.islower() or after in ",;:)—–-":
        return False
    number = bisect_right(starts, stop) - 1
    around = quoted[number] if number >= 0 and quoted[number].end > stop else None
    if around and around.end > len(match.group().rstrip()) + stop:
        return False
    if around and window[stop] in "!?…" and _SPEECH.match(window, match.end(), match.end() + 60):
        return False
    return not (window[stop] == "." and match.group().rstrip() == "." and _abbreviated(window, stop))


def _abbreviated(window: str, stop: int) -> bool:
    """Whether the full stop is that of an abbreviation or an initial, with the sentence going on."""
    before = _WORD_BEFORE.search(window, max(0, stop - 20), stop)
    word = before.group().lstrip("-") if before else ""
    if not is_abbreviation(word) or window[max(0, stop - 5) : stop].endswith((" on X", " via X")):
        return False
    if window[stop + 1 : stop + 9].lstrip()[:1].isdigit():
        return True
    if word.lower() in _NAMES_FOLLOW or (len(word) == 1 and word != "I"):
        return True
    return "." in word and not re.match(
        r"(?:The|A|An|He|She|It|They|But|In|On|We|I)\b", window[stop + 1 : stop + 16].lstrip()[:6]
    )


def sentence_starts(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Where the sentences of all paragraphs begin, in order."""
    found: list[int] = []
    for low, high in paragraphs:
        found.append(low)
        for start in range(low, high, REACH):
            window = text[start : min(high, start + REACH)]
            found.extend(start + at for at in _breaks(window))
    return sorted(set(found))
